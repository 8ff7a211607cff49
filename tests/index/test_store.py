"""The store: SQLite is the truth, the FAISS file is derived, and a kill at any moment loses nothing."""

import multiprocessing
import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.dense import DenseIndex, file_of
from index.errors import IndexDamagedError, IndexMissingError, IndexOutdatedError
from index.indexing import index_paths, manifest_for, rebuild, remove_bulletin
from index.rows import SENTENCES_PER_PASSAGE
from index.scope import EVERYTHING, Scope
from index.search import Searcher
from index.store import Manifest, Store, read_counts
from index.types import Neighbour
from models.fakes import HashingEmbedder

TEXTS = {
    "a.txt": "La clínica de Loreto aplicó mil 203 vacunas en marzo.\nEl doctor Arce agradeció al personal.",
    "b.txt": "El hospital de Ures recibió 12 camas nuevas para el área de urgencias.",
    "c.txt": "La feria de la salud reunió a dos mil 40 personas en la plaza de Tecate.",
}


def silent(name: str, done: int, total: int) -> None:
    pass


@pytest.fixture
def embedder() -> HashingEmbedder:
    return HashingEmbedder()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "boletines"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path, embedder: HashingEmbedder) -> Store:
    return Store.create(tmp_path / "home" / "cita.sqlite", manifest_for(embedder))


def rows_of(store: Store) -> list[tuple[object, ...]]:
    """All that is derived, without the ids that tell in which order it came."""
    with sqlite3.connect(store.path) as connection:
        return connection.execute(
            "SELECT b.file, p.sentences, p.vectors, t.tokens, f.start, f.value FROM bulletins b "
            "JOIN passages p ON p.bulletin = b.id JOIN analysed t ON t.rowid = p.id "
            "LEFT JOIN figures f ON f.passage = p.id ORDER BY b.file, p.sentences, f.start"
        ).fetchall()


def test_indexing_the_same_folder_twice_changes_nothing(store, folder, embedder):
    first = index_paths([folder], store, embedder, silent)
    generation = store.generation()
    second = index_paths([folder], store, embedder, silent)
    assert first.added == tuple(TEXTS)
    assert (second.added, second.updated, second.unchanged) == ((), (), tuple(TEXTS))
    assert store.generation() == generation


def test_an_updated_store_equals_one_made_anew(store, folder, embedder, tmp_path):
    index_paths([folder], store, embedder, silent)
    (folder / "a.txt").write_text("La clínica de Loreto aplicó 310 pruebas.", encoding="utf-8")
    (folder / "b.txt").unlink()
    assert index_paths([folder], store, embedder, silent).updated == ("a.txt",)
    assert remove_bulletin("b.txt", store)
    anew = Store.create(tmp_path / "other.sqlite", manifest_for(embedder))
    index_paths([folder], anew, embedder, silent)
    assert rows_of(store) == rows_of(anew)
    assert [row[0] for row in rows_of(store)] != []


def test_removing_what_is_not_there_says_so(store):
    assert not remove_bulletin("z.txt", store)


def test_a_bulletin_comes_back_from_the_store_as_it_went_in(store, folder, embedder):
    index_paths([folder], store, embedder, silent)
    hit = Searcher(store, embedder).passages("vacunas en Loreto", scope=EVERYTHING, limit=5)[0]
    assert hit.passage.bulletin.file == "a.txt"
    assert hit.passage.bulletin in store.bulletins()
    assert [hit.passage.bulletin.text[s.start : s.end] for s in hit.passage.sentences] == TEXTS["a.txt"].split("\n")
    assert store.original("a.txt") == TEXTS["a.txt"].encode()


def test_a_missing_store_names_the_command_that_makes_one(tmp_path, embedder):
    with pytest.raises(IndexMissingError, match="cita index"):
        Store.open(tmp_path / "none.sqlite", manifest_for(embedder))


@pytest.mark.parametrize("field", ["rules", "embedder"])
def test_a_store_made_with_something_else_is_refused_with_the_remedy(store, embedder, field):
    other: Manifest = replace(manifest_for(embedder), **{field: "otro"})
    with pytest.raises(IndexOutdatedError, match="--rebuild"):
        Store.open(store.path, other)


def test_a_store_of_an_older_version_is_outdated_and_not_damaged(store, folder, embedder):
    index_paths([folder], store, embedder, silent)
    with sqlite3.connect(store.path) as connection:
        connection.execute("DELETE FROM manifest WHERE key IN ('rules', 'identity')")
    with pytest.raises(IndexOutdatedError, match="--rebuild"):
        Store.open(store.path, manifest_for(embedder))
    rebuild(store.path, embedder, silent)
    assert best(Searcher(Store.open(store.path, manifest_for(embedder)), embedder), "camas") == "b.txt"


def test_a_file_that_is_no_store_is_refused_and_left_as_it_is(tmp_path, embedder):
    path = tmp_path / "cita.sqlite"
    path.write_bytes(b"nada de esto es una base de datos" * 100)
    before = path.read_bytes()
    with pytest.raises(IndexDamagedError, match="bórralo"):
        Store.open(path, manifest_for(embedder))
    assert path.read_bytes() == before


def test_rebuilding_needs_only_the_store(store, folder, embedder, tmp_path):
    index_paths([folder], store, embedder, silent)
    for file in folder.iterdir():
        file.unlink()
    other = HashingEmbedder(dimension=64)
    rebuilt = rebuild(store.path, other, silent)
    assert read_counts(rebuilt.path).bulletins == len(TEXTS)
    assert best(Searcher(Store.open(store.path, manifest_for(other)), other), "camas") == "b.txt"


def test_rebuilding_with_the_same_embedder_computes_no_vector_again(store, folder, embedder, monkeypatch):
    index_paths([folder], store, embedder, silent)
    before = store.embeddings()
    embedded: list[str] = []
    monkeypatch.setattr(embedder, "embed_passages", lambda texts: embedded.extend(texts) or np.empty((0, 0)))
    after = rebuild(store.path, embedder, silent).embeddings()
    assert embedded == []
    assert np.array_equal(before[1], after[1])


def test_a_store_that_was_rebuilt_with_another_embedder_stops_the_old_one(store, folder, embedder):
    index_paths([folder], store, embedder, silent)
    searcher = Searcher(store, embedder)
    rebuild(store.path, HashingEmbedder(dimension=64), silent)
    with pytest.raises(IndexOutdatedError, match="modelo de búsqueda"):
        searcher.passages("camas", scope=EVERYTHING, limit=5)


@pytest.mark.parametrize("damage", ["missing", "cut short", "altered", "old"])
def test_a_derived_file_that_is_not_good_is_made_again(store, folder, embedder, damage):
    index_paths([folder], store, embedder, silent)
    path = file_of(store, store.generation())
    content = path.read_bytes()
    if damage == "missing":
        path.unlink()
    elif damage == "cut short":
        path.write_bytes(content[:-7])
    elif damage == "altered":
        path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    else:
        path.rename(file_of(store, store.generation() - 1))
    query = embedder.embed_queries(["camas de urgencias"])[0]
    assert keys_of(DenseIndex.of(store).search(query, 3)) == brute_force(store, query, 3)


def test_the_derived_file_is_read_where_it_is_good(store, folder, embedder, monkeypatch):
    index_paths([folder], store, embedder, silent)
    monkeypatch.setattr(Store, "embeddings", lambda self: pytest.fail("rebuilt from the rows"))
    assert DenseIndex.of(store).generation == store.generation()


def test_only_the_file_of_the_present_generation_stays(store, folder, embedder):
    index_paths([folder], store, embedder, silent)
    remove_bulletin("a.txt", store)
    assert [path.name for path in store.path.parent.glob("dense-*")] == [file_of(store, store.generation()).name]


def test_a_search_sees_what_another_connection_added(store, folder, embedder):
    searcher = Searcher(store, embedder)
    assert searcher.passages("camas", scope=EVERYTHING, limit=5) == ()
    other = Store.open(store.path, manifest_for(embedder))
    index_paths([folder], other, embedder, silent)
    assert best(searcher, "camas") == "b.txt"


def test_two_files_of_one_name_are_not_mixed_up(store, folder, embedder):
    (folder / "otra").mkdir()
    (folder / "otra" / "a.txt").write_text("Otro texto con 5 camas.", encoding="utf-8")
    report = index_paths([folder], store, embedder, silent)
    assert [refusal.file for refusal in report.refused] == ["a.txt"]
    assert read_counts(store.path).bulletins == len(TEXTS)


def index_and_die(path: Path, folder: Path) -> None:
    """Indexes until the second bulletin is being embedded, and is killed there."""

    class Fatal(HashingEmbedder):
        def embed_passages(self, texts):  # type: ignore[no-untyped-def]
            if "camas" in texts[0]:
                os._exit(9)
            return super().embed_passages(texts)

    embedder = Fatal()
    index_paths([folder], Store.open(path, manifest_for(embedder)), embedder, silent)


def test_a_kill_while_indexing_loses_nothing_that_was_done(store, folder, embedder):
    child = multiprocessing.get_context("spawn").Process(target=index_and_die, args=(store.path, folder))
    child.start()
    child.join()
    assert child.exitcode == 9
    assert list(store.digests()) == ["a.txt"]
    assert index_paths([folder], store, embedder, silent).unchanged == ("a.txt",)
    assert best(Searcher(store, embedder), "camas") == "b.txt"


def best(searcher: Searcher, text: str) -> str:
    return searcher.passages(text, scope=EVERYTHING, limit=5)[0].passage.bulletin.file


def test_dense_search_stays_within_the_passages_that_are_given(store, folder, embedder):
    index_paths([folder], store, embedder, silent)
    within = store.within(Scope(file="b.txt"))
    found = DenseIndex.of(store).search(embedder.embed_queries(["camas de urgencias"])[0], 50, within)
    assert found
    assert {neighbour.passage for neighbour in found} <= set(within)


def brute_force(store: Store, query: np.ndarray, limit: int) -> list[int]:
    keys, vectors = store.embeddings()
    return [keys[i] for i in np.argsort(-(vectors @ query), kind="stable")[:limit]]


def keys_of(found: list[Neighbour]) -> list[int]:
    return [neighbour.passage * SENTENCES_PER_PASSAGE + neighbour.sentence for neighbour in found]
