"""Which sentences of a search are read: their words, vectors and ranks, weighed by learned weights."""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from index.analysis import analyse
from index.types import Bulletin, Pool, Retrieved, Sentence
from models.types import Vectors

RANKING_FEATURES = (
    "words said",
    "words around",
    "words said, below the best",
    "words said, for length",
    "BM25, first",
    "BM25, rank",
    "vector, first",
    "vector, rank",
    "cosine",
    "cosine, below the best",
    "states a figure",
    "length",
    "headline",
)
_UNRANKED = 150
_LEAD = 500
"""Code points in which a bulletin says where and when it happens."""
_BEFORE = 200
"""Code points before a sentence that may say what it is about."""
_USUAL_LENGTH = 20
"""Words of a sentence."""


def ranking_features(pool: Pool) -> Vectors:
    """float32 (sentences, features), in the order of ``pool`` and of ``RANKING_FEATURES``."""
    weights = pool.weights
    total = sum(weights.values()) or 1.0
    lowest = min((r.cosine for r in pool.retrieved if r.cosine is not None), default=0.0)
    rows = [_row(retrieved, weights, total, lowest) for retrieved in pool.retrieved]
    features = np.asarray(rows, np.float32).reshape(len(rows), len(RANKING_FEATURES))
    if rows:
        for relative, of in ((2, 3), (9, 8)):
            features[:, relative] = features[:, of] - features[:, of].max()
    return features


def _row(retrieved: Retrieved, weights: Mapping[str, float], total: float, lowest: float) -> list[float]:
    sentence = retrieved.sentence
    tokens = tokens_of(sentence.text)
    around = _around(sentence.bulletin) | tokens_of(_text_before(sentence))
    said = sum(weight for token, weight in weights.items() if token in tokens) / total
    near = sum(weight for token, weight in weights.items() if token in around and token not in tokens) / total
    lexical = _UNRANKED if retrieved.lexical_rank is None else retrieved.lexical_rank
    dense = _UNRANKED if retrieved.dense_rank is None else retrieved.dense_rank
    return [
        said,
        near,
        0.0,
        (said + 0.4 * near) / (0.7 + 0.3 * len(sentence.text.split()) / _USUAL_LENGTH) ** 0.5,
        1 / (1 + lexical / 4),
        math.log1p(lexical),
        1 / (1 + dense / 4),
        math.log1p(dense),
        lowest if retrieved.cosine is None else retrieved.cosine,
        0.0,
        float(any(not row.figure.kind.names for row in sentence.rows)),
        len(sentence.text) / 200,
        float(sentence.text in sentence.bulletin.title),
    ]


def coverage(weights: Mapping[str, float], sentence: Sentence) -> float:
    """The share of the weight of a query's tokens that ``sentence`` says."""
    tokens = tokens_of(sentence.text)
    return sum(weight for token, weight in weights.items() if token in tokens) / (sum(weights.values()) or 1.0)


def unsaid(weights: Mapping[str, float], sentence: Sentence) -> tuple[float, float]:
    """Of a query's tokens that neither ``sentence`` nor what stands around it says: their share of the weight, and
    the weight of the heaviest of them by that of the heaviest of all.
    """
    said = tokens_of(sentence.text) | _around(sentence.bulletin) | tokens_of(_text_before(sentence))
    left = [weight for token, weight in weights.items() if token not in said]
    total, most = sum(weights.values()), max(weights.values(), default=0.0)
    return (sum(left) / total, max(left, default=0.0) / most) if most else (0.0, 0.0)


def best_first(scores: Sequence[float] | Vectors, limit: int) -> list[int]:
    """Places of the ``limit`` highest scores; ties keep their order."""
    return [int(i) for i in np.argsort(-np.asarray(scores), kind="stable")[:limit]]


def _text_before(sentence: Sentence) -> str:
    start = sentence.span.start
    return sentence.bulletin.text[max(0, start - _BEFORE) : start]


@lru_cache(maxsize=20000)
def tokens_of(text: str) -> frozenset[str]:
    """The analysed tokens of a text."""
    return frozenset(analyse(text))


@lru_cache(maxsize=2048)
def _around(bulletin: Bulletin) -> frozenset[str]:
    about = f"{bulletin.title} {bulletin.place or ''} {bulletin.text[:_LEAD]}"
    return frozenset((*analyse(about), f"ed{bulletin.edition}", f"y{bulletin.year}"))
