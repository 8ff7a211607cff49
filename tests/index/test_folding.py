"""However a file writes its letters, the same is read from it, and what is cited stands in it to the letter."""

import unicodedata
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.analysis import analyse
from index.figures import read_figures
from index.folding import compose, fold
from index.ledger import read_ledger
from index.metadata import describe
from index.reading import parse_bulletin
from index.sentences import split_sentences
from index.types import Bulletin, Span

ROOT = Path(__file__).parents[2]
BULLETINS = [
    *sorted((ROOT / "seeds").glob("*.txt")),
    *sorted((Path(__file__).parent / "data" / "ledger").glob("*.txt")),
]
PIECES = st.sampled_from(
    "Michoacán Querétaro, Nuevo León; Yucatán: 14va jornada 2 mil 939 cirugías un millón décima niños años de 2023 más "
    "en Mérida con 30 El Hospital General de Cancún, 41 por ciento «sí» sesión núm. 3. Él".split()
)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def read(text: str) -> list[tuple[object, ...]]:
    """All that the ledger says of a text, its slices in composed letters."""
    bulletin = Bulletin("a.txt", "", "", None, None, None, None, None, text)
    return [
        (
            composed(text[row.figure.start : row.figure.end]),
            composed(text[slice(*row.sentence)]),
            replace(row, sentence=Span(0, 0), figure=replace(row.figure, start=0, end=0)),
        )
        for row in read_ledger(bulletin, split_sentences(text))
    ]


@settings(deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=30).map(" ".join))
@example("Michoacán, 30; Querétaro, 14 y en Mérida 2 millones")
def test_the_same_is_read_from_decomposed_letters(text):
    assert read(decomposed(text)) == read(text)
    assert analyse(decomposed(text)) == analyse(text)
    assert describe(decomposed(text)) == describe(text)


@pytest.mark.parametrize("path", BULLETINS, ids=lambda path: path.stem)
def test_a_bulletin_in_decomposed_letters_has_the_same_figures(path):
    text = parse_bulletin(path.name, path.read_bytes()).text
    assert read(decomposed(text)) == read(composed(text))


@settings(deadline=None)
@given(st.text())
@example("İ한ñ\u0301 x\u0302")
def test_folding_keeps_the_places_of_composed_text(text):
    letters, places = compose(text)
    assert len(fold(letters)) == len(letters) == len(places) - 1
    assert places[-1] == len(text)
    assert all(a < b for a, b in pairwise(places))


@settings(deadline=None)
@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def test_an_n_with_its_tilde_apart_is_no_n():
    assert fold(decomposed("Año, CAÑÓN")) == "año, cañon"


def test_a_figure_lies_where_its_decomposed_letters_are():
    text = decomposed("En la décima jornada hubo un millón de niños")
    assert [composed(text[f.start : f.end]) for f in read_figures(text)] == ["décima", "un millón"]
