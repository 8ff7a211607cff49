"""What a question is about: which edition, year, day, states or bulletin. It narrows a search and never widens it."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from index.editions import read_asked_edition
from index.figures import read_figures
from index.figures.dates import read_dates
from index.places import read_cities, read_states
from index.types import Bulletin, FigureKind, Sentence

_NEWS = timedelta(days=2)
"""How long after a day its figures are still published as those of that day."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What is named. None, or no state, excludes nothing."""

    edition: int | None = None
    year: int | None = None
    states: frozenset[str] = frozenset()
    day: date | None = None
    cities: frozenset[str] = frozenset()
    """Folded."""
    file: str | None = None
    """The one bulletin that is meant."""

    def within(self, wider: "Scope") -> "Scope":
        """This scope, with what it does not name taken from ``wider``."""
        return Scope(
            wider.edition if self.edition is None else self.edition,
            wider.year if self.year is None else self.year,
            self.states or wider.states,
            self.day or wider.day,
            self.cities or wider.cities,
            self.file or wider.file,
        )


EVERYTHING = Scope()


def read_scope(text: str) -> Scope:
    """The edition, the year and the day that a question names, the first of each, and all its states.

    An ordinal that says of nothing, «la 14va», is an edition: staff leave out what everybody knows.

    >>> read_scope("cirugías en la 14va jornada de 2023 en Edomex")
    Scope(edition=14, year=2023, states=frozenset({'Estado de México'}), day=None, ...)
    """
    figures = read_figures(text)
    first = {figure.kind: int(figure.value) for figure in reversed(figures)}
    bare = next((int(f.value) for f in figures if f.kind is FigureKind.ORDINAL and not f.unit), None)
    days = [span.first for span in read_dates(text) if span.begins == span.ends and span.begins.day]
    return Scope(
        first.get(FigureKind.EDITION, bare or read_asked_edition(text)),
        first.get(FigureKind.YEAR),
        read_states(text),
        next(iter(days), None),
        read_cities(text),
    )


# Asked of every sentence of a bulletin, and it reads the whole of it.
@lru_cache(maxsize=256)
def reports(bulletin: Bulletin, day: date) -> bool:
    """Whether ``bulletin`` came out with the news of ``day``, or says its date."""
    published = bulletin.published
    if published is not None and timedelta() <= published - day <= _NEWS:
        return True
    return any(span.first == day or span.last == day for span in read_dates(bulletin.text, published))


def admits(scope: Scope, sentence: Sentence) -> bool:
    """Whether a sentence may speak of what ``scope`` names.

    An edition must be that of the bulletin or stand in the sentence: editions start again every year, so their year
    must hold too, unless the bulletin gives none. A sentence that names other states only, of a bulletin that is not
    from there, speaks of somewhere else.
    """
    bulletin = sentence.bulletin
    stated = {(row.figure.kind, row.figure.value) for row in sentence.rows}
    states = read_states(sentence.text)
    edition = scope.edition in (None, bulletin.edition) or (FigureKind.EDITION, scope.edition) in stated
    years = (None, scope.year) if scope.edition is None or bulletin.edition == scope.edition else (scope.year,)
    year = scope.year is None or bulletin.year in years or (FigureKind.YEAR, scope.year) in stated
    day = scope.day is None or reports(bulletin, scope.day)
    state = not scope.states or not states or bool(scope.states & (states | home_states(bulletin)))
    return edition and year and day and state


def home_states(bulletin: Bulletin) -> frozenset[str]:
    """The states that a bulletin is from or is titled after."""
    return read_states(f"{bulletin.place or ''} {bulletin.title}")
