"""Figures are read with their value, place, kind, noun and modifier, and what is no figure is passed over."""

import doctest
import re
import time
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.figures import cardinals, context, quiet, ranks, read_figures, sharing, units
from index.figures import reader as figures
from index.types import Figure, FigureKind

TRAPS = Path(__file__).parent / "data" / "figures_traps.txt"
EXPECTED = re.compile(
    r"(?P<slice>.+) = (?P<value>\S+) (?P<kind>\w+)(?: \[(?P<unit>.*)\])?"
    r"(?: \{(?P<modifier>.*)\})?(?: (?P<how>[~!]))?"
)


class Trap(NamedTuple):
    """A text and what is to be read in it."""

    text: str
    expected: list[dict[str, str | None]]


def traps() -> list[Trap]:
    cases = []
    for line in TRAPS.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            text, arrow, said = line.partition(" →")
            assert arrow, line
            matches = [EXPECTED.fullmatch(part.strip()) for part in said.split(" ;; ") if part.strip()]
            cases.append(Trap(text, [match.groupdict() for match in matches if match]))
            assert None not in matches, line
    return cases


def as_stated(text: str, figure: Figure, wanted: dict[str, str | None]) -> dict[str, str | None]:
    """The figure in the words of the case, as far as the case speaks of it."""
    how = {"~": figure.rounded, "!": not figure.rounded}
    stated = {
        "slice": text[figure.start : figure.end],
        "value": str(figure.value),
        "kind": str(figure.kind),
        "unit": figure.unit,
        "modifier": figure.modifier,
        "how": wanted["how"] if how.get(wanted["how"] or "") else "the other",
    }
    return {key: stated[key] if said is not None else None for key, said in wanted.items()}


@pytest.mark.parametrize("trap", traps(), ids=lambda trap: trap.text)
def test_a_trap_is_read_as_it_says(trap):
    read = read_figures(trap.text)
    said = [(trap.text[figure.start : figure.end], figure.value) for figure in read]
    assert [pair[0] for pair in said] == [wanted["slice"] for wanted in trap.expected], said
    for figure, wanted in zip(read, trap.expected, strict=True):
        assert as_stated(trap.text, figure, wanted) == wanted


def test_there_are_at_least_three_hundred_traps():
    assert len(traps()) >= 300


@pytest.mark.parametrize(
    "module", [cardinals, context, figures, quiet, ranks, sharing, units], ids=lambda module: module.__name__
)
def test_the_worked_examples_hold(module):
    assert doctest.testmod(module).failed == 0


def test_whole_values_are_integers_and_others_are_floats():
    assert [type(figure.value) for figure in read_figures("2.7 millones de dosis, 38.5 por ciento y 999,0 puntos")] == [
        int,
        float,
        int,
    ]


def test_the_figures_of_a_paragraph_come_in_order_with_all_their_parts():
    text = "En la 14va Jornada hubo más de 2 mil 939 cirugías, 38 por ciento de la meta, con $1.5 millones."
    assert read_figures(text) == (
        Figure(6, 10, 14, FigureKind.EDITION, "Jornada", "", False),
        Figure(31, 40, 2939, FigureKind.COUNT, "cirugías", "más de", True),
        Figure(51, 64, 38, FigureKind.PERCENT, "meta", "", False),
        Figure(81, 94, 1500000, FigureKind.MONEY, "millones", "", True),
    )


PIECES = """
2 mil 939 cirugías|mil|de|14va Jornada|XIV|$5|%|por ciento|millones|, |. |y|a|2023|21 de julio|10:30|UMF|No. 3|un|dos
tercer|º|1,234.5|10.000|https://x.mx/1|«|)|-|más de|cero|años|55 1234 5678|½|¿|el 1° de mayo|5to|primer|medio|centenar
"""


@given(st.lists(st.sampled_from(re.split(r"[|\n]", PIECES)), max_size=25).map(" ".join))
@settings(max_examples=500, deadline=None)
def test_figures_of_any_text_are_in_order_do_not_overlap_and_lie_in_it(text):
    end = 0
    for figure in read_figures(text):
        assert end <= figure.start < figure.end <= len(text)
        assert figure.unit == "" or figure.unit == figure.unit.strip()
        end = figure.end


@given(st.text(max_size=60))
@settings(max_examples=500, deadline=None)
def test_no_text_breaks_the_reader(text):
    read_figures(text)


@pytest.mark.parametrize(
    "piece", ["primer y ", "1 ", "21 y ", "21 de ", "mil ", "9", "100.", "1,000", "55 5", ",123", "a-", "( ", "V, "]
)
def test_a_long_run_of_the_same_thing_is_read_in_good_time(piece):
    started = time.perf_counter()
    read_figures(piece * (20_000 // len(piece)))
    assert time.perf_counter() - started < 5  # quadratic work would take minutes


def test_a_row_of_digits_too_long_to_count_anything_is_no_figure():
    assert read_figures("la clave 12345678901234567890 y 1,000,000,000,000,000,000 pesos") == ()
