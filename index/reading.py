"""From files to bulletins."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from index.cleaning import clean
from index.errors import UnreadableFileError
from index.front_matter import split_front_matter
from index.metadata import describe
from index.types import Bulletin

EXTENSIONS = (".txt", ".md")

# A bulletin has some 5 kB. A file a thousand times that is something else, and would hold up the whole folder.
LARGEST_FILE = 5_000_000


def find_bulletins(paths: Iterable[Path]) -> list[Path]:
    """The .txt and .md files of ``paths``, sorted, each once; folders are walked, without what is hidden in them.

    README files tell of a folder and are never bulletins, even where a shell's ``*`` names them. Raises
    ``UnreadableFileError`` for a path that does not exist and for a file that is named but is no .txt or .md.
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
        if path.stat().st_size > LARGEST_FILE:
            raise UnreadableFileError(_too_large(path.name))
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"{path} no se puede abrir: revisa sus permisos y vuelve a intentarlo.") from error


def parse_bulletin(file: str, content: bytes) -> Bulletin:
    """The bulletin that the bytes of a file hold. Raises ``UnreadableFileError`` where they are not one.

    The title of a header is put first in the text, where the text does not begin with it and the file has it verbatim.
    """
    raw = _decode(file, content)
    front, body = split_front_matter(file, raw)
    text = clean(body)
    if not text:
        raise UnreadableFileError(f"{file} no tiene texto: revisa que sea el boletín completo y vuelve a intentarlo.")
    if front.title and _squeeze(front.title) in _squeeze(raw) and not _begins_with(text, front.title):
        text = f"{front.title}\n{text}"
    about = describe(text, title=front.title, published=front.published)
    return Bulletin(
        file=file,
        sha256=hashlib.sha256(content).hexdigest(),
        title=about.title,
        published=about.published,
        place=about.place,
        edition=about.edition,
        year=about.year,
        source=front.source,
        text=text,
    )


def _decode(file: str, content: bytes) -> str:
    if len(content) > LARGEST_FILE:
        raise UnreadableFileError(_too_large(file))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(f"{file} no está en UTF-8: guárdalo como UTF-8 y vuelve a intentarlo.") from error
    if "\0" in text:
        raise UnreadableFileError(
            f"{file} no es un archivo de texto: guárdalo como .txt en UTF-8 y vuelve a intentarlo."
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _check_named(path: Path) -> None:
    if not path.is_file():
        raise UnreadableFileError(f"{path} no existe o no es un archivo: revisa la ruta y vuelve a intentarlo.")
    if path.suffix.casefold() not in EXTENSIONS:
        raise UnreadableFileError(f"{path.name} no es .txt ni .md: guarda el boletín como texto y vuelve a intentarlo.")


def _is_bulletin_of(folder: Path, file: Path) -> bool:
    is_hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    return file.suffix.casefold() in EXTENSIONS and not is_hidden and file.is_file()


def _begins_with(text: str, title: str) -> bool:
    return text.casefold().startswith(_squeeze(title).casefold().rstrip("."))


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _too_large(file: str) -> str:
    return f"{file} pasa de {LARGEST_FILE // 1_000_000} MB: pon un boletín en cada archivo y vuelve a intentarlo."
