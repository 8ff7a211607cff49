"""The edition and the year that each figure of a sentence is of: its own words first, then those of the bulletin."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.figures import read_figures
from index.patterns import any_of
from index.spanish.periods import (
    COMPARED,
    FOUNDED,
    FOUNDING,
    LAST_YEAR,
    NEXT_YEAR,
    NOW,
    SINCE,
    STANDING,
    STANDING_NOUNS,
)
from index.types import Aggregate, Figure, FigureKind

REACH = 60
"""Code points between a figure and the year or the edition after it."""

_TIMELESS = frozenset({Aggregate.CUMULATIVE, Aggregate.AVERAGE})
"""Of no single edition."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A year or an edition that the sentence names; None is that of the bulletin."""

    start: int
    end: int
    value: int | None
    own: bool = False
    """Said of one figure only («de 2022»), and not of those after it."""
    until: int | None = None
    """Where what it governs ends; where this is known, it governs only what follows it."""


def stated_year(texts: Iterable[str]) -> int | None:
    """The latest year that sentences state as past or present: that of a bulletin that does not say its own.

    >>> stated_year(["De enero a mayo de 2022 hubo 30 casos, más que en 2021.", "Para 2030 se espera que no haya."])
    2022
    """
    found = [
        int(figure.value)
        for text in texts
        for figure in read_figures(text)
        if figure.kind is FigureKind.YEAR
        and not any(pattern.search(text, 0, figure.start) for pattern in (_ASIDE, _AIMED, _UNTIL))
    ]
    return max(found, default=None)


def read_years(text: str, figures: Sequence[Figure], year: int | None) -> tuple[int | None, ...]:
    """The year of each figure of a sentence; ``year`` is that of its bulletin.

    >>> from index.figures import read_figures
    >>> text = "De 310 cirugías en 2021 se pasó a 520 este año, 12 por ciento más que en 2020"
    >>> figures = read_figures(text)
    >>> [(f.value, year) for f, year in zip(figures, read_years(text, figures, 2022)) if f.kind is not FigureKind.YEAR]
    [(310, 2021), (520, 2022), (12, 2022)]
    """
    anchors = [_year(text, f) for f in figures if f.kind is FigureKind.YEAR]
    anchors = [anchor for anchor in anchors if anchor.until or not _ASIDE.search(text, 0, anchor.start)]
    anchors = [anchor for anchor in anchors if not _UNTIL.search(text, 0, anchor.start)]
    anchors += [_Anchor(*m.span(), None) for m in _NOW.finditer(text)]
    for match in _NEXT_OR_LAST.finditer(text):
        if not _ASIDE.search(text, 0, match.start()):
            end = text.find(";", match.end())
            own = match[0].lower().startswith("del ")
            anchors.append(_Anchor(*match.span(), year and year + (1 if match["next"] else -1), own))
            anchors += [_Anchor(end, end, None)] if end >= 0 else []
    anchors.sort(key=lambda anchor: anchor.start)
    return tuple(
        int(f.value) if f.kind is FigureKind.YEAR else _nearest(text, f, figures, anchors, year) for f in figures
    )


def _year(text: str, figure: Figure) -> _Anchor:
    when = _WHEN.match(text, figure.end)
    own = (
        when is None
        and _OPENING.search(text, 0, figure.start) is None
        and _CARRIES.search(text, 0, figure.start) is None
    )
    return _Anchor(figure.start, figure.end, int(figure.value), own, when.end() if when else None)


def read_editions(
    text: str,
    figures: Sequence[Figure],
    aggregates: Sequence[Aggregate],
    edition: int | None,
    events: frozenset[str] = frozenset(),
) -> tuple[int | None, ...]:
    """The edition of each figure of a sentence; ``edition`` is that of its bulletin, ``events`` what has editions.

    A figure is of the edition that its sentence names, else of the bulletin's. What is summed over editions, counts
    editions, or always is («cuenta con 35 oficinas») is of none.

    >>> from index.figures import read_figures
    >>> text = "Hubo 30 cirugías, contra 20 en la 13va jornada, y en las 14 jornadas suman 400"
    >>> figures = read_figures(text)
    >>> aggregates = (Aggregate.NONE,) * 4 + (Aggregate.CUMULATIVE,)
    >>> read_editions(text, figures, aggregates, 14, frozenset({"jornada"}))
    (14, 13, 13, None, None)
    """
    anchors = [
        _Anchor(f.start, f.end, int(f.value))
        for f in figures
        if f.kind is FigureKind.EDITION and not _ASIDE.search(text, 0, f.start)
    ]
    read: list[int | None] = []
    for figure, aggregate in zip(figures, aggregates, strict=True):
        if figure.kind is FigureKind.EDITION:
            read.append(int(figure.value))
        elif aggregate in _TIMELESS or _is_timeless(figure, events) or _stands(text, figure):
            read.append(None)
        else:
            read.append(_nearest(text, figure, figures, anchors, edition))
    return tuple(read)


def _nearest(
    text: str, figure: Figure, figures: Sequence[Figure], anchors: Sequence[_Anchor], otherwise: int | None
) -> int | None:
    """The anchor right after the figure, with no sign or figure between; else the last one before it."""
    following = next((f.start for f in figures if f.start >= figure.end and not f.kind.names), len(text))
    for anchor in anchors:
        gap = text[figure.end : anchor.start]
        names = anchor.until is None and anchor.start < anchor.end  # and not only ends what another governs
        near = names and figure.end <= anchor.start < min(following, figure.end + REACH)
        if near and not (_SIGN.search(gap) or (anchor.value is None and " y " in gap)):
            return otherwise if anchor.value is None else anchor.value
    for anchor in reversed(anchors):
        ended = anchor.until is not None and anchor.until < figure.start
        if anchor.end <= figure.start and not (anchor.own or ended):
            return otherwise if anchor.value is None else anchor.value
    return otherwise


def _is_timeless(figure: Figure, events: frozenset[str]) -> bool:
    """Whether it counts editions, states or offices, or measures: no event has those."""
    noun = figure.unit.split()[0] if figure.unit else ""
    of_event = any(noun.lower() in (f"{event}s", f"{event}es") for event in events)
    return figure.kind is FigureKind.MEASURE or of_event or noun.lower() in STANDING_NOUNS


def _stands(text: str, figure: Figure) -> bool:
    """Whether the last verb before the figure says what always is."""
    standing = _last(_STANDING, text, figure.start)
    return standing >= 0 and standing > _last(_DONE, text, figure.start)


def _last(pattern: re.Pattern[str], text: str, end: int) -> int:
    return max((match.start() for match in pattern.finditer(text, 0, end)), default=-1)


_NOW = re.compile(rf"\b(?:{any_of(NOW)})\b", re.IGNORECASE)
_NEXT_OR_LAST = re.compile(rf"\b(?:(?P<next>{any_of(NEXT_YEAR)})|{any_of(LAST_YEAR)})\b", re.IGNORECASE)
_ASIDE = re.compile(
    rf"\b(?:(?:{any_of(COMPARED)})|(?:{any_of(SINCE)})|(?:{any_of(FOUNDED)})[oa]s?|{any_of(FOUNDING)})"
    r"(?:\s+(?:en|el|la|los|las|a|al|de|del|desde|año|lo|registrado|realizado|que|su|enero|febrero|marzo|abril|mayo|junio"
    r"|julio|agosto|septiembre|octubre|noviembre|diciembre|\d{1,2}(?=\sde\s[a-z])))*\s+$",
    re.IGNORECASE,
)
_CARRIES = re.compile(
    r"\b(?:(?:en|durante|para)(?:\s+(?:el|la|este|todo))?(?:\s+(?:año|temporada|ciclo|periodo|[^\W\d]+\s+del?))?\s+"
    r"|(?:al\s(?:cierre|término)|a\sfin(?:es|ales))\sde\s|(?:en|durante)\s(?:el|la|los|las)\s[^,;:.\d()]{1,40}\s\()$",
    re.IGNORECASE,
)
# «Convenio 2024-2027»: a stretch of years is named by its first.
_UNTIL = re.compile(r"\b(?:19|20)\d\d\s?[-–/]\s?$")
_OPENING = re.compile(r"^En\s[^,;:.\d]{1,40}\sde\s$")
_AIMED = re.compile(r"\b(?:para|hacia|hasta|al|a)\s(?:el\s|año\s|fin(?:es|ales)?\sde\s)*$", re.IGNORECASE)
_WHEN = re.compile(r",\s(?:cuando|año\sen\s(?:el\s)?que|en\sque)\b[^,;]*")
_SIGN = re.compile(r"[;:,()]|\.\s|\sy\sen\s|\scontra\s")
_STANDING = re.compile(rf"\b(?:{any_of(STANDING)})\b", re.IGNORECASE)
_DONE = re.compile(r"\b(?:[^\W\d]+(?:aron|ieron|yeron|arán|erán|irán)|fueron|fue|hubo|[^\W\d]{3,}ó)\b", re.IGNORECASE)
