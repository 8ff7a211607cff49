"""Third stage: what may answer, of what the evidence holds. Nothing is written freely."""

from collections.abc import Sequence

from index.types import Found
from models.types import LanguageModel
from rag.candidates import find_candidates, is_elsewhere, plausible
from rag.complements import tells_of_others
from rag.evidence import shown
from rag.reading import choose
from rag.types import Asks, Claim, Draft, Evidence, Question


def write_draft(
    question: Question, evidence: Sequence[Evidence], found: Found, model: LanguageModel, *, words: int
) -> Draft:
    """What may answer ``question`` from ``evidence``; an empty draft where nothing there does.

    A figure is chosen by what is known of it. Words are chosen by the reader and the model, which is shown ``words``
    of the evidence.
    """
    if question.asks is Asks.FIGURE:
        return Draft(tuple(candidate.claim for candidate in plausible(find_candidates(question, evidence, found))))
    fitting = (
        item
        for item in evidence
        if not is_elsewhere(item.sentence, question) and not tells_of_others(question, item.sentence)
    )
    seen = shown(fitting, words=words)
    sentences = [item.sentence.text for item in seen]
    chosen = choose(question.standalone, sentences, [item.reading for item in seen], model).chosen
    if chosen is None:
        return Draft()
    return Draft((Claim(sentences[chosen.label - 1][chosen.start : chosen.end], seen[chosen.label - 1].label),))
