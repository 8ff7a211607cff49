"""How the figures of a sentence were summed: up to a day, as a mean, as an aim, as a part or its whole.

A cue governs the figures after it up to the next finite verb, and over the commas and semicolons of a list: «en
promedio 143 mil consultas; 20 mil urgencias». What says when («en lo que va del año») may stand before its own verb, or
after its figures.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.binding import part_of
from index.spanish.aggregates import (
    AVERAGE_AFTER,
    AVERAGE_WHEN,
    CUMULATIVE_VERBS,
    CUMULATIVE_WHEN,
    GOAL_NOUNS,
    GOAL_VERBS,
    REPORTING,
)
from index.types import Aggregate, Figure, FigureKind

REACH = 80
"""Code points between a figure and a cue that stands after it."""

_SUMMED = frozenset({FigureKind.COUNT, FigureKind.PERCENT, FigureKind.MONEY})


@dataclass(frozen=True, slots=True)
class _Cue:
    start: int
    end: int
    aggregate: Aggregate
    verbs: int
    """How many finite verbs may stand between the cue and its figure."""


def read_aggregates(text: str, figures: Sequence[Figure]) -> tuple[Aggregate, ...]:
    """The aggregate of each figure of a sentence, ``NONE`` where the sentence says none.

    >>> from index.figures import read_figures
    >>> text = "Con 280 comités, de 283, suman 2 millones de atenciones y se superó la meta de 168 mil"
    >>> [str(aggregate) for aggregate in read_aggregates(text, read_figures(text))]
    ['partial', 'whole', 'cumulative', 'goal']
    """
    cues = _cues(text)
    verbs = [match.start() for match in _FINITE.finditer(text) if match[0].lower() not in REPORTING]
    read = [_read(text, figure, cues, verbs) for figure in figures]
    for at in range(len(figures) - 1):
        part, whole = figures[at], figures[at + 1]
        if part_of(text, part, whole):
            read[at : at + 2] = [Aggregate.PARTIAL, Aggregate.WHOLE]
        elif _is_whole(text, part, whole):
            read[at : at + 2] = [Aggregate.WHOLE, Aggregate.PARTIAL]
    return tuple(read)


def _cues(text: str) -> list[_Cue]:
    found = []
    for pattern, aggregate, verbs in _PATTERNS:
        found += [_Cue(*match.span(), aggregate, verbs) for match in pattern.finditer(text)]
    return sorted(found, key=lambda cue: (cue.end, -cue.start))


def _read(text: str, figure: Figure, cues: Sequence[_Cue], verbs: Sequence[int]) -> Aggregate:
    if figure.kind not in _SUMMED:
        return Aggregate.NONE
    if _AIM.search(text, max(0, figure.start - REACH), figure.start):
        return Aggregate.GOAL
    noun = re.escape(figure.unit)
    if _AFTER.match(re.sub(rf"^\s+(?:de\s+)?{noun}", "", text[figure.end :])) or _RATE.search(figure.unit):
        return Aggregate.AVERAGE
    for cue in reversed(cues):
        if cue.end <= figure.start and _count(verbs, cue.end, figure.start) <= cue.verbs:
            return cue.aggregate
    for cue in cues:
        gap = text[figure.end : cue.start] if cue.start >= figure.end else "."
        if cue.verbs and len(gap) <= REACH and not _BREAK.search(gap) and not _count(verbs, figure.end, cue.start):
            return cue.aggregate
    return Aggregate.NONE


def _count(verbs: Sequence[int], start: int, end: int) -> int:
    return sum(start <= verb < end for verb in verbs)


def _is_whole(text: str, whole: Figure, part: Figure) -> bool:
    """«De las 34 defunciones, 21 fueron en …»."""
    counted = whole.kind is part.kind is FigureKind.COUNT and not part.unit and part.value <= whole.value
    return counted and _OF_THE.search(text, 0, whole.start) is not None


def _any(listed: Sequence[str]) -> str:
    return "|".join(sorted(map(re.escape, listed), key=len, reverse=True))


_FINITE = re.compile(
    r"\b(?:ha|han|hay|hubo|fue|fueron|es|son|era|eran|está|están|cuenta|cuentan|tiene|tienen"
    r"|[^\W\d]+(?:aron|ieron|yeron|arán|erán|irán|drán|ará|erá|irá|drá)|[^\W\d]{3,}ó)\b"
)
_PERFECT = r"\b(?:ha|han|hemos)\s+(?!sido|tenido|programado|estado)[^\W\d]+(?:ad|id)o\b"
_FUTURE = r"\b[^\W\d]{2,}(?:arán|erán|irán|drán|ará|erá|irá|drá)\b"
_PATTERNS = (
    (re.compile(rf"\b(?:{_any(CUMULATIVE_VERBS)})\b|{_PERFECT}", re.IGNORECASE), Aggregate.CUMULATIVE, 0),
    (re.compile(rf"\b(?:{_any(CUMULATIVE_WHEN)})\b", re.IGNORECASE), Aggregate.CUMULATIVE, 1),
    (re.compile(rf"\b(?:{_any(AVERAGE_WHEN)})\b", re.IGNORECASE), Aggregate.AVERAGE, 1),
    (re.compile(rf"\b(?:{_any(GOAL_VERBS)})\b|{_FUTURE}", re.IGNORECASE), Aggregate.GOAL, 0),
)
_AIM = re.compile(
    rf"\b(?:{_any(GOAL_NOUNS)})\b(?:[^,;:.\d]{{0,40}})\s(?:de|es|era|fue|a|son)\s(?:[^,;:.\d]{{0,16}}\s)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"\s+(?:{_any(AVERAGE_AFTER)})\b", re.IGNORECASE)
_RATE = re.compile(r"\b(?:mensual|anual|diari[oa]|semanal)(?:es|s)?\b")
_BREAK = re.compile(r"[;:]|\.\s")
_OF_THE = re.compile(r"(?:^|[;:,“\"]\s?)(?:[Dd]el?)\s(?:(?:los|las|estos|estas|un total de|total de)\s)+$")
