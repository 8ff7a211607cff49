"""Learns the weights of the choice: ``python -m rag.training.choice --data HOME=FILE …``, see the card beside them.

HOME is a folder with an index, FILE questions with their answers on its bulletins. Only the documents of ``--fold`` are
learned from, which the reader and the language model must not have seen: features of models that know the answers would
be trusted too much.
"""

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np

from index.search import Searcher
from rag.choice.candidate_features import CANDIDATE_FEATURES
from rag.choice.model import WEIGHTS, ChoiceModel, Thresholds
from rag.choice.relevance import RANKING_FEATURES, ranking_features
from rag.choice.sentence_features import NONE_FEATURES, SENTENCE_FEATURES
from rag.loading import load_embedder, load_language_model, load_reader, open_store
from rag.settings import Settings
from rag.training.choice_examples import Example, key_of, question_of, read_examples
from rag.training.fitting import fit, fit_kinds, fit_leaning, fit_ranking
from rag.training.gold import FIGURE_TYPES, Gold, locate, read_questions
from rag.training.thresholds import Guess, choose_thresholds, cross_validate, outcomes

ONE_FACT = (*FIGURE_TYPES, "date", "person", "place")
"""Types of question that one figure, date, person or place answers."""


def learn_retrieval(questions: Sequence[tuple[Path, Gold]], searchers: dict[Path, Searcher]) -> ChoiceModel:
    """A model that knows kinds, leaning and ranking; its other weights are 0."""
    features, labels, last, whole = [], [], [], []
    for home, gold in questions:
        searcher, question = searchers[home], question_of(gold)
        located = locate(gold, searcher)
        pool = searcher.pool(question.read_as, question.scope)
        keys = [key_of(r.sentence.bulletin.file, r.sentence.span.start) for r in pool.retrieved]
        features.append(ranking_features(pool))
        labels.append([1 if k in located.answers else -1 if k in located.alike else 0 for k in keys])
        whole.append(pool.vector)
        last.append(pool.vector if len(gold.turns) == 1 else searcher.embedder.embed_queries([gold.turns[-1]])[0])
    every = [gold for _, gold in questions]
    return ChoiceModel(
        fit_kinds(every, np.stack(last), np.stack(whole)),
        fit_leaning(every, np.stack(last)),
        fit_ranking(features, labels),
        np.zeros(len(SENTENCE_FEATURES), np.float32),
        np.zeros(len(NONE_FEATURES), np.float32),
        np.zeros(len(CANDIDATE_FEATURES), np.float32),
        Thresholds(0.5, 0.5),
    )


def report(examples: Sequence[Example], guesses: Sequence[Guess], thresholds: Thresholds) -> None:
    """Print what was measured, for the card."""
    answerable = [e for e in examples if e.gold.answerable]
    print(f"{len(examples)} questions, evidence among those read {np.mean([e.is_read for e in answerable]):.3f}")
    print("right ones rejected:", dict(Counter(slot for e in answerable for slot in e.rejected)))
    for name, types in (("all", None), ("one fact", ONE_FACT), ("figures", FIGURE_TYPES)):
        of_type = [g for g in guesses if types is None or g.gold.type in types]
        told = [g for g in of_type if g.gold.answerable]
        shares = {k: round(v, 3) for k, v in outcomes(of_type, thresholds).items()}
        first, right = np.mean([g.label != 0 for g in told]), np.mean([g.is_right for g in told])
        print(f"{name}: {len(told)}, sentence first {first:.3f}, candidate right {right:.3f}, {shares}")
    print(thresholds)


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
        **{name: {n: round(float(w), 4) for n, w in zip(names, x, strict=True)} for name, (names, x) in named.items()},
        "leaning": [round(float(w), 3) for w in model.leaning],
        "kinds": [[round(float(w), 3) for w in row] for row in model.kinds],
    }
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    arguments = _parsed()
    settings = Settings(home=arguments.models, threads=arguments.threads)
    embedder = load_embedder(settings)
    typed = _questions(arguments.data, arguments.fold, arguments.texts)
    plain = _questions(arguments.plain, arguments.fold, None)
    searchers = {
        home: Searcher(open_store(settings.model_copy(update={"home": home}), embedder), embedder)
        for home in {home for home, _ in typed + plain}
    }
    print(f"{len(typed)} questions and {len(plain)} plain ones", flush=True)
    model = learn_retrieval(typed, searchers)
    reader, language_model = load_reader(settings, embedder), load_language_model(settings)
    examples, beside = (
        read_examples(questions, searchers, reader, language_model, model) for questions in (typed, plain)
    )
    guesses = cross_validate(examples, beside, model)
    thresholds = choose_thresholds(guesses)
    report(examples, guesses, thresholds)
    save(replace(fit([*examples, *beside], model), thresholds=thresholds), arguments.out)


def _parsed() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", action="append", required=True, help="HOME=FILE; may be repeated")
    parser.add_argument("--plain", action="append", default=[], help="the same, of rag.training.plain")
    parser.add_argument("--texts", type=Path, help="folder of the files whose evidence is given as places")
    parser.add_argument("--fold", type=int, help="the part of the documents that is learned from")
    parser.add_argument("--models", type=Path, default=Path("var"), help="home of the models")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def _questions(sources: Sequence[str], fold: int | None, texts: Path | None) -> list[tuple[Path, Gold]]:
    pairs = [(Path(home), Path(path)) for home, path in (source.split("=") for source in sources)]
    return [(home, gold) for home, path in pairs for gold in read_questions(path, texts) if fold in (None, gold.fold)]


if __name__ == "__main__":
    main()
