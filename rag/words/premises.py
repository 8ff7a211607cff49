"""False premises: what a question takes for granted and the sentence that would answer it denies or does not say.

«¿Cuántas cirugías se cancelaron?» is not answered with those that were done. Verbs and their opposites are data.
"""

import re
from dataclasses import replace
from enum import StrEnum

from index.analysis import stems
from index.folding import fold
from index.types import Sentence
from rag.spanish.answers import NO_EVIDENCE
from rag.spanish.opposites import ASKED, CONTRARY, NOT, OPPOSITES
from rag.types import Answer, Citation, Outcome, Question
from rag.words.shapes import Shape, shape_of


class Premise(StrEnum):
    """What a text says of what a question takes for granted."""

    HOLDS = "holds"
    UNSAID = "unsaid"
    CONTRARY = "contrary"


def premise(question: str, text: str, around: str = "") -> Premise:
    """Whether ``text`` bears out the verbs of ``question``; ``around`` is what goes without saying, as its title.

    >>> premise("¿por qué bajaron las cirugías?", "Las cirugías aumentaron en julio.")
    <Premise.CONTRARY: 'contrary'>
    >>> premise("¿cuántas cirugías se cancelaron?", "Hubo 30 cirugías.")
    <Premise.UNSAID: 'unsaid'>
    """
    asked, said, wider = fold(question), fold(text), fold(f"{around} {text}")
    found = Premise.HOLDS
    for asks, out_of_the_ordinary, usual in _FAMILIES:
        rare, common = _says(asks, asked), _says(usual, asked)
        if rare and not common:
            if not _says(out_of_the_ordinary, wider):
                found = Premise.UNSAID
            if _says(usual, said) and not _says(out_of_the_ordinary, said):
                return Premise.CONTRARY
        elif common and not rare and _says(out_of_the_ordinary, said) and not _says(usual, said):
            return Premise.CONTRARY
    return found


def doubted(question: Question, answer: Answer) -> Answer:
    """``answer``, unless what it was asked takes for granted what its sentences do not say: then «no consta».

    Where the sentence is of the same and says the contrary, it is cited.
    """
    # Until when a place is open is said with the hour at which it closes.
    of_hours = shape_of(question.standalone) is Shape.HOURS
    if answer.outcome is not Outcome.ANSWERED or answer.rows or not answer.citations or of_hours:
        return answer
    by_sentence = {_cited(answer, citation): citation for citation in answer.citations}
    cited = next((sentence for sentence in by_sentence if sentence), None)
    if cited is None:
        return answer
    found = premise(question.standalone, _told(question, answer, cited), cited.bulletin.title)
    if found is Premise.HOLDS:
        return answer
    denied = replace(
        answer, outcome=Outcome.NO_EVIDENCE, text=NO_EVIDENCE, short="", figures=(), dates=(), citations=()
    )
    if found is not Premise.CONTRARY or not set(stems(question.standalone)) & set(stems(cited.text)):
        return denied
    sentence = " ".join(cited.text.split()).rstrip(".")
    return replace(denied, text=CONTRARY.format(sentence=sentence), citations=(by_sentence[cited],))


def _cited(answer: Answer, citation: Citation) -> Sentence | None:
    """The sentence of the evidence that is cited."""
    sentences = (item.sentence for item in answer.evidence)
    return next((s for s in sentences if s.span == citation.span and s.bulletin == citation.bulletin), None)


def _told(question: Question, answer: Answer, cited: Sentence) -> str:
    """What the sentence says of the figure that answers: from the last verb before it, else up to the next figure.

    All of the sentence where what is asked for is out of the ordinary, or where words answer.
    """
    values = {figure.value for figure in answer.figures}
    row = next((row for row in cited.rows if row.figure.value in values), None) if len(values) == 1 else None
    if row is None:
        return cited.text
    text, figure = cited.bulletin.text, row.figure
    asked = fold(question.standalone)
    rare = any(_says(asks, asked) for asks, *_ in _FAMILIES)
    families = [f for asks, *pair in _FAMILIES if any(_says(f, asked) for f in (asks, *pair)) for f in pair]
    head = text[cited.span.start : figure.end]
    verbs = [match.start() for family in families for match in family.finditer(fold(head))]
    if verbs:
        described = _DESCRIBED.match(text[figure.end : cited.span.end].replace(row.counts, "", 1))
        return f"{head[_with_denial(head, max(verbs)) :]} {row.counts} {described[0] if described else ''}"
    later = min((r.figure.start for r in cited.rows if r.figure.start >= figure.end), default=cited.span.end)
    tail = _CLAUSE_END.split(text[figure.start : later])[0]
    # What is usual goes without saying, and a verb further on is of something else.
    return cited.text if rare and not any(family.search(fold(tail)) for family in families) else tail


def _with_denial(text: str, verb: int) -> int:
    """Where the verb begins, with the «no» before it."""
    denial = _NOT.search(fold(text), 0, verb)
    return denial.start() if denial else verb


def _says(family: re.Pattern[str], folded: str) -> bool:
    """Whether a word of a family stands in a text and is not denied there."""
    return any(not _NOT.search(folded, 0, match.start()) for match in family.finditer(folded))


_FAMILIES = tuple(
    (re.compile(rf"\b(?:{ASKED.get(name, rare)})\b"), re.compile(rf"\b(?:{rare})\b"), re.compile(rf"\b(?:{usual})\b"))
    for name, (rare, usual) in OPPOSITES.items()
)
_NOT = re.compile(NOT)
_DESCRIBED = re.compile(r"\s*que\s[^,;.\d]*")
"""«33 unidades que están cerradas»: what is said of the figure after it."""
_CLAUSE_END = re.compile(r"[,;:]\s|\sy\s")
