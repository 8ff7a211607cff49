"""What a question names, slot by slot, against what a sentence, its bulletin or a figure names there.

Each is 1 where both name the same, -1 where both name something and it differs, 0 where one of them is silent.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from index.days import Days, read_days, reported_days
from index.folding import fold
from index.places import read_cities, read_states
from index.scope import home_states
from index.types import Bulletin, FigureKind, LedgerRow, Sentence
from rag.figures.asked import facilities as read_facilities
from rag.types import Question

SLOTS = ("edition", "year", "days", "state", "city", "facility")


def sentence_slots(question: Question, sentence: Sentence) -> dict[str, int]:
    """What the sentence itself names."""
    scope, text = question.scope, sentence.text
    return {
        "edition": _among(scope.edition, _stated(sentence, FigureKind.EDITION)),
        "year": _among(scope.year, _stated(sentence, FigureKind.YEAR)),
        "days": _days(scope.days, _days_of(text, sentence.bulletin) if scope.days else ()),
        "state": _sets(scope.states, _states_of(text) if scope.states else frozenset()),
        "city": _sets(scope.cities, _cities_of(text) if scope.cities else frozenset(), text),
        "facility": _sets(_asked_facilities(question), _facilities_of(text)),
    }


def agrees_in_all(question: Question, sentence: Sentence, row: LedgerRow) -> bool:
    """Whether a figure is of all that the question names: by itself, else by its sentence, else by its bulletin."""
    named = [
        figure_slots(question, row),
        sentence_slots(question, sentence),
        bulletin_slots(question, sentence.bulletin),
    ]
    return all(next((slots[slot] for slots in named if slots.get(slot)), 0) > 0 for slot in _named(question))


def _named(question: Question) -> list[str]:
    scope = question.scope
    asked = (scope.edition, scope.year, scope.days, scope.states, scope.cities, _asked_facilities(question))
    return [slot for slot, value in zip(SLOTS, asked, strict=True) if value]


def bulletin_slots(question: Question, bulletin: Bulletin) -> dict[str, int]:
    """What the bulletin is of: by its metadata, its title and its whole text."""
    scope = question.scope
    published = {bulletin.published.year} if bulletin.published else set()
    years = published | ({bulletin.year} if bulletin.year else set())
    return {
        "edition": _among(scope.edition, {bulletin.edition} - {None}),
        "year": _among(scope.year, years),
        "days": _days(scope.days, _reported_days(bulletin) if scope.days else ()),
        "state": _sets(scope.states, home_states(bulletin) if scope.states else frozenset()),
        "city": (1 if scope.cities & _named_in(bulletin, scope.cities) else -1) if scope.cities else 0,
        "facility": _sets(_asked_facilities(question), _facilities_of(bulletin.text)),
    }


def figure_slots(question: Question, row: LedgerRow) -> dict[str, int]:
    """What the ledger says of a figure."""
    scope = question.scope
    place = fold(row.place)
    return {
        "edition": _among(scope.edition, {row.edition} - {None}),
        "year": _among(scope.year, {row.year} - {None}),
        "state": _sets(scope.states, frozenset({row.state} if row.state else ())),
        "city": (1 if any(_says(place, city) for city in scope.cities) else -1) if scope.cities and place else 0,
        "facility": _sets(_asked_facilities(question), _facilities_of(row.place)),
    }


def _stated(sentence: Sentence, kind: FigureKind) -> set[int | float]:
    return {row.figure.value for row in sentence.rows if row.figure.kind is kind}


def _among(asked: int | None, told: Iterable[int | float | None]) -> int:
    told = set(told)
    return 0 if asked is None or not told else 1 if asked in told else -1


def _sets(asked: frozenset[str], told: frozenset[str], text: str = "") -> int:
    if not asked:
        return 0
    if asked & told or (text and any(_says(fold(text), name) for name in asked)):
        return 1
    return -1 if told else 0


def _says(folded: str, name: str) -> bool:
    """Whether a name stands in a text as a word: no «tula» in «titular»."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded) is not None


def _days(asked: Days | None, told: tuple[Days, ...]) -> int:
    if asked is None or not told:
        return 0
    return 1 if any(asked.meets(stretch) for stretch in told) else -1


def _named_in(bulletin: Bulletin, cities: frozenset[str]) -> frozenset[str]:
    text = _folded(f"{bulletin.title} {bulletin.place or ''} {bulletin.text}")
    return frozenset(city for city in cities if _says(text, city))


def _asked_facilities(question: Question) -> frozenset[str]:
    return _facilities_of(question.read_as)


@lru_cache(maxsize=4096)
def _facilities_of(text: str) -> frozenset[str]:
    return read_facilities(text)


@lru_cache(maxsize=512)
def _folded(text: str) -> str:
    return fold(text)


@lru_cache(maxsize=4096)
def _states_of(text: str) -> frozenset[str]:
    return read_states(text)


@lru_cache(maxsize=4096)
def _cities_of(text: str) -> frozenset[str]:
    return read_cities(text)


@lru_cache(maxsize=4096)
def _days_of(text: str, bulletin: Bulletin) -> tuple[Days, ...]:
    return read_days(text, bulletin.published)


@lru_cache(maxsize=512)
def _reported_days(bulletin: Bulletin) -> tuple[Days, ...]:
    return tuple(reported_days(bulletin))
