"""Which bulletin a question means as a whole: by its edition, day, place, or words of its title."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from index.analysis import analyse, stems
from index.days import Days, read_days, reported_days
from index.folding import fold
from index.scope import Scope, home_states, read_scope
from index.search import Searcher
from index.types import Bulletin
from rag.spanish.summaries import NO_WORDS, QUOTED

_PASSAGES = 60
"""Of how many passages the bulletins are considered."""
_LEAD = 600
"""Characters in which a press bulletin says what it is about."""
_ENOUGH = 0.45
"""Share of the words asked for that the bulletin must be about."""
_AS_GOOD = 0.12
"""Difference below which it is for the person to choose."""
# What a word is worth by where the bulletin says it, and more the more often it does.
_IN_TITLE = 1.0
_IN_LEAD = 0.8
_IN_TEXT = 0.5
_OFTEN = 0.2
# A bulletin of the day itself goes before one that only tells of it.
_TOLD_DAY = 0.3


@dataclass(frozen=True, slots=True)
class _Fitting:
    bulletin: Bulletin
    score: float


def bulletins_meant(about: str, searcher: Searcher) -> tuple[Bulletin, ...]:
    """The bulletins that ``about`` may mean, the best first; none where no bulletin is of what it names."""
    quoted = QUOTED.search(about)
    if quoted:
        return _titled(quoted["title"], read_scope(about[quoted.end() :]).days, searcher)
    scope = read_scope(about)
    words = _words(about, scope)
    hits = searcher.passages(about, scope=scope, limit=_PASSAGES)
    bulletins = dict.fromkeys(hit.passage.bulletin for hit in hits)
    weights = searcher.store.weights(words)
    fitting = [
        _Fitting(bulletin, _about_words(bulletin, weights) - _TOLD_DAY * (not _is_of_day(bulletin, scope.days)))
        for bulletin in bulletins
        if _is_within(bulletin, scope)
    ]
    if not words and scope == Scope():
        return ()
    best = max((f.score for f in fitting), default=0.0)
    chosen = [f for f in fitting if f.score >= max(best - _AS_GOOD, _ENOUGH if words else -1.0)]
    chosen.sort(key=lambda f: f.bulletin.published or date.min, reverse=True)
    return tuple(f.bulletin for f in sorted(chosen, key=lambda f: -f.score))


def _titled(title: str, days: Days | None, searcher: Searcher) -> tuple[Bulletin, ...]:
    hits = searcher.passages(title, limit=_PASSAGES)
    wanted = fold(title)
    same = [b for b in dict.fromkeys(hit.passage.bulletin for hit in hits) if fold(b.title) == wanted]
    return tuple(bulletin for bulletin in same if days is None or _is_of_day(bulletin, days))


def _words(about: str, scope: Scope) -> tuple[str, ...]:
    """The tokens of ``about`` that are not settled by its scope."""
    settled = {f"ed{scope.edition}", f"n{scope.edition}", f"{scope.edition}", f"y{scope.year}"}
    text = NO_WORDS.sub(" ", fold(about))
    for city in scope.cities:
        text = text.replace(city, " ")
    return tuple(
        t for t in analyse(text) if t not in settled and not (scope.days and _is_of_a_date(t)) and t[:2] != "st"
    )


def _is_of_a_date(token: str) -> bool:
    return token[1:].isdigit() or token in _MONTH_STEMS


def _is_within(bulletin: Bulletin, scope: Scope) -> bool:
    """Whether a bulletin is itself of all that ``scope`` names."""
    edition = scope.edition in (None, bulletin.edition)
    year = scope.year is None or bulletin.year in (None, scope.year)
    state = not scope.states or bool(scope.states & home_states(bulletin))
    opening = fold(f"{bulletin.place or ''} {bulletin.title} {bulletin.text[:_LEAD]}")
    city = all(city in opening for city in scope.cities)
    return edition and year and state and city and _tells_of(bulletin, scope.days)


def _tells_of(bulletin: Bulletin, days: Days | None) -> bool:
    """Whether it is of those days, or tells of them in its first lines."""
    if days is None or _is_of_day(bulletin, days):
        return True
    return any(_overlap(days, told) for told in read_days(bulletin.text[:_LEAD], bulletin.published))


def _is_of_day(bulletin: Bulletin, days: Days | None) -> bool:
    if days is None or bulletin.published is None:
        return days is None
    return _overlap(days, reported_days(bulletin)[0])


def _overlap(asked: Days, told: Days) -> bool:
    return (told.first - asked.first) % 366 < asked.length and told.length <= asked.length


def _about_words(bulletin: Bulletin, weights: Mapping[str, float]) -> float:
    """The share of the words, by weight, that a bulletin is about: from 0 to 1, and a little over."""
    title, lead = frozenset(analyse(bulletin.title)), frozenset(analyse(bulletin.text[:_LEAD]))
    text = analyse(bulletin.text)

    def share(token: str) -> float:
        often = text.count(token)
        place = _IN_TITLE if token in title else _IN_LEAD if token in lead else _IN_TEXT * (often > 0)
        return place + _OFTEN * often / (often + 3)

    return sum(weight * share(token) for token, weight in weights.items()) / (sum(weights.values()) or 1.0)


_MONTH_STEMS = frozenset(
    stems("enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre")
)
