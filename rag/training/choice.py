"""Learns the weights of the choice: ``python -m rag.training.choice --data HOME=FILE …``, see the card beside them.

HOME is a folder with an index, FILE questions with their answers on its bulletins. Only the documents of ``--fold``
are learned from, and all of ``--unseen``: ``--reader`` must have seen none of them, for features of a reader that
knows the answers would be trusted too much.
"""

import argparse
import json
import pickle
import zlib
from collections.abc import Hashable, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from index.scope import read_scope
from index.search import Searcher
from models.types import Vectors
from rag.choice.candidates import Candidate, candidates_of
from rag.choice.choose import ASKS_SEVERAL, prepare, read_sentences
from rag.choice.contradictions import contradiction
from rag.choice.features import (
    CANDIDATE_FEATURES,
    KINDS,
    NONE_FEATURES,
    SENTENCE_FEATURES,
    candidate_features,
    none_features,
    sentence_features,
)
from rag.choice.model import WEIGHTS, ChoiceModel, Thresholds
from rag.choice.relevance import RANKING_FEATURES, ranking_features
from rag.settings import Settings
from rag.training.gold import FIGURE_TYPES, Gold, Located, is_value, locate, read_gold
from rag.types import Asks, Question

KIND_OF_TYPE = {
    **dict.fromkeys(("count", "rate"), "count"),
    **dict.fromkeys(("reason", "definition", "other", "summary"), "words"),
    **dict.fromkeys(("sum", "difference", "share", "comparison", "ranking"), "several"),
    "howlong": "time",
}
MOST_WRONG, LEAST_ABSTAINED = 0.08, 0.85
"""Of the answerable, and of those without an answer."""
_NEVER_STATED = 2.0
STATED_RIGHT = 0.85
"""Of what is stated."""
_NEVER = -10.0
"""The bias of a kind that no question asked for."""
_OVERLAP = 0.5
"""Of two spans, over both together, from which on they are one answer."""


@dataclass(slots=True)
class Example:
    """A question with the features of all that was read for it."""

    gold: Gold
    sentences: Vectors
    none: Vectors
    labels: list[int]
    """Of each sentence: 1 it answers, 0 it does not, -1 neither."""
    candidates: list[Vectors]
    right: list[list[bool]]
    """Of each candidate of each sentence."""
    answers: list[list[Hashable]]
    """Of each candidate: equal for those that give one answer."""
    contradicted: list[str | None]
    figures_contradicted: list[list[str | None]]
    files: list[str]
    """Of each sentence."""
    recall: tuple[bool, bool]
    """Whether a sentence that answers was in the pool, and among those read."""


def question_of(gold: Gold, focus: str | None = None) -> Question:
    """``gold`` as it is searched and read; its scope is that of its last turn, then of those before."""
    scope = read_scope(gold.turns[-1])
    for turn in reversed(gold.turns[:-1]):
        scope = scope.following(read_scope(turn))
    return Question(gold.turns[-1], gold.turns[-1], Asks.FIGURE, None, "", scope, focus=focus, turns=gold.turns)


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


def fit_sentences(examples: Sequence[Example], penalty: float = 3.0) -> tuple[Vectors, Vectors]:
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
    weights = _fit_softmax(groups, penalty=penalty)
    return weights[:size], weights[size:]


def fit_candidates(examples: Sequence[Example], penalty: float = 3.0) -> Vectors:
    """Weights of the candidates of one sentence, of the sentences that answer."""
    groups = [
        (x, np.asarray(right))
        for example in examples
        for x, right, label in zip(example.candidates, example.right, example.labels, strict=True)
        if label == 1 and any(right) and not all(right)
    ]
    return _fit_softmax(groups, penalty=penalty)


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


def example_of(
    gold: Gold, question: Question, located: Located, searcher: Searcher, reader: Any, model: ChoiceModel
) -> Example:
    """Search and read ``question``, and label what was read."""
    pool, chosen, scores, kinds = prepare(question, searcher, model)
    read = read_sentences(question, pool, chosen, scores, reader)
    keys = [(item.sentence.bulletin.file, item.sentence.span.start) for item in read]
    labels = [1 if key in located.answers else -1 if key in located.alike else 0 for key in keys]
    found = [candidates_of(item) for item in read]
    right = [
        [_is_right(gold, located, candidate, key) for candidate in candidates]
        for key, candidates in zip(keys, found, strict=True)
    ]
    in_pool = any((r.sentence.bulletin.file, r.sentence.span.start) in located.answers for r in pool.retrieved)
    return Example(
        gold,
        sentence_features(question, kinds, pool, read, question.focus),
        none_features(question, kinds, pool, read),
        labels,
        [candidate_features(question, kinds, candidates) for candidates in found],
        right,
        [[c.answer for c in candidates] for candidates in found],
        [contradiction(question, item.sentence) for item in read],
        [[contradiction(question, c.sentence, c.row) for c in candidates] for candidates in found],
        [file for file, _ in keys],
        (in_pool, 1 in labels),
    )


def _is_right(gold: Gold, located: Located, candidate: Candidate, key: tuple[str, int]) -> bool:
    if gold.type in FIGURE_TYPES and gold.values:
        return candidate.row is not None and is_value(candidate.row.figure.value, gold.values)
    words = located.answers.get(key)
    if words is None:
        return False
    start, end = (at - candidate.sentence.span.start for at in candidate.span)
    shared = min(end, words.end) - max(start, words.start)
    return shared >= _OVERLAP * (max(end, words.end) - min(start, words.start))


@dataclass(frozen=True, slots=True)
class Guess:
    """What the choice makes of an example."""

    gold: Gold
    bulletin: float
    """The probability that a sentence of the bulletin of the likeliest one answers."""
    sentence: float
    """That of the likeliest sentence, if any answers."""
    candidate: float
    """That of its likeliest candidate, with those that give the same answer."""
    label: int
    """Of the likeliest sentence."""
    right: bool
    """Whether its likeliest candidate is."""
    asks_several: bool = False
    """Whether it is taken to want more than one figure, which no sentence alone answers."""


def guess(example: Example, model: ChoiceModel) -> Guess:
    """As the product does: what contradicts the question is left out, the rest scored."""
    kept = _kept(example)
    if not kept:
        return Guess(example.gold, 0.0, 0.0, 0.0, 0, False)
    odds = model.sentence_probabilities(example.sentences[kept], example.none)
    shares = odds[1:]
    top = kept[int(np.argmax(shares))]
    sums: dict[Hashable, float] = {}
    best: tuple[int, int] | None = None
    for i, share in zip(kept, shares.tolist(), strict=True):
        allowed = [j for j, found in enumerate(example.figures_contradicted[i]) if found is None]
        if not allowed:
            continue
        within = model.candidate_probabilities(example.candidates[i][allowed])
        for j, p in zip(allowed, within.tolist(), strict=True):
            sums[example.answers[i][j]] = sums.get(example.answers[i][j], 0.0) + share * p
        if i == top:
            best = i, allowed[int(np.argmax(within))]
    found_right = best is not None and example.right[best[0]][best[1]]
    bulletin = sum(float(s) for i, s in zip(kept, shares, strict=True) if example.files[i] == example.files[top])
    candidate = sums[example.answers[best[0]][best[1]]] if best else 0.0
    sentence = float(shares.max() / shares.sum())
    asks_several = bool(example.none[NONE_FEATURES.index("asks several")] >= ASKS_SEVERAL)
    return Guess(example.gold, bulletin, sentence, candidate, example.labels[top], found_right, asks_several)


def _kept(example: Example) -> list[int]:
    """The sentences that do not contradict the question."""
    return [i for i, found in enumerate(example.contradicted) if found is None]


def outcomes(guesses: Sequence[Guess], thresholds: Thresholds) -> dict[str, float]:
    """Shares of right, shown, needless and wrong answers of the answerable, and of «no consta» of those due."""
    count = dict.fromkeys(("right", "shown", "needless", "wrong", "abstained", "invented"), 0)
    for item in guesses:
        count[_outcome(item, thresholds)] += 1
    due = max(1, count["abstained"] + count["invented"])
    answerable = max(1, len(guesses) - count["abstained"] - count["invented"])
    shares = {name: count[name] / answerable for name in ("right", "shown", "needless", "wrong")}
    return {**shares, "abstained": count["abstained"] / due}


def _outcome(item: Guess, thresholds: Thresholds) -> str:
    is_likely = item.bulletin >= thresholds.bulletin and item.sentence >= thresholds.sentence
    is_given = is_likely and not item.asks_several
    if not item.gold.answerable:
        return "invented" if is_given else "abstained"
    if not is_given:
        return "needless"
    if item.candidate >= thresholds.candidate:
        return "right" if item.right else "shown" if item.label != 0 else "wrong"
    return "right" if item.label != 0 and KIND_OF_TYPE.get(item.gold.type) != "several" else "wrong"


def choose_thresholds(guesses: Sequence[Guess]) -> Thresholds:
    """Those of bulletins and sentences that give the most right answers with few wrong and enough «no consta».

    Then the least share of a candidate from which on nearly all that is stated is right.
    """
    steps = [round(float(step), 2) for step in np.arange(0.1, 1.0, 0.02)]
    found = [(outcomes(guesses, t), t) for t in (Thresholds(*pair, _NEVER_STATED) for pair in product(steps, steps))]
    safe = [(o, t) for o, t in found if o["wrong"] <= MOST_WRONG and o["abstained"] >= LEAST_ABSTAINED]
    chosen = max(safe, key=lambda pair: pair[0]["right"])[1]
    given = [g for g in guesses if _outcome(g, chosen) not in ("needless", "abstained")]
    stated = ((step, [g.right for g in given if g.candidate >= step]) for step in steps)
    candidate = next((step for step, right in stated if not right or np.mean(right) >= STATED_RIGHT), _NEVER_STATED)
    return replace(chosen, candidate=candidate)


def cross_validate(examples: Sequence[Example], model: ChoiceModel, folds: int = 5) -> list[Guess]:
    """What a model that has not seen the document makes of each example."""
    guesses = []
    for fold in range(folds):
        seen = [e for e in examples if _part(e.gold, folds) != fold]
        weights = fit(seen, model)
        guesses += [guess(e, weights) for e in examples if _part(e.gold, folds) == fold]
    return guesses


def fit(examples: Sequence[Example], model: ChoiceModel) -> ChoiceModel:
    """``model`` with the weights of sentences, of none and of candidates learned from ``examples``."""
    sentence, none = fit_sentences(examples)
    return replace(model, sentence=sentence, none=none, candidate=fit_candidates(examples))


def _part(gold: Gold, parts: int) -> int:
    """Which of ``parts`` parts of all documents that of ``gold`` is in."""
    return zlib.crc32(next(iter(gold.docs + gold.near_docs), "").encode()) % parts


def _questions(sources: Sequence[str], fold: int | None, texts: Path | None = None) -> list[tuple[Path, Gold]]:
    pairs = [(Path(home), Path(path)) for home, path in (source.split("=") for source in sources)]
    return [(home, gold) for home, path in pairs for gold in read_gold(path, texts) if fold in (None, gold.fold)]


def learn_retrieval(questions: Sequence[tuple[Path, Gold]], searchers: dict[Path, Searcher]) -> ChoiceModel:
    """A model that knows kinds and ranking; its other weights are 0."""
    features, labels, last, whole = [], [], [], []
    for home, gold in questions:
        searcher, question = searchers[home], question_of(gold)
        located = locate(gold, searcher)
        pool = searcher.pool(question.read_as, question.scope)
        keys = [(r.sentence.bulletin.file, r.sentence.span.start) for r in pool.retrieved]
        features.append(ranking_features(pool))
        labels.append([1 if k in located.answers else -1 if k in located.alike else 0 for k in keys])
        whole.append(pool.vector)
        last.append(pool.vector if len(gold.turns) == 1 else searcher.embedder.embed_queries([gold.turns[-1]])[0])
    found = [any(label == 1 for label in y) for y, (_, gold) in zip(labels, questions, strict=True) if gold.answerable]
    ranking = fit_ranking(features, labels)
    ranks = []
    for x, y, (_, gold) in zip(features, labels, questions, strict=True):
        if gold.answerable:
            order = np.argsort(-(x @ ranking))
            ranks.append(next((i for i, at in enumerate(order) if y[at] == 1), 10**6))
    print(
        f"pool {np.mean(found):.3f}, "
        + ", ".join(f"@{k} {np.mean([r < k for r in ranks]):.3f}" for k in (8, 16, 24, 32))
    )
    return ChoiceModel(
        fit_kinds([gold for _, gold in questions], np.stack(last), np.stack(whole)),
        fit_leaning([gold for _, gold in questions], np.stack(last)),
        ranking,
        np.zeros(len(SENTENCE_FEATURES), np.float32),
        np.zeros(len(NONE_FEATURES), np.float32),
        np.zeros(len(CANDIDATE_FEATURES), np.float32),
        Thresholds(0.0, 0.5, 0.5),
    )


def read_examples(
    questions: Sequence[tuple[Path, Gold]], searchers: dict[Path, Searcher], reader: Any, model: ChoiceModel
) -> list[Example]:
    """Each question with the features of all that was read for it, in order."""
    examples = []
    focus: dict[str, str] = {}
    for count, (home, gold) in enumerate(questions):
        question = question_of(gold, focus.get(gold.before or ""))
        example = example_of(gold, question, locate(gold, searchers[home]), searchers[home], reader, model)
        examples.append(example)
        if example.files:
            focus[gold.id] = example.files[int(np.argmax(example.sentences[:, 0]))]
        if count % 100 == 0:
            print(f"{count} of {len(questions)}", flush=True)
    return examples


def save(model: ChoiceModel, path: Path = WEIGHTS) -> None:
    """Write the weights with the names of their features, so that a change of features is noticed."""
    named = {
        "ranking": (RANKING_FEATURES, model.ranking),
        "sentence": (SENTENCE_FEATURES, model.sentence),
        "none": (NONE_FEATURES, model.none),
        "candidate": (CANDIDATE_FEATURES, model.candidate),
    }
    data: dict[str, Any] = {
        "thresholds": asdict(model.thresholds),
        "leaning": [round(float(w), 3) for w in model.leaning],
        **{name: {n: round(float(w), 4) for n, w in zip(names, x, strict=True)} for name, (names, x) in named.items()},
        "kinds": [[round(float(w), 3) for w in row] for row in model.kinds],
    }
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", action="append", default=[], help="HOME=FILE; may be repeated")
    parser.add_argument("--unseen", action="append", default=[], help="the same, of documents of any fold")
    parser.add_argument("--models", type=Path, default=Path("var"), help="home of the models")
    parser.add_argument("--reader", type=Path, required=True, help="an adapter that has not seen the fold")
    parser.add_argument("--fold", type=int, help="learn from the documents of this fold alone")
    parser.add_argument("--texts", type=Path, help="folder of the files whose evidence is given as places")
    parser.add_argument("--tenths", type=int, default=10, help="of the documents, learn from so many tenths")
    parser.add_argument("--cache", type=Path, required=True, help="file for the features, which take the longest")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    from models.reader import E5Reader
    from rag.loading import load_embedder, open_store

    questions = _questions(arguments.data, arguments.fold, arguments.texts) + _questions(arguments.unseen, None)
    settings = Settings(home=arguments.models, threads=arguments.threads)
    embedder = load_embedder(settings)
    searchers = {
        home: Searcher(open_store(replace_home(settings, home), embedder), embedder)
        for home in {h for h, _ in questions}
    }
    questions = [pair for pair in questions if _part(pair[1], 10) < arguments.tenths]
    print(f"{len(questions)} questions", flush=True)
    ranking_cache = arguments.cache.with_suffix(".ranking")
    if ranking_cache.exists():
        model = pickle.loads(ranking_cache.read_bytes())
    else:
        model = learn_retrieval(questions, searchers)
        ranking_cache.write_bytes(pickle.dumps(model))
    if not arguments.reader.exists():
        return
    reader = E5Reader(embedder, arguments.reader)
    if not arguments.cache.exists():
        arguments.cache.write_bytes(pickle.dumps(read_examples(questions, searchers, reader, model)))
    examples = pickle.loads(arguments.cache.read_bytes())
    guesses = cross_validate(examples, model)
    thresholds = choose_thresholds(guesses)
    print(thresholds, {name: round(share, 3) for name, share in outcomes(guesses, thresholds).items()})
    save(replace(fit(examples, model), thresholds=thresholds))


def replace_home(settings: Settings, home: Path) -> Settings:
    return settings.model_copy(update={"home": home})


if __name__ == "__main__":
    main()
