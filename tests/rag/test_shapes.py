"""Who, when, where, how often and what letters stand for: which words answer, and how they are said."""

from datetime import date
from pathlib import Path

import pytest

from index.indexing import index_paths, manifest_for
from index.search import Searcher
from index.store import Store
from index.types import Sentence
from models.fakes import HashingEmbedder
from rag import AnswerFigure, Asks
from rag.questions.understand import understand
from rag.words.phrasing import dates_of, say_words
from rag.words.shapes import Shape, shape_of, spans_of


@pytest.mark.parametrize(
    ("question", "shape"),
    [
        ("quién inauguró el taller", Shape.WHO),
        ("¿cómo se llama la titular del IMSS Durango?", Shape.WHO),
        ("cuándo abre la clínica", Shape.WHEN),
        ("¿hasta qué fecha hay vacunas?", Shape.WHEN),
        ("en qué año se fundó", Shape.YEAR),
        ("¿dónde fue la feria?", Shape.WHERE),
        ("cada cuánto se hacen las jornadas", Shape.OFTEN),
        ("con qué frecuencia hay que lavar el tinaco", Shape.OFTEN),
        ("qué lugar ocupa el estado en vacunación", Shape.RANK),
        ("qué quieren decir las siglas IRAS", Shape.MEANING),
        ("cuántas cirugías hubo", None),
        ("qué objetivo tiene la jornada", None),
        ("cómo se llama la estrategia", Shape.NAMED),
    ],
)
def test_a_question_tells_the_shape_of_its_answer(question, shape):
    assert shape_of(question) is shape


def test_how_often_asks_for_words_and_not_for_a_figure():
    assert understand("¿cada cuánto se hacen las jornadas?").asks is Asks.WORDS


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("cuándo", "Del 3 al 5 de mayo y el 9 de junio de 2021 en 4 sedes", ["3 al 5 de mayo", "9 de junio de 2021"]),
        ("cuándo", "el pasado martes y a finales de agosto", ["el pasado martes", "a finales de agosto"]),
        ("cada cuánto", "Cada tres semanas y dos veces al mes", ["Cada tres semanas", "dos veces al mes"]),
        ("en qué año", "Se fundó en 1957 con 2000 socios y 1.950 metros", ["1957", "2000"]),
        ("qué lugar ocupa", "ocupa el tercer lugar de 32", ["tercer"]),
        ("qué significa ASI", "el programa Atención Segura Infantil (ASI) y otros", ["Atención Segura Infantil"]),
        ("qué significa IRAS", "por infecciones respiratorias agudas (IRAS).", ["infecciones respiratorias agudas"]),
        ("qué significa CIJ", "El CIJ (Centro de Integración Juvenil) abrió", ["Centro de Integración Juvenil"]),
        ("qué significa UMAE", "UMAE, que significa Unidad Médica, abrió", ["Unidad Médica"]),
        ("cuáles son las siglas de atención segura infantil", "Atención Segura Infantil (ASI)", ["ASI"]),
        ("qué significa HGZ", "el programa Atención Segura Infantil (ASI)", []),
        ("quién", "El 3 de mayo la doctora Irma Solís", []),
    ],
)
def test_words_of_the_shape_are_found_in_a_sentence(question, sentence, words):
    assert [sentence[slice(*span)] for span in spans_of(question, sentence)] == words


BULLETIN = """\
Abre la Feria de la Salud 2021 en Tecate

Tecate, Baja California. La doctora Irma Solís Ríos, coordinadora de Enseñanza, inauguró la feria del 3 al 5 de mayo.
El director del hospital, Raúl Peña Lara, dijo que se hace en Valle de Guadalupe, Baja California, cada seis meses.
Añadió que esperan terminar este año con más vacunas, y que este lunes llegarán las familias.
"""


@pytest.fixture(scope="module")
def sentences(tmp_path_factory: pytest.TempPathFactory) -> tuple[Sentence, ...]:
    folder: Path = tmp_path_factory.mktemp("bulletins")
    (folder / "feria.txt").write_text(BULLETIN, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(folder / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([folder / "feria.txt"], store, embedder, lambda *_: None)
    return Searcher(store, embedder).sentences("feria.txt")


@pytest.mark.parametrize(
    ("question", "words", "said"),
    [
        ("quién inauguró", "Irma Solís", "La doctora Irma Solís Ríos, coordinadora de Enseñanza"),
        ("quién lo dijo", "Raúl Peña Lara", "Raúl Peña Lara, director del hospital"),
        ("quién inauguró", "la feria", None),
        ("cuándo es", "3 al 5 de mayo", "del 3 al 5 de mayo"),
        ("cuándo terminan", "este año", "este año (2021)"),
        ("cuándo llegan", "este lunes", None),
        ("dónde se hace", "Guadalupe", "en Valle de Guadalupe, Baja California"),
        ("cada cuánto se hace", "seis meses", "cada seis meses"),
        ("qué inauguró", "Irma Solís Ríos", None),
        ("en qué año cumple seis", "seis", "en 2021, el año del boletín"),
    ],
)
def test_plain_words_are_said_as_the_sentence_has_them_and_others_are_left_in_it(sentences, question, words, said):
    cited = next(s for s in sentences if words in s.text and "inauguró" not in words)
    assert say_words(understand(question), words, cited) == said


def test_a_date_is_also_iso_where_its_year_is_certain(sentences):
    cited = next(s for s in sentences if "3 al 5 de mayo" in s.text)
    (day,) = dates_of(understand("cuándo es"), "del 3 al 5 de mayo", cited, 1)
    assert (day.text, day.first, day.last, day.citation) == ("3 al 5 de mayo", date(2021, 5, 3), date(2021, 5, 5), 1)
    assert list(dates_of(understand("quién es"), "del 3 al 5 de mayo", cited, 1)) == []


@pytest.mark.parametrize(
    ("value", "unit", "pesos"),
    [
        (8820000, "millones de pesos", 8820000),
        (130000000, "MDP", 130000000),
        (19, "dólares", None),
        (5, "cirugías", None),
    ],
)
def test_money_is_also_an_amount_of_pesos(value, unit, pesos):
    assert AnswerFigure(value, unit, "…", 1).pesos == pesos
