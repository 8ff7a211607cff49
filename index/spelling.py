"""Misspelled words of a question, mended from the words that the bulletins themselves use."""

from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

_SHORTEST = 5
"""Letters of a stem below which one change makes another word."""
_TWO_CHANGES = 8
"""Letters from which two changes still leave the word plain."""


def mend(tokens: Iterable[str], vocabulary: Sequence[str]) -> dict[str, str]:
    """For each of ``tokens`` that is not in ``vocabulary``, its nearest word there; nothing where none is near.

    Near is one letter changed, left out, added or swapped with the next, two in a long word; never the first.

    >>> mend(["ciruji", "jorn"], ["cirugi", "jorn", "clinic"])
    {'ciruji': 'cirugi'}
    """
    known = set(vocabulary)
    mended = {}
    for token in tokens:
        if token not in known and len(token) >= _SHORTEST and token.isalpha():
            near = process.extractOne(
                token,
                [word for word in vocabulary if word[0] == token[0]],
                scorer=OSA.distance,
                score_cutoff=2 if len(token) >= _TWO_CHANGES else 1,
            )
            if near is not None:
                mended[token] = near[0]
    return mended
