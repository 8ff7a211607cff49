"""The nouns of this package. A bulletin owns its text; the others are views of it.

All offsets are code points into ``Bulletin.text``, half-open.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from models.types import Vectors

JUST_BEFORE = 400
"""Code points of a text that are still near: two or three sentences."""


class Span(NamedTuple):
    """A slice of a text: code points, half-open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Bulletin:
    """A press bulletin: its cleaned text and what is known about it. Absent facts are None, never guessed.

    ``text`` keeps the words of the file as they stand there, in order, white space aside; residue of the web is out.
    """

    file: str
    """Name of the file, without its folder: unique in a store."""
    sha256: str
    """Of the bytes of the file."""
    title: str
    published: date | None
    place: str | None
    edition: int | None
    year: int | None
    source: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """What a list of bulletins says of one, without its text."""

    file: str
    title: str
    published: date | None
    place: str | None
    edition: int | None
    event: str
    """What the edition is of, as the bulletin has it: «Jornada Nacional»; empty where it has none."""
    year: int | None
    figures: int
    """How many it states."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Neighbouring sentences of a bulletin: what is embedded and searched."""

    bulletin: Bulletin
    sentences: tuple[Span, ...]

    @property
    def span(self) -> Span:
        return Span(self.sentences[0].start, self.sentences[-1].end)

    @property
    def text(self) -> str:
        return self.bulletin.text[slice(*self.span)]


class FigureKind(StrEnum):
    """What sort of number a figure is."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    ORDINAL = "ordinal"
    EDITION = "edition"
    YEAR = "year"

    @property
    def names(self) -> bool:
        """Whether it says which one, and not how many: «14va», «2023», «5to»."""
        return self in (FigureKind.ORDINAL, FigureKind.EDITION, FigureKind.YEAR)

    @property
    def adds_up(self) -> bool:
        """Whether it can be part of a sum: «30 camas», «38 por ciento», «2 pesos»; hours and metres are left alone."""
        return self in (FigureKind.COUNT, FigureKind.PERCENT, FigureKind.MONEY)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as a text states it: «más de 204 mil atenciones» is 204000, «atenciones», «más de», rounded."""

    start: int
    end: int
    value: int | float
    """An int where it is whole. Money is in pesos; «38 por ciento» is 38."""
    kind: FigureKind
    unit: str
    """The noun that it counts, as the text has it («cirugías», «millones de pesos»); empty where there is none."""
    modifier: str
    """«más de», «cerca de», «casi», «hasta» … in lower case; empty where there is none."""
    rounded: bool


class Aggregate(StrEnum):
    """How a figure was summed, as far as its text says."""

    NONE = "none"
    PARTIAL = "partial"
    """Of one edition, of one day or stretch of days, or the part of a whole that is stated."""
    CUMULATIVE = "cumulative"
    """From a beginning up to the day of the bulletin: «suman», «en lo que va del año»."""
    AVERAGE = "average"
    """A rate over a month, a day, a year: «en promedio», «al mes»."""
    GOAL = "goal"
    """Aimed at or planned: «meta de», «se prevé»."""
    WHOLE = "whole"
    """What another figure is out of: «280 comités, de 283»."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A figure with what it counts and of which edition, year and place: one row of the ledger."""

    figure: Figure
    """Offsets are into the bulletin's text."""
    sentence: Span
    """Where it is stated, in the bulletin's text."""
    counts: str
    """What it counts: its noun, or that of the list it stands in."""
    edition: int | None
    year: int | None
    place: str
    """As the text names it: «Ciudad de México Norte», «Hospital General»; empty for no place in particular."""
    state: str | None
    """The one of the 32 states that ``place`` lies in, where the text tells."""
    aggregate: Aggregate


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a bulletin with the figures that it states."""

    bulletin: Bulletin
    span: Span
    rows: tuple[LedgerRow, ...]

    @property
    def text(self) -> str:
        return self.bulletin.text[slice(*self.span)]

    @property
    def before(self) -> str:
        """What stands just before it, and may say what it goes on about: two or three sentences."""
        return self.bulletin.text[max(0, self.span.start - JUST_BEFORE) : self.span.start]

    def said(self, figure: Figure) -> str:
        """«2 mil 939»: a figure of this sentence as it is written there."""
        return self.bulletin.text[figure.start : figure.end]


class Neighbour(NamedTuple):
    """A sentence that dense search found."""

    passage: int
    """The id of its passage in the store."""
    sentence: int
    """Its place in the passage, from 0."""
    cosine: float


@dataclass(frozen=True, slots=True)
class Retrieved:
    """A sentence of the pool that a search brings together, with what its retrievers say of it."""

    sentence: Sentence
    lexical_rank: int | None
    """Of its passage by BM25, from 0; None where it is not among them."""
    dense_rank: int | None
    """Of the sentence by its vector, from 0; None where it is not among them."""
    cosine: float | None
    """Of its vector to that of the query; None where it has no ``dense_rank``."""


@dataclass(frozen=True, slots=True)
class Pool:
    """All that a search brings together, before anything is ranked."""

    retrieved: tuple[Retrieved, ...]
    weights: Mapping[str, float]
    """What each token of the query is worth: its inverse document frequency over the passages."""
    corrections: Mapping[str, str]
    """Tokens of the query that no bulletin has, and the token that each was taken for."""
    vector: Vectors
    """float32 (dimension,): of the query."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, and how it read the query."""

    sentences: tuple[Sentence, ...]
    """The best first."""
    weights: Mapping[str, float]
    """What each token of the query is worth: its inverse document frequency over the passages."""
    mended: Mapping[str, str]
    """Tokens of the query that no bulletin has, and the token that each was taken for."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search found. Only ranks are compared, never the scores of different retrievers."""

    passage: Passage
    rank: int
    """From 1."""
    found_by: tuple[str, ...]
    """Retrievers that found it: «lexical», «dense»."""
    rows: tuple[LedgerRow, ...]
    """The figures of the passage."""
