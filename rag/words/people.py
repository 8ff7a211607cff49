"""The people whom a sentence names, and how well what stands beside a name says what a question asks of a person.

«El delegado del ISSSTE, Carlos de la Torre» and «Carlos de la Torre, delegado del ISSSTE» say the same of him; who only
says a thing, «informó Raúl Estrada», has not done it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from index.folding import compose, fold
from index.places import read_cities, read_states
from index.types import Span
from rag.spanish.people import ASKS_POST, HEADS, NO_PERSON, OPENS, POST_ROOTS, SAME_POST, SPEAKS, TITLES_OF_PEOPLE
from rag.spanish.shapes import CASED_SMALL_WORDS

_REACH = 130
"""Code points beside a name in which its post stands."""

_JOINED = 4
"""Code points between a post and the name that it belongs to, at most."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person whom a text names."""

    span: Span
    """The name: code points, half-open."""
    beside: str
    """What the text says of who it is or what it did, right before the name or right after it."""
    speaks: bool
    """Whether the text gives this person's words."""


@lru_cache(maxsize=1024)
def people(text: str) -> tuple[Person, ...]:
    """The people of ``text``, in order.

    >>> [(p.beside, p.speaks) for p in people("El delegado del ISSSTE, Carlos de la Torre, informó de la obra.")]
    [('El delegado del ISSSTE, ', True)]
    """
    letters, at = compose(text)
    names = list(_named(letters))
    ends = [0, *(name.end for name in names)]
    starts = [*(name.start for name in names[1:]), len(letters)]
    return tuple(
        _person(letters, Span(at[name.start], at[name.end]), name, left, right)
        for name, left, right in zip(names, ends, starts, strict=False)
    )


def asked_post(question: str) -> str:
    """The post whose holder ``question`` asks for, folded; empty where it asks for no post.

    >>> asked_post("¿Quién es la directora del DIF?"), asked_post("¿quién inauguró el taller?")
    ('directora', '')
    """
    match = _ASKS_POST.search(fold(question))
    word = (match["post"] or match["named"]) if match else ""
    return word if _POST.match(word) else ""


def holds_post(person: Person, post: str) -> bool:
    """Whether a person is said to have a post, under this name or another for the same."""
    return any(_is_same(_root(post), _root(said)) for said in _POST.findall(fold(person.beside)))


def _person(text: str, span: Span, name: Span, left: int, right: int) -> Person:
    before = _CLAUSE.split(_IN_BRACKETS.sub("", text[max(left, name.start - _REACH) : name.start]))[-1]
    after = _CLAUSE.split(text[name.end : min(right, name.end + _REACH)])[0]
    if right < len(text) and _POST.search(fold(before)) and not after.startswith(",") and _POST.search(fold(after)):
        after = ""
    said = _SAID_AFTER.match(after)
    going_on = fold(text[name.end : min(right, name.end + _REACH)])
    speaks = _SPEAKS.match(going_on) is not None or _HAS_SPOKEN.search(fold(before)) is not None
    # What stands between two names after a post is of the second: «el director, A, y la jefa, B».
    of_the_next = said is not None and right < len(text) and right - (name.end + said.end()) < _JOINED
    if said is None or (of_the_next and _POST.search(fold(before))):
        return Person(span, before if said or speaks else f"{before}{after}", speaks)
    return Person(span, f"{before}{said[0]}", speaks)


def _named(letters: str) -> Iterator[Span]:
    """Where people are named, without the post before the name: «Presidente Municipal Araceli Brown»."""
    for match in _NAME.finditer(letters):
        words = list(_NAME_WORD.finditer(match[0]))
        first, posts = 0, False
        while first < len(words) and _is_before_a_name(fold(words[first][0]), posts):
            posts = posts or _POST.match(fold(words[first][0])) is not None
            first += 1
        if first < len(words) and _is_person(match[0][words[first].start() :]):
            yield Span(match.start() + words[first].start(), match.end())


def _is_before_a_name(word: str, after_a_post: bool) -> bool:
    small = word in CASED_SMALL_WORDS or word in TITLES_OF_PEOPLE
    return (
        small
        or _OPENS.fullmatch(word) is not None
        or _POST.match(word) is not None
        or (after_a_post and word in NO_PERSON)
    )


def _is_person(name: str) -> bool:
    proper = [word for word in fold(name).split() if word not in CASED_SMALL_WORDS]
    letters = [word for word in name.split() if word.isupper() and 1 < len(word) < 6]
    if len(proper) < 2 or NO_PERSON.intersection(proper) or (letters and not name.isupper()):
        return False
    return fold(name) not in {*read_cities(name), *map(fold, read_states(name))}


def _root(word: str) -> str:
    match = _POST.match(word)
    return SAME_POST.get(match[0], match[0]) if match else word


def _is_same(asked: str, said: str) -> bool:
    titular = "titular" in (asked, said) and {asked, said} <= HEADS | {"titular"}
    return asked == said or titular


_CAPITAL = r"[A-ZÁÉÍÓÚÑ][\wáéíóúñü'’-]*"
_NAME = re.compile(rf"{_CAPITAL}(?:\s(?:(?:de|del|la|las|los|y)\s){{0,2}}{_CAPITAL})+")
_NAME_WORD = re.compile(r"\S+")
_OPENS = re.compile(OPENS)
_ASKS_POST = re.compile(ASKS_POST)
_POST = re.compile(rf"\b{POST_ROOTS}")
_CLAUSE = re.compile(r"[.;:“”\"—()]\s?")
_IN_BRACKETS = re.compile(r"\([^()]*\)\s?")
_SAID_AFTER = re.compile(rf",\s(?!{SPEAKS}\b)(?:(?:el|la|quien es|quien|actual)\s)?[^,]+")
_SPEAKS = re.compile(rf"(?:,[^,;]*,)?,? ?(?:quien )?{SPEAKS}\b")
_HAS_SPOKEN = re.compile(rf"\b{SPEAKS}(?: (?:el|la|los|las|de|del|[a-z]{{4,}}|y)){{0,4}},? ?$")
