"""What a question leaves out and the one before says: what it is about, where and when."""

from index.analysis import stems
from index.folding import fold
from rag.questions.follow_ups.parts import PLACES, Parts, Phrase
from rag.questions.follow_ups.wording import Words, as_complement, as_subject, definite
from rag.spanish.follow_ups import (
    AMOUNTS,
    ARTICLES,
    CLITIC,
    EACH_OF_THEM,
    HAS_A_SUBJECT,
    INSTITUTION,
    MISSING_SUBJECT,
    PREPOSITIONS,
    THERE,
    WITHIN,
)


def carried(before: Parts, own: Parts) -> Words:
    """What ``own`` leaves out and ``before`` says: what it was about, and where and when."""
    named = {_slot(phrase) for phrase in own.phrases}
    if "place" not in named:
        return _topic(before, own)
    if own.asks[1] and not own.counts:
        return []
    kept = [phrase for phrase in before.phrases if _slot(phrase) not in named and phrase.sort != "rate"]
    return [word for phrase in kept for word in before.words[phrase.start : phrase.end]]


def _slot(phrase: Phrase) -> str:
    return "place" if phrase.sort in PLACES else phrase.sort


def _topic(before: Parts, own: Parts) -> Words:
    """What the question before was about, as the subject of the verb that ends ``own`` or as its complement."""
    said = " ".join(own.folded)
    named = {phrase.sort for phrase in own.phrases} | (counted := _counted_editions(before, own))
    kept = [i for i in before.rest if not any(p.start <= i < p.end and p.sort in named for p in before.phrases)]
    rest = _definite_part([before.words[i] for i in kept])
    settled = {i for p in before.phrases if p.sort not in ("edition", "facility") for i in range(p.start, p.end)}
    told = {before.folded[i] for i in kept if i not in settled}
    whose = told & INSTITUTION and told <= INSTITUTION | ARTICLES | PREPOSITIONS
    about = bool(told) and not whose and not (rest and fold(rest[0]) in ("por", "contra", "para"))
    noun = list(before.words[slice(*before.noun)])
    each = EACH_OF_THEM.search(said) is not None
    if noun and fold(noun[0]) in AMOUNTS and len(noun) > 1:
        rest = [*noun[1:], *rest]
    elif noun and not counted and (each or not about or (before.counts and HAS_A_SUBJECT.search(said))):
        rest = [*(["de"] if each else []), *definite(before), *(as_complement(rest) if whose else rest)]
    goes_on = before.words[slice(*before.verb)] == own.words[slice(*own.verb)]
    rest = _of_its_amount(rest) if own.asks[1] and not goes_on else rest
    return [*(as_complement(rest) if each else _joined_to(said, own, rest)), *before.before]


def _counted_editions(before: Parts, own: Parts) -> set[str]:
    """Where «cuántas jornadas» is asked, the one that was named is not meant."""
    noun = own.words[own.noun[0]] if own.counts and own.noun[1] > own.noun[0] else ""
    held = {stem for phrase in before.of("edition") for stem in stems(before.said(phrase.core, phrase.end))}
    return {"edition"} if held.intersection(stems(noun)) else set()


def _joined_to(said: str, own: Parts, rest: list[str]) -> list[str]:
    """As the verb that ends ``own`` wants it: its subject, «en …», or else the complement of a noun."""
    if WITHIN.search(said) and not MISSING_SUBJECT.search(said):
        subject = as_subject(rest)
        return ["en", *subject] if subject and fold(subject[0]) in ARTICLES else rest
    ends = own.verb[1] == len(own.words) or MISSING_SUBJECT.search(said)
    return as_subject(rest) if ends else as_complement(rest)


def _definite_part(rest: list[str]) -> list[str]:
    """From the first noun with its article on: «en el torneo» of «en segundo lugar en el torneo»."""
    articles = [i for i, word in enumerate(rest) if fold(word) in ARTICLES | {"del", "al"}]
    if not articles:
        return rest
    start = articles[0]
    joined = start and fold(rest[start]) in ARTICLES and fold(rest[start - 1]) in PREPOSITIONS
    return rest[start - 1 :] if joined else rest[start:]


def _of_its_amount(rest: list[str]) -> list[str]:
    """Without «la meta» of «la meta de la jornada 14»: what it is of."""
    amount = len(rest) > 2 and fold(rest[0]) in ARTICLES and fold(rest[1]) in AMOUNTS
    return rest[2:] if amount else rest


def under(before: Parts, own: Parts) -> Words:
    """What stands beside the noun and the verb of ``before`` as the complement of a noun: «del ISSSTE en 2025»."""
    named = {phrase.sort for phrase in own.phrases}
    dropped = {i for p in before.phrases if p.sort in named for i in range(p.start, p.end)}
    rest = _of_its_amount([before.words[i] for i in before.rest if i not in dropped])
    return [*as_complement(rest), *before.before]


def located(text: str, before: Parts) -> str:
    """«Ahí» as the place that was named; «lo» and «la» go, for what they stand for is said again."""
    places = before.of("facility", *PLACES) or before.of("edition")
    if match := THERE.search(fold(text)):
        where = " ".join(as_subject([*before.words[places[0].start : places[0].end]])) if places else ""
        lead = "" if fold(text[: match.start()]).endswith((" de ", " en ")) else "en "
        text = f"{text[: match.start()]}{lead}{where}{text[match.end() :]}" if where else text
    match = CLITIC.search(fold(text))
    return f"{text[: match.start('clitic')]}{text[match.end('clitic') + 1 :]}" if match else text
