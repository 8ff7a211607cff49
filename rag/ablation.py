"""What each part of the search brings: recall of the gold sentence with one part more in each row."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from index.analysis import analyse, stems
from index.dense import DenseIndex
from index.ranking import Query
from index.scope import EVERYTHING
from index.search import Searcher, fuse
from index.store import Store
from index.types import Sentence
from models.types import Embedder
from rag.retrieval import recall, search_all

_DEPTH = 16
"""Passages whose sentences are listed, in the order of the text, where no sentence is ranked by itself."""

Search = Callable[[Query], Sequence[Sentence]]


def ablate(gold: Sequence[Mapping[str, Any]], store: Store, embedder: Embedder) -> dict[str, dict[int, float]]:
    """Recall by depth for each row, from one retriever alone to the whole search."""
    searcher = Searcher(store, embedder)
    dense = DenseIndex.of(store)

    def nearest(query: Query) -> list[int]:
        return dense.search(embedder.embed_queries([query.text])[0], _DEPTH)

    def words(query: Query) -> list[int]:
        return store.lexical(stems(query.text), _DEPTH)

    def tokens(query: Query) -> list[int]:
        return store.lexical(analyse(query.text), _DEPTH)

    rows: dict[str, Search] = {
        "dense": lambda query: _listed(store, nearest(query)),
        "BM25, stems": lambda query: _listed(store, words(query)),
        "fused": lambda query: _listed(store, fuse({"dense": nearest(query), "lexical": words(query)})),
        "+ canonical tokens": lambda query: _listed(store, fuse({"dense": nearest(query), "lexical": tokens(query)})),
        "+ sentences ranked": lambda query: searcher.search(replace(query, scope=EVERYTHING)).sentences,
        "+ scope": lambda query: searcher.search(query).sentences,
    }
    return {name: _recall_of(gold, search) for name, search in rows.items()}


def _recall_of(gold: Sequence[Mapping[str, Any]], search: Search) -> dict[int, float]:
    found = {turn["id"]: sentences for turn, sentences, _ in search_all(gold, search, limit=50)}
    return recall(gold, found)


def _listed(store: Store, ids: Sequence[int]) -> list[Sentence]:
    """The sentences of passages, passage by passage."""
    passages = store.passages(ids)
    return [Sentence(passages[key].bulletin, span, ()) for key in ids for span in passages[key].sentences]
