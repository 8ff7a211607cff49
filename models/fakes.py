"""Deterministic stand-ins for the three models, for tests and for a first look without weights."""

import re
import time
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from zlib import crc32

import numpy as np

from models.types import Completion, SentenceReading, Vectors

_WORD = re.compile(r"\w+")
_GRAM = 4


class HashingEmbedder:
    """Words and four-letter pieces of words, counted into ``dimension`` places by a hash.

    Texts that share words are alike, and «vacuna» is somewhat like «vacunación». Accents and capitals do not
    count. About ten thousand short passages a second.
    """

    def __init__(self, dimension: int = 384) -> None:
        self._dimension = dimension

    @property
    def fingerprint(self) -> str:
        return f"hashing@1.{self._dimension}"

    @property
    def dimension(self) -> int:
        return self._dimension

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """float32 (n, dimension), unit rows, in the order of ``texts``."""
        vectors = np.zeros((len(texts), self._dimension), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for feature in _features(text):
                code = crc32(feature.encode())
                # A sign of its own keeps strangers that share a place from looking alike.
                row[code % self._dimension] += 1.0 if code & 0x80000000 else -1.0
            norm = np.linalg.norm(row)
            if norm > 0:
                row /= norm
            else:
                row[0] = 1.0
        return vectors

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """float32 (n, dimension), unit rows, in the order of ``texts``."""
        return self.embed_queries(texts)


def _features(text: str) -> list[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    words = _WORD.findall(plain)
    grams = [f"#{word[i : i + _GRAM]}" for word in words if len(word) > _GRAM for i in range(len(word) - _GRAM + 1)]
    return words + grams


@dataclass(frozen=True, slots=True)
class Call:
    """What a ``ScriptedLanguageModel`` was asked."""

    prompt: str
    grammar: str
    max_tokens: int


@dataclass(slots=True)
class ScriptedLanguageModel:
    """Gives prepared replies, and remembers what it was asked.

    ``script`` is the replies in turn, or a function that makes one from the prompt and the grammar. Nothing
    checks that a reply obeys its grammar, so that what happens after a disobedient one can be tested.
    «Tokens» are words.

    >>> model = ScriptedLanguageModel(["2939"])
    >>> model.complete("¿Cuántas?", grammar='root ::= [0-9]+', max_tokens=8).text
    '2939'
    >>> model.calls[0].prompt
    '¿Cuántas?'
    """

    script: Sequence[str] | Callable[[str, str], str]
    calls: list[Call] = field(default_factory=list)
    scorer: Callable[[str, Sequence[str]], Sequence[float]] | None = None
    """Scores choices. Without it, a choice loses 1 for each word, and 3 for one that the prompt has not."""
    scored: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    judged: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def fingerprint(self) -> str:
        return "scripted@1"

    def complete(self, prompt: str, *, grammar: str, max_tokens: int) -> Completion:
        """The next reply. Raises ``IndexError`` when the list of replies is used up."""
        started = time.perf_counter()
        self.calls.append(Call(prompt, grammar, max_tokens))
        turn = len(self.calls) - 1
        text = self.script(prompt, grammar) if callable(self.script) else self.script[turn]
        return Completion(
            text=text,
            prompt_tokens=len(prompt.split()),
            completion_tokens=len(text.split()),
            seconds=time.perf_counter() - started,
        )

    def score(self, prompt: str, choices: Sequence[str]) -> list[float]:
        """What ``scorer`` says; see there.

        >>> ScriptedLanguageModel([]).score("Hubo 12 cirugías.", ["12", "13"])
        [-1.0, -3.0]
        """
        self.scored.append((prompt, tuple(choices)))
        if self.scorer is not None:
            return list(self.scorer(prompt, choices))
        known = set(_WORD.findall(prompt))
        return [-sum(1.0 if word in known else 3.0 for word in _WORD.findall(choice)) for choice in choices]

    def judge(self, parts: Sequence[str], yes: str, no: str) -> list[float]:
        """Even odds, whatever it is asked."""
        self.judged.append(tuple(parts))
        return [0.0] * len(parts)


class OverlapReader:
    """Finds a sentence the likelier the more of the question's words it has; any of its words may be the answer."""

    @property
    def fingerprint(self) -> str:
        return "overlap@1"

    def read(
        self, question: str, sentences: Sequence[str], headings: Sequence[str] = ()
    ) -> tuple[SentenceReading, ...]:
        """Headings are not read. Log-odds are even where a sentence has half of the question's words.

        >>> [r.evidence for r in OverlapReader().read("camas nuevas", ["Hay camas.", "Nuevas camas.", "Llueve."])]
        [0.0, 4.0, -4.0]
        """
        asked = set(_features(question))
        asked = {feature for feature in asked if not feature.startswith("#")}
        return tuple(_overlap(asked, sentence) for sentence in sentences)


def _overlap(asked: set[str], sentence: str) -> SentenceReading:
    share = len(asked.intersection(_features(sentence))) / max(1, len(asked))
    tokens = tuple(match.span() for match in _WORD.finditer(sentence))
    even = np.full(len(tokens), -np.log(max(1, len(tokens))), np.float32)
    return SentenceReading(8.0 * share - 4.0, tokens, even, even)
