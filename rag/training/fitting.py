"""Fits the linear models of the choice."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from models.types import Vectors
from rag.choice.model import ChoiceModel
from rag.choice.sentence_features import NONE_FEATURES, SENTENCE_FEATURES
from rag.choice.terms import KINDS
from rag.training.choice_examples import Example
from rag.training.gold import Gold

KIND_OF_TYPE = {
    **dict.fromkeys(("count", "rate"), "count"),
    **dict.fromkeys(("reason", "definition", "other", "summary"), "words"),
    **dict.fromkeys(("sum", "difference", "share", "comparison", "ranking"), "several"),
    "howlong": "time",
}
"""The kind of answer that a type of question wants, where it has another name."""
_NEVER = -10.0
"""The bias of a kind that no question asked for."""
_PENALTY = 3.0
"""Of the squares of the weights, each scaled by the spread of its feature."""


def fit_kinds(gold: Sequence[Gold], last: Vectors, whole: Vectors) -> Vectors:
    """(kinds, 2 × dimension + 1) by multinomial regression over the vectors of questions, (n, dimension) each."""
    wanted = [KINDS.index(KIND_OF_TYPE.get(item.type, item.type)) for item in gold]
    model = LogisticRegression(C=30, max_iter=300).fit(np.hstack([last, whole]), wanted)
    weights = np.zeros((len(KINDS), 2 * last.shape[1] + 1), np.float32)
    weights[:, -1] = _NEVER
    weights[model.classes_] = np.hstack([model.coef_, model.intercept_[:, None]])
    return weights


def fit_leaning(gold: Sequence[Gold], last: Vectors) -> Vectors:
    """(dimension + 1,) by logistic regression: whether a turn, by its vector, leans on the one before."""
    model = LogisticRegression(C=100, max_iter=1000).fit(last, [len(item.turns) > 1 for item in gold])
    return np.concatenate([model.coef_[0], model.intercept_])


def fit_ranking(features: Sequence[Vectors], labels: Sequence[Sequence[int]]) -> Vectors:
    """Listwise: the sentences of a pool compete, and those that answer are to win."""
    groups = [
        (x[np.asarray(y) >= 0], np.asarray([label == 1 for label in y if label >= 0]))
        for x, y in zip(features, labels, strict=True)
    ]
    return _fit_softmax([(x, y) for x, y in groups if y.any()], penalty=1.0)


def fit(examples: Sequence[Example], model: ChoiceModel) -> ChoiceModel:
    """``model`` with the weights of sentences, of none and of candidates learned from ``examples``."""
    sentence, none = fit_sentences(examples)
    return replace(model, sentence=sentence, none=none, candidate=fit_candidates(examples))


def fit_sentences(examples: Sequence[Example]) -> tuple[Vectors, Vectors]:
    """Weights of sentences and of «none», which compete in one softmax."""
    size = len(SENTENCE_FEATURES)
    groups = []
    for example in examples:
        labels = np.asarray(example.labels)
        kept = labels >= 0
        x = np.zeros((1 + kept.sum(), size + len(NONE_FEATURES)), np.float32)
        x[0, size:] = example.none
        x[1:, :size] = example.sentences[kept]
        right = np.concatenate([[not (labels == 1).any()], labels[kept] == 1])
        groups.append((x, right))
    weights = _fit_softmax(groups, penalty=_PENALTY)
    return weights[:size], weights[size:]


def fit_candidates(examples: Sequence[Example]) -> Vectors:
    """Weights of the candidates of one sentence, of the sentences that answer."""
    groups = [
        (x, np.asarray(right))
        for example in examples
        for x, right, label in zip(example.candidates, example.right, example.labels, strict=True)
        if label == 1 and any(right) and not all(right)
    ]
    return _fit_softmax(groups, penalty=_PENALTY)


def _fit_softmax(groups: Sequence[tuple[Vectors, np.ndarray]], *, penalty: float) -> Vectors:
    """Weights by which, of each group's rows, those that are right have most of the softmax; a ridge holds them."""
    rows = np.vstack([x for x, _ in groups]).astype(np.float64)
    right = np.concatenate([y for _, y in groups]).astype(bool)
    sizes = [len(y) for _, y in groups]
    starts, owner = np.concatenate([[0], np.cumsum(sizes)[:-1]]), np.repeat(np.arange(len(sizes)), sizes)
    scale = rows.std(axis=0) + 1e-3
    rows /= scale

    def shares(scores: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The softmax within each group, and the logarithms of its sums."""
        highest = np.maximum.reduceat(scores, starts)
        powers = np.exp(scores - highest[owner])
        sums = np.add.reduceat(powers, starts)
        return powers / sums[owner], np.log(sums) + highest

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = rows @ weights
        everything, all_sums = shares(scores)
        good, good_sums = shares(np.where(right, scores, -1e9))
        total = 0.5 * penalty * float(weights @ weights) + float((all_sums - good_sums).sum())
        return total, penalty * weights + (everything - good) @ rows

    found = minimize(loss, np.zeros(len(scale)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return np.asarray(found.x / scale, np.float32)
