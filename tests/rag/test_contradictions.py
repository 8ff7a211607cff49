"""What is rejected because question and text both state a slot differently, and what must not be."""

from datetime import date

import pytest

from index.ledger import read_ledger
from index.scope import read_scope
from index.sentences import split_sentences
from index.types import Bulletin, Sentence
from rag.choice.contradictions import contradiction, figure_contradiction
from rag.types import Asks, Question


def question_of(typed: str) -> Question:
    return Question(typed, typed, Asks.FIGURE, None, "", read_scope(typed))


def sentence_of(text: str, *, title: str = "Informa el instituto", edition=None, year=None, published=None, place=None):
    bulletin = Bulletin("a.txt", "0", title, published, place, edition, year, None, text)
    (span,) = split_sentences(text)
    return Sentence(bulletin, span, tuple(read_ledger(bulletin, [span])))


@pytest.mark.parametrize(
    ("typed", "sentence", "slot"),
    [
        ("cirugías en la jornada 14", sentence_of("En la jornada 13 hubo 300 cirugías.", edition=13), "edition"),
        ("cirugías en la jornada 14", sentence_of("Hubo 300 cirugías.", edition=13), "edition"),
        ("cirugías en 2022", sentence_of("En 2021 hubo 300 cirugías.", year=2021), "year"),
        ("cirugías en Nayarit", sentence_of("En Colima hubo 300 cirugías.", place="Colima"), "state"),
    ],
)
def test_a_slot_that_both_state_differently_rejects(typed, sentence, slot):
    assert contradiction(question_of(typed), sentence) == slot


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("cirugías en la jornada 14", sentence_of("Hubo 300 cirugías.")),
        (
            "cirugías en la jornada 14",
            sentence_of("En la 13 hubo 200 y en la jornada 14 hubo 300 cirugías.", edition=13),
        ),
        ("cirugías en 2022", sentence_of("Hubo 300 cirugías.", year=2021)),
        ("cirugías en 2022", sentence_of("Desde 2020 van 300 cirugías.", year=2022, published=date(2022, 5, 4))),
        ("operaciones en Nayarit", sentence_of("El hospital de Tepic hizo 300 operaciones.")),
        (
            "operaciones en Nayarit",
            sentence_of("En Tepic hubo 300.", title="Resultados en Nayarit", place="Ciudad de México"),
        ),
        ("cuántas personas murieron", sentence_of("Hubo 12 decesos.")),
    ],
)
def test_what_is_not_said_never_rejects(typed, sentence):
    assert contradiction(question_of(typed), sentence) is None


@pytest.mark.parametrize(
    ("typed", "text", "value", "slot"),
    [
        ("cirugías en el HGZ 1", "En el HGZ 10 se hicieron 87 cirugías.", 87, "facility"),
        ("cirugías en el HGZ 10", "En el HGZ 1 se hicieron 87 cirugías y en el HGZ 10, 310.", 310, None),
        ("cirugías en el HGZ 1", "En el Hospital General de Zona No. 1 se hicieron 87 cirugías.", 87, None),
        ("cirugías en el HGZ 1", "En el hospital se hicieron 87 cirugías.", 87, None),
        ("cirugías en el hospital", "En el HGZ 10 se hicieron 87 cirugías.", 87, None),
    ],
)
def test_only_another_numbered_hospital_rejects_a_figure(typed, text, value, slot):
    sentence = sentence_of(text)
    row = next(row for row in sentence.rows if row.figure.value == value)
    assert figure_contradiction(question_of(typed), sentence, row) == slot


def test_a_figure_of_another_kind_than_is_asked_for_by_name_is_rejected():
    sentence = sentence_of("Se invirtieron 40 millones de pesos y hubo un avance de 30 por ciento.")
    asked = question_of("qué porcentaje de avance llevan")
    found = {row.figure.value: figure_contradiction(asked, sentence, row) for row in sentence.rows}
    assert found == {40_000_000: "kind", 30: None}


def test_a_figure_that_its_sentence_denies_is_rejected():
    sentence = sentence_of("Fueron 2 mil 961 cirugías y no 2 mil 939.")
    found = {
        row.figure.value: figure_contradiction(question_of("cuántas cirugías"), sentence, row) for row in sentence.rows
    }
    assert found == {2961: None, 2939: "denied"}
