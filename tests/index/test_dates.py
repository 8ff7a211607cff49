"""Dates are read as far as the text states them, and resolved only against what is given."""

import doctest
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.figures import dates, read_figures
from index.figures.dates import Day, read_dates
from index.spanish.months import MONTHS

NAMES = {number: name for name, number in MONTHS.items() if name != "setiembre"}


def test_the_worked_examples_hold():
    assert doctest.testmod(dates).failed == 0


@pytest.mark.parametrize(
    ("text", "said", "begins", "ends"),
    [
        ("del 21 al 23 de julio se", "21 al 23 de julio", Day(None, 7, 21), Day(None, 7, 23)),
        ("del 30 de marzo al 1 de abril,", "30 de marzo al 1 de abril", Day(None, 3, 30), Day(None, 4, 1)),
        ("un 15 de marzo de 1957 cuando", "15 de marzo de 1957", Day(1957, 3, 15), Day(1957, 3, 15)),
        ("el 1° de junio se", "1° de junio", Day(None, 6, 1), Day(None, 6, 1)),
        ("el 1º de junio", "1º de junio", Day(None, 6, 1), Day(None, 6, 1)),
        ("el 1o. de junio", "1o. de junio", Day(None, 6, 1), Day(None, 6, 1)),
        ("el 1ro de junio", "1ro de junio", Day(None, 6, 1), Day(None, 6, 1)),
        ("el primero de mayo", "primero de mayo", Day(None, 5, 1), Day(None, 5, 1)),
        ("el dos de octubre", "dos de octubre", Day(None, 10, 2), Day(None, 10, 2)),
        ("el treinta y uno de enero", "treinta y uno de enero", Day(None, 1, 31), Day(None, 1, 31)),
        ("16 Julio 2014", "16 Julio 2014", Day(2014, 7, 16), Day(2014, 7, 16)),
        ("5 de enero del 2021.", "5 de enero del 2021", Day(2021, 1, 5), Day(2021, 1, 5)),
        ("16 de enero, 2020", "16 de enero, 2020", Day(2020, 1, 16), Day(2020, 1, 16)),
        ("3 de mayo del año 2019", "3 de mayo del año 2019", Day(2019, 5, 3), Day(2019, 5, 3)),
        ("martes, noviembre 26, 2024", "noviembre 26, 2024", Day(2024, 11, 26), Day(2024, 11, 26)),
        ("el 2024-11-26 fue", "2024-11-26", Day(2024, 11, 26), Day(2024, 11, 26)),
        ("el 26/11/2024 fue", "26/11/2024", Day(2024, 11, 26), Day(2024, 11, 26)),
        ("los días 21, 22 y 23 de julio", "21, 22 y 23 de julio", Day(None, 7, 21), Day(None, 7, 23)),
        ("lunes 21 y martes 22 de julio", "21 y martes 22 de julio", Day(None, 7, 21), Day(None, 7, 22)),
        ("el 21-23 de julio", "21-23 de julio", Day(None, 7, 21), Day(None, 7, 23)),
        ("21 hasta el 23 de julio", "21 hasta el 23 de julio", Day(None, 7, 21), Day(None, 7, 23)),
        ("28 de diciembre al 3 de enero de 2023", None, Day(2022, 12, 28), Day(2023, 1, 3)),
        ("28 de diciembre de 2022 al 3 de enero de 2023", None, Day(2022, 12, 28), Day(2023, 1, 3)),
        ("en julio de 2023 se", "julio de 2023", Day(2023, 7), Day(2023, 7)),
        ("en julio, hubo", "julio", Day(None, 7), Day(None, 7)),
        ("este 2023 están", "2023", Day(2023), Day(2023)),
        ("desde 2019 se", "2019", Day(2019), Day(2019)),
        ("en lo que va del año se", "en lo que va del año", Day(None, 1, 1), Day()),
        ("ese fin de semana se", "ese fin de semana", Day(), Day()),
        ("el 31 de febrero", "febrero", Day(None, 2), Day(None, 2)),
        ("el 29 de febrero de 2023", "febrero de 2023", Day(2023, 2), Day(2023, 2)),
    ],
)
def test_a_date_is_read_as_far_as_it_is_stated(text, said, begins, ends):
    (found,) = read_dates(text)
    assert (text[found.start : found.end], found.begins, found.ends) == (said or text, begins, ends)


@pytest.mark.parametrize("text", ["hubo 2023 pacientes", "en 2022 hospitales", "son 15 de 17", "mayor a 12", "A-2023"])
def test_what_only_looks_like_a_date_is_none(text):
    assert read_dates(text) == ()


def test_without_a_reference_a_day_without_its_year_has_no_date():
    (found,) = read_dates("el 21 de julio")
    assert (found.first, found.last) == (None, None)


@pytest.mark.parametrize(
    ("text", "reference", "first", "last"),
    [
        ("del 21 al 23 de julio", date(2023, 7, 24), date(2023, 7, 21), date(2023, 7, 23)),
        ("el 28 de diciembre", date(2023, 1, 3), date(2022, 12, 28), date(2022, 12, 28)),
        ("el 3 de enero", date(2022, 12, 28), date(2023, 1, 3), date(2023, 1, 3)),
        ("del 28 de diciembre al 3 de enero", date(2023, 1, 9), date(2022, 12, 28), date(2023, 1, 3)),
        ("en julio", date(2023, 7, 24), date(2023, 7, 1), date(2023, 7, 31)),
        ("en lo que va del año", date(2023, 7, 24), date(2023, 1, 1), date(2023, 7, 24)),
        ("este fin de semana", date(2023, 7, 23), date(2023, 7, 22), date(2023, 7, 23)),
        ("este fin de semana", date(2023, 7, 24), date(2023, 7, 22), date(2023, 7, 23)),
        ("este fin de semana", date(2023, 7, 26), None, None),
        ("el 15 de marzo de 1957", date(2023, 7, 26), date(1957, 3, 15), date(1957, 3, 15)),
        ("el 29 de febrero", date(2023, 3, 1), None, None),
    ],
)
def test_a_reference_gives_the_year_that_is_not_stated(text, reference, first, last):
    (found,) = read_dates(text, reference)
    assert (found.first, found.last) == (first, last)


def test_a_year_that_is_given_is_the_year_of_dates_that_state_none():
    found = read_dates("el 1 de junio, y el 2 de junio de 2020", year=2023)
    assert [span.first for span in found] == [date(2023, 6, 1), date(2020, 6, 2)]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["{d} de {m} de {y}", "{d} {M} {y}", "{iso}"]))
def test_every_day_is_read_back(day, form):
    text = form.format(d=day.day, m=NAMES[day.month], M=NAMES[day.month].upper(), y=day.year, iso=day.isoformat())
    (found,) = read_dates(f"El {text}, informó.")
    assert (found.first, found.last, found.end) == (day, day, 3 + len(text))


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(1, 150))
def test_a_stretch_is_read_back_with_the_years_that_it_leaves_out(first, days):
    last = first + timedelta(days=days)
    text = f"del {first.day} de {NAMES[first.month]} al {last.day} de {NAMES[last.month]} de {last.year}"
    (found,) = read_dates(text)
    assert (found.first, found.last) == (first, last)


@given(st.text(alphabet="0123456789 /-deal.julio°", max_size=40))
def test_no_text_breaks_the_reader_of_dates(text):
    for found in read_dates(text, date(2024, 2, 29)):
        assert 0 <= found.start < found.end <= len(text)
        assert found.first is None or found.last is None or found.first <= found.last


def test_days_of_this_month_are_days_and_no_counts():
    text = "Del 11 al 17 de este mes se aplicarán 142 mil 280 dosis; el 3 del presente hubo 12 brigadas."
    told = read_dates(text, date(2013, 5, 14))
    assert [(span.first, span.last) for span in told] == [
        (date(2013, 5, 11), date(2013, 5, 17)),
        (date(2013, 5, 3), date(2013, 5, 3)),
    ]
    assert [figure.value for figure in read_figures(text)] == [142280, 12]
