"""What a list holds before it is said: its lines, each with the sentence that states it."""

from dataclasses import dataclass
from datetime import date

from index.types import LedgerRow, Sentence
from rag.lists.list_plans import Lists


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list: a figure of a place where it has a row, else a bulletin, by the sentence that states it."""

    sentence: Sentence
    row: LedgerRow | None = None
    whole: LedgerRow | None = None
    """What ``row`` is a part of, where the line is what it lacks."""
    label: str = ""
    """Of an edition or a year: the place of ``row`` does not tell it."""
    also: Sentence | None = None
    """That says which edition it is, where ``sentence`` does not."""

    @property
    def value(self) -> int | float | None:
        if self.row is None or self.whole is None:
            return self.row.figure.value if self.row else None
        return self.whole.figure.value - self.row.figure.value


@dataclass(frozen=True, slots=True)
class Listed:
    """The lines of a list, in its order."""

    lists: Lists
    lines: tuple[Line, ...]
    total: int
    """How many lines there are, those left out too."""
    others: tuple[Sentence, ...] = ()
    """Of other lists of the same that give other figures, a sentence each, the newest first."""
    since: date | None = None
    """The day of the list, where the others are older and what they tell changes in time."""
    against: tuple[Line, ...] = ()
    """Lines of another bulletin that gives other figures for the same: a contradiction."""
    counted: bool = False
    """Whether it is asked how many there are."""
    about: str = ""
    """The name that was looked for."""
