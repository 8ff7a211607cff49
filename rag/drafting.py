"""What is claimed of the choice: a figure with its repeats, readings or contradictions; words; or a sentence shown."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from index.search import Searcher
from index.types import LedgerRow, Sentence
from models.prompt import build_prompt, build_reply
from models.types import NOT_READ, LanguageModel
from rag.choice.candidates import Candidate as Chosen
from rag.choice.choose import ASKS_FIGURE, ASKS_SEVERAL, Choice, ScoredSentence
from rag.choice.contradictions import contradiction, figure_contradiction
from rag.choice.model import Thresholds
from rag.choice.slots import bulletin_slots, figure_slots, sentence_slots
from rag.figures.candidates import Candidate, without_roundings
from rag.figures.differing import is_of_one_noun
from rag.figures.weighing import weigh
from rag.questions.understand import understand
from rag.types import Claim, Draft, Evidence, Question, Relation

_DECADE = 0.1
"""Coverage that a figure loses for each factor of e by which it is less likely than the best."""
_UNREAD = 0.8
"""Coverage of a figure of the same noun that was not read: it may repeat the best or contradict it, no more."""
_WEIGHED = 5
"""Runs of words that the language model weighs: each costs it as many tokens as it has."""
_TRUST = 0.5
"""What its log-probability counts against the scorer's."""
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
    model: LanguageModel,
) -> Draft:
    """What is stated where the choice is sure of a candidate, what is shown where it is of a sentence; else nothing."""
    if not choice.scored:
        return Draft()
    top = choice.scored[0]
    label = _label(top.read.sentence, evidence)
    if label is None or choice.kinds["several"] >= ASKS_SEVERAL:
        return Draft(confidence=top.probability)
    of_bulletin, is_likely = choice.of_bulletin, choice.of_sentence >= thresholds.sentence
    if choice.best is not None and choice.best[0].row is not None:
        best, probability = choice.best
        within = top.candidates[0][1] / top.probability
        draft, claimed, cited = _figures(question, best, choice, evidence)
        has_readings = len(draft.claims) > 1 and draft.relation is not Relation.SAME
        if has_readings and cited >= thresholds.bulletin:
            return replace(draft, confidence=cited)
        if is_likely and of_bulletin >= thresholds.bulletin and within >= thresholds.candidate:
            return replace(draft, confidence=max(claimed, probability))
    if not is_likely or of_bulletin < thresholds.bulletin:
        return Draft(confidence=top.probability)
    if choice.asks_figure < ASKS_FIGURE and (words := _words_of(question, top, model)):
        return Draft((Claim(words, label),), confidence=top.probability)
    return Draft((Claim(top.read.sentence.text, label),), shown=True, confidence=top.probability)


def _words_of(question: Question, scored: ScoredSentence, model: LanguageModel) -> str:
    """The words of a sentence that answer: those that the scorer and the language model together find likeliest."""
    found = [(c, p) for c, p in scored.candidates if c.row is None][:_WEIGHED]
    if not found:
        return ""
    prompt = build_prompt(question.read_as, [scored.read.sentence.text])
    none, *scores = model.score(prompt, [build_reply("", None), *(build_reply(c.text, 1) for c, _ in found)])
    odds = [math.log(max(p, 1e-9)) + _TRUST * (s - none) for (_, p), s in zip(found, scores, strict=True)]
    return found[odds.index(max(odds))][0].text


def _figures(
    question: Question, best: Chosen, choice: Choice, evidence: Sequence[Evidence]
) -> tuple[Draft, float, float]:
    """The draft of the best figure and what it stands beside; how likely what it claims is, and what it cites."""
    probabilities = {
        (candidate.sentence, candidate.row): p
        for scored in choice.scored
        for candidate, p in scored.candidates
        if candidate.row is not None and (candidate.answer == best.answer or not candidate.row.figure.kind.names)
    }
    top = max(p for (_, row), p in probabilities.items() if row == best.row)
    candidates = []
    for item in evidence:
        for row in item.sentence.rows:
            p = probabilities.get((item.sentence, row))
            if p is not None:
                coverage = 1 + _DECADE * math.log(max(p, 1e-9) / top)
            elif item.reading is NOT_READ and _is_allowed(question, item.sentence, row):
                coverage = _UNREAD
            else:
                continue
            near = item.sentence.bulletin.file == question.focus
            candidates.append(Candidate(item, row, coverage=min(1.0, coverage), is_near=near))
    ordered = sorted(without_roundings(candidates), key=lambda c: -c.coverage)
    draft = weigh(question, ordered, lambda text, reading: _answers_alone(text, reading, ordered))
    claimed = {
        (item.sentence, claim.row)
        for claim in draft.claims
        for item in evidence
        if claim.row is not None and item.label == claim.label
    }
    cited = {sentence for sentence, _ in claimed}
    of_cited = sum(scored.probability for scored in choice.scored if scored.read.sentence in cited)
    return draft, sum(probabilities.get(pair, 0.0) for pair in claimed), of_cited


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


def _label(sentence: Sentence, evidence: Sequence[Evidence]) -> int | None:
    return next((item.label for item in evidence if item.sentence == sentence), None)
