"""The bulletins themselves, for those who look after them: what there is, whole; adding one and taking one out."""

from index.indexing import Change, add_bulletin, remove_bulletin
from index.scope import Scope
from index.store import Store
from index.types import Bulletin, Heading, LedgerRow
from models.types import Embedder


class Library:
    """The bulletins of one index. A change is seen by the next question. Safe to use from several threads."""

    def __init__(self, store: Store, embedder: Embedder) -> None:
        self._store = store
        self._embedder = embedder

    def bulletins(self) -> tuple[Bulletin, ...]:
        """All of them, by the name of their file."""
        return self._store.bulletins()

    def headings(self) -> tuple[Heading, ...]:
        """What a list says of each, by the name of their file; cheaper than the bulletins themselves."""
        return self._store.headings()

    def bulletin(self, file: str) -> Bulletin | None:
        """The bulletin of ``file``; None where there is none."""
        return self._store.bulletin(file)

    def figures(self, file: str) -> tuple[LedgerRow, ...]:
        """The figures of the bulletin of ``file``, in the order of its text."""
        ids = self._store.within(Scope(file=file)) or []
        return tuple(row for rows in self._store.ledger(ids).values() for row in rows)

    def states(self) -> frozenset[str]:
        """The states that any figure is of."""
        return self._store.states()

    def original(self, file: str) -> bytes | None:
        """The bytes of ``file`` as they were indexed; None where there is none."""
        return self._store.original(file)

    def add(self, file: str, content: bytes) -> Change:
        """Index the bytes of one file under its name.

        Raises ``UnreadableFileError``, a ``CitaError``, with the reason and the remedy in Spanish.
        """
        return add_bulletin(file, content, self._store, self._embedder)

    def remove(self, file: str) -> bool:
        """Take a bulletin out; False where it is not there."""
        return remove_bulletin(file, self._store)
