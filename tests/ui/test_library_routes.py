"""What the library tab asks of the server: no models, no browser."""

from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

from index.indexing import manifest_for
from index.store import Store
from models.fakes import HashingEmbedder
from rag.library import Library
from ui import library_routes
from ui.library_routes import LARGEST_UPLOAD, clean_name, may_edit

TEXT = "Jornada de salud en Tula\nEl IMSS aplicó 45 vacunas en Tula.".encode()


@pytest.fixture
def library(tmp_path: Path) -> Library:
    embedder = HashingEmbedder()
    return Library(Store.create(tmp_path / "cita.sqlite", manifest_for(embedder)), embedder)


@pytest.fixture
def client(library: Library) -> TestClient:
    app = FastAPI()
    app.include_router(library_routes.library_routes(library))
    return TestClient(app)


def put(client: TestClient, name: str, content: bytes = TEXT) -> dict[str, str]:
    return client.put(f"/boletines/{quote(name, safe='')}", content=content).json()


def test_a_file_that_is_added_is_in_the_list_at_once(client, library):
    assert put(client, "año 1.txt") == {"file": "año 1.txt", "change": "added", "said": "Agregado."}
    assert "año 1.txt" in client.get("/boletines").text
    assert library.original("año 1.txt") == TEXT


def test_it_is_said_whether_a_file_was_new_or_changed_or_there_already(client):
    said = [put(client, "a.txt", content)["said"] for content in (TEXT, TEXT, TEXT + b" Hubo 3 dosis.")]
    assert said == ["Agregado.", "Ya estaba, sin cambios.", "Actualizado: el texto cambió."]


def test_what_is_no_bulletin_is_refused_with_the_reason(client, library):
    answer = put(client, "roto.txt", b"\xff\xfe\xff")
    assert answer["change"] == "refused"
    assert answer["said"].startswith("Rechazado. roto.txt")
    assert library.headings() == ()


def test_a_file_that_is_far_too_large_is_refused_before_it_is_read(client, library):
    response = client.put("/boletines/a.txt", content=b"x" * (LARGEST_UPLOAD + 1))
    assert response.status_code == 413
    assert "MB" in response.json()["detail"]
    assert library.headings() == ()


@pytest.mark.parametrize("name", ["..", "   ", "\t", "x" * 151 + ".txt"])
def test_a_name_that_no_file_could_have_is_refused(client, name):
    assert client.put(f"/boletines/{quote(name, safe='')}", content=TEXT).status_code in (404, 405, 422)


def test_of_a_path_only_the_name_counts():
    assert clean_name("../../etc/passwd.txt") == "passwd.txt"
    assert clean_name("C:\\Users\\ana\\boletín.txt") == "boletín.txt"
    assert clean_name("bolet\u0069\u0301n\n.txt") == "boletín.txt"


def test_what_is_removed_is_gone_and_cannot_be_removed_again(client, library):
    put(client, "a.txt")
    assert client.delete("/boletines/a.txt").status_code == 200
    assert library.headings() == ()
    assert client.delete("/boletines/a.txt").json() == {"detail": "Ese boletín ya no estaba."}


def test_the_fields_of_the_page_narrow_the_list(client):
    put(client, "tula.txt")
    put(client, "14.txt", "Realizó el IMSS la 14va Jornada de Salud 2023 en Puebla\nHubo 24 trasplantes.".encode())
    for query in ("palabras=jornada+14.TXT", "anio=2023", "tipo=numerados", "serie=jornada&edicion=14"):
        html = client.get(f"/boletines?{query}").text
        assert "14.txt" in html, query
        assert "tula.txt" not in html, query
    assert "2 boletines" in client.get("/boletines?anio=&estado=&tipo=&palabras=&edicion=x").text


def test_readers_see_everything_and_change_nothing(library):
    app = FastAPI()

    @app.middleware("http")
    async def as_reader(request: Request, call_next):
        request.state.may_edit = False
        return await call_next(request)

    app.include_router(library_routes.library_routes(library))
    client = TestClient(app)
    library.add("a.txt", TEXT)
    assert client.put("/boletines/b.txt", content=TEXT).status_code == 403
    assert client.delete("/boletines/a.txt").status_code == 403
    assert [heading.file for heading in library.headings()] == ["a.txt"]
    assert "a.txt" in client.get("/boletines").text
    assert "Puedes leer y preguntar" in client.get("/biblioteca").text


def test_without_users_everybody_may_edit():
    assert may_edit(Request({"type": "http"}))


def test_what_nobody_foresaw_is_told_plainly_and_goes_to_the_log(client, library, monkeypatch, caplog):
    def fail(*_: object) -> None:
        raise ZeroDivisionError("secreto")

    monkeypatch.setattr(library, "add", fail)
    response = client.put("/boletines/a.txt", content=TEXT)
    assert response.status_code == 500
    assert "secreto" not in response.text
    assert "secreto" in caplog.text
