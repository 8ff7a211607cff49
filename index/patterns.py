"""How lists of words become regular expressions."""

import re
from collections.abc import Iterable


def any_of(forms: Iterable[str]) -> str:
    """The pattern of any of ``forms`` to the letter; the longest first, so that no other form cuts it short.

    >>> any_of(("mil", "millón", "m.n."))
    'millón|m\\\\.n\\\\.|mil'
    """
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True))
