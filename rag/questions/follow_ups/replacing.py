"""What is asked stays, of something else: another noun, another complement, another adjective in a question."""

from collections.abc import Sequence

from index.folding import fold
from rag.questions.follow_ups.narrowing import had_there, in_place_of_had, is_singular, narrowed, of_an_organ
from rag.questions.follow_ups.parts import PLACES, Parts, read_parts
from rag.questions.follow_ups.where_and_when import with_phrases
from rag.questions.follow_ups.wording import Words, agreeing, begins_definite, family, in_place_of, spliced
from rag.spanish.follow_ups import (
    AGAINST_AN_ILLNESS,
    AMOUNTS,
    ARTICLES,
    CLASSIFIES,
    COPULA,
    EMPTY,
    INSTITUTION,
    NARROWS,
    NOUNS_ALL_THE_SAME,
    OF_AN_ILLNESS,
    PREPOSITIONS,
    THE_REST,
)


def replaced(before: Parts, own: Parts) -> Words:
    """The words of ``before`` with the phrases and the words of ``own`` in place of their like."""
    words = _with_words(before, own, [own.words[i] for i in own.free])
    return with_phrases(read_parts(" ".join(words)), own)


def _with_words(before: Parts, own: Parts, said: list[str]) -> Words:
    folded = [fold(word) for word in said]
    while folded and (folded[-1] in EMPTY or folded[0] in ("los", "las")):
        at = -1 if folded[-1] in EMPTY else 0
        del folded[at], said[at]
    stands_for = len(folded) > 1 and folded[0] in ARTICLES and folded[1] in PREPOSITIONS
    if stands_for:
        del folded[0], said[0]
    if not folded:
        return before.words
    if folded[0] in PREPOSITIONS:
        return _with_complement(before, said, stands_for=stands_for)
    if before.counts and len(said) == 1 and _is_adjective(folded[0]):
        return _with_adjective(before, said)
    if before.counts and is_singular(folded) and (place := narrowed(before, folded)):
        return spliced(before, place, said)
    return _with_noun(before, said)


def _with_complement(before: Parts, said: list[str], *, stands_for: bool) -> Words:
    """With «de especialidad», «contra covid», «en la alberca» for what the same preposition begins, or beside it."""
    sort = family(fold(said[0]))
    start, end = before.noun
    predicate = _predicate(before)
    places = before.of(*PLACES)
    if places and THE_REST.intersection(map(fold, said)):
        return in_place_of(before, places[-1], [], said[1:])
    if predicate and family(before.folded[predicate[0]]) == sort:
        return spliced(before, predicate, said)
    if place := in_place_of_had(before, sort) or of_an_organ(before, said):
        return spliced(before, place, said[1:])
    of_amount = end > start and before.folded[start] in AMOUNTS
    if of_amount and (found := _complement(before, sort, before.rest)):
        return spliced(before, found, _kept_apart(before, found, said))
    if found := _complement(before, sort, range(start, end)):
        return spliced(before, (found[0], end if sort == "de" else found[1]), said)
    of_noun = sort == "de" and before.counts and end > start and not stands_for
    if not of_noun and (found := _complement(before, sort, before.rest)):
        return spliced(before, _likewise_definite(before, found, said), _kept_apart(before, found, said))
    if start == end:
        return [*before.words, *said]
    return spliced(before, (end, end), said)


def _complement(before: Parts, like: str, within: Sequence[int]) -> tuple[int, int] | None:
    """Of the words ``within``, a stretch of no phrase that begins with such a preposition, up to another."""
    folded, free = before.folded, set(before.free).intersection(within)
    begins = [i for i in within if i in free and folded[i] in PREPOSITIONS and family(folded[i]) == like and i > 0]
    if not begins:
        return None
    start = begins[0]
    end = start + 1
    while end in free and not (folded[end] in PREPOSITIONS and family(folded[end]) not in ("de", like)):
        end += 1
    return start, end


def _kept_apart(before: Parts, place: tuple[int, int], said: list[str]) -> Words:
    """``said``, with the last complement that it replaces where that names something: «del Segurito»."""
    folded = before.folded
    definite = [i for i in range(place[0] + 2, place[1]) if folded[i] == "del" or begins_definite(folded, i)]
    own = [word for word in map(fold, said[1:]) if family(word) == "de"]
    return said if own or not definite else [*said, *before.words[definite[-1] : place[1]]]


def _likewise_definite(before: Parts, place: tuple[int, int], said: list[str]) -> tuple[int, int]:
    """For «de la Cámara» of «de salud del Senado» only what names something too."""
    folded = before.folded
    definite = [i for i in range(place[0] + 1, place[1]) if folded[i] == "del" or begins_definite(folded, i)]
    own = [fold(word) for word in said]
    return (definite[-1], place[1]) if definite and (own[0] == "del" or begins_definite(own, 0)) else place


def _is_adjective(word: str) -> bool:
    found = CLASSIFIES.match(word) or NARROWS.match(word)
    return found is not None and word not in NOUNS_ALL_THE_SAME


def _with_adjective(before: Parts, said: list[str]) -> Words:
    """«Dentales» for what told the sort of what is counted; «positivas» beside it."""
    start, end = before.noun
    predicate = _predicate(before)
    if predicate:
        return spliced(before, predicate, said)
    return spliced(before, (end if NARROWS.match(fold(said[0])) else start + 1, end), said)


def _with_noun(before: Parts, said: list[str]) -> Words:
    if had := had_there(before, said):
        return had
    if predicate := _predicate(before):
        return spliced(before, predicate, said)
    singular = fold(said[0]) in ARTICLES
    start, end = before.noun
    if before.counts and end > start and not singular:
        return counting(before, [*said, *_of_the_illness(before, said)])
    if found := _object(before, said):
        return spliced(before, found, _kept_apart(before, found, ["de", *said])[1:])
    if end > start and singular and fold(before.words[start]) in AMOUNTS:
        return spliced(before, (start + 1, end), ["de", *said])
    if end > start:
        return counting(before, [*said, *_of_the_illness(before, said)])
    return [*before.words, *said]


def _object(before: Parts, said: list[str]) -> tuple[int, int] | None:
    """What has the same article as ``said``; where that has none, what follows the verb, «qué significa AMI»."""
    free = [i for i in before.free if i >= before.asks[1]]
    article = fold(said[0])
    if article in ARTICLES:
        alike = next(pair for pair in _ALIKE if article in pair)
        begins = [i for i in free if before.folded[i] in alike]
    else:
        begins = [] if before.noun[1] > before.noun[0] else [i for i in before.rest[:1] if i in free]
    if not begins:
        return None
    end = begins[0] + 1
    while end in free and (article not in ARTICLES or family(before.folded[end]) != "en"):
        end += 1
    return begins[0], end


_ALIKE = (("el", "la"), ("los", "las"), ("un", "una"), ("unos", "unas"))


def _predicate(before: Parts) -> tuple[int, int] | None:
    """«Son mujeres», «fueron de riñón»: the words after the copula."""
    end = start = before.verb[1]
    free = set(before.free)
    while end in free and (end == start or before.folded[end] not in PREPOSITIONS):
        end += 1
    after_copula = start > 0 and COPULA.search(before.folded[start - 1]) and before.noun[1] > before.noun[0]
    return (start, end) if after_copula and end > start else None


def _of_the_illness(before: Parts, said: list[str]) -> Words:
    """«Casos de dengue … ¿y defunciones?»: the illness, or the cause, goes with them."""
    start, end = before.noun
    complements = [i for i in range(start + 1, end) if before.folded[i] in PREPOSITIONS]
    complete = any(fold(word) in PREPOSITIONS for word in said)
    if complete or not complements or fold(said[0]) not in OF_AN_ILLNESS:
        return []
    of_illness = before.folded[start] in OF_AN_ILLNESS | AGAINST_AN_ILLNESS or before.folded[complements[0]] in (
        "por",
        "contra",
    )
    return before.words[complements[0] : end] if of_illness else []


def counting(before: Parts, noun: Words) -> Words:
    """The words of ``before``, asking for another noun: «cuántas» agrees with it."""
    start, end = before.asks
    asks = [agreeing(word, noun[0]) for word in before.words[start:end]]
    return [
        *before.words[:start],
        *asks,
        *before.words[end : before.noun[0]],
        *noun,
        *_whose(before),
        *before.words[before.noun[1] :],
    ]


def _whose(before: Parts) -> Words:
    """«Del IMSS» of «los derechohabientes del IMSS»: whose another noun is too."""
    start, end = before.noun
    for i in range(start + 1, end - 1):
        if before.folded[i] in ("de", "del") and before.folded[end - 1] in INSTITUTION:
            return before.words[i:end] if before.folded[i + 1] in INSTITUTION else []
    return []
