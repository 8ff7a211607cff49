"""The formats that bulletins come in, and the reader of each: from the bytes of a file to its words."""

from collections.abc import Callable
from pathlib import PurePath
from types import MappingProxyType
from typing import NamedTuple

from index.errors import UnreadableFileError
from index.formats.document import Document
from index.formats.pdf import read_pdf
from index.formats.text import read_text
from index.formats.web import read_html
from index.formats.word import read_docx

__all__ = ["EXTENSIONS", "LARGEST_TEXT", "NAMES", "Document", "check_format", "check_size", "read_document"]

# A bulletin has some 5 kB of text. A file a thousand times that is something else, and would hold up the whole folder.
LARGEST_TEXT = 5_000_000

# Photographs come with the text.
LARGEST_PRINT = 25_000_000

_MEGABYTE = 1_000_000


class _Format(NamedTuple):
    read: Callable[[str, bytes], Document]
    """Takes the name of the file, for messages, and its bytes. Raises ``UnreadableFileError``."""
    largest: int
    """Bytes."""


_FORMATS = MappingProxyType(
    {
        ".txt": _Format(read_text, LARGEST_TEXT),
        ".md": _Format(read_text, LARGEST_TEXT),
        ".html": _Format(read_html, LARGEST_TEXT),
        ".htm": _Format(read_html, LARGEST_TEXT),
        ".pdf": _Format(read_pdf, LARGEST_PRINT),
        ".docx": _Format(read_docx, LARGEST_PRINT),
    }
)

EXTENSIONS = tuple(_FORMATS)
NAMES = ".txt, .md, .html, .pdf o .docx"
"""As staff are told of them."""


def read_document(file: str, content: bytes) -> Document:
    """What the bytes of ``file`` hold, read as its extension says. Raises ``UnreadableFileError`` with the remedy."""
    check_format(file)
    check_size(file, len(content))
    document = _FORMATS[_extension(file)].read(file, content)
    if len(document.text) > LARGEST_TEXT:
        raise UnreadableFileError(
            f"{file} tiene demasiado texto para ser un boletín: pon uno en cada archivo y vuelve a intentarlo."
        )
    return document


def check_format(file: str) -> None:
    """Raises ``UnreadableFileError`` where ``file`` is of no format that is read."""
    extension = _extension(file)
    if extension == ".doc":
        raise UnreadableFileError(
            f"{file} es un documento de Word antiguo: ábrelo en Word, guárdalo como .docx y vuelve a intentarlo."
        )
    if extension not in _FORMATS:
        raise UnreadableFileError(
            f"{file} no es {NAMES}: guarda el boletín en uno de esos formatos y vuelve a intentarlo."
        )


def check_size(file: str, size: int) -> None:
    """Raises ``UnreadableFileError`` where ``size``, in bytes, is more than a bulletin of this format has."""
    largest = _FORMATS[_extension(file)].largest
    if size > largest:
        raise UnreadableFileError(
            f"{file} pasa de {largest // _MEGABYTE} MB: pon un boletín en cada archivo y vuelve a intentarlo."
        )


def _extension(file: str) -> str:
    return PurePath(file).suffix.casefold()
