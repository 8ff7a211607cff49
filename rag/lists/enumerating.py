"""Lists without figures: the things that one sentence names in a row, «las unidades con certificación son: A, B y C».

The sentence must say the noun that is asked for right before the first of them, and most of what else the question
says. The items are slices of it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.analysis import stems
from index.figures import read_figures
from index.folding import fold
from index.places import read_places, read_states, without_states
from index.scope import admits
from index.search import Searcher
from index.types import Sentence, Span
from rag.evidence import query_of
from rag.figures.candidates import is_elsewhere
from rag.lists.lines import Line, Listed
from rag.lists.list_plans import Lists
from rag.spanish.lists import (
    ASKS_ITEMS,
    ENDS_ITEMS,
    LEADS_TO_ITEMS,
    NO_ITEM,
    PLACES_ASKED,
    SAYS_LITTLE,
    SPLITS_ITEMS,
)
from rag.types import Question

_FEWEST = 3
"""Items that are surely a row: two nouns with «y» are often one thing."""
_LONGEST = 18
"""Words of an item; what is longer is a clause."""
_CONSIDERED = 40
"""Of the sentences found, how many are looked at."""
_ENOUGH = 0.55
"""Of the weight of what the question says besides the noun: what the sentence must say."""
_ALIKE = 5
"""Letters that make two stems one word: «certificaron» and «certificación»."""


@dataclass(frozen=True, slots=True)
class Items:
    """Things that a sentence names in a row: code points into its bulletin's text."""

    sentence: Sentence
    spans: tuple[Span, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(" ".join(self.sentence.bulletin.text[slice(*span)].split()) for span in self.spans)


def list_items(question: Question, searcher: Searcher) -> Listed | None:
    """The items of «qué unidades se certificaron»; None where none are asked for, or no sentence has such a row."""
    noun, said = _asked(question)
    if not noun:
        return None
    found = searcher.search(query_of(question))
    said = SAYS_LITTLE.sub(" ", without_states(said))
    wanted = {found.mended.get(stem, stem) for stem in stems(said)} - set(stems(noun))
    for sentence in found.sentences[:_CONSIDERED]:
        if not admits(question.scope, sentence) or not _says(sentence, wanted, found.weights):
            continue
        if items := _of_places(question, find_items(sentence, noun)):
            lines = tuple(Line(sentence, label=label) for label in items.labels)
            return Listed(Lists.ITEMS, lines, len(lines))
    return None


def find_items(sentence: Sentence, noun: str) -> Items | None:
    """What stands in a row after ``noun``, the longest row first; None where nothing does.

    Items are told apart by commas or semicolons, the last one by «y» as well.
    """
    text = sentence.text
    nouns = [m for m in re.finditer(r"\w+", text) if _same(stems(m[0]), stems(noun))]
    # «… en desempeño: Hospital A, Hospital B»: the first item begins with the noun.
    colons = [m.start() - 2 for m in nouns if text.endswith(": ", 0, m.start())]
    heads = colons or [m.end() for m in nouns]
    rows = [row for head in heads if len(row := tuple(_row(text, head))) >= _FEWEST and not _counts(text, row)]
    if re.fullmatch(PLACES_ASKED["state"], noun):
        rows = [row for row in rows if all(read_states(text[a:b]) for a, b in row)]
    if not rows:
        return None
    start = sentence.span.start
    return Items(sentence, tuple(Span(start + a, start + b) for a, b in max(rows, key=len)))


def _counts(text: str, row: Sequence[tuple[int, int]]) -> bool:
    """Whether the items are numbers of things: «2 mil 939 cirugías»."""
    return any(f.kind.adds_up for a, b in row for f in read_figures(text[a:b]) if f.start == 0)


def _asked(question: Question) -> tuple[str, str]:
    """The noun of the things that are asked for, and the words that say which; no noun where none are."""
    folded = fold(question.standalone)
    match = ASKS_ITEMS.search(folded)
    return (match["noun"], f"{folded[: match.start()]} {folded[match.end() :]}") if match else ("", "")


def _says(sentence: Sentence, wanted: set[str], weights: Mapping[str, float]) -> bool:
    """Whether a sentence says most of what is asked for, the scope aside, which is seen to elsewhere."""
    worth = {stem: weights[stem] for stem in wanted if stem in weights and stem.isalpha()}
    said = stems(without_states(fold(sentence.text)))
    covered = sum(weight for stem, weight in worth.items() if any(_same((stem,), (other,)) for other in said))
    return not worth or covered >= _ENOUGH * sum(worth.values())


def _same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two words, as their stems, are of one family."""
    if not one or not other:
        return False
    a, b = one[0], other[0]
    return a == b or (min(len(a), len(b)) >= _ALIKE and a[:_ALIKE] == b[:_ALIKE])


def _of_places(question: Question, items: Items | None) -> Items | None:
    """The items that are of the states that are asked for, where any says its state."""
    if items is None or not question.scope.states:
        return items
    if not any(read_states(label) for label in items.labels):
        return None if is_elsewhere(items.sentence, question) else items
    pairs = zip(items.spans, items.labels, strict=True)
    spans = tuple(span for span, label in pairs if read_states(label) & question.scope.states)
    return Items(items.sentence, spans) if spans else None


def _row(text: str, head: int) -> Iterator[tuple[int, int]]:
    """Where the items after a noun stand; none where the noun does not lead to any."""
    end = next((m.start() for m in ENDS_ITEMS.finditer(text, head)), len(text))
    parts = _parts(text, head, end)
    if len(parts) < 2:
        return
    first = _first_item(text, *parts[0])
    if first is None:
        return
    heads = _heads(text, [(first, parts[0][1]), *parts[1:-1]])
    inner = [span for part in parts[1:-1] for span in _inner_items(text, *part, heads=heads)]
    spans = [(first, parts[0][1]), *inner, *_last_items(text, *parts[-1], heads=heads)]
    places = [_place_at(text, *span) for span in spans]
    if sum(place is not None for place in places) > len(spans) / 2:
        # «… y Durango por mejor evaluación»: the last goes on.
        spans[-1] = places[-1] or spans[-1]
    trimmed = [_trimmed(text, *span) for span in spans]
    if all(_is_item(text[a:b]) for a, b in trimmed):
        yield from trimmed


def _is_item(words: str) -> bool:
    said = fold(words).split()
    return 0 < len(said) <= _LONGEST and said[0] not in NO_ITEM


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """What the commas part, or the semicolons where there are any."""
    sign = ";" if ";" in text[start:end] else ","
    cuts = [m.start() for m in re.finditer(rf"{sign}(?=\s)", text[start:end])]
    bounds = [start, *(start + cut for cut in cuts), end]
    return [(a + (text[a : a + 1] in ",;"), b) for a, b in pairwise(bounds)]


def _first_item(text: str, start: int, end: int) -> int | None:
    """Where the first item begins: after a colon, after «son», or after the last little word before a name."""
    if (colon := text.rfind(": ", start, end)) >= 0:
        return colon + 2
    leads = list(LEADS_TO_ITEMS.finditer(text, start, end))
    verbs = [m for m in leads if m["verb"]]
    if verbs:
        return verbs[-1].end()
    place = next((p for p in read_places(text[start:end])), None)
    if place is not None:
        return start + place.start
    return leads[0].end() if leads else None


def _heads(text: str, spans: Sequence[tuple[int, int]]) -> set[str]:
    """The first words of items, folded."""
    return {fold(words[0]) for a, b in spans if (words := text[a:b].split())}


def _inner_items(text: str, start: int, end: int, *, heads: set[str]) -> list[tuple[int, int]]:
    """One item, or two that «y» parts where the second begins as others do or with an acronym, «y UMAE Hospital»."""
    for cut in SPLITS_ITEMS.finditer(text, start + 1, end):
        word = next(iter(text[cut.end() : end].split()), "")
        if cut.start() > start and (fold(word) in heads or (word.isupper() and len(word) > 1)):
            return [(start, cut.start()), (cut.end(), end)]
    return [(start, end)]


def _last_items(text: str, start: int, end: int, *, heads: set[str]) -> list[tuple[int, int]]:
    """The last two items, parted by «y»: the one before a word that other items begin with, else the last."""
    if SPLITS_ITEMS.match(text, start, end):
        return [(start, end)]
    cuts = list(SPLITS_ITEMS.finditer(text, start, end))
    if not cuts:
        return [(start, end)]
    alike = [m for m in cuts if fold(text[m.end() : end]).split()[:1] and fold(text[m.end() : end]).split()[0] in heads]
    cut = alike[0] if alike else cuts[-1]
    return [(start, cut.start()), (cut.end(), end)]


def _place_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place with which a stretch begins, the article and «y» aside."""
    place = next(iter(read_places(text[start:end])), None)
    if place is None or text[start : start + place.start].strip() not in ("", "y", "e", "la", "el", "y la", "y el"):
        return None
    return start + place.start, start + place.end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without white space, stops and the «y» before it."""
    if match := SPLITS_ITEMS.match(text, start, end):
        start = match.end()
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip(" .;,\n"))
