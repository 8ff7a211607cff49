"""What `cita doctor` looks at. Each check says what it saw and, where that is wrong, how to mend it."""

import importlib.util
import os
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from index.store import read_counts
from models.catalogue import CATALOGUE, check, find
from models.errors import CitaError
from rag.loading import load_embedder, open_store
from rag.settings import Settings

PACKAGES = ("models", "index", "rag", "ui")
LIBRARIES = (
    "torch",
    "sentence-transformers",
    "faiss-cpu",
    "llama-cpp-python",
    "gradio",
    "trafilatura",
    "pypdf",
    "python-docx",
)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, in Spanish."""

    name: str
    ok: bool
    detail: str
    remedy: str = ""


def examine(settings: Settings) -> tuple[Check, ...]:
    """All checks: packages, libraries, models byte by byte, and the index."""
    return (_one_place(), *map(_library, LIBRARIES), _openmp(), *_models(settings), _index(settings))


def _one_place() -> Check:
    """The packages have generic names, so another project's `models` could shadow ours."""
    specs = [importlib.util.find_spec(name) for name in PACKAGES]
    places = {str(Path(spec.origin).parent.parent) if spec and spec.origin else "?" for spec in specs}
    return Check(
        "paquetes de cita",
        len(places) == 1,
        ", ".join(sorted(places)),
        "" if len(places) == 1 else "otro proyecto tiene paquetes con el mismo nombre: usa un entorno virtual propio",
    )


def _library(name: str) -> Check:
    try:
        return Check(name, True, version(name))
    except PackageNotFoundError:
        return Check(name, False, "no está instalado", "ejecuta `make chat`")


def _openmp() -> Check:
    policy = os.environ.get("OMP_WAIT_POLICY", "")
    ok = policy.lower() == "passive"
    return Check(
        "OMP_WAIT_POLICY",
        ok,
        policy,
        "" if ok else "quita OMP_WAIT_POLICY de tu entorno: hace lentas las respuestas",
    )


def _models(settings: Settings) -> Iterator[Check]:
    for name in (settings.embedder, settings.language_model):
        try:
            path = check(CATALOGUE[name], settings.home) if name in CATALOGUE else Path(name)
        except CitaError as error:
            yield Check(name, False, str(error), "ejecuta `cita models`")
        else:
            yield Check(name, path.exists(), str(path), "" if path.exists() else "revisa la ruta en los ajustes")


def _index(settings: Settings) -> Check:
    try:
        counts = read_counts(settings.store_path)
        if settings.embedder in CATALOGUE:
            find(CATALOGUE[settings.embedder], settings.home)  # loading would put it in place, and a check never writes
        open_store(settings, load_embedder(settings)).close()
    except CitaError as error:
        return Check("índice", False, str(error))
    return Check("índice", True, f"{counts.bulletins} boletines, {counts.passages} pasajes, {counts.figures} cifras")
