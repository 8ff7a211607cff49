"""Where the answer of a gold question stands in the index: the sentences that say it, and the words in them."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from index.search import Searcher
from index.types import Sentence, Span
from models.training.typed_questions import fold_of

FIGURE_TYPES = ("count", "money", "percent", "rate", "howlong")
"""Types of question whose answer is one figure."""
_MOST_TURNS = 3
_OVERLAP = 3
"""Code points that two spans share by chance."""
_CLAUSE = re.compile(r"(?<=[.;,])\s")
_SHORTEST_CLAUSE = 25

Key = tuple[str, int]
"""A sentence: the file of its bulletin and where it begins."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A question with its answer."""

    id: str
    turns: tuple[str, ...]
    """As typed, those that it leans on first."""
    type: str
    answerable: bool
    values: tuple[float, ...]
    spans: tuple[str, ...]
    evidence: tuple[str, ...]
    docs: tuple[str, ...]
    near_docs: tuple[str, ...]
    before: str | None
    """The id of the turn before."""

    @property
    def document(self) -> str:
        """The file that it is about, by which questions are split; empty where none is named."""
        return next(iter(self.docs + self.near_docs), "")

    @property
    def fold(self) -> int:
        return fold_of(self.document)


@dataclass(slots=True)
class Located:
    """The sentences that answer a gold question."""

    answers: dict[Key, Span | None] = field(default_factory=dict)
    """Each with the answer's own words, code points into the sentence, where they are one run of it."""
    alike: set[Key] = field(default_factory=set)
    """Sentences of the same bulletins that state the same value or words: neither right nor wrong."""


def read_questions(path: Path, texts: Path | None = None) -> list[Gold]:
    """The questions of a file: a JSON object a line, in the form of ``evals/README.md``.

    ``texts`` is the folder of the files whose evidence is given as places: name, first and last code point.
    """
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    by_id = {row["id"]: row for row in rows}
    return [_gold(row | {"evidence": _quoted(row.get("evidence"), texts)}, by_id) for row in rows]


def locate(gold: Gold, searcher: Searcher) -> Located:
    """Find the evidence of ``gold`` in the bulletins that it names."""
    located = Located()
    for file in gold.docs:
        bulletin = searcher.store.bulletin(file)
        if bulletin is None:
            continue
        ranges = _ranges(bulletin.text, gold.evidence)
        for sentence in searcher.sentences(file):
            key = (file, sentence.span.start)
            overlap = max((_shared(sentence.span, found) for found in ranges), default=0)
            held = [found for span in gold.spans if (found := _find(sentence.text, span))]
            if overlap > _OVERLAP and (held or _is_most_of(overlap, sentence.span, ranges)):
                located.answers[key] = _words(gold, sentence, held)
            elif _states_the_same(gold, sentence):
                located.alike.add(key)
    if gold.spans and len(gold.evidence) == 1 and any(located.answers.values()):
        # Beside the sentence with the words, the rest of a long quotation is only its surroundings.
        located.alike |= {key for key, words in located.answers.items() if words is None}
        located.answers = {key: words for key, words in located.answers.items() if words is not None}
    return located


def _gold(row: Mapping[str, Any], by_id: Mapping[str, Mapping[str, Any]]) -> Gold:
    turns, turn = [str(row["question"])], row
    while (before := by_id.get(turn.get("prev") or "")) and len(turns) < _MOST_TURNS and not turn.get("whole"):
        turns.insert(0, str(before["question"]))
        turn = before
    values = [row.get("answer_value"), *_listed(row.get("also"))]
    return Gold(
        row["id"],
        tuple(turns),
        row["type"],
        row["answerable"],
        tuple(float(value) for value in values if isinstance(value, int | float)),
        tuple(_listed(row.get("span"))),
        tuple(_listed(row.get("evidence"))),
        tuple(_listed(row.get("doc")) + _listed(row.get("also_docs"))),
        tuple(_listed(row.get("near_docs"))),
        None if row.get("whole") else row.get("prev"),
    )


def _quoted(evidence: Any, texts: Path | None) -> list[str]:
    """The words of the evidence, read from ``texts`` where it is given as places."""
    quotes = []
    for item in _listed(evidence):
        if isinstance(item, str):
            quotes.append(item)
        elif texts is not None:
            file, start, end = item
            quotes.append((texts / file).read_text(encoding="utf-8", errors="replace")[start:end])
    return quotes


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list) else [value] if value else []


def _ranges(text: str, evidence: Sequence[str]) -> list[Span]:
    whole = [found for quote in evidence if (found := _find(text, quote))]
    if whole:
        return whole
    clauses = [part for quote in evidence for part in _CLAUSE.split(quote) if len(part) > _SHORTEST_CLAUSE]
    return [found for part in clauses if (found := _find(text, part))]


def _find(text: str, quote: str) -> Span | None:
    """Where ``quote`` stands in ``text``, white space aside."""
    words = quote.replace("\u00a0", " ").split()
    match = re.search(r"\s+".join(map(re.escape, words)), text) if words else None
    return Span(*match.span()) if match else None


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _is_most_of(overlap: int, sentence: Span, ranges: Sequence[Span]) -> bool:
    """Whether so much of a sentence is quoted, or so much of a quotation is in it."""
    return overlap >= 0.5 * (sentence.end - sentence.start) or any(
        _shared(sentence, found) >= 0.5 * (found.end - found.start) for found in ranges
    )


def _words(gold: Gold, sentence: Sentence, held: Sequence[Span]) -> Span | None:
    if gold.values and gold.type in FIGURE_TYPES:
        at = sentence.span.start + (held[0].start if held else 0)
        rows = [row.figure for row in sentence.rows if is_value(row.figure.value, gold.values[:1])]
        if rows:
            figure = min(rows, key=lambda figure: abs(figure.start - at))
            return Span(figure.start - sentence.span.start, figure.end - sentence.span.start)
    if gold.type == "list" and held:
        return Span(min(span.start for span in held), max(span.end for span in held))
    return held[0] if held and len(held) == len(gold.spans) else None


def _states_the_same(gold: Gold, sentence: Sentence) -> bool:
    if gold.values:
        return any(is_value(row.figure.value, gold.values) for row in sentence.rows)
    return any(len(span) > 5 and span.casefold() in sentence.text.casefold() for span in gold.spans)


def is_value(value: float, wanted: Sequence[float]) -> bool:
    """Whether ``value`` is one of ``wanted``, to six digits."""
    return any(abs(value - other) <= 1e-6 * max(1.0, abs(other)) for other in wanted)
