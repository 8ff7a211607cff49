"""Places in an order («5to piso») and the numbers of editions («14va Jornada», «jornada 14», «XIV Congreso»)."""

import re
from decimal import Decimal

from index.figures.mention import Mention
from index.figures.ordinals import Ordinal, match_ordinal, roman_value
from index.figures.units import read_unit
from index.patterns import any_of
from index.spanish.editions import EDITION_PHRASES, EDITIONS
from index.spanish.ordinal_words import IDIOMS
from index.types import FigureKind, Span

REACH = 40
"""Code points looked at before a number for the noun of an edition."""

FAR = 160
"""The same, where the noun stands earlier in the sentence."""

MAX_LISTED = 6
"""Ordinals in a row that may share the noun of the last."""


def read_rank(text: str, ordinal: Ordinal) -> Mention | None:
    """An ordinal with its noun; one in words needs a noun, and must not be a set phrase.

    >>> read_rank("14va Jornada Nacional", Ordinal(0, 4, 14, False)).kind.value
    'edition'
    >>> read_rank("tercera edad", Ordinal(0, 7, 3, True)) is None
    True
    """
    # «16a. Jornada»: the point of an abbreviation.
    point = not ordinal.spelled and text[ordinal.end : ordinal.end + 1] == "."
    unit = _noun_of(text, ordinal.end + point)
    said = text[slice(*unit)] if unit else ""
    if ordinal.spelled and unit is None:
        unit = _event_before(text, ordinal)
        said = text[slice(*unit)] if unit else ""
    if ordinal.spelled:
        phrase = f"{text[ordinal.start : ordinal.end]} {said.split()[0] if said else ''}".lower()
        if unit is None or phrase in IDIOMS:
            return None
    return Mention(Span(ordinal.start, ordinal.end), Decimal(ordinal.value), rank_kind(said), unit, said)


def read_roman(text: str, start: int, end: int) -> Mention | None:
    """A Roman numeral, which is a figure only beside the noun of an edition: «XIV Jornada», not «siglo XXI»."""
    value = roman_value(text[start:end])
    unit = read_unit(text, end, singular=True)
    said = text[slice(*unit)] if unit else ""
    if rank_kind(said) is not FigureKind.EDITION:
        unit = edition_before(text, start)
        said = text[slice(*unit)] if unit else ""
    if not value or unit is None:
        return None
    return Mention(Span(start, end), Decimal(value), FigureKind.EDITION, unit, said)


def _event_before(text: str, ordinal: Ordinal) -> Span | None:
    """What «la segunda» is of, where it stands alone: the event named last, «en la edición anterior, la segunda, …»."""
    if not _ALONE.match(text, ordinal.end):
        return None
    match = _EVENT_BEFORE.search(text, max(0, ordinal.start - FAR), ordinal.start)
    return Span(*match.span(1)) if match else None


def rank_kind(unit: str) -> FigureKind:
    """Whether what is numbered is an edition of an event, or anything else in an order."""
    lower = unit.lower()
    edition = lower.startswith(EDITION_PHRASES) or any(word in EDITIONS for word in lower.split()[:2])
    return FigureKind.EDITION if edition else FigureKind.ORDINAL


def edition_before(text: str, start: int) -> Span | None:
    """The noun of an edition, in the singular, right before a number: «jornada 14».

    >>> edition_before("la jornada número 14", 18)
    Span(start=3, end=10)
    """
    match = _EDITION_BEFORE.search(text, max(0, start - REACH), start)
    return Span(*match.span(1)) if match else None


def _noun_of(text: str, end: int) -> Span | None:
    """The noun of an ordinal; in «segundo y tercer nivel» the first has the noun of the last."""
    for _ in range(MAX_LISTED):
        unit = read_unit(text, end, singular=True)
        gap = _AND.match(text, end)
        following = match_ordinal(text, gap.end()) if gap else None
        if unit is not None or following is None:
            return unit
        end = following.end
    return None


_AND = re.compile(r",?[^\S\r\n]+(?:[yoa][^\S\r\n]+)?(?:(?:de|del|el|la|al)[^\S\r\n]+)?")
_ALONE = re.compile(r"[,;.)”]|$|\s(?:\d|mil\b)")
_EVENT_BEFORE = re.compile(rf"\b({any_of(EDITIONS)})\b(?:[^.;]|\.(?!\s))*\b(?:el|la)\s+$", re.IGNORECASE)
_EDITION_BEFORE = re.compile(rf"\b({any_of(EDITIONS)})(?:\s+(?:número|núm\.|no\.|#))?\s+$", re.IGNORECASE)
