"""What the scorer knows of each sentence that was read, of each candidate in it, and of there being no answer.

Every feature means something for any question. Their weights are learned; see ``weights.json`` and its card.
"""

import math
import re
from collections.abc import Mapping, Sequence

import numpy as np

from index.analysis import stems
from index.figures import read_figures
from index.figures.dates import read_dates
from index.places import read_places
from index.types import Aggregate, FigureKind, Pool
from models.types import Vectors
from rag.choice.candidates import Candidate, Read, candidates_of
from rag.choice.relevance import coverage, unsaid
from rag.choice.slots import SLOTS, bulletin_slots, figure_slots, sentence_slots
from rag.types import Question

KINDS = ("count", "money", "percent", "time", "date", "person", "place", "words", "list", "yesno", "several")
"""What a question may want, in the order of the kind model's outputs."""
FIGURES = ("count", "money", "percent", "time")
"""Those of them that are answered with a figure."""
_KIND_OF_FIGURE = {
    FigureKind.COUNT: "count",
    FigureKind.MONEY: "money",
    FigureKind.PERCENT: "percent",
    FigureKind.MEASURE: "time",
}
_AGGREGATES = (Aggregate.GOAL, Aggregate.WHOLE, Aggregate.AVERAGE, Aggregate.PARTIAL, Aggregate.CUMULATIVE)
_FLOOR = -12.0
"""The least log-odds or log-probability that a feature may have."""
_NAME = re.compile(r"\b[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+(?: (?:de|del|la|los|y) | )[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+")

SENTENCE_FEATURES = (
    "reader",
    "reader, below the best",
    "reader, share",
    "reader, first",
    "relevance",
    "relevance, below the best",
    "relevance, first",
    "words said",
    "words unsaid",
    "heaviest word unsaid",
    "best words",
    "best figure of the kind",
    "has a figure of the kind",
    "has a date, asked for",
    "has a name, asked for",
    "has a place, asked for",
    "lists, asked for",
    "figures where words are asked for",
    "headline",
    "length",
    "near the beginning",
    "bulletin of the turn before",
    "said again elsewhere",
    "a figure counts what is asked",
    "another sentence counts what is asked",
    *(f"{slot} {sign} {where}" for where in ("said", "around") for slot in SLOTS for sign in ("agrees", "differs")),
)
NONE_FEATURES = (
    "one",
    "best reader",
    "sum of reader",
    "best relevance",
    "best words said",
    "best cosine",
    "second reader",
    "slots asked",
    *(f"asks {kind}" for kind in KINDS),
)
CANDIDATE_FEATURES = (
    "log-probability",
    "log-probability, below the best",
    "is a figure, asked for",
    "is a figure, not asked for",
    "is of the kind",
    "is of another kind",
    "numbers something",
    "is a date, asked for",
    "is a date, not asked for",
    "is a run, words asked for",
    "holds the best run",
    "counts a word of the question",
    "its head is a word of the question",
    "another counts a word of the question",
    "another's head is a word of the question",
    "counts nothing",
    "stands in the question",
    "only one of its kind",
    "place in the sentence",
    *(f"is {aggregate}" for aggregate in _AGGREGATES),
    *(f"{slot} {sign}" for slot in ("edition", "year", "state", "city", "facility") for sign in ("agrees", "differs")),
)


def sentence_features(
    question: Question, kinds: Mapping[str, float], pool: Pool, read: Sequence[Read], focus: str | None
) -> Vectors:
    """float32 (sentences, features) in the order of ``read``. ``kinds`` are probabilities, by the names of ``KINDS``.

    ``focus`` is the file of the bulletin that the turn before was answered from.
    """
    weights = dict(pool.weights)
    logits = [max(_FLOOR, item.reading.evidence) for item in read]
    shares = _shares([item.reading.evidence for item in read])
    relevance = [item.relevance for item in read]
    by_reader, by_relevance = _ranks(logits), _ranks(relevance)
    asked = set(stems(question.read_as))
    best = [_Best(candidates_of(item), kinds, asked) for item in read]
    any_counts = any(item.counts_what_is_asked for item in best)
    rows = []
    for i, item in enumerate(read):
        sentence = item.sentence
        said, around = sentence_slots(question, sentence), bulletin_slots(question, sentence.bulletin)
        candidates = best[i]
        value = candidates.value
        again = sum(
            value is not None and other.value == value and item.sentence.bulletin.file != read[j].sentence.bulletin.file
            for j, other in enumerate(best)
        )
        rows.append(
            [
                logits[i],
                logits[i] - max(logits),
                shares[i],
                1 / (1 + by_reader[i]),
                relevance[i],
                relevance[i] - max(relevance),
                1 / (1 + by_relevance[i]),
                coverage(weights, sentence),
                *unsaid(weights, sentence),
                max(_FLOOR, candidates.run),
                max(_FLOOR, candidates.figure) if candidates.asks_figure > 0.5 else 0.0,
                candidates.has_kind,
                kinds["date"] * bool(read_dates(sentence.text, sentence.bulletin.published)),
                kinds["person"] * bool(_NAME.search(sentence.text)),
                kinds["place"] * bool(read_places(sentence.text)),
                kinds["list"] * min(sentence.text.count(","), 6) / 6,
                (1 - candidates.asks_figure) * min(len(sentence.rows), 4) / 4,
                float(sentence.text in sentence.bulletin.title),
                min(len(sentence.text), 600) / 200,
                1 - sentence.span.start / max(1, len(sentence.bulletin.text)),
                float(sentence.bulletin.file == focus),
                min(again, 2),
                float(candidates.counts_what_is_asked),
                float(any_counts and not candidates.counts_what_is_asked),
                *(float(slots[slot] == sign) for slots in (said, around) for slot in SLOTS for sign in (1, -1)),
            ]
        )
    return np.asarray(rows, np.float32).reshape(len(rows), len(SENTENCE_FEATURES))


def none_features(question: Question, kinds: Mapping[str, float], pool: Pool, read: Sequence[Read]) -> Vectors:
    """float32 (features,): of the question as a whole."""
    logits = sorted((max(_FLOOR, item.reading.evidence) for item in read), reverse=True) or [_FLOOR]
    weights = dict(pool.weights)
    scope = question.scope
    return np.asarray(
        [
            1.0,
            logits[0],
            float(np.logaddexp.reduce(logits)),
            max((item.relevance for item in read), default=0.0),
            max((coverage(weights, item.sentence) for item in read), default=0.0),
            max((found.cosine for found in pool.retrieved if found.cosine is not None), default=0.0),
            logits[min(1, len(logits) - 1)],
            sum(map(bool, (scope.edition, scope.year, scope.days, scope.states, scope.cities))),
            *(kinds[kind] for kind in KINDS),
        ],
        np.float32,
    )


def candidate_features(question: Question, kinds: Mapping[str, float], candidates: Sequence[Candidate]) -> Vectors:
    """float32 (candidates, features): those of one sentence, in their order."""
    asked = set(stems(question.read_as))
    numbers = {figure.value for figure in read_figures(question.read_as)}
    asks_figure = sum(kinds[kind] for kind in FIGURES)
    best = max(candidate.log_probability for candidate in candidates)
    run = next((c.span for c in sorted(candidates, key=lambda c: -c.log_probability) if c.row is None), None)
    of_kind: dict[FigureKind, int] = {}
    for candidate in candidates:
        if candidate.row:
            of_kind[candidate.row.figure.kind] = of_kind.get(candidate.row.figure.kind, 0) + 1
    counted = [stems(candidate.row.counts) if candidate.row else () for candidate in candidates]
    words, heads = ([bool(asked.intersection(c[:n])) for c in counted] for n in (None, 1))
    rows = []
    for place, candidate in enumerate(candidates):
        row = candidate.row
        kind = kinds.get(_KIND_OF_FIGURE.get(row.figure.kind, ""), 0.0) if row else 0.0
        slots = figure_slots(question, row) if row else {}
        is_run = not row and not candidate.is_date
        rows.append(
            [
                max(_FLOOR, candidate.log_probability),
                max(_FLOOR, candidate.log_probability - best),
                bool(row) * asks_figure,
                bool(row) * (1 - asks_figure),
                kind,
                (asks_figure - kind) * bool(row),
                bool(row and row.figure.kind.names),
                candidate.is_date * kinds["date"],
                candidate.is_date * (1 - kinds["date"]),
                is_run * (1 - asks_figure),
                bool(run and candidate.span.start <= run.start and run.end <= candidate.span.end),
                words[place],
                heads[place],
                bool(row) and not words[place] and any(words),
                bool(row) and not heads[place] and any(heads),
                bool(row and not row.counts),
                bool(row and row.figure.value in numbers),
                bool(row and of_kind[row.figure.kind] == 1),
                place / 10,
                *(bool(row and row.aggregate is aggregate) for aggregate in _AGGREGATES),
                *(
                    slots.get(slot, 0) == sign
                    for slot in ("edition", "year", "state", "city", "facility")
                    for sign in (1, -1)
                ),
            ]
        )
    return np.asarray(rows, np.float32)


class _Best:
    """The likeliest words of a sentence, and how well they fit the kind that is asked for."""

    __slots__ = ("asks_figure", "counts_what_is_asked", "figure", "has_kind", "run", "value")

    def __init__(self, candidates: Sequence[Candidate], kinds: Mapping[str, float], asked: set[str]) -> None:
        self.counts_what_is_asked = any(c.row and asked.intersection(stems(c.row.counts)[:1]) for c in candidates)
        self.asks_figure = sum(kinds[kind] for kind in FIGURES)
        self.run = max((c.log_probability for c in candidates), default=-math.inf)
        figures = [c for c in candidates if c.row and not c.row.figure.kind.names]
        top = max(figures, key=lambda c: c.log_probability, default=None)
        self.figure = top.log_probability if top else -math.inf
        self.value = top.row.figure.value if top and top.row and self.asks_figure > 0.5 else None
        self.has_kind = sum(
            kinds[kind]
            for kind in FIGURES
            if any(c.row and _KIND_OF_FIGURE.get(c.row.figure.kind) == kind for c in figures)
        )


def _shares(logits: Sequence[float]) -> list[float]:
    """Of each sentence against the others and against none of them."""
    weights = [math.exp(min(logit, 30.0)) for logit in logits]
    return [weight / (1 + sum(weights)) for weight in weights]


def _ranks(scores: Sequence[float]) -> list[int]:
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    ranks = [0] * len(scores)
    for rank, i in enumerate(order):
        ranks[i] = rank
    return ranks
