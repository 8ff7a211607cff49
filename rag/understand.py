"""First stage: from what was typed to a question that stands alone, with what it asks for and its scope."""

from collections.abc import Sequence

from index.analysis import fold, stems
from index.figures import read_figures
from index.types import FigureKind
from rag.errors import QuestionError
from rag.spanish import ASKS_FIGURE, ASKS_WORDS, EMPTY_QUESTION, FOLLOW_UP, LONG_QUESTION
from rag.types import Answer, Asks, Question, Scope

MAX_CHARACTERS = 2000
"""Ten times the longest question that staff have typed; beyond it something was pasted by mistake."""
_LEANS_BELOW = 2
"""A question with fewer content words than this says too little to stand alone."""


def understand(typed: str, history: Sequence[Answer] = ()) -> Question:
    """Read ``typed`` after the answers of the turns before, the latest last.

    Raises ``QuestionError`` where there is nothing to read or far too much.
    """
    text = typed.strip()
    if not text:
        raise QuestionError(EMPTY_QUESTION)
    if len(text) > MAX_CHARACTERS:
        raise QuestionError(LONG_QUESTION.format(length=len(text), limit=MAX_CHARACTERS))
    own = Question(text, text, _asks(text), read_scope(text))
    return _lean_on(history[-1].question, own) if history and _leans(text) else own


def read_scope(text: str) -> Scope:
    """The edition and the year that ``text`` names, the first of each.

    >>> read_scope("cirugías en la 14va jornada de 2023")
    Scope(edition=14, year=2023)
    """
    found = {figure.kind: int(figure.value) for figure in reversed(read_figures(text))}
    return Scope(found.get(FigureKind.EDITION), found.get(FigureKind.YEAR))


def _asks(text: str) -> Asks:
    folded = fold(text)
    if ASKS_FIGURE.search(folded):
        return Asks.FIGURE
    return Asks.WORDS if ASKS_WORDS.search(folded) else Asks.FIGURE


def _leans(text: str) -> bool:
    return bool(FOLLOW_UP.search(fold(text))) or len(stems(text)) < _LEANS_BELOW


def _lean_on(before: Question, own: Question) -> Question:
    """What the follow-up says goes before what it leaves out."""
    asks = (
        before.asks
        if FOLLOW_UP.search(fold(own.typed)) and not ASKS_WORDS.search(fold(own.typed))
        else own.asks
    )
    scope = Scope(
        before.scope.edition if own.scope.edition is None else own.scope.edition,
        before.scope.year if own.scope.year is None else own.scope.year,
    )
    return Question(own.typed, f"{before.standalone} {own.typed}", asks, scope)
