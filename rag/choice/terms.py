"""What the features need to know of a question: its words, its numbers, and the kind of answer that it wants."""

from collections.abc import Mapping
from dataclasses import dataclass

from index.analysis import stems
from index.figures import read_figures
from index.types import FigureKind, Pool
from rag.types import Question

KINDS = ("count", "money", "percent", "time", "date", "person", "place", "words", "list", "yesno", "several")
"""What a question may want, in the order of the kind model's outputs."""
FIGURES = ("count", "money", "percent", "time")
"""Those of them that are answered with a figure."""
KIND_OF_FIGURE: Mapping[FigureKind, str] = {
    FigureKind.COUNT: "count",
    FigureKind.MONEY: "money",
    FigureKind.PERCENT: "percent",
    FigureKind.MEASURE: "time",
}


@dataclass(frozen=True, slots=True)
class QuestionTerms:
    """A question as the features see it."""

    question: Question
    kinds: Mapping[str, float]
    """Probabilities, by the names of ``KINDS``."""
    weights: Mapping[str, float]
    """The inverse document frequency of each of its tokens."""
    words: frozenset[str]
    """Stems of all its turns, those that no bulletin has corrected."""
    own_words: frozenset[str]
    """The same, of the last turn."""
    numbers: frozenset[int | float]
    """The figures that it states itself."""

    @property
    def asks_figure(self) -> float:
        """How likely a figure is wanted."""
        return sum(self.kinds[kind] for kind in FIGURES)


def terms_of(question: Question, pool: Pool, kinds: Mapping[str, float]) -> QuestionTerms:
    """The terms of ``question``, with the weights and the corrections of its search."""
    text = question.read_as

    def corrected(part: str) -> frozenset[str]:
        return frozenset(pool.corrections.get(stem, stem) for stem in stems(part))

    numbers = frozenset(figure.value for figure in read_figures(text))
    return QuestionTerms(question, kinds, pool.weights, corrected(text), corrected(question.typed), numbers)
