"""Who: the person whom the evidence names for it, chosen by what stands beside the name."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.types import Found, Span
from rag.types import Claim, Draft, Evidence, Question
from rag.words.bearing import lacks, more_likely, says_share, share_of
from rag.words.people import Person, asked_post, holds_post, people
from rag.words.reading import NONE_ABOVE, no_evidence
from rag.words.shapes import Shape, shape_of

_BESIDE = 4.0
"""Log-odds for all words of a question beside a name; fitted by hand on development questions."""
_SPEAKS = 2.5
"""Taken from who is only quoted where it is asked who did something."""
_HOLDS = 2.0
"""For who holds the post that is asked for, and taken from sentences that name nobody who does."""
_CLOSE = 1.5
"""A sentence so much less likely than the best may still name who did it."""
_COVERED = 0.7
"""The share of the words of a question for a post that must stand in the sentence or around it."""
_READ = 0.5
"""What the reader's log-probability of a name counts."""
_LEAST = -8.0
"""Of that, no less: a reader that has settled on other words is not to be sure for ever."""


@dataclass(frozen=True, slots=True)
class _Named:
    score: float
    item: Evidence
    span: Span


def name_person(question: Question, evidence: Sequence[Evidence], found: Found) -> Draft | None:
    """The person of ``evidence`` who is asked for; None where words of another sort may answer.

    An empty draft where a post is asked for and nobody is said to hold it.
    """
    if shape_of(question.standalone) is not Shape.WHO:
        return None
    post = asked_post(question.standalone)
    named = sorted(
        (
            _named(question, item, person, post, found)
            for item in evidence
            for person in people(item.sentence.text)
            if not post or (holds_post(person, post) and _is_there(question, item, found))
        ),
        key=lambda name: -name.score,
    )
    if not post:
        return _of_the_likeliest(named, evidence)
    holding = {name.item.label for name in named}
    sure = [more_likely(item, _HOLDS if item.label in holding else -_HOLDS).reading for item in evidence]
    if not named or no_evidence(sure) > NONE_ABOVE:
        return Draft()
    return _draft(named[0])


def _named(question: Question, item: Evidence, person: Person, post: str, found: Found) -> _Named:
    read = max(_LEAST, item.reading.score(*person.span))
    # Beside the name of who is only quoted stands a post, and no deed.
    quoted = person.speaks and not post
    beside = -_SPEAKS if quoted else _BESIDE * says_share(question, person, found)
    return _Named(item.reading.evidence + _READ * read + beside, item, person.span)


def _is_there(question: Question, item: Evidence, found: Found) -> bool:
    """Whether the post may be that of the body and the place that are asked for: «director jurídico» is no director."""
    covered = share_of(question, item.sentence, found, around=1.0)
    return covered > _COVERED and not lacks(question, item.sentence, found, bodies=True)


def _of_the_likeliest(named: Sequence[_Named], evidence: Sequence[Evidence]) -> Draft | None:
    """Who did something, where the likeliest sentence names somebody for it."""
    if not named or no_evidence([item.reading for item in evidence]) > NONE_ABOVE:
        return None
    behind = evidence[0].reading.evidence - named[0].item.reading.evidence
    return _draft(named[0]) if behind < _CLOSE else None


def _draft(name: _Named) -> Draft:
    return Draft((Claim(name.item.sentence.text[slice(*name.span)], name.item.label),))
