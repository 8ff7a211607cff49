"""Things of one sort that a question names side by side: places, editions or years, «Colima, Nayarit y Sonora»."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.analysis import stems
from index.editions import event_of, read_asked_edition
from index.folding import fold
from index.patterns import any_of
from index.places import read_states
from index.spanish.editions import EDITIONS
from index.spanish.facilities import PARTS
from index.spanish.states import STATES
from rag.spanish.computing import BESIDE


@dataclass(frozen=True, slots=True)
class Member:
    """One of a series."""

    start: int
    end: int
    """Code points into the question, half-open."""
    words: str
    """What a question for it alone says in its place: «Ciudad de México sur», «la jornada 13»."""
    name: str
    """As staff are told of it: «Colima», «jornada 13»."""


@dataclass(frozen=True, slots=True)
class Series:
    """Two or more of one sort with nothing of their own between them."""

    members: tuple[Member, ...]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(member.name for member in self.members)

    def alone(self, text: str) -> tuple[str, ...]:
        """``text`` once for each member, which stands in it in place of all."""
        before, after = text[: self.members[0].start], text[self.members[-1].end :]
        return tuple(" ".join(f"{before}{member.words}{after}".split()) for member in self.members)


def read_series(text: str) -> Series | None:
    """The series that ``text`` names; None where it names fewer than two things of one sort.

    >>> read_series("comites de cdmx norte y sur").names
    ('Ciudad de México norte', 'Ciudad de México sur')
    >>> read_series("cirugias de las jornadas 13, 14 y la 16").alone("cirugias de las jornadas 13, 14 y la 16")
    ('cirugias de la jornada 13', 'cirugias de la jornada 14', 'cirugias de la jornada 16')
    """
    folded = fold(text)
    for members in (_states(folded), _editions(folded), _years(folded)):
        found = tuple(members)
        if len({member.name for member in found}) > 1 and _is_one_run(folded, found):
            return Series(found)
    return None


def _is_one_run(folded: str, members: Sequence[Member]) -> bool:
    """Whether what stands between them is said of all: little words, and nouns that stand before the first."""
    known = {*BESIDE, *_words(folded[: members[0].start])}
    gaps = [folded[a.end : b.start] for a, b in itertools.pairwise(members)]
    return all(known.issuperset(_words(gap)) for gap in gaps)


def _words(folded: str) -> set[str]:
    """Stems of words with a meaning, the others as they are."""
    return {next(iter(stems(word)), word) for word in re.findall(r"[a-zñ%]+|\d+", folded)}


def _states(folded: str) -> Iterator[Member]:
    whole = ""
    for match in _STATE.finditer(folded):
        if match["state"]:
            whole = next(iter(read_states(match["state"])))
        elif not whole:
            continue
        words = f"{whole} {match['part'] or match['alone'] or ''}".strip()
        yield Member(*match.span(), words, words)


def _editions(folded: str) -> Iterator[Member]:
    noun = next(iter(EVENT.findall(folded)), "")
    event = event_of(noun) if noun else ""
    for match in _EDITION.finditer(folded):
        number, _ = read_asked_edition(f"jornada {match['number']}")
        if number is not None:
            words = f"la {event or 'edición'} {number}"
            yield Member(*match.span(), words, f"{event or 'edición'} {number}")


def _years(folded: str) -> Iterator[Member]:
    for match in re.finditer(r"\b(?:19|20)\d\d\b", folded):
        yield Member(*match.span(), match[0], match[0])


_PART = rf"(?:{any_of(map(fold, PARTS))})\b"
_STATE = re.compile(
    rf"\b(?P<state>{any_of(form for forms in STATES.values() for form in forms)})\b(?: (?P<part>{_PART}))?"
    rf"|(?<=\by )(?:(?:la|el) )?(?P<alone>{_PART})"
)
_NOUNS = rf"(?:{any_of(map(fold, EDITIONS))})(?:e?s)?"
EVENT = re.compile(rf"\b({any_of(map(fold, EDITIONS))})(?:e?s)?\b")
"""The noun of an event that has editions."""
_TENS = (
    r"(?:decim|vigesim|trigesim)[oa]?(?: ?[a-z]+[oa])?|(?:primer|segund|tercer|cuart|quint|sext|septim|octav|noven)[oa]"
)
_NAMED = rf"{_NOUNS}(?: nacional(?:es)?)?"
# A number is an edition after «la», «jornada» or another one; before a noun it counts that.
_EDITION = re.compile(
    rf"(?:\b(?:la|las|el|los) (?:{_NAMED} )?|\b{_NAMED} |(?<=, )|(?<=\by ))"
    rf"(?P<number>\d{{1,3}}(?: ?(?:va|ava|a|ra|da|ta|ma|na)\b)?|{_TENS})\b(?: {_NOUNS}\b)?(?!\d)(?! mil\b)"
)
