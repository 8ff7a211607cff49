"""Whether a figure is what a question asks for, by what the ledger says of it: the one place that tells.

Candidates are chosen by these, and claims are checked by them, whatever wrote them.
"""

from collections.abc import Mapping

from index.analysis import stems
from index.folding import fold
from index.types import Aggregate, FigureKind, LedgerRow, Sentence
from rag.spanish import ASKS_AGGREGATE
from rag.types import Question

_LEAD = 500
"""Characters in which a press bulletin says where it happens."""


def is_asked(question: Question, row: LedgerRow, cited: Sentence, mended: Mapping[str, str]) -> bool:
    """Whether a figure of the sentence ``cited`` is of the kind, sum, scope and noun that were asked for.

    ``mended`` has the stems of the question that no bulletin has, and the stem that each was taken for.
    """
    return (
        is_of_kind(question, row.figure.kind)
        and is_of_sum(question, row)
        and is_in_scope(question, row, cited)
        and counts(row, question.noun, mended)
    )


def is_of_kind(question: Question, kind: FigureKind) -> bool:
    """Of the kind that was asked for; where none was, one that says how many and not which."""
    return kind is question.kind if question.kind else not kind.names


def is_of_sum(question: Question, row: LedgerRow) -> bool:
    """A goal or a whole answers only who asks for one. Money is always a plan until it is spent."""
    words = ASKS_AGGREGATE.get(row.aggregate)
    return words is None or question.kind is FigureKind.MONEY or words.search(fold(question.typed)) is not None


def counts(row: LedgerRow, noun: str, mended: Mapping[str, str]) -> bool:
    """Whether a figure counts ``noun``: as the head of what it counts, or as a word of it, «médicas y médicos».

    A stem further on is not enough: «unidades médicas» are no «médicos».
    """
    if not noun:
        return True
    wanted = {mended.get(stem, stem) for stem in stems(noun)}
    return bool(wanted.intersection(stems(row.counts)[:1])) or noun in fold(row.counts).split()


def is_in_scope(question: Question, row: LedgerRow, cited: Sentence) -> bool:
    """Whether a figure is of the edition, the year, the state and the city that were asked for.

    One of no edition or year may be of any, unless it sums or averages over several; one of no state is of none named.
    """
    scope = question.scope
    over_several = row.edition is None and row.aggregate in (Aggregate.CUMULATIVE, Aggregate.AVERAGE)
    edition = scope.edition is None or (row.edition in (None, scope.edition) and not over_several)
    year = scope.year is None or row.year in (None, scope.year)
    state = not scope.states or row.state in scope.states
    return edition and year and state and all(_is_of_city(city, row, cited) for city in scope.cities)


def _is_of_city(city: str, row: LedgerRow, cited: Sentence) -> bool:
    """A figure bound to a town or a hospital is of no other; one bound to none is of what its bulletin tells of."""
    if city in fold(row.place):
        return True
    if row.place and row.place != row.state:
        return False
    return city in fold(f"{cited.text} {cited.bulletin.title} {cited.bulletin.text[:_LEAD]}")
