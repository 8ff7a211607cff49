"""Writes numbers in the ways of the press, so that the reader can be held to read them all back.

Every integer to a million, each in the style whose turn it is (under a minute):
``python -m tests.index.numeral_styles``
"""

from collections.abc import Callable, Iterable

from index.figures import read_figures

ONES = """
    cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
    dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete
    veintiocho veintinueve
"""
TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
HUNDREDS = "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"


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
    if n < 30:
        return ONES.split()[n]
    if n < 100:
        tens, unit = divmod(n, 10)
        return TENS.split()[tens - 3] + (f" y {ONES.split()[unit]}" if unit else "")
    if n == 100:
        return "cien"
    hundreds, rest = divmod(n, 100)
    return HUNDREDS.split()[hundreds - 1] + (f" {below_thousand(rest)}" if rest else "")


def shortened(words: str) -> str:
    """«uno» before a noun: «veintiún mil», «treinta y un mil»."""
    if words.endswith("veintiuno"):
        return words.removesuffix("uno") + "ún"
    return words.removesuffix("o") if words.endswith("uno") else words


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


STYLES: dict[str, Callable[[int], str]] = {
    "plain digits": str,
    "commas": lambda n: f"{n:,}",
    "thin spaces": lambda n: f"{n:,}".replace(",", "\u2009"),
    "non-breaking spaces": lambda n: f"{n:,}".replace(",", "\u00a0"),
    "spaces": lambda n: f"{n:,}".replace(",", " "),
    "press": in_press,
    "press, padded": lambda n: in_press(n, tail="{:03d}".format),
    "press, words first": lambda n: in_press(n, count=lambda c: shortened(below_thousand(c))),
    "press, words last": lambda n: in_press(n, tail=below_thousand),
    "press, capitals": lambda n: in_press(n).upper(),
    "words": in_words,
    "words, capitals": lambda n: in_words(n).upper(),
    "decimals": with_decimals,
}


def misread(numbers: Iterable[int], style: Callable[[int], str], *, batch: int = 5000) -> list[tuple[int, str]]:
    """The numbers, and how they were written, that are not read back with their exact value and span.

    Thousands of them stand in one text, so that what is around a number is tried too.
    """
    wrong: list[tuple[int, str]] = []
    pending: list[tuple[int, str]] = []

    def check() -> None:
        text = "\n".join(f"hubo {said} casos." for _, said in pending)
        read = [(figure.value, text[figure.start : figure.end]) for figure in read_figures(text)]
        if read != pending:
            got = set(read)
            wrong.extend(pair for pair in pending if pair not in got)
            wrong.extend([] if wrong else [(-1, text)])
        pending.clear()

    for n in numbers:
        said = style(n)
        if said.lower() in ("un", "uno", "una"):
            continue  # alone, an article
        pending.append((n, said))
        if len(pending) == batch:
            check()
    if pending:
        check()
    return wrong


def misread_in_turn(numbers: range) -> list[tuple[int, str]]:
    """Those misread when each number is written in the style whose turn it is."""
    wrong: list[tuple[int, str]] = []
    for turn, style in enumerate(STYLES.values()):
        wrong += misread(numbers[turn :: len(STYLES)], style)
    return wrong


if __name__ == "__main__":
    print("misread:", misread_in_turn(range(1_000_001)))
