"""What the reader, the language model and both together make of given sentences, whether any answers or not.

    PYTHONPATH=. python tests/benchmarks/reading_parts.py FILE --home var

FILE has an object a line: ``question``, ``evidence`` (sentences), ``answers`` (empty where there is none), ``label``.
"""

import argparse
import time
from pathlib import Path

from models.training.measure import Case, Reading, measures, read_cases
from rag.loading import load_embedder, load_language_model, load_reader
from rag.settings import Settings
from rag.words.reading import TRUST, Read, read

WAYS = {"reader alone": 0.0, "language model alone": 1.0, "both": TRUST}
SHOWN = ("exact", "f1", "label", "abstain_f1", "auc", "ece", "seconds")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--home", type=Path, default=Path("var"))
    parser.add_argument("--limit", type=int, default=400)
    arguments = parser.parse_args()
    settings = Settings(home=arguments.home)
    reader, model = load_reader(settings, load_embedder(settings)), load_language_model(settings)
    cases = read_cases(arguments.file)[: arguments.limit]
    for name, trust in WAYS.items():
        readings = []
        for case in cases:
            started = time.perf_counter()
            found = read(case.question, case.sentences, reader, model, trust=trust)
            readings.append(_reading(case, found, time.perf_counter() - started))
        print(f"{name:22}", " ".join(f"{k} {v:.3f}" for k, v in measures(cases, readings).items() if k in SHOWN))


def _reading(case: Case, found: Read, seconds: float) -> Reading:
    words = found.chosen
    if words is None:
        return Reading("", None, found.no_evidence, seconds)
    answer = case.sentences[words.label - 1][words.start : words.end]
    return Reading(answer, words.label, found.no_evidence, seconds)


if __name__ == "__main__":
    main()
