"""Which figure of the evidence a question means: the one whose own words cover most of what was asked.

What the ledger says of a figure must hold: its state, edition and year, and that it counts the noun that was asked for.
Of the rest, each word of the question counts by its weight: in full where the figure counts it or is of that place,
less where its clause says it, and less again where the head of its sentence, the rest of it or its bulletin does. The
share of the question that is covered so is the candidate's coverage, from 0 to 1.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from index.analysis import analyse, stems
from index.figures.dates import read_dates
from index.folding import fold
from index.types import Figure, Found, LedgerRow, Sentence
from rag.figures.asked import is_asked, states_of
from rag.figures.misfit import misfit
from rag.spanish.differing import ABOVE, BELOW, DENIED
from rag.spanish.questions import ASKS_KIND, KIND_WORDS, VERB
from rag.types import Claim, Evidence, Question

ENOUGH = 0.42
"""Coverage below which nothing in the evidence is what was asked for."""

_ROUND = 1000
"""Press headlines round to thousands; «280 de 283» rounds nothing."""
# What a word of the question is worth by where it stands.
_COUNTED = 1.0
_IN_CLAUSE = 0.8
_IN_HEAD = 0.7
_IN_SENTENCE = 0.5
_NEARBY = 0.4
_IN_BULLETIN = 0.3
# Of a word of a date: its bulletin is of that day, and so need not say it; one that does goes first.
_DATE = 0.1
# Of a verb: the press has many for one deed, «instalaron», «formaron».
_VERB = 0.5
# Taken for a place of a longer name than was asked for.
_UNASKED_PLACE = 0.08
# By so much of coverage what stands in the bulletin that is being talked about goes before the rest: a little where
# the question could stand alone, and before anything else that covers enough where it could not.
_NEAR = 0.15
_NEAR_WHEN_IT_LEANS = 1.0
_READ = 0.3
"""What the reader's probability counts against the coverage."""
_STOPS = re.compile(r"[;:.,]\s|[;:.,]$")
_LEAD = re.compile(r":\s")
_TOLD_AFTER = re.compile(r" (?:con|en|de|del|para|por|a)\s[^;:.,]+(?=[;:.,](?:\s|$))")
"""What a figure is of, where the noun was said before: «116 con desnutrición moderada, 60 con severa, …»."""


@dataclass(frozen=True)
class Candidate:
    """A figure that could be the answer, with the sentence that states it."""

    evidence: Evidence
    row: LedgerRow
    coverage: float = 0.0
    read: float = 0.0
    """The reader's probability that it answers, as far as the figures of its sentence leave a choice: from 0 to 1."""
    is_near: bool = False
    """Whether it stands in the bulletin that is being talked about."""

    @property
    def score(self) -> float:
        """How well it answers, by its words and by the reader."""
        return self.coverage + _READ * self.read

    @property
    def claim(self) -> Claim:
        return Claim(self.text, self.evidence.label, self.row)

    @property
    def sentence(self) -> Sentence:
        return self.evidence.sentence

    @property
    def figure(self) -> Figure:
        return self.row.figure

    @property
    def text(self) -> str:
        return self.sentence.said(self.figure)

    @cached_property
    def counted(self) -> frozenset[str]:
        """The tokens of what it counts."""
        return frozenset(analyse(self.row.counts))

    @cached_property
    def clause(self) -> frozenset[str]:
        """The tokens around it up to the figures before and after."""
        start, end = clause_bounds(self.sentence, self.figure)
        text = self.sentence.bulletin.text
        return frozenset(analyse(f"{text[start : self.figure.start]} {text[self.figure.end : end]}"))


def clause_bounds(sentence: Sentence, figure: Figure) -> tuple[int, int]:
    """Where the clause of ``figure`` begins and ends: code points into the bulletin's text.

    It begins where the clause of the figure before it ends, or after a colon; it ends with the first stop after
    its unit or, where no unit follows, after what it is told to be of («60 con severa»); else with the figure itself
    («Colima, 118»).
    """
    earlier = [row.figure for row in sentence.rows if row.figure.end <= figure.start]
    begins = min(_clause_end(sentence, earlier[-1]), figure.start) if earlier else sentence.span.start
    leads = [match.end() for match in _LEAD.finditer(sentence.bulletin.text, begins, figure.start)]
    return (leads[-1] if leads else begins), _clause_end(sentence, figure)


def find_candidates(question: Question, evidence: Sequence[Evidence], found: Found) -> tuple[Candidate, ...]:
    """The figures of ``evidence``, the best covered first; ties keep the order of the evidence."""
    fitting = [
        candidate
        for candidate in (Candidate(item, row) for item in evidence for row in item.sentence.rows)
        if is_asked(question, candidate.row, candidate.sentence, found.mended) and not _is_denied(candidate)
    ]
    worth = _worth(question, found.weights)
    covered = [
        replace(
            c,
            coverage=_coverage(c, worth) - misfit(question, c.row, c.sentence),
            read=_read(c, evidence),
            is_near=_is_near(question, c),
        )
        for c in without_roundings(fitting)
    ]
    near = _NEAR_WHEN_IT_LEANS if question.is_follow_up else _NEAR
    enough = ENOUGH if question.is_follow_up else 0.0
    return tuple(sorted(covered, key=lambda c: -c.score - near * (c.is_near and c.score >= enough)))


def without_roundings(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out what another candidate says exactly: a headline's «2 mil» beside its body's «2 mil 939».

    A figure rounds another where both count the same and it is the other cut off at its own precision.
    """
    return [c for c in candidates if not any(_rounds(c, other) for other in candidates)]


def cuts_off(figure: Figure, exact: Figure) -> bool:
    """Whether ``figure`` is ``exact`` cut off at its own precision, at thousands or more: «204 mil» of 204,782."""
    precision = _precision(figure.value)
    return figure.value < exact.value and precision >= _ROUND and exact.value - exact.value % precision == figure.value


def rounds(figure: Figure, exact: Figure) -> bool:
    """Whether ``figure`` says about what ``exact`` says: cut off, or by its own words, «casi 3 mil» of 2,939."""
    if cuts_off(figure, exact):
        return True
    precision = _precision(figure.value)
    if not figure.rounded or figure.value == exact.value or precision == 1:
        return False
    if ABOVE.search(figure.modifier):
        return 0 < exact.value - figure.value < precision
    if BELOW.search(figure.modifier):
        return 0 < figure.value - exact.value < precision
    return abs(figure.value - exact.value) < precision


def is_elsewhere(sentence: Sentence, question: Question) -> bool:
    """Whether a sentence is of another state than was asked for."""
    wanted = question.scope.states
    return bool(wanted) and not wanted & states_of(sentence)


def _read(candidate: Candidate, evidence: Sequence[Evidence]) -> float:
    """Of its sentence against the others and none, times of its figure against the others of the sentence."""
    chosen = candidate.evidence.reading
    rest = 1 + sum(math.exp(item.reading.evidence) for item in evidence)
    figures = {_place(candidate.sentence, row) for row in candidate.sentence.rows}
    among = sum(math.exp(chosen.score(*place)) for place in figures)
    share = math.exp(chosen.score(*_place(candidate.sentence, candidate.row))) / among if among else 0.0
    return math.exp(chosen.evidence) / rest * share


def _place(sentence: Sentence, row: LedgerRow) -> tuple[int, int]:
    """Where a figure stands in its sentence."""
    return row.figure.start - sentence.span.start, row.figure.end - sentence.span.start


def _is_denied(candidate: Candidate) -> bool:
    """«Fueron 2 mil 961 y no 2 mil 939»."""
    text = fold(candidate.sentence.bulletin.text[candidate.sentence.span.start : candidate.figure.start])
    return DENIED.search(text.removesuffix(f"{fold(candidate.figure.modifier)} ")) is not None


def _is_near(question: Question, candidate: Candidate) -> bool:
    return candidate.sentence.bulletin.file == question.focus


def _worth(question: Question, weights: Mapping[str, float]) -> dict[str, float]:
    """What each token of the question is worth; nothing where its scope or its kind has settled it already."""
    asks = (KIND_WORDS, ASKS_KIND[question.kind]) if question.kind else (KIND_WORDS,)
    said = fold(question.standalone)
    kind_words = stems(" ".join(match[0] for words in asks for match in words.finditer(said)))
    dates = " ".join(said[date.start : date.end] for date in read_dates(said)) if question.scope.days else ""
    verbs = " ".join(match[0] for match in VERB.finditer(said))
    share = dict.fromkeys(stems(verbs), _VERB) | dict.fromkeys(analyse(dates), _DATE)
    settled = {f"ed{question.scope.edition}", f"y{question.scope.year}", *kind_words}
    return {token: weight * share.get(token, 1.0) for token, weight in weights.items() if token not in settled}


def _coverage(candidate: Candidate, worth: Mapping[str, float]) -> float:
    sentence = candidate.sentence
    text = sentence.bulletin.text
    places = (
        (candidate.counted | frozenset(analyse(candidate.row.place)), _COUNTED),
        (candidate.clause, _IN_CLAUSE),
        (frozenset(analyse(text[sentence.span.start : sentence.rows[0].figure.start])), _IN_HEAD),
        (frozenset(analyse(sentence.text)), _IN_SENTENCE),
        (frozenset(analyse(sentence.before)), _NEARBY),
        (frozenset(analyse(f"{sentence.bulletin.title} {text}")), _IN_BULLETIN),
    )
    return _covered(worth, places) - _UNASKED_PLACE * _unasked(candidate, worth)


def _unasked(candidate: Candidate, worth: Mapping[str, float]) -> float:
    """The share of the name of its place that the question does not say: «Sur» of «Ciudad de México Sur»."""
    name = frozenset(analyse(candidate.row.place)) - frozenset(analyse(candidate.row.state or ""))
    return len(name.difference(worth)) / len(name) if name else 0.0


def _covered(worth: Mapping[str, float], places: Sequence[tuple[frozenset[str], float]]) -> float:
    covered = sum(
        weight * max((share for tokens, share in places if token in tokens), default=0.0)
        for token, weight in worth.items()
    )
    return covered / (sum(worth.values()) or 1.0)


def _clause_end(sentence: Sentence, figure: Figure) -> int:
    later = (row.figure.start for row in sentence.rows if row.figure.start >= figure.end)
    after = sentence.bulletin.text[figure.end : min(later, default=sentence.span.end)]
    if not figure.unit or figure.unit not in after:
        told = _TOLD_AFTER.match(after)
        return figure.end + (told.end() if told else 0)
    stop = _STOPS.search(after, after.index(figure.unit) + len(figure.unit))
    return figure.end + (stop.start() if stop else len(after))


def _rounds(candidate: Candidate, other: Candidate) -> bool:
    """Whether a headline rounds what its body says: of one bulletin, of one noun and one place."""
    if candidate.sentence.bulletin != other.sentence.bulletin:
        return False
    of_one_thing = candidate.counted <= other.counted and candidate.row.place == other.row.place
    return of_one_thing and cuts_off(candidate.figure, other.figure)


def _precision(value: int | float) -> int:
    """The largest power of ten that divides ``value``; 1 where it is not whole.

    >>> _precision(204000)
    1000
    """
    digits = str(value)
    return 10 ** (len(digits) - len(digits.rstrip("0"))) if isinstance(value, int) and value else 1
