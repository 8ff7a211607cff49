"""What there is: editions, years and states of the bulletins, for a question that asks for one that is not there."""

from dataclasses import dataclass
from datetime import date

from index.places import read_states
from index.scope import Scope
from index.store import Store


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


def take_inventory(store: Store, scope: Scope) -> Inventory:
    """What ``store`` holds, for a question of ``scope``. It reads no text of a bulletin."""
    headings = store.headings()
    bulletins = tuple(
        Held(edition, unit or "", year, date.fromisoformat(day) if day else None)
        for edition, unit, year, day, _, _ in headings
    )
    homes = (read_states(f"{place or ''} {title}") for *_, place, title in headings)
    return Inventory(bulletins, store.states().union(*homes), store.within(Scope(days=scope.days)) != [])
