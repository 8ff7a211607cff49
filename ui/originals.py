"""The files of the bulletins, as they were added, for whoever wants to keep one."""

from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Response

from rag.library import Library

PATH = "/original"

MISSING = "Ese boletín ya no está."


def original_link(file: str) -> str:
    """Where the browser gets ``file``: a link's address, not yet escaped for HTML.

    >>> original_link("Año 1 & 2.pdf")
    '/original?archivo=A%C3%B1o%201%20%26%202.pdf'
    """
    return f"{PATH}?archivo={quote(file, safe='')}"


def originals(library: Library) -> APIRouter:
    """The route of the files. They are saved and never shown, so that nothing in one is run as ours."""
    router = APIRouter()

    @router.get(PATH)
    def original(archivo: str) -> Response:
        content = library.original(archivo)
        if content is None:
            raise HTTPException(404, MISSING)
        disposition = f"attachment; filename*=UTF-8''{quote(archivo, safe='')}"
        headers = {"Content-Disposition": disposition, "X-Content-Type-Options": "nosniff"}
        return Response(content, media_type="application/octet-stream", headers=headers)

    return router
