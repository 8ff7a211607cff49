"""How far a sentence bears on a question in words: what a reader of single sentences cannot see.

A reader likes any sentence that has a name for «¿quién?»; whether it is of what the question names stands in the
sentence, in the title above it or just before it.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from index.analysis import analyse, state_token
from index.folding import fold
from index.spanish.acronyms import ACRONYMS
from index.types import Found, Sentence
from rag.figures.complements import complements
from rag.spanish.shapes import DATELINE
from rag.types import Evidence, Question
from rag.words.people import Person
from rag.words.shapes import RARE, shape_of, spans_of, without_asking

AROUND = 0.7
"""What a word of the title, or of the lines just before a sentence, counts against one of its own."""
_LEAD = 300
"""Code points in which a bulletin says where it is from."""
BEARS = 7.0
"""Log-odds between a sentence that has all words of a question and one that has none. Fitted, as all here, by hand."""
USUAL = 0.55
"""The share of the words of a question that the sentence which answers it has or has around it."""
LACKS = 2.0
"""Taken for each thing that the question names, «de corazón», and neither sentence nor surroundings do."""
HEADLINE = 3.0
"""Taken from a headline, which says less than its body, and from a line that has only place and day."""
SHAPED = 2.0
"""For a sentence that has words of the shape that is asked for, where few have."""


def bears(question: Question, sentence: Sentence, found: Found) -> float:
    """Log-odds to add to the reader's that ``sentence`` answers ``question``."""
    share = share_of(question, sentence, found)
    lacking = len(lacks(question, sentence, found))
    is_dateline = _DATELINE.match(fold(sentence.text)) is not None
    headline = HEADLINE * (is_dateline or sentence.text in sentence.bulletin.title)
    return BEARS * (share - USUAL) + _shaped(question, sentence) - LACKS * lacking - headline


def share_of(question: Question, sentence: Sentence, found: Found, *, around: float = AROUND) -> float:
    """The share of the words of ``question`` that ``sentence`` has; what only stands around it counts ``around``."""
    weights = words_of(question, found)
    own, near = _own(sentence.text), _around(sentence)
    said = sum(w * (1.0 if t in own else around * (t in near)) for t, w in weights.items())
    return said / (sum(weights.values()) or 1.0)


def _shaped(question: Question, sentence: Sentence) -> float:
    if shape_of(question.standalone) not in RARE:
        return 0.0
    return SHAPED if spans_of(question.standalone, sentence.text) else 0.0


def lacks(question: Question, sentence: Sentence, found: Found, *, bodies: bool = False) -> frozenset[str]:
    """Stems of what ``question`` names and neither ``sentence`` nor what stands around it does.

    Of ``bodies``, the IMSS, too: nearly every bulletin is of one, and seldom says so again.
    """
    named = _named(question, found.mended)
    if bodies:
        named |= ACRONYMS.keys() & set(analyse(question.standalone))
    return named - _own(sentence.text) - _around(sentence)


def words_of(question: Question, found: Found) -> dict[str, float]:
    """The words of ``question`` that are not those of asking, with their weights."""
    asked = (found.mended.get(stem, stem) for stem in analyse(without_asking(question.standalone)))
    return {stem: found.weights.get(stem, 0.0) for stem in asked}


def _named(question: Question, mended: Mapping[str, str]) -> frozenset[str]:
    """Stems of what the question says of its nouns, and of its cities."""
    of = {stem for _, stem in complements(question.standalone)} | _named_cities(question)
    return frozenset(mended.get(stem, stem) for stem in of)


def _named_cities(question: Question) -> frozenset[str]:
    return frozenset(stem for city in question.scope.cities for stem in analyse(city))


@lru_cache(maxsize=4096)
def _own(text: str) -> frozenset[str]:
    return frozenset(analyse(text))


@lru_cache(maxsize=1024)
def _around(sentence: Sentence) -> frozenset[str]:
    bulletin = sentence.bulletin
    before = sentence.before
    year = f"y{bulletin.year}"
    lead = bulletin.text[:_LEAD]
    return frozenset(analyse(f"{bulletin.title} {bulletin.place or ''} {lead} {before}")) | {year}


def says_share(question: Question, person: Person, found: Found) -> float:
    """The share of the words of ``question`` that stand beside a person's name."""
    places = {state_token(state) for state in question.scope.states} | _named_cities(question)
    weights = {token: weight for token, weight in words_of(question, found).items() if token not in places}
    beside = _own(person.beside)
    return sum(w for t, w in weights.items() if t in beside) / (sum(weights.values()) or 1.0)


def borne(question: Question, evidence: tuple[Evidence, ...], found: Found) -> tuple[Evidence, ...]:
    """``evidence`` with what each bears on ``question`` in its log-odds, the likeliest first."""
    weighed = (more_likely(item, bears(question, item.sentence, found)) for item in evidence)
    return tuple(sorted(weighed, key=lambda item: -item.reading.evidence))


def more_likely(item: Evidence, by: float) -> Evidence:
    """``item`` with ``by`` added to the log-odds of its reading."""
    return replace(item, reading=replace(item.reading, evidence=item.reading.evidence + by))


_DATELINE = re.compile(DATELINE)
