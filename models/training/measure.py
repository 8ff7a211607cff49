"""Measure how a language model reads given evidence, and how fast.

    python -m models.training.measure MODEL.gguf... --read FILE --data FOLDER --made

``--read`` is a file of objects a line: ``question``, ``evidence`` (sentences), ``answers`` (empty where there is none)
and ``label`` (from 1, or null). ``--data`` measures on the passages that the trainer leaves out, ``--made`` on
synthetic bulletins that it never sees. Exact and F1 are those of SQuAD, without articles; the label is right where
the sentence is the one meant; AUC and ECE are those of the probability given to «No consta».
"""

import argparse
import json
import math
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from models.language_model import LlamaCppModel
from models.prompt import NO_EVIDENCE, build_prompt, build_reply
from models.training.adapter import HOLD_OUT
from models.training.mixture import Passages, generated_rows

MAX_TOKENS = 64
UNSEEN = 987_654
"""A seed that training does not come to."""

_ARTICLES = {"el", "la", "los", "las", "un", "una", "unos", "unas", "de", "del"}
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
_REPLY = re.compile(r" \[(\d+)\] (.*)")
_FREE = r"root ::= [^\n]+"
_BINS = 10


@dataclass(frozen=True, slots=True)
class Case:
    """A question with its evidence and all answers that are right."""

    question: str
    sentences: tuple[str, ...]
    answers: tuple[str, ...]
    label: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model made of a case."""

    answer: str
    label: int | None
    """None where the model abstains."""
    p_none: float
    seconds: float


def read_case(model: LlamaCppModel, case: Case) -> Reading:
    """Write freely, but in the form of a reply."""
    started = time.perf_counter()
    prompt = build_prompt(case.question, case.sentences)
    (none,) = model.score(prompt, [build_reply("", None)])
    written = model.complete(prompt, grammar=grammar(len(case.sentences)), max_tokens=MAX_TOKENS).text
    seconds = time.perf_counter() - started
    reply = _REPLY.match(written)
    label, answer = (int(reply[1]), reply[2].strip()) if reply else (None, "")
    return Reading(answer, label, math.exp(none), seconds)


def grammar(sentences: int) -> str:
    """GBNF for a reply to a prompt of so many sentences."""
    labels = " | ".join(f'"{number}"' for number in range(1, sentences + 1))
    return f'root ::= " {NO_EVIDENCE}\\n" | " [" ({labels}) "] " [^\\n]+ "\\n"'


def measures(cases: Sequence[Case], readings: Sequence[Reading]) -> dict[str, float]:
    """Shares from 0 to 1, and seconds."""
    pairs = list(zip(cases, readings, strict=True))
    asked = [(case, reading) for case, reading in pairs if case.answers]
    abstained = [case for case, reading in pairs if reading.label is None]
    due = len(pairs) - len(asked)
    right = sum(not case.answers for case in abstained)
    return {
        "exact": _mean(max(_words(r.answer) == _words(a) for a in c.answers) for c, r in asked),
        "f1": _mean(max(f1(r.answer, a) for a in c.answers) if r.label else 0.0 for c, r in asked),
        "label": _mean(r.label == c.label for c, r in asked),
        "abstain_f1": 2 * right / (len(abstained) + due) if abstained or due else math.nan,
        "abstained": len(abstained) / len(pairs),
        "auc": auc([r.p_none for c, r in pairs if not c.answers], [r.p_none for _, r in asked]),
        "ece": calibration_error([(r.p_none, not c.answers) for c, r in pairs]),
        "seconds": sorted(r.seconds for r in readings)[len(readings) // 2],
    }


def f1(given: str, meant: str) -> float:
    """The overlap of words, from 0 to 1.

    >>> f1("los 20 médicos", "20 médicos especialistas")
    0.8
    """
    a, b = _words(given), _words(meant)
    same = sum((Counter(a) & Counter(b)).values())
    return 2 * same / (len(a) + len(b)) if same else float(a == b)


def auc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """The share of pairs that are in the right order, ties counted half.

    >>> auc([0.9, 0.4], [0.1, 0.4])
    0.875
    """
    if not positive or not negative:
        return math.nan
    return _mean((p > n) + 0.5 * (p == n) for p in positive for n in negative)


def calibration_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """The expected calibration error: how far probabilities stand from shares, over ten bins of equal width.

    >>> calibration_error([(0.75, True), (0.75, False)])
    0.25
    """
    bins: dict[int, list[tuple[float, bool]]] = {}
    for p, true in pairs:
        bins.setdefault(min(_BINS - 1, int(p * _BINS)), []).append((p, true))
    return sum(abs(sum(p for p, _ in part) - sum(true for _, true in part)) for part in bins.values()) / len(pairs)


def speed(model: LlamaCppModel, case: Case) -> tuple[float, float]:
    """Tokens a second, read and written; of a prompt that shares nothing with the last one."""
    prompt = build_prompt(case.question, case.sentences)
    model.complete("Otra cosa.", grammar=_FREE, max_tokens=1)
    first = model.complete(f"{time.monotonic_ns()} {prompt}", grammar=_FREE, max_tokens=1)
    one = model.complete(prompt, grammar=_FREE, max_tokens=1)
    one = model.complete(prompt, grammar=_FREE, max_tokens=1)
    many = model.complete(prompt, grammar=_FREE, max_tokens=MAX_TOKENS)
    written = many.completion_tokens - one.completion_tokens
    return (first.prompt_tokens / first.seconds, written / (many.seconds - one.seconds) if written else math.nan)


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFD", text.lower())
    plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
    return [word for word in _WORD.findall(plain) if word not in _ARTICLES]


def _mean(values: Iterable[float]) -> float:
    kept = list(values)
    return sum(kept) / len(kept) if kept else math.nan


def read_cases(path: Path) -> list[Case]:
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    return [Case(row["question"], tuple(row["evidence"]), tuple(row["answers"]), row["label"]) for row in rows]


def _held_out(folder: Path) -> list[Case]:
    return [
        Case(e.question, e.sentences, (e.answer,) if e.answer else (), e.label)
        for e in Passages(folder).hold_out(HOLD_OUT)
    ]


def _made(count: int) -> list[Case]:
    cases = (
        Case(question, row.sentences, (answer,) if label else (), label)
        for row in generated_rows(UNSEEN)
        for question, answer, label in row.questions
    )
    return list(islice(cases, count))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", type=Path, nargs="+")
    parser.add_argument("--read", type=Path, action="append", default=[])
    parser.add_argument("--data", type=Path)
    parser.add_argument("--made", action="store_true")
    parser.add_argument("--limit", type=int, default=300, help="cases of each kind")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    kinds = {path.stem: read_cases(path) for path in arguments.read}
    if arguments.data:
        kinds["held out"] = _held_out(arguments.data)
    if arguments.made:
        kinds["made"] = _made(arguments.limit)
    for path in arguments.models:
        model = LlamaCppModel(path, threads=arguments.threads)
        for kind, cases in kinds.items():
            cases = cases[:: max(1, len(cases) // arguments.limit)][: arguments.limit]
            found = measures(cases, [read_case(model, case) for case in cases])
            print(path.name, f"«{kind}» {len(cases)}", " ".join(f"{k} {v:.3f}" for k, v in found.items()), flush=True)
        speeds = [speed(model, case) for case in next(iter(kinds.values()))[:8]]
        read, written = (sorted(column)[len(column) // 2] for column in zip(*speeds, strict=True))
        print(path.name, f"reads {read:.0f} and writes {written:.0f} tokens a second", flush=True)


if __name__ == "__main__":
    main()
