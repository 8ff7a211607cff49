"""The few forms that all pages share: escaped words, dates, numbers, and where a bulletin comes from."""

import re
from collections.abc import Sequence
from datetime import date
from html import escape

from index.types import Bulletin
from rag.spanish.answers import MONTH_NAMES


def flat(text: str) -> str:
    """Escaped, for an element or a quoted attribute, and on one line."""
    return escape(re.sub(r"\s+", " ", text).strip())


def bold(text: str, words: Sequence[str]) -> str:
    """``text`` escaped, with ``words`` in bold wherever they stand by themselves, whatever their case."""
    if not any(words):
        return escape(text)
    longest_first = sorted(filter(None, words), key=len, reverse=True)
    # Not the number of a marker, [1].
    found = re.compile("|".join(rf"(?<![\w\[]){re.escape(word)}(?!\w)" for word in longest_first), re.IGNORECASE)
    parts, at = [], 0
    for match in found.finditer(text):
        parts.append(f"{escape(text[at : match.start()])}<b>{escape(match[0])}</b>")
        at = match.end()
    return "".join(parts) + escape(text[at:])


def long_date(day: date) -> str:
    """«4 de julio de 2023»"""
    return f"{day.day} de {MONTH_NAMES[day.month - 1]} de {day.year}"


def grouped(value: int | float) -> str:
    """«15,813», «2.7»: a number as it is written in Mexico."""
    return f"{value:,}"


def marker(number: int) -> str:
    """[1], a button that opens the first citation of its answer."""
    return (
        f'<button type="button" class="cita-marker" data-do="cite" data-citation="{number}" '
        f'aria-label="Abrir la fuente {number}">[{number}]</button>'
    )


def source(bulletin: Bulletin) -> str:
    """Title, date and place; what a bulletin does not say is left out."""
    return " · ".join([f"<cite>{flat(bulletin.title)}</cite>", *when_and_where(bulletin)])


def when_and_where(bulletin: Bulletin) -> list[str]:
    """Its date and its place, as far as it says them."""
    parts = []
    if bulletin.published:
        parts.append(f'<time datetime="{bulletin.published:%Y-%m-%d}">{long_date(bulletin.published)}</time>')
    if bulletin.place:
        parts.append(f"<span>{flat(bulletin.place)}</span>")
    return parts
