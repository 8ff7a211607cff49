"""Editions as only a question writes them: in lower case, in full words, with the name of the event in between."""

import re

from index.figures.ordinals import ordinal_value, roman_value
from index.folding import fold
from index.patterns import any_of
from index.spanish.editions import EDITIONS
from index.spanish.number_words import SMALL

ANY_EVENT = ("edicion", "emision")
"""Nouns that say of no event in particular that it is held again."""


def event_of(noun: str) -> str:
    """The event that ``noun`` says has editions, folded; empty for «edición», which any has.

    >>> event_of("Jornada Nacional de Salud"), event_of("edición")
    ('jornada', '')
    """
    words = fold(noun).split()
    event = next((word for word in words if word in _EVENTS), next(iter(words), ""))
    return "" if event in ANY_EVENT else event


def read_asked_edition(question: str) -> tuple[int | None, str]:
    """The edition that ``question`` names in a form that a bulletin would not use, and of what; else None.

    >>> [read_asked_edition(typed) for typed in ("jornada xiii", "feria de salud trece", "la 13 va edición")]
    [(13, 'jornada'), (13, 'feria'), (13, '')]
    """
    match = _ASKED.search(fold(question))
    if match is None:
        return None, ""
    event = event_of(match["event"] or match["event_after"])
    said = match["after"] or match["before"]
    if said.isdigit():
        return int(said), event
    return SMALL.get(said) or roman_value(said.upper()) or ordinal_value(said) or None, event


_EVENTS = frozenset(map(fold, EDITIONS))
_EVENT = rf"(?:{any_of(_EVENTS)})"
_CARDINAL = any_of({fold(word) for word in SMALL} - {"un", "uno", "una", "cero"})
_ORDINAL = (
    r"(?:decim|vigesim|trigesim)[oa]?(?: ?[a-z]+[oa])?|(?:primer|segund|tercer|cuart|quint|sext|septim|octav|noven)[oa]"
)
_NUMBER = rf"\d{{1,3}}|[ivxl]+|{_CARDINAL}|{_ORDINAL}"
# «jornada nacional de continuidad»: at most two words of its name stand before the number.
_NAME = rf"(?: (?:de |nacional(?:es)? )?(?!(?:{_CARDINAL}|de|en)\b)[a-z]{{4,}}){{0,2}}"
_SIGN = r"(?: (?:num|no|nro|numero)\.?)?"
# What follows a number and is a plural is counted by it, «asamblea 20 vecinos», but for a «jornada 14 cirugías».
_AFTER = (
    rf"\b(?P<event>{_EVENT}){_NAME}{_SIGN} (?P<after>{_NUMBER})\b"
    r"(?:(?<=jornada \d\d)|(?<=jornada \d)|(?<=edicion \d\d)|(?<=edicion \d)|(?! (?:de )?[a-z]+s\b))"
)
_BEFORE = rf"\b(?P<before>\d{{1,3}}) ?-?(?:va|ava|a|ra|da|ta|ma|na)? (?P<event_after>{_EVENT})\b"
_ASKED = re.compile(f"{_AFTER}|{_BEFORE}")
