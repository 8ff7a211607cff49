"""What both models learn from: questions that people typed, and between them passages and made-up bulletins."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from models.training.examples import Example, read_squad
from models.training.questions import examples as made_up
from models.training.typed_questions import ReadingExample, typed_examples
from models.training.variation import vary

HELD_OUT = 300
"""Questions on passages that are measured on, never learned from."""
_PASSAGES = 0.25
"""Passages for each question that was typed."""
_MADE_UP = 0.08
"""The same, of made-up bulletins."""


def stream(
    typed: Sequence[dict[str, Any]],
    data: Path | None,
    length: Callable[[str], int],
    room: int,
    seed: int,
    hardest: Sequence[int],
) -> Iterator[ReadingExample]:
    """Without end: the questions of ``typed`` with sentences for ``room`` tokens, and in turn with them the others.

    ``length`` counts the tokens of a text. ``data`` is a folder of files of SQuAD's form; without it there are no
    passages. The wrong sentences are of as many of the first found as one of ``hardest`` says.
    """
    rng = random.Random(seed)
    bulletins = made_up(seed, 10**9)
    passages = passages_of(data)[HELD_OUT:] if data else []
    for example in typed_examples(typed, length, room, rng, hardest):
        yield example
        if passages and rng.random() < _PASSAGES:
            yield reading_example(vary(rng.choice(passages), rng.choice(passages).sentences, rng))
        if rng.random() < _MADE_UP:
            yield reading_example(next(bulletins))


def passages_of(folder: Path) -> list[Example]:
    """All examples of the files of ``folder``, in an order of chance that is always the same."""
    found = [example for path in sorted(folder.glob("*.jsonl")) for example in read_squad(path)]
    random.Random(7).shuffle(found)
    return found


def reading_example(example: Example) -> ReadingExample:
    """An example of one passage: its sentences stand under no heading."""
    headings = ("",) * len(example.sentences)
    if example.label is None:
        return ReadingExample(example.question, example.sentences, headings)
    place = example.label - 1
    start = example.sentences[place].index(example.answer)
    span = place, start, start + len(example.answer)
    return ReadingExample(example.question, example.sentences, headings, (place,), span)
