"""The questions to begin with are made from what is indexed."""

from pathlib import Path

import pytest

from index.indexing import index_paths, manifest_for
from index.store import Store
from models.fakes import HashingEmbedder
from rag import Library
from ui.examples import MOST, example_questions


def library(tmp_path: Path, *texts: str) -> Library:
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))
    if texts:
        index_paths([tmp_path], store, embedder, lambda *_: None)
    return Library(store, embedder)


def jornada(number: str, figures: str) -> str:
    return f"Realizó el IMSS la {number} Jornada de Salud\n\nEn la {number} Jornada de Salud hubo {figures}.\n"


def test_an_example_asks_for_the_largest_figure_of_an_edition(tmp_path):
    asked = example_questions(library(tmp_path, jornada("novena", "2 mil 310 vacunas y 40 estudios")))
    assert asked == ("¿Cuántas vacunas hubo en la jornada 9?",)


def test_where_there_are_several_editions_one_example_lists_them(tmp_path):
    texts = (jornada("novena", "2 mil vacunas"), jornada("décima", "3 mil estudios"))
    assert example_questions(library(tmp_path, *texts))[-1] == "¿Qué jornadas hay?"


def test_examples_ask_for_different_things_and_are_few(tmp_path):
    numbers = ("quinta", "sexta", "séptima", "octava", "novena")
    same = [jornada(number, "2 mil vacunas") for number in numbers]
    asked = example_questions(library(tmp_path, *same))
    assert len(asked) == 2
    assert len(set(asked)) == len(asked) <= MOST


def test_without_bulletins_there_are_none(tmp_path):
    assert example_questions(library(tmp_path)) == ()


@pytest.mark.models
def test_half_of_the_examples_of_the_seeds_are_answered_and_the_others_show_what_is_nearest(seeds_home):
    from rag import Assistant, Outcome

    assistant = Assistant.open(seeds_home)
    asked = example_questions(assistant.library)
    assert asked
    answers = [assistant.ask(question) for question in asked]
    withheld = [answer for answer in answers if answer.outcome is not Outcome.ANSWERED]
    assert len(withheld) <= len(answers) / 2
    assert all(answer.nearest for answer in withheld)
