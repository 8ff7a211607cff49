"""Writes what the reader learns from: ``python -m rag.training.examples --data HOME=FILE … --out OUT``.

Each question with the sentences that the search brings for it, the best first, and which of them answer: the wrong ones
are as hard as those of use. A sentence that answers and was not found stands after them.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from index.search import Searcher
from index.types import Sentence
from rag.choice.choose import heading_of
from rag.choice.model import ChoiceModel
from rag.choice.relevance import best_first, ranking_features
from rag.loading import load_embedder, open_store
from rag.settings import Settings
from rag.training.choice_examples import question_of
from rag.training.gold import Gold, Located, locate, read_questions

FOUND = 60
"""Sentences for each question."""


def reading_row(gold: Gold, searcher: Searcher, model: ChoiceModel) -> dict[str, Any]:
    """A line of the file, in the form of ``models.training.typed_questions``."""
    question, located = question_of(gold), locate(gold, searcher)
    pool = searcher.pool(question.read_as, question.scope)
    order = best_first(model.rank(ranking_features(pool)), FOUND)
    found = [pool.retrieved[i].sentence for i in order]
    keys = {(sentence.bulletin.file, sentence.span.start) for sentence in found}
    missing = [
        sentence
        for file in dict.fromkeys(file for file, _ in located.answers)
        for sentence in searcher.sentences(file)
        if (file, sentence.span.start) in located.answers.keys() - keys
    ]
    return {
        "id": gold.id,
        "turns": list(gold.turns),
        "doc": gold.document,
        "answerable": gold.answerable,
        "sentences": [_sentence_row(sentence, located) for sentence in (*found, *missing)],
    }


def _sentence_row(sentence: Sentence, located: Located) -> dict[str, Any]:
    key = sentence.bulletin.file, sentence.span.start
    return {
        "file": key[0],
        "start": key[1],
        "heading": heading_of(sentence.bulletin),
        "text": sentence.text,
        "label": 1 if key in located.answers else -1 if key in located.alike else 0,
        "span": located.answers.get(key),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", action="append", required=True, help="HOME=FILE; may be repeated")
    parser.add_argument("--models", type=Path, default=Path("var"), help="home of the models")
    parser.add_argument("--texts", type=Path, help="folder of the files whose evidence is given as places")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    settings, model = Settings(home=arguments.models), ChoiceModel.load()
    embedder = load_embedder(settings)
    with arguments.out.open("w", encoding="utf-8") as out:
        for home, path in (source.split("=") for source in arguments.data):
            store = open_store(settings.model_copy(update={"home": Path(home)}), embedder)
            searcher = Searcher(store, embedder)
            for gold in read_questions(Path(path), arguments.texts):
                out.write(json.dumps(reading_row(gold, searcher, model), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
