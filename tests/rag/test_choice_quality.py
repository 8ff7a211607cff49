"""The choice with the real models, on questions on the seeds that nothing was learned from.

A change of a threshold, of a weight, of the reader or of the language model shows here: how many answers are right,
shown, wrong and withheld is held from both sides, and the probabilities of a few questions are written down.
`python -m tests.rag.test_choice_quality` writes them anew after training.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from rag import Answer, Assistant
from rag.choice.choose import choose
from rag.choice.model import ChoiceModel
from rag.commands.evaluation import Grade, Row, tabulate
from rag.contract import ask_all, read_gold
from rag.loading import load_language_model, load_search
from rag.questions.understand import understand
from rag.settings import Settings

EVALS = Path(__file__).resolve().parents[2] / "evals"
EXPECTED = Path(__file__).with_name("expected_probabilities.json")
TOLERANCE = 0.04
"""Between processors that multiply bfloat16 and those that do not."""


def held_out(file: str) -> list[dict[str, Any]]:
    """The odd questions or dialogues of a file of ``evals/``."""
    return [turn for turn in read_gold(EVALS / file) if int(turn["id"][1 : 3 if turn["id"][0] == "d" else None]) % 2]


@pytest.fixture(scope="module")
def assistant(seeds_home: Path) -> Assistant:
    return Assistant.open(seeds_home)


def grades_of(assistant: Assistant, turns: list[dict[str, Any]]) -> Row:
    pairs: list[tuple[dict[str, Any], Answer]] = list(ask_all(turns, assistant.ask))
    return tabulate(pairs)[-1]


@pytest.mark.models
def test_new_questions_on_the_seeds_are_answered_shown_or_withheld(assistant):
    row = grades_of(assistant, held_out("seeds.jsonl"))
    for grades, least, most in QUESTIONS:
        assert least <= row.share(*grades).part <= most, (grades, row.grades)


@pytest.mark.models
def test_the_probabilities_are_those_that_were_measured(seeds_home):
    expected = json.loads(EXPECTED.read_text(encoding="utf-8"))
    found = probabilities(seeds_home)
    assert found.keys() == expected.keys()
    for question, values in expected.items():
        assert found[question] == pytest.approx(values, abs=TOLERANCE), question


def probabilities(home: Path) -> dict[str, list[float]]:
    """Of some questions: that nothing answers, that the likeliest sentence does, and its likeliest candidate."""
    settings = Settings(home=home)
    searcher, reader = load_search(settings)
    language_model, weights = load_language_model(settings), ChoiceModel.load()
    found = {}
    for turn in held_out("seeds.jsonl")[::5]:
        choice = choose(understand(turn["question"]), searcher, reader, language_model, weights)
        best = choice.best
        values = choice.none, choice.scored[0].probability if choice.scored else 0.0, best[1] if best else 0.0
        found[turn["question"]] = [round(value, 4) for value in values]
    return found


QUESTIONS = (
    ((Grade.RIGHT,), 10, 18),
    ((Grade.SHOWN,), 38, 48),
    ((Grade.WRONG, Grade.WRONG_FIGURE), 1, 4),
    ((Grade.ABSTAINED,), 7, 8),
)
"""Grades, the fewest and the most of them."""

if __name__ == "__main__":
    home = Path(os.environ.get("CITA_HOME", "var"))
    EXPECTED.write_text(json.dumps(probabilities(home), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
