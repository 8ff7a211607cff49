"""The library as staff see it, without a browser: what is listed, what is missing of a series, what is escaped."""

from datetime import date

from index.types import Heading
from ui.shelf import Chosen, Edition, Series, choose, series_of, states_of, suffixes_of, years_of
from ui.shelf_html import render_library, render_list


def heading(file: str, title: str = "Un boletín", **said: object) -> Heading:
    facts = {"published": None, "place": None, "edition": None, "event": "", "year": None, "figures": 0, **said}
    return Heading(file, title, **facts)  # type: ignore[arg-type]


JORNADA_14 = heading("a.txt", "Jornada en Mérida", edition=14, event="Jornada de Salud", year=2023, place="Yucatán")
JORNADA_16 = heading("b.pdf", edition=16, event="Jornada Nacional", year=2022, published=date(2022, 9, 5), figures=7)
PLAIN = heading("c.PDF", "Vacunas en Puebla", published=date(2024, 1, 2), year=2024, figures=1)
ALL = (JORNADA_14, JORNADA_16, PLAIN)


def test_the_latest_comes_first_and_what_has_no_date_last():
    assert choose(ALL, Chosen()) == [PLAIN, JORNADA_16, JORNADA_14]


def test_all_words_are_looked_for_in_title_place_and_file_without_case_or_accents():
    assert choose(ALL, Chosen(words="MERIDA yucatan")) == [JORNADA_14]
    assert choose(ALL, Chosen(words="b.pdf")) == [JORNADA_16]
    assert choose([heading("ñ.txt", "Los 66 años")], Chosen(words="66 anos")) != []
    assert choose(ALL, Chosen(words="mérida puebla")) == []


def test_the_list_is_narrowed_by_year_state_format_and_edition():
    assert choose(ALL, Chosen(year=2022)) == [JORNADA_16]
    assert choose(ALL, Chosen(state="Puebla")) == [PLAIN]
    assert choose(ALL, Chosen(suffix=".pdf")) == [PLAIN, JORNADA_16]
    assert choose(ALL, Chosen(numbered=False)) == [PLAIN]
    assert choose(ALL, Chosen(event="jornada", edition=14)) == [JORNADA_14]
    assert choose(ALL, Chosen(event="feria", edition=14)) == []


def test_the_fields_offer_what_there_is():
    assert years_of(ALL) == [2024, 2023, 2022]
    assert states_of(ALL) == ["Puebla", "Yucatán"]
    assert suffixes_of(ALL) == [".pdf", ".txt"]


def test_a_series_knows_what_it_lacks_between_its_editions_and_nothing_outside():
    thirteen = heading("d.txt", edition=13, event="Jornada", year=2023)
    fair = heading("e.txt", edition=2, event="Feria")
    jornada, feria = series_of((*ALL, thirteen, fair))
    assert [edition.number for edition in jornada.editions] == [13, 14, 16]
    assert jornada.gaps == ((15, 15),)
    assert feria == Series("feria", (Edition(2, (), 1),))
    assert feria.gaps == ()


def test_bulletins_of_one_edition_are_counted_together_with_all_their_years():
    again = heading("f.txt", edition=14, event="Jornada", year=2024)
    (series,) = series_of((JORNADA_14, again))
    assert series.editions == (Edition(14, (2023, 2024), 2),)


def shown(found: tuple[Heading, ...], *, limit: int = 50, may_edit: bool = True, chosen: Chosen | None = None) -> str:
    return render_list(ALL, found, series_of(ALL), chosen or Chosen(), limit=limit, may_edit=may_edit)


def test_what_is_missing_of_a_series_is_said_between_what_there_is():
    html = shown(ALL)
    assert html.index('data-edition="14"') < html.index("falta la 15") < html.index('data-edition="16"')
    many = tuple(heading(f"{n}.txt", edition=n, event="Jornada") for n in (1, 4, 9))
    html = render_list(many, many, series_of(many), Chosen(), limit=50, may_edit=True)
    assert "faltan la 2 y la 3" in html
    assert "faltan de la 5 a la 8" in html


def test_the_edition_that_the_list_is_narrowed_to_is_pressed():
    html = shown((JORNADA_14,), chosen=Chosen(event="jornada", edition=14))
    assert 'data-edition="14" aria-pressed="true"' in html
    assert 'data-edition="16" aria-pressed="false"' in html


def test_a_row_says_date_place_edition_figures_and_file():
    html = shown((JORNADA_16,))
    assert '<time datetime="2022-09-05">5 de septiembre de 2022</time> · jornada 16 · 7 cifras · ' in html
    assert ">b.pdf<" in html
    assert "Yucatán · jornada 14 · 0 cifras" in shown((JORNADA_14,))
    assert "1 cifra ·" in shown((PLAIN,))


def test_how_many_there_are_and_how_many_are_shown_is_said():
    assert "3 boletines, con 8 cifras" in shown(ALL)
    assert "1 de 3 boletines, con 1 cifra<" in shown((PLAIN,))
    assert "Mostrar más" not in shown(ALL)
    assert shown(ALL, limit=2).count("data-file") == 2
    assert "Mostrar más" in shown(ALL, limit=2)


def test_nothing_found_is_not_the_same_as_nothing_there():
    assert "Ningún boletín es así" in shown(())
    assert "Todavía no hay boletines" in render_list((), (), (), Chosen(), limit=50, may_edit=True)


def test_who_may_not_edit_is_offered_no_way_to():
    assert "Quitar" in shown(ALL)
    assert "Quitar" not in shown(ALL, may_edit=False)
    assert "cita-drop" in render_library(ALL, may_edit=True, formats=(".txt", ".pdf"))
    reader = render_library(ALL, may_edit=False, formats=(".txt", ".pdf"))
    assert "cita-drop" not in reader
    assert "Puedes leer y preguntar" in reader


def test_what_a_hostile_bulletin_says_is_never_markup():
    hostile = heading('"><b>.txt', "<script>alert(1)</script>", place="<i>", edition=3, event="<u>x")
    html = render_list((hostile,), (hostile,), series_of((hostile,)), Chosen(), limit=9, may_edit=True)
    page = render_library((hostile,), may_edit=True, formats=(".txt",))
    assert not any(tag in html + page for tag in ("<script", "<b>", "<i>", "<u>"))
    assert "&lt;script&gt;" in html
