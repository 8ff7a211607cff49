"""What may be the answer: a figure, a date or a run of words of a sentence that was read, or the sentence itself."""

from collections.abc import Hashable
from dataclasses import dataclass

import numpy as np

from index.figures.dates import read_dates
from index.types import LedgerRow, Sentence, Span
from models.types import SentenceReading

LONGEST = 40
"""Tokens of the reader that an answer may have: a list of names in a sentence of a bulletin."""
_RUNS = 3
"""Runs of words that the reader proposes, of each sentence."""


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence that was read for a question."""

    sentence: Sentence
    relevance: float
    """The score by which it was chosen to be read."""
    reading: SentenceReading
    judged: float | None = None
    """The language model's log-odds that it answers; None of one that it has not read."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words of a sentence that may be the answer."""

    read: Read
    span: Span
    """Code points into the bulletin's text."""
    row: LedgerRow | None
    """The figure that it is, where it is one."""
    is_date: bool
    log_probability: float
    """By the reader: that the answer is exactly these words, if it is in this sentence."""

    @property
    def sentence(self) -> Sentence:
        return self.read.sentence

    @property
    def text(self) -> str:
        return self.sentence.bulletin.text[slice(*self.span)]

    @property
    def answer(self) -> Hashable:
        """Equal for candidates that give one answer: the same figure, or the same words but for case and space."""
        figure = self.row.figure if self.row else None
        return (figure.kind, figure.value) if figure else " ".join(self.text.casefold().split())


def candidates_of(read: Read) -> tuple[Candidate, ...]:
    """The figures of a sentence, its dates, and what the reader proposes besides; none stands twice."""
    sentence, reading = read.sentence, read.reading
    start = sentence.span.start
    found: dict[Span, Candidate] = {}
    for row in sentence.rows:
        span = Span(row.figure.start, row.figure.end)
        found.setdefault(span, Candidate(read, span, row, False, _score(reading, span, start)))
    for date in read_dates(sentence.text, sentence.bulletin.published):
        span = Span(start + date.start, start + date.end)
        found.setdefault(span, Candidate(read, span, None, True, _score(reading, span, start)))
    for run, _ in best_runs(reading, sentence.text, limit=_RUNS):
        span = Span(start + run.start, start + run.end)
        found.setdefault(span, Candidate(read, span, None, False, _score(reading, span, start)))
    return tuple(found.values())


def best_runs(reading: SentenceReading, sentence: str, *, limit: int) -> list[tuple[Span, float]]:
    """The likeliest runs of whole words of ``sentence``, code points into it, the best first.

    Each with the log-probability that the answer is exactly these words, if it is in the sentence.
    """
    tokens = len(reading.tokens)
    scores = reading.starts[:, None] + reading.ends[None, :]
    scores[~np.tri(tokens, tokens, LONGEST - 1, dtype=bool) | np.tri(tokens, tokens, -1, dtype=bool)] = -np.inf
    spans: dict[Span, float] = {}
    for place in np.argsort(scores, axis=None)[::-1][: 4 * limit]:
        first, last = divmod(int(place), tokens)
        if np.isfinite(scores[first, last]) and len(spans) < limit:
            span = _whole_words(sentence, reading.tokens[first][0], reading.tokens[last][1])
            if span.start < span.end:
                spans.setdefault(span, float(scores[first, last]))
    return list(spans.items())


def _score(reading: SentenceReading, span: Span, start: int) -> float:
    return max(-30.0, reading.score(span.start - start, span.end - start))


def _whole_words(text: str, start: int, end: int) -> Span:
    """From the start of its first word to the end of its last, white space and marks at its ends left out."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end and text[start] in " ¿¡,;:.":
        start += 1
    while start < end and text[end - 1] in " ,;:.":
        end -= 1
    return Span(start, end)
