"""Our own measures on a file of gold questions: what is right, what is cited, what is rightly left unanswered."""

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from index.analysis import stems
from rag.types import Answer, Outcome


@dataclass(frozen=True, slots=True)
class Measures:
    """Shares are of 1; None where there was nothing to share."""

    questions: int
    right: float | None
    """Of the answerable: the gold value among the figures, or 0.7 of the gold answer's content words in the text."""
    cited: float | None
    """Of the right: a citation of a gold bulletin."""
    abstain_precision: float | None
    """Of the «no consta» given: those that were due."""
    abstain_recall: float | None
    """Of the «no consta» due: those that were given."""
    seconds_p50: float
    seconds_p95: float

    def to_json(self) -> dict[str, float | None]:
        return asdict(self)


def measure(pairs: Sequence[tuple[dict[str, Any], Answer]]) -> Measures:
    """Score answers against their gold questions: ``answer``, ``answer_value``, ``doc``, ``answerable``."""
    answerable = [(gold, answer) for gold, answer in pairs if gold["answerable"]]
    right = [(gold, answer) for gold, answer in answerable if is_right(gold, answer)]
    withheld = [gold for gold, answer in pairs if answer.outcome is Outcome.NO_EVIDENCE]
    rightly = sum(not gold["answerable"] for gold in withheld)
    seconds = sorted(answer.timings["total"] for _, answer in pairs) or [0.0]
    return Measures(
        questions=len(pairs),
        right=_share(len(right), len(answerable)),
        cited=_share(sum(_cites(gold, answer) for gold, answer in right), len(right)),
        abstain_precision=_share(rightly, len(withheld)),
        abstain_recall=_share(rightly, len(pairs) - len(answerable)),
        seconds_p50=round(statistics.median(seconds), 3),
        seconds_p95=round(seconds[int(0.95 * (len(seconds) - 1))], 3),
    )


def is_right(gold: dict[str, Any], answer: Answer) -> bool:
    """Whether an answer gives what an answerable gold question wants."""
    if answer.outcome is Outcome.NO_EVIDENCE:
        return False
    value = gold.get("answer_value")
    if value is not None and any(abs(f.value - value) <= 1e-6 * max(1, abs(value)) for f in answer.figures):
        return True
    wanted = set(stems(gold["answer"]))
    return bool(wanted) and len(wanted & set(stems(answer.text))) >= 0.7 * len(wanted)


def _cites(gold: dict[str, Any], answer: Answer) -> bool:
    files = gold["doc"] if isinstance(gold["doc"], list) else [gold["doc"]]
    return any(citation.bulletin.file in files for citation in answer.citations)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
