"""Second stage: from sentences found to the few that the model sees."""

from collections.abc import Iterable
from itertools import islice

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


def gather(sentences: Iterable[Sentence], *, limit: int) -> tuple[Evidence, ...]:
    """The first ``limit`` of ``sentences``, labelled."""
    return tuple(Evidence(label, sentence) for label, sentence in enumerate(islice(sentences, limit), start=1))


def shown(evidence: Iterable[Evidence], *, words: int) -> tuple[Evidence, ...]:
    """Of ``evidence``, as much as fits in ``words``, the best first; the first always, however long it is."""
    chosen: list[Evidence] = []
    left = words
    for item in evidence:
        length = len(item.sentence.text.split())
        if not chosen or length <= left:
            chosen.append(item)
            left -= length
    return tuple(chosen)
