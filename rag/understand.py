"""First stage: from what was typed to a question that stands alone, with what it asks for and its scope."""

from collections.abc import Sequence

from index.analysis import stems
from index.folding import fold
from index.scope import read_scope
from rag.errors import QuestionError
from rag.spanish import ASKS_FIGURE, ASKS_WORDS, EMPTY_QUESTION, FOLLOW_UP, LONG_QUESTION
from rag.types import Answer, Asks, Question

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
    return _lean_on(history[-1], own) if history and _leans(text) else own


def _asks(text: str) -> Asks:
    folded = fold(text)
    if ASKS_FIGURE.search(folded):
        return Asks.FIGURE
    return Asks.WORDS if ASKS_WORDS.search(folded) else Asks.FIGURE


def _leans(text: str) -> bool:
    return bool(FOLLOW_UP.search(fold(text))) or len(stems(text)) < _LEANS_BELOW


def _lean_on(before: Answer, own: Question) -> Question:
    """What the follow-up says goes before what it leaves out."""
    earlier = before.question
    folded = fold(own.typed)
    asks = earlier.asks if FOLLOW_UP.search(folded) and not ASKS_WORDS.search(folded) else own.asks
    standalone = f"{earlier.standalone} {own.typed}"
    return Question(own.typed, standalone, asks, own.scope.within(earlier.scope), _focus(before))


def _focus(before: Answer) -> str | None:
    """The bulletin that an answer cites, or the one that its search found best."""
    if before.citations:
        return before.citations[0].bulletin.file
    return before.evidence[0].sentence.bulletin.file if before.evidence else before.question.focus
