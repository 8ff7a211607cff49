"""Answers that are computed: sums, differences and comparisons. All arithmetic is here, over figures with citations.

A question that asks for one is taken apart into questions for its operands. Each is searched, chosen and checked as
any other; the figures that answer them must be of one sort before anything is done with them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise, product

from index.analysis import stems
from index.folding import fold
from index.types import Aggregate, LedgerRow
from rag.candidates import ENOUGH, Candidate
from rag.spanish.computing import (
    ARTICLE,
    ASKS_BOTH,
    ASKS_CHANGE,
    ASKS_COMPARISON,
    ASKS_DIFFERENCE,
    ASKS_MISSING,
    ASKS_SUM,
    BETWEEN,
    FROM_TO,
    MORE_THAN,
    STANDS_FOR,
    STARTS_ANEW,
)
from rag.types import Answer, Asks, Question
from rag.understand import understand

_ALL = (Aggregate.WHOLE, Aggregate.GOAL)
_CONSIDERED = 8
"""Candidates of each operand that are paired with those of the other."""
_SAME_BULLETIN = 0.3
_SAME_SENTENCE = 0.2
"""What operands that stand together are worth: a question means figures that can be set side by side."""


class Operation(StrEnum):
    """What is done with the operands."""

    SUM = "sum"
    DIFFERENCE = "difference"
    MISSING = "missing"
    """What a part lacks of its whole, or a result of its goal; both stand in one sentence."""
    COMPARISON = "comparison"
    CHANGE = "change"
    """Nothing: from one figure to another, as one sentence says it."""
    BOTH = "both"
    """Nothing: two questions in one."""


@dataclass(frozen=True, slots=True)
class Plan:
    """An operation, and what to ask for each of its operands."""

    operation: Operation
    operands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Computed:
    """The operands, and what comes of them."""

    operation: Operation
    operands: tuple[Candidate, ...]
    value: int | float | None
    """None where the operands are the answer."""


def plan(text: str) -> Plan | None:
    """How to compute what ``text`` asks for; None where it asks for no computation.

    >>> plan("cuanto suman CDMX norte y sur")
    Plan(operation=<Operation.SUM: 'sum'>, operands=('CDMX norte', 'CDMX sur'))
    >>> plan("que es mas, las cirugias de la jornada 14 o las consultas de Puebla").operands
    ('las cirugias de la jornada 14', 'las consultas de Puebla')
    >>> plan("¿cuántas cirugías y cuántos trasplantes hubo?").operands
    ('cuántas cirugías hubo', 'cuántos trasplantes hubo')
    """
    text = text.strip(" ¿?¡!.")
    folded = fold(text)
    if match := ASKS_BOTH.search(folded):
        return _both(text, match)
    if match := ASKS_SUM.search(folded):
        return _of_two(Operation.SUM, text, match)
    if match := ASKS_COMPARISON.search(folded):
        return _of_two(Operation.COMPARISON, text, match)
    if match := ASKS_DIFFERENCE.search(folded):
        return _of_two(Operation.DIFFERENCE, text, match)
    for operation, asks in ((Operation.CHANGE, ASKS_CHANGE), (Operation.MISSING, ASKS_MISSING)):
        if match := asks.search(folded):
            rest = f"{text[: match.start()]}{match.groupdict().get('of') or ''}{text[match.end() :]}"
            return Plan(operation, (" ".join(rest.split()),))
    return None


def operands_of(planned: Plan, question: Question, history: Sequence[Answer]) -> tuple[Question, ...]:
    """The questions for the operands, read as ``question`` was."""
    if planned.operation in (Operation.MISSING, Operation.CHANGE):
        before = question.standalone.removesuffix(question.typed)
        return (replace(question, standalone=f"{before}{planned.operands[0]}"),)
    operands = [replace(understand(text, history), asks=Asks.FIGURE) for text in planned.operands]
    if planned.operation is Operation.BOTH:
        # What is said once, «en Colima», is said of both.
        operands = [replace(operand, scope=operand.scope.within(question.scope)) for operand in operands]
    return tuple(operands)


def compute(operation: Operation, operands: Sequence[Sequence[Candidate]]) -> Computed | None:
    """The result of the best candidates for each operand; None where some operand has none that fits the others."""
    if operation is Operation.MISSING:
        return _missing(operands[0])
    if operation is Operation.CHANGE:
        return _change(operands[0])
    enough = [[c for c in candidates if c.score >= ENOUGH][:_CONSIDERED] for candidates in operands]
    pairs = [
        (first, second)
        for first, second in product(*enough)
        if first.row != second.row and _fits(operation, first, second)
    ]
    if not pairs:
        return None
    first, second = max(pairs, key=_worth)
    if operation in (Operation.DIFFERENCE, Operation.COMPARISON) and first.figure.value < second.figure.value:
        first, second = second, first
    return Computed(operation, (first, second), _result(operation, first, second))


def _result(operation: Operation, first: Candidate, second: Candidate) -> int | float | None:
    a, b = first.figure.value, second.figure.value
    if operation is Operation.SUM:
        return _rounded(a + b)
    return _rounded(abs(a - b)) if operation is Operation.DIFFERENCE else None


def _rounded(value: int | float) -> int | float:
    """Without the noise of binary fractions: no figure of the press has more than four decimals."""
    return value if isinstance(value, int) else round(value, 4)


def _missing(candidates: Sequence[Candidate]) -> Computed | None:
    """The best figure that stands in one sentence with what it is a part of, or with what was reached of it."""
    for candidate in candidates[:_CONSIDERED]:
        others = [row for row in candidate.sentence.rows if _belongs(row, candidate.row)]
        if candidate.score < ENOUGH or not others:
            continue
        nearest = min(others, key=lambda row: abs(row.figure.start - candidate.figure.start))
        pair = sorted((candidate, replace(candidate, row=nearest)), key=lambda c: -c.figure.value)
        return Computed(Operation.MISSING, tuple(pair), _rounded(pair[0].figure.value - pair[1].figure.value))
    return None


def _change(candidates: Sequence[Candidate]) -> Computed | None:
    """The best two figures that a sentence joins: «de 10 a 14 consultorios»."""
    for candidate in candidates[:_CONSIDERED]:
        text = candidate.sentence.bulletin.text
        rows = sorted(candidate.sentence.rows, key=lambda row: row.figure.start)
        for first, second in pairwise(rows):
            joined = FROM_TO.search(f"{text[: first.figure.start][-4:]}…{text[first.figure.end : second.figure.start]}")
            if candidate.row in (first, second) and joined and first.figure.kind is second.figure.kind:
                return Computed(Operation.CHANGE, (replace(candidate, row=first), replace(candidate, row=second)), None)
    return None


def _belongs(row: LedgerRow, other: LedgerRow) -> bool:
    """Whether one of the two is the whole or the goal of the other."""
    one_is_all = (row.aggregate in _ALL) is not (other.aggregate in _ALL)
    return one_is_all and row.figure.kind is other.figure.kind and row.place in ("", other.place)


def _fits(operation: Operation, first: Candidate, second: Candidate) -> bool:
    """Whether two figures may be set side by side; to be added up, no rate with a total and no part with a whole."""
    if operation is Operation.BOTH:
        return True
    if first.figure.kind is not second.figure.kind or not first.figure.kind.adds_up:
        return False
    sums = {first.row.aggregate, second.row.aggregate} - {Aggregate.NONE, Aggregate.PARTIAL}
    return operation is Operation.COMPARISON or len(sums) <= (first.row.aggregate is second.row.aggregate)


def _worth(pair: tuple[Candidate, Candidate]) -> float:
    first, second = pair
    together = first.sentence.bulletin == second.sentence.bulletin
    beside = first.sentence == second.sentence
    alike = first.counted & second.counted
    return first.score + second.score + _SAME_BULLETIN * together + _SAME_SENTENCE * (beside + bool(alike))


def _of_two(operation: Operation, text: str, match: re.Match[str]) -> Plan | None:
    """«<lead> <first> y <second>»: the lead belongs to both, and the second leaves out what the first has said."""
    lead, rest = text[: match.start()].strip(), text[match.end() :].strip(" ,:")
    lead = f"{lead} {match.groupdict().get('of') or ''}"
    if between := BETWEEN.search(fold(rest)):
        lead, rest = f"{lead} {rest[: between.start()]}", rest[between.end() :]
    elif "," in rest or ":" in rest:
        said, rest = re.split(r"[,:]", rest, maxsplit=1)
        lead = f"{lead} {said}"
    separator = MORE_THAN[operation].search(fold(rest))
    if separator is None:
        return None
    first, second = rest[: separator.start()].strip(), rest[separator.end() :].strip()
    if not first or not second:
        return None
    operands = (f"{lead} {first}", f"{lead} {_completed(first, second)}")
    return Plan(operation, tuple(" ".join(operand.split()) for operand in operands))


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


def _both(text: str, match: re.Match[str]) -> Plan | None:
    """«cuántos A y [cuántos] B <rest>»: the rest belongs to both, unless the second «cuántos» has words of its own."""
    first, second = match["first"], match["second"]
    if stems(first) == stems(second):
        return None
    lead, how_many = text[: match.start()], text[match.start() : match.start("first")]
    own, rest = text[match.start("own") : match.end("own")], text[match.end("second") :]
    a, b = text[match.start("first") : match.end("first")], text[match.start("second") : match.end("second")]
    shared = "" if own and STARTS_ANEW.match(fold(rest.strip())) else rest
    operands = (f"{lead}{how_many}{a}{shared}", f"{lead}{own or how_many}{b}{rest}")
    return Plan(Operation.BOTH, tuple(" ".join(operand.split()) for operand in operands))
