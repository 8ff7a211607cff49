"""The trainer's data and arithmetic, without weights."""

import doctest
import json
import math
from itertools import islice

import pytest

import models.training.measure as measure
import models.training.mixture as mixture
from models.training.adapter import RATE, WARM_UP, Plan, encode, rate_at
from models.training.mixture import Passages, Row

PASSAGE = (
    "La jornada 14 reunió a 41 médicos en Tuxtla. La 15 reunió a 52 médicos en Tapachula. Las dos duraron una semana."
)
OTHER = "El hospital de Ures recibió 12 camas nuevas. Las inauguró la doctora Irma Solís en octubre."


@pytest.fixture
def folder(tmp_path):
    rows = [
        {"passage": PASSAGE, "question": "¿Cuántos médicos hubo en Tuxtla?", "answers": ["41"]},
        {"passage": PASSAGE, "question": "¿Dónde fue la 15?", "answers": ["Tapachula"]},
        {"passage": PASSAGE, "question": "¿Cuánto costó?", "answers": []},
        {"passage": OTHER, "question": "¿Cuántas camas recibió?", "answers": ["12"]},
    ]
    (tmp_path / "datos.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return tmp_path


class Characters:
    """A tokeniser whose pieces are characters."""

    def __call__(self, text, *, start=False):
        return [*([2] if start else []), *map(ord, text)]


@pytest.mark.parametrize("module", [measure, mixture])
def test_the_examples_are_true(module):
    results = doctest.testmod(module)
    assert results.attempted > 0
    assert results.failed == 0


def test_every_answer_stands_in_its_sentence_wherever_that_went(folder):
    rows = list(islice(Passages(folder).rows(1), 200))
    for row in rows:
        for _, answer, label in row.questions:
            assert (label is None) == (not answer)
            if label is not None:
                assert answer in row.sentences[label - 1]
    assert len({row.sentences for row in rows}) > 10
    questions = [question for row in rows for question in row.questions]
    assert 0.1 < sum(label is None for _, _, label in questions) / len(questions) < 0.6


def test_no_question_is_unanswerable_whose_answer_is_in_sight(folder):
    meant = {
        "¿Cuántos médicos hubo en Tuxtla?": "41",
        "¿Dónde fue la 15?": "Tapachula",
        "¿Cuántas camas recibió?": "12",
    }
    for row in islice(Passages(folder).rows(2), 200):
        for question, _, label in row.questions:
            if label is None and question in meant:
                assert not any(meant[question] in sentence for sentence in row.sentences)


def test_the_same_seed_gives_the_same_rows(folder):
    first, second = (list(islice(Passages(folder).rows(5), 20)) for _ in range(2))
    assert first == second


def test_what_is_held_out_is_not_trained_on(folder):
    passages = Passages(folder)
    held = {example.sentences for example in passages.hold_out(2)}
    assert held == {tuple(PASSAGE.replace(". ", ".\n").splitlines())}
    assert not any(
        set(row.sentences) & set(next(iter(held))) == set(next(iter(held))) for row in islice(passages.rows(1), 9)
    )


def test_a_row_in_pieces_is_the_prompt_and_only_replies_count():
    row = Row(("Hubo 12.",), (("¿Cuántas?", "12", 1), ("¿Dónde?", "", None)))
    encoded = encode(row, Characters())
    text = "".join(map(chr, encoded.tokens[1:]))
    one, two = " [1] 12\n", " No consta\n"
    shared = "Evidencias:\n[1] Hubo 12.\n"
    assert text == f"{shared}Pregunta: ¿Cuántas?\nRespuesta:{one}Pregunta: ¿Dónde?\nRespuesta:{two}"
    assert sum(weight > 0 for weight in encoded.weights) == len(one) + len(two)
    # A piece counts where it stands just before one of a reply.
    first = text.index(one)
    assert encoded.weights[first - 1] == 0 < encoded.weights[first] == 2.0 > encoded.weights[first + 3] == 1.0
    # The second question stands right after the evidence, as the first does.
    second = encoded.segments.index(2)
    assert encoded.positions[second] == encoded.positions[encoded.segments.index(1)] == len(shared) + 1


def test_the_rate_warms_up_stays_and_falls_to_nought():
    plan = Plan(steps=1000, mixed_from=300)
    assert rate_at(0, plan) == pytest.approx(RATE / WARM_UP)
    assert rate_at(WARM_UP, plan) == rate_at(649, plan) == RATE
    assert rate_at(825, plan) == pytest.approx(RATE / 2)
    assert 0 < rate_at(999, plan) < RATE / 300


def test_measures_are_those_of_squad():
    cases = [
        measure.Case("¿?", ("a", "b"), ("los 20 médicos",), 2),
        measure.Case("¿?", ("a", "b"), ("Puebla",), 1),
        measure.Case("¿?", ("a", "b"), (), None),
    ]
    readings = [
        measure.Reading("20 medicos", 2, 0.1, 1.0),
        measure.Reading("", None, 0.8, 1.0),
        measure.Reading("", None, 0.9, 2.0),
    ]
    found = measure.measures(cases, readings)
    assert (found["exact"], found["f1"], found["label"]) == (0.5, 0.5, 0.5)
    assert found["abstain_f1"] == pytest.approx(2 / 3)
    assert found["auc"] == 1.0
    assert math.isclose(found["ece"], (0.1 + 0.8 + 0.1) / 3)
