"""The one form of prompt that the language model was trained on. The trainer and the product both build it here.

The number of the sentence comes before the words copied from it, so the model first chooses where to read; and
whether anything answers at all is decided by the first piece that it writes.
"""

from collections.abc import Sequence

NO_EVIDENCE = "No consta"
"""What stands in place of an answer where no sentence has one."""

END = "\n"
"""Ends a reply."""


def build_prompt(question: str, sentences: Sequence[str]) -> str:
    """The prompt for ``question``, its sentences numbered from 1. What the model continues starts with a space.

    >>> print(build_prompt("¿cuántas cirugías?", ["Hubo 12 cirugías.", "Llovió."]))
    Evidencias:
    [1] Hubo 12 cirugías.
    [2] Llovió.
    Pregunta: ¿cuántas cirugías?
    Respuesta:
    """
    numbered = "".join(f"[{number}] {_line(sentence)}\n" for number, sentence in enumerate(sentences, start=1))
    return f"Evidencias:\n{numbered}Pregunta: {_line(question)}\nRespuesta:"


def build_reply(answer: str, label: int | None) -> str:
    """What the model should write after the prompt, up to its end.

    >>> build_reply("2 mil 939", 2), build_reply("", None)
    (' [2] 2 mil 939\\n', ' No consta\\n')
    """
    return f" {NO_EVIDENCE}{END}" if label is None else f" [{label}] {_line(answer)}{END}"


def _line(text: str) -> str:
    # A line end inside would pass for the end of a sentence or of a reply.
    return " ".join(text.split())
