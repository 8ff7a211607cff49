"""Second stage: from sentences found to the few that the model sees."""

import math
from collections.abc import Iterable, Sequence

from index.ranking import Query
from index.search import Searcher
from index.types import Found, Sentence
from models.types import Reader
from rag.types import Asks, Evidence, Question

_READ = 20
"""Of the sentences found, how many are read: about two passes of the reader."""
_RANK = 2.0
"""What the logarithm of the rank in the search weighs against the reader's log-odds."""


def query_of(question: Question) -> Query:
    """What to search for."""
    return Query(
        text=question.standalone,
        own=question.typed if question.is_follow_up else "",
        scope=question.scope,
        wants_figure=question.asks is Asks.FIGURE,
        focus=question.focus,
    )


def find(question: Question, searcher: Searcher, reader: Reader, *, limit: int) -> tuple[Found, tuple[Evidence, ...]]:
    """Search for ``question``, and read what was found."""
    found = searcher.search(query_of(question))
    return found, gather(question.standalone, found.sentences, reader, limit=limit)


def gather(question: str, sentences: Sequence[Sentence], reader: Reader, *, limit: int) -> tuple[Evidence, ...]:
    """The ``limit`` likeliest of ``sentences``, which come as search found them, read for ``question`` and labelled.

    Search and reader each rank them; what one of them is unsure of, the other may know.
    """
    considered = sentences[: max(limit, _READ)]
    readings = reader.read(question, [sentence.text for sentence in considered])
    order = sorted(range(len(considered)), key=lambda i: _RANK * math.log1p(i) - readings[i].evidence)
    return tuple(Evidence(label, considered[i], readings[i]) for label, i in enumerate(order[:limit], start=1))


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
