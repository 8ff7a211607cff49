"""Press bulletins made up from a seed, in families that differ in their edition, year, place and figures."""

import datetime
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from random import Random

from models.training import wording
from models.training.press_numbers import write_count, write_money, write_percent
from models.training.scopes import (
    NATIONAL,
    Facets,
    Scope,
    edition_said,
    site_key,
    site_said,
    state_said,
    with_article,
    year_said,
)
from models.training.subjects import Attribute, Subject
from models.training.subjects_catalogue import SUBJECTS
from models.training.templates import SLOT, expand, tidy

SIBLINGS = 5
"""Bulletins of a family."""
ROUND = 0.22
"""Share of large counts that are round, and may then have a modifier."""
OPENED, CLOSED = 0.3, 0.25
"""Shares of sentences that are made longer."""
CAPITALS = 0.04
"""Share of sentences that are headings in capitals."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a sentence of a bulletin states."""

    subject: str
    attribute: str
    """Of the subject; of two facts with the same one, the scope differs."""
    kind: str
    words: str
    """As its sentence has them."""
    value: int | float | None
    """None where it is no figure."""
    scope: Facets
    """What its sentence says of its edition, year, place and kind."""
    sentence: int
    """The index of its sentence."""
    aggregate: str
    about: str = ""
    """Whom or what a question about it must name: the person of a post, the letters of an acronym."""
    said: dict[str, str] = field(default_factory=dict)
    """Facets of ``scope`` as words of the sentence that can be an answer: the state of a list."""


@dataclass(frozen=True, slots=True)
class Bulletin:
    """Sentences and the facts in them; the first sentence is the title."""

    subject: Subject
    scope: Scope
    title: str
    date: datetime.date
    edition: int | None
    year: int
    place: str
    """«Hermosillo, Sonora»."""
    sentences: tuple[str, ...]
    facts: tuple[Fact, ...]


def write_bulletins(seed: int, count: int) -> Iterator[Bulletin]:
    """``count`` bulletins, one family after another; the same for the same seed."""
    rng = Random(seed)
    written = 0
    while written < count:
        for bulletin in write_family(rng, rng.choice(SUBJECTS))[: count - written]:
            written += 1
            yield bulletin


def write_family(rng: Random, subject: Subject) -> list[Bulletin]:
    """Bulletins of one kind that are easily taken for each other."""
    first = _scope(rng, subject)
    scopes = [first]
    while len(scopes) < SIBLINGS:
        sibling = _sibling(rng, subject, rng.choice(scopes))
        if sibling not in scopes:
            scopes.append(sibling)
    body = rng.choice(wording.BODIES)
    return [_Writer(rng, subject, scope, body).bulletin() for scope in scopes]


def _scope(rng: Random, subject: Subject) -> Scope:
    event = None
    if subject.events:
        event = rng.choice(subject.events)
        event = replace(event, name=expand(rng, event.name))
    local = rng.random() < (0.4 if event else 0.6)
    sited = subject.sited and rng.random() < 0.35
    return Scope(
        event,
        rng.randint(2, 30) if event else None,
        rng.randint(2015, 2026),
        rng.choice(_STATES) if local or sited else None,
        _site(rng) if sited else None,
    )


def _sibling(rng: Random, subject: Subject, scope: Scope) -> Scope:
    turn = rng.random()
    if scope.edition and turn < 0.5:
        step = rng.choice((-1, 1, 1, 2))
        return replace(scope, edition=max(2, scope.edition + step), year=scope.year + rng.choice((0, 0, 1)))
    if scope.site and turn < 0.7:
        return replace(scope, site=_site(rng), state=rng.choice((scope.state, rng.choice(_STATES))))
    if turn < 0.75:
        return replace(scope, state=rng.choice(_STATES), year=scope.year + rng.choice((0, 0, 0, 1)))
    return replace(scope, year=scope.year + rng.choice((-1, 1)))


def _site(rng: Random) -> tuple[int, int]:
    return rng.randrange(len(wording.SITES)), rng.randint(1, 98)


class _Writer:
    """Writes one bulletin; what it has said once of an attribute it does not contradict."""

    def __init__(self, rng: Random, subject: Subject, scope: Scope, body: str) -> None:
        self.rng = rng
        self.subject = subject
        self.scope = scope
        self.body = body
        self.values: dict[tuple[str, str], int] = {}
        self.names: dict[str, tuple[str, str]] = {}
        self.chosen: dict[str, str] = {}
        self.facts: list[Fact] = []
        self.index = 0
        self.pending: list[tuple[Fact, bool]] = []
        self.stated: Facets = {}

    def bulletin(self) -> Bulletin:
        rng, subject = self.rng, self.subject
        count = rng.randint(8, 14)
        frames = list(subject.frames)
        rng.shuffle(frames)
        sentences: list[str] = []
        for frame in (rng.choice(subject.titles), *frames[:count]):
            sentence = self.sentence(frame, capitals=not sentences and rng.random() < 0.3)
            if sentence in sentences:
                continue
            sentences.append(sentence)
            self.facts += [fact for fact, _ in self.pending if fact.words]
            self.index += 1
        day = datetime.date(self.scope.year, rng.randint(1, 12), rng.randint(1, 28))
        state = self.scope.state or "Ciudad de México"
        place = f"{wording.STATES[state][0]}, {state}"
        year, edition = self.scope.year, self.scope.edition
        return Bulletin(
            subject, self.scope, sentences[0], day, edition, year, place, tuple(sentences), tuple(self.facts)
        )

    def sentence(self, frame: str, *, capitals: bool) -> str:
        self.pending, self.stated = [], {}
        parts = SLOT.split(expand(self.rng, self.longer(frame) if self.index else frame))
        for i in range(1, len(parts), 2):
            parts[i] = self.slot(parts[i])
        text = tidy(_MILLIONS.sub(r"\1 de ", "".join(parts)).replace("\0", ""))
        text = text[0].upper() + text[1:]
        if capitals or self.rng.random() < CAPITALS:
            text = text.upper().rstrip(".")
        self.pending = [
            (replace(fact, words=_as_in(text, fact.words), scope={**({} if own else self.stated), **fact.scope},
                     said={name: _as_in(text, said) for name, said in fact.said.items()}), own)
            for fact, own in self.pending
        ]  # fmt: skip
        return text

    def longer(self, frame: str) -> str:
        """At times with an opening and a closing that say nothing of their own."""
        rng = self.rng
        first = frame[:4]
        if rng.random() < OPENED and (first == "{En}" or (first[0].isupper())):
            opener = rng.choice(wording.OPENERS)
            frame = opener + ("{en_}" + frame[4:] if first == "{En}" else first[0].lower() + frame[1:])
        if rng.random() < CLOSED and frame.endswith(("{en}.", "].")):
            frame = frame[:-1] + rng.choice(wording.CLOSERS) + "."
        return frame

    def slot(self, slot: str) -> str:
        rng = self.rng
        if slot == "en":
            return self.place_and_time()
        if slot in ("En", "en_"):
            said = self.place_and_time()
            return said and (said[0].upper() if slot == "En" else said[0]) + said[1:] + ", "
        if slot == "inst":
            return rng.choice(self.body.split("|"))
        if slot == "event":
            return self.event()
        if slot == "state":
            return self.state()
        if slot == "prev":
            return self.before()
        if slot == "acronym":
            return self.acronym()
        if slot.startswith("list "):
            return self.breakdown(*slot.split()[1:])
        name, _, when = slot.partition("@")
        attribute = self.subject.attributes[name]
        if attribute.is_figure:
            return self.figure(name, attribute, self.previous_facets() if when else None)
        if attribute.kind == "person":
            return self.person(name)
        return self.said(name, attribute)

    def place_and_time(self) -> str:
        rng, scope = self.rng, self.scope
        could = [name for name in ("edition", "site", "state", "year") if getattr(scope, name)]
        if not scope.state and rng.random() < 0.15:
            could.append(NATIONAL)
        said = [name for name in could if rng.random() < 0.55]
        if not said and rng.random() < 0.8:
            said = [rng.choice(could)]
        parts = []
        for name in said[:3]:
            if name == "edition":
                parts.append(f"[en|durante] {self.event()}")
            elif name == "site":
                parts.append(f"en {self.site()}")
            elif name == "year":
                self.stated["year"] = scope.year
                parts.append(year_said(rng, scope.year))
            elif name == NATIONAL:
                self.stated["state"] = NATIONAL
                parts.append(state_said(rng, NATIONAL))
            else:
                self.stated["state"] = str(scope.state)
                parts.append(state_said(rng, str(scope.state)))
        return expand(rng, ", ".join(parts))

    def event(self) -> str:
        assert self.scope.event is not None
        assert self.scope.edition is not None
        self.stated["edition"] = self.scope.edition
        return edition_said(self.rng, self.scope.event, self.scope.edition)

    def site(self) -> str:
        assert self.scope.site is not None
        self.stated["site"] = site_key(self.scope.site)
        return site_said(self.rng, self.scope.site)

    def state(self) -> str:
        """The name of the state with its article; the country where the bulletin is of no state."""
        self.stated["state"] = self.scope.state or NATIONAL
        return with_article(self.scope.state) if self.scope.state else "el país"

    def before(self) -> str:
        scope = self.scope.before()
        if scope.edition and scope.event:
            return self.rng.choice(("en ", "durante ")) + edition_said(self.rng, scope.event, scope.edition)
        return year_said(self.rng, scope.year)

    def previous_facets(self) -> Facets:
        scope = self.scope.before()
        facets: Facets = {"edition": scope.edition} if scope.edition else {"year": scope.year}
        return facets

    def figure(self, name: str, attribute: Attribute, scope: Facets | None = None) -> str:
        value = self.value(name, attribute, str(scope or ""))
        written, fact = self.fact(name, attribute, value, scope or {}, ())
        # What is of another edition is not of the place and time that the sentence names besides.
        kept = {key: said for key, said in self.stated.items() if key in ("state", "site")} if scope else {}
        self.pending.append((replace(fact, scope={**kept, **fact.scope}), scope is not None))
        rounded = attribute.kind == "count" and value >= 1000 and value % 100 == 0
        modifier = self.rng.choice(wording.MODIFIERS) if rounded and self.rng.random() < 0.5 else ""
        ends = "\0" if attribute.kind == "count" and written.endswith(("millón", "millones")) else ""
        return modifier + written + ends

    def value(self, name: str, attribute: Attribute, scope: str) -> int:
        """The figure as a whole number: tenths of a percent, thousands of pesos."""
        if (name, scope) not in self.values:
            self.values[name, scope] = _draw(self.rng, attribute)
        return self.values[name, scope]

    def fact(
        self, name: str, attribute: Attribute, value: int, scope: Facets, said: tuple[tuple[str, str], ...]
    ) -> tuple[str, Fact]:
        rng = self.rng
        real: int | float = value
        if attribute.kind == "percent":
            written = write_percent(rng, value)
            real = value // 10 if value % 10 == 0 else value / 10
        elif attribute.kind == "money":
            real = value * 1000
            written = write_money(rng, real)
        else:
            written = write_count(rng, value, feminine=attribute.feminine)
        return written, Fact(
            self.subject.name,
            name,
            attribute.kind,
            written,
            real,
            scope,
            self.index,
            attribute.aggregate,
            said=dict(said),
        )

    def breakdown(self, name: str, by: str = "") -> str:
        """«324 en Puebla, 118 en Colima y 95 en Nayarit»."""
        rng, attribute = self.rng, self.subject.attributes[name]
        size = rng.choice((2, 3, 3, 4, 5, 6))
        whole = self.values.get((name, ""), 0) or attribute.high // 2
        share = replace(attribute, high=max(9, 2 * whole // size), low=max(3, min(attribute.low, whole // 3) // 8))
        if by:
            parts = [
                (kind, "kind", kind) for kind in rng.sample(self.subject.kinds, min(size, len(self.subject.kinds)))
            ]
        elif self.scope.state and (not self.subject.hospitals or rng.random() < 0.5):
            parts = [(f"en {town}", "town", town) for town in rng.sample(wording.TOWNS, size)]
        elif self.scope.state:
            sites = {site_key(site): site for site in (_site(rng) for _ in range(size))}
            form = rng.choice(("HGZ", "full"))
            parts = []
            for key, site in sites.items():
                kind = wording.SITES[site[0]]
                text = f"{kind[2]} {kind[1] if form == 'HGZ' else kind[0]} {site[1]}"
                parts.append((f"en {text}", "site", key))
        else:
            form = rng.choice(("en ", "en ", "de "))
            states = rng.sample(_STATES, size)
            parts = [(form + with_article(state), "state", state) for state in states]
        order = rng.random() < 0.75 or by != ""
        items = []
        for phrase, facet, key in parts:
            value = self.value(name, share, key)
            bare = phrase.partition(" ")[2]
            place = bare.removeprefix("el ").removeprefix("la ")
            written, fact = self.fact(name, attribute, value, {facet: key}, ((facet, place),) if not by else ())
            self.pending.append((fact, False))
            shown = place if facet == "site" else bare[0].upper() + bare[1:]
            items.append(f"{written} {phrase}" if order else f"{shown} ({written})")
        if parts[0][1] == "site" and order:
            # «HGZ 14, 35 en …» would read as a list of hospitals.
            return "; ".join(items[:-1]) + "; y " + items[-1]
        return ", ".join(items[:-1]) + " y " + items[-1]

    def person(self, name: str) -> str:
        if name not in self.names:
            self.names[name] = _person(self.rng, self.subject.posts)
        who, post = self.names[name]
        female = who.split()[0] in wording.FIRST_F
        self.pending.append((self.words_fact(name, "person", who), False))
        title = self.rng.choice(wording.TITLES_F if female else wording.TITLES_M)
        form = self.rng.random()
        if form < 0.1:
            return (title if self.rng.random() < 0.5 else "") + who
        self.pending.append((self.words_fact("post", "post", post, about=who), True))
        if form < 0.5:
            return f"{title if form < 0.2 else ''}{who}, {post},"
        return f"{'la' if female else 'el'} {post}, {who},"

    def said(self, name: str, attribute: Attribute) -> str:
        if name not in self.chosen:
            if attribute.kind == "date":
                self.chosen[name] = _date(self.rng)
            elif attribute.kind == "span":
                self.chosen[name] = _days(self.rng)
            else:
                self.chosen[name] = expand(self.rng, self.rng.choice(attribute.options))
        written = tidy(self.chosen[name])
        self.pending.append((self.words_fact(name, attribute.kind, written), False))
        return written

    def acronym(self) -> str:
        expansion, letters = self.rng.choice(self.subject.acronyms)
        self.pending.append((self.words_fact("acronym", "acronym", expansion, about=letters), True))
        return f"{expansion} ({letters})"

    def words_fact(self, name: str, kind: str, written: str, about: str = "") -> Fact:
        return Fact(self.subject.name, name, kind, written, None, {}, self.index, "partial", about)


def _draw(rng: Random, attribute: Attribute) -> int:
    low, high = attribute.low, attribute.high
    # Small values are as likely as large ones, as in bulletins.
    wide = low > 0 and high / low > 20
    value = round(math.exp(rng.uniform(math.log(low), math.log(high)))) if wide else rng.randint(low, high)
    if attribute.kind == "money":
        digits = int(10 ** max(0, len(str(value)) - rng.choice((2, 3, 4))))
        value = max(low, value - value % digits)
        return value - value % 10 if value >= 1000 else value
    if attribute.kind == "percent" and rng.random() < 0.6:
        return max(10, value - value % 10)
    if attribute.kind == "count" and value >= 1000 and rng.random() < ROUND:
        value -= value % int(10 ** (len(str(value)) - rng.choice((1, 2))))
    if value == 1000 and attribute.kind == "count":
        return 1100  # «mil» alone is hardly a figure
    return value


def _as_in(text: str, words: str) -> str:
    """The words as the finished sentence has them, whose first letter or all letters may be capitals; else nothing."""
    for form in (words, words[:1].upper() + words[1:], words.upper()):
        if form in text:
            return form
    return ""


def _person(rng: Random, posts: tuple[str, ...]) -> tuple[str, str]:
    female = rng.random() < 0.5
    name = f"{rng.choice(wording.FIRST_F if female else wording.FIRST_M)} {' '.join(rng.sample(wording.LAST, 2))}"
    post = expand(rng, rng.choice(posts))
    return name, (_of_a_woman(post) if female else post)


@cache
def _of_a_woman(post: str) -> str:
    head, _, rest = post.partition(" ")
    adjective, _, last = rest.partition(" ")
    if adjective in wording.FEMALE_POSTS:
        rest = f"{wording.FEMALE_POSTS[adjective]} {last}"
    return f"{wording.FEMALE_POSTS.get(head, head)} {rest}"


def _date(rng: Random) -> str:
    day = rng.choice((1, *range(1, 31)))
    written = "1°" if day == 1 else str(day)
    text = f"{written} de {rng.choice(wording.MONTHS)}"
    return f"{rng.choice(wording.DAYS)} {text}" if rng.random() < 0.2 else text


def _days(rng: Random) -> str:
    first = rng.randint(1, 24)
    last = first + rng.randint(1, 6)
    month = rng.randrange(12)
    if rng.random() < 0.25:
        return f"del {first} de {wording.MONTHS[month]} al {last} de {wording.MONTHS[(month + 1) % 12]}"
    return f"del {first} al {last} de {wording.MONTHS[month]}"


_MILLIONS = re.compile(
    r"(mill(?:ón|ones))\0 (?=\w)(?!(?:de|en|contra|y|a|al|por|con|para|que|se|durante|como|desde|hasta|la|el|frente)\b)"
)
"""Before the noun that they count: «4 millones de dosis»."""
_STATES = tuple(wording.STATES)
