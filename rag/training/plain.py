"""Writes plain questions: a figure asked for in the words of its bulletin, by the edition, place or year it is of.

``python -m rag.training.plain --home HOME --out FILE``. The questions that people wrote seldom use the text's words,
and without these the scorer learns that words mean little. A quarter ask for what no bulletin is of.
"""

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from index.search import Searcher
from index.spanish.states import STATES
from index.types import Bulletin, FigureKind, LedgerRow, Sentence
from models.training.variation import in_haste
from rag.loading import load_embedder, open_store
from rag.settings import Settings

_ASKED = ("cuántas {noun} hubo {scope}", "¿Cuántos {noun} {scope}?", "número de {noun} {scope}", "{noun} {scope}")
_LONGEST = 4
"""Words of a noun."""
_UNSTATED = 0.25
_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?![\d.,])")
_OF_EACH = 6
"""Questions on one bulletin."""


def plain_questions(searcher: Searcher, rng: Random) -> Iterator[dict[str, Any]]:
    """Gold questions, in the form of ``evals/README.md``, on all bulletins of the store."""
    bulletins = searcher.store.bulletins()
    stated = _stated(bulletins)
    for bulletin in bulletins:
        rows = [(row, s) for s in searcher.sentences(bulletin.file) for row in s.rows if _is_plain(row)]
        for number, (row, sentence) in enumerate(rng.sample(rows, min(len(rows), _OF_EACH))):
            missing = rng.random() < _UNSTATED
            scope = _other_scope(row, bulletin, stated, rng) if missing else _scope(row, bulletin)
            if scope:
                text = rng.choice(_ASKED).format(noun=row.counts.lower(), scope=scope)
                text = in_haste(text, rng) if rng.random() < 0.5 else text
                yield _gold(f"{bulletin.file}-{number}", text, row, sentence, missing=missing)


def _is_plain(row: LedgerRow) -> bool:
    return row.figure.kind is FigureKind.COUNT and 0 < len(row.counts.split()) <= _LONGEST and len(row.counts) > 3


def _scope(row: LedgerRow, bulletin: Bulletin) -> str:
    edition, year = row.edition or bulletin.edition, row.year or bulletin.year
    place = row.place or row.state
    parts = [f"en {place}" if place else "", f"en la jornada {edition}" if edition else ""]
    if not any(parts) and bulletin.place:
        parts.append(f"en {bulletin.place}")
    return " ".join(part for part in (*parts, f"en {year}" if year else "") if part)


def _stated(bulletins: Sequence[Bulletin]) -> set[str | int]:
    """The states that any of them names, and the editions and years that any of them is of or names a figure of."""
    states = {state for bulletin in bulletins for state in STATES if state in bulletin.text}
    numbers = {int(number) for bulletin in bulletins for number in _NUMBER.findall(bulletin.text)}
    return states | numbers | {n for b in bulletins for n in (b.edition, b.year) if n is not None}


def _other_scope(row: LedgerRow, bulletin: Bulletin, stated: set[str | int], rng: Random) -> str:
    """An edition, a state or a year that no bulletin is of."""
    edition, year = row.edition or bulletin.edition, row.year or bulletin.year
    editions = [edition + more for more in (1, 2, 60) if edition + more not in stated] if edition else []
    years = [year + more for more in (-9, 9, 12) if year + more not in stated] if year else []
    absent = sorted(set(STATES) - stated)
    choices = [f"en la jornada {rng.choice(editions)}"] if editions else []
    choices += [f"en {rng.choice(absent)}"] if absent else []
    choices += [f"en {rng.choice(years)}"] if years else []
    return rng.choice(choices) if choices else ""


def _gold(key: str, text: str, row: LedgerRow, sentence: Sentence, *, missing: bool) -> dict[str, Any]:
    file = sentence.bulletin.file
    common = {"id": f"plain-{key}", "question": text, "type": "count"}
    if missing:
        return {**common, "answer": "No consta", "evidence": "", "doc": None, "near_docs": [file], "answerable": False}
    said = sentence.said(row.figure)
    answer = {"answer": said, "answer_value": row.figure.value, "span": said, "evidence": sentence.text, "doc": file}
    return {**common, **answer, "answerable": True}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, required=True, help="folder of the index")
    parser.add_argument("--models", type=Path, default=Path("var"), help="home of the models")
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    embedder = load_embedder(Settings(home=arguments.models))
    searcher = Searcher(open_store(Settings(home=arguments.home), embedder), embedder)
    with arguments.out.open("w", encoding="utf-8") as out:
        for gold in plain_questions(searcher, Random(3)):
            out.write(json.dumps(gold, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
