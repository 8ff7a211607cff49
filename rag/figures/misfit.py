"""How far a figure is from the sort that a question asks for, where its words do not tell: a plan for what was done, a
spell of time for how many, a level for a rise. It is taken from what the words cover.
"""

from index.analysis import stems
from index.days import read_days
from index.folding import fold
from index.types import Aggregate, FigureKind, LedgerRow, Sentence
from rag.figures.asked import asks_goal, is_goal
from rag.spanish.computing import ASKS_MISSING
from rag.spanish.questions import ASKS_GROWTH, ASKS_KIND, GROWTH, IS_WHAT, LACKS, OUT_OF_HOW_MANY
from rag.types import Question

# In units of coverage, which goes from 0 to 1.
_NOT_ASKED = 0.2
"""For a percentage or money that was not asked for, and for what is planned where what was done is asked for."""
_SURELY_NOT_ASKED = 0.5
"""For what cannot be it: «los últimos 12 meses», a part for a whole, a level for a rise, men for women."""
_SAYS_THE_KIND = 0.1
"""Given to a sentence that names the sort of money that is asked for: «presupuesto»."""
_THOSE_DAYS = 0.15
"""Given to one that tells of exactly the days that are asked for."""


def misfit(question: Question, row: LedgerRow, cited: Sentence) -> float:
    """What is taken from the coverage of a figure of the sentence ``cited``; below 0 where its sentence fits well."""
    asked, kind = fold(question.standalone), row.figure.kind
    grows = ASKS_GROWTH.search(asked) is not None
    not_asked = (
        question.kind is None and kind in (FigureKind.PERCENT, FigureKind.MONEY) and not grows,
        kind is not FigureKind.MONEY and asks_goal(question) is not is_goal(row, cited),
    )
    surely_not = (
        question.kind is None and not question.noun and kind is FigureKind.MEASURE,
        grows and not GROWTH.search(fold(cited.text)),
        ASKS_MISSING.search(asked) is not None and not LACKS.search(fold(cited.text)),
        OUT_OF_HOW_MANY.search(asked) is not None and row.aggregate is not Aggregate.WHOLE,
        not _says_what_they_are(asked, cited.text),
    )
    says_the_kind = kind is FigureKind.MONEY and _says_the_kind(question, cited)
    fits = _SAYS_THE_KIND * says_the_kind + _THOSE_DAYS * _is_of_those_days(question, cited)
    return _NOT_ASKED * sum(not_asked) + _SURELY_NOT_ASKED * sum(surely_not) - fits


def _is_of_those_days(question: Question, cited: Sentence) -> bool:
    days = question.scope.days
    return days is not None and days in read_days(cited.text, cited.bulletin.published)


def _says_what_they_are(asked: str, text: str) -> bool:
    """Whether a text has what a folded question says that they are, by its stem or apart: «A H1N1» for «son ah1n1»."""
    match = IS_WHAT.search(asked)
    if match is None:
        return True
    return set(stems(match["what"])) <= set(stems(text)) or match["what"] in fold(text).replace(" ", "")


def _says_the_kind(question: Question, cited: Sentence) -> bool:
    """Whether a sentence has the word by which the question asks for a sort of figure: «presupuesto»."""
    asks = ASKS_KIND[question.kind] if question.kind else None
    return asks is not None and bool(set(asks.findall(fold(question.standalone))) & set(asks.findall(fold(cited.text))))
