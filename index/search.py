"""Search: BM25 over passages and vectors of sentences side by side, and the sentences of what they found.

Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009): a passage scores the sum of 1 / (k + rank)
over the retrievers that found it, so scores that mean different things are never compared.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest
from typing import TypeVar

from index.analysis import analyse
from index.dense import DenseIndex
from index.inventory import Inventory, take_inventory, tell_editions
from index.ranking import Query, rank_sentences
from index.scope import EVERYTHING, Scope
from index.spelling import mend
from index.store import Store
from index.types import Found, Hit, Neighbour, Pool, Retrieved, Sentence
from models.types import Embedder, Vectors

RRF_K = 60
"""The value of the paper; larger flattens the difference between first and tenth."""
_T = TypeVar("_T")
_DEPTH = 50
"""How many passages each retriever brings to the fusion."""
_NEAREST = 100
"""How many sentences the vectors bring."""
_DEPTH_WITHIN, _NEAREST_WITHIN = 20, 40
"""The same, of what the scope of a question names."""
_PASSAGES = 16
"""Of how many fused passages the sentences are ranked: some 40 sentences, read in 20 ms."""


_OWN_TO_REST = 1.5
"""What the words of a follow-up weigh together, against those of the turn before: they say what changed."""


class Searcher:
    """Searches a store as it is now: a change by another process is seen by the next search."""

    def __init__(self, store: Store, embedder: Embedder) -> None:
        self.store = store
        self.embedder = embedder
        self._dense = DenseIndex.of(store)
        self._vocabulary = store.vocabulary()

    def search(self, query: Query) -> Found:
        """The sentences that best match ``query``, the best first; none where its scope is nowhere found."""
        vector = self.embedder.embed_queries([query.text])[0]
        tokens = analyse(query.text)
        with self.store.snapshot():
            self._follow_the_store()
            mended = mend(tokens, self._vocabulary)
            tokens = replaced(tokens, mended)
            weights = weigh_own(self.store.weights(tokens), replaced(analyse(query.own), mended))
            hits = self._passages(vector, tokens, query.scope, limit=_PASSAGES, focus=query.focus)
        return Found(rank_sentences(query, hits, weights), weights, mended)

    def pool(self, text: str, scope: Scope = EVERYTHING) -> Pool:
        """All sentences that may answer ``text``, in no order that means anything.

        Those of the passages that share most of its words and those whose vectors are nearest to it, of any
        bulletin; and the same within ``scope``, so that what it names is among them. Nothing is left out for
        not saying what ``scope`` does, unless it names one file.
        """
        vector = self.embedder.embed_queries([text])[0]
        tokens = analyse(text)
        with self.store.snapshot():
            self._follow_the_store()
            corrections = mend(tokens, self._vocabulary)
            tokens = replaced(tokens, corrections)
            only = Scope(file=scope.file)
            lexical = self.store.lexical(tokens, _DEPTH, only)
            nearest = self._dense.search(vector, _NEAREST, self.store.within(only))
            if (within := self.store.within(scope)) is not None:
                lexical = _interleaved(lexical, self.store.lexical(tokens, _DEPTH_WITHIN, scope))
                nearest = _interleaved(nearest, self._dense.search(vector, _NEAREST_WITHIN, within))
            weights = self.store.weights(tokens)
            return Pool(self._retrieved(lexical, nearest), weights, corrections, vector)

    def _retrieved(self, lexical: Sequence[int], nearest: Sequence[Neighbour]) -> tuple[Retrieved, ...]:
        lexical_rank = {key: rank for rank, key in enumerate(lexical)}
        dense = {(found.passage, found.sentence): (rank, found.cosine) for rank, found in enumerate(nearest)}
        keys = list(dict.fromkeys([*lexical, *(found.passage for found in nearest)]))
        passages, rows = self.store.passages(keys), self.store.ledger(keys)
        return tuple(
            Retrieved(
                Sentence(passages[key].bulletin, span, tuple(row for row in rows[key] if row.sentence == span)),
                lexical_rank.get(key),
                *dense.get((key, place), (None, None)),
            )
            for key in keys
            for place, span in enumerate(passages[key].sentences)
            if key in lexical_rank or (key, place) in dense
        )

    def passages(self, text: str, *, scope: Scope = EVERYTHING, limit: int) -> tuple[Hit, ...]:
        """The passages that best match ``text``, of bulletins that ``scope`` admits, the best first."""
        vector = self.embedder.embed_queries([text])[0]
        tokens = analyse(text)
        with self.store.snapshot():
            self._follow_the_store()
            return self._passages(vector, replaced(tokens, mend(tokens, self._vocabulary)), scope, limit)

    def naming(self, text: str, scope: Scope = EVERYTHING) -> tuple[Sentence, ...]:
        """Of every bulletin of ``scope`` that names all of ``text`` in one sentence, the first that does.

        The newest bulletin first, those of no known day last.
        """
        with self.store.snapshot():
            self._follow_the_store()
            tokens = analyse(text)
            tokens = replaced(tokens, mend(tokens, self._vocabulary))
            sentences = self._sentences(self.store.holding(tokens, scope))
        naming = (sentence for sentence in sentences if set(tokens) <= set(analyse(sentence.text)))
        return newest_first({sentence.bulletin.file: sentence for sentence in reversed(tuple(naming))}.values())

    def lexical_sentences(self, text: str, scope: Scope = EVERYTHING) -> tuple[Sentence, ...]:
        """The sentences of the passages of ``scope`` that share most of the words of ``text``, the best passage first.

        Without the embedder: for what says the same in the same words.
        """
        with self.store.snapshot():
            self._follow_the_store()
            tokens = analyse(text)
            return self._sentences(self.store.lexical(replaced(tokens, mend(tokens, self._vocabulary)), _DEPTH, scope))

    def sentences(self, file: str) -> tuple[Sentence, ...]:
        """All sentences of a bulletin, in order; none where it is not there."""
        with self.store.snapshot():
            return self._sentences(self.store.within(Scope(file=file)) or ())

    def editions(self, scope: Scope = EVERYTHING) -> tuple[Sentence, ...]:
        """One sentence for each edition that a bulletin of ``scope`` is of, which says so; by year, then by edition."""
        with self.store.snapshot():
            return tell_editions(self._sentences(self.store.telling_editions(scope)), scope)

    def inventory(self, scope: Scope) -> Inventory:
        """What there is beside what a question of ``scope`` asks for."""
        with self.store.snapshot():
            return take_inventory(self.store, scope)

    def _sentences(self, ids: Sequence[int]) -> tuple[Sentence, ...]:
        passages, rows = self.store.passages(ids), self.store.ledger(ids)
        return tuple(
            Sentence(passages[key].bulletin, span, tuple(row for row in rows[key] if row.sentence == span))
            for key in ids
            for span in passages[key].sentences
        )

    def _follow_the_store(self) -> None:
        if self._dense.generation != self.store.generation():
            self._dense = DenseIndex.of(self.store)
            self._vocabulary = self.store.vocabulary()

    def _passages(
        self, vector: Vectors, tokens: Sequence[str], scope: Scope, limit: int, focus: str | None = None
    ) -> tuple[Hit, ...]:
        """Those found, and after them all of the bulletin that is being talked about."""
        nearest = self._dense.search(vector, _NEAREST, self.store.within(scope))
        rankings = {
            "lexical": self.store.lexical(tokens, _DEPTH, scope),
            "dense": list(dict.fromkeys(found.passage for found in nearest))[:_DEPTH],
        }
        fused = fuse(rankings)[:limit]
        if focus is not None:
            fused += [key for key in self.store.within(replace(scope, file=focus)) or () if key not in fused]
        passages, rows = self.store.passages(fused), self.store.ledger(fused)
        return tuple(
            Hit(passages[key], rank, tuple(name for name, found in rankings.items() if key in found), rows[key])
            for rank, key in enumerate(fused, start=1)
            if key in passages
        )


def _interleaved(one: Sequence[_T], other: Sequence[_T]) -> list[_T]:
    """Both by turns, each item once.

    >>> _interleaved([1, 2, 3, 4], [3, 9])
    [1, 3, 2, 9, 4]
    """
    turns = (item for pair in zip_longest(one, other) for item in pair if item is not None)
    return list(dict.fromkeys(turns))


def newest_first(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """By the day of their bulletins, those of no known day last; of one day, by the names of the files."""
    by_file = sorted(sentences, key=lambda sentence: sentence.bulletin.file)
    return tuple(sorted(by_file, key=lambda sentence: sentence.bulletin.published or date.min, reverse=True))


def replaced(tokens: Sequence[str], mended: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(mended.get(token, token) for token in tokens)


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


def weigh_own(weights: Mapping[str, float], own: Sequence[str]) -> dict[str, float]:
    """The weights of a follow-up's tokens, with those of its ``own`` raised to their share of the whole.

    >>> weigh_own({"consult": 2.0, "especial": 1.0}, ["especial"])
    {'consult': 2.0, 'especial': 3.0}
    """
    said = sum(weight for token, weight in weights.items() if token in own)
    rest = sum(weights.values()) - said
    if not said or not rest:
        return dict(weights)
    raise_by = max(1.0, _OWN_TO_REST * rest / said)
    return {token: weight * (raise_by if token in own else 1.0) for token, weight in weights.items()}
