"""The table of an evaluation as people and programs read it, and its two plots."""

import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.table import Table

from models.errors import CitaError
from rag.commands.evaluation import Grade, Row, calibration, risk_and_coverage, tabulate
from rag.types import Answer

Pairs = Sequence[tuple[Mapping[str, Any], Answer]]

_COLUMNS: dict[str, tuple[Grade, ...]] = {
    "right": (Grade.RIGHT,),
    "right or shown": (Grade.RIGHT, Grade.SHOWN),
    "needless": (Grade.NEEDLESS,),
    "wrong": (Grade.WRONG, Grade.WRONG_FIGURE),
    "wrong figure": (Grade.WRONG_FIGURE,),
    "abstained": (Grade.ABSTAINED,),
}


def to_table(rows: Sequence[Row]) -> Table:
    """A line for each type, shares with their intervals of 95 %."""
    table = Table("tipo", "preguntas", *_COLUMNS, box=None)
    for row in rows:
        table.add_row(row.name, str(row.grades.total()), *(_cell(row, grades) for grades in _COLUMNS.values()))
    return table


def rows_to_json(pairs: Pairs) -> dict[str, Any]:
    """Counts by type and grade, shares of all with their intervals, seconds."""
    rows = tabulate(pairs)
    seconds = sorted(answer.timings.get("total", 0.0) for _, answer in pairs) or [0.0]
    shares = {name: rows[-1].share(*grades) for name, grades in _COLUMNS.items()}
    return {
        "questions": len(pairs),
        "types": {row.name: {str(grade): count for grade, count in row.grades.items()} for row in rows[:-1]},
        "all": {
            name: {"share": round(share.value, 4), "interval": [round(end, 4) for end in share.interval]}
            for name, share in shares.items()
        },
        "seconds_p50": round(statistics.median(seconds), 3),
        "seconds_p95": round(seconds[int(0.95 * (len(seconds) - 1))], 3),
    }


def save_plots(pairs: Pairs, folder: Path) -> None:
    """Write ``risk.svg`` and ``calibration.svg``. Raises ``CitaError`` where matplotlib is not installed."""
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise CitaError("Las gráficas piden matplotlib: `pip install matplotlib`.") from error
    folder.mkdir(parents=True, exist_ok=True)
    figure = Figure(figsize=(5, 4))
    axes = figure.subplots()
    axes.plot(*zip(*risk_and_coverage(pairs), strict=True))
    axes.set(xlabel="coverage", ylabel="not right", xlim=(0, 1), ylim=(0, 1))
    figure.savefig(folder / "risk.svg")
    figure = Figure(figsize=(5, 4))
    axes = figure.subplots()
    points = calibration(pairs)
    axes.plot([0, 1], [0, 1], linestyle=":")
    axes.plot([point[0] for point in points], [point[1] for point in points], marker="o")
    axes.set(xlabel="confidence", ylabel="right", xlim=(0, 1), ylim=(0, 1))
    figure.savefig(folder / "calibration.svg")


def _cell(row: Row, grades: tuple[Grade, ...]) -> str:
    share = row.share(*grades)
    if not share.whole:
        return "–"
    low, high = share.interval
    return f"{share.value:.2f} ({low:.2f}–{high:.2f})"
