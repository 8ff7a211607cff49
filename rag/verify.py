"""Fourth stage: nothing passes that the cited sentence does not state of what was asked."""

import re
from collections.abc import Iterator, Sequence

from index.figures import read_figures
from index.folding import fold
from index.types import LedgerRow, Sentence
from rag.asked import is_in_scope
from rag.types import Checked, Claim, Draft, Evidence, Question, Verdict

_STATED = {True: "está en la oración citada", False: "no está así en la oración citada"}


def verify(question: Question, draft: Draft, evidence: Sequence[Evidence]) -> tuple[Verdict, ...]:
    """The verdicts on each claim of ``draft``; empty for an empty draft."""
    return tuple(verdict for claim in draft.claims for verdict in _verdicts(question, claim, evidence))


def cited_by(claim: Claim, evidence: Sequence[Evidence]) -> Sentence | None:
    """The sentence of a claim's label."""
    return next((item.sentence for item in evidence if item.label == claim.label), None)


def _verdicts(question: Question, claim: Claim, evidence: Sequence[Evidence]) -> Iterator[Verdict]:
    cited = cited_by(claim, evidence)
    if cited is None:
        yield Verdict(claim, Checked.LABEL, False, "no hay evidencia con ese número")
    elif claim.row is not None:
        yield _figure_verdict(claim, claim.row, cited)
        yield _scope_verdict(question, claim, claim.row, cited)
    else:
        yield from _words_verdicts(claim, cited)


def _figure_verdict(claim: Claim, row: LedgerRow, cited: Sentence) -> Verdict:
    stated = row in cited.rows and cited.said(row.figure) == claim.short
    return Verdict(
        claim, Checked.FIGURE, stated, "la oración citada la dice" if stated else "la oración citada no la dice"
    )


def _scope_verdict(question: Question, claim: Claim, row: LedgerRow, cited: Sentence) -> Verdict:
    holds = is_in_scope(question, row, cited)
    reason = "es de lo que se preguntó" if holds else "es de otra jornada, de otro año o de otro lugar"
    return Verdict(claim, Checked.SCOPE, holds, reason)


def _words_verdicts(claim: Claim, cited: Sentence) -> Iterator[Verdict]:
    """Words must stand in the sentence as they are, between words; so must each of their figures, by value."""
    words = r"\s+".join(map(re.escape, fold(claim.short).split()))
    stated = bool(words) and re.search(rf"(?<!\w){words}(?!\w|[.,]\d)", fold(cited.text)) is not None
    yield Verdict(
        claim, Checked.WORDS, stated, "está en la oración citada" if stated else "no está así en la oración citada"
    )
    for figure in read_figures(claim.short):
        stated = any(row.figure.value == figure.value for row in cited.rows)
        yield Verdict(
            claim, Checked.FIGURE, stated, "la oración citada la dice" if stated else "la oración citada no la dice"
        )
