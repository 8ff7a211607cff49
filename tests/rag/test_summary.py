"""Summaries: which bulletin is meant, and what of it is said."""

from pathlib import Path

import pytest

from index.indexing import index_paths, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from rag import Answer, Assistant, Outcome, Settings
from rag.choice.fakes import word_weights
from rag.lists.tables import count_numbers
from rag.questions.understand import understand
from rag.summaries.summary import plan_summary

BULLETINS = {
    "feria.txt": """\
Celebra Tecate la novena Feria de la Salud

Tecate, Baja California, 4 de mayo de 2023. La novena Feria de la Salud de Tecate reunió a familias de toda la ciudad.
En la plaza se aplicaron 2 mil 310 vacunas contra la influenza y se hicieron mil 45 pruebas de glucosa a las familias.
“¿Quién no quiere estar sano? Aquí nadie se queda fuera”, dijo la coordinadora.
La doctora Irma Solís, coordinadora de Enseñanza, inauguró la feria y recordó que las vacunas son gratuitas.
El módulo de vacunas de la plaza queda abierto para las familias que no llegaron a la feria.
""",
    "dengue_enero.txt": """\
Suman casos de dengue en Zacatecas

Zacatecas, Zac., 8 de enero de 2024. La Secretaría de Salud informó que suman 43 casos de dengue en Jerez.
Pidió a la población que lave y tape los tinacos, porque en ellos cría el mosquito del dengue.
""",
    "dengue_marzo.txt": """\
Bajan casos de dengue en Zacatecas

Zacatecas, Zac., 11 de marzo de 2024. La Secretaría de Salud informó que son 12 los casos de dengue en todo el estado.
Agradeció a las brigadas de Fresnillo que taparon más de mil tinacos contra el mosquito.
""",
    "octava.txt": """\
Cierra la octava Feria de la Salud de Tecate

Tecate, Baja California, 3 de mayo de 2022. La octava Feria de la Salud cerró con mil 990 vacunas aplicadas en la plaza.
""",
}


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("bulletins")
    for name, text in BULLETINS.items():
        (folder / name).write_text(text, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(folder / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([folder / name for name in BULLETINS], store, embedder, lambda *_: None)
    model = ScriptedLanguageModel([])
    return Assistant(Searcher(store, embedder), OverlapReader(), model, Settings(home=Path("unused")), word_weights())


def files(answer: Answer) -> set[str]:
    return {citation.bulletin.file for citation in answer.citations}


@pytest.mark.parametrize(
    ("typed", "about"),
    [
        ("¿De qué trata el boletín de Durango?", "el boletín de Durango"),
        ("resume la jornada 14", "la jornada 14"),
        ("me puedes hacer un resumen breve del comunicado de los comités", "del comunicado de los comités"),
        ("dame los puntos principales del boletín de Atlixco", "del boletín de Atlixco"),
        ("qué dice el boletín del 16 de mayo", "el boletín del 16 de mayo"),
        ("cuéntame de la nota del dengue", "la nota del dengue"),
        ("resúmelo", ""),
        ("hola, ¿de qué habla ese boletín? gracias", "ese boletín"),
        ("qué dice el boletín de Durango sobre la alberca", None),
        ("qué dice el boletín que se hizo en la alberca", None),
        ("segun el resumen cuantas detecciones hubo", None),
        ("de qué trata el programa La Clínica es Nuestra", None),
        ("explícame qué es AMI", None),
        ("cuántas cirugías hubo en resumen", None),
    ],
)
def test_a_summary_is_told_from_other_questions(typed, about):
    assert plan_summary(understand(typed)) == about


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("resume la feria 9", "feria.txt"),
        ("¿de qué trata el boletín de la octava feria?", "octava.txt"),
        ("resumen del boletín de Tecate de 2022", "octava.txt"),
        ("qué dice el comunicado del 8 de enero", "dengue_enero.txt"),
        ("dame un resumen del boletín de los tinacos de marzo", "dengue_marzo.txt"),
        ("de qué habla la nota de la glucosa", "feria.txt"),
        ("resume el boletín «Bajan casos de dengue en Zacatecas»", "dengue_marzo.txt"),
    ],
)
def test_a_bulletin_is_found_by_its_edition_its_place_its_day_or_its_words(assistant, typed, file):
    answer = assistant.ask(typed)
    assert answer.outcome is Outcome.ANSWERED
    assert files(answer) == {file}


def test_a_summary_is_a_few_sentences_to_the_letter_each_with_its_marker(assistant):
    answer = assistant.ask("resume la feria 9")
    assert answer.text.startswith(
        "«Celebra Tecate la novena Feria de la Salud» (Tecate, Baja California; mayo de 2023)"
    )
    assert 3 <= len(answer.citations) <= 6
    assert all(f"[{marker}]" in answer.text for marker in range(1, len(answer.citations) + 1))
    assert all(" ".join(c.quote.split()).rstrip(".") in answer.text for c in answer.citations)
    assert "2 mil 310 vacunas" in answer.text
    assert "Quién no quiere" not in answer.text
    assert {figure.value for figure in answer.figures} >= {2310, 1045}
    assert count_numbers(answer.text) <= 8


def test_of_several_bulletins_that_fit_each_is_offered_and_its_question_means_it_alone(assistant):
    answer = assistant.ask("de qué trata el boletín del dengue en Zacatecas")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert files(answer) == {"dengue_marzo.txt", "dengue_enero.txt"}
    assert len(answer.readings) == 2
    for reading in answer.readings:
        chosen = assistant.ask(reading.question)
        assert chosen.outcome is Outcome.ANSWERED
        assert files(chosen) == {answer.citations[reading.citation - 1].bulletin.file}


def test_the_bulletin_that_is_being_talked_about_is_summed_up(assistant):
    first = assistant.ask("cuántas vacunas en la feria 8")
    answer = assistant.ask("resúmelo", [first])
    assert files(answer) == {"octava.txt"}
    assert files(assistant.ask("¿y el de los tinacos de marzo?", [first, answer])) == {"dengue_marzo.txt"}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("resume la feria 12", "no la 12"),
        ("de qué trata el boletín de los trasplantes de córnea", "ningún boletín"),
        ("resúmelo", "Dime de qué boletín"),
        ("resumen del boletín de Sonora", "no de Sonora"),
    ],
)
def test_where_there_is_no_such_bulletin_it_is_said(assistant, typed, said):
    answer = assistant.ask(typed)
    assert answer.outcome is Outcome.NO_EVIDENCE
    assert said in answer.text
    assert answer.citations == ()
