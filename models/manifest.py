"""What stands beside the weights: which files, how long, with which digest, and made from what.

The manifest is written last, inside a folder that only then takes its real name. So a folder that has one
was finished, and starting up needs to compare sizes only; the digests are for the doctor.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from models.errors import ModelDamagedError

MANIFEST_NAME = "manifest.json"
FORMAT = 1
_BLOCK = 1 << 20
REMEDY = "ejecuta `cita models`"

Advance = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One file of a model folder."""

    path: str
    """Relative to the folder, with «/»."""
    size: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """All files of a model folder, and what they were made from."""

    name: str
    version: int
    """Of the recipe that made the files; a newer recipe makes them again."""
    source_sha256: str
    files: tuple[FileRecord, ...]

    @property
    def fingerprint(self) -> str:
        """The same on every computer that made these weights by this recipe from this source."""
        return f"{self.name}@{self.source_sha256[:12]}.{self.version}"


def write_manifest(folder: Path, *, name: str, version: int, source_sha256: str) -> Manifest:
    """Record every file of ``folder``, and flush all of them to the disk."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST_NAME)
    files = tuple(
        FileRecord(path.relative_to(folder).as_posix(), path.stat().st_size, sha256_of(path)) for path in paths
    )
    manifest = Manifest(name, version, source_sha256, files)
    record = {
        "format": FORMAT,
        "name": name,
        "version": version,
        "source_sha256": source_sha256,
        "files": [{"path": file.path, "size": file.size, "sha256": file.sha256} for file in files],
    }
    target = folder / MANIFEST_NAME
    target.write_text(json.dumps(record, indent=1), encoding="utf-8")
    for path in (*paths, target):
        _flush(path)
    return manifest


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of ``folder``, or None where there is none.

    Raises ``ModelDamagedError`` for one that cannot be read.
    """
    path = folder / MANIFEST_NAME
    if not path.is_file():
        return None
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        files = tuple(FileRecord(str(f["path"]), int(f["size"]), str(f["sha256"])) for f in record["files"])
        return Manifest(str(record["name"]), int(record["version"]), str(record["source_sha256"]), files)
    except (ValueError, KeyError, TypeError) as error:
        raise ModelDamagedError(f"No se puede leer {path}: {REMEDY}.") from error


def check_sizes(folder: Path, manifest: Manifest) -> None:
    """Raise ``ModelDamagedError`` for the first file that is absent or of another size. Milliseconds."""
    for record in manifest.files:
        path = folder / record.path
        size = path.stat().st_size if path.is_file() else -1
        if size < 0:
            raise ModelDamagedError(f"Falta el archivo {path} del modelo {manifest.name}: {REMEDY}.")
        if size != record.size:
            raise ModelDamagedError(
                f"El archivo {path} del modelo {manifest.name} mide {size} bytes y debería medir "
                f"{record.size}: {REMEDY}."
            )


def check_digests(folder: Path, manifest: Manifest, advance: Advance | None = None) -> None:
    """Raise ``ModelDamagedError`` for the first file that is absent or altered. Reads every byte.

    ``advance`` is told the bytes of each block read.
    """
    check_sizes(folder, manifest)
    for record in manifest.files:
        if sha256_of(folder / record.path, advance) != record.sha256:
            raise ModelDamagedError(
                f"El archivo {folder / record.path} del modelo {manifest.name} está alterado: {REMEDY}."
            )


def fingerprint_of(path: Path) -> str:
    """Names the weights at ``path``, a folder or one file, in milliseconds.

    A model of the catalogue says it in its manifest. Any other is named by its sizes and by the first and
    last mebibyte of each file, which is where formats keep their headers and where a cut shows.
    """
    folder = path if path.is_dir() else path.parent
    manifest = read_manifest(folder)
    if manifest is not None and (path.is_dir() or any(file.path == path.name for file in manifest.files)):
        return manifest.fingerprint
    files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    digest = hashlib.sha256()
    for file in files:
        size = file.stat().st_size
        digest.update(f"{file.relative_to(folder).as_posix()}\0{size}\0".encode())
        with file.open("rb") as stream:
            digest.update(stream.read(_BLOCK))
            stream.seek(max(0, size - _BLOCK))
            digest.update(stream.read(_BLOCK))
    return f"{path.name}@{digest.hexdigest()[:12]}"


def sha256_of(path: Path, advance: Advance | None = None) -> str:
    """Hexadecimal SHA-256 of one file."""
    return sha256_of_all([path], advance)


def sha256_of_all(paths: Iterable[Path], advance: Advance | None = None) -> str:
    """Hexadecimal SHA-256 of files laid end to end."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as stream:
            while block := stream.read(_BLOCK):
                digest.update(block)
                if advance is not None:
                    advance(len(block))
    return digest.hexdigest()


def _flush(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
