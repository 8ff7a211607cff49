"""What a bulletin says of itself: its title, day, place, edition and year. What it does not plainly say is None.

The day that a web page carries is not the bulletin's: cleaning has taken it out before this reads the text.
"""

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from index.figures import read_figures
from index.figures.dates import DateSpan, read_dates
from index.folding import compose, fold
from index.places import read_states
from index.sentences import split_sentences
from index.spanish.abbreviations import OPENERS
from index.spanish.datelines import SHORT, SURNAMES
from index.spanish.headings import HEADINGS
from index.spanish.months import MONTHS, WEEKDAYS
from index.spanish.states import STATES
from index.types import Figure, FigureKind

# Headlines run to 25 words; what is longer is the first paragraph of a bulletin that has none.
_HEADLINE_WORDS = 30

# From here on a paragraph is prose, even where its full stop was forgotten.
_PROSE_WORDS = 25

# Where a title has to be made from a sentence, it is shown on one line.
_SHORT_TITLE = 100

# Datelines stand above the headline, below it, or below the two or three lines that sum the bulletin up.
_TOP = 8

# A dateline is done before this many code points.
_LONGEST = 120

# A line that has no more than this after its dateline, «18:29» or «.-», has no text.
_REST = 10

_HEADING = re.compile("|".join(f"(?:{heading})" for heading in HEADINGS))
_CAPITAL = r"[A-ZÁÉÍÓÚÑ][\w.]*"
_PLACE = rf"{_CAPITAL}(?:,? (?:(?:de|del|la|las|los|el|y) )*{_CAPITAL})*"
_BEFORE_DATE = re.compile(rf"(?P<place>{_PLACE}?)(?: ?[,;:.–—-]+ ?| )(?:a )?(?:(?i:{'|'.join(WEEKDAYS)}),? )?(?:a )?")
_BEFORE_TEXT = re.compile(rf"(?P<place>{_PLACE}?)(?:\.| ?[–—-]+)[ .–—-]+")
_AFTER_DATE = re.compile(r" ?(?:$|[.,;:(–—-]|\d)")
_PUBLISHED = re.compile(r"(?:publicad[oa](?: el)?|fecha(?: de publicación)?)\b.{0,20}?", re.IGNORECASE)

_STATE_OF = SHORT | {form: state for state, forms in STATES.items() for form in forms}
_WHERE = r"(?:\b(?:en|en el estado de|salud de|salud del estado de|imss|issste|bienestar)|,) "

_THIS_YEAR = re.compile(r"\b(?:este|el presente|el actual|en lo que va del?)(?: año)? (20\d\d)\b", re.IGNORECASE)
_NAMED_YEAR = re.compile(r"\b(?P<name>[A-ZÁÉÍÓÚÑ]\w+) (20\d\d)\b(?! ?[-–/] ?\d)")


class _Dateline(NamedTuple):
    """Where and when, and where the text goes on after that."""

    place: str | None
    day: date | None
    end: int


_NO_DATELINE = _Dateline(None, None, 0)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a bulletin besides its text."""

    title: str
    published: date | None
    place: str | None
    edition: int | None
    year: int | None


def describe(text: str, *, title: str | None = None, published: date | None = None) -> Metadata:
    """What the cleaned ``text`` says of itself. ``title`` and ``published`` are those of the file's header.

    >>> describe("Abren clínica\\nXalapa, Ver., a 16 de julio de 2014.\\nEl delegado la abrió.")
    Metadata(title='Abren clínica', published=datetime.date(2014, 7, 16), place='Xalapa, Veracruz', ...)
    """
    text = compose(text)[0]
    paragraphs = text.split("\n")
    place, dated = _dateline(paragraphs[:_TOP])
    top = [paragraph for paragraph in paragraphs[:_TOP] if not _is_heading(paragraph)]
    body = top + paragraphs[_TOP:] or paragraphs
    opening = body[0][_place_and_day(body[0]).end :].lstrip(" .,:–—-") or body[0]
    title = compose(title)[0] if title else _title(opening)
    day = published or dated
    return Metadata(
        title=title,
        published=day,
        place=place or _state_about(title, strict=False) or _state_about(_lead(body), strict=True),
        edition=_edition([title, _first_sentence(opening)], text),
        year=day.year if day else _stated_year(text),
    )


def _is_heading(paragraph: str) -> bool:
    """Whether it stands above a headline: a label, the day of publication, a dateline with nothing after it."""
    end = _place_and_day(paragraph).end
    return _is_label(paragraph) or (end > 0 and len(paragraph) - end <= _REST)


def _is_label(paragraph: str) -> bool:
    return _HEADING.fullmatch(paragraph.casefold().strip(" .:-–—")) is not None


def _title(paragraph: str) -> str:
    """``paragraph`` if it reads like a headline, else its first sentence, shortened to be shown.

    >>> _title("Suman 14 jornadas en el país")
    'Suman 14 jornadas en el país'
    """
    if len(paragraph.split()) <= _HEADLINE_WORDS and not paragraph.endswith((".", ",", ";", ":")):
        return paragraph
    sentence = _first_sentence(paragraph)
    if len(sentence) <= _SHORT_TITLE:
        return sentence
    return sentence[:_SHORT_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def _first_sentence(paragraph: str) -> str:
    return paragraph[slice(*split_sentences(paragraph)[0])]


def _lead(body: list[str]) -> str:
    """The first paragraph of prose, after headline and summary."""
    return next((p for p in body if p.endswith((".", ".”")) or len(p.split()) >= _PROSE_WORDS), "")


def _dateline(paragraphs: list[str]) -> tuple[str | None, date | None]:
    """Where and when the bulletin was given out, as the lines above its text say."""
    found = [_place_and_day(paragraph) for paragraph in paragraphs]
    found += [_lone_day(day) for label, day in pairwise(paragraphs) if _is_label(label)]
    place = next((dateline.place for dateline in found if dateline.place), None)
    return place, next((dateline.day for dateline in found if dateline.day), None)


def _place_and_day(paragraph: str) -> _Dateline:
    """What ``paragraph`` says, if it begins with a dateline or is the line of the day of publication.

    >>> _place_and_day("México, DF. Cada 30 minutos se detecta un caso.")
    _Dateline(place='Ciudad de México', day=None, end=12)
    """
    head = paragraph[:_LONGEST]
    span = _first_day(head)
    if span and _AFTER_DATE.match(head, span.end):
        before = head[: span.start]
        dateline = _BEFORE_DATE.fullmatch(before)
        if _PUBLISHED.fullmatch(before):
            return _Dateline(None, span.first, span.end)
        if dateline and _is_name(dateline["place"]):
            return _Dateline(_place(dateline["place"]), span.first, span.end)
    dateline = _BEFORE_TEXT.match(head)
    if dateline and _is_name(dateline["place"]) and _ends_in_state(dateline["place"]):
        return _Dateline(_place(dateline["place"]), None, dateline.end())
    return _NO_DATELINE


def _lone_day(paragraph: str) -> _Dateline:
    """The day that ``paragraph`` is. It counts only under a label such as «Comunicado 12»: a page has its own day."""
    span = _first_day(paragraph[:_LONGEST])
    is_whole = span is not None and span.start == 0 and len(paragraph) - span.end <= 1
    return _Dateline(None, span.first, span.end) if span and is_whole else _NO_DATELINE


def _first_day(head: str) -> DateSpan | None:
    """The first date in ``head`` that has day, month and year."""
    return next((span for span in read_dates(head) if None not in span.begins and span.begins == span.ends), None)


def _is_name(place: str) -> bool:
    """Whether ``place`` does not merely open a sentence: «El Hospital General de Tampico, Tamaulipas»."""
    return place.split()[0].casefold() not in OPENERS


def _ends_in_state(place: str) -> bool:
    return _state(place.rsplit(", ", 1)[-1]) is not None


def _state(name: str) -> str | None:
    return _STATE_OF.get(fold(name).replace(".", ""))


def _place(place: str) -> str:
    """A place as we show it, with the name of its state.

    >>> [_place(place) for place in ("Xalapa, Ver.", "México, D.F.", "GUADALUPE, ZAC", "Toluca")]
    ['Xalapa, Veracruz', 'Ciudad de México', 'Guadalupe, Zacatecas', 'Toluca']
    """
    *cities, last = [part.title() if part.isupper() else part for part in place.split(", ")]
    state = _state(last) or last
    if state == "Ciudad de México":
        return state
    return ", ".join([*(city for city in cities if city != state), state])


def _state_about(text: str, *, strict: bool) -> str | None:
    """The one state that ``text`` names, if it is one.

    A headline says little but what it is about. In a paragraph, ``strict``, the state has to be where it happens or
    whose service it is, and the capital does not count, since the offices of the country are there.

    >>> _state_about("Se la canalizó hasta la ciudad de Aguascalientes", strict=True)
    """
    states = {s for s in read_states(text) if not (strict or s in SURNAMES) or _happens_in(text, s)}
    if strict:
        states.discard("Ciudad de México")
    return states.pop() if len(states) == 1 else None


def _happens_in(text: str, state: str) -> bool:
    forms = "|".join(map(re.escape, STATES[state]))
    return re.search(rf"{_WHERE}(?:{forms})\b", fold(text)) is not None


def _edition(opening: list[str], text: str) -> int | None:
    """The one edition that a bulletin is about: it opens with it, or with the event of which it names one edition.

    >>> _edition(["Suman miles de cirugías en Jornada de Salud"], "Fue la decimocuarta Jornada Nacional.")
    14
    >>> _edition(["Avanza la recuperación de servicios"], "Se inauguró el Primer Taller de Directores.")
    """
    named = {figure.value for part in opening for figure in _editions(part)}
    if not named:
        head = " ".join(opening).casefold()
        named = {e.value for e in _editions(text) if e.unit and e.unit.split()[0].casefold() in head}
    return int(named.pop()) if len(named) == 1 else None


def _editions(text: str) -> list[Figure]:
    return [figure for figure in read_figures(text) if figure.kind is FigureKind.EDITION]


def _stated_year(text: str) -> int | None:
    """The one year that ``text`` says is its own, «este 2022», or else is in a name, «Jornada de Salud 2023».

    >>> [_stated_year(text) for text in ("durante este 2023", "Jornada 2023", "del 15 de marzo de 1957")]
    [2023, 2023, None]
    """
    own = set(_THIS_YEAR.findall(text))
    named = {match[2] for match in _NAMED_YEAR.finditer(text) if match["name"].casefold() not in {*MONTHS, *OPENERS}}
    years = own or named
    return int(years.pop()) if len(years) == 1 else None
