"""What stands before a number: a modifier of it («más de»), or a label that makes a name of it («UMF 50»)."""

import re

from index.patterns import any_of
from index.spanish.labels import EMERGENCY, LABELS, SOFT_LABELS
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
    before = text[max(0, start - REACH) : start].lower()
    words = before.rsplit(None, 1)
    if not words or words[-1] not in _LAST:
        return "", False
    match = _MODIFIER.search(before)
    if match is None:
        return "", False
    return " ".join(match[0].split()), match["approximate"] is not None


def is_label(text: str, start: int, *, counted: bool) -> bool:
    """Whether the number at ``start`` names something; ``counted`` says that a noun that it could count follows.

    >>> is_label("la UMF 50", 7, counted=False), is_label("en el hospital 30 médicos", 15, counted=True)
    (True, False)
    """
    before = text[max(0, start - REACH) : start].lower()
    if text.startswith(EMERGENCY, start) and _CALL.search(before):
        return True
    words = _WORD.findall(before)
    if not _LABEL_WORDS.isdisjoint(words) and (label := _HARD.search(before)):
        return not label["list"] or not (counted or _is_of_one(before[: label.start("list")]))
    return not counted and not _SOFT_WORDS.isdisjoint(words) and _SOFT.search(before) is not None


def _is_of_one(before: str) -> bool:
    """Whether the name that ends ``before`` is of one thing: what follows «la UMF 86,» is no second number of it."""
    determiners = _DETERMINER.findall(before)
    return bool(determiners) and not determiners[-1].endswith("s")


def _alternatives(words: tuple[str, ...]) -> str:
    return any_of(words).replace(r"\ ", r"\s+")


# «cerca del 80 por ciento» has its article inside the preposition.
_MODIFIER = re.compile(
    rf"(?<!\w)(?:(?P<approximate>{_alternatives(APPROXIMATE)})|(?:{_alternatives(BOUNDS)}))"
    rf"(?:(?<=de)l|(?<=\sa)l|\s+(?:{'|'.join(DETERMINERS)}))?\s+$"
)
_LAST = {words.split()[-1] for words in APPROXIMATE + BOUNDS} | set(DETERMINERS) | {"del", "al"}
_WORD = re.compile(r"[^\W\d_]+|#")
_LABEL_WORDS = frozenset(word for label in LABELS for word in _WORD.findall(label))
_SOFT_WORDS = frozenset(SOFT_LABELS)
# The numbers of a list are labels like its first: «las UMF 50, 51 y 52».
_LIST = r"(?:\s*[\w/-]*\d[\w/-]*(?:,|\s+y|,\s+y|\s+a|\s+al)\s+(?:(?:la|el|no\.)\s+)?)*"
_HARD = re.compile(rf"(?<!\w)(?:{_alternatives(LABELS)})[:.]?\)?\s*(?:(?:no|núm)\.?\s*)?(?P<list>{_LIST})\s*$")
_DETERMINER = re.compile(r"\b(?:la|el|del|al|las|los|una?|cada)\b")
_SOFT = re.compile(rf"(?<!\w)(?:{_alternatives(SOFT_LABELS)})\s+{_LIST}$")
_CALL = re.compile(r"\b(?:al|línea|marque|marcar|llame|llamar|teléfono)\s+(?:al\s+)?$")
