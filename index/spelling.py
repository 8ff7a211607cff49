"""Misspelled words of a question, mended from the words that the bulletins themselves use."""

from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST = 5
"""Letters of a stem below which one change makes another word."""
_TWO_CHANGES = 8
"""Letters from which two changes still leave the word plain."""


# What sounds the same in Mexico, and is mistaken for it.
_SOUNDS = (("h", ""), ("v", "b"), ("z", "s"), ("ce", "se"), ("ci", "si"), ("ge", "je"), ("gi", "ji"), ("ll", "y"))


def sound(word: str) -> str:
    """How a folded word sounds.

    >>> sound("bacunas") == sound("vacunas")
    True
    """
    for letters, heard in _SOUNDS:
        word = word.replace(letters, heard)
    return word


def mend(tokens: Iterable[str], vocabulary: Sequence[str]) -> dict[str, str]:
    """For each of ``tokens`` that is not in ``vocabulary``, its nearest word there; nothing where none is near.

    Near is what sounds the same, or has one letter changed, left out, added or swapped with the next, two in a long
    word, but never the first.

    >>> mend(["ciruji", "bacun", "jorn"], ["cirugi", "jorn", "vacun"])
    {'ciruji': 'cirugi', 'bacun': 'vacun'}
    """
    known = set(vocabulary)
    strange = [t for t in tokens if t not in known and len(t) >= _SHORTEST and t.isalpha()]
    if not strange:
        return {}
    heard = {sound(word): word for word in vocabulary}
    nearest = {token: heard.get(sound(token)) or _near(token, vocabulary) for token in strange}
    return {token: word for token, word in nearest.items() if word is not None}


def _near(token: str, vocabulary: Sequence[str]) -> str | None:
    choices = [word for word in vocabulary if word[0] == token[0]]
    cutoff = 2 if len(token) >= _TWO_CHANGES else 1
    found = process.extractOne(token, choices, scorer=OSA.distance, score_cutoff=cutoff)
    return found[0] if found else None
