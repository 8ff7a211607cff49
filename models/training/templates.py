"""Templates of sentences and questions: «[se hicieron|hubo] {done} cirugías»."""

import re
from functools import cache
from itertools import pairwise
from random import Random

SLOT = re.compile(r"\{([^}]+)\}")
_SPACE_BEFORE = re.compile(r" +([,.;:)»?])")
_DOUBLED = re.compile(r"\bde (?:en el año|a lo largo de|al cierre de|en|durante) (?=\d|la |el )")
_CONTRACTED = re.compile(r"\b([Dd]e|[Aa]) el (?=\S)")


def expand(rng: Random, template: str) -> str:
    """The template with one alternative of each «[a|b]», which may nest; an alternative may be empty.

    >>> expand(Random(1), "[hubo|hubo] {done} [casos|casos]")
    'hubo {done} casos'
    """
    if "[" not in template:
        return template
    return "".join(part if isinstance(part, str) else expand(rng, rng.choice(part)) for part in _parsed(template))


def tidy(text: str) -> str:
    """Without double spaces or spaces before a comma; «de el» is «del».

    >>> tidy("la  obra de el hospital , dijo .")
    'la obra del hospital, dijo.'
    """
    text = _SPACE_BEFORE.sub(r"\1", " ".join(text.split()))
    text = _DOUBLED.sub("de ", text)
    return _CONTRACTED.sub(lambda match: match[1] + "l ", text).replace(",,", ",").replace(",.", ".")


@cache
def _parsed(template: str) -> tuple[str | tuple[str, ...], ...]:
    parts: list[str | tuple[str, ...]] = []
    depth, start = 0, 0
    bars: list[int] = []
    for i, letter in enumerate(template):
        if letter == "[":
            if depth == 0:
                parts.append(template[start:i])
                start, bars = i + 1, []
            depth += 1
        elif letter == "]":
            depth -= 1
            if depth == 0:
                edges = [start - 1, *bars, i]
                parts.append(tuple(template[a + 1 : b] for a, b in pairwise(edges)))
                start = i + 1
        elif letter == "|" and depth == 1:
            bars.append(i)
    parts.append(template[start:])
    return tuple(part for part in parts if part)
