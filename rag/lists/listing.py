"""Answers that are lists: a figure of each place or edition, the largest of them, what they lack of their whole.

A list of figures is of one sort throughout: one noun, one way of summing, one edition and year, one sort of place, of
one bulletin or of several that agree. Nothing is added up here, and what a bulletin does not state has no line.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from index.folding import fold
from index.scope import admits
from index.search import Searcher, newest_first
from index.types import Aggregate, LedgerRow, Sentence
from models.types import NOT_READ
from rag.evidence import query_of
from rag.figures.asked import counts, numbers_a_facility
from rag.figures.candidates import ENOUGH, Candidate, find_candidates
from rag.lists.by_edition import figures_by, says_edition
from rag.lists.grouping import Group, best_of, by_sort, completed, contradicting, is_full, sort_of, whole_of
from rag.lists.inventories import list_bulletins, list_editions, list_naming, list_years
from rag.lists.lines import Line, Listed
from rag.lists.list_plans import ListPlan, Lists, noun_of
from rag.spanish.lists import DEEDS, EDITION_AND_YEAR_LABEL, EDITION_LABEL, OF_DEEDS, SAYS_LEAST, SAYS_MOST, WITH_MOST
from rag.types import Asks, Evidence, Question

_OTHERS = 3
"""Other lists that are pointed to."""
_FEWEST = 2
"""Places that make a list."""


def build_list(planned: ListPlan, question: Question, searcher: Searcher) -> Listed | None:
    """The lines of the list that is asked for; None where the bulletins have none such.

    A list of bulletins has no line where it is sure that there are none.
    """
    if planned.lists is Lists.NAMING:
        return list_naming(planned, searcher)
    if planned.lists is Lists.BULLETINS:
        return list_bulletins(replace(planned, within=planned.within.within(question.scope)), searcher)
    if planned.lists is Lists.YEARS:
        return list_years(planned, searcher)
    if planned.lists is Lists.EDITIONS:
        return list_editions(planned, question.scope, searcher)
    if planned.place in ("edition", "year"):
        return _of_periods(planned, question, searcher)
    return _of_places(planned, question, searcher)


def _of_periods(planned: ListPlan, question: Question, searcher: Searcher) -> Listed | None:
    """A line for each edition or year, in the order of time; or those with most or least."""
    figures = figures_by(planned, question, searcher)
    if len(figures) < (1 if planned.place == "edition" else _FEWEST) or planned.lists not in (
        Lists.EACH,
        Lists.MOST,
        Lists.LEAST,
    ):
        return None
    one_year = len({year for year, _ in figures}) == 1
    lines = []
    for (year, edition), candidate in figures.items():
        label = f"{year}"
        if edition:
            form = EDITION_LABEL if one_year or not year else EDITION_AND_YEAR_LABEL
            label = form.format(event=(question.scope.event or "jornada").capitalize(), edition=edition, year=year)
        also = says_edition(candidate.sentence, searcher) if edition else None
        lines.append(Line(candidate.sentence, candidate.row, label=label, also=also))
    if planned.lists is not Lists.EACH:
        lines = _cut(lines, planned)
    return Listed(planned.lists, tuple(lines), len(lines))


def _of_places(planned: ListPlan, question: Question, searcher: Searcher) -> Listed | None:
    """The best list of figures by place, cut and ordered as planned."""
    noun = noun_of(planned, question)
    if noun is None:
        return None
    groups = by_sort(_candidates(planned, question, noun, searcher), of_one_noun=bool(noun))
    if keeps := _KEPT.get(planned.lists):
        groups = [kept for group in groups if (kept := [c for c in group if keeps(c)])]
    else:
        groups = [group for group in groups if len(group) >= _FEWEST and not _is_cut(planned.lists, group)]
    chosen = best_of(groups, question.focus)
    if chosen is None:
        return None
    group, differing = completed(chosen, groups)
    lacking = planned.lists is Lists.LACKING
    lines = _cut([Line(c.sentence, c.row, whole_of(c) if lacking else None) for c in group], planned)
    against = contradicting(chosen, differing)
    cited = {line.sentence for line in lines}
    others = newest_first({s.bulletin.file: s for g in differing if (s := g[0].sentence) not in cited}.values())
    return Listed(
        planned.lists,
        tuple(lines),
        len(lines),
        others[:_OTHERS],
        since=_since(chosen, differing, others[:_OTHERS]),
        against=tuple(Line(c.sentence, c.row) for c in against) if planned.lists is Lists.EACH else (),
        counted=planned.counted,
    )


def _cut(lines: Sequence[Line], planned: ListPlan) -> list[Line]:
    """The lines by what they state, those that the question is not for left out; ties share their place."""
    ordered = sorted(lines, key=lambda line: line.value or 0, reverse=planned.lists is not Lists.LEAST)
    if not planned.limit:
        return ordered
    last = ordered[: planned.limit][-1].value
    return [line for at, line in enumerate(ordered) if at < planned.limit or line.value == last]


def _since(chosen: Group, differing: Sequence[Group], others: Sequence[Sentence]) -> date | None:
    """The day of a list, where all others are older and tell of no edition: what they tell changes in time."""
    day = chosen[0].sentence.bulletin.published
    days = [sentence.bulletin.published for sentence in others]
    if day is None or not days or any(group[0].row.edition for group in (chosen, *differing)):
        return None
    return day if all(other is not None and other < day for other in days) else None


def _candidates(planned: ListPlan, question: Question, noun: str, searcher: Searcher) -> list[Candidate]:
    """The figures of places that may have a line, of all sentences of the bulletins that a search finds."""
    asked = replace(question, typed=planned.about, standalone=planned.about, asks=Asks.FIGURE, noun="")
    found = searcher.search(query_of(asked))
    files = dict.fromkeys(sentence.bulletin.file for sentence in found.sentences)
    sentences = [
        sentence
        for file in files
        for sentence in searcher.sentences(file)
        if admits(asked.scope, sentence)
        and any(_may_have_a_line(row, sentence, noun, found.mended) for row in sentence.rows)
    ]
    evidence = [Evidence(label, sentence, NOT_READ) for label, sentence in enumerate(sentences, start=1)]
    candidates = [
        candidate
        for candidate in find_candidates(asked, evidence, found)
        if planned.place in ("any", sort_of(candidate.row))
        and _may_have_a_line(candidate.row, candidate.sentence, noun, found.mended)
    ]
    if not noun and question.kind is None:
        return candidates
    # A sentence that lists what was asked for lists it throughout, in other words too.
    enough = {candidate.sentence for candidate in candidates if candidate.score >= ENOUGH}
    return [candidate for candidate in candidates if candidate.sentence in enough]


def _may_have_a_line(row: LedgerRow, sentence: Sentence, noun: str, mended: Mapping[str, str]) -> bool:
    if not row.place or row.aggregate is Aggregate.WHOLE or numbers_a_facility(row, sentence):
        return False
    if noun and re.search(WITH_MOST.format(noun=noun), _lead(sentence)):
        return True
    return counts(row, sentence, noun, mended) or (noun in DEEDS and _is_of_deeds(row))


def _is_of_deeds(row: LedgerRow) -> bool:
    words = fold(row.counts).split()
    return bool(words) and words[0] in DEEDS and OF_DEEDS.issuperset(words[1:])


def _is_cut(lists: Lists, group: Sequence[Candidate]) -> bool:
    """Whether a list does not tell the most or the least of all its places.

    It holds only those with most where least is asked for, or the other way round; or it has one figure for several.
    """
    if lists is not Lists.EACH and any(sort_of(c.row) != "facility" and " y " in c.row.place for c in group):
        return True
    says = {Lists.LEAST: SAYS_MOST, Lists.MOST: SAYS_LEAST}.get(lists)
    return says is not None and any(says.search(_lead(c.sentence)) for c in group)


def _lead(sentence: Sentence) -> str:
    """Folded, what stands before the first figure that says how many."""
    ends = (row.figure.start for row in sentence.rows if not row.figure.kind.names)
    return fold(sentence.bulletin.text[sentence.span.start : next(ends, sentence.span.end)])


def _lacks(candidate: Candidate) -> bool:
    whole = whole_of(candidate)
    return whole is not None and whole.figure.value > candidate.figure.value


_KEPT: Mapping[Lists, Callable[[Candidate], bool]] = {Lists.FULL: is_full, Lists.LACKING: _lacks}
