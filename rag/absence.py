"""Of a question without an answer: what it names that no bulletin is of, and what there is instead."""

from collections.abc import Callable, Sequence

from index.editions import event_of
from index.inventory import Held, Inventory
from index.scope import Scope
from rag.spanish.answers import (
    ABSENT,
    ANY_EDITION,
    BULLETINS,
    MONTH_NAMES,
    NO_EVIDENCE,
    THOSE_DAYS,
    article,
    joined,
    plural,
)

MOST = 8
"""Items of a list that are read at a glance."""

Said = tuple[str, str]
"""What there is and what there is not: «jornadas 14 (2023) y 16 (2022)», «la 15»."""


def say_absence(scope: Scope, inventory: Inventory) -> str:
    """The first of edition, year, state and days that is asked for and is of no bulletin, with those that there are.

    The plain «no consta» where all of them are there, or where there is nothing else. The only figures are editions
    and years, for nothing here is cited.
    """
    looks: Sequence[Callable[[Scope, Inventory], Said | None]] = (_editions, _years, _states, _days)
    said = next((said for look in looks if (said := look(scope, inventory))), None)
    return ABSENT.format(there=said[0], absent=said[1]) if said else NO_EVIDENCE


def _editions(scope: Scope, inventory: Inventory) -> Said | None:
    asked = scope.edition
    held = [h for h in inventory.bulletins if h.edition and event_of(h.event) in (scope.event or event_of(h.event), "")]
    there = {(h.edition, h.year) for h in held if h.edition}
    if asked is None or not there:
        return None
    if any(edition == asked and (scope.year is None or year in (None, scope.year)) for edition, year in there):
        return None
    nearest = sorted(there, key=lambda pair: (abs(pair[0] - asked), pair[0], pair[1] or 0))[:MOST]
    items = [f"{edition} ({year})" if year else f"{edition}" for edition, year in sorted(nearest, key=_in_order)]
    noun = _event(held)
    of_year = f" de {scope.year}" if scope.year else ""
    named = plural(noun) if len(there) > 1 else noun
    return f"{named} {joined(items, more=len(there) > MOST)}", f"{article(noun)} {asked}{of_year}"


def _in_order(pair: tuple[int, int | None]) -> tuple[int, int]:
    return pair[1] or 0, pair[0]


def _event(held: Sequence[Held]) -> str:
    """The noun of the editions, where all are of one event."""
    nouns = {h.event.split()[0].lower() for h in held if h.event}
    return nouns.pop() if len(nouns) == 1 else ANY_EDITION


def _years(scope: Scope, inventory: Inventory) -> Said | None:
    asked = scope.year
    there = {held.year for held in inventory.bulletins if held.year}
    if asked is None or not there or asked in there:
        return None
    nearest = sorted(there, key=lambda year: (abs(year - asked), year))[:MOST]
    return f"{BULLETINS} de {joined([f'{year}' for year in sorted(nearest)], more=len(there) > MOST)}", f"de {asked}"


def _states(scope: Scope, inventory: Inventory) -> Said | None:
    there = inventory.states
    if not scope.states or not there or scope.states & there:
        return None
    items = joined(sorted(there)[:MOST], more=len(there) > MOST)
    return f"{BULLETINS} de {items}", f"de {joined(sorted(scope.states))}"


def _days(scope: Scope, inventory: Inventory) -> Said | None:
    if scope.days is None or inventory.tells_of_days:
        return None
    days = sorted(h.published for h in inventory.bulletins if h.published and scope.year in (None, h.published.year))
    months = list(dict.fromkeys(f"{MONTH_NAMES[day.month - 1]} de {day.year}" for day in days))
    return (f"{BULLETINS} de {joined(months[:MOST], more=len(months) > MOST)}", THOSE_DAYS) if months else None
