"""The batch form: what is read, what is refused, and how turns are chained."""

from pathlib import Path

import pytest

from models.errors import CitaError
from rag import Answer, Outcome
from rag.contract import ask_all, read_given, read_turns
from rag.errors import BatchError
from rag.questions.understand import understand


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def echo(question: str, history: tuple[Answer, ...]) -> Answer:
    return Answer(understand(question), Outcome.NO_EVIDENCE, f"{len(history)}", "", timings={"total": 0.5})


def test_each_turn_is_asked_after_the_chain_that_its_prev_names(tmp_path):
    path = written(
        tmp_path,
        '{"id": "a", "question": "una pregunta"}',
        "",
        '{"id": "b", "question": "y otra", "prev": "a"}',
        '{"id": "c", "question": "y una más", "prev": "b"}',
        '{"id": "d", "question": "otro asunto", "prev": null}',
    )
    asked = {turn["id"]: answer.text for turn, answer in ask_all(read_turns(path), echo)}
    assert asked == {"a": "0", "b": "1", "c": "2", "d": "0"}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("esto no es JSON", "JSON"),
        ("[1, 2]", "claves"),
        ('{"id": "a"}', "question"),
        ('{"id": "b", "question": "y otra", "prev": "z"}', "prev"),
    ],
)
def test_a_line_that_is_no_question_is_refused_by_its_number(tmp_path, line, reason):
    with pytest.raises(BatchError, match=f"(?s)Línea 2.*{reason}"):
        read_turns(written(tmp_path, '{"id": "ok", "question": "una"}', line))


def test_a_file_that_cannot_be_read_is_one_clear_error(tmp_path):
    with pytest.raises(CitaError, match="UTF-8"):
        read_turns(tmp_path / "no.jsonl")
    broken = tmp_path / "roto.jsonl"
    broken.write_bytes(b"\xff\xfe{")
    with pytest.raises(CitaError, match="UTF-8"):
        read_turns(broken)


@pytest.mark.parametrize("evidence", ['"una oración"', "[1]", "null"])
def test_given_sentences_are_a_list_of_texts(tmp_path, evidence):
    path = written(tmp_path, "", f'{{"id": "a", "question": "una", "evidence": {evidence}}}')
    with pytest.raises(BatchError, match=r"2.*evidence"):
        read_given(path)
