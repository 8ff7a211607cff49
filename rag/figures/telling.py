"""How several figures are told in one text: a repeat, a series, readings to choose among, or a contradiction.

The bulletins' days are said as far as they tell them apart. A day is a figure like any other: it is said where the
bulletin states it, with a citation of its own, and else only its month and which of them is the newest.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from index.figures.dates import read_dates
from index.types import Bulletin, LedgerRow, Sentence, Span
from rag.spanish.answers import joined
from rag.spanish.differing import (
    ALSO,
    AMBIGUOUS,
    CONFLICT,
    CONTRADICTS_ITSELF,
    MORE,
    NEWEST,
    PRECISIONS,
    SERIES,
    of_bulletin,
    say_date,
)
from rag.types import Citation, Claim, Reading, Relation

_LEAD = 600
"""Characters in which a bulletin says of which day it is."""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim as it is said: with the sentence it cites and the figures it states."""

    short: str
    said: str
    cited: Sentence
    rows: tuple[LedgerRow, ...]
    claim: Claim


def tell(relation: Relation, readings: Sequence[Said], left_out: int) -> tuple[str, tuple[Citation, ...]]:
    """What a person reads, and what its markers cite: the sentences of ``readings`` in order, then what says when."""
    cited = tuple(Citation(reading.cited.bulletin, reading.cited.span) for reading in readings)
    marked = [f"{reading.said} [{marker}]" for marker, reading in enumerate(readings, start=1)]
    if relation is Relation.SAME:
        markers = joined([f"[{marker}]" for marker in range(2, len(readings) + 1)])
        return ALSO.format(said=marked[0], markers=markers) if markers else f"{marked[0]}.", cited
    if len({reading.cited.bulletin.file for reading in readings}) == 1 and relation is Relation.CONFLICT:
        return CONTRADICTS_ITSELF.format(readings="; ".join(marked)), cited
    days, stated = _days([reading.cited.bulletin for reading in readings], len(readings) + 1)
    if relation is Relation.READINGS:
        return _to_choose_among(marked, _labels(readings, days), left_out), cited + stated
    if len(set(days)) == 1:
        days = [", ".join(filter(None, (days[0], NEWEST))), *days[1:]]
    if relation is Relation.SERIES:
        marked[1:] = [f"{reading.short} [{marker}]" for marker, reading in enumerate(readings[1:], start=2)]
    dated = [f"{said} ({day})" if day else said for said, day in zip(marked, days, strict=True)]
    if relation is Relation.SERIES:
        return SERIES.format(newest=dated[0], earlier=joined(dated[1:])), cited + stated
    return CONFLICT.format(readings="; ".join(dated)), cited + stated


def offered(readings: Sequence[Said]) -> tuple[Reading, ...]:
    """The readings that staff can choose among: those that a question of their own is known for."""
    days = [say_date(day, "day") if (day := reading.cited.bulletin.published) else "" for reading in readings]
    labels = _labels(readings, days)
    return tuple(
        Reading(label or reading.said, reading.claim.question, marker)
        for marker, (label, reading) in enumerate(zip(labels, readings, strict=True), start=1)
        if reading.claim.question
    )


def _to_choose_among(marked: Sequence[str], labels: Sequence[str], left_out: int) -> str:
    said = [f"{label}: {reading}" if label else reading for label, reading in zip(labels, marked, strict=True)]
    return AMBIGUOUS.format(readings="; ".join(said), more=MORE.format(count=left_out) if left_out else "")


def _labels(readings: Sequence[Said], days: Sequence[str]) -> list[str]:
    """What sets each apart: its own words, and the day of its bulletin where it has none or not alone."""
    own, dates = Counter(reading.claim.apart for reading in readings), Counter(days)
    labels = []
    for reading, day in zip(readings, days, strict=True):
        label = reading.claim.apart
        dated = of_bulletin(day) if day and dates[day] == 1 and (not label or own[label] > 1) else ""
        labels.append(", ".join(filter(None, (label, dated))))
    return labels


def _days(bulletins: Sequence[Bulletin], marker: int) -> tuple[list[str], tuple[Citation, ...]]:
    """Of which day each bulletin is, as short as tells them apart; what states it is cited from ``marker`` on."""
    known = {bulletin.published for bulletin in bulletins} - {None}
    apart = next((p for p in PRECISIONS if len({say_date(day, p) for day in known if day}) == len(known)), "day")
    said: list[str] = []
    cited: list[Citation] = []
    for bulletin in bulletins:
        day, place = bulletin.published, _dateline(bulletin)
        if day and apart == "day" and place:
            said.append(f"{say_date(day, apart)} [{marker + len(cited)}]")
            cited.append(Citation(bulletin, place))
        else:
            said.append(say_date(day, "month" if apart == "day" else apart) if day else "")
    return said, tuple(cited)


def _dateline(bulletin: Bulletin) -> Span | None:
    """Where a bulletin says of which day it is; None where only its file does."""
    dates = read_dates(bulletin.text[:_LEAD])
    return next((Span(d.start, d.end) for d in dates if d.first == d.last == bulletin.published), None)
