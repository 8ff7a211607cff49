"""What the weights of the choice are learned from: a gold question, and the features of all that was read for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index.scope import read_scope
from index.search import Searcher
from index.types import Sentence
from models.types import LanguageModel, Reader, Vectors
from rag.choice.candidate_features import candidate_features
from rag.choice.candidates import Candidate, Read, candidates_of
from rag.choice.choose import Search, allowed, judge_sentences, read_sentences, search_for, written
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
    questions: Sequence[tuple[Path, Gold]],
    searchers: dict[Path, Searcher],
    reader: Reader,
    language_model: LanguageModel,
    weights: ChoiceModel,
) -> list[Example]:
    """Each question with the features of all that was read for it, in order; those that lead nowhere left out."""
    examples = []
    focus: dict[str, str] = {}
    for count, (home, gold) in enumerate(questions, start=1):
        question = question_of(gold, focus.get(gold.before or ""))
        searcher = searchers[home]
        search = search_for(question, searcher, weights)
        example = _example_of(gold, search, locate(gold, searcher), reader, language_model)
        if example.files:
            examples.append(example)
            focus[gold.id] = example.files[int(np.argmax(example.sentences[:, 0]))]
        if count % 100 == 0:
            print(f"{count} of {len(questions)}", flush=True)
    return examples


def _example_of(gold: Gold, search: Search, located: Located, reader: Reader, language_model: LanguageModel) -> Example:
    """Read and judge what was found as the product does, and label it."""
    question = search.question
    everything = read_sentences(search, reader)
    read = judge_sentences(question, everything, language_model)
    terms = terms_of(question, search.pool, search.kinds)
    found = [candidates_of(item) for item in read]
    kept = [allowed(question, candidates) for candidates in found]
    labels = [_label(item.sentence, located) for item in read]
    words = [
        written(terms, read, candidates, language_model) if label == 1 else None
        for label, candidates in zip(labels, kept, strict=True)
    ]
    return Example(
        gold,
        sentence_features(terms, read, found),
        none_features(terms, search.pool, read),
        [item.sentence.bulletin.file for item in read],
        labels,
        [candidate_features(terms, *of_one) for of_one in zip(kept, words, strict=True)],
        [[_is_right(gold, located, c) for c in candidates] for candidates in kept],
        dict(search.kinds),
        any(_label(item.sentence, located) == 1 for item in everything),
        _rejected(gold, question, located, everything),
    )


def _rejected(gold: Gold, question: Question, located: Located, read: Sequence[Read]) -> list[str]:
    """The slots for which a sentence that answers, or the right figure in it, was taken to contradict the question."""
    slots = []
    for item in read:
        if _label(item.sentence, located) == 1:
            right = [c for c in candidates_of(item) if c.row and _is_right(gold, located, c)]
            slots.append(contradiction(question, item.sentence))
            slots += [figure_contradiction(question, c.sentence, c.row) for c in right if c.row]
    return [slot for slot in slots if slot]


def _label(sentence: Sentence, located: Located) -> int:
    """1 where it answers, 0 where it does not, -1 where it is neither."""
    key = key_of(sentence.bulletin.file, sentence.span.start)
    return 1 if key in located.answers else -1 if key in located.alike else 0


def key_of(file: str, start: int) -> Key:
    """What tells a sentence from all others."""
    return file, start


def _is_right(gold: Gold, located: Located, candidate: Candidate) -> bool:
    if gold.type in FIGURE_TYPES and gold.values:
        return candidate.row is not None and is_value(candidate.row.figure.value, gold.values)
    words = located.answers.get(key_of(candidate.sentence.bulletin.file, candidate.sentence.span.start))
    if words is None:
        return False
    start, end = (at - candidate.sentence.span.start for at in candidate.span)
    shared = min(end, words.end) - max(start, words.start)
    return shared >= _OVERLAP * (max(end, words.end) - min(start, words.start))
