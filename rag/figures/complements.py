"""What a question says of the thing it asks for, «trasplantes de pulmón», and whether a sentence tells of that.

A figure of all transplants, or of those of something else, is no answer to a question for those of the lung.
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from index.analysis import analyse, shortened, stems
from index.folding import fold
from index.patterns import any_of
from index.places import without_states
from index.types import Sentence
from rag.spanish.questions import NO_COMPLEMENTS, NO_PLACES
from rag.types import Question

_WORD = r"[a-zñ]{2,}"
_OF = rf"(?:de|del|contra) (?:(?:el|la|los|las) )?(?!(?:{any_of(NO_COMPLEMENTS)})\b)(?P<of>{_WORD})"
_COMPLEMENT = re.compile(rf"\b(?P<head>{_WORD})(?: (?P<more>{_WORD}))?? (?:{_OF}|(?P<done>[a-zñ]{{3,}}[ai]d[oa]s)\b)")
"""«trasplantes de pulmón», «casos nuevos de cáncer», «camas reconvertidas»."""
_WHERE = re.compile(
    rf"\ben (?!(?:{any_of(NO_PLACES)})\b)([a-zñ]{{4,}})(?=$| (?:y|o|se|hay|hubo|en|el|la|durante|para)\b|[?.,])"
)
"""What a question names as a place, the last of what follows «en»: «en Mixquiahuala»."""


def tells_of(question: Question, sentence: Sentence, mended: Mapping[str, str]) -> bool:
    """Whether a sentence, its title or what stands just before it has what the question says of its noun.

    ``mended`` has the stems of the question that no bulletin has, and the stem that each was taken for.
    """
    asked = {mended.get(stem, stem) for stem in _said_of(question.noun, question.standalone)}
    if not asked:
        return True
    return asked <= set(stems(f"{sentence.bulletin.title} {sentence.before}{sentence.text}"))


def is_told_where(question: Question, sentence: Sentence, mended: Mapping[str, str]) -> bool:
    """Whether a bulletin has every place that the question names with «en», known to the map or not.

    «En Mixquiahuala» is not answered from a bulletin that never names it.
    """
    asked = {
        mended.get(stem, stem) for match in _WHERE.finditer(_plain(question.standalone)) for stem in stems(match[1])
    }
    return not asked or asked <= set(analyse(f"{sentence.bulletin.title} {sentence.bulletin.text}"))


def _plain(text: str) -> str:
    """Folded, names as their acronyms, without states: scope tells of those."""
    return without_states(fold(shortened(text)))


def _said_of(noun: str, text: str) -> set[str]:
    """Stems of what is said of a noun, and of that in its turn: «casos de cáncer de próstata»."""
    said = set(stems(noun))
    own = set(said)
    for head, stem in complements(text):
        if head in said:
            said.add(stem)
    return said - own


@lru_cache(maxsize=1024)
def complements(text: str) -> tuple[tuple[str, str], ...]:
    """Stems of each noun and of the first word that is said of it.

    >>> complements("¿cuántos trasplantes de pulmón y camas reconvertidas hay en Puebla?")
    (('trasplant', 'pulmon'), ('cam', 'reconvert'))
    >>> complements("casos nuevos de cáncer de próstata")
    (('cas', 'canc'), ('nuev', 'canc'), ('canc', 'prostat'))
    """
    folded = _plain(text)
    pairs: list[tuple[str, str]] = []
    at = 0
    while match := _COMPLEMENT.search(folded, at):
        of = stems(match["of"] or match["done"])
        pairs += [(head, of[0]) for head in stems(f"{match['head']} {match['more'] or ''}") if of]
        # What is said of one thing can have something said of it.
        at = match.start("of") if match["of"] else match.end()
    return tuple(pairs)
