"""The ledger: each figure of a bulletin as a row, with what it counts and of which edition, year and place.

Each question has its module: ``counted`` what, ``binding`` and ``places`` where, ``periods`` when, ``aggregates`` how
it was summed. This one goes through the sentences and says what each takes from the one before and from its bulletin.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from index.aggregates import read_aggregates
from index.binding import bind_places
from index.counted import read_counted
from index.dates import read_dates
from index.figures import read_figures
from index.folding import fold
from index.periods import read_editions, read_years
from index.places import Place, read_places
from index.spanish.facilities import ANAPHORS
from index.spanish.periods import DAYS
from index.types import Aggregate, Bulletin, Figure, FigureKind, LedgerRow, Span

CAPITAL = "Ciudad de México"
"""Offices of the whole country are there: a bulletin given out there is not of there, unless its title says so."""

_SUMMED = frozenset({FigureKind.COUNT, FigureKind.PERCENT, FigureKind.MONEY})


def read_ledger(bulletin: Bulletin, sentences: Sequence[Span]) -> tuple[LedgerRow, ...]:
    """The rows of all figures of ``sentences``, which are those of ``bulletin`` in order.

    >>> text = "En la 14va Jornada suman 3 mil atenciones: Colima, 118; Puebla Norte con 20."
    >>> bulletin = Bulletin("a.txt", "", "", None, None, 14, 2023, None, text)
    >>> for row in read_ledger(bulletin, [Span(0, len(text))])[1:]:
    ...     print(row.figure.value, row.counts, "/", row.place, row.state, row.edition, row.year, row.aggregate)
    3000 atenciones /  None None 2023 cumulative
    118 atenciones / Colima Colima None 2023 cumulative
    20 atenciones / Puebla Norte Puebla None 2023 cumulative
    """
    home = _home(bulletin)
    facility: Place | None = None
    counted = ""
    rows: list[LedgerRow] = []
    for span in sentences:
        text = bulletin.text[slice(*span)]
        figures = read_figures(text)
        here = facility if _ANAPHOR.match(text) else None
        found = _rows(bulletin, span, figures, counted, here or home)
        rows += found
        counted = next((row.counts for row in reversed(found) if row.figure.kind is FigureKind.COUNT), "")
        named = [place for place in read_places(text) if place.name != place.state]
        facility = named[-1] if named else here
    return tuple(rows)


def _rows(
    bulletin: Bulletin, span: Span, figures: tuple[Figure, ...], before: str, home: Place | None
) -> list[LedgerRow]:
    """The rows of one sentence."""
    text = bulletin.text[slice(*span)]
    counts = read_counted(text, figures, before)
    places = bind_places(text, figures)
    aggregates = read_aggregates(text, figures)
    editions = read_editions(text, figures, aggregates, bulletin.edition)
    years = read_years(text, figures, bulletin.year)
    short = _is_short(text, bulletin)
    rows = []
    for at, figure in enumerate(figures):
        place = places[at] or home
        name = place.name if place else ""
        state = _state(place, home) if name else None
        shifted = replace(figure, start=figure.start + span.start, end=figure.end + span.start)
        aggregate = aggregates[at]
        if aggregate is Aggregate.NONE and figure.kind in _SUMMED and (editions[at] is not None or short):
            aggregate = Aggregate.PARTIAL
        rows.append(LedgerRow(shifted, span, counts[at], editions[at], years[at], name, state, aggregate))
    return rows


def _state(place: Place | None, home: Place | None) -> str | None:
    """The state of a place; where neither the text nor the map tells, that of the bulletin."""
    if place is None:
        return None
    return place.state or (home.state if home and " y " not in place.name else None)


def _home(bulletin: Bulletin) -> Place | None:
    """The state that the whole bulletin is about, as a place."""
    named = read_places(bulletin.place or "")
    state = next((place.state for place in named if place.state), None)
    if state is None or (state == CAPITAL and not any(p.state == CAPITAL for p in read_places(bulletin.title))):
        return None
    return Place(0, 0, state, state)


def _is_short(text: str, bulletin: Bulletin) -> bool:
    """Whether a sentence tells what was done on one day or a short stretch of days."""
    if not _DONE.search(text):
        return False
    days = any(date.begins.day and date.ends.day for date in read_dates(text, bulletin.published))
    return days or _DAY.search(fold(text)) is not None


_ANAPHOR = re.compile(rf"[“\"«]?(?:En\s+)?(?:{'|'.join(map(re.escape, ANAPHORS))})\b", re.IGNORECASE)
_DAY = re.compile(rf"\b(?:{'|'.join(re.escape(fold(day)) for day in DAYS)})\b")
_DONE = re.compile(r"[^\W\d]+(?:aron|ieron|yeron)\b|\bse\s[^\W\d]+ó\b")
