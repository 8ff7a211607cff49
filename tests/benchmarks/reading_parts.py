"""What the reader, the language model and both together make of given evidence, whether they should abstain or not.

    PYTHONPATH=. python tests/benchmarks/reading_parts.py FILE --home var

FILE has an object a line: ``question``, ``evidence`` (sentences), ``answers`` (empty where there is none), ``label``.
"""

import argparse
import time
from pathlib import Path

from models.training.measure import Case, Reading, measures, read_cases
from rag.loading import load_embedder, load_language_model, load_reader
from rag.settings import Settings
from rag.words.reading import NONE_ABOVE, TRUST, Proposal, no_evidence, propose, weigh

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
    found: dict[str, list[Reading]] = {name: [] for name in WAYS}
    for case in cases:
        started = time.perf_counter()
        readings = reader.read(case.question, case.sentences)
        none, proposals = no_evidence(readings), propose(readings, case.sentences)
        read = time.perf_counter() - started
        for name, trust in WAYS.items():
            started = time.perf_counter()
            # The reader needs no model; what a second way asks of it, it knows already.
            weighed = weigh(case.question, case.sentences, proposals, model, trust=trust) if trust else proposals
            seconds = read + time.perf_counter() - started
            found[name].append(_reading(case, weighed[0], none, seconds))
    for name, all_of_it in found.items():
        print(f"{name:22}", " ".join(f"{k} {v:.3f}" for k, v in measures(cases, all_of_it).items() if k in SHOWN))


def _reading(case: Case, best: Proposal, none: float, seconds: float) -> Reading:
    if none > NONE_ABOVE:
        return Reading("", None, none, seconds)
    return Reading(case.sentences[best.label - 1][best.start : best.end], best.label, none, seconds)


if __name__ == "__main__":
    main()
