"""The edition and the year that each figure of a sentence is of: its own words first, then those of the bulletin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.spanish.aggregates import REPORTING
from index.spanish.editions import EDITIONS
from index.spanish.periods import COMPARED, EVENTS, FOUNDED, LAST_YEAR, NOW, SINCE, STANDING
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


def read_years(text: str, figures: Sequence[Figure], year: int | None) -> tuple[int | None, ...]:
    """The year of each figure of a sentence; ``year`` is that of its bulletin.

    >>> from index.figures import read_figures
    >>> text = "De 310 cirugías en 2021 se pasó a 520 este año, 12 por ciento más que en 2020"
    >>> figures = read_figures(text)
    >>> [(f.value, year) for f, year in zip(figures, read_years(text, figures, 2022)) if f.kind is not FigureKind.YEAR]
    [(310, 2021), (520, 2022), (12, 2022)]
    """
    anchors = [
        _Anchor(f.start, f.end, int(f.value), _CARRIES.search(text, 0, f.start) is None)
        for f in figures
        if f.kind is FigureKind.YEAR and not _ASIDE.search(text, 0, f.start)
    ]
    anchors += [_Anchor(*m.span(), None) for m in _NOW.finditer(text)]
    anchors += [
        _Anchor(*m.span(), year and year - 1) for m in _LAST.finditer(text) if not _ASIDE.search(text, 0, m.start())
    ]
    anchors.sort(key=lambda anchor: anchor.start)
    return tuple(
        int(f.value) if f.kind is FigureKind.YEAR else _nearest(text, f, figures, anchors, year) for f in figures
    )


def read_editions(
    text: str, figures: Sequence[Figure], aggregates: Sequence[Aggregate], edition: int | None
) -> tuple[int | None, ...]:
    """The edition of each figure of a sentence; ``edition`` is that of its bulletin.

    A figure is of the bulletin's edition where its sentence takes up the event or tells what was done. What is summed
    over editions, counts editions, or always is («cuenta con 35 oficinas») is of none.
    """
    anchors = [
        _Anchor(f.start, f.end, int(f.value))
        for f in figures
        if f.kind is FigureKind.EDITION and not _ASIDE.search(text, 0, f.start)
    ]
    inherited = edition if _tells(text) else None
    read: list[int | None] = []
    for figure, aggregate in zip(figures, aggregates, strict=True):
        if figure.kind is FigureKind.EDITION:
            read.append(int(figure.value))
        elif aggregate in _TIMELESS or _counts_editions(figure) or _stands(text, figure):
            read.append(None)
        else:
            read.append(_nearest(text, figure, figures, anchors, inherited))
    return tuple(read)


def _nearest(
    text: str, figure: Figure, figures: Sequence[Figure], anchors: Sequence[_Anchor], otherwise: int | None
) -> int | None:
    """The anchor right after the figure, with no sign or figure between; else the last one before it."""
    following = next((f.start for f in figures if f.start >= figure.end and not _is_name(f)), len(text))
    for anchor in anchors:
        gap = text[figure.end : anchor.start]
        if figure.end <= anchor.start < min(following, figure.end + REACH) and not _SIGN.search(gap):
            return otherwise if anchor.value is None else anchor.value
    for anchor in reversed(anchors):
        if anchor.end <= figure.start and not anchor.own:
            return otherwise if anchor.value is None else anchor.value
    return otherwise


def _is_name(figure: Figure) -> bool:
    return figure.kind in (FigureKind.YEAR, FigureKind.EDITION, FigureKind.ORDINAL)


def _tells(text: str) -> bool:
    """Whether a sentence tells what was done, or takes up the event."""
    done = any(match[0].lower() not in REPORTING for match in _DONE.finditer(text))
    return done or _EVENT.search(text) is not None


def _counts_editions(figure: Figure) -> bool:
    noun = figure.unit.split()[0].lower() if figure.unit else ""
    return figure.kind is FigureKind.MEASURE or any(noun in (f"{word}s", f"{word}es") for word in EDITIONS)


def _stands(text: str, figure: Figure) -> bool:
    """Whether the last verb before the figure says what always is."""
    standing = _last(_STANDING, text, figure.start)
    return standing >= 0 and standing > _last(_DONE, text, figure.start)


def _last(pattern: re.Pattern[str], text: str, end: int) -> int:
    return max((match.start() for match in pattern.finditer(text, 0, end)), default=-1)


def _any(listed: Sequence[str]) -> str:
    return "|".join(sorted(map(re.escape, listed), key=len, reverse=True))


_NOW = re.compile(rf"\b(?:{_any(NOW)})\b", re.IGNORECASE)
_LAST = re.compile(rf"\b(?:{_any(LAST_YEAR)})\b", re.IGNORECASE)
_ASIDE = re.compile(
    rf"\b(?:(?:{_any(COMPARED)})|(?:{_any(SINCE)})|(?:{_any(FOUNDED)})[oa]s?)"
    r"(?:\s+(?:en|el|la|los|las|a|al|de|del|desde|año|lo|registrado|realizado|que|su|enero|febrero|marzo|abril|mayo|junio"
    r"|julio|agosto|septiembre|octubre|noviembre|diciembre|\d{1,2}))*\s+$",
    re.IGNORECASE,
)
_CARRIES = re.compile(
    r"\b(?:en|durante|para)(?:\s+(?:el|este|todo))?(?:\s+(?:año|[^\W\d]+\s+del?))?\s+$", re.IGNORECASE
)
_SIGN = re.compile(r"[;:,()]|\.\s|\sy\sen\s|\scontra\s")
_EVENT = re.compile(rf"\b(?:{_any(EVENTS)})\b", re.IGNORECASE)
_STANDING = re.compile(rf"\b(?:{_any(STANDING)})\b", re.IGNORECASE)
_DONE = re.compile(r"\b(?:[^\W\d]+(?:aron|ieron|yeron)|fue|hubo|[^\W\d]{3,}ó)\b", re.IGNORECASE)
