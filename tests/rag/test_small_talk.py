"""Small talk is told from questions, and courtesies around a question do no harm."""

import re
import time
from pathlib import Path

import pytest

from index.indexing import index_paths, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from models.training.questions import examples
from rag import Asks, Assistant, Outcome, Settings
from rag.choice.fakes import word_weights
from rag.questions.small_talk import talk_of, without_courtesies
from rag.questions.understand import understand
from rag.spanish.small_talk import REPLIES
from tests.rag.small_talk_phrases import REAL, TALK, held_back, known


@pytest.mark.parametrize("choose", [known, held_back])
def test_each_sort_of_small_talk_is_known_as_such(choose):
    said = [(sort, phrase) for sort, phrases in TALK.items() for phrase in choose(phrases)]
    wrong = [(sort, phrase, talk_of(phrase)) for sort, phrase in said if talk_of(phrase) != sort]
    assert wrong == []


@pytest.mark.parametrize("choose", [known, held_back])
def test_no_question_is_taken_for_small_talk(choose):
    assert [phrase for phrase in choose(REAL) if talk_of(phrase)] == []


def test_no_question_about_made_up_bulletins_is_taken_for_small_talk():
    asked = [example.question for example in examples(9, 300)]
    assert [question for question in asked if talk_of(question)] == []


def test_every_sort_has_a_reply_without_figures():
    assert REPLIES.keys() == TALK.keys()
    assert not any(re.search(r"\d|\bmil\b|\bpor ciento\b", reply) for reply in REPLIES.values())


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Hola, buenas tardes: ¿cuántas vacunas se aplicaron? Muchas gracias.", "¿cuántas vacunas se aplicaron?"),
        ("disculpe, me podría decir quién inauguró el taller por favor", "quién inauguró el taller"),
        ("Me gustaría saber dónde fue la jornada 14, saludos", "dónde fue la jornada 14"),
        ("ok gracias, ¿y en Puebla?", "¿y en Puebla?"),
        ("buenas prácticas de lactancia", "buenas prácticas de lactancia"),
        ("qué puede decir el comité", "qué puede decir el comité"),
        ("No. de casillas en Guerrero", "No. de casillas en Guerrero"),
        ("¡gracias!", ""),
    ],
)
def test_courtesies_are_left_out_of_what_is_asked(typed, asked):
    assert without_courtesies(typed) == asked


BULLETIN = "En la novena Jornada de Salud 2021 de Tecate se aplicaron 2 mil 310 vacunas y mil 45 pruebas.\n"


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    (tmp_path / "novena.txt").write_text(BULLETIN, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([tmp_path / "novena.txt"], store, embedder, lambda *_: None)
    model = ScriptedLanguageModel([])
    return Assistant(Searcher(store, embedder), OverlapReader(), model, Settings(home=Path("unused")), word_weights())


def test_small_talk_is_replied_to_at_once_and_cites_nothing(assistant):
    for phrases in TALK.values():
        started = time.perf_counter()
        answer = assistant.ask(phrases[0])
        assert time.perf_counter() - started < 0.05
        assert answer.question.asks is Asks.NOTHING
        assert answer.outcome is Outcome.NO_EVIDENCE
        assert (answer.figures, answer.citations, answer.evidence, answer.short) == ((), (), (), "")


def test_a_question_wrapped_in_courtesies_is_answered_as_the_bare_one(assistant):
    answer = assistant.ask("Hola, ¿me podrías decir cuántas vacunas en la jornada 9? Gracias")
    assert [figure.value for figure in answer.figures] == [2310]
    assert answer.question.typed == "cuántas vacunas en la jornada 9?"


def test_a_conversation_goes_on_over_a_word_of_thanks(assistant):
    first = assistant.ask("cuántas vacunas en la jornada 9")
    thanks = assistant.ask("muchas gracias", [first])
    answer = assistant.ask("¿y las pruebas?", [first, thanks])
    assert 1045 in [figure.value for figure in answer.figures]
    assert understand("¿y pruebas?", [first, thanks]) == understand("¿y pruebas?", [first])
