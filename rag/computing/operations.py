"""What a question asks to be computed: an operation, and a question for each of its operands.

A series, «Colima, Nayarit y Sonora», makes as many operands as it has members, alike in all else. Without one, the two
things are told apart by what stands between them, and the second takes from the first what it leaves out.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from index.analysis import stems
from index.folding import fold
from index.places import read_states, without_states
from index.scope import EVERYTHING, read_scope
from rag.computing.series import EVENT, read_series
from rag.spanish.computing import (
    ARTICLE,
    ASKS_AVERAGE,
    ASKS_BOTH,
    ASKS_CHANGE,
    ASKS_COMPARISON,
    ASKS_DIFFERENCE,
    ASKS_MISSING,
    ASKS_RISE,
    ASKS_SHARE,
    ASKS_SUM,
    ASKS_TIMES,
    BARE_EDITION,
    BETWEEN,
    DONE,
    IN_PERCENT,
    MORE_THAN_ANOTHER,
    PER_DAY,
    PER_EDITION,
    SEPARATORS,
    SHARE_IN,
    SHARE_OF,
    STANDS_FOR,
    STARTS_ANEW,
    TOTAL,
    TOTAL_OF,
)
from rag.spanish.lists import ASKS_WHO_LACKS, DEEDS
from rag.spanish.questions import ASKS_GROWTH

MOST_OPERANDS = 8
"""More things than this side by side are a list."""


class Operation(StrEnum):
    """What is done with the operands."""

    SUM = "sum"
    DIFFERENCE = "difference"
    MISSING = "missing"
    """What a part lacks of its whole, or a result of its goal; both stand in one sentence."""
    MOST = "most"
    LEAST = "least"
    """Nothing: which of them is more, or less."""
    RISE = "rise"
    """From the first to the second, up or down."""
    GROWTH = "growth"
    """The same in percent of the first."""
    SHARE = "share"
    """The first in percent of the second; of one operand, of the whole that stands in its sentence."""
    TIMES = "times"
    """The first as a multiple of the second."""
    AVERAGE = "average"
    PER_DAY = "per_day"
    """Over the days that its sentence says."""
    CHANGE = "change"
    """Nothing: from one figure to another, as one sentence says it."""
    BOTH = "both"
    """Nothing: two questions in one."""


@dataclass(frozen=True, slots=True)
class Plan:
    """An operation, and what to ask for each of its operands."""

    operation: Operation
    operands: tuple[str, ...]
    names: tuple[str, ...] = ()
    """What sets each operand apart: «Colima», «jornada 13»; the operands of a series alone have them."""
    per: str = ""
    """The event over whose editions an average is; its operands are all that there are."""


def plan(text: str) -> Plan | None:
    """How to compute what ``text`` asks for; None where it asks for no computation.

    >>> plan("cuanto suman CDMX norte y sur").operands
    ('Ciudad de México norte', 'Ciudad de México sur')
    >>> plan("que es mas, las cirugias de la jornada 14 o las consultas de Puebla").operands
    ('las cirugias de la jornada 14', 'las consultas de Puebla')
    >>> plan("¿cuántas cirugías y cuántos trasplantes hubo?").operands
    ('cuántas cirugías hubo', 'cuántos trasplantes hubo')
    >>> plan("que porcentaje de las cirugias de la 14va fueron trasplantes").operands
    ('cuantas trasplantes', 'cuantas cirugias de la edición 14')
    """
    text = name_editions(" ".join(text.strip(" ¿?¡!.").split()))
    if ASKS_WHO_LACKS.search(fold(text)):
        return None
    ways: tuple[Callable[[str], Plan | None], ...] = (
        _both, _rise, _share, _average, _sum, _comparison, _difference, _total, _of_one
    )  # fmt: skip
    return next((planned for way in ways if (planned := way(text))), None)


def name_editions(text: str) -> str:
    """``text`` with «la 14» as «la edición 14», where it names no event that has editions.

    >>> name_editions("cirugias de la 14 y la 16"), name_editions("la 14 camas"), name_editions("la jornada 14")
    ('cirugias de la edición 14 y la edición 16', 'la 14 camas', 'la jornada 14')
    """
    return text if EVENT.search(fold(text)) else BARE_EDITION.sub(r"la edición \1", text)


def _both(text: str) -> Plan | None:
    """«cuántos A y [cuántos] B <rest>»: the rest belongs to both, unless the second «cuántos» has words of its own."""
    match = ASKS_BOTH.search(fold(text))
    if match is None or stems(match["first"]) == stems(match["second"]):
        return None
    lead, how_many = text[: match.start()], text[match.start() : match.start("first")]
    own, rest = text[match.start("own") : match.end("own")], text[match.end("second") :]
    a, b = text[match.start("first") : match.end("first")], text[match.start("second") : match.end("second")]
    shared = "" if own and STARTS_ANEW.match(fold(rest.strip())) else rest
    if asks := ASKS_SUM.search(fold(rest)) if not own else None:
        shared = rest = f" {_without(rest, asks)}"
    operands = f"{lead}{how_many}{a}{shared}", f"{lead}{own or how_many}{b}{rest}"
    return _plan(Operation.SUM if asks else Operation.BOTH, *operands)


def _rise(text: str) -> Plan | None:
    """«Cuánto subió X de la jornada 13 a la 14»; or «de … a» anything else, as a difference."""
    match = ASKS_RISE.search(fold(text))
    if match is None:
        return None
    operation = Operation.GROWTH if IN_PERCENT.search(fold(text)) else Operation.RISE
    return _of_series(operation, _without_percent(_without(text, match))) or (
        _of_two(Operation.DIFFERENCE, text, match) if operation is Operation.RISE else None
    )


def _share(text: str) -> Plan | None:
    match = ASKS_SHARE.search(fold(text))
    if match is None:
        return None
    lead, rest = text[: match.start()].strip(), _without_percent(text[match.end() :])
    part_first = not match["of"]
    between = (SHARE_IN if part_first else SHARE_OF).search(fold(rest))
    if between is None:
        return None if part_first else _plan(Operation.SHARE, f"{lead} {_how_many(rest)}")
    one, other = rest[: between.start()], rest[between.end() :]
    part, whole = (one, other) if part_first else (other, one)
    if not stems(DONE.sub("", fold(part))):
        return _plan(Operation.SHARE, f"{lead} {_how_many(whole)}")
    if (STARTS_ANEW.match(fold(part)) and not ARTICLE.match(fold(part))) or not stems(without_states(fold(part))):
        # «Atenciones» of a place are told in other words, so that it alone says which.
        part = part if _is_deed(whole) and read_states(part) else f"{whole} {part}"
    return _plan(Operation.SHARE, f"{lead} {_how_many(part)}", f"{lead} {_how_many(whole)}")


def _average(text: str) -> Plan | None:
    match = ASKS_AVERAGE.search(fold(text))
    if match is None:
        return None
    rest = _without(text, match)
    if over := PER_EDITION.search(fold(rest)):
        return Plan(Operation.AVERAGE, (_without(rest, over),), per=over["event"])
    if day := PER_DAY.search(fold(rest)):
        return _plan(Operation.PER_DAY, _how_many(_without(rest, day)))
    return _of_series(Operation.AVERAGE, rest)


def _sum(text: str) -> Plan | None:
    match = ASKS_SUM.search(fold(text))
    if match is None:
        return None
    return _of_series(Operation.SUM, _without(text, match)) or _of_two(Operation.SUM, text, match)


def _total(text: str) -> Plan | None:
    match = TOTAL.search(fold(text))
    return _of_series(Operation.SUM, _without(text, match)) if match else None


def _comparison(text: str) -> Plan | None:
    match = ASKS_COMPARISON.search(fold(text))
    if match is None:
        return None
    operation = Operation.MOST if match["most"] else Operation.LEAST
    rest = f"{text[: match.start()]} {match['of'] or ''} {text[match.end() :]}"
    return _of_series(operation, rest) or _of_two(operation, text, match)


def _difference(text: str) -> Plan | None:
    folded = fold(text)
    if match := ASKS_TIMES.search(folded):
        return _of_series(Operation.TIMES, f"{text[: match.start()]} {text[match.end() :]}")
    if match := ASKS_DIFFERENCE.search(folded):
        return _of_series(Operation.DIFFERENCE, _without(text, match)) or _of_two(Operation.DIFFERENCE, text, match)
    match = MORE_THAN_ANOTHER.search(folded)
    return _of_series(Operation.DIFFERENCE, _without(text, match)) if match else None


def _of_one(text: str) -> Plan | None:
    """What one sentence tells of one thing: from how many to how many, how many are missing."""
    if match := ASKS_CHANGE.search(fold(text)):
        # «Creció»: the press says «de 10 a 14» with any other word.
        rest = _without(text, match)
        grew = ASKS_GROWTH.search(fold(rest))
        return _plan(Operation.CHANGE, _without(rest, grew) if grew else rest)
    match = ASKS_MISSING.search(fold(text))
    return _plan(Operation.MISSING, _without(text, match)) if match else None


def _of_series(operation: Operation, text: str) -> Plan | None:
    text = " ".join(text.split())
    series = read_series(text)
    if series is None or len(series.members) > MOST_OPERANDS:
        return None
    if operation in (Operation.RISE, Operation.GROWTH) and len(series.members) > 2:
        return None
    return Plan(operation, series.alone(text), series.names)


def _of_two(operation: Operation, text: str, match: re.Match[str]) -> Plan | None:
    """«<lead> <first> y <second>»: the lead belongs to both, and the second leaves out what the first has said."""
    lead, rest = text[: match.start()].strip(), text[match.end() :].strip(" ,:")
    lead = f"{lead} {match.groupdict().get('of') or ''}"
    if between := BETWEEN.search(fold(rest)):
        lead, rest = f"{lead} {rest[: between.start()]}", rest[between.end() :]
    elif "," in rest or ":" in rest:
        said, rest = re.split(r"[,:]", rest, maxsplit=1)
        lead = f"{lead} {said}"
    separator = SEPARATORS[operation].search(fold(rest))
    if separator is None:
        return None
    first, second = rest[: separator.start()].strip(), rest[separator.end() :].strip()
    if not first or not second:
        return None
    second = _completed(first, second)
    return _plan(operation, f"{lead} {first}{_tail(first, second)}", f"{lead} {second}")


def _completed(first: str, second: str) -> str:
    """The second of two things with what it leaves out of the first.

    >>> _completed("cirugías en Puebla", "en Colima"), _completed("jornada 14", "16"), _completed("CDMX norte", "sur")
    ('cirugías en Colima', 'jornada 16', 'CDMX sur')
    >>> _completed("las camas de Puebla", "las de Colima"), _completed("de la jornada 13", "la 14")
    ('las camas de Colima', 'de la 14')
    """
    second = STANDS_FOR.sub("", second)
    words, others = first.split(), second.split()
    if STARTS_ANEW.match(fold(second)):
        heads = [i for i, word in enumerate(words) if fold(word) == fold(others[0])]
        if not heads and ARTICLE.match(fold(second)):
            return second
        return " ".join([*words[: heads[-1] if heads else len(words)], second])
    return " ".join([*words[: max(0, len(words) - len(others))], second])


def _tail(first: str, second: str) -> str:
    """Where and when both are, where only the second says it: «camas o incubadoras en el hospital de Tula»."""
    at = second.find(" en ")
    return second[at:] if at >= 0 and read_scope(first) == EVERYTHING and read_scope(second[at:]) != EVERYTHING else ""


def _how_many(things: str) -> str:
    """A question for the number of ``things``."""
    folded = fold(things)
    total = TOTAL_OF.match(folded)
    rest = things[total.end() if total else 0 :].strip()
    article = ARTICLE.match(fold(rest))
    rest = rest[article.end() if article else 0 :].strip()
    # «Atenciones» are counted in other words too; «cuántas» would ask for this one.
    is_place = bool(read_states(rest)) and not stems(without_states(fold(rest)))
    return rest if is_place or _is_deed(rest) else f"cuantas {rest}"


def _is_deed(things: str) -> bool:
    words = fold(TOTAL_OF.sub("", fold(things))).split()
    return bool(DEEDS.intersection(words[:2]))


def _without(text: str, match: re.Match[str]) -> str:
    return " ".join(f"{text[: match.start()]} {text[match.end() :]}".split())


def _without_percent(text: str) -> str:
    while match := IN_PERCENT.search(fold(text)):
        text = _without(text, match)
    return text


def _plan(operation: Operation, *operands: str) -> Plan:
    return Plan(operation, tuple(" ".join(operand.split()) for operand in operands))
