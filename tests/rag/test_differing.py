"""Figures that differ: a repeat, a rounding, a series, another edition or place, or a contradiction."""

from collections.abc import Callable
from pathlib import Path

import pytest

from index.indexing import index_paths, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from rag import Answer, Assistant, Outcome, Settings
from rag.choice.fakes import word_weights
from tests.rag.planted import FRAMES, OF_EACH, UNSEEN, Case, ask_with_fakes, write_cases

Ask = Callable[..., Answer]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """Asks a question of the bulletins given, each with a title, a day and a body."""

    def of(question: str, *bulletins: tuple[str, str, str]) -> Answer:
        for number, (title, day, body) in enumerate(bulletins):
            text = f"{title}\n\nCiudad de México, a {day}.- {body}\n"
            (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
        embedder = HashingEmbedder()
        store = Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))
        index_paths([tmp_path], store, embedder, lambda *_: None)
        assistants.append(
            Assistant(
                Searcher(store, embedder),
                OverlapReader(),
                ScriptedLanguageModel([]),
                Settings(home=tmp_path),
                word_weights(),
            )
        )
        return assistants[-1].ask(question)

    assistants: list[Assistant] = []
    of.again = lambda question: assistants[-1].ask(question)  # type: ignore[attr-defined]
    return of


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Case, Answer]]:
    return ask_with_fakes(write_cases(FRAMES + UNSEEN), tmp_path_factory.mktemp("planted"))


def test_of_sixty_contradictions_and_sixty_repeats_nineteen_in_twenty_are_told_apart(planted):
    wrong = [f"{case.question}: {answer.text}" for case, answer in planted if not case.is_right(answer)]
    assert len(planted) == 2 * OF_EACH
    assert len(wrong) <= len(planted) / 20, "\n".join(wrong)


def test_no_contradiction_is_answered_with_one_value_silently(planted):
    silent = [f"{case.question}: {answer.text}" for case, answer in planted if case.is_silent(answer)]
    assert silent == []


def test_every_value_of_a_contradiction_has_its_own_citation(planted):
    conflicts = [answer for _, answer in planted if answer.outcome is Outcome.CONFLICT]
    assert conflicts
    for answer in conflicts:
        for figure in answer.figures:
            assert figure.citation is not None
            assert figure.text in answer.citations[figure.citation - 1].quote


MARCH = ("Avanza el plan", "3 de marzo de 2023", "En Colima van 11 mil 807 asambleas informativas.")
APRIL = ("Crece el plan", "21 de abril de 2023", "En Colima van 11 mil 947 asambleas informativas.")


def test_a_count_that_grows_is_answered_with_the_newest_and_says_what_it_was(ask):
    answer = ask("cuántas asambleas informativas van en Colima", MARCH, APRIL)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.short == "11 mil 947"
    assert answer.text.startswith(
        "11 mil 947 asambleas informativas (Colima) [1] (abril de 2023); antes, 11 mil 807 [2]"
    )


def test_of_a_count_that_grows_a_month_that_is_asked_for_is_answered_with_its_own(ask):
    answer = ask("cuántas asambleas informativas iban en Colima en marzo de 2023", MARCH, APRIL)
    assert [figure.value for figure in answer.figures] == [11807]


def test_a_sum_that_shrinks_is_a_contradiction(ask):
    later = ("Crece el plan", "21 de abril de 2023", "En Colima suman 9 mil 12 asambleas informativas.")
    earlier = ("Avanza el plan", "3 de marzo de 2023", "En Colima suman 11 mil 807 asambleas informativas.")
    answer = ask("cuántas asambleas informativas suman en Colima", earlier, later)
    assert answer.outcome is Outcome.CONFLICT
    assert [figure.value for figure in answer.figures] == [9012, 11807]


def test_a_rounding_of_another_bulletin_gives_way_to_the_exact_figure(ask):
    answer = ask(
        "cuántas atenciones hubo en la jornada 14 de 2023",
        ("Concluye la jornada", "1 de agosto de 2023", "La 14va Jornada de Salud 2023 dio más de 204 mil atenciones."),
        ("Balance", "2 de agosto de 2023", "En la 14va Jornada de Salud 2023 se dieron 204 mil 782 atenciones."),
    )
    assert (answer.outcome, answer.short) == (Outcome.ANSWERED, "204 mil 782")


def test_the_days_of_bulletins_that_contradict_each_other_are_cited_where_they_stand(ask):
    answer = ask(
        "cuántas cirugías hubo en la jornada 14 de 2023",
        (
            "Concluye la jornada",
            "1 de agosto de 2023",
            "En la 14va Jornada de Salud 2023 se hicieron 2 mil 939 cirugías.",
        ),
        (
            "Fe de erratas",
            "4 de agosto de 2023",
            "Fueron 2 mil 961 cirugías en la 14va Jornada de Salud 2023 y no 2 mil 939.",
        ),
    )
    assert answer.outcome is Outcome.CONFLICT
    assert answer.text == (
        "Los boletines se contradicen: 2 mil 961 cirugías [1] (4 de agosto de 2023 [3]); "
        "2 mil 939 cirugías [2] (1 de agosto de 2023 [4])."
    )
    assert [citation.quote for citation in answer.citations[2:]] == ["4 de agosto de 2023", "1 de agosto de 2023"]


JORNADA_14 = (
    "Concluye la jornada",
    "1 de agosto de 2023",
    "En la 14va Jornada de Salud 2023 se hicieron 2 mil 939 cirugías.",
)
READINGS = [
    (
        "cuántas cirugías hubo en la jornada 14",
        ("Concluye la jornada", "9 de mayo de 2022", "En la 14va Jornada de Salud 2022 se hicieron mil 990 cirugías."),
        JORNADA_14,
        ("2022", "2023"),
    ),
    (
        "cuántas cirugías hubo en la jornada de salud",
        ("Concluye la jornada", "9 de mayo de 2023", "En la 13va Jornada de Salud 2023 se hicieron mil 990 cirugías."),
        JORNADA_14,
        ("jornada 13", "jornada 14"),
    ),
    (
        "cuántas camas tiene el hospital de especialidades",
        ("Nueva torre", "9 de mayo de 2023", "El Hospital de Especialidades de Tepic tiene 120 camas."),
        ("Otra torre", "1 de agosto de 2023", "El Hospital de Especialidades de Tecomán tiene 96 camas."),
        ("Hospital de Especialidades de Tepic", "Hospital de Especialidades de Tecomán"),
    ),
    (
        "cuántos comités de salud se instalaron",
        ("Comités", "9 de mayo de 2023", "En Nayarit se instalaron 280 comités de salud."),
        ("Comités", "9 de mayo de 2023", "En Colima se instalaron 118 comités de salud."),
        ("Nayarit", "Colima"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("question", "first", "second", "labels"), READINGS)
def test_what_a_question_does_not_tell_apart_is_given_with_what_does(ask, question, first, second, labels):
    answer = ask(question, first, second)
    assert answer.outcome is Outcome.AMBIGUOUS
    assert {reading.label for reading in answer.readings} == set(labels)
    assert all(f"{label}: " in answer.text for label in labels)
    assert answer.text.endswith("¿Cuál buscas?")


@pytest.mark.parametrize(("question", "first", "second", "labels"), READINGS)
def test_the_question_of_a_reading_is_answered_with_that_reading(ask, question, first, second, labels):
    answer = ask(question, first, second)
    assert len(answer.readings) == 2
    for reading in answer.readings:
        alone = ask.again(reading.question)
        assert alone.outcome is Outcome.ANSWERED, reading.question
        assert alone.citations[0] == answer.citations[reading.citation - 1]


@pytest.mark.parametrize(
    "other",
    [
        "En la 14va Jornada de Salud 2023 se hicieron 2 mil 100 cirugías de catarata.",
        "La meta de la 14va Jornada de Salud 2023 es hacer 3 mil cirugías.",
        "En la 14va Jornada de Salud 2023 se hicieron 2 mil 939 cirugías, de ellas 310 cirugías en niños.",
        "En promedio se hacen 200 cirugías al mes.",
        "Desde que inició el programa suman 44 mil 120 cirugías en las 14 jornadas.",
        "En la 13va Jornada de Salud 2023 se hicieron mil 990 cirugías.",
    ],
)
def test_a_figure_of_something_else_is_no_contradiction(ask, other):
    answer = ask(
        "cuántas cirugías se hicieron en la jornada 14 de 2023",
        (
            "Concluye la jornada",
            "1 de agosto de 2023",
            "En la 14va Jornada de Salud 2023 se hicieron 2 mil 939 cirugías.",
        ),
        ("Otro informe", "4 de agosto de 2023", other),
    )
    assert answer.outcome is Outcome.ANSWERED
    assert [figure.value for figure in answer.figures] == [2939]


def test_more_readings_than_are_read_at_a_glance_are_counted(ask):
    towns = ("Nayarit", "Colima", "Sonora", "Oaxaca", "Tabasco", "Chiapas")
    bulletins = [
        ("Comités", "9 de mayo de 2023", f"En {town} se instalaron {281 + 7 * number} comités de salud.")
        for number, town in enumerate(towns)
    ]
    answer = ask("cuántos comités de salud se instalaron", *bulletins)
    assert answer.outcome is Outcome.AMBIGUOUS
    assert len(answer.figures) == 4
    assert "Hay 2 más." in answer.text
