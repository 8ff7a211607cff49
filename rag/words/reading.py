"""Reading: the words of given sentences that answer a question, and how sure it is that any do.

The reader and the language model each say how likely a sentence answers, and which of its words do. Neither can write
anything that the sentences do not hold.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from models.prompt import NO, YES, judging_parts, words_prompt, words_reply
from models.types import LanguageModel, Reader
from rag.choice.candidates import best_runs
from rag.words.shapes import spans_of

NONE_ABOVE = 0.5
"""The probability that nothing answers at which nothing is answered."""
TRUST = 0.5
"""What the language model counts against the reader: from 0, the reader alone, to 1, the model alone."""
_JUDGED = 5
"""Sentences that the language model reads, the likeliest by the reader: its context holds so many of any length."""
_RUNS = 6
"""Runs of words that are weighed: each costs as many tokens as it has."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a sentence that answer."""

    label: int
    """The sentence, from 1."""
    start: int
    """Code points into the sentence, half-open."""
    end: int


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading: the words that answer, or None, and the probability that none do."""

    chosen: Words | None
    no_evidence: float


def read(
    question: str, sentences: Sequence[str], reader: Reader, model: LanguageModel, *, trust: float = TRUST
) -> Read:
    """The likeliest words of the likeliest of ``sentences``, where it is not likelier that none answers."""
    if not sentences:
        return Read(None, 1.0)
    everything = reader.read(question, sentences)
    likeliest = sorted(range(len(sentences)), key=lambda i: -everything[i].evidence)[:_JUDGED]
    places = sorted(likeliest)
    readings, sentences = [everything[i] for i in places], [sentences[i] for i in places]
    parts = judging_parts(question, sentences, [""] * len(sentences))
    judged = model.judge(parts, YES, NO)
    odds = [_between(r.evidence, own, trust) for r, own in zip(readings, judged, strict=True)]
    none = 1 / (1 + sum(math.exp(value) for value in odds))
    top = odds.index(max(odds))
    reading, sentence = readings[top], sentences[top]
    # Words of the shape that is asked for, «a las 8» for «¿a qué hora?», are weighed wherever the reader would look.
    spans = list(spans_of(question, sentence)) or [s for s, _ in best_runs(reading, sentence, limit=_RUNS)]
    if none > NONE_ABOVE or not spans:
        return Read(None, none)
    replies = [words_reply(sentence[start:end]) for start, end in spans]
    written = model.score(words_prompt(parts[: top + 1]), replies)
    scores = [_between(reading.score(*span), own, trust) for span, own in zip(spans, written, strict=True)]
    start, end = spans[scores.index(max(scores))]
    return Read(Words(places[top] + 1, start, end), none)


def _between(reader: float, model: float, trust: float) -> float:
    return (1 - trust) * reader + trust * model
