"""How long a search takes among 10,000 passages, and how fast bulletins are indexed: `make bench`.

The bulletins are made here. Their passages get the vectors of the fake embedder, for embedding ten thousand takes
minutes and changes nothing of a search; the questions are embedded by the real one. What is left out: loading.
"""

import random
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from index.indexing import index_paths, manifest_for
from index.search import Searcher
from index.store import Store
from models.catalogue import EMBEDDER, put_in_place
from models.embedder import SentenceTransformerEmbedder
from models.fakes import HashingEmbedder
from models.types import Embedder, Vectors
from rag.evidence import query_of
from rag.questions.understand import understand

PASSAGES = 10_000
SENTENCES = 12
STATES = ("Puebla", "Sonora", "Nayarit", "Colima", "Hidalgo", "Oaxaca", "Tabasco", "Durango", "Chiapas", "Yucatán")
NOUNS = (
    "cirugías",
    "consultas",
    "vacunas",
    "estudios de laboratorio",
    "partos",
    "trasplantes",
    "mastografías",
    "camas",
)
QUESTIONS = (
    "¿cuántas cirugías en la jornada 14 de 2023?",
    "cuantas bacunas se aplicaron en sonora",
    "estudios de laboratorio en durango en 2021",
    "quien inauguro la jornada de colima",
    "que porcentaje de avance lleva oaxaca",
)


@dataclass(frozen=True)
class HalfFake:
    """Real for questions, fake for passages."""

    real: Embedder
    fake: Embedder

    @property
    def fingerprint(self) -> str:
        return f"half-fake-{self.fake.fingerprint}"

    @property
    def dimension(self) -> int:
        return self.real.dimension

    def embed_queries(self, texts: list[str]) -> Vectors:
        return self.real.embed_queries(texts)

    def embed_passages(self, texts: list[str]) -> Vectors:
        return self.fake.embed_passages(texts)


def write_bulletins(folder: Path, count: int, seed: int = 14) -> None:
    """``count`` bulletins of six passages each."""
    dice = random.Random(seed)
    for number in range(count):
        state, edition, year = dice.choice(STATES), dice.randint(1, 24), dice.randint(2018, 2025)
        lines = [f"Realizó el IMSS en {state} la jornada {edition} de {year}", ""]
        for _ in range(SENTENCES):
            done = ", ".join(
                f"{dice.randint(2, 99)} mil {dice.randint(10, 999)} {dice.choice(NOUNS)}" for _ in range(3)
            )
            lines.append(
                f"En la jornada {edition} de {year} el personal de salud de las unidades médicas de {state} llevó "
                f"a cabo {done}, informó la titular del Instituto en la entidad, quien reconoció su esfuerzo."
            )
        (folder / f"{number:05}.txt").write_text("\n".join(lines), encoding="utf-8")


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        real = SentenceTransformerEmbedder(put_in_place(EMBEDDER, Path("var")))
        (home / "few").mkdir()
        write_bulletins(home / "few", 20)
        started = time.perf_counter()
        few = Store.create(home / "few.sqlite", manifest_for(real))
        index_paths([home / "few"], few, real, lambda *_: None)
        passages = len(few.embeddings()[0])
        print(f"indexing: {passages / (time.perf_counter() - started):.1f} passages a second ({passages} passages)")

        (home / "many").mkdir()
        embedder = HalfFake(real, HashingEmbedder())
        store = Store.create(home / "many.sqlite", manifest_for(embedder))
        write_bulletins(home / "many", 2 * PASSAGES // SENTENCES)
        index_paths([home / "many"], store, embedder, lambda *_: None)
        searcher = Searcher(store, embedder)
        seconds = []
        for _ in range(6):
            for question in QUESTIONS:
                started = time.perf_counter()
                searcher.search(query_of(understand(question)))
                seconds.append(time.perf_counter() - started)
        warm = sorted(seconds[len(QUESTIONS) :])
        print(
            f"search among {len(store.embeddings()[0])} passages: median {1000 * statistics.median(warm):.0f} ms, "
            f"95th percentile {1000 * warm[int(0.95 * len(warm))]:.0f} ms, first {1000 * seconds[0]:.0f} ms"
        )


if __name__ == "__main__":
    main()
