"""Reading: the answer is words of the evidence, whole ones, and nothing where nothing answers."""

import json
import re
import sys
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.scope import Scope
from index.types import Bulletin, Sentence, Span
from models.fakes import OverlapReader, ScriptedLanguageModel
from models.types import SentenceReading
from rag.choice.candidates import best_runs
from rag.evidence import setting_of
from rag.words.reading import read
from ui.main import main

TEXT = "La doctora Irma Solís inauguró la jornada el 4 de mayo."
SENTENCES = [TEXT, "Se aplicaron 2 mil 310 vacunas."]


def reading_of(text: str, answer: str, evidence: float = 3.0) -> SentenceReading:
    """A reading whose tokens are pieces of words, sure that ``answer`` is the answer."""
    tokens = tuple(match.span() for match in re.finditer(r"\w{1,3}|[^\w\s]", text))
    start = text.index(answer)
    end = start + len(answer)
    starts = np.full(len(tokens), -9.0, np.float32)
    ends = starts.copy()
    starts[next(i for i, (_, stop) in enumerate(tokens) if stop > start)] = -0.1
    ends[next(i for i, (_, stop) in enumerate(tokens) if stop >= end)] = -0.1
    return SentenceReading(evidence, tokens, starts, ends)


@pytest.mark.parametrize("answer", ["Irma Solís", "el 4 de mayo", "La doctora Irma Solís"])
def test_the_likeliest_words_come_first_and_whole(answer):
    (start, end), score = best_runs(reading_of(TEXT, answer), TEXT, limit=3)[0]
    assert TEXT[start:end] == answer
    assert score == pytest.approx(-0.2)


@given(st.data())
def test_every_span_is_made_of_whole_words_of_the_sentence(data):
    text = data.draw(st.text("aá ñ9.,;¿ ", min_size=1, max_size=40))
    tokens = tuple((i, min(i + 2, len(text))) for i in range(0, len(text), 2))
    scores = data.draw(st.lists(st.floats(-9, 0), min_size=2 * len(tokens), max_size=2 * len(tokens)))
    starts, ends = np.asarray(scores, np.float32).reshape(2, -1)
    for (start, end), _ in best_runs(SentenceReading(0.0, tokens, starts, ends), text, limit=4):
        assert 0 <= start < end <= len(text)
        assert not (start > 0 and text[start - 1].isalnum() and text[start].isalnum())
        assert not (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())


def test_what_stands_before_the_sentence_is_no_answer():
    opened = f"En 2021, {TEXT}"
    reading = reading_of(opened, "2021").after(len("En 2021, "))
    spans = best_runs(reading, TEXT, limit=5)
    assert all(0 <= start < end <= len(TEXT) for (start, end), _ in spans)


class GivenReader:
    """Gives readings that were prepared."""

    fingerprint = "given@1"

    def __init__(self, *readings: SentenceReading) -> None:
        self.readings = readings

    def read(self, question, sentences, headings=()):
        return self.readings


def test_the_surer_reader_and_model_are_of_a_sentence_the_less_likely_that_none_answers():
    found = [
        read("qué", [TEXT], GivenReader(reading_of(TEXT, "Irma Solís", odds)), ScriptedLanguageModel([])).no_evidence
        for odds in (4.0, -4.0)
    ]
    assert found[0] < 0.2 < 0.8 < found[1]
    assert read("qué", [], OverlapReader(), ScriptedLanguageModel([])).no_evidence == 1.0


def test_the_language_model_decides_between_words_that_the_reader_finds_alike():
    reading = reading_of(TEXT, "Irma Solís")
    alike = [TEXT[slice(*span)] for span, _ in best_runs(reading, TEXT, limit=6)]
    reading = SentenceReading(3.0, reading.tokens, np.maximum(reading.starts, -1.0), np.maximum(reading.ends, -1.0))
    for wanted in alike[:2]:
        model = ScriptedLanguageModel(
            [], scorer=lambda _, choices, w=wanted: [0.0 if c == f" {w}\n" else -9.0 for c in choices]
        )
        chosen = read("qué", [TEXT], GivenReader(reading), model).chosen
        assert chosen is not None
        assert TEXT[chosen.start : chosen.end] == wanted


def test_the_sentence_is_that_which_reader_and_model_together_find_likeliest():
    reader = GivenReader(reading_of(TEXT, "Irma Solís", 1.0), reading_of(SENTENCES[1], "2 mil 310", 0.0))

    class Judge(ScriptedLanguageModel):
        def judge(self, parts, yes, no):
            return [-3.0, 3.0]

    assert read("qué", SENTENCES, reader, ScriptedLanguageModel([])).chosen.label == 1
    assert read("qué", SENTENCES, reader, Judge([])).chosen.label == 2
    assert read("qué", SENTENCES, reader, Judge([]), trust=0.0).chosen.label == 1


def test_where_nothing_answers_no_words_are_weighed():
    model = ScriptedLanguageModel([])
    result = read("quién ganó", ["Llueve.", "Nieva."], OverlapReader(), model, trust=0.0)
    assert result.chosen is None
    assert result.no_evidence > 0.9
    assert model.scored == []


def bulletin(text: str) -> Bulletin:
    return Bulletin("a.txt", "0", "Jornada en Jalisco", date(2023, 7, 25), "Jalisco", 14, 2023, None, text)


@pytest.mark.parametrize(
    ("scope", "setting"),
    [
        (Scope(), ""),
        (Scope(edition=14, event="jornada"), "En la jornada 14, "),
        (Scope(edition=13, event="jornada"), ""),
        (Scope(year=2023, states=frozenset({"Jalisco"})), "En 2023, en Jalisco, "),
        (Scope(states=frozenset({"Sonora"})), ""),
    ],
)
def test_a_sentence_is_read_with_what_its_bulletin_says_of_where_and_when(scope, setting):
    assert setting_of(Sentence(bulletin(TEXT), Span(0, len(TEXT)), ()), scope) == setting


def test_the_command_reads_a_file_and_writes_the_contract(monkeypatch, tmp_path):
    from rag import loading

    monkeypatch.setattr(loading, "load_embedder", lambda settings: None)
    monkeypatch.setattr(loading, "load_reader", lambda settings, embedder: OverlapReader())
    monkeypatch.setattr(loading, "load_language_model", lambda settings: ScriptedLanguageModel([]))
    lines = [
        {"id": "a", "question": "quién inauguró la jornada", "evidence": SENTENCES},
        {"id": "b", "question": "cuántos goles metieron ayer", "evidence": SENTENCES},
        {"id": "c", "question": "y sin oraciones", "evidence": []},
    ]
    batch, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    batch.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    monkeypatch.setattr(
        sys, "argv", ["cita", "read", "--batch", str(batch), "--out", str(out), "--home", str(tmp_path)]
    )
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    first, second, third = map(json.loads, out.read_text(encoding="utf-8").splitlines())
    assert list(first) == ["id", "outcome", "short", "text", "label", "p_no_evidence", "seconds"]
    assert (first["outcome"], first["label"]) == ("answered", 1)
    assert first["short"] in TEXT
    assert (second["outcome"], second["short"], second["label"]) == ("no_evidence", "", None)
    assert third["p_no_evidence"] == 1.0
