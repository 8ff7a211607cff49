"""What a figure is of: the edition, year, state, hospital or town, and days, by its ledger row and its bulletin."""

from dataclasses import dataclass
from datetime import date

from index.days import SHORT, Days, read_days
from index.editions import event_of
from index.folding import fold
from index.places import Place, is_facility, read_cities, read_places, read_states, without_states
from index.scope import home_states
from index.types import Aggregate, Bulletin, FigureKind, LedgerRow, Sentence
from rag.figures.asked import facilities

_CAPITAL = frozenset({"Ciudad de México"})
"""Where the institutes have their head offices."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """None, or nothing, where neither the figure nor its bulletin says."""

    edition: int | None
    event: str
    """What the edition is of, folded: «jornada»."""
    year: int | None
    states: frozenset[str]
    place: str
    """The hospital or the town, folded; that which goes by number by its letters and its number."""
    named: str
    """The same as it is written; empty where only the title of the bulletin names it."""
    days: tuple[Days, ...]
    """Short stretches that its sentence names."""
    published: date | None


def whereabouts_of(row: LedgerRow, cited: Sentence) -> Whereabouts:
    """Of a figure of the sentence ``cited``; what neither that nor the ledger says is that of the bulletin."""
    bulletin = cited.bulletin
    of_one = row.aggregate in (Aggregate.NONE, Aggregate.PARTIAL)
    named = row.place if _is_in_a_state(row) else _sole_facility(cited.text)
    published_in = bulletin.published.year if bulletin.published else None
    return Whereabouts(
        edition=row.edition or (bulletin.edition if of_one else None),
        event=_event(cited),
        year=row.year or bulletin.year or published_in,
        states=frozenset({row.state}) if row.state else _home(bulletin),
        place=_key(named) or _titled(bulletin.title),
        named=named,
        days=tuple(days for days in read_days(cited.text, bulletin.published) if days.length <= SHORT),
        published=bulletin.published,
    )


def apart(one: Whereabouts, other: Whereabouts) -> tuple[str, ...]:
    """The names of those in which two figures differ, where both say."""
    is_one_place = bool(one.place and other.place) and (one.place in other.place or other.place in one.place)
    differ = {
        "edition": None not in (one.edition, other.edition) and one.edition != other.edition,
        "event": bool(one.event and other.event) and one.event != other.event,
        "place": bool(one.place and other.place) and not is_one_place,
        "states": bool(one.states and other.states) and not one.states & other.states and not is_one_place,
        "year": None not in (one.year, other.year) and one.year != other.year,
        "days": bool(one.days and other.days) and not any(a.meets(b) for a in one.days for b in other.days),
    }
    return tuple(name for name, differs in differ.items() if differs)


def is_wider(one: Whereabouts, other: Whereabouts) -> bool:
    """Whether one figure is of a place or an edition and the other of none: a part beside its whole."""
    where = one.place or one.states, other.place or other.states
    return any(bool(a) is not bool(b) for a, b in ((one.edition, other.edition), (one.place, other.place), where))


def _home(bulletin: Bulletin) -> frozenset[str]:
    """The states that a bulletin is of; where it only comes from the capital, it may be of the whole country."""
    states = home_states(bulletin)
    return states if states != _CAPITAL or read_states(bulletin.title) else frozenset()


def _sole_facility(text: str) -> str:
    """The one hospital or clinic that a sentence names."""
    named = {place.name for place in read_places(text) if is_facility(place)}
    return named.pop() if len(named) == 1 else ""


def _is_in_a_state(row: LedgerRow) -> bool:
    """Whether its place is a hospital, a town or half of a state, and no whole state."""
    if not row.place:
        return False
    rest = without_states(fold(row.place)).split()
    return is_facility(Place(0, len(row.place), row.place, row.state)) or bool(rest) or not read_states(row.place)


def _key(place: str) -> str:
    """«hgz14» for «Hospital General de Zona (HGZ) No. 14»."""
    return " ".join(sorted(facilities(place))) or fold(place)


def _titled(title: str) -> str:
    """The one hospital or town that a title names."""
    named = facilities(title) or read_cities(title)
    return next(iter(named)) if len(named) == 1 else ""


def _event(cited: Sentence) -> str:
    """Of the edition that the sentence names, the event that has it."""
    units = (row.figure.unit for row in cited.rows if row.figure.kind is FigureKind.EDITION)
    return next((event_of(unit) for unit in units), "")
