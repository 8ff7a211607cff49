"""Dense search: an exact inner product over the sentences' vectors, kept in a FAISS file that can be made again.

The file is named by the generation of the store that it was made from and begins with the sha256 of the rest.
One that is missing, old or damaged is not used: the rows of the store give the same index in milliseconds.
"""

import hashlib
import logging
import os
from collections.abc import Sequence
from pathlib import Path

import faiss
import numpy as np

from index.rows import SENTENCES_PER_PASSAGE
from index.store import Store
from index.types import Neighbour
from models.types import Vectors

_DIGEST_BYTES = 32
_log = logging.getLogger(__name__)

# A search of some thousand rows takes less time than waking a second thread.
faiss.omp_set_num_threads(1)


class DenseIndex:
    """The vectors of one generation of a store."""

    def __init__(self, generation: int, index: faiss.Index) -> None:
        self.generation = generation
        self._index = index

    @classmethod
    def of(cls, store: Store) -> "DenseIndex":
        """The index of ``store`` as it is now: from its file where that is good, else from its rows."""
        generation = store.generation()
        path = file_of(store, generation)
        index = _read(path)
        if index is not None:
            return cls(generation, index)
        return cls(generation, _build(*store.embeddings()))

    def search(self, query: Vectors, limit: int, within: Sequence[int] | None = None) -> list[Neighbour]:
        """The sentences nearest to ``query``, float32 (dimension,), the nearest first.

        Only of the passages ``within`` where that is given.
        """
        if not self._index.ntotal:
            return []
        chosen = None
        if within is not None:
            keys = faiss.vector_to_array(self._index.id_map)  # type: ignore[attr-defined]
            keys = keys[np.isin(keys // SENTENCES_PER_PASSAGE, np.asarray(within, dtype=np.int64))]
            chosen = faiss.SearchParameters(sel=faiss.IDSelectorBatch(keys))  # type: ignore[call-arg]
        cosines, keys = self._index.search(query.reshape(1, -1), min(limit, self._index.ntotal), params=chosen)
        return [
            Neighbour(*divmod(int(key), SENTENCES_PER_PASSAGE), float(cosine))
            for key, cosine in zip(keys[0], cosines[0], strict=True)
            if key >= 0
        ]

    def save(self, store: Store) -> Path:
        """Write the file of this generation in one step and remove those of others."""
        path = file_of(store, self.generation)
        payload = faiss.serialize_index(self._index).tobytes()
        temporary = path.with_suffix(f".{os.getpid()}.tmp")
        temporary.write_bytes(hashlib.sha256(payload).digest() + payload)
        temporary.replace(path)
        for other in path.parent.glob("dense-*.faiss"):
            if other != path:
                other.unlink(missing_ok=True)
        return path


def file_of(store: Store, generation: int) -> Path:
    return store.path.with_name(f"dense-{store.identity}-{generation}.faiss")


def _build(ids: list[int], vectors: Vectors) -> faiss.IndexIDMap2:
    index = faiss.IndexIDMap2(faiss.IndexFlatIP(vectors.shape[1]))
    if ids:
        index.add_with_ids(vectors, np.asarray(ids, dtype=np.int64))
    return index


def _read(path: Path) -> faiss.Index | None:
    """None where there is no file, or it does not say what it said when it was written."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    digest, payload = content[:_DIGEST_BYTES], content[_DIGEST_BYTES:]
    if hashlib.sha256(payload).digest() != digest:
        _log.warning("%s está dañado; se reconstruye a partir del índice", path.name)
        return None
    return faiss.deserialize_index(np.frombuffer(payload, dtype=np.uint8))
