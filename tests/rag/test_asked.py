"""Which figure of a bulletin is what was asked, with the fakes: plans and results, spells of time, lists, growth."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from index.indexing import add_bulletin, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from models.types import SentenceReading
from rag import Assistant, Settings

BULLETINS = (
    """\
Instalará el DIF de Tecate puestos de vacunación

El DIF de Tecate instalará 640 puestos de vacunación y participarán 300 voluntarios durante la campaña.
Con ello beneficiará a 70 mil personas y aplicará un presupuesto de 375 millones de pesos.
En la campaña anterior se aplicaron 2 mil 310 vacunas.
""",
    """\
Informa el hospital de Nogales de sus endoscopias

Nos planteamos una meta, para 2025, de 300 endoscopias, y se realizaron 308 endoscopias.
""",
    """\
Informa la clínica de Tula sobre nutrición

En los últimos 2 años aumentó la desnutrición hasta en un 50 por ciento.
La clínica ha detectado que 791 niños presentan desnutrición leve.
Mientras que se atienden a 116 con desnutrición moderada, 60 con severa, 719 en vías de recuperación.
De los pacientes, el 38 por ciento son mujeres. El 20 por ciento de los pacientes de Tula llega de lejos.
""",
    """\
Presenta el IMSS un levantamiento nacional

El segundo punto es el levantamiento en el estado de Nayarit.
Este levantamiento reunió a 303 brigadistas, y en Colima hubo 40 brigadistas más.
El programa opera 1,800 carpas en el país.
""",
)


@pytest.fixture
def assistant(tmp_path: Path) -> Assistant:
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "cita.sqlite", manifest_for(embedder))
    for number, text in enumerate(BULLETINS):
        add_bulletin(f"{number}.txt", text.encode(), store, embedder)
    return Assistant(Searcher(store, embedder), OverlapReader(), ScriptedLanguageModel([]), Settings())


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("cuántos puestos de vacunación van a instalar en Tecate", [640]),
        ("cuál era la meta de endoscopias", [300]),
        ("cuántas endoscopias se realizaron", [308]),
        ("cuántos puestos de vacunación instalarán en Tecate", [640]),
        ("cuántos puestos de vacunación se instalaron en Tecate", []),
        ("cuántos voluntarios participan en la campaña de Tecate", [300]),
        ("cuántas vacunas se aplicaron en Tecate en la campaña", [2310]),
        ("cuál es el presupuesto de la campaña de Tecate", [375_000_000]),
        ("cuánto aumentó la desnutrición en Tula", [50]),
        ("cuántos niños con desnutrición leve hay en Tula", [791]),
        ("cuántos niños con severa se atienden en Tula", [60]),
        ("cuántos niños en vías de recuperación se atienden en Tula", [719]),
        ("qué porcentaje de los pacientes de Tula son mujeres", [38]),
        ("cuántos brigadistas hubo en el levantamiento de Colima", [40]),
        ("cuántas carpas opera el programa en Colima", []),
    ],
)
def test_the_figure_that_answers_is_of_the_sort_that_was_asked(assistant, question, values):
    assert [figure.value for figure in assistant.ask(question).figures] == values


class CountingReader(OverlapReader):
    """Counts how often it is asked to read."""

    def __init__(self) -> None:
        self.calls = 0

    def read(self, question: str, sentences: Sequence[str]) -> tuple[SentenceReading, ...]:
        self.calls += 1
        return super().read(question, sentences)


def test_where_the_ledger_leaves_no_doubt_nothing_is_read(tmp_path):
    embedder, reader = HashingEmbedder(), CountingReader()
    store = Store.create(tmp_path / "cita.sqlite", manifest_for(embedder))
    add_bulletin("0.txt", BULLETINS[0].encode(), store, embedder)
    assistant = Assistant(Searcher(store, embedder), reader, ScriptedLanguageModel([]), Settings())
    assert [f.value for f in assistant.ask("cuántos puestos de vacunación instalarán en Tecate").figures] == [640]
    assert reader.calls == 0
    assistant.ask("quién instalará los puestos de vacunación en Tecate")
    assert reader.calls == 1
