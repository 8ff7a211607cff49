"""Ask press bulletins in Spanish, and get every figure with the sentence that says it.

>>> from rag import Assistant
>>> assistant = Assistant.open("var")
>>> answer = assistant.ask("¿cuántas cirugías en la jornada 14?")
>>> answer.text, answer.citations[0].quote
('2 mil 939 cirugías [1].', 'Explicó que adicional a la atención otorgada ...')
"""

import models  # noqa: F401  sets OMP_WAIT_POLICY before anything loads OpenMP
from index.scope import Scope
from index.types import Bulletin, Sentence
from models.errors import CitaError
from rag.assistant import Assistant
from rag.errors import QuestionError
from rag.feedback import Feedback, FeedbackBook
from rag.library import Library
from rag.settings import Settings
from rag.types import (
    Answer,
    AnswerDate,
    AnswerFigure,
    AnswerRow,
    Asks,
    Citation,
    Evidence,
    Outcome,
    Question,
    Reading,
    Verdict,
)

__all__ = [
    "Answer",
    "AnswerDate",
    "AnswerFigure",
    "AnswerRow",
    "Asks",
    "Assistant",
    "Bulletin",
    "CitaError",
    "Citation",
    "Evidence",
    "Feedback",
    "FeedbackBook",
    "Library",
    "Outcome",
    "Question",
    "QuestionError",
    "Reading",
    "Scope",
    "Sentence",
    "Settings",
    "Verdict",
]
