"""The nouns of this package: two protocols and what a language model returns."""

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


class LanguageModel(Protocol):
    """Continues a prompt greedily, the same way each time."""

    @property
    def fingerprint(self) -> str: ...

    def complete(self, prompt: str, *, grammar: str, max_tokens: int) -> Completion:
        """Continue ``prompt`` with a text that the GBNF ``grammar`` derives.

        Raises ``GrammarError`` where llama.cpp refuses the grammar: never free text instead.
        """
