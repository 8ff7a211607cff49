"""Dates in Spanish: «del 21 al 23 de julio», «1° de junio», «este 2023», «en lo que va del año».

What a text does not say is not guessed: without a reference, «15 de marzo» has a day and a month and no year.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from index.figures.units import read_unit
from index.patterns import any_of
from index.spanish.months import MONTHS, WEEKDAYS
from index.spanish.number_words import SMALL, TENS

REACH = 64
"""Code points on either side of the name of a month in which its date is looked for."""


class Day(NamedTuple):
    """As much of a calendar day as a text says."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A day or a stretch of days that a text names: code points, half-open."""

    start: int
    end: int
    begins: Day
    ends: Day
    """The same as ``begins`` for a single day, month or year."""

    @property
    def first(self) -> date | None:
        """The first day, or None where its year is not known.

        >>> read_dates("en julio de 2023")[0].first
        datetime.date(2023, 7, 1)
        """
        if self.begins.year is None:
            return None
        return date(self.begins.year, self.begins.month or 1, self.begins.day or 1)

    @property
    def last(self) -> date | None:
        """The last day, or None where its year is not known.

        >>> read_dates("en julio de 2023")[0].last
        datetime.date(2023, 7, 31)
        """
        if self.ends.year is None:
            return None
        month = self.ends.month or 12
        return date(self.ends.year, month, self.ends.day or monthrange(self.ends.year, month)[1])


def read_dates(text: str, reference: date | None = None, *, year: int | None = None) -> tuple[DateSpan, ...]:
    """The dates of a text, in order.

    ``reference`` is the day on which the text was published: a date without a year is the nearest such day to it, and
    «en lo que va del año» ends with it. ``year``, where given, is the year of all dates that state none.

    >>> [(d.begins, d.ends) for d in read_dates("Del 21 al 23 de julio")]
    [(Day(year=None, month=7, day=21), Day(year=None, month=7, day=23))]
    >>> read_dates("del 30 de marzo al 1 de abril", date(2022, 4, 4))[0].last
    datetime.date(2022, 4, 1)
    >>> read_dates("en lo que va del año", date(2023, 7, 24))[0].first
    datetime.date(2023, 1, 1)
    """
    found = sorted((*_absolute(text), *_relative(text, reference)), key=lambda span: (span.start, -span.end))
    spans: list[DateSpan] = []
    for span in found:
        if not spans or span.start >= spans[-1].end:
            spans.append(_resolve(span, reference, year))
    return tuple(spans)


def _absolute(text: str) -> Iterator[DateSpan]:
    at = 0
    for month in _MONTH.finditer(text):
        if month.start() < at:
            continue
        span = _around(text, month, at)
        at = span.end
        yield span
    for match in _NUMERIC.finditer(text):
        said = match.group("y", "m", "d") if match["y"] else match.group("year", "month", "day")
        day = Day(*map(int, said))
        yield from _valid(match, day, day)
    for match in _YEAR.finditer(text):
        if _CUE.search(text, max(0, match.start() - REACH), match.start()) and not read_unit(text, match.end()):
            day = Day(int(match[0]))
            yield DateSpan(match.start(), match.end(), day, day)


def _around(text: str, month: re.Match[str], start: int) -> DateSpan:
    """The longest date that holds the name of a month; ``start`` is where the last one ended."""
    match = _DATE.search(text, max(start, month.start() - REACH), month.end() + REACH)
    if match is not None and match.start() < month.start() < match.end():
        ends = Day(_year(match["year"]), MONTHS[match["month"].lower()], _number(match["day"]))
        for span in _valid(match, _begins(match, ends), ends):
            return span
    match = _MONTH_FIRST.match(text, month.start())
    if match is not None:
        day = Day(int(match["year"]), MONTHS[month[0].lower()], int(match["day"]))
        for span in _valid(match, day, day):
            return span
    year = _OF_THE_YEAR.match(text, month.end())
    day = Day(_year(year["year"]) if year else None, MONTHS[month[0].lower()])
    return DateSpan(month.start(), year.end() if year else month.end(), day, day)


def _begins(match: re.Match[str], ends: Day) -> Day:
    """The first day of a stretch, with the month and the year of the last where it says none."""
    if not match["from"]:
        return ends
    month = MONTHS[match["from_month"].lower()] if match["from_month"] else ends.month
    begins = Day(_year(match["from_year"]) or ends.year, month, _number(match["from"]))
    if begins.year and not match["from_year"] and begins[1:] > ends[1:]:
        return begins._replace(year=begins.year - 1)  # «del 28 de diciembre al 3 de enero de 2023»
    return begins


def _relative(text: str, reference: date | None) -> Iterator[DateSpan]:
    for match in _SO_FAR.finditer(text):
        today = Day() if reference is None else Day(*reference.timetuple()[:3])
        yield DateSpan(match.start(), match.end(), Day(today.year, 1, 1), today)
    for match in _THIS_MONTH.finditer(text):
        year, month = (None, None) if reference is None else (reference.year, reference.month)
        ends = Day(year, month, _number(match["day"]))
        yield from _valid(match, Day(year, month, _number(match["from"] or match["day"])), ends)
    for match in _WEEKEND.finditer(text):
        saturday = None if reference is None else _weekend_of(reference)
        if saturday is None:
            yield DateSpan(match.start(), match.end(), Day(), Day())
        else:
            days = [Day(*day.timetuple()[:3]) for day in (saturday, saturday + timedelta(days=1))]
            yield DateSpan(match.start(), match.end(), *days)


def _weekend_of(reference: date) -> date | None:
    """The Saturday of «este fin de semana»: plain on Saturday, on Sunday and on the Monday after, else not known."""
    back = {5: 0, 6: 1, 0: 2}.get(reference.weekday())
    return None if back is None else reference - timedelta(days=back)


def _resolve(span: DateSpan, reference: date | None, year: int | None) -> DateSpan:
    """The span with the year that the reference gives to it, where it says none."""
    if span.ends.year is not None or span.ends.month is None:
        return span
    if year is None:
        if reference is None:
            return span
        year = min((reference.year + step for step in (0, -1, 1)), key=lambda y: _distance(span.ends, y, reference))
    starts = year - 1 if span.begins[1:] > span.ends[1:] else year
    try:
        resolved = replace(span, begins=span.begins._replace(year=starts), ends=span.ends._replace(year=year))
        return resolved if resolved.first and resolved.last else span
    except ValueError:  # the 29th of February of a common year
        return span


def _distance(day: Day, year: int, reference: date) -> int:
    month = day.month or 1
    middle = day.day or 15
    return abs((date(year, month, min(middle, monthrange(year, month)[1])) - reference).days)


def _valid(match: re.Match[str], begins: Day, ends: Day) -> Iterator[DateSpan]:
    """The span, unless the calendar has no such day."""
    for day in (begins, ends):
        if not 1 <= (day.month or 1) <= 12:
            return
        if day.day is not None and not 1 <= day.day <= monthrange(day.year or 2024, day.month or 1)[1]:
            return
    yield DateSpan(match.start(), match.end(), begins, ends)


def _number(said: str | None) -> int | None:
    if said is None:
        return None
    digits = said.lower().rstrip("°ºªero. ") if said[0].isdigit() else ""
    return int(digits) if digits else _DAY_WORDS[" ".join(said.lower().split())]


def _year(said: str | None) -> int | None:
    return int(said) if said else None


_DAY_WORDS = {word: value for word, value in SMALL.items() if 0 < value < 31} | {
    "primero": 1,
    "treinta": TENS["treinta"],
    "treinta y uno": TENS["treinta"] + 1,
}
_WORDS = any_of(_DAY_WORDS)
_DAYS = rf"(?:\d{{1,2}}(?:\s?[°º]|(?:er|ro|o)\b\.?)?(?!\d)|(?>{_WORDS})\b)"
_MONTHS = "|".join(MONTHS)
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}),?\s+)?"
_YEARS = r"(?:1\d|20)\d\d(?![\d]|[.,]\d)"
_OF_YEAR = rf"(?:,?\s+(?:de\s+|del\s+)?(?:año\s+)?(?P<{{}}>{_YEARS}))?"
_TO = r"(?:,?\s+(?:al?\s+|hasta\s+)(?:el\s+)?|\s?[-–]\s?)"
_AND = r"(?:,?\s+[ye]\s+(?:el\s+)?)"
_FROM = (
    rf"(?P<from>{_DAYS})"
    rf"(?:\s+de\s+(?P<from_month>{_MONTHS})\b{_OF_YEAR.format('from_year')}{_TO}"
    rf"|(?:,\s+{_WEEKDAY}{_DAYS})*(?:{_TO}|{_AND})){_WEEKDAY}"
)
_DATE = re.compile(
    rf"(?<![\w.,/$])(?:{_FROM})?(?P<day>{_DAYS})"
    rf"(?:\s+de\s+|\s+del\s+mes\s+de\s+|\s+)(?P<month>{_MONTHS})\b{_OF_YEAR.format('year')}",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(rf"(?:{_MONTHS})\s+(?P<day>\d{{1,2}}),?\s+(?P<year>{_YEARS})", re.IGNORECASE)
_NUMERIC = re.compile(
    r"(?<![\w/.,-])(?:(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
    r"|(?P<d>\d{1,2})[/-](?P<m>\d{1,2})[/-](?P<y>(?:19|20)\d\d))(?![\w/-])"
)
_MONTH = re.compile(rf"\b(?:{_MONTHS})\b", re.IGNORECASE)
_OF_THE_YEAR = re.compile(rf"(?:,?\s+del?(?:\s+año)?|,)?\s+(?P<year>{_YEARS})", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\w.,/:$-])(?:19|20)\d\d(?![\w/%-]|[.,]\d)")
_CUE = re.compile(r"\b(?:este|año|durante|en|del?|desde|hasta|para)\s+(?:el\s+|año\s+)?$", re.IGNORECASE)
_SO_FAR = re.compile(r"\ben\s+lo\s+que\s+va\s+(?:del|de\s+este)\s+año", re.IGNORECASE)
_THIS_MONTH = re.compile(
    rf"(?<![\w.,/$])(?:(?P<from>{_DAYS}){_TO})?(?P<day>{_DAYS})\s+"
    r"(?:de\s+este\s+mes|del\s+(?:presente|mismo|actual)(?:\s+mes)?(?!\s+año)|del\s+mes\s+en\s+curso|de\s+los\s+corrientes)\b",
    re.IGNORECASE,
)
_WEEKEND = re.compile(r"\b(?:este|ese|el\s+pasado)\s+fin\s+de\s+semana", re.IGNORECASE)
