"""What «no consta» costs and saves at each threshold: its precision and its recall, for figures and for words.

    PYTHONPATH=. python tests/benchmarks/abstention.py GOLD.jsonl... --home var

Of a figure the threshold is on the score of the best candidate, ``rag.figures.candidates.ENOUGH``; of words, on the
reader's probability that nothing answers, ``rag.words.reading.NONE_ABOVE``. A question without candidates is always
withheld.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from rag.contract import read_gold
from rag.evidence import find
from rag.figures.candidates import ENOUGH, find_candidates
from rag.loading import load_search
from rag.questions.understand import understand
from rag.settings import Settings
from rag.types import Answer, Asks, Outcome
from rag.words.reading import NONE_ABOVE, no_evidence

FIGURES = (0.2, 0.3, 0.36, ENOUGH, 0.48, 0.54, 0.6, 0.7, 0.8)
WORDS = (0.2, 0.3, 0.4, NONE_ABOVE, 0.6, 0.7, 0.8)


def scores(gold: Sequence[Path], home: Path) -> Iterator[tuple[Asks, float, bool]]:
    """For each question, what is asked for, how sure an answer is (higher is surer), and whether it has one."""
    settings = Settings(home=home)
    searcher, reader = load_search(settings)
    for path in gold:
        before: dict[str, Answer] = {}
        for turn in read_gold(path):
            earlier = before.get(turn.get("prev") or "")
            question = understand(turn["question"], [earlier] if earlier else ())
            found, evidence = find(question, searcher, reader, limit=settings.evidence_sentences)
            before[turn["id"]] = Answer(question, Outcome.NO_EVIDENCE, "", "", evidence=evidence)
            if question.asks is Asks.FIGURE:
                best = find_candidates(question, evidence, found)[:1]
                yield Asks.FIGURE, best[0].score if best else 0.0, turn["answerable"]
            else:
                yield Asks.WORDS, 1 - no_evidence([item.reading for item in evidence]), turn["answerable"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--home", type=Path, default=Path("var"))
    arguments = parser.parse_args()
    found = list(scores(arguments.gold, arguments.home))
    for asks, thresholds in ((Asks.FIGURE, FIGURES), (Asks.WORDS, [1 - p for p in WORDS])):
        asked = [(score, answerable) for kind, score, answerable in found if kind is asks]
        due = sum(not answerable for _, answerable in asked)
        print(f"{asks}: {len(asked)} questions, {due} without an answer")
        for threshold in thresholds:
            withheld = [answerable for score, answerable in asked if score < threshold]
            rightly = withheld.count(False)
            precision, recall = rightly / max(1, len(withheld)), rightly / max(1, due)
            print(
                f"  below {threshold:.2f}: {len(withheld):3} withheld, precision {precision:.2f}, recall {recall:.2f}"
            )


if __name__ == "__main__":
    main()
