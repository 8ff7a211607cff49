"""The way of a question from the index to the scored candidates: search, rank, read, judge, score.

Each step sees fewer sentences and costs more for each: a pool of some hundreds is ranked by what the search knows, the
reader reads the first of them in one go, the language model judges the likeliest of those.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from index.search import Searcher
from index.types import Bulletin, Pool, Sentence
from models.prompt import NO, YES, judging_parts, words_prompt, words_reply
from models.types import LanguageModel, Reader, Vectors
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
JUDGED = 3
"""Of those, sentences that the language model judges: some 300 tokens with their headings."""
ASKS_FIGURE = 0.5
"""Probability that a figure is wanted from which on one is."""
ASKS_SEVERAL = 0.5
"""Probability that a question wants several figures from which on no sentence alone is its answer."""
_LONGEST_TITLE = 160


@dataclass(frozen=True, slots=True)
class Search:
    """What a question found, before anything is read."""

    question: Question
    pool: Pool
    chosen: tuple[tuple[Sentence, float], ...]
    """The sentences to be read, each with its relevance, the most relevant first."""
    kinds: Mapping[str, float]
    """How likely the question wants each kind of answer."""


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
        """The probability that a sentence of the bulletin of the likeliest one answers: bulletins say a thing twice."""
        file = self.scored[0].read.sentence.bulletin.file
        return sum(s.probability for s in self.scored if s.read.sentence.bulletin.file == file)

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


def choose(
    question: Question, searcher: Searcher, reader: Reader, language_model: LanguageModel, weights: ChoiceModel
) -> Choice:
    """Search, read, judge and score in one go."""
    search = search_for(question, searcher, weights)
    judged = judge_sentences(question, read_sentences(search, reader), language_model)
    return score(search, judged, weights, language_model)


def search_for(question: Question, searcher: Searcher, weights: ChoiceModel) -> Search:
    """Rank the sentences of the pool of ``question``."""
    turns = question.turns or (question.typed,)
    pool = searcher.pool(question.read_as, question.scope)
    last = searcher.embedder.embed_queries([turns[-1]])[0] if len(turns) > 1 else pool.vector
    scores = weights.rank(ranking_features(pool))
    chosen = tuple((pool.retrieved[i].sentence, float(scores[i])) for i in best_first(scores, READ))
    return Search(question, pool, chosen, weights.kind_probabilities(last, pool.vector))


def read_sentences(search: Search, reader: Reader) -> list[Read]:
    """The chosen sentences, read together; those of one bulletin stand together under its heading."""
    files = list(dict.fromkeys(sentence.bulletin.file for sentence, _ in search.chosen))
    ordered = sorted(search.chosen, key=lambda pair: (files.index(pair[0].bulletin.file), pair[0].span.start))
    texts, headings = [s.text for s, _ in ordered], [heading_of(s.bulletin) for s, _ in ordered]
    readings = reader.read(search.question.read_as, texts, headings)
    return [Read(*pair, reading) for pair, reading in zip(ordered, readings, strict=True)]


def judge_sentences(question: Question, read: Sequence[Read], model: LanguageModel) -> list[Read]:
    """``read`` without what contradicts the question, the likeliest of the rest judged together."""
    left = [item for item in read if contradiction(question, item.sentence) is None]
    likeliest = sorted(range(len(left)), key=lambda i: -left[i].reading.evidence)[:JUDGED]
    places = sorted(likeliest)
    odds = dict(zip(places, model.judge(_parts(question, [left[i] for i in places]), YES, NO), strict=True))
    return [replace(item, judged=odds.get(i)) for i, item in enumerate(left)]


def written(
    terms: QuestionTerms, read: Sequence[Read], candidates: Sequence[Candidate], model: LanguageModel
) -> Vectors | None:
    """float32 (candidates,): the language model's log-probability of each as the words of the answer.

    They are all of one sentence, which is shown after those of ``read`` that were judged before it. None where there
    are none, or a figure is wanted: which figure it is the ledger tells as well, at no cost.
    """
    if not candidates or terms.asks_figure >= ASKS_FIGURE:
        return None
    own = candidates[0].read
    shown = [item for item in read if item.judged is not None]
    before = shown[: shown.index(own) + 1] if own in shown else [own]
    prompt = words_prompt(_parts(terms.question, before))
    return np.asarray(model.score(prompt, [words_reply(c.text) for c in candidates]), np.float32)


def score(search: Search, read: Sequence[Read], weights: ChoiceModel, language_model: LanguageModel) -> Choice:
    """The sentences that were read, scored; of the likeliest one the language model weighs the candidates too."""
    if not read:
        return Choice((), 1.0, search.kinds)
    question, terms = search.question, terms_of(search.question, search.pool, search.kinds)
    found = [candidates_of(item) for item in read]
    none = none_features(terms, search.pool, read)
    shares = weights.sentence_probabilities(sentence_features(terms, read, found), none)
    likeliest = int(np.argmax(shares[1:]))
    scored = []
    for i, (item, candidates, share) in enumerate(zip(read, found, shares[1:].tolist(), strict=True)):
        left = allowed(question, candidates)
        words = written(terms, read, left, language_model) if i == likeliest else None
        within = weights.candidate_probabilities(candidate_features(terms, left, words)) if left else ()
        pairs = [(c, share * float(p)) for c, p in zip(left, within, strict=True)]
        scored.append(ScoredSentence(item, share, tuple(sorted(pairs, key=lambda pair: -pair[1]))))
    return Choice(tuple(sorted(scored, key=lambda s: -s.probability)), float(shares[0]), search.kinds)


def allowed(question: Question, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Those whose figure does not contradict the question."""
    return [c for c in candidates if not c.row or figure_contradiction(question, c.sentence, c.row) is None]


def _parts(question: Question, read: Sequence[Read]) -> list[str]:
    headings = [heading_of(item.sentence.bulletin) for item in read]
    return judging_parts(question.read_as, [item.sentence.text for item in read], headings)


def heading_of(bulletin: Bulletin) -> str:
    """«Title · place · 23 de julio de 2023»: what a sentence takes for granted."""
    title = bulletin.title
    if len(title) > _LONGEST_TITLE:
        title = title[:_LONGEST_TITLE].rsplit(" ", 1)[0]
    when = _day(bulletin.published) if bulletin.published else str(bulletin.year or "")
    return " · ".join(part for part in (title, bulletin.place or "", when) if part)


def _day(day: date) -> str:
    return f"{day.day} de {MONTH_NAMES[day.month - 1]} de {day.year}"
