"""What asking may raise.

models.errors.CitaError
├── QuestionError    the question cannot be taken as it is
└── BatchError       a line of a file of questions is not one
"""

from models.errors import CitaError


class QuestionError(CitaError):
    """An empty question, or one that is far too long."""


class BatchError(CitaError):
    """A line of a file of questions cannot be read."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"Línea {line} del archivo de preguntas: {reason}.")
