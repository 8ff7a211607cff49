"""Which bulletins of the library are listed, and which editions of a series there are and which not. Pure functions."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import PurePath

from index.editions import event_of
from index.folding import fold
from index.places import read_states
from index.types import Heading


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the list is narrowed to; empty or None narrows nothing."""

    words: str = ""
    """All of them are in the title, the place or the name of the file, whatever their case and accents."""
    year: int | None = None
    state: str = ""
    suffix: str = ""
    """«.pdf»"""
    numbered: bool | None = None
    """Whether it is of an edition."""
    event: str = ""
    edition: int | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition that there are bulletins of."""

    number: int
    years: tuple[int, ...]
    bulletins: int


@dataclass(frozen=True, slots=True)
class Series:
    """The editions of one event."""

    event: str
    """Folded, «jornada»; empty where the bulletins call it an edition alone."""
    editions: tuple[Edition, ...]
    """At least one, by their numbers."""

    @property
    def gaps(self) -> tuple[tuple[int, int], ...]:
        """The first and last number of each stretch that is missing between two editions.

        >>> Series("jornada", tuple(Edition(n, (), 1) for n in (1, 14, 16))).gaps
        ((2, 13), (15, 15))
        """
        numbers = (edition.number for edition in self.editions)
        return tuple((before + 1, after - 1) for before, after in pairwise(numbers) if after > before + 1)


def choose(headings: Iterable[Heading], chosen: Chosen) -> list[Heading]:
    """Those of ``headings`` that are as ``chosen`` says, the latest first, those without a date last."""
    words = _plain(chosen.words).split()
    found = [heading for heading in headings if _fits(heading, chosen) and _has(heading, words)]
    return sorted(found, key=lambda each: (-(each.published or date.min).toordinal(), -(each.year or 0), each.file))


def series_of(headings: Iterable[Heading]) -> tuple[Series, ...]:
    """The series that ``headings`` have editions of, the one with most editions first."""
    events: dict[str, dict[int, list[Heading]]] = defaultdict(lambda: defaultdict(list))
    for heading in headings:
        if heading.edition is not None:
            events[event_of(heading.event)][heading.edition].append(heading)
    series = [
        Series(event, tuple(_edition(number, editions[number]) for number in sorted(editions)))
        for event, editions in events.items()
    ]
    return tuple(sorted(series, key=lambda one: (-len(one.editions), one.event)))


def years_of(headings: Iterable[Heading]) -> list[int]:
    """Each once, the latest first."""
    return sorted({heading.year for heading in headings if heading.year}, reverse=True)


def states_of(headings: Iterable[Heading]) -> list[str]:
    """Each once, by name."""
    return sorted(set().union(*map(_states, headings)), key=fold)


def suffixes_of(headings: Iterable[Heading]) -> list[str]:
    """Each once."""
    return sorted({_suffix(heading) for heading in headings})


def _edition(number: int, headings: Sequence[Heading]) -> Edition:
    return Edition(number, tuple(sorted({heading.year for heading in headings if heading.year})), len(headings))


def _fits(heading: Heading, chosen: Chosen) -> bool:
    return (
        chosen.year in (None, heading.year)
        and (not chosen.state or chosen.state in _states(heading))
        and chosen.suffix in ("", _suffix(heading))
        and chosen.numbered in (None, heading.edition is not None)
        and (chosen.edition is None or (chosen.event, chosen.edition) == (event_of(heading.event), heading.edition))
    )


def _has(heading: Heading, words: Sequence[str]) -> bool:
    text = _plain(f"{heading.title} {heading.place or ''} {heading.file}")
    return all(word in text for word in words)


def _plain(text: str) -> str:
    """Without case, accents or ñ, which not every keyboard has."""
    return fold(text).replace("ñ", "n")


def _states(heading: Heading) -> frozenset[str]:
    """That the place or the title names."""
    return frozenset(read_states(f"{heading.place or ''} {heading.title}"))


def _suffix(heading: Heading) -> str:
    return PurePath(heading.file).suffix.lower()
