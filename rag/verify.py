"""Fourth stage: nothing passes that the cited sentence does not state of what was asked.

Where a figure is asked for, the words of a claim must name one that the sentence states, as it is written there; and
what the ledger says of that figure must be what was asked: its kind, its sum, its noun and its scope. It is the same
check whatever wrote the claim. Words must stand in the sentence, and cut none of its figures in two.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from index.figures import read_figures
from index.folding import compose, fold
from index.scope import admits
from index.types import LedgerRow, Sentence, Span
from rag.figures.asked import counts, is_asked, is_in_scope, is_of_kind, is_of_sum, numbers_a_facility, shares_words
from rag.figures.candidates import is_elsewhere
from rag.types import Asks, Checked, Claim, Draft, Evidence, Question, Verdict

_NOTHING_MENDED: Mapping[str, str] = MappingProxyType({})
_REASONS = {
    Checked.LABEL: ("hay evidencia con ese número", "no hay evidencia con ese número"),
    Checked.WORDS: ("está en la oración citada", "no está así en la oración citada"),
    Checked.FIGURE: ("la oración citada la dice", "la oración citada no la dice así"),
    Checked.KIND: ("es la clase de cifra que se preguntó", "es otra clase de cifra: una meta, un porcentaje, un total"),
    Checked.NOUN: ("cuenta lo que se preguntó", "cuenta otra cosa"),
    Checked.SCOPE: ("es de lo que se preguntó", "es de otra jornada, de otro año o de otro lugar"),
}


def verify(
    question: Question, draft: Draft, evidence: Sequence[Evidence], mended: Mapping[str, str] = _NOTHING_MENDED
) -> tuple[Verdict, ...]:
    """The verdicts on each claim of ``draft``; empty for an empty draft.

    ``mended`` has the stems of the question that no bulletin has, and the stem that each was taken for.
    """
    return tuple(
        Verdict(claim, checked, holds, _REASONS[checked][not holds])
        for claim in draft.claims
        for checked, holds in _checks(question, claim, evidence, mended)
    )


def holds(question: Question, claim: Claim, evidence: Sequence[Evidence], mended: Mapping[str, str]) -> bool:
    """Whether ``claim`` passes every check."""
    return all(verdict.supported for verdict in verify(question, Draft((claim,)), evidence, mended))


def cited_by(claim: Claim, evidence: Sequence[Evidence]) -> Sentence | None:
    """The sentence of a claim's label."""
    return next((item.sentence for item in evidence if item.label == claim.label), None)


def figure_of(question: Question, claim: Claim, cited: Sentence) -> LedgerRow | None:
    """The figure of the sentence ``cited`` that a claim means: its row, or the first that its words have whole.

    None for a claim of words, where words were asked for.
    """
    if claim.row is not None:
        return claim.row
    named = _named(claim.short, cited) if question.asks is Asks.FIGURE else ()
    return next((row for row in named if is_of_kind(question, row.figure.kind)), next(iter(named), None))


def _checks(
    question: Question, claim: Claim, evidence: Sequence[Evidence], mended: Mapping[str, str]
) -> Iterator[tuple[Checked, bool]]:
    cited = cited_by(claim, evidence)
    if cited is None:
        yield Checked.LABEL, False
    elif claim.row is None and question.asks is Asks.WORDS:
        yield Checked.WORDS, any(not _is_cut(place, cited) for place in _places(claim.short, cited))
        yield Checked.SCOPE, admits(question.scope, cited) and not is_elsewhere(cited, question)
    else:
        yield from _figure_checks(question, claim, cited, evidence, mended)


def _figure_checks(
    question: Question, claim: Claim, cited: Sentence, evidence: Sequence[Evidence], mended: Mapping[str, str]
) -> Iterator[tuple[Checked, bool]]:
    row = figure_of(question, claim, cited)
    yield Checked.FIGURE, row is not None and row in _named(claim.short, cited)
    row = row or _of_value(claim.short, cited)
    if row is None:
        # Its sentence may be shown in its place where it says what was asked.
        yield Checked.SCOPE, any(is_asked(question, other, cited, mended) for other in cited.rows)
        return
    is_figure = is_of_kind(question, row.figure.kind) and not numbers_a_facility(row, cited)
    yield Checked.KIND, is_figure and is_of_sum(question, row, cited)
    others = (
        other
        for item in evidence
        for other in item.sentence.rows
        if is_asked(question, other, item.sentence, mended) and admits(question.scope, item.sentence)
    )
    noun = counts(row, cited, question.noun, mended) and shares_words(question, row, cited, others, mended)
    yield Checked.NOUN, noun
    yield Checked.SCOPE, is_in_scope(question, row, cited) and admits(question.scope, cited)


def _named(short: str, cited: Sentence) -> tuple[LedgerRow, ...]:
    """The figures that the words ``short`` have whole, where they stand in the sentence without cutting any."""
    return tuple(
        row
        for place in _places(short, cited)
        if not _is_cut(place, cited)
        for row in cited.rows
        if place.start <= row.figure.start and row.figure.end <= place.end
    )


def _of_value(short: str, cited: Sentence) -> LedgerRow | None:
    """The figure of the sentence that words write in another way: «204,000» for «204 mil»."""
    values = {figure.value for figure in read_figures(short)}
    return next((row for row in cited.rows if row.figure.value in values), None)


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
