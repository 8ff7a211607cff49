"""The shapes of answers in words: a time, a year, how often, a place in an order, what letters stand for.

A question that wants one of these wants words that have it, wherever the reader would look: where sentences have such
words, others are no answer. All offsets are code points into the sentence, half-open.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from index.folding import compose, fold
from index.types import Span
from rag.spanish.shapes import (
    ANNIVERSARY,
    ASKS,
    CASED_SMALL_WORDS,
    SAYS_HOURS,
    SAYS_NAMED,
    SAYS_OFTEN,
    SAYS_RANK,
    SAYS_WHEN,
    SAYS_YEAR,
)


class Shape(StrEnum):
    """What sort of words answers, in the order in which questions are tried for it."""

    OFTEN = "often"
    HOURS = "hours"
    YEAR = "year"
    WHEN = "when"
    MEANING = "meaning"
    RANK = "rank"
    WHO = "who"
    NAMED = "named"
    WHERE = "where"


RARE = (Shape.OFTEN, Shape.HOURS, Shape.YEAR, Shape.MEANING, Shape.RANK, Shape.NAMED)
"""Few sentences have words of these shapes."""


def shape_of(question: str) -> Shape | None:
    """
    >>> shape_of("¿cada cuánto se hacen las jornadas?"), shape_of("¿qué significa AMI?"), shape_of("¿qué es AMI?")
    (<Shape.OFTEN: 'often'>, <Shape.MEANING: 'meaning'>, None)
    """
    folded = fold(question)
    return next((Shape(name) for name, asks in _ASKS.items() if asks.search(folded)), None)


@lru_cache(maxsize=2048)
def spans_of(question: str, sentence: str) -> tuple[Span, ...]:
    """Where ``sentence`` has words of the shape that ``question`` wants; none where they may be any."""
    shape = shape_of(question)
    if asks_for_anniversary(question):
        return ()
    if shape is Shape.MEANING:
        return tuple(_meanings(question, sentence))
    if shape is Shape.NAMED:
        return tuple(Span(*match.span(match.lastgroup or 0)) for match in _SAYS_NAMED.finditer(sentence))
    says = _SAYS.get(shape) if shape else None
    if says is None:
        return ()
    letters, at = compose(sentence)
    found = (
        match for match in says.finditer(fold(letters)) if not (shape is Shape.WHEN and _is_hour(match[0], question))
    )
    return tuple(Span(at[match.start()], at[match.end()]) for match in found)


def _is_hour(words: str, question: str) -> bool:
    """Whether words tell an hour where a day is asked for."""
    return words.startswith("a las ") and _ASKS_DAY.search(fold(question)) is not None


def asks_for_anniversary(question: str) -> bool:
    """«¿En qué año cumple 66?»: its sentence need not say the year, which is that of its bulletin."""
    return _ANNIVERSARY.search(fold(question)) is not None


def _meanings(question: str, sentence: str) -> Iterator[Span]:
    """What stands for the letters that a question asks about, or the letters for the words that it asks about.

    >>> said = "estrategias como Atención Materno Integral (AMI), entre otras"
    >>> [said[slice(*span)] for span in _meanings("qué significa ami", said)]
    ['Atención Materno Integral']
    >>> [said[slice(*span)] for span in _meanings("¿cuáles son las siglas de atención materno integral?", said)]
    ['AMI']
    """
    asked = fold(question)
    for match in _IN_BRACKETS.finditer(sentence):
        short, inside = match["before"].split()[-1], match["inside"]
        if _is_asked(inside, asked):
            yield from _expansion_before(sentence, match.start("before"), match.end("before"), inside)
        elif _is_asked(short, asked) and len(inside) > len(short):
            yield Span(*match.span("inside"))
        elif _ACRONYM.fullmatch(inside):
            named = next(_expansion_before(sentence, match.start("before"), match.end("before"), inside), None)
            if named and fold(sentence[slice(*named)]) in asked:
                yield Span(*match.span("inside"))
    for match in _SAID_TO_MEAN.finditer(sentence):
        if _is_asked(match["short"], asked):
            yield Span(*match.span("meaning"))


def _is_asked(short: str, asked: str) -> bool:
    return _ACRONYM.fullmatch(short) is not None and re.search(rf"\b{re.escape(fold(short))}\b", asked) is not None


def _expansion_before(sentence: str, start: int, end: int, short: str) -> Iterator[Span]:
    """The words right before «(AMI)» that it stands for: the fewest that begin as it does and have its letters.

    Where none have, the words in capitals.
    """
    words = list(re.finditer(r"\w+", sentence[start:end]))
    capitals = [c for c in short.removesuffix("S").removesuffix("s") if c.isupper()]
    for first in range(len(words) - 2, -1, -1):
        initials = iter(fold(word[0][0]) for word in words[first:])
        begins = fold(words[first][0])[0] == fold(short[0])
        if begins and all(fold(letter) in initials for letter in capitals):
            yield Span(start + words[first].start(), end)
            return
    named = len(words)
    while named and (words[named - 1][0][0].isupper() or fold(words[named - 1][0]) in CASED_SMALL_WORDS):
        named -= 1
    while named < len(words) and fold(words[named][0]) in CASED_SMALL_WORDS:
        named += 1
    if len(words) - named > 1:
        yield Span(start + words[named].start(), end)


_ASKS_DAY = re.compile(r"\bque (?:dia|fecha)s?\b")
_ANNIVERSARY = re.compile(ANNIVERSARY)
_ASKS = {name: re.compile(asks) for name, asks in ASKS.items()}
_SAYS = {
    Shape.OFTEN: re.compile(SAYS_OFTEN),
    Shape.HOURS: re.compile(SAYS_HOURS),
    Shape.YEAR: re.compile(SAYS_YEAR),
    Shape.WHEN: re.compile(SAYS_WHEN),
    Shape.RANK: re.compile(SAYS_RANK),
}
_SAYS_NAMED = re.compile(SAYS_NAMED)
_ACRONYM = re.compile(r"(?=\w*[A-ZÁÉÍÓÚÑ]\w*[A-ZÁÉÍÓÚÑ])[\w/-]{2,15}")
_IN_BRACKETS = re.compile(r"(?P<before>(?:[^\s.,;:()]+\s){0,16}?[^\s.,;:()]+)\s\((?P<inside>[^()]{2,120})\)")
_SAID_TO_MEAN = re.compile(
    r"\b(?P<short>[A-ZÁÉÍÓÚÑ][\w/-]{1,14}),? (?:que )?(?:significan?|quieren? decir|son las siglas de|es la sigla de"
    r"|siglas de|por sus siglas de) (?P<meaning>[^.,;:()]+)"
)
