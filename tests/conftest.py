"""The real models, put in place once and loaded once for the whole run."""

import os
from pathlib import Path

import pytest

from index.indexing import index_paths
from models.catalogue import EMBEDDER, LANGUAGE_MODEL, put_in_place
from models.embedder import SentenceTransformerEmbedder
from models.language_model import LlamaCppModel
from rag.loading import ready_store
from rag.settings import Settings

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def model_home() -> Path:
    """Where weights stay from one run to the next."""
    return Path(os.environ.get("CITA_TEST_HOME", ROOT / "var"))


@pytest.fixture(scope="session")
def embedder_folder(model_home: Path) -> Path:
    return put_in_place(EMBEDDER, model_home)


@pytest.fixture(scope="session")
def language_model_path(model_home: Path) -> Path:
    return put_in_place(LANGUAGE_MODEL, model_home)


@pytest.fixture(scope="session")
def real_embedder(embedder_folder: Path) -> SentenceTransformerEmbedder:
    return SentenceTransformerEmbedder(embedder_folder)


@pytest.fixture(scope="session")
def real_language_model(language_model_path: Path) -> LlamaCppModel:
    return LlamaCppModel(language_model_path, context_tokens=2048)


@pytest.fixture(scope="session")
def seeds_home(
    tmp_path_factory: pytest.TempPathFactory,
    model_home: Path,
    real_embedder: SentenceTransformerEmbedder,
    language_model_path: Path,
) -> Path:
    """A home with the models of the run, and an index of the seeds alone."""
    home = tmp_path_factory.mktemp("home")
    (home / "models").symlink_to(model_home / "models", target_is_directory=True)
    store = ready_store(Settings(home=home), real_embedder, lambda *_: None)
    index_paths([ROOT / "seeds"], store, real_embedder, lambda *_: None)
    return home
