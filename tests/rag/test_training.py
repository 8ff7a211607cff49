"""What is learned from: where the answers of gold questions stand, examples for the reader, fits and thresholds."""

import json
import random
from pathlib import Path

import numpy as np
import pytest

from index.indexing import add_bulletin, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from models.training.typed_questions import fold_of, typed_examples
from rag.choice.candidate_features import CANDIDATE_FEATURES
from rag.choice.fakes import word_weights
from rag.training.choice_examples import read_examples
from rag.training.examples import reading_row
from rag.training.fitting import fit
from rag.training.gold import Gold, locate, read_questions
from rag.training.plain import plain_questions
from rag.training.thresholds import Guess, choose_thresholds, guess, outcomes

TEXT = """\
Informa el hospital de Tecate de sus vacunas

En la jornada 9 de 2021 se aplicaron 310 vacunas y 45 pruebas en Tecate.
La doctora Irma Solís dijo que las 310 vacunas alcanzaron. Habrá otra jornada en octubre.
"""
OTHER = "Informa la clínica de Ures\n\nEn Ures hubo 87 camas y 12 médicos durante el mes de mayo de 2021.\n"


@pytest.fixture
def searcher(tmp_path: Path) -> Searcher:
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "cita.sqlite", manifest_for(embedder))
    add_bulletin("tecate.txt", TEXT.encode(), store, embedder)
    add_bulletin("ures.txt", OTHER.encode(), store, embedder)
    return Searcher(store, embedder)


def gold(**changes) -> Gold:
    known = {
        "id": "q1", "turns": ("a cuántos vacunaron en Tecate",), "type": "count", "answerable": True,
        "values": (310.0,), "spans": ("310 vacunas",), "evidence": ("se aplicaron 310 vacunas",),
        "docs": ("tecate.txt",), "near_docs": (), "before": None,
    }  # fmt: skip
    return Gold(**{**known, **changes})


def test_the_sentence_with_the_evidence_answers_with_its_figure_and_what_says_it_again_is_neither(searcher):
    located = locate(gold(), searcher)
    ((file, start), words) = next(iter(located.answers.items()))
    sentence = TEXT[TEXT.index("En la jornada 9") :].split("\n")[0]
    assert (file, searcher.store.bulletin(file).text[start:].startswith(sentence)) == ("tecate.txt", True)
    assert sentence[slice(*words)] == "310"
    assert len(located.answers) == len(located.alike) == 1


def test_follow_ups_are_read_with_the_turns_that_they_lean_on_unless_they_are_whole(tmp_path):
    rows = [
        {"id": "a", "question": "uno", "type": "count", "answerable": False},
        {"id": "b", "question": "y dos", "prev": "a", "type": "count", "answerable": False},
        {"id": "c", "question": "otra cosa", "prev": "b", "whole": True, "type": "count", "answerable": False},
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert [item.turns for item in read_questions(path)] == [("uno",), ("uno", "y dos"), ("otra cosa",)]


def test_evidence_that_is_given_as_a_place_is_read_from_its_text(tmp_path):
    (tmp_path / "a.txt").write_text("Hubo 12 camas.", encoding="utf-8")
    row = {"id": "a", "question": "camas", "type": "count", "answerable": True, "evidence": [["a.txt", 5, 13]]}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")
    assert read_questions(path, tmp_path)[0].evidence == ("12 camas",)


def test_an_example_for_the_reader_has_its_answer_among_sentences_that_do_not_answer(searcher):
    row = reading_row(gold(), searcher, word_weights())
    rows = typed_examples([row], lambda text: len(text.split()), 200, random.Random(3), (12, 20, 30, 60))
    drawn = [next(rows) for _ in range(40)]
    answered = [example for example in drawn if example.right]
    assert 0 < len(answered) < 40
    for example in answered:
        place, start, end = example.span
        assert place in example.right
        assert example.sentences[place][start:end] == "310"
    assert not any("310" in text for example in drawn if not example.right for text in example.sentences)


def test_a_fit_prefers_what_tells_right_candidates_from_wrong_ones(searcher):
    questions = [
        (Path("."), gold(turns=("cuántas vacunas en Tecate",))),
        (Path("."), gold(id="q2", turns=("cuántas pruebas en Tecate",), values=(45.0,), spans=("45 pruebas",))),
    ]
    examples = read_examples(
        questions, {Path("."): searcher}, OverlapReader(), ScriptedLanguageModel([]), word_weights()
    )
    fitted = fit(examples, word_weights())
    head = CANDIDATE_FEATURES.index("head is a word of the question")
    other = CANDIDATE_FEATURES.index("another's head is a word of the question")
    assert fitted.candidate[head] > 0 > fitted.candidate[other]
    assert all(guess(example, fitted).is_right for example in examples)


def guesses() -> list[Guess]:
    """The surer, the more often right; those without an answer are unsure."""
    rng = np.random.default_rng(0)
    made = []
    for number in range(400):
        sure = rng.random()
        answerable = number % 7 > 0
        right = answerable and rng.random() < sure**0.3
        share = sure if answerable else 0.7 * sure
        made.append(Guess(gold(answerable=answerable), share, sure, int(right), right, asks_several=False))
    return made


def test_thresholds_keep_wrong_answers_few_and_due_abstentions_many():
    thresholds = choose_thresholds(guesses())
    found = outcomes(guesses(), thresholds)
    assert found["wrong"] <= 0.08
    assert found["abstained"] >= 0.85
    bolder = outcomes(guesses(), type(thresholds)(thresholds.answer - 0.1, thresholds.candidate))
    assert bolder["wrong"] > 0.08 or bolder["abstained"] < 0.85


def test_plain_questions_are_answered_by_their_bulletin_or_ask_for_what_none_is_of(searcher):
    found = list(plain_questions(searcher, random.Random(1)))
    assert found
    for row in found:
        if row["answerable"]:
            text = searcher.store.bulletin(row["doc"]).text
            assert row["evidence"] in text
            assert row["span"] in row["evidence"]
        else:
            assert row["doc"] is None


def test_a_document_is_always_in_the_same_part():
    # Written down: the reader that ships has not seen part 0.
    assert [fold_of(f"{n}.txt") for n in range(6)] == [2, 1, 2, 1, 2, 2]
    assert {fold_of(f"{n}.txt") for n in range(50)} == {0, 1, 2}
