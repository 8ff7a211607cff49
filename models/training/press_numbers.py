"""Writes numbers in the ways of the Spanish press: «2 mil 939», «cinco mil 774», «2.7 millones», «14va», «XIV»."""

from collections.abc import Callable
from random import Random

ONES = """
    cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
    dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete
    veintiocho veintinueve
""".split()
TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
HUNDREDS = "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
ORDINAL_ONES = "primer segund tercer cuart quint sext séptim octav noven".split()
ORDINAL_TENS = "décim vigésim trigésim cuadragésim quincuagésim".split()
ORDINAL_ENDINGS = ("m", "r", "d", "r", "t", "t", "t", "m", "v", "n")
"""The consonant of «1ra», «14ta», «18va», by the last digit."""
ROMAN = ((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def in_words(n: int) -> str:
    """All in words.

    >>> in_words(21_531_101)
    'veintiún millones quinientos treinta y un mil ciento uno'
    """
    if n < 1000:
        return below_thousand(n)
    millions, rest = divmod(n, 10**6)
    thousands, units = divmod(rest, 1000)
    parts = []
    if millions:
        parts.append("un millón" if millions == 1 else f"{shortened(in_words(millions))} millones")
    if thousands:
        parts.append("mil" if thousands == 1 else f"{shortened(below_thousand(thousands))} mil")
    if units:
        parts.append(below_thousand(units))
    return " ".join(parts)


def below_thousand(n: int) -> str:
    """A number of up to three digits, in words."""
    if n < 30:
        return ONES[n]
    if n < 100:
        tens, unit = divmod(n, 10)
        return TENS[tens - 3] + (f" y {ONES[unit]}" if unit else "")
    if n == 100:
        return "cien"
    hundreds, rest = divmod(n, 100)
    return HUNDREDS.split()[hundreds - 1] + (f" {below_thousand(rest)}" if rest else "")


def shortened(words: str) -> str:
    """«uno» before a noun: «veintiún mil», «treinta y un mil»."""
    if words.endswith("veintiuno"):
        return words.removesuffix("uno") + "ún"
    return words.removesuffix("o") if words.endswith("uno") else words


def before_noun(n: int, *, feminine: bool) -> str:
    """In words, as they agree with the noun after them.

    >>> before_noun(221, feminine=True), before_noun(221, feminine=False)
    ('doscientas veintiuna', 'doscientos veintiún')
    """
    words = in_words(n)
    if not feminine:
        return shortened(words)
    words = words.removesuffix("uno") + "una" if words.endswith("uno") else words
    return words.replace("cientos", "cientas").replace("quinientos", "quinientas") if n < 10**6 else words


def in_press(n: int, *, count: Callable[[int], str] = str, tail: Callable[[int], str] = str) -> str:
    """«11 millones 968 mil 462», «mil 258»; ``count`` writes what is multiplied, ``tail`` the last three digits."""
    if n < 1000:
        return str(n)
    millions, rest = divmod(n, 10**6)
    thousands, units = divmod(rest, 1000)
    parts = []
    if millions == 1:
        parts.append("un millón")
    elif millions:
        parts.append(f"{count(millions) if millions < 1000 else in_press(millions, count=count)} millones")
    if thousands:
        parts.append("mil" if thousands == 1 else f"{count(thousands)} mil")
    if units:
        parts.append(tail(units))
    return " ".join(parts)


def with_decimals(n: int) -> str:
    """«2.7 millones», «40.5 mil»: the short form, with as many decimals as the number needs."""
    for scale, word in ((10**6, "millones"), (1000, "mil")):
        if n >= scale:
            whole, rest = divmod(n, scale)
            decimals = f"{rest:0{len(str(scale)) - 1}d}".rstrip("0")
            return f"{whole}.{decimals or '0'} {word}"
    return str(n)


def roman(n: int) -> str:
    """Up to 49.

    >>> roman(14)
    'XIV'
    """
    written = ""
    for value, letters in ROMAN:
        written += letters * (n // value)
        n %= value
    return written


def ordinal(n: int, *, feminine: bool) -> str:
    """In words, up to 59; from 11 to 29 as one word.

    >>> ordinal(14, feminine=True), ordinal(3, feminine=False), ordinal(21, feminine=False)
    ('decimocuarta', 'tercer', 'vigesimoprimer')
    """
    end = "a" if feminine else "o"
    tens, ones = divmod(n, 10)
    if not tens:
        short = not feminine and ones in (1, 3)
        return ORDINAL_ONES[ones - 1] + ("" if short else end)
    if not ones:
        return ORDINAL_TENS[tens - 1] + end
    end_of_ones = "" if not feminine and ones in (1, 3) else end
    if tens > 2:
        return f"{ORDINAL_TENS[tens - 1]}{end} {ORDINAL_ONES[ones - 1]}{end_of_ones}"
    return f"{('decimo', 'vigesimo')[tens - 1]}{ORDINAL_ONES[ones - 1]}{end_of_ones}"


def short_ordinal(n: int, *, feminine: bool) -> str:
    """«14va», «3ra», «2do»: the press writes «va» after most numbers from eleven on.

    >>> short_ordinal(14, feminine=True), short_ordinal(3, feminine=True)
    ('14va', '3ra')
    """
    consonant = "v" if n > 10 else ORDINAL_ENDINGS[n % 10]
    return f"{n}{consonant}{'a' if feminine else 'o'}"


def write_count(rng: Random, n: int, *, feminine: bool = False) -> str:
    """A count before its noun, in a style of the press; the rounder the number, the shorter it may be."""
    if n < 1000:
        return before_noun(n, feminine=feminine) if 1 < n < 30 and rng.random() < 0.45 else str(n)
    turn = rng.random()
    if n >= 10**6 and n % 10**5 == 0 and turn < 0.75:
        return with_decimals(n) if n % 10**6 else f"{n // 10**6} millones" if n > 10**6 else "un millón"
    if turn < 0.55:
        return in_press(n)
    if turn < 0.68:
        return f"{n:,}"
    if turn < 0.76:
        return in_press(n, count=lambda c: shortened(below_thousand(c)))
    if turn < 0.84:
        return in_press(n, tail="{:03d}".format)
    if turn < 0.90:
        return in_press(n, count=lambda c: shortened(below_thousand(c)), tail="{:03d}".format)
    if turn < 0.95:
        return str(n)
    return before_noun(n, feminine=feminine) if n < 10**5 else in_press(n)


def write_percent(rng: Random, tenths: int) -> str:
    """«38 por ciento», «121.8%»; ``tenths`` of a percent."""
    digits = f"{tenths // 10}.{tenths % 10}" if tenths % 10 else str(tenths // 10)
    return digits + rng.choice((" por ciento", " por ciento", "%"))


def write_money(rng: Random, pesos: int) -> str:
    """Pesos with their currency: «525.3 millones de pesos», «$525.3 millones», «14 MMDP»."""
    if pesos < 10**6:
        return rng.choice((f"{in_press(pesos)} pesos", f"{pesos:,} pesos", f"${pesos:,}"))
    millions, rest = divmod(pesos, 10**6)
    short = str(millions) if not rest else with_decimals(pesos).removesuffix(" millones")
    if millions >= 1000 and millions % 100 == 0 and rng.random() < 0.4:
        billions = f"{millions // 1000}.{millions % 1000 // 100}".removesuffix(".0")
        return f"{billions} {rng.choice(('MMDP', 'mmdp', 'mil millones de pesos'))}"
    if millions >= 1000:
        return f"{in_press(millions)} millones de pesos" if not rest else f"{in_press(pesos)} pesos"
    if rest and rng.random() < 0.25:
        return f"{in_press(pesos)} pesos"
    if millions == 1:
        return f"{short} millones de pesos" if rest else "un millón de pesos"
    spelled = f"{short} millones de pesos"
    return rng.choice((spelled, spelled, f"${short} millones", f"{short} MDP", f"{short} mdp"))
