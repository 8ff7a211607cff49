"""Last stage: from checked claims to the answer that a person reads. What did not pass the check is not in it."""

from collections.abc import Sequence

from index.types import Figure, LedgerRow, Sentence
from rag.figures.telling import Said, offered, tell
from rag.spanish.answers import NO_EVIDENCE, VERBATIM
from rag.types import (
    Answer,
    AnswerFigure,
    Checked,
    Citation,
    Claim,
    Draft,
    Evidence,
    Outcome,
    Question,
    Relation,
    Verdict,
)
from rag.verify import cited_by, figure_of
from rag.words.phrasing import dates_of, say_words

NEAREST = 3
"""Sentences that are shown where none answers."""
_BETWEEN = len(" de cada una de las ")
"""At most so much stands between a figure and its unit."""
_OUTCOMES = {Relation.READINGS: Outcome.AMBIGUOUS, Relation.CONFLICT: Outcome.CONFLICT}


def compose(question: Question, draft: Draft, verdicts: tuple[Verdict, ...], evidence: tuple[Evidence, ...]) -> Answer:
    """The claims that hold; of one that is not written as its sentence has it, that sentence; else «no consta».

    A claim that is of something else than was asked for leaves nothing behind.
    """
    readings = [reading for claim in draft.claims if (reading := _reading(question, claim, verdicts, evidence))]
    if not readings:
        nearest = tuple(Citation(item.sentence.bulletin, item.sentence.span) for item in evidence[:NEAREST])
        return Answer(
            question, Outcome.NO_EVIDENCE, NO_EVIDENCE, "", evidence=evidence, verdicts=verdicts, nearest=nearest
        )
    relation = draft.relation if len(readings) > 1 else Relation.SAME
    stated = readings[:1] if relation is Relation.SAME else readings
    text, citations = tell(relation, readings, draft.left_out)
    return Answer(
        question,
        _OUTCOMES.get(relation, Outcome.ANSWERED),
        text,
        readings[0].short if relation is Relation.SERIES else "; ".join(reading.short for reading in stated),
        tuple(_figure(row, reading, marker) for marker, reading in enumerate(stated, start=1) for row in reading.rows),
        citations,
        evidence,
        verdicts,
        readings=offered(readings) if relation is Relation.READINGS else (),
        dates=tuple(
            day
            for marker, reading in enumerate(stated, start=1)
            for day in dates_of(question, reading.short, reading.cited, marker)
        ),
    )


def _reading(
    question: Question, claim: Claim, verdicts: Sequence[Verdict], evidence: Sequence[Evidence]
) -> Said | None:
    cited = cited_by(claim, evidence)
    if cited is not None and claim.short == cited.text:
        return Said(claim.short, VERBATIM.format(sentence=cited.text), cited, (), claim)
    failed = {verdict.checked for verdict in verdicts if verdict.claim == claim and not verdict.supported}
    if cited is None or failed - {Checked.FIGURE, Checked.WORDS}:
        return None
    row = figure_of(question, claim, cited)
    if failed or row is None:
        # Words are shown in their sentence: out of it they can mean something else.
        said = "" if failed else say_words(question, claim.short, cited)
        if said:
            rows = tuple(r for r in cited.rows if cited.said(r.figure) in said)
            return Said(said, said[:1].upper() + said[1:], cited, rows, claim)
        short = cited.text if failed else claim.short
        return Said(short, VERBATIM.format(sentence=cited.text), cited, cited.rows, claim)
    return Said(figure_text(row, cited), spoken(row, cited), cited, (row,), claim)


def _figure(row: LedgerRow, reading: Said, marker: int) -> AnswerFigure:
    return AnswerFigure(row.figure.value, row.counts, figure_text(row, reading.cited), citation=marker)


def figure_text(row: LedgerRow, cited: Sentence) -> str:
    """A figure with its modifier, for «más de 204 mil» is not 204 mil."""
    text = cited.bulletin.text
    return text[_modifier_start(text, row.figure) : row.figure.end]


def spoken(row: LedgerRow, cited: Sentence) -> str:
    """A figure with its modifier and what it counts, in the words of its sentence: «más de 204 mil atenciones».

    In a list the noun stands at its head and the place before the figure: «118 Comités de Salud (Colima)».
    """
    text = cited.bulletin.text
    later = min((r.figure.start for r in cited.rows if r.figure.start >= row.figure.end), default=cited.span.end)
    said = text[_modifier_start(text, row.figure) : _unit_end(text[:later], row.figure)]
    if row.counts not in said and row.counts in cited.text:
        said += f" {row.counts}"
    if row.place and row.place in cited.text and row.place not in said:
        said += f" ({row.place})"
    return said[:1].upper() + said[1:]


def _modifier_start(text: str, figure: Figure) -> int:
    before = text[: figure.start].rstrip()
    known = figure.modifier and before.lower().endswith(figure.modifier)
    return len(before) - len(figure.modifier) if known else figure.start


def _unit_end(text: str, figure: Figure) -> int:
    """The end of the unit where it follows the figure, «58.33 por ciento de las metas»; else that of the figure."""
    at = text.find(figure.unit, figure.end, figure.end + len(figure.unit) + _BETWEEN) if figure.unit else -1
    return at + len(figure.unit) if at >= 0 else figure.end
