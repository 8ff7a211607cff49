"""Precision and recall of the ledger against figures that were labelled by hand.

``python tests/index/ledger_measures.py`` prints them, and ``-v`` lists every difference too. The labels are in
``data/ledger``, which says how they were made: a TSV for each of the five seeds and of the bulletins written for this.
"""

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from index.folding import fold
from index.ledger import read_ledger
from index.reading import parse_bulletin
from index.sentences import split_sentences
from index.types import LedgerRow

LABELS = Path(__file__).parent / "data" / "ledger"
SEEDS = Path(__file__).parents[2] / "seeds"
Label = dict[str, str]


@dataclass(frozen=True, slots=True)
class Measure:
    """How many were right, of how many that were read and how many that are there."""

    right: int
    read: int
    there: int

    @property
    def precision(self) -> float:
        return self.right / self.read

    @property
    def recall(self) -> float:
        return self.right / self.there


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure as read, as labelled, or both where the two are of one place in the text."""

    file: str
    slice: str
    row: LedgerRow | None
    label: Label | None

    @property
    def counts(self) -> bool:
        """Figures that name and do not count have a noun, but no scope other than themselves."""
        return self.row is None or not self.row.figure.kind.names


def read_pairs(name: str) -> list[Pair]:
    """The figures of one bulletin, read and labelled, brought together in the order of the text."""
    text = LABELS / f"{name}.txt"
    path = text if text.exists() else SEEDS / f"{name}.txt"
    bulletin = parse_bulletin(path.name, path.read_bytes())
    rows = read_ledger(bulletin, split_sentences(bulletin.text))
    with (LABELS / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        labels = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    slices = [bulletin.text[row.figure.start : row.figure.end] for row in rows]
    wanted = [label["slice"] for label in labels]
    pairs = []
    for tag, a, b, c, d in SequenceMatcher(None, slices, wanted, autojunk=False).get_opcodes():
        if tag == "equal":
            pairs += [Pair(name, slices[a + i], rows[a + i], labels[c + i]) for i in range(b - a)]
        else:
            pairs += [Pair(name, slices[i], rows[i], None) for i in range(a, b)]
            pairs += [Pair(name, wanted[i], None, labels[i]) for i in range(c, d)]
    return pairs


def all_pairs() -> list[Pair]:
    return [pair for path in sorted(LABELS.glob("*.tsv")) for pair in read_pairs(path.stem)]


def is_value_right(row: LedgerRow, label: Label) -> bool:
    return row.figure.value == float(label["value"])


def is_unit_exact(row: LedgerRow, label: Label) -> bool:
    return fold(row.counts) == fold(label["unit"])


def is_unit_right(row: LedgerRow, label: Label) -> bool:
    """The same noun; one of the two may have more complements after it."""
    read, wanted = fold(row.counts), fold(label["unit"])
    return read == wanted or (
        bool(read and wanted) and (f"{read} ".startswith(f"{wanted} ") or f"{wanted} ".startswith(f"{read} "))
    )


def is_part_right(row: LedgerRow, label: Label, part: str) -> bool:
    """Whether one part of the scope is as labelled: edition, year, place, state or aggregate."""
    value = getattr(row, part)
    return fold("" if value is None else str(value)) == fold(label[part])


SCOPE = ("edition", "year", "place", "state", "aggregate")


def is_scope_right(row: LedgerRow, label: Label) -> bool:
    return all(is_part_right(row, label, part) for part in SCOPE)


def measure(pairs: list[Pair], is_right) -> Measure:  # type: ignore[no-untyped-def]
    return Measure(
        right=sum(bool(p.row and p.label and is_right(p.row, p.label)) for p in pairs),
        read=sum(p.row is not None for p in pairs),
        there=sum(p.label is not None for p in pairs),
    )


def measures(pairs: list[Pair]) -> dict[str, Measure]:
    """By name, the scope and its parts over the figures that count something."""
    counting = [pair for pair in pairs if pair.counts]
    found = {
        "value": measure(pairs, is_value_right),
        "unit noun": measure(pairs, is_unit_right),
        "unit noun, whole phrase": measure(pairs, is_unit_exact),
        "scope": measure(counting, is_scope_right),
    }
    for part in SCOPE:
        found[f"scope: {part}"] = measure(counting, lambda row, label, part=part: is_part_right(row, label, part))
    return found


def differences(pairs: list[Pair]) -> Iterator[str]:
    for pair in pairs:
        where = f"{pair.file[:24]}: {pair.slice}"
        if pair.row is None or pair.label is None:
            yield f"{where}: {'not read' if pair.row is None else f'not labelled ({pair.row.figure.kind})'}"
            continue
        row, label = pair.row, pair.label
        wrong = [] if is_value_right(row, label) else [f"value {row.figure.value} for {label['value']}"]
        wrong += [] if is_unit_exact(row, label) else [f"unit «{row.counts}» for «{label['unit']}»"]
        parts = [part for part in SCOPE if pair.counts and not is_part_right(row, label, part)]
        wrong += [f"{part} {getattr(row, part)!s} for {label[part] or None}" for part in parts]
        if wrong:
            yield f"{where}: {'; '.join(wrong)}"


def main() -> None:
    pairs = all_pairs()
    if "-v" in sys.argv:
        print("\n".join(differences(pairs)))
    for name, found in measures(pairs).items():
        counts = f"{found.right} right, {found.read} read, {found.there} there"
        print(f"{name:24} precision {found.precision:.3f}  recall {found.recall:.3f}  ({counts})")


if __name__ == "__main__":
    main()
