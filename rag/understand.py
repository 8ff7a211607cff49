"""First stage: from what was typed to a question that stands alone, with what it asks for and its scope."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from index.analysis import stems
from index.folding import fold
from index.places import without_states
from index.scope import EVERYTHING, read_scope
from index.types import FigureKind
from rag.errors import QuestionError
from rag.shapes import Shape, shape_of
from rag.small_talk import talk_of, without_courtesies
from rag.spanish.answers import EMPTY_QUESTION, LONG_QUESTION
from rag.spanish.questions import ASKS_FIGURE, ASKS_KIND, ASKS_WORDS, FOLLOW_UP, HOW_MANY, KIND_WORDS, POINTS_BACK
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
    if talk_of(text):
        return Question(text, text, Asks.NOTHING, None, "", EVERYTHING)
    text = without_courtesies(text)
    own = Question(text, text, _asks(text), _kind(text), _noun(text), read_scope(text))
    before = [answer for answer in history if answer.question.asks is not Asks.NOTHING]
    return _after(before[-1], own) if before else own


def _asks(text: str) -> Asks:
    folded = fold(text)
    if shape_of(text) is Shape.OFTEN:
        return Asks.WORDS
    if ASKS_FIGURE.search(folded):
        return Asks.FIGURE
    return Asks.WORDS if ASKS_WORDS.search(folded) else Asks.FIGURE


def _kind(text: str) -> FigureKind | None:
    folded = fold(text)
    return next((kind for kind, words in ASKS_KIND.items() if words.search(folded)), None)


def _says_what(question: Question) -> bool:
    """Whether it says more than where or which: «¿y de especialidad?» does, «¿y en Puebla?» does not."""
    return bool(stems(without_states(fold(question.typed))))


def _without_kind(question: Question) -> str:
    """Its words, less those that only say which sort of figure is wanted, as all of «qué avance en porcentaje» do."""
    folded = KIND_WORDS.sub(" ", fold(question.typed))
    return ASKS_KIND[question.kind].sub(" ", folded) if question.kind else folded


def _noun(text: str) -> str:
    match = HOW_MANY.search(fold(text))
    return match["noun"] if match else ""


def _after(before: Answer, own: Question) -> Question:
    """The question as asked after ``before``: about the same bulletin unless it says otherwise.

    A follow-up also takes the words and the scope that it leaves out. What it says itself goes first.
    """
    earlier = before.question
    folded = fold(own.typed)
    opens = FOLLOW_UP.search(folded)
    if not opens and len(stems(_without_kind(own))) >= _LEANS_BELOW:
        return replace(own, focus=_focus(before))
    focus = _focus(before)
    scope = own.scope.within(replace(earlier.scope, file=None))
    return Question(
        typed=own.typed,
        standalone=f"{_not_said_anew(earlier.standalone, own.typed)} {own.typed}".strip(),
        asks=earlier.asks if opens and not ASKS_WORDS.search(folded) else own.asks,
        kind=own.kind if own.kind or ASKS_FIGURE.search(folded) else earlier.kind,
        noun=own.noun or ("" if _says_what(own) else earlier.noun),
        scope=replace(scope, file=focus) if POINTS_BACK.search(folded) else scope,
        focus=focus,
    )


def _not_said_anew(earlier: str, own: str) -> str:
    """``earlier`` up to the first word that ``own`` says again: from there on, it says it anew.

    >>> _not_said_anew("atenciones del hospital de especialidades", "¿y el hospital general?")
    'atenciones del'
    >>> _not_said_anew("consultas de medicina familiar", "¿y de especialidad?")
    'consultas de medicina familiar'
    """
    said = set(stems(own))
    words = earlier.split()
    return " ".join(takewhile(lambda word: not said.intersection(stems(word)), words))


def _focus(before: Answer) -> str | None:
    """The bulletin that an answer cites, or the one that its search found best."""
    if before.citations:
        return before.citations[0].bulletin.file
    return before.evidence[0].sentence.bulletin.file if before.evidence else before.question.focus
