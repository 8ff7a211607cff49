"""Text as it is compared: without case and without accents."""

import re
import unicodedata
from collections.abc import Sequence


def fold(text: str) -> str:
    """Lower case without accents; ñ is a letter of its own and stays. As long as ``text`` where that is composed.

    >>> fold("Cuántos AÑOS, pingüino")
    'cuantos años, pinguino'
    """
    return compose(text)[0].translate(_BARE)


def compose(text: str) -> tuple[str, Sequence[int]]:
    """``text`` with a code point for each letter, and the place in ``text`` where each begins; at the end, its length.

    Some systems write «á» as two code points, and the text of a bulletin stays as its file has it.

    >>> letters, places = compose("Me\\u0301xico")
    >>> letters, list(places)
    ('México', [0, 1, 3, 4, 5, 6, 7])
    """
    if not _MARK.search(text):
        return text, range(len(text) + 1)
    letters = list(_LETTER.finditer(text))
    composed = "".join(unicodedata.normalize("NFC", letter[0])[0] for letter in letters)
    return composed, [*(letter.start() for letter in letters), len(text)]


class _Bare(dict[int, str]):
    """The letter that each code point is without its case and accent, as they are asked for."""

    def __missing__(self, code: int) -> str:
        lower = chr(code).lower()
        self[code] = lower if lower == "ñ" else unicodedata.normalize("NFD", lower)[0]
        return self[code]


_BARE = _Bare()
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff"
_MARK = re.compile(f"[{_MARKS}]")
_LETTER = re.compile(f"(?s:.)[{_MARKS}]*")
