"""What an empty conversation shows: what there is to ask about, questions to begin with, and the filters."""

from collections.abc import Iterable, Sequence

from index.types import Heading
from rag.spanish.answers import MONTH_NAMES
from ui.rendering.markup import flat


def render_welcome(bulletins: Sequence[Heading], examples: Sequence[str]) -> str:
    """How many bulletins there are, of when, and the examples as buttons."""
    buttons = "".join(
        f'<li><button type="button" data-do="ask" data-question="{flat(example)}">{flat(example)}</button></li>'
        for example in examples
    )
    return f'<h2>¿Qué quieres saber?</h2><p>{_holding(bulletins)}</p><ul class="cita-examples">{buttons}</ul>'


def render_filters(bulletins: Sequence[Heading], states: Iterable[str]) -> str:
    """A choice of the years, the states and the bulletins that there are."""
    years = sorted({bulletin.year for bulletin in bulletins if bulletin.year}, reverse=True)
    return (
        _choice("year", "Año", [(str(year), str(year)) for year in years])
        + _choice("state", "Lugar", [(state, state) for state in sorted(states)])
        + _choice("file", "Boletín", sorted(((b.file, b.title) for b in bulletins), key=lambda pair: pair[1]))
    )


def _choice(name: str, label: str, options: Sequence[tuple[str, str]]) -> str:
    listed = "".join(f'<option value="{flat(value)}">{flat(shown)}</option>' for value, shown in options)
    return (
        f'<span><label for="cita-{name}">{label}</label> <select id="cita-{name}" name="{name}">'
        f'<option value="">Todos</option>{listed}</select></span>'
    )


def _holding(bulletins: Sequence[Heading]) -> str:
    """«209 boletines, de marzo de 2021 a julio de 2024»"""
    if not bulletins:
        return "Todavía no hay boletines: agrégalos en la pestaña «Boletines»."
    days = sorted(bulletin.published for bulletin in bulletins if bulletin.published)
    count = f"{len(bulletins)} {'boletín' if len(bulletins) == 1 else 'boletines'}"
    if not days:
        return f"Hay {count}."
    first, last = (f"{MONTH_NAMES[day.month - 1]} de {day.year}" for day in (days[0], days[-1]))
    return f"Hay {count}, {f'de {first}' if first == last else f'de {first} a {last}'}."
