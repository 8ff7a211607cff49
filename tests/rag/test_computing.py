"""Sums, differences and comparisons: every operand with its sentence, and nothing added that cannot be."""

from pathlib import Path

import pytest

from index.indexing import index_paths, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from rag import Assistant, Outcome, Settings
from rag.choice.fakes import word_weights
from rag.computing.operations import Operation, plan

COMMITTEES = """\
Avanza la instalación de comités de salud

En Puebla se instalaron 324 comités de salud, de 350, y en Colima 118 comités de salud.
En 2023 se aplicaron 2 mil 310 vacunas en Puebla y mil 45 vacunas en Colima.
La clínica de Jerez creció de 10 a 14 camas.
En promedio se aplican 40 vacunas al día en Sonora.
"""


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "comites.txt").write_text(COMMITTEES, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([tmp_path], store, embedder, lambda *_: None)
    return Assistant(Searcher(store, embedder), OverlapReader(), ScriptedLanguageModel([]), Settings(), word_weights())


@pytest.mark.parametrize(
    ("question", "value", "operands"),
    [
        ("¿cuántas vacunas suman Puebla y Colima?", 3355, {2310, 1045}),
        ("cuantas vacunas en total entre Puebla y Colima", 3355, {2310, 1045}),
        ("cual es la diferencia entre las vacunas de Puebla y las de Colima", 1265, {2310, 1045}),
        ("cuantas vacunas mas hubo en Puebla que en Colima", 1265, {2310, 1045}),
        ("cuantos comites faltan en puebla", 26, {350, 324}),
    ],
)
def test_what_is_computed_says_what_from_and_cites_it(assistant, question, value, operands):
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    first, *others = answer.figures
    assert (first.value, first.citation) == (value, None)
    assert {figure.value for figure in others} == operands
    assert f"{value:,}" in answer.text
    for figure in others:
        assert figure.citation is not None
        assert figure.text in answer.citations[figure.citation - 1].quote


def test_of_two_the_larger_is_named_with_both_figures(assistant):
    answer = assistant.ask("¿dónde hubo más vacunas, en Colima o en Puebla?")
    assert [figure.value for figure in answer.figures] == [2310, 1045]
    assert "Puebla" in answer.text


def test_two_questions_in_one_have_two_answers(assistant):
    answer = assistant.ask("¿cuántas vacunas y cuántos comités de salud en Colima?")
    assert {figure.value for figure in answer.figures} == {1045, 118}


def test_a_change_is_both_figures_that_the_sentence_joins(assistant):
    answer = assistant.ask("¿de cuántas a cuántas camas creció la clínica?")
    assert [figure.value for figure in answer.figures] == [10, 14]


def test_a_rate_is_not_added_to_a_total(assistant):
    answer = assistant.ask("¿cuántas vacunas suman Puebla y Sonora?")
    assert 2350 not in {figure.value for figure in answer.figures}


def test_an_operand_that_is_not_there_is_not_replaced_by_another(assistant):
    answer = assistant.ask("¿cuántas vacunas suman Puebla y Durango?")
    assert not [figure for figure in answer.figures if figure.citation is None]


@pytest.mark.parametrize(
    "question",
    [
        "cuántas médicas y médicos generales hay",
        "cuantas vacunas hubo en puebla",
        "quien aplico mas vacunas",
        "y en 2023",
    ],
)
def test_what_asks_for_no_computation_has_no_plan(question):
    assert plan(question) is None


def test_of_a_series_each_member_stands_for_all():
    planned = plan("¿Cuánto subieron las consultas de la jornada 13 a la 14?")
    assert planned is not None
    assert planned.operation is Operation.RISE
    assert planned.operands == ("las consultas de la jornada 13", "las consultas de la jornada 14")


def test_what_a_second_thing_leaves_out_is_taken_from_the_first():
    planned = plan("diferencia entre las consultas de especialidad y las de urgencias en Colima")
    assert planned is not None
    assert planned.operands == (
        "las consultas de especialidad en Colima",
        "las consultas de urgencias en Colima",
    )


def test_an_operand_that_is_not_there_is_named_and_the_other_given_without_a_result(assistant):
    answer = assistant.ask("¿cuántas vacunas suman Puebla y Durango?")
    assert answer.outcome is Outcome.ANSWERED
    assert [(figure.value, figure.citation) for figure in answer.figures] == [(2310, 1)]
    assert "no consta: Durango" in answer.text


def test_without_any_operand_there_is_no_evidence(assistant):
    answer = assistant.ask("¿cuántas vacunas suman Durango y Oaxaca?")
    assert (answer.outcome, answer.figures) == (Outcome.NO_EVIDENCE, ())


def test_what_two_bulletins_repeat_is_counted_once(tmp_path):
    said = "En la {} Jornada de Salud 2022 se aplicaron {} vacunas.\n"
    for name, text in {
        "a": f"Vacunas\n\n{said.format('tercera', 300)}",
        "b": f"Vacunas otra vez\n\n{said.format('tercera', 300)}",
        "c": f"Más vacunas\n\n{said.format('cuarta', 250)}",
    }.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([tmp_path], store, embedder, lambda *_: None)
    assistant = Assistant(
        Searcher(store, embedder), OverlapReader(), ScriptedLanguageModel([]), Settings(), word_weights()
    )
    answer = assistant.ask("promedio de vacunas por jornada")
    assert [figure.value for figure in answer.figures] == [275, 300, 250]


def test_a_share_is_not_taken_of_two_bulletins(assistant, tmp_path):
    answer = assistant.ask("qué porcentaje de las consultas fueron vacunas")
    assert not [figure for figure in answer.figures if figure.citation is None]


def test_a_percentage_that_a_bulletin_states_goes_before_a_computed_one(tmp_path):
    text = "Vacunas\n\nSe aplicaron 200 vacunas y 50 refuerzos.\nEl 24 por ciento de las vacunas fueron refuerzos.\n"
    (tmp_path / "vacunas.txt").write_text(text, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([tmp_path], store, embedder, lambda *_: None)
    model = ScriptedLanguageModel(lambda *_: " No consta\n")
    answer = Assistant(Searcher(store, embedder), OverlapReader(), model, Settings(), word_weights()).ask(
        "qué porcentaje de las vacunas fueron refuerzos"
    )
    assert [figure.value for figure in answer.figures if figure.citation is None] == []
