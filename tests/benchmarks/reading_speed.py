"""How fast figures and the ledger are read: `PYTHONPATH=. python tests/benchmarks/reading_speed.py`.

The press is the seeds over and over. The line without end is a table that lost its rows, where whatever looks back over
its whole sentence for each figure would take minutes.
"""

import time
from pathlib import Path

from index.figures import read_figures
from index.ledger import read_ledger
from index.sentences import split_sentences
from index.types import Bulletin

SEEDS = Path(__file__).parents[2] / "seeds"
ITEM = "Colima, 118; Puebla con 20 camas; en Jerez, 35 por ciento; 44 en Sonora, de 60; "


def main() -> None:
    press = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    for name, text in (("press", press), ("line without end", ITEM * 1500)):
        bulletin = Bulletin("a.txt", "", "", None, None, 14, 2023, None, text)
        started = time.perf_counter()
        read_figures(text)
        figures = time.perf_counter() - started
        rows = read_ledger(bulletin, split_sentences(text))
        ledger = time.perf_counter() - started - figures
        kilobytes = len(text.encode()) / 1000
        print(
            f"{name} ({kilobytes:.0f} kB, {len(rows)} figures): "
            f"figures {kilobytes / figures:.0f} kB a second, ledger {kilobytes / ledger:.0f}"
        )


if __name__ == "__main__":
    main()
