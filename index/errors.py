"""What can go wrong between a file and the store. Messages are for staff: Spanish, with the remedy.

CitaError
└── IndexingError
    ├── UnreadableFileError    a file is no bulletin: damaged, scanned, protected, too large, empty, of another format
    ├── IndexMissingError      nothing has been indexed yet
    ├── IndexOutdatedError     the index was made with another embedder or version
    └── IndexDamagedError      the index is no index, or cannot be read
"""

from pathlib import Path

from models.errors import CitaError


class IndexingError(CitaError):
    """Bulletins cannot be read or indexed."""


class UnreadableFileError(IndexingError):
    """A file cannot be read as a bulletin."""


class IndexMissingError(IndexingError):
    """There is no index yet."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"Todavía no hay índice en {folder}: ejecuta `cita index CARPETA` con tus boletines.")


class IndexOutdatedError(IndexingError):
    """The index cannot be used as it is; its bulletins can."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"No se puede usar el índice: {reason}. Ejecuta `cita index --rebuild` para rehacerlo.")


class IndexDamagedError(IndexingError):
    """The file of the index is not one, or cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} no es un índice de cita o está dañado: bórralo y vuelve a indexar tus boletines.")
