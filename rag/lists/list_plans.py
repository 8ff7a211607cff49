"""The list that a question asks for: what it has lines for, of what, and in which order."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from index.analysis import stems
from index.editions import event_of
from index.figures import read_figures
from index.figures.dates import read_dates
from index.folding import fold
from index.places import without_states
from index.scope import EVERYTHING, Scope, read_scope
from index.spanish.editions import EDITIONS
from index.spanish.number_words import SMALL
from rag.spanish.computing import ASKS_AVERAGE
from rag.spanish.lists import (
    ASKS_BULLETINS,
    ASKS_EACH,
    ASKS_EDITIONS,
    ASKS_FULL,
    ASKS_LIST,
    ASKS_NAMING,
    ASKS_TOP,
    ASKS_WHO_LACKS,
    ASKS_YEARS,
    BEFORE_A_NAME,
    MENTIONS,
    PLACES_ASKED,
    RANKING,
    SAYS_NOT_ALL,
    SEVERAL,
)
from rag.spanish.questions import ASKS_AGGREGATE, HOW_MANY, KIND_WORDS
from rag.types import Question

_SEVERAL = 5
"""Lines for «los estados con más»."""


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
    LACKING = "lacking"
    """Places that have not all there is to have, with what they lack, the most first."""
    BULLETINS = "bulletins"
    """Of a year, a place or a month, the newest first."""
    YEARS = "years"
    """Of which there are bulletins, the first first."""
    ITEMS = "items"
    """Things that one sentence names in a row, without figures, in its order."""


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
    is_name: bool = False
    """Whether what is looked for in bulletins is a name, and no topic."""


def plan_list(question: Question) -> ListPlan | None:
    """The list that a question asks for; None where it asks for none."""
    return _plan(question.standalone.strip(" ¿?¡!."))


def noun_of(planned: ListPlan, question: Question) -> str | None:
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
    return "" if planned.lists in (Lists.FULL, Lists.LACKING) and not stems(about) else None


def _plan(text: str) -> ListPlan | None:
    """
    >>> _plan("cuántos comités hay en cada estado")
    ListPlan(lists=<Lists.EACH: 'each'>, about='cuántos comités hay', place='state', limit=None, ...)
    >>> _plan("qué unidad hizo menos cirugías en la jornada 9").about
    'cirugías en la jornada 9'
    """
    folded = fold(text)
    if planned := _of_bulletins(text, folded):
        return planned
    if match := ASKS_WHO_LACKS.search(folded):
        return _lacking(text, match)
    if match := ASKS_FULL.search(folded):
        return None if SAYS_NOT_ALL.search(folded) else _of(Lists.FULL, text, match)
    if match := _first(ASKS_TOP, folded):
        return _of(Lists.MOST if match["most"] else Lists.LEAST, text, match)
    each = _first(ASKS_EACH, folded)
    about = _without(text, each) if each else text
    listed = ASKS_LIST.search(fold(about))
    if (not each and not listed) or ASKS_AVERAGE.search(folded):
        return None
    return replace(_of(Lists.EACH, about, listed), place=_sort_asked(each))


def _of_bulletins(text: str, folded: str) -> ListPlan | None:
    """A list of bulletins, of their years or of their editions."""
    if ASKS_YEARS.search(folded):
        return ListPlan(Lists.YEARS, "")
    match = ASKS_BULLETINS.search(folded)
    if match and _is_scope(match["rest"]):
        return ListPlan(Lists.BULLETINS, "", within=read_scope(match["rest"]), counted=bool(match["counted"]))
    if match := _first(ASKS_NAMING, folded):
        what = text[match.start("what") : match.end("what")]
        name = what[_end(BEFORE_A_NAME, fold(what)) :].strip()
        counted, is_name = bool(match.groupdict().get("counted")), MENTIONS.search(folded) is not None
        within = read_scope(match["own"])
        return ListPlan(Lists.NAMING, name, within=within, counted=counted, is_name=is_name) if stems(name) else None
    match = ASKS_EDITIONS.search(folded)
    return ListPlan(Lists.EDITIONS, event_of(match["event"])) if match and match["event"] in _EVENTS else None


def _is_scope(words: str) -> bool:
    """Whether words name a place, a year or a month and nothing besides."""
    spans = [(f.start, f.end) for f in read_figures(words)] + [(d.start, d.end) for d in read_dates(words)]
    letters = list(without_states(words))
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return not set(stems("".join(letters))) - {"total", "public", "emit", "fech", "mes", "año", "jorn"}


def _lacking(text: str, match: re.Match[str]) -> ListPlan:
    """«A qué estados les faltan comités», «cuántos comités faltan por estado»."""
    if match["each"]:
        about = f"{text[: match.start()]} {match['what'] or ''} {match['rest']}"
        return ListPlan(Lists.LACKING, " ".join(about.split()), _sort_of(match["each"]))
    place = _sort_asked(match)
    one = match["more"] == "mas" or match["far"]
    return ListPlan(Lists.LACKING, _without(text, match), place, limit=1 if one else None)


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
    counted = bool(match and match.groupdict().get("counted"))
    return ListPlan(lists, about, _sort_asked(match), limit, counted=counted)


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
    return _sort_of((match.groupdict().get("place") if match else None) or "")


def _sort_of(word: str) -> str:
    return next((sort for sort, words in PLACES_ASKED.items() if re.fullmatch(words, word)), "any")


_EVENTS = frozenset(map(fold, EDITIONS))
OF_BULLETINS = (Lists.NAMING, Lists.EDITIONS, Lists.BULLETINS, Lists.YEARS)
"""Lists that say themselves all there is to know of what they are of."""
