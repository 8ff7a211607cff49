"""Values side by side: horizontal bars, so that names of places can be read, drawn by the browser from plain HTML."""

from collections.abc import Sequence

from rag.types import AnswerRow
from ui.rendering.markup import flat, grouped

MOST_BARS = 20
"""More are no longer compared at a glance; the table has them all."""


def render_chart(rows: Sequence[AnswerRow], unit: str) -> str:
    """A bar for each row that has a value, its length as a share of the largest; nothing for fewer than two."""
    bars = [(row.label, row.value) for row in rows if row.value is not None][:MOST_BARS]
    largest = max((value for _, value in bars), default=0)
    if len(bars) < 2 or largest <= 0:
        return ""
    # To a screen reader it is one picture with these words; the table has the same in cells.
    words = "; ".join(f"{label}: {grouped(value)}" for label, value in bars)
    drawn = "".join(
        f'<span class="cita-bar-label">{flat(label)}</span>'
        f'<span class="cita-bar"><i style="width:{share(value, largest)}%"></i></span><b>{grouped(value)}</b>'
        for label, value in bars
    )
    return (
        f'<figure class="cita-chart"><figcaption>{flat(unit[:1].upper() + unit[1:])}</figcaption>'
        f'<div class="cita-bars" role="img" aria-label="Barras. {flat(words)}">{drawn}</div></figure>'
    )


def share(value: int | float, largest: int | float) -> float:
    """Of the largest, in percent, with one decimal; never less than nothing.

    >>> share(1, 3)
    33.3
    """
    return round(max(0.0, 100 * value / largest), 1)
