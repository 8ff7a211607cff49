"""A sentence ends where Spanish says it does, and the spans never lose or repeat a sign."""

import doctest
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index import sentences
from index.figures import read_figures
from index.sentences import LONGEST, split_sentences
from index.spanish import words

PARAGRAPHS = [
    line
    for line in (Path(__file__).parent / "data" / "sentences.txt").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("# ")
]

# Signs and words that sentences turn on, so that random texts are full of cases.
PIECES = st.sampled_from(
    [
        *words(""". . . … ... ! ? ¡ ¿
        , ; : “ ” " ' « » ( ) [ ] — ― – - % $ # 1 14 3.5 2023 14va 1.º Dr No. núm S.A. de C.V. a. m.
        EE. UU. Ver. Zac J. M. El La Después vacunas Ruiz IMSS el y \x93 \x94 etc x1 www.imss.gob.mx ñ"""),
        *["\n", "\t", " ", " ", " ", "\u00a0"],
    ]
)
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=80)


def texts_of(text: str) -> list[str]:
    return [text[slice(*span)] for span in split_sentences(text)]


def test_the_worked_examples_hold():
    assert doctest.testmod(sentences).failed == 0


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_a_paragraph_is_split_as_it_is_marked(paragraph):
    expected = [sentence.strip(" ") for sentence in paragraph.split("‖")]
    assert texts_of(paragraph.replace(" ‖ ", " ").replace("‖", "")) == expected


def test_more_than_two_hundred_sentences_are_marked():
    assert sum(paragraph.count("‖") + 1 for paragraph in PARAGRAPHS) >= 250


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_a_marked_sentence_that_stands_alone_is_one_sentence(paragraph):
    for sentence in paragraph.split("‖"):
        assert texts_of(sentence.strip(" ")) == [sentence.strip(" ")]


def test_a_line_end_always_ends_a_sentence():
    assert texts_of("Suman 14 jornadas\nen el país,\n\ny el Dr.\nRuiz") == [
        "Suman 14 jornadas",
        "en el país,",
        "y el Dr.",
        "Ruiz",
    ]


def test_a_list_of_states_stays_whole():
    listed = "Comités: " + "; ".join(f"Estado {n}, con {n} mil {n} de {n} mil 900" for n in range(1, 60)) + "."
    assert len(listed) > 1500
    assert texts_of(f"{listed} Otra frase.") == [listed, "Otra frase."]


@pytest.mark.parametrize(
    "line",
    [
        "Comités: " + "; ".join(f"Estado {n}, con {n} mil {n} de {n} mil 900" for n in range(1, 500)) + ".",
        "Puebla 12 mil 300 Colima 13 " * 500,
        "x" * 9000,
    ],
)
def test_a_line_that_no_prose_is_as_long_as_is_cut_between_its_items(line):
    texts = texts_of(line)
    assert max(map(len, texts)) <= LONGEST < sum(map(len, texts))
    assert min(map(len, texts[:-1])) > LONGEST / 2
    assert "".join("".join(texts).split()) == "".join(line.split())
    assert [f.value for text in texts for f in read_figures(text)] == [f.value for f in read_figures(line)]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0\u2009"])
def test_white_space_has_no_sentences(text):
    assert split_sentences(text) == ()


def test_a_long_line_of_numbers_takes_no_longer_for_each_sign():
    text = "1.2 3. 4 " * 20_000
    assert texts_of(text)[0].startswith("1.2 3.")


@given(TEXTS)
@settings(max_examples=500)
@example("S. A. El")
@example("a.\u00a0” B")
def test_spans_are_in_order_and_hold_everything_but_white_space(text):
    spans = split_sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(texts_of(text)).split()) == "".join(text.split())


@given(TEXTS)
@settings(max_examples=500)
def test_sentences_are_trimmed_and_never_empty(text):
    assert all(sentence and sentence == sentence.strip() for sentence in texts_of(text))


@given(TEXTS)
@settings(max_examples=1000)
def test_a_sentence_split_again_gives_itself(text):
    for sentence in texts_of(text):
        assert texts_of(sentence) == [sentence]
