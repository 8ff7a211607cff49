"""First stage: from what was typed to a question that stands alone, with what it asks for and its scope."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from index.analysis import analyse, stems
from index.folding import fold
from index.scope import EVERYTHING, read_scope
from index.types import FigureKind
from rag.errors import QuestionError
from rag.lists.list_plans import OF_BULLETINS, plan_list
from rag.questions.follow_ups import complete, is_cut, plain, without_opener
from rag.questions.small_talk import talk_of, without_courtesies
from rag.spanish.answers import EMPTY_QUESTION, LONG_QUESTION
from rag.spanish.follow_ups import DEFINES, JOINS, OF_THOSE
from rag.spanish.questions import ASKS_FIGURE, ASKS_KIND, ASKS_WORDS, HOW_MANY, KIND_WORDS, POINTS_BACK
from rag.types import Answer, Asks, Question
from rag.words.shapes import Shape, shape_of

MAX_CHARACTERS = 2000
"""Ten times the longest question that staff have typed; beyond it something was pasted by mistake."""
_LEANS_BELOW = 2
"""A question with fewer content words than this says too little to stand alone."""

MOST_TURNS = 3
"""Turns that a follow-up is read as, itself the last."""


def understand(typed: str, history: Sequence[Answer] = (), leans: Callable[[str], bool] | None = None) -> Question:
    """Read ``typed`` after the answers of the turns before, the latest last.

    ``leans`` tells whether it leans on them; without it, its words do.

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
    own = _read(text)
    before = [answer for answer in history if answer.question.asks is not Asks.NOTHING]
    return _after(before[-1], own, leans(text) if leans else _leans(own)) if before else _of_those(own)


def _of_those(own: Question) -> Question:
    """A first question that opens as if one had gone before: «de esos trasplantes, ¿cuántos fueron de riñón?»."""
    match = OF_THOSE.search(fold(own.typed))
    if match is None or not match["noun"]:
        return own
    return replace(_read(complete(f"cuántos {match['noun']}", own.typed)), typed=own.typed)


def _read(text: str) -> Question:
    """A question that stands alone."""
    return Question(text, text, _asks(text), _kind(text), _noun(text), read_scope(text))


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


def _without_kind(question: Question) -> str:
    """Its words, less those that only say which sort of figure is wanted, as all of «qué avance en porcentaje» do."""
    folded = KIND_WORDS.sub(" ", fold(question.typed))
    return ASKS_KIND[question.kind].sub(" ", folded) if question.kind else folded


def _noun(text: str) -> str:
    match = HOW_MANY.search(fold(text))
    return match["noun"] if match else ""


def _after(before: Answer, own: Question, leans: bool) -> Question:
    """The question as asked after ``before``: about the same bulletin unless it says otherwise.

    A follow-up also takes the words that it leaves out, and is read with them.
    """
    focus = _focus(before)
    if leans:
        turns = (*(before.question.turns or (before.question.typed,)), own.typed)[-MOST_TURNS:]
        own = replace(own, turns=turns, scope=own.scope.following(before.question.scope))
    standalone = complete(before.question.standalone, own.typed) if leans else own.typed
    if set(analyse(standalone)) == set(analyse(without_opener(own.typed))):
        return replace(own, focus=focus)
    return replace(_read(standalone), typed=own.typed, focus=focus, turns=own.turns)


def _leans(own: Question) -> bool:
    """Whether it says too little to stand alone, or that it goes on from what was said."""
    said = fold(without_opener(own.typed))
    planned = plan_list(own)
    if DEFINES.search(said) or (planned and planned.lists in OF_BULLETINS):
        return False
    if JOINS.search(fold(plain(own.typed))) or POINTS_BACK.search(said):
        return True
    return len(stems(_without_kind(own))) < _LEANS_BELOW or is_cut(said)


def _focus(before: Answer) -> str | None:
    """The bulletin that an answer cites, or the one that its search found best."""
    if before.citations:
        return before.citations[0].bulletin.file
    return before.evidence[0].sentence.bulletin.file if before.evidence else before.question.focus
