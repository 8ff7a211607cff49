"""Something else is asked of what the question before was about: how many, who, when, where, why, which."""

from index.folding import fold
from rag.questions.follow_ups.carrying import carried, under
from rag.questions.follow_ups.parts import PLACES, Parts, read_parts
from rag.questions.follow_ups.replacing import replaced
from rag.questions.follow_ups.where_and_when import with_phrases
from rag.questions.follow_ups.wording import Words, agreeing, definite, family, is_feminine
from rag.spanish.follow_ups import (
    ARTICLES,
    BARE_ASKED,
    BEING,
    COPULA,
    EACH_OF_THEM,
    IMPERSONAL_THERE,
    PREPOSITIONS,
)


def counted(before: Parts, own: Parts) -> Words:
    """How many of another noun, or of those that were counted."""
    after = _without_being(own)[:1]
    if own.noun[1] > own.noun[0]:
        if own.verb[1] == own.verb[0] and own.folded[0] in PREPOSITIONS:
            return _asking(before, own.words, with_noun=True)
        if own.verb[1] > own.verb[0] or not (before.counts or not before.asks[1]):
            return _with_its_own_verb(before, own)
        return _recounted(before, own)
    if EACH_OF_THEM.search(" ".join(own.folded)):
        return [*own.words, *carried(before, own)]
    if before.noun[0] == before.noun[1]:
        return _of_its_object(before, own)
    if after and fold(after[0]) in PREPOSITIONS - {"en"}:
        return replaced(before, read_parts(" ".join(_without_being(own))))
    return _of_them(before, own)


def _with_its_own_verb(before: Parts, own: Parts) -> Words:
    """What was asked about has what is counted, where ``own`` has no verb: «cuántas camas tiene el hospital»."""
    rest = carried(before, own)
    has = own.verb[0] == own.verb[1] and rest and fold(rest[0]) in ("el", "la")
    return [*own.words, *(["tiene"] if has else []), *rest]


def _without_being(own: Parts) -> Words:
    """«De riñón» of «cuántos fueron de riñón»."""
    start = own.asks[1]
    return own.words[start + (start < len(own.words) and COPULA.fullmatch(own.folded[start]) is not None) :]


def _without_asking(own: Parts) -> Parts:
    return read_parts(" ".join(own.words[own.asks[1] :]))


def _of_them(before: Parts, own: Parts) -> Words:
    """«Cuántas fueron renales», «cuántas faltan»: of what was counted."""
    start, end = own.asks
    remainder = [own.words[i] for i in own.free if i >= end]
    if not remainder and own.phrases:
        return with_phrases(before, own)
    noun = before.words[slice(*before.noun)]
    asks = [agreeing(word, noun[0]) for word in own.words[start:end]]
    alone = len(remainder) == 1 and all(phrase.end <= start for phrase in own.phrases)
    if alone and COPULA.match(fold(remainder[0])) and before.verb[1] > before.verb[0]:
        words = [*asks, *noun, *before.words[before.noun[1] :], *before.before]
        return with_phrases(read_parts(" ".join(words)), own)
    rest = _of_those_that(before)
    if any(i >= end and own.words[i] in before.words[slice(*before.verb)] for i in own.free):
        rest = [word for phrase in before.phrases for word in before.words[phrase.start : phrase.end]]
    share = ["de"] if own.folded[end - 1] in ("%", "ciento") else []
    return with_phrases(read_parts(" ".join([*asks, *share, *noun, *remainder, *rest])), own)


def _of_its_object(before: Parts, own: Parts) -> Words:
    """«Por qué inhabilitaron las empresas … ¿cuántas?»: how many of what a verb was said of."""
    own = read_parts(" ".join([*own.words[: own.asks[1]], *_without_being(own)]))
    free = [i for i in before.rest if i in before.free]
    start = next((i for i in free if before.folded[i] in ("los", "las")), None)
    there = [own.words[i] for i in own.free if i >= own.asks[1]]
    if start is None or not IMPERSONAL_THERE.issuperset(map(fold, there)):
        return [*own.words, *carried(before, own)]
    end = start + 1
    while end in free and (before.folded[end] not in PREPOSITIONS or family(before.folded[end]) == "de"):
        end += 1
    asks = [agreeing(word, before.words[start + 1]) for word in own.words[slice(*own.asks)]]
    rest = [before.words[i] for i in before.rest if not start <= i < end]
    words = [
        *asks,
        *before.words[start + 1 : end],
        *(there or before.words[slice(*before.verb)]),
        *rest,
        *before.before,
    ]
    return with_phrases(read_parts(" ".join(words)), own)


def _recounted(before: Parts, own: Parts) -> Words:
    """«Y cuántas cirugías en la 16»: how many of another noun, the rest as before."""
    noun = own.words[slice(*own.noun)]
    if own.folded[0] in ARTICLES | {"porcentaje"} and "porcentaje" not in before.folded:
        return ["cuál", "es", *own.words, *under(before, own)]
    start = before.asks[0]
    words = [*before.words[:start], *own.words[slice(*own.asks)], *noun, *before.words[before.noun[1] :]]
    return with_phrases(read_parts(" ".join(words)), own)


def _of_those_that(before: Parts) -> Words:
    """What follows the verb; where that is who or what did it, «de las que recibió la línea»."""
    rest = [before.words[i] for i in before.rest]
    if (
        not rest
        or fold(rest[0]) not in ARTICLES
        or before.verb[0] == before.verb[1]
        or before.rest[0] not in before.free
    ):
        return [*rest, *before.before]
    of_those = "de las que" if is_feminine(before.words[before.noun[0]]) else "de los que"
    return [*of_those.split(), *before.words[slice(*before.verb)], *rest, *before.before]


def asked(before: Parts, own: Parts) -> Words:
    """Who, when, where, how much, why of what the question before was about."""
    said = " ".join(own.folded)
    beside = [i for i in own.free if i >= own.asks[1]]
    if not beside and own.phrases and own.folded[own.asks[0]] in ("cual", "cuales") and before.noun[1] > before.noun[0]:
        which = before.words if not before.counts else ["cuáles", "son", *_counted_things(before)]
        return with_phrases(read_parts(" ".join(which)), own)
    if BARE_ASKED.search(said) and own.folded[0].startswith(("cual", "quien")):
        return [*own.words, *_counted_things(before)]
    if beside and own.folded[beside[0]] in PREPOSITIONS and own.folded[own.asks[0]] == "cuanto":
        return replaced(before, _without_asking(own))
    if own.verb[0] == own.verb[1] and len(beside) == own.noun[1] - own.noun[0]:
        asked = [*own.words[slice(*own.asks)], *(own.words[i] for i in beside)]
        with_noun = not beside or own.folded[0] in PREPOSITIONS
        return with_phrases(read_parts(" ".join(_asking(before, asked, with_noun=with_noun))), own)
    return [*own.words, *carried(before, own)]


def _asking(before: Parts, asks: Words, *, with_noun: bool) -> Words:
    """What the question before was about, asked for otherwise: «a partir de cuándo»."""
    noun = definite(before) if with_noun and before.noun[1] > before.noun[0] else []
    rest = [before.words[i] for i in before.rest]
    verb = before.words[slice(*before.verb)]
    passive = (
        fold(" ".join(before.words[slice(*before.asks)])) == "quien" and len(verb) == 1 and fold(verb[0]) not in BEING
    )
    return [*asks, *(["se"] if passive else []), *verb, *noun, *rest, *before.before]


def _counted_things(before: Parts) -> Words:
    """«Las unidades médicas que recibieron certificación»."""
    rest = [before.words[i] for i in before.rest]
    if before.noun[0] == before.noun[1]:
        return rest
    verb = before.words[slice(*before.verb)]
    return [*definite(before), *(["que", *verb] if verb else []), *rest, *before.before]


def others(before: Parts) -> Words:
    """«¿Y las otras?»: the same of other places."""
    if before.noun[0] == before.noun[1]:
        return before.words
    noun = [*before.words[slice(*before.noun)]]
    if not noun[0].endswith("s"):
        noun[0] += "s" if noun[0][-1] in "aeo" else "es"
    others = "cuáles son las otras" if is_feminine(noun[0]) else "cuáles son los otros"
    places = {i for phrase in before.of(*PLACES) for i in range(phrase.start, phrase.end)}
    verb = before.words[slice(*before.verb)]
    rest = [before.words[i] for i in before.rest if i not in places]
    return [*others.split(), *noun, *(["que", *verb] if verb else []), *rest]
