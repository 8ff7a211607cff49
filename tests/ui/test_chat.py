"""A conversation, with assistants that do as they are told: no models, no browser."""

import asyncio
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import gradio as gr
import pytest

from index.indexing import index_paths, manifest_for
from index.scope import Scope
from index.search import Searcher
from index.store import Store
from models.errors import CitaError
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from rag import Answer, Asks, Assistant, Outcome, Question, Settings
from ui import main
from ui.chat import EXAMPLES, HISTORY, converse
from ui.page import build_page

BULLETIN = "Realizó el IMSS la novena Jornada de Salud\n\nEn la novena Jornada de Salud 2021 hubo 2 mil 310 vacunas.\n"


class Told:
    """Stands in for an Assistant: answers «no consta», or fails where the question is a key of ``failures``."""

    def __init__(self, failures: dict[str, Exception] | None = None) -> None:
        self.failures = failures or {}
        self.histories: list[Sequence[Answer]] = []

    def steps(self, typed: str, history: Sequence[Answer] = ()) -> Iterator[object]:
        self.histories.append(history)
        question = Question(typed, typed, Asks.FIGURE, None, "", Scope())
        yield question
        yield ()
        if typed in self.failures:
            raise self.failures[typed]
        yield Answer(question, Outcome.NO_EVIDENCE, "No consta en los boletines.", "")


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "novena.txt").write_text(BULLETIN, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([tmp_path], store, embedder, lambda *_: None)
    return Assistant(Searcher(store, embedder), OverlapReader(), ScriptedLanguageModel([]), Settings())


def said(messages: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(message["role"], message["content"]) for message in messages]


def test_what_is_known_is_shown_as_soon_as_it_is_known(assistant):
    shown = [said(messages) for messages, _ in converse(assistant, "¿cuántas vacunas en la jornada 9?", [], ())]
    assert [len(messages) for messages in shown] == [2, 2, 2]
    assert all(messages[0][0] == "user" and "jornada 9" in messages[0][1] for messages in shown)
    searching, reading, answered = (messages[1][1] for messages in shown)
    assert "Buscando" in searching
    assert "Leyendo" in reading
    assert "2 mil 310 vacunas" in answered
    assert "<mark>En la novena Jornada de Salud 2021 hubo 2 mil 310 vacunas.</mark>" in answered
    assert "novena.txt" in answered


def test_the_answers_before_go_with_a_question():
    assistant = Told()
    *_, (messages, answers) = converse(assistant, "uno", [], ())
    *_, (messages, answers) = converse(assistant, "dos", messages, answers)
    assert [len(history) for history in assistant.histories] == [0, 1]
    assert [answer.question.typed for answer in answers] == ["uno", "dos"]
    assert len(messages) == 4


def test_only_the_latest_answers_are_remembered():
    answers: tuple[Answer, ...] = ()
    for turn in range(HISTORY + 3):
        *_, (_, answers) = converse(Told(), str(turn), [], answers)
    assert [answer.question.typed for answer in answers] == [str(turn) for turn in range(3, HISTORY + 3)]


def test_an_error_is_a_message_of_the_chat_and_the_conversation_goes_on():
    assistant = Told({"mal": CitaError("Falta el índice: usa `cita index`.")})
    *_, (messages, answers) = converse(assistant, "uno", [], ())
    *_, (messages, after) = converse(assistant, "mal", messages, answers)
    assert after == answers
    assert "Falta el índice: usa `cita index`." in messages[-1]["content"]
    assert 'role="alert"' in messages[-1]["content"]
    *_, (messages, after) = converse(assistant, "dos", messages, after)
    assert "No consta" in messages[-1]["content"]
    assert len(after) == 2


def test_what_nobody_foresaw_is_a_message_too_and_goes_to_the_log(caplog):
    *_, (messages, _) = converse(Told({"mal": ZeroDivisionError("secreto")}), "mal", [], ())
    assert "Algo falló" in messages[-1]["content"]
    assert "secreto" not in messages[-1]["content"]
    assert "secreto" in caplog.text


def test_an_empty_question_is_told_so_by_the_assistant(assistant):
    *_, (messages, answers) = converse(assistant, "   ", [], ())
    assert "vacía" in messages[-1]["content"]
    assert answers == ()


def test_the_anchors_of_two_turns_differ(assistant):
    messages: list[dict[str, Any]] = []
    for _ in range(2):
        *_, (messages, _) = converse(assistant, "¿cuántas vacunas en la jornada 9?", messages, ())
    first, second = (message["content"] for message in messages if message["role"] == "assistant")
    assert 'id="respuesta-1-1"' in first
    assert 'id="respuesta-3-1"' in second


def built(assistant: Assistant) -> gr.Blocks:
    """Within a running loop, as Gradio makes one and leaves it open where there is none."""

    async def build() -> gr.Blocks:
        return build_page(assistant)

    return asyncio.run(build())


def handler(chat: gr.Blocks, name: str) -> Callable[..., Iterator[Any]]:
    return next(function.fn for function in chat.fns.values() if getattr(function.fn, "__name__", "") == name)


def test_entering_nothing_changes_nothing(assistant):
    ask = handler(built(assistant), "ask")
    assert list(ask("  ", [], ())) == [(gr.skip(), gr.skip(), gr.skip())]


def test_a_question_empties_the_box_once_and_leaves_what_is_typed_meanwhile(assistant):
    ask = handler(built(assistant), "ask")
    assert [box for box, _, _ in ask("vacunas", [], ())] == ["", gr.skip(), gr.skip()]


def test_the_page_reports_to_nobody_and_offers_its_functions_to_nobody(assistant):
    chat = built(assistant)
    assert chat.analytics_enabled is False
    assert {function.api_visibility for function in chat.fns.values()} == {"private"}


def test_the_examples_are_questions():
    assert all(example.startswith("¿") and example.endswith("?") for example in EXAMPLES)


def test_the_conversation_of_a_session_is_its_own(assistant):
    state = next(block for block in built(assistant).blocks.values() if isinstance(block, gr.State))
    assert state.value == ()


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
    code, complaint = run("chat", "--host", "203.0.113.7", "--home", tmp_path / "nada")
    assert code == 1
    assert "--host 127.0.0.1" in complaint


def test_the_command_has_the_commands_of_asking_and_the_chat(run, capsys, monkeypatch):
    names = {command.name or command.callback.__name__ for command in main.app.registered_commands}
    assert {"ask", "chat", "doctor", "eval", "index", "models", "remove", "status"} <= names
