"""The words of an answer: its figure large where it opens with one, the sum that gives it, markers as buttons."""

import re
from collections.abc import Sequence

from rag.types import Answer, Outcome
from ui.rendering.markup import bold, flat, marker

_MARKER = re.compile(r"\[(\d+)\]")
_MOST_LEAD = 60
"""Characters of an answer that can be set as large as a figure is."""
_SUM = re.compile(r"(?P<unit>(?: \w+)?): (?P<sum>.+)", re.DOTALL)
"""After a result: «20: 409 menos 389», «10.6 veces: mil 245 entre 118»."""


def render_said(answer: Answer) -> str:
    """The text; where it opens with the short answer, that first and large, and then the sum that gives it."""
    text, short, citations = answer.text, answer.short, len(answer.citations)
    if answer.rows:
        return f'<p class="cita-answer cita-listed">{_linked(text, citations)}</p>'
    opens = answer.outcome is Outcome.ANSWERED and short and text.lower().startswith(short.lower())
    first, rest = text[: len(short)], text[len(short) :]
    result = _SUM.fullmatch(rest) if opens else None
    if result:
        unit = result["unit"].strip() or _unit(answer)
        workings = _linked(result["sum"], citations, [figure.text for figure in answer.figures])
        return (
            f'<p class="cita-answer cita-lead"><b>{flat(first)}</b> {flat(unit)}</p><p class="cita-sum">{workings}</p>'
        )
    if opens and len(answer.figures) <= 1 and len(_MARKER.sub("", text)) <= _MOST_LEAD:
        kind = "cita-lead" if answer.figures else "cita-lead cita-words"
        return f'<p class="cita-answer {kind}"><b>{flat(first)}</b>{_linked(rest.rstrip("."), citations)}</p>'
    return f'<p class="cita-answer">{_linked(text, citations, _words(answer))}</p>'


def _unit(answer: Answer) -> str:
    """What a result counts: what all its operands do, or the noun that they share; else nothing. A share is of none."""
    units = {figure.unit.casefold(): figure.unit for figure in answer.figures}
    nouns = {unit.split(" ")[0]: unit.split(" ")[0] for unit in units}
    return next(iter((units if len(units) == 1 else nouns).values())) if len(nouns) == 1 else ""


def _words(answer: Answer) -> list[str]:
    """What stands out in the text: the words asked for in a sentence that is told whole, else the figures."""
    quotes = {citation.quote for citation in answer.citations}
    if any(quote in answer.text for quote in quotes):
        return [answer.short] if answer.short not in ("", *quotes) else []
    return [figure.text for figure in answer.figures]


def _linked(text: str, citations: int, words: Sequence[str] = ()) -> str:
    """Escaped, ``words`` in bold; markers of citations that exist become buttons that open them."""

    def button(found: re.Match[str]) -> str:
        number = int(found[1])
        return marker(number) if 1 <= number <= citations else found[0]

    return _MARKER.sub(button, bold(text, words))
