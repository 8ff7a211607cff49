"""The figures for the operands of a computation: each is asked for, searched and checked as any other question is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.analysis import analyse, stems
from index.folding import fold
from index.places import without_states
from index.scope import Scope, read_scope
from index.search import Searcher
from index.types import Aggregate, FigureKind
from models.types import NOT_READ, Reader
from rag.computing.operations import Operation, Plan, name_editions
from rag.evidence import gather, query_of
from rag.figures.candidates import ENOUGH, Candidate, find_candidates
from rag.lists.by_edition import of_editions
from rag.questions.understand import understand
from rag.spanish.computing import ASKS_AVERAGE, ASKS_SHARE, IN_PERCENT, PER_DAY, PER_EDITION
from rag.spanish.questions import KIND_WORDS
from rag.types import Answer, Asks, Evidence, Question
from rag.verify import holds

_CONSIDERED = 20
"""Of the sentences found for an operand, how many are looked at."""
_READ = (Operation.BOTH, Operation.CHANGE)
"""Operations whose operands are questions of their own, and so are read as any other. Of the rest the sentences are not
read: that would take longer than all else, and what an operand asks for is plain."""


_READ_ANEW = (Operation.SHARE, Operation.PER_DAY)
"""Operations whose operands are no longer asked for in the words of the question."""


@dataclass(frozen=True, slots=True)
class Operands:
    """What there is for each operand of a plan."""

    names: tuple[str, ...]
    """As staff are told of them."""
    is_series: bool
    """Whether only the names set them apart."""
    choices: tuple[tuple[Candidate, ...], ...]
    """The best first."""
    evidence: tuple[Evidence, ...]


def find_operands(
    planned: Plan,
    question: Question,
    history: Sequence[Answer],
    searcher: Searcher,
    reader: Reader,
    *,
    within: Scope,
) -> Operands | None:
    """The figures for the operands of ``planned``; None where a bulletin states the result itself."""
    states = {Operation.SHARE: FigureKind.PERCENT, Operation.AVERAGE: None, Operation.PER_DAY: None}
    if planned.operation in states and _is_stated(question, states[planned.operation], searcher):
        return None
    if planned.per:
        lines = of_editions(planned.operands[0], question, searcher)
        evidence = tuple(candidate.evidence for candidate in lines)
        return Operands(("",) * len(lines), False, tuple((c,) for c in lines), evidence) if lines else None
    choices: list[tuple[Candidate, ...]] = []
    seen: tuple[Evidence, ...] = ()
    for operand in operands_of(planned, question, history):
        operand = replace(operand, scope=operand.scope.within(within))
        read_by = reader if planned.operation in _READ else None
        chosen, evidence = _answers(operand, searcher, read_by, first=len(seen) + 1)
        choices.append(chosen)
        seen += evidence
    names = planned.names or tuple(_HOW_MANY.sub("", text) for text in planned.operands)
    return Operands(names, bool(planned.names), tuple(choices), seen)


def operands_of(planned: Plan, question: Question, history: Sequence[Answer]) -> tuple[Question, ...]:
    """The questions for the operands, read as ``question`` was."""
    if len(planned.operands) == 1 and planned.operation not in _READ_ANEW:
        scope = read_scope(planned.operands[0]).within(question.scope)
        return (replace(question, standalone=_unnamed(planned.operands[0]), scope=scope),)
    operands = [_read(text, history) for text in planned.operands]
    if planned.operation is Operation.BOTH:
        # What is said once, «en Colima», is said of both.
        return tuple(replace(operand, scope=operand.scope.within(question.scope)) for operand in operands)
    if planned.operation in _READ_ANEW:
        # The whole is not of the place that has a part of it.
        said = read_scope(" ".join(planned.operands)).within(question.scope)
        wider = replace(said, states=frozenset(), cities=frozenset())
        return tuple(replace(operand, scope=operand.scope.within(wider)) for operand in operands)
    return tuple(operands)


def _read(text: str, history: Sequence[Answer]) -> Question:
    operand = replace(understand(text, history), asks=Asks.FIGURE)
    return replace(operand, typed=_unnamed(operand.typed), standalone=_unnamed(operand.standalone))


def _unnamed(text: str) -> str:
    """Without «la edición 14»: it is scope, and no bulletin of a «jornada» has the word."""
    return " ".join(_EDITION.sub(" ", text).split())


def _answers(
    operand: Question, searcher: Searcher, reader: Reader | None, *, first: int
) -> tuple[tuple[Candidate, ...], tuple[Evidence, ...]]:
    """The figures that answer an operand, the best first, and the evidence, labelled from ``first`` on."""
    found = searcher.search(query_of(operand))
    if reader is None:
        read = tuple(Evidence(0, sentence, NOT_READ) for sentence in found.sentences[:_CONSIDERED])
    else:
        read = gather(operand, found, reader, limit=_CONSIDERED)
    seen = tuple(replace(item, label=label) for label, item in enumerate(read, start=first))
    candidates = find_candidates(operand, seen, found)
    return tuple(c for c in candidates if holds(operand, c.claim, seen)), seen


def _is_stated(question: Question, kind: FigureKind | None, searcher: Searcher) -> bool:
    """Whether a bulletin gives itself the percentage or the average of what the question names, in one sentence."""
    scope = read_scope(name_editions(question.standalone)).within(question.scope)
    asked = replace(question, kind=kind, asks=Asks.FIGURE, scope=scope)
    candidates, _ = _answers(asked, searcher, None, first=1)
    named = _named(question.standalone)
    return any(
        named <= set(analyse(c.sentence.text)) and (kind is not None or _is_average(c, question))
        for c in candidates
        if c.score >= ENOUGH
    )


def _is_average(candidate: Candidate, question: Question) -> bool:
    """Whether a figure is the average that is asked for: by the day or the edition, where that is said."""
    asked, said = fold(question.standalone), fold(candidate.sentence.text)
    over = PER_EDITION.search(asked)
    of_event = over is None or over["event"] in said
    by_day = PER_DAY.search(asked) is None or PER_DAY.search(said) is not None
    return candidate.row.aggregate is Aggregate.AVERAGE and by_day and of_event


def _named(text: str) -> set[str]:
    """Stems of what a question names, without the words for the computation, its edition, its year and its places."""
    folded = fold(text)
    for words in (ASKS_SHARE, ASKS_AVERAGE, PER_DAY, PER_EDITION, IN_PERCENT, KIND_WORDS):
        folded = words.sub(" ", folded)
    return {stem for stem in stems(without_states(folded)) if stem.isalpha()} - {"jorn"}


_HOW_MANY = re.compile(r"^(?:cu[aá]nt[oa]s|l[oa]s|el|la) ", re.IGNORECASE)
_EDITION = re.compile(r"\b(?:(?:de|en|a) )?la edición \d+\b")
