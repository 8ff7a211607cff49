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
from models.types import NOT_READ, Embedder, LanguageModel, Reader
from rag.choice.choose import choose, search_for
from rag.choice.model import ChoiceModel
from rag.commands.retrieval import recall, search_all
from rag.drafting import evidence_of
from rag.evidence import as_found, query_of
from rag.types import Evidence, Question

_DEPTH = 16
"""Passages whose sentences are listed, in the order of the text, where no sentence is ranked by itself."""

_SENTENCES = 50

Search = Callable[[Query], Sequence[Sentence]]
Find = Callable[[Question], tuple[Evidence, ...]]


def ablate(
    gold: Sequence[Mapping[str, Any]], store: Store, embedder: Embedder, reader: Reader, model: LanguageModel
) -> dict[str, dict[int, float]]:
    """Recall by depth for each row, from one retriever alone to the whole search."""
    searcher = Searcher(store, embedder)
    dense = DenseIndex.of(store)

    def nearest(query: Query) -> list[int]:
        nearest = dense.search(embedder.embed_queries([query.text])[0], 4 * _DEPTH)
        return list(dict.fromkeys(found.passage for found in nearest))[:_DEPTH]

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
    recalls = {name: _recall_of(gold, _unread(search)) for name, search in rows.items()}
    weights = ChoiceModel.load()

    def ranked(question: Question) -> tuple[Evidence, ...]:
        search = search_for(question, searcher, weights)
        return as_found([sentence for sentence, _ in search.chosen], limit=_SENTENCES)

    def chosen(question: Question) -> tuple[Evidence, ...]:
        return evidence_of(choose(question, searcher, reader, model, weights), limit=_SENTENCES)

    return {**recalls, "+ learned ranking": _recall_of(gold, ranked), "+ choice": _recall_of(gold, chosen)}


def _recall_of(gold: Sequence[Mapping[str, Any]], find: Find) -> dict[int, float]:
    return recall(gold, {turn["id"]: sentences for turn, sentences, _ in search_all(gold, find)})


def _unread(search: Search) -> Find:
    """The sentences of ``search``, in its order."""

    def find(question: Question) -> tuple[Evidence, ...]:
        sentences = search(query_of(question))[:_SENTENCES]
        return tuple(Evidence(label, sentence, NOT_READ) for label, sentence in enumerate(sentences, start=1))

    return find


def _listed(store: Store, ids: Sequence[int]) -> list[Sentence]:
    """The sentences of passages, passage by passage."""
    passages = store.passages(ids)
    return [Sentence(passages[key].bulletin, span, ()) for key in ids for span in passages[key].sentences]
