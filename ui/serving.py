"""The server that offers the chat to browsers, and what keeps them from asking elsewhere."""

import asyncio
import socket
from collections.abc import Callable
from typing import Any

import uvicorn
from fastapi import FastAPI

# A page can fetch nothing from elsewhere, whatever a later version of Gradio puts in it.
POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; frame-ancestors 'none'"


def serve(app: FastAPI, listener: socket.socket, on_ready: Callable[[], None]) -> None:
    """Offer ``app``, with Gradio mounted last, at ``listener``, a bound socket, until a signal ends the program.

    ``on_ready`` is called once, when pages are answered.
    """
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
