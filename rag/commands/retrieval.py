"""Search by itself, without the model: what would be evidence, and how often the right sentence is among it."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from index.folding import fold
from index.types import Sentence
from rag.questions.understand import understand
from rag.types import Answer, Evidence, Outcome, Question

DEPTHS = (1, 5, 10)
"""How many sentences deep recall is measured."""
_SAME = 0.6
"""Share of the gold sentence's words that makes a sentence count as it, where neither holds the other whole."""


def search_all(
    turns: Sequence[Mapping[str, Any]], find: Callable[[Question], tuple[Evidence, ...]]
) -> Iterator[tuple[Mapping[str, Any], Sequence[Sentence], float]]:
    """The sentences that ``find`` finds for each turn, best first, and its seconds; a ``prev`` gives its context."""
    answers: dict[str, Answer] = {}
    for turn in turns:
        started = time.perf_counter()
        before = answers.get(turn.get("prev") or "")
        question = understand(turn["question"], [before] if before else ())
        evidence = find(question)
        seconds = time.perf_counter() - started
        answers[turn["id"]] = Answer(question, Outcome.NO_EVIDENCE, "", "", evidence=evidence)
        yield turn, [item.sentence for item in evidence], seconds


def to_json(sentence: Sentence) -> dict[str, Any]:
    """The contract of ``cita search``; offsets are code points into the bulletin's cleaned text."""
    return {
        "bulletin": sentence.bulletin.file,
        "quote": sentence.text,
        "start": sentence.span.start,
        "end": sentence.span.end,
    }


def recall(gold: Sequence[Mapping[str, Any]], found: Mapping[str, Sequence[Sentence]]) -> dict[int, float]:
    """Of the gold sentences of answerable questions, the share found within each of ``DEPTHS``."""
    ranks = [
        _rank(evidence, file, found[turn["id"]])
        for turn in gold
        if turn["answerable"]
        for evidence, file in _gold_sentences(turn)
    ]
    return {depth: round(sum(rank <= depth for rank in ranks) / max(1, len(ranks)), 3) for depth in DEPTHS}


def _gold_sentences(turn: Mapping[str, Any]) -> list[tuple[str, str]]:
    evidence = turn.get("evidence") or []
    sentences = [evidence] if isinstance(evidence, str) else evidence
    files = turn["doc"] if isinstance(turn["doc"], list) else [turn["doc"]] * len(sentences)
    return list(zip(sentences, files, strict=True))


def _rank(evidence: str, file: str, found: Sequence[Sentence]) -> float:
    """From 1; infinite where it was not found."""
    wanted = fold(evidence).split()
    for rank, sentence in enumerate(found, start=1):
        words = fold(sentence.text).split()
        held = " ".join(wanted) in " ".join(words) or " ".join(words) in " ".join(wanted)
        if sentence.bulletin.file == file and (held or len({*wanted} & {*words}) >= _SAME * len({*wanted})):
            return rank
    return float("inf")
