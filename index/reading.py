"""From files to bulletins."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from index.cleaning import clean
from index.errors import UnreadableFileError
from index.formats import EXTENSIONS, Document, check_format, check_size, read_document
from index.metadata import Metadata, describe
from index.types import Bulletin


def find_bulletins(paths: Iterable[Path]) -> list[Path]:
    """The bulletins among ``paths``, sorted, each once; folders are walked, without what is hidden in them.

    README files tell of a folder and are never bulletins, even where a shell's ``*`` names them. Raises
    ``UnreadableFileError`` for a path that does not exist and for a file that is named but of no format that is read.
    """
    found: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found.update(file for file in path.rglob("*") if _is_bulletin_of(path, file))
        else:
            _check_named(path)
            found.add(path)
    return sorted(path for path in found if path.stem.casefold() != "readme")


def read_bulletin(path: Path) -> Bulletin:
    """The bulletin in the file at ``path``. Raises ``UnreadableFileError``, which says what to do about the file."""
    _check_named(path)
    return parse_bulletin(path.name, read_bytes(path))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file that is not too large to be a bulletin. Raises ``UnreadableFileError``."""
    try:
        check_size(path.name, path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"{path} no se puede abrir: revisa sus permisos y vuelve a intentarlo.") from error


def parse_bulletin(file: str, content: bytes) -> Bulletin:
    """The bulletin that the bytes of a file hold. Raises ``UnreadableFileError`` where they are not one."""
    document = read_document(file, content)
    text = clean(document.text)
    if not text:
        raise UnreadableFileError(f"{file} no tiene texto: revisa que sea el boletín completo y vuelve a intentarlo.")
    if document.headline and not _begins_with(text, document.headline):
        text = f"{document.headline}\n{text}"
    about = _describe(document, text)
    return Bulletin(
        file=file,
        sha256=hashlib.sha256(content).hexdigest(),
        title=about.title,
        published=about.published,
        place=about.place,
        edition=about.edition,
        year=about.year,
        source=document.source,
        text=text,
    )


def _describe(document: Document, text: str) -> Metadata:
    about = describe(text, title=document.title, published=document.published)
    posted = document.posted
    if posted is None or about.published or about.year not in (None, posted.year):
        return about
    return replace(about, published=posted, year=posted.year)


def _check_named(path: Path) -> None:
    if not path.is_file():
        raise UnreadableFileError(f"{path} no existe o no es un archivo: revisa la ruta y vuelve a intentarlo.")
    check_format(path.name)


def _is_bulletin_of(folder: Path, file: Path) -> bool:
    is_hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return file.suffix.casefold() in EXTENSIONS and not is_hidden and file.is_file()


def _begins_with(text: str, title: str) -> bool:
    return text.casefold().startswith(title.casefold().rstrip("."))
