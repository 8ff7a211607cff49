"""Last stage of a computed answer: the result and its workings, each operand with its citation."""

from collections.abc import Iterator, Sequence

from index.folding import fold
from index.scope import Scope
from index.search import Searcher
from index.types import FigureKind, LedgerRow, Sentence
from models.types import Reader
from rag.absence import say_absence
from rag.answering import figure_text, spoken
from rag.computing.operands import Operands, find_operands
from rag.computing.operations import Operation, plan
from rag.computing.results import Computed, Lacks, compute
from rag.spanish.answers import joined
from rag.spanish.computing import (
    ABOUT,
    BETWEEN_OPERANDS,
    COMPUTED,
    DAYS,
    FEWER,
    MORE,
    NO_DAYS,
    NOT_ALIKE,
    OTHER_EDITIONS,
    PART_THERE,
)
from rag.types import Answer, AnswerFigure, Citation, Outcome, Question

_CANNOT_LACK = (Operation.MISSING, Operation.CHANGE, Operation.SHARE, Operation.PER_DAY, Operation.BOTH)
"""Operations that are read from one sentence: where there is none, the question may still be for a stated figure."""


def compute_answer(
    question: Question, history: Sequence[Answer], searcher: Searcher, reader: Reader, *, within: Scope
) -> Answer | None:
    """The answer that is computed from figures of the bulletins; None where the question asks for no computation.

    ``within`` holds for what an operand does not name itself.
    """
    planned = plan(question.standalone)
    if planned is None:
        return None
    found = find_operands(planned, question, history, searcher, reader, within=within)
    if found is None:
        return None
    computed = compute(planned, found.choices)
    if computed:
        return compose_computed(question, computed, found)
    if len(planned.operands) == 1 or planned.operation in _CANNOT_LACK:
        return None
    text = say_absence(question.scope, searcher.inventory(question.scope))
    return Answer(question, Outcome.NO_EVIDENCE, text, "", evidence=found.evidence)


def compose_computed(question: Question, computed: Computed, found: Operands) -> Answer:
    """The result, and what it was computed from; each operand with its citation."""
    operands = [(c.row, c.sentence) for c in computed.operands]
    cited = list(dict.fromkeys(sentence for _, sentence in operands))
    figures = [
        AnswerFigure(row.figure.value, row.counts, figure_text(row, sentence), cited.index(sentence) + 1)
        for row, sentence in operands
    ]
    short = " y ".join(figure.text for figure in figures)
    if computed.value is not None:
        about = ABOUT if any(row.figure.rounded for row, _ in operands) else ""
        short = f"{about}{abs(computed.value):,}"
        figures.insert(0, AnswerFigure(abs(computed.value), _unit(computed), short, None))
        if computed.operation in _IN_PERCENT:
            short += " %"
        elif computed.operation is not Operation.TIMES and operands[0][0].figure.kind is FigureKind.MONEY:
            short += " pesos"
    text = _text(computed, found, short, list(_said(computed, found, cited)))
    return Answer(
        question,
        Outcome.ANSWERED,
        text[:1].upper() + text[1:],
        short,
        tuple(figures),
        tuple(Citation(sentence.bulletin, sentence.span) for sentence in cited),
        found.evidence,
    )


def _unit(computed: Computed) -> str:
    return "por ciento" if computed.operation in _IN_PERCENT else computed.operands[0].row.counts


def _text(computed: Computed, found: Operands, result: str, said: list[str]) -> str:
    if computed.lacks is Lacks.EDITIONS:
        return PART_THERE.format(there=said[0], absent=OTHER_EDITIONS)
    if computed.lacks is Lacks.OPERANDS:
        return PART_THERE.format(there=joined(said), absent=joined([found.names[at] for at in computed.absent]))
    if computed.lacks is Lacks.SORTS:
        return NOT_ALIKE.format(there=joined(said))
    if computed.lacks is Lacks.DAYS:
        return NO_DAYS.format(there=said[0])
    if computed.operation is Operation.PER_DAY:
        said = [DAYS.format(operand=said[0], days=computed.days)]
    way = _way(computed)
    return COMPUTED[way].format(result=result, operands=BETWEEN_OPERANDS.get(way, ", ").join(said))


def _way(computed: Computed) -> str:
    if computed.operation in (Operation.RISE, Operation.GROWTH):
        return FEWER if computed.value is not None and computed.value < 0 else MORE
    return computed.operation


def _said(computed: Computed, found: Operands, cited: Sequence[Sentence]) -> Iterator[str]:
    """Each operand in the words of its sentence, with what sets it apart where its sentence says that too."""
    for candidate in computed.operands:
        name = next((n for n, choices in zip(found.names, found.choices, strict=True) if candidate in choices), "")
        said = spoken(candidate.row, candidate.sentence)
        if found.is_series and fold(name) not in fold(said) and _states(name, candidate.row, candidate.sentence):
            said += f" ({name})"
        if said[1:2].islower():
            said = said[:1].lower() + said[1:]
        yield f"{said} [{cited.index(candidate.sentence) + 1}]"


def _states(name: str, row: LedgerRow, cited: Sentence) -> bool:
    """Whether the sentence says the number of an edition or a year by which it is told apart."""
    number = name.rpartition(" ")[2]
    kinds = (FigureKind.EDITION, FigureKind.YEAR)
    return number.isdigit() and any(
        r.figure.kind in kinds and r.figure.value == int(number) and int(number) in (row.edition, row.year)
        for r in cited.rows
    )


_IN_PERCENT = (Operation.SHARE, Operation.GROWTH)
