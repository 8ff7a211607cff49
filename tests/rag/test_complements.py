"""What a question says of the thing it asks for: «trasplantes de pulmón» are not all transplants."""

import pytest

from index.types import Bulletin, Sentence, Span
from rag.figures.complements import complements, is_told_where, tells_of, tells_of_others
from rag.questions.understand import understand


def sentence(text: str, of: str) -> Sentence:
    bulletin = Bulletin("a.txt", "", "Informe del hospital", None, None, None, None, None, text)
    start = text.index(of)
    return Sentence(bulletin, Span(start, start + len(of)), ())


@pytest.mark.parametrize(
    ("asked", "text", "holds"),
    [
        ("¿cuántos trasplantes de pulmón hubo?", "Hubo 260 trasplantes.", False),
        ("¿cuántos trasplantes de pulmón hubo?", "Hubo 12 trasplantes de pulmón.", True),
        ("¿cuántos trasplantes hubo?", "Hubo 12 trasplantes de pulmón.", True),
        ("¿cuántas camas reconvertidas hay?", "Hay 80 camas censables.", False),
        ("¿cuántas camas reconvertidas hay en Puebla?", "En Puebla hay 80 camas reconvertidas.", True),
        ("¿cuántas consultas de MF hubo?", "Hubo 90 consultas de Medicina Familiar.", True),
        ("¿cuántas cirugías de la jornada 14?", "Hubo 90 cirugías.", True),
    ],
)
def test_a_figure_is_of_what_the_question_says_of_its_noun(asked, text, holds):
    assert tells_of(understand(asked), sentence(text, text), {}) is holds


def test_what_stands_just_before_a_sentence_counts_for_it():
    text = "Sobre los trasplantes de pulmón. Hubo 12 trasplantes."
    assert tells_of(understand("¿cuántos trasplantes de pulmón hubo?"), sentence(text, "Hubo 12 trasplantes."), {})


def test_a_misspelled_word_counts_as_the_one_it_was_taken_for():
    asked = understand("¿cuántos trasplantes de pumon hubo?")
    ((_, misspelled),) = complements(asked.typed)
    said = "Hubo 12 trasplantes de pulmón."
    assert not tells_of(asked, sentence(said, said), {})
    assert tells_of(asked, sentence(said, said), {misspelled: "pulmon"})


def test_words_of_a_sentence_on_another_sort_of_the_same_thing_are_no_answer():
    asked = understand("¿en qué hospital se hizo el trasplante de córnea?")
    kidney, cornea = "Realizan trasplante de riñón en Fresnillo.", "Realizan trasplante de córnea en Fresnillo."
    assert tells_of_others(asked, sentence(kidney, kidney))
    assert not tells_of_others(asked, sentence(cornea, cornea))
    assert not tells_of_others(asked, sentence("El hospital celebra.", "El hospital celebra."))


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ("¿cuántos casos nuevos de cáncer de próstata hubo?", False),
        ("¿cuántos casos nuevos de cáncer de mama hubo?", True),
        ("¿cuántos casos nuevos de cáncer hubo?", True),
    ],
)
def test_what_is_said_of_what_is_said_counts_too(asked, holds):
    said = "Hubo 35 casos nuevos de cáncer de mama."
    assert tells_of(understand(asked), sentence(said, said), {}) is holds


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ("¿cuántas dosis contra el tétanos en Mixquiahuala?", False),
        ("cuantas dosis aplicaron en mixquiahuala", False),
        ("cuantas dosis en zempoala", True),
        ("cuantas dosis en total", True),
        ("en mayo cuantas dosis", True),
        ("cuantas dosis en Hidalgo", True),
    ],
)
def test_a_town_that_no_map_has_must_be_named_by_the_bulletin(asked, holds):
    said = "En Zempoala se aplicaron 411 dosis contra el tétanos."
    assert is_told_where(understand(asked), sentence(said, said), {}) is holds
