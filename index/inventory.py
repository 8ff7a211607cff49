"""What there is: editions, years and states of the bulletins, for a question that asks for one that is not there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from index.editions import event_of
from index.places import read_states
from index.scope import Scope
from index.store import Store
from index.types import FigureKind, LedgerRow, Sentence


@dataclass(frozen=True, slots=True)
class Held:
    """A bulletin of the store, as far as it says what it is of."""

    edition: int | None
    event: str
    """What the edition is of, as the bulletin has it: «Jornada Nacional»; empty where it has none."""
    year: int | None
    published: date | None


@dataclass(frozen=True, slots=True)
class Inventory:
    """What a store holds beside what a question asks for."""

    bulletins: tuple[Held, ...]
    """By the names of their files."""
    states: frozenset[str]
    """Those that a bulletin is from or has a figure of."""
    tells_of_days: bool
    """Whether any bulletin may tell of the days that are asked for."""


def tell_editions(sentences: Iterable[Sentence], scope: Scope) -> tuple[Sentence, ...]:
    """Of ``sentences``, the first that says of each edition which one it is, of the event and the year of ``scope``."""
    told: dict[tuple[int, int, str], Sentence] = {}
    for sentence in sentences:
        row = edition_of(sentence)
        if row is None or (scope.year is not None and scope.year != row.year):
            continue
        event = event_of(row.figure.unit)
        if scope.event in ("", event):
            told.setdefault((row.year or 0, int(row.figure.value), event), sentence)
    return tuple(told[key] for key in sorted(told))


def edition_of(sentence: Sentence) -> LedgerRow | None:
    """The figure of ``sentence`` that says which edition its bulletin is of."""
    edition = sentence.bulletin.edition
    rows = (row for row in sentence.rows if row.figure.kind is FigureKind.EDITION and row.figure.value == edition)
    return next(rows, None)


def take_inventory(store: Store, scope: Scope) -> Inventory:
    """What ``store`` holds, for a question of ``scope``. It reads no text of a bulletin."""
    headings = store.headings()
    bulletins = tuple(Held(each.edition, each.event, each.year, each.published) for each in headings)
    homes = (read_states(f"{each.place or ''} {each.title}") for each in headings)
    return Inventory(bulletins, store.states().union(*homes), store.within(Scope(days=scope.days)) != [])
