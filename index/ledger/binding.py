"""Which figure of a sentence belongs to which place.

Press prose binds in two ways: the place after its figure («56 en Hidalgo, 41 en Puebla») or before it («Puebla con 56,
Hidalgo, 41», «en Nayarit son 280 comités, de 283»). What parts the items of a list, a comma or «y en», also parts a
figure from a place after it; what no sign parts belongs together.
"""

import re
from collections.abc import Sequence

from index.folding import fold
from index.patterns import any_of
from index.places import Place, read_places
from index.spanish.facilities import NATIONAL, TOTALS
from index.types import Figure, FigureKind

REACH = 90
"""Code points between a figure and the place after it: its noun with its complements and one short clause."""


def part_of(text: str, part: Figure, whole: Figure) -> bool:
    """Whether two neighbouring figures are a part and its whole: «280 comités, de 283», «mil dos de mil 44».

    >>> from index.figures import read_figures
    >>> text = "mil dos de mil 44; 20 hospitales de 30 camas"
    >>> first, second, third, fourth = read_figures(text)
    >>> part_of(text, first, second), part_of(text, third, fourth)
    (True, False)
    """
    if part.kind is not FigureKind.COUNT or whole.kind is not FigureKind.COUNT or part.value > whole.value:
        return False
    match = _PART_OF.fullmatch(text, part.end, whole.start)
    if match is None:
        return False
    noun = " ".join((match["noun"] or "").split())
    if "un total" in match[0] and noun in ("", part.unit):
        return True
    return (noun in ("", part.unit)) and (not whole.unit or whole.unit == part.unit or not noun)


def bind_places(text: str, figures: Sequence[Figure]) -> tuple[Place | None, ...]:
    """For each figure of a sentence its place, or None where the sentence gives it none.

    A place with an empty name is the whole country. Several places that share a figure are one, named as they stand.

    >>> from index.figures import read_figures
    >>> def bound(text):
    ...     figures = read_figures(text)
    ...     return [(f.value, place and place.name) for f, place in zip(figures, bind_places(text, figures))]
    >>> bound("151 carpas: 56 en Hidalgo, 41 en Puebla y en Veracruz 54")
    [(151, None), (56, 'Hidalgo'), (41, 'Puebla'), (54, 'Veracruz')]
    >>> bound("Tlaxcala, con 179; Colima, 118; en tanto, en Nayarit son 280 comités, de 283")
    [(179, 'Tlaxcala'), (118, 'Colima'), (280, 'Nayarit'), (283, 'Nayarit')]
    """
    anchors = _anchors(text, figures)
    bound: list[Place | None] = [_after(text, figures, at, anchors) for at in range(len(figures))]
    zipped = _respectively(text, figures, anchors)
    for at in reversed(range(len(figures) - 1)):
        if bound[at] is None and _shares(text, figures[at], figures[at + 1]):
            bound[at] = bound[at + 1]
    for at, figure in enumerate(figures):
        if at in zipped:
            bound[at] = zipped[at]
        elif at and part_of(text, figures[at - 1], figure):
            bound[at] = bound[at] or bound[at - 1]
        elif bound[at] is None:
            bound[at] = _before(text, figure, anchors)
    return tuple(None if place is not None and place.name == _NO_ITEM else place for place in bound)


def _anchors(text: str, figures: Sequence[Figure]) -> list[Place]:
    """The places of the sentence, runs of them joined, with the words that stand for the whole country or no item."""
    named = [*read_places(text), *_unknown(text, figures)]
    words = [Place(*m.span(), "" if m["nation"] else _NO_ITEM, None) for m in _WORDS.finditer(fold(text))]
    anchors: list[Place] = []
    for place in sorted([*named, *words], key=lambda p: (p.start, -p.end)):
        if not anchors or place.start >= anchors[-1].end:
            anchors.append(place)
    return _runs(text, anchors)


def _unknown(text: str, figures: Sequence[Figure]) -> list[Place]:
    """Names in capitals right beside a figure that no map knows: «en Villa de Cos, dos», «San Quintín: 37»."""
    places = []
    listed = len(read_places(text)) > 1
    for figure in figures:
        if figure.kind.names:
            continue
        item = _ITEM_BEFORE.search(text, max(0, figure.start - REACH), figure.start) if listed else None
        if item is not None:
            group = "name" if item["name"] else "listed"
            places.append(Place(*item.span(group), item[group], None))
        before = _NAME_BEFORE.search(text, max(0, figure.start - REACH), figure.start)
        after = _NAME_AFTER.match(text, figure.end)
        for match in filter(None, (before, after)):
            group = "item" if match.groupdict().get("item") else "name"
            if not _SERVICE.search(match[group]):
                places.append(Place(*match.span(group), match[group], None))
    return places


def _runs(text: str, anchors: Sequence[Place]) -> list[Place]:
    """The places, where «Pinos, Jerez y Río Grande» is one."""
    runs: list[Place] = []
    at = 0
    while at < len(anchors):
        last = at
        while last + 1 < len(anchors) and _COMMA.fullmatch(text, anchors[last].end, anchors[last + 1].start):
            last += 1
        ends = last + 1 < len(anchors) and _AND.fullmatch(text, anchors[last].end, anchors[last + 1].start)
        run = anchors[at : last + 2] if ends else anchors[at : at + 1]
        start, end = run[0].start, run[-1].end
        named = all(place.name not in ("", _NO_ITEM) for place in run)
        unknown = _LAST.match(text, anchors[last].end) if last > at and not ends else None
        if named and unknown is not None:  # «Navojoa, Huatabampo y Álamos», of which no map knows the last
            run, end = anchors[at : last + 1], unknown.end()
        states = {place.state for place in run if place.state}  # a name that several states have is of its neighbour's
        if len(run) > 1 and named:
            runs.append(Place(start, end, text[start:end], states.pop() if len(states) == 1 else None))
            at += len(run)
        else:
            runs.append(anchors[at])
            at += 1
    return runs


def _after(text: str, figures: Sequence[Figure], at: int, anchors: Sequence[Place]) -> Place | None:
    """The place that follows the figure with no sign between them."""
    figure = figures[at]
    following = next((f.start for f in figures[at + 1 :] if not f.kind.names), len(text))
    place = next((p for p in anchors if figure.end <= p.start < min(following, figure.end + REACH)), None)
    if place is None:
        return None
    gap = text[figure.end : place.start]
    if place.name in ("", _NO_ITEM):
        return None if _SIGN.search(gap) else place
    return place if _LOCATIVE.search(gap) and not _SIGN.search(gap) and not _NEW_ITEM.search(gap) else None


def _before(text: str, figure: Figure, anchors: Sequence[Place]) -> Place | None:
    """The last place before the figure, asides passed over: «la UMF 1, la cual estaba en el HGZ 2, tiene 3»."""
    asides = [match.span() for match in _ASIDE.finditer(text, 0, figure.start)]
    earlier = [place for place in anchors if place.end <= figure.start]
    told = [place for place in earlier if not any(start < place.start < end for start, end in asides)]
    return (told or earlier)[-1] if earlier else None


def _shares(text: str, figure: Figure, following: Figure) -> bool:
    """Whether two figures, each with its noun, stand in one list: «300 cirugías y 20 trasplantes en Puebla»."""
    if not figure.unit or not following.unit or figure.unit == following.unit:
        return part_of(text, figure, following)
    return _LISTED.fullmatch(text[figure.end : following.start].replace(figure.unit, "", 1)) is not None


def _respectively(text: str, figures: Sequence[Figure], anchors: Sequence[Place]) -> dict[int, Place]:
    """«Puebla y Colima con 30 y 20, respectivamente»: the figures before the word are those of the run, in order."""
    word = text.find("respectivamente")
    run = next((p for p in reversed(anchors) if p.end <= word), None) if word >= 0 else None
    if run is None:
        return {}
    names = _OR.split(run.name)
    parts = [Place(0, 0, name, next((p.state for p in read_places(name)), None)) for name in names]
    counted = [at for at, f in enumerate(figures) if run.end <= f.start < word and f.kind is FigureKind.COUNT]
    return dict(zip(counted[-len(parts) :], parts, strict=True)) if len(counted) >= len(parts) > 1 else {}


_NO_ITEM = "·"
_S = r"[^\S\r\n]"
_PART_OF = re.compile(rf"(?:{_S}+(?P<noun>(?!de\b)[^\W\d][^,;:.()]*?))?,?{_S}+de{_S}+(?:(?:l[oa]s|un total de){_S}+)?")
_WORDS = re.compile(rf"\b(?:(?P<nation>{any_of(map(fold, NATIONAL))})|(?:{any_of(map(fold, TOTALS))}))\b")
_CAP = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+"
_NAME = rf"(?P<name>{_CAP}(?:{_S}(?:(?:de|del|de la|de los|el|la){_S})?(?:{_CAP}|[A-Z]\.))*)"
_NAME_BEFORE = re.compile(
    rf"(?:\b[Ee]n{_S}{_NAME},?{_S}(?:con{_S})?|(?<=[:;,]{_S}){_NAME.replace('name', 'item')}(?::|,?{_S}con){_S})$"
)
_ITEM_BEFORE = re.compile(
    rf"(?:(?:;|;{_S}y|,{_S}y|\bsiguen?){_S}{_NAME}(?:,{_S}(?:con{_S})?|{_S}con{_S})"
    rf"|[,;]{_S}(?:y{_S})?{_NAME.replace('name', 'listed')}{_S}\()$"
)
_NAME_AFTER = re.compile(rf"{_S}(?:casos{_S})?(?:en|a){_S}{_NAME}(?=[,;.]|{_S}[ye]{_S}|$)")
_LAST = re.compile(rf"{_S}[ye]{_S}{_CAP}")
_ASIDE = re.compile(r",\s(?:l[ao]s?\scual(?:es)?|el\scual|que|donde|cuy[oa]s?)\s[^,;:]*,")
_SERVICE = re.compile(
    r"(?:dad|ción|sión|gía|tría|cina|pedia)\b|^(?:Urgencias|Salud|Total|Además|Cirugías?|Consultas?)\b"
)
_OR = re.compile(rf",?{_S}[ye]{_S}|,{_S}")
_COMMA = re.compile(rf",{_S}")
_AND = re.compile(rf",?{_S}[ye]{_S}")
_LOCATIVE = re.compile(
    rf"\b(?:en|de|del|a|al|para|desde){_S}+(?:(?:el|la|las|los|su|un){_S}+)?"
    rf"(?:(?:estado|municipio|alcaldía|OOAD|representación|delegación|IMSS|hospitales|clínicas|unidades)"
    rf"(?:{_S}+(?:de|del|en){_S}*(?:la{_S}+)?)?{_S}*)*$"
)
_SIGN = re.compile(r"[;:.()]\s|[(),]")
_NEW_ITEM = re.compile(
    rf"(?:{_S}[ye]{_S}+(?:[oa]tr[oa]s?{_S}+)?en{_S}+(?:(?:el|la){_S}+)?|{_S}[ye]{_S}+(?:el|la){_S}de{_S}+)$"
)
_LISTED = re.compile(rf"{_S}*(?:,{_S}+(?:y{_S}+|e{_S}+|así como{_S}+|además de{_S}+)?|{_S}[ye]{_S}+)(?:l[oa]s{_S}+)?")
