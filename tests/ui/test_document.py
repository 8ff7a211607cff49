"""Gradio's document as it leaves us, and what is served beside it: no models, no browser."""

import asyncio
from pathlib import Path

import gradio as gr
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.types import Message

from index.indexing import manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from rag import Assistant, Settings
from rag.choice.fakes import word_weights
from ui.app import make_app
from ui.document import SpanishDocument, spanish_document
from ui.originals import original_link

ODD = 'Boletín "1" & 2.txt'


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    """Of a page with nothing on it, over a library of one bulletin."""
    embedder = HashingEmbedder()
    searcher = Searcher(Store.create(tmp_path / "cita.sqlite", manifest_for(embedder)), embedder)
    assistant = Assistant(searcher, OverlapReader(), ScriptedLanguageModel([]), Settings(), word_weights())
    assistant.library.add(ODD, "<script>alert(1)</script> El IMSS aplicó 45 vacunas en Tula.".encode())

    async def build() -> FastAPI:
        """Within a running loop, as Gradio makes one and leaves it open where there is none."""
        return make_app(gr.Blocks(title="cita", analytics_enabled=False), assistant, None, shared=False)

    return TestClient(asyncio.run(build()), base_url="http://127.0.0.1")


def test_the_page_says_that_it_is_mexican_spanish_and_has_our_name_and_icon(client):
    page = client.get("/").text
    assert '<html\n\tlang="es-MX"' in page
    assert "<title>cita</title>" in page
    assert 'href="/icono.svg"' in page
    assert client.get("/icono.svg").headers["content-type"] == "image/svg+xml"


def test_the_page_names_no_other_host_for_the_browser_to_ask(client):
    page = client.get("/").text.split("window.gradio_config")[0]
    assert "githubusercontent" not in page
    assert "manifest.json" not in client.get("/").text
    assert "gradio.app" not in page


def test_what_is_ours_comes_before_the_scripts_of_gradio():
    page = spanish_document('<html lang="en"><head><script>gradio</script></head></html>')
    assert page.index("cita-tema") < page.index("gradio</script>")


def test_only_the_document_is_held_back_and_all_else_streams():
    events: list[str] = []

    async def app(scope: object, receive: object, send: object) -> None:
        for part in ("uno", "dos"):
            await send({"type": "http.response.body", "body": part.encode(), "more_body": True})
            events.append(f"tras {part}")

    async def send(message: Message) -> None:
        events.append(message["body"].decode())

    asyncio.run(SpanishDocument(app)({"type": "http", "method": "GET", "path": "/gradio_api/x"}, None, send))
    assert events == ["uno", "tras uno", "dos", "tras dos"]


def test_the_file_of_a_bulletin_is_saved_under_its_name_and_never_shown(client):
    response = client.get(original_link(ODD))
    assert response.content.decode() == "<script>alert(1)</script> El IMSS aplicó 45 vacunas en Tula."
    assert response.headers["content-disposition"].startswith("attachment; ")
    assert response.headers["content-disposition"].endswith("filename*=UTF-8''Bolet%C3%ADn%20%221%22%20%26%202.txt")
    assert response.headers["content-type"] == "application/octet-stream"
    assert response.headers["x-content-type-options"] == "nosniff"


def test_a_file_that_is_not_there_is_not_found(client):
    assert client.get(original_link("otro.txt")).status_code == 404


def test_what_fastapi_would_fetch_from_elsewhere_is_not_offered(client):
    assert "openapi" not in client.get("/docs").text


def test_a_chat_of_this_machine_alone_answers_to_no_name_of_elsewhere(client):
    assert client.get("/icono.svg").status_code == 200
    assert client.get("/icono.svg", headers={"Host": "mala.example"}).status_code == 400


def test_nobody_fills_the_disk_by_the_uploads_of_gradio(client):
    response = client.post("/gradio_api/upload", files={"files": ("a.txt", b"x" * 5_000)})
    assert response.status_code == 413
