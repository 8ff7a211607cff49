"""Lists: every line with its sentence, of one sort throughout, and no list where one figure is asked for."""

from pathlib import Path

import pytest

from index.indexing import index_paths, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from rag import Answer, Assistant, Outcome, Settings
from rag.choice.fakes import word_weights
from rag.contract import to_json
from rag.lists.list_plans import plan_list
from rag.questions.understand import understand

COMMITTEES = """\
Avanza la instalación de comités de salud

Zoé Robledo informó que donde ya se han instalado el total de Comités de Salud son: Colima, con 118; Morelos, 204; y \
Tlaxcala, 179.
En tanto, en Nayarit son 280 comités, de 283; Sonora, 220 de 222; Puebla, 895 de 904; y Campeche, 130 de 130.
La instalación sigue en Durango, y el 2 de mayo se aplicaron 40 vacunas al día en promedio en Sonora.
"""
NINTH = """\
Realizó el IMSS la novena Jornada de Salud 2021

Ciudad de México, 4 de mayo de 2021.- Durante la novena Jornada de Salud 2021, la doctora Irma Solís dio los avances.
Los hospitales con más atenciones médicas fueron: Hospital General de Tecate con 2 mil 310, Hospital General de \
Loreto con mil 45 servicios y el Hospital Rural de Ures con 870 acciones.
Se aplicaron 310 vacunas en el Hospital Rural de Ures, 45 vacunas en el Hospital General de Loreto y 120 vacunas en el \
Hospital General de Tecate.
"""
EIGHTH = """\
Realizó el IMSS la octava Jornada de Salud 2020

Durante la octava Jornada de Salud 2020 la doctora Irma Solís entregó 12 reconocimientos en Tecate.
En la octava jornada, las delegaciones con mayor productividad fueron: Sonora con 530 y Colima con 410.
"""


def assistant_of(folder: Path, **texts: str) -> Assistant:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    embedder = HashingEmbedder()
    store = Store.create(folder / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([folder], store, embedder, lambda *_: None)
    return Assistant(
        Searcher(store, embedder),
        OverlapReader(),
        ScriptedLanguageModel([]),
        Settings(),
        word_weights(always_leans=True),
    )


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    return assistant_of(tmp_path, comites=COMMITTEES, novena=NINTH, octava=EIGHTH)


def lines(answer: Answer) -> list[tuple[str, int | float | None]]:
    return [(row.label, row.value) for row in answer.rows]


def assert_all_is_cited(answer: Answer) -> None:
    for row in answer.rows:
        said = [figure.text for figure in answer.figures if figure.value == row.value]
        quote = answer.citations[row.citation - 1].quote
        assert all(text in quote for text in said)
        assert row.value is None or row.label.split()[0].lower() in quote.lower()
        assert f"[{row.citation}]" in answer.text or len(answer.rows) > len(answer.figures)
    for figure in answer.figures:
        assert figure.citation is None or figure.text in answer.citations[figure.citation - 1].quote


STATES = [
    ("Puebla", 895),
    ("Nayarit", 280),
    ("Sonora", 220),
    ("Morelos", 204),
    ("Tlaxcala", 179),
    ("Campeche", 130),
    ("Colima", 118),
]


@pytest.mark.parametrize(
    "question",
    [
        "comités por estado",
        "¿Cuántos comités hay en cada estado?",
        "dame la lista de comités de salud",
        "CUANTOS COMITES DE SALUD POR ENTIDAD",
        "ranking de estados por comités",
        "desglosa los comités por estado",
    ],
)
def test_a_list_has_a_line_for_each_place_the_largest_first(assistant, question):
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert lines(answer) == STATES
    assert "Puebla, 895 comités [1]; Nayarit, 280 comités [1]" in answer.text
    assert_all_is_cited(answer)


def test_units_are_listed_with_the_nouns_that_the_press_uses_for_one_another(assistant):
    answer = assistant.ask("desglosa las atenciones por unidad")
    assert [(row.value, row.unit) for row in answer.rows] == [
        (2310, "atenciones médicas"),
        (1045, "servicios"),
        (870, "acciones"),
    ]
    assert_all_is_cited(answer)


@pytest.mark.parametrize(
    "question",
    [
        "qué estados ya tienen el total de comités",
        "¿cuáles estados completaron sus comités?",
        "que estados tienen todos los comites",
        "qué estados ya tienen el total",
    ],
)
def test_places_have_all_where_the_sentence_says_so_or_the_part_is_the_whole(assistant, question):
    answer = assistant.ask(question)
    assert lines(answer) == [("Morelos", 204), ("Tlaxcala", 179), ("Campeche", 130), ("Colima", 118)]
    assert answer.text.startswith("Con el total: ")
    assert_all_is_cited(answer)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("qué estado tiene más comités", [("Puebla", 895)]),
        ("que estado tiene menos comites", [("Colima", 118)]),
        ("los 3 estados con más comités", STATES[:3]),
        ("¿cuáles son los dos estados con mayor número de comités?", STATES[:2]),
        ("quién tiene más comités", [("Puebla", 895)]),
        ("en qué unidad se aplicaron más vacunas", [("Hospital Rural de Ures", 310)]),
        ("qué unidad aplicó menos vacunas en la jornada 9", [("Hospital General de Loreto", 45)]),
        ("qué hospital hizo más atenciones", [("Hospital General de Tecate", 2310)]),
        ("qué delegación tuvo mayor productividad", [("Sonora", 530)]),
    ],
)
def test_most_and_least_are_of_the_lines_that_there_are(assistant, question, expected):
    answer = assistant.ask(question)
    assert lines(answer) == expected
    assert_all_is_cited(answer)


def test_the_least_is_not_told_from_a_list_of_those_with_most(assistant):
    assert assistant.ask("qué hospital hizo menos atenciones").rows == ()


def test_ties_share_their_place(tmp_path):
    text = "Camas de la región\n\nHay 12 camas en Colima, 30 camas en Puebla y 30 camas en Sonora.\n"
    answer = assistant_of(tmp_path, camas=text).ask("qué estado tiene más camas")
    assert lines(answer) == [("Puebla", 30), ("Sonora", 30)]


def test_a_long_list_says_how_many_more_there_are_and_has_them_as_rows(tmp_path):
    states = "Colima Puebla Sonora Jalisco Hidalgo Durango Morelos Nayarit Sinaloa Tabasco Tlaxcala".split()
    said = ", ".join(f"{100 + 7 * number} camas en {state}" for number, state in enumerate(states))
    answer = assistant_of(tmp_path, camas=f"Camas de la región\n\nHay {said}.\n").ask("camas por estado")
    assert len(answer.rows) == len(states)
    assert len(answer.figures) == 7
    assert answer.text.endswith("y 4 más.")


@pytest.mark.parametrize(
    "question",
    [
        "comités instalados en colima",
        "cuántos comités hay en Puebla",
        "cuántas vacunas se aplicaron en la jornada 9",
        "cuántas consultas por médico",
        "cuántos médicos hay por cada mil habitantes",
        "pacientes en lista de espera",
        "lista de espera de cirugías",
        "cuántas personas por estado civil",
        "qué más hizo el IMSS",
        "cuántas cirugías más hubo",
        "dónde se instalaron más de 100 comités",
        "qué hospital atiende a menores de edad",
        "qué unidad se certificó",
        "de qué trata el boletín de Durango",
        "según el boletín de Atlixco cuántas jornadas van",
        "cuántas jornadas van en el año",
        "qué número de jornada fue la de Chihuahua",
    ],
)
def test_a_question_for_one_thing_is_not_taken_for_a_list(question):
    assert plan_list(understand(question)) is None


@pytest.mark.parametrize(
    "question",
    [
        "quirófanos por estado",
        "comités por municipio",
        "atenciones por unidad en la jornada 15",
        "vacunas por estado",
        "qué hospital es el más grande",
        "lista de las actividades para niños",
        "comités por estado en Puebla",
        "qué hospital recibió más tarde las vacunas",
        "quién es más conocido por las vacunas",
        "qué sesiones están abiertas para todos",
        "qué jornadas hay en 2017",
        "en qué boletines aparece Ramiro Quijano",
    ],
)
def test_without_such_lines_the_normal_way_goes_on(assistant, question):
    assert assistant.ask(question).rows == ()


def test_a_place_without_a_figure_has_no_line(tmp_path):
    text = "Camas de la región\n\nLas camas por estado son: Puebla, 324; Colima; Sonora, 118.\n"
    answer = assistant_of(tmp_path, camas=text).ask("camas por estado")
    assert lines(answer) == [("Puebla", 324), ("Sonora", 118)]


def dated(day: str, said: str) -> str:
    return f"Camas de la región\n\nCiudad de México, {day} de 2024.- Este año hay {said}.\n"


def test_what_changed_since_an_older_bulletin_is_listed_as_the_newest_has_it(tmp_path):
    assistant = assistant_of(
        tmp_path,
        a=dated("3 de marzo", "80 camas en Puebla y 20 camas en Colima"),
        b=dated("9 de abril", "95 camas en Puebla y 24 camas en Colima"),
    )
    answer = assistant.ask("camas por estado")
    assert lines(answer) == [("Puebla", 95), ("Colima", 24)]
    assert answer.text.endswith("Son cifras de abril de 2024; antes constaban otras [2].")
    assert "80 camas" in answer.citations[1].quote


def test_two_bulletins_of_one_edition_that_differ_are_a_conflict_the_newer_first(tmp_path):
    said = "Ciudad de México, {day} de 2024.- En la tercera Jornada de Salud 2024 se aplicaron {vaccines}."
    older = said.format(day="3 de marzo", vaccines="80 vacunas en Puebla y 20 vacunas en Colima")
    newer = said.format(day="9 de marzo", vaccines="95 vacunas en Puebla y 20 vacunas en Colima")
    assistant = assistant_of(tmp_path, a=f"Vacunas, primer corte\n\n{older}\n", b=f"Vacunas al cierre\n\n{newer}\n")
    answer = assistant.ask("vacunas por estado en la jornada 3")
    assert answer.outcome is Outcome.CONFLICT
    assert lines(answer) == [("Puebla", 95), ("Colima", 20), ("Puebla", 80), ("Colima", 20)]
    assert answer.text.startswith("Los boletines no coinciden. «Vacunas al cierre»")
    assert_all_is_cited(answer)


def test_bulletins_of_one_day_that_differ_are_a_conflict(tmp_path):
    assistant = assistant_of(
        tmp_path,
        a=dated("3 de marzo", "80 camas en Puebla y 20 camas en Colima"),
        b=dated("3 de marzo", "95 camas en Puebla y 20 camas en Colima"),
    )
    assert assistant.ask("camas por estado").outcome is Outcome.CONFLICT


def test_bulletins_that_agree_make_one_list(tmp_path):
    assistant = assistant_of(
        tmp_path,
        a=dated("3 de marzo", "80 camas en Puebla y 20 camas en Colima"),
        b=dated("9 de abril", "80 camas en Puebla y 24 camas en Sonora"),
    )
    answer = assistant.ask("camas por estado")
    assert lines(answer) == [("Puebla", 80), ("Sonora", 24), ("Colima", 20)]
    assert {citation.bulletin.file for citation in answer.citations} == {"a.txt", "b.txt"}
    assert "otras cifras" not in answer.text


def test_a_sum_to_date_is_not_listed_beside_the_figure_of_one_edition(tmp_path):
    text = """\
Vacunas de la jornada

Durante la tercera Jornada de Salud 2022 se aplicaron 30 vacunas en Puebla y 25 vacunas en Colima.
En lo que va del año suman 900 vacunas en Sonora y 700 vacunas en Puebla.
"""
    answer = assistant_of(tmp_path, vacunas=text).ask("vacunas por estado en la jornada 3")
    assert lines(answer) == [("Puebla", 30), ("Colima", 25)]


def test_where_a_bulletin_has_both_the_other_is_pointed_to(tmp_path):
    text = """\
Vacunas de la jornada

Durante la tercera Jornada de Salud 2022 se aplicaron 30 vacunas en Puebla y 25 vacunas en Colima.
En lo que va del año suman 900 vacunas en Colima y 700 vacunas en Puebla.
"""
    answer = assistant_of(tmp_path, vacunas=text).ask("vacunas por estado")
    assert lines(answer) in ([("Puebla", 30), ("Colima", 25)], [("Colima", 900), ("Puebla", 700)])
    assert "Constan también otras cifras [2]." in answer.text


def test_percentages_are_listed_where_they_are_asked_for(tmp_path):
    text = "Avance de la obra\n\nLa obra lleva 38 por ciento de avance en Puebla y 22 por ciento de avance en Colima.\n"
    answer = assistant_of(tmp_path, obra=text).ask("porcentaje de avance por estado")
    assert lines(answer) == [("Puebla", 38), ("Colima", 22)]
    assert "Puebla, 38 por ciento [1]" in answer.text


def test_what_counts_something_else_of_a_place_is_not_in_the_list(tmp_path):
    text = """\
Cirugías de la región

Hubo 80 cirugías en Puebla y 60 cirugías en Colima. De corazón fueron 9 cirugías de corazón en Puebla.
Hay 70 médicos en Sonora.
"""
    answer = assistant_of(tmp_path, cirugias=text).ask("cirugías por estado")
    assert lines(answer) == [("Puebla", 80), ("Colima", 60)]


@pytest.mark.parametrize(
    "question",
    [
        "¿en qué boletines aparece la doctora Irma Solís?",
        "que boletines mencionan a irma solis",
        "qué boletines hablan de la dra. Irma Solís",
        "boletines sobre Irma Solís",
    ],
)
def test_bulletins_that_name_someone_are_all_listed_the_newest_first(assistant, question):
    answer = assistant.ask(question)
    assert answer.outcome is Outcome.ANSWERED
    assert [answer.citations[row.citation - 1].bulletin.file for row in answer.rows] == ["novena.txt", "octava.txt"]
    assert all("Irma Solís" in answer.citations[row.citation - 1].quote for row in answer.rows)
    assert [row.value for row in answer.rows] == [None, None]


def test_figures_of_a_title_are_cited_too(tmp_path):
    text = "Suman 320 camas en Colima\n\nLa doctora Irma Solís inauguró el hospital.\n"
    answer = assistant_of(tmp_path, camas=text).ask("qué boletines mencionan a Irma Solís")
    assert any("320 camas" in citation.quote for citation in answer.citations)


def test_a_list_goes_on_in_other_words(assistant):
    first = assistant.ask("¿cuántas atenciones fueron en la jornada 9?")
    assert [row.value for row in assistant.ask("¿y por unidad?", [first]).rows] == [2310, 1045, 870]


def test_names_in_two_sentences_are_no_mention(tmp_path):
    text = "Abren clínica\n\nLa doctora Irma Arce inauguró la clínica. El doctor Juan Solís agradeció.\n"
    assert assistant_of(tmp_path, clinica=text).ask("qué boletines mencionan a Irma Solís").rows == ()


def test_of_many_bulletins_it_says_how_many(tmp_path):
    texts = {f"b{i}": f"Nota sobre dengue\n\nHay casos de dengue en la colonia {'abc' * i}.\n" for i in range(1, 25)}
    answer = assistant_of(tmp_path, **texts).ask("¿cuántos boletines hablan de dengue?")
    assert len(answer.rows) == 20
    assert answer.short == "24"
    assert (answer.figures[0].value, answer.figures[0].citation) == (24, None)


def test_bulletins_that_name_something_are_narrowed_by_their_year(assistant):
    answer = assistant.ask("qué boletines de 2020 mencionan a Irma Solís")
    assert [citation.bulletin.file for citation in answer.citations][:1] == ["octava.txt"]
    assert len(answer.rows) == 1


@pytest.mark.parametrize(
    ("question", "editions"),
    [
        ("qué jornadas hay", [8, 9]),
        ("¿de qué jornadas tienes boletines?", [8, 9]),
        ("qué ediciones hay de 2021", [9]),
        ("lista de jornadas de 2020", [8]),
    ],
)
def test_editions_are_listed_by_year_each_with_the_sentence_that_says_it(assistant, question, editions):
    answer = assistant.ask(question)
    assert [row.value for row in answer.rows] == editions
    assert_all_is_cited(answer)


def test_a_follow_up_takes_what_is_listed_from_the_turn_before(assistant):
    first = assistant.ask("cuántas vacunas hubo en la jornada 9")
    answer = assistant.ask("¿y por unidad?", [first])
    assert [row.value for row in answer.rows] == [310, 120, 45]


def test_after_a_list_a_place_is_asked_for_by_itself(assistant):
    first = assistant.ask("comités por estado")
    assert assistant.ask("¿y en Colima?", [first]).rows == ()


def test_what_a_follow_up_has_more_of_is_taken_from_the_turn_before(assistant):
    first = assistant.ask("comités por estado")
    assert lines(assistant.ask("¿y qué estado tiene más?", [first])) == [("Puebla", 895)]


def test_rows_are_in_the_json_form(assistant):
    rows = to_json(assistant.ask("qué estado tiene más comités"))["rows"]
    assert rows == [{"label": "Puebla", "value": 895, "unit": "comités", "citation": 1}]


CERTIFIED = """\
Entregan certificados

Se certificaron cuatro unidades médicas del país.
Las unidades con certificación son: UMF No. 68 de Sonora, Hospital de Psiquiatría No. 22 y UMAE Hospital No. 34 de \
Nuevo León, y la UMF No. 29 de Guerrero.
"""


def test_which_they_are_is_told_after_their_number(tmp_path):
    assistant = assistant_of(tmp_path, certificados=CERTIFIED)
    first = assistant.ask("cuántas unidades se certificaron")
    assert [figure.value for figure in first.figures] == [4]
    answer = assistant.ask("¿cuáles son?", [first])
    assert [row.label for row in answer.rows] == [
        "UMF No. 68 de Sonora",
        "Hospital de Psiquiatría No. 22",
        "UMAE Hospital No. 34 de Nuevo León",
        "UMF No. 29 de Guerrero",
    ]
    assert all(row.label in answer.citations[row.citation - 1].quote and row.value is None for row in answer.rows)


@pytest.mark.parametrize(
    "said",
    [
        "Participaron las especialidades y los médicos de Colima.",
        "Las especialidades, dijo, son importantes, y agradeció a todos.",
        "En las especialidades hubo 20 consultas, 30 cirugías y 12 trasplantes.",
    ],
)
def test_what_is_no_row_of_things_is_not_listed(tmp_path, said):
    answer = assistant_of(tmp_path, nota=f"Consultas de la región\n\n{said}\n").ask("qué especialidades participaron")
    assert answer.rows == ()


def test_items_of_the_state_that_is_asked_for_are_told_alone(tmp_path):
    answer = assistant_of(tmp_path, certificados=CERTIFIED).ask("qué unidades de Sonora se certificaron")
    assert [row.label for row in answer.rows] == ["UMF No. 68 de Sonora"]


def test_a_line_of_an_edition_cites_the_sentence_that_says_which_it_is(tmp_path):
    text = (
        "Vacunas de la {0} Jornada de Salud 2022\n\nEmpezó la {0} Jornada de Salud 2022.\nSe aplicaron {1} vacunas.\n"
    )
    assistant = assistant_of(tmp_path, a=text.format("tercera", 30), b=text.format("cuarta", 25))
    answer = assistant.ask("vacunas por jornada")
    assert [(row.label, row.value) for row in answer.rows] == [("Jornada 3", 30), ("Jornada 4", 25)]
    assert any("tercera Jornada" in citation.quote for citation in answer.citations)
