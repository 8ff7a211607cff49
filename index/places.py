"""The states that a text names. «Baja California Sur» does not name Baja California."""

import re

from index.folding import fold
from index.spanish.states import STATES

_STATE_OF = {form: state for state, forms in STATES.items() for form in forms}
# The longest form first, so that «baja california sur» is not cut to «baja california».
_FORMS = re.compile(rf"\b({'|'.join(sorted(map(re.escape, _STATE_OF), key=len, reverse=True))})\b")


def without_states(folded: str) -> str:
    """``folded`` text with the names of states blanked out.

    >>> without_states("comites de edomex")
    'comites de       '
    """
    return _FORMS.sub(lambda match: " " * len(match[0]), folded)


def read_states(text: str) -> frozenset[str]:
    """The states that ``text`` names in any of their forms, by their full name.

    >>> sorted(read_states("de Edomex a BCS y Nuevo León"))
    ['Baja California Sur', 'Estado de México', 'Nuevo León']
    """
    return frozenset(_STATE_OF[match[1]] for match in _FORMS.finditer(fold(text)))
