"""A question of the browser becomes, step by step, what is shown of its turn. Nothing of it stays on the server."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from index.scope import EVERYTHING, Scope
from models.errors import CitaError
from rag.assistant import Assistant
from rag.questions.facets import Facet, facets_of
from rag.types import Answer, Question
from ui.remembering import Find, recall, remember
from ui.rendering.answer import render_answer, render_failure, render_working
from ui.rendering.plain import to_plain
from ui.waiting import Line

logger = logging.getLogger(__name__)

HISTORY = 10
"""Answers of the turns before that a question may lean on: more than anyone refers back to."""

UNEXPECTED = (
    "Algo falló al responder. Pregunta de nuevo; si se repite, avisa a quien instaló cita: la terminal dice qué pasó."
)
CHANGED = "Los boletines que cita esta respuesta han cambiado desde entonces. Repite la pregunta para ver la de hoy."

Shown = dict[str, Any]
"""A turn as the browser gets it: its «number» and «html», whether it is «done», and of an answer what is kept of it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, with all that its answer depends on."""

    number: int
    """Of its turn, within the conversation."""
    typed: str
    history: tuple[Answer, ...] = ()
    within: Scope = EVERYTHING
    """The filters that are set; what the question itself names goes first."""


def read_asked(sent: Mapping[str, Any], find: Find) -> Asked:
    """What the browser sent. Earlier answers that are none, or that the bulletins no longer bear out, are left out."""
    recalled = (recall(record, find) for record in list(sent.get("history") or [])[-HISTORY:])
    filters = sent.get("within") or {}
    year, state, file = filters.get("year"), filters.get("state"), filters.get("file")
    within = Scope(
        year=int(year) if isinstance(year, str) and year.isdecimal() else None,
        states=frozenset({state}) if isinstance(state, str) and state else frozenset(),
        file=file if isinstance(file, str) and find(file) else None,
    )
    history = tuple(answer for answer in recalled if answer)
    return Asked(int(sent["number"]), str(sent["question"]), history, within)


def converse(assistant: Assistant, asked: Asked, line: Line | None = None) -> Iterator[Shown]:
    """The turn of ``asked`` after each step of answering it, in its turn of ``line``. An error becomes its answer."""
    question: Question | None = None
    facets: Sequence[Facet] = ()
    try:
        with (line or Line()).place() as before:
            for step in assistant.steps(asked.typed, asked.history, within=asked.within):
                if isinstance(step, Answer):
                    yield _ended(asked.number, step)
                elif isinstance(step, Question):
                    question, facets = step, facets_of(step)
                    yield _shown(asked.number, render_working(question, None, facets))
                    # What was understood is told at once; only what needs the models waits.
                    for ahead in before:
                        yield _shown(asked.number, render_working(question, None, facets, ahead=ahead))
                else:
                    assert question is not None
                    yield _shown(asked.number, render_working(question, step, facets))
    except CitaError as error:
        yield _shown(asked.number, render_failure(str(error)), done=True)
    except Exception:
        # Whoever asked must not be left with «Leyendo…» on the screen.
        logger.exception("unexpected error while answering %r", asked.typed)
        yield _shown(asked.number, render_failure(UNEXPECTED), done=True)


def restore(sent: Mapping[str, Any], find: Find) -> list[Shown]:
    """The turns of an earlier conversation, drawn anew from what the browser kept of them."""
    kept = [turn for turn in sent.get("turns") or [] if isinstance(turn, dict) and isinstance(turn.get("number"), int)]
    return [_restored(turn["number"], recall(turn.get("record"), find)) for turn in kept]


def _restored(number: int, answer: Answer | None) -> Shown:
    return _ended(number, answer) if answer else _shown(number, render_failure(CHANGED), done=True)


def _ended(number: int, answer: Answer) -> Shown:
    shown = _shown(number, render_answer(answer, facets_of(answer.question)), done=True)
    return {**shown, "record": remember(answer), "plain": to_plain(answer)}


def _shown(number: int, html: str, *, done: bool = False) -> Shown:
    return {"number": number, "html": html, "done": done}
