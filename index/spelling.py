"""Misspelled words of a question, mended from the words that the bulletins use; one that is Spanish is right."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA
from spellchecker import SpellChecker

from index.analysis import NAMES, stems

_SHORTEST = 4
"""Letters of a stem below which even what sounds the same, or has two letters swapped, is another word."""
_SHORTEST_CHANGED = 5
"""Letters of a stem below which one change makes another word."""
_SHORTEST_NAMED = 6
"""The same for a name of one word: «tabaco» is not Tabasco, nor «moral» Morelos."""
_SHORTEST_UNCUT = 6
"""The same for a word whose ending a slip has kept from the stemmer."""
_TWO_CHANGES = 8
"""Letters from which two changes still leave the word plain."""
_RARE = 50
"""What the list of Spanish words gives as the count of those that its source, subtitles, never has."""

# What sounds the same in Mexico, and is mistaken for it; the first that fits a place counts.
_SOUNDS = {
    "ch": "ch",
    "ll": "y",
    "c[cs](?=[ei])|cs": "x",
    "s?c(?=[ei])|z": "s",
    "qu(?=[ei])|[cq]": "k",
    "gu(?=[ei])": "g",
    "g(?=[ei])": "j",
    "h": "",
    "v": "b",
    "m(?=[bfpv])": "n",
}
_HEARD = ("", *_SOUNDS.values())
_SAID = re.compile("|".join(f"({letters})" for letters in _SOUNDS))
_DOUBLED = re.compile(r"(.)\1+")
_ENDINGS = ("", "a")
"""What the stemmer took from a word, put back so that it can cut what it did not know: «birgad», «brigada», «brig»."""


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """How a folded word sounds.

    >>> sound("bacunas") == sound("vacunas"), sound("kirofano") == sound("quirofano")
    (True, True)
    """
    return _DOUBLED.sub(r"\1", _SAID.sub(lambda said: _HEARD[said.lastindex or 0], word))


def mend(tokens: Sequence[str], vocabulary: Sequence[str]) -> dict[str, str]:
    """For each of ``tokens`` that is not in ``vocabulary``, its nearest word there; nothing where none is near.

    Near is what sounds the same, or has one letter changed, left out, added or swapped with the next, two in a long
    word, but never the first. A word that is Spanish is only taken for what sounds the same: «permiso» is no slip for
    «permite». Names that have a token of their own are looked for as they stand, word after word.

    >>> mend(["ciruji", "bacun", "jorn"], ["cirugi", "jorn", "vacun"])
    {'ciruji': 'cirugi', 'bacun': 'vacun'}
    >>> mend(["comit", "siud", "mexic"], ["comit", "medic", "stciudaddemexico"])
    {'siud': 'stciudaddemexico', 'mexic': 'stciudaddemexico'}
    """
    known = frozenset(vocabulary)
    strange = {token: None for token in tokens if token not in known and token.isalpha()}
    if not strange:
        return {}
    mended = dict(_names(tokens, strange, known))
    words = [token for token in strange if len(token) >= _SHORTEST and token not in mended and token not in _NAMED]
    heard = {sound(word): word for word in vocabulary} if words else {}
    for token in words:
        word = heard.get(sound(token))
        if word is None and token not in _spanish():
            word = _near(token, vocabulary) or _near_uncut(token, known)
        if word is not None:
            mended[token] = word
    return mended


def _names(tokens: Sequence[str], strange: Collection[str], known: Collection[str]) -> Iterator[tuple[str, str]]:
    """The strange ones of ``tokens`` that are words of a name that the bulletins have, with the token of that name."""
    for name, parts in NAMES:
        if name not in known:
            continue
        shortest = _SHORTEST_CHANGED if len(parts) > 1 else _SHORTEST_NAMED
        for start in range(len(tokens) - len(parts) + 1):
            said = tokens[start : start + len(parts)]
            # Alone and to the letter it is another word of one stem, «pueblo»: names were read before.
            if (len(parts) > 1 or said[0] != parts[0]) and all(
                word == part or (word in strange and _alike(word, part, shortest))
                for word, part in zip(said, parts, strict=True)
            ):
                yield from ((word, name) for word in said if word in strange)


def _alike(word: str, part: str, shortest: int) -> bool:
    if sound(word) == sound(part):
        return True
    length = min(len(word), len(part))
    return length >= shortest and word[0] == part[0] and OSA.distance(word, part) <= _changes(length)


@cache
def _spanish() -> frozenset[str]:
    """15,000 stems of common Spanish words, made in 0.1 s when a question first has a word that no bulletin has.

    Of rare ones that differ by a letter from a common word, «ación», a question is more likely to have a slip.
    """
    counts = SpellChecker(language="es").word_frequency.dictionary
    return frozenset(stems(" ".join(word for word, times in counts.items() if times > _RARE)))


def _near(token: str, vocabulary: Sequence[str]) -> str | None:
    choices = [word for word in vocabulary if word[0] == token[0]]
    if len(token) < _SHORTEST_CHANGED:
        choices = [word for word in choices if sorted(word) == sorted(token)]
    found = process.extractOne(token, choices, scorer=OSA.distance, score_cutoff=_changes(len(token)))
    return found[0] if found else None


def _changes(length: int) -> int:
    return 2 if length >= _TWO_CHANGES else 1


def _near_uncut(token: str, known: frozenset[str]) -> str | None:
    """The longest known stem of a word that sounds like ``token`` or has two letters of it swapped, if any."""
    if len(token) < _SHORTEST_UNCUT:
        return None
    swapped = (token[:at] + token[at + 1] + token[at] + token[at + 2 :] for at in range(1, len(token) - 1))
    words = " ".join(changed + ending for changed in (sound(token), *swapped) for ending in _ENDINGS)
    return max(sorted(known.intersection(stems(words))), key=len, default=None)


_NAMED = frozenset(part for _, parts in NAMES for part in parts)
"""Words that are spelled well, though the analyser gives them only within their names."""
