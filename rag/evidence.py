"""Second stage: from sentences found to the few that the model sees."""

import math
from collections.abc import Sequence

from index.places import read_states
from index.ranking import Query
from index.scope import Scope
from index.types import FigureKind, Found, Sentence
from models.types import NOT_READ, Reader
from rag.figures.asked import states_of
from rag.spanish.shapes import SOUGHT_WITH
from rag.types import Asks, Evidence, Question
from rag.words.shapes import RARE, shape_of, spans_of

_READ = 20
"""Of the sentences found, how many are read: about two passes of the reader."""
_RANK = 3.0
"""What the logarithm of the rank in the search weighs against the reader's log-odds."""


def query_of(question: Question) -> Query:
    """What to search for."""
    return Query(
        text=f"{question.standalone} {SOUGHT_WITH.get(shape_of(question.standalone) or '', '')}".strip(),
        own=question.typed if question.is_follow_up else "",
        scope=question.scope,
        wants_figure=question.asks is Asks.FIGURE,
        focus=question.focus,
    )


def as_found(sentences: Sequence[Sentence], *, limit: int) -> tuple[Evidence, ...]:
    """The first ``limit`` of ``sentences``, before anything has read them."""
    return tuple(Evidence(label, sentence, NOT_READ) for label, sentence in enumerate(sentences[:limit], start=1))


def gather(question: Question, found: Found, reader: Reader, *, limit: int) -> tuple[Evidence, ...]:
    """The ``limit`` likeliest of the sentences of ``found``, read for ``question`` and labelled.

    Search and reader each rank them; what one of them is unsure of, the other may know.
    """
    considered = _of_the_shape(question, found.sentences)[: max(limit, _READ)]
    settings = [setting_of(sentence, question.scope) for sentence in considered]
    texts = [f"{setting}{sentence.text}" for setting, sentence in zip(settings, considered, strict=True)]
    read = reader.read(question.standalone, texts)
    readings = [reading.after(len(setting)) for reading, setting in zip(read, settings, strict=True)]
    order = sorted(range(len(considered)), key=lambda i: _RANK * math.log1p(i) - readings[i].evidence)
    return tuple(Evidence(label, considered[i], readings[i]) for label, i in enumerate(order[:limit], start=1))


def _of_the_shape(question: Question, sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    """Where words of a rare shape are asked for, «¿cada cuánto?», the sentences that have some; all where none has."""
    if question.asks is not Asks.WORDS or shape_of(question.standalone) not in RARE:
        return sentences
    return [sentence for sentence in sentences if spans_of(question.standalone, sentence.text)] or sentences


def setting_of(sentence: Sentence, scope: Scope) -> str:
    """What ``scope`` names and a sentence takes for granted, as words before it: «En la jornada 14, en Jalisco, ».

    A bulletin says in its title and its first lines where and when, and no more after that.
    """
    bulletin = sentence.bulletin
    said = {(row.figure.kind, row.figure.value) for row in sentence.rows}
    parts = []
    if scope.edition and scope.edition == bulletin.edition and (FigureKind.EDITION, scope.edition) not in said:
        parts.append(f"en la {scope.event or 'jornada'} {scope.edition}")
    if scope.year and scope.year == bulletin.year and (FigureKind.YEAR, scope.year) not in said:
        parts.append(f"en {scope.year}")
    parts += [f"en {state}" for state in sorted(scope.states & states_of(sentence) - read_states(sentence.text))]
    return _opening(parts)


def _opening(parts: Sequence[str]) -> str:
    said = "".join(f"{part}, " for part in parts)
    return said[:1].upper() + said[1:]
