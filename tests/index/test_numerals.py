"""Numbers are read back exactly from every way in which the press writes them."""

import doctest
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.figures import numerals, ordinals
from index.figures.numerals import match_numeral
from index.figures.ordinals import match_ordinal, ordinal_value, roman_value
from tests.index.numeral_styles import STYLES, in_words, misread, misread_in_turn


@pytest.mark.parametrize("module", [numerals, ordinals], ids=lambda module: module.__name__)
def test_the_worked_examples_hold(module):
    assert doctest.testmod(module).failed == 0


def test_integers_all_over_the_first_million_are_read_back():
    assert misread_in_turn(range(0, 1_000_001, 19)) == []  # all of them: python -m tests.index.numeral_styles


@pytest.mark.parametrize("style", STYLES)
def test_the_integers_to_three_thousand_and_the_edges_are_read_back_in_every_style(style):
    edges = [scale * k + d for scale in (10**3, 10**4, 10**5, 10**6) for k in (1, 2, 9) for d in (-1, 0, 1, 41, 100)]
    assert misread([*range(3001), *edges], STYLES[style]) == []


@pytest.mark.parametrize("style", STYLES)
def test_random_integers_below_a_million_of_millions_are_read_back_in_every_style(style):
    chance = random.Random(style)
    numbers = [chance.randrange(10 ** chance.randint(1, 12)) for _ in range(4000)]
    if style == "plain digits":  # ten bare digits are a telephone
        numbers = [n for n in numbers if len(str(n)) != 10]
    assert misread(numbers, STYLES[style]) == []


@given(st.integers(2, 10**12 - 1), st.sampled_from(["", "  ", ",", ".", " casos", ";", "»", ")", "\n"]))
@settings(max_examples=300, deadline=None)
def test_what_follows_a_number_does_not_change_it(number, after):
    said = in_words(number)
    numeral = match_numeral(said + after, 0)
    assert numeral is not None
    assert (numeral.end, numeral.value) == (len(said), number)


@given(st.text(alphabet="0123456789.,$% milonesyd", max_size=40))
@settings(max_examples=500, deadline=None)
def test_any_text_gives_a_number_that_begins_where_it_was_asked_or_none(text):
    for start in range(len(text)):
        numeral = match_numeral(text, start)
        assert numeral is None or (numeral.start == start < numeral.end <= len(text))


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("primer", 1),
        ("tercera", 3),
        ("séptimo", 7),
        ("septimo", 7),
        ("décimo", 10),
        ("undécima", 11),
        ("duodécimo", 12),
        ("decimotercer", 13),
        ("decimocuarta", 14),
        ("décima cuarta", 14),
        ("décimo séptima", 17),
        ("vigésimo primera", 21),
        ("vigesimoprimera", 21),
        ("trigésima", 30),
        ("cuadragésimo octavo", 48),
        ("nonagésima novena", 99),
        ("centésimo", 100),
    ],
)
def test_ordinals_in_words_are_read(said, value):
    assert ordinal_value(said) == value
    ordinal = match_ordinal(said, 0)
    assert ordinal is not None
    assert (ordinal.value, ordinal.end) == (value, len(said))


def test_roman_numerals_are_read_and_ill_written_ones_are_not():
    assert [roman_value(said) for said in ("I", "IV", "IX", "XIV", "XXI", "XL", "XCIX")] == [1, 4, 9, 14, 21, 40, 99]
    assert [roman_value(said) for said in ("IIII", "VX", "IC", "CIVIL", "")] == [0, 0, 0, 0, 0]
