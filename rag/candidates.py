"""Which figure of the evidence a question means: the one whose own words cover most of what was asked.

Each word of the question counts by its weight: in full where the figure's unit says it («cirugías»), less where its
clause does («Puebla con», «Colima,»), and less again where the head of its sentence, the rest of it or its bulletin
does. The share of the question that is covered so is the candidate's coverage, from 0 to 1.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from index.analysis import analyse, stems
from index.folding import fold
from index.places import read_states
from index.types import Figure, FigureKind, Found, Sentence
from rag.spanish import KIND_WORDS
from rag.types import Evidence, Question

ENOUGH = 0.42
"""Coverage below which nothing in the evidence is what was asked for."""
AS_GOOD = 0.02
"""Difference of coverage below which the words alone do not decide between two figures."""

_NAMES_A_THING = frozenset({FigureKind.EDITION, FigureKind.YEAR, FigureKind.ORDINAL})
"""Kinds that say which, not how many: offered only where the question asks for a number of that sort."""
_ROUND = 1000
"""Press headlines round to thousands; «280 de 283» rounds nothing."""
# What a word of the question is worth by where it stands.
_IN_UNIT = 1.0
_IN_CLAUSE = 0.8
_IN_HEAD = 0.7
_IN_SENTENCE = 0.5
_IN_BULLETIN = 0.3
# Taken from the coverage of a percentage or an amount of money that was not asked for.
_OTHER_KIND = 0.2
# Added to the coverage of what stands in the bulletin that is being talked about.
_SAME_BULLETIN = 0.15
_STOPS = re.compile(r"[;:.,]\s|[;:.,]$")
_LEAD = re.compile(r":\s")


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
    def clause(self) -> str:
        """The words between the figures before and after it that are its own."""
        text = self.evidence.sentence.text
        start, end = clause_bounds(self.evidence.sentence, self.figure)
        return f"{text[start : self.figure.start]} {text[self.figure.end : end]}"

    @property
    def states(self) -> frozenset[str]:
        """The states that it is of: those of its clause, else the last named before it, else those of the bulletin."""
        sentence = self.evidence.sentence
        start, _ = clause_bounds(sentence, self.figure)
        own = read_states(self.clause)
        return own or _last_states(sentence.text[:start]) or read_states(sentence.text) or home_states(sentence)


def clause_bounds(sentence: Sentence, figure: Figure) -> tuple[int, int]:
    """Where the clause of ``figure`` begins and ends: code points into the sentence.

    It begins where the clause of the figure before it ends, or after a colon; it ends with the first stop after
    its unit, or with the figure itself where no unit follows («Colima, 118»).
    """
    earlier = [other for other in sentence.figures if other.end <= figure.start]
    begins = _clause_end(sentence, earlier[-1]) if earlier else 0
    leads = [match.end() for match in _LEAD.finditer(sentence.text, begins, figure.start)]
    return (leads[-1] if leads else min(begins, figure.start)), _clause_end(sentence, figure)


def find_candidates(question: Question, evidence: Sequence[Evidence], found: Found) -> tuple[Candidate, ...]:
    """The figures of ``evidence``, the best covered first; ties keep the order of the evidence."""
    every = [Candidate(item, figure) for item in evidence for figure in item.sentence.figures]
    wanted = question.scope.states
    noun = frozenset(found.mended.get(stem, stem) for stem in stems(question.noun))
    fitting = [
        candidate
        for candidate in _of_kind(question.kind, every)
        if (not wanted or candidate.states & wanted) and _counts(candidate, noun)
    ]
    worth = _worth(question, found.weights)
    covered = [
        replace(c, coverage=_coverage(c, worth) - _misfit(question.kind, c.figure.kind) + _nearness(question, c))
        for c in without_roundings(fitting)
    ]
    return tuple(sorted(covered, key=lambda candidate: -candidate.coverage))


def plausible(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Those of ``candidates``, best first, that cover enough of the question and about as much as the best."""
    if not candidates or candidates[0].coverage < ENOUGH:
        return ()
    floor = candidates[0].coverage - AS_GOOD
    return tuple(candidate for candidate in candidates if candidate.coverage >= floor)


def without_roundings(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out what another candidate says exactly: a headline's «2 mil» beside its body's «2 mil 939».

    A figure rounds another where both count the same and it is the other cut off at its own precision.
    """
    return [c for c in candidates if not any(_rounds(c, other) for other in candidates)]


def as_pairs(candidates: Iterable[Candidate]) -> list[tuple[str, int]]:
    return [(candidate.text, candidate.evidence.label) for candidate in candidates]


def _clause_end(sentence: Sentence, figure: Figure) -> int:
    later = min((f.start for f in sentence.figures if f.start >= figure.end), default=len(sentence.text))
    after = sentence.text[figure.end : later]
    if not figure.unit or figure.unit not in after:
        return figure.end
    stop = _STOPS.search(after, after.index(figure.unit) + len(figure.unit))
    return figure.end + (stop.start() if stop else len(after))


def _last_states(text: str) -> frozenset[str]:
    """Those of the last piece of ``text`` that names any."""
    return next((states for piece in reversed(_STOPS.split(text)) if (states := read_states(piece))), frozenset())


def words_coverage(sentence: Sentence, question: Question, found: Found) -> float:
    """The share of the question that a sentence covers, from 0 to 1; 0 where it is of another state."""
    wanted = question.scope.states
    if wanted and not wanted & (read_states(sentence.text) or home_states(sentence)):
        return 0.0
    return _covered(
        _worth(question, found.weights),
        ((frozenset(analyse(sentence.text)), _IN_UNIT), (frozenset(analyse(sentence.bulletin.text)), _IN_BULLETIN)),
    )


def home_states(sentence: Sentence) -> frozenset[str]:
    """The states that the sentence's bulletin is of."""
    return read_states(f"{sentence.bulletin.place or ''} {sentence.bulletin.title}")


def _head(sentence: Sentence) -> str:
    """What a sentence says before its first figure: the subject of all of them."""
    return sentence.text[: sentence.figures[0].start] if sentence.figures else sentence.text


def _of_kind(kind: FigureKind | None, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those of the kind that was asked for; where none was, those that say how many."""
    if kind is not None:
        return [c for c in candidates if c.figure.kind is kind]
    return [c for c in candidates if c.figure.kind not in _NAMES_A_THING]


def _counts(candidate: Candidate, noun: frozenset[str]) -> bool:
    """Whether it may count the noun that was asked for: its unit says so, or, where it has none, its sentence does."""
    said = candidate.unit_words if candidate.figure.unit else frozenset(analyse(candidate.evidence.sentence.text))
    return not noun or bool(noun & said)


def _misfit(asked: FigureKind | None, kind: FigureKind) -> float:
    return _OTHER_KIND if asked is None and kind in (FigureKind.PERCENT, FigureKind.MONEY) else 0.0


def _nearness(question: Question, candidate: Candidate) -> float:
    return _SAME_BULLETIN if candidate.evidence.sentence.bulletin.file == question.focus else 0.0


def _worth(question: Question, weights: Mapping[str, float]) -> dict[str, float]:
    """What each token of the question is worth; nothing where its scope or its kind has settled it already."""
    edition, year = question.scope.edition, question.scope.year
    kind_words = stems(" ".join(KIND_WORDS.findall(fold(question.standalone))))
    settled = {f"ed{edition}", f"y{year}", *kind_words}
    return {token: weight for token, weight in weights.items() if token not in settled}


def _coverage(candidate: Candidate, worth: Mapping[str, float]) -> float:
    sentence = candidate.evidence.sentence
    places = (
        (candidate.unit_words, _IN_UNIT),
        (frozenset(analyse(candidate.clause)), _IN_CLAUSE),
        (frozenset(analyse(_head(sentence))), _IN_HEAD),
        (frozenset(analyse(sentence.text)), _IN_SENTENCE),
        (frozenset(analyse(sentence.bulletin.text)), _IN_BULLETIN),
    )
    return _covered(worth, places)


def _covered(worth: Mapping[str, float], places: Sequence[tuple[frozenset[str], float]]) -> float:
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
