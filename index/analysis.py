"""The one analyser: a passage and a question about it must give the same tokens.

>>> analyse("¿Cuántas cirugías hubo en la 14va Jornada de Continuidad 2023?")
('cirugi', 'jorn', 'continu', 'ed14', 'y2023')
"""

import re
from functools import lru_cache

import Stemmer

from index.figures import read_figures
from index.folding import compose, fold
from index.patterns import any_of
from index.places import read_states, without_states
from index.spanish.acronyms import ACRONYMS
from index.spanish.states import STATES
from index.spanish.stop_words import STOP_WORDS
from index.spanish.synonyms import SYNONYMS
from index.types import Figure, FigureKind

_WORD = re.compile(r"\w+")
_ACRONYM_OF = {name: acronym for acronym, names in ACRONYMS.items() for name in names}
_FULL_NAME = re.compile(rf"\b({any_of(_ACRONYM_OF)})\b")
_SAME_AS = {word: first for first, *others in SYNONYMS for word in others}
_PREFIX = {FigureKind.EDITION: "ed", FigureKind.YEAR: "y"}


def stems(text: str) -> tuple[str, ...]:
    """The content words of ``text`` in order, folded first and stemmed after: «cirugias» must equal «cirugías».

    A full name counts as its acronym, so that both are found by either and by nothing else.

    >>> stems("Las cirugías de la Unidad de Medicina Familiar")
    ('cirugi', 'umf')
    """
    return _stems(_FULL_NAME.sub(lambda match: _ACRONYM_OF[match[1]], fold(text)))


# A search reads each sentence twice, as itself and as a neighbour, and the next search some of the same ones.
@lru_cache(maxsize=4096)
def analyse(text: str) -> tuple[str, ...]:
    """The tokens of ``text`` for BM25: stems, and one canonical token for what can be written in many ways.

    These are figures, editions and years, states, and names that have an acronym. The words of a state do not
    count, for «Baja California» must not be found by «Baja California Sur».
    """
    text = shortened(compose(text)[0])
    figures = read_figures(text)
    words = fold(text)
    states = tuple(state_token(state) for state in sorted(read_states(text)))
    for figure in figures:
        words = words[: figure.start] + " " * (figure.end - figure.start) + words[figure.end :]
    return stems(without_states(words)) + tuple(map(_canonical, figures)) + states


def state_token(state: str) -> str:
    """The token of a state, by its full name.

    >>> state_token("San Luis Potosí")
    'stsanluispotosi'
    """
    return f"st{fold(state).replace(' ', '')}"


def shortened(text: str) -> str:
    """``text`` with acronyms for full names, before its figures are read: «UMF 8» numbers, «8 familias» counts."""
    pieces, end = [], 0
    for match in _FULL_NAME.finditer(fold(text)):
        pieces += [text[end : match.start()], _ACRONYM_OF[match[1]].upper()]
        end = match.end()
    return "".join(pieces) + text[end:]


def _stems(folded: str) -> tuple[str, ...]:
    words = [_SAME_AS.get(word, word) for word in _WORD.findall(folded) if word not in STOP_WORDS]
    return tuple(Stemmer.Stemmer("spanish").stemWords(words))


def _canonical(figure: Figure) -> str:
    return f"{_PREFIX.get(figure.kind, 'n')}{figure.value}"


NAMES = (
    *((state_token(state), _stems(fold(state))) for state in STATES),
    *((acronym, _stems(name)) for name, acronym in _ACRONYM_OF.items() if " " in name),
)
"""Tokens that stand for a name, and the stems of that name: what is left of one that is misspelled."""
