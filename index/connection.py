"""How the file of a store is opened."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from index.errors import IndexDamagedError, IndexMissingError


def connect(path: Path, *, mode: str) -> sqlite3.Connection:
    """``mode`` is SQLite's: «ro», «rw», «rwc», which makes the file where there is none."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, check_same_thread=False)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def peek(path: Path, statement: str, values: Sequence[object] = ()) -> list[tuple]:  # type: ignore[type-arg]
    """Rows of a store of any version.

    Raises ``IndexMissingError`` where there is none, ``IndexDamagedError`` where it cannot be read.
    """
    if not path.exists():
        raise IndexMissingError(path.parent)
    try:
        with closing(connect(path, mode="ro")) as connection:
            return connection.execute(statement, values).fetchall()
    except sqlite3.DatabaseError as error:
        raise IndexDamagedError(path) from error
