"""What narrows down a question and is not counted itself: of which illness, of what sort, of which organ."""

import re

from index.folding import fold
from rag.questions.follow_ups.parts import PLACES, Parts
from rag.questions.follow_ups.wording import Words, agreeing
from rag.spanish.follow_ups import ABSTRACT, ARTICLES, ORGANS, PREPOSITIONS, SMALL


def is_singular(own: list[str]) -> bool:
    """Whether what was typed, folded, is in the singular and has no article, so that it cannot be counted."""
    illness = re.search(r"(?:itis|osis|diabetes)$", own[0]) is not None
    return (illness or not own[0].endswith("s")) and own[0] not in ARTICLES


def narrowed(before: Parts, own: list[str]) -> tuple[int, int] | None:
    """Where something in the singular stands that is not counted: «casos de X», «tienen desnutrición leve»."""
    what = _had(before) or _last_complement(before)
    if what is None:
        return None
    start, end = what
    adjective = len(own) == 1 and end - start > 1 and not ABSTRACT.search(own[0])
    return (end - 1, end) if adjective else what


def _had(before: Parts) -> tuple[int, int] | None:
    start = end = before.verb[1]
    free = set(before.free)
    while end in free and before.folded[end] not in SMALL:
        end += 1
    return (start, end) if end > start > before.verb[0] else None


def _last_complement(before: Parts) -> tuple[int, int] | None:
    """«Influenza» of «casos de influenza»."""
    start, end = before.noun
    begins = [i for i in range(start + 1, end) if before.folded[i] in PREPOSITIONS]
    return (begins[0] + 1, end) if begins else None


def in_place_of_had(before: Parts, sort: str) -> tuple[int, int] | None:
    """«Tienen desnutrición … ¿y con obesidad?»: what they have."""
    has = before.verb[1] > before.verb[0] and before.folded[before.verb[1] - 1].startswith("tien")
    return _had(before) if has and sort == "con" else None


def of_an_organ(before: Parts, said: list[str]) -> tuple[int, int] | None:
    """«Cáncer de mama … ¿y de próstata?»: one organ for another."""
    found = [i for i in range(*before.noun) if before.folded[i] in ORGANS]
    return (found[-1], found[-1] + 1) if found and fold(said[-1]) in ORGANS else None


def had_there(before: Parts, said: list[str]) -> Words:
    """«Cuánto costó el hospital … ¿y quirófanos?»: how many it has; empty where no building was asked about."""
    buildings = before.of("facility")
    counted = fold(said[0]).endswith("s") and fold(said[0]) not in ARTICLES
    if not (buildings and counted and before.asks[1]) or before.counts:
        return []
    where = before.words[buildings[0].core : buildings[0].end]
    article = "el" if fold(where[0]) in ("hospital", "centro") else "la"
    places = [p for p in before.of(*PLACES) if p.start >= buildings[0].end]
    more = [word for place in places for word in before.words[place.start : place.end]]
    return [agreeing("cuántos", said[0]), *said, "tiene", article, *where, *more]
