"""What is said of a question without an answer: what it names that is not there, and what there is."""

from datetime import date
from pathlib import Path

import pytest

from index.indexing import index_paths, manifest_for
from index.inventory import Held, Inventory, take_inventory
from index.scope import EVERYTHING, read_scope
from index.store import Store
from models.fakes import HashingEmbedder
from rag.absence import say_absence

HELD = (
    Held(14, "Jornada Nacional", 2023, date(2023, 7, 24)),
    Held(16, "Jornada", 2022, date(2022, 8, 2)),
    Held(None, "", 2022, None),
)
INVENTORY = Inventory(HELD, frozenset({"Colima", "Jalisco"}), tells_of_days=False)
PLAIN = "No consta en los boletines."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("cirugías en la jornada 15", "No consta: hay jornadas 16 (2022) y 14 (2023); no la 15."),
        ("cirugías en la jornada 14 de 2021", "No consta: hay jornadas 16 (2022) y 14 (2023); no la 14 de 2021."),
        ("cirugías en la edición 15", "No consta: hay jornadas 16 (2022) y 14 (2023); no la 15."),
        ("cirugías en la jornada 14", PLAIN),
        ("cirugías en la jornada 14 de 2023", PLAIN),
        ("asistentes al congreso 15", PLAIN),
        ("cirugías en 2019", "No consta: hay boletines de 2022 y 2023; no de 2019."),
        ("cirugías en 2022", PLAIN),
        ("cirugías en Sonora", "No consta: hay boletines de Colima y Jalisco; no de Sonora."),
        ("cirugías en Colima", PLAIN),
        ("cirugías del 3 de marzo", "No consta: hay boletines de agosto de 2022 y julio de 2023; no de esos días."),
        ("cuántas camas hay", PLAIN),
    ],
)
def test_what_is_named_and_absent_is_said_with_what_there_is(question, text):
    assert say_absence(read_scope(question), INVENTORY) == text


def test_of_many_editions_the_nearest_are_named():
    held = tuple(Held(edition, "Feria", 2000 + edition, None) for edition in range(1, 21))
    said = say_absence(read_scope("visitantes de la feria 30"), Inventory(held, frozenset(), tells_of_days=True))
    assert said.startswith("No consta: hay ferias 13 (2013), 14 (2014)")
    assert said.endswith("20 (2020)…; no la 30.")
    assert said.count("(") == 8


def test_editions_of_several_events_are_called_editions():
    held = (Held(3, "Foro", 2020, None), Held(4, "Jornada", 2021, None))
    said = say_absence(read_scope("asistentes de la edición 9"), Inventory(held, frozenset(), tells_of_days=True))
    assert said == "No consta: hay ediciones 3 (2020) y 4 (2021); no la 9."


def test_an_empty_store_has_nothing_to_say():
    empty = Inventory((), frozenset(), tells_of_days=False)
    for question in ("cirugías en la jornada 15 de 2019", "cirugías en Sonora", "cirugías del 3 de marzo"):
        assert say_absence(read_scope(question), empty) == PLAIN


def test_the_inventory_is_that_of_the_store(tmp_path: Path):
    text = "Realizó el IMSS la novena Jornada de Salud\n\nTecate, Baja California, 4 de mayo de 2021.\n"
    (tmp_path / "9.txt").write_text(text + "En la 9na Jornada se aplicaron 310 vacunas, 12 en Sonora.\n")
    embedder = HashingEmbedder()
    store = Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))
    index_paths([tmp_path / "9.txt"], store, embedder, lambda *_: None)
    inventory = take_inventory(store, EVERYTHING)
    (held,) = inventory.bulletins
    assert (held.edition, held.event.split()[0].lower(), held.year) == (9, "jornada", 2021)
    assert inventory.states == {"Baja California", "Sonora"}
    assert inventory.tells_of_days
    assert not take_inventory(store, read_scope("vacunas del 3 de marzo")).tells_of_days
