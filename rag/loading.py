"""From settings to loaded things: the models by name or path, the store, and the searcher over them."""

from pathlib import Path

from index.errors import IndexOutdatedError
from index.search import Searcher
from index.store import Store
from models.catalogue import CATALOGUE, EMBEDDER, Progress, find, put_in_place
from models.embedder import SentenceTransformerEmbedder
from models.errors import ModelMissingError
from models.types import Embedder, LanguageModel, Reader
from rag.settings import Settings


def put_models_in_place(settings: Settings, progress: Progress) -> list[Path]:
    """Put the catalogue's models that ``settings`` name under its home; those of a path are the user's own."""
    names = [name for name in (settings.embedder, settings.language_model) if name in CATALOGUE]
    return [put_in_place(CATALOGUE[name], settings.home, progress) for name in names]


def load_search(settings: Settings) -> tuple[Searcher, Reader]:
    """Raises ``CitaError`` with the remedy where the embedder or the index is missing, old or damaged."""
    embedder = load_embedder(settings)
    return Searcher(open_store(settings, embedder), embedder), load_reader(settings, embedder)


def load_embedder(settings: Settings) -> SentenceTransformerEmbedder:
    return SentenceTransformerEmbedder(model_path(settings.embedder, settings), threads=settings.threads)


def load_reader(settings: Settings, embedder: SentenceTransformerEmbedder) -> Reader:
    """The reader beside ``embedder``; where that is the user's own, beside the one that the reader was trained on."""
    from models.reader import E5Reader

    if settings.embedder == EMBEDDER.name:
        return E5Reader(embedder)
    return E5Reader(SentenceTransformerEmbedder(model_path(EMBEDDER.name, settings), threads=settings.threads))


def load_language_model(settings: Settings) -> LanguageModel:
    from models.language_model import LlamaCppModel

    path = model_path(settings.language_model, settings)
    return LlamaCppModel(path, context_tokens=settings.context_tokens, threads=settings.threads)


def model_path(name: str, settings: Settings) -> Path:
    """Where a model of the catalogue stands, put there if it never was, or the path that ``name`` is.

    Raises ``ModelDamagedError`` for one that is there and not whole: mending it is for `cita models`.
    """
    if name not in CATALOGUE:
        return Path(name)
    try:
        return find(CATALOGUE[name], settings.home)
    except ModelMissingError:
        return put_in_place(CATALOGUE[name], settings.home)


def open_store(settings: Settings, embedder: Embedder) -> Store:
    from index.indexing import manifest_for

    return Store.open(settings.store_path, manifest_for(embedder))


def ready_store(settings: Settings, embedder: Embedder, progress: Progress) -> Store:
    """The store to index into: made where there is none, made again from its own bulletins where it is outdated."""
    from index.indexing import manifest_for, rebuild

    path = settings.store_path
    if not path.exists():
        return Store.create(path, manifest_for(embedder))
    try:
        return open_store(settings, embedder)
    except IndexOutdatedError:
        return rebuild(path, embedder, progress)
