"""Whether a figure is what a question asks for, by what the ledger says of it: the one place that tells.

Candidates are chosen by these, and claims are checked by them, whatever wrote them.
"""

import re
from collections.abc import Iterable, Mapping

from index.analysis import stems
from index.figures import read_figures
from index.folding import compose, fold
from index.patterns import any_of
from index.places import read_cities, read_states
from index.scope import home_states
from index.types import Aggregate, Figure, FigureKind, LedgerRow, Sentence
from rag.figures.complements import is_told_where, tells_of
from rag.spanish.questions import (
    ASKS_AGGREGATE,
    ASKS_NOW,
    ASKS_THE_GOAL,
    FACILITY_HEADS,
    FACILITY_LETTERS,
    PLANNED,
    POINTS_TO_THE_LAST,
    SAYS_GOAL,
)
from rag.types import Question

_LEAD = 500
"""Characters in which a press bulletin says where it happens."""


def is_asked(question: Question, row: LedgerRow, cited: Sentence, mended: Mapping[str, str]) -> bool:
    """Whether a figure of the sentence ``cited`` is of the kind, sum, scope and noun that were asked for.

    ``mended`` has the stems of the question that no bulletin has, and the stem that each was taken for.
    """
    return (
        is_of_kind(question, row.figure.kind)
        and is_of_sum(question, row, cited)
        and is_in_scope(question, row, cited)
        and not (question.noun and _stands_for_others(row, cited))
        and counts(row, cited, question.noun, mended)
        and tells_of(question, cited, mended)
        and is_told_where(question, cited, mended)
    )


def _stands_for_others(row: LedgerRow, cited: Sentence) -> bool:
    """«Los dos», of what was named before: a bare word that counts nothing."""
    return not row.counts and row.figure.kind is FigureKind.COUNT and cited.said(row.figure).isalpha()


def is_of_kind(question: Question, kind: FigureKind) -> bool:
    """Of the kind that was asked for; where none was, one that says how many and not which."""
    return kind is question.kind if question.kind else not kind.names


def is_of_sum(question: Question, row: LedgerRow, cited: Sentence) -> bool:
    """A whole answers only who asks for one, and a goal not who asks for what was done. Money is a plan until spent."""
    typed = fold(question.standalone)
    if is_goal(row, cited):
        return row.figure.kind is FigureKind.MONEY or asks_goal(question) or bool(ASKS_NOW.search(typed))
    if ASKS_THE_GOAL.search(typed) and not question.kind and any(is_goal(other, cited) for other in cited.rows):
        return False
    words = ASKS_AGGREGATE.get(row.aggregate)
    return words is None or row.figure.kind is FigureKind.MONEY or words.search(typed) is not None


def asks_goal(question: Question) -> bool:
    """Whether it asks for what is planned."""
    return ASKS_AGGREGATE[Aggregate.GOAL].search(fold(question.standalone)) is not None


def is_goal(row: LedgerRow, cited: Sentence) -> bool:
    """Whether a figure is what is planned, and no result."""
    return row.aggregate is Aggregate.GOAL or _is_said_to_be_a_goal(row, cited)


def _is_said_to_be_a_goal(row: LedgerRow, cited: Sentence) -> bool:
    """«La meta es aplicar 400 dosis», «276 comités previstos»."""
    if not row.figure.kind.adds_up:
        return False
    ends = (other.figure.end for other in cited.rows if other.figure.kind.adds_up)
    clause = max((end for end in ends if end <= row.figure.start), default=cited.span.start)
    before = fold(cited.bulletin.text[clause : row.figure.start])
    return SAYS_GOAL.search(before) is not None or PLANNED.search(fold(row.figure.unit)) is not None


def counts(row: LedgerRow, cited: Sentence, noun: str, mended: Mapping[str, str]) -> bool:
    """Whether a figure counts ``noun``: as the head of what it counts, or as a word of it, «médicas y médicos».

    A stem further on is not enough: «unidades médicas» are no «médicos». Where the sentence does not say itself what
    the ledger has for the figure, a word of it that no other figure counts will do: «las casillas: doce en Tula».
    """
    if not noun:
        return True
    wanted = {mended.get(stem, stem) for stem in stems(noun)}
    if wanted.intersection(stems(row.counts)[:1]) or noun in fold(row.counts).split():
        return True
    if row.counts and f"{fold(row.counts)} y {noun}" in fold(cited.text):
        return True
    return not _says_what(row, cited) and bool(wanted.intersection(_words_for(cited)))


def _says_what(row: LedgerRow, cited: Sentence) -> bool:
    """Whether the sentence itself says what the ledger has for a figure, which else is taken from the one before."""
    return bool(row.counts) and row.counts in cited.text and not read_states(row.counts)


def _words_for(cited: Sentence) -> frozenset[str]:
    """Stems of the words of the sentence, less the nouns that stand with its figures."""
    return frozenset(stems(cited.text)).difference(*(stems(row.figure.unit) for row in cited.rows))


def is_in_scope(question: Question, row: LedgerRow, cited: Sentence) -> bool:
    """Whether a figure is of the edition, the year and the places that were asked for.

    One of no edition or year may be of any, unless it sums or averages over several, or is of another year than its
    bulletin, where editions begin again; one of no state is of that of its bulletin.
    """
    scope = question.scope
    over_several = row.edition is None and row.aggregate in (Aggregate.CUMULATIVE, Aggregate.AVERAGE)
    of_another = row.edition is None and None not in (row.year, cited.bulletin.year) and row.year != cited.bulletin.year
    edition = scope.edition is None or (row.edition in (None, scope.edition) and not (over_several or of_another))
    year = scope.year is None or row.year in (None, scope.year)
    here = scope.states & (frozenset({row.state}) if row.state else home_states(cited.bulletin) | _lately(cited))
    state = not scope.states or bool(here)
    places = all(_is_of_city(city, row, cited) for city in scope.cities) and _is_of_facility(question, row, cited)
    return edition and year and state and places and _is_of_event(question, cited)


def _lately(cited: Sentence) -> frozenset[str]:
    """The state that the text just before names, where it is one alone and the sentence points back to it, «este»."""
    if not POINTS_TO_THE_LAST.match(fold(cited.text)):
        return frozenset()
    told = read_states(cited.before)
    return told if len(told) == 1 else frozenset()


def states_of(cited: Sentence) -> frozenset[str]:
    """The states that a sentence tells of, by itself, by its bulletin or by what stands before it."""
    return read_states(cited.text) | home_states(cited.bulletin) | _lately(cited)


def _is_of_event(question: Question, cited: Sentence) -> bool:
    """Whether a sentence that says which one of something, «el 18vo draft», says the one that was asked for."""
    asked = _ordinals(read_figures(question.standalone))
    told = _ordinals(row.figure for row in cited.rows)
    return all(value in told[noun] for noun, values in asked.items() if noun in told for value in values)


def _ordinals(figures: Iterable[Figure]) -> dict[str, set[int | float]]:
    """The numbers of each noun that has any, folded: «draft»."""
    found: dict[str, set[int | float]] = {}
    for figure in figures:
        if figure.kind is FigureKind.ORDINAL and figure.unit:
            found.setdefault(fold(figure.unit).split()[0], set()).add(figure.value)
    return found


def _is_of_city(city: str, row: LedgerRow, cited: Sentence) -> bool:
    """A figure bound to a town or a hospital is of no other; one bound to none is of what its bulletin tells of."""
    if city in fold(row.place):
        return True
    if row.place and row.place != row.state:
        return False
    text = cited.bulletin.text
    if city in fold(f"{cited.text} {cited.bulletin.title} {text[:_LEAD]}"):
        return True
    before = fold(cited.before)
    return max(read_cities(before), key=before.rfind, default="") == city


def _is_of_facility(question: Question, row: LedgerRow, cited: Sentence) -> bool:
    """As for a city: the facility that the figure stands beside, else that of its sentence, else that of its bulletin.

    Of several that the sentence names, none where the figure stands beside none.
    """
    asked = facilities(question.standalone)
    if not asked:
        return True
    within = facilities(cited.text)
    beside = _facility_beside(row, cited) or facilities(row.place)
    told = beside or (within if len(within) < 2 else frozenset()) if within else facilities(cited.bulletin.text)
    return bool(asked & told)


def _facility_beside(row: LedgerRow, cited: Sentence) -> frozenset[str]:
    """«39 en el HGZ 14», «HGZ 14 (39)»."""
    text = cited.bulletin.text
    before, after = text[cited.span.start : row.figure.start], text[row.figure.end : cited.span.end]
    near = _IN_BRACKETS.search(before) or _RIGHT_AFTER.match(after)
    return facilities(near[0]) if near else frozenset()


def facilities(text: str) -> frozenset[str]:
    """The hospitals and clinics that go by number: the first letters of what they are, and the number.

    >>> sorted(facilities("del Hospital General de Zona (HGZ) No. 14 a la umf 8"))
    ['hgz14', 'umf8']
    """
    found = _FACILITY.finditer(fold(text))
    return frozenset((match["letters"] or _letters(match["name"])) + match["number"] for match in found)


def numbers_a_facility(row: LedgerRow, cited: Sentence) -> bool:
    """Whether a figure is the number of a hospital: the 14 of «HGZ 14», and not that of «atendió 14 partos»."""
    if row.figure.unit and cited.bulletin.text.startswith(f" {row.figure.unit}", row.figure.end):
        return False
    letters, at = compose(cited.text)
    places = [cited.span.start + at[match.start("number")] for match in _FACILITY.finditer(fold(letters))]
    return row.figure.start in places


def _letters(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name) if word not in _SMALL_WORDS)


_IN_BRACKETS = re.compile(r"[^,;()]*\(\$?$")
_RIGHT_AFTER = re.compile(r"\s(?:en|de|del)\s[^,;:()\d]*(?:\([A-Z]+\))?[^,;:()\d]*\d{1,3}\b", re.IGNORECASE)
_SMALL_WORDS = frozenset({"de", "del", "la", "el", "los", "las", "con", "y", "en"})
_NO_NAME = r"(?:con|y|e|en|para|por|a|que|hay|tiene|son)"
_NAME = rf"(?:{any_of(FACILITY_HEADS)})(?:[ -](?!{_NO_NAME}\b)[a-z]+){{0,6}}?"
_FACILITY = re.compile(
    rf"\b(?:(?P<letters>{any_of(FACILITY_LETTERS)})|(?P<name>{_NAME})(?: \((?:{any_of(FACILITY_LETTERS)})\))?)"
    r"(?: (?:no|num|nro|numero)\b\.?)? ?#?(?P<number>\d{1,3})\b"
)
