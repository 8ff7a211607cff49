"""A question of the browser becomes what is shown of its turn, with assistants that do as they are told: no models."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from index.indexing import index_paths, manifest_for
from index.scope import EVERYTHING, Scope
from index.search import Searcher
from index.store import Store
from models.errors import CitaError
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from rag import Answer, Assistant, Outcome, Settings
from rag.choice.fakes import word_weights
from tests.ui.answers import answer, bulletin, question
from ui.conversing import CHANGED, HISTORY, Asked, converse, read_asked, restore
from ui.remembering import remember
from ui.waiting import Line

BULLETIN = "Realizó el IMSS la novena Jornada de Salud\n\nEn la novena Jornada de Salud 2021 hubo 2 mil 310 vacunas.\n"


class Told:
    """Stands in for an Assistant: answers «no consta», or fails where the question is a key of ``failures``."""

    def __init__(self, failures: dict[str, Exception] | None = None) -> None:
        self.failures = failures or {}
        self.asked: list[tuple[Sequence[Answer], Scope]] = []

    def steps(self, typed: str, history: Sequence[Answer] = (), *, within: Scope = EVERYTHING) -> Iterator[object]:
        self.asked.append((history, within))
        yield question(typed)
        yield ()
        if typed in self.failures:
            raise self.failures[typed]
        yield answer("No consta.", question=question(typed), outcome=Outcome.NO_EVIDENCE, citations=(), figures=())


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "novena.txt").write_text(BULLETIN, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([tmp_path], store, embedder, lambda *_: None)
    return Assistant(Searcher(store, embedder), OverlapReader(), ScriptedLanguageModel([]), Settings(), word_weights())


def sent(text: str, **more: Any) -> dict[str, Any]:
    return {"number": 1, "question": text, **more}


def test_what_is_known_is_shown_as_soon_as_it_is_known(assistant):
    shown = list(converse(assistant, Asked(1, "¿cuántas vacunas en la jornada 9?")))
    assert [(turn["number"], turn["done"]) for turn in shown] == [(1, False)] * 3 + [(1, True)]
    searching, found, reading, answered = (turn["html"] for turn in shown)
    assert "Buscando" in searching
    assert "jornada 9<span" in searching
    assert "Leyendo" in found
    assert "Leyendo" in reading
    assert "2 mil 310 vacunas" in reading
    assert "<b>2 mil 310</b> vacunas" in answered


def test_an_answer_comes_with_what_the_browser_is_to_keep_of_it(assistant):
    *_, ended = converse(assistant, Asked(1, "¿cuántas vacunas en la jornada 9?"))
    assert json.loads(json.dumps(ended)) == ended
    assert ended["record"]["short"] == "2 mil 310"
    assert ended["plain"].startswith("2 mil 310 vacunas [1].")


def test_a_conversation_that_is_loaded_again_is_drawn_anew_and_goes_on(assistant):
    find = assistant.library.bulletin
    *_, ended = converse(assistant, Asked(1, "¿cuántas vacunas en la jornada 9?"))
    (restored,) = restore({"turns": [{"number": 1, "record": ended["record"]}]}, find)
    assert restored["html"] == ended["html"]
    follow_up = read_asked(sent("¿y en la 10?", history=[ended["record"]]), find)
    understood, *_ = converse(assistant, follow_up)
    assert "Entendí" in understood["html"]


def test_a_turn_whose_bulletin_is_gone_says_so(assistant):
    *_, ended = converse(assistant, Asked(1, "¿cuántas vacunas en la jornada 9?"))
    (restored,) = restore({"turns": [{"number": 1, "record": ended["record"]}]}, {}.get)
    assert CHANGED in restored["html"]
    assert "record" not in restored
    assert restore({}, {}.get) == restore({"turns": ["x", {}, {"number": "1"}]}, {}.get) == []


def test_the_answers_before_go_with_a_question_and_no_more_than_are_of_use():
    source = bulletin()
    asked = read_asked(sent("dos", history=[remember(answer())] * (HISTORY + 3)), {source.file: source}.get)
    assert len(asked.history) == HISTORY
    assert asked.history[0].text == answer().text


def test_the_filters_that_are_set_narrow_the_question():
    source = bulletin()
    filters = {"year": "2023", "state": "Puebla", "file": source.file}
    asked = read_asked(sent("uno", within=filters), {source.file: source}.get)
    assert asked.within == Scope(year=2023, states=frozenset({"Puebla"}), file=source.file)
    told = Told()
    list(converse(told, asked))
    assert told.asked == [((), asked.within)]


@pytest.mark.parametrize("within", [None, {}, {"year": "", "state": "", "file": ""}, {"year": "x", "file": "../x"}])
def test_a_filter_that_is_none_narrows_nothing(within):
    assert read_asked(sent("uno", within=within), {}.get).within == EVERYTHING


def test_an_error_is_what_the_turn_ends_with():
    *_, ended = converse(Told({"mal": CitaError("Falta el índice: usa `cita index`.")}), Asked(2, "mal"))
    assert "Falta el índice: usa `cita index`." in ended["html"]
    assert 'role="alert"' in ended["html"]
    assert ended["done"]
    assert "record" not in ended


def test_what_nobody_foresaw_ends_a_turn_too_and_goes_to_the_log(caplog):
    *_, ended = converse(Told({"mal": ZeroDivisionError("secreto")}), Asked(2, "mal"))
    assert "Algo falló" in ended["html"]
    assert "secreto" not in ended["html"]
    assert "secreto" in caplog.text


def test_who_asks_while_others_are_answered_is_told_how_many_and_what_was_understood():
    line = Line()
    with line.place():
        waiting = converse(Told(), Asked(1, "¿cuántas vacunas?"), line)
        shown = [next(waiting)["html"] for _ in range(3)]
        assert "Hay una pregunta antes que la tuya" in shown[2]
        with line.place():
            last = converse(Told(), Asked(1, "¿y después?"), line)
            assert "Hay 3 preguntas antes que la tuya" in [next(last)["html"] for _ in range(3)][2]
            last.close()
    *_, ended = waiting
    assert ended["done"]


def test_who_stops_or_leaves_while_waiting_holds_nobody_up():
    line = Line()
    first = converse(Told(), Asked(1, "uno"), line)
    next(first), next(first)
    first.close()
    assert not any("antes que la tuya" in turn["html"] for turn in converse(Told(), Asked(1, "dos"), line))


def test_a_line_that_is_full_is_an_answer_of_the_chat():
    line = Line(longest=1)
    with line.place():
        *_, ended = converse(Told(), Asked(1, "uno"), line)
    assert ended["done"]
    assert "Espera un minuto" in ended["html"]
