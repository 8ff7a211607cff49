"""Our own measures: how each gold question ends, by type, with confidence intervals; and how sure answers are right.

right      the answer states the value or the words, or says yes or no as it is
shown      not that, but a sentence that it cites or shows holds the evidence: a person can read the answer there
needless   «no consta», though a bulletin says it and it is not even shown
wrong      anything else of an answerable question; wrong figure, where other values than the right one are stated
abstained  «no consta» where it is due; invented, an answer there
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from typing import Any

from index.analysis import stems
from index.figures import read_figures
from index.folding import fold
from rag.types import Answer, Outcome

Z = 1.96
"""Of a normal deviation: intervals are of 95 %."""
_MOST_VALUES = 10
"""Figures that an answer may state beside the right one before it says nothing."""
_SAME = 0.75
"""Share of the words of the evidence that makes a quotation hold it."""
_SAID = 0.7
"""Share of the words of the answer that makes a text say it."""
_MARKER = re.compile(r"\[\d+\]")
_IN_WORDS = ("list", "reason", "definition", "other", "date", "person", "place")


class Grade(StrEnum):
    """How a question ended; see the module."""

    RIGHT = "right"
    SHOWN = "shown"
    NEEDLESS = "needless"
    WRONG = "wrong"
    WRONG_FIGURE = "wrong figure"
    ABSTAINED = "abstained"
    INVENTED = "invented"


DUE = (Grade.ABSTAINED, Grade.INVENTED)
"""Grades of questions that no bulletin answers."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, with Wilson's interval of 95 %."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        return self.part / self.whole if self.whole else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's, which stays within 0 and 1.

        >>> [round(end, 3) for end in Share(8, 10).interval]
        [0.49, 0.943]
        """
        if not self.whole:
            return 0.0, 1.0
        n, p = self.whole, self.value
        middle, half = p + Z * Z / (2 * n), Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
        return (middle - half) / (1 + Z * Z / n), (middle + half) / (1 + Z * Z / n)


@dataclass(frozen=True, slots=True)
class Row:
    """The grades of the questions of one type."""

    name: str
    grades: Counter[Grade]

    @property
    def answerable(self) -> int:
        return sum(count for grade, count in self.grades.items() if grade not in DUE)

    def share(self, *grades: Grade) -> Share:
        """Of the answerable; of those without an answer where one of ``DUE`` is asked for."""
        whole = sum(self.grades[grade] for grade in DUE) if grades[0] in DUE else self.answerable
        return Share(sum(self.grades[grade] for grade in grades), whole)


def grade(gold: Mapping[str, Any], answer: Answer) -> Grade:
    """How one answer ends."""
    is_given = answer.outcome is not Outcome.NO_EVIDENCE
    if not gold["answerable"]:
        return Grade.INVENTED if is_given else Grade.ABSTAINED
    shown = _holds(gold, [citation.quote for citation in (answer.citations if is_given else answer.nearest)])
    if not is_given:
        return Grade.SHOWN if shown else Grade.NEEDLESS
    if _is_right(gold, answer, shown=shown):
        return Grade.RIGHT
    if shown:
        return Grade.SHOWN
    return Grade.WRONG_FIGURE if _values(gold) and read_figures(_plain(answer.text)) else Grade.WRONG


def tabulate(pairs: Iterable[tuple[Mapping[str, Any], Answer]]) -> list[Row]:
    """A row for each type of question, those with most questions first, and one of all last."""
    kinds: dict[str, Counter[Grade]] = {}
    for gold, answer in pairs:
        name = "follow-up" if gold.get("prev") else gold.get("type", "other") if gold["answerable"] else "unanswerable"
        kinds.setdefault(name, Counter())[grade(gold, answer)] += 1
    rows = [Row(name, grades) for name, grades in sorted(kinds.items(), key=lambda item: -item[1].total())]
    return [*rows, Row("all", sum((row.grades for row in rows), Counter()))]


def risk_and_coverage(pairs: Sequence[tuple[Mapping[str, Any], Answer]]) -> list[tuple[float, float]]:
    """(coverage, risk) where only the surest answers are given, from the surest on: the share that is not right."""
    ordered = sorted(pairs, key=lambda pair: -(pair[1].confidence or 0.0))
    points, misses = [], 0
    for count, (gold, answer) in enumerate(ordered, start=1):
        misses += grade(gold, answer) is not Grade.RIGHT
        points.append((count / len(ordered), misses / count))
    return points


def calibration(pairs: Sequence[tuple[Mapping[str, Any], Answer]], bins: int = 8) -> list[tuple[float, float, int]]:
    """(mean confidence, share right, answers) of the answers that were given, by confidence, as many in each bin."""
    given = sorted(
        (answer.confidence or 0.0, grade(gold, answer) is Grade.RIGHT)
        for gold, answer in pairs
        if answer.outcome is not Outcome.NO_EVIDENCE
    )
    size = max(1, -(-len(given) // bins))
    parts = [given[at : at + size] for at in range(0, len(given), size)]
    return [(sum(c for c, _ in part) / len(part), sum(r for _, r in part) / len(part), len(part)) for part in parts]


def _is_right(gold: Mapping[str, Any], answer: Answer, *, shown: bool) -> bool:
    text = _plain(answer.text)
    if gold.get("type") == "yesno":
        opens = "si" if fold(gold["answer"]).startswith("si") else "no"
        return shown and fold(text).lstrip(' ¿¡«"').startswith(opens)
    values = _values(gold)
    if values and gold.get("type") not in _IN_WORDS:
        stated = [figure.value for figure in read_figures(text)]
        return len(stated) <= _MOST_VALUES and any(_is_close(s, v) for s in stated for v in values)
    spans = _listed(gold.get("span")) or [gold["answer"]]
    said = [_share_of_words(span, text) >= _SAID for span in spans]
    return sum(said) >= (0.8 if gold.get("type") == "list" else 1.0) * len(said)


def _holds(gold: Mapping[str, Any], quotes: Sequence[str]) -> bool:
    """Whether a quotation holds the evidence; of evidence in several places any one will do."""
    evidence = [_squeezed(text) for text in _listed(gold.get("evidence"))]
    squeezed = [_squeezed(quote) for quote in quotes]
    return any(e in q or q in e or _share_of_words(e, q) >= _SAME for e in evidence for q in squeezed)


def _values(gold: Mapping[str, Any]) -> list[float]:
    return [v for v in (gold.get("answer_value"), *_listed(gold.get("also"))) if isinstance(v, int | float)]


def _share_of_words(wanted: str, text: str) -> float:
    words = set(stems(wanted))
    return len(words & set(stems(text))) / len(words) if words else 0.0


def _is_close(value: float, wanted: float) -> bool:
    return abs(value - wanted) <= 1e-6 * max(1.0, abs(wanted))


def _plain(text: str) -> str:
    return _MARKER.sub(" ", text)


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list) else [value] if value else []
