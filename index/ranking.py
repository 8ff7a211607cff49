"""Which sentence of the passages found says what was asked: the weight of the words that it shares with the question.

A word counts by its inverse document frequency, in full where the sentence says it and in part where its
surroundings do, for a sentence of a bulletin leaves out what the title has said.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from index.analysis import analyse, stems
from index.scope import EVERYTHING, Scope, admits
from index.types import Bulletin, Hit, Sentence

# What a shared word is worth by where it stands. Tried on development questions; the order matters, not the digits.
_IN_TITLE = 0.4
_IN_NEIGHBOUR = 0.2
_IN_LEAD = 0.2
_LEAD_CHARACTERS = 500
# Of a question for a figure: that a sentence states one, and that what it counts is what was asked for.
_STATES_A_FIGURE = 1.5
_COUNTS_WHAT_WAS_ASKED = 2.0
# The weight of shared words at which a figure surely counts what was asked for.
_FULL_UNIT = 6.0
# For the bulletin that the turn before was answered from.
_SAME_BULLETIN = 5.0
# Against a headline, which rounds what its body says exactly.
_HEADLINE = 2.0
# Long sentences share words by chance. Less than BM25's usual correction: the lists that staff ask for are long.
_LENGTH = 0.3
_USUAL_LENGTH = 20
# For the passage that the search found best, falling off as 1 / (1 + rank / 4).
_RANK = 4.0


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for."""

    text: str
    """The question, complete in itself."""
    own: str = ""
    """What a follow-up said itself; empty where the question is no follow-up."""
    scope: Scope = EVERYTHING
    wants_figure: bool = False
    focus: str | None = None
    """The file of the bulletin that is being talked about."""


def rank_sentences(query: Query, hits: Sequence[Hit], weights: Mapping[str, float]) -> tuple[Sentence, ...]:
    """The sentences of ``hits`` that the query's scope admits, the best first. ``weights`` are those of its tokens."""
    surroundings: dict[str, _Surroundings] = {}
    scored: list[tuple[float, Sentence]] = []
    for hit in hits:
        bulletin = hit.passage.bulletin
        if bulletin.file not in surroundings:
            surroundings[bulletin.file] = _Surroundings(bulletin)
        for neighbour, sentence in _with_neighbour(hit):
            if admits(query.scope, sentence):
                score = _score(query, sentence, weights, surroundings[bulletin.file], neighbour)
                scored.append((score + _RANK / (1 + hit.rank / 4), sentence))
    return tuple(sentence for _, sentence in sorted(scored, key=lambda pair: -pair[0]))


class _Surroundings:
    """The tokens of what stands around a sentence."""

    def __init__(self, bulletin: Bulletin) -> None:
        about = f"{bulletin.title} {bulletin.place or ''}"
        self.title = {*analyse(about), f"ed{bulletin.edition}", f"y{bulletin.year}"}
        self.lead = set(analyse(bulletin.text[:_LEAD_CHARACTERS]))


def _with_neighbour(hit: Hit) -> Iterator[tuple[set[str], Sentence]]:
    """Each sentence of a passage after the tokens of the one before it."""
    before: set[str] = set()
    for span in hit.passage.sentences:
        rows = tuple(row for row in hit.rows if row.sentence == span)
        sentence = Sentence(hit.passage.bulletin, span, rows)
        yield before, sentence
        before = set(analyse(sentence.text))


def _score(
    query: Query, sentence: Sentence, weights: Mapping[str, float], around: _Surroundings, neighbour: set[str]
) -> float:
    said = analyse(sentence.text)
    places = ((set(said), 1.0), (around.title, _IN_TITLE), (neighbour, _IN_NEIGHBOUR), (around.lead, _IN_LEAD))
    shared = sum(
        weight * max((share for tokens, share in places if token in tokens), default=0.0)
        for token, weight in weights.items()
    )
    score: float = shared / (1 - _LENGTH + _LENGTH * len(said) / _USUAL_LENGTH) ** 0.5
    if query.wants_figure:
        score += _figure_score(sentence, stems(query.own or query.text), weights)
    if sentence.text in sentence.bulletin.title:
        score -= _HEADLINE
    if query.focus == sentence.bulletin.file:
        score += _SAME_BULLETIN
    return score


def _figure_score(sentence: Sentence, asked: Sequence[str], weights: Mapping[str, float]) -> float:
    units = [set(stems(row.counts)) for row in sentence.rows if not row.figure.kind.names]
    if not units:
        return 0.0
    best: float = max(sum(weights.get(stem, 0.0) for stem in unit.intersection(asked)) for unit in units)
    return _STATES_A_FIGURE + _COUNTS_WHAT_WAS_ASKED * min(best / _FULL_UNIT, 1.0)
