"""The server that offers the chat to the browsers of this machine, and what keeps them from asking elsewhere."""

import asyncio
import socket
from collections.abc import Callable
from typing import Any

import gradio as gr
import uvicorn
from fastapi import FastAPI

from ui.page import script, stylesheet

# A page can fetch nothing from elsewhere, whatever a later version of Gradio puts in it.
POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; frame-ancestors 'none'"


def serve(page: gr.Blocks, listener: socket.socket, on_ready: Callable[[], None]) -> None:
    """Offer ``page`` at ``listener``, a bound socket, until a signal ends the program.

    ``on_ready`` is called once, when pages are answered.
    """
    # Without FastAPI's own pages, whose scripts come from a server of others.
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
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
        theme=_theme(),
        css=stylesheet(),
        js=script(),
    )
    headers = [("Content-Security-Policy", POLICY), ("Referrer-Policy", "no-referrer")]
    # Closing waits a second for an answer that is being given.
    config = uvicorn.Config(app, log_level="warning", headers=headers, timeout_graceful_shutdown=1)
    mounted: Any = app.routes[-1]
    _Server(config, on_ready, mounted.app.stop_event).run(sockets=[listener])


class _Server(uvicorn.Server):
    """Says when it is ready, and ends the streams of open pages instead of waiting for them."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None], end_of_streams: asyncio.Event) -> None:
        super().__init__(config)
        self._on_ready = on_ready
        self._end_of_streams = end_of_streams

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._on_ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._end_of_streams.set()
        await super().shutdown(sockets)


def _theme() -> gr.themes.Base:
    """Fonts of the machine; and colours that stand out from what is behind them, as Gradio's grey does not."""
    theme = gr.themes.Default(
        primary_hue="teal", font=("system-ui", "sans-serif"), font_mono=("ui-monospace", "monospace")
    )
    return theme.set(
        body_text_color_subdued="*neutral_600",
        body_text_color_subdued_dark="*neutral_300",
        button_primary_background_fill="*primary_700",
        button_primary_background_fill_hover="*primary_800",
        button_primary_background_fill_dark="*primary_700",
    )
