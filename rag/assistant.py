"""The façade: a question goes in, an answer comes out, through stages that each take the last one's object."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from index.scope import EVERYTHING, Scope
from index.search import Searcher
from models.types import LanguageModel, Reader
from rag.absence import say_absence
from rag.answering import compose
from rag.choice.choose import ASKS_FIGURE, judge_sentences, read_sentences, score, search_for
from rag.choice.model import ChoiceModel
from rag.computing.workings import compute_answer
from rag.drafting import evidence_of, rivals_of, write_draft
from rag.evidence import as_found
from rag.feedback import FeedbackBook
from rag.library import Library
from rag.lists.enumerating import list_items
from rag.lists.list_plans import Lists, plan_list
from rag.lists.listing import build_list
from rag.lists.tables import compose_list
from rag.loading import load_language_model, load_search
from rag.questions.small_talk import reply
from rag.questions.understand import understand
from rag.settings import Settings
from rag.summaries.retelling import compose_summary
from rag.summaries.summary import plan_summary, summarise
from rag.types import Answer, Asks, Evidence, Outcome, Question
from rag.verify import verify

Step = Question | tuple[Evidence, ...] | Answer
"""What is known of a question so far: understood, then with evidence, found and read, then answered."""


class Assistant:
    """Answers questions about the bulletins of one index. Safe to use from several threads."""

    def __init__(
        self,
        searcher: Searcher,
        reader: Reader,
        model: LanguageModel,
        settings: Settings,
        weights: ChoiceModel | None = None,
    ) -> None:
        self._searcher = searcher
        self._weights = weights or ChoiceModel.load()
        self._reader = reader
        self._model = model
        self._settings = settings

    @classmethod
    def open(cls, home: str | Path | None = None, *, settings: Settings | None = None) -> "Assistant":
        """The assistant of the index and the models under ``home``; by default what ``CITA_HOME`` says, else ./var.

        ``settings``, where given, says all of it, the home too.

        Raises ``CitaError``, with the command that mends it, where the index or a model is missing, old or damaged.
        """
        if settings is None:
            settings = Settings() if home is None else Settings(home=Path(home))
        return cls(*load_search(settings), load_language_model(settings), settings)

    @property
    def library(self) -> Library:
        """The bulletins that questions are answered from."""
        return Library(self._searcher.store, self._searcher.embedder)

    @property
    def feedback(self) -> FeedbackBook:
        """What people said of its answers."""
        return FeedbackBook(self._searcher.store.path)

    def ask(self, question: str, history: Sequence[Answer] = (), *, within: Scope = EVERYTHING) -> Answer:
        """Answer ``question``, asked after the answers of ``history``, the latest last.

        ``within`` holds for what the question does not name itself: a year, a state, a bulletin.

        Raises ``QuestionError`` where the question is empty or far too long.
        """
        *_, answer = self.steps(question, history, within=within)
        assert isinstance(answer, Answer)
        return answer

    def steps(self, question: str, history: Sequence[Answer] = (), *, within: Scope = EVERYTHING) -> Iterator[Step]:
        """As ``ask``, handing out each stage as soon as it is known: the question, the evidence, the answer.

        The evidence comes as it was found, and again once it was read, unless the answer is there as soon.
        """
        clock = _Clock()
        understood = _narrowed(understand(question, history, self._leans), within)
        yield understood
        clock.lap("understand")
        answer = self._at_once(understood, history, within)
        if answer is not None:
            yield answer.evidence
            clock.lap("compute")
            yield replace(answer, timings=clock.timings())
            return
        search = search_for(understood, self._searcher, self._weights)
        clock.lap("search")
        yield as_found([sentence for sentence, _ in search.chosen], limit=self._settings.evidence_sentences)
        read = read_sentences(search, self._reader)
        clock.lap("read")
        judged = judge_sentences(understood, read, self._model)
        clock.lap("judge")
        choice = score(search, judged, self._weights, self._model)
        understood = replace(understood, asks=Asks.FIGURE if choice.asks_figure >= ASKS_FIGURE else Asks.WORDS)
        evidence = evidence_of(choice, limit=self._settings.evidence_sentences)
        evidence += rivals_of(understood, choice, self._searcher, first=len(evidence) + 1)
        clock.lap("choose")
        yield evidence
        draft = write_draft(understood, choice, evidence, self._weights.thresholds)
        clock.lap("draft")
        answer = compose(understood, draft, verify(understood, draft, evidence), evidence)
        if answer.outcome is Outcome.NO_EVIDENCE:
            answer = replace(answer, text=say_absence(understood.scope, self._searcher.inventory(understood.scope)))
        clock.lap("verify")
        yield replace(answer, confidence=draft.confidence, timings=clock.timings())

    def _leans(self, turn: str) -> bool:
        """Whether ``turn`` is asked after the one before and cannot stand alone."""
        return self._weights.leans(self._searcher.embedder.embed_queries([turn])[0])

    def _at_once(self, question: Question, history: Sequence[Answer], within: Scope) -> Answer | None:
        """The answer that needs no draft: a reply to small talk, or what is computed, listed or summed up."""
        if question.asks is Asks.NOTHING:
            return reply(question)
        computed = self._computed(question, history, within)
        return computed or self._listed(question) or self._summarised(question, history) or self._itemised(question)

    def _computed(self, question: Question, history: Sequence[Answer], within: Scope) -> Answer | None:
        """The answer that is computed from figures of the bulletins; None where none is."""
        return compute_answer(question, history, self._searcher, self._reader, within=within)

    def _listed(self, question: Question) -> Answer | None:
        """The answer that is a list; None where none was asked for or there is nothing to list."""
        planned = plan_list(question)
        listed = build_list(planned, question, self._searcher) if planned else None
        answer = compose_list(question, listed) if listed else None
        if answer and answer.outcome is Outcome.NO_EVIDENCE and planned and planned.lists is Lists.BULLETINS:
            answer = replace(answer, text=say_absence(planned.within, self._searcher.inventory(planned.within)))
        return answer

    def _itemised(self, question: Question) -> Answer | None:
        """The things that one sentence names in a row; None where none were asked for or no sentence found does."""
        items = list_items(question, self._searcher)
        return compose_list(question, items) if items else None

    def _summarised(self, question: Question, history: Sequence[Answer]) -> Answer | None:
        """The summary of a bulletin, or the question which one; None where none was asked for."""
        about = plan_summary(question, history[-1] if history else None)
        if about is None:
            return None
        summary = summarise(about, question, self._searcher)
        return compose_summary(question, summary, self._searcher.inventory(question.scope))


def _narrowed(question: Question, within: Scope) -> Question:
    """``question``, with what it does not name taken from ``within``."""
    return replace(question, scope=question.scope.within(within))


class _Clock:
    """Seconds of each stage."""

    def __init__(self) -> None:
        self._start = self._last = time.perf_counter()
        self._laps: dict[str, float] = {}

    def lap(self, stage: str) -> None:
        now = time.perf_counter()
        self._laps[stage] = now - self._last
        self._last = now

    def timings(self) -> dict[str, float]:
        return {**self._laps, "total": self._last - self._start}
