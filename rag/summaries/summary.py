"""Summaries: which bulletin is meant, and the few of its sentences that say what it is about, each cited.

Nothing is reworded. A word counts by how many sentences of the bulletin say it, twice where its title does; the
sentence that opens the text is always one, and each next one is that which says most that is not said yet for its
length, as in Maximal Marginal Relevance (Carbonell and Goldstein, SIGIR 1998).
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from index.analysis import stems
from index.folding import fold
from index.search import Searcher
from index.types import Bulletin, Sentence
from rag.lists.tables import count_numbers, title_span
from rag.spanish.summaries import ABOUT_A_PART, ALSO, ASKS_SUMMARY, SAME_ONE
from rag.summaries.bulletins_meant import bulletins_meant
from rag.types import Answer, Question

_MOST_SENTENCES = 5
_FEWEST = 3
_MOST_WORDS = 150
"""Read in under a minute."""
_MOST_NUMBERS = 8
_SHORTEST = 6
"""Words below which a line is a heading or a caption."""
_LONGEST = 70
"""Words above which it is a list."""
_LEAD_WORDS = 14
"""Words of a line that is prose, where it ends in a full stop."""
_TITLE = 2.0
_LENGTH = 0.7
"""The power of its length that what a sentence says is divided by."""
_FIGURE = 1.3
"""Times what a sentence says, where it states a figure: bulletins are written for theirs."""
_SPOKEN = re.compile(r"^[“\"«¿¡—-]|\?$")
"""Somebody's own words, out of which little is to be learnt alone."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of asking for a summary: the sentences of one bulletin, or the bulletins to choose from, or none."""

    bulletins: tuple[Bulletin, ...] = ()
    """The best first; one where there are sentences."""
    sentences: tuple[Sentence, ...] = ()
    """In the order of the text."""
    named: bool = True
    """Whether the question says which bulletin, itself or by the turn before."""


def plan_summary(question: Question, before: Answer | None = None) -> str | None:
    """What a question asks a summary of, as it says it; None where it asks for none.

    «¿Y el de Atlixco?» asks for one after a turn that did.
    """
    about = _about(question.typed)
    if about is None and before is not None and _about(before.question.typed) is not None:
        also = ALSO.search(fold(question.typed))
        about = question.typed[slice(*also.span("about"))] if also else None
    return about


def summarise(about: str, question: Question, searcher: Searcher) -> Summary:
    """The summary of the bulletin that ``about`` means: the one that is being talked about where it names none."""
    if SAME_ONE.search(fold(about)):
        return _of_file(question.focus, searcher) if question.focus else Summary(named=False)
    bulletins = bulletins_meant(about, searcher)
    return _of_file(bulletins[0].file, searcher) if len(bulletins) == 1 else Summary(bulletins)


def _about(typed: str) -> str | None:
    """
    >>> _about("¿de qué trata el boletín de Durango?"), _about("resume la jornada 14")
    ('el boletín de Durango', 'la jornada 14')
    >>> _about("¿qué dice el boletín de Durango sobre la alberca?")
    """
    text = typed.strip(" ¿?¡!.")
    folded = fold(text)
    match = next((match for pattern in ASKS_SUMMARY if (match := pattern.search(folded))), None)
    if match is None or ABOUT_A_PART.search(match["about"]):
        return None
    return text[slice(*match.span("about"))].strip()


def _of_file(file: str, searcher: Searcher) -> Summary:
    sentences = searcher.sentences(file)
    return Summary((sentences[0].bulletin,), choose_sentences(sentences)) if sentences else Summary()


def choose_sentences(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Three to five of the sentences of a bulletin, fewer where it has no more, in the order of its text."""
    title = title_span(sentences[0].bulletin)
    body = [s for s in sentences if title is None or s.span.end > title.end]
    fitting = [s for s in body if _SHORTEST <= len(s.text.split()) <= _LONGEST and not _SPOKEN.search(s.text.strip())]
    lead = next((s for s in fitting if _is_prose(s)), None)
    if lead is None:
        return tuple((fitting or list(sentences))[:_FEWEST])
    weights = _weights(sentences)
    chosen, said = [lead], set(_words(lead))
    rest = [s for s in fitting if s is not lead]
    while rest and len(chosen) < _MOST_SENTENCES:
        best = max(rest, key=lambda s: _gain(s, weights, said))
        rest.remove(best)
        if _gain(best, weights, said) > 0 and _leaves_room(chosen, best):
            chosen.append(best)
            said |= set(_words(best))
    return tuple(sorted(chosen, key=lambda s: s.span.start))


def _is_prose(sentence: Sentence) -> bool:
    text = sentence.text.strip()
    return len(text.split()) >= _LEAD_WORDS and text[-1] in '.,:;”"' and not re.match(r"[·•*-]", text)


def _weights(sentences: Sequence[Sentence]) -> dict[str, float]:
    counts = Counter(word for sentence in sentences for word in set(_words(sentence)))
    titled = set(stems(sentences[0].bulletin.title))
    return {word: count * (_TITLE if word in titled else 1.0) for word, count in counts.items() if count > 1}


def _words(sentence: Sentence) -> list[str]:
    return [word for word in stems(sentence.text) if word.isalpha()]


def _gain(sentence: Sentence, weights: dict[str, float], said: set[str]) -> float:
    """What it says that is not said yet, for its length."""
    new = sum(weights.get(word, 0.0) for word in set(_words(sentence)) - said)
    states = any(row.figure.kind.adds_up for row in sentence.rows)
    return float(new / len(sentence.text.split()) ** _LENGTH * (_FIGURE if states else 1.0))


def _leaves_room(chosen: Sequence[Sentence], more: Sentence) -> bool:
    text = " ".join(sentence.text for sentence in (*chosen, more))
    return count_numbers(text) <= _MOST_NUMBERS and len(text.split()) <= _MOST_WORDS
