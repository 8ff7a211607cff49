"""Plain text and Markdown, with the header that they may begin with."""

import re

from index.errors import UnreadableFileError
from index.formats.document import Document
from index.front_matter import split_front_matter


def read_text(file: str, content: bytes) -> Document:
    """The text of a UTF-8 file. Raises ``UnreadableFileError`` where it is none, or its header is broken."""
    raw = _decode(file, content)
    front, text = split_front_matter(file, raw)
    # YAML may write a title in another way than it reads, and what is cited must stand in the file.
    headline = front.title if front.title and front.title in _squeeze(raw) else None
    return Document(text, front.title, headline, front.published, source=front.source)


def _decode(file: str, content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(f"{file} no está en UTF-8: guárdalo como UTF-8 y vuelve a intentarlo.") from error
    if "\0" in text:
        raise UnreadableFileError(
            f"{file} no es un archivo de texto: guárdalo como .txt en UTF-8 y vuelve a intentarlo."
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
