"""Answers that somebody judged, and what they said of them: in the file of the store, but derived from no bulletin.

So they outlive whatever is done to the index, and a new one moves no generation. What is written is one transaction,
over a connection of its own: safe from several threads and beside a store that is open.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import astuple, dataclass
from datetime import datetime
from pathlib import Path

from index.connection import connect, peek
from index.errors import IndexingError, IndexOutdatedError
from index.rows import SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """An answer as it was given."""

    id: str
    """The same for the same answer, and for no other."""
    kept_at: datetime
    """When it was first written down."""
    question: str
    """As typed."""
    standalone: str
    """As understood."""
    contract: str
    """The answer in the JSON form of the contract."""
    seconds: float


@dataclass(frozen=True, slots=True)
class Feedback:
    """What somebody said of an answer."""

    id: int
    answer: AnswerRecord
    is_good: bool
    """Thumb up or down."""
    comment: str
    user: str
    """Their name; empty where the chat asks for none."""
    given_at: datetime


def write_feedback(path: Path, answer: AnswerRecord, *, is_good: bool, comment: str, user: str, at: datetime) -> int:
    """Keep what ``user`` says of ``answer``, with the answer; what they said of it before is replaced. Gives its id.

    Raises ``IndexingError`` where there is no store at ``path``, or it is old or damaged.
    """
    _check(path)
    record = _columns(answer)
    try:
        with closing(connect(path, mode="rw")) as connection, connection:
            connection.execute("INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?, ?, ?)", record)
            return int(
                connection.execute(
                    "INSERT INTO feedback (answer, user, is_good, comment, given_at) VALUES (?, ?, ?, ?, ?) "
                    "ON CONFLICT (answer, user) DO UPDATE SET is_good = excluded.is_good, comment = excluded.comment, "
                    "given_at = excluded.given_at RETURNING id",
                    (answer.id, user, is_good, comment, at.isoformat()),
                ).fetchone()[0]
            )
    except sqlite3.Error as error:
        raise IndexingError(
            f"No se pudo guardar la opinión en {path}: revisa los permisos y el espacio en disco, e inténtalo otra vez."
        ) from error


def read_feedback(path: Path) -> tuple[Feedback, ...]:
    """All of it, the latest first. Raises as ``write_feedback`` does."""
    _check(path)
    rows = peek(
        path,
        "SELECT f.id, f.is_good, f.comment, f.user, f.given_at, "
        "a.id, a.kept_at, a.question, a.standalone, a.contract, a.seconds "
        "FROM feedback f JOIN answers a ON a.id = f.answer ORDER BY f.given_at DESC, f.id DESC",
    )
    return tuple(map(_to_feedback, rows))


def _to_feedback(row: Sequence) -> Feedback:  # type: ignore[type-arg]
    number, is_good, comment, user, given_at, answer, kept_at, *rest = row
    record = AnswerRecord(answer, datetime.fromisoformat(kept_at), *rest)
    return Feedback(number, record, bool(is_good), comment, user, datetime.fromisoformat(given_at))


def _columns(answer: AnswerRecord) -> tuple[object, ...]:
    return tuple(value.isoformat() if isinstance(value, datetime) else value for value in astuple(answer))


def _check(path: Path) -> None:
    found = dict(peek(path, "SELECT key, value FROM manifest")).get("schema")
    if found != str(SCHEMA_VERSION):
        raise IndexOutdatedError(f"se hizo con otra versión: formato «{found}», ahora «{SCHEMA_VERSION}»")
