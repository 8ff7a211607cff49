"""Last stage: from checked claims to the answer that a person reads. What did not pass the check is not in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.figures import read_figures
from index.types import Bulletin, Figure, FigureKind, LedgerRow, Sentence, Span
from models.types import NOT_READ
from rag.computing import Computed
from rag.listing import Line, Listed
from rag.spanish import (
    ABOUT,
    AMBIGUOUS,
    AND_MORE,
    BULLETINS,
    COMPUTED,
    LISTED,
    MONTH_NAMES,
    NO_EVIDENCE,
    OTHER_LISTS,
    TITLED,
    TITLED_AND_DATED,
    VERBATIM,
)
from rag.types import (
    Answer,
    AnswerFigure,
    AnswerRow,
    Checked,
    Citation,
    Claim,
    Draft,
    Evidence,
    Outcome,
    Question,
    Verdict,
)
from rag.verify import cited_by, figure_of

_BETWEEN = len(" de cada una de las ")
"""At most so much stands between a figure and its unit."""
_MOST_NUMBERS = 8
"""Numbers of a text that are still read one by one; the rest of a list is a table."""
_QUOTED = 3
"""So few bulletins are listed with what they say."""
_MARKER = re.compile(r"\[\d+\]")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A claim as it is said: with the sentence it cites and the figures it states."""

    short: str
    said: str
    cited: Sentence
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a list as it is said."""

    row: AnswerRow
    figure: AnswerFigure | None
    text: str


def compose(question: Question, draft: Draft, verdicts: tuple[Verdict, ...], evidence: tuple[Evidence, ...]) -> Answer:
    """The claims that hold; of one that is not written as its sentence has it, that sentence; else «no consta».

    A claim that is of something else than was asked for leaves nothing behind.
    """
    readings = [reading for claim in draft.claims if (reading := _reading(question, claim, verdicts, evidence))]
    if not readings:
        return Answer(question, Outcome.NO_EVIDENCE, NO_EVIDENCE, "", evidence=evidence, verdicts=verdicts)
    said = [f"{reading.said} [{marker}]" for marker, reading in enumerate(readings, start=1)]
    several = len(readings) > 1
    return Answer(
        question,
        Outcome.AMBIGUOUS if several else Outcome.ANSWERED,
        AMBIGUOUS.format(readings="; ".join(said)) if several else f"{said[0]}.",
        "; ".join(reading.short for reading in readings),
        tuple(
            _figure(row, reading, marker) for marker, reading in enumerate(readings, start=1) for row in reading.rows
        ),
        tuple(Citation(reading.cited.bulletin, reading.cited.span) for reading in readings),
        evidence,
        verdicts,
    )


def compose_computed(question: Question, computed: Computed, evidence: tuple[Evidence, ...]) -> Answer:
    """The result, and what it was computed from; each operand with its citation."""
    operands = [(c.row, c.sentence) for c in computed.operands]
    cited = list(dict.fromkeys(sentence for _, sentence in operands))
    said = [f"{spoken(row, sentence)} [{cited.index(sentence) + 1}]" for row, sentence in operands]
    figures = [
        AnswerFigure(row.figure.value, row.counts, _said(row, sentence), cited.index(sentence) + 1)
        for row, sentence in operands
    ]
    short = " y ".join(figure.text for figure in figures)
    if computed.value is not None:
        about = ABOUT if any(row.figure.rounded for row, _ in operands) else ""
        short = f"{about}{computed.value:,}"
        figures.insert(0, AnswerFigure(computed.value, operands[0][0].counts, short, None))
    text = COMPUTED[computed.operation].format(result=short, first=said[0], second=said[1])
    return Answer(
        question,
        Outcome.ANSWERED,
        text[:1].upper() + text[1:],
        short,
        tuple(figures),
        tuple(Citation(sentence.bulletin, sentence.span) for sentence in cited),
        evidence,
    )


def compose_list(question: Question, listed: Listed) -> Answer:
    """Each line with its citation; of a long list the text holds the first lines, and says how many more there are."""
    cited = list(dict.fromkeys((*(line.sentence for line in listed.lines), *listed.others)))
    citations = [Citation(sentence.bulletin, sentence.span) for sentence in cited]
    quoted = " ".join(_quoting(line.sentence) for line in listed.lines if line.row is None)
    quote = listed.total <= _QUOTED and _numbers(quoted) <= _MOST_NUMBERS
    said = [_line(line, cited.index(line.sentence) + 1, citations, quote=quote) for line in listed.lines]
    count, items = _first_of([line.text for line in said], listed.total, _MOST_NUMBERS - listed.counted)
    text = LISTED["counted" if listed.counted else listed.lists].format(items=items, total=listed.total)
    if listed.others:
        markers = " ".join(f"[{cited.index(sentence) + 1}]" for sentence in listed.others)
        text += f" {OTHER_LISTS.format(markers=markers)}"
    how_many = AnswerFigure(listed.total, BULLETINS, f"{listed.total}", None)
    return Answer(
        question,
        Outcome.ANSWERED,
        text,
        how_many.text if listed.counted else "; ".join(line.row.label for line in said[:count]),
        (how_many,) if listed.counted else tuple(line.figure for line in said[:count] if line.figure),
        tuple(citations),
        tuple(Evidence(label, sentence, NOT_READ) for label, sentence in enumerate(cited, start=1)),
        rows=tuple(line.row for line in said),
    )


def _line(line: Line, marker: int, citations: list[Citation], *, quote: bool) -> _Line:
    """A line of a list as it is said. Figures of a title get a citation of their own, after the others."""
    row, sentence = line.row, line.sentence
    if row is None:
        label = _titled(sentence.bulletin)
        title = _title_span(sentence.bulletin)
        markers = f"[{marker}]"
        if title and not _is_within(title, sentence.span) and _numbers(sentence.bulletin.title):
            citations.append(Citation(sentence.bulletin, title))
            markers += f" [{len(citations)}]"
        return _Line(AnswerRow(label, None, "", marker), None, f"{_quoting(sentence) if quote else label} {markers}")
    said = _said(row, sentence)
    figure = AnswerFigure(row.figure.value, row.counts, said, marker)
    if row.figure.kind.names:
        label = spoken(row, sentence)
        return _Line(AnswerRow(label, row.figure.value, "", marker), figure, f"{label} [{marker}]")
    unit = f" {row.counts}" if row.figure.kind is FigureKind.COUNT and row.counts else ""
    return _Line(
        AnswerRow(row.place, row.figure.value, row.counts, marker), figure, f"{row.place}, {said}{unit} [{marker}]"
    )


def _titled(bulletin: Bulletin) -> str:
    """The title of a bulletin, with its month where that is known."""
    day = bulletin.published
    if day is None or f"{day.year}" in bulletin.title:
        return TITLED.format(title=bulletin.title)
    return TITLED_AND_DATED.format(title=bulletin.title, month=MONTH_NAMES[day.month - 1], year=day.year)


def _quoting(sentence: Sentence) -> str:
    """Its bulletin with what it says, unless that is the title."""
    label, title = _titled(sentence.bulletin), _title_span(sentence.bulletin)
    return label if title and _is_within(title, sentence.span) else f"{label}: “{sentence.text}”"


def _is_within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _title_span(bulletin: Bulletin) -> Span | None:
    """Where the title stands in the text of its bulletin."""
    title = bulletin.title.rstrip("…")
    at = bulletin.text.find(title)
    return Span(at, at + len(title)) if at >= 0 else None


def _first_of(items: Sequence[str], total: int, most: int) -> tuple[int, str]:
    """As many of ``items`` as state no more than ``most`` numbers, at least one, and how many more there are."""
    for count in range(len(items), 0, -1):
        more = [AND_MORE.format(more=total - count)] if total > count else []
        text = "; ".join([*items[:count], *more])
        if count == 1 or _numbers(text) <= most:
            return count, text
    return 0, ""


def _numbers(text: str) -> int:
    """How many numbers a person reads in ``text``, its markers aside."""
    text = _MARKER.sub(" ", text)
    figures = read_figures(text)
    rest = "".join(letter for at, letter in enumerate(text) if not any(f.start <= at < f.end for f in figures))
    return len(figures) + len(_DIGITS.findall(rest))


def _reading(
    question: Question, claim: Claim, verdicts: Sequence[Verdict], evidence: Sequence[Evidence]
) -> _Reading | None:
    cited = cited_by(claim, evidence)
    failed = {verdict.checked for verdict in verdicts if verdict.claim == claim and not verdict.supported}
    if cited is None or failed - {Checked.FIGURE, Checked.WORDS}:
        return None
    row = figure_of(question, claim, cited)
    if failed or row is None:
        # Words are shown in their sentence: out of it they can mean something else.
        short = cited.text if failed else claim.short
        return _Reading(short, VERBATIM.format(sentence=cited.text), cited, cited.rows)
    return _Reading(_said(row, cited), spoken(row, cited), cited, (row,))


def _figure(row: LedgerRow, reading: _Reading, marker: int) -> AnswerFigure:
    return AnswerFigure(row.figure.value, row.counts, _said(row, reading.cited), citation=marker)


def _said(row: LedgerRow, cited: Sentence) -> str:
    """A figure with its modifier, for «más de 204 mil» is not 204 mil."""
    text = cited.bulletin.text
    return text[_modifier_start(text, row.figure) : row.figure.end]


def spoken(row: LedgerRow, cited: Sentence) -> str:
    """A figure with its modifier and what it counts, in the words of its sentence: «más de 204 mil atenciones».

    In a list the noun stands at its head and the place before the figure: «118 Comités de Salud (Colima)».
    """
    text = cited.bulletin.text
    later = min((r.figure.start for r in cited.rows if r.figure.start >= row.figure.end), default=cited.span.end)
    said = text[_modifier_start(text, row.figure) : _unit_end(text[:later], row.figure)]
    if row.counts not in said and row.counts in cited.text:
        said += f" {row.counts}"
    if row.place and row.place in cited.text and row.place not in said:
        said += f" ({row.place})"
    return said[:1].upper() + said[1:]


def _modifier_start(text: str, figure: Figure) -> int:
    before = text[: figure.start].rstrip()
    known = figure.modifier and before.lower().endswith(figure.modifier)
    return len(before) - len(figure.modifier) if known else figure.start


def _unit_end(text: str, figure: Figure) -> int:
    """The end of the unit where it follows the figure, «58.33 por ciento de las metas»; else that of the figure."""
    at = text.find(figure.unit, figure.end, figure.end + len(figure.unit) + _BETWEEN) if figure.unit else -1
    return at + len(figure.unit) if at >= 0 else figure.end
