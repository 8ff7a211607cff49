"""What narrows a question, in its own words, and the question without each: what a person can take back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from index.folding import fold
from index.scope import Scope, read_scope
from rag.types import Question

_TOKEN = re.compile(r"\w+(?:[.,]\d+)*")
_LONGEST = 9
"""Words of a facet: «del 21 de julio al 3 de agosto» are eight."""
_LEADS = frozenset("en de del la el las los para por durante desde al a y".split())
"""Words before a facet that mean nothing without it."""
_AND = ("y", "e", "o", "u")


@dataclass(frozen=True, slots=True)
class Facet:
    """A part of the scope of a question."""

    words: str
    """As the question has it: «jornada 14», «Puebla», «julio»."""
    without: str
    """The question that does not say it."""


def facets_of(question: Question) -> tuple[Facet, ...]:
    """The edition, year, days and places that the words of ``question`` name, in their order.

    >>> from rag.questions.understand import understand
    >>> [facet.words for facet in facets_of(understand("¿cuántas cirugías en la jornada 14 de 2023?"))]
    ['jornada 14', '2023']
    """
    text = question.standalone
    found = [facet for part, aim in _parts(read_scope(text)) if (facet := _taken_out(text, part, aim))]
    return tuple(facet for _, facet in sorted(found, key=lambda item: item[0]))


def _parts(scope: Scope) -> Iterator[tuple[Scope, Scope]]:
    """Each thing that ``scope`` names, by itself, and ``scope`` less that thing."""
    if scope.edition is not None:
        yield Scope(edition=scope.edition), replace(scope, edition=None)
    if scope.year is not None:
        yield Scope(year=scope.year), replace(scope, year=None)
    if scope.days is not None:
        yield Scope(days=scope.days), replace(scope, days=None)
    for state in sorted(scope.states):
        yield Scope(states=frozenset({state})), replace(scope, states=scope.states - {state})
    for city in sorted(scope.cities):
        yield Scope(cities=frozenset({city})), replace(scope, cities=scope.cities - {city})


def _taken_out(text: str, part: Scope, aim: Scope) -> tuple[int, Facet] | None:
    """Where the fewest words stand that name ``part`` and without which ``text`` is read as ``aim``; what they are."""
    tokens = list(_TOKEN.finditer(text))
    for length in range(1, _LONGEST + 1):
        for first in range(len(tokens) - length + 1):
            start, end = tokens[first].start(), tokens[first + length - 1].end()
            if _names(text[start:end], part) and _reads_as(_joined(text[:start], text[end:]), aim):
                return _widened(text, tokens, first, first + length)
    return None


def _widened(text: str, tokens: list[re.Match[str]], first: int, after: int) -> tuple[int, Facet] | None:
    """With the noun of its event; of the question, also without the words that lead to it. None if nothing is left."""
    folded = [fold(token[0]) for token in tokens]
    event = read_scope(text[tokens[first].start() :]).event
    while event and after < len(tokens) and folded[after].startswith(event):
        after += 1
    while folded[first] in _LEADS:
        first += 1
    start, end = tokens[first].start(), tokens[after - 1].end()
    while first and folded[first - 1] in _LEADS:
        first -= 1
    also = after < len(tokens) and folded[after] in _AND
    rest = _joined(text[: tokens[first].start()], text[tokens[after].end() if also else end :])
    return (start, Facet(text[start:end], rest)) if _TOKEN.search(rest) else None


def _names(words: str, part: Scope) -> bool:
    """Whether ``words`` name by themselves what ``part`` does, maybe among other things."""
    said = read_scope(words)
    wanted = [f.name for f in fields(Scope) if getattr(part, f.name)]
    return all(getattr(said, name) == getattr(part, name) for name in wanted)


def _reads_as(text: str, aim: Scope) -> bool:
    """Whether ``text`` names what ``aim`` does; an event without its edition is none."""
    scope = read_scope(text)
    return all(getattr(scope, f.name) == getattr(aim, f.name) for f in fields(Scope) if f.name != "event")


def _joined(before: str, after: str) -> str:
    """The two without what was between them: one space, and none before a mark of the end."""
    joined = f"{before.rstrip()} {after.lstrip()}" if before.strip(" ¿¡") else f"{before}{after.lstrip()}"
    return re.sub(r"[\s,;]+(?=[?!.,;]|$)", "", joined).strip()
