"""A question about some days, or about an edition of some event, is answered from no others."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.days import YEAR, Days, asked_days, read_days, reported_days
from index.indexing import index_paths, manifest_for
from index.ranking import Query
from index.scope import Scope, read_scope
from index.search import Searcher
from index.store import Store
from index.types import Bulletin
from models.fakes import HashingEmbedder

TEXTS = {
    "marzo.txt": "Suman 30 cirugías\nPuebla, 21 de marzo de 2022.- Se hicieron 30 cirugías. En abril serán 50.",
    "trimestre.txt": "Van 90 cirugías en Puebla\nDurante el primer trimestre de 2022 se hicieron 90 cirugías.",
    "julio.txt": "Jornada de cirugías\nDel 21 al 23 de julio de 2023, en la 14va Jornada, se hicieron 14 cirugías.",
    "congreso.txt": "Congreso de cirugía\nEl 14 Congreso reunió a 400 médicos de cirugías el 5 de octubre de 2023.",
    "siempre.txt": "Cirugías sin fecha\nEl hospital hace cirugías con 7 médicos.",
}


@pytest.fixture(scope="module")
def searcher(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scope")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(folder / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([folder], store, embedder, lambda name, done, total: None)
    return Searcher(store, embedder)


def found(searcher, typed):
    return {s.bulletin.file: s.text for s in searcher.search(Query(typed, scope=read_scope(typed))).sentences}


@pytest.mark.parametrize(
    ("typed", "files"),
    [
        ("cirugías en marzo", {"marzo.txt"}),
        ("cirugías del 21 de marzo", {"marzo.txt"}),
        ("cirugías en el primer trimestre", {"marzo.txt", "trimestre.txt"}),
        ("cirugías de enero a marzo", {"marzo.txt", "trimestre.txt"}),
        ("cirugías el 22 de julio", {"julio.txt"}),
        ("cirugías del 21 al 23 de julio", {"julio.txt"}),
        ("cirugías en julio de 2023", {"julio.txt"}),
        ("cirugías en diciembre", set()),
        ("cirugías en la jornada 14", {"julio.txt"}),
        ("cirugías en el 14 congreso", {"congreso.txt"}),
        ("cirugías en la edición 14", {"julio.txt", "congreso.txt"}),
    ],
)
def test_only_bulletins_of_what_was_named_are_found(searcher, typed, files):
    undated = set() if read_scope(typed).edition else {"siempre.txt"}
    assert set(found(searcher, typed)) == files | undated


def test_a_sentence_of_other_days_is_not_found(searcher):
    assert "abril" not in found(searcher, "cirugías en marzo")["marzo.txt"]


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("casos en marzo", Days(61, 91)),
        ("casos en Marzo", Days(61, 91)),
        ("casos de enero a marzo de 2022", Days(1, 91)),
        ("casos en el primer trimestre", Days(1, 91)),
        ("casos del 2do semestre", Days(183, 366)),
        ("casos en el último bimestre", Days(306, 366)),
        ("casos al 18 de febrero de 2014", Days(49, 49)),
        ("casos del 28 de diciembre al 3 de enero", Days(363, 3)),
        ("trasplantes del hospital 20 de noviembre", None),
        ("trasplantes en el 20 de Noviembre", None),
        ("¿qué dijo Julio Pérez?", None),
        ("casos en lo que va del año", None),
        ("casos de este fin de semana", None),
        ("casos en 2022", None),
    ],
)
def test_the_days_that_a_question_asks_about(typed, days):
    assert asked_days(typed) == days


def test_a_follow_up_keeps_the_days_that_it_does_not_name():
    march = read_scope("casos en marzo en la jornada 14")
    assert read_scope("¿y en Puebla?").within(march).days == Days(61, 91)
    assert read_scope("¿y en abril?").within(march) == Scope(14, days=Days(92, 121), event="jornada")


def test_a_bulletin_tells_of_the_day_it_came_out():
    bulletin = Bulletin("a.txt", "", "", date(2023, 7, 24), None, None, 2023, None, "Sin fechas.")
    assert reported_days(bulletin) == (Days(206, 206),)


DAY = st.integers(1, YEAR)


@given(DAY, DAY, DAY, DAY)
def test_days_meet_where_they_share_one_or_come_right_after(a, b, c, d):
    asked, told = Days(a, b), Days(c, d)
    wanted = {(a + step - 1) % YEAR for step in range(asked.length + 2)}
    assert asked.meets(told) == any((c + step - 1) % YEAR in wanted for step in range(told.length))


@given(st.text())
def test_any_text_has_days_of_the_year(text):
    assert all(1 <= day <= YEAR for days in read_days(text) for day in days)


@pytest.mark.parametrize(
    "typed",
    [
        "en 2022 cuantas cirugías hicieron",
        "2022 cirugias",
        "año 2022 cirugias",
        "en 2022 imss durango cuantas consultas",
        "del 2022 cirugias en la jornada 14",
        "en el 2022 médicos contratados",
    ],
)
def test_the_year_of_a_question_counts_nothing(typed):
    assert read_scope(typed).year == 2022


@pytest.mark.parametrize(
    "typed", ["jornada 14 cirugias", "en la jornada 14 cuantas cirugias", "dame de la jornada 14 cirugias"]
)
def test_the_edition_of_a_question_counts_nothing(typed):
    assert read_scope(typed).edition == 14
