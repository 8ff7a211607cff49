"""The line of those who wait for an answer: there is one language model, and it answers one at a time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from models.errors import CitaError

LONGEST = 20
"""Questions at once. At some two seconds each, nobody would wait for a later one."""

LOOK_AGAIN = 0.5
"""Seconds after which one who waits is told again, so that a question that was stopped leaves the line as soon."""

FULL = "Hay muchas preguntas a la vez. Espera un minuto y vuelve a preguntar."


class LineFullError(CitaError):
    """There are as many questions as can wait."""


class Line:
    """First come, first served. Safe for many threads."""

    def __init__(self, longest: int = LONGEST) -> None:
        self._longest = longest
        self._tickets: list[object] = []
        self._moved = threading.Condition()

    @contextmanager
    def place(self) -> Iterator[Iterator[int]]:
        """The last place, for as long as the block runs. Raises ``LineFullError``.

        What it gives says how many are before, again and again until none is: nothing where it is first already.
        """
        ticket = object()
        with self._moved:
            if len(self._tickets) >= self._longest:
                raise LineFullError(FULL)
            self._tickets.append(ticket)
        try:
            yield self._waiting(ticket)
        finally:
            with self._moved:
                self._tickets.remove(ticket)
                self._moved.notify_all()

    def _waiting(self, ticket: object) -> Iterator[int]:
        with self._moved:
            ahead = self._tickets.index(ticket)
        while ahead:
            yield ahead
            with self._moved:
                # Somebody may have left before the wait began.
                if self._tickets.index(ticket) == ahead:
                    self._moved.wait(LOOK_AGAIN)
                ahead = self._tickets.index(ticket)
