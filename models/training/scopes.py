"""Which edition, year and place a fact is of, and how sentences and questions say so."""

from dataclasses import dataclass, replace
from random import Random

from models.training.press_numbers import ordinal, roman, short_ordinal
from models.training.templates import expand
from models.training.wording import SITES, STATES, WITH_ARTICLE

NATIONAL = "nacional"
"""The state of what is said to hold of the whole country."""

Facets = dict[str, str | int]
"""What is said of a scope: «edition», «year», «state», «site» (a hospital), «town», and «kind» of a breakdown."""


@dataclass(frozen=True, slots=True)
class Event:
    """What a bulletin is about, where it comes in editions: «Jornada Nacional de Cirugías», «jornada»."""

    name: str
    word: str
    feminine: bool = True


@dataclass(frozen=True, slots=True)
class Scope:
    """Of one bulletin; what it has none of is None."""

    event: Event | None
    edition: int | None
    year: int
    state: str | None
    site: tuple[int, int] | None
    """The kind of hospital, as a place in ``SITES``, and its number."""

    def facets(self) -> Facets:
        """All that could be said of it."""
        found: Facets = {"year": self.year, "state": self.state or NATIONAL}
        if self.edition:
            found["edition"] = self.edition
        if self.site:
            found["site"] = site_key(self.site)
        return found

    def before(self) -> "Scope":
        """The edition before this one; the year before, where there are no editions."""
        if self.edition:
            return replace(self, edition=self.edition - 1)
        return replace(self, year=self.year - 1)


def site_key(site: tuple[int, int]) -> str:
    return f"{SITES[site[0]][1]} {site[1]}"


def with_article(state: str) -> str:
    return WITH_ARTICLE.get(state, "") + state


def state_said(rng: Random, state: str) -> str:
    """A place phrase of a sentence: «en Puebla», «a nivel nacional»."""
    if state == NATIONAL:
        return rng.choice(("a nivel nacional", "en todo el país", "en el país", "en las 32 entidades"))
    if state in WITH_ARTICLE or rng.random() < 0.7:
        return "en " + with_article(state)
    return rng.choice(("en el estado de ", "en la entidad de ", "en hospitales de ", "en municipios de ")) + state


def edition_said(rng: Random, event: Event, edition: int) -> str:
    """With its article: «la 14va Jornada Nacional de Cirugías»."""
    article = "la" if event.feminine else "el"
    written = rng.choice(
        (
            short_ordinal(edition, feminine=event.feminine),
            ordinal(edition, feminine=event.feminine),
            ordinal(edition, feminine=event.feminine).capitalize(),
            roman(edition),
            f"{edition}.{'ª' if event.feminine else 'º'}",
        )
    )
    name = event.name if rng.random() < 0.6 else event.word
    if rng.random() < 0.15:
        return f"la edición {edition} de {article} {event.name}"
    return f"{article} {written} {name}"


def site_said(rng: Random, site: tuple[int, int]) -> str:
    """With its article: «el Hospital General de Zona (HGZ) No. 14»."""
    name, acronym, article = SITES[site[0]]
    mark = rng.choice(("", "No. ", "número ", "Núm. "))
    form = rng.choice((name, name, f"{name} ({acronym})", acronym))
    return f"{article} {form} {mark}{site[1]}"


def year_said(rng: Random, year: int) -> str:
    return rng.choice(("en ", "durante ", "a lo largo de ", "en el año ", "al cierre de ", "en ")) + str(year)


def asked(rng: Random, name: str, value: str | int, event: Event | None) -> str:
    """How a question says one facet: «en la jornada 14», «CDMX», «durante 2024»."""
    if name == "edition":
        return _edition_asked(rng, int(value), event or Event("edición", "edición"))
    if name == "year":
        return rng.choice(("en ", "en ", "durante ", "del ", "de ", "en el ", "")) + str(value)
    if name == "site":
        return _site_asked(rng, str(value))
    if name == "state":
        return _state_asked(rng, str(value))
    if name == "town":
        return rng.choice(("en ", "en ", "de ", "en el municipio de ", "")) + str(value)
    return str(value)


def _edition_asked(rng: Random, edition: int, event: Event) -> str:
    article = "la" if event.feminine else "el"
    forms = (
        f"[en|de|durante] {article} {event.word} {edition}",
        f"[en|de|durante] {article} {short_ordinal(edition, feminine=event.feminine)} {event.word}",
        f"[en|de|durante] {article} {ordinal(edition, feminine=event.feminine)} {event.word}",
        f"[en|de] {article} {event.word} {roman(edition)}",
        f"[en|de] {article} {edition}",
        f"{event.word} {edition}",
        f"{event.word} [núm |numero |no. |]{edition}",
        f"[en|de] la edición {edition}",
        f"{short_ordinal(edition, feminine=event.feminine)} {event.word}",
        f"{event.word} {ordinal(edition, feminine=event.feminine)}",
        f"[en|de] {article} {ordinal(edition, feminine=event.feminine)}",
        f"[en|de] {article} {short_ordinal(edition, feminine=event.feminine)}",
        f"[en|de] {article} {ordinal(edition, feminine=event.feminine)} {event.name}",
    )
    return expand(rng, rng.choice(forms))


def _state_asked(rng: Random, state: str) -> str:
    if state == NATIONAL:
        return rng.choice(("a nivel nacional", "en el país", "en todo el país", "en México", "nacional"))
    short = rng.choice(STATES[state][1])
    article = WITH_ARTICLE.get(state, "")
    full = article + state
    return rng.choice((f"en {full}", f"en {full}", f"de {full}", f"en {short}", f"de {short}", short, state))


def _site_asked(rng: Random, key: str) -> str:
    acronym, number = key.split()
    name, _, article = next(kind for kind in SITES if kind[1] == acronym)
    forms = (
        f"[en|de] {article} {name} [|No. |número |núm ]{number}",
        f"[en|de] {article} {acronym} [|no. |#]{number}",
        f"{acronym} {number}",
        f"[en|de] {article} {acronym} {number}",
    )
    return expand(rng, rng.choice(forms))
