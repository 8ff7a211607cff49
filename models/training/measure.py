"""Measures of how given sentences are read: of the words, of the sentence, and of whether any answers.

Exact and F1 are those of SQuAD, without articles; the label is right where the sentence is the one meant; AUC and ECE
are those of the probability that nothing answers.
"""

import json
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

_ARTICLES = {"el", "la", "los", "las", "un", "una", "unos", "unas", "de", "del"}
_WORD = re.compile(r"\w+(?:[.,]\d+)*")
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
