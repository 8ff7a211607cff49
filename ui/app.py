"""The application that answers the browsers: the page, the files of the bulletins, the icon."""

import gradio as gr
from fastapi import FastAPI, Response

from rag.assistant import Assistant
from ui.bulletin_texts import bulletin_texts
from ui.document import ICON, SpanishDocument, static
from ui.library_routes import library_routes
from ui.opinions import opinions
from ui.originals import originals
from ui.page import stylesheet
from ui.theme import theme


def make_app(page: gr.Blocks, assistant: Assistant) -> FastAPI:
    """``page`` at «/», and beside it what it links to."""
    library = assistant.library
    # Without FastAPI's own pages, whose scripts come from a server of others.
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.add_middleware(SpanishDocument)
    app.include_router(originals(library))
    app.include_router(library_routes(library))
    app.include_router(bulletin_texts(library))
    app.include_router(opinions(library, assistant.feedback))

    @app.get(ICON)
    def icon() -> Response:
        return Response(static("icono.svg"), media_type="image/svg+xml")

    gr.mount_gradio_app(
        app,
        page,
        path="/",
        footer_links=[],
        run_history=False,
        enable_monitoring=False,
        ssr_mode=False,
        mcp_server=False,
        pwa=False,
        show_error=False,
        theme=theme(),
        css=stylesheet(),
    )
    return app
