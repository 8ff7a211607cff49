"""The chat as a component of the page: what the browser says to the server, and what it is answered with.

The browser holds the conversation and sends what a question depends on; see ``static/chat.js``. So nothing of it stays
here, a page that is loaded again goes on where it was, and two people can hear nothing of each other.
"""

from collections.abc import Iterator
from typing import Any

import gradio as gr

from rag.assistant import Assistant
from ui.conversing import converse, read_asked, restore
from ui.document import static
from ui.examples import example_questions
from ui.rendering.welcome import render_filters, render_welcome
from ui.waiting import Line

SCRIPTS = ("chat.js", "evidence.js", "filters.js", "opinions.js", "history.js")
"""Files of ``ui/static`` that make one script, in this order."""


def draw_chat(assistant: Assistant) -> None:
    """Put the chat into the page that is being made."""
    chat = gr.HTML(
        html_template=static("chat.html"),
        js_on_load="".join(map(static, SCRIPTS)),
        elem_id="conversacion",
        apply_default_css=False,
    )

    library, line = assistant.library, Line()

    def ask(event: gr.EventData) -> Iterator[dict[str, Any]]:
        for shown in converse(assistant, read_asked(event._data, library.bulletin), line):
            yield {"turns": [shown]}

    def opened(event: gr.EventData) -> dict[str, Any]:
        headings = library.headings()
        return {
            "welcome": render_welcome(headings, example_questions(library)),
            "filters": render_filters(headings, library.states()),
            "turns": restore(event._data, library.bulletin),
        }

    # Without a limit no session waits in Gradio's queue: each sees its question at once, and waits in our own line.
    shared: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden", "concurrency_limit": None}
    # The script asks one thing at a time; Gradio, left to see to that, would take a stopped question for one under way.
    asking = chat.ask(ask, None, chat, trigger_mode="multiple", **shared)
    # Past the queue: an event that ends as the next one begins can take that one's stream down with it.
    chat.opened(opened, None, chat, queue=False, **shared)
    chat.stop(None, cancels=[asking], api_visibility="private")
