"""What a figure counts: the noun after it, with its short complement («Consultas de Medicina Familiar»).

There is no tagger here. Spanish agreement does the work: what follows a plural figure and is of its noun phrase ends in
«-s», and what does not is a verb, a preposition or another clause.
"""

import re

from index.figures.ordinals import match_ordinal
from index.spanish.number_words import HUNDREDS, SCALES, SMALL, TENS
from index.spanish.unit_words import (
    ADJECTIVE_ENDINGS,
    MASS_ARTICLES,
    MEASURES,
    NO_COMPLEMENT,
    SERVICE_ENDINGS,
    SINGULAR_HEADS,
    STOP,
)
from index.types import Span

MAX_WORDS = 7


def read_unit(text: str, at: int, *, singular: bool = False) -> Span | None:
    """The noun phrase that a figure ending at ``at`` counts, or None.

    ``singular`` takes nouns in the singular too, as after an ordinal or a share.

    >>> text = "98 mil 482 Consultas de Medicina Familiar, 72 mil"
    >>> text[slice(*read_unit(text, 10))]
    'Consultas de Medicina Familiar'
    >>> read_unit("Puebla con 15 mil 813, Ciudad", 21) is None
    True
    """
    word = _NEXT.match(text, at)
    if word is None:
        return None
    any_number = singular
    if word[1].lower() in ("de", "del"):
        any_number = True
        word = _NEXT.match(text, word.end())
        if word is not None and word[1].lower() in MASS_ARTICLES:
            word = _NEXT.match(text, word.end())
    if word is not None and _PAST.match(text, word.start(1)):
        return None  # «los 378 del año anterior» are no years
    if word is None or not _may_head(word[1], any_number) or (any_number and not singular and _is_place(word[1])):
        return None
    if word[1].lower() in MEASURES and not singular:
        return Span(word.start(1), _measure_end(text, word))
    return Span(word.start(1), _phrase_end(text, word))


def _may_head(word: str, singular: bool) -> bool:
    lower = word.lower()
    if lower in MEASURES:
        return True
    if lower in STOP or lower in _NUMBERS or _is_verb(lower):
        return False
    acronym = len(word) > 1 and word[1:] != word[1:].lower()
    return singular or acronym or lower.endswith("s") or lower in SINGULAR_HEADS


def _is_place(word: str) -> bool:
    """«cuatro de Guadalupe» are four from there."""
    return word[0].isupper() and not word.isupper() and not word.lower().endswith(SERVICE_ENDINGS)


def _measure_end(text: str, head: re.Match[str]) -> int:
    """A measure takes its adjective («metros cuadrados»), and nothing of what is measured."""
    after = _MEASURE_ADJECTIVE.match(text, head.end())
    return after.end() if after else head.end()


def _phrase_end(text: str, head: re.Match[str]) -> int:
    """Where the noun phrase that begins with ``head`` ends."""
    end, last, count = head.end(), head[1], 1
    while count < MAX_WORDS:
        word = _NEXT.match(text, end)
        if word is None:
            break
        lower = word[1].lower()
        if lower == "de":
            following = _NEXT.match(text, word.end())
            if following is None or not _may_head(following[1], True) or following[1].lower() in NO_COMPLEMENT:
                break
            word = _ranked(text, following)
        elif lower in ("y", "e"):
            following = _NEXT.match(text, word.end())
            if following is None or not _coordinates(last, following[1]):
                break
            word = following
        elif not (_agrees(last, word[1]) or _agrees(head[1], word[1])):
            break
        end, last, count = word.end(), word[1], count + 1
    return end


def _ranked(text: str, word: re.Match[str]) -> re.Match[str]:
    """The noun, where ``word`` is an ordinal before one: «unidades de primer nivel»."""
    following = _NEXT.match(text, word.end()) if match_ordinal(text, word.start(1)) else None
    nominal = following is not None and (_may_head(following[1], True) or following[1].lower() == "vez")
    return following if following is not None and nominal else word


def _agrees(noun: str, word: str) -> bool:
    """Whether ``word`` can be an adjective of ``noun``."""
    lower = word.lower()
    if lower in STOP or lower in _NUMBERS or _is_verb(lower):
        return False
    if word[0].isupper():
        return noun[0].isupper()
    if noun.lower().endswith("s"):
        return lower.endswith("s")
    return lower.endswith(ADJECTIVE_ENDINGS)


def _coordinates(noun: str, word: str) -> bool:
    """Whether «noun y word» is one name: a pair of genders, or the end of a name in capitals."""
    if noun[0].isupper() and word[0].isupper():
        return not noun.isupper()
    pair = {noun[-2:].lower(), word[-2:].lower()} == {"as", "os"} and noun[:-2].lower() == word[:-2].lower()
    return pair or (noun[:4].lower() == word[:4].lower() and noun.lower() != word.lower())


def _is_verb(lower: str) -> bool:
    return bool(_VERB.search(lower)) and not _NOT_VERB.search(lower)


_NUMBERS = SMALL.keys() | TENS.keys() | HUNDREDS.keys() | SCALES.keys() | {"medio"}
_NEXT = re.compile(r"(?:[^\S\r\n]+[«“\"]?|(?<=\d))([^\W\d_](?:[\w/’'²³°]|-(?=\w))*)")
_MEASURE_ADJECTIVE = re.compile(r"[^\S\r\n]+(?:cuadrad[oa]s?|cúbic[oa]s?|lineales|por hora|Celsius|centígrados|C\b)")
_PAST = re.compile(
    r"(?:año|mes|semana|bimestre|trimestre|semestre|periodo|ciclo)[^\S\r\n]+(?:anterior|pasad[oa]|previ[oa])\b"
)
_VERB = re.compile(r"(?:[ai]eron|aron|[aeiáé]mos|[aeiáé]rán|ían|aban|ará|erá|irá|ó)$")
_NOT_VERB = re.compile(r"(?:[ltpx]imos|extremos|tramos|reclamos|racimos|enfermos|policía|sería?s)$")
