"""The reader of figures: every number that a text states, with what it counts and how exactly.

One walk over the text stops wherever a number could begin. There, in this order: what lies in a quiet stretch is passed
over (``quiet``, ``dates``), an ordinal or a Roman numeral is a rank (``ordinals``, ``ranks``), and anything else a
cardinal (``numerals``, ``cardinals``) with its noun (``units``) and its modifier (``context``). At the end the figures
of a list share what only one of them states (``sharing``).
"""

import re
from dataclasses import replace
from decimal import Decimal

from index.figures.cardinals import read_cardinal
from index.figures.dates import read_dates
from index.figures.mention import Mention
from index.figures.numerals import match_numeral
from index.figures.ordinals import match_ordinal
from index.figures.quiet import quiet_spans
from index.figures.ranks import read_rank, read_roman
from index.figures.sharing import share_units
from index.folding import compose
from index.patterns import any_of
from index.spanish.number_words import ARTICLES, COLLECTIVES, HALVES, HUNDREDS, SMALL, TENS
from index.spanish.ordinal_words import IRREGULAR
from index.spanish.ordinal_words import TENS as ORDINAL_TENS
from index.spanish.ordinal_words import UNITS as ORDINAL_UNITS
from index.types import Figure, FigureKind, Span


def read_figures(text: str) -> tuple[Figure, ...]:
    """The figures of a text, in order and not overlapping. Offsets are code points into ``text``, half-open.

    The span covers the number as it is said, with its sign («38 por ciento», «$525.3 millones», «14va»), and not its
    modifier nor the noun that it counts. The noun of a share is what it is a share of, and that of a sum of money its
    currency; money in pesos is worth its pesos, and dollars their dollars.

    >>> for f in read_figures("Más de 98 mil Consultas, mil dos de mil 44 comités y 121.8 por ciento de avance"):
    ...     print((f.value, str(f.kind), f.unit, f.modifier))
    (98000, 'count', 'Consultas', 'más de')
    (1002, 'count', 'comités', '')
    (1044, 'count', 'comités', '')
    (121.8, 'percent', 'avance', '')
    """
    letters, places = compose(text)
    figures = (mention.figure() for mention in share_units(letters, _mentions(letters)))
    return tuple(replace(figure, start=places[figure.start], end=places[figure.end]) for figure in figures)


def _mentions(text: str) -> list[Mention]:
    mentions: list[Mention] = []
    # Within a date only its years are figures; the other quiet stretches have none.
    quiet = [(*span, False) for span in quiet_spans(text)] + [(date.start, date.end, True) for date in read_dates(text)]
    waiting = iter([*sorted(quiet), (len(text), len(text) + 1, False)])
    opens, closes, dated = next(waiting)
    at = 0
    while (found := _CANDIDATE.search(text, at)) is not None:
        start = found.start()
        while closes <= start:
            opens, closes, dated = next(waiting)
        if opens <= start:
            mentions += _years(text, max(opens, at), closes) if dated else []
            at = closes
            continue
        mention, at = _read(text, start)
        if mention is not None:
            mentions.append(mention)
    return mentions


def _years(text: str, start: int, end: int) -> list[Mention]:
    """The years inside a date; its days and months are no figures."""
    return [
        Mention(Span(*match.span()), Decimal(match[0]), FigureKind.YEAR) for match in _YEAR.finditer(text, start, end)
    ]


def _read(text: str, start: int) -> tuple[Mention | None, int]:
    """The figure at a candidate, and where to go on."""
    sign = _SIGN.match(text, start)
    first = sign.end() if sign else start
    if sign is None:
        ordinal = match_ordinal(text, first)
        if ordinal is not None:
            return read_rank(text, ordinal), ordinal.end
        roman = _ROMAN.match(text, first)
        if roman is not None:
            return read_roman(text, *roman.span()), roman.end()
    pronoun = _ONE.match(text, first)
    if pronoun is not None:
        return Mention(Span(*pronoun.span()), Decimal(1), FigureKind.COUNT), pronoun.end()
    numeral = match_numeral(text, first)
    if numeral is None:
        run = _RUN.match(text, first)
        return None, run.end() if run else first + 1
    mention = read_cardinal(text, start, numeral)
    return mention, max(numeral.end, mention.span.end) if mention else numeral.end


_S = r"[^\S\r\n]"
_CARDINALS = any_of((SMALL.keys() | TENS.keys() | HUNDREDS.keys()) - ARTICLES)
_BEFORE_SCALE = any_of(ARTICLES | HALVES)
_SCALE = "|".join(("mill[oó]n", "bill[oó]n", "mil", *COLLECTIVES))
_ORDINALS = "|".join(ORDINAL_UNITS | ORDINAL_TENS | IRREGULAR).replace("e", "[eé]")
# «dos en Jalpa y una en Pinos», «Jalpa (una)», «una de cada diez»: elsewhere «una» is an article.
_PRONOUN = rf"(?:(?<=\()un[oa]\b(?=\))|(?<=[,;y]{_S})un[oa]\b(?={_S}(?:más{_S})?en\b)|\bun[oa]\b(?={_S}de{_S}cada\b))"
_CANDIDATE = re.compile(
    rf"\${_S}?(?=\d)|(?<!\w)\d|(?<=[^\W\d_]-)\d"
    rf"|\b(?=[cdilmnopqstuvx])(?:(?:{_CARDINALS}|mil|mill[oó]n|(?:{_BEFORE_SCALE}){_S}+(?:{_SCALE}))\b"
    rf"|(?:{_ORDINALS})(?:o|a)?|(?-i:[IVXLC]+)\b|{_PRONOUN})",
    re.IGNORECASE,
)
_ONE = re.compile(_PRONOUN, re.IGNORECASE)
_RUN = re.compile(r"[\d.,]+|\w+")
_SIGN = re.compile(rf"\${_S}?")
_ROMAN = re.compile(r"[IVXLC]+\b")
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
