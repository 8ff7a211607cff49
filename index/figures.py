"""The reader of figures: every number that a text states, with what it counts and how exactly.

Four steps, one module each: numbers are found (``numerals``, ``ordinals``, ``dates``), what is no figure is left out
(``quiet``, ``context``), the noun counted is read (``units``), and figures in a list share it (``sharing``).
"""

import re
from decimal import Decimal

from index.context import is_label, modifier_before
from index.dates import read_dates
from index.drafts import Draft
from index.numerals import Numeral, match_numeral
from index.ordinals import Ordinal, match_ordinal, roman_value
from index.quiet import quiet_spans
from index.sharing import share_units
from index.spanish.editions import EDITION_PHRASES, EDITIONS
from index.spanish.number_words import HUNDREDS, INDEFINITE, SMALL, TENS
from index.spanish.ordinal_words import IDIOMS
from index.spanish.unit_words import CURRENCIES, MEASURES, MONEY_SHORT
from index.types import Figure, FigureKind, Span
from index.units import read_unit


def read_figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text, in order and not overlapping. Offsets are code points into ``text``, half-open.

    >>> for f in read_figures("Más de 98 mil Consultas, mil dos de mil 44 comités y 121.8 por ciento de avance"):
    ...     print((f.value, str(f.kind), f.unit, f.modifier))
    (98000, 'count', 'Consultas', 'más de')
    (1002, 'count', 'comités', '')
    (1044, 'count', 'comités', '')
    (121.8, 'percent', 'avance', '')
    """
    return tuple(draft.figure() for draft in share_units(text, _drafts(text)))


def _drafts(text: str) -> list[Draft]:
    drafts: list[Draft] = []
    quiet = sorted(quiet_spans(text) + [Span(found.start, found.end) for found in read_dates(text)])
    quiet.append(Span(len(text), len(text)))
    waiting = iter(quiet)
    silence = next(waiting)
    at = 0
    while (found := _CANDIDATE.search(text, at)) is not None:
        start = found.start()
        while silence.end <= start and silence.start < len(text):
            silence = next(waiting)
        if silence.start <= start < silence.end:
            drafts += _years_of(text, max(silence.start, at), silence.end)
            at = silence.end
            continue
        draft, at = _read(text, start)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _read(text: str, start: int) -> tuple[Draft | None, int]:
    """The figure at a candidate, and where to go on."""
    money = _SIGN.match(text, start)
    first = money.end() if money else start
    if money is None:
        ordinal = match_ordinal(text, first)
        if ordinal is not None:
            return _ordinal(text, ordinal), ordinal.end
        roman = _ROMAN.match(text, first)
        if roman is not None:
            return _roman(text, roman), roman.end()
    numeral = match_numeral(text, first)
    if numeral is None:
        return None, found_end(text, first)
    return _cardinal(text, start, numeral, signed=money is not None), numeral.end


def found_end(text: str, start: int) -> int:
    """Where the word or the run of digits at ``start`` ends."""
    match = _RUN.match(text, start)
    return match.end() if match else start + 1


def _ordinal(text: str, ordinal: Ordinal) -> Draft | None:
    unit = read_unit(text, ordinal.end, singular=True)
    said = text[slice(*unit)] if unit else ""
    if ordinal.spelled:
        following = f"{text[ordinal.start : ordinal.end]} {said.split()[0] if said else ''}".lower()
        if unit is None or following in IDIOMS:
            return None
    kind = FigureKind.EDITION if _is_edition(said) else FigureKind.ORDINAL
    return Draft(Span(ordinal.start, ordinal.end), Decimal(ordinal.value), kind, unit, said)


def _roman(text: str, roman: re.Match[str]) -> Draft | None:
    value = roman_value(roman[1])
    if not value:
        return None
    unit = read_unit(text, roman.end(1), singular=True)
    said = text[slice(*unit)] if unit else ""
    if not _is_edition(said):
        before = _EDITION_BEFORE.search(text, max(0, roman.start() - 40), roman.start())
        if before is None:
            return None
        unit, said = Span(*before.span(1)), before[1]
    return Draft(Span(*roman.span(1)), Decimal(value), FigureKind.EDITION, unit, said)


def _cardinal(text: str, start: int, numeral: Numeral, *, signed: bool) -> Draft | None:
    if not signed and _is_glued(text, numeral):
        return None
    suffix = _SUFFIX.match(text, numeral.end)
    if suffix is not None and suffix["percent"]:
        return _percent(text, numeral, suffix)
    if signed or (suffix is not None and (suffix["short"] or suffix["currency"])):
        return _money(text, start, numeral, suffix, signed=signed)
    return _counted(text, numeral)


def _percent(text: str, numeral: Numeral, suffix: re.Match[str]) -> Draft:
    unit = read_unit(text, suffix.end(), singular=True) if _OF.match(text, suffix.end()) else None
    said = text[slice(*unit)] if unit else ""
    modifier, rounded = modifier_before(text, numeral.start)
    span = Span(numeral.start, suffix.end())
    return Draft(span, numeral.value, FigureKind.PERCENT, unit, said, modifier, rounded)


def _money(text: str, start: int, numeral: Numeral, suffix: re.Match[str] | None, *, signed: bool) -> Draft:
    end, value = numeral.end, numeral.value
    scale = _SCALE_WORD.search(text, numeral.start, numeral.end)
    unit = Span(*scale.span()) if scale else Span(start, start + 1)
    if suffix is not None and suffix["short"]:
        value *= MONEY_SHORT[suffix["short"].lower()]
        end, unit = suffix.end(), Span(*suffix.span("short"))
    elif suffix is not None and suffix["currency"]:
        end = suffix.end()
        unit = Span(scale.start() if scale else suffix.start("currency"), end)
    if numeral.dotted and not scale:
        value *= 1000
    modifier, rounded = modifier_before(text, start)
    rounded = rounded or numeral.rounded
    said = " ".join(text[slice(*unit)].split())
    return Draft(Span(start, end), value, FigureKind.MONEY, unit, said, modifier, rounded, numeral.scale)


def _counted(text: str, numeral: Numeral) -> Draft | None:
    span = Span(numeral.start, numeral.end)
    degrees = _DEGREES.match(text, numeral.end)
    unit = Span(*degrees.span(1)) if degrees else read_unit(text, numeral.end)
    said = text[slice(*unit)] if unit else ""
    head = said.split()[0].lower() if said else ""
    plain = text[numeral.start : numeral.end].isdigit()
    if plain and is_label(text, numeral.start, counted=unit is not None):
        return None
    if plain and unit is None and numeral.value < 1000:
        before = _EDITION_BEFORE.search(text, max(0, numeral.start - 40), numeral.start)
        if before is not None:
            return Draft(span, numeral.value, FigureKind.EDITION, Span(*before.span(1)), before[1])
    if plain and unit is not None and head in EDITIONS and not head.endswith("s"):
        return Draft(span, numeral.value, FigureKind.EDITION, unit, said)
    if (
        plain
        and unit is None
        and 1900 <= numeral.value <= 2100
        and not _SUM.search(text, max(0, numeral.start - 24), numeral.start)
    ):
        return Draft(span, numeral.value, FigureKind.YEAR)
    if _is_name(text, span) or _INDEFINITE.search(text, max(0, numeral.start - 20), numeral.start):
        return None
    kind = FigureKind.MEASURE if head in MEASURES or degrees else FigureKind.COUNT
    value = numeral.value
    if numeral.dotted and ((said and kind is FigureKind.COUNT) or text.endswith("000", 0, numeral.end)):
        value *= 1000
    modifier, rounded = modifier_before(text, numeral.start)
    return Draft(span, value, kind, unit, said, modifier, rounded or numeral.rounded, numeral.scale)


def _years_of(text: str, start: int, end: int) -> list[Draft]:
    """The years inside a date; its days and months are no figures."""
    return [
        Draft(Span(*match.span()), Decimal(match[0]), FigureKind.YEAR) for match in _YEAR.finditer(text, start, end)
    ]


def _is_edition(unit: str) -> bool:
    lower = unit.lower()
    return lower.startswith(EDITION_PHRASES) or any(word in EDITIONS for word in lower.split()[:2])


def _is_glued(text: str, numeral: Numeral) -> bool:
    """Part of a longer sign: «COVID-19», «4G», «123/2024», «06600»."""
    digits = text[numeral.start : numeral.end]
    if digits[0] == "0" and digits.isdigit() and len(digits) > 1:
        return True
    return bool(_GLUED_BEFORE.search(text, max(0, numeral.start - 2), numeral.start)) or bool(
        _GLUED_AFTER.match(text, numeral.end)
    )


def _is_name(text: str, span: Span) -> bool:
    """A number word in capitals inside a name: «Dos Bocas»."""
    if not (text[span.start].isupper() and text[span.end + 1 : span.end + 2].isupper()):
        return False
    if text[span.start + 1].isupper():
        return False
    before = text[max(0, span.start - 3) : span.start].rstrip(" ")
    return bool(before) and (before[-1].isalnum() or before[-1] == ",")


_CARDINAL_WORDS = sorted(
    (SMALL.keys() | TENS.keys() | HUNDREDS.keys()) - {"uno", "una", "cero"} | {"mil", r"mill[oó]n"},
    key=len,
    reverse=True,
)
_ORDINAL_STARTS = (
    "primer|segund|tercer|cuart|quint|sext|s[eé]ptim|octav|noven|d[eé]cim|und[eé]cim|duod[eé]cim|vig[eé]sim|trig[eé]sim|"
    "cuadrag[eé]sim|quincuag[eé]sim|sexag[eé]sim|septuag[eé]sim|octog[eé]sim|nonag[eé]sim|cent[eé]sim"
)
_CANDIDATE = re.compile(
    rf"\$[^\S\r\n]?(?=\d)|(?<!\w)\d|(?<=[^\W\d_]-)\d|\b(?:(?:{'|'.join(_CARDINAL_WORDS)}|medio\s+mill[oó]n)\b|(?:{_ORDINAL_STARTS})(?:o|a)?)"
    r"|\b(?-i:[IVXLC]+)\b",
    re.IGNORECASE,
)
_RUN = re.compile(r"[\d.,]+|\w+")
_SIGN = re.compile(r"\$[^\S\r\n]?")
_ROMAN = re.compile(r"([IVXLC]+)\b")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_GLUED_BEFORE = re.compile(r"(?:[^\W\d_][-–]|[/#_]|\d[.,:])$")
_GLUED_AFTER = re.compile(
    r"(?!(?:kgs?|km|gr?|mg|ml|cm|mm|m[23²³]?|l|lts?|mdp|mmdp|mdd|mil|hrs?|h|min)\b)(?:[^\W\d_]|/\d|:\d)", re.IGNORECASE
)
_SUFFIX = re.compile(
    r"(?P<percent>[^\S\r\n]?%|[^\S\r\n]+por[^\S\r\n]+ciento\b)"
    rf"|[^\S\r\n]?(?P<short>{'|'.join(sorted(MONEY_SHORT, key=len, reverse=True))})\b"
    rf"|(?:[^\S\r\n]+de)?[^\S\r\n]+(?P<currency>{'|'.join(re.escape(word) for word in CURRENCIES)})(?!\w)",
    re.IGNORECASE,
)
_OF = re.compile(r"[^\S\r\n]+de\b")
_DEGREES = re.compile(r"[^\S\r\n]?([°º](?:[^\S\r\n]?[CF]\b)?)")
_SCALE_WORD = re.compile(r"[mb]ill(?:ones|[oó]n)$", re.IGNORECASE)
_EDITION_BEFORE = re.compile(
    rf"\b({'|'.join(sorted(EDITIONS, key=len, reverse=True))})(?:\s+(?:número|núm\.|no\.|#))?\s+$", re.IGNORECASE
)
_SUM = re.compile(r"\b(?:con|suman?|total de|de los|de las|más de|acumula[dn]?|registr\w+)\s+$", re.IGNORECASE)
_INDEFINITE = re.compile(rf"\b(?:{'|'.join(sorted(INDEFINITE))}|por)\s+(?:de\s+)?$(?<!por de )", re.IGNORECASE)
