"""What a figure without a noun of its own counts: the noun of the list that it stands in.

«El total de Comités son: Tlaxcala, con 179; Colima, 118»: committees. «Se presentaron 15 casos; en Jerez, 14»: cases.
"""

import re
from collections.abc import Sequence

from index.types import Figure, FigureKind
from index.units import read_unit

_COUNTED = frozenset({FigureKind.COUNT, FigureKind.PERCENT})


def read_counted(text: str, figures: Sequence[Figure], before: str = "") -> tuple[str, ...]:
    """What each figure of a sentence counts; ``before`` is what the last figure of the sentence before it counts.

    >>> from index.figures import read_figures
    >>> text = "El total de Comités son: Tlaxcala, con 179; Colima, 118; en Nayarit 280 brigadas y en Sonora 30"
    >>> read_counted(text, read_figures(text))
    ('Comités', 'Comités', 'brigadas', 'brigadas')
    """
    heads = _heads(text)
    said: list[str] = []
    for at, figure in enumerate(figures):
        if figure.unit or figure.kind is not FigureKind.COUNT:
            said.append(_elliptic(text, figures[:at], figure))
            continue
        nouns = [(f.end, noun) for f, noun in zip(figures, said, strict=False) if f.kind in _COUNTED and noun]
        earlier = [pair for pair in sorted([*nouns, *heads]) if pair[0] <= figure.start]
        later = [f.unit for f in figures[at + 1 :] if f.kind is FigureKind.COUNT and f.unit]
        said.append(earlier[-1][1] if earlier else (later[0] if later else before))
    return tuple(said)


def _elliptic(text: str, earlier: Sequence[Figure], figure: Figure) -> str:
    """«143 mil consultas de Medicina Familiar; 20 mil 85 de especialidades» are «consultas de especialidades»."""
    elliptic = figure.kind is FigureKind.COUNT and not text[: figure.end].lower().endswith(_TAKES_DE)
    if elliptic and _DE.match(text, figure.end):
        for other in reversed(earlier):
            head, of, _ = other.unit.partition(" de ")
            if of and other.kind is FigureKind.COUNT:
                return f"{head} de {figure.unit}"
    return figure.unit


def _heads(text: str) -> list[tuple[int, str]]:
    """Nouns that announce a list, each with where it ends."""
    found = []
    for match in _HEAD.finditer(text):
        span = read_unit(text, match.end(), singular=True)
        if span is not None:
            found.append((span.end, text[slice(*span)]))
    return found + [(match.end(), match[1]) for match in _OF_WHICH.finditer(text)]


_TAKES_DE = ("millón", "millones", "millon", "cientos", "miles", "centenar", "centenares", "decenas")
_DE = re.compile(r"\s+del?\s")
_HEAD = re.compile(
    r"\b(?:total|número|cantidad|cifra|registro|suma)\s+de(?:\s+l[oa]s)?(?=\s[^\W\d]+s\b)|\bmás(?=\s(?!de\b)[^\W\d]{4,}s\b)",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(
    r"\b(?:las|los|sus|estas|estos)\s+([^\W\d]+(?:\s[^\W\d]+){0,4}),\s+de\s+(?:las|los)\s+(?:cuales|que)\b"
)
