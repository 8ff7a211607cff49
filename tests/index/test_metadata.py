"""What a bulletin plainly says of itself is found, and what it does not say is None."""

import doctest
from datetime import date
from pathlib import Path

import pytest

from index import metadata
from index.metadata import describe
from index.reading import read_bulletin

SEEDS = Path(__file__).parents[2] / "seeds"
PROSE = "La delegada informó que las unidades dieron 300 consultas."


def test_the_worked_examples_hold():
    assert doctest.testmod(metadata, optionflags=doctest.ELLIPSIS).failed == 0


@pytest.mark.parametrize(
    ("seed", "title", "place", "edition", "year"),
    [
        ("000_e1c20c8e8255eb52", "Este fin de semana, el Instituto Mexicano del Seguro Social", "Chihuahua", 16, 2022),
        ("001_7343a2aed457e1d1", "Realizó IMSS más de 204 mil atenciones durante 14va Jornada", None, 14, 2023),
        ("002_aaeb3dfa69c71661", "IMSS fortalece recuperación de sus servicios médicos", None, None, None),
        ("003_9977f2cffea54f7a", "IMSS-Bienestar se fortalece con la llegada de 5 mil 774", None, None, None),
        ("004_aa442ff29098e579", "Celebra IMSS Durango 66 años, más grande y fuerte", "Durango", None, 2023),
    ],
)
def test_a_seed_is_what_it_says_it_is(seed, title, place, edition, year):
    bulletin = read_bulletin(SEEDS / f"{seed}.txt")
    assert bulletin.title.startswith(title)
    assert (bulletin.place, bulletin.edition, bulletin.year) == (place, edition, year)
    assert bulletin.published is None
    assert bulletin.source is None


@pytest.mark.parametrize(
    "label",
    [
        "BOLETÍN DE PRENSA",
        "Comunicado No. 123/2023",
        "Boletín 45",
        "Instituto Mexicano del Seguro Social",
        "Unidad de Comunicación Social",
        "Xalapa, Ver., a 16 de julio de 2014.",
        "Publicado el Miércoles, 16 Julio 2014 18:29",
    ],
)
def test_what_stands_above_the_headline_is_not_the_title(label):
    assert describe(f"{label}\nSuman 14 jornadas\n{PROSE}").title == "Suman 14 jornadas"


def test_without_a_headline_the_first_sentence_is_the_title_shortened():
    text = "La delegada " + "y el director " * 12 + "informaron del avance. Ya es mucho."
    title = describe(text).title
    assert len(title) <= 101
    assert title.endswith("…")
    assert text.startswith(title[:-1])


def test_a_headline_that_begins_like_a_label_is_the_title():
    assert describe(f"Fecha límite para la vacuna\n{PROSE}").title == "Fecha límite para la vacuna"


@pytest.mark.parametrize("dateline", ["Durango, Dgo. ", "Durango, Dgo., a 3 de mayo de 2021.- "])
def test_a_dateline_before_the_first_sentence_is_no_part_of_the_title(dateline):
    assert describe(f"{dateline}Abre una clínica. Tiene camas.").title == "Abre una clínica."


def test_a_short_first_sentence_is_the_title_as_it_is():
    assert describe("Abren otra clínica. Tendrá 12 camas.").title == "Abren otra clínica."


def test_a_label_alone_is_better_than_no_title():
    assert describe("BOLETÍN DE PRENSA").title == "BOLETÍN DE PRENSA"


@pytest.mark.parametrize(
    ("dateline", "place", "day"),
    [
        ("Xalapa, Ver., a 16 de julio de 2014.", "Xalapa, Veracruz", date(2014, 7, 16)),
        ("Tijuana, Baja California; Jueves 19 de noviembre del 2020.-", "Tijuana, Baja California", date(2020, 11, 19)),
        ("México, D.F. a 5 de agosto de 2014..", "Ciudad de México", date(2014, 8, 5)),
        ("Toluca, Estado de México, a 19 de julio de 2014.", "Toluca, Estado de México", date(2014, 7, 19)),
        ("Ciudad de México, a 1 de marzo de 2022", "Ciudad de México", date(2022, 3, 1)),
        ("Durango, Dgo., 15 de marzo de 2023.- Cumplió años.", "Durango", date(2023, 3, 15)),
        ("GUADALUPE, ZAC. Con el fin de", "Guadalupe, Zacatecas", None),
        ("México, DF. Cada 30 minutos hay un caso.", "Ciudad de México", None),
        ("Cancún, Q. Roo.- Llegó la brigada.", "Cancún, Quintana Roo", None),
        ("Publicado el Miércoles, 16 Julio 2014 18:29", None, date(2014, 7, 16)),
        ("Fecha de publicación: 16 de julio de 2014", None, date(2014, 7, 16)),
    ],
)
def test_a_dateline_says_where_and_when(dateline, place, day):
    about = describe(f"Suman 14 jornadas\n{dateline}\n{PROSE}")
    assert (about.place, about.published) == (place, day)
    assert about.year == (day.year if day else None)


@pytest.mark.parametrize(
    "line",
    [
        "Fue un 15 de marzo de 1957 cuando abrió.",
        "15 de marzo de 1957",
        "15 de marzo de 1957 fue el día en que abrió.",
        "En Durango, el 15 de marzo de 1957, abrió la clínica.",
        "El 15 de marzo de 1957, abrió.",
        "martes, noviembre 26, 2024",
        "Desde el 3 de mayo de 2021.",
    ],
)
def test_a_date_that_is_no_dateline_says_no_day_and_no_year(line):
    about = describe(f"Celebran aniversario\n{line}\n{PROSE}")
    assert (about.published, about.year) == (None, None)


def test_a_day_alone_counts_under_a_label():
    assert describe(f"Comunicado 12\n3 de mayo de 2021\nAbren clínica\n{PROSE}").published == date(2021, 5, 3)


def test_the_header_outweighs_the_dateline():
    about = describe("Xalapa, Ver., a 16 de julio de 2014.\nAbren clínica", title="Otra", published=date(2014, 7, 17))
    assert (about.title, about.published) == ("Otra", date(2014, 7, 17))


@pytest.mark.parametrize(
    ("headline", "place"),
    [
        ("Celebra IMSS Durango 66 años", "Durango"),
        ("PARA VERACRUZ, EL ISSSTE DESTINA 9 MIL MILLONES", "Veracruz"),
        ("Abren clínica en Baja California Sur", "Baja California Sur"),
        ("Controlan brotes en Hidalgo y Edomex", None),
        ("Premian a enfermera con la medalla Miguel Hidalgo", None),
        ("Abren clínica en Hidalgo", "Hidalgo"),
        ("Abren clínica en México", None),
    ],
)
def test_the_one_state_of_a_headline_is_the_place(headline, place):
    assert describe(f"{headline}\n{PROSE}").place == place


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("El IMSS en Chihuahua llevó a cabo la jornada.", "Chihuahua"),
        ("Los Servicios de Salud de Zacatecas dieron 300 consultas.", "Zacatecas"),
        ("Fue canalizada hasta la ciudad de Aguascalientes.", None),
        ("Desde sus oficinas en Ciudad de México habló el director.", None),
        ("En Puebla y en Oaxaca hubo jornada.", None),
        ("El general Vicente Guerrero dio nombre a la clínica.", None),
    ],
)
def test_the_one_state_where_the_first_paragraph_happens_is_the_place(lead, place):
    assert describe(f"Suman 14 jornadas\n{lead}").place == place


def test_no_state_of_a_later_paragraph_is_the_place():
    assert describe(f"Suman 14 jornadas\n{PROSE}\nEn Puebla hubo 12.").place is None


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        (f"Suman 300 en la decimocuarta Jornada\n{PROSE}", 14),
        ("Hoy empezó la 16ª Jornada Nacional. Antes hubo 15.", 16),
        (f"Suman cirugías en Jornada Nacional\n{PROSE} Es la 12a Jornada.", 12),
        (f"Avanza la recuperación\n{PROSE} Se abrió el Primer Taller de Directores.", None),
        (f"Comparan la 13va Jornada con la 14va Jornada\n{PROSE}", None),
        (f"Suman cirugías en jornada\n{PROSE} Fue la 12a Jornada, tras la 11a Jornada.", None),
    ],
)
def test_the_one_edition_that_a_bulletin_is_about_is_its_edition(text, edition):
    assert describe(text).edition == edition


@pytest.mark.parametrize(
    ("sentence", "year"),
    [
        ("Esperan terminar este 2022 con avance.", 2022),
        ("Durante este 2023 se abrirá, como en 2019.", 2023),
        ("En lo que va del 2021 van 3.", 2021),
        ("Fue la Jornada de Servicios de Salud 2023.", 2023),
        ("Es el Plan Nacional de Desarrollo 2013-2018.", None),
        ("Se inauguró en 2019.", None),
        ("Pasó de la Jornada 2022 a la Jornada 2023.", None),
        ("Se firmó en Julio 2014.", None),
        ("Nació el 15 de marzo de 1957.", None),
    ],
)
def test_only_a_year_that_the_text_calls_its_own_is_its_year(sentence, year):
    assert describe(f"Abren clínica\n{sentence}").year == year
