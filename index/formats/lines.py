"""From the lines of printed pages to paragraphs: what a page shows by its spaces, written as text.

A PDF holds lines at places, and no paragraphs. Two lines are of one paragraph where the first had no room for the next
word, both are of one size, and no more space than usual is between them.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from index.spanish.residue import BULLETS


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of a page, in points; ``y`` grows upwards."""

    text: str
    x: float
    y: float
    size: float
    """Of its letters."""


Page = Sequence[PrintedLine]

# Letters by their width in a usual face, in parts of its size. Real widths are not always in the file.
_WIDTHS = {**dict.fromkeys("fijlrtIJ.,;:'’|!¡()[]-· ", 0.3), **dict.fromkeys("mwMW%—", 0.85)}
_WIDE, _USUAL = 0.68, 0.52

# Sizes are measured, not exact; a heading is larger by more.
_SAME_SIZE = 1.1

# The distance of two lines, in parts of their size.
_USUAL_LEADING = 1.2

# And in parts of what is usual on the page; paragraphs that are set apart have half a line more.
_WIDEST_LEADING = 1.3

# Widths are estimated, and an even margin stretches the spaces.
_ROOM = 0.86

# Left edges closer than this are those of one column, with its indents. Points.
_COLUMN = 60.0

# An indent, in parts of the size.
_INDENT = 0.8

# Where headers and footers stand: lines from either end of a page.
_EDGE = 3

# «Página 2 de 3», «2/3», «- 2 -», once the numbers of the page and of the last are made «#».
_PAGE_NUMBER = re.compile(r"p[áa]g(?:ina)?[. ]*#(?: ?(?:de|/) ?#)?|# ?(?:de|/) ?#|[-–] ?# ?[-–]")
_ENDED = re.compile(r"[.!?:…][”\"»)]?$")
_LIST_ITEM = re.compile(rf"[{re.escape(BULLETS)}]|[*–-] ")
_OPENING = re.compile(r"(?:^|\s)[—–(«“¿¡]$")
_DASHES = ("—", "–")
_BROKEN_WORD = re.compile(r"[^\W\d_]-$")
_WORD = re.compile(r"[\w-]+")
_BROKEN_NAME = re.compile(r"\w-$")


def paragraphs(pages: Sequence[Page]) -> list[str]:
    """The paragraphs of ``pages`` in order, without what every page repeats at its top or its foot.

    >>> page = [PrintedLine("El IMSS abrió la clí-", 72, 700, 12), PrintedLine("nica de Tula.", 72, 686, 12)]
    >>> paragraphs([page])
    ['El IMSS abrió la clínica de Tula.']
    """
    pages = [page for page in _without_margins([page for page in pages if page]) if page]
    found: list[list[str]] = []
    words = frozenset(word for page in pages for line in page for word in _WORD.findall(line.text.casefold()))
    before: PrintedLine | None = None
    reach = 0.0
    for page in pages:
        for line, goes_on in _runs(page, before, reach):
            if goes_on:
                found[-1][-1:] = _joined(found[-1][-1], line.text, words)
            else:
                found.append([line.text])
        before, reach = page[-1], _reach_of(page)(page[-1])
    return ["".join(pieces) for pieces in found]


def _runs(page: Page, before: PrintedLine | None, reach: float) -> Iterator[tuple[PrintedLine, bool]]:
    """The lines of ``page``, each with whether it goes on the one before; ``before`` is the last of the page before."""
    yield page[0], before is not None and _turns(before, page[0], reach)
    reaches, leading, body = _reach_of(page), _leadings(page), _body_size(page)
    for line, following in pairwise(page):
        if following.y > line.y:
            yield following, _turns(line, following, reaches(line))
            continue
        is_near = line.y - following.y <= _WIDEST_LEADING * leading.get(_key(line), line.size * _USUAL_LEADING)
        is_heading = line.size > body * _SAME_SIZE
        is_full = is_heading or not _has_room(line, following, reaches(line))
        yield following, is_near and is_full and _may_go_on(line, following)


def _turns(line: PrintedLine, following: PrintedLine, reach: float) -> bool:
    """Whether a paragraph goes on at the head of the next column or page."""
    return not _ENDED.search(line.text) and _may_go_on(line, following) and not _has_room(line, following, reach)


def _may_go_on(line: PrintedLine, following: PrintedLine) -> bool:
    is_one_size = max(line.size, following.size) <= _SAME_SIZE * min(line.size, following.size)
    is_indented = following.x > line.x + line.size * _INDENT and _ENDED.search(line.text) is not None
    return is_one_size and not is_indented and not _LIST_ITEM.match(following.text)


def _has_room(line: PrintedLine, following: PrintedLine, reach: float) -> bool:
    """Whether the first word of ``following`` would have stood on ``line``, had it been of one paragraph."""
    end = line.x + _width(f"{line.text} {following.text.split()[0]}", line.size)
    return end - line.x < _ROOM * (reach - line.x)


def _width(text: str, size: float) -> float:
    return size * sum(_WIDTHS.get(sign, _WIDE if sign.isupper() else _USUAL) for sign in text)


def _reach_of(page: Page) -> Callable[[PrintedLine], float]:
    """Of a line, how far to the right its column goes: the right edge of the longest."""
    columns: defaultdict[int, float] = defaultdict(float)
    for line in page:
        column = int(line.x // _COLUMN)
        columns[column] = max(columns[column], line.x + _width(line.text, line.size))

    def reach(line: PrintedLine) -> float:
        column = int(line.x // _COLUMN)
        return max(columns.get(near, 0.0) for near in (column - 1, column, column + 1))

    return reach


def _leadings(page: Page) -> dict[int, float]:
    """The usual distance of lines, by their size."""
    steps: defaultdict[int, list[float]] = defaultdict(list)
    for line, following in pairwise(page):
        if _key(line) == _key(following) and 0 < line.y - following.y < 3 * line.size:
            steps[_key(line)].append(line.y - following.y)
    return {size: median(found) for size, found in steps.items()}


def _key(line: PrintedLine) -> int:
    return round(line.size)


def _body_size(page: Page) -> float:
    """The size of most letters."""
    letters: Counter[float] = Counter()
    for line in page:
        letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0]


def _joined(line: str, following: str, words: frozenset[str]) -> tuple[str, str]:
    """The two lines as they stand one after the other, once the first does not end there.

    A word that was broken is made whole; «IMSS-» and «COVID-» keep their hyphen, and so do the compounds that stand
    whole elsewhere, «médico-quirúrgica».

    >>> _joined("la clí-", "nica IMSS-", frozenset()), _joined("nica IMSS-", "Bienestar", frozenset())
    (('la clí', 'nica IMSS-'), ('nica IMSS-', 'Bienestar'))
    """
    # «la pantalla —que», but «el director — Versión».
    if _OPENING.search(line) and (following[0].islower() or not line.endswith(_DASHES)):
        return line, following
    if not _BROKEN_NAME.search(line) or not following[0].isalnum():
        return line, f" {following}"
    whole = _WORD.findall(line)[-1] + _WORD.findall(following)[0]
    if _BROKEN_WORD.search(line) and following[0].islower() and whole.casefold() not in words:
        return line[:-1], following
    return line, following


def _without_margins(pages: Sequence[Page]) -> list[Page]:
    """``pages`` without their numbers, and without the lines that stand at an edge of each of them."""
    masked = [[_mask(line, {number, len(pages)}) for line in page] for number, page in enumerate(pages, start=1)]
    edges = [{*masks[:_EDGE], *masks[-_EDGE:]} for masks in masked]
    repeated = set.intersection(*edges) if len(pages) > 1 else set()
    return [
        tuple(
            line
            for place, (line, mask) in enumerate(zip(page, masks, strict=True))
            if _EDGE <= place < len(page) - _EDGE or not (mask in repeated or _PAGE_NUMBER.fullmatch(mask))
        )
        for page, masks in zip(pages, masked, strict=True)
    ]


def _mask(line: PrintedLine, numbers: set[int]) -> str:
    """The line with the numbers of the page and of the last page made alike."""
    return re.sub(r"\d+", lambda match: "#" if int(match[0]) in numbers else match[0], line.text.casefold())
