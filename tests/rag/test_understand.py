"""Understanding: what a question asks for, its scope, and what a follow-up leaves out."""

import pytest

from rag import Answer, Asks, Outcome, QuestionError, Scope
from rag.questions.understand import MAX_CHARACTERS, understand


def answered(typed: str, *before: Answer) -> Answer:
    return Answer(understand(typed, before), Outcome.NO_EVIDENCE, "", "")


@pytest.mark.parametrize(
    ("typed", "asks"),
    [
        ("¿Cuántas cirugías hubo?", Asks.FIGURE),
        ("que porcentaje de avance lleva", Asks.FIGURE),
        ("consultas de MF en la 14va jornada", Asks.FIGURE),
        ("inversión de la alberca", Asks.FIGURE),
        ("quién inauguró el taller", Asks.WORDS),
        ("en dónde se hizo el taller", Asks.WORDS),
        ("¿Cuándo empieza?", Asks.WORDS),
        ("que significa AMI", Asks.WORDS),
        ("que unidad de sonora se certifico", Asks.WORDS),
    ],
)
def test_what_a_question_asks_for(typed, asks):
    assert understand(typed).asks is asks


@pytest.mark.parametrize(
    "edition", ["jornada 14", "14va jornada", "decimocuarta jornada", "14ª Jornada", "JORNADA XIV"]
)
def test_an_edition_is_the_same_however_it_is_written(edition):
    assert understand(f"¿cuántas cirugías en la {edition} de 2023?").scope == Scope(
        edition=14, year=2023, event="jornada"
    )


def test_a_follow_up_takes_what_it_leaves_out_from_the_turn_before():
    first = answered("cuántas consultas de medicina familiar en la jornada 14 de 2023")
    question = understand("¿y de especialidad?", [first])
    assert question.typed == "¿y de especialidad?"
    assert "jornada 14" in question.standalone
    assert question.scope == Scope(14, 2023, event="jornada")
    assert question.asks is Asks.FIGURE


def test_what_a_follow_up_says_itself_goes_before_what_came_earlier():
    first = answered("cuántas cirugías en la jornada 14 de 2023")
    assert understand("¿y en la jornada 13?", [first]).scope == Scope(13, 2023, event="jornada")


def test_a_change_of_subject_is_not_a_follow_up():
    first = answered("cuántas cirugías en la jornada 14 de 2023")
    question = understand("quién es la titular del IMSS en Durango", [first])
    assert question.standalone == question.typed
    assert (question.scope.edition, question.scope.year) == (None, None)


@pytest.mark.parametrize("typed", ["", "   ", "\n\t"])
def test_an_empty_question_is_refused_in_spanish(typed):
    with pytest.raises(QuestionError, match="vacía"):
        understand(typed)


def test_a_question_of_ten_thousand_characters_is_refused_with_the_limit():
    with pytest.raises(QuestionError, match=str(MAX_CHARACTERS)):
        understand("cuántas " * 1250)


@pytest.mark.parametrize(
    ("earlier", "typed", "standalone"),
    [
        ("cuántas vacunas en la jornada 9 de 2021", "¿y pruebas?", "¿Cuántas pruebas en la jornada 9 de 2021?"),
        ("cuántas vacunas en la jornada 9 de 2021", "ok, y en la 8", "¿Cuántas vacunas en la jornada 8 de 2021?"),
        ("cuántas dosis hay en Colima", "y en 2022?", "¿Cuántas dosis hay en Colima en 2022?"),
        ("cuántas dosis hay en Colima", "¿y la meta?", "¿Cuál es la meta de dosis en Colima?"),
        ("cuántas dosis hay en Colima", "cuantas faltan", "¿Cuántas dosis faltan en Colima?"),
        ("cuántas dosis hay en Colima", "de esas cuántas de sarampión", "¿Cuántas dosis de sarampión hay en Colima?"),
        ("cuántas clínicas abrieron en Tula", "¿cuáles son?", "¿Cuáles son las clínicas que abrieron en Tula?"),
        ("cuántas camas tiene el hospital de Tula", "¿cuánto costó?", "¿Cuánto costó el hospital de Tula?"),
        ("cuándo fue la feria de la salud", "¿y quién la inauguró?", "¿Quién inauguró la feria de la salud?"),
        ("comités por estado", "¿y en Colima?", "comités en Colima"),
        ("cuántas cirugías en la jornada 9", "la diferencia con la 8",
         "¿Cuál es la diferencia entre cirugías en la jornada 9 y la 8?"),
    ],
)  # fmt: skip
def test_a_follow_up_puts_its_own_words_in_the_place_of_their_like(earlier, typed, standalone):
    assert understand(typed, [answered(earlier)]).standalone == standalone


@pytest.mark.parametrize(
    "typed",
    ["¿qué significa PAI?", "y qué jornadas hay", "cuántas camas hay en Tula", "y quién es el titular en Colima"],
)
def test_a_question_that_says_all_itself_stays_as_it_was_typed(typed):
    question = understand(typed, [answered("cuántas cirugías en la jornada 14 de 2023 en Puebla")])
    assert question.standalone == typed
    assert not question.is_follow_up


def test_no_figure_changes_on_the_way():
    figures = ("14va jornada de 2023", "jornada 9 de 2021", "HGZ 46", "del 21 al 23 de julio de 2023")
    for said in figures:
        question = understand("¿y partos?", [answered(f"cuántas cirugías en la {said}")])
        assert said in question.standalone


def test_a_first_question_may_name_what_it_points_back_to():
    question = understand("de esos trasplantes cuántos fueron de riñón")
    assert (question.noun, question.standalone) == ("trasplantes", "¿Cuántos trasplantes de riñón?")
