"""Figures of places, grouped so that all of a group can stand in one list.

All of a group have one noun, one sort of place, one way of summing, one edition and one year, and are of one bulletin.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from index.analysis import stems
from index.folding import fold
from index.places import Place, is_facility, read_states, without_states
from index.spanish.facilities import PARTS
from index.types import Aggregate, LedgerRow
from rag.figures.candidates import Candidate
from rag.spanish.lists import SAYS_ALL, SAYS_NOT_ALL

Group = list[Candidate]
"""One a place, in the order of the text."""

_AS_GOOD = 0.1
"""Of coverage: what one group may have less than the best and still be as much what was asked for."""


def sort_of(row: LedgerRow) -> str:
    """Of its place: «state», half a state too, «facility» or «town»."""
    if is_facility(Place(0, len(row.place), row.place, row.state)):
        return "facility"
    rest = without_states(fold(row.place)).split()
    return "state" if read_states(row.place) and set(rest) <= _PARTS else "town"


def by_sort(candidates: Sequence[Candidate], *, of_one_noun: bool) -> list[Group]:
    """The candidates by what makes them of one sort; by their noun too, unless all count one."""
    sorts: dict[tuple[object, ...], list[Candidate]] = {}
    for c in candidates:
        head = () if of_one_noun else stems(c.row.counts)[:1]
        key = (c.sentence.bulletin.file, sort_of(c.row), c.figure.kind, c.row.edition, c.row.year, head)
        sorts.setdefault(key, []).append(c)
    summed = chain.from_iterable(map(_by_sum, sorts.values()))
    return [_in_order(group) for candidates in summed for group in _consistent(candidates)]


def _by_sum(candidates: Sequence[Candidate]) -> Iterator[Group]:
    """Those summed in one way; a part whose whole stands beside it goes with totals and with what says neither."""
    parts = [c for c in candidates if c.row.aggregate is Aggregate.PARTIAL and whole_of(c) is not None]
    ways = dict.fromkeys(c.row.aggregate for c in candidates if c not in parts)
    for way in ways or (Aggregate.PARTIAL,):
        joins = parts if way in (Aggregate.NONE, Aggregate.CUMULATIVE, Aggregate.PARTIAL) else []
        yield [c for c in candidates if c.row.aggregate is way or c in joins]


def _consistent(candidates: Sequence[Candidate]) -> Iterator[Group]:
    """All of them, where no place has two values; else those of each wording that agree, «cirugías de corazón»."""
    if not _clashes(candidates):
        yield list(candidates)
        return
    wordings: dict[tuple[str, ...], list[Candidate]] = {}
    for c in candidates:
        wordings.setdefault(stems(c.row.counts), []).append(c)
    yield from (alike for alike in wordings.values() if not _clashes(alike))


def _clashes(candidates: Sequence[Candidate]) -> bool:
    return len({(_name(c), c.figure.value) for c in candidates}) > len({_name(c) for c in candidates})


def _in_order(candidates: Sequence[Candidate]) -> Group:
    """One a place, in the order of the text."""
    ordered = sorted(candidates, key=lambda c: c.figure.start)
    return list({_name(c): c for c in reversed(ordered)}.values())[::-1]


def _name(candidate: Candidate) -> str:
    return fold(candidate.row.place)


def whole_of(candidate: Candidate) -> LedgerRow | None:
    """«283» of «280 comités, de 283»: the whole of the same place that stands in the same sentence."""
    wholes = [
        row
        for row in candidate.sentence.rows
        if row.aggregate is Aggregate.WHOLE
        and row.place == candidate.row.place
        and row.figure.kind is candidate.figure.kind
        and row.figure.start > candidate.figure.start
    ]
    return min(wholes, key=lambda row: row.figure.start, default=None)


def is_full(candidate: Candidate) -> bool:
    """Whether a figure is the whole that stands beside it; where none does, whether its sentence says it is all."""
    whole = whole_of(candidate)
    if whole is not None:
        return whole.figure.value == candidate.figure.value
    text, start = candidate.sentence.bulletin.text, candidate.sentence.span.start
    before = fold(text[start : candidate.figure.start])
    lead, colon, _ = before.rpartition(":")
    ends = [row.figure.end for row in candidate.sentence.rows if row.figure.end <= candidate.figure.start]
    said = lead if colon else fold(text[max(ends, default=start) : candidate.figure.start])
    return SAYS_ALL.search(said) is not None and SAYS_NOT_ALL.search(said) is None


def best_of(groups: Sequence[Group], focus: str | None) -> Group | None:
    """Of those that are what was asked for, that of the bulletin in talk, else the newest of the long ones."""
    if not groups:
        return None
    best = max(map(_score, groups))
    good = [group for group in groups if _score(group) >= best - _AS_GOOD]
    good = [group for group in good if group[0].sentence.bulletin.file == focus] or good
    longest = max(map(len, good))
    # A bulletin that names two places on the way is no newer list.
    return max((g for g in good if 2 * len(g) >= longest), key=lambda g: (_published(g), _score(g), len(g)))


def _score(group: Group) -> float:
    return max(candidate.score for candidate in group)


def _published(group: Group) -> date:
    return group[0].sentence.bulletin.published or date.min


def completed(chosen: Group, groups: Iterable[Group]) -> tuple[Group, list[Group]]:
    """``chosen`` with the places of other bulletins that agree with it, and those of ``groups`` that differ from it."""
    lines = {_name(c): c for c in chosen}
    differing: list[Group] = []
    for other in groups:
        shared = [c for c in other if _name(c) in lines]
        elsewhere = other[0].sentence.bulletin != chosen[0].sentence.bulletin
        if any(lines[_name(c)].figure.value != c.figure.value for c in shared):
            differing.append(other)
        elif shared and elsewhere and _period(other) == _period(chosen):
            lines = {_name(c): c for c in other} | lines
    return list(lines.values()), differing


def contradicting(chosen: Group, differing: Iterable[Group]) -> Group:
    """The lines of another bulletin that tells of the same edition, or came out the same day, and differs; else none.

    What has no edition and another day has changed since: that is no contradiction.
    """
    bulletin = chosen[0].sentence.bulletin
    for group in differing:
        other = group[0].sentence.bulletin
        together = chosen[0].row.edition is not None or bulletin.published == other.published
        alike = stems(group[0].row.counts) == stems(chosen[0].row.counts)
        if other != bulletin and together and alike and _period(group) == _period(chosen):
            return group
    return []


def _period(group: Group) -> tuple[int | None, int | None, frozenset[Aggregate]]:
    ways = frozenset(c.row.aggregate for c in group if whole_of(c) is None)
    return group[0].row.edition, group[0].row.year, ways


_PARTS = frozenset(map(fold, PARTS))
