"""Last stage of a computed answer: the result and its workings, each operand with its citation."""

from rag.answering import figure_text, spoken
from rag.computing import Computed
from rag.spanish.computing import ABOUT, COMPUTED
from rag.types import Answer, AnswerFigure, Citation, Evidence, Outcome, Question


def compose_computed(question: Question, computed: Computed, evidence: tuple[Evidence, ...]) -> Answer:
    """The result, and what it was computed from; each operand with its citation."""
    operands = [(c.row, c.sentence) for c in computed.operands]
    cited = list(dict.fromkeys(sentence for _, sentence in operands))
    said = [f"{spoken(row, sentence)} [{cited.index(sentence) + 1}]" for row, sentence in operands]
    figures = [
        AnswerFigure(row.figure.value, row.counts, figure_text(row, sentence), cited.index(sentence) + 1)
        for row, sentence in operands
    ]
    short = " y ".join(figure.text for figure in figures)
    if computed.value is not None:
        about = ABOUT if any(row.figure.rounded for row, _ in operands) else ""
        short = f"{about}{computed.value:,}"
        figures.insert(0, AnswerFigure(computed.value, operands[0][0].counts, short, None))
    text = COMPUTED[computed.operation].format(result=short, first=said[0], second=said[1])
    return Answer(
        question,
        Outcome.ANSWERED,
        text[:1].upper() + text[1:],
        short,
        tuple(figures),
        tuple(Citation(sentence.bulletin, sentence.span) for sentence in cited),
        evidence,
    )
