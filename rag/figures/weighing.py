"""Of all that may answer: what is said, and whether it is one answer, a series, several readings or a contradiction."""

from collections.abc import Sequence
from datetime import date

from index.analysis import analyse
from index.types import FigureKind
from rag.figures.candidates import ENOUGH, Candidate, rounds
from rag.figures.differing import Stands, compare, is_a_part
from rag.figures.narrowing import Check, set_apart
from rag.spanish.differing import LIGHT
from rag.types import Draft, Question, Relation

AS_GOOD = 0.02
"""Difference of score below which the words alone do not decide between two figures."""
_ALIKE = 0.06
"""Difference of coverage below which the question does not tell two editions, years or places apart."""
_SAME_FACT = 0.25
"""Difference of coverage that two sentences of one fact may have: one says in full what the other's bulletin does."""
MOST_READINGS = 4
_MOST_EARLIER = 2
_MOST_REPEATS = 1
"""How many are said; beyond them it only says how many there are, if at all."""

Cluster = list[Candidate]
"""Candidates of one fact, that say the same or have grown; the best first."""


def weigh(question: Question, candidates: Sequence[Candidate], answers_alone: Check) -> Draft:
    """The claims of the best of ``candidates``, which come best first, and of those that it does not decide against.

    ``answers_alone`` tells whether a narrowed question is answered with one candidate only.
    """
    enough = [candidate for candidate in candidates if candidate.score >= ENOUGH]
    if not enough:
        return Draft()
    best = next((c for c in enough if _is_as_good(enough[0], c) and _is_of_kind_of(enough[0], c)), enough[0])
    clusters = _clusters(question, best, candidates)
    heads = [_head(cluster) for cluster in clusters]
    if len(clusters) == 1:
        return _one(clusters[0], heads[0])
    if all(compare(heads[0], head) is Stands.AGAINST for head in heads[1:]):
        dated = sorted(heads, key=_published, reverse=True)
        return Draft(tuple(head.claim for head in dated), Relation.CONFLICT)
    claims = set_apart(question, heads[:MOST_READINGS], answers_alone)
    return Draft(claims, Relation.READINGS, max(0, len(heads) - MOST_READINGS))


def _clusters(question: Question, best: Candidate, candidates: Sequence[Candidate]) -> list[Cluster]:
    """The best with what says the same or has grown, then one of each other reading and each contradiction."""
    asked = frozenset(analyse(question.standalone))
    stands = [(candidate, compare(best, candidate)) for candidate in candidates if candidate is not best]
    competing = [(candidate, stand) for candidate, stand in stands if _competes(best, candidate, stand, asked)]
    clusters: list[Cluster] = [[best, *(candidate for candidate, stand in competing if stand is Stands.SAME)]]
    # A bulletin that says the same does not contradict it with another of its figures.
    settled = {c.sentence.bulletin.file for c in clusters[0][1:]} - {best.sentence.bulletin.file}
    for candidate, stand in competing:
        file = candidate.sentence.bulletin.file
        if stand is Stands.SAME or (stand in (Stands.AGAINST, Stands.GROWN) and file in settled):
            continue
        settled.add(file)
        own = next((c for c in clusters if compare(c[0], candidate) in (Stands.SAME, Stands.GROWN)), None)
        if own is not None:
            own.append(candidate)
        elif not any(_is_equal(cluster[0], candidate) for cluster in clusters):
            clusters.append([candidate])
    return clusters


def _competes(best: Candidate, candidate: Candidate, stands: Stands, asked: frozenset[str]) -> bool:
    """Whether a figure is as much what was asked for as the best is, by how it stands to it."""
    worse = best.coverage - candidate.coverage
    if stands in (Stands.AGAINST, Stands.GROWN) and not asked.isdisjoint(_missing(best, candidate)):
        return False
    if stands in (Stands.SAME, Stands.AGAINST):
        return worse <= _SAME_FACT
    if candidate.is_near != best.is_near:
        return False
    if stands is Stands.GROWN:
        return worse <= _SAME_FACT
    if stands is Stands.UNLIKE or candidate.sentence.bulletin == best.sentence.bulletin:
        return candidate.score >= ENOUGH and _is_as_good(best, candidate) and not _is_of_kind_of(candidate, best)
    return candidate.coverage >= ENOUGH and worse <= _ALIKE


def _is_as_good(best: Candidate, candidate: Candidate) -> bool:
    return candidate.score >= best.score - AS_GOOD and candidate.is_near == best.is_near


def _is_of_kind_of(candidate: Candidate, other: Candidate) -> bool:
    """Whether a figure is of one sort, or a part, of what the other is all of: «cirugías de catarata», «de ellas»."""
    kinds = candidate.figure.kind, other.figure.kind
    if kinds[0] is not kinds[1] or kinds[0].names:
        # Who asks for a percentage has no counts to choose among.
        return kinds == (FigureKind.PERCENT, FigureKind.COUNT)
    narrower = bool(other.counted) and other.counted < candidate.counted
    return narrower or (is_a_part(candidate) and not is_a_part(other) and candidate.counted == other.counted)


def _missing(best: Candidate, candidate: Candidate) -> frozenset[str]:
    """What the sentence of the best says and that of a candidate does not, nor its bulletin where it is a word."""
    words = frozenset(analyse(best.sentence.text)).difference(analyse(candidate.sentence.text), LIGHT)
    around = frozenset(analyse(candidate.sentence.bulletin.text))
    return frozenset(word for word in words if word not in around or word[1:2].isdigit())


def _is_equal(one: Candidate, other: Candidate) -> bool:
    return one.figure.value == other.figure.value and one.figure.kind is other.figure.kind


def _head(cluster: Cluster) -> Candidate:
    """What says a cluster: the newest where it has grown, and exactly where another rounds it."""
    if any(compare(cluster[0], c) is Stands.GROWN for c in cluster):
        newest = max(map(_published, cluster))
        cluster = [c for c in cluster if _published(c) == newest]
    exact = [c for c in cluster if not any(rounds(c.figure, other.figure) for other in cluster)]
    return exact[0]


def _one(cluster: Cluster, head: Candidate) -> Draft:
    """One answer: with its earlier values where it has grown, else with another bulletin that says the same."""
    earlier = {_published(c): c for c in reversed(cluster) if compare(head, c) is Stands.GROWN}
    if earlier:
        newest = [earlier[day] for day in sorted(earlier, reverse=True)][:_MOST_EARLIER]
        return Draft((head.claim, *(c.claim for c in newest)), Relation.SERIES)
    repeats = {c.sentence.bulletin.file: c for c in reversed(cluster) if _repeats(head, c)}
    claims = [c.claim for c in reversed(repeats.values())][:_MOST_REPEATS]
    return Draft((head.claim, *claims), Relation.SAME)


def _repeats(head: Candidate, other: Candidate) -> bool:
    return _is_equal(head, other) and other.sentence.bulletin != head.sentence.bulletin


def _published(candidate: Candidate) -> date:
    return candidate.sentence.bulletin.published or date.min
