"""The chat in the page, and the command that serves it: no models, no browser."""

import asyncio
import socket
import sys
from collections.abc import Callable
from typing import Any

import gradio as gr
import pytest

from index.types import Heading
from tests.ui.answers import answer, bulletin
from ui import main
from ui.chat import draw_chat
from ui.page import build_page


class Holding:
    """Stands in for an Assistant of one bulletin, and for its library."""

    def __init__(self) -> None:
        self.library = self

    def bulletin(self, file: str) -> Any:
        return None

    def headings(self) -> tuple[Any, ...]:
        known = bulletin()
        facts = known.published, known.place, known.edition, "Jornada", known.year
        return (Heading(known.file, known.title, *facts, figures=1),)

    def states(self) -> frozenset[str]:
        return frozenset({"Puebla"})

    def figures(self, file: str) -> tuple[Any, ...]:
        return ()

    def steps(self, typed: str, history: Any, *, within: Any) -> Any:
        yield answer(f"{typed} [1].")


def drawn() -> gr.Blocks:
    """Within a running loop, as Gradio makes one and leaves it open where there is none."""

    async def draw() -> gr.Blocks:
        with gr.Blocks(analytics_enabled=False) as page:
            draw_chat(Holding())
        return page

    return asyncio.run(draw())


def handler(page: gr.Blocks, name: str) -> Callable[..., Any]:
    return next(function.fn for function in page.fns.values() if getattr(function.fn, "__name__", "") == name)


def test_a_question_is_answered_in_its_turn():
    ask = handler(drawn(), "ask")
    *_, last = ask(gr.EventData(None, {"number": 3, "question": "hola"}))
    (turn,) = last["turns"]
    assert (turn["number"], turn["done"]) == (3, True)
    assert "hola" in turn["html"]


def test_a_page_that_is_opened_gets_its_welcome_its_filters_and_its_conversation():
    opened = handler(drawn(), "opened")(gr.EventData(None, {"turns": []}))
    assert "Hay 1 boletín" in opened["welcome"]
    assert "Puebla" in opened["filters"]
    assert opened["turns"] == []


def test_the_server_keeps_nothing_of_a_conversation():
    assert not [block for block in drawn().blocks.values() if isinstance(block, gr.State)]


def test_stopping_ends_the_answer_that_is_under_way():
    page = drawn()
    asking = next(key for key, function in page.fns.items() if getattr(function.fn, "__name__", "") == "ask")
    assert [function.cancels for function in page.fns.values() if function.cancels] == [[asking]]


def test_the_page_reports_to_nobody_and_offers_its_functions_to_nobody():
    async def build() -> gr.Blocks:
        return build_page(Holding())

    page = asyncio.run(build())
    assert page.analytics_enabled is False
    assert {function.api_visibility for function in page.fns.values()} <= {"private"}


@pytest.fixture
def run(monkeypatch, capsys):
    """Runs `cita` with arguments: exit code, and what it complained of."""

    def run(*arguments: object) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["cita", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main.main()
        return int(ended.value.code or 0), " ".join(capsys.readouterr().err.split())

    return run


def test_a_port_that_is_taken_is_said_before_anything_is_loaded(run, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, complaint = run("chat", "--port", port, "--home", tmp_path / "nada")
    assert code == 1
    assert f"El puerto {port} ya está ocupado" in complaint
    assert f"cita chat --port {port + 1}" in complaint


def test_an_address_of_another_machine_is_refused_with_what_to_do(run, tmp_path):
    code, complaint = run("chat", "--host", "203.0.113.7", "--home", tmp_path / "nada", "--without-users")
    assert code == 1
    assert "--host 127.0.0.1" in complaint


def test_the_command_has_the_commands_of_asking_and_the_chat(run, capsys, monkeypatch):
    names = {command.name or command.callback.__name__ for command in main.app.registered_commands}
    assert {"ask", "chat", "doctor", "eval", "index", "models", "remove", "status"} <= names
