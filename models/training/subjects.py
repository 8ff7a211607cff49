"""What a subject of bulletins is: the things stated of it, how they are asked for, and the frames of its sentences.

A frame is a template with slots: ``{done}`` states the attribute «done», ``{done@prev}`` that of the edition or year
before, ``{list done}`` breaks it down by state or hospital, ``{list done kind}`` by the subject's kinds. ``{en}`` says
some of the scope («en la 14va Jornada, en Puebla»), ``{En}`` the same ahead of the sentence, ``{prev}`` that of the
edition or year before; ``{inst}`` names the body that publishes, ``{speaker}`` a person with a post, ``{acronym}`` an
expansion with its letters.
"""

from dataclasses import dataclass, replace

from models.training.scopes import Event
from models.training.wording import POSTS


@dataclass(frozen=True, slots=True)
class Attribute:
    """Something a sentence states and a question asks for."""

    kind: str
    """«count», «percent», «money», «measure», «words», «person», «date», «span» or «place»."""
    asked: tuple[str, ...]
    """Templates of questions for it, without its scope."""
    low: int = 0
    high: int = 0
    """Bounds of a count or a measure, of a percent in tenths, of money in thousands of pesos."""
    feminine: bool = False
    options: tuple[str, ...] = ()
    """What it may be, where it is no number."""
    aggregate: str = "partial"
    reverse: str = ""
    """What follows «¿en qué estado»: «se hicieron {words} cirugías»."""

    @property
    def is_figure(self) -> bool:
        return self.kind in ("count", "percent", "money", "measure")


@dataclass(frozen=True, slots=True)
class Subject:
    """A kind of bulletin."""

    name: str
    titles: tuple[str, ...]
    attributes: dict[str, Attribute]
    frames: tuple[str, ...]
    events: tuple[Event, ...] = ()
    """Empty where it comes in no editions."""
    sited: bool = False
    """Whether some of its bulletins are of one hospital or clinic."""
    kinds: tuple[str, ...] = ()
    """Of a breakdown, each with its preposition: «de cataratas»."""
    acronyms: tuple[tuple[str, str], ...] = ()
    posts: tuple[str, ...] = POSTS
    """Of the people it names."""
    hospitals: bool = True
    """Whether a state is broken down by hospital at times, and not by town alone."""


def split(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split("|"))


def count(nouns: str, verbs: str, low: int, high: int, quals: str = "", aggregate: str = "partial") -> Attribute:
    """Of things: ``nouns`` name them in a question, ``quals`` narrow them down, ``verbs`` say what became of them."""
    masculine = [noun for noun in split(nouns) if not _is_feminine(noun)]
    feminine = [noun for noun in split(nouns) if _is_feminine(noun)]
    qualified = f" [{quals}]" if quals else ""
    templates = []
    for group, ending in ((masculine, "o"), (feminine, "a")):
        if group:
            noun = f"[{'|'.join(group)}]"
            templates += [
                f"cuánt{ending}s {noun}{qualified} [{verbs}]",
                f"cuánt{ending}s {noun} [{verbs}]{qualified}",
                f"cuánt{ending}s {noun}{qualified} [{verbs}] [en total|]",
                f"cuánt{ending}s {noun}{qualified}",
                f"[qué número|qué cantidad] de {noun}{qualified} [{verbs}]",
                f"[número|total|cantidad|cifra|no.] de {noun}{qualified}",
                f"{noun}{qualified}",
                f"{noun}{qualified} [{verbs}]",
                f"cuál [fue|es] [el número|el total|la cifra|la cantidad] de {noun}{qualified}",
                f"a cuánto [asciende|ascendió|llegó] [el número|la cifra|el total] de {noun}{qualified}",
                f"a cuánt{ending}s {noun}{qualified} [llegaron|se llegó|equivale]" if aggregate == "cumulative" else "",
            ]
    first = split(nouns)[0]
    cleaned = tuple(template for template in templates if template)
    return Attribute(
        "count", cleaned, low, high, _is_feminine(first), (), aggregate, f"[{verbs}] {{words}} [{nouns}]{qualified}"
    )


def percent(low: int, high: int, *asked: str, aggregate: str = "partial") -> Attribute:
    """Bounds in percent."""
    return Attribute("percent", asked, low * 10, high * 10, aggregate=aggregate)


def money(low: float, high: float, *asked: str, aggregate: str = "partial") -> Attribute:
    """Bounds in millions of pesos."""
    return Attribute("money", asked, int(low * 1000), int(high * 1000), aggregate=aggregate)


def measure(low: int, high: int, *asked: str, aggregate: str = "partial") -> Attribute:
    """Of a unit that its frames name: beds apart, minutes, kilometres, degrees."""
    return Attribute("measure", asked, low, high, aggregate=aggregate)


def words(options: str, *asked: str) -> Attribute:
    """A run of words out of ``options``, which stand in lines; each may be a template."""
    lines = tuple(line.strip() for line in options.strip().splitlines())
    return Attribute("words", asked, options=lines)


def place(options: str, *asked: str) -> Attribute:
    """As ``words``, of a place."""
    return replace(words(options, *asked), kind="place")


def person(*asked: str) -> Attribute:
    """A name; where its slot stands, the post stands with it."""
    return Attribute("person", asked)


def date(*asked: str) -> Attribute:
    """«14 de mayo»."""
    return Attribute("date", asked)


def span(*asked: str) -> Attribute:
    """«del 21 al 23 de julio»."""
    return Attribute("span", asked)


def _is_feminine(noun: str) -> bool:
    head = noun.split()[0]
    return head in FEMININE or (head.endswith(_FEMININE_ENDINGS) and head not in MASCULINE)


_FEMININE_ENDINGS = ("as", "ciones", "siones", "dades", "tudes")
FEMININE = {
    "dosis",
    "especies",
    "patentes",
    "muertes",
    "defunciones",
    "mujeres",
    "mamografías",
    "camas",
    "madres",
    "unidades",
    "afecciones",
    "redes",
}
MASCULINE = {
    "días",
    "diplomas",
    "programas",
    "dentistas",
    "atletas",
    "problemas",
    "especialistas",
    "mapas",
    "futbolistas",
    "turistas",
}
