"""What the language model is shown: evidence of many lengths and orders, each with several questions after it.

Questions on the same evidence share its computation, so a row holds all of them, and costs little more than one.
"""

import random
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from models.training.examples import Example, read_squad

MOST_SENTENCES = 12
MOST_WORDS = 300

_QUESTIONS = 5
"""In a row, at most."""
_UNANSWERABLE = 0.22
"""Of the draws; more of the questions, because the answerable ones of a passage run out first."""
_FOREIGN = 0.35
"""Of the unanswerable: questions of a neighbouring passage."""
_CARELESS = 0.25
"""Questions typed without accents, marks and capitals."""


@dataclass(frozen=True, slots=True)
class Row:
    """Evidence, and the questions asked of it: (question, answer, label), as ``Example`` has them."""

    sentences: tuple[str, ...]
    questions: tuple[tuple[str, str, int | None], ...]


class Passages:
    """The examples of a folder of files of SQuAD's form, by passage; neighbours in the files are of one topic."""

    def __init__(self, folder: Path) -> None:
        self._questions: dict[tuple[str, ...], list[Example]] = defaultdict(list)
        for path in sorted(folder.glob("*.jsonl")):
            for example in read_squad(path):
                self._questions[example.sentences].append(example)
        self._passages = list(self._questions)

    def hold_out(self, every: int) -> list[Example]:
        """Take each ``every``-th passage away from training, and give its examples."""
        held = self._passages[::every]
        self._passages = [passage for i, passage in enumerate(self._passages) if i % every]
        return [example for passage in held for example in self._questions[passage]]

    def rows(self, seed: int) -> Iterator[Row]:
        """Without end: visit after visit to all passages, each in an order and with evidence of its own."""
        rng = random.Random(seed)
        while True:
            for i in rng.sample(range(len(self._passages)), len(self._passages)):
                row = self._row(i, rng)
                if row.questions:
                    yield row

    def _row(self, i: int, rng: random.Random) -> Row:
        passage = self._passages[i]
        other = self._passages[i - 1 if rng.random() < 0.5 and i else (i + 1) % len(self._passages)]
        shown = list(passage)
        answers = [example.answer for example in self._questions[passage] if example.answer]
        way = rng.random()
        if way < 0.2 and len(shown) > 2:
            shown = rng.sample(shown, rng.randint(2, len(shown) - 1))
            shown.sort(key=passage.index)
        elif way < 0.7:
            strange = [s for s in other if s not in passage and not any(answer in s for answer in answers)]
            shown += rng.sample(strange, rng.randint(0, len(strange)))
        if rng.random() < 0.65:
            rng.shuffle(shown)
        shown = _cut(shown, rng)
        asked = self._asked(passage, other, shown, rng)
        return Row(tuple(shown), tuple((careless(q, rng), a, label) for q, a, label in asked))

    def _asked(
        self, passage: tuple[str, ...], other: tuple[str, ...], shown: list[str], rng: random.Random
    ) -> list[tuple[str, str, int | None]]:
        answerable, absent = [], []
        for example in self._questions[passage]:
            if example.label is None:
                absent.append(example.question)
                continue
            sentence = passage[example.label - 1]
            if sentence in shown:
                answerable.append((example.question, example.answer, shown.index(sentence) + 1))
            elif not any(example.answer in s for s in shown):
                absent.append(example.question)
        foreign = [
            example.question
            for example in self._questions[other]
            if example.answer and not any(example.answer in s for s in shown)
        ]
        chosen: list[tuple[str, str, int | None]] = []
        rng.shuffle(answerable)
        for _ in range(_QUESTIONS):
            if rng.random() >= _UNANSWERABLE:
                if answerable:
                    chosen.append(answerable.pop())
                continue
            pool = foreign if foreign and rng.random() < _FOREIGN else absent or foreign
            if pool:
                chosen.append((pool.pop(rng.randrange(len(pool))), "", None))
        return chosen


def generated_rows(seed: int) -> Iterator[Row]:
    """Without end: synthetic bulletins, the questions on the same evidence in one row."""
    from models.training.questions import examples

    rng = random.Random(seed)
    part = 0
    while True:
        for sentences, group in groupby(examples(seed + part, 2000), key=lambda example: example.sentences):
            questions = [(example.question, example.answer, example.label) for example in group]
            for start in range(0, len(questions), _QUESTIONS):
                yield _shuffled(sentences, questions[start : start + _QUESTIONS], rng)
        part += 1


def single(example: Example) -> Row:
    """A row of one question."""
    return Row(example.sentences, ((example.question, example.answer, example.label),))


def careless(question: str, rng: random.Random) -> str:
    """Now and then, the question as hurried people type it.

    >>> careless("¿Cuántos niños había?", random.Random(1))
    'cuantos ninos habia'
    """
    if rng.random() >= _CARELESS:
        return question
    plain = "".join(c for c in unicodedata.normalize("NFD", question) if not unicodedata.combining(c))
    return plain.lower().strip("¿?¡!. ")


def _cut(sentences: Sequence[str], rng: random.Random) -> list[str]:
    kept: list[str] = []
    words = 0
    most = rng.randint(MOST_WORDS // 2, MOST_WORDS)
    for sentence in sentences[:MOST_SENTENCES]:
        words += len(sentence.split())
        if kept and words > most:
            break
        kept.append(sentence)
    return kept


def _shuffled(sentences: tuple[str, ...], questions: Sequence[tuple[str, str, int | None]], rng: random.Random) -> Row:
    order = list(range(len(sentences)))
    if rng.random() < 0.3:
        rng.shuffle(order)
    place = {old: new for new, old in enumerate(order)}
    return Row(
        tuple(sentences[old] for old in order),
        tuple((q, a, None if label is None else place[label - 1] + 1) for q, a, label in questions),
    )
