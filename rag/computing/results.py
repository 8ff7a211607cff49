"""The result of a computation: all arithmetic is here, over figures with citations.

The figures that answer the questions for the operands must be of one sort before anything is done with them: no rate
with a total, no part with a whole, and nothing twice because two bulletins say it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations, pairwise, product

from index.analysis import stems
from index.days import read_days
from index.folding import fold
from index.places import read_states
from index.types import Aggregate, FigureKind, LedgerRow
from rag.computing.operations import Operation, Plan
from rag.figures.candidates import ENOUGH, Candidate
from rag.lists.grouping import whole_of
from rag.spanish.computing import DAYS_STATED, FROM_TO
from rag.spanish.lists import DEEDS

_ALL = (Aggregate.WHOLE, Aggregate.GOAL)
_CONSIDERED = {1: 8, 2: 8, 3: 5, 4: 4, 5: 3}
"""Candidates of each operand that are paired with those of the others, by how many operands there are."""
_FEW = 2
_OF_A_SHARE = 20
"""The same for a part and its whole, which must be of one bulletin."""
_SAME_BULLETIN = 0.3
_SAME_SENTENCE = 0.2
"""What operands that stand together are worth: a question means figures that can be set side by side."""
_PLACES = 1
"""Decimals of a percentage or an average: the press gives no more."""
_LONGEST = 31
"""Days over which the figure of an event is told by the day."""


class Lacks(StrEnum):
    """Why there is no result."""

    NOTHING = "nothing"
    OPERANDS = "operands"
    """Some are in no bulletin."""
    SORTS = "sorts"
    """All are there, and cannot be put together."""
    DAYS = "days"
    """The figure is not by the day, and no sentence says of how many it is."""
    EDITIONS = "editions"
    """There is one alone to take the average of."""


@dataclass(frozen=True, slots=True)
class Computed:
    """The operands, and what comes of them."""

    operation: Operation
    operands: tuple[Candidate, ...]
    """In the order in which they are said."""
    value: int | float | None
    """None where the operands are the answer, or something lacks."""
    lacks: Lacks = Lacks.NOTHING
    absent: tuple[int, ...] = ()
    """Which operands of the plan no bulletin has."""
    days: int = 0


def compute(planned: Plan, choices: Sequence[Sequence[Candidate]]) -> Computed | None:
    """The result for the candidates of each operand, the best first; None where there is nothing to compute from.

    Where some operand is in no bulletin, those that are, without a result.
    """
    operation = planned.operation
    if planned.per and len(choices) == 1:
        return Computed(operation, tuple(choices[0]), None, Lacks.EDITIONS)
    if len(choices) == 1:
        return _OF_ONE[operation](operation, choices[0])
    considered = _OF_A_SHARE if operation is Operation.SHARE else _CONSIDERED.get(len(choices), _FEW)
    enough = [[c for c in candidates if c.score >= ENOUGH][:considered] for candidates in choices]
    absent = tuple(at for at, candidates in enumerate(enough) if not candidates)
    there = [candidates for candidates in enough if candidates]
    if not there:
        return None
    alike = bool(planned.names) or operation in (Operation.RISE, Operation.GROWTH, Operation.AVERAGE)
    fitting = [chosen for chosen in product(*there) if _fit(operation, chosen, alike=alike)]
    if planned.names and not any(map(read_states, planned.names)):
        # Of editions or years side by side, each figure is of the same place, or of none.
        fitting = [chosen for chosen in fitting if len({fold(c.row.place) for c in chosen}) == 1] or fitting
    if absent:
        best = max(fitting, key=_worth) if fitting else tuple(candidates[0] for candidates in there[:1])
        return Computed(operation, best, None, Lacks.OPERANDS, absent)
    if not fitting and operation in (Operation.SHARE, Operation.RISE, Operation.GROWTH):
        # A sentence may say it itself: «creció 7 por ciento».
        return None
    if not fitting:
        best = tuple(candidates[0] for candidates in there)
        distinct = len({_fact(c) for c in best}) == len(best)
        return Computed(operation, best, None, Lacks.SORTS) if distinct else None
    return _of_several(operation, max(fitting, key=_worth))


def _of_several(operation: Operation, operands: Sequence[Candidate]) -> Computed:
    if operation in (Operation.DIFFERENCE, Operation.MOST):
        operands = sorted(operands, key=lambda c: -c.figure.value)
    elif operation is Operation.LEAST:
        operands = sorted(operands, key=lambda c: c.figure.value)
    return Computed(operation, tuple(operands), _result(operation, [c.figure.value for c in operands]))


def _result(operation: Operation, values: Sequence[int | float]) -> int | float | None:
    first, last = values[0], values[-1]
    match operation:
        case Operation.SUM:
            return _rounded(sum(values))
        case Operation.AVERAGE:
            return _rounded(sum(values) / len(values), _PLACES)
        case Operation.DIFFERENCE | Operation.MISSING:
            return _rounded(first - last)
        case Operation.RISE:
            return _rounded(last - first)
        case Operation.GROWTH:
            return _rounded(100 * (last - first) / first, _PLACES)
        case Operation.SHARE:
            return _rounded(100 * first / last, _PLACES)
        case Operation.TIMES:
            return _rounded(first / last, _PLACES)
    return None


def _rounded(value: int | float, places: int = 4) -> int | float:
    """Without the noise of binary fractions, as an int where it is whole: no figure of the press has more decimals."""
    value = round(value, places)
    return int(value) if value == int(value) else value


def _of_whole(operation: Operation, candidates: Sequence[Candidate]) -> Computed | None:
    """The best figure that stands in one sentence with what it is a part of, or near what was reached of it."""
    enough = _enough(candidates)
    for candidate in enough:
        others = [row for row in candidate.sentence.rows if _belongs(row, candidate.row)]
        if not others:
            continue
        nearest = min(others, key=lambda row: abs(row.figure.start - candidate.figure.start))
        return _part_and_whole(operation, candidate, replace(candidate, row=nearest))
    # A goal has a sentence of its own: «La meta era de 400 dosis.»
    for one, other in product(enough, candidates):
        together = one.sentence.bulletin == other.sentence.bulletin and _belongs(other.row, one.row)
        if together and _head(one) == _head(other):
            return _part_and_whole(operation, one, other)
    return None


def _enough(candidates: Sequence[Candidate]) -> list[Candidate]:
    return [c for c in candidates if c.score >= ENOUGH][: _CONSIDERED[1]]


def _part_and_whole(operation: Operation, one: Candidate, other: Candidate) -> Computed:
    if operation is Operation.SHARE:
        pair = sorted((one, other), key=lambda c: c.row.aggregate in _ALL)
    else:
        pair = sorted((one, other), key=lambda c: -c.figure.value)
    return Computed(operation, tuple(pair), _result(operation, [c.figure.value for c in pair]))


def _change(operation: Operation, candidates: Sequence[Candidate]) -> Computed | None:
    """The best two figures that a sentence joins: «de 10 a 14 consultorios».

    That it joins them, and that they count what was asked for, is enough: how much of the rest it says does not matter.
    """
    for candidate in candidates[: _CONSIDERED[1]]:
        text = candidate.sentence.bulletin.text
        rows = sorted(candidate.sentence.rows, key=lambda row: row.figure.start)
        for first, second in pairwise(rows):
            joined = FROM_TO.search(f"{text[: first.figure.start][-4:]}…{text[first.figure.end : second.figure.start]}")
            if candidate.row in (first, second) and joined and first.figure.kind is second.figure.kind:
                return Computed(operation, (replace(candidate, row=first), replace(candidate, row=second)), None)
    return None


def _per_day(operation: Operation, candidates: Sequence[Candidate]) -> Computed | None:
    """The best total whose sentence says over which days it is; an average that is stated goes first."""
    enough = _enough(candidates)
    if not enough:
        return None
    totals = [c for c in enough if c.row.aggregate in (Aggregate.NONE, Aggregate.PARTIAL)]
    for candidate in totals:
        if days := _days_of(candidate):
            return Computed(operation, (candidate,), _rounded(candidate.figure.value / days, _PLACES), days=days)
    return Computed(operation, tuple((totals or enough)[:1]), None, Lacks.DAYS)


def _days_of(candidate: Candidate) -> int:
    """How many days the sentence of a figure says that it is of; 0 where it says none, or several stretches."""
    sentence = candidate.sentence
    told = {days for days in read_days(sentence.text, sentence.bulletin.published) if 1 < days.length <= _LONGEST}
    stated = {int(row.figure.value) for row in sentence.rows if DAYS_STATED.fullmatch(fold(row.figure.unit))}
    lengths = {days.length for days in told} | stated
    return lengths.pop() if len(lengths) == 1 else 0


def _belongs(row: LedgerRow, other: LedgerRow) -> bool:
    """Whether one of the two is the whole or the goal of the other."""
    one_is_all = (row.aggregate in _ALL) is not (other.aggregate in _ALL)
    return one_is_all and row.figure.kind is other.figure.kind and row.place in ("", other.place)


def _fit(operation: Operation, chosen: Sequence[Candidate], *, alike: bool) -> bool:
    """Whether figures may be set side by side; to be put together, no rate with a total and no part with a whole.

    ``alike`` asks that all count one thing.
    """
    if len({_fact(c) for c in chosen}) < len(chosen):
        return False
    if operation is Operation.BOTH or len(chosen) == 1:
        return True
    if len({c.figure.kind for c in chosen}) > 1 or not chosen[0].figure.kind.adds_up:
        return False
    if alike and len({_head(c) for c in chosen}) > 1:
        return False
    if operation is Operation.SHARE and not _is_part(*chosen):
        return False
    divisor = {Operation.GROWTH: chosen[0], Operation.TIMES: chosen[-1]}.get(operation)
    if divisor is not None and not divisor.figure.value:
        return False
    ways = {c.row.aggregate for c in chosen if c.row.aggregate is not Aggregate.PARTIAL or whole_of(c) is None}
    if operation is Operation.AVERAGE and Aggregate.AVERAGE in ways:
        return False
    sums = ways - {Aggregate.NONE, Aggregate.PARTIAL}
    return operation in (Operation.MOST, Operation.LEAST) or not sums or len(ways) == 1


def _is_part(part: Candidate, whole: Candidate) -> bool:
    """Whether one figure may be a share of another, told beside it, no smaller and not of a place of its own."""
    if part.sentence.bulletin != whole.sentence.bulletin or part.figure.kind is FigureKind.PERCENT:
        return False
    return 0 < part.figure.value <= whole.figure.value and whole.row.place in ("", part.row.place)


def _fact(candidate: Candidate) -> tuple[object, ...]:
    """What two bulletins that repeat a figure have in common."""
    row = candidate.row
    return row.figure.value, row.figure.kind, stems(row.counts), fold(row.place), row.edition, row.year


def _head(candidate: Candidate) -> str:
    """The stem of what a figure counts; one for all nouns that the press uses for one another."""
    words = fold(candidate.row.counts).split()
    return "deed" if words and words[0] in DEEDS else next(iter(stems(candidate.row.counts)), "")


def _worth(chosen: Sequence[Candidate]) -> float:
    """By their scores, and how near they stand to one another: a pair at a time, so that many count as two do."""
    pairs = list(combinations(chosen, 2))
    near = sum(
        _SAME_BULLETIN * (a.sentence.bulletin == b.sentence.bulletin)
        + _SAME_SENTENCE * ((a.sentence == b.sentence) + bool(a.counted & b.counted))
        for a, b in pairs
    )
    return sum(c.score for c in chosen) + near * len(chosen) / (2 * max(1, len(pairs)))


_OF_ONE: Mapping[Operation, Callable[[Operation, Sequence[Candidate]], Computed | None]] = {
    Operation.MISSING: _of_whole,
    Operation.SHARE: _of_whole,
    Operation.CHANGE: _change,
    Operation.PER_DAY: _per_day,
}
