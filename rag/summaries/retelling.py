"""Last stage of a summary: its sentences with their citations, or the bulletins that may be meant to choose from."""

from collections.abc import Sequence

from index.inventory import Inventory
from index.types import Bulletin, Sentence, Span
from models.types import NOT_READ
from rag.absence import say_absence
from rag.answering import figure_text
from rag.lists.tables import title_span, titled
from rag.spanish.answers import MONTH_NAMES, NO_EVIDENCE, joined
from rag.spanish.summaries import ASK_AGAIN, NONE_SUCH, OF_DAY, SEVERAL, SEVERAL_MORE, WHICH_ONE
from rag.summaries.summary import Summary
from rag.types import Answer, AnswerFigure, Citation, Evidence, Outcome, Question, Reading

_MOST_BULLETINS = 5
"""To choose from."""


def compose_summary(question: Question, summary: Summary, inventory: Inventory) -> Answer:
    """What a bulletin is about, in its own sentences; else the bulletins to choose from; else that there is none."""
    if summary.sentences:
        return _told(question, summary.sentences)
    if summary.bulletins:
        return _to_choose(question, summary.bulletins)
    text = say_absence(question.scope, inventory)
    if text == NO_EVIDENCE:
        text = NONE_SUCH if summary.named else WHICH_ONE
    return Answer(question, Outcome.NO_EVIDENCE, text, "")


def _told(question: Question, sentences: Sequence[Sentence]) -> Answer:
    bulletin = sentences[0].bulletin
    citations = [Citation(bulletin, sentence.span) for sentence in sentences]
    said = " ".join(f"{_closed(s.text)} [{marker}]." for marker, s in enumerate(sentences, start=1))
    title = title_span(bulletin)
    if title and any(s.span.start <= title.start and title.end <= s.span.end for s in sentences):
        # The text opens with what the bulletin is called by.
        heading = _where_and_when(bulletin)
    else:
        citations += [Citation(bulletin, title)] if title else []
        about = _where_and_when(bulletin)
        heading = f"«{bulletin.title}»{f' ({about})' if about else ''}{f' [{len(citations)}]' if title else ''}"
    return Answer(
        question,
        Outcome.ANSWERED,
        f"{heading}. {said}" if heading else said,
        bulletin.title,
        tuple(
            AnswerFigure(row.figure.value, row.counts, figure_text(row, sentence), marker)
            for marker, sentence in enumerate(sentences, start=1)
            for row in sentence.rows
        ),
        tuple(citations),
        tuple(Evidence(label, sentence, NOT_READ) for label, sentence in enumerate(sentences, start=1)),
    )


def _to_choose(question: Question, bulletins: Sequence[Bulletin]) -> Answer:
    offered = bulletins[:_MOST_BULLETINS]
    citations = tuple(Citation(bulletin, title_span(bulletin) or _opening(bulletin)) for bulletin in offered)
    items = [f"{titled(bulletin)} [{marker}]" for marker, bulletin in enumerate(offered, start=1)]
    text = SEVERAL if len(bulletins) == len(offered) else SEVERAL_MORE
    return Answer(
        question,
        Outcome.AMBIGUOUS,
        text.format(items=joined(items)),
        "; ".join(bulletin.title for bulletin in offered),
        citations=citations,
        readings=tuple(
            Reading(titled(bulletin), ASK_AGAIN.format(title=bulletin.title, day=_of_day(bulletin)), marker)
            for marker, bulletin in enumerate(offered, start=1)
        ),
    )


def _opening(bulletin: Bulletin) -> Span:
    """The first line of its text."""
    text = bulletin.text
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    return Span(start, end if end >= 0 else len(text))


def _where_and_when(bulletin: Bulletin) -> str:
    """«Tijuana, Baja California; noviembre de 2020»: its month, for the day is not always in its text."""
    day = bulletin.published
    when = f"{MONTH_NAMES[day.month - 1]} de {day.year}" if day else f"{bulletin.year or ''}"
    return "; ".join(filter(None, (bulletin.place, when)))


def _of_day(bulletin: Bulletin) -> str:
    day = bulletin.published
    return OF_DAY.format(day=day.day, month=MONTH_NAMES[day.month - 1], year=day.year) if day else ""


def _closed(text: str) -> str:
    """A sentence on one line without its bullet and its last stop."""
    return " ".join(text.split()).lstrip("·•*- ").rstrip(" .,;")
