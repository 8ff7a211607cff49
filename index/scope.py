"""What a question is about: which edition, year, days, states or bulletin. It narrows a search and never widens it."""

from dataclasses import dataclass, replace
from functools import lru_cache

from index.days import Days, asked_days, read_days
from index.editions import event_of, read_asked_edition
from index.figures import read_figures
from index.places import read_cities, read_states
from index.types import Bulletin, FigureKind, Sentence


@dataclass(frozen=True, slots=True)
class Scope:
    """What is named. None, or no state, excludes nothing."""

    edition: int | None = None
    year: int | None = None
    states: frozenset[str] = frozenset()
    days: Days | None = None
    """Of the year that is named, or of any."""
    cities: frozenset[str] = frozenset()
    """Folded."""
    file: str | None = None
    """The one bulletin that is meant."""
    event: str = ""
    """What the edition is of, folded: «jornada»; empty where the question does not say."""

    def within(self, wider: "Scope") -> "Scope":
        """This scope, with what it does not name taken from ``wider``."""
        return Scope(
            wider.edition if self.edition is None else self.edition,
            wider.year if self.year is None else self.year,
            self.states or wider.states,
            self.days or wider.days,
            self.cities or wider.cities,
            self.file or wider.file,
            self.event or wider.event,
        )

    def following(self, before: "Scope") -> "Scope":
        """The scope of a turn that leans on one of scope ``before``: a place that it names is instead of those."""
        if self.states or self.cities:
            before = replace(before, states=frozenset(), cities=frozenset())
        return self.within(before)


EVERYTHING = Scope()


def read_scope(text: str) -> Scope:
    """The edition, the year and the days that a question names, the first of each, and all its states.

    An ordinal that says of nothing, «la 14va», is an edition: staff leave out what everybody knows. «Este fin de
    semana» is no scope, for it is that of each bulletin.

    >>> read_scope("cirugías en la 14va jornada de julio de 2023 en Edomex")
    Scope(edition=14, year=2023, states=frozenset({'Estado de México'}), days=Days(first=183, last=213), ...)
    """
    figures = read_figures(text)
    first = {figure.kind: figure for figure in reversed(figures)}
    named, year = first.get(FigureKind.EDITION), first.get(FigureKind.YEAR)
    bare = next((int(f.value) for f in figures if f.kind is FigureKind.ORDINAL and not f.unit), None)
    edition, event = (bare, "") if bare else read_asked_edition(text)
    if named is not None:
        edition, event = int(named.value), event_of(named.unit)
    return Scope(
        edition,
        int(year.value) if year else None,
        read_states(text),
        asked_days(text),
        read_cities(text),
        event=event,
    )


def admits(scope: Scope, sentence: Sentence) -> bool:
    """Whether a sentence of a bulletin within ``scope`` may speak of what it names.

    An edition must be that of the bulletin or stand in the sentence: editions start again every year, so their year
    must hold too, unless the bulletin gives none. A sentence that names other states only, of a bulletin that is not
    from there, speaks of somewhere else; one that names other days only, of another time.
    """
    bulletin = sentence.bulletin
    stated = {(row.figure.kind, row.figure.value) for row in sentence.rows}
    states = read_states(sentence.text)
    edition = scope.edition in (None, bulletin.edition) or (FigureKind.EDITION, scope.edition) in stated
    years = (None, scope.year) if scope.edition is None or bulletin.edition == scope.edition else (scope.year,)
    year = scope.year is None or bulletin.year in years or (FigureKind.YEAR, scope.year) in stated
    state = not scope.states or not states or bool(scope.states & (states | home_states(bulletin)))
    return edition and year and state and _is_of(scope.days, sentence)


# Asked of every sentence of a bulletin, and it may read the whole of it.
@lru_cache(maxsize=512)
def home_states(bulletin: Bulletin) -> frozenset[str]:
    """The states that a bulletin is from or is titled after; else the one that its text names, where it is only one."""
    titled = read_states(f"{bulletin.place or ''} {bulletin.title}")
    named = titled or read_states(bulletin.text)
    return named if titled or len(named) == 1 else frozenset()


def _is_of(days: Days | None, sentence: Sentence) -> bool:
    told = read_days(sentence.text, sentence.bulletin.published) if days else ()
    return days is None or not told or any(days.meets(stretch) for stretch in told)
