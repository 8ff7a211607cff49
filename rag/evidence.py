"""Second stage: from sentences found to the few that the model sees."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from index.places import read_states
from index.ranking import Query
from index.scope import Scope, admits
from index.search import Searcher
from index.types import FigureKind, Found, Sentence
from models.types import NOT_READ, Reader
from rag.figures.asked import states_of
from rag.figures.candidates import ENOUGH, find_candidates
from rag.figures.differing import is_of_one_noun
from rag.spanish.shapes import SOUGHT_WITH
from rag.types import Asks, Evidence, Question
from rag.words.shapes import RARE, shape_of, spans_of

_READ = 20
"""Of the sentences found, how many are read: about two passes of the reader."""
_RANK = 3.0
"""What the logarithm of the rank in the search weighs against the reader's log-odds."""
_PLAIN = 0.8
_FAR = 0.2
"""Coverage, and its distance from that of any other value, at which reading changes nothing: on 171 questions of
development it never did, and on 46 of them it was spared."""
_RIVALS = 24
"""Sentences that are compared beside those that are read."""
_UNREAD = replace(NOT_READ, evidence=-math.inf)
"""It takes nothing from the probability of those that were read."""


def query_of(question: Question) -> Query:
    """What to search for."""
    return Query(
        text=f"{question.standalone} {SOUGHT_WITH.get(shape_of(question.standalone) or '', '')}".strip(),
        own=question.typed if question.is_follow_up else "",
        scope=question.scope,
        wants_figure=question.asks is Asks.FIGURE,
        focus=question.focus,
    )


def find(question: Question, searcher: Searcher, reader: Reader, *, limit: int) -> tuple[Found, tuple[Evidence, ...]]:
    """Search for ``question``, and read what was found."""
    found = searcher.search(query_of(question))
    return found, gather(question, found, reader, limit=limit)


def as_found(sentences: Sequence[Sentence], *, limit: int) -> tuple[Evidence, ...]:
    """The first ``limit`` of ``sentences``, before anything has read them."""
    return tuple(Evidence(label, sentence, NOT_READ) for label, sentence in enumerate(sentences[:limit], start=1))


def gather(question: Question, found: Found, reader: Reader, *, limit: int) -> tuple[Evidence, ...]:
    """The ``limit`` likeliest of the sentences of ``found``, read for ``question`` and labelled.

    Search and reader each rank them; what one of them is unsure of, the other may know. Where the ledger leaves no
    doubt which figure is meant, nothing is read.
    """
    considered = _of_the_shape(question, found.sentences)[: max(limit, _READ)]
    if question.asks is Asks.FIGURE and _is_plain(question, considered, found):
        return as_found(considered, limit=limit)
    settings = [setting_of(sentence, question.scope) for sentence in considered]
    texts = [f"{setting}{sentence.text}" for setting, sentence in zip(settings, considered, strict=True)]
    read = reader.read(question.standalone, texts)
    readings = [reading.after(len(setting)) for reading, setting in zip(read, settings, strict=True)]
    order = sorted(range(len(considered)), key=lambda i: _RANK * math.log1p(i) - readings[i].evidence)
    return tuple(Evidence(label, considered[i], readings[i]) for label, i in enumerate(order[:limit], start=1))


def _is_plain(question: Question, sentences: Sequence[Sentence], found: Found) -> bool:
    """Whether one figure covers most of what was asked, and any other value much less of it."""
    candidates = find_candidates(question, as_found(sentences, limit=len(sentences)), found)
    best = max(candidates, key=lambda c: c.coverage, default=None)
    if best is None or best.coverage < _PLAIN:
        return False
    rest = (c.coverage for c in candidates if c.figure.value != best.figure.value)
    return best.coverage - max(rest, default=0.0) >= _FAR


def with_rivals(
    question: Question, evidence: tuple[Evidence, ...], found: Found, searcher: Searcher
) -> tuple[Evidence, ...]:
    """``evidence``, and after it sentences of any bulletin with a figure of the noun that the best of it counts.

    They may say the same, have grown since or contradict it; as no answer is chosen among them, nobody reads them.
    """
    best = next(iter(find_candidates(question, evidence, found)), None) if question.asks is Asks.FIGURE else None
    if best is None or best.score < ENOUGH:
        return evidence
    known = {item.sentence for item in evidence}
    text = f"{question.standalone} {best.row.counts}"
    others = (
        sentence
        for sentence in (*found.sentences, *searcher.lexical_sentences(text, question.scope))
        if sentence not in known
        and admits(question.scope, sentence)
        and any(is_of_one_noun(best.row, best.sentence, row, sentence) for row in sentence.rows)
    )
    labelled = enumerate(islice(dict.fromkeys(others), _RIVALS), start=len(evidence) + 1)
    return (*evidence, *(Evidence(label, sentence, _UNREAD) for label, sentence in labelled))


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


def shown(evidence: Iterable[Evidence], *, words: int) -> tuple[Evidence, ...]:
    """Of ``evidence``, as much as fits in ``words``, the best first; the first always, however long it is."""
    chosen: list[Evidence] = []
    left = words
    for item in evidence:
        length = len(item.sentence.text.split())
        if not chosen or length <= left:
            chosen.append(item)
            left -= length
    return tuple(chosen)


def _opening(parts: Sequence[str]) -> str:
    said = "".join(f"{part}, " for part in parts)
    return said[:1].upper() + said[1:]
