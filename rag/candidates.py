"""Which figure of the evidence a question means: the one whose own words, then whose sentence, say what it asks.

Each word of the question counts by its weight: in full where the figure's unit says it («cirugías»), less where its
clause does («Puebla con», «Colima,»), and less again where only its sentence or its bulletin does. The share of the question that is covered so is the candidate's coverage, from 0 to 1.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from index.analysis import analyse, stems
from index.folding import fold
from index.types import Figure, FigureKind
from rag.spanish import KIND_WORDS
from rag.types import Evidence, Question

_NAMES_A_THING = frozenset({FigureKind.EDITION, FigureKind.YEAR, FigureKind.ORDINAL})
"""Kinds that say which, not how many: offered only where the question asks for a number of that sort."""
_CLAUSE_END = re.compile(r"[;:.]\s|,\s(?!\d)")

# What a word of the question is worth by where it stands.
_IN_UNIT = 1.0
_IN_CLAUSE = 0.8
_IN_SENTENCE = 0.5
_IN_BULLETIN = 0.3
# A follow-up's own words say what changed.
_OWN = 2.0
# Taken from the coverage of a percentage or an amount of money that was not asked for.
_OTHER_KIND = 0.1

ENOUGH = 0.5
"""Coverage below which nothing in the evidence is what was asked for."""
_ROUND = 1000
"""Press headlines round to thousands; «280 de 283» rounds nothing."""
AS_GOOD = 0.02
"""Difference of coverage below which the words alone do not decide between two figures."""


@dataclass(frozen=True)
class Candidate:
    """A figure that could be the answer, with the sentence that states it."""

    evidence: Evidence
    figure: Figure
    coverage: float = 0.0

    @property
    def text(self) -> str:
        return self.evidence.sentence.text[self.figure.start : self.figure.end]

    @cached_property
    def unit_words(self) -> frozenset[str]:
        return frozenset(analyse(self.figure.unit))

    @cached_property
    def clause_words(self) -> frozenset[str]:
        """The tokens of the clause that the figure stands in, between the figures before and after it."""
        return frozenset(analyse(f"{self._clause_before()} {self._clause_after()}"))

    def _clause_before(self) -> str:
        sentence = self.evidence.sentence
        earlier = max((f.end for f in sentence.figures if f.end <= self.figure.start), default=0)
        between = sentence.text[earlier : self.figure.start]
        if not self.figure.unit:
            between = between.rstrip(" ,;:")  # «Colima, 118»: what it counts stands before the comma
        ends = [match.end() for match in _CLAUSE_END.finditer(between)]
        return between[ends[-1] if ends else 0 :]

    def _clause_after(self) -> str:
        sentence = self.evidence.sentence
        later = min((f.start for f in sentence.figures if f.start >= self.figure.end), default=len(sentence.text))
        between = sentence.text[self.figure.end : later]
        end = _CLAUSE_END.search(between)
        return between[: end.start() if end else len(between)]


def find_candidates(
    question: Question, evidence: Sequence[Evidence], weights: Mapping[str, float]
) -> tuple[Candidate, ...]:
    """The figures of ``evidence``, the best covered first; ties keep the order of the evidence."""
    every = [Candidate(item, figure) for item in evidence for figure in item.sentence.figures]
    worth = _worth(question, weights)
    covered = [
        replace(c, coverage=_coverage(c, worth) - _misfit(question.kind, c.figure.kind))
        for c in without_roundings(_of_kind(question.kind, every))
    ]
    return tuple(sorted(covered, key=lambda candidate: -candidate.coverage))


def plausible(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Those of ``candidates``, the best covered first, that cover enough of the question and about as much as the best."""
    if not candidates or candidates[0].coverage < ENOUGH:
        return ()
    floor = candidates[0].coverage - AS_GOOD
    return tuple(candidate for candidate in candidates if candidate.coverage >= floor)


def without_roundings(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out what another candidate says exactly: a headline's «2 mil» beside its body's «2 mil 939».

    A figure rounds another where both count the same and it is the other cut off at its own precision.
    """
    return [c for c in candidates if not any(_rounds(c, other) for other in candidates)]


def _of_kind(kind: FigureKind | None, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those of the kind that was asked for; where none was, those that say how many."""
    if kind is not None:
        return [c for c in candidates if c.figure.kind is kind]
    return [c for c in candidates if c.figure.kind not in _NAMES_A_THING]


def _misfit(asked: FigureKind | None, kind: FigureKind) -> float:
    return _OTHER_KIND if asked is None and kind in (FigureKind.PERCENT, FigureKind.MONEY) else 0.0


def _worth(question: Question, weights: Mapping[str, float]) -> dict[str, float]:
    """What each token of the question is worth. What its scope or its kind names is settled already: it weighs nothing."""
    edition, year = question.scope.edition, question.scope.year
    settled = {
        f"ed{edition}",
        str(edition),
        f"y{year}",
        str(year),
        *stems(" ".join(KIND_WORDS.findall(fold(question.standalone)))),
    }
    own = set(analyse(question.typed)) if question.is_follow_up else set()
    return {t: weight * (_OWN if t in own else 1.0) for t, weight in weights.items() if t not in settled}


def _coverage(candidate: Candidate, worth: Mapping[str, float]) -> float:
    bulletin = candidate.evidence.sentence.bulletin
    places = (
        (candidate.unit_words, _IN_UNIT),
        (candidate.clause_words, _IN_CLAUSE),
        (frozenset(analyse(candidate.evidence.sentence.text)), _IN_SENTENCE),
        (frozenset(stems(bulletin.text)), _IN_BULLETIN),
    )
    covered = sum(
        weight * max((share for tokens, share in places if token in tokens), default=0.0)
        for token, weight in worth.items()
    )
    return covered / (sum(worth.values()) or 1.0)


def _rounds(candidate: Candidate, other: Candidate) -> bool:
    figure, exact = candidate.figure, other.figure
    if candidate.evidence.sentence.bulletin != other.evidence.sentence.bulletin or figure.value >= exact.value:
        return False
    precision = _precision(figure.value)
    same_unit = candidate.unit_words <= other.unit_words
    return same_unit and precision >= _ROUND and exact.value - exact.value % precision == figure.value


def _precision(value: int | float) -> int:
    """The largest power of ten that divides ``value``; 1 where it is not whole.

    >>> _precision(204000)
    1000
    """
    digits = str(value)
    return 10 ** (len(digits) - len(digits.rstrip("0"))) if isinstance(value, int) and value else 1


def as_pairs(candidates: Iterable[Candidate]) -> list[tuple[str, int]]:
    return [(candidate.text, candidate.evidence.label) for candidate in candidates]
