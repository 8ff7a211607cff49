"""What people say of the answers they got, and how it becomes a question of a gold file."""

import hashlib
import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from index.answer_log import AnswerRecord, Feedback, read_feedback, write_feedback
from index.figures import read_figures
from models.errors import CitaError
from rag.contract import to_json
from rag.types import Answer, Outcome

__all__ = ["AnswerRecord", "Feedback", "FeedbackBook", "to_gold"]

LONGEST_COMMENT = 2000
"""Code points."""


class FeedbackBook:
    """What was said of the answers of one index, each kept with its answer. Safe to use from several threads."""

    def __init__(self, store_path: Path) -> None:
        self._path = store_path

    def give(self, answer: Answer, *, is_good: bool, comment: str = "", user: str = "") -> Feedback:
        """Keep what ``user`` says of ``answer``; what they said of it before is replaced.

        Raises ``CitaError`` with the remedy where the comment is too long or the index cannot be written.
        """
        comment = comment.strip()
        if len(comment) > LONGEST_COMMENT:
            raise CitaError(f"El comentario pasa de {LONGEST_COMMENT} letras: acórtalo y vuelve a intentarlo.")
        now = datetime.now(UTC).replace(microsecond=0)
        number = write_feedback(self._path, _record(answer, now), is_good=is_good, comment=comment, user=user, at=now)
        return self.find(number)

    def all(self) -> tuple[Feedback, ...]:
        """The latest first. Raises ``CitaError`` where there is no index, or it is old or damaged."""
        return read_feedback(self._path)

    def find(self, number: int) -> Feedback:
        """Raises ``CitaError`` where there is none of this number."""
        found = next((feedback for feedback in self.all() if feedback.id == number), None)
        if found is None:
            raise CitaError(f"No hay ninguna opinión con el número {number}: mira los números con `cita feedback`.")
        return found


def to_gold(
    feedback: Feedback, *, answer: str | None = None, docs: Sequence[str] = (), is_absent: bool = False
) -> dict[str, Any]:
    """The line of a gold file: the question, and the answer that was found good, or else the one that is given here.

    ``answer`` is the right one, and stands in ``docs``; ``is_absent`` says that no bulletin has it. Raises
    ``CitaError`` where the answer was not found good and neither is given.
    """
    known = {"id": f"f{feedback.id:03}", "question": feedback.answer.standalone}
    given = json.loads(feedback.answer.contract)
    if answer is not None:
        return {**known, **_told(answer, docs)}
    if is_absent:
        return {**known, **_absent()}
    if not feedback.is_good:
        raise CitaError(
            "Esa respuesta no se dio por buena: di la correcta con --answer TEXTO --doc ARCHIVO, o con --absent si no "
            "está en los boletines."
        )
    return {**known, **(_absent() if given["outcome"] == Outcome.NO_EVIDENCE else _confirmed(given))}


def _told(answer: str, docs: Sequence[str]) -> dict[str, Any]:
    if not docs:
        raise CitaError("Falta en qué boletín está esa respuesta: dilo con --doc ARCHIVO.")
    values = {figure.value for figure in read_figures(answer)}
    return _line(answer, values, docs, ())


def _confirmed(given: dict[str, Any]) -> dict[str, Any]:
    values = {figure["value"] for figure in given["figures"]}
    docs = dict.fromkeys(citation["bulletin"] for citation in given["citations"])
    quotes = [citation["quote"] for citation in given["citations"]]
    answer = given["short"] or re.sub(r" ?\[\d+\]", "", given["text"])
    line = _line(answer, values, tuple(docs), quotes)
    return {**line, "type": "list"} if given["rows"] else line


def _line(answer: str, values: set[float], docs: Sequence[str], quotes: Sequence[str]) -> dict[str, Any]:
    """``type`` is only said where it is certain."""
    value = next(iter(values)) if len(values) == 1 else None
    line: dict[str, Any] = {"answer": answer, "answer_value": value, "answerable": True}
    line |= {"doc": _one_or_all(docs), "evidence": _one_or_all(quotes)}
    return line if value is None else {**line, "type": "numeric"}


def _absent() -> dict[str, Any]:
    return {
        "answer": "No está en los boletines",
        "answer_value": None,
        "answerable": False,
        "doc": None,
        "evidence": None,
        "type": "unanswerable",
    }


def _one_or_all(items: Sequence[str]) -> str | list[str] | None:
    return list(items) if len(items) > 1 else next(iter(items), None)


def _record(answer: Answer, now: datetime) -> AnswerRecord:
    contract = json.dumps(to_json(answer), ensure_ascii=False)
    typed, standalone = answer.question.typed, answer.question.standalone
    # Its seconds tell an answer from the same one, asked for again.
    key = hashlib.sha256("\0".join((typed, standalone, contract)).encode()).hexdigest()[:16]
    return AnswerRecord(key, now, typed, standalone, contract, answer.timings.get("total", 0.0))
