"""How answers are graded, and what their confidence is worth."""

import doctest
from datetime import date

import pytest

import rag.commands.evaluation as evaluation
from index.scope import EVERYTHING
from index.types import Bulletin, Span
from rag.commands.evaluation import Grade, Share, calibration, grade, risk_and_coverage, tabulate
from rag.commands.evaluation_output import rows_to_json, save_plots
from rag.types import Answer, Asks, Citation, Outcome, Question

TEXT = "Se aplicaron 2 mil 310 vacunas en Tecate. La inauguró la doctora Irma Solís."
BULLETIN = Bulletin("a.txt", "0", "Vacunas", date(2021, 5, 4), None, None, 2021, None, TEXT)
FIRST, SECOND = Citation(BULLETIN, Span(0, 41)), Citation(BULLETIN, Span(42, len(TEXT)))


def gold(**changes):
    return {
        "id": "q", "question": "¿?", "answer": "2,310 vacunas", "answer_value": 2310, "span": "2 mil 310",
        "evidence": "Se aplicaron 2 mil 310 vacunas en Tecate", "doc": "a.txt", "type": "count", "answerable": True,
    } | changes  # fmt: skip


def answer(text: str, *cited: Citation, nearest=(), confidence=None) -> Answer:
    outcome = Outcome.ANSWERED if cited else Outcome.NO_EVIDENCE
    question = Question("¿?", "¿?", Asks.WORDS, None, "", EVERYTHING)
    return Answer(question, outcome, text, "", citations=cited, nearest=nearest, confidence=confidence)


NOTHING = answer("No consta en los boletines.")


@pytest.mark.parametrize(
    ("question", "given", "wanted"),
    [
        (gold(), answer("2 mil 310 vacunas [1].", FIRST), Grade.RIGHT),
        (gold(), answer("2,310 vacunas [1].", FIRST), Grade.RIGHT),
        (gold(), answer("Mil 310 vacunas [1].", SECOND), Grade.WRONG_FIGURE),
        (gold(), answer("La doctora [1].", SECOND), Grade.WRONG),
        (gold(), answer("Las de Tecate [1].", FIRST), Grade.SHOWN),
        (gold(), NOTHING, Grade.NEEDLESS),
        (gold(), answer("No consta en los boletines.", nearest=(SECOND, FIRST)), Grade.SHOWN),
        (
            gold(answer_value=None, type="person", span="Irma Solís"),
            answer("La doctora Irma Solís [1].", SECOND),
            Grade.RIGHT,
        ),
        (
            gold(type="yesno", answer="Sí, en Tecate", answer_value=None),
            answer("Sí: en Tecate [1].", FIRST),
            Grade.RIGHT,
        ),
        (gold(type="yesno", answer="Sí, en Tecate", answer_value=None), answer("No [1].", FIRST), Grade.SHOWN),
        (gold(answerable=False), NOTHING, Grade.ABSTAINED),
        (gold(answerable=False), answer("2 mil 310 [1].", FIRST), Grade.INVENTED),
    ],
)
def test_an_answer_is_graded_by_what_it_states_and_shows(question, given, wanted):
    assert grade(question, given) is wanted


def test_a_text_full_of_figures_is_no_answer():
    many = answer(" ".join(f"{n} camas," for n in range(100, 120)) + " 2 mil 310 vacunas", SECOND)
    assert grade(gold(), many) is not Grade.RIGHT


def test_the_table_has_a_row_for_each_type_and_one_for_all():
    pairs = [(gold(), answer("2,310 [1].", FIRST)), (gold(prev="p"), NOTHING), (gold(answerable=False), NOTHING)]
    rows = tabulate(pairs)
    assert [row.name for row in rows[-1:]] == ["all"]
    assert {row.name for row in rows} == {"count", "follow-up", "unanswerable", "all"}
    assert rows[-1].share(Grade.RIGHT) == Share(1, 2)
    assert rows[-1].share(Grade.ABSTAINED) == Share(1, 1)
    assert rows_to_json(pairs)["all"]["right"]["share"] == 0.5


def test_risk_rises_with_coverage_where_the_sure_answers_are_right():
    right, wrong = answer("2,310 [1].", FIRST, confidence=0.9), answer("9 [1].", SECOND, confidence=0.3)
    pairs = [(gold(), wrong), (gold(), right)]
    assert risk_and_coverage(pairs) == [(0.5, 0.0), (1.0, 0.5)]
    assert calibration(pairs, bins=2) == [(0.3, 0.0, 1), (0.9, 1.0, 1)]


def test_the_plots_are_written(tmp_path):
    pairs = [(gold(), answer("2,310 [1].", FIRST, confidence=0.9)), (gold(), answer("9 [1].", SECOND, confidence=0.3))]
    save_plots(pairs, tmp_path / "plots")
    assert {path.name for path in (tmp_path / "plots").iterdir()} == {"risk.svg", "calibration.svg"}


def test_the_examples_are_true():
    results = doctest.testmod(evaluation)
    assert results.attempted > 0
    assert results.failed == 0
