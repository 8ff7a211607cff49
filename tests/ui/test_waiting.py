"""The line at the language model: first come, first served, and whoever leaves makes room."""

import threading
import time

import pytest

from ui.waiting import LOOK_AGAIN, Line, LineFullError


def test_the_first_waits_for_nobody():
    with Line().place() as ahead:
        assert list(ahead) == []


def test_who_waits_is_told_how_many_are_before_and_moves_up_as_they_leave():
    line = Line()
    with line.place():
        second = line.place()
        second.__enter__()
        with line.place() as ahead:
            assert next(ahead) == 2
            second.__exit__(None, None, None)
            assert next(ahead) == 1
    with line.place() as ahead:
        assert list(ahead) == []


def test_who_waits_goes_on_as_soon_as_the_one_before_is_done():
    line = Line()
    done = threading.Event()

    def first() -> None:
        with line.place():
            done.wait(5)

    thread = threading.Thread(target=first)
    thread.start()
    while not line._tickets:
        time.sleep(0.001)
    with line.place() as ahead:
        assert next(ahead) == 1
        done.set()
        start = time.monotonic()
        assert [said for said in ahead if said > 1] == []
        assert time.monotonic() - start < LOOK_AGAIN
    thread.join()


def test_a_line_has_an_end_and_says_so_in_spanish():
    line = Line(longest=1)
    with line.place(), pytest.raises(LineFullError, match="Espera un minuto"), line.place():
        pass
    with line.place() as ahead:
        assert list(ahead) == []


def test_a_failure_leaves_the_line():
    line = Line()
    with pytest.raises(ZeroDivisionError), line.place():
        raise ZeroDivisionError
    with line.place() as ahead:
        assert list(ahead) == []
