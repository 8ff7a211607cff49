"""Questions that people typed, with the sentences that a search brings for them: what the reader learns most from.

A file of them is made by ``python -m rag.training.examples``: a JSON object a line with ``turns``, ``doc`` and
``sentences``, each with its ``text``, ``heading``, ``label`` (1 it answers, 0 it does not, -1 neither) and ``span``.
"""

import hashlib
import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.training.variation import in_haste

FOLDS = 3
MOST_SENTENCES = 14
"""Of an example; as many as fit in one pass of the reader, and no more than this."""
_MOST_RIGHT = 4
_MADE_UNANSWERABLE = 0.16
"""Of the questions with an answer, those that lose it."""
_IN_HASTE = 0.15
_WITHOUT_HEADINGS = 0.05
_SHUFFLED = 0.5
_TURNS = " / "


@dataclass(frozen=True, slots=True)
class ReadingExample:
    """A question, sentences under their headings, which of them answer, and the words of one that do."""

    question: str
    sentences: tuple[str, ...]
    headings: tuple[str, ...]
    right: tuple[int, ...] = ()
    """Places of the sentences that answer; empty where none does."""
    span: tuple[int, int, int] | None = None
    """The place of a sentence that answers, and the answer in it: code points, half-open."""


def read_typed(path: Path) -> list[dict[str, Any]]:
    """The questions of a file, less those whose answer no sentence holds."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if not row["answerable"] or any(s["label"] == 1 for s in row["sentences"])]


def typed_examples(
    rows: Sequence[dict[str, Any]],
    length: Callable[[str], int],
    room: int,
    rng: random.Random,
    hardest: Sequence[int],
) -> Iterator[ReadingExample]:
    """Without end: every question in turn, each time with other sentences, for ``room`` tokens as ``length`` counts.

    The wrong ones are drawn from as many of the first that the search found as one of ``hardest`` says.
    """
    while True:
        for row in rng.sample(rows, len(rows)):
            yield _draw(row, length, room, rng, rng.choice(hardest))


def fold_of(document: str, folds: int = FOLDS) -> int:
    """Which part of the documents one is in: questions on one text are on one side of every split."""
    return int(hashlib.md5(document.encode(), usedforsecurity=False).hexdigest(), 16) % folds


def _draw(
    row: dict[str, Any], length: Callable[[str], int], room: int, rng: random.Random, hardest: int
) -> ReadingExample:
    sentences = row["sentences"]
    right = [i for i, sentence in enumerate(sentences) if sentence["label"] == 1]
    wrong = [i for i, sentence in enumerate(sentences) if sentence["label"] == 0][:hardest]
    rng.shuffle(wrong)
    kept = right[:_MOST_RIGHT] if rng.random() >= _MADE_UNANSWERABLE else []
    question = _TURNS.join(row["turns"])
    if rng.random() < _IN_HASTE:
        question = in_haste(question, rng)
    chosen = _fitting([*kept, *wrong], sentences, length, room - length(question))
    files = list(dict.fromkeys(sentences[i]["file"] for i in sorted(chosen)))
    if rng.random() < _SHUFFLED:
        rng.shuffle(files)
    order = sorted(chosen, key=lambda i: (files.index(sentences[i]["file"]), sentences[i]["start"]))
    bare = rng.random() < _WITHOUT_HEADINGS
    places = tuple(place for place, i in enumerate(order) if sentences[i]["label"] == 1)
    return ReadingExample(
        question,
        tuple(sentences[i]["text"] for i in order),
        tuple("" if bare else sentences[i]["heading"] for i in order),
        places,
        next(((place, *sentences[order[place]]["span"]) for place in places if sentences[order[place]]["span"]), None),
    )


def _fitting(
    candidates: Sequence[int], sentences: Sequence[dict[str, Any]], length: Callable[[str], int], room: int
) -> list[int]:
    chosen: list[int] = []
    headings: set[str] = set()
    for i in candidates:
        heading = sentences[i]["heading"]
        cost = length(sentences[i]["text"]) + 1 + (0 if heading in headings else length(heading) + 1)
        if chosen and cost > room:
            continue
        chosen.append(i)
        headings.add(heading)
        room -= cost
        if len(chosen) == MOST_SENTENCES:
            break
    return chosen
