"""What stands before a number: a modifier of it («más de»), or a label that makes a name of it («UMF 50»)."""

import re

from index.spanish.labels import LABELS, SOFT_LABELS
from index.spanish.modifiers import APPROXIMATE, BOUNDS, DETERMINERS

REACH = 48
"""Code points looked at before a number: the longest modifier and its determiner fit."""


def modifier_before(text: str, start: int) -> tuple[str, bool]:
    """The modifier before a number, in lower case, and whether the number is rounded by it.

    >>> modifier_before("una inversión superior a los 130", 29)
    ('superior a los', True)
    >>> modifier_before("hasta 20", 6), modifier_before("con 20", 4)
    (('hasta', False), ('', False))
    """
    if not text[start - 2 : start - 1].isalpha() and text[start - 2 : start - 1] != ".":
        return "", False
    before = text[max(0, start - REACH) : start].lower()
    last = before.split()[-1] if before.split() else ""
    if last not in _LAST:
        return "", False
    match = _MODIFIER.search(before)
    if match is None:
        return "", False
    said = " ".join(match[0].split())
    return said, match["approximate"] is not None


def is_label(text: str, start: int, *, counted: bool) -> bool:
    """Whether the number at ``start`` names something; ``counted`` says that a noun that it could count follows.

    >>> is_label("la UMF 50", 7, counted=False), is_label("en el hospital 30 médicos", 15, counted=True)
    (True, False)
    """
    before = text[max(0, start - REACH) : start]
    if _HARD.search(before):
        return True
    return not counted and _SOFT.search(before) is not None


def _alternatives(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


_DETERMINER = rf"(?:\s+(?:{'|'.join(DETERMINERS)}))?"
_MODIFIER = re.compile(
    rf"(?<!\w)(?:(?P<approximate>{_alternatives(APPROXIMATE)})|(?:{_alternatives(BOUNDS)})){_DETERMINER}\s+$"
)
_LAST = {words.split()[-1] for words in APPROXIMATE + BOUNDS} | set(DETERMINERS)
_LIST = r"(?:\s*[\w/-]*\d[\w/-]*(?:,|\s+y|,\s+y|\s+a|\s+al)\s+(?:(?:la|el|no\.)\s+)?)*"
_HARD = re.compile(rf"(?<!\w)(?:{_alternatives(LABELS)})[:.]?\s*(?:(?:No|Núm)\.?\s*)?{_LIST}\s*$", re.IGNORECASE)
_SOFT = re.compile(rf"(?<!\w)(?:{_alternatives(SOFT_LABELS)})\s+{_LIST}$", re.IGNORECASE)
