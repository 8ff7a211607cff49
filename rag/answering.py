"""Last stage: from a checked draft to the answer that a person reads. What did not pass the check is not in it."""

from collections.abc import Sequence

from index.types import Figure, Sentence
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
        figures = _stated_figures(draft.short, cited)
        short, text = draft.short, f"{_spoken(draft.short, cited, figures)} [1]."
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


def _spoken(short: str, cited: Sentence, figures: Sequence[Figure]) -> str:
    """A bare figure as its sentence says it, from its modifier to its unit: «más de 204 mil atenciones»."""
    if len(figures) == 1 and cited.text[figures[0].start : figures[0].end] == short:
        short = cited.text[_modifier_start(cited.text, figures[0]) : _unit_end(cited.text, figures[0])]
    return short[:1].upper() + short[1:]


def _modifier_start(text: str, figure: Figure) -> int:
    before = text[: figure.start].rstrip()
    known = before.lower().endswith(figure.modifier) and figure.modifier
    return len(before) - len(figure.modifier) if known else figure.start


def _unit_end(text: str, figure: Figure) -> int:
    """The end of the unit where it follows the figure, «58.33 por ciento de las metas»; else that of the figure."""
    at = text.find(figure.unit, figure.end, figure.end + len(figure.unit) + _BETWEEN) if figure.unit else -1
    return at + len(figure.unit) if at >= 0 else figure.end
