"""The page: a header, and a tab for each thing that staff do."""

import gradio as gr

from rag.assistant import Assistant
from ui.chat import draw_chat
from ui.document import ICON, TITLE, static
from ui.help import render_help

STYLES = ("page.css", "chat.css", "library.css", "help.css")
"""Files of ``ui/static``, in the order in which the browser gets them."""

HEADER = (
    f'<header class="cita-header"><h1><img src="{ICON}" alt="" width="28" height="28">{TITLE}</h1>'
    '<div><form class="cita-who" method="post" action="/salir" hidden><span></span><button>Salir</button></form>'
    '<button type="button" class="cita-theme" aria-label="Tema oscuro" title="Claro u oscuro" aria-pressed="false">'
    '<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" '
    'stroke-width="2"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor"/></svg></button></div></header>'
)

_OPEN_LIBRARY = 'citaLibrary.open(element.querySelector(".cita-library"));'


def build_page(assistant: Assistant) -> gr.Blocks:
    """The whole page, as it is for everybody."""
    page = gr.Blocks(title=TITLE, analytics_enabled=False, fill_height=True, fill_width=True)
    with page:
        gr.HTML(HEADER)
        with gr.Tabs(elem_id="vistas"):
            with gr.Tab("Preguntar", id="preguntar", elem_id="preguntar", scale=1):
                draw_chat(assistant)
            with gr.Tab("Boletines", id="boletines", elem_id="boletines") as library:
                gr.HTML('<div class="cita-library"></div>', js_on_load=_OPEN_LIBRARY, apply_default_css=False)
                # Others may have changed it since.
                library.select(None, js="() => citaLibrary.open()")
            with gr.Tab("Ayuda", id="ayuda", elem_id="ayuda"):
                gr.HTML(render_help(), apply_default_css=False)
    return page


def stylesheet() -> str:
    """The style of all tabs."""
    return "".join(map(static, STYLES))
