"""The ledger: each figure of a bulletin as a row, with what it counts and of which edition, year and place.

Each question has its module: ``counted`` what, ``binding`` and ``places`` where, ``periods`` when, ``aggregates`` how
it was summed. This one goes through the sentences and says what each takes from the one before and from its bulletin.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.figures import read_figures
from index.figures.dates import read_dates
from index.folding import compose, fold
from index.ledger.aggregates import is_ratio, read_aggregates, read_sums
from index.ledger.binding import bind_places
from index.ledger.counted import carried, read_counted
from index.ledger.periods import read_editions, read_years, stated_year
from index.patterns import any_of
from index.places import Place, is_facility, read_places, read_states
from index.spanish.aggregates import REPORTING
from index.spanish.facilities import ANAPHORS, TURNS
from index.spanish.periods import DAYS
from index.types import Aggregate, Bulletin, FigureKind, LedgerRow, Span

_LEAD = 3
"""Sentences in which a bulletin says what it is about: the headline, the place and the day, the first of the text."""

STATES_OF_THE_COUNTRY = ("estados", "entidades", "países")
"""What has these nouns is of no single state."""

CAPITAL = "Ciudad de México"
"""Offices of the whole country are there: a bulletin given out there is not of there, unless its title says so."""


def read_ledger(bulletin: Bulletin, sentences: Sequence[Span]) -> tuple[LedgerRow, ...]:
    """The rows of all figures of ``sentences``, which are those of ``bulletin`` in order.

    >>> text = "En la 14va Jornada suman 3 mil atenciones: Colima, 118; Puebla Norte con 20."
    >>> bulletin = Bulletin("a.txt", "", "", None, None, 14, 2023, None, text)
    >>> for row in read_ledger(bulletin, [Span(0, len(text))])[1:]:
    ...     print(row.figure.value, row.counts, "/", row.place, row.state, row.edition, row.year, row.aggregate)
    3000 atenciones /  None None 2023 cumulative
    118 atenciones / Colima Colima None 2023 partial
    20 atenciones / Puebla Norte Puebla None 2023 partial
    """
    texts = [compose(bulletin.text[slice(*span)])[0] for span in sentences]
    editions = [edition for text in texts for edition in _editions(text)]
    events = frozenset(event for event, _ in editions)
    bulletin = replace(
        bulletin,
        year=stated_year(texts) if bulletin.year is None else bulletin.year,
        edition=_titled(bulletin.title, editions) if bulletin.edition is None else bulletin.edition,
    )
    home = _home(bulletin)
    since, alone = _only_facility(texts)
    facility: Place | None = None
    topic: Place | None = None
    counted = ""
    rows: list[LedgerRow] = []
    for at, (span, text) in enumerate(zip(sentences, texts, strict=True)):
        here = facility if _ANAPHOR.match(text) else alone if at > since and not _OF_STATE.search(text) else None
        if here is not None and home is not None:
            here = replace(here, state=here.state or home.state)
        topic = _topic(text) or _goes_on(topic, text)
        found = _rows(bulletin, span, counted, here or topic or home, events)
        rows += found
        counted = carried([row.figure for row in found], [row.counts for row in found])
        named = [place for place in read_places(text) if is_facility(place)]
        facility = named[0] if named else here
    return tuple(rows)


def _only_facility(texts: Sequence[str]) -> tuple[int, Place | None]:
    """The hospital that a bulletin opens with and tells of alone, after the sentence that first names it.

    The headline may have another name for it.
    """
    named = [(at, place) for at, text in enumerate(texts) for place in read_places(text) if is_facility(place)]
    told = [(at, place) for at, place in named if at]
    names = {place.name for _, place in told}
    return told[0] if len(names) == 1 and told[0][0] < _LEAD else (0, None)


def _rows(bulletin: Bulletin, span: Span, before: str, home: Place | None, events: frozenset[str]) -> list[LedgerRow]:
    """The rows of one sentence."""
    text, offsets = compose(bulletin.text[slice(*span)])
    figures = read_figures(text)
    counts = read_counted(text, figures, before)
    places = bind_places(text, figures)
    aggregates = read_aggregates(text, figures)
    editions = read_editions(text, figures, read_sums(text, figures), bulletin.edition, events)
    years = read_years(text, figures, bulletin.year)
    short = _is_short(text, bulletin)
    named = {int(figure.value) for figure in figures if figure.kind is FigureKind.EDITION}
    rows = []
    for at, figure in enumerate(figures):
        place = None if figure.unit.lower().startswith(STATES_OF_THE_COUNTRY) else places[at] or home
        name = place.name if place else ""
        state = _state(place, home) if name else None
        shifted = replace(figure, start=span.start + offsets[figure.start], end=span.start + offsets[figure.end])
        # Editions begin again every year: what is of another year is not of this one.
        of_it = editions[at] in named or years[at] == bulletin.year
        edition = editions[at] if of_it and not is_ratio(text, figure) else None
        aggregate = aggregates[at]
        if aggregate is Aggregate.GOAL and (years[at] or 0) < (bulletin.year or 0):
            aggregate = Aggregate.NONE
        done = short and figure.kind is not FigureKind.MONEY and not _IN.search(text, 0, figure.start)
        if aggregate is Aggregate.NONE and figure.kind.adds_up and (edition is not None or done):
            aggregate = Aggregate.PARTIAL
        rows.append(LedgerRow(shifted, span, counts[at], edition, years[at], name, state, aggregate))
    return rows


def _editions(text: str) -> Iterator[tuple[str, int]]:
    """The editions that a text names, each with the noun of its event in lower case: «jornada»."""
    for figure in read_figures(text):
        if figure.kind is FigureKind.EDITION:
            yield figure.unit.split()[0].lower(), int(figure.value)


def _titled(title: str, editions: Sequence[tuple[str, int]]) -> int | None:
    """The edition that the text names most, of the event that the title names.

    >>> _titled("Suman mil cirugías en Jornadas", [("jornada", 7), ("taller", 1), ("jornada", 6), ("jornada", 7)])
    7
    """
    named = Counter(edition for event, edition in editions if event in title.lower())
    return named.most_common(1)[0][0] if named else None


def _state(place: Place | None, home: Place | None) -> str | None:
    """The state of a place; where neither the text nor the map tells, that of the bulletin."""
    if place is None:
        return None
    return place.state or (home.state if home and " y " not in place.name else None)


def _home(bulletin: Bulletin) -> Place | None:
    """The state that the whole bulletin is about, as a place."""
    named = read_places(bulletin.place or "")
    state = next((place.state for place in named if place.state), None)
    if state is None or (state == CAPITAL and not any(p.state == CAPITAL for p in read_places(bulletin.title))):
        return None
    return Place(0, 0, state, state)


def _topic(text: str) -> Place | None:
    """The state to which a sentence turns, with those that follow it: «En el caso de Nayarit, …».

    >>> _topic("Lo siguiente son los avances en el caso de la cobertura de Nayarit.").name
    'Nayarit'
    """
    turns = _TURNS.search(text)
    after = re.split(r"[,;:.]", text[turns.end() :], maxsplit=1)[0] if turns else ""
    state = next((place.state for place in read_places(after) if not is_facility(place)), None)
    return Place(0, 0, state, state) if state else None


def _goes_on(topic: Place | None, text: str) -> Place | None:
    """The state of a sentence after one that was turned to: the same, or the only other one that it names."""
    named = read_states(text)
    if topic is None or named <= {topic.state}:
        return topic
    return Place(0, 0, *named, *named) if len(named) == 1 else None


def _is_short(text: str, bulletin: Bulletin) -> bool:
    """Whether a sentence tells what was done on one day or a short stretch of days."""
    if not any(match[0].lower() not in REPORTING for match in _DONE.finditer(text)):
        return False
    names = [place for place in read_places(text) if is_facility(place)]  # «el Hospital 20 de Noviembre»
    dates = [date for date in read_dates(text, year=bulletin.year) if date.begins.day and date.ends.day]
    dates = [date for date in dates if not any(name.start < date.start < name.end for name in names)]
    days = any(d.ends.year == bulletin.year and not _OF_A_THING.search(text, 0, d.start) for d in dates)
    return days or _DAY.search(fold(text)) is not None


_TURNS = re.compile(rf"\b(?:{'|'.join(TURNS)})\s", re.IGNORECASE)
_ANAPHOR = re.compile(
    rf"[“\"«]?(?:En\s+)?(?:{any_of(ANAPHORS)})\b(?!\s(?:(?-i:[A-ZÁÉÍÓÚ])|del?\b|general|regional))",
    re.IGNORECASE,
)
_IN = re.compile(r"\ben\s(?:l[oa]s\s)?$")
_OF_STATE = re.compile(r"\b(?:en\sel|del)\sestado\b|\b(?:en|de)\sla\sentidad\b")
_DAY = re.compile(rf"\b(?:{any_of(map(fold, DAYS))})\b")
_OF_A_THING = re.compile(r"[ai]d[oa]s?\s(?:(?:el|desde|pasado|al|del)\s)*$")
_DONE = re.compile(r"[^\W\d]+(?:aron|ieron|yeron|[ai]mos)\b|\bse\s[^\W\d]+ó\b|\b[^\W\d]{3,}ó\b")
