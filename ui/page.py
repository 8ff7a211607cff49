"""The page: its tabs, and the style sheets and scripts of all of them."""

from importlib.resources import files

import gradio as gr

from rag.assistant import Assistant
from ui.chat import draw_chat

TITLE = "cita"
INTRODUCTION = "Pregunta por una cifra o un dato de los boletines. Cada respuesta trae la oración que lo dice."

STYLES = ("page.css", "chat.css", "library.css")
SCRIPTS = ("page.js", "chat.js")
"""Files of ``ui/static``, in the order in which the browser gets them."""


def build_page(assistant: Assistant) -> gr.Blocks:
    """The whole page, as it is for everybody."""
    page = gr.Blocks(title=TITLE, analytics_enabled=False, fill_height=True)
    with page:
        gr.HTML(f'<header class="cita-header"><h1>{TITLE}</h1><p>{INTRODUCTION}</p></header>')
        with gr.Tabs(elem_id="vistas"):
            with gr.Tab("Preguntar", id="preguntar", elem_id="preguntar", scale=1):
                draw_chat(assistant)
            with gr.Tab("Boletines", id="boletines", elem_id="boletines"):
                pass
            with gr.Tab("Ayuda", id="ayuda", elem_id="ayuda"):
                pass
    return page


def stylesheet() -> str:
    """The style of all tabs."""
    return _joined(STYLES)


def script() -> str:
    """What the browser runs once, when the page is there: a JavaScript function."""
    return f"() => {{\n{_joined(SCRIPTS)}}}"


def _joined(names: tuple[str, ...]) -> str:
    return "".join(files("ui").joinpath("static", name).read_text(encoding="utf-8") for name in names)
