"""The nouns of this package: three protocols, and what their models return."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns texts into unit vectors whose inner product is their likeness."""

    @property
    def fingerprint(self) -> str:
        """Names the weights: vectors of two embedders with the same fingerprint may be compared."""

    @property
    def dimension(self) -> int: ...

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """float32 (n, dimension), unit rows, in the order of ``texts``."""

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """float32 (n, dimension), unit rows, in the order of ``texts``."""


@dataclass(frozen=True, slots=True)
class Completion:
    """What a language model wrote after a prompt."""

    text: str
    prompt_tokens: int
    completion_tokens: int
    seconds: float
    reused_tokens: int = 0
    """Of the prompt: those that the last completion had already computed."""
    finished: bool = True
    """Whether the grammar derives the whole text; if not, ``max_tokens`` cut it short."""


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """How a reader read one sentence for a question."""

    evidence: float
    """Log-odds that this sentence answers it rather than none of those read with it."""
    tokens: tuple[tuple[int, int], ...]
    """Code points into the sentence, half-open, in order."""
    starts: Vectors
    """float32 (tokens,), log-probabilities that the answer begins with a token, if it is in this sentence."""
    ends: Vectors
    """float32 (tokens,), log-probabilities that it ends with a token."""

    def after(self, start: int) -> "SentenceReading":
        """As of the sentence without its first ``start`` code points: only answers in the rest are left."""
        kept = [i for i, (begins, _) in enumerate(self.tokens) if begins >= start]
        tokens = tuple((self.tokens[i][0] - start, self.tokens[i][1] - start) for i in kept)
        return SentenceReading(self.evidence, tokens, self.starts[kept], self.ends[kept])

    def score(self, start: int, end: int) -> float:
        """The log-probability that the answer is exactly these code points of the sentence."""
        inside = [i for i, (begins, ends) in enumerate(self.tokens) if begins < end and ends > start]
        return float(self.starts[inside[0]] + self.ends[inside[-1]]) if inside else -math.inf


NOT_READ = SentenceReading(0.0, (), np.empty(0, np.float32), np.empty(0, np.float32))
"""Of a sentence that no reader has read."""


class Reader(Protocol):
    """Finds which of some sentences answers a question, and where in it."""

    @property
    def fingerprint(self) -> str: ...

    def read(
        self, question: str, sentences: Sequence[str], headings: Sequence[str] = ()
    ) -> tuple[SentenceReading, ...]:
        """Read ``sentences`` together; one reading each, in their order.

        ``headings`` is parallel to them: what each stands under. Without it, none stands under any.
        """


class LanguageModel(Protocol):
    """Continues a prompt greedily, the same way each time."""

    @property
    def fingerprint(self) -> str: ...

    def complete(self, prompt: str, *, grammar: str, max_tokens: int) -> Completion:
        """Continue ``prompt`` with a text that the GBNF ``grammar`` derives.

        Raises ``GrammarError`` where llama.cpp refuses the grammar: never free text instead.
        """

    def score(self, prompt: str, choices: Sequence[str]) -> list[float]:
        """For each of ``choices``, the natural logarithm of the probability that ``prompt`` goes on with it.

        In the order of ``choices``, each 0 or less, the sum over its pieces. A choice that others begin with should
        hold the line end that closes it, or it is as likely as all of them together.

        Raises ``PromptTooLongError`` where the prompt and a choice do not fit in the context.
        """

    def judge(self, parts: Sequence[str], yes: str, no: str) -> list[float]:
        """After each of ``parts``, read in a row, the log-odds that the text goes on with ``yes`` rather than ``no``.

        Both are one piece of the vocabulary each. Raises ``PromptTooLongError`` where the parts do not fit.
        """
