"""What the scorer knows of each candidate of a sentence. Every feature means something for any question."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from index.analysis import stems
from index.types import Aggregate, LedgerRow, Sentence
from models.types import Vectors
from rag.choice.candidates import Candidate
from rag.choice.relevance import tokens_of
from rag.choice.slots import agrees_in_all, figure_slots
from rag.choice.terms import KIND_OF_FIGURE, QuestionTerms
from rag.figures.candidates import clause_bounds

FLOOR = -12.0
"""The least log-odds or log-probability that a feature may have."""
_AGGREGATES = (Aggregate.GOAL, Aggregate.WHOLE, Aggregate.AVERAGE, Aggregate.PARTIAL, Aggregate.CUMULATIVE)
_SLOTS = ("edition", "year", "state", "city", "facility")

_READING = ("log-probability", "log-probability, below the best", "holds the best run", "written, below the best")
_KIND = (
    "tells how many, figure asked for",
    "tells how many, not asked for",
    "numbers something, figure asked for",
    "numbers something, not asked for",
    "is of the kind",
    "is of another kind",
    "is a date, asked for",
    "is a date, not asked for",
    "is a run, words asked for",
    "only one of its kind",
)
_WORDS = (
    "head is a word of the question",
    "head is a word of the last turn",
    "counts a word of the question",
    "place is in the question",
    "words of its clause",
    "another's head is a word of the question",
    "another's head is a word of the last turn",
    "another counts a word of the question",
    "another's place is in the question",
    "another's clause has more words",
    "is all that is asked",
    "is all that is asked, by its whole noun",
    "counts nothing",
    "stands in the question",
)
CANDIDATE_FEATURES = (
    *_READING,
    *_KIND,
    *_WORDS,
    *(f"is {aggregate}" for aggregate in _AGGREGATES),
    *(f"{slot} {sign}" for slot in _SLOTS for sign in ("agrees", "differs")),
)


def candidate_features(
    terms: QuestionTerms, candidates: Sequence[Candidate], written: Vectors | None = None
) -> Vectors:
    """float32 (candidates, features): those of one sentence, in their order.

    ``written`` is the language model's log-probability of each, (candidates,); None where it was not asked.
    """
    columns = (
        _reading_columns(candidates, np.zeros(len(candidates), np.float32) if written is None else written),
        _kind_columns(terms, candidates),
        _word_columns(terms, candidates),
        _ledger_columns(terms, candidates),
    )
    rows = [[value for part in parts for value in part] for parts in zip(*columns, strict=True)]
    return np.asarray(rows, np.float32).reshape(len(rows), len(CANDIDATE_FEATURES))


def _reading_columns(candidates: Sequence[Candidate], written: Vectors) -> Iterator[tuple[float, ...]]:
    best = max((c.log_probability for c in candidates), default=0.0)
    run = max((c for c in candidates if c.row is None), key=lambda c: c.log_probability, default=None)
    for c, words in zip(candidates, written.tolist(), strict=True):
        holds_run = run is not None and c.span.start <= run.span.start and run.span.end <= c.span.end
        yield (
            max(FLOOR, c.log_probability),
            max(FLOOR, c.log_probability - best),
            holds_run,
            max(FLOOR, words - written.max()),
        )


def _kind_columns(terms: QuestionTerms, candidates: Sequence[Candidate]) -> Iterator[tuple[float, ...]]:
    asks_figure, asks_date = terms.asks_figure, terms.kinds["date"]
    of_kind = Counter(c.row.figure.kind for c in candidates if c.row)
    for c in candidates:
        names = c.row is not None and c.row.figure.kind.names
        tells = c.row is not None and not names
        kind = terms.kinds.get(KIND_OF_FIGURE.get(c.row.figure.kind, ""), 0.0) if c.row else 0.0
        yield (
            tells * asks_figure,
            tells * (1 - asks_figure),
            names * asks_figure,
            names * (1 - asks_figure),
            kind,
            tells * (asks_figure - kind),
            c.is_date * asks_date,
            c.is_date * (1 - asks_date),
            (c.row is None and not c.is_date) * (1 - asks_figure),
            c.row is not None and of_kind[c.row.figure.kind] == 1,
        )


def _word_columns(terms: QuestionTerms, candidates: Sequence[Candidate]) -> Iterator[tuple[float, ...]]:
    """How far each has the words of the question, and whether it lacks what another of the sentence has."""
    own = [_words_of(terms, c) for c in candidates]
    best = [max(column) for column in zip(*own, strict=True)]
    for c, words in zip(candidates, own, strict=True):
        lacks = (c.row is not None and more > has for more, has in zip(best, words, strict=True))
        stated = c.row is not None and c.row.figure.value in terms.numbers
        yield *words, *lacks, *fit_of(terms, c.sentence, c.row), c.row is not None and not c.row.counts, stated


def fit_of(terms: QuestionTerms, sentence: Sentence, row: LedgerRow | None) -> tuple[float, float]:
    """Whether a figure is of all that is named and counts what is asked: by the head of its noun, and by all of it."""
    if row is None or row.figure.kind.names:
        return 0.0, 0.0
    counted = stems(row.counts)
    if not terms.words.intersection(counted[:1]) or not agrees_in_all(terms.question, sentence, row):
        return 0.0, 0.0
    return terms.asks_figure, terms.asks_figure * (terms.words >= set(counted))


def _words_of(terms: QuestionTerms, candidate: Candidate) -> tuple[float, ...]:
    row, sentence = candidate.row, candidate.sentence
    if row is None:
        return 0.0, 0.0, 0.0, 0.0, 0.0
    counted, place = stems(row.counts), frozenset(stems(row.place))
    start, end = clause_bounds(sentence, row.figure)
    clause = tokens_of(sentence.bulletin.text[start:end])
    said = sum(weight for token, weight in terms.weights.items() if token in clause)
    return (
        float(bool(terms.words.intersection(counted[:1]))),
        float(bool(terms.own_words.intersection(counted[:1]))),
        float(bool(terms.words.intersection(counted))),
        float(bool(place) and place <= terms.words),
        said / (sum(terms.weights.values()) or 1.0),
    )


def _ledger_columns(terms: QuestionTerms, candidates: Sequence[Candidate]) -> Iterator[tuple[float, ...]]:
    for c in candidates:
        slots = figure_slots(terms.question, c.row) if c.row else {}
        yield (
            *(c.row is not None and c.row.aggregate is aggregate for aggregate in _AGGREGATES),
            *(slots.get(slot, 0) == sign for slot in _SLOTS for sign in (1, -1)),
        )
