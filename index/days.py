"""Stretches of the calendar: the one that a question names, and those that a bulletin tells of, in whatever year."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from index.figures.dates import DateSpan, Day, read_dates
from index.figures.ordinals import ordinal_value
from index.folding import compose, fold
from index.patterns import any_of
from index.spanish.months import PARTS_OF_YEAR
from index.types import Bulletin

YEAR = 366
NEWS = 2
"""Days after a day on which its figures are still published as those of that day."""
SHORT = 16
"""Days that a stretch may have whose figures are also those of each of its days: an event of two weeks."""


class Days(NamedTuple):
    """A stretch of days of the year, first and last included, 1 to 366; it may go over the end of the year.

    >>> Days(364, 3).length
    6
    """

    first: int
    last: int

    @property
    def length(self) -> int:
        return (self.last - self.first) % YEAR + 1

    def meets(self, told: "Days") -> bool:
        """Whether what is told of ``told`` may be of these days: it shares one of them, or comes right after."""
        return (told.first - self.first) % YEAR < self.length + NEWS or (self.first - told.first) % YEAR < told.length


def read_days(text: str, published: date | None = None) -> tuple[Days, ...]:
    """The stretches of days that a text names, of a month at least by name; whole years are none.

    >>> read_days("en el primer trimestre, de marzo a mayo y del 21 al 23 de julio de 2023")
    (Days(first=61, last=152), Days(first=203, last=205), Days(first=1, last=91))
    """
    return tuple(days for _, days in _stretches(compose(text)[0], published))


def asked_days(question: str) -> Days | None:
    """The first stretch of days that a question asks about: «el 20 de noviembre», not «el hospital 20 de noviembre».

    >>> asked_days("cirugías del 21 al 23 de julio"), asked_days("camas del CMN 20 de Noviembre")
    (Days(first=203, last=205), None)
    """
    letters = compose(question)[0]
    folded = fold(letters)
    found = _stretches(letters)
    asked = (days for start, days in found if _ASKED.search(folded, 0, start) or _PART.match(folded, start))
    return next(asked, None)


def reported_days(bulletin: Bulletin) -> tuple[Days, ...]:
    """The day that a bulletin came out, and all that it names."""
    day = bulletin.published
    published = [_days(Day(*day.timetuple()[:3]), Day(*day.timetuple()[:3]))] if day else []
    return tuple(dict.fromkeys((*published, *read_days(bulletin.text, day))))


def _stretches(text: str, published: date | None = None) -> Iterator[tuple[int, Days]]:
    """Each stretch of days with where it begins in the text, dates first."""
    spans = [span for span in read_dates(text, published) if _is_told(text, span)]
    joined = [_TO.fullmatch(text, a.end, b.start) is not None for a, b in pairwise(spans)]
    for at, span in enumerate(spans):
        if at and joined[at - 1]:
            continue
        last = spans[at + 1] if at < len(joined) and joined[at] else span  # «de enero a marzo»
        yield span.start, _days(span.begins, last.ends)
    for match in _PART.finditer(fold(text)):
        yield match.start(), _part(match)


def _days(begins: Day, ends: Day) -> Days:
    return Days(_of_year(begins.month or 1, begins.day or 1), _of_year(ends.month or 12, ends.day or 31))


def _of_year(month: int, day: int) -> int:
    """The number of a day in a leap year; beyond its last day, a month has that."""
    return min(_BEFORE[month - 1] + day, _BEFORE[month])


def _is_told(text: str, span: DateSpan) -> bool:
    """Whether it is of the calendar, with months, and not a first name: «Julio Pérez»."""
    named = span.begins.day is None and _NAMED.match(text, span.start) is not None
    return None not in (span.begins.month, span.ends.month) and not named


def _part(match: re.Match[str]) -> Days:
    months = PARTS_OF_YEAR[match["part"]]
    last = 12 // months
    digit = match["number"][:1]
    number = min(last, (int(digit) if digit.isdigit() else ordinal_value(match["number"])) or last)
    return _days(Day(month=months * (number - 1) + 1), Day(month=months * number))


_BEFORE = (0, *((date(2024 + month // 12, month % 12 + 1, 1) - date(2024, 1, 1)).days for month in range(1, 13)))
_PART = re.compile(
    r"\b(?P<number>[1-6](?:er|ro|do|to|o)?[°º]?|primero?|segundo|tercero?|cuarto|quinto|sexto|ultimo)\s"
    rf"(?P<part>{any_of(PARTS_OF_YEAR)})\b"
)
_TO = re.compile(r"\s(?:a|hasta)\s")
_NAMED = re.compile(r"[A-Z][a-z]+\s[A-ZÁÉÍÓÚÑ][a-záéíóúñ]")
# «en el 20 de noviembre» is in the hospital of that name.
_ASKED = re.compile(r"(?:^|[,;:(¿]|(?<!\ben )\bel|\b(?:en|de|del|desde|hasta|durante|para|al?|entre|y|dia|mes de))\s*$")
