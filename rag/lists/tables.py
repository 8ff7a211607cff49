"""Last stage of a list: its lines with their citations, as a table and as a text that can be read at a glance."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.figures import read_figures
from index.types import Bulletin, FigureKind, LedgerRow, Sentence, Span
from models.types import NOT_READ
from rag.answering import figure_text, spoken
from rag.lists.lines import Line, Listed
from rag.lists.list_plans import Lists
from rag.spanish.answers import BULLETINS, MONTH_NAMES, NO_EVIDENCE
from rag.spanish.lists import (
    AND_MORE,
    DIFFERING_LISTS,
    EARLIER_LISTS,
    LISTED,
    NAMED_NOWHERE,
    OTHER_LISTS,
    TITLED,
    TITLED_AND_DATED,
)
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
    """Each line with its citation; of a long list the text holds the first lines, and says how many more there are.

    A list that is sure to have no line is no evidence; one that two bulletins tell differently, a conflict.
    """
    if not listed.lines:
        text = NAMED_NOWHERE.format(name=listed.about) if listed.about else NO_EVIDENCE
        return Answer(question, Outcome.NO_EVIDENCE, text, "")
    all_lines = (*listed.lines, *listed.against)
    also = (line.also for line in all_lines if line.also)
    cited = list(dict.fromkeys((*(line.sentence for line in all_lines), *listed.others, *also)))
    citations = [Citation(sentence.bulletin, sentence.span) for sentence in cited]
    quote = _is_quoted(listed)
    lines = [_line(line, cited, citations, quote=quote) for line in all_lines]
    own, against = lines[: len(listed.lines)], lines[len(listed.lines) :]
    count, text = _conflict(listed, own, against) if against else _text(listed, own, cited)
    how_many = AnswerFigure(listed.total, BULLETINS if listed.about else "", f"{listed.total}", None)
    shown = (*own[:count], *against[:count])
    return Answer(
        question,
        Outcome.CONFLICT if against else Outcome.ANSWERED,
        text,
        how_many.text if listed.counted else "; ".join(line.row.label for line in own[:count]),
        (how_many,) if listed.counted else tuple(line.figure for line in shown if line.figure),
        tuple(citations),
        tuple(Evidence(label, sentence, NOT_READ) for label, sentence in enumerate(cited, start=1)),
        rows=tuple(line.row for line in lines),
    )


def _text(listed: Listed, lines: Sequence[_Line], cited: Sequence[Sentence]) -> tuple[int, str]:
    """How many lines are said, and the text that says them."""
    if listed.lists is Lists.ITEMS:
        form = LISTED[listed.lists]
        return len(lines), form.format(total=listed.total, sentence=listed.lines[0].sentence.text)
    said = _COUNTED.get(listed.lists, "how_many") if listed.counted else listed.lists
    most = _MOST_NUMBERS - listed.counted - (listed.since is not None)
    count, items = _first_of([line.text for line in lines], listed.total, most)
    text = LISTED[said].format(items=items, total=listed.total)
    if listed.others:
        markers = " ".join(f"[{cited.index(sentence) + 1}]" for sentence in listed.others)
        day = listed.since
        if day:
            text += " " + EARLIER_LISTS.format(month=MONTH_NAMES[day.month - 1], year=day.year, markers=markers)
        else:
            text += f" {OTHER_LISTS.format(markers=markers)}"
    return count, text


def _conflict(listed: Listed, lines: Sequence[_Line], against: Sequence[_Line]) -> tuple[int, str]:
    """Both lists, the newer first, with half of the text for each."""
    half = _MOST_NUMBERS // 2
    count, items = _first_of([line.text for line in lines], len(lines), half)
    _, others = _first_of([line.text for line in against], len(against), half)
    newer, older = listed.lines[0].sentence.bulletin, listed.against[0].sentence.bulletin
    title, other_title = titled(newer), titled(older)
    text = DIFFERING_LISTS.format(title=title, items=items, other_title=other_title, others=others)
    return count, text


def _is_quoted(listed: Listed) -> bool:
    """Whether bulletins that name something are so few that what they say is said."""
    quoted = " ".join(_quoting(line.sentence) for line in listed.lines if line.row is None)
    return listed.lists is Lists.NAMING and listed.total <= _QUOTED and count_numbers(quoted) <= _MOST_NUMBERS


def _line(line: Line, cited: Sequence[Sentence], citations: list[Citation], *, quote: bool) -> _Line:
    """A line of a list as it is said. Figures of a title get a citation of their own, after the others."""
    row, sentence = line.row, line.sentence
    marker = cited.index(sentence) + 1
    if row is None and line.label:
        return _Line(AnswerRow(line.label, None, "", marker), None, f"{line.label} [{marker}]")
    if row is None:
        label = titled(sentence.bulletin)
        title = title_span(sentence.bulletin)
        markers = f"[{marker}]"
        if title and not _is_within(title, sentence.span) and count_numbers(sentence.bulletin.title):
            citations.append(Citation(sentence.bulletin, title))
            markers += f" [{len(citations)}]"
        return _Line(AnswerRow(label, None, "", marker), None, f"{_quoting(sentence) if quote else label} {markers}")
    if row.figure.kind.names:
        figure = AnswerFigure(row.figure.value, row.counts, figure_text(row, sentence), marker)
        label = spoken(row, sentence)
        return _Line(AnswerRow(label, row.figure.value, "", marker), figure, f"{label} [{marker}]")
    return _of_figure(line, row, marker, cited)


def _of_figure(line: Line, row: LedgerRow, marker: int, cited: Sequence[Sentence]) -> _Line:
    """A line that states how many: what its sentence says, or what that lacks of its whole."""
    value, label = line.value, line.label or row.place
    said = figure_text(row, line.sentence) if line.whole is None else f"{value:,}"
    unit = f" {row.counts}" if row.figure.kind is FigureKind.COUNT and row.counts else ""
    markers = f"[{marker}]" + (f" [{cited.index(line.also) + 1}]" if line.also else "")
    figure = AnswerFigure(value or 0, row.counts, said, marker if line.whole is None else None)
    return _Line(AnswerRow(label, value, row.counts, marker), figure, f"{label}, {said}{unit} {markers}")


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


_COUNTED = {Lists.NAMING: "counted", Lists.BULLETINS: "counted_bulletins"}
"""The text of a list that is counted, by what it is of."""
