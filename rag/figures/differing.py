"""How figures that differ stand to each other: said again, rounded, grown since, of something else, or contradicted.

Two figures are of one fact where they count the same noun, are of one kind and one way of summing, and of one edition,
year, place and time. To call that a contradiction something must bind them to one time: the edition, the days that
their sentences name or the day of their bulletins. Without it, a figure that runs on has grown, and another is of
another day.
"""

from datetime import date
from enum import StrEnum

from index.analysis import analyse, stems
from index.folding import fold
from index.types import Aggregate, FigureKind, LedgerRow, Sentence
from rag.figures.candidates import Candidate, clause_bounds, rounds
from rag.figures.whereabouts import Whereabouts, apart, is_wider, whereabouts_of
from rag.spanish.differing import GROWING, LIGHT, OF_THEM, PEOPLE, RUNNING

NEAR_DAYS = 31
"""Within so many days two bulletins tell of one event, where nothing says which."""
_LISTED = 3
_ALIKE = 0.5
"""Share of the words of the shorter clause that the other has, where the noun does not tell what is counted."""


class Stands(StrEnum):
    """How one figure stands to another."""

    SAME = "same"
    """It says the same, or rounds it."""
    GROWN = "grown"
    """It is the same count at another time."""
    AGAINST = "against"
    """It is the same fact with another value."""
    OTHER_TIME = "other time"
    """It is alike, and of another day."""
    OTHER_SCOPE = "other scope"
    """It is alike, and of another edition, place, year or stretch of days."""
    OTHER_DEED = "other deed"
    """Something else is told of the same noun."""
    UNLIKE = "unlike"


def compare(one: Candidate, other: Candidate) -> Stands:
    """How ``one`` stands to ``other``; the same whichever comes first."""
    if not is_of_one_noun(one.row, one.sentence, other.row, other.sentence) or is_a_part(one) is not is_a_part(other):
        return Stands.UNLIKE
    a, b = whereabouts_of(one.row, one.sentence), whereabouts_of(other.row, other.sentence)
    if apart(a, b):
        return Stands.OTHER_SCOPE
    if _says_the_same(one, other):
        return Stands.SAME
    limits = _limits(one), _limits(other)
    if is_wider(a, b) or one.sentence == other.sentence or (all(limits) and limits[0] != limits[1]):
        return Stands.UNLIKE
    if one.sentence.bulletin == other.sentence.bulletin:
        return Stands.AGAINST if limits[0] == limits[1] and _words(one, other) == _words(other, one) else Stands.UNLIKE
    if not _of_one_deed(one, other, is_bound=_are_bound(a, b)):
        return Stands.OTHER_DEED
    return _in_time(one, other, a, b)


def is_of_one_noun(one: LedgerRow, cited: Sentence, other: LedgerRow, other_cited: Sentence) -> bool:
    """Whether two figures, of the sentences ``cited``, are of one kind, count the same noun and are summed alike.

    A sum up to a day and one that does not say are alike: «van 12 comités», «hay 14 comités». Of a figure for which the
    ledger has no noun, its sentence is to say that of the other: «el abasto en Colima es de 90 por ciento».
    """
    alike = one.figure.kind is other.figure.kind and _way(one.aggregate) is _way(other.aggregate)
    first, second = set(stems(one.counts)) - LIGHT, set(stems(other.counts)) - LIGHT
    if not alike or not (first or second):
        return False
    if first and second:
        return first == second
    return first.issubset(stems(other_cited.text)) and second.issubset(stems(cited.text))


def is_a_part(candidate: Candidate) -> bool:
    """«De ellas, 12 cirugías»."""
    start, _ = clause_bounds(candidate.sentence, candidate.figure)
    return OF_THEM.search(fold(candidate.sentence.bulletin.text[start : candidate.figure.start])) is not None


def _way(aggregate: Aggregate) -> Aggregate:
    return Aggregate.NONE if aggregate in (Aggregate.PARTIAL, Aggregate.CUMULATIVE) else aggregate


def _says_the_same(one: Candidate, other: Candidate) -> bool:
    return (
        one.figure.value == other.figure.value or rounds(one.figure, other.figure) or rounds(other.figure, one.figure)
    )


def _of_one_deed(one: Candidate, other: Candidate, *, is_bound: bool) -> bool:
    """Whether what is told of the noun is one thing; of one edition or day, the noun of a deed says so itself."""
    names_no_deed = one.figure.kind is not FigureKind.COUNT or bool(PEOPLE.intersection(stems(one.row.counts)[:1]))
    if is_bound and not names_no_deed:
        return True
    first, second = _words(one, other), _words(other, one)
    if not first or not second:
        if not names_no_deed:
            return True
        first, second = _words(one, other, whole=True), _words(other, one, whole=True)
    return len(first & second) >= _ALIKE * min(len(first), len(second))


def _words(candidate: Candidate, other: Candidate, *, whole: bool = False) -> frozenset[str]:
    """Stems of its clause, or of its ``whole`` sentence, that may say which fact it is of; no places of either."""
    places = frozenset(analyse(f"{candidate.row.place} {other.row.place}"))
    said = frozenset(analyse(candidate.sentence.text)) if whole else candidate.clause
    return frozenset(
        token for token in said - candidate.counted - LIGHT - places if token.isalpha() and not token.startswith("st")
    )


def _limits(candidate: Candidate) -> frozenset[int | float]:
    """Percentages, ages and measures beside it, which say of which of many it is: «mayores de 60 años»."""
    rows = (row for row in candidate.sentence.rows if row != candidate.row)
    return frozenset(r.figure.value for r in rows if r.figure.kind in (FigureKind.PERCENT, FigureKind.MEASURE))


def _are_bound(one: Whereabouts, other: Whereabouts) -> bool:
    """Whether something says that both are of one time."""
    return bool(
        (one.edition is not None and one.edition == other.edition)
        or (one.days and other.days)
        or (one.published is not None and one.published == other.published)
    )


def _in_time(one: Candidate, other: Candidate, a: Whereabouts, b: Whereabouts) -> Stands:
    """Of two figures of one fact, with another value, of two bulletins."""
    older, newer = sorted((one, other), key=lambda c: c.sentence.bulletin.published or date.min)
    runs = [_runs(older), _runs(newer)]
    if a.published is None or b.published is None or a.published == b.published:
        return Stands.AGAINST if a.place or a.states or a.edition else Stands.OTHER_TIME
    grows = newer.figure.value > older.figure.value
    sums = Aggregate.CUMULATIVE in (older.row.aggregate, newer.row.aggregate)
    if all(runs) or (runs[0] and sums):
        return Stands.AGAINST if sums and not grows and a.year == b.year else Stands.GROWN
    if _are_bound(a, b):
        return Stands.AGAINST
    if any(map(_stands_in_a_list, (one, other))):
        return Stands.GROWN if grows else Stands.OTHER_TIME
    near = abs((a.published - b.published).days) <= NEAR_DAYS and (a.place or a.states)
    return Stands.AGAINST if near else Stands.OTHER_TIME


def _stands_in_a_list(candidate: Candidate) -> bool:
    """Whether its sentence tells the same of several places: a report of its day."""
    rows = (row for row in candidate.sentence.rows if row.counts == candidate.row.counts and row.place)
    return len({row.place for row in rows}) >= _LISTED


def _runs(candidate: Candidate) -> bool:
    """Whether a figure is that of its day, and another day may have another."""
    if candidate.row.aggregate is Aggregate.CUMULATIVE or GROWING.intersection(stems(candidate.row.counts)):
        return True
    sentence = candidate.sentence
    _, end = clause_bounds(sentence, candidate.figure)
    return RUNNING.search(fold(sentence.bulletin.text[sentence.span.start : end])) is not None
