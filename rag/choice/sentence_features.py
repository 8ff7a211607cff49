"""What the scorer knows of each sentence that was read, and of there being no answer.

Every feature means something for any question. Their weights are learned; see ``weights.json`` and its card.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from index.analysis import stems
from index.figures.dates import read_dates
from index.places import read_places
from index.types import Pool, Sentence
from models.types import Vectors
from rag.choice.candidate_features import FLOOR, fit_of
from rag.choice.candidates import Candidate, Read
from rag.choice.relevance import coverage, unsaid
from rag.choice.slots import SLOTS, bulletin_slots, sentence_slots
from rag.choice.terms import FIGURES, KIND_OF_FIGURE, KINDS, QuestionTerms

_NAME = re.compile(r"\b[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+(?: (?:de|del|la|los|y) | )[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+")

_READING = (
    "reader",
    "reader, below the best",
    "reader, share",
    "reader, first",
    "relevance",
    "relevance, below the best",
    "relevance, first",
)
_JUDGING = ("judged", "judged, below the best", "judged, share", "judged, first", "not judged")
_WORDS = ("words said", "words unsaid", "heaviest word unsaid")
_ANSWERS = (
    "best words",
    "best figure",
    "has a figure of the kind",
    "a figure counts what is asked",
    "another sentence counts what is asked",
    "a figure is all that is asked",
    "a figure is all that is asked, by its whole noun",
    "said again elsewhere",
    "has a date, asked for",
    "has a name, asked for",
    "has a place, asked for",
    "lists, asked for",
    "figures where words are asked for",
)
_PLACE = ("headline", "length", "near the beginning", "bulletin of the turn before")
SENTENCE_FEATURES = (
    *_READING,
    *_JUDGING,
    *_WORDS,
    *_ANSWERS,
    *_PLACE,
    *(f"{slot} {sign} {where}" for where in ("said", "around") for slot in SLOTS for sign in ("agrees", "differs")),
)
NONE_FEATURES = (
    "one",
    "best reader",
    "sum of reader",
    "second reader",
    "best judged",
    "sum of judged",
    "best relevance",
    "best words said",
    "best cosine",
    "slots asked",
    "a figure is all that is asked, by its whole noun",
    *(f"asks {kind}" for kind in KINDS),
)


def sentence_features(terms: QuestionTerms, read: Sequence[Read], found: Sequence[Sequence[Candidate]]) -> Vectors:
    """float32 (sentences, features) in the order of ``read``; ``found`` are the candidates of each."""
    columns = (
        _reading_columns(read),
        _judging_columns(read),
        _word_columns(terms, read),
        _answer_columns(terms, read, found),
        _place_columns(terms, read),
        _slot_columns(terms, read),
    )
    rows = [[value for part in parts for value in part] for parts in zip(*columns, strict=True)]
    return np.asarray(rows, np.float32).reshape(len(rows), len(SENTENCE_FEATURES))


def none_features(terms: QuestionTerms, pool: Pool, read: Sequence[Read]) -> Vectors:
    """float32 (features,): of the question as a whole."""
    logits = sorted((max(FLOOR, item.reading.evidence) for item in read), reverse=True) or [FLOOR]
    judged = [item.judged for item in read if item.judged is not None] or [0.0]
    scope = terms.question.scope
    return np.asarray(
        [
            1.0,
            logits[0],
            float(np.logaddexp.reduce(logits)),
            logits[min(1, len(logits) - 1)],
            max(judged),
            float(np.logaddexp.reduce(judged)),
            max((item.relevance for item in read), default=0.0),
            max((coverage(terms.weights, item.sentence) for item in read), default=0.0),
            max((found.cosine for found in pool.retrieved if found.cosine is not None), default=0.0),
            sum(map(bool, (scope.edition, scope.year, scope.days, scope.states, scope.cities))),
            max((best_fit(terms, item.sentence)[1] for item in read), default=0.0),
            *(terms.kinds[kind] for kind in KINDS),
        ],
        np.float32,
    )


def best_fit(terms: QuestionTerms, sentence: Sentence) -> tuple[float, float]:
    """The most of ``fit_of`` among the figures of a sentence."""
    fits = [fit_of(terms, sentence, row) for row in sentence.rows] or [(0.0, 0.0)]
    return max(first for first, _ in fits), max(second for _, second in fits)


def _reading_columns(read: Sequence[Read]) -> Iterator[tuple[float, ...]]:
    logits = np.asarray([max(FLOOR, item.reading.evidence) for item in read])
    relevance = np.asarray([item.relevance for item in read])
    powers = np.exp(np.minimum(logits, 30.0))
    shares = powers / (1 + powers.sum())
    by_reader, by_relevance = _ranks(logits), _ranks(relevance)
    for i in range(len(read)):
        yield (
            logits[i],
            logits[i] - logits.max(),
            shares[i],
            1 / (1 + by_reader[i]),
            relevance[i],
            relevance[i] - relevance.max(),
            1 / (1 + by_relevance[i]),
        )


def _judging_columns(read: Sequence[Read]) -> Iterator[tuple[float, ...]]:
    odds = np.asarray([FLOOR if item.judged is None else item.judged for item in read])
    powers = np.exp(np.minimum(odds, 30.0))
    shares = powers / (1 + powers.sum())
    ranks = _ranks(odds)
    for i, item in enumerate(read):
        if item.judged is None:
            yield 0.0, 0.0, 0.0, 0.0, 1.0
        else:
            yield odds[i], odds[i] - odds.max(), shares[i], 1 / (1 + ranks[i]), 0.0


def _word_columns(terms: QuestionTerms, read: Sequence[Read]) -> Iterator[tuple[float, ...]]:
    for item in read:
        yield coverage(terms.weights, item.sentence), *unsaid(terms.weights, item.sentence)


def _answer_columns(
    terms: QuestionTerms, read: Sequence[Read], found: Sequence[Sequence[Candidate]]
) -> Iterator[tuple[float, ...]]:
    """What in each sentence might be the answer, by its kind, its words and the reader."""
    kinds, asks_figure = terms.kinds, terms.asks_figure
    figures = [[c for c in candidates if c.row and not c.row.figure.kind.names] for candidates in found]
    best = [max(of_one, key=lambda c: c.log_probability, default=None) for of_one in figures]
    counts = [any(c.row and terms.words.intersection(stems(c.row.counts)[:1]) for c in of_one) for of_one in found]
    for i, item in enumerate(read):
        text = item.sentence.text
        told = {KIND_OF_FIGURE.get(c.row.figure.kind) for c in figures[i] if c.row}
        top = best[i]
        yield (
            max((max(FLOOR, c.log_probability) for c in found[i]), default=FLOOR),
            asks_figure * (max(FLOOR, top.log_probability) if top else FLOOR),
            sum(kinds[kind] for kind in FIGURES if kind in told),
            counts[i],
            not counts[i] and any(counts),
            *best_fit(terms, item.sentence),
            asks_figure * _said_again(i, read, best),
            kinds["date"] * bool(read_dates(text, item.sentence.bulletin.published)),
            kinds["person"] * bool(_NAME.search(text)),
            kinds["place"] * bool(read_places(text)),
            kinds["list"] * min(text.count(","), 6) / 6,
            (1 - asks_figure) * min(len(item.sentence.rows), 4) / 4,
        )


def _said_again(i: int, read: Sequence[Read], best: Sequence[Candidate | None]) -> int:
    """How many sentences of other bulletins have the same likeliest figure: up to two."""
    own = best[i]
    if own is None:
        return 0
    file = read[i].sentence.bulletin.file
    again = sum(
        other is not None and other.answer == own.answer and item.sentence.bulletin.file != file
        for item, other in zip(read, best, strict=True)
    )
    return min(again, 2)


def _place_columns(terms: QuestionTerms, read: Sequence[Read]) -> Iterator[tuple[float, ...]]:
    for item in read:
        sentence, bulletin = item.sentence, item.sentence.bulletin
        yield (
            sentence.text in bulletin.title,
            min(len(sentence.text), 600) / 200,
            1 - sentence.span.start / max(1, len(bulletin.text)),
            bulletin.file == terms.question.focus,
        )


def _slot_columns(terms: QuestionTerms, read: Sequence[Read]) -> Iterator[tuple[float, ...]]:
    for item in read:
        said = sentence_slots(terms.question, item.sentence)
        around = bulletin_slots(terms.question, item.sentence.bulletin)
        yield tuple(slots[slot] == sign for slots in (said, around) for slot in SLOTS for sign in (1, -1))


def _ranks(scores: Vectors) -> list[int]:
    """From 0, the highest first."""
    return [int(rank) for rank in np.argsort(np.argsort(-scores, kind="stable"), kind="stable")]
