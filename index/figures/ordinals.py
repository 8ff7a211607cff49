"""Ordinal numbers: «14va», «16.ª», «decimocuarta», «vigésimo primera», and the Roman ones of editions."""

import re
from typing import NamedTuple

from index.folding import fold
from index.spanish.number_words import ROMAN
from index.spanish.ordinal_words import IRREGULAR, SUFFIXES, TENS, UNITS


class Ordinal(NamedTuple):
    """A place in an order, as a text says it: code points, half-open."""

    start: int
    end: int
    value: int
    spelled: bool
    """In words, and not in digits."""


def match_ordinal(text: str, start: int) -> Ordinal | None:
    """The longest ordinal that begins at ``start``, in the singular.

    >>> [match_ordinal(said, 0).value for said in ("14va", "5to piso", "decimocuarta", "vigésimo primera", "16.ª")]
    [14, 5, 14, 21, 16]
    >>> match_ordinal("14 jornadas", 0) is None
    True
    """
    digits = _DIGITS.match(text, start)
    if digits is not None:
        return Ordinal(start, digits.end(), int(digits[1]), False)
    word = _WORD.match(text, start)
    if word is None:
        return None
    return Ordinal(start, word.end(), ordinal_value(word[0]), True)


def ordinal_value(words: str) -> int:
    """The value of an ordinal in words.

    >>> ordinal_value("Décima cuarta"), ordinal_value("trigésima"), ordinal_value("decimotercer")
    (14, 30, 13)
    """
    rest = " ".join(fold(words).split())
    value = 0
    for stem, worth in _STEMS:
        if rest.startswith(stem):
            value += worth
            rest = re.sub(r"^[oa]? ?", "", rest[len(stem) :], count=1)
    return value


def roman_value(numeral: str) -> int:
    """The value of a Roman numeral in capitals, or 0 where it is not well written.

    >>> roman_value("XIV"), roman_value("XLIX"), roman_value("VIL")
    (14, 49, 0)
    """
    if not _ROMAN.fullmatch(numeral):
        return 0
    values = [ROMAN[letter] for letter in numeral]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


# Tens before units, so that one walk over the stems reads «decimocuarta» and «vigésima primera» alike.
_STEMS = [*IRREGULAR.items(), *TENS.items(), *UNITS.items()]


def _accented(stems: dict[str, int]) -> str:
    """An alternation that takes each stem with and without its accent."""
    return "|".join(
        stem.replace("esim", "[eé]sim").replace("decim", "d[eé]cim").replace("septim", "s[eé]ptim") for stem in stems
    )


_LONG_UNITS = _accented({stem: value for stem, value in UNITS.items() if not stem.endswith("er")})
_UNIT = rf"(?:primer[oa]?|tercer[oa]?|(?:{_LONG_UNITS})[oa])"
_WORD = re.compile(
    rf"(?:(?:{_accented(TENS)})[oa]?(?:[^\S\r\n]?{_UNIT})?|(?:{_accented(IRREGULAR)})[oa]|{_UNIT})\b(?<![mM])",
    re.IGNORECASE,
)
_DIGITS = re.compile(
    rf"([1-9]\d{{0,2}})(?:\.?[ªº°](?![^\S\r\n]?[cCfF]\b)|\.?(?:{'|'.join(SUFFIXES)})\b(?![.]?[ªº°]))",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"(?=[CLXVI])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
