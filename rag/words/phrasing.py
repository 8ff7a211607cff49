"""How an answer in words is said: the words themselves where they are plain, else nothing, and its sentence is shown.

A person is said with the post that the sentence gives, a time with its prepositions, a place with its state, letters
with what they stand for. All words are those of the sentence, in its order but for a post that stands before its name.
"""

import re
from collections.abc import Iterator

from index.figures.dates import read_dates
from index.folding import compose, fold
from index.places import read_states
from index.types import Sentence, Span
from rag.spanish.shapes import BEFORE_A_TIME, CASED_SMALL_WORDS, OF_THE_BULLETIN, POSTS, SAYS_HOURS, THIS_YEAR, TITLES
from rag.types import AnswerDate, Question
from rag.words.shapes import Shape, asks_for_anniversary, shape_of, spans_of

_LONGEST_POST = 110
"""Code points; what is longer says more than a post."""


def say_words(question: Question, words: str, cited: Sentence) -> str | None:
    """What to say of ``words`` of the sentence ``cited``; None where out of it they may mean something else."""
    letters, _ = compose(cited.text)
    at = letters.find(compose(words)[0])
    if at < 0:
        return None
    span = Span(at, at + len(compose(words)[0]))
    said = _SAY[shape](question, letters, span, cited) if (shape := _shape(question)) in _SAY else None
    return " ".join(said.split()) if said else None


def dates_of(question: Question, said: str, cited: Sentence, marker: int) -> Iterator[AnswerDate]:
    """The days that an answer to «¿cuándo?» says, where their year is certain by the sentence or its bulletin."""
    if _shape(question) not in (Shape.WHEN, Shape.YEAR):
        return
    bulletin = cited.bulletin
    year = bulletin.year if bulletin.published is None else None
    for span in read_dates(said, bulletin.published, year=year):
        if span.first and span.last:
            yield AnswerDate(said[span.start : span.end], span.first, span.last, marker)


def _shape(question: Question) -> Shape | None:
    return shape_of(question.standalone)


def _person(_: Question, text: str, span: Span, __: Sentence) -> str | None:
    """«La doctora Célida Duque Molina, directora de Prestaciones Médicas»."""
    named = next((m for m in _NAME.finditer(text) if m.start() <= span.start and span.end <= m.end()), None)
    if named is None:
        return None
    title = _TITLES.search(fold(text), max(0, named.start() - 40), named.start())
    start = title.start() if title else named.start()
    said = text[start : named.end()]
    after = _POST_AFTER.match(text, named.end())
    before = _POST_BEFORE.search(text, max(0, start - _LONGEST_POST), start)
    post = after["post"] if after else before["post"] if before else ""
    if not post or len(post) > _LONGEST_POST:
        return said
    lower = post[0].lower() if post[1:2].islower() else post[0]
    return f"{said}, {lower}{post[1:].rstrip()}"


def _time(question: Question, text: str, span: Span, cited: Sentence) -> str | None:
    """«A partir del 16 de mayo»; «este año (2022)». «Este lunes» says little out of its sentence."""
    dates = [d for d in read_dates(text) if d.start <= span.start <= d.end or span.start <= d.start < span.end]
    year = cited.bulletin.year
    if not dates or (dates[0].begins.month is None and dates[0].begins.year is None):
        this_year = year and re.fullmatch(THIS_YEAR, fold(text[slice(*span)]))
        return f"{text[slice(*span)]} ({year})" if this_year else None
    start, end = min(span.start, dates[0].start), max(span.end, dates[-1].end)
    before = _BEFORE_A_TIME.search(fold(text), 0, start)
    hours = _HOURS_AFTER.match(fold(text), end)
    end = hours.end() if hours else end
    return text[before.start() if before else start : end]


def _year(question: Question, text: str, span: Span, cited: Sentence) -> str | None:
    if asks_for_anniversary(question.standalone) and cited.bulletin.year:
        return OF_THE_BULLETIN.format(year=cited.bulletin.year)
    return _time(question, text, span, cited)


def _whole(question: Question, text: str, span: Span, _: Sentence) -> str | None:
    """«Cada dos semanas», «de 9:00 am a 1:00 pm»."""
    said = next((s for s in spans_of(question.standalone, text) if s.start < span.end and span.start < s.end), None)
    return text[slice(*said)] if said else None


def _place(_: Question, text: str, span: Span, __: Sentence) -> str | None:
    """«En Atlixco, Puebla»."""
    named = next((m for m in _PLACE.finditer(text) if m.start("name") <= span.start and span.end <= m.end()), None)
    if named is None:
        return None
    more = _MORE_OF_A_PLACE.match(text, named.end())
    end = more.end() if more and read_states(more["name"]) else named.end()
    return text[named.start() : end]


def _meaning(question: Question, text: str, span: Span, _: Sentence) -> str | None:
    if span not in spans_of(question.standalone, text):
        return None
    around = [m for m in _IN_BRACKETS.finditer(text) if m.start() <= span.end <= m.end() or m.start() == span.end + 1]
    short = around[0][1] if around else ""
    return text[slice(*span)] if not short or short in text[slice(*span)] else f"{text[slice(*span)]} ({short})"


_SAY = {
    Shape.WHO: _person,
    Shape.WHEN: _time,
    Shape.HOURS: _whole,
    Shape.NAMED: _whole,
    Shape.YEAR: _year,
    Shape.OFTEN: _whole,
    Shape.WHERE: _place,
    Shape.MEANING: _meaning,
}
_SMALL = "|".join(sorted(CASED_SMALL_WORDS - {"a", "el", "en", "con", "para", "por", "contra", "al", "y", "e"}))
_CAP = r"[A-ZÁÉÍÓÚÑ][\wáéíóúñü'’-]*"
_NAME = re.compile(rf"{_CAP}(?:\s(?:(?:{_SMALL})\s){{0,2}}{_CAP})+")
_TITLES = re.compile(rf"(?<!\w){TITLES}")
_POST_AFTER = re.compile(rf",\s(?:(?:el|la|quien es|actual|también)\s)?(?P<post>{POSTS}\b[^.,;:“”—\"]*)", re.IGNORECASE)
_POST_BEFORE = re.compile(rf"\b(?P<post>{POSTS}\b[^.,;:“”—\"]*),\s$", re.IGNORECASE)
_BEFORE_A_TIME = re.compile(rf"\b{BEFORE_A_TIME}")
_HOURS_AFTER = re.compile(rf",? (?:{SAYS_HOURS})")
_PLACE_NAME = rf"{_CAP}(?:\s(?:(?:de|del|la|las|los|el|y|No\.|Núm\.)\s){{0,3}}(?:{_CAP}|\d+))*(?:\s\([A-Z/]+\))?"
_PLACE = re.compile(rf"\b[Ee]n\s(?:(?:el|la|los|las)\s)?(?:\w+\sde\s)?(?P<name>{_PLACE_NAME})")
_MORE_OF_A_PLACE = re.compile(rf",\s(?:en\s)?(?P<name>{_PLACE_NAME})")
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
