"""The text of a bulletin for the chat to show beside an answer."""

from fastapi import APIRouter, HTTPException
from fastapi.responses import HTMLResponse

from index.types import Span
from rag.library import Library
from ui.originals import MISSING
from ui.rendering.bulletin import render_bulletin

PATH = "/boletin"


def bulletin_texts(library: Library) -> APIRouter:
    """The route of the texts: a piece of a page, with the span of ``inicio`` and ``fin``, code points, highlighted."""
    router = APIRouter()

    @router.get(PATH, response_class=HTMLResponse)
    def text(archivo: str, inicio: int = 0, fin: int = 0) -> HTMLResponse:
        bulletin = library.bulletin(archivo)
        if bulletin is None:
            raise HTTPException(404, MISSING)
        return HTMLResponse(render_bulletin(bulletin, library.figures(archivo), Span(inicio, fin)))

    return router
