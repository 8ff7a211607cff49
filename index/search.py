"""Search: BM25 and dense retrieval side by side, their ranks fused.

Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): a passage scores the sum of 1 / (k + rank)
over the retrievers that found it, so scores that mean different things are never compared.
"""

from collections.abc import Mapping, Sequence

from index.analysis import analyse
from index.dense import DenseIndex
from index.store import Store
from index.types import Hit
from models.types import Embedder

RRF_K = 60
"""The value of the paper; larger flattens the difference between first and tenth."""
_DEPTH = 50
"""How many each retriever brings to the fusion."""


class Searcher:
    """Searches a store as it is now: a change by another process is seen by the next search."""

    def __init__(self, store: Store, embedder: Embedder) -> None:
        self._store = store
        self._embedder = embedder
        self._dense = DenseIndex.of(store)

    def search(self, text: str, *, limit: int = 10) -> tuple[Hit, ...]:
        """The passages that best match ``text``, the best first."""
        if self._dense.generation != self._store.generation():
            self._dense = DenseIndex.of(self._store)
        rankings = {
            "lexical": self._store.lexical(analyse(text), _DEPTH),
            "dense": self._dense.search(self._embedder.embed_queries([text])[0], _DEPTH),
        }
        fused = fuse(rankings)[:limit]
        passages = self._store.passages(fused)
        return tuple(
            Hit(passages[key], rank, tuple(name for name, found in rankings.items() if key in found))
            for rank, key in enumerate(fused, start=1)
            if key in passages
        )


def fuse(rankings: Mapping[str, Sequence[int]]) -> list[int]:
    """Keys of all rankings by their fused rank, the best first; ties keep the order of the first ranking.

    >>> fuse({"lexical": [7, 3], "dense": [3, 9]})
    [3, 7, 9]
    """
    scores: dict[int, float] = {}
    for ranking in rankings.values():
        for rank, key in enumerate(ranking, start=1):
            scores[key] = scores.get(key, 0.0) + 1 / (RRF_K + rank)
    return sorted(scores, key=lambda key: -scores[key])
