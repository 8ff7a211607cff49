"""Last stage: from a checked draft to the answer that a person reads. What did not pass the check is not in it."""

from collections.abc import Sequence

from index.types import Figure, Sentence
from rag.spanish import NO_EVIDENCE, VERBATIM
from rag.types import Answer, AnswerFigure, Citation, Draft, Evidence, Outcome, Question, Verdict


def compose(question: Question, draft: Draft, verdicts: tuple[Verdict, ...], evidence: tuple[Evidence, ...]) -> Answer:
    """The draft where all of it is supported, else the sentence that it cites as it stands, else «no consta»."""
    cited = next((item.sentence for item in evidence if item.label == draft.label), None)
    if cited is None:
        return Answer(question, Outcome.NO_EVIDENCE, NO_EVIDENCE, "", evidence=evidence, verdicts=verdicts)
    if all(verdict.supported for verdict in verdicts):
        figures = _stated_figures(draft.short, cited)
        short, text = draft.short, f"{_spoken(draft.short, figures)} [1]."
    else:
        figures = cited.figures
        short, text = cited.text, VERBATIM.format(sentence=cited.text)
    return Answer(
        question,
        Outcome.ANSWERED,
        text,
        short,
        tuple(AnswerFigure(f.value, f.unit, cited.text[f.start : f.end], citation=1) for f in figures),
        (Citation(cited.bulletin, cited.span),),
        evidence,
        verdicts,
    )


def _stated_figures(short: str, cited: Sentence) -> tuple[Figure, ...]:
    """The figures of the cited sentence that the short answer says, as they are written there."""
    return tuple(figure for figure in cited.figures if cited.text[figure.start : figure.end] in short)


def _spoken(short: str, figures: Sequence[Figure]) -> str:
    """A bare figure is said with its modifier and its unit: «más de 204 mil atenciones»."""
    if len(figures) != 1 or figures[0].end - figures[0].start != len(short):
        return short[:1].upper() + short[1:]
    figure = figures[0]
    spoken = " ".join(part for part in (figure.modifier, short, figure.unit) if part)
    return spoken[:1].upper() + spoken[1:]
