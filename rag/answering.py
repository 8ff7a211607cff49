"""Last stage: from a checked draft to the answer that a person reads. What did not pass the check is not in it."""

from collections.abc import Sequence

from index.types import Figure, LedgerRow, Sentence
from rag.spanish import NO_EVIDENCE, VERBATIM
from rag.types import Answer, AnswerFigure, Citation, Draft, Evidence, Outcome, Question, Verdict

_BETWEEN = len(" de cada una de las ")
"""At most so much stands between a figure and its unit."""


def compose(question: Question, draft: Draft, verdicts: tuple[Verdict, ...], evidence: tuple[Evidence, ...]) -> Answer:
    """The draft where all of it is supported, else the sentence that it cites as it stands, else «no consta»."""
    cited = next((item.sentence for item in evidence if item.label == draft.label), None)
    if cited is None:
        return Answer(question, Outcome.NO_EVIDENCE, NO_EVIDENCE, "", evidence=evidence, verdicts=verdicts)
    if all(verdict.supported for verdict in verdicts):
        rows = tuple(row for row in cited.rows if cited.said(row.figure) in draft.short)
        short, text = draft.short, f"{_spoken(draft.short, cited, rows)} [1]."
    else:
        rows = cited.rows
        short, text = cited.text, VERBATIM.format(sentence=cited.text)
    return Answer(
        question,
        Outcome.ANSWERED,
        text,
        short,
        tuple(AnswerFigure(row.figure.value, row.counts, cited.said(row.figure), citation=1) for row in rows),
        (Citation(cited.bulletin, cited.span),),
        evidence,
        verdicts,
    )


def _spoken(short: str, cited: Sentence, rows: Sequence[LedgerRow]) -> str:
    """A bare figure with its modifier and what it counts, in the words of its bulletin: «más de 204 mil atenciones».

    In a list the noun stands at its head and the place before the figure: «118 Comités de Salud (Colima)».
    """
    said = short
    if len(rows) == 1 and cited.said(rows[0].figure) == short:
        row, text = rows[0], cited.bulletin.text
        said = text[_modifier_start(text, row.figure) : _unit_end(text, row.figure)]
        if row.counts not in said:
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
