"""The text of a bulletin as the chat fetches it: no models, no browser."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from index.indexing import manifest_for
from index.store import Store
from models.fakes import HashingEmbedder
from rag import Library
from tests.ui.answers import HOSTILE, Elements, text_of
from ui.bulletin_texts import PATH, bulletin_texts
from ui.originals import MISSING

ODD = 'Año "1" & <2>.txt'
SENTENCE = "El IMSS aplicó 45 vacunas en Tula."


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    embedder = HashingEmbedder()
    library = Library(Store.create(tmp_path / "cita.sqlite", manifest_for(embedder)), embedder)
    library.add(ODD, f"{SENTENCE}\n\n{HOSTILE}".encode())
    app = FastAPI()
    app.include_router(bulletin_texts(library))
    return TestClient(app)


def test_a_bulletin_comes_with_its_sentence_highlighted_and_its_figures_marked(client):
    page = client.get(PATH, params={"archivo": ODD, "inicio": 0, "fin": len(SENTENCE)})
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "<mark id=cita-aqui>El IMSS aplicó </mark>" in page.text
    first, *_ = Elements(page.text).of("b", **{"class": "cita-said"})
    assert str(first["title"]).startswith("45 vacunas")
    assert SENTENCE in text_of(page.text)


def test_nothing_of_a_bulletin_is_run_as_ours(client):
    page = client.get(PATH, params={"archivo": ODD}).text
    assert not {"script", "img", "svg"} & {tag for tag, _ in Elements(page).found}
    assert "alert('x')" in text_of(page)


def test_a_bulletin_that_is_gone_is_said_to_be(client):
    gone = client.get(PATH, params={"archivo": "otro.txt"})
    assert (gone.status_code, gone.json()) == (404, {"detail": MISSING})


@pytest.mark.parametrize("span", [{"inicio": "x"}, {"fin": "1e9"}])
def test_a_span_that_is_none_is_refused(client, span):
    assert client.get(PATH, params={"archivo": ODD, **span}).status_code == 422
