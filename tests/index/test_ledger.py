"""Each figure becomes a row: what it counts, of which edition, year and place, and how it was summed."""

import doctest

import pytest

from index import aggregates, binding, counted, ledger, periods, places


@pytest.mark.parametrize(
    "module", [aggregates, binding, counted, ledger, periods, places], ids=lambda module: module.__name__
)
def test_the_worked_examples_hold(module):
    assert doctest.testmod(module).failed == 0
