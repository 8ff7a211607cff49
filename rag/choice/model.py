"""The scorer: five small linear models whose weights are data, ``weights.json``; what made them stands in its card.

Sentences compete with each other and with «no answer» in one softmax (McFadden's conditional logit), the candidates of
a sentence in another. The probability of a candidate is that of its sentence times its own within it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np

from models.types import Vectors
from rag.choice.candidate_features import CANDIDATE_FEATURES
from rag.choice.relevance import RANKING_FEATURES
from rag.choice.sentence_features import NONE_FEATURES, SENTENCE_FEATURES
from rag.choice.terms import KINDS
from rag.errors import WeightsError

WEIGHTS = Path(str(files("rag.choice") / "weights.json"))


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities from which on an answer is given; chosen on training documents by risk and coverage."""

    answer: float
    """That a sentence of the bulletin of the likeliest one answers; below it there is no answer."""
    candidate: float
    """Of the likeliest candidate, if its sentence answers, from which on it is stated; else the sentence is shown."""


@dataclass(frozen=True, slots=True)
class ChoiceModel:
    """Linear weights, each float32 in the order of its features."""

    kinds: Vectors
    """(kinds, 2 × dimension + 1): over the vectors of the last turn and of all turns; the last column is the bias."""
    leaning: Vectors
    """(dimension + 1,): over the vector of a turn; the last is the bias."""
    ranking: Vectors
    sentence: Vectors
    none: Vectors
    candidate: Vectors
    thresholds: Thresholds

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> "ChoiceModel":
        """Raises ``WeightsError`` where the file is missing, damaged, or of other features than this version has."""
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            kinds = np.asarray(data["kinds"], np.float32)
            return cls(
                kinds,
                np.asarray(data["leaning"], np.float32),
                _ordered(data["ranking"], RANKING_FEATURES),
                _ordered(data["sentence"], SENTENCE_FEATURES),
                _ordered(data["none"], NONE_FEATURES),
                _ordered(data["candidate"], CANDIDATE_FEATURES),
                Thresholds(**data["thresholds"]),
            )
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise WeightsError(path) from error

    def kind_probabilities(self, last: Vectors, whole: Vectors) -> dict[str, float]:
        """How likely a question wants each of ``KINDS``, by the vectors (dimension,) of its last turn and of all."""
        scores = self.kinds[:, :-1] @ np.concatenate([last, whole]) + self.kinds[:, -1]
        return dict(zip(KINDS, softmax(scores).tolist(), strict=True))

    def leans(self, turn: Vectors) -> bool:
        """Whether a turn with this vector, (dimension,), is asked after the one before and cannot stand alone."""
        return float(self.leaning[:-1] @ turn + self.leaning[-1]) > 0

    def rank(self, features: Vectors) -> Vectors:
        """float32 (sentences,): how much each may answer, before it is read."""
        return np.asarray(features @ self.ranking, np.float32)

    def sentence_probabilities(self, features: Vectors, none: Vectors) -> Vectors:
        """float32 (1 + sentences,): that none of the sentences answers, and that each does; their sum is 1."""
        return softmax(np.concatenate([[none @ self.none], features @ self.sentence]))

    def candidate_probabilities(self, features: Vectors) -> Vectors:
        """float32 (candidates,): that each is the answer if its sentence holds it; their sum is 1."""
        return softmax(features @ self.candidate)


def softmax(scores: Vectors) -> Vectors:
    """Shares of 1 by the exponentials of ``scores``.

    >>> softmax(np.zeros(4, np.float32)).tolist()
    [0.25, 0.25, 0.25, 0.25]
    """
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum(), np.float32)


def _ordered(weights: Mapping[str, float], names: tuple[str, ...]) -> Vectors:
    if set(weights) != set(names):
        raise ValueError(f"other features: {sorted(set(weights) ^ set(names))}")
    return np.asarray([weights[name] for name in names], np.float32)
