"""The application that answers the browsers: the page, the files of the bulletins, the icon."""

import gradio as gr
from fastapi import FastAPI, Response
from starlette.middleware.trustedhost import TrustedHostMiddleware

from rag.assistant import Assistant
from ui.bulletin_texts import bulletin_texts
from ui.document import ICON, SpanishDocument, static
from ui.library_routes import library_routes
from ui.login import Guard, Sessions, login_routes
from ui.opinions import opinions
from ui.originals import originals
from ui.page import stylesheet
from ui.theme import theme
from ui.users import Users

LARGEST_GRADIO_UPLOAD = 1_000
"""Bytes, so that nobody fills the disk by a route that no part of the page uses."""

LOOPBACK = ["127.0.0.1", "localhost"]


def make_app(page: gr.Blocks, assistant: Assistant, users: Users | None, *, shared: bool) -> FastAPI:
    """``page`` at «/», and beside it what it links to; only for ``users``, where there are any.

    ``shared`` says whether other machines may ask.
    """
    library = assistant.library
    # Without FastAPI's own pages, whose scripts come from a server of others.
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(originals(library))
    app.include_router(library_routes(library))
    app.include_router(bulletin_texts(library))
    app.include_router(opinions(library, assistant.feedback))

    @app.get(ICON)
    def icon() -> Response:
        return Response(static("icono.svg"), media_type="image/svg+xml")

    app.add_middleware(SpanishDocument)
    if users is not None:
        sessions = Sessions(users)
        app.include_router(login_routes(sessions))
        app.add_middleware(Guard, sessions=sessions)
    if not shared:
        # A page of elsewhere that has its name point here would otherwise be asked and answered as ours.
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=LOOPBACK)
    _mount(app, page)
    return app


def _mount(app: FastAPI, page: gr.Blocks) -> None:
    """With nothing of what Gradio offers beside a page, and no use for its uploads: ours go to the library."""
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
        max_file_size=LARGEST_GRADIO_UPLOAD,
        theme=theme(),
        css=stylesheet(),
    )
