"""What a question says of the thing it asks for, «trasplantes de pulmón», and whether a sentence tells of that.

A figure of all transplants, or of those of something else, is no answer to a question for those of the lung.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from index.analysis import shortened, stems
from index.folding import fold
from index.patterns import any_of
from index.places import without_states
from index.types import Sentence
from rag.spanish.questions import NO_COMPLEMENTS
from rag.types import Question

_NEAR_BY = 400
"""Characters before a sentence that may say what it tells of: two or three sentences."""

_WORD = r"[a-zñ]{2,}"
_COMPLEMENT = re.compile(
    rf"\b(?P<head>{_WORD}) (?:(?:de|del|contra) (?:(?:el|la|los|las) )?(?P<of>(?!{any_of(NO_COMPLEMENTS)}\b){_WORD})"
    r"|(?P<done>[a-zñ]{3,}[ai]d[oa]s)\b)"
)
"""«trasplantes de pulmón», «camas reconvertidas»."""


def tells_of(question: Question, sentence: Sentence, mended: Mapping[str, str]) -> bool:
    """Whether a sentence, its title or what stands just before it has what the question says of its noun.

    ``mended`` has the stems of the question that no bulletin has, and the stem that each was taken for.
    """
    asked = {mended.get(stem, stem) for head, stem in complements(question.typed) if head in stems(question.noun)}
    if not asked:
        return True
    text = sentence.bulletin.text
    around = text[max(0, sentence.span.start - _NEAR_BY) : sentence.span.end]
    return asked <= set(stems(f"{sentence.bulletin.title} {around}"))


def tells_of_others(question: Question, sentence: Sentence) -> bool:
    """Whether a sentence says of a noun of the question something else: «trasplante de riñón», asked for the cornea."""
    said = complements(sentence.text)
    words = set(stems(sentence.text))
    heads = {head for head, _ in said}
    return any(head in heads and stem not in words for head, stem in complements(question.typed))


@lru_cache(maxsize=1024)
def complements(text: str) -> tuple[tuple[str, str], ...]:
    """Stems of each noun and of the first word that is said of it.

    >>> complements("¿cuántos trasplantes de pulmón y camas reconvertidas hay en Puebla?")
    (('trasplant', 'pulmon'), ('cam', 'reconvert'))
    """
    found = _COMPLEMENT.finditer(without_states(fold(shortened(text))))
    pairs = ((stems(match["head"]), stems(match["of"] or match["done"])) for match in found)
    return tuple((head[0], of[0]) for head, of in pairs if head and of)
