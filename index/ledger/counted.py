"""What each figure counts: its own noun, or that of the list that it stands in.

«El total de Comités son: Tlaxcala, con 179; Colima, 118»: committees. «Se presentaron 15 casos; en Jerez, 14»: cases.
«143 mil consultas de Medicina Familiar; 20 mil 85 de especialidades»: the second are consultations too.
"""

import re
from bisect import bisect, bisect_left
from collections.abc import Sequence

from index.figures.units import read_unit
from index.ledger.aggregates import is_ratio
from index.places import read_places
from index.spanish.periods import STANDING_NOUNS
from index.spanish.unit_words import ELLIPTIC_ENDINGS, ELLIPTIC_EXCEPTIONS, ELLIPTIC_FURTHER, STOP
from index.types import Figure, FigureKind


def read_counted(text: str, figures: Sequence[Figure], before: str = "") -> tuple[str, ...]:
    """What each figure of a sentence counts; ``before`` is what the sentence before it counts.

    >>> from index.figures import read_figures
    >>> text = "El total de Comités son: Tlaxcala, con 179; Colima, 118; en Nayarit 280 brigadas y en Sonora 30"
    >>> read_counted(text, read_figures(text))
    ('Comités', 'Comités', 'brigadas', 'brigadas')
    """
    heads = _heads(text)
    items = _items(text, figures)
    said: list[str] = []
    for at, figure in enumerate(figures):
        own = _own(text, figure)
        if figure.kind is FigureKind.PERCENT:
            after = _ARE.match(text, figure.end)
            said.append(own or _shared(text, figures[:at], said, figure) or (after[1] if after else ""))
        elif figure.kind is not FigureKind.COUNT:
            said.append(own)
        elif own:
            said.append(_elliptic(text, figures[:at], said, figure, before) if figure.unit else own)
        elif at and _MORE.match(text, figure.end):
            said.append(said[-1])  # «16 mil 500 pesos, mil 500 más»
        else:
            same = _same_of_item(figures, said, items, at)
            listed = same or _of_list(text, figures[:at], said, heads, figure)
            said.append(listed or _later(text, figure, figures[at + 1 :]) or before)
    return tuple(said)


def carried(figures: Sequence[Figure], counted: Sequence[str]) -> str:
    """What the figures of a sentence count that the next one may leave out: that of its first count.

    >>> from index.figures import read_figures
    >>> figures = read_figures("Suman 436 trasplantes, 58 más que en 2020")
    >>> carried(figures, ("trasplantes", "trasplantes", ""))
    'trasplantes'
    """
    pairs = zip(figures, counted, strict=True)
    for figure, noun in pairs:
        if figure.kind is FigureKind.COUNT and noun:
            return noun.split()[0] if noun != figure.unit and noun.endswith(f" {figure.unit}") and figure.unit else noun
    return ""


def _own(text: str, figure: Figure) -> str:
    """The noun that stands with the figure; a share may have it before: «una ocupación de 82 por ciento»."""
    if figure.unit and not _is_said_of_money(text, figure):
        return _without_place(figure.unit)
    if figure.kind is FigureKind.PERCENT:
        before = _SHARE_OF.search(text, 0, figure.start)
        return before["noun"] if before else ""
    beside = _BRACKETED.search(text, 0, figure.start) if text.startswith(")", figure.end) else None
    after = beside or _POSTPOSED.match(text, figure.end)
    return after[1] if after and not _is_standing(after[1]) else ""


def _is_said_of_money(text: str, figure: Figure) -> bool:
    """Whether its noun is none: after «millones» a noun has its «de», and «millones ejercidos» are pesos."""
    millions = text[: figure.end].lower().endswith(("millón", "millones"))
    return figure.kind is FigureKind.COUNT and millions and not _DE.match(text, figure.end)


def _later(text: str, figure: Figure, later: Sequence[Figure]) -> str:
    """The noun of the first count that says its own: in «241 fueron de donador vivo y 59 de fallecido», none does."""
    ratio = is_ratio(text, figure)
    counts = (f for f in later if f.kind is FigureKind.COUNT and f.unit and is_ratio(text, f) is ratio)
    first = next(counts, None)
    if first is None or _is_standing(first.unit) or (_DE.match(text, first.end) and not _is_scaled(text, first)):
        return ""
    return first.unit


def _is_standing(noun: str) -> bool:
    """Whether it is a sort of place, that says where and not what: «en otras 19 entidades»."""
    return next(iter(noun.lower().split()), "") in STANDING_NOUNS


def _is_scaled(text: str, figure: Figure) -> bool:
    """Whether its number takes «de» before a noun: «dos millones de dosis»."""
    return text[: figure.end].lower().endswith(_TAKES_DE)


def _shared(text: str, earlier: Sequence[Figure], said: Sequence[str], figure: Figure) -> str:
    """The noun of a share that has none: that of the share or the count before it in its list."""
    total = _DEL_TOTAL.search(text, 0, figure.start)
    head = read_unit(text, total.end(), singular=True) if total else None
    if head is not None:
        return text[slice(*head)]
    growth = _GROWTH.search(text, 0, figure.start)
    counting = [(f, noun) for f, noun in zip(earlier, said, strict=True) if f.kind in _SHARED_KINDS and noun]
    if not counting:
        return growth[1] if growth else ""
    last, noun = counting[-1]
    opened = ":" in text[last.end : figure.start]
    of_them = _MORE.match(text, figure.end) or _OF_THEM.search(text, 0, figure.start)
    restates = _THAT_IS.search(text, 0, figure.start) or text.endswith("(", 0, figure.start)
    return noun if opened or of_them or restates or last.kind is FigureKind.PERCENT else ""


def _of_list(
    text: str, earlier: Sequence[Figure], said: Sequence[str], heads: Sequence[tuple[int, str]], figure: Figure
) -> str:
    """The noun of the list that a count without one stands in: what announces it, or the nearest one before."""
    millions = text[: figure.end].lower().endswith(("millón", "millones"))
    money = [f.unit for f in earlier if f.kind is FigureKind.MONEY]
    if millions and money:
        return money[-1]
    announced = [(end, noun) for end, noun in heads if end <= figure.start and ":" in text[end : figure.start]]
    if announced and not any(f.start > announced[-1][0] and f.kind is FigureKind.COUNT for f in earlier[:1]):
        return announced[-1][1]
    nouns = [(f.end, noun) for f, noun in zip(earlier, said, strict=True) if f.kind in _SHARED_KINDS]
    nouns = [(end, noun) for end, noun in nouns if noun not in ("", "total", "meta", "metas")]
    nouns = [(end, noun) for end, noun in nouns if not _is_standing(noun)]
    nearest = sorted(pair for pair in [*nouns, *heads] if pair[0] <= figure.start)
    return nearest[-1][1] if nearest else ""


def _items(text: str, figures: Sequence[Figure]) -> list[int]:
    """In which item of the list each figure stands."""
    cuts = [match.end() for match in _ITEM.finditer(text)]
    return [bisect(cuts, figure.start) for figure in figures]


def _same_of_item(figures: Sequence[Figure], said: Sequence[str], items: Sequence[int], at: int) -> str:
    """In items of several counts, the noun of the same place in the item before: «A, 2 camas y 3 salas; B, 4 y 5»."""
    same, last = (
        [i for i in range(bisect_left(items, item), bisect(items, item)) if figures[i].kind is FigureKind.COUNT]
        for item in (items[at], items[at] - 1)
    )
    return said[last[same.index(at)]] if len(same) == len(last) > 1 else ""


def _elliptic(text: str, earlier: Sequence[Figure], said: Sequence[str], figure: Figure, before: str) -> str:
    """The noun of a figure, with its head where only the one before in the list says it: «20 mil de especialidades»."""
    listed = [noun for f, noun in zip(earlier, said, strict=True) if f.kind is FigureKind.COUNT and noun] or [before]
    head = next(iter(listed[-1].split()), "")
    after = _DE.match(text, figure.end)
    if not _is_scaled(text, figure) and head and after is not None and text.startswith(figure.unit, after.end()):
        return f"{head} de {figure.unit}"
    lone = " " not in figure.unit and figure.unit not in ELLIPTIC_EXCEPTIONS
    last = earlier[-1] if earlier else None
    goes_on = (
        last is not None
        and said[-1] in (f"{head} {last.unit}", f"{head} de {last.unit}")
        and _LISTED.fullmatch(text, last.end, figure.start)
    )
    if lone and head and earlier and figure.unit.endswith(ELLIPTIC_ENDINGS + (ELLIPTIC_FURTHER if goes_on else ())):
        return f"{head} {figure.unit}"
    return _without_place(figure.unit)


def _without_place(noun: str) -> str:
    """The noun alone: «pacientes de Fresnillo» are patients, and their place is no part of what is counted.

    >>> _without_place("pacientes de Fresnillo"), _without_place("casos de influenza")
    ('pacientes', 'casos de influenza')
    """
    place = next(iter(read_places(noun)), None)
    of = _OF_PLACE.search(noun, 0, place.start) if place is not None and place.end == len(noun) else None
    return noun[: of.start()] if of else noun


def _heads(text: str) -> list[tuple[int, str]]:
    """Nouns that announce a list, each with where it ends."""
    found = []
    for match in _HEAD.finditer(text):
        span = read_unit(text, match.end(), singular=True)
        if span is not None:
            found.append((span.end, text[slice(*span)]))
    subject = _SUBJECT.match(text)
    if subject is not None and not _is_standing(subject["noun"]):
        found.append((subject.end("noun"), subject["noun"]))
    return found + [(match.end(), match[1]) for match in _OF_WHICH.finditer(text)]


_OF_PLACE = re.compile(r"\s(?:del?|en)\s$")
_ITEM = re.compile(r";\s|,\s[ye]\s")
_TAKES_DE = ("millón", "millones", "millon", "cientos", "miles", "centenar", "centenares", "decenas")
_SHARED_KINDS = (FigureKind.COUNT, FigureKind.PERCENT)
_DE = re.compile(r"\s+del?\s+(?:(?:la|las|los|el)\s+)?")
_HEAD = re.compile(
    r"\b(?:total|número|cantidad|cifra|registro|suma|distribución)\s+de(?:\s+l[oa]s)?(?=\s[^\W\d]+s\b)"
    r"|\bmás(?=\s(?!de\b)[^\W\d]{4,}s\b)|\bPor\s+lo\s+que\s+(?:toca|hace|respecta)\s+a(?=\s)",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(
    r"\b(?:las|los|sus|estas|estos)\s+([^\W\d]+(?:\s[^\W\d]+){0,4}),\s+de\s+(?:las|los)\s+(?:cuales|que)\b"
)
_SHARE_OF = re.compile(
    r"\b(?:[Ee]l|[Ll]a|un|una|[Ss]u|tasa\sde|representan?|registran?|alcanzan?|con)\s"
    r"(?P<noun>[^\W\d]{4,}(?:\s(?:de|del|de\sla|a|de\slas|de\slos|a\sun)\s[^\W\d]+(?:\saños)?){0,2})"
    r"\s(?:(?:es|fue|era|será|asciende|llega|llegó|subió|bajó|pasó|creció|cayó)?\s?(?:de|del|a|al)|supera|superó|alcanza|alcanzó|ronda)\s"
    r"(?:más\sde\s|casi\s|cerca\sde\s|un\s|una\s|el\s)*$"
)
_THAT_IS = re.compile(
    r"\b(?:es\sdecir|esto\ses|o\ssea|lo\sque\s(?:representa|equivale\sa)|equivalentes?\sa|que\srepresentan?),?\s(?:el|un|al)?\s?$"
)
_BRACKETED = re.compile(r"\b([a-zñáéíóú]{3,}s)\s\($")
_LISTED = re.compile(r"[^,;:.]*(?:,|\s[ye])\s(?:otr[oa]s\s)?")
_SUBJECT = re.compile(
    r"[“\"«]?(?:Los|Las)\s(?P<noun>[^\W\d]+s(?:\s[^\W\d]+s|\sdel?\s[^,;:.()\d]{1,50}?)?)(?:\s\([^()]{1,12}\))?\s(?:ya\s)?"
    r"(?:suman|sumaron|son|fueron|eran|ascienden|ascendieron|llegan|llegaron|pasaron|provienen|proceden|se\sconcentran)\b"
)
_ARE = re.compile(rf"\s(?:(?:son|fueron|corresponden?\sa)\s)?(?!(?:{'|'.join(STOP)})\b)([^\W\d]+s)\b")
_MORE = re.compile(r"\s(?:más|menos)\b")
_OF_THEM = re.compile(r"\bde\s(?:ell[oa]s|[eé]st[oa]s|l[oa]s\scuales|l[oa]s\sque),?\s(?:el\s|un\s)?$", re.IGNORECASE)
_POSTPOSED = re.compile(r"\s(?:los|las)\s([^\W\d]+s)\b")
_DEL_TOTAL = re.compile(r"\bDel\stotal\sde(?:\sl[oa]s)?(?=\s)")
_GROWTH = re.compile(r"\b[Mm]ayor(?:es)?\s(?!n[uú]mero|cantidad|a\b)([^\W\d]+(?:\s[^\W\d]+(?:al|ico))?)\b")
