"""The places that a text names: states, cities, hospitals. «Baja California Sur» does not name Baja California."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from index.folding import fold
from index.patterns import any_of
from index.spanish.cities import CITIES, SHARED, WORDS
from index.spanish.datelines import SHORT, SURNAMES
from index.spanish.facilities import FACILITIES, NO_PLACE_BEFORE, PARTS, TOWNS
from index.spanish.states import STATES

_STATE_OF = {form: state for state, forms in STATES.items() for form in forms}
# The longest form first, so that «baja california sur» is not cut to «baja california».
_FORMS = re.compile(rf"\b({any_of(_STATE_OF)})\b")

_REACH = 24
"""Code points before a name that are looked at: the longest of ``NO_PLACE_BEFORE``, «estado de» included."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a text names: code points, half-open."""

    start: int
    end: int
    name: str
    """As the text has it."""
    state: str | None
    """The full name of the one state that it lies in, where the text or the map tells."""


def without_states(folded: str) -> str:
    """``folded`` text with the names of states blanked out.

    >>> without_states("comites de edomex")
    'comites de       '
    """
    return _FORMS.sub(lambda match: " " * len(match[0]), folded)


def read_states(text: str) -> frozenset[str]:
    """The states that ``text`` names in any of their forms, by their full name.

    >>> sorted(read_states("de Edomex a BCS y Nuevo León"))
    ['Baja California Sur', 'Estado de México', 'Nuevo León']
    """
    return frozenset(_STATE_OF[match[1]] for match in _FORMS.finditer(fold(text)))


def read_cities(text: str) -> frozenset[str]:
    """The cities that a question names in whatever case, folded. Those that are also words or surnames are not told.

    >>> sorted(read_cities("casos en sombrerete y en FRESNILLO"))
    ['fresnillo', 'sombrerete']
    """
    return frozenset(match[0] for match in _ASKED_CITY.finditer(fold(text)))


def read_places(text: str) -> tuple[Place, ...]:
    """The places of a text, in order and not overlapping; a facility includes the city and the state after it.

    >>> for place in read_places("Puebla, Veracruz Norte, el Hospital de Especialidades de Torreón, Coahuila y Tecate"):
    ...     print(place.name, "/", place.state)
    Puebla / Puebla
    Veracruz Norte / Veracruz
    Hospital de Especialidades de Torreón, Coahuila / Coahuila
    Tecate / Baja California
    """
    found = sorted((*_states(text), *_cities(text), *_facilities(text)), key=lambda p: (p.start, -p.end))
    places: list[Place] = []
    for place in found:
        if not places or place.start >= places[-1].end:
            places.append(place)
    return tuple(_joined(text, places))


def is_facility(place: Place) -> bool:
    """Whether it is a hospital, a clinic or another building, and no town or state."""
    return _FACILITY.match(place.name) is not None


def _states(text: str) -> Iterator[Place]:
    for match in _FORMS.finditer(fold(text)):
        name = text[slice(*match.span())]
        if not _is_name(text, match.start(), name):
            continue
        part = _PART.match(text, match.end())
        end = part.end() if part else match.end()
        yield Place(match.start(), end, text[match.start() : end], _STATE_OF[match[1]])


def _is_name(text: str, start: int, name: str) -> bool:
    """Whether the form of a state is meant as a place: written as a name, and no part of a person's or a street's."""
    if not name.split()[-1][0].isupper() or _is_quiet(text, start):
        return False
    if len(name) <= 5 and fold(name) not in _FULL_NAMES:
        return name.isupper() or text.endswith(", ", 0, start)
    surname = name in SURNAMES or _MORE_OF_A_PERSON.match(text, start + len(name))
    return not (surname and _is_surname(text, start))


def _is_quiet(text: str, start: int) -> bool:
    return _NOT_A_PLACE.search(text[max(0, start - _REACH) : start].lower()) is not None


def _is_surname(text: str, start: int) -> bool:
    """Whether a name in capitals stands right before: «Lázaro Cárdenas», but «IMSS Hidalgo» and «En Morelos»."""
    person = _PERSON.search(text, max(0, start - _REACH), start)
    return person is not None and not (person[1].isupper() or person[1] in _OFFICES)


def _cities(text: str) -> Iterator[Place]:
    for match in _CITY.finditer(text):
        more = _MORE_NAME.match(text, match.end())
        longer = more is not None and fold(more[1]) not in _STATE_OF and more[1] not in _STATE_OF_CITY
        if not (longer or _is_quiet(text, match.start()) or _is_surname(text, match.start())):
            yield Place(*match.span(), match[0], _STATE_OF_CITY.get(match[0]))
    for match in _TOWN.finditer(text):
        yield Place(*match.span("name"), match["name"], _STATE_OF_CITY.get(match["name"]))


def _facilities(text: str) -> Iterator[Place]:
    for match in _FACILITY.finditer(text):
        name = match[0]
        states = {p.state for p in (*_states(name), *_cities(name)) if p.state}
        yield Place(*match.span(), name, states.pop() if len(states) == 1 else None)


def _joined(text: str, places: list[Place]) -> list[Place]:
    """The places, where a facility takes the city after it, and both take their state: «en Zapopan, Jalisco»."""
    joined: list[Place] = []
    for place in reversed(places):
        after = joined[-1] if joined else None
        if after is not None and _is_of(place, after, text[place.end : after.start]):
            closed = after.end + (text[place.end : after.start] == " (")
            joined[-1] = replace(place, end=closed, name=text[place.start : closed], state=after.state)
            continue
        short = _SHORT_STATE.match(text, place.end)
        known = short is not None and fold(place.name) not in _FULL_NAMES
        joined.append(replace(place, state=SHORT[fold(short[1])]) if short and known else place)
    return joined[::-1]


def _is_of(place: Place, after: Place, gap: str) -> bool:
    if _is_state(place):
        return False
    facility = is_facility(place)
    within = _is_state(after) or (facility and not is_facility(after))
    inside = gap in (", en ", " en ") or (not facility and gap == " (") or (gap == ", " and _is_state(after))
    unplaced = place.state is None or (_is_state(after) and place.state == after.state)
    return within and inside and unplaced


def _is_state(place: Place) -> bool:
    """Whether it is a whole state or a half of one."""
    return fold(place.name) in _STATE_OF or (place.state is not None and place.name.endswith(PARTS))


def _names(listed: str) -> list[str]:
    return listed.split("|")


_FULL_NAMES = frozenset(map(fold, STATES))
_STATE_OF_CITY = {city: state for state, listed in CITIES.items() for city in _names(listed)}
_CITY = re.compile(rf"\b(?:{any_of([*_STATE_OF_CITY, *_names(SHARED)])})\b(?![- ][A-ZÁÉÍÓÚÑ][a-záéíóúñ])")
_ASKED_CITY = re.compile(
    rf"\b(?:{any_of(fold(city) for city in _STATE_OF_CITY if city not in {*_names(SHARED), *_names(WORDS)})})\b"
)
_MORE_NAME = re.compile(r"\s(?:de|del|de la|de los)\s([A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)")
_PART = re.compile(rf"\s(?:{any_of(PARTS)})\b")
_NOT_A_PLACE = re.compile(rf"\b(?:{any_of(NO_PLACE_BEFORE)})\s+(?:el\s+)?(?:estado\s+de\s+)?$")
_PERSON = re.compile(r"([A-ZÁÉÍÓÚÑ][\w.]*)\s$")
_MORE_OF_A_PERSON = re.compile(rf"\s(?!(?:{any_of(PARTS)})\b)[A-ZÁÉÍÓÚÑ][a-záéíóúñ]")
_OFFICES = frozenset({"En", "De", "Bienestar", "Estado", "Gobierno", "Social", "Salud"})
_CAP = r"(?!No\.|Núm\.)[A-ZÁÉÍÓÚÑ][\w/-]*"
_LINK = r"(?:de|del|de la|de las|de los|en|la|las|los)"
_HEADS = any_of(FACILITIES)
_NUMBER = r"\s(?:No\.|Núm\.|núm\.|número)\s?\d+"
_DAY = rf"\s\d{{1,2}} de {_CAP}"
_QUOTED = r"\s[“\"«][^”\"»]+[”\"»]"
# «y» may join two words of a name, «Traumatología y Ortopedia», but not two facilities.
_TAIL = (
    rf"(?:\s(?:{_LINK}\s){{0,2}}{_CAP}|\s[ye]\s(?!(?:{_HEADS})\b){_CAP}|\s\((?-i:[A-Z/]+)\)|{_NUMBER}|{_DAY}|{_QUOTED})"
)
_FACILITY = re.compile(rf"\b(?:{_HEADS})(?:{_TAIL}+|\s\d{{1,3}}\b(?!\s(?:mil|por)))")
_TOWN = re.compile(rf"\b(?:{any_of(TOWNS)})\s(?P<name>{_CAP}(?:\s(?:{_LINK}\s){{0,2}}{_CAP})*)")
_SHORT_STATE = re.compile(rf",\s((?i:{any_of(tuple(SHORT))}))\.")
