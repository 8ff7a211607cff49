"""From what is known of a question to what staff see of it, as HTML. Pure functions.

All words of bulletins and of people are escaped. Each result is one line that opens with a block tag: the chat reads
Markdown too, and leaves such a line alone.
"""

import re
from collections.abc import Sequence
from html import escape

from index.types import Bulletin, Span
from rag.types import Answer, Citation, Evidence, Outcome, Question

CONTEXT = 200
"""Code points shown before and after a cited sentence: about a sentence on each side."""

_MARKER = re.compile(r"\[(\d+)\]")


def render_typed(typed: str) -> str:
    """The question as it was typed."""
    return f'<p class="cita-typed">{_flat(typed.strip())}</p>'


def render_reading(question: Question, evidence: Sequence[Evidence] | None = None) -> str:
    """What is under way: the search, and once there is evidence the reading of it."""
    doing = "Buscando en los boletines…" if evidence is None else f"Leyendo {_count(evidence)}…"
    return f'<div class="cita-turn">{_understood(question)}<p class="cita-reading" role="status">{doing}</p></div>'


def render_answer(answer: Answer, *, anchor: str) -> str:
    """The answer, and each sentence that it cites within the text around it.

    ``anchor`` names the answer within its page; citation n gets the id ``{anchor}-{n}``.
    """
    citations = "".join(
        _citation(citation, number, f"{anchor}-{number}") for number, citation in enumerate(answer.citations, start=1)
    )
    kind = answer.outcome.replace("_", "-") + _verbatim(answer)
    return (
        f'<div class="cita-turn cita-{kind}">{_understood(answer.question)}'
        f'<p class="cita-answer">{_linked(answer.text, anchor, len(answer.citations))}</p>{_read_in_vain(answer)}'
        f"{citations}</div>"
    )


def render_error(message: str) -> str:
    """Why there is no answer, and what to do."""
    return f'<div class="cita-turn cita-error" role="alert"><p>{_flat(message)}</p></div>'


def surroundings(text: str, span: Span, *, context: int = CONTEXT) -> tuple[str, str]:
    """What stands before and after ``span``, up to ``context`` code points each, cut between words with «…».

    >>> surroundings("Del 21 al 23 de julio hubo cirugías. Fueron 24. Habrá más en agosto.", Span(37, 47), context=16)
    ('… hubo cirugías. ', ' Habrá más en …')
    """
    before, after = text[: span.start], text[span.end :]
    if len(before) > context:
        before = "… " + _without_first_word(before[-context - 1 :])
    if len(after) > context:
        after = _without_first_word(after[: context + 1][::-1])[::-1] + " …"
    return before, after


def _without_first_word(text: str) -> str:
    """The first word of ``text`` may have been cut in two."""
    return re.sub(r"^\S*\s+", "", text, count=1)


def _understood(question: Question) -> str:
    if not question.is_follow_up:
        return ""
    return f'<p class="cita-understood">Entendí: «{_flat(question.standalone)}»</p>'


def _verbatim(answer: Answer) -> str:
    """A class more for an answer that is the cited sentence itself: too long to be set as a figure is."""
    return " cita-verbatim" if answer.short in {citation.quote for citation in answer.citations} else ""


def _read_in_vain(answer: Answer) -> str:
    if answer.outcome is not Outcome.NO_EVIDENCE or not answer.evidence:
        return ""
    return f'<p class="cita-read">Revisé {_count(answer.evidence)}.</p>'


def _linked(text: str, anchor: str, citations: int) -> str:
    """Markers of citations that exist become links to them."""

    def link(marker: re.Match[str]) -> str:
        number = int(marker[1])
        if not 1 <= number <= citations:
            return marker[0]
        return f'<a class="cita-marker" href="#{escape(anchor)}-{number}">[{number}]</a>'

    return _MARKER.sub(link, _flat(text))


def _citation(citation: Citation, number: int, anchor: str) -> str:
    before, after = surroundings(citation.bulletin.text, citation.span)
    return (
        f'<div class="cita-citation" id="{escape(anchor)}" tabindex="-1"><p class="cita-source">'
        f'<span class="cita-number">[{number}]</span> {_source(citation.bulletin)}</p>'
        f"<blockquote>{_flat(before)}<mark>{_flat(citation.quote)}</mark>{_flat(after)}</blockquote></div>"
    )


def _source(bulletin: Bulletin) -> str:
    """Title, date and file; a bulletin without a date shows none."""
    date = (
        f' <time datetime="{bulletin.published:%Y-%m-%d}">{bulletin.published:%d/%m/%Y}</time>'
        if bulletin.published
        else ""
    )
    return f'<cite>{_flat(bulletin.title)}</cite>{date} <span class="cita-file">{_flat(bulletin.file)}</span>'


def _count(evidence: Sequence[Evidence]) -> str:
    """«4 oraciones de 2 boletines»"""
    bulletins = len({shown.sentence.bulletin.file for shown in evidence})
    return (
        f"{len(evidence)} {'oración' if len(evidence) == 1 else 'oraciones'} "
        f"de {bulletins} {'boletín' if bulletins == 1 else 'boletines'}"
    )


def _flat(text: str) -> str:
    """Escaped, and on one line."""
    return re.sub(r"\s+", " ", escape(text))
