"""An answer as text, as it would be pasted into a report: what it says, then each sentence with where it stands."""

from rag.types import Answer, AnswerRow, Citation
from ui.rendering.markup import grouped, long_date


def to_plain(answer: Answer) -> str:
    """The text, all rows of a list, and below a blank line its citations.

    «2 mil 939 cirugías [1].», then «[1] “Hubo 2 mil 939 cirugías.”, Jornada 14, 4 de julio de 2023, j14.txt».
    """
    lines = [answer.text, *map(_row, answer.rows)]
    if answer.citations:
        lines.append("")
        lines += [_citation(citation, number) for number, citation in enumerate(answer.citations, start=1)]
    return "\n".join(lines)


def _row(row: AnswerRow) -> str:
    value = "" if row.value is None else f"{grouped(row.value)} {row.unit}".strip()
    return "\t".join(part for part in (row.label, value, f"[{row.citation}]") if part)


def _citation(citation: Citation, number: int) -> str:
    bulletin = citation.bulletin
    day = [long_date(bulletin.published)] if bulletin.published else []
    quoted = f"[{number}] “{' '.join(citation.quote.split())}”"
    return ", ".join([quoted, " ".join(bulletin.title.split()), *day, bulletin.file])
