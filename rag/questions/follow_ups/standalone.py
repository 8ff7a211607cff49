"""Follow-ups: the question that stands alone, made of the words of the one before and of what was typed now.

What was typed names some parts of a question: a noun, what narrows it down, an edition, a year, a place, what is asked.
They take the place of the same parts of the question before; the rest of its words stays. No figure is changed.
"""

from index.analysis import stems
from index.folding import fold
from rag.questions.follow_ups.asking import asked, counted, others
from rag.questions.follow_ups.carrying import carried, located
from rag.questions.follow_ups.neighbours import beside
from rag.questions.follow_ups.order import asking_first
from rag.questions.follow_ups.parts import PLACES, Parts, is_verb, plain, read_parts
from rag.questions.follow_ups.replacing import counting, replaced
from rag.questions.follow_ups.sums import is_summed, listed, of_an_amount, of_both, of_no_place, summed
from rag.questions.follow_ups.wording import Words
from rag.spanish.follow_ups import (
    ACCENTED,
    AMOUNTS,
    AS_A_LIST,
    CLITIC,
    CLOSER,
    COMPARED,
    HAS_A_SUBJECT,
    INSTITUTION,
    MISSING_SUBJECT,
    MORE_OF,
    NEIGHBOUR,
    OF_THOSE,
    OPENER,
    OTHERS,
    PREPOSITIONS,
    VERB,
    WITHIN,
)


def complete(earlier: str, typed: str) -> str:
    """The question that ``typed`` means after ``earlier``, which stands alone.

    >>> complete("cuántas consultas de medicina familiar en la jornada 14", "¿y de especialidad?")
    '¿Cuántas consultas de especialidad en la jornada 14?'
    >>> complete("¿Cuántas cirugías en la jornada 14 de 2023?", "ok, y trasplantes en la 13")
    '¿Cuántos trasplantes en la jornada 13 de 2023?'
    >>> complete("cuándo fue el taller de Atlixco", "y quién lo inauguró")
    '¿Quién inauguró el taller de Atlixco?'
    """
    earlier = without_opener(earlier)
    if compared := of_both(earlier, without_opener(typed)):
        return compared
    before = _of_the_noun(read_parts(earlier), typed)
    before = _of_what_is_meant(before, without_opener(typed))
    own = read_parts(located(beside(asking_first(without_opener(typed)), earlier, before), before))
    if MORE_OF.search(" ".join(own.folded)) or own.of(*PLACES):
        # What was asked of each place is asked of one, or of the first of them.
        before = read_parts(of_no_place(earlier))
    return _written(_joined(before, own))


def _of_the_noun(before: Parts, typed: str) -> Parts:
    """«De esos trasplantes»: ``before`` as a question for that noun, where it counts another."""
    match = OF_THOSE.search(fold(typed))
    noun = match["noun"] if match else None
    if noun is None or not before.counts or stems(noun)[:1] == stems(before.said(*before.noun))[:1]:
        return before
    return read_parts(" ".join(counting(before, [noun])))


def _of_what_is_meant(before: Parts, own: str) -> Parts:
    """For «quién lo presentó», ``before`` from the first «el …» that it asks about; as it is where it has none."""
    match = CLITIC.search(fold(own))
    articles = (
        {"lo": ("el", "del", "al"), "la": ("la",), "los": ("los",), "las": ("las",)}[match["clitic"]] if match else ()
    )
    start = next((i for i in before.rest if before.folded[i] in articles), None)
    if start is None:
        return before
    article = "el" if before.folded[start] in ("del", "al") else before.words[start]
    return read_parts(f"cuál es {article} {before.said(start + 1, len(before.words))}")


def without_opener(typed: str) -> str:
    """What was typed without «y …», «ok, y …», «de esos».

    >>> without_opener("ok, y de esos cuántos de córnea?")
    'cuántos de córnea'
    """
    text = plain(typed)
    for pattern in (OPENER, OF_THOSE, OPENER, CLOSER):
        match = pattern.search(fold(text))
        if match and match[0].strip() != fold(text):
            text = f"{text[: match.start()]}{text[match.end() :]}".strip()
    return text


def is_cut(text: str) -> bool:
    """Whether a question, without courtesies, leaves out something that its grammar wants.

    >>> is_cut("cuántas camas tiene"), is_cut("quién lo inauguró"), is_cut("cuántas camas tiene el hospital")
    (True, True, False)
    """
    own = read_parts(text)
    if NEIGHBOUR.match(" ".join(own.folded)):
        return True
    said = " ".join(own.folded if own.of(*PLACES) else (own.folded[i] for i in own.free))
    if COMPARED.match(" ".join(own.folded)) or (own.counts and WITHIN.search(said)):
        return True
    if CLITIC.search(said) or MISSING_SUBJECT.search(said):
        return True
    if _ends_in_a_verb(own) or _names_the_one(own):
        return True
    bare = own.counts and own.verb[0] == own.verb[1]
    return (own.counts and own.noun[0] == own.noun[1]) or (bare and own.folded[0] in PREPOSITIONS)


def _ends_in_a_verb(own: Parts) -> bool:
    """«Cuántos empleos genera», «cuál es la beca que reciben»: who does is left out, and where."""
    if not own.asks[1] or own.of("edition", *PLACES) or own.free[-1] < own.asks[1]:
        return False
    last = own.free[-1]
    after_that = own.folded[last - 1] == "que" and VERB.match(own.folded[last]) is not None
    impersonal = (
        own.noun[1] - own.noun[0] != 1 and own.folded[last].endswith("n") and not HAS_A_SUBJECT.search(own.folded[last])
    )
    if impersonal or "se" in own.folded[own.asks[1] : last]:
        return after_that
    return after_that or last in range(*own.verb) or is_verb(own.folded, last, own.noun[0])


def _names_the_one(own: Parts) -> bool:
    """«Cuánto duró la cirugía»: the one that was spoken of, for nothing says which."""
    *start, article, noun = ("", "", *own.folded)
    named = article in ("el", "la", "los", "las") and noun not in INSTITUTION and len(noun) > 3
    return bool(own.asks[1]) and not own.phrases and named and start[-1] not in PREPOSITIONS


def _joined(before: Parts, own: Parts) -> Words:
    said = fold(" ".join(own.words))
    if OTHERS.match(said):
        return others(before)
    if MORE_OF.search(said) or AS_A_LIST.search(said):
        return listed(before, own)
    if is_summed(own):
        return summed(before, own)
    if own.counts and fold(own.words[own.noun[1] - 1]) in AMOUNTS:
        return of_an_amount(before, own)
    if own.counts:
        return counted(before, own)
    if own.asks[1]:
        return asked(before, own)
    if own.verb[1] > own.verb[0]:
        return [*own.words, *carried(before, own)]
    return replaced(before, own)


def _written(words: Words) -> str:
    """As a question, with the accent of the word that asks."""
    text = " ".join(words)
    parts = read_parts(text)
    start, end = parts.asks
    if not end:
        return text
    asked = [_accented(word) for word in parts.words[start:end]]
    said = " ".join([*parts.words[:start], *asked, *parts.words[end:]])
    return f"¿{said[:1].upper()}{said[1:]}?"


def _accented(word: str) -> str:
    return ACCENTED.get(fold(word), word)
