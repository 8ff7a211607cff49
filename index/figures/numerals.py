"""Cardinal numbers as Mexican press writes them: where one stands in a text, and what it is worth.

The grammar, from the outside in («2 millones 529 mil 812», «cinco mil 774», «dos mil 200.5 millones»):

    number    = [count scale-of-millions] [thousands] | «medio millón» | count «millones y medio»
    thousands = [count] «mil» [tail] | count
    count     = digits | words below a thousand

Digits follow the Mexican convention (comma for thousands, point for decimals); what can only be European is read so:
«1.234.567», «10.000», «10.000,50», «999,0». Another lone point before exactly three digits («12.500») can be either:
``Numeral.dotted`` says so, and the reader of figures decides by what is counted.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from index.patterns import any_of
from index.spanish.number_words import ARTICLES, COLLECTIVES, HALVES, HUNDREDS, SCALES, SMALL, TENS


class Numeral(NamedTuple):
    """A number in a text: code points, half-open."""

    start: int
    end: int
    value: Decimal
    scale: int
    """Of the word of scale that it ends with («20 mil», «2.7 millones»), else 1."""
    rounded: bool
    """Given in the short form of a longer number: «2.7 millones», «40.5 mil», «medio millón»."""
    dotted: bool = False
    """A lone point before three digits: ``value`` is the decimal reading, a thousand times it the European one."""


def match_numeral(text: str, start: int) -> Numeral | None:
    """The longest number that begins at ``start``; an article alone («un», «una») is none.

    >>> match_numeral("mil dos de mil 44", 0)[:3]
    (0, 7, Decimal('1002'))
    >>> match_numeral("dos mil 200.5 millones de pesos", 0)[:3]
    (0, 22, Decimal('2200500000.0'))
    >>> match_numeral("12.500 personas", 0).dotted
    True
    """
    plain = _PLAIN.match(text, start)
    if plain is not None:
        return Numeral(start, plain.end(), Decimal(plain[0]), 1, False)
    match = _NUMBER.match(text, start)
    if match is None:
        return None
    said = match[0].lower()
    if said in ARTICLES:
        return None
    value, scale = value_of(said)
    return Numeral(start, match.end(), value, scale, bool(_SHORT.search(said)), bool(_DOTTED.fullmatch(said)))


def value_of(said: str) -> tuple[Decimal, int]:
    """The value of a number in lower case, and the scale of the word that ends it.

    Words and digits add up in a section; «mil» and the collectives («docena») multiply the section, «millón» and
    «billón» all the sections since the last greater scale.

    >>> value_of("un millón 529 mil 812")
    (Decimal('1529812'), 1)
    >>> value_of("2 millones y medio")
    (Decimal('2500000.0'), 1000000)
    """
    total = thousands = section = Decimal(0)
    scale = 1
    for token in _TOKEN.findall(said):
        if token in _THOUSAND_OR_LESS:
            scale = _THOUSAND_OR_LESS[token]
            thousands, section = thousands + (section or Decimal(1)) * scale, Decimal(0)
        elif token in SCALES:
            scale = SCALES[token]
            total += ((thousands + section) or Decimal(1)) * scale
            thousands = section = Decimal(0)
        elif token in HALVES:
            section += scale * Decimal("0.5")
        elif token != "y":
            section += _WORDS[token] if token in _WORDS else digits_value(token)
            scale = 1
    return total + thousands + section, scale


def digits_value(digits: str) -> Decimal:
    """The value of a number in digits; a lone point is a decimal point, but for «10.000»: nobody writes such decimals.

    >>> [str(digits_value(said)) for said in ("21,996,875", "1.234.567", "10.000,50", "999,0", "10 500", "10.000")]
    ['21996875', '1234567', '10000.50', '999.0', '10500', '10000']
    """
    bare = _GAPS.sub("", digits)
    if _EUROPEAN.fullmatch(bare):
        return Decimal(bare.replace(".", "").replace(",", "."))
    if _GROUPED.fullmatch(bare):
        return Decimal(bare.replace(",", ""))
    return Decimal(bare.replace(",", "."))


_THOUSAND_OR_LESS = {"mil": 1000} | COLLECTIVES
_WORDS = {word: Decimal(value) for word, value in (SMALL | TENS | HUNDREDS).items()}

# A number may not be broken over a line; any other white space may stand in it.
_S = r"[^\S\r\n]+"
_GROUP_GAP = "[\u00a0\u2007\u2009\u202f]"
# Five groups and no more, so that a page of digits costs no backtracking over all of it.
_DIGITS = (
    r"(?:[1-9]\d{0,2}(?:,\d{3}){1,5}(?![\d]|,\d)(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3}){2,5}(?![.]?\d)(?:,\d{1,2}(?!\d))?"
    r"|\d{1,3}\.\d{3},\d{1,2}(?!\d)"
    rf"|[1-9]\d{{0,2}}(?:{_GROUP_GAP}\d{{3}}){{1,5}}(?!\d)"
    r"|[1-9]\d{0,2}(?: \d{3}){1,5}(?! ?\d)"
    r"|\d{1,3}\. \d{1,2}(?=[^\S\r\n]*%|[^\S\r\n]+por[^\S\r\n]+ciento)"  # a slip of the keyboard: «87. 6 por ciento»
    r"|\d+[.,]\d+(?![\d]|[.,]\d)"
    r"|\d+)"
)
_UNIT = "(?:un[oa]?|" + any_of(word for word, value in SMALL.items() if 1 < value < 10) + ")"
_BELOW_100 = rf"(?:(?:{any_of(TENS)})(?:{_S}y{_S}{_UNIT})?\b|(?:{any_of(SMALL)})\b)"
_BELOW_1000 = rf"(?:(?:{any_of(HUNDREDS)})\b(?:{_S}{_BELOW_100})?|{_BELOW_100})"
_COUNT = rf"(?:{_DIGITS}|{_BELOW_1000})"
_TAIL = rf"(?:\d{{1,3}}(?![\d]|[.,]\d{{3}}|er\b|[rntdmv][oa]\b|[ªº°])(?:\.\d+)?|{_BELOW_1000})"
_THOUSANDS = rf"(?:(?:{_COUNT}{_S}|\d{{1,3}}(?=mil\b))?mil\b(?:{_S}{_TAIL})?)"
_SECTION = rf"(?:{_THOUSANDS}|{_COUNT})"
_HALF = rf"(?:{_S}y{_S}medio\b)"
_COLLECTIVE = f"(?:{any_of(COLLECTIVES)})"
_MILLION = r"(?:mill(?:ones|[oó]n)\b)"
_BILLION = r"(?:bill(?:ones|[oó]n)\b)"
_REST = rf"(?:{_THOUSANDS}|{_TAIL})"
_MILLIONS = rf"(?:(?:{_SECTION}{_S})?{_MILLION})"
_NUMBER = re.compile(
    rf"(?:medi[oa]{_S}(?:mill[oó]n|{_COLLECTIVE})\b"
    rf"|(?:{_COUNT}){_S}{_COLLECTIVE}\b"
    rf"|(?:{_SECTION}{_S})?{_BILLION}(?:{_HALF}|(?:{_S}{_MILLIONS})?(?:{_S}{_REST})?)"
    rf"|{_MILLIONS}(?:{_HALF}|{_S}{_REST})?"
    rf"|{_SECTION})",
    re.IGNORECASE,
)
# The commonest form by far: short digits with nothing after them that could belong to them.
_PLAIN = re.compile(
    r"\d{1,6}(?=[^\S\r\n](?!mil|[mb]ill|doc|dec|cent|vein|trei|\d)[a-zñáéíóú(%]|[,.;:)]?[^\S\r\n](?!mil\b|[mb]ill|\d)|[,.;:)]?$)",
    re.IGNORECASE,
)
_SHORT = re.compile(rf"[.,]\d+\s+(?:mil|[mb]ill)|medi[oa]|{_COLLECTIVE}$")
_DOTTED = re.compile(r"[1-9]\d{0,2}\.(?!000)\d{3}")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}\.\d{3},\d{1,2}|[1-9]\d{0,2}\.000")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_GAPS = re.compile(r"\s")
_TOKEN = re.compile(rf"\d{{1,3}}\. \d{{1,2}}$|{_DIGITS}|[^\W\d_]+")
