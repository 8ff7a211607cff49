"""The one analyser: a passage and a question about it must give the same tokens.

>>> analyse("¿Cuántas cirugías hubo en la 14va Jornada de Continuidad 2023?")
('cirugi', '14va', 'jorn', 'continu', '2023', 'n2023', 'y2023', ...)
"""

import re
import unicodedata

import Stemmer

from index.figures import read_figures
from index.spanish.stop_words import STOP_WORDS
from index.types import Figure, FigureKind

FINGERPRINT = "es-1"
"""Changes whenever the same text would give other tokens."""

_WORD = re.compile(r"\w+")
_PREFIX = {FigureKind.EDITION: "ed", FigureKind.YEAR: "y"}


def fold(text: str) -> str:
    """Lower case without accents; ñ is a letter of its own and stays.

    >>> fold("Cuántos AÑOS, pingüino")
    'cuantos años, pinguino'
    """
    decomposed = unicodedata.normalize("NFD", text.lower().replace("ñ", "\0"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("\0", "ñ")


def stems(text: str) -> tuple[str, ...]:
    """The content words of ``text`` in order, folded first and stemmed after: «cirugias» must equal «cirugías».

    >>> stems("Las cirugías del Hospital")
    ('cirugi', 'hospital')
    """
    words = [word for word in _WORD.findall(fold(text)) if word not in STOP_WORDS]
    return tuple(Stemmer.Stemmer("spanish").stemWords(words))


def analyse(text: str) -> tuple[str, ...]:
    """The tokens of ``text`` for BM25: its stems, then one canonical token for each figure, however it is written."""
    return stems(text) + tuple(_canonical(figure) for figure in read_figures(text))


def _canonical(figure: Figure) -> str:
    return f"{_PREFIX.get(figure.kind, 'n')}{figure.value}"
