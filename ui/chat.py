"""The chat: what it shows of a conversation."""

import logging
from collections.abc import Iterator, Sequence
from typing import Any

import gradio as gr

from models.errors import CitaError
from rag.assistant import Assistant
from rag.types import Answer, Question
from ui.render import render_answer, render_error, render_reading, render_typed

logger = logging.getLogger(__name__)

HISTORY = 10
"""Answers of the turns before that a question may lean on: more than anyone refers back to."""

EXAMPLES = (
    "¿Cuántas cirugías se hicieron en la jornada 14?",
    "¿Cuántos médicos generales llegan a La Clínica es Nuestra?",
    "¿Cuántos años celebra el IMSS en Durango?",
)
UNEXPECTED = (
    "Algo falló al responder. Pregunta de nuevo; si se repite, avisa a quien instaló cita: la terminal dice qué pasó."
)

# From the question down: Gradio's own scrolling shows the end of a long citation, with its answer out of sight above.
_SHOW_LAST_TURN = """() => setTimeout(() => {
    const asked = document.querySelectorAll("#conversacion .cita-typed");
    asked[asked.length - 1]?.scrollIntoView({ block: "start" });
}, 50)"""

Message = dict[str, Any]
"""A message of ``gr.Chatbot``: «role» and «content»."""


def converse(
    assistant: Assistant, typed: str, messages: Sequence[Message], answers: tuple[Answer, ...]
) -> Iterator[tuple[list[Message], tuple[Answer, ...]]]:
    """After each step of answering ``typed``: the messages, and the answers that the next turn leans on.

    An error becomes a message of the chat, and leaves the answers as they were.
    """
    asked = [*messages, _message("user", render_typed(typed))]
    question: Question | None = None
    try:
        for step in assistant.steps(typed, answers):
            if isinstance(step, Answer):
                answers = (*answers, step)[-HISTORY:]
                shown = render_answer(step, anchor=f"respuesta-{len(asked)}")
            elif isinstance(step, Question):
                question = step
                shown = render_reading(question)
            else:
                assert question is not None
                shown = render_reading(question, step)
            yield [*asked, _message("assistant", shown)], answers
    except CitaError as error:
        yield [*asked, _message("assistant", render_error(str(error)))], answers
    except Exception:
        # Whoever asked must not be left with «Leyendo…» on the screen.
        logger.exception("unexpected error while answering %r", typed)
        yield [*asked, _message("assistant", render_error(UNEXPECTED))], answers


def draw_chat(assistant: Assistant, *, examples: Sequence[str] = EXAMPLES) -> None:
    """Put the chat into the page that is being made. Each browser session has its own conversation."""
    conversation = gr.Chatbot(
        elem_id="conversacion",
        label="Conversación",
        show_label=False,
        container=False,
        scale=1,
        layout="panel",
        buttons=[],
        autoscroll=False,
        placeholder="Por ejemplo:",
        examples=[{"text": example} for example in examples],
        latex_delimiters=[],
        allow_tags=False,
    )
    box = gr.Textbox(
        elem_id="pregunta",
        label="Pregunta",
        show_label=False,
        container=False,
        placeholder="Escribe tu pregunta",
        autofocus=True,
        submit_btn="Preguntar",
        max_lines=4,
    )
    answers = gr.State(())

    def ask(typed: str, messages: list[Message], before: tuple[Answer, ...]) -> Iterator[Any]:
        if not typed.strip():
            yield gr.skip(), gr.skip(), gr.skip()
            return
        for step, (shown, after) in enumerate(converse(assistant, typed, messages, before)):
            # Emptied once: by the second step the next question may be in the box.
            yield gr.skip() if step else "", shown, after

    def ask_example(event: gr.SelectData, messages: list[Message], before: tuple[Answer, ...]) -> Iterator[Any]:
        yield from ask(event.value["text"], messages, before)

    # Without a limit no session waits in Gradio's queue: each sees its question at once, and waits at the model.
    shared: dict[str, Any] = {
        "outputs": [box, conversation, answers],
        "concurrency_limit": None,
        "api_visibility": "private",
        "show_progress": "hidden",
    }
    box.submit(ask, [box, conversation, answers], **shared)
    conversation.example_select(ask_example, [conversation, answers], **shared)
    conversation.change(None, js=_SHOW_LAST_TURN)
    # Past the queue: an event that ends as the next one begins can take that one's stream down with it.
    conversation.clear(lambda: (), outputs=answers, queue=False, api_visibility="private")


def _message(role: str, content: str) -> Message:
    return {"role": role, "content": content}
