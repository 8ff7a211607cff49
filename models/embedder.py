"""The embedder: any sentence-transformers folder, run by torch on the processor."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from models.errors import ModelDamagedError, ModelError, ModelMissingError
from models.manifest import REMEDY, check_sizes, fingerprint_of, read_manifest
from models.types import Vectors

THREADS = 2
# Texts computed at once. On two cores larger batches gain nothing and hold more memory.
_BATCH = 16


class SentenceTransformerEmbedder:
    """A sentence-transformers folder behind ``Embedder``.

    Its own «query» and «passage» prompts are put before the texts; a folder without them gets none.
    """

    def __init__(self, folder: Path, *, threads: int = THREADS) -> None:
        """Load the model. Importing sentence-transformers takes longer than the model itself.

        ``threads`` is torch's number for the whole process. Raises ``ModelMissingError`` where there is no
        such folder, ``ModelDamagedError`` where a file is cut short, altered or absent.
        """
        if not folder.is_dir():
            raise ModelMissingError(f"No está el modelo de significados {folder}: {REMEDY}.")
        manifest = read_manifest(folder)
        if manifest is not None:
            check_sizes(folder, manifest)
        self._fingerprint = fingerprint_of(folder)
        self._model = _load(folder, threads)
        self._dimension = int(self._model.get_embedding_dimension())
        self.lock = threading.Lock()
        """Held while the model or its tokenizer, which both keep state, are used; by others that share them too."""

    @property
    def fingerprint(self) -> str:
        return self._fingerprint

    @property
    def dimension(self) -> int:
        return self._dimension

    @property
    def encoder(self) -> Any:
        """The torch module under the pooling: what ``E5Reader`` copies."""
        return self._model[0].model

    @property
    def tokenizer(self) -> Any:
        """The ``tokenizers.Tokenizer`` of the folder; used under ``lock``."""
        return self._model.tokenizer.backend_tokenizer

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """float32 (n, dimension), unit rows, in the order of ``texts``."""
        return self._embed(texts, "query")

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """float32 (n, dimension), unit rows, in the order of ``texts``; of each its first 512 tokens."""
        return self._embed(texts, "passage")

    def _embed(self, texts: Sequence[str], role: str) -> Vectors:
        if not texts:
            return np.zeros((0, self._dimension), np.float32)
        import torch

        prompt = self._model.prompts.get(role, "")
        try:
            with self.lock, torch.inference_mode():
                vectors = self._model.encode(
                    list(texts),
                    prompt=prompt,
                    batch_size=_BATCH,
                    normalize_embeddings=True,
                    show_progress_bar=False,
                    convert_to_numpy=True,
                )
        except (RuntimeError, ValueError) as error:
            raise ModelError(f"No se pudieron calcular los significados ({error}): vuelve a intentarlo.") from error
        return np.asarray(vectors, np.float32)


def _load(folder: Path, threads: int) -> Any:
    import torch
    from safetensors import SafetensorError
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    torch.set_num_threads(threads)
    try:
        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError, RuntimeError, SafetensorError) as error:
        raise ModelDamagedError(f"No se puede cargar el modelo {folder} ({error}): {REMEDY}.") from error
