"""Cleaning takes the page away and leaves every word of the bulletin as it stands in the file."""

import doctest
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index import cleaning
from index.cleaning import clean
from index.sentences import split_sentences

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

LINES = st.sampled_from(
    [
        "",
        "spot_img",
        "LINK DE VIDEO",
        "https://acortar.link/x",
        "· Se atendió a 300 personas",
        "- Publicidad -",
        "**Suman 14 jornadas**",
        "El director informó que hay",
        "más de 50 camas.",
        "Artículos Relacionados",
        "---",
        "El \u00a0hospital\u2009abrió.",
        "\x93Vamos bien\x94, dijo.",
    ]
)


def squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_the_worked_examples_hold():
    assert doctest.testmod(cleaning).failed == 0


@pytest.mark.parametrize(
    "residue",
    [
        "spot_img",
        "Publicado:",
        "- Publicidad -",
        "error: Content is protected !!",
        "https://acortar.link/FGnWK9",
        "LINK FOTOS",
        "LINK DE FOTOS",
        "Link de video: https://drive.google.com/x?usp=sharing",
        "Fotos y video: www.imss.gob.mx/galeria",
        "Detalles",
        "Sala de Prensa",
        "EL REVOLUCIONARIO DEL PUEBLO.",
        "“2023, Año de Francisco Villa, el revolucionario del pueblo”",
        "Compartir",
        "Facebook Twitter WhatsApp",
        "Compartir en Facebook | X | Correo",
        "Tiempo de lectura: 3 minutos",
        "1,204 vistas",
        "© 2024 Todos los derechos reservados",
        "La Jornada Zacatecas/REDACCION",
        "Foto: Archivo",
        "Te puede interesar: Abren otra clínica en el norte",
        "![foto](https://x.mx/a.jpg)",
        "* * *",
        "\u200b",
    ],
)
def test_a_line_of_the_page_is_left_out(residue):
    assert clean(f"Abrió la clínica.\n{residue}\nTiene 12 camas.") == "Abrió la clínica.\nTiene 12 camas."


@pytest.mark.parametrize(
    "line",
    [
        "Los detalles se darán mañana",
        "Más información en www.imss.gob.mx",
        "Publicado el Miércoles, 16 Julio 2014 18:29",
        "BOLETÍN DE PRENSA",
        "2023, año de récord: suman 3 mil trasplantes",
        "Compartir la mesa con los médicos fue un honor.",
        "-5 grados en la sierra",
        "#QuédateEnCasa",
    ],
)
def test_a_line_of_the_bulletin_stays(line):
    assert clean(f"Abrió la clínica.\n{line}\nTiene 12 camas.") == f"Abrió la clínica.\n{line}\nTiene 12 camas."


def test_the_last_words_of_a_wrapped_paragraph_are_no_residue():
    assert (
        clean("La delegación dará mañana más\ndetalles.\nAbrió.") == "La delegación dará mañana más detalles.\nAbrió."
    )


@pytest.mark.parametrize(
    "day", ["martes, noviembre 26, 2024", "26/11/2024", "Martes 26 de noviembre de 2024", "2024-11-26 10:30"]
)
def test_a_day_alone_before_the_title_is_the_pages(day):
    assert clean(f"spot_img\n{day}\n\nCelebra 66 años\n{day}") == f"Celebra 66 años\n{day}"


@pytest.mark.parametrize("bullet", ["·", "•", "■", "- ", "  •  ", "* ", "\uf0b7", "## ", "> "])
def test_the_bullet_of_a_line_is_cut_off(bullet):
    assert clean(f"Resumen\n{bullet}Suman 14 jornadas\n{bullet}sigue otra") == "Resumen\nSuman 14 jornadas\nsigue otra"


def test_bold_that_is_the_whole_line_is_cut_off_and_other_bold_is_quoted_as_it_is():
    assert clean("**Suman 14**\nSon **14** ya.") == "Suman 14\nSon **14** ya."


def test_white_space_of_every_kind_becomes_one_space():
    assert (
        clean("El\u00a0club es el segundo \u2009\u202f puesto\ten\u3000marcha")
        == "El club es el segundo puesto en marcha"
    )


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\f"])
def test_every_kind_of_line_end_is_one(line_end):
    assert clean(f"Abrió.{line_end}Cerró.") == "Abrió.\nCerró."


def test_signs_inside_a_sentence_are_not_touched():
    text = "Dijo: \x93Sí\x94, «claro»… a las 10:30; 5 % de 1.º, O´Shea — y \u200bya."
    assert clean(text) == text


def test_headlines_of_other_articles_after_the_bulletin_are_left_out():
    raw = "Abrió.\nArtículos Relacionados\nRoban 3 autos en el centro\nGana el Santos 2-1\nArtículos Recientes"
    assert clean(raw) == "Abrió."


def test_a_paragraph_of_prose_after_such_a_heading_stays():
    prose = "El delegado explicó que la clínica " + "atiende a muchas personas cada semana " * 5 + "y crecerá."
    assert clean(f"Abrió.\nArtículos Relacionados\n{prose}") == f"Abrió.\n{prose}"


def test_a_line_that_plainly_goes_on_is_joined_with_the_next():
    raw = "lo que permite hacer mastografías y\nconsultas a distancia.\nOtro párrafo"
    assert clean(raw) == "lo que permite hacer mastografías y consultas a distancia.\nOtro párrafo"


def test_a_text_wrapped_at_a_width_has_its_paragraphs_again():
    raw = """\
El Instituto Mexicano del Seguro Social informó
que en las jornadas de este año se dieron en
Durango 143 mil 676 consultas y se hicieron 2 mil
43 cirugías.
La delegada agradeció al personal de todas las
unidades."""
    assert clean(raw).split("\n") == [
        "El Instituto Mexicano del Seguro Social informó que en las jornadas de este año se dieron en Durango 143 mil "
        "676 consultas y se hicieron 2 mil 43 cirugías.",
        "La delegada agradeció al personal de todas las unidades.",
    ]


def test_a_list_is_not_joined_so_that_no_number_takes_the_noun_of_the_next_line():
    assert clean("Se entregaron:\ncamas: 20\nmédicos: 15").count("\n") == 2
    assert clean("camas 20\nmédicos 15") == "camas 20\nmédicos 15"


def test_nothing_is_joined_across_a_line_that_was_taken_out_or_was_empty():
    assert clean("El director dijo que hay\nspot_img\nmás de 50 camas") == "El director dijo que hay\nmás de 50 camas"
    assert clean("El director dijo que hay\n\nmás de 50 camas") == "El director dijo que hay\nmás de 50 camas"


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_every_sentence_of_a_seed_stands_in_its_file(seed):
    raw = seed.read_text(encoding="utf-8")
    text = clean(raw)
    for span in split_sentences(text):
        assert text[slice(*span)] in squeeze(raw)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name[:3])
def test_no_residue_is_left_in_a_seed(seed):
    text = clean(seed.read_text(encoding="utf-8"))
    assert not re.search(
        r"spot_img|https?:|LINK|Publici|Publicado|Relacionados|protected|REVOLUCIONARIO|2024|^\W", text
    )


@given(st.lists(LINES | st.text(max_size=30), max_size=12).map("\n".join))
@settings(max_examples=500)
def test_every_sentence_of_any_text_stands_in_it(raw):
    text = clean(raw)
    assert all(text[slice(*span)] in squeeze(raw) for span in split_sentences(text))


@given(st.lists(LINES | st.text(max_size=30), max_size=12).map("\n".join))
def test_paragraphs_are_never_empty_and_hold_only_single_spaces(raw):
    text = clean(raw)
    assert text == "" or all(line and line == squeeze(line) for line in text.split("\n"))
