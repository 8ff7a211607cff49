"""Second stage: from sentences found to the few that the model sees."""

from collections.abc import Iterable

from index.ranking import Query
from index.types import Sentence
from rag.types import Asks, Evidence, Question


def query_of(question: Question) -> Query:
    """What to search for."""
    return Query(
        text=question.standalone,
        own=question.typed if question.is_follow_up else "",
        scope=question.scope,
        wants_figure=question.asks is Asks.FIGURE,
        focus=question.focus,
    )


def gather(sentences: Iterable[Sentence], *, words: int) -> tuple[Evidence, ...]:
    """The best of ``sentences``, best first, as many as fit in ``words``. The first always fits, however long it is."""
    chosen: list[Sentence] = []
    left = words
    for sentence in sentences:
        length = len(sentence.text.split())
        if chosen and length > left:
            continue
        chosen.append(sentence)
        left -= length
    return tuple(Evidence(label, sentence) for label, sentence in enumerate(chosen, start=1))
