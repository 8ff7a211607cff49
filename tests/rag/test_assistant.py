"""The whole way with fakes: whatever the model writes, a person reads only what the cited sentence states."""

from pathlib import Path

import pytest

from index.indexing import index_paths, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, ScriptedLanguageModel
from rag import Assistant, Outcome, QuestionError, Settings
from rag.answering import compose
from rag.contract import to_json
from rag.types import Draft
from rag.verify import verify

BULLETIN = """\
Realizó el IMSS la novena Jornada de Salud de Tecate

Durante la novena Jornada de Salud 2021 se aplicaron 2 mil 310 vacunas y mil 45 pruebas en la plaza.
La doctora Irma Solís, coordinadora de Enseñanza, inauguró la jornada el 4 de mayo.
"""
NEIGHBOUR = """\
Realizó el IMSS la octava Jornada de Salud de Tecate

Durante la octava Jornada de Salud 2021 se aplicaron mil 990 vacunas y 870 pruebas en la plaza.
"""


@pytest.fixture
def searcher(tmp_path: Path) -> Searcher:
    (tmp_path / "novena.txt").write_text(BULLETIN, encoding="utf-8")
    (tmp_path / "octava.txt").write_text(NEIGHBOUR, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([tmp_path], store, embedder, lambda *_: None)
    return Searcher(store, embedder)


def assistant_that_writes(searcher: Searcher, draft: str) -> tuple[Assistant, ScriptedLanguageModel]:
    model = ScriptedLanguageModel([draft] * 9)
    return Assistant(searcher, model, Settings(home=Path("unused"))), model


QUESTION = "¿Cuántas vacunas en la jornada 9 de 2021?"


def test_one_figure_that_plainly_fits_is_the_answer_without_the_model(searcher):
    assistant, model = assistant_that_writes(searcher, " No consta\n")
    answer = assistant.ask(QUESTION)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.text == "2 mil 310 vacunas [1]."
    assert answer.short == "2 mil 310"
    assert [(figure.value, figure.unit) for figure in answer.figures] == [(2310, "vacunas")]
    assert "2 mil 310 vacunas" in answer.citations[0].quote
    assert answer.citations[0].bulletin.file == "novena.txt"
    assert all(verdict.supported for verdict in answer.verdicts)
    assert model.calls == []


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("cuántas pruebas en la novena jornada", 1045),
        ("cuantas bacunas en la jornada 9", 2310),
        ("vacunas de la jornada VIII", 990 + 1000),
        ("CUANTAS PRUEBAS EN LA 8VA JORNADA", 870),
    ],
)
def test_each_edition_is_answered_with_its_own_figure_however_it_is_typed(searcher, question, value):
    assistant, _ = assistant_that_writes(searcher, " No consta\n")
    assert [figure.value for figure in assistant.ask(question).figures] == [value]


def test_a_noun_that_no_figure_counts_is_not_answered_with_another(searcher):
    assistant, _ = assistant_that_writes(searcher, " No consta\n")
    assert assistant.ask("¿cuántas cirugías en la jornada 9?").outcome is Outcome.NO_EVIDENCE


@pytest.mark.parametrize("draft", ["2 mil 311", "2 millones 310 mil", "310", "mil 990", "la doctora Irma Pérez"])
def test_what_the_cited_sentence_does_not_state_never_reaches_a_person(searcher, draft):
    assistant, _ = assistant_that_writes(searcher, " No consta\n")
    answer = assistant.ask(QUESTION)
    verdicts = verify(answer.question, Draft(draft, 1), answer.evidence)
    composed = compose(answer.question, Draft(draft, 1), verdicts, answer.evidence)
    assert not all(verdict.supported for verdict in verdicts)
    assert composed.short == composed.citations[0].quote == answer.evidence[0].sentence.text
    assert {figure.value for figure in composed.figures} == {
        row.figure.value for row in answer.evidence[0].sentence.rows
    }


def test_a_label_that_is_not_there_ends_in_no_consta(searcher):
    assistant, _ = assistant_that_writes(searcher, " la plaza [77]\n")
    answer = assistant.ask("quien inauguro la novena jornada")
    assert answer.outcome is Outcome.NO_EVIDENCE
    assert answer.citations == ()


def test_an_edition_that_is_not_there_is_never_answered_from_its_neighbour(searcher):
    assistant, model = assistant_that_writes(searcher, " 2 mil 310 [1]\n")
    answer = assistant.ask("¿Cuántas vacunas en la jornada 10?")
    assert answer.outcome is Outcome.NO_EVIDENCE
    assert answer.text == "No consta en los boletines."
    assert model.calls == []


def test_an_edition_is_answered_from_its_own_bulletin_alone(searcher):
    assistant, _ = assistant_that_writes(searcher, " No consta\n")
    assert {e.sentence.bulletin.file for e in assistant.ask("vacunas de la octava jornada").evidence} == {"octava.txt"}


def test_words_that_the_sentence_does_not_say_fall_back_on_the_sentence(searcher):
    assistant, _ = assistant_that_writes(searcher, " el doctor Juan Pérez [1]\n")
    answer = assistant.ask("quien inauguro la novena jornada")
    assert "Juan Pérez" not in answer.text
    assert answer.short == answer.citations[0].quote


def test_the_prompt_begins_the_same_whatever_is_asked(searcher):
    assistant, model = assistant_that_writes(searcher, " No consta\n")
    assistant.ask("quien es la coordinadora de enseñanza")
    assistant.ask("quien inauguro la novena jornada")
    first, second = (call.prompt for call in model.calls)
    shared = next(i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b)
    assert shared > len(first) / 2


def test_a_follow_up_is_answered_with_what_came_before(searcher):
    assistant, _ = assistant_that_writes(searcher, " No consta\n")
    first = assistant.ask(QUESTION)
    second = assistant.ask("¿y pruebas?", [first])
    assert {e.sentence.bulletin.file for e in second.evidence} == {"novena.txt"}


def test_the_steps_come_in_the_order_in_which_they_are_known(searcher):
    assistant, _ = assistant_that_writes(searcher, " No consta\n")
    question, evidence, answer = assistant.steps(QUESTION)
    assert question == answer.question
    assert evidence == answer.evidence
    assert answer.timings["total"] > 0


def test_an_empty_question_reaches_no_model(searcher):
    assistant, model = assistant_that_writes(searcher, " No consta\n")
    with pytest.raises(QuestionError):
        assistant.ask("  ")
    assert model.calls == []


def test_the_json_form_has_the_keys_of_the_contract(searcher):
    assistant, _ = assistant_that_writes(searcher, " 2 mil 310 [1]\n")
    form = to_json(assistant.ask(QUESTION))
    assert list(form) == ["outcome", "text", "short", "figures", "citations", "seconds"]
    assert set(form["citations"][0]) == {"bulletin", "quote", "start", "end"}
    assert set(form["figures"][0]) == {"value", "unit", "text"}
