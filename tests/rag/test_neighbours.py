"""Two hundred questions about an edition, a year or a state that no bulletin is of, next to ones that are.

None may be answered from its neighbour. The same questions about what is there are answered, so that silence is no way
to pass.
"""

from itertools import product
from pathlib import Path

import pytest

from index.indexing import add_bulletin, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from rag import Assistant, Outcome, Settings
from rag.choice.fakes import word_weights

BULLETIN = """\
Concluye la {ordinal} Jornada Nacional de Cirugía {year} en {state}

{state}, a {day} de {month} de {year}. Durante la {ordinal} Jornada Nacional de Cirugía hubo {surgeries} cirugías, \
{visits} consultas de especialidad y {tests} estudios de laboratorio.
Participaron {doctors} médicos y se invirtieron {money} millones de pesos en {state}.
"""
HELD = (
    ("octava", 8, 2021, "Colima", "4", "mayo", "2 mil 939", "mil 258", "870", "310", "3.5"),
    ("novena", 9, 2021, "Jalisco", "18", "mayo", "3 mil 12", "mil 990", "945", "280", "4.1"),
    ("décima", 10, 2021, "Sonora", "2", "junio", "mil 745", "2 mil 310", "760", "195", "2.8"),
    ("decimosegunda", 12, 2022, "Puebla", "7", "julio", "4 mil 81", "3 mil 77", "mil 12", "402", "5.2"),
)
NOUNS = ("cirugías", "consultas de especialidad", "estudios de laboratorio", "médicos")
ABSENT_EDITIONS = ("7", "11", "13", "14", "15")
ABSENT_YEARS = ("2019", "2020", "2023", "2024", "2025")
ABSENT_STATES = ("Nayarit", "Tabasco", "Durango", "Chiapas", "Baja California Sur")
OF_AN_EDITION = (
    "¿cuántas {noun} hubo en la jornada {which}?",
    "{noun} de la {which}va jornada",
    "jornada {which}: {noun}",
)
OF_A_YEAR = (
    "¿cuántas {noun} hubo en {which}?",
    "{noun} de la jornada de {which}",
    "en {which} cuantas {noun} hicieron",
)
OF_A_STATE = (
    "¿cuántas {noun} hubo en {which}?",
    "{noun} en {which}",
    "{which} cuantas {noun} lleva",
    "dame {noun} {which}",
)


def questions(patterns: tuple[str, ...], which: tuple[str, ...]) -> list[str]:
    return [pattern.format(noun=noun, which=one) for pattern, noun, one in product(patterns, NOUNS, which)]


ABSENT = [
    *questions(OF_AN_EDITION, ABSENT_EDITIONS),
    *questions(OF_A_YEAR, ABSENT_YEARS),
    *questions(OF_A_STATE, ABSENT_STATES),
]
THERE = [*questions(OF_AN_EDITION, ("8", "12")), *questions(OF_A_YEAR, ("2022",)), *questions(OF_A_STATE, ("Sonora",))]


@pytest.fixture(scope="module")
def assistant(tmp_path_factory) -> Assistant:
    home: Path = tmp_path_factory.mktemp("home")
    embedder = HashingEmbedder()
    store = Store.create(home / "cita.sqlite", manifest_for(embedder))
    for ordinal, number, year, state, day, month, surgeries, visits, tests, doctors, money in HELD:
        text = BULLETIN.format(
            ordinal=ordinal, year=year, state=state, day=day, month=month, surgeries=surgeries, visits=visits,
            tests=tests, doctors=doctors, money=money,
        )  # fmt: skip
        add_bulletin(f"{number}.txt", text.encode(), store, embedder)
    return Assistant(Searcher(store, embedder), OverlapReader(), ScriptedLanguageModel([]), Settings(), word_weights())


def test_there_are_two_hundred_of_them():
    assert len(set(ABSENT)) >= 200


def test_what_no_bulletin_is_of_is_never_answered_from_its_neighbour(assistant):
    answers = [(question, assistant.ask(question)) for question in ABSENT]
    assert [(question, a.text) for question, a in answers if a.outcome is not Outcome.NO_EVIDENCE] == []
    assert not any(answer.figures or answer.citations for _, answer in answers)


def test_the_same_questions_about_what_is_there_are_answered(assistant):
    silent = [question for question in THERE if assistant.ask(question).outcome is Outcome.NO_EVIDENCE]
    assert len(silent) <= 0.05 * len(THERE), silent
