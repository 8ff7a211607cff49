"""What the reader and the language model learn from: a question, numbered sentences, and the words that answer it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_SENTENCE_END = re.compile(r"(?<=[.!?»”])\s+(?=[¿¡«“\"A-ZÁÉÍÓÚÑ0-9])")
_SHORTEST = 20
"""Characters: what is shorter is an initial or an abbreviation, and belongs to the sentence after it."""


@dataclass(frozen=True, slots=True)
class Example:
    """A question and the sentences to answer it from."""

    question: str
    sentences: tuple[str, ...]
    answer: str = ""
    """The words that answer it, as ``sentences[label - 1]`` has them; empty where none does."""
    label: int | None = None
    """From 1; None where no sentence answers it."""

    def __post_init__(self) -> None:
        if self.label is not None and self.answer not in self.sentences[self.label - 1]:
            raise ValueError(f"«{self.answer}» is not in sentence {self.label}")


def read_squad(path: Path) -> Iterator[Example]:
    """The examples of a file of SQuAD's form: a JSON object a line with ``passage``, ``question`` and ``answers``.

    One without answers is unanswerable. One whose answer no single sentence holds is left out; where several
    hold it, the one that shares most words with the question is meant.
    """
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            sentences = split_sentences(row["passage"])
            if not row["answers"]:
                yield Example(row["question"], sentences)
                continue
            answer = row["answers"][0]
            word = re.compile(rf"(?<!\w){re.escape(answer)}(?!\w)")
            holding = [i for i, sentence in enumerate(sentences, start=1) if word.search(sentence)]
            if holding:
                label = max(holding, key=lambda i: len(_words(sentences[i - 1]) & _words(row["question"])))
                yield Example(row["question"], sentences, answer, label)


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of running text, white space at their ends removed.

    >>> split_sentences("Lo dijo A. Ruiz, de la clínica. Abrirá el lunes.")
    ('Lo dijo A. Ruiz, de la clínica.', 'Abrirá el lunes.')
    """
    sentences: list[str] = []
    for part in _SENTENCE_END.split(text.strip()):
        if sentences and len(sentences[-1]) < _SHORTEST:
            sentences[-1] = f"{sentences[-1]} {part}"
        else:
            sentences.append(part)
    return tuple(sentence.strip() for sentence in sentences)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{4,}", text.lower()))
