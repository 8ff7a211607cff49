"""The rows of the store: its tables, and each noun as a row and back."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from datetime import date

import numpy as np

from index.days import Days
from index.types import Aggregate, Bulletin, Figure, FigureKind, Heading, LedgerRow, Passage, Span
from models.types import Vectors

SCHEMA_VERSION = 6

# Vectors have been those of sentences since this one: they need not be computed again.
OLDEST_VECTORS = 6

SENTENCES_PER_PASSAGE = 1024
"""More than any passage has: a vector's key is the id of its passage times this, plus the place of its sentence."""

# Those whose rows are derived, and made anew.
TABLES = ("vocabulary", "analysed", "figures", "passages", "days", "bulletins", "manifest")
SCHEMA = (
    "CREATE TABLE manifest (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """CREATE TABLE bulletins (
        id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, title TEXT NOT NULL,
        published TEXT, place TEXT, edition INTEGER, year INTEGER, source TEXT,
        text TEXT NOT NULL, original BLOB NOT NULL) STRICT""",
    """CREATE TABLE days (
        bulletin INTEGER NOT NULL REFERENCES bulletins ON DELETE CASCADE,
        first INTEGER NOT NULL, length INTEGER NOT NULL) STRICT""",
    "CREATE INDEX days_of_bulletin ON days (bulletin)",
    """CREATE TABLE passages (
        id INTEGER PRIMARY KEY, bulletin INTEGER NOT NULL REFERENCES bulletins ON DELETE CASCADE,
        sentences TEXT NOT NULL, vectors BLOB NOT NULL) STRICT""",
    "CREATE INDEX passages_of_bulletin ON passages (bulletin)",
    """CREATE TABLE figures (
        passage INTEGER NOT NULL REFERENCES passages ON DELETE CASCADE, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        value REAL NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL, modifier TEXT NOT NULL,
        rounded INTEGER NOT NULL, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
        counts TEXT NOT NULL, edition INTEGER, year INTEGER, place TEXT NOT NULL, state TEXT,
        aggregate TEXT NOT NULL) STRICT""",
    "CREATE INDEX figures_of_passage ON figures (passage)",
    """CREATE VIRTUAL TABLE analysed USING fts5(
        tokens, tokenize = "unicode61 remove_diacritics 0 tokenchars '-.'")""",
    "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(analysed, row)",
    """CREATE TRIGGER passage_gone AFTER DELETE ON passages
        BEGIN DELETE FROM analysed WHERE rowid = old.id; END""",
)
# What nothing can derive again. It stays through every rebuild: a change of these tables has to carry their rows over.
KEPT = (
    """CREATE TABLE IF NOT EXISTS answers (
        id TEXT PRIMARY KEY, kept_at TEXT NOT NULL, question TEXT NOT NULL, standalone TEXT NOT NULL,
        contract TEXT NOT NULL, seconds REAL NOT NULL) STRICT""",
    """CREATE TABLE IF NOT EXISTS feedback (
        id INTEGER PRIMARY KEY, answer TEXT NOT NULL REFERENCES answers, user TEXT NOT NULL,
        is_good INTEGER NOT NULL, comment TEXT NOT NULL, given_at TEXT NOT NULL, UNIQUE (answer, user)) STRICT""",
)
BULLETIN_COLUMNS = "file, sha256, title, published, place, edition, year, source, text"


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage with all that is derived from it: what one row of each table holds."""

    passage: Passage
    figures: tuple[LedgerRow, ...]
    tokens: tuple[str, ...]
    vectors: Vectors
    """float32 (sentences, dimension), unit rows."""


@dataclass(frozen=True, slots=True)
class Record:
    """A bulletin with the bytes of its file and all that is derived from it."""

    bulletin: Bulletin
    original: bytes
    entries: tuple[Entry, ...]
    days: tuple[Days, ...]


def to_bulletin(row: Sequence) -> Bulletin:  # type: ignore[type-arg]
    file, sha256, title, published, place, edition, year, source, text = row
    return Bulletin(file, sha256, title, _day(published), place, edition, year, source, text)


def to_heading(row: Sequence) -> Heading:  # type: ignore[type-arg]
    file, title, published, place, edition, event, year, figures = row
    return Heading(file, title, _day(published), place, edition, event or "", year, figures)


def _day(published: str | None) -> date | None:
    return date.fromisoformat(published) if published else None


def _column(bulletin: Bulletin, name: str) -> object:
    value = getattr(bulletin, name)
    return value.isoformat() if isinstance(value, date) else value


def to_spans(column: str) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in json.loads(column))


def insert(connection: sqlite3.Connection, record: Record) -> None:
    """Write a bulletin with all that is derived from it."""
    columns = BULLETIN_COLUMNS.split(", ")
    values = (*(_column(record.bulletin, name) for name in columns), record.original)
    marks = ", ".join("?" * len(values))
    row = connection.execute(f"INSERT INTO bulletins ({BULLETIN_COLUMNS}, original) VALUES ({marks})", values)
    days = [(row.lastrowid, stretch.first, stretch.length) for stretch in record.days]
    connection.executemany("INSERT INTO days VALUES (?, ?, ?)", days)
    for entry in record.entries:
        _insert_entry(connection, row.lastrowid, entry)


def _insert_entry(connection: sqlite3.Connection, owner: int | None, entry: Entry) -> None:
    sentences = json.dumps(entry.passage.sentences)
    vectors = entry.vectors.astype(np.float32).tobytes()
    row = connection.execute(
        "INSERT INTO passages (bulletin, sentences, vectors) VALUES (?, ?, ?)",
        (owner, sentences, vectors),
    )
    connection.execute("INSERT INTO analysed (rowid, tokens) VALUES (?, ?)", (row.lastrowid, " ".join(entry.tokens)))
    connection.executemany(
        f"INSERT INTO figures VALUES ({', '.join('?' * 16)})",
        [(row.lastrowid, *_columns(figure)) for figure in entry.figures],
    )


def _columns(row: LedgerRow) -> tuple[object, ...]:
    return (*astuple(row.figure), *row.sentence, row.counts, row.edition, row.year, row.place, row.state, row.aggregate)


def to_ledger_row(row: Sequence) -> LedgerRow:  # type: ignore[type-arg]
    start, end, value, kind, unit, modifier, rounded, first, last, counts, edition, year, place, state, aggregate = row
    whole = int(value) if value == int(value) else value
    figure = Figure(start, end, whole, FigureKind(kind), unit, modifier, bool(rounded))
    return LedgerRow(figure, Span(first, last), counts, edition, year, place, state, Aggregate(aggregate))
