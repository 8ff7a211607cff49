"""Second stage: from hits to the few sentences that the model sees."""

from collections.abc import Iterable, Sequence

from index.analysis import stems
from index.figures import read_figures
from index.types import Bulletin, Figure, FigureKind, Hit, Span
from rag.types import Evidence, Question, Scope


def gather(question: Question, hits: Sequence[Hit], *, words: int) -> tuple[Evidence, ...]:
    """The sentences of ``hits`` that fit the question's scope and share most with it, within ``words`` words.

    The first always fits, however long it is. Empty where no sentence is of the edition or the year that was asked for.
    """
    chosen: list[Evidence] = []
    left = words
    for bulletin, span, figures in _ranked(question, _in_scope(question.scope, _sentences(hits))):
        length = len(bulletin.text[slice(*span)].split())
        if chosen and length > left:
            continue
        chosen.append(Evidence(len(chosen) + 1, bulletin, span, figures))
        left -= length
    return tuple(chosen)


Sentence = tuple[Bulletin, Span, tuple[Figure, ...]]


def _sentences(hits: Iterable[Hit]) -> Iterable[Sentence]:
    for hit in hits:
        bulletin = hit.passage.bulletin
        for span in hit.passage.sentences:
            yield bulletin, span, read_figures(bulletin.text[slice(*span)])


def _in_scope(scope: Scope, sentences: Iterable[Sentence]) -> Iterable[Sentence]:
    """Editions start again every year, so both the edition and the year that were asked for must hold."""
    for bulletin, span, figures in sentences:
        edition = scope.edition in (None, bulletin.edition) or _states(
            figures, FigureKind.EDITION, scope.edition
        )
        year = scope.year in (None, bulletin.year) or _states(figures, FigureKind.YEAR, scope.year)
        if edition and year:
            yield bulletin, span, figures


def _states(figures: Iterable[Figure], kind: FigureKind, value: int | None) -> bool:
    return any(figure.kind is kind and figure.value == value for figure in figures)


def _ranked(question: Question, sentences: Iterable[Sentence]) -> list[Sentence]:
    """Those that share most content words with the question first; ties keep the order of the search."""
    wanted = set(stems(question.standalone))
    own = set(stems(question.typed))

    def shared(sentence: Sentence) -> int:
        bulletin, span, _ = sentence
        words = set(stems(bulletin.text[slice(*span)]))
        return len(wanted & words) + len(own & words)

    return sorted(sentences, key=shared, reverse=True)
