"""What is understood of 211 dialogues, turn by turn.

A turn is understood where the question that stands alone says the same as the expected one: it has the same content
words and figures (their stems, in any order; a word that the expected one has in brackets may be there or not), asks
for the same (who, when, where, how many, …, and the same kind of figure), counts the same noun, and is of the same
edition, event, year, states, cities and days. A turn that expects what was typed is a change of subject or a first
one: it must stay as it was typed, courtesies aside. A turn may also name the edition, year and states that it expects,
which are then compared as such.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from index.analysis import stems
from index.folding import fold
from rag import Answer, Outcome
from rag.questions.small_talk import without_courtesies
from rag.questions.understand import understand
from rag.types import Question

DIALOGUES = Path(__file__).parent / "dialogues"
ENOUGH = 0.95
_ASKING = re.compile(r"\b(?:quien|cuando|donde|por que|como|cuant[oa]s|cuant[oa]|que|q|cual)\b")
_HOW_MANY = {"cuantos", "cuantas"}


def dialogues() -> list[dict[str, Any]]:
    files = sorted(DIALOGUES.glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def test_of_the_dialogues_nearly_all_turns_are_understood_as_questions_that_stand_alone():
    turns = [(dialogue["id"], *turn) for dialogue in dialogues() for turn in asked(dialogue)]
    missed = [
        f"{name} {turn['typed']!r}: {', '.join(wrong)}: {question.standalone!r}"
        for name, turn, question in turns
        if (wrong := differences(turn, question))
    ]
    assert len(missed) <= (1 - ENOUGH) * len(turns), "\n".join(missed)


def test_there_are_210_dialogues_of_two_to_five_turns():
    lengths = [len(dialogue["turns"]) for dialogue in dialogues()]
    assert len(lengths) >= 210
    assert {2, 3, 4} <= set(lengths) <= {2, 3, 4, 5}


def asked(dialogue: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Question]]:
    """Each turn with what is understood of it after what was understood of those before."""
    history: list[Answer] = []
    for turn in dialogue["turns"]:
        question = understand(turn["typed"], history)
        history.append(Answer(question, Outcome.NO_EVIDENCE, "", ""))
        yield turn, question


def differences(turn: dict[str, Any], question: Question) -> list[str]:
    """In what ``question`` is not what ``turn`` expects."""
    if turn["standalone"] == turn["typed"]:
        return ["changed"] if question.standalone != without_courtesies(turn["typed"]) else []
    may = set(stems(" ".join(re.findall(r"\(([^)]*)\)", turn["standalone"]))))
    expected = understand(re.sub(r"\s*\([^)]*\)", "", turn["standalone"]))
    scope = replace(question.scope, file=None)
    wrong = {
        "words": set(stems(expected.standalone)) ^ set(stems(question.standalone)) - may,
        "asks": asking(expected) != asking(question),
        "noun": fold(expected.noun) != fold(question.noun),
        "scope": expected.scope != scope,
        "edition": turn.get("edition", scope.edition) != scope.edition,
        "year": turn.get("year", scope.year) != scope.year,
        "states": set(turn.get("states", scope.states)) != scope.states,
    }
    return [name for name, differs in wrong.items() if differs]


def asking(question: Question) -> tuple[object, ...]:
    """What sort of answer is wanted."""
    match = _ASKING.search(fold(question.standalone))
    word = {"q": "que", "cual": "que"}.get(match[0], match[0]) if match else ""
    return question.asks, question.kind, "cuantos" if word in _HOW_MANY or (question.noun and not word) else word
