"""The only vetoes: what a question and a sentence, or a figure, both state for one slot, and state differently.

What is not said is never a reason: the scorer weighs it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from index.figures import read_figures
from index.folding import fold
from index.places import read_states
from index.types import Aggregate, FigureKind, LedgerRow, Sentence
from rag.choice.slots import bulletin_slots, figure_slots, sentence_slots
from rag.spanish.differing import DENIED
from rag.types import Question

_ASKED_KINDS = {
    FigureKind.PERCENT: re.compile(r"\bpor ?cientos?\b|\bpor[cs]entajes?\b|%"),
    FigureKind.MONEY: re.compile(r"\bpesos\b|\bm?mdp\b|\bdinero\b"),
}
"""A sort of figure that is asked for by its name."""
_OVER_SEVERAL = (Aggregate.CUMULATIVE, Aggregate.AVERAGE)
"""How a figure is summed that is of no single edition."""


def contradiction(question: Question, sentence: Sentence) -> str | None:
    """The slot for which the question and the sentence name two things; None for none.

    A slot that the sentence itself agrees in is settled; else the edition of the bulletin, and the year and the state
    that its title names, count as stated.
    """
    said = sentence_slots(question, sentence)
    around = bulletin_slots(question, sentence.bulletin)
    for slot in ("edition", "year", "state"):
        if said[slot] < 0 and around[slot] <= 0:
            return slot
    if said["edition"] == 0 and around["edition"] < 0:
        return "edition"
    return _titled_otherwise(question, sentence, said)


def figure_contradiction(question: Question, sentence: Sentence, row: LedgerRow) -> str | None:
    """The same for a figure of a sentence that does not contradict the question."""
    if question.scope.edition is not None and row.edition is None and row.aggregate in _OVER_SEVERAL:
        return "edition"
    slots = figure_slots(question, row)
    for slot in ("edition", "state", "facility"):
        if slots[slot] < 0:
            return slot
    kind = _asked_kind(question)
    if kind is not None and row.figure.kind is not kind:
        return "kind"
    return "denied" if _is_denied(sentence, row) else None


def _titled_otherwise(question: Question, sentence: Sentence, said: Mapping[str, int]) -> str | None:
    """The year or the state that the title of a bulletin names instead, where the sentence names none."""
    years, states = _named_by(sentence.bulletin.title)
    if question.scope.year is not None and said["year"] == 0 and years and question.scope.year not in years:
        return "year"
    if question.scope.states and said["state"] == 0 and states and not states & question.scope.states:
        return "state"
    return None


@lru_cache(maxsize=1024)
def _named_by(title: str) -> tuple[frozenset[int | float], frozenset[str]]:
    years = frozenset(figure.value for figure in read_figures(title) if figure.kind is FigureKind.YEAR)
    return years, read_states(title)


def _asked_kind(question: Question) -> FigureKind | None:
    asked = fold(question.typed)
    named = [kind for kind, words in _ASKED_KINDS.items() if words.search(asked)]
    return named[0] if len(named) == 1 else None


def _is_denied(sentence: Sentence, row: LedgerRow) -> bool:
    """«Fueron 2 mil 961 y no 2 mil 939»."""
    before = fold(sentence.bulletin.text[sentence.span.start : row.figure.start])
    return DENIED.search(before.removesuffix(f"{fold(row.figure.modifier)} ")) is not None
