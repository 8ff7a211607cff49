"""A turn of the conversation: what was asked, what is known of it so far, and at last the answer."""

import re
from collections.abc import Sequence
from html import escape

from rag.facets import Facet
from rag.types import Answer, AnswerFigure, Asks, Citation, Evidence, Outcome, Question
from ui.rendering.markup import flat, marker, source
from ui.rendering.table import render_table

FIRST_FOUND = 3
"""Sentences shown while they are being read: what fits above the fold of a telephone."""
SHOWN_SOURCES = 4
"""So many sources stand open below an answer; those of a long list are a click away."""

_MARKER = re.compile(r"\[(\d+)\]")
_MOST_LEAD = 60
"""Characters of an answer that can be set as large as a figure is."""


def render_turn(number: int, typed: str, body: str) -> str:
    """The question as it was typed, above what is known of it. ``number`` tells the turns of a conversation apart."""
    return (
        f'<article class="cita-turn" id="turno-{number}"><header class="cita-asked">'
        f'<h2 class="cita-typed">{flat(typed)}</h2>{_QUESTION_BUTTONS}</header>{body}</article>'
    )


def render_working(
    question: Question | None, evidence: Sequence[Evidence] | None, facets: Sequence[Facet] = (), *, ahead: int = 0
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
    understood = _understood(question, facets) if question else ""
    listed = f'<ul class="cita-found">{found}</ul>' if found else ""
    return f'<div class="cita-reply">{understood}<p class="cita-working" role="status">{doing}</p>{listed}</div>'


def render_answer(answer: Answer, facets: Sequence[Facet] = ()) -> str:
    """The answer: its figure, its words with markers, its table, its readings, and the sentences that it cites."""
    parts = (
        _understood(answer.question, facets),
        _said(answer),
        render_table(answer),
        _readings(answer),
        _read_in_vain(answer),
        _sources(answer),
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
    said = f'<p class="cita-understood">Entendí: «{flat(question.standalone)}»</p>' if question.is_follow_up else ""
    chips = "".join(
        f'<li><button type="button" data-do="ask" data-question="{flat(facet.without)}" '
        f'aria-label="Preguntar sin «{flat(facet.words)}»">{flat(facet.words)}<span aria-hidden="true"> ×</span>'
        f"</button></li>"
        for facet in facets
    )
    return said + (f'<ul class="cita-chips" aria-label="Filtros de la pregunta">{chips}</ul>' if chips else "")


def _said(answer: Answer) -> str:
    """The text; where it opens with its figure, that first and large, and then the sum that gives it."""
    text, citations = answer.text, len(answer.citations)
    if answer.outcome is not Outcome.ANSWERED or answer.rows or not answer.figures:
        return f'<p class="cita-answer">{_emphasised(answer)}</p>'
    bare = _MARKER.sub("", text).strip(" .")
    opens = text.lower().startswith(answer.short.lower())
    if opens and len(bare) <= _MOST_LEAD and len(answer.figures) == 1:
        figure, rest = text[: len(answer.short)], text[len(answer.short) :].rstrip(".")
        return f'<p class="cita-answer cita-lead"><b>{flat(figure)}</b>{_linked(rest, citations)}</p>'
    if opens and text[len(answer.short) :].startswith(":"):
        sum_ = text[len(answer.short) + 1 :].strip()
        return (
            f'<p class="cita-answer cita-lead"><b>{flat(answer.short)}</b> {flat(answer.figures[0].unit)}</p>'
            f'<p class="cita-sum">{_linked(sum_, citations)}</p>'
        )
    return f'<p class="cita-answer">{_emphasised(answer)}</p>'


def _emphasised(answer: Answer) -> str:
    """The text, its short answer in bold where it is some words of a longer sentence."""
    text, short = answer.text, answer.short
    at = text.find(short) if short and short not in {citation.quote for citation in answer.citations} else -1
    if at < 0 or answer.rows:
        return _linked(text, len(answer.citations))
    before, after = text[:at], text[at + len(short) :]
    count = len(answer.citations)
    return f"{_linked(before, count)}<b>{flat(short)}</b>{_linked(after, count)}"


def _linked(text: str, citations: int) -> str:
    """Escaped; markers of citations that exist become buttons that open them."""

    def button(found: re.Match[str]) -> str:
        number = int(found[1])
        return marker(number) if 1 <= number <= citations else found[0]

    # Spaces at the ends part it from what stands beside it.
    lead, tail = " " * text.startswith(" "), " " * text.endswith(" ")
    return f"{lead}{_MARKER.sub(button, flat(text))}{tail}"


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


def _sources(answer: Answer) -> str:
    items = [_source(citation, number, answer.figures) for number, citation in enumerate(answer.citations, start=1)]
    if not items:
        return ""
    listed = f'<ol class="cita-sources">{"".join(items)}</ol>'
    if len(items) <= SHOWN_SOURCES:
        return listed
    return f'<details class="cita-more"><summary>{len(items)} fuentes</summary>{listed}</details>'


def _source(citation: Citation, number: int, figures: Sequence[AnswerFigure]) -> str:
    """The sentence with its figures in bold; it opens its bulletin beside the chat."""
    stated = [figure.text for figure in figures if figure.citation == number]
    return (
        f'<li><button type="button" class="cita-citation" data-do="open" data-citation="{number}" '
        f'data-file="{flat(citation.bulletin.file)}" data-start="{citation.span.start}" data-end="{citation.span.end}">'
        f'<span class="cita-number">[{number}]</span> <q>{_bold(citation.quote, stated)}</q>'
        f'<span class="cita-source">{source(citation.bulletin)}</span></button></li>'
    )


def _bold(text: str, words: Sequence[str]) -> str:
    """Escaped, with each of ``words`` in bold, whatever its case."""
    if not words:
        return flat(text)
    found = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words), re.IGNORECASE)
    parts, at = [], 0
    for match in found.finditer(text):
        parts.append(f"{escape(text[at : match.start()])}<b>{flat(match[0])}</b>")
        at = match.end()
    return "".join(parts) + escape(text[at:])


def _count(evidence: Sequence[Evidence]) -> str:
    """«4 oraciones de 2 boletines»"""
    bulletins = len({shown.sentence.bulletin.file for shown in evidence})
    return (
        f"{len(evidence)} {'oración' if len(evidence) == 1 else 'oraciones'} "
        f"de {bulletins} {'boletín' if bulletins == 1 else 'boletines'}"
    )


_QUESTION_BUTTONS = (
    '<div class="cita-tools"><button type="button" data-do="edit">Editar</button>'
    '<button type="button" data-do="repeat">Repetir</button></div>'
)
_ANSWER_BUTTONS = (
    '<footer class="cita-tools"><button type="button" data-do="copy">Copiar con fuentes</button>'
    '<span class="cita-rate" role="group" aria-label="¿Sirve esta respuesta?">'
    '<button type="button" data-do="rate" data-rating="up" aria-pressed="false">Sirve</button>'
    '<button type="button" data-do="rate" data-rating="down" aria-pressed="false">No sirve</button></span>'
    '<form class="cita-comment" hidden><input aria-label="Comentario" placeholder="¿Qué le falta o qué está mal?" '
    'maxlength="2000"><button>Enviar</button></form><output></output></footer>'
)
