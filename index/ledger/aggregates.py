"""How the figures of a sentence were summed: up to a day, as a mean, as an aim, as a part or its whole.

A cue governs the figures after it up to the next finite verb, and over the commas and semicolons of a list: «en
promedio 143 mil consultas; 20 mil urgencias». What says when («en lo que va del año») may stand before its own verb, or
after its figures.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.ledger.binding import part_of
from index.patterns import any_of
from index.spanish.aggregates import (
    AVERAGE_AFTER,
    AVERAGE_OF,
    AVERAGE_WHEN,
    CUMULATIVE_VERBS,
    CUMULATIVE_WHEN,
    GOAL_NOUNS,
    GOAL_VERBS,
    REPORTING,
)
from index.types import Aggregate, Figure, FigureKind

REACH = 80
"""Code points between a figure and a cue that stands after it."""


@dataclass(frozen=True, slots=True)
class _Cue:
    start: int
    end: int
    aggregate: Aggregate
    verbs: int
    """How many finite verbs may stand between the cue and its figure."""


def read_sums(text: str, figures: Sequence[Figure]) -> tuple[Aggregate, ...]:
    """How each figure of a sentence was summed, parts and wholes aside; ``NONE`` where the sentence does not say.

    >>> from index.figures import read_figures
    >>> text = "En promedio se dan 143 mil consultas; 20 mil urgencias y se prevé llegar a 30 mil"
    >>> [str(aggregate) for aggregate in read_sums(text, read_figures(text))]
    ['average', 'average', 'goal']
    """
    cues = _cues(text)
    verbs = [match.start() for match in _FINITE.finditer(text) if match[0].lower() not in REPORTING]
    verbs += [match.start() for match in _ASIDE.finditer(text)] * 2  # begins a clause of its own
    return tuple(_read(text, figure, cues, verbs) for figure in figures)


def read_aggregates(text: str, figures: Sequence[Figure]) -> tuple[Aggregate, ...]:
    """The aggregate of each figure of a sentence: that it is a part or a whole comes before how it was summed.

    >>> from index.figures import read_figures
    >>> text = "Con 280 comités, de 283, suman 2 millones de atenciones y se superó la meta de 168 mil"
    >>> [str(aggregate) for aggregate in read_aggregates(text, read_figures(text))]
    ['partial', 'whole', 'cumulative', 'goal']
    """
    read = list(read_sums(text, figures))
    total, by, from_them = _OF_THE_TOTAL.search(text), _BY.match(text), _COME_FROM.search(text)
    for at, figure in enumerate(figures):
        share = total and _is_of_total(text, figure, total.end())
        if share or ((by or _starts_before(from_them, figure)) and read[at] is Aggregate.NONE and figure.kind.adds_up):
            read[at] = Aggregate.PARTIAL
    for part in _parts(text, figures):
        read[part] = Aggregate.PARTIAL
    for at in range(len(figures) - 1):
        if part_of(text, figures[at], figures[at + 1]):
            read[at : at + 2] = [Aggregate.PARTIAL, Aggregate.WHOLE]
    return tuple(read)


def _starts_before(match: re.Match[str] | None, figure: Figure) -> bool:
    return match is not None and match.end() <= figure.start


def _is_of_total(text: str, figure: Figure, end: int) -> bool:
    """Whether it can be of the total that was named up to ``end``: a share, or a count or a sum of no other noun."""
    if figure.start < end or _CLAUSE.search(text, end, figure.start):
        return False
    own = figure.unit and not _DE.match(text, figure.end)
    return figure.kind is FigureKind.PERCENT or (figure.kind.adds_up and not own and not is_ratio(text, figure))


def is_ratio(text: str, figure: Figure) -> bool:
    """Whether it is one of the two numbers of «cinco de cada diez»."""
    return _EACH.match(text, figure.end) is not None or _OF_EACH.search(text, 0, figure.start) is not None


def _cues(text: str) -> list[_Cue]:
    found = []
    for pattern, aggregate, verbs in _PATTERNS:
        found += [_Cue(*match.span(), aggregate, verbs) for match in pattern.finditer(text)]
    return sorted(found, key=lambda cue: (cue.end, -cue.start))


def _read(text: str, figure: Figure, cues: Sequence[_Cue], verbs: Sequence[int]) -> Aggregate:
    if not figure.kind.adds_up and figure.kind is not FigureKind.MEASURE:
        return Aggregate.NONE
    if _AIM.search(text, max(0, figure.start - REACH), figure.start):
        return Aggregate.GOAL
    rest = _rest(text, figure)
    if _AFTER.match(rest) or _RATE.search(figure.unit) or _PER.search(text, 0, figure.start):
        return Aggregate.AVERAGE
    if figure.kind is FigureKind.MEASURE or is_ratio(text, figure):
        return Aggregate.NONE
    if _MORE.match(rest):
        return Aggregate.NONE  # a difference
    if _WILL.match(rest):
        return Aggregate.GOAL
    where = _WHERE.search(text, 0, figure.start) is not None
    for cue in reversed(cues if not where else ()):
        if cue.end <= figure.start and _count(verbs, cue.end, figure.start) <= cue.verbs:
            share = figure.kind is FigureKind.PERCENT and cue.aggregate is Aggregate.CUMULATIVE and not cue.verbs
            reached = figure.unit.lower().startswith(PLACE_NOUNS) or _AGAINST.search(text, 0, figure.start)
            owned = _OWNED.search(text, 0, figure.start)
            given = cue.aggregate is Aggregate.GOAL and (reached or owned)
            return Aggregate.NONE if share or given else cue.aggregate
    for cue in cues:
        if cue.start < figure.end:
            continue
        gap = text[figure.end : cue.start]
        after = cue.verbs and cue.aggregate is Aggregate.CUMULATIVE and not gap.endswith(" y ")
        if after and len(gap) <= REACH and not _BREAK.search(gap) and not _count(verbs, figure.end, cue.start):
            return cue.aggregate
    return Aggregate.NONE


def _rest(text: str, figure: Figure) -> str:
    """What follows the figure and its noun."""
    if not figure.unit:
        return text[figure.end :]
    return re.sub(rf"^\s+(?:del?\s+)?{re.escape(figure.unit)}", "", text[figure.end :], count=1)


def _count(verbs: Sequence[int], start: int, end: int) -> int:
    return sum(start <= verb < end for verb in verbs)


def _parts(text: str, figures: Sequence[Figure]) -> Iterator[int]:
    """The figures that break down one before them: «64 pacientes, de los cuales 11», «310 plazas: 140 en Jalpa»."""
    summed = [at for at, figure in enumerate(figures) if figure.kind.adds_up]
    for place, at in enumerate(summed[:-1]):
        figure, after = figures[at], summed[place + 1 :]
        gap = text[figure.end : figures[after[0]].start]
        items = after[: _count_items(text, figure, [figures[i] for i in after])]
        items = [i for i in items if not is_ratio(text, figures[i])]
        announced = _OF_THE.search(text, 0, figure.start) or _OF_WHICH.search(gap)
        total = sum(figures[i].value for i in items)
        more = any(_MORE.match(_rest(text, figures[i])) for i in items)
        exact = len(items) > 1 and not more and total == figure.value  # «había 17; se hicieron 11 y quedan seis»
        opened = exact or (_OPENS.search(gap) and total <= figure.value)
        if items and (announced or opened):
            yield from items
        elif _OPENS.search(gap) and _is_whole_of(text, figure, [figures[i] for i in _listed(text, figures, after)]):
            yield from _listed(text, figures, after)
        elif _OF_THEM.match(text, figures[after[0]].end) and figure.kind is FigureKind.COUNT:
            yield after[0]
    for match in _MONEY_OF_WHICH.finditer(text):  # «712 millones de pesos a cinco unidades, de los cuales 430 millones»
        paid = any(figures[at].kind is FigureKind.MONEY and figures[at].end <= match.start() for at in summed)
        after = [at for at in summed if figures[at].start >= match.end()]
        if paid and after and text[: figures[after[0]].end].endswith(_MILLIONS):
            yield after[0]


def _listed(text: str, figures: Sequence[Figure], after: Sequence[int]) -> list[int]:
    """Those up to where the list ends."""
    stop = _STOP.search(text, figures[after[0]].end)
    return [at for at in after if stop is None or figures[at].start < stop.start()]


def _is_whole_of(text: str, whole: Figure, listed: Sequence[Figure]) -> bool:
    """Whether counts of other nouns make up one: «212 trabajadores: 58 médicos, 120 enfermeras y el resto»."""
    if any(figure.kind is not FigureKind.COUNT for figure in (whole, *listed)):
        return False
    total = sum(figure.value for figure in listed)
    return total == whole.value or (total < whole.value and _THE_REST.search(text, listed[-1].end) is not None)


def _count_items(text: str, whole: Figure, after: Sequence[Figure]) -> int:
    """How many of the figures right after it can be its parts: smaller counts of no other noun, or shares."""
    for count, figure in enumerate(after):
        own = figure.unit not in ("", whole.unit) and not _DE.match(text, figure.end)
        smaller = whole.kind is figure.kind and not own and figure.value <= whole.value
        smaller = smaller and whole.kind is not FigureKind.PERCENT
        if not (smaller or (figure.kind is FigureKind.PERCENT and not figure.unit)):
            return count
    return len(after)


_FINITE = re.compile(
    r"\b(?:ha|han|hay|hubo|(?:fueron|son|fue|es)(?!:)|donde|era|eran|está|están|cuenta|cuentan|tiene|tienen"
    r"|atienden?|brindan?|benefician?|representan?|equivalen?|realizan?|concluyen?|laboran?|operan?|sumaban?"
    r"|[^\W\d]+(?:aron|ieron|yeron|arán|erán|irán|drán|ará|erá|irá|drá)|[^\W\d]{3,}ó)\b"
)
_VAN = r"\bvan(?=\s(?:más de\s|cerca de\s|ya\s)?(?:\d|mil\b))"
_ASIDE = re.compile(r",\scon\suna?\b")
_BY = re.compile(
    r"Por\s(?:estado|entidad|municipio|región|delegación|grupo|rango|órgano|sexo|género|edad|tipo|especialidad|institución"
    r"|sector|rama|actividad|causa|origen|nivel)(?:e?s)?\b[^,;:.]{0,32}[,:]"
)
_OF_THE_TOTAL = re.compile(
    r"(?:^|[.;:]\s)(?:Del\s(?:total|monto)|De\s(?:es[aeo]s?|est[aeo]s?)\s[^\W\d]+|De\sl[oa]s\s[^\W\d]+s(?=,))\b"
)
_COME_FROM = re.compile(r"\b(?:provienen|proceden|provenían|procedían)\sdel?\b")
_CLAUSE = re.compile(r";\s(?:el|la|los|las)\s[^\W\d]")
_NOT_STANDING = r"(?!,?\s(?:se\s)?(?:existen?|cuentan?|operan?|tienen?|laboran?)\b)"
_GOING = r"\bva(?:n|mos)?\sa\s[^\W\d]+[aei]r\b"
_IRREGULAR = "dicho|hecho|escrito|inscrito|suscrito|visto|previsto|puesto|abierto|cubierto|descubierto|resuelto|muerto"
# «Al 28 de noviembre se habían aplicado»: up to that day; elsewhere the pluperfect goes back behind it.
_HAVE = r"(?:ha|han|hemos|(?<=\d de )[^\W\d]+\sse\shabían?)"
_PERFECT = rf"\b{_HAVE}\s+(?!sido|tenido|programado|estado)(?:[^\W\d]+(?:ad|id)o|{_IRREGULAR})\b"
_FUTURE = r"\b(?!est|ser[ií]a)(?:[^\W\d]+(?:[aei]rán?|drán?|[aei]remos|dremos)|habrán?|habremos)\b"
_AIMS = rf"\b(?<!cuyo\s)(?<!cuya\s)(?:{any_of(GOAL_NOUNS)})\b[^,;:.\d]{{0,40}}\s(?:es|son|será|era|eran|fue)\b"
_PATTERNS = (
    (
        re.compile(rf"\b(?:{any_of(CUMULATIVE_VERBS)})\b(?!\s+al?\b)|{_VAN}|{_PERFECT}", re.IGNORECASE),
        Aggregate.CUMULATIVE,
        0,
    ),
    (re.compile(rf"\b(?:{any_of(CUMULATIVE_WHEN)})\b{_NOT_STANDING}", re.IGNORECASE), Aggregate.CUMULATIVE, 1),
    (
        re.compile(rf"\b(?:{any_of(AVERAGE_OF)})\b|(?:^|[,;.:]\s|\bque\s)(?:{any_of(AVERAGE_WHEN)})\b", re.IGNORECASE),
        Aggregate.AVERAGE,
        1,
    ),
    (re.compile(rf"\b(?:{any_of(GOAL_VERBS)})\b|{_FUTURE}|{_GOING}|{_AIMS}", re.IGNORECASE), Aggregate.GOAL, 0),
)
_WHERE = re.compile(r"\ben\s(?:l[oa]s\s|otr[oa]s\s|más\sde\s)*$")
_EACH = re.compile(r"\s+de\s+cada\s")
_OF_EACH = re.compile(r"[^\s,;:.«“\"]\s+de\s+cada\s+$")
PLACE_NOUNS = ("estados", "entidades", "municipios", "comunidades", "localidades", "alcaldías", "países")
_AIM = re.compile(
    rf"\b(?:{any_of(GOAL_NOUNS)})\b(?:[^,;:.\d]{{0,40}})\s(?:de|es|era|fue|a|son)\s(?:[^,;:.\d]{{0,16}}\s)?$",
    re.IGNORECASE,
)
_AFTER = re.compile(rf"\s+(?:{any_of(AVERAGE_AFTER)})\b", re.IGNORECASE)
_RATE = re.compile(r"\b(?:mensual|anual|diari[oa]|semanal)(?:es|s)?\b")
_PER = re.compile(
    rf"\b(?:{any_of(AVERAGE_WHEN)})\s+(?:se\s[^\W\d]+\s)?(?:unas?\s|unos\s|casi\s|(?:más|cerca|alrededor)\sde\s)?$",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s+(?:más|menos)\s+(?:que|de\slo|respecto|frente)\b")
_WILL = re.compile(rf"\s+(?:que\s+)?(?:se\s+)?{_FUTURE}")
_OWNED = re.compile(r"\b(?:sus|nuestr[oa]s)\s$", re.IGNORECASE)  # «la salud de sus mil 467 trabajadores»
_AGAINST = re.compile(r"\b(?:contra|frente\sa|respecto\s(?:a|de))\s(?:l[oa]s\s)?$")
_BREAK = re.compile(r"[;:]|\.\s")
_OF_THE = re.compile(
    r"(?:^|[;:,“\"]\s?)(?:del?)\s(?:(?:cada|los|las|estos|estas|estos\smismos|un\stotal\sde|total\sde)\s)+$",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(
    r"^[^,;:.]{0,80}[,;]\s(?:y\s)?de\s(?:l[oa]s\s(?:cuales|que)|ell[oa]s|[eé]st[oa]s)\b", re.IGNORECASE
)
_MONEY_OF_WHICH = re.compile(r",\sde\slos\s(?:cuales|que)\b")
_OF_THEM = re.compile(r"\s+de\s+ell[oa]s\b")
_OPENS = re.compile(r"^[^,;:.]*(?:,[^,;:.]*)?:\s|^[^,;:.()]*\s\($")
_DE = re.compile(r"\s+del?\s")
_STOP = re.compile(r";\s|\.\s|\badem[aá]s\sde\b|\baparte\b")
_THE_REST = re.compile(r"\b(?:el\sresto|l[oa]s\sdemás|l[oa]s\sotr[oa]s|entre\sotr[oa]s)\b")
_MILLIONS = ("millón", "millones", "mil")
