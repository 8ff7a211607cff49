"""The sentences that an answer cites, each the way into its bulletin."""

from rag.spanish.answers import NEAREST
from rag.types import Answer, Citation
from ui.rendering.markup import bold, flat, source

SHOWN_SOURCES = 4
"""So many sources stand open below an answer; those of a long list are a click away."""


def render_sources(answer: Answer) -> str:
    """The citations in their order; a sentence that the answer already gives in full is not given again."""
    items = [_source(answer, citation, number) for number, citation in enumerate(answer.citations, start=1)]
    if not items:
        return ""
    listed = f'<ol class="cita-sources">{"".join(items)}</ol>'
    # Readings name what their sources say; each opens with its marker.
    if len(items) <= SHOWN_SOURCES and not answer.readings:
        return listed
    count = f"{len(items)} {'fuente' if len(items) == 1 else 'fuentes'}"
    return f'<details class="cita-more"><summary>{count}</summary>{listed}</details>'


def _source(answer: Answer, citation: Citation, number: int) -> str:
    """The sentence with its figures in bold; it opens its bulletin beside the chat."""
    # Of a long list only the first figures are known, and would be taken for the only ones.
    stated = [] if answer.rows else [figure.text for figure in answer.figures if figure.citation == number]
    given = citation.quote.rstrip(" .") in answer.text
    quote = "" if given else f"<q>{bold(citation.quote, stated)}</q>"
    marker = f'<span class="cita-number">[{number}]</span>'
    return _opener("cita-citation", citation, f"{marker} {quote}", f' data-citation="{number}"')


def render_nearest(answer: Answer) -> str:
    """What stands nearest to a question that no bulletin answers; each sentence opens its bulletin."""
    if not answer.nearest:
        return ""
    items = "".join(_opener("cita-near", citation, f"<q>{flat(citation.quote)}</q>") for citation in answer.nearest)
    return f'<p class="cita-read">{NEAREST}</p><ul class="cita-nearest">{items}</ul>'


def _opener(name: str, citation: Citation, words: str, attributes: str = "") -> str:
    """A line that opens the bulletin of ``citation`` at its sentence."""
    return (
        f'<li><button type="button" class="{name}" data-do="open"{attributes} '
        f'data-file="{flat(citation.bulletin.file)}" data-start="{citation.span.start}" data-end="{citation.span.end}">'
        f'{words}<span class="cita-source">{source(citation.bulletin)}</span></button></li>'
    )
