"""The words of an answer: its figure large where it is one, the sum that gives it, markers as buttons."""

import re

from rag.types import Answer, Outcome
from ui.rendering.markup import flat, marker

_MARKER = re.compile(r"\[(\d+)\]")
_MOST_LEAD = 60
"""Characters of an answer that can be set as large as a figure is."""


def render_said(answer: Answer) -> str:
    """The text; where it opens with its figure, that first and large, and then the sum that gives it."""
    text, short, citations = answer.text, answer.short, len(answer.citations)
    if answer.rows:
        return f'<p class="cita-answer cita-listed">{_linked(text, citations)}</p>'
    leads = answer.outcome is Outcome.ANSWERED and answer.figures
    if not leads or not text.lower().startswith(short.lower()):
        return f'<p class="cita-answer">{_emphasised(answer)}</p>'
    figure, rest = text[: len(short)], text[len(short) :]
    if rest.startswith(":"):
        return (
            f'<p class="cita-answer cita-lead"><b>{flat(figure)}</b> {flat(_unit(answer))}</p>'
            f'<p class="cita-sum">{_linked(rest[1:].strip(), citations)}</p>'
        )
    if len(answer.figures) > 1 or len(_MARKER.sub("", text)) > _MOST_LEAD:
        return f'<p class="cita-answer">{_emphasised(answer)}</p>'
    return f'<p class="cita-answer cita-lead"><b>{flat(figure)}</b>{_linked(rest.rstrip("."), citations)}</p>'


def _unit(answer: Answer) -> str:
    """What a result counts: what all its operands do, or the noun that they share; else nothing."""
    units = {figure.unit.casefold(): figure.unit for figure in answer.figures}
    nouns = {unit.split(" ")[0]: unit.split(" ")[0] for unit in units}
    return next(iter((units if len(units) == 1 else nouns).values())) if len(nouns) == 1 else ""


def _emphasised(answer: Answer) -> str:
    """The text, its short answer in bold where it is some words of a longer sentence."""
    text, short = answer.text, answer.short
    at = text.find(short) if short and short not in {citation.quote for citation in answer.citations} else -1
    if at < 0:
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
