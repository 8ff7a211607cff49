"""What the library tab asks of the server: the list, a bulletin added, one removed."""

import logging
import threading
import unicodedata
from pathlib import PurePosixPath
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query, Request
from fastapi.responses import HTMLResponse
from starlette.concurrency import run_in_threadpool

from index.formats import EXTENSIONS
from index.indexing import Change
from models.errors import CitaError
from rag.library import Library
from ui.shelf import Chosen, choose, series_of
from ui.shelf_html import render_library, render_list

logger = logging.getLogger(__name__)

LARGEST_UPLOAD = 32_000_000
"""Bytes. More than any format may have, which says so of itself; this much is held in memory at once."""
LONGEST_NAME = 150
PAGE = 50
"""Bulletins shown before «Mostrar más»."""

SAID = {
    Change.ADDED: "Agregado.",
    Change.UPDATED: "Actualizado: el texto cambió.",
    Change.UNCHANGED: "Ya estaba, sin cambios.",
}
TOO_LARGE = f"Pasa de {LARGEST_UPLOAD // 1_000_000} MB: pon un boletín en cada archivo y vuelve a intentarlo."
NO_NAME = "El archivo no tiene un nombre que se pueda usar: cámbialo y vuelve a intentarlo."
FAILED = "No se pudo agregar. Si se repite, avisa a quien instaló cita: la terminal dice qué pasó."
READ_ONLY = "Tu cuenta no puede agregar ni quitar boletines: pídelo a quien instaló cita."
GONE = "Ese boletín ya no estaba."


def may_edit(request: Request) -> bool:
    """Whether whoever asks may add and remove bulletins."""
    return bool(request.scope.get("state", {}).get("may_edit", True))


def library_routes(library: Library) -> APIRouter:
    """GET /biblioteca and /boletines, pieces of the page; PUT and DELETE /boletines/{file}, which editors may use."""
    routes = APIRouter()
    changing = threading.Lock()

    @routes.get("/biblioteca", response_class=HTMLResponse)
    def biblioteca(request: Request) -> str:
        return render_library(library.headings(), may_edit=may_edit(request), formats=EXTENSIONS)

    @routes.get("/boletines", response_class=HTMLResponse)
    def boletines(
        request: Request, chosen: Annotated[Chosen, Depends(_chosen)], hasta: Annotated[int, Query(ge=1)] = PAGE
    ) -> str:
        headings = library.headings()
        found = choose(headings, chosen)
        return render_list(headings, found, series_of(headings), chosen, limit=hasta, may_edit=may_edit(request))

    @routes.put("/boletines/{file:path}", dependencies=[Depends(_editors_only)])
    async def add(request: Request, file: str) -> dict[str, str]:
        content = await _body(request)
        with_name = clean_name(file)
        return await run_in_threadpool(_add, library, with_name, content, changing)

    @routes.delete("/boletines/{file:path}", dependencies=[Depends(_editors_only)])
    def remove(file: str) -> dict[str, str]:
        with changing:
            if not library.remove(file):
                raise HTTPException(404, GONE)
        return {"file": file}

    return routes


def clean_name(file: str) -> str:
    """The name alone, in composed letters, without what no file's name should have. Raises a 422 where none is left.

    >>> clean_name("C:\\\\boletines\\\\Jornada\\t14.pdf"), clean_name("../../etc/año.txt")
    ('Jornada14.pdf', 'año.txt')
    """
    name = unicodedata.normalize("NFC", PurePosixPath(file.replace("\\", "/")).name)
    name = "".join(letter for letter in name if letter.isprintable()).strip(" .")
    if not name or len(name) > LONGEST_NAME:
        raise HTTPException(422, NO_NAME)
    return name


def _chosen(
    palabras: str = "", anio: str = "", estado: str = "", tipo: str = "", serie: str = "", edicion: str = ""
) -> Chosen:
    """From the fields of the page; one that is no number narrows nothing."""
    return Chosen(
        words=palabras,
        year=int(anio) if anio.isdecimal() else None,
        state=estado,
        suffix=tipo if tipo.startswith(".") else "",
        numbered={"numerados": True, "otros": False}.get(tipo),
        event=serie,
        edition=int(edicion) if edicion.isdecimal() else None,
    )


def _editors_only(request: Request) -> None:
    if not may_edit(request):
        raise HTTPException(403, READ_ONLY)


async def _body(request: Request) -> bytes:
    """Raises a 413 as soon as it is known to be too large."""
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > LARGEST_UPLOAD:
            raise HTTPException(413, TOO_LARGE)
    return bytes(content)


def _add(library: Library, file: str, content: bytes, changing: threading.Lock) -> dict[str, str]:
    """One at a time, so that many files of many people cannot take all memory."""
    try:
        with changing:
            change = library.add(file, content)
    except CitaError as error:
        return {"file": file, "change": "refused", "said": f"Rechazado. {error}"}
    except Exception as error:
        logger.exception("unexpected error while adding %r", file)
        raise HTTPException(500, FAILED) from error
    return {"file": file, "change": change, "said": SAID[change]}
