"""From files to rows: read, split, find figures, analyse, embed, and put each bulletin in one transaction."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

import numpy as np

from index import rules
from index.analysis import analyse
from index.days import reported_days
from index.dense import DenseIndex
from index.errors import IndexingError
from index.formats import NAMES as FORMATS
from index.ledger import read_ledger
from index.passages import embedded_texts, group_passages
from index.reading import find_bulletins, parse_bulletin, read_bytes
from index.rows import SCHEMA_VERSION, Entry, Record
from index.store import Manifest, Store, read_originals, read_vectors
from index.types import Bulletin
from models.types import Embedder, Vectors

Progress = Callable[[str, int, int], None]
"""Called with the name of a file, how many are done, and how many there are."""


class Change(StrEnum):
    """What became of a file that can be read."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    """The same bytes are indexed already."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not indexed, and the Spanish reason with its remedy."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What happened to each file, by name."""

    added: tuple[str, ...]
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    refused: tuple[Refusal, ...]


def manifest_for(embedder: Embedder) -> Manifest:
    """What a store made now, with this embedder, would say of itself."""
    return Manifest(SCHEMA_VERSION, rules.fingerprint(), embedder.fingerprint)


def index_paths(paths: Sequence[Path], store: Store, embedder: Embedder, progress: Progress) -> IndexReport:
    """Index the files and folders of ``paths``. A file that cannot be read is refused and the others go on.

    Files whose bytes are known already cost nothing. Raises ``IndexingError`` where there is nothing to index.
    """
    files = find_bulletins(paths)
    if not files:
        names = ", ".join(map(str, paths))
        raise IndexingError(f"No hay boletines ({FORMATS}) en {names}: revisa la carpeta y vuelve a intentarlo.")
    known = store.digests()
    done: dict[Change, list[str]] = {change: [] for change in Change}
    refused: list[Refusal] = []
    seen: set[str] = set()
    for count, path in enumerate(files):
        progress(path.name, count, len(files))
        if path.name in seen:
            refused.append(
                Refusal(path.name, f"{path} se llama igual que otro archivo de esta lista: cámbiale el nombre")
            )
            continue
        seen.add(path.name)
        try:
            done[_put(path.name, read_bytes(path), known, store, embedder)].append(path.name)
        except IndexingError as error:
            refused.append(Refusal(path.name, str(error)))
    progress("", len(files), len(files))
    DenseIndex.of(store).save(store)
    return IndexReport(
        tuple(done[Change.ADDED]), tuple(done[Change.UPDATED]), tuple(done[Change.UNCHANGED]), tuple(refused)
    )


def add_bulletin(file: str, content: bytes, store: Store, embedder: Embedder) -> Change:
    """Index the bytes of one file. Raises ``UnreadableFileError`` with the reason where they are no bulletin."""
    change = _put(file, content, store.digests(), store, embedder)
    DenseIndex.of(store).save(store)
    return change


def rebuild(path: Path, embedder: Embedder, progress: Progress) -> Store:
    """Derive everything again from the bytes that the store at ``path`` holds, after a change of rules or of embedder.

    Where the embedder is the same, sentences that still read the same keep their vectors.
    """
    originals = read_originals(path)
    vectors = read_vectors(path, manifest_for(embedder))
    records = []
    for count, (file, content) in enumerate(originals):
        progress(file, count, len(originals))
        records.append(_record(parse_bulletin(file, content), content, embedder, vectors))
    progress("", len(originals), len(originals))
    store = Store.create(path, manifest_for(embedder), records)
    DenseIndex.of(store).save(store)
    return store


def remove_bulletin(file: str, store: Store) -> bool:
    """Take a bulletin out of the index; False where it is not there."""
    removed = store.delete(file)
    DenseIndex.of(store).save(store)
    return removed


def _put(file: str, content: bytes, known: Mapping[str, str], store: Store, embedder: Embedder) -> Change:
    bulletin = parse_bulletin(file, content)
    if known.get(file) == bulletin.sha256:
        return Change.UNCHANGED
    store.put(_record(bulletin, content, embedder))
    return Change.UPDATED if file in known else Change.ADDED


def _record(
    bulletin: Bulletin, content: bytes, embedder: Embedder, known: Mapping[str, Vectors] = MappingProxyType({})
) -> Record:
    """``known`` has the vectors of texts that need not be computed again."""
    passages = group_passages(bulletin)
    texts = [embedded_texts(bulletin, passage.sentences) for passage in passages]
    new = [text for of_passage in texts for text in of_passage if text not in known]
    vectors = {**known, **dict(zip(new, embedder.embed_passages(new), strict=True))}
    ledger = read_ledger(bulletin, [span for passage in passages for span in passage.sentences])
    entries = [
        Entry(
            passage,
            tuple(row for row in ledger if row.sentence in passage.sentences),
            analyse(passage.text),
            np.stack([vectors[text] for text in of_passage]),
        )
        for passage, of_passage in zip(passages, texts, strict=True)
    ]
    return Record(bulletin, content, tuple(entries), reported_days(bulletin))
