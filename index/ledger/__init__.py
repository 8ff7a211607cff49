"""Says of each figure what it counts, and of which edition, year and place."""

from index.ledger.reader import read_ledger

__all__ = ["read_ledger"]
