"""What staff say of an answer is kept with it, and with who said it."""

import json
from typing import Any

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

from models.errors import CitaError
from rag import Answer
from tests.ui.answers import answer, bulletin
from ui.opinions import CHANGED, PATH, THANKS, opinions
from ui.remembering import remember


class Book:
    """Stands in for a FeedbackBook: it keeps what it is given, and refuses the comment «mal»."""

    def __init__(self) -> None:
        self.given: list[tuple[Answer, dict[str, Any]]] = []

    def give(self, answer: Answer, **said: Any) -> None:
        if said["comment"] == "mal":
            raise CitaError("Acórtalo.")
        self.given.append((answer, said))


class Holding:
    """Stands in for a Library of one bulletin."""

    def bulletin(self, file: str) -> Any:
        return {"j14.txt": bulletin()}.get(file)


RECORD = json.loads(json.dumps(remember(answer())))


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def client(book: Book) -> TestClient:
    app = FastAPI()
    app.include_router(opinions(Holding(), book))

    @app.middleware("http")
    async def enter(request: Request, go_on: Any) -> Any:
        if "name" in request.headers:
            request.state.user = request.headers["name"]
        return await go_on(request)

    return TestClient(app)


def test_an_opinion_is_kept_with_its_answer_and_who_gave_it(client, book):
    sent = client.post(PATH, json={"record": RECORD, "good": False, "comment": "falta"}, headers={"name": "ana"})
    assert (sent.status_code, sent.json()) == (200, {"detail": THANKS})
    assert book.given == [(answer(), {"is_good": False, "comment": "falta", "user": "ana"})]


def test_where_nobody_enters_by_name_an_opinion_has_none(client, book):
    client.post(PATH, json={"record": RECORD, "good": True})
    assert book.given[0][1] == {"is_good": True, "comment": "", "user": ""}


def test_an_opinion_of_what_was_never_answered_is_refused(client, book):
    record = {**RECORD, "citations": [["otro.txt", "0" * 64, 0, 5]]}
    assert client.post(PATH, json={"record": record, "good": True}).json() == {"detail": CHANGED}
    assert book.given == []


def test_what_the_book_refuses_is_said(client):
    sent = client.post(PATH, json={"record": RECORD, "good": True, "comment": "mal"})
    assert (sent.status_code, sent.json()) == (400, {"detail": "Acórtalo."})


def test_a_page_of_others_cannot_give_an_opinion(client, book):
    form = json.dumps({"record": RECORD, "good": True})
    assert client.post(PATH, content=form, headers={"Content-Type": "text/plain"}).status_code == 422
    assert book.given == []
