"""What is claimed of the choice: a figure with its repeats, readings or contradictions; words; or a sentence shown."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from index.search import Searcher
from index.types import LedgerRow, Sentence
from models.types import NOT_READ
from rag.choice.candidates import Candidate as Chosen
from rag.choice.choose import ASKS_FIGURE, ASKS_SEVERAL, Choice
from rag.choice.contradictions import contradiction, figure_contradiction
from rag.choice.model import Thresholds
from rag.choice.slots import bulletin_slots, figure_slots, sentence_slots
from rag.figures.candidates import Candidate, without_roundings
from rag.figures.differing import is_of_one_noun
from rag.figures.weighing import weigh
from rag.questions.understand import understand
from rag.types import Claim, Draft, Evidence, Question, Relation

_PER_E_FOLD = 0.1
"""Coverage that a figure loses for each factor of e by which it is less likely than the best."""
_UNREAD = 0.8
"""Coverage of a figure of the same noun that was not read: it may repeat the best or contradict it, no more."""
_RIVALS = 24
"""Sentences that are compared beside those that were read."""


def evidence_of(choice: Choice, *, limit: int) -> tuple[Evidence, ...]:
    """The ``limit`` likeliest of the sentences that were read, labelled from 1."""
    return tuple(
        Evidence(label, scored.read.sentence, scored.read.reading)
        for label, scored in enumerate(choice.scored[:limit], start=1)
    )


def rivals_of(question: Question, choice: Choice, searcher: Searcher, *, first: int) -> tuple[Evidence, ...]:
    """Sentences of any bulletin with a figure of the noun that the best candidate counts, labelled from ``first``.

    They may say the same, have grown since or contradict it; as no answer is chosen among them, nobody reads them.
    """
    best = choice.best
    if best is None or best[0].row is None:
        return ()
    row, cited = best[0].row, best[0].sentence
    known = {scored.read.sentence for scored in choice.scored}
    others = (
        sentence
        for sentence in searcher.lexical_sentences(f"{question.read_as} {row.counts}", question.scope)
        if sentence not in known and any(is_of_one_noun(row, cited, other, sentence) for other in sentence.rows)
    )
    labelled = enumerate(islice(dict.fromkeys(others), _RIVALS), start=first)
    return tuple(Evidence(label, sentence, NOT_READ) for label, sentence in labelled)


def write_draft(
    question: Question,
    choice: Choice,
    evidence: Sequence[Evidence],
    thresholds: Thresholds,
) -> Draft:
    """What is stated where the choice is sure of a candidate, what is shown where it is of a sentence; else nothing."""
    if not choice.scored:
        return Draft()
    top = choice.scored[0]
    if choice.kinds["several"] >= ASKS_SEVERAL:
        return Draft(confidence=top.probability)
    if choice.best is not None and choice.best[0].row is not None:
        best, probability = choice.best
        draft, cited = _figures(question, best, choice, evidence)
        has_readings = len(draft.claims) > 1 and draft.relation is not Relation.SAME
        if has_readings and cited >= thresholds.answer:
            return replace(draft, confidence=cited)
        is_of_sentence = top.candidates[0][1] >= thresholds.candidate * top.probability
        if is_of_sentence and choice.of_bulletin >= thresholds.answer:
            return replace(draft, confidence=probability)
    if choice.of_bulletin < thresholds.answer:
        return Draft(confidence=top.probability)
    words = next((c.text for c, _ in top.candidates if c.row is None), "")
    is_in_words = words and choice.asks_figure < ASKS_FIGURE
    claim = Claim(words if is_in_words else top.read.sentence.text, evidence[0].label)
    return Draft((claim,), confidence=top.probability)


def _figures(question: Question, best: Chosen, choice: Choice, evidence: Sequence[Evidence]) -> tuple[Draft, float]:
    """The draft of the best figure and what it stands beside, and how likely it is that what it cites answers."""
    probabilities = {
        (candidate.sentence, candidate.row): p
        for scored in choice.scored
        for candidate, p in scored.candidates
        if candidate.row is not None and (candidate.answer == best.answer or not candidate.row.figure.kind.names)
    }
    top = next(p for (_, row), p in probabilities.items() if row == best.row)
    candidates = []
    for item in evidence:
        for row in item.sentence.rows:
            p = probabilities.get((item.sentence, row))
            if p is not None:
                coverage = 1 + _PER_E_FOLD * math.log(max(p, 1e-9) / top)
            elif item.reading is NOT_READ and _is_allowed(question, item.sentence, row):
                coverage = _UNREAD
            else:
                continue
            near = item.sentence.bulletin.file == question.focus
            candidates.append(Candidate(item, row, coverage=min(1.0, coverage), is_near=near))
    ordered = sorted(without_roundings(candidates), key=lambda c: -c.coverage)
    draft = weigh(question, ordered, lambda text, reading: _answers_alone(text, reading, ordered))
    labels = {claim.label for claim in draft.claims}
    cited = {item.sentence for item in evidence if item.label in labels}
    return draft, sum(scored.probability for scored in choice.scored if scored.read.sentence in cited)


def _answers_alone(narrowed: str, reading: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether the question ``narrowed`` leaves ``reading`` the one that agrees best with what it names."""
    asked = understand(narrowed)
    left = [c for c in candidates if _is_allowed(asked, c.sentence, c.row)]
    if not left:
        return False
    best = max(left, key=lambda c: (_agreement(asked, c), c.coverage))
    return best.row == reading.row and best.sentence == reading.sentence


def _is_allowed(question: Question, sentence: Sentence, row: LedgerRow) -> bool:
    """Whether neither a sentence nor its figure contradicts the question."""
    return contradiction(question, sentence) is None and figure_contradiction(question, sentence, row) is None


def _agreement(question: Question, candidate: Candidate) -> int:
    """How many slots of the question a figure, its sentence or its bulletin agrees in, less those that differ."""
    slots: Iterable[dict[str, int]] = (
        figure_slots(question, candidate.row),
        sentence_slots(question, candidate.sentence),
        bulletin_slots(question, candidate.sentence.bulletin),
    )
    return sum(sum(found.values()) for found in slots)
