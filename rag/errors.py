"""What asking may raise.

models.errors.CitaError
├── QuestionError          the question cannot be taken as it is
├── NoSuchBulletinError    no bulletin of the index has that name
├── BatchError             a line of a file of questions is not one
└── WeightsError           the weights of the choice are missing or of another version
"""

from pathlib import Path

from models.errors import CitaError


class QuestionError(CitaError):
    """An empty question, or one that is far too long."""


class NoSuchBulletinError(CitaError):
    """A bulletin was named that is not in the index."""

    def __init__(self, file: str) -> None:
        super().__init__(
            f"En el índice no hay ningún boletín llamado {file}: mira los nombres con `cita status --files`."
        )


class BatchError(CitaError):
    """A line of a file of questions cannot be read."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"Línea {line} del archivo de preguntas: {reason}.")


class WeightsError(CitaError):
    """The learned weights cannot be used."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Los pesos de la elección {path} faltan o son de otra versión: vuelve a instalar cita.")
