"""What a question is about: which edition, which year, which states. It narrows a search and never widens it."""

from collections.abc import Iterable
from dataclasses import dataclass

from index.figures import read_figures
from index.places import read_states
from index.types import Bulletin, Figure, FigureKind


@dataclass(frozen=True, slots=True)
class Scope:
    """What is named. None, or no state, excludes nothing."""

    edition: int | None = None
    year: int | None = None
    states: frozenset[str] = frozenset()

    def within(self, wider: "Scope") -> "Scope":
        """This scope, with what it does not name taken from ``wider``."""
        return Scope(
            wider.edition if self.edition is None else self.edition,
            wider.year if self.year is None else self.year,
            self.states or wider.states,
        )


EVERYTHING = Scope()


def read_scope(text: str) -> Scope:
    """The edition and the year that ``text`` names, the first of each, and all its states.

    >>> read_scope("cirugías en la 14va jornada de 2023 en Edomex")
    Scope(edition=14, year=2023, states=frozenset({'Estado de México'}))
    """
    first = {figure.kind: int(figure.value) for figure in reversed(read_figures(text))}
    return Scope(first.get(FigureKind.EDITION), first.get(FigureKind.YEAR), read_states(text))


def admits(scope: Scope, bulletin: Bulletin, figures: Iterable[Figure], states: frozenset[str]) -> bool:
    """Whether a sentence, with its ``figures`` and ``states``, may speak of what ``scope`` names.

    An edition must be that of the bulletin or stand in the sentence: editions start again every year, so their year
    must hold too, unless the bulletin gives none. A sentence that names other states only, of a bulletin that is not
    from there, speaks of somewhere else.
    """
    stated = {(figure.kind, figure.value) for figure in figures}
    edition = scope.edition in (None, bulletin.edition) or (FigureKind.EDITION, scope.edition) in stated
    years = (None, scope.year) if scope.edition is None or bulletin.edition == scope.edition else (scope.year,)
    year = scope.year is None or bulletin.year in years or (FigureKind.YEAR, scope.year) in stated
    state = not scope.states or not states or bool(scope.states & states) or bulletin.place in scope.states
    return edition and year and state
