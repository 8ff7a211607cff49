"""Fourth stage: nothing passes that the cited sentence does not state."""

from collections.abc import Sequence

from index.figures import read_figures
from index.folding import fold
from index.types import Sentence
from rag.types import Asks, Draft, Evidence, Question, Verdict


def verify(question: Question, draft: Draft, evidence: Sequence[Evidence]) -> tuple[Verdict, ...]:
    """A verdict on each claim of ``draft``: its label, each of its figures, and its words. Empty for an empty draft."""
    if draft.label is None:
        return ()
    cited = next((item.sentence for item in evidence if item.label == draft.label), None)
    if cited is None:
        return (Verdict(f"[{draft.label}]", False, "no hay evidencia con ese número"),)
    claims = [_figure_verdict(draft.short[f.start : f.end], f.value, cited) for f in read_figures(draft.short)]
    if question.asks is Asks.WORDS or not claims:
        claims.append(_words_verdict(draft.short, cited))
    return tuple(claims)


def _figure_verdict(claim: str, value: int | float, cited: Sentence) -> Verdict:
    stated = any(row.figure.value == value for row in cited.rows)
    return Verdict(claim, stated, "la oración citada la dice" if stated else "la oración citada no la dice")


def _words_verdict(claim: str, cited: Sentence) -> Verdict:
    stated = bool(claim) and _plain(claim) in _plain(cited.text)
    return Verdict(claim, stated, "está en la oración citada" if stated else "no está así en la oración citada")


def _plain(text: str) -> str:
    return f" {' '.join(fold(text).split()).strip('.,;: ')} "
