"""Reading: the words of the evidence that answer a question, and how sure it is that any do.

The reader proposes sentences and the words in them; the language model, which is shown those sentences, says how likely
it finds each. Neither can write anything that the evidence does not hold.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.types import Span
from models.prompt import build_prompt, build_reply
from models.types import LanguageModel, Reader, SentenceReading
from rag.choice.candidates import best_runs
from rag.words.shapes import spans_of

NONE_ABOVE = 0.5
"""The probability that nothing answers at which nothing is answered."""
_PRIOR = 0.94
"""Log-odds by which what is asked has an answer more often than in training. Fitted on development questions."""
_SENTENCES = 3
"""Of so many sentences words are proposed."""
_PROPOSALS = 6
"""So many are weighed by the language model: each costs as many tokens as it has."""
_NOT_OF_THE_SHAPE = 3.0
"""Taken from words that are not of the shape that is asked for: «18 mil» for «¿a partir de cuándo?»."""
TRUST = 0.5
"""What the language model's log-probability counts against the reader's."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Words of a sentence that may be the answer."""

    label: int
    """The sentence, from 1."""
    start: int
    """Code points into the sentence, half-open."""
    end: int
    score: float
    """A log-odds: above 0 it is likelier than no answer."""


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading: the words that answer, or None, and the probability that none do."""

    chosen: Proposal | None
    no_evidence: float


def read(question: str, sentences: Sequence[str], reader: Reader, model: LanguageModel) -> Read:
    """Read ``sentences`` for ``question``."""
    return choose(question, sentences, reader.read(question, sentences), model)


def choose(
    question: str,
    sentences: Sequence[str],
    readings: Sequence[SentenceReading],
    model: LanguageModel,
) -> Read:
    """The words of ``sentences`` that answer ``question``, where it is not likelier that none do."""
    none = no_evidence(readings)
    if none > NONE_ABOVE:
        return Read(None, none)
    proposals = weigh(question, sentences, propose(readings, sentences, question), model)
    return Read(proposals[0] if proposals else None, none)


def no_evidence(readings: Sequence[SentenceReading]) -> float:
    """The probability that none of the sentences answers, by the reader."""
    return 1 / (1 + math.exp(_PRIOR) * sum(math.exp(reading.evidence) for reading in readings))


def propose(readings: Sequence[SentenceReading], sentences: Sequence[str], question: str = "") -> tuple[Proposal, ...]:
    """The likeliest words of the likeliest sentences, the best first.

    Where ``question`` wants words of a known shape and some sentence has such words, those are proposed too, and what
    holds none of them counts less.
    """
    shaped = [spans_of(question, sentence) for sentence in sentences]
    less = [_NOT_OF_THE_SHAPE * (any(shaped) and not spans) for spans in shaped]
    ranked = sorted(range(len(readings)), key=lambda i: less[i] - readings[i].evidence)[:_SENTENCES]
    found = {
        (i, start, end): readings[i].evidence
        + score
        - _NOT_OF_THE_SHAPE * (any(shaped) and not _holds(span, shaped[i]))
        for i in ranked
        for span, score in _spans(readings[i], sentences[i], shaped[i])
        for start, end in (span,)
    }
    proposals = (Proposal(i + 1, start, end, score) for (i, start, end), score in found.items())
    return tuple(sorted(proposals, key=lambda proposal: -proposal.score)[:_PROPOSALS])


def _spans(reading: SentenceReading, sentence: str, shaped: Sequence[Span]) -> Iterator[tuple[Span, float]]:
    """The likeliest words, and those of the shape that is asked for, each with its log-probability."""
    yield from best_runs(reading, sentence, limit=_PROPOSALS)
    for span in shaped:
        yield span, reading.score(*span)


def _holds(span: Span, shaped: Sequence[Span]) -> bool:
    return any(span.start <= inner.start and inner.end <= span.end for inner in shaped)


def weigh(
    question: str,
    sentences: Sequence[str],
    proposals: Sequence[Proposal],
    model: LanguageModel,
    *,
    trust: float = TRUST,
) -> tuple[Proposal, ...]:
    """``proposals`` in the order that the reader and the language model together find likeliest.

    ``trust`` in the model is from 0, the reader alone, to 1, the model alone.
    """
    # The model is shown those sentences alone: what it reads costs more time than anything else.
    shown = sorted({proposal.label for proposal in proposals})
    replies = [build_reply(sentences[p.label - 1][p.start : p.end], shown.index(p.label) + 1) for p in proposals]
    prompt = build_prompt(question, [sentences[label - 1] for label in shown])
    none, *scores = model.score(prompt, [build_reply("", None), *replies])
    weighed = [
        Proposal(p.label, p.start, p.end, (1 - trust) * p.score + trust * (score - none))
        for p, score in zip(proposals, scores, strict=True)
    ]
    return tuple(sorted(weighed, key=lambda proposal: -proposal.score))
