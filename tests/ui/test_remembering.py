"""What the browser keeps of an answer gives the answer again, and nothing that it was not."""

import json
from dataclasses import replace

import pytest

from index.days import Days
from index.scope import Scope
from index.types import FigureKind
from rag.types import AnswerRow, Outcome, Reading
from tests.ui.answers import answer, bulletin, citation, evidence, question
from ui.remembering import recall, remember

SOURCE = bulletin()
THERE = {SOURCE.file: SOURCE}.get
SCOPE = Scope(14, 2023, frozenset({"Puebla"}), Days(1, 3), frozenset({"tampico"}), SOURCE.file, "jornada")


def kept() -> dict[str, object]:
    return json.loads(json.dumps(remember(answer())))


def test_an_answer_comes_back_as_it_was_but_for_what_was_read():
    asked = replace(question("¿y en Puebla?", "¿cuántas? ¿y en Puebla?"), kind=FigureKind.COUNT, scope=SCOPE)
    given = answer(
        question=asked,
        outcome=Outcome.AMBIGUOUS,
        rows=(AnswerRow("Puebla", 2.5, "comités", 1), AnswerRow("Oaxaca", None, "", 1)),
        readings=(Reading("jornada 14", "¿cuántas?", 1),),
        evidence=evidence(SOURCE),
        timings={"total": 1.0},
    )
    record = json.loads(json.dumps(remember(given)))
    assert recall(record, THERE) == replace(given, evidence=())


def test_an_answer_whose_bulletin_is_gone_or_has_changed_does_not_come_back():
    assert recall(kept(), THERE) is not None
    assert recall(kept(), {}.get) is None
    assert recall(kept(), {SOURCE.file: replace(SOURCE, sha256="1" * 64)}.get) is None


@pytest.mark.parametrize(
    "record",
    [
        None,
        [],
        "x",
        {},
        {**kept(), "outcome": "certain"},
        {**kept(), "text": ["<b>"]},
        {**kept(), "figures": [{"value": "x"}]},
        {**kept(), "citations": "j14.txt"},
        {**kept(), "citations": [5]},
        {**kept(), "citations": [["j14.txt", "0" * 64, 0]]},
        {**kept(), "citations": [["j14.txt", "0" * 64, 5, 2]]},
        {**kept(), "citations": [["j14.txt", "0" * 64, 0, 10_000]]},
        {**kept(), "citations": [["j14.txt", "0" * 64, "0", "5"]]},
        {**kept(), "citations": [[["j14.txt"], "0" * 64, 0, 5]]},
        {**kept(), "citations": []},
        {**kept(), "rows": [{"label": "x", "value": 1, "unit": "", "citation": 7}]},
    ],
)
def test_what_is_no_answer_of_ours_does_not_come_back(record):
    assert recall(record, THERE) is None


def test_a_quotation_is_read_from_the_bulletin_and_never_from_the_browser():
    record = {**kept(), "citations": [["j14.txt", "0" * 64, 0, 7]]}
    recalled = recall(record, THERE)
    assert recalled is not None
    assert recalled.citations[0].quote == "Primero"
    assert recalled.citations != (citation(SOURCE),)
