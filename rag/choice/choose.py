"""The way of a question from the index to the scored candidates: search, rank, read, score."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from index.search import Searcher
from index.types import Bulletin, Pool
from models.types import Reader, Vectors
from rag.choice.candidate_features import candidate_features
from rag.choice.candidates import Candidate, Read, candidates_of
from rag.choice.contradictions import contradiction, figure_contradiction
from rag.choice.model import ChoiceModel
from rag.choice.relevance import best_first, ranking_features
from rag.choice.sentence_features import none_features, sentence_features
from rag.choice.terms import FIGURES, QuestionTerms, terms_of
from rag.spanish.answers import MONTH_NAMES
from rag.types import Question

READ = 20
"""Sentences that are read: about three passes of the reader."""
ASKS_FIGURE = 0.5
"""Probability that a figure is wanted from which on one is."""
ASKS_SEVERAL = 0.5
"""Probability that a question wants several figures from which on no sentence alone is its answer."""
_LONGEST_TITLE = 160


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """A sentence that was read, with what the scorer makes of it."""

    read: Read
    probability: float
    """That it answers, against the other sentences and against none."""
    candidates: tuple[tuple[Candidate, float], ...]
    """Each with the probability that it is the answer: that of the sentence times its own. The best first."""


@dataclass(frozen=True, slots=True)
class Choice:
    """All that was read for a question, scored; the likeliest sentence first."""

    scored: tuple[ScoredSentence, ...]
    none: float
    """The probability that none of the sentences answers."""
    kinds: Mapping[str, float]
    """How likely the question wants each kind of answer."""

    @property
    def asks_figure(self) -> float:
        """How likely a figure is wanted."""
        return sum(self.kinds[kind] for kind in FIGURES)

    @property
    def of_bulletin(self) -> float:
        """The probability that a sentence of the bulletin of the likeliest one answers."""
        file = self.scored[0].read.sentence.bulletin.file
        return sum(s.probability for s in self.scored if s.read.sentence.bulletin.file == file)

    @property
    def of_sentence(self) -> float:
        """The probability of the likeliest sentence, if any answers."""
        return self.scored[0].probability / max(1 - self.none, 1e-9)

    @property
    def best(self) -> tuple[Candidate, float] | None:
        """The likeliest candidate of the likeliest sentence, with the probability of all that give the same answer.

        None where that sentence has none.
        """
        if not self.scored or not self.scored[0].candidates:
            return None
        best, _ = self.scored[0].candidates[0]
        same = (p for scored in self.scored for c, p in scored.candidates if c.answer == best.answer)
        return best, sum(same)


def choose(question: Question, searcher: Searcher, reader: Reader, model: ChoiceModel) -> Choice:
    """Search, read and score in one go."""
    pool, chosen, scores, kinds = prepare(question, searcher, model)
    return score(question, pool, read_sentences(question, pool, chosen, scores, reader), kinds, model)


def prepare(
    question: Question, searcher: Searcher, model: ChoiceModel
) -> tuple[Pool, list[int], Vectors, dict[str, float]]:
    """The pool of a question, which of it is to be read, all its scores, and the kinds of answer that it may want."""
    turns = question.turns or (question.typed,)
    pool = searcher.pool(question.read_as, question.scope)
    last = searcher.embedder.embed_queries([turns[-1]])[0] if len(turns) > 1 else pool.vector
    scores = model.rank(ranking_features(pool))
    return pool, best_first(scores, READ), scores, model.kind_probabilities(last, pool.vector)


def read_sentences(
    question: Question, pool: Pool, chosen: Sequence[int], scores: Vectors, reader: Reader
) -> list[Read]:
    """The chosen sentences of ``pool``, read together; those of one bulletin stand together under its heading."""
    files = list(dict.fromkeys(pool.retrieved[i].sentence.bulletin.file for i in chosen))
    order = sorted(
        chosen,
        key=lambda i: (files.index(pool.retrieved[i].sentence.bulletin.file), pool.retrieved[i].sentence.span.start),
    )
    sentences = [pool.retrieved[i].sentence for i in order]
    readings = reader.read(question.read_as, [s.text for s in sentences], [heading_of(s.bulletin) for s in sentences])
    return [Read(s, float(scores[i]), reading) for i, s, reading in zip(order, sentences, readings, strict=True)]


def score(
    question: Question, pool: Pool, read: Sequence[Read], kinds: Mapping[str, float], model: ChoiceModel
) -> Choice:
    """The sentences that were read, scored; what contradicts the question is left out."""
    read = [item for item in read if contradiction(question, item.sentence) is None]
    if not read:
        return Choice((), 1.0, kinds)
    terms = terms_of(question, pool, kinds)
    found = [candidates_of(item) for item in read]
    shares = model.sentence_probabilities(sentence_features(terms, read, found), none_features(terms, pool, read))
    scored = [
        ScoredSentence(item, share, _scored_candidates(terms, candidates, share, model))
        for item, candidates, share in zip(read, found, shares[1:].tolist(), strict=True)
    ]
    return Choice(tuple(sorted(scored, key=lambda s: -s.probability)), float(shares[0]), kinds)


def _scored_candidates(
    terms: QuestionTerms, candidates: Sequence[Candidate], share: float, model: ChoiceModel
) -> tuple[tuple[Candidate, float], ...]:
    """Those that do not contradict the question, each with its part of the ``share`` of their sentence."""
    left = [c for c in candidates if not c.row or figure_contradiction(terms.question, c.sentence, c.row) is None]
    within = model.candidate_probabilities(candidate_features(terms, left)) if left else ()
    pairs = [(c, share * float(p)) for c, p in zip(left, within, strict=True)]
    return tuple(sorted(pairs, key=lambda pair: -pair[1]))


def heading_of(bulletin: Bulletin) -> str:
    """«Title · place · 23 de julio de 2023»: what a sentence takes for granted."""
    title = bulletin.title
    if len(title) > _LONGEST_TITLE:
        title = title[:_LONGEST_TITLE].rsplit(" ", 1)[0]
    when = _day(bulletin.published) if bulletin.published else str(bulletin.year or "")
    return " · ".join(part for part in (title, bulletin.place or "", when) if part)


def _day(day: date) -> str:
    return f"{day.day} de {MONTH_NAMES[day.month - 1]} de {day.year}"
