"""A turn of the conversation: what was asked, what is known of it so far, and at last the answer."""

from collections.abc import Sequence

from rag.questions.facets import Facet
from rag.types import Answer, Asks, Evidence, Outcome, Question
from ui.rendering.markup import flat, source
from ui.rendering.said import render_said
from ui.rendering.sources import render_nearest, render_sources
from ui.rendering.table import render_table

FIRST_FOUND = 3
"""Sentences shown while they are being read: what fits above the fold of a telephone."""


def render_working(
    question: Question, evidence: Sequence[Evidence] | None, facets: Sequence[Facet] = (), *, ahead: int = 0
) -> str:
    """What is under way: the search, and once there is evidence the reading of it, with what was found.

    ``ahead`` is how many questions are answered before this one.
    """
    doing = "Buscando en los boletines…" if not evidence else f"Leyendo {_count(evidence)}…"
    if ahead:
        doing = f"Hay {ahead} preguntas antes que la tuya…" if ahead > 1 else "Hay una pregunta antes que la tuya…"
    found = "".join(
        f"<li>{flat(item.sentence.text)} <small>{source(item.sentence.bulletin)}</small></li>"
        for item in (evidence or ())[:FIRST_FOUND]
    )
    listed = f'<ul class="cita-found">{found}</ul>' if found else ""
    working = f'<p class="cita-working" role="status">{doing}</p>'
    return f'<div class="cita-reply">{_understood(question, facets)}{working}{listed}</div>'


def render_answer(answer: Answer, facets: Sequence[Facet] = ()) -> str:
    """The answer: its figure, its words with markers, its table, its readings, and the sentences that it cites."""
    parts = (
        _understood(answer.question, facets),
        render_said(answer),
        render_table(answer),
        _readings(answer),
        _read_in_vain(answer),
        render_nearest(answer),
        render_sources(answer),
        "" if answer.question.asks is Asks.NOTHING else _ANSWER_BUTTONS,
    )
    return f'<div class="cita-reply cita-{_manner(answer)}">{"".join(parts)}</div>'


def render_failure(message: str) -> str:
    """Why there is no answer, and what to do."""
    return f'<div class="cita-reply cita-error" role="alert"><p>{flat(message)}</p></div>'


def _manner(answer: Answer) -> str:
    """How it looks: as its outcome, and small talk as neither an answer nor the lack of one."""
    return "small-talk" if answer.question.asks is Asks.NOTHING else answer.outcome.replace("_", "-")


def _understood(question: Question, facets: Sequence[Facet]) -> str:
    """What a follow-up was taken for, and what narrows the search, each with the question without it."""
    said = _taken_for(question) if question.is_follow_up else ""
    chips = "".join(
        f'<li><button type="button" data-do="ask" data-question="{flat(facet.without)}" '
        f'aria-label="Preguntar sin «{flat(facet.words)}»">{flat(facet.words)}<span aria-hidden="true"> ×</span>'
        f"</button></li>"
        for facet in facets
    )
    return said + (f'<ul class="cita-chips" aria-label="Filtros de la pregunta">{chips}</ul>' if chips else "")


def _taken_for(question: Question) -> str:
    """A follow-up with what it took over, and the way to ask it by itself."""
    return (
        f'<p class="cita-understood">Entendí: «{flat(question.standalone)}» <button type="button" data-do="ask" '
        f'data-question="{flat(question.typed)}">Preguntar sin lo anterior</button></p>'
    )


def _readings(answer: Answer) -> str:
    if not answer.readings:
        return ""
    buttons = "".join(
        f'<li><button type="button" data-do="ask" data-question="{flat(r.question)}">{flat(r.label)}</button></li>'
        for r in answer.readings
    )
    return f'<ul class="cita-readings" aria-label="¿Cuál buscas?">{buttons}</ul>'


def _read_in_vain(answer: Answer) -> str:
    if answer.outcome is not Outcome.NO_EVIDENCE or not answer.evidence:
        return ""
    return f'<p class="cita-read">Revisé {_count(answer.evidence)}.</p>'


def _count(evidence: Sequence[Evidence]) -> str:
    """«4 oraciones de 2 boletines»"""
    bulletins = len({shown.sentence.bulletin.file for shown in evidence})
    return (
        f"{len(evidence)} {'oración' if len(evidence) == 1 else 'oraciones'} "
        f"de {bulletins} {'boletín' if bulletins == 1 else 'boletines'}"
    )


_ANSWER_BUTTONS = (
    '<footer class="cita-tools"><button type="button" data-do="copy">Copiar</button>'
    '<span class="cita-rate" role="group" aria-label="¿Sirve esta respuesta?">'
    '<button type="button" data-do="rate" data-rating="up" aria-pressed="false">Sirve</button>'
    '<button type="button" data-do="rate" data-rating="down" aria-pressed="false">No sirve</button></span>'
    '<form class="cita-comment" hidden><input aria-label="Comentario" placeholder="¿Qué le falta o qué está mal?" '
    'maxlength="2000"><button>Enviar</button></form><output></output></footer>'
)
