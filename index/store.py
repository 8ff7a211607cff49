"""The store: one SQLite file that is the only truth. Everything else is derived from it.

A change is one transaction that also moves the generation on by one, so a kill at any moment loses nothing
and what was derived from an older generation shows its age. Opening checks the manifest and never writes.
"""

import math
import re
import sqlite3
import threading
import uuid
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from index.connection import connect, peek
from index.days import NEWS, SHORT, YEAR
from index.editions import ANY_EVENT
from index.errors import IndexDamagedError, IndexMissingError, IndexOutdatedError
from index.passages import embedded_texts
from index.rows import (
    BULLETIN_COLUMNS,
    KEPT,
    OLDEST_VECTORS,
    SCHEMA,
    SENTENCES_PER_PASSAGE,
    TABLES,
    Record,
    insert,
    to_bulletin,
    to_heading,
    to_ledger_row,
    to_spans,
)
from index.scope import EVERYTHING, Scope
from index.types import Bulletin, FigureKind, Heading, LedgerRow, Passage
from models.types import Vectors


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the rows were made with. Rows made with anything else cannot be searched together with them."""

    schema: int
    rules: str
    """Of the code that derives the rows."""
    embedder: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a store holds."""

    bulletins: int
    passages: int
    figures: int


class Store:
    """The bulletins and all that is derived from them. Safe to use from several threads."""

    def __init__(self, path: Path, connection: sqlite3.Connection, manifest: Manifest) -> None:
        self.path = path
        self.manifest = manifest
        self.identity = ""
        """Tells this store from one that was made anew at the same place."""
        self._connection = connection
        self._lock = threading.RLock()

    @classmethod
    def create(cls, path: Path, manifest: Manifest, records: Iterable[Record] = ()) -> "Store":
        """Make the store at ``path`` hold exactly ``records``, in one transaction; those it held before are gone.

        Answers and what was said of them stay.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        store = cls(path, connect(path, mode="rwc"), manifest)
        store._connection.execute("PRAGMA journal_mode = WAL")
        store._fill(records)
        store.generation()
        return store

    @classmethod
    def open(cls, path: Path, manifest: Manifest) -> "Store":
        """Open the store at ``path``.

        Raises ``IndexMissingError`` where there is none and ``IndexOutdatedError`` where it was made
        with something else than ``manifest`` says.
        """
        if not path.exists():
            raise IndexMissingError(path.parent)
        store = cls(path, connect(path, mode="rw"), manifest)
        store.generation()
        return store

    def close(self) -> None:
        self._connection.close()

    def generation(self) -> int:
        """Grows by one with every change, those of other processes too.

        Raises ``IndexOutdatedError`` where the rows were made with something else than this store was opened for.
        """
        try:
            rows = dict(self._read("SELECT key, value FROM manifest"))
        except sqlite3.DatabaseError as error:
            raise IndexDamagedError(self.path) from error
        # Other versions may have other keys.
        found = Manifest(int(rows.get("schema", 0)), rows.get("rules", ""), rows.get("embedder", ""))
        if found != self.manifest:
            raise IndexOutdatedError(_difference(found, self.manifest))
        self.identity = rows["identity"]
        return int(rows["generation"])

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """What is read within sees one state of the store, whatever other processes write meanwhile."""
        with self._lock:
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("COMMIT")

    def digests(self) -> dict[str, str]:
        """sha256 of the bytes of each file that is indexed, by the file's name."""
        return dict(self._read("SELECT file, sha256 FROM bulletins ORDER BY file"))

    def bulletins(self) -> tuple[Bulletin, ...]:
        """All of them, by the name of their file."""
        return tuple(map(to_bulletin, self._read(f"SELECT {BULLETIN_COLUMNS} FROM bulletins ORDER BY file")))

    def bulletin(self, file: str) -> Bulletin | None:
        """The bulletin of ``file``; None where there is none."""
        rows = self._read(f"SELECT {BULLETIN_COLUMNS} FROM bulletins WHERE file = ?", (file,))
        return to_bulletin(rows[0]) if rows else None

    def headings(self) -> tuple[Heading, ...]:
        """Of all bulletins, by the name of their file. It reads no text of a bulletin."""
        rows = self._read(
            "SELECT file, title, published, place, edition, (SELECT f.unit FROM figures f JOIN passages p "
            "ON p.id = f.passage WHERE p.bulletin = b.id AND f.kind = ? AND f.value = b.edition LIMIT 1), year, "
            "(SELECT count(*) FROM figures f JOIN passages p ON p.id = f.passage WHERE p.bulletin = b.id) "
            "FROM bulletins b ORDER BY file",
            (FigureKind.EDITION,),
        )
        return tuple(map(to_heading, rows))

    def states(self) -> frozenset[str]:
        """Those that any figure is of."""
        return frozenset(row[0] for row in self._read("SELECT DISTINCT state FROM figures WHERE state IS NOT NULL"))

    def original(self, file: str) -> bytes | None:
        """The bytes of ``file`` as it was indexed."""
        rows = self._read("SELECT original FROM bulletins WHERE file = ?", (file,))
        return rows[0][0] if rows else None

    def put(self, record: Record) -> None:
        """Add a bulletin, or replace the one of the same file, in one transaction."""
        with self._change() as connection:
            connection.execute("DELETE FROM bulletins WHERE file = ?", (record.bulletin.file,))
            insert(connection, record)

    def delete(self, file: str) -> bool:
        """Remove the bulletin of ``file`` and all that was derived from it; False where there is none."""
        with self._change() as connection:
            return connection.execute("DELETE FROM bulletins WHERE file = ?", (file,)).rowcount > 0

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        """The passages of these ids, by id; each bulletin is made once."""
        marks = ", ".join("?" * len(ids))
        rows = self._read(
            f"SELECT p.id, p.bulletin, p.sentences, {BULLETIN_COLUMNS} FROM passages p "
            f"JOIN bulletins b ON b.id = p.bulletin WHERE p.id IN ({marks})",
            tuple(ids),
        )
        owners = {row[1]: to_bulletin(row[3:]) for row in rows}
        return {row[0]: Passage(owners[row[1]], to_spans(row[2])) for row in rows}

    def ledger(self, ids: Sequence[int]) -> dict[int, tuple[LedgerRow, ...]]:
        """The figures of the passages of these ids, by id, in the order of the text."""
        marks = ", ".join("?" * len(ids))
        found = self._read(
            'SELECT passage, start, "end", value, kind, unit, modifier, rounded, sentence_start, sentence_end, counts, '
            f"edition, year, place, state, aggregate FROM figures WHERE passage IN ({marks}) ORDER BY start",
            tuple(ids),
        )
        rows: dict[int, tuple[LedgerRow, ...]] = dict.fromkeys(ids, ())
        for passage, *columns in found:
            rows[passage] += (to_ledger_row(columns),)
        return rows

    def lexical(self, tokens: Sequence[str], limit: int, scope: Scope = EVERYTHING) -> list[int]:
        """Ids of the passages that share a token and lie in ``scope``, the best by BM25 first."""
        if not tokens:
            return []
        query = " OR ".join(f'"{token}"' for token in dict.fromkeys(tokens))
        condition, values = _within(scope)
        rows = self._read(
            f"SELECT a.rowid FROM analysed a JOIN passages p ON p.id = a.rowid JOIN bulletins b ON b.id = p.bulletin "
            f"WHERE analysed MATCH ? AND {condition} ORDER BY a.rank, a.rowid LIMIT ?",
            (query, *values, limit),
        )
        return [row[0] for row in rows]

    def holding(self, tokens: Sequence[str], scope: Scope = EVERYTHING) -> list[int]:
        """Ids of all passages that have every one of ``tokens`` and lie in ``scope``, in the order they were put."""
        if not tokens:
            return []
        query = " AND ".join(f'"{token}"' for token in dict.fromkeys(tokens))
        condition, values = _within(scope)
        rows = self._read(
            f"SELECT a.rowid FROM analysed a JOIN passages p ON p.id = a.rowid JOIN bulletins b ON b.id = p.bulletin "
            f"WHERE analysed MATCH ? AND {condition} ORDER BY a.rowid",
            (query, *values),
        )
        return [row[0] for row in rows]

    def telling_editions(self, scope: Scope = EVERYTHING) -> list[int]:
        """Ids of the passages that say of which edition their bulletin is, in the order they were put."""
        condition, values = _within(scope)
        rows = self._read(
            f"SELECT DISTINCT p.id FROM figures f JOIN passages p ON p.id = f.passage JOIN bulletins b "
            f"ON b.id = p.bulletin WHERE f.kind = ? AND f.value = b.edition AND {condition} ORDER BY p.id",
            (FigureKind.EDITION, *values),
        )
        return [row[0] for row in rows]

    def within(self, scope: Scope) -> list[int] | None:
        """Ids of the passages of bulletins that may speak of ``scope``; None where it excludes nothing."""
        condition, values = _within(scope)
        if not values:
            return None
        rows = self._read(
            f"SELECT p.id FROM passages p JOIN bulletins b ON b.id = p.bulletin WHERE {condition}", values
        )
        return [row[0] for row in rows]

    def weights(self, tokens: Iterable[str]) -> dict[str, float]:
        """The inverse document frequency of each token, over passages, as BM25 counts it: what a match is worth."""
        wanted = sorted(set(tokens))
        passages = self._read("SELECT count(*) FROM passages")[0][0]
        marks = ", ".join("?" * len(wanted))
        found = dict(self._read(f"SELECT term, doc FROM vocabulary WHERE term IN ({marks})", wanted))
        return {token: _idf(found.get(token, 0), passages) for token in wanted}

    def vocabulary(self) -> list[str]:
        """Every token of every passage, each once."""
        return [row[0] for row in self._read("SELECT term FROM vocabulary")]

    def embeddings(self) -> tuple[list[int], Vectors]:
        """Keys of all sentences, rising, and their vectors: float32 (sentences, dimension), unit rows.

        A key is the id of the passage times ``SENTENCES_PER_PASSAGE``, plus the place of the sentence in it.
        """
        rows = self._read("SELECT id, sentences, vectors FROM passages ORDER BY id")
        keys = [row[0] * SENTENCES_PER_PASSAGE + place for row in rows for place in range(len(to_spans(row[1])))]
        vectors = np.frombuffer(b"".join(row[2] for row in rows), dtype=np.float32)
        return keys, vectors.reshape(len(keys), vectors.size // max(1, len(keys)))

    def _fill(self, records: Iterable[Record]) -> None:
        with self._lock, self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            identity, generation = _identity_of_any(connection)
            for table in TABLES:
                connection.execute(f"DROP TABLE IF EXISTS {table}")
            for statement in (*SCHEMA, *KEPT):
                connection.execute(statement)
            rows = {**asdict(self.manifest), "identity": identity, "generation": generation + 1}
            connection.executemany("INSERT INTO manifest VALUES (?, ?)", [(key, str(rows[key])) for key in rows])
            for record in records:
                insert(connection, record)

    def _read(self, statement: str, values: Sequence[object] = ()) -> list[tuple]:  # type: ignore[type-arg]
        with self._lock:
            return self._connection.execute(statement, values).fetchall()

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("UPDATE manifest SET value = value + 1 WHERE key = 'generation'")


def read_originals(path: Path) -> list[tuple[str, bytes]]:
    """Name and bytes of each file that the store at ``path`` was made from, whatever it was made with."""
    return peek(path, "SELECT file, original FROM bulletins ORDER BY file")


def read_vectors(path: Path, manifest: Manifest) -> dict[str, Vectors]:
    """The vector of each embedded text in the store at ``path``: float32 (dimension,).

    None where it has another form or was made with another embedder than ``manifest`` says.
    """
    found = dict(peek(path, "SELECT key, value FROM manifest"))
    if int(found.get("schema", 0)) < OLDEST_VECTORS or found.get("embedder") != manifest.embedder:
        return {}
    columns = ", ".join(f"b.{column}" for column in BULLETIN_COLUMNS.split(", "))
    rows = peek(path, f"SELECT p.sentences, p.vectors, {columns} FROM passages p JOIN bulletins b ON b.id = p.bulletin")
    vectors: dict[str, Vectors] = {}
    for sentences, blob, *bulletin in rows:
        texts = embedded_texts(to_bulletin(bulletin), to_spans(sentences))
        vectors.update(zip(texts, np.frombuffer(blob, np.float32).reshape(len(texts), -1), strict=True))
    return vectors


def read_names(path: Path) -> list[tuple[str, str | None, str]]:
    """File, day as 2023-07-24 and title of each bulletin of the store at ``path``, whatever it was made with."""
    return peek(path, "SELECT file, published, title FROM bulletins ORDER BY file")


def read_counts(path: Path) -> Counts:
    """How much the store at ``path`` holds, whatever it was made with."""
    tables = ("bulletins", "passages", "figures")
    return Counts(*(peek(path, f"SELECT count(*) FROM {table}")[0][0] for table in tables))


def _identity_of_any(connection: sqlite3.Connection) -> tuple[str, int]:
    """The identity and the generation of a store of any version; new ones where there is none yet."""
    try:
        rows = dict(connection.execute("SELECT key, value FROM manifest"))
    except sqlite3.OperationalError:
        rows = {}
    return rows.get("identity", uuid.uuid4().hex[:8]), int(rows.get("generation", 0))


def _difference(found: Manifest, wanted: Manifest) -> str:
    names = {"schema": "formato", "rules": "reglas de lectura", "embedder": "modelo de búsqueda"}
    parts = [
        f"{name} «{getattr(found, field)}», ahora «{getattr(wanted, field)}»"
        for field, name in names.items()
        if getattr(found, field) != getattr(wanted, field)
    ]
    return "se hizo con otra versión: " + ", ".join(parts)


def _within(scope: Scope) -> tuple[str, tuple[object, ...]]:
    """The SQL condition on a bulletin ``b``, with its values: it is of ``scope`` or states it."""
    conditions = ["TRUE"]
    values: list[object] = []
    if scope.edition is not None:
        units = [_like(event) for event in (scope.event, *ANY_EVENT)] if scope.event else ["%"]
        conditions.append(_STATES.format(units=" OR ".join(["f.unit LIKE ?"] * len(units))))
        values += [FigureKind.EDITION, scope.edition, *units]
    if scope.year is not None:
        conditions.append(f"(b.year = ? OR b.year IS NULL OR {_STATES.format(units='TRUE')})")
        values += [scope.year, FigureKind.YEAR, scope.year]
    if scope.days is not None:
        conditions.append(_TELLS_OF_DAYS)
        asked, length = scope.days, scope.days.length
        values += [max(length, SHORT), asked.first, length + NEWS, asked.first]
    if scope.file is not None:
        conditions.append("b.file = ?")
        values.append(scope.file)
    return " AND ".join(conditions), tuple(values)


def _like(event: str) -> str:
    """The pattern of units of this event, with any accents and endings: «sesión ordinaria» is a «sesion»."""
    return f"{re.sub('[aeiou]', '_', event[:4])}%"


_STATES = (
    "EXISTS (SELECT 1 FROM passages q JOIN figures f ON f.passage = q.id "
    "WHERE q.bulletin = b.id AND f.kind = ? AND f.value = ? AND ({units}))"
)
# As ``Days.meets`` has it. A bulletin that tells of no days may be of any.
_TELLS_OF_DAYS = f"""(NOT EXISTS (SELECT 1 FROM days WHERE bulletin = b.id) OR EXISTS (
    SELECT 1 FROM days d WHERE d.bulletin = b.id AND d.length <= ?
    AND ((d.first - ? + {YEAR}) % {YEAR} < ? OR (? - d.first + {YEAR}) % {YEAR} < d.length)))"""


def _idf(passages_with: int, passages: int) -> float:
    return math.log(1 + (passages - passages_with + 0.5) / (passages_with + 0.5))
