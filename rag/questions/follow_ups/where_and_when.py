"""Another edition, time or place in a question, in the place of the one that it names, or after it."""

import re
from itertools import pairwise

from index.folding import fold
from rag.questions.follow_ups.parts import PLACES, Parts, Phrase, read_parts
from rag.questions.follow_ups.wording import Words, begins_definite, in_place_of, spliced


def with_phrases(before: Parts, own: Parts) -> Words:
    """The words of ``before`` with the phrases of ``own`` in place of those of the same sort, or after them."""
    for phrase in own.phrases:
        before = read_parts(" ".join(_with_phrase(before, own, phrase)))
    return before.words


def _with_phrase(before: Parts, own: Parts, phrase: Phrase) -> Words:
    said = [*own.words[phrase.core : phrase.end]]
    lead = own.words[phrase.start : phrase.core]
    if phrase.sort in ("number", "edition"):
        return _numbered(before, own, phrase)
    if phrase.sort in PLACES:
        return _placed(before, phrase, [*lead], [*said])
    like = before.of(phrase.sort)
    if not like:
        return [*before.words, *(lead or _ON.get(fold(said[0]), ("en",))), *said]
    if phrase.sort == "days" and len(said) > 1 and not any(word.isalpha() and len(word) > 2 for word in said):
        said = [*said, *_month(before, like[0])]
    return in_place_of(before, like[0], [*lead], [*said])


_ON: dict[str, Words] = dict.fromkeys(("hoy", "ayer", "antier", "anteayer"), ())


def _month(before: Parts, days: Phrase) -> Words:
    words = before.words[days.core : days.end]
    return words[-2:] if len(words) > 2 else ("de", *words[-1:])


def _numbered(before: Parts, own: Parts, phrase: Phrase) -> Words:
    """Of another edition, or of a facility of another number."""
    words, said = before.words, own.words[phrase.core : phrase.end]
    number = next((word for word in said if _is_number(word)), said[0])
    event = [word for word in said if not _is_number(word)]
    editions, facilities = before.of("edition"), before.of("facility")
    days = before.of("days")
    if days and not event and fold(" ".join(lead := own.words[phrase.start : phrase.core])).endswith("el"):
        return in_place_of(before, days[0], [*lead], [*said, *_month(before, days[0])])
    if editions:
        old = editions[0]
        told = words[old.core : old.end]
        if event and fold(event[0]) not in map(fold, told):
            return spliced(before, (old.core, old.end), said)
        return spliced(before, (old.core, old.end), _renumbered(told, number))
    if facilities and not event:
        old = facilities[0]
        others = [number if word.strip("#").isdigit() else word for word in words[old.core : old.end]]
        return spliced(before, (old.core, old.end), others)
    lead = own.words[phrase.start : phrase.core]
    if event:
        return [*words, *(lead or ("en",)), *said]
    ordinals = [i for i in before.free if _is_number(words[i])]
    return spliced(before, (ordinals[0], ordinals[0] + 1), [number]) if ordinals else [*words, *lead, *said]


def _renumbered(told: Words, number: str) -> Words:
    """«La 14va jornada» or «la jornada 14» of another number, as that is written: «jornada 16», «16va jornada»."""
    at = next(i for i, word in enumerate(told) if _is_number(word))
    others = [word for word in told if not _is_number(word)]
    if number.isdigit() == told[at].isdigit():
        return [*told[:at], number, *told[at + 1 :]]
    return [*others, number] if number.isdigit() else [number, *others]


def _is_number(word: str) -> bool:
    return re.match(_NUMBER, fold(word)) is not None


_NUMBER = (
    r"\d|[ivxl]+$|(?:undecim|duodecim|decim|vigesim|trigesim)"
    r"|(?:primer|segund|tercer|cuart|quint|sext|septim|octav|noven)"
)


def _placed(before: Parts, phrase: Phrase, lead: list[str], said: list[str]) -> Words:
    """Elsewhere. «El de Torreón», after a hospital, is that hospital's like in Torreón."""
    places = before.of(*PLACES)
    facilities = before.of("facility")
    article = fold(lead[0]) in ("el", "la") if lead else False
    unknown = _unknown_place(before) if fold(lead[0] if lead else "") == "en" else None
    if not places and unknown:
        return spliced(before, unknown, [*lead, *said])
    if not places:
        return [*before.words, *(lead or ("en",)), *said]
    if phrase.sort == "facility":
        if facilities:
            return in_place_of(before, facilities[0], lead, said)
        return spliced(before, (places[0].start, places[0].start), [*(lead or ("en", "el")), *said])
    if facilities and len(places) == 1 and article:
        old = facilities[0]
        told = before.words[old.core : old.end]
        return spliced(before, (old.core, old.end), [*_kind_of_facility(told), "de", *said])
    kept = [place for place in places if place is not places[-1]]
    words = in_place_of(before, places[-1], lead, said)
    for place in reversed(kept):
        if place.sort != "facility" or not article:
            words = [*words[: place.start], *words[place.end :]]
    return words


def _unknown_place(before: Parts) -> tuple[int, int] | None:
    """«En Loreto», which no list of cities has: one word after «en», beside the verb."""
    rest = [i for i in before.rest if i in before.free]
    for i, following in pairwise(rest):
        alone = i + 2 == len(before.words) or i + 2 not in rest
        if before.folded[i] == "en" and following == i + 1 and alone:
            return i, i + 2
    return None


def _kind_of_facility(told: Words) -> Words:
    """«Hospital general» of «hospital general de zona 14» and of «hospital general de la raza»."""
    number = next((i for i, word in enumerate(told) if re.match(r"#?\d|no\.?$", fold(word))), len(told))
    cuts = [
        i
        for i, word in enumerate(told)
        if i and (fold(word) in ("del", "en") or begins_definite([*map(fold, told)], i))
    ]
    cuts += [
        i for i, word in enumerate(told) if i and fold(word) == "de" and fold(told[min(i + 1, len(told) - 1)]) == "zona"
    ]
    last_of = [i for i, word in enumerate(told) if i and fold(word) == "de"]
    known = cuts or ([] if number < len(told) else last_of[-1:])
    return told[: min([number, *known])]
