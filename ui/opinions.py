"""What staff say of an answer: the thumbs and the comment below it."""

from typing import Any

from fastapi import APIRouter, HTTPException, Request
from pydantic import BaseModel

from models.errors import CitaError
from rag.feedback import FeedbackBook
from rag.library import Library
from ui.remembering import recall

PATH = "/opinion"

THANKS = "Gracias, quedó guardado."
CHANGED = "Los boletines han cambiado desde esa respuesta: pregunta de nuevo y opina sobre la de hoy."


class Opinion(BaseModel):
    """As the browser sends it. No page of others can: it is JSON, which a form cannot be."""

    record: dict[str, Any]
    """The answer that it is of, as the browser keeps it."""
    good: bool
    comment: str = ""


def opinions(library: Library, book: FeedbackBook) -> APIRouter:
    """The route of opinions. Each is kept with its answer and, where people enter by name, with who gave it."""
    router = APIRouter()

    @router.post(PATH)
    def give(opinion: Opinion, request: Request) -> dict[str, str]:
        answer = recall(opinion.record, library.bulletin)
        if answer is None:
            raise HTTPException(409, CHANGED)
        user = getattr(request.state, "user", "")
        try:
            book.give(answer, is_good=opinion.good, comment=opinion.comment, user=user)
        except CitaError as error:
            raise HTTPException(400, str(error)) from error
        return {"detail": THANKS}

    return router
