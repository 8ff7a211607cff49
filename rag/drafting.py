"""Third stage: what may answer, of what the evidence holds. Nothing is written freely."""

from collections.abc import Sequence

from index.days import reported_days
from index.scope import admits
from index.types import Found
from models.types import LanguageModel
from rag.evidence import shown
from rag.figures.candidates import Candidate, find_candidates, is_elsewhere
from rag.figures.complements import tells_of_others
from rag.figures.weighing import weigh
from rag.questions.understand import understand
from rag.types import Asks, Claim, Draft, Evidence, Question, Relation
from rag.words.bearing import borne
from rag.words.reading import choose
from rag.words.who import name_person


def write_draft(
    question: Question, evidence: Sequence[Evidence], found: Found, model: LanguageModel, *, words: int
) -> Draft:
    """What may answer ``question`` from ``evidence``; an empty draft where nothing there does.

    A figure is chosen by what is known of it. Words are chosen by the reader and the model, which is shown ``words``
    of the evidence.
    """
    if question.asks is Asks.FIGURE:
        return _figures(question, evidence, found)
    fitting = tuple(
        item
        for item in evidence
        if not is_elsewhere(item.sentence, question) and not tells_of_others(question, item.sentence)
    )
    borne_out = borne(question, fitting, found)
    who = name_person(question, borne_out, found)
    if who is not None:
        return who
    seen = shown(borne_out, words=words)
    sentences = [item.sentence.text for item in seen]
    chosen = choose(question.standalone, sentences, [item.reading for item in seen], model).chosen
    if chosen is None:
        return Draft()
    return Draft((Claim(sentences[chosen.label - 1][chosen.start : chosen.end], seen[chosen.label - 1].label),))


def _figures(question: Question, evidence: Sequence[Evidence], found: Found) -> Draft:
    def answers_alone(narrowed: str, reading: Candidate) -> bool:
        asked = understand(narrowed)
        days = asked.scope.days
        admitted = [
            item
            for item in evidence
            if admits(asked.scope, item.sentence)
            and (days is None or any(days.meets(told) for told in reported_days(item.sentence.bulletin)))
        ]
        draft = weigh(asked, find_candidates(asked, admitted, found), lambda *_: True)
        return [claim.row for claim in draft.claims[:1]] == [reading.row] and draft.relation is not Relation.READINGS

    return weigh(question, find_candidates(question, evidence, found), answers_alone)
