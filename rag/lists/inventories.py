"""Lists of what there is: bulletins of a year, a place or a month, the years that they are of, and who they name."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from index.analysis import analyse
from index.days import Days
from index.figures import read_figures
from index.inventory import edition_of
from index.scope import Scope, admits, home_states, read_scope
from index.search import Searcher
from index.types import Bulletin, FigureKind, Sentence
from rag.lists.lines import Line, Listed
from rag.lists.list_plans import ListPlan

MOST_BULLETINS = 20
"""Lines of a list of bulletins; beyond them it only says how many there are."""


def list_naming(planned: ListPlan, searcher: Searcher) -> Listed | None:
    """Bulletins that name something; without a line where it is a name that none has, None for a topic."""
    name, scope = planned.about, planned.within
    named = read_scope(name)
    if analyse(name) == (f"y{named.year}",):
        return None
    if scope.year is None and named.year:
        # «vacunas en 2023»: the year is of the bulletin, and its sentence need not say it again.
        scope = replace(scope, year=named.year)
        years = [figure for figure in read_figures(name) if figure.kind is FigureKind.YEAR]
        name = f"{name[: years[0].start]} {name[years[0].end :]}"
    sentences = [
        sentence
        for sentence in searcher.naming(name, scope)
        if admits(scope, sentence) and (not scope.states or scope.states & home_states(sentence.bulletin))
    ]
    lines = tuple(Line(sentence) for sentence in sentences[:MOST_BULLETINS])
    is_told = bool(lines) or planned.is_name
    return Listed(planned.lists, lines, len(sentences), counted=planned.counted, about=name) if is_told else None


def list_bulletins(planned: ListPlan, searcher: Searcher) -> Listed:
    """Bulletins of a year, a place, an edition or a month, the newest first; without a line where there is none."""
    held = [b for b in searcher.store.bulletins() if _is_of(planned.within, b)]
    newest = sorted(held, key=lambda b: b.published or date.min, reverse=True)
    firsts = (_first(searcher.sentences(b.file), None) for b in newest[:MOST_BULLETINS])
    lines = tuple(Line(sentence) for sentence in firsts if sentence)
    return Listed(planned.lists, lines, len(held), counted=planned.counted)


def list_years(planned: ListPlan, searcher: Searcher) -> Listed | None:
    """A line for each year of which there are bulletins, by a sentence that says it where there is one."""
    of_year: dict[int, list[str]] = {}
    for bulletin in searcher.store.bulletins():
        if year := _year(bulletin):
            of_year.setdefault(year, []).append(bulletin.file)
    lines = []
    for year, files in sorted(of_year.items()):
        sentence = _first((s for file in files for s in searcher.sentences(file)), year)
        if sentence:
            lines.append(Line(sentence, label=f"{year}"))
    return Listed(planned.lists, tuple(lines), len(lines)) if lines else None


def list_editions(planned: ListPlan, scope: Scope, searcher: Searcher) -> Listed | None:
    """A line for each edition of an event that there are bulletins of, by year, then by number."""
    scope = replace(scope, event=planned.about, edition=None, file=None)
    told = (s for s in searcher.editions(scope) if not scope.states or scope.states & home_states(s.bulletin))
    lines = tuple(Line(sentence, edition_of(sentence)) for sentence in told)
    return Listed(planned.lists, lines, len(lines)) if lines else None


def _is_of(scope: Scope, bulletin: Bulletin) -> bool:
    day = bulletin.published
    number = day.replace(year=2024).timetuple().tm_yday if day else 0
    year = scope.year in (None, _year(bulletin))
    edition = scope.edition in (None, bulletin.edition)
    states = not scope.states or bool(scope.states & home_states(bulletin))
    days = scope.days is None or (day is not None and _holds(scope.days, number))
    return year and edition and states and days


def _holds(days: Days, number: int) -> bool:
    return days.first <= number <= days.last if days.first <= days.last else not days.last < number < days.first


def _year(bulletin: Bulletin) -> int | None:
    return bulletin.year or (bulletin.published.year if bulletin.published else None)


def _first(sentences: Iterable[Sentence], year: int | None) -> Sentence | None:
    """The first that says ``year``, else the first."""
    sentences = iter(sentences)
    first = next(sentences, None)
    if year is None or first is None:
        return first
    return next((s for s in (first, *sentences) if _says(s, year)), first)


def _says(sentence: Sentence, year: int) -> bool:
    return any(row.figure.kind is FigureKind.YEAR and row.figure.value == year for row in sentence.rows)
