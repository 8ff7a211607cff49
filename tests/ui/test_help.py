"""The help: its questions are answered by the bulletins that the chat comes with."""

import re

import pytest

from rag import Assistant, Outcome
from ui.help import render_help


def questions() -> list[str]:
    return re.findall(r'class="cita-try">([^<]+)<', render_help())


def test_the_help_says_what_to_ask_how_to_read_and_how_to_add_on_one_screen():
    text = re.sub(r"<[^>]+>", " ", render_help())
    assert len(questions()) == 5
    for subject in ("Qué puedes preguntar", "Cómo leer una respuesta", "Cómo agregar boletines", "«No consta»"):
        assert subject in text
    assert len(text.split()) < 300


@pytest.mark.models
def test_every_question_of_the_help_is_answered_from_the_seeds(seeds_home):
    assistant = Assistant.open(seeds_home)
    assert {question: assistant.ask(question).outcome for question in questions()} == dict.fromkeys(
        questions(), Outcome.ANSWERED
    )
