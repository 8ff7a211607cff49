"""An answer that is a list: its rows as a table, as bars beside it, and as CSV for a spreadsheet."""

import csv
import io
from collections.abc import Sequence
from urllib.parse import quote

from rag.types import Answer, AnswerRow
from ui.rendering.chart import render_chart
from ui.rendering.markup import flat, grouped, marker

CSV_HEAD = ("etiqueta", "valor", "unidad", "oración", "boletín", "fecha", "archivo")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that opens with one of these is a formula to a spreadsheet."""


def render_table(answer: Answer) -> str:
    """The rows as a table that can be sorted and taken away, with bars beside it where they compare; else nothing.

    A value that its label says, «14va Jornada», has no column.
    """
    rows = answer.rows
    if not rows:
        return ""
    valued = any(row.value is not None and f"{row.value}" not in row.label for row in rows)
    unit = shared_unit(rows)
    head = _column("Nombre") + (_column(unit[:1].upper() + unit[1:] if unit else "Valor") if valued else "")
    body = "".join(_row(row, valued=valued, with_unit=valued and not unit) for row in rows)
    link = f"data:text/csv;charset=utf-8,{quote(to_csv(answer))}"
    return (
        f'<div class="cita-data"><div class="cita-scroll"><table class="cita-table"><thead><tr>{head}<th>Fuente</th>'
        f"</tr></thead><tbody>{body}</tbody></table></div>{render_chart(rows, unit) if unit else ''}"
        f'<p class="cita-tools"><a href="{link}" download="cita.csv">Descargar CSV</a></p></div>'
    )


def shared_unit(rows: Sequence[AnswerRow]) -> str:
    """What all values count, in the fewest words; empty where they count different things, which no chart compares.

    «Comités» and «Comités de Salud» of one list are the same.
    """
    units = [row.unit for row in rows if row.value is not None]
    heads = {unit.casefold().split(" ")[0] for unit in units}
    return min(units, key=len) if len(heads) == 1 else ""


def to_csv(answer: Answer) -> str:
    """Every row with the sentence that states it, under ``CSV_HEAD``.

    It opens with a byte order mark, without which spreadsheets misread accents; none of its cells is a formula.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(CSV_HEAD)
    for row in answer.rows:
        cited = answer.citations[row.citation - 1]
        day = cited.bulletin.published
        texts = (row.unit, " ".join(cited.quote.split()), cited.bulletin.title, day.isoformat() if day else "")
        value = "" if row.value is None else row.value
        label, *rest = map(_harmless, (row.label, *texts, cited.bulletin.file))
        writer.writerow((label, value, *rest))
    return f"\ufeff{out.getvalue()}"


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _column(name: str) -> str:
    return f'<th aria-sort="none"><button type="button" data-do="sort">{flat(name)}</button></th>'


def _row(row: AnswerRow, *, valued: bool, with_unit: bool) -> str:
    value = ""
    if valued:
        said = "" if row.value is None else f"{grouped(row.value)}{f' {row.unit}' if with_unit else ''}"
        value = f'<td class="cita-value" data-value="{"" if row.value is None else row.value}">{flat(said)}</td>'
    return f'<tr><th scope="row">{flat(row.label)}</th>{value}<td>{marker(row.citation)}</td></tr>'
