"""What staff read: the fixed words around figures and sentences."""

import re
from collections.abc import Sequence

NO_EVIDENCE = "No consta en los boletines."
"""The text of an answer without evidence."""

ABSENT = "No consta: hay {there}; no {absent}."
"""The same, where the question names something that no bulletin is of."""

BULLETINS = "boletines"

PESOS = re.compile(r"\bpesos?\b|\bm?mdp\b|\bmxn\b|\bm\.n\.")
"""Units, folded, that are pesos."""

ANY_EDITION = "edición"

THOSE_DAYS = "de esos días"

NEAREST = "Lo más cercano que dicen los boletines:"
"""Above the sentences that are shown where none answers."""

VERBATIM = "El boletín dice: «{sentence}»"
"""The text of an answer that is the sentence itself."""

EMPTY_QUESTION = "La pregunta está vacía: escribe qué cifra o dato buscas."

LONG_QUESTION = "La pregunta tiene {length} caracteres y el máximo es {limit}: acórtala a lo que quieres saber."

MONTH_NAMES = tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split())


def joined(items: Sequence[str], *, more: bool = False) -> str:
    """The items as a list; ``more`` says that there are others.

    >>> joined(["14 (2023)", "15 (2023)", "16 (2022)"])
    '14 (2023), 15 (2023) y 16 (2022)'
    """
    if more or len(items) < 2:
        return ", ".join(items) + "…" * more
    return f"{', '.join(items[:-1])} y {items[-1]}"


def plural(noun: str) -> str:
    """Of the noun of an event.

    >>> plural("jornada"), plural("edición"), plural("foro"), plural("maratón")
    ('jornadas', 'ediciones', 'foros', 'maratones')
    """
    if noun[-1] in "aeo":
        return f"{noun}s"
    return f"{noun[:-2]}ones" if noun.endswith("ón") else f"{noun}es"


def article(noun: str) -> str:
    """«La» or «el», by the ending of the noun of an event.

    >>> article("jornada"), article("sesión"), article("taller"), article("maratón")
    ('la', 'la', 'el', 'el')
    """
    return "la" if noun.endswith(("a", "ión")) else "el"
