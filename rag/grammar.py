"""The GBNF grammar of a draft: all that the model can write, built anew for each question.

A draft is ``short answer [label]`` or ``No consta``. The short answer is free of brackets and line ends, and the check
decides on it. Labels are those of the evidence, so none can be invented.
"""

import re
from collections.abc import Iterable, Sequence

from rag.types import Claim, Draft, Evidence

NOT_STATED = "No consta"
_WORDS_LIMIT = 160
"""Characters of a free answer: the longest list of names in a sentence of a bulletin is about that long."""
_DRAFT = re.compile(r"\s*(?P<short>.+?) \[(?P<label>\d+)\]\s*")


def draft_grammar(evidence: Sequence[Evidence]) -> str:
    """GBNF of the drafts that may be written from ``evidence``."""
    labels = _alternatives(str(item.label) for item in evidence)
    return (
        f'root ::= " " (short " [" label "]" | "{NOT_STATED}") "\\n"\n'
        f"short ::= [^\\[\\] \\n] [^\\[\\]\\n]{{0,{_WORDS_LIMIT}}}\n"
        f"label ::= {labels}\n"
    )


def parse_draft(text: str) -> Draft:
    """Read what the model wrote under the grammar. A text cut off before its label cites nothing.

    >>> parse_draft(" la maestra Irma Solís [1]\\n")
    Draft(claims=(Claim(short='la maestra Irma Solís', label=1, row=None),))
    >>> parse_draft(" No consta\\n")
    Draft(claims=())
    """
    match = _DRAFT.fullmatch(text)
    return Draft((Claim(match["short"], int(match["label"])),)) if match else Draft()


def _alternatives(texts: Iterable[str]) -> str:
    return " | ".join(f'"{text}"' for text in texts)
