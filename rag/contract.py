"""The JSON form of an answer: one object a line, the form that other programs script against."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from index.scope import Scope
from models.errors import CitaError
from rag.errors import BatchError, QuestionError
from rag.spanish.answers import NO_EVIDENCE, VERBATIM
from rag.types import Answer, Asks, Outcome, Question
from rag.words.reading import Read

GIVEN = "evidence"
"""The key of the sentences that a question brings with it."""


def to_json(answer: Answer) -> dict[str, Any]:
    """The contract of ``cita ask --json`` and ``--batch``; offsets are code points into the bulletin's cleaned text."""
    return {
        "outcome": str(answer.outcome),
        "text": answer.text,
        "short": answer.short,
        "figures": [{"value": f.value, "unit": f.unit, "text": f.text, "pesos": f.pesos} for f in answer.figures],
        "dates": [
            {"text": d.text, "first": f"{d.first}", "last": f"{d.last}", "citation": d.citation} for d in answer.dates
        ],
        "rows": [
            {"label": row.label, "value": row.value, "unit": row.unit, "citation": row.citation} for row in answer.rows
        ],
        "readings": [{"label": r.label, "question": r.question, "citation": r.citation} for r in answer.readings],
        "citations": [
            {"bulletin": c.bulletin.file, "quote": c.quote, "start": c.span.start, "end": c.span.end}
            for c in answer.citations
        ],
        "confidence": None if answer.confidence is None else round(answer.confidence, 3),
        "nearest": [{"bulletin": c.bulletin.file, "quote": c.quote} for c in answer.nearest],
        "seconds": round(answer.timings.get("total", 0.0), 4),
    }


def reading_to_json(read: Read, sentences: Sequence[str]) -> dict[str, Any]:
    """The contract of ``cita read``, but for its seconds; a label counts the given sentences from 1."""
    chosen = read.chosen
    outcome = Outcome.ANSWERED if chosen else Outcome.NO_EVIDENCE
    cited = sentences[chosen.label - 1] if chosen else ""
    return {
        "outcome": str(outcome),
        "short": cited[chosen.start : chosen.end] if chosen else "",
        "text": f"{VERBATIM.format(sentence=cited)} [{chosen.label}]" if chosen else NO_EVIDENCE,
        "label": chosen.label if chosen else None,
        "p_no_evidence": round(read.no_evidence, 4),
    }


def read_turns(path: Path, *, keys: frozenset[str] = frozenset({"id", "question"})) -> list[dict[str, Any]]:
    """The questions of a file, one JSON object a line that has ``keys`` and sometimes ``prev``, the turn before.

    Raises ``BatchError`` with the number of the line where one is not such an object or its ``prev`` is not above it.
    """
    turns: list[dict[str, Any]] = []
    seen: set[str] = set()
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            turn = json.loads(line)
        except json.JSONDecodeError as error:
            raise BatchError(number, "no es un objeto JSON") from error
        if not isinstance(turn, dict) or not keys <= turn.keys():
            raise BatchError(number, f"faltan las claves {', '.join(sorted(keys))}")
        if not isinstance(turn["id"], str) or not isinstance(turn["question"], str):
            raise BatchError(number, "«id» y «question» deben ser textos entre comillas")
        if GIVEN in keys and not _are_texts(turn[GIVEN]):
            raise BatchError(number, f"«{GIVEN}» debe ser una lista de textos entre comillas")
        if turn.get("prev") is not None and turn["prev"] not in seen:
            raise BatchError(number, f"«prev» nombra el turno {turn['prev']!r}, que no está en una línea anterior")
        seen.add(turn["id"])
        turns.append(turn)
    return turns


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def read_given(path: Path) -> list[dict[str, Any]]:
    """As ``read_turns``, each with the sentences to answer from, ``evidence``."""
    return read_turns(path, keys=frozenset({"id", "question", GIVEN}))


def read_gold(path: Path) -> list[dict[str, Any]]:
    """As ``read_turns``, with what an evaluation needs to know of each question."""
    return read_turns(path, keys=frozenset({"id", "question", "answer", "answerable", "doc"}))


def refusal(question: str, reason: str) -> Answer:
    """The answer to a question that cannot be taken: none, with the reason as its text."""
    return Answer(Question(question, question, Asks.WORDS, None, "", Scope()), Outcome.NO_EVIDENCE, reason, "")


def ask_all(
    turns: Iterable[dict[str, Any]], ask: Callable[[str, tuple[Answer, ...]], Answer]
) -> Iterator[tuple[dict[str, Any], Answer]]:
    """Ask each turn in order, each after the chain of turns that its ``prev`` names. None goes without an answer."""
    conversations: dict[str, tuple[Answer, ...]] = {}
    for turn in turns:
        history = conversations.get(turn.get("prev", ""), ())
        try:
            answer = ask(turn["question"], history)
        except QuestionError as error:
            answer = refusal(turn["question"], str(error))
        conversations[turn["id"]] = (*history, answer)
        yield turn, answer


def read_text(path: Path) -> str:
    """The text of a UTF-8 file. Raises ``CitaError`` where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CitaError(f"No se puede leer {path}: comprueba que existe y que está en UTF-8.") from error
