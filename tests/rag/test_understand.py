"""Understanding: what a question asks for, its scope, and what a follow-up leaves out."""

import pytest

from rag import Answer, Asks, Outcome, QuestionError, Scope
from rag.understand import MAX_CHARACTERS, understand


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
