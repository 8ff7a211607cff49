"""Questions to begin with, made from what is indexed, so that each has an answer here."""

from collections import Counter
from collections.abc import Iterator, Sequence

from index.editions import event_of
from index.types import Aggregate, FigureKind, Heading, LedgerRow
from rag.library import Library
from rag.spanish.answers import article, plural

MOST = 4
"""Examples that are read at a glance."""
_LOOKED_AT = 12
"""Bulletins of an edition, and as many others, whose figures are looked at: done in a hundredth of a second."""
_LONGEST = 3
"""Words of what is counted in a question that anyone would type."""
_SMALLEST = 10
"""Smaller figures make no example of what this is for."""
_MASCULINE = frozenset("días problemas sistemas programas diplomas".split())
_FEMININE = ("as", "ciones", "siones", "dades", "mujeres", "dosis")


def example_questions(library: Library) -> tuple[str, ...]:
    """At most ``MOST``: the largest figures of different things, of the event with most editions first; and a list."""
    headings = library.headings()
    looked_at = (*_spread([h for h in headings if h.edition]), *_spread([h for h in headings if not h.edition]))
    editions: dict[str, set[int | None]] = {}
    found: list[tuple[str, LedgerRow, str]] = []
    for heading in looked_at:
        # As one word in lower case: «jornada».
        event = heading.event.split()[0].lower() if event_of(heading.event) else ""
        editions.setdefault(event, set()).add(heading.edition)
        candidates = _figure_questions(library.figures(heading.file), event, heading.edition)
        found += sorted(((event, *c) for c in candidates), key=lambda c: -c[1].figure.value)[:1]
    found.sort(key=lambda item: -len(editions[item[0]]) if item[0] else 0)
    figures = {row.counts: question for _, row, question in reversed(found)}
    events = sorted((e for e, numbers in editions.items() if e and len(numbers) > 1), key=lambda e: -len(editions[e]))
    lists = [f"¿Qué {plural(event)} hay?" for event in events[:1]]
    return (*list(reversed(figures.values()))[: MOST - len(lists)], *lists)


def _spread(headings: Sequence[Heading]) -> Sequence[Heading]:
    """The newest, and others at even steps back."""
    ordered = sorted(headings, key=lambda b: (str(b.published or ""), b.file), reverse=True)
    return ordered[:: max(1, len(ordered) // _LOOKED_AT)][:_LOOKED_AT]


def _figure_questions(rows: Sequence[LedgerRow], event: str, edition: int | None) -> Iterator[tuple[LedgerRow, str]]:
    """A figure and the question for it, of those that a bulletin states once of its edition or a state."""
    counted = Counter(row.counts for row in rows)
    for row in rows:
        named = f"{article(event)} {event} {row.edition}" if event else row.state
        when = f" {'de' if event else 'en'} {row.year}" if row.year else ""
        words = row.counts.split()
        if (
            row.figure.kind is FigureKind.COUNT
            and row.aggregate in (Aggregate.NONE, Aggregate.PARTIAL, Aggregate.CUMULATIVE)
            and (row.edition == edition if event else row.state is not None)
            and 1 <= len(words) <= _LONGEST
            and row.counts.replace(" ", "").isalpha()
            and row.counts == row.counts.lower()
            and counted[row.counts] == 1
            and row.figure.value >= _SMALLEST
        ):
            yield row, f"¿{_how_many(words[0])} {row.counts} hubo en {named}{when}?"


def _how_many(noun: str) -> str:
    """«Cuántas» or «cuántos», by the ending of the noun.

    >>> _how_many("cirugías"), _how_many("atenciones"), _how_many("días"), _how_many("comités")
    ('Cuántas', 'Cuántas', 'Cuántos', 'Cuántos')
    """
    return "Cuántas" if noun.endswith(_FEMININE) and noun not in _MASCULINE else "Cuántos"
