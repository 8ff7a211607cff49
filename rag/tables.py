"""Last stage of a list: its lines with their citations, as a table and as a text that can be read at a glance."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.figures import read_figures
from index.types import Bulletin, FigureKind, Sentence, Span
from models.types import NOT_READ
from rag.answering import figure_text, spoken
from rag.listing import Line, Listed
from rag.spanish.answers import BULLETINS, MONTH_NAMES
from rag.spanish.lists import AND_MORE, LISTED, OTHER_LISTS, TITLED, TITLED_AND_DATED
from rag.types import Answer, AnswerFigure, AnswerRow, Citation, Evidence, Outcome, Question

_MOST_NUMBERS = 8
"""Numbers of a text that are still read one by one; the rest of a list is a table."""
_QUOTED = 3
"""So few bulletins are listed with what they say."""
_MARKER = re.compile(r"\[\d+\]")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a list as it is said."""

    row: AnswerRow
    figure: AnswerFigure | None
    text: str


def compose_list(question: Question, listed: Listed) -> Answer:
    """Each line with its citation; of a long list the text holds the first lines, and says how many more there are."""
    cited = list(dict.fromkeys((*(line.sentence for line in listed.lines), *listed.others)))
    citations = [Citation(sentence.bulletin, sentence.span) for sentence in cited]
    quoted = " ".join(_quoting(line.sentence) for line in listed.lines if line.row is None)
    quote = listed.total <= _QUOTED and count_numbers(quoted) <= _MOST_NUMBERS
    lines = [_line(line, cited.index(line.sentence) + 1, citations, quote=quote) for line in listed.lines]
    count, items = _first_of([line.text for line in lines], listed.total, _MOST_NUMBERS - listed.counted)
    text = LISTED["counted" if listed.counted else listed.lists].format(items=items, total=listed.total)
    if listed.others:
        markers = " ".join(f"[{cited.index(sentence) + 1}]" for sentence in listed.others)
        text += f" {OTHER_LISTS.format(markers=markers)}"
    how_many = AnswerFigure(listed.total, BULLETINS, f"{listed.total}", None)
    return Answer(
        question,
        Outcome.ANSWERED,
        text,
        how_many.text if listed.counted else "; ".join(line.row.label for line in lines[:count]),
        (how_many,) if listed.counted else tuple(line.figure for line in lines[:count] if line.figure),
        tuple(citations),
        tuple(Evidence(label, sentence, NOT_READ) for label, sentence in enumerate(cited, start=1)),
        rows=tuple(line.row for line in lines),
    )


def _line(line: Line, marker: int, citations: list[Citation], *, quote: bool) -> _Line:
    """A line of a list as it is said. Figures of a title get a citation of their own, after the others."""
    row, sentence = line.row, line.sentence
    if row is None:
        label = titled(sentence.bulletin)
        title = title_span(sentence.bulletin)
        markers = f"[{marker}]"
        if title and not _is_within(title, sentence.span) and count_numbers(sentence.bulletin.title):
            citations.append(Citation(sentence.bulletin, title))
            markers += f" [{len(citations)}]"
        return _Line(AnswerRow(label, None, "", marker), None, f"{_quoting(sentence) if quote else label} {markers}")
    said = figure_text(row, sentence)
    figure = AnswerFigure(row.figure.value, row.counts, said, marker)
    if row.figure.kind.names:
        label = spoken(row, sentence)
        return _Line(AnswerRow(label, row.figure.value, "", marker), figure, f"{label} [{marker}]")
    unit = f" {row.counts}" if row.figure.kind is FigureKind.COUNT and row.counts else ""
    return _Line(
        AnswerRow(row.place, row.figure.value, row.counts, marker), figure, f"{row.place}, {said}{unit} [{marker}]"
    )


def titled(bulletin: Bulletin) -> str:
    """The title of a bulletin, with its month where that is known."""
    day = bulletin.published
    if day is None or f"{day.year}" in bulletin.title:
        return TITLED.format(title=bulletin.title)
    return TITLED_AND_DATED.format(title=bulletin.title, month=MONTH_NAMES[day.month - 1], year=day.year)


def _quoting(sentence: Sentence) -> str:
    """Its bulletin with what it says, unless that is the title."""
    label, title = titled(sentence.bulletin), title_span(sentence.bulletin)
    return label if title and _is_within(title, sentence.span) else f"{label}: “{sentence.text}”"


def _is_within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def title_span(bulletin: Bulletin) -> Span | None:
    """Where the title stands in the text of its bulletin."""
    title = bulletin.title.rstrip("…")
    at = bulletin.text.find(title)
    return Span(at, at + len(title)) if at >= 0 else None


def _first_of(items: Sequence[str], total: int, most: int) -> tuple[int, str]:
    """As many of ``items`` as state no more than ``most`` numbers, at least one, and how many more there are."""
    for count in range(len(items), 0, -1):
        more = [AND_MORE.format(more=total - count)] if total > count else []
        text = "; ".join([*items[:count], *more])
        if count == 1 or count_numbers(text) <= most:
            return count, text
    return 0, ""


def count_numbers(text: str) -> int:
    """How many numbers a person reads in ``text``, its markers aside."""
    text = _MARKER.sub(" ", text)
    figures = read_figures(text)
    rest = "".join(letter for at, letter in enumerate(text) if not any(f.start <= at < f.end for f in figures))
    return len(figures) + len(_DIGITS.findall(rest))
