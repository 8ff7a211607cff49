"""A figure of each edition of an event, or of each year: one noun, over bulletins that each tell of one of them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from index.analysis import stems
from index.inventory import edition_of
from index.places import read_states
from index.scope import admits
from index.search import Searcher
from index.types import Aggregate, FigureKind, LedgerRow, Sentence
from models.types import NOT_READ
from rag.evidence import query_of
from rag.figures.asked import counts
from rag.figures.candidates import ENOUGH, Candidate, find_candidates
from rag.lists.list_plans import ListPlan, Lists, noun_of
from rag.types import Asks, Evidence, Question

Period = tuple[int, int]
"""A year, 0 where none is known, and an edition, 0 of a whole year: in the order of time."""

_OF_AN_EDITION = (Aggregate.NONE, Aggregate.PARTIAL)
_OF_A_YEAR = (Aggregate.NONE, Aggregate.PARTIAL, Aggregate.CUMULATIVE)


def of_editions(about: str, question: Question, searcher: Searcher) -> tuple[Candidate, ...]:
    """The figure of each edition that ``about`` names one of, «cirugías», in the order of time."""
    planned = ListPlan(Lists.EACH, about, "edition")
    return tuple(figures_by(planned, question, searcher).values())


def figures_by(planned: ListPlan, question: Question, searcher: Searcher) -> dict[Period, Candidate]:
    """The figure of each edition or year of a list, in the order of time; none where nothing says what is counted.

    All count it in the same words where they can, and none is of a place unless one is asked for.
    """
    # «Qué jornada tuvo más» asks for no ordinal.
    question = replace(question, kind=None if question.kind and question.kind.names else question.kind)
    noun = noun_of(planned, question)
    if not noun:
        return {}
    scope = replace(question.scope, edition=None)
    asked = replace(
        question, typed=planned.about, standalone=planned.about, asks=Asks.FIGURE, kind=None, noun=noun, scope=scope
    )
    found = searcher.search(query_of(asked))
    sentences = [s for s in _sentences(asked, searcher, found.sentences) if _may_tell(s, asked, noun, found.mended)]
    evidence = [Evidence(label, sentence, NOT_READ) for label, sentence in enumerate(sentences, start=1)]
    best: dict[Period, Candidate] = {}
    for c in find_candidates(asked, evidence, found):
        period = _edition(c.row, c.sentence) if planned.place == "edition" else _year(c.row, c.sentence)
        if period is None or c.score < ENOUGH or (c.row.place and not scope.states):
            continue
        if period not in best or _plain(c) < _plain(best[period]):
            best[period] = c
    return {period: best[period] for period in sorted(best)}


def _sentences(asked: Question, searcher: Searcher, found: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """Those of the bulletins found, and of all that are of an edition."""
    told = searcher.editions(replace(asked.scope, event=""))
    for file in dict.fromkeys(s.bulletin.file for s in (*found, *told)):
        yield from searcher.sentences(file)


def _may_tell(sentence: Sentence, asked: Question, noun: str, mended: Mapping[str, str]) -> bool:
    elsewhere = read_states(sentence.bulletin.title) and not asked.scope.states
    told = any(counts(row, sentence, noun, mended) for row in sentence.rows)
    return told and not elsewhere and admits(asked.scope, sentence)


def _plain(candidate: Candidate) -> tuple[float, int]:
    """The least is the best: what covers the question with the fewest words, «cirugías» and no sort of them."""
    return -round(candidate.coverage, 2), len(stems(candidate.row.counts))


def _edition(row: LedgerRow, sentence: Sentence) -> Period | None:
    edition = row.edition or sentence.bulletin.edition
    if edition is None or row.aggregate not in _OF_AN_EDITION:
        return None
    return row.year or sentence.bulletin.year or 0, edition


def _year(row: LedgerRow, sentence: Sentence) -> Period | None:
    stated = {r.figure.value for r in sentence.rows if r.figure.kind is FigureKind.YEAR}
    if row.edition or sentence.bulletin.edition or row.year not in stated or row.aggregate not in _OF_A_YEAR:
        return None
    return (int(row.year), 0) if row.year else None


def says_edition(sentence: Sentence, searcher: Searcher) -> Sentence | None:
    """The first sentence of its bulletin that says which edition it is of; None where ``sentence`` does itself."""
    if edition_of(sentence) is not None:
        return None
    return next((s for s in searcher.sentences(sentence.bulletin.file) if edition_of(s) is not None), None)
