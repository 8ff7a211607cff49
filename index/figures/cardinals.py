"""A cardinal number with what is around it: a share, a sum of money, a year, or so many of something."""

import re
from dataclasses import replace
from decimal import Decimal

from index.figures.context import is_label, modifier_before
from index.figures.mention import Mention
from index.figures.numerals import Numeral
from index.figures.ranks import edition_before, rank_kind
from index.figures.units import read_unit
from index.patterns import any_of
from index.spanish.number_words import INDEFINITE
from index.spanish.unit_words import CURRENCIES, MEASURES, MONEY_SHORT
from index.types import FigureKind, Span

YEARS = range(1900, 2101)
"""Four bare digits in this range are a year where nothing says that they count something."""

TOO_LARGE = 10**16
"""Nobody counts so many: a row of digits as long as this is a key, and a store could not hold it exactly."""


def read_cardinal(text: str, start: int, numeral: Numeral) -> Mention | None:
    """The figure of a number; ``start`` lies before it where a sign of money does. None where it is a name.

    >>> from index.figures.numerals import match_numeral
    >>> read_cardinal("38% de avance", 0, match_numeral("38% de avance", 0)).said
    'avance'
    """
    if numeral.value >= TOO_LARGE:
        return None
    signed = start < numeral.start
    if not signed and _is_glued(text, numeral):
        return None
    suffix = _SUFFIX.match(text, numeral.end)
    if suffix is not None and suffix["percent"]:
        return _percent(text, numeral, suffix.end())
    if signed or (suffix is not None and (suffix["short"] or suffix["currency"])):
        return _money(text, start, numeral, suffix)
    if _INDEFINITE.search(text, max(0, numeral.start - 20), numeral.start):
        return None
    if text[numeral.start : numeral.end].lower() in _PER and text.endswith(" por ", 0, numeral.start):
        return None  # «tres donantes por millón de habitantes»: a rate has one figure
    if suffix is not None and suffix["degrees"]:
        return _degrees(text, numeral, suffix)
    if text[numeral.start : numeral.end].isdigit():
        return _plain(text, numeral)
    return None if _is_name(text, numeral) else _counted(text, numeral)


def _percent(text: str, numeral: Numeral, end: int) -> Mention:
    """The noun of a share is what it is a share of."""
    unit = read_unit(text, end, singular=True) if _OF.match(text, end) else None
    said = text[slice(*unit)] if unit else ""
    modifier, rounded = modifier_before(text, numeral.start)
    mention = Mention(Span(numeral.start, end), numeral.value, FigureKind.PERCENT, unit, said, modifier, rounded)
    return _below_zero(text, mention)


def _degrees(text: str, numeral: Numeral, suffix: re.Match[str]) -> Mention:
    unit = Span(*suffix.span("degrees"))
    span = Span(numeral.start, numeral.end)
    return _below_zero(text, Mention(span, numeral.value, FigureKind.MEASURE, unit, text[slice(*unit)]))


def _below_zero(text: str, mention: Mention) -> Mention:
    """A minus sign belongs to shares and degrees; elsewhere in prose it is a dash."""
    if not _MINUS.search(text, max(0, mention.span.start - 2), mention.span.start):
        return mention
    return replace(mention, span=Span(mention.span.start - 1, mention.span.end), value=-mention.value)


def _money(text: str, start: int, numeral: Numeral, suffix: re.Match[str] | None) -> Mention:
    """Pesos, or whatever currency the noun names. «millones de pesos» is one noun, and part of the figure."""
    end, value, scaled = numeral.end, numeral.value, numeral.scale
    scale = _MILLIONS.search(text, numeral.start, numeral.end)
    unit = Span(*scale.span()) if scale else Span(start, start + 1)
    if suffix is not None and suffix["short"]:
        scaled = MONEY_SHORT[suffix["short"].lower()]
        value *= scaled
        end, unit = suffix.end(), Span(*suffix.span("short"))
    elif suffix is not None and suffix["currency"]:
        end = suffix.end()
        unit = Span(scale.start() if scale else suffix.start("currency"), end)
    if numeral.dotted:
        value *= 1000
    modifier, rounded = modifier_before(text, start)
    said = " ".join(text[slice(*unit)].split())
    span = Span(start, end)
    return Mention(span, value, FigureKind.MONEY, unit, said, modifier, rounded or numeral.rounded, scaled)


def _plain(text: str, numeral: Numeral) -> Mention | None:
    """Bare digits: a label, the number of an edition, a year, or so many of something."""
    span = Span(numeral.start, numeral.end)
    mention = _counted(text, numeral)
    counts = mention.unit is not None and _OF.match(text, numeral.end) is None
    if numeral.value < 1000 and (not counts or _EDITION_FIRST.search(text, 0, numeral.start)):
        edition = edition_before(text, numeral.start)
        if edition is not None:
            return Mention(span, numeral.value, FigureKind.EDITION, edition, text[slice(*edition)])
        if _DECADE.search(text, max(0, numeral.start - 24), numeral.start) and numeral.value in range(10, 100, 10):
            return Mention(span, 1900 + numeral.value, FigureKind.YEAR, said="años")
    if is_label(text, numeral.start, counted=counts):
        return None
    if mention.unit is None and _ONE.search(text, max(0, numeral.start - 6), numeral.start):
        noun = read_unit(text, numeral.end, singular=True)
        if noun is not None and text[noun.start].isupper():
            said = text[slice(*noun)]
            return Mention(span, numeral.value, rank_kind(said), noun, said)
    named = _THE_ONE.search(text, max(0, numeral.start - 6), numeral.start) is not None
    if named and mention.unit is None and numeral.value not in YEARS:
        return None  # «la 10», of units that have numbers
    if numeral.value not in YEARS or len(text[slice(*span)]) != 4:
        return mention
    if mention.unit is not None and not _IN_THE_YEAR.search(text, 0, numeral.start):
        return mention
    summed = _SUM.search(text, max(0, numeral.start - 24), numeral.start)
    return mention if summed else Mention(span, numeral.value, FigureKind.YEAR)


def _counted(text: str, numeral: Numeral) -> Mention:
    unit = read_unit(text, numeral.end)
    said = text[slice(*unit)] if unit else ""
    kind = FigureKind.MEASURE if said and said.split()[0].lower() in MEASURES else FigureKind.COUNT
    span, value = Span(numeral.start, numeral.end), numeral.value
    if numeral.dotted and unit is not None and kind is FigureKind.COUNT:
        value *= 1000  # «12.500 personas», for persons come whole; «3.250 kilogramos» need not
    half = _AND_A_HALF.match(text, unit.end) if unit and kind is FigureKind.MEASURE else None
    if half is not None:
        span, value = Span(span.start, half.end()), value + Decimal("0.5")  # «6 horas y media»
    if unit is None and numeral.scale >= 10**6 and _SPENT.search(text, max(0, numeral.start - 40), numeral.start):
        kind, said = FigureKind.MONEY, text[: numeral.end].rsplit(None, 1)[-1]  # «costó 27 millones»
    modifier, rounded = modifier_before(text, numeral.start)
    return Mention(span, value, kind, unit, said, modifier, rounded or numeral.rounded, numeral.scale)


def _is_glued(text: str, numeral: Numeral) -> bool:
    """Part of a longer sign: «COVID-19», «4G», «123/2024», «06600»."""
    digits = text[numeral.start : numeral.end]
    if len(digits) > 1 and digits[0] == "0" and digits.isdigit():
        return True
    if _GLUED_BEFORE.search(text, max(0, numeral.start - 2), numeral.start):
        return True
    return _GLUED_AFTER.match(text, numeral.end) is not None


def _is_name(text: str, numeral: Numeral) -> bool:
    """A number word in a name: «Dos Bocas» inside a sentence, but not at its head nor among capitals."""
    start, end = numeral.start, numeral.end
    if not text[start].isupper() or text[start + 1].isupper() or not text[end + 1 : end + 2].isupper():
        return False
    before = text[max(0, start - 3) : start].rstrip(" ")
    return bool(before) and (before[-1].isalnum() or before[-1] == ",")


_GLUED_BEFORE = re.compile(r"(?:[^\W\d_][-–]|[/#_´]|\d[.,:])$")
_GLUED_AFTER = re.compile(
    r"(?!(?:kgs?|km|gr|mg|ml|cm|mm|m[23²³]|lts?|m{1,2}d[pd]|hrs?|min|(?-i:[ghlm]))\b)(?:[^\W\d_]|[/:.,]\d)",
    re.IGNORECASE,
)
_SUFFIX = re.compile(
    r"(?P<percent>[^\S\r\n]?%|[^\S\r\n]+por[^\S\r\n]+ciento\b)"
    rf"|[^\S\r\n]?(?P<short>{any_of(MONEY_SHORT)})\b"
    rf"|(?:[^\S\r\n]+de)?[^\S\r\n]+(?P<currency>{any_of(CURRENCIES)})(?!\w)"
    r"|[^\S\r\n]?(?P<degrees>[°º](?:[^\S\r\n]?[CF]\b)?)",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(r"[^\S\r\n]+y[^\S\r\n]+medi[oa]\b", re.IGNORECASE)
_OF = re.compile(r"[^\S\r\n]+del?\b")
_MINUS = re.compile(r"(?:^|[\s(])[-−]$")
_MILLIONS = re.compile(r"[mb]ill(?:ones|[oó]n)$", re.IGNORECASE)
_EDITION_FIRST = re.compile(r"^\W*(?:(?:en|de|para)\s+)?(?:la\s+)?(?:jornada|edici[oó]n)\s+$", re.IGNORECASE)
"""«Jornada 14 cirugías», as it is typed: a number right after the event that a question begins with is its edition."""
_IN_THE_YEAR = re.compile(r"(?:\b(?:durante|año|del|en\s+el)\s+|^[\s¿¡]*)$", re.IGNORECASE)
"""What follows a year after one of these is no noun that it counts: «durante 2022 médicos de Colima…»."""
_SUM = re.compile(r"\b(?:con|suman?|total de|de los|de las|más de|acumula[dn]?|registr\w+)\s+$", re.IGNORECASE)
_SPENT = re.compile(
    r"\b(?:cost(?:ó|ará|aron|o\sde)|cuestan?|invirti(?:ó|eron)|invertir(?:á|án|emos)|inversión|presupuesto|monto)"
    r"[^,;:.\d]*$",
    re.IGNORECASE,
)
_DECADE = re.compile(r"\b(?:años|década de los|década de)\s+$", re.IGNORECASE)
_ONE = re.compile(r"\b(?:el|la|del|al|esta|este)\s+$", re.IGNORECASE)
_THE_ONE = re.compile(r"\bla\s+$", re.IGNORECASE)
_PER = ("millón", "mil")
_INDEFINITE = re.compile(rf"\b(?:(?:{any_of(INDEFINITE)})\s+de|por)\s+$(?<!por )|\btanto\s+por\s+$", re.IGNORECASE)
