"""The GBNF grammar of a draft: all that the model can write, built anew for each question.

A draft is ``short answer [label]`` or ``No consta``. After a question for a figure the short answer is one of the
figures of the evidence, letter by letter, with the label of its own sentence; after any other it is free, but short
and free of brackets, and the check decides. Labels are those of the evidence, so none can be invented.
"""

import json
import re
from collections.abc import Iterable, Sequence

from rag.types import Asks, Draft, Evidence

NOT_STATED = "No consta"
_WORDS_LIMIT = 160
"""Characters of a free answer: the longest list of names in a sentence of a bulletin is about that long."""
_DRAFT = re.compile(r"\s*(?P<short>.+?) \[(?P<label>\d+)\]\s*")


def draft_grammar(asks: Asks, evidence: Sequence[Evidence], candidates: Iterable[tuple[str, int]]) -> str:
    """GBNF of the drafts allowed: ``candidates`` are (figure as written, label), used after a question for a figure.

    >>> draft_grammar(Asks.FIGURE, (), [("2 mil 939", 1)])
    'root ::= " " ("2 mil 939 [1]" | "No consta") "\\\\n"\\n'
    """
    if asks is Asks.FIGURE:
        choices = [f"{figure} [{label}]" for figure, label in candidates]
        return f'root ::= " " ({_alternatives([*choices, NOT_STATED])}) "\\n"\n'
    labels = _alternatives(str(item.label) for item in evidence)
    return (
        f'root ::= " " (short " [" label "]" | {_literal(NOT_STATED)}) "\\n"\n'
        f"short ::= [^\\[\\] \\n] [^\\[\\]\\n]{{0,{_WORDS_LIMIT}}}\n"
        f"label ::= {labels}\n"
    )


def parse_draft(text: str) -> Draft:
    """Read what the model wrote under the grammar. A text cut off before its label cites nothing.

    >>> parse_draft(" 2 mil 939 [1]\\n")
    Draft(short='2 mil 939', label=1)
    >>> parse_draft(" No consta\\n")
    Draft(short='', label=None)
    """
    match = _DRAFT.fullmatch(text)
    return Draft(match["short"], int(match["label"])) if match else Draft("", None)


def _alternatives(texts: Iterable[str]) -> str:
    return " | ".join(_literal(text) for text in dict.fromkeys(texts))


def _literal(text: str) -> str:
    """A GBNF literal escapes as JSON does, but letters beyond ASCII stand as they are."""
    return json.dumps(text, ensure_ascii=False)
