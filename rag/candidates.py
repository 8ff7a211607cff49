"""Which figures of the evidence a question can mean: those that count what it asks for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.analysis import stems
from index.types import Figure, FigureKind
from rag.types import Evidence, Question

_NAMES_A_THING = frozenset({FigureKind.EDITION, FigureKind.YEAR, FigureKind.ORDINAL})
"""Kinds that say which, not how many: offered only where nothing else is left."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure that could be the answer, with the sentence that states it."""

    evidence: Evidence
    figure: Figure

    @property
    def text(self) -> str:
        return self.evidence.sentence.text[self.figure.start : self.figure.end]

    @property
    def said_of(self) -> str:
        """What the figure counts: its unit, or the words between the figure before it and itself («Colima, 118»)."""
        if self.figure.unit:
            return self.figure.unit
        before = [f.end for f in self.evidence.sentence.figures if f.end <= self.figure.start]
        return self.evidence.sentence.text[max(before, default=0) : self.figure.start]


def find_candidates(question: Question, evidence: Sequence[Evidence]) -> tuple[Candidate, ...]:
    """The figures that share most words with what the question says of its own, in the order of the evidence."""
    every = [Candidate(item, figure) for item in evidence for figure in item.sentence.figures]
    counting = [c for c in every if c.figure.kind not in _NAMES_A_THING] or every
    wanted = set(stems(question.typed))
    best = max((_shared(wanted, candidate) for candidate in counting), default=0)
    return tuple(without_roundings([c for c in counting if _shared(wanted, c) == best]))


def without_roundings(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out what another candidate says exactly: a headline's «2 mil» beside its body's «2 mil 939».

    A figure rounds another where both count the same and it is the other cut off at its own precision.
    """
    return [c for c in candidates if not any(_rounds(c.figure, other.figure) for other in candidates)]


def _shared(wanted: set[str], candidate: Candidate) -> int:
    return len(wanted & set(stems(candidate.said_of)))


def _rounds(figure: Figure, exact: Figure) -> bool:
    if figure.value >= exact.value or not set(stems(figure.unit)) <= set(stems(exact.unit)):
        return False
    precision = _precision(figure.value)
    return precision > 1 and exact.value - exact.value % precision == figure.value


def _precision(value: int | float) -> int:
    """The largest power of ten that divides ``value``; 1 where it is not whole.

    >>> _precision(204000)
    1000
    """
    digits = str(value)
    return 10 ** (len(digits) - len(digits.rstrip("0"))) if isinstance(value, int) and value else 1


def as_pairs(candidates: Iterable[Candidate]) -> list[tuple[str, int]]:
    return [(candidate.text, candidate.evidence.label) for candidate in candidates]
