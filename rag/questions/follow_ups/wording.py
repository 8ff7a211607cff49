"""How the words of two questions are put together: agreement, articles, contractions."""

from collections.abc import Sequence

from index.folding import fold
from rag.questions.follow_ups.parts import Parts, Phrase
from rag.spanish.follow_ups import (
    ARTICLES,
    FEMININE,
    MASCULINE,
    PREPOSITIONS,
)

Words = Sequence[str]


def spliced(parts: Parts, place: tuple[int, int], said: Words) -> Words:
    return [*parts.words[: place[0]], *said, *parts.words[place[1] :]]


def in_place_of(before: Parts, old: Phrase, lead: list[str], said: list[str]) -> Words:
    """``said`` where ``old`` stands, with the preposition that fits there."""
    told = before.words[old.start : old.core]
    if old.sort != "days" or not lead:
        lead = _agreeing_article(told, lead)
    return spliced(before, (old.start, old.end), [*lead, *said])


def _agreeing_article(told: Words, lead: Words) -> list[str]:
    """The preposition of ``told`` with the article of ``lead``: «del» and «la» are «de la»."""
    if not told or not lead:
        return [*told]
    contracted = {"del": ["de", "el"], "al": ["a", "el"]}
    first = contracted.get(fold(told[0]), [*told])[0]
    articles = [word for said in lead for word in contracted.get(fold(said), [said]) if fold(word) in ARTICLES][:1]
    words = [*([first] if fold(first) in PREPOSITIONS else []), *articles]
    return {"de el": ["del"], "a el": ["al"]}.get(fold(" ".join(words)), words)


def agreeing(word: str, noun: str) -> str:
    folded = fold(word)
    if folded not in ("cuantos", "cuantas") or not fold(noun).endswith("s"):
        return word
    return f"{word[:-2]}{'a' if is_feminine(noun) else 'o'}s"


def is_feminine(noun: str) -> bool:
    return fold(noun) not in MASCULINE and FEMININE.search(fold(noun)) is not None


def definite(before: Parts) -> Words:
    """«Las consultas de especialidad»."""
    noun = before.words[slice(*before.noun)]
    article = {(True, True): "las", (True, False): "los", (False, True): "la", (False, False): "el"}
    plural = fold(noun[0]).endswith("s")
    feminine = is_feminine(noun[0]) if plural else fold(noun[0]).endswith(("a", "cion", "sion", "dad"))
    return noun if fold(noun[0]) in ARTICLES else [article[plural, feminine], *noun]


def as_subject(rest: list[str]) -> list[str]:
    """Without the preposition: «en el taller» and «del taller» are «el taller»."""
    first = fold(rest[0]) if rest else ""
    if first in ("del", "al"):
        return ["el", *rest[1:]]
    followed = len(rest) > 1 and fold(rest[1]) in ARTICLES
    return rest[1:] if first in ("de", "en", "a") and followed else rest


def as_complement(rest: list[str]) -> list[str]:
    if not rest or fold(rest[0]) in PREPOSITIONS:
        return rest
    return ["del", *rest[1:]] if fold(rest[0]) == "el" else ["de", *rest]


def family(preposition: str) -> str:
    """What it is written for: «del» is «de», «durante» «en»."""
    return {"del": "de", "al": "a", "durante": "en"}.get(preposition, preposition)


def begins_definite(folded: Words, at: int) -> bool:
    return folded[at] == "de" and at + 1 < len(folded) and folded[at + 1] in ("la", "los", "las")
