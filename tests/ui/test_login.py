"""Who may come in, and what of the chat is there for those who have not: no models, no browser."""

import asyncio
import sys

import gradio as gr
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from index.indexing import manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from rag import Assistant, Settings
from rag.choice.fakes import word_weights
from ui import main
from ui.app import make_app
from ui.login import ATTEMPT_SECONDS, ATTEMPTS, COOKIE, SESSION_SECONDS, Sessions
from ui.login_page import render_login
from ui.users import Users

PASSWORD = "correcto caballo"
TEXT = b"El IMSS vio a 45 personas en Tula."


@pytest.fixture(scope="module")
def users(tmp_path_factory: pytest.TempPathFactory) -> Users:
    """Made once: a password takes its time to hash."""
    users = Users(tmp_path_factory.mktemp("home") / "users.txt")
    users.add("ana", PASSWORD)
    users.add("beto", PASSWORD, may_edit=False)
    return users


@pytest.fixture(scope="module")
def app(users: Users) -> FastAPI:
    """Made once, as Gradio takes its time too."""
    embedder = HashingEmbedder()
    searcher = Searcher(Store.create(users.path.with_name("cita.sqlite"), manifest_for(embedder)), embedder)
    assistant = Assistant(searcher, OverlapReader(), ScriptedLanguageModel([]), Settings(), word_weights())
    assistant.library.add("a.txt", TEXT)

    async def build() -> FastAPI:
        """Within a running loop, as Gradio makes one and leaves it open where there is none."""
        return make_app(gr.Blocks(title="cita", analytics_enabled=False), assistant, users, shared=True)

    return asyncio.run(build())


def entered(app: FastAPI, name: str) -> TestClient:
    client = TestClient(app, follow_redirects=False)
    response = client.post("/entrar", data={"nombre": name, "clave": PASSWORD})
    assert (response.status_code, response.headers["location"]) == (303, "/")
    return client


@pytest.mark.parametrize(
    "path",
    ["/config", "/gradio_api/info", "/gradio_api/queue/data?session_hash=x", "/original?archivo=a.txt", "/boletines",
     "/biblioteca", "/boletin?archivo=a.txt", "/assets/x.js", "/static/js/x.js", "/login", "/nada"],
)  # fmt: skip
def test_nothing_is_given_to_who_has_not_entered(app, path):
    response = TestClient(app).get(path)
    assert response.status_code == 401
    assert b"Tula" not in response.content


@pytest.mark.parametrize(
    ("method", "path"),
    [("PUT", "/boletines/b.txt"), ("DELETE", "/boletines/a.txt"), ("POST", "/gradio_api/queue/join"),
     ("POST", "/gradio_api/upload"), ("POST", "/")],
)  # fmt: skip
def test_nothing_can_be_done_by_who_has_not_entered(app, method, path):
    assert TestClient(app).request(method, path, content=TEXT).status_code == 401


def test_the_page_leads_to_entering_and_entering_leads_back(app):
    client = TestClient(app)
    page = client.get("/")
    assert page.url.path == "/entrar"
    assert 'name="clave" type="password"' in page.text
    page = client.post("/entrar", data={"nombre": " ANA ", "clave": PASSWORD})
    assert page.url.path == "/"
    assert '<meta name="cita-user" content="ana">' in page.text
    assert page.headers["cache-control"] == "no-store"


def test_the_cookie_is_no_business_of_scripts_or_of_other_sites(app):
    response = TestClient(app, follow_redirects=False).post("/entrar", data={"nombre": "ana", "clave": PASSWORD})
    cookie = response.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_a_wrong_password_is_told_as_a_wrong_name_is(app):
    client = TestClient(app)
    pages = [client.post("/entrar", data={"nombre": n, "clave": "otra cosa"}) for n in ("ana", "nadie")]
    assert [page.status_code for page in pages] == [401, 401]
    assert all("El nombre o la contraseña no son correctos." in page.text for page in pages)
    assert COOKIE not in client.cookies


@pytest.mark.parametrize("token", ["", "ana", "x" * 43])
def test_a_cookie_that_was_made_up_opens_nothing(app, token):
    assert TestClient(app, cookies={COOKIE: token}).get("/boletines").status_code == 401


def test_leaving_ends_the_session_for_whoever_has_its_cookie(app):
    client = entered(app, "ana")
    cookie = client.cookies[COOKIE]
    assert client.get("/boletines").status_code == 200
    assert client.post("/salir").headers["location"] == "/entrar"
    assert TestClient(app, cookies={COOKIE: cookie}).get("/boletines").status_code == 401


def test_readers_cannot_change_the_library_and_editors_can(app):
    reader, editor = entered(app, "beto"), entered(app, "ana")
    assert reader.put("/boletines/b.txt", content=TEXT).status_code == 403
    assert reader.delete("/boletines/a.txt").status_code == 403
    assert "Quitar" not in reader.get("/boletines").text
    assert editor.put("/boletines/b.txt", content=TEXT).status_code == 200
    assert "Quitar" in editor.get("/boletines").text


def test_a_user_who_is_taken_out_is_out_at_once(app, users):
    users.add("eva", PASSWORD)
    client = entered(app, "eva")
    assert client.get("/boletines").status_code == 200
    users.remove("eva")
    assert client.get("/boletines").status_code == 401


def test_after_many_wrong_passwords_an_address_has_to_wait_and_then_no_more(users, monkeypatch):
    monkeypatch.setattr(users, "check", lambda *_: None)
    clock = [0.0]
    sessions = Sessions(users, lambda: clock[0])
    for _ in range(ATTEMPTS):
        assert not sessions.must_wait("10.0.0.9")
        assert sessions.enter("nadie", "equivocada", "10.0.0.9") is None
    assert sessions.must_wait("10.0.0.9")
    assert not sessions.must_wait("10.0.0.8")
    clock[0] = ATTEMPT_SECONDS + 1.0
    assert not sessions.must_wait("10.0.0.9")


def test_who_has_to_wait_is_told_so_whatever_the_password(app, monkeypatch):
    monkeypatch.setattr(Sessions, "must_wait", lambda *_: True)
    response = TestClient(app).post("/entrar", data={"nombre": "ana", "clave": PASSWORD})
    assert response.status_code == 429
    assert "Demasiados intentos" in response.text


def test_a_session_ends_by_itself(users):
    clock = [0.0]
    sessions = Sessions(users, lambda: clock[0])
    token = sessions.enter("ana", PASSWORD, "10.0.0.9")
    assert token
    assert sessions.user(token).name == "ana"
    clock[0] = SESSION_SECONDS + 1.0
    assert sessions.user(token) is None


def test_a_form_that_is_far_too_large_is_not_read(app):
    assert TestClient(app).post("/entrar", content=b"nombre=ana&clave=" + b"x" * 10_000).status_code == 401


def test_what_was_typed_is_never_markup():
    page = render_login("Mal.", name='"><script>alert(1)</script>')
    assert "<script>alert" not in page
    assert "&quot;&gt;&lt;script&gt;" in page


@pytest.fixture
def refusal(monkeypatch, capsys):
    """What `cita chat` with these arguments complains of."""

    def run(*arguments: object) -> str:
        monkeypatch.setattr(sys, "argv", ["cita", "chat", *map(str, arguments)])
        with pytest.raises(SystemExit):
            main.main()
        return " ".join(capsys.readouterr().err.split())

    return run


def test_a_chat_is_not_shared_without_users_unless_that_is_wanted(refusal, tmp_path):
    complaint = refusal("--host", "0.0.0.0", "--port", "1", "--home", tmp_path)
    assert "cita users add" in complaint
    assert "--without-users" in complaint
    assert main.find_users(tmp_path, shared=True, without_users=True) is None
    assert main.find_users(tmp_path, shared=False, without_users=False) is None


def test_where_there_are_users_they_are_asked_for_on_this_machine_too(users):
    found = main.find_users(users.path.parent, shared=False, without_users=False)
    assert found is not None
    assert [user.name for user in found.all()] == ["ana", "beto"]
