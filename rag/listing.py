"""Answers that are lists: a figure of each place, the largest of them, bulletins that name something, editions.

A list of figures is of one sort throughout: one noun, one way of summing, one edition and year, one sort of place, of
one bulletin or of several that agree. Nothing is added up here, and what a bulletin does not state has no line.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from index.analysis import analyse, stems
from index.editions import event_of
from index.figures import read_figures
from index.folding import fold
from index.inventory import edition_of
from index.places import without_states
from index.scope import EVERYTHING, Scope, admits, home_states, read_scope
from index.search import Searcher, newest_first
from index.spanish.editions import EDITIONS
from index.spanish.number_words import SMALL
from index.types import Aggregate, FigureKind, LedgerRow, Sentence
from models.types import NOT_READ
from rag.asked import counts, numbers_a_facility
from rag.candidates import ENOUGH, Candidate, find_candidates
from rag.evidence import query_of
from rag.grouping import best_of, by_sort, completed, is_full, sort_of
from rag.spanish.lists import (
    ASKS_EACH,
    ASKS_EDITIONS,
    ASKS_FULL,
    ASKS_LIST,
    ASKS_NAMING,
    ASKS_TOP,
    BEFORE_A_NAME,
    DEEDS,
    OF_DEEDS,
    PLACES_ASKED,
    RANKING,
    SAYS_LEAST,
    SAYS_MOST,
    SAYS_NOT_ALL,
    SEVERAL,
    WITH_MOST,
)
from rag.spanish.questions import ASKS_AGGREGATE, HOW_MANY, KIND_WORDS
from rag.types import Asks, Evidence, Question

MOST_BULLETINS = 20
"""Lines of a list of bulletins; beyond them it only says how many there are."""
_SEVERAL = 5
"""Lines for «los estados con más»."""
_OTHERS = 3
"""Other lists that are pointed to."""
_FEWEST = 2
"""Places that make a list."""


class Lists(StrEnum):
    """What a list has lines for, and in which order."""

    EACH = "each"
    """Places with their figure, the largest first."""
    MOST = "most"
    LEAST = "least"
    FULL = "full"
    """Places that have all there is to have."""
    NAMING = "naming"
    """Bulletins, the newest first."""
    EDITIONS = "editions"
    """By year, then by number."""


@dataclass(frozen=True, slots=True)
class ListPlan:
    """A list to be made."""

    lists: Lists
    about: str
    """What of: the question without the words that ask for a list; the name to look for; the event of editions."""
    place: str = "any"
    """The sort of place, a key of ``PLACES_ASKED``."""
    limit: int | None = None
    within: Scope = EVERYTHING
    """What the bulletins that name something are narrowed to."""
    counted: bool = False
    """Whether it is asked how many there are."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list: a figure of a place where it has a row, else a bulletin, by the sentence that states it."""

    sentence: Sentence
    row: LedgerRow | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """The lines of a list, in its order."""

    lists: Lists
    lines: tuple[Line, ...]
    total: int
    """How many lines there are, those left out too."""
    others: tuple[Sentence, ...] = ()
    """Of other lists of the same that give other figures, a sentence each, the newest first."""
    counted: bool = False
    """Whether it is asked how many there are."""


def plan_list(question: Question) -> ListPlan | None:
    """The list that a question asks for; None where it asks for none.

    «¿Y por unidad?» takes what it is of from the turn before.
    """
    text = question.typed.strip(" ¿?¡!.")
    planned = _plan(text)
    if planned is None or planned.lists in (Lists.NAMING, Lists.EDITIONS) or not question.is_follow_up:
        return planned
    return replace(planned, about=question.standalone.replace(question.typed, planned.about))


def build_list(planned: ListPlan, question: Question, searcher: Searcher) -> Listed | None:
    """The lines of the list that is asked for; None where the bulletins have none such."""
    if planned.lists is Lists.NAMING:
        return _naming(planned, searcher)
    if planned.lists is Lists.EDITIONS:
        scope = replace(question.scope, event=planned.about, edition=None, file=None)
        told = (s for s in searcher.editions(scope) if not scope.states or scope.states & home_states(s.bulletin))
        lines = tuple(Line(sentence, edition_of(sentence)) for sentence in told)
        return Listed(planned.lists, lines, len(lines)) if lines else None
    return _of_places(planned, question, searcher)


def _plan(text: str) -> ListPlan | None:
    """
    >>> _plan("cuántos comités hay en cada estado")
    ListPlan(lists=<Lists.EACH: 'each'>, about='cuántos comités hay', place='state', limit=None, ...)
    >>> _plan("qué unidad hizo menos cirugías en la jornada 9").about
    'cirugías en la jornada 9'
    """
    folded = fold(text)
    if match := _first(ASKS_NAMING, folded):
        what = text[match.start("what") : match.end("what")]
        name = what[_end(BEFORE_A_NAME, fold(what)) :].strip()
        counted = bool(match.groupdict().get("counted"))
        return ListPlan(Lists.NAMING, name, within=read_scope(match["own"]), counted=counted) if stems(name) else None
    match = ASKS_EDITIONS.search(folded)
    if match and match["event"] in _EVENTS:
        return ListPlan(Lists.EDITIONS, event_of(match["event"]))
    if match := ASKS_FULL.search(folded):
        return None if SAYS_NOT_ALL.search(folded) else _of(Lists.FULL, text, match)
    if match := _first(ASKS_TOP, folded):
        return _of(Lists.MOST if match["most"] else Lists.LEAST, text, match)
    each = _first(ASKS_EACH, folded)
    about = _without(text, each) if each else text
    listed = ASKS_LIST.search(fold(about))
    if not each and not listed:
        return None
    return replace(_of(Lists.EACH, about, listed), place=_sort_asked(each))


def _of(lists: Lists, text: str, match: re.Match[str] | None) -> ListPlan:
    """The plan of a list whose question is asked by the words of ``match``."""
    number = (match.groupdict().get("number") if match else None) or ""
    limit = int(number) if number.isdigit() else SMALL.get(number)
    if limit is None and lists in (Lists.MOST, Lists.LEAST) and match and match["most"] not in RANKING:
        limit = _SEVERAL if SEVERAL.search(match[0]) or (match["place"] or "").endswith("s") else 1
    about = _without(text, match)
    if match and lists in (Lists.MOST, Lists.LEAST):
        about = f"{text[match.end() :]} {text[: match.start()]}".strip()
    if lists is Lists.FULL and not stems(about):
        # «Qué estados ya tienen el total»: nothing else says what of.
        about = text
    return ListPlan(lists, about, _sort_asked(match), limit)


def _first(patterns: Iterable[re.Pattern[str]], folded: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.search(folded))), None)


def _end(pattern: re.Pattern[str], folded: str) -> int:
    match = pattern.match(folded)
    return match.end() if match else 0


def _without(text: str, match: re.Match[str] | None) -> str:
    rest = f"{text[: match.start()]} {text[match.end() :]}" if match else text
    return " ".join(rest.split())


def _sort_asked(match: re.Match[str] | None) -> str:
    """The sort of place that a match names, a key of ``PLACES_ASKED``."""
    word = (match.groupdict().get("place") if match else None) or ""
    return next((sort for sort, words in PLACES_ASKED.items() if re.fullmatch(words, word)), "any")


def _naming(planned: ListPlan, searcher: Searcher) -> Listed | None:
    name, scope = planned.about, planned.within
    named = read_scope(name)
    if analyse(name) == (f"y{named.year}",):
        return None
    if scope.year is None and named.year:
        # «vacunas en 2023»: the year is of the bulletin, and its sentence need not say it again.
        scope = replace(scope, year=named.year)
        years = [figure for figure in read_figures(name) if figure.kind is FigureKind.YEAR]
        name = f"{name[: years[0].start]} {name[years[0].end :]}"
    sentences = [
        sentence
        for sentence in searcher.naming(name, scope)
        if admits(scope, sentence) and (not scope.states or scope.states & home_states(sentence.bulletin))
    ]
    lines = tuple(Line(sentence) for sentence in sentences[:MOST_BULLETINS])
    return Listed(planned.lists, lines, len(sentences), counted=planned.counted) if lines else None


def _of_places(planned: ListPlan, question: Question, searcher: Searcher) -> Listed | None:
    """The best list of figures by place, cut and ordered as planned."""
    noun = _noun(planned, question)
    if noun is None:
        return None
    groups = by_sort(_candidates(planned, question, noun, searcher), of_one_noun=bool(noun))
    if planned.lists is Lists.FULL:
        groups = [full for group in groups if (full := [c for c in group if is_full(c)])]
    else:
        groups = [group for group in groups if len(group) >= _FEWEST and not _is_cut(planned.lists, group)]
    chosen = best_of(groups, question.focus)
    if chosen is None:
        return None
    lines, differing = completed(chosen, groups)
    lines.sort(key=lambda c: c.figure.value, reverse=planned.lists is not Lists.LEAST)
    if planned.limit:
        last = lines[: planned.limit][-1].figure.value
        lines = [c for i, c in enumerate(lines) if i < planned.limit or c.figure.value == last]
    cited = {c.sentence for c in lines}
    others = newest_first({s.bulletin.file: s for group in differing if (s := group[0].sentence) not in cited}.values())
    return Listed(planned.lists, tuple(Line(c.sentence, c.row) for c in lines), len(lines), others[:_OTHERS])


def _noun(planned: ListPlan, question: Question) -> str | None:
    """What is counted: empty where their kind or being full tells the figures; None where nothing does."""
    if question.kind is not None:
        return ""
    about = fold(planned.about)
    for said in (KIND_WORDS, *ASKS_AGGREGATE.values(), re.compile(rf"\b(?:{PLACES_ASKED[planned.place]})\b")):
        about = said.sub(" ", about)
    asked = HOW_MANY.search(about)
    if asked:
        return asked["noun"]
    # What follows «más» is what there is more of, or nothing is: «quién llegó más tarde con las vacunas».
    words = about.split()[:1] if planned.lists in (Lists.MOST, Lists.LEAST) else without_states(about).split()
    one = r"[a-zñ]{4,}" if planned.lists is Lists.MOST else r"[a-zñ]{4,}s"
    plurals = [word for word in words if re.fullmatch(one, word) and stems(word)]
    if plurals or question.noun:
        return plurals[0] if plurals else question.noun
    return "" if planned.lists is Lists.FULL and not stems(about) else None


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


_EVENTS = frozenset(map(fold, EDITIONS))
