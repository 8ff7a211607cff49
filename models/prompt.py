"""The one form of prompt that the language model was trained on. The trainer and the product both build it here.

The question comes first, so that every sentence is read for it. After each sentence stands a mark, and what the model
would write there, yes or no, says whether the sentence answers. After yes it would write the words that do.
"""

from collections.abc import Sequence

YES, NO = " sí", " no"
"""What follows a mark; one piece of the vocabulary each."""
_MARK = " ¿?"
_LONGEST_HEADING = 80
"""Characters: a heading is read once for each bulletin, and costs as many tokens as half a sentence."""
_LONGEST_SENTENCE = 800
"""Characters: a table that was read as one sentence would leave no room in the context."""


def judging_parts(question: str, sentences: Sequence[str], headings: Sequence[str]) -> list[str]:
    """A part of the prompt for each sentence, up to its mark. A heading stands above the first of those under it.

    >>> judging_parts("¿cuántas cirugías?", ["Hubo 12 cirugías.", "Llovió."], ["Jornada 9", "Jornada 9"])
    ['Pregunta: ¿cuántas cirugías?\\n# Jornada 9\\nHubo 12 cirugías. ¿?', '\\nLlovió. ¿?']
    """
    parts = []
    above = ""
    for number, (sentence, heading) in enumerate(zip(sentences, headings, strict=True)):
        asked = "" if number else f"Pregunta: {_line(question)}"
        title = f"\n# {_cut(heading, _LONGEST_HEADING)}" if heading and heading != above else ""
        parts.append(f"{asked}{title}\n{_cut(sentence, _LONGEST_SENTENCE)}{_MARK}")
        above = heading
    return parts


def words_prompt(parts: Sequence[str]) -> str:
    """What the words that answer follow, where the last of ``parts`` holds them.

    >>> words_prompt(["Pregunta: ¿cuántas?\\nHubo 12. ¿?"])
    'Pregunta: ¿cuántas?\\nHubo 12. ¿? sí:'
    """
    return "".join(parts) + f"{YES}:"


def words_reply(words: str) -> str:
    """The words after ``words_prompt``, up to their end.

    >>> words_reply("2 mil 939")
    ' 2 mil 939\\n'
    """
    return f" {_line(words)}\n"


def _cut(text: str, longest: int) -> str:
    line = _line(text)
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0]


def _line(text: str) -> str:
    # A line end inside would pass for the end of a sentence or of a reply.
    return " ".join(text.split())
