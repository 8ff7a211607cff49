"""The nouns of this package, in the order in which a question meets them."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from index.folding import fold
from index.scope import Scope
from index.types import Bulletin, FigureKind, LedgerRow, Sentence, Span
from models.types import SentenceReading
from rag.spanish.answers import PESOS

TURN_SEPARATOR = " / "


class Asks(StrEnum):
    """What sort of answer a question wants: it decides what a draft may hold."""

    FIGURE = "figure"
    WORDS = "words"
    NOTHING = "nothing"
    """It is small talk: what is answered is a fixed reply, without evidence, and no «no consta»."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as typed, and as understood after the turns before it."""

    typed: str
    """Without the courtesies around it, «hola», «gracias»."""
    standalone: str
    """Complete in itself: what a follow-up leaves out is filled in. Equal to ``typed`` on a first turn."""
    asks: Asks
    kind: FigureKind | None
    """The sort of figure that it asks for, where it says so: a percentage, an amount of money."""
    noun: str
    """What it asks the number of («cirugías»), where it says so; else empty."""
    scope: Scope
    focus: str | None = None
    """The file of the bulletin that the turn before was about."""
    turns: tuple[str, ...] = ()
    """What it is searched and read as: the turns that it leans on, as typed, and itself, the last. Empty: ``typed``."""

    @property
    def read_as(self) -> str:
        """One text of all turns, as the reader was trained on them."""
        return TURN_SEPARATOR.join(self.turns or (self.typed,))

    @property
    def is_follow_up(self) -> bool:
        return self.standalone != self.typed


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence that the model sees, under the label by which it may be cited."""

    label: int
    """From 1, in the order of the prompt."""
    sentence: Sentence
    reading: SentenceReading
    """How the reader read it, beside the others."""


class Relation(StrEnum):
    """How the claims of a draft stand to each other."""

    READINGS = "readings"
    """Each is of something else that the question may mean."""
    SAME = "same"
    """All say the same; the first says it best."""
    SERIES = "series"
    """One count at several times, the newest first."""
    CONFLICT = "conflict"
    """One fact with several values, the newest bulletin first."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One reading of the answer: a short answer, and the label of the sentence that is to state it."""

    short: str
    label: int
    row: LedgerRow | None = None
    """The figure that is meant, where it is known; else the check finds it by the words."""
    apart: str = ""
    """What sets it apart from the other claims: «jornada 14 de 2022»; empty where nothing need."""
    question: str = ""
    """The question that has this answer alone; empty where none is known or the claim is the only one."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What may be answered before it is checked: nothing, one claim, or several readings of one question."""

    claims: tuple[Claim, ...] = ()
    relation: Relation = Relation.READINGS
    left_out: int = 0
    """Further readings that there are."""
    confidence: float | None = None
    """The probability of what is claimed; of the likeliest sentence where nothing is."""


class Checked(StrEnum):
    """What a verdict is about."""

    LABEL = "label"
    WORDS = "words"
    FIGURE = "figure"
    """That the sentence states it, as it is written there."""
    KIND = "kind"
    """That it is of the kind that was asked for by name, and not denied."""
    SCOPE = "scope"
    """That it is not of another edition, year or place than the question names."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the check says of one claim in one respect."""

    claim: Claim
    checked: Checked
    supported: bool
    reason: str
    """One Spanish clause."""


class Outcome(StrEnum):
    """How a question ended. None of them is an error."""

    ANSWERED = "answered"
    NO_EVIDENCE = "no_evidence"
    AMBIGUOUS = "ambiguous"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Citation:
    """A slice of a bulletin; never a text of the model. Its marker in the answer is its place, from 1."""

    bulletin: Bulletin
    span: Span

    @property
    def quote(self) -> str:
        return self.bulletin.text[slice(*self.span)]


@dataclass(frozen=True, slots=True)
class AnswerFigure:
    """A figure that the answer states, as it is said in the sentence of ``citation``, «más de 204 mil»."""

    value: int | float
    unit: str
    text: str
    citation: int | None
    """The marker of the citation that states it, an index from 1 into ``Answer.citations``.

    None where it was computed from figures that are stated, or is how many lines a list has.
    """

    @property
    def pesos(self) -> int | float | None:
        """An amount of pesos, whole: 8820000 for «8.82 millones de pesos»; None where it is no such amount.

        >>> AnswerFigure(8820000, "millones de pesos", "8.82 millones", 1).pesos
        8820000
        """
        return self.value if PESOS.search(fold(self.unit)) else None


@dataclass(frozen=True, slots=True)
class AnswerDate:
    """A day, a month, a year or a stretch of days that the answer to «¿cuándo?» says, whose year is certain."""

    text: str
    """As it is said: «16 de mayo»."""
    first: date
    last: date
    """The same as ``first`` for a single day."""
    citation: int
    """The marker of the citation that states it, an index from 1 into ``Answer.citations``."""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A line of an answer that is a list: a place with its figure, a bulletin that names something, an edition."""

    label: str
    """The place as its sentence names it, the title of the bulletin, or the edition as its sentence says it."""
    value: int | float | None
    """None where the line states no figure."""
    unit: str
    """What ``value`` counts; empty where there is none."""
    citation: int
    """The marker of the citation that states it, an index from 1 into ``Answer.citations``."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning of a question that has several: what staff choose among."""

    label: str
    """What sets it apart from the others: «jornada 14 de 2022», «Hospital General de Zona 14»."""
    question: str
    """The question that has this meaning alone: asked by itself, it is answered with this reading."""
    citation: int
    """The marker of the citation that states it, an index from 1 into ``Answer.citations``."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The one result: what the API returns, the chat shows, a log records and an evaluation scores."""

    question: Question
    outcome: Outcome
    text: str
    """What a person reads, with [1] markers."""
    short: str
    """The bare answer («2 mil 939»); empty without evidence."""
    figures: tuple[AnswerFigure, ...] = ()
    citations: tuple[Citation, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    rows: tuple[AnswerRow, ...] = ()
    """All lines of a list, in its order; the text holds only the first of a long one."""
    dates: tuple[AnswerDate, ...] = ()
    readings: tuple[Reading, ...] = ()
    """Of an ambiguous question, each meaning that a question of its own is known for."""
    confidence: float | None = None
    """The probability, by the scorer, of what is stated or shown; of the likeliest where nothing is. None: computed."""
    nearest: tuple[Citation, ...] = ()
    """Without an answer: the sentences that come nearest to one, the nearest first; none of them answers."""
    timings: dict[str, float] = field(default_factory=dict)
    """Seconds by stage; «total» is the whole."""
