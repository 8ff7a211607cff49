"""What sets the readings of a question apart, in words, and the question that means one of them alone."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from index.analysis import stems
from index.folding import fold
from rag.figures.candidates import Candidate, clause_bounds
from rag.figures.whereabouts import Whereabouts, apart, whereabouts_of
from rag.spanish.answers import ANY_EDITION, joined
from rag.spanish.differing import say_date
from rag.types import Claim, Question

Check = Callable[[str, Candidate], bool]
"""Whether a question is answered with a candidate and no other."""


def set_apart(question: Question, readings: Sequence[Candidate], answers_alone: Check) -> tuple[Claim, ...]:
    """The claims of ``readings``, each with what sets it apart and, where there is one, the question that means it."""
    whereabouts = [whereabouts_of(reading.row, reading.sentence) for reading in readings]
    differ = {name for one in whereabouts for other in whereabouts for name in apart(one, other)}
    return tuple(
        replace(
            reading.claim,
            apart=_label(one, differ),
            question=_narrowed(question, reading, one, differ, answers_alone),
        )
        for reading, one in zip(readings, whereabouts, strict=True)
    )


def _label(of: Whereabouts, differ: set[str]) -> str:
    """«jornada 14 de 2022», «Hospital General de Tula»."""
    edition = f"{of.event or ANY_EDITION} {of.edition}" if of.edition and "edition" in differ else ""
    year = f"{of.year}" if of.year and "year" in differ else ""
    place = of.named if "place" in differ else ""
    states = joined(sorted(of.states)) if of.states and "states" in differ and not place else ""
    when = f"{edition} de {year}" if edition and year else edition or year
    return ", ".join(filter(None, (place, states, when)))


def _narrowed(question: Question, reading: Candidate, of: Whereabouts, differ: set[str], answers_alone: Check) -> str:
    """The first question that names its whereabouts, or words of its clause, and means it alone; else empty."""
    phrases = [
        _phrase(of, differ),
        _phrase(of, differ | {"place", "states"}),
        _phrase(of, differ | {"edition", "year"}),
        _phrase(of, differ | {"published"}),
        _phrase(of, {"place", "states", "edition", "published"}),
    ]
    phrases += [*_words_of(question, reading)]
    asked = dict.fromkeys(_joined(question.standalone, of, phrase) for phrase in phrases)
    return next((text for text in asked if answers_alone(text, reading)), "")


def _words_of(question: Question, reading: Candidate) -> tuple[str, ...]:
    """What the question does not say of the clause of a reading: the words after its figure, and all of them."""
    text = reading.sentence.bulletin.text
    start, end = clause_bounds(reading.sentence, reading.figure)
    after = text[reading.figure.end : end]
    return tuple(
        " ".join(_unsaid(words, question)) for words in (after, f"{text[start : reading.figure.start]} {after}")
    )


def _unsaid(words: str, question: Question) -> list[str]:
    said = set(stems(question.standalone))
    kept = [word.strip(' ,;:.()«»“”"') for word in words.split()]
    return [word for word in kept if not (stems(word) and said.issuperset(stems(word)))]


def _phrase(of: Whereabouts, named: set[str]) -> str:
    """« en Colima, en la jornada 14 de 2022»."""
    parts = []
    if "place" in named and of.named:
        parts.append(f"en {of.named}")
    if "states" in named and of.states:
        parts += [f"en {state}" for state in sorted(of.states)]
    if "edition" in named and of.edition:
        parts.append(f"en la {of.event or ANY_EDITION} {of.edition}")
    day = of.published if "published" in named else None
    if day:
        parts.append(f"del {say_date(day, 'day')}")
    elif "year" in named and of.year:
        parts.append(f"de {of.year}")
    return " ".join(parts)


def _joined(asked: str, of: Whereabouts, phrase: str) -> str:
    """The question with what narrows it; what it says already is not said again.

    >>> none = Whereabouts(None, "", None, frozenset(), "", "Hospital de Especialidades de Tula", (), None)
    >>> _joined("¿camas del hospital de especialidades?", none, "en Hospital de Especialidades de Tula")
    '¿camas del Hospital de Especialidades de Tula?'
    """
    bare = asked.rstrip(" ?.")
    tail = asked[len(bare) :].strip(" .")
    lead = f"en {of.named}" if of.named else ""
    if lead and phrase.startswith(lead):
        words = of.named.split()
        said = (" ".join(words[:n]) for n in range(len(words), 1, -1))
        name = next((name for name in said if fold(name) in fold(bare)), "")
        if name:
            at = fold(bare).index(fold(name))
            bare = bare[:at] + of.named + bare[at + len(name) :]
            phrase = phrase.removeprefix(lead)
    return " ".join(f"{bare} {phrase}".split()) + tail
