"""The project's own additions to models of others: small files that ship with the code, each described in README.md."""

from pathlib import Path

_FOLDER = Path(__file__).parent

READER_ADAPTER = _FOLDER / "gemma-3-270m-reader.safetensors"
"""For each projection ``NAME.a`` and ``NAME.b``, float16, whose product is added to the weight ``NAME``."""
KEPT_PIECES = _FOLDER / "kept_pieces.npy"
"""int32, ascending: the pieces of Gemma's vocabulary that Spanish needs."""
