"""Web pages as they were saved: their main text, and what the page says for certain of its title, day and address.

trafilatura finds the text among menus, notices and other articles. Nothing of a page is run and nothing is fetched.
"""

import logging
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from index.errors import UnreadableFileError
from index.figures.dates import read_dates
from index.formats.document import Document

# Where a page gives an hour of Greenwich, its day is that of Mexico's centre, where a bulletin of the evening is read.
_MEXICO = timedelta(hours=-6)

# Pages of newspapers have some thousand; what has more takes time that grows faster than it does.
_MOST_ELEMENTS = 30_000

# As browsers do, the first code units are searched for what the page says of its encoding.
_HEAD = 4096
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
# The Web's standard: a page that says Latin-1 is of Windows.
_LATIN = frozenset({"iso-8859-1", "latin1", "latin-1", "us-ascii", "windows-1252", "cp1252"})

_HEADINGS = "//h1 | //h2"
_PAGE_TITLES = "//meta[@property='og:title']/@content | //head/title"
_DAYS = (
    "//meta[@property='article:published_time' or @itemprop='datePublished']/@content"
    " | //time[@itemprop='datePublished']/@datetime"
)
_LABEL = re.compile(r"\bfecha de publicación ?:? ?", re.IGNORECASE)
_DATE_LENGTH = 40
_ADDRESSES = "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"


def read_html(file: str, content: bytes) -> Document:
    """The main text of a page. Raises ``UnreadableFileError`` where there is none, or the page cannot be read."""
    from trafilatura import extract, load_html

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    page = _decode(file, content)
    try:
        tree = load_html(page)
        if tree is None or sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
            raise ValueError("nothing, or far more than a page")
        title, day, address = _title(tree), _day(tree), _address(tree)
        text = extract(tree, include_comments=False, include_tables=True)
    except Exception as error:  # whatever a parser may raise at what is no page
        raise UnreadableFileError(
            f"{file} no es una página web que se pueda leer: vuelve a guardarla, o copia su texto a un .txt."
        ) from error
    if not text:
        raise UnreadableFileError(
            f"{file} no tiene el texto de un boletín, solo menús o enlaces: abre la nota y guarda esa página."
        )
    lines = list(_lines(text))
    return Document("\n".join(lines), title, None if title in lines else title, posted=day, source=address)


def _decode(file: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        declared = _CHARSET.search(content[:_HEAD])
        if declared and declared[1].decode().casefold() in _LATIN:
            return content.decode("cp1252", "replace")
        raise UnreadableFileError(
            f"{file} no está en UTF-8: vuelve a guardar la página, o copia su texto a un .txt en UTF-8."
        ) from error


def _title(tree: Any) -> str | None:
    """The heading with which the page's own title begins, «Suman 14 jornadas | El Diario»; else the only ``<h1>``."""
    names = [_squeezed(name) for name in tree.xpath(_PAGE_TITLES)]
    headings = [heading for heading in map(_squeezed, tree.xpath(_HEADINGS)) if heading]
    for heading in headings:
        if any(name.startswith(heading) for name in names):
            return heading
    only = {_squeezed(heading) for heading in tree.xpath("//h1")}
    return only.pop() or None if len(only) == 1 and not any(names) else None


def _day(tree: Any) -> date | None:
    """The one day on which the page says that it was put up: to machines, or else to readers under a label."""
    days = {_local_day(str(value)) for value in tree.xpath(_DAYS)} or set(_labelled_days(tree))
    return days.pop() if len(days) == 1 else None


def _labelled_days(tree: Any) -> Iterator[date | None]:
    """«Fecha de publicación 24 de julio de 2023», as gob.mx has it beside each article."""
    text = " ".join(" ".join(tree.itertext()).split())
    for label in _LABEL.finditer(text):
        span = next(iter(read_dates(text[label.end() : label.end() + _DATE_LENGTH])), None)
        is_a_day = span and span.start == 0 and None not in span.begins and span.begins == span.ends
        yield span.first if span and is_a_day else None


def _local_day(written: str) -> date | None:
    """The day of an ISO 8601 date or instant.

    >>> _local_day("2023-07-25T01:30:00Z"), _local_day("2023-07-25"), _local_day("ayer")
    (datetime.date(2023, 7, 24), datetime.date(2023, 7, 25), None)
    """
    try:
        instant = datetime.fromisoformat(written.strip())
    except ValueError:
        return None
    if instant.tzinfo is None:
        return instant.date()
    return (instant.astimezone(UTC) + _MEXICO).date()


def _address(tree: Any) -> str | None:
    addresses = [str(value).strip() for value in tree.xpath(_ADDRESSES)]
    return next((address for address in addresses if address.startswith(("https://", "http://"))), None)


def _lines(text: str) -> Iterator[str]:
    """The lines of ``text``; each row of a table stands apart, «Consultas | 1,245»."""
    for line in text.split("\n"):
        if line.startswith("|"):
            yield from ("", " | ".join(cell.strip() for cell in line.strip("| ").split("|")), "")
        else:
            yield " ".join(line.split())


def _squeezed(node: Any) -> str:
    return " ".join((node if isinstance(node, str) else node.text_content()).split())
