"""The goal, the total, the share of what was counted; a table of it, more of it."""

import re

from index.analysis import stems
from index.folding import fold
from rag.questions.follow_ups.carrying import under
from rag.questions.follow_ups.parts import PLACES, Parts, read_parts
from rag.questions.follow_ups.wording import Words
from rag.spanish.follow_ups import (
    COMPARED,
    MORE_OF,
    SUMMED,
    WITHIN_A_STATE,
)
from rag.spanish.lists import ASKS_EACH


def is_summed(own: Parts) -> bool:
    """Whether its goal, its total or its share is asked for, and nothing else is counted."""
    if own.counts or not SUMMED.search(" ".join(own.folded)):
        return False
    content = [i for i in own.free if stems(own.words[i]) or SUMMED.fullmatch(own.folded[i])]
    first = own.folded[content[0]] if content and content[0] not in range(*own.verb) else ""
    return SUMMED.fullmatch(first) is not None and (not own.asks[1] or len(content) <= _FEW)


_FEW = 2


def summed(before: Parts, own: Parts) -> Words:
    """«La meta», «el total», «en porcentaje» of what was counted."""
    said = " ".join(own.folded)
    noun: Words = before.words[slice(*before.noun)]
    asked = " ".join(before.folded[slice(*before.asks)])
    if not noun or "porcentaje" in asked or not (before.counts or fold(noun[0]).endswith("s")):
        noun = []
    if re.fullmatch(r"(?:(?:en|el|que|q|a) )*(?:porcentaje|por ciento|%)", said) and noun:
        return ["qué", "porcentaje", "de", *noun, *before.words[before.noun[1] :]]
    beside = [word for i, word in enumerate(own.folded) if i in own.free and stems(word) and not SUMMED.fullmatch(word)]
    if beside or "total" in said:
        noun = noun[:1] if "total" in said else []
    return [*_asking_for_a_sum(own), *(["de", *noun] if noun else []), *under(before, own)]


def of_an_amount(before: Parts, own: Parts) -> Words:
    """«Qué porcentaje de la meta» of what was counted."""
    noun = before.words[slice(*before.noun)] if before.counts else []
    return [*own.words, *(["de", *noun] if noun else []), *under(before, own)]


def _asking_for_a_sum(own: Parts) -> Words:
    """«Cuál es la meta», for «la meta», «la meta cuál era» and «en total»."""
    words, folded = own.words, own.folded
    if own.asks[1]:
        return words
    start = next(i for i, word in enumerate(folded) if SUMMED.match(word))
    article = "la" if folded[start].endswith(("a", "as", "dad")) else "el"
    asks = next((i for i in range(start, len(words)) if folded[i] in ("cual", "cuanto")), len(words))
    if asks == len(words):
        return ["cuál", "es", article, *words[start:]]
    asks -= folded[asks - 1] == "de"
    return [*words[asks:], article, *words[start:asks]]


def listed(before: Parts, own: Parts) -> Words:
    """«Qué unidad hizo más», «en una tabla»: more of what was counted, a table of it."""
    noun = before.words[slice(*before.noun)]
    dropped = ("facility",) if WITHIN_A_STATE.search(" ".join(own.folded)) else PLACES
    places = {i for phrase in before.of(*dropped) for i in range(phrase.start, phrase.end)}
    rest = [before.words[i] for i in before.rest if i not in places]
    if MORE_OF.search(" ".join(own.folded)):
        return [*own.words, *noun, *rest, *before.before]
    rest = [before.words[i] for i in before.rest]
    words = own.words[1:] if own.folded[0] == "en" else own.words
    return [*words, "por" if "de" in own.folded else "de", *noun, *rest, *before.before]


def of_both(earlier: str, own: str) -> str | None:
    """«La diferencia con la 13»: of what was counted with the same of the other, as a question of both."""
    match = COMPARED.match(fold(own))
    if match is None:
        return None
    before = read_parts(earlier)
    counted = " ".join(before.words[i] for i in range(before.asks[1], len(before.words)))
    if match["sum"]:
        return f"¿Cuánto suman {counted} y {own[match.end() :]}?"
    return f"¿Cuál es la diferencia entre {counted} y {own[match.end() :]}?"


def of_no_place(earlier: str) -> str:
    """Without «por estado», «en cada unidad»."""
    for pattern in ASKS_EACH:
        if match := pattern.search(fold(earlier)):
            earlier = f"{earlier[: match.start()]} {earlier[match.end() :]}"
    return earlier
