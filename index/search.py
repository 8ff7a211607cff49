"""Search: BM25 and dense retrieval side by side, their ranks fused, and the sentences of what they found ranked.

Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): a passage scores the sum of 1 / (k + rank)
over the retrievers that found it, so scores that mean different things are never compared.
"""

from collections.abc import Mapping, Sequence

from index.analysis import analyse
from index.dense import DenseIndex
from index.ranking import Query, rank_sentences
from index.scope import Scope
from index.store import Store
from index.types import Found, Hit
from models.types import Embedder

RRF_K = 60
"""The value of the paper; larger flattens the difference between first and tenth."""
_DEPTH = 50
"""How many passages each retriever brings to the fusion."""
_PASSAGES = 16
"""Of how many fused passages the sentences are ranked: some 40 sentences, read in 20 ms."""


class Searcher:
    """Searches a store as it is now: a change by another process is seen by the next search."""

    def __init__(self, store: Store, embedder: Embedder) -> None:
        self._store = store
        self._embedder = embedder
        self._dense = DenseIndex.of(store)

    def search(self, query: Query) -> Found:
        """The sentences that best match ``query``, the best first; none where its scope is nowhere found."""
        hits = self.passages(query.text, scope=query.scope, limit=_PASSAGES)
        weights = self._store.weights(query.tokens)
        return Found(rank_sentences(query, hits, weights), weights)

    def passages(self, text: str, *, scope: Scope, limit: int) -> tuple[Hit, ...]:
        """The passages that best match ``text``, of bulletins that ``scope`` admits, the best first."""
        if self._dense.generation != self._store.generation():
            self._dense = DenseIndex.of(self._store)
        rankings = {
            "lexical": self._store.lexical(analyse(text), _DEPTH, scope),
            "dense": self._dense.search(self._embedder.embed_queries([text])[0], _DEPTH, self._store.within(scope)),
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
