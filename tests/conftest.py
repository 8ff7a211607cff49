"""The real models, put in place once and loaded once for the whole run."""

import os
from pathlib import Path

import pytest

from models.catalogue import EMBEDDER, LANGUAGE_MODEL, put_in_place
from models.embedder import SentenceTransformerEmbedder
from models.language_model import LlamaCppModel


@pytest.fixture(scope="session")
def model_home() -> Path:
    """Where weights stay from one run to the next."""
    return Path(os.environ.get("CITA_TEST_HOME", Path(__file__).resolve().parent.parent / "var"))


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
