"""«La anterior», «el mes siguiente»: the edition, the day, the month or the year beside the one that was named."""

import re

from index.folding import fold
from index.scope import read_scope
from index.spanish.months import MONTHS
from rag.questions.follow_ups.parts import Parts
from rag.spanish.follow_ups import NEIGHBOUR


def beside(text: str, earlier: str, before: Parts) -> str:
    """``text`` with the one that it means by its number or its name; as it is where ``before`` has none to start from.

    >>> from rag.questions.follow_ups.parts import read_parts
    >>> asked = "cuántas cirugías en la jornada 14 en mayo de 2023"
    >>> [beside(said, asked, read_parts(asked)) for said in ("y en la anterior", "el mes siguiente", "el año pasado")]
    ['y en la 13', 'en junio', 'en 2022']
    """
    match = NEIGHBOUR.search(fold(text))
    if match is None:
        return text
    step = -1 if match["back"] else 1
    what = match["event"] or match["event_after"] or ""
    said = {"año": _year, "mes": _month, "dia": _day}.get(what, _edition)(earlier, before, step)
    if said is None:
        return text
    lead = match["lead"] if said.startswith(("la ", "el ")) else "en "
    return f"{text[: match.start()]}{lead}{said}{text[match.end() :]}"


def _edition(earlier: str, before: Parts, step: int) -> str | None:
    for phrase in before.of("edition"):
        number = read_scope(earlier).edition or _number(before.said(phrase.core, phrase.end))
        return f"la {number + step}" if number and number + step > 0 else None
    return None


def _year(_: str, before: Parts, step: int) -> str | None:
    years = [_number(before.said(phrase.core, phrase.end)) for phrase in before.of("year")]
    return str(years[0] + step) if years and years[0] else None


def _month(_: str, before: Parts, step: int) -> str | None:
    names = list(dict.fromkeys(MONTHS.values()))
    of = {number: name for name, number in reversed(MONTHS.items())}
    for phrase in before.of("days"):
        if month := MONTHS.get(fold(before.words[phrase.end - 1])):
            return of[(month + step - 1) % len(names) + 1]
    return None


def _day(_: str, before: Parts, step: int) -> str | None:
    days = [_number(before.said(phrase.core, phrase.end)) for phrase in before.of("days")]
    return f"el {days[0] + step}" if days and days[0] and days[0] + step > 0 else None


def _number(said: str) -> int | None:
    match = re.search(r"\d+", said)
    return int(match[0]) if match else None
