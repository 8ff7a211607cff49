"""What the weights of the choice are learned from: a gold question, and the features of all that was read for it."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.scope import read_scope
from index.search import Searcher
from models.types import Reader, Vectors
from rag.choice.candidate_features import candidate_features
from rag.choice.candidates import Candidate, candidates_of
from rag.choice.choose import prepare, read_sentences
from rag.choice.contradictions import contradiction, figure_contradiction
from rag.choice.model import ChoiceModel
from rag.choice.sentence_features import none_features, sentence_features
from rag.choice.terms import terms_of
from rag.training.gold import FIGURE_TYPES, Gold, Key, Located, is_value, locate
from rag.types import Asks, Question

_OVERLAP = 0.5
"""Of two spans, over both together, from which on they are one answer."""


@dataclass(slots=True)
class Example:
    """A question with the features of all that was read for it and does not contradict it."""

    gold: Gold
    sentences: Vectors
    none: Vectors
    files: list[str]
    """Of each sentence."""
    labels: list[int]
    """Of each sentence: 1 it answers, 0 it does not, -1 neither."""
    candidates: list[Vectors]
    right: list[list[bool]]
    """Of each candidate of each sentence."""
    answers: list[list[Hashable]]
    """Of each candidate: equal for those that give one answer."""
    kinds: dict[str, float]
    is_read: bool
    """Whether a sentence that answers was among those read."""
    rejected: list[str]
    """The slots for which a sentence that answers, or the right figure in it, was taken to contradict the question."""


def question_of(gold: Gold, focus: str | None = None) -> Question:
    """``gold`` as it is searched and read; its scope is that of its last turn, then of those before."""
    scope = read_scope(gold.turns[-1])
    for turn in reversed(gold.turns[:-1]):
        scope = scope.following(read_scope(turn))
    return Question(gold.turns[-1], gold.turns[-1], Asks.FIGURE, None, "", scope, focus=focus, turns=gold.turns)


def read_examples(
    questions: Sequence[tuple[Path, Gold]], searchers: dict[Path, Searcher], reader: Reader, model: ChoiceModel
) -> list[Example]:
    """Each question with the features of all that was read for it, in order; those that lead nowhere left out."""
    examples = []
    focus: dict[str, str] = {}
    for count, (home, gold) in enumerate(questions, start=1):
        question = question_of(gold, focus.get(gold.before or ""))
        example = _example_of(gold, question, searchers[home], reader, model)
        if example.files:
            examples.append(example)
            focus[gold.id] = example.files[int(np.argmax(example.sentences[:, 0]))]
        if count % 100 == 0:
            print(f"{count} of {len(questions)}", flush=True)
    return examples


def _example_of(gold: Gold, question: Question, searcher: Searcher, reader: Reader, model: ChoiceModel) -> Example:
    """Search and read ``question`` as the product does, and label what was read."""
    located = locate(gold, searcher)
    pool, chosen, scores, kinds = prepare(question, searcher, model)
    read, rejected, is_read = [], [], False
    for item in read_sentences(question, pool, chosen, scores, reader):
        answers = key_of(item.sentence.bulletin.file, item.sentence.span.start) in located.answers
        is_read = is_read or answers
        slot = contradiction(question, item.sentence)
        if slot is None:
            read.append(item)
        elif answers:
            rejected.append(slot)
    keys = [key_of(item.sentence.bulletin.file, item.sentence.span.start) for item in read]
    terms = terms_of(question, pool, kinds)
    found = [candidates_of(item) for item in read]
    kept: list[list[Candidate]] = []
    for key, candidates in zip(keys, found, strict=True):
        slots = [figure_contradiction(question, c.sentence, c.row) if c.row else None for c in candidates]
        pairs = list(zip(candidates, slots, strict=True))
        kept.append([c for c, slot in pairs if slot is None])
        rejected += [slot for c, slot in pairs if slot and key in located.answers and _is_right(gold, located, c, key)]
    return Example(
        gold,
        sentence_features(terms, read, found),
        none_features(terms, pool, read),
        [file for file, _ in keys],
        [1 if key in located.answers else -1 if key in located.alike else 0 for key in keys],
        [candidate_features(terms, candidates) for candidates in kept],
        [[_is_right(gold, located, c, key) for c in candidates] for key, candidates in zip(keys, kept, strict=True)],
        [[c.answer for c in candidates] for candidates in kept],
        dict(kinds),
        is_read,
        rejected,
    )


def key_of(file: str, start: int) -> Key:
    """What tells a sentence from all others."""
    return file, start


def _is_right(gold: Gold, located: Located, candidate: Candidate, key: Key) -> bool:
    if gold.type in FIGURE_TYPES and gold.values:
        return candidate.row is not None and is_value(candidate.row.figure.value, gold.values)
    words = located.answers.get(key)
    if words is None:
        return False
    start, end = (at - candidate.sentence.span.start for at in candidate.span)
    shared = min(end, words.end) - max(start, words.start)
    return shared >= _OVERLAP * (max(end, words.end) - min(start, words.start))
