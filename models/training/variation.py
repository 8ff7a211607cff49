"""Examples as they come in use: evidence of all lengths and orders, questions typed in haste."""

import random
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from models.training.examples import Example

WORDS_LIMIT = 260
"""Words of evidence in one example: what a prompt of 450 tokens holds."""
_SENTENCES = (2, 12)
_KEPT_WHOLE = 0.3
"""Share of passages that stay as they were written; the others are cut, mixed or shuffled."""
_MADE_UNANSWERABLE = 0.08
_TYPED_IN_HASTE = 0.3


def vary(example: Example, strangers: Sequence[str], chance: random.Random) -> Example:
    """``example`` with another choice of sentences, some of them ``strangers`` from other passages.

    The sentence with the answer stays, but for a few that are made unanswerable by leaving it out.
    """
    if chance.random() < _TYPED_IN_HASTE:
        example = replace(example, question=in_haste(example.question, chance))
    if chance.random() < _KEPT_WHOLE:
        return _choose(example, range(len(example.sentences)), ())
    gold = None if example.label is None else example.label - 1
    others = [i for i in range(len(example.sentences)) if i != gold]
    if gold is not None and len(others) > 1 and chance.random() < _MADE_UNANSWERABLE:
        gold = None
    room = chance.randint(*_SENTENCES) - (gold is not None)
    kept = sorted(chance.sample(others, min(len(others), room)))
    added = chance.sample(strangers, min(len(strangers), room - len(kept), chance.randint(0, 6)))
    order = kept if gold is None else sorted([*kept, gold])
    varied = _choose(example, order, added)
    return _shuffled(varied, chance) if chance.random() < 0.5 else varied


def in_haste(question: str, chance: random.Random) -> str:
    """``question`` as staff type it: without marks and capitals, often without accents.

    >>> in_haste("¿Cuántos niños nacieron en León?", random.Random(1))
    'cuantos niños nacieron en leon'
    """
    typed = question.strip("¿? ").lower()
    if chance.random() < 0.7:
        typed = "".join(c if c == "ñ" else unicodedata.normalize("NFD", c)[0] for c in typed)
    return typed


def _choose(example: Example, order: Sequence[int], added: Sequence[str]) -> Example:
    """The sentences of ``order`` and ``added``, as many as the limit holds; the answer's own always."""
    gold = None if example.label is None else example.label - 1
    left = WORDS_LIMIT - (len(example.sentences[gold].split()) if gold in order and gold is not None else 0)
    sentences: list[str] = []
    label = None
    for i in order:
        length = len(example.sentences[i].split())
        if i == gold:
            label = len(sentences) + 1
        elif length > left:
            continue
        else:
            left -= length
        sentences.append(example.sentences[i])
    for sentence in added:
        if (length := len(sentence.split())) <= left and sentence not in sentences:
            sentences.append(sentence)
            left -= length
    return replace(example, sentences=tuple(sentences), label=label, answer=example.answer if label else "")


def _shuffled(example: Example, chance: random.Random) -> Example:
    order = list(range(len(example.sentences)))
    chance.shuffle(order)
    label = None if example.label is None else order.index(example.label - 1) + 1
    return replace(example, sentences=tuple(example.sentences[i] for i in order), label=label)
