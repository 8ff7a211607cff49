"""The library as HTML: what narrows the list, the list, and the editions of each series. Pure functions.

All words of bulletins are escaped.
"""

from collections.abc import Iterable, Sequence
from html import escape

from index.types import Heading
from rag.spanish.answers import MONTH_NAMES, plural
from ui.originals import original_link
from ui.shelf import Chosen, Edition, Series, states_of, suffixes_of, years_of

ANY_EVENT = "edición"
ADDING = (
    '<form class="cita-drop"><label><input type="file" name="archivos" multiple accept="{accept}">'
    "<strong>Agregar boletines</strong><span>Arrástralos aquí o elígelos: {formats}.</span></label></form>"
    '<section class="cita-report" aria-label="Lo que se agregó" hidden><p class="cita-report-state" role="status"></p>'
    '<progress aria-label="Avance"></progress><ul></ul></section>'
)
READ_ONLY = (
    '<p class="cita-note">Puedes leer y preguntar. Para agregar o quitar boletines, pídelo a quien instaló cita.</p>'
)
EMPTY = '<p class="cita-empty">Todavía no hay boletines. Agrega el primero aquí arriba.</p>'
NONE_FOUND = '<p class="cita-empty">Ningún boletín es así. Quita algún filtro o busca otra palabra.</p>'


def render_library(headings: Sequence[Heading], *, may_edit: bool, formats: Sequence[str]) -> str:
    """All but the list itself: how to add, the fields that narrow the list, and places for the list and a bulletin.

    ``formats`` are the endings of files that can be added, «.txt».
    """
    adding = ADDING.format(accept=",".join(formats), formats=", ".join(formats)) if may_edit else READ_ONLY
    return (
        f'<div class="cita-shelf">{adding}{_fields(headings)}<div class="cita-list" aria-live="polite"></div></div>'
        '<div class="cita-reader" hidden><button type="button" class="cita-back">← Volver a la lista</button>'
        '<article class="cita-whole"></article></div>'
    )


def render_list(
    headings: Sequence[Heading], found: Sequence[Heading], series: Iterable[Series], chosen: Chosen, *, limit: int,
    may_edit: bool,
) -> str:  # fmt: skip
    """The first ``limit`` of ``found``, which ``chosen`` left of ``headings``."""
    if not headings:
        return EMPTY
    rows = "".join(_row(heading, may_edit=may_edit) for heading in found[:limit])
    more = '<button type="button" class="cita-more">Mostrar más</button>' if len(found) > limit else ""
    return (
        f'{"".join(_series(one, chosen) for one in series)}<p class="cita-count">{_count(headings, found)}</p>'
        f"{f'<ul class=cita-bulletins>{rows}</ul>' if rows else NONE_FOUND}{more}"
    )


def _fields(headings: Sequence[Heading]) -> str:
    years = [(f"{year}", f"{year}") for year in years_of(headings)]
    states = [(state, state) for state in states_of(headings)]
    kinds = [("numerados", "Con número de edición"), ("otros", "Sin número de edición")]
    kinds += [(suffix, f"Archivos {suffix}") for suffix in suffixes_of(headings)]
    return (
        '<form class="cita-fields" role="search" aria-label="Buscar boletines"><label>Buscar'
        '<input type="search" name="palabras" placeholder="Título, lugar o archivo" autocomplete="off"></label>'
        f"{_select('Año', 'anio', 'Todos', years)}{_select('Estado', 'estado', 'Todos', states)}"
        f"{_select('Tipo', 'tipo', 'Todos', kinds)}</form>"
    )


def _select(label: str, name: str, unset: str, options: Iterable[tuple[str, str]]) -> str:
    items = "".join(f'<option value="{escape(value)}">{escape(said)}</option>' for value, said in options)
    return f'<label>{label}<select name="{name}"><option value="">{unset}</option>{items}</select></label>'


def _count(headings: Sequence[Heading], found: Sequence[Heading]) -> str:
    """«209 boletines con 5,847 cifras» or «12 de 209 boletines, con 80 cifras»"""
    figures = sum(heading.figures for heading in found)
    bulletins = f"{len(headings):,} {'boletín' if len(headings) == 1 else 'boletines'}"
    share = bulletins if len(found) == len(headings) else f"{len(found):,} de {bulletins}"
    return f"{share}, con {figures:,} {'cifra' if figures == 1 else 'cifras'}"


def _row(heading: Heading, *, may_edit: bool) -> str:
    file, title = escape(heading.file), escape(heading.title)
    remove = (
        f'<button type="button" class="cita-remove" aria-label="Quitar {title}">Quitar</button>' if may_edit else ""
    )
    return (
        f'<li data-file="{file}"><div><button type="button" class="cita-open">{title}</button>'
        f'<p class="cita-facts">{_facts(heading)}</p></div><div class="cita-actions">'
        f'<a href="{escape(original_link(heading.file))}" download aria-label="Descargar {title}">Descargar</a>'
        f"{remove}</div></li>"
    )


def _facts(heading: Heading) -> str:
    """Date, place, edition, figures and file; what a bulletin does not say is left out."""
    day = heading.published
    facts = [
        f'<time datetime="{day:%Y-%m-%d}">{day.day} de {MONTH_NAMES[day.month - 1]} de {day.year}</time>'
        if day
        else "",
        escape(heading.place or ""),
        escape(f"{_noun(heading)} {heading.edition}") if heading.edition is not None else "",
        f"{heading.figures} {'cifra' if heading.figures == 1 else 'cifras'}",
        f'<span class="cita-file">{escape(heading.file)}</span>',
    ]
    return " · ".join(filter(None, facts))


def _noun(heading: Heading) -> str:
    """«jornada»: the event of its edition, as the bulletin writes it."""
    return heading.event.split()[0].lower() if heading.event else ANY_EVENT


def _series(series: Series, chosen: Chosen) -> str:
    """A time line: each edition that there is, as a button that narrows the list to it, and what is missing between."""
    name = plural(series.event or ANY_EVENT)
    items: list[str] = []
    gaps = {after + 1: (before, after) for before, after in series.gaps}
    for edition in series.editions:
        if edition.number in gaps:
            items.append(f'<li class="cita-gap">{_missing(*gaps[edition.number])}</li>')
        is_chosen = (chosen.event, chosen.edition) == (series.event, edition.number)
        items.append(f"<li>{_edition(series.event, edition, is_chosen=is_chosen)}</li>")
    return (
        f'<section class="cita-series"><h2>{escape(name.capitalize())}</h2>'
        f'<ol aria-label="{escape(name.capitalize())} que hay y que faltan">{"".join(items)}</ol></section>'
    )


def _edition(event: str, edition: Edition, *, is_chosen: bool) -> str:
    years = f" <small>{', '.join(map(str, edition.years))}</small>" if edition.years else ""
    several = f" <small>({edition.bulletins} boletines)</small>" if edition.bulletins > 1 else ""
    return (
        f'<button type="button" class="cita-edition" data-event="{escape(event)}" data-edition="{edition.number}" '
        f'aria-pressed="{"true" if is_chosen else "false"}">{edition.number}{years}{several}</button>'
    )


def _missing(first: int, last: int) -> str:
    """«falta la 15», «faltan la 2 y la 3», «faltan de la 2 a la 13»"""
    if first == last:
        return f"falta la {first}"
    return f"faltan la {first} y la {last}" if last == first + 1 else f"faltan de la {first} a la {last}"
