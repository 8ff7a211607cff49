"""What the language model's adapter and the reader learn from, and the trainer's arithmetic, without weights."""

import doctest
import json
import math
from itertools import islice

import pytest
import torch

import models.training.measure as measure
from models.prompt import judging_parts
from models.training.language_model import loss_of, schedule, target_of
from models.training.mixture import HELD_OUT, passages_of, stream
from models.training.typed_questions import ReadingExample

PASSAGE = "La jornada reunió a {n} médicos en Tuxtla. Otra reunió a 52 en Tapachula. Las dos duraron una semana."


@pytest.fixture
def folder(tmp_path):
    rows = [
        {"passage": PASSAGE.format(n=n), "question": f"¿Cuántos médicos hubo en la {n}?", "answers": [str(n)]}
        for n in range(1000, 1000 + HELD_OUT + 20)
    ]
    (tmp_path / "datos.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return tmp_path


def characters(text, *, start=False):
    """A tokeniser whose tokens are characters, with a 2 at the start."""
    return [*([2] if start else []), *map(ord, text)]


def typed_row(n: int) -> dict:
    sentences = [
        {"file": "a.txt", "start": i, "heading": "Jornada", "text": text, "label": label, "span": span}
        for i, (text, label, span) in enumerate([(f"Hubo {n} camas.", 1, (5, 5 + len(str(n)))), ("Llovió.", 0, None)])
    ]
    return {"id": str(n), "turns": [f"cuántas camas {n}"], "doc": "a.txt", "answerable": True, "sentences": sentences}


def test_the_examples_are_true():
    results = doctest.testmod(measure)
    assert results.attempted > 0
    assert results.failed == 0


def test_typed_questions_passages_and_made_up_bulletins_come_in_turn(folder):
    found = list(islice(stream([typed_row(n) for n in range(10)], folder, len, 300, seed=1, hardest=(6,)), 300))
    typed = sum(example.question.startswith("cuántas camas") for example in found)
    passages = [example for example in found if "médicos hubo en la" in example.question.lower()]
    assert 0.6 < typed / len(found) < 0.9
    assert 0.05 < len(passages) / len(found) < 0.35
    # Some of the questions lose their answer; of the others the words are where they are said to be.
    for example in found:
        assert (example.span is None) or example.sentences[example.span[0]][slice(*example.span[1:])].strip()
    unanswerable = sum(not example.right for example in found if example.question.startswith("cuántas camas"))
    assert 0.05 < unanswerable / typed < 0.3


def test_what_is_held_out_is_not_learned_from(folder):
    held = {example.question.lower() for example in passages_of(folder)[:HELD_OUT]}
    found = islice(stream([typed_row(1)], folder, len, 300, seed=2, hardest=(6,)), 400)
    asked = {example.question.strip("¿? ").lower() for example in found}
    assert not {question.strip("¿? ") for question in held} & asked


EXAMPLE = ReadingExample("¿cuántas?", ("Llovió.", "Hubo 12.", "Nevó."), ("Feria", "Feria", ""), (1,), (1, 5, 7))


def test_an_example_in_tokens_is_the_prompt_with_a_mark_after_each_sentence():
    target = target_of(EXAMPLE, characters, quoted=False)
    text = "".join(map(chr, target.tokens[1:]))
    assert text == "".join(judging_parts(EXAMPLE.question, EXAMPLE.sentences, EXAMPLE.headings))
    assert [text[:mark].rsplit("\n", 1)[1] for mark in target.marks] == ["Llovió. ¿?", "Hubo 12. ¿?", "Nevó. ¿?"]
    assert target.right == [False, True, False]
    assert target.words == []


def test_the_words_are_learned_after_the_sentence_that_holds_them():
    target = target_of(EXAMPLE, characters, quoted=True)
    text = "".join(map(chr, target.tokens[1:]))
    assert text.endswith("Hubo 12. ¿? sí: 12\n")
    assert "Nevó" not in text
    assert "".join(chr(target.tokens[place + 1]) for place in target.words) == " 12\n"
    assert len(target.marks) == 2


class NextToken(torch.nn.Module):
    """Logits of the next character by the one before it and how far it stands: enough to learn one example by heart."""

    def __init__(self):
        super().__init__()
        self.table = torch.nn.Parameter(torch.zeros(200, 2000))

    def forward(self, tokens, where):
        return self.table[where.nonzero()[:, 1]]


def test_the_loss_falls_as_right_sentences_and_words_are_told():
    model, targets = NextToken(), [target_of(EXAMPLE, characters, quoted=quoted) for quoted in (True, False)]
    yes, no = ord("s"), ord("n")
    before = loss_of(model, targets, yes, no).item()
    optimiser = torch.optim.Adam(model.parameters(), lr=0.3)
    for _ in range(60):
        loss = loss_of(model, targets, yes, no)
        loss.backward()
        optimiser.step()
        optimiser.zero_grad()
    assert loss.item() < 0.1 * before
    odds = (model.table[:, yes] - model.table[:, no])[targets[1].marks]
    assert (odds > 0).tolist() == targets[1].right
    written = [int(model.table[place].argmax()) for place in targets[0].words]
    assert "".join(map(chr, written)) == " 12\n"


def test_the_rate_warms_up_stays_and_falls():
    assert schedule(15, 1000) == pytest.approx(0.5)
    assert schedule(100, 1000) == schedule(300, 1000) == 1.0
    assert schedule(650, 1000) == pytest.approx(0.5)
    assert schedule(1000, 1000) == pytest.approx(0.03)


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
