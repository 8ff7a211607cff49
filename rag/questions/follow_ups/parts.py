"""The parts of a question: what it asks, what it counts, its verb, and where and when.

All of them are stretches of its words, so that a follow-up can put its own in their place and leave the rest as it was.
"""

import re
from dataclasses import dataclass
from itertools import accumulate

from index.folding import compose, fold
from index.places import read_cities, without_states
from index.spanish.facilities import PARTS
from rag.spanish.follow_ups import (
    ARTICLES,
    ASKED_AFTER,
    ASKS_A_NOUN,
    BARE_NUMBER,
    COUNTED,
    IN_A_TOWN_OF_MANY,
    INFINITIVE,
    LEAD,
    NO_VERB,
    PARTICIPLE,
    PHRASES,
    PRONOUNS,
    SMALL,
    VERB,
    VERBS,
)

PLACES = ("facility", "state", "city", "country")
"""Sorts of phrases that say where."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that say of which edition, when or where: indexes of words, half-open."""

    sort: str
    """A key of ``PHRASES``, «state», «city» or «number»."""
    start: int
    core: int
    """Where its preposition and its article end: of «en la jornada 14» that of «jornada»."""
    end: int


@dataclass(frozen=True, slots=True)
class Parts:
    """A question as words, with the stretches of its parts: indexes of words, half-open, empty where it has none."""

    words: tuple[str, ...]
    asks: tuple[int, int]
    counts: bool
    """Whether ``asks`` is how many of the noun that follows."""
    noun: tuple[int, int]
    """The noun that is counted or named first, with what narrows it down."""
    verb: tuple[int, int]
    phrases: tuple[Phrase, ...]

    @property
    def folded(self) -> tuple[str, ...]:
        return tuple(map(fold, self.words))

    def said(self, start: int, end: int) -> str:
        return " ".join(self.words[start:end])

    def of(self, *sorts: str) -> list[Phrase]:
        """Its phrases of these sorts."""
        return [phrase for phrase in self.phrases if phrase.sort in sorts]

    @property
    def rest(self) -> list[int]:
        """Indexes of the words beside its question word, its noun and its verb."""
        taken = {i for start, end in (self.asks, self.noun, self.verb) for i in range(start, end)}
        return [i for i in range(self.asks[1], len(self.words)) if i not in taken]

    @property
    def before(self) -> tuple[str, ...]:
        """The words ahead of what it asks: «en la jornada 14» of «en la jornada 14 cuántas»."""
        return self.words[: self.asks[0]]

    @property
    def free(self) -> list[int]:
        """Indexes of the words of no phrase."""
        within = {i for phrase in self.phrases for i in range(phrase.start, phrase.end)}
        return [i for i in range(len(self.words)) if i not in within]


def read_parts(text: str) -> Parts:
    """The parts of a question, without its question marks.

    >>> parts = read_parts("¿Cuántas consultas de especialidad se dieron en la jornada 14?")
    >>> [parts.said(*part) for part in (parts.asks, parts.noun, parts.verb)]
    ['Cuántas', 'consultas de especialidad', 'se dieron']
    >>> [parts.words[i] for i in parts.rest]
    ['en', 'la', 'jornada', '14']
    """
    words = tuple(plain(text).split())
    phrases = tuple(_phrases(words))
    folded = tuple(map(fold, words))
    start = _after_leading(phrases)
    asked, counts = _asks(folded, start)
    start = asked[1] or start
    of_a_verb = bool(asked[1]) and not counts and folded[start - 1] not in ASKS_A_NOUN
    noun = (start, start) if of_a_verb else _noun(folded, start, phrases, named=counts or not asked[1])
    verb = _verb(folded, _after_leading(phrases, noun[1]), noun[0], phrases, surely=of_a_verb)
    return Parts(words, asked, counts, noun, verb, phrases)


def plain(text: str) -> str:
    """Without marks that only close a question or set off a part of it."""
    words = (re.sub(r"[,;:!?]+$", "", word) for word in re.sub(r"[¿?¡!«»\"]", " ", compose(text)[0]).split())
    return " ".join(word for word in words if word).rstrip(".")


def _after_leading(phrases: tuple[Phrase, ...], start: int = 0) -> int:
    """Where it goes on after the phrases at ``start``: «en la jornada 14 cuántas», «qué unidad de Sonora se …»."""
    for phrase in phrases:
        start = phrase.end if phrase.start == start else start
    return start


def _asks(folded: tuple[str, ...], start: int) -> tuple[tuple[int, int], bool]:
    said = " ".join(folded[start:])
    counted, other = COUNTED.match(said), ASKED_AFTER.match(said)
    match = counted or other
    size = len(match[0].split()) if match else 0
    return ((start, start + size) if size else (0, 0)), counted is not None


def _noun(folded: tuple[str, ...], start: int, phrases: tuple[Phrase, ...], *, named: bool) -> tuple[int, int]:
    """From the noun up to the verb or the first phrase."""
    last = min((phrase.start for phrase in phrases if phrase.start >= start), default=len(folded))
    if start >= last or folded[start] in SMALL - ARTICLES or is_verb(folded, start, start):
        return start, start
    if not named and folded[start] in ARTICLES:
        return start, start
    end = start
    while end < last and (end == start or not (is_verb(folded, end, start) or folded[end] == "que")):
        end += 1
    return start, end


def _verb(
    folded: tuple[str, ...], start: int, noun: int, phrases: tuple[Phrase, ...], *, surely: bool
) -> tuple[int, int]:
    """Its pronouns, its auxiliaries and itself: «se han realizado», «comienzan a trabajar»."""
    last = min((phrase.start for phrase in phrases if phrase.start >= start), default=len(folded))
    end = start
    while end < last and folded[end] in PRONOUNS:
        end += 1
    known = end > start or (surely and end < last and folded[end] not in SMALL)
    if end >= last or not (known or is_verb(folded, end, noun if end == start else start)):
        return start, start
    end += 1
    while end < last:
        if INFINITIVE.match(folded[end]) or (
            PARTICIPLE.match(folded[end]) and folded[end - 1].startswith(("ha", "fue"))
        ):
            end += 1
        elif folded[end] in ("a", "en", "de") and end + 1 < last and INFINITIVE.match(folded[end + 1]):
            end += 2
        else:
            break
    return start, end


def is_verb(folded: tuple[str, ...], at: int, noun: int) -> bool:
    """Whether a word is a verb, by its form and by where it stands after the word at ``noun``."""
    word = folded[at]
    if word in VERBS or (word in PRONOUNS and at > 0):
        return True
    if word in SMALL or word in NO_VERB or word.endswith("ndo") or (at > noun and folded[at - 1] in SMALL):
        return False
    if VERB.match(word):
        return True
    following = folded[at + 1] if at + 1 < len(folded) else ""
    if following in ARTICLES and not word.endswith("s"):
        return True
    # After a plural a word that agrees with nothing is the verb: «cuántas vacunas aplicó».
    after_plural = at > noun and folded[at - 1].endswith("s")
    return after_plural and word[-1:] in ("o", "e", "a") and word.isalpha()


def _phrases(words: tuple[str, ...]) -> list[Phrase]:
    said = fold(" ".join(words))
    starts = [0, *accumulate(len(word) + 1 for word in words)]
    found: list[Phrase] = []
    for sort, begin, end in [*_cores(said), *_named(" ".join(words))]:
        lead = LEAD.search(said, 0, begin)
        first = lead.start() if lead else begin
        start, core = (sum(s <= place for s in starts) - 1 for place in (first, begin))
        stop = sum(s < end for s in starts)
        if not any(phrase.start < stop and start < phrase.end for phrase in found):
            found.append(Phrase(sort, start, core, stop))
    return sorted(found, key=lambda phrase: phrase.start)


def _cores(said: str) -> list[tuple[str, int, int]]:
    """The phrases without their lead, by characters; of two that overlap the first is meant."""
    cores = [(sort, *match.span()) for sort, pattern in PHRASES.items() for match in pattern.finditer(said)]
    bare = without_states(said)
    blank = [match.span() for match in re.finditer(r"\S+(?: \S+)*", _only_states(said, bare))]
    cores += [("state", begin, _with_part(said, end)) for begin, end in blank]
    for city in sorted(read_cities(said), key=len, reverse=True):
        cores += [("city", *match.span()) for match in re.finditer(rf"\b{re.escape(city)}\b", said)]
    cores += [("city", *match.span("name")) for match in IN_A_TOWN_OF_MANY.finditer(said)]
    cores += [("number", *match.span("number")) for match in BARE_NUMBER.finditer(said)]
    return cores


def _named(text: str) -> list[tuple[str, int, int]]:
    """Towns that no list has, written as names: «en Comitán»."""
    return [("city", *match.span("name")) for match in _IN_A_TOWN.finditer(text)]


_IN_A_TOWN = re.compile(
    r"\ben (?P<name>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?: (?:(?:de|del|la|las|los) )*[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)*)"
)


def _only_states(said: str, without: str) -> str:
    """The names of states with everything else blanked out."""
    return "".join(a if a != b or (a == " " and _between(said, without, i)) else " " for i, (a, b) in
                   enumerate(zip(said, without, strict=True)))  # fmt: skip


def _between(said: str, without: str, at: int) -> bool:
    """Whether a space lies within one name: «nuevo león»."""
    return 0 < at < len(said) - 1 and without[at - 1] == without[at + 1] == " " != said[at + 1]


def _with_part(said: str, end: int) -> int:
    part = re.match(rf" (?:{'|'.join(map(fold, PARTS))})\b", said[end:])
    return end + part.end() if part else end
