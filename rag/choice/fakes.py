"""Weights that nobody learned, for tests with the fakes of ``models``: they count words and look at slots."""

from collections.abc import Mapping

import numpy as np

from models.fakes import HashingEmbedder
from models.types import Vectors
from rag.choice.candidate_features import CANDIDATE_FEATURES
from rag.choice.model import ChoiceModel, Thresholds
from rag.choice.relevance import RANKING_FEATURES
from rag.choice.sentence_features import NONE_FEATURES, SENTENCE_FEATURES
from rag.choice.terms import KINDS

_ASKS = {
    "count": "cuántos cuántas cuánto número cantidad",
    "money": "pesos dinero inversión presupuesto costo millones",
    "percent": "porcentaje ciento",
    "time": "tiempo edad",
    "date": "cuándo fecha día",
    "person": "quién quiénes",
    "place": "dónde lugar",
    "words": "qué cómo por",
}
_LEANS = "y"
_RANKING = {"words said, for length": 4.0, "cosine": 1.0, "states a figure": 0.1}
_SENTENCE = {
    "reader": 0.5,
    "words said": 3.0,
    "relevance": 0.5,
    "headline": -2.0,
    "has a figure of the kind": 1.0,
    "bulletin of the turn before": 2.0,
}
_NONE = {"one": 2.5}
_CANDIDATE = {
    "is of the kind": 3.0,
    "is of another kind": -2.0,
    "is a date, asked for": 3.0,
    "is a run, words asked for": 2.0,
    "numbers something, figure asked for": -3.0,
    "numbers something, not asked for": -3.0,
    "counts a word of the question": 2.0,
    "head is a word of the question": 4.0,
    "head is a word of the last turn": 2.0,
    "stands in the question": -2.0,
    "is goal": -1.0,
    "is whole": -1.0,
}


def word_weights(dimension: int = 384, *, always_leans: bool = False) -> ChoiceModel:
    """Weights for the vectors of ``HashingEmbedder(dimension)``, in which a word is found again.

    A turn leans where it begins with «y»; with ``always_leans`` every one after the first does.
    """
    embedder = HashingEmbedder(dimension)
    kinds = np.zeros((len(KINDS), 2 * embedder.dimension + 1), np.float32)
    for row, kind in enumerate(KINDS):
        if kind in _ASKS:
            kinds[row, : embedder.dimension] = 20 * embedder.embed_queries([_ASKS[kind]])[0]
    leaning = np.concatenate([20 * embedder.embed_queries([_LEANS])[0], [10.0 if always_leans else -3.0]])
    return ChoiceModel(
        kinds,
        np.asarray(leaning, np.float32),
        _weights(_RANKING, RANKING_FEATURES),
        _weights(_SENTENCE | _slots(SENTENCE_FEATURES, 1.5), SENTENCE_FEATURES),
        _weights(_NONE, NONE_FEATURES),
        _weights(_CANDIDATE | _slots(CANDIDATE_FEATURES, 3.0), CANDIDATE_FEATURES),
        Thresholds(answer=0.3, candidate=0.2),
    )


def _slots(names: tuple[str, ...], weight: float) -> dict[str, float]:
    return {name: weight if " agrees" in name else -weight for name in names if " agrees" in name or " differs" in name}


def _weights(given: Mapping[str, float], names: tuple[str, ...]) -> Vectors:
    return np.asarray([given.get(name, 0.0) for name in names], np.float32)
