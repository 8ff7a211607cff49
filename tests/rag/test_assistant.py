"""The whole way with fakes: whatever the model writes, a person reads only what the cited sentence states."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from index.indexing import index_paths, manifest_for
from index.scope import Scope
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from models.types import NOT_READ
from rag import Answer, Assistant, Outcome, QuestionError, Settings
from rag.answering import compose
from rag.choice.fakes import word_weights
from rag.contract import to_json
from rag.types import Claim, Draft, Evidence
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


def assistant_over(searcher: Searcher) -> tuple[Assistant, ScriptedLanguageModel]:
    model = ScriptedLanguageModel([])
    return Assistant(searcher, OverlapReader(), model, Settings(home=Path("unused")), word_weights()), model


QUESTION = "¿Cuántas vacunas en la jornada 9 de 2021?"


def test_one_figure_that_plainly_fits_is_the_answer_and_no_words_are_weighed(searcher):
    assistant, model = assistant_over(searcher)
    answer = assistant.ask(QUESTION)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.text == "2 mil 310 vacunas [1]."
    assert answer.short == "2 mil 310"
    assert [(figure.value, figure.unit) for figure in answer.figures] == [(2310, "vacunas")]
    assert "2 mil 310 vacunas" in answer.citations[0].quote
    assert answer.citations[0].bulletin.file == "novena.txt"
    assert all(verdict.supported for verdict in answer.verdicts)
    assert model.scored == []


@pytest.mark.parametrize(("file", "value"), [("novena.txt", 2310), ("octava.txt", 1990)])
def test_what_a_question_does_not_say_is_taken_from_what_it_is_asked_within(searcher, file, value):
    assistant, _ = assistant_over(searcher)
    answer = assistant.ask("¿cuántas vacunas se aplicaron?", within=Scope(file=file))
    assert [figure.value for figure in answer.figures] == [value]
    assert answer.question.scope.file == file


def test_the_operands_of_a_sum_are_within_it_too(searcher):
    assistant, _ = assistant_over(searcher)
    answer = assistant.ask("¿cuánto suman las vacunas y las pruebas?", within=Scope(file="octava.txt"))
    assert answer.figures[0].value == 1990 + 870


def test_what_a_question_says_goes_before_what_it_is_asked_within(searcher):
    assistant, _ = assistant_over(searcher)
    answer = assistant.ask(QUESTION, within=Scope(edition=8, year=1999))
    assert answer.short == "2 mil 310"


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("cuántas pruebas en la novena jornada", 1045),
        ("vacunas de la jornada VIII", 990 + 1000),
        ("CUANTAS PRUEBAS EN LA 8VA JORNADA", 870),
    ],
)
def test_each_edition_is_answered_with_its_own_figure_however_it_is_typed(searcher, question, value):
    assistant, _ = assistant_over(searcher)
    assert [figure.value for figure in assistant.ask(question).figures] == [value]


def checked(assistant: Assistant, claim: Claim) -> Answer:
    """What becomes of a claim about the evidence for QUESTION."""
    answer = assistant.ask(QUESTION)
    verdicts = verify(answer.question, Draft((claim,)), answer.evidence)
    return compose(answer.question, Draft((claim,)), verdicts, answer.evidence)


@pytest.mark.parametrize(
    "short", ["2 mil 311", "2 millones 310 mil", "310", "la doctora Irma Pérez", "2 mil 310 pruebas"]
)
def test_what_the_cited_sentence_does_not_state_gives_way_to_the_sentence(searcher, short):
    assistant, _ = assistant_over(searcher)
    cited = assistant.ask(QUESTION).evidence[0].sentence
    answer = checked(assistant, Claim(short, 1))
    assert not all(verdict.supported for verdict in answer.verdicts)
    assert answer.short == answer.citations[0].quote == cited.text
    assert {figure.value for figure in answer.figures} == {row.figure.value for row in cited.rows}


def test_a_figure_of_another_scope_leaves_nothing_behind(searcher):
    assistant, _ = assistant_over(searcher)
    cited = assistant.ask(QUESTION).evidence[0].sentence
    row = next(row for row in cited.rows if row.figure.value == 2310)
    assert checked(assistant, Claim("2 mil 310", 1, row)).outcome is Outcome.ANSWERED
    other = replace(row, edition=8)
    evidence = (Evidence(1, replace(cited, rows=(*cited.rows, other)), NOT_READ),)
    draft = Draft((Claim("2 mil 310", 1, other),))
    question = assistant.ask(QUESTION).question
    assert compose(question, draft, verify(question, draft, evidence), evidence).outcome is Outcome.NO_EVIDENCE


def test_two_readings_are_both_given_with_a_question_back(searcher):
    assistant, _ = assistant_over(searcher)
    answer = assistant.ask("vacunas en Tecate")
    assert answer.outcome is Outcome.AMBIGUOUS
    assert {figure.value for figure in answer.figures} == {1990, 2310}
    assert {citation.bulletin.file for citation in answer.citations} == {"novena.txt", "octava.txt"}
    assert answer.text.endswith("¿Cuál buscas?")


TOWNS = """\
Reporta la Secretaría de Salud casos de dengue en Zacatecas

En agosto de 2023 se confirmaron 43 casos de dengue en Fresnillo y 12 en Sombrerete.
En Jerez se aplicaron 2 mil dosis y en Tlaltenango 2 mil 310.
"""


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("casos de dengue en fresnillo", [43]),
        ("cuantos casos de dengue en sombrerete", [12]),
        ("cuantos casos de dengue en ojocaliente", []),
        ("dosis aplicadas en tlaltenango", [2310]),
        ("cuantos casos de dengue hay en sonora", []),
    ],
)
def test_a_figure_of_the_neighbouring_town_or_state_is_no_answer(tmp_path, question, values):
    (tmp_path / "dengue.txt").write_text(TOWNS, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([tmp_path / "dengue.txt"], store, embedder, lambda *_: None)
    assistant, _ = assistant_over(Searcher(store, embedder))
    assert [figure.value for figure in assistant.ask(question).figures] == values


def test_a_word_of_another_noun_is_not_the_noun_that_was_asked_for(tmp_path):
    text = "Llegan especialistas\n\nEn Puebla operan 10 unidades médicas móviles y 33 médicas y médicos cubanos.\n"
    (tmp_path / "puebla.txt").write_text(text, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([tmp_path / "puebla.txt"], store, embedder, lambda *_: None)
    assistant, _ = assistant_over(Searcher(store, embedder))
    assert [figure.value for figure in assistant.ask("cuantos medicos hay en puebla").figures] == [33]


def test_two_threads_at_once_are_each_answered_with_their_own_figure(searcher):
    assistant, _ = assistant_over(searcher)
    asked = [("vacunas en la jornada 9", 2310), ("vacunas en la jornada 8", 1990)] * 20
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda pair: assistant.ask(pair[0]), asked))
    assert [[figure.value for figure in answer.figures] for answer in answers] == [[value] for _, value in asked]


def test_a_label_that_is_not_there_ends_in_no_consta(searcher):
    assistant, _ = assistant_over(searcher)
    answer = checked(assistant, Claim("la plaza", 77))
    assert answer.outcome is Outcome.NO_EVIDENCE
    assert answer.citations == ()


def test_an_edition_that_is_not_there_is_never_answered_from_its_neighbour(searcher):
    assistant, _ = assistant_over(searcher)
    answer = assistant.ask("¿Cuántas vacunas en la jornada 10?")
    assert answer.outcome is Outcome.NO_EVIDENCE
    assert answer.text == "No consta: hay jornadas 8 (2021) y 9 (2021); no la 10."


def test_an_edition_is_answered_from_its_own_bulletin_alone(searcher):
    assistant, _ = assistant_over(searcher)
    assert {e.sentence.bulletin.file for e in assistant.ask("vacunas de la octava jornada").evidence} == {"octava.txt"}


def test_words_are_chosen_from_those_that_a_sentence_says(searcher):
    assistant, model = assistant_over(searcher)
    answer = assistant.ask("¿quién inauguró la jornada el 4 de mayo, la doctora o quién, coordinadora de enseñanza?")
    assert answer.outcome is Outcome.ANSWERED
    assert answer.short in answer.citations[0].quote
    ((prompt, choices),) = model.scored
    assert answer.citations[0].quote in prompt
    assert f" {answer.short}\n" in choices


def test_a_follow_up_is_answered_with_what_came_before(searcher):
    assistant, _ = assistant_over(searcher)
    first = assistant.ask(QUESTION)
    second = assistant.ask("¿y las pruebas?", [first])
    assert second.question.turns == (QUESTION, "¿y las pruebas?")
    assert second.evidence[0].sentence.bulletin.file == "novena.txt"


def test_the_steps_come_in_the_order_in_which_they_are_known(searcher):
    assistant, _ = assistant_over(searcher)
    question, found, evidence, answer = assistant.steps(QUESTION)
    assert question.typed == answer.question.typed
    assert {item.sentence for item in evidence} <= {item.sentence for item in found}
    assert evidence == answer.evidence
    assert answer.timings["total"] > 0


def test_an_empty_question_reaches_no_model(searcher):
    assistant, model = assistant_over(searcher)
    with pytest.raises(QuestionError):
        assistant.ask("  ")
    assert model.judged == []


def test_the_json_form_has_the_keys_of_the_contract(searcher):
    assistant, _ = assistant_over(searcher)
    form = to_json(assistant.ask(QUESTION))
    assert list(form) == [
        "outcome",
        "text",
        "short",
        "figures",
        "dates",
        "rows",
        "readings",
        "citations",
        "confidence",
        "nearest",
        "seconds",
    ]
    assert set(form["citations"][0]) == {"bulletin", "quote", "start", "end"}
    assert set(form["figures"][0]) == {"value", "unit", "text", "pesos"}
