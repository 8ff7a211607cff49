"""A whole bulletin, with the cited sentence and every figure marked in its text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.types import Bulletin, FigureKind, LedgerRow, Span
from ui.originals import original_link
from ui.rendering.markup import flat, grouped, when_and_where

_PARAGRAPH = re.compile(r"[^\n]+")
_NO_SPAN = Span(0, 0)


def render_bulletin(bulletin: Bulletin, rows: Sequence[LedgerRow], cited: Span = _NO_SPAN) -> str:
    """The bulletin as it was indexed, ``cited`` highlighted. The first piece of it has the id «cita-aqui»."""
    paragraphs = "".join(
        f"<p>{''.join(_pieces(bulletin.text, Span(*found.span()), rows, cited))}</p>"
        for found in _PARAGRAPH.finditer(bulletin.text)
        if found[0].strip()
    )
    facts = " · ".join([*when_and_where(bulletin), f'<span class="cita-file">{flat(bulletin.file)}</span>'])
    return (
        f'<header class="cita-bulletin-head"><h2 tabindex="-1">{flat(bulletin.title)}</h2>'
        f"<p>{facts}</p><p>"
        f'<a href="{flat(original_link(bulletin.file))}" download>Descargar el original</a></p></header>'
        f'<div class="cita-text" tabindex="0" role="region" aria-label="Texto del boletín">{paragraphs}</div>'
    )


def _pieces(text: str, paragraph: Span, rows: Sequence[LedgerRow], cited: Span) -> Iterator[str]:
    """The paragraph, cut where a figure or the cited sentence begins or ends."""
    figures = [row for row in rows if paragraph.start <= row.figure.start and row.figure.end <= paragraph.end]
    cuts = {*paragraph, *(min(max(at, paragraph.start), paragraph.end) for at in cited)}
    cuts.update(at for row in figures for at in (row.figure.start, row.figure.end))
    for start, end in pairwise(sorted(cuts)):
        piece = _escaped(text[start:end])
        row = next((row for row in figures if row.figure.start <= start and end <= row.figure.end), None)
        if row:
            piece = f'<b class="cita-said" title="{flat(described(row))}">{piece}</b>'
        if cited.start <= start and end <= cited.end:
            first = start == max(cited.start, _first_letter(text, cited))
            piece = f"<mark{' id=cita-aqui' if first else ''}>{piece}</mark>"
        yield piece


def _first_letter(text: str, cited: Span) -> int:
    """Where the cited sentence begins, white space aside."""
    return cited.end - len(text[slice(*cited)].lstrip())


def _escaped(piece: str) -> str:
    """Escaped, with its spaces at the ends: they part it from its neighbours."""
    core = flat(piece)
    return f"{' ' * piece[:1].isspace()}{core}{' ' * (bool(core) and piece[-1:].isspace())}"


def described(row: LedgerRow) -> str:
    """«2,939 cirugías · edición 14 · 2023»: how a figure was read."""
    value = "" if row.figure.kind is FigureKind.YEAR else grouped(row.figure.value)
    if row.figure.kind in (FigureKind.YEAR, FigureKind.EDITION, FigureKind.ORDINAL):
        return {FigureKind.YEAR: "año", FigureKind.EDITION: "edición"}.get(row.figure.kind, "ordinal")
    percent = "%" if row.figure.kind is FigureKind.PERCENT else ""
    parts = [f"{value}{percent} {row.counts}".strip()]
    parts += [f"edición {row.edition}"] if row.edition else []
    parts += [str(row.year)] if row.year else []
    parts += [row.place] if row.place else []
    return " · ".join(parts)
