"""Nothing passes that the cited sentence does not say as it is said, or that contradicts what was asked.

Whatever proposed a claim, its words must stand in the sentence that it cites, and cut none of its figures in two; and
no slot that both the question and the sentence state may differ. It does not repeat the choice: what is not said is no
reason here.
"""

import re
from collections.abc import Iterator, Sequence

from index.folding import compose, fold
from index.types import LedgerRow, Sentence, Span
from rag.choice.contradictions import contradiction, figure_contradiction
from rag.types import Asks, Checked, Claim, Draft, Evidence, Question, Verdict

_REASONS = {
    Checked.LABEL: ("hay evidencia con ese número", "no hay evidencia con ese número"),
    Checked.WORDS: ("está en la oración citada", "no está así en la oración citada"),
    Checked.FIGURE: ("la oración citada la dice", "la oración citada no la dice así"),
    Checked.KIND: ("es la clase de cifra que se preguntó", "es otra clase de cifra, o el texto la niega"),
    Checked.SCOPE: ("nada la contradice", "es de otra jornada, de otro año o de otro lugar"),
}
_OF_KIND = ("kind", "denied")
"""Contradictions that are about the sort of figure."""


def verify(question: Question, draft: Draft, evidence: Sequence[Evidence]) -> tuple[Verdict, ...]:
    """The verdicts on each claim of ``draft``; empty for an empty draft."""
    return tuple(
        Verdict(claim, checked, holds, _REASONS[checked][not holds])
        for claim in draft.claims
        for checked, holds in _checks(question, claim, evidence)
    )


def holds(question: Question, claim: Claim, evidence: Sequence[Evidence]) -> bool:
    """Whether ``claim`` passes every check."""
    return all(verdict.supported for verdict in verify(question, Draft((claim,)), evidence))


def cited_by(claim: Claim, evidence: Sequence[Evidence]) -> Sentence | None:
    """The sentence of a claim's label."""
    return next((item.sentence for item in evidence if item.label == claim.label), None)


def figure_of(question: Question, claim: Claim, cited: Sentence) -> LedgerRow | None:
    """The figure of the sentence ``cited`` that a claim means: its row, or the first that its words have whole.

    None for a claim of words, where words were asked for.
    """
    if claim.row is not None:
        return claim.row
    return next(iter(_named(claim.short, cited)), None) if question.asks is Asks.FIGURE else None


def _checks(question: Question, claim: Claim, evidence: Sequence[Evidence]) -> Iterator[tuple[Checked, bool]]:
    cited = cited_by(claim, evidence)
    if cited is None:
        yield Checked.LABEL, False
        return
    row = figure_of(question, claim, cited)
    if row is None:
        yield Checked.WORDS, any(not _is_cut(place, cited) for place in _places(claim.short, cited))
    else:
        yield Checked.FIGURE, row in _named(claim.short, cited)
    found = contradiction(question, cited)
    if found is None and row is not None:
        found = figure_contradiction(question, cited, row)
    if row is not None:
        yield Checked.KIND, found not in _OF_KIND
    yield Checked.SCOPE, found is None or found in _OF_KIND


def _named(short: str, cited: Sentence) -> tuple[LedgerRow, ...]:
    """The figures that the words ``short`` have whole, where they stand in the sentence without cutting any."""
    return tuple(
        row
        for place in _places(short, cited)
        if not _is_cut(place, cited)
        for row in cited.rows
        if place.start <= row.figure.start and row.figure.end <= place.end
    )


def _places(words: str, cited: Sentence) -> list[Span]:
    """Where the words stand in the sentence, between words, whatever their case and white space."""
    pattern = r"\s+".join(map(re.escape, fold(words).split()))
    if not pattern:
        return []
    letters, at = compose(cited.text)
    start = cited.span.start
    found = re.finditer(rf"(?<!\w)(?<!\d[.,]){pattern}(?!\w|[.,]\d)", fold(letters))
    return [Span(start + at[match.start()], start + at[match.end()]) for match in found]


def _is_cut(place: Span, cited: Sentence) -> bool:
    """Whether a figure of the sentence lies partly within ``place``: «310» in «2 mil 310», «2» in «2.5»."""
    figures = (row.figure for row in cited.rows)
    return any(figure.start < place.start < figure.end or figure.start < place.end < figure.end for figure in figures)
