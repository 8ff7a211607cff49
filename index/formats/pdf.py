"""PDF files: their text, by paragraphs. What a file would run when it is opened is neither read nor run."""

import logging
import re
import time
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from index.errors import UnreadableFileError
from index.folding import fold
from index.formats.document import Document
from index.formats.lines import PrintedLine, paragraphs
from index.spanish.stop_words import STOP_WORDS

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

# A bulletin has two or three. A book would hold up the whole folder.
_MOST_PAGES = 100

# Bytes of what is drawn on a page, unpacked.
_LARGEST_STREAM = 20_000_000

# Pages of text take some 20 ms each; what takes this long in all was made to.
_MOST_SECONDS = 20.0

# Of drawing, on one page: a page of text has some thousand, a map a hundred times as many.
_MOST_OPERATIONS = 300_000

_TOO_LONG = "{file} tarda demasiado en leerse: copia su texto a un .txt y agrega ese."

# A text of so many words without «de», «la» or «en» is in signs whose letters the file does not tell.
_WORDS_TO_JUDGE = 30

_COMMON = frozenset(word for word in STOP_WORDS if len(word) > 1)

# Letters that are printed as one sign, hyphens that show only at the end of a line, and signs that print nothing.
_SIGNS = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "\xad": "-"}
_SIGN = re.compile(rf"[{''.join(_SIGNS)}\0-\x08\x0e-\x1f\x7f]")


class _Place(NamedTuple):
    """Points, as in ``PrintedLine``."""

    x: float
    y: float
    size: float


def read_pdf(file: str, content: bytes) -> Document:
    """The text of a PDF. Raises ``UnreadableFileError`` where it is damaged, locked, scanned or far too long."""
    from pypdf import PdfReader, apply_configuration
    from pypdf.errors import LimitReachedError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with apply_configuration(
            stream_parsing_work_maximum_count=_MOST_OPERATIONS, zlib_maximum_output_length=_LARGEST_STREAM
        ):
            reader = PdfReader(BytesIO(content))
            _check_lock(file, reader)
            text = "\n\n".join(paragraphs(list(_pages(file, reader))))
    except UnreadableFileError:
        raise
    except LimitReachedError as error:
        raise UnreadableFileError(_TOO_LONG.format(file=file)) from error
    except Exception as error:  # whatever may be raised at what is no PDF
        raise UnreadableFileError(
            f"{file} está dañado o no es un PDF: vuelve a descargarlo, o copia su texto a un .txt."
        ) from error
    _check_words(file, text)
    return Document(text)


def _check_lock(file: str, reader: "PdfReader") -> None:
    """Many files are only locked against changes: the empty password opens them."""
    from pypdf import PasswordType
    from pypdf.errors import DependencyError

    try:
        is_locked = reader.is_encrypted and reader.decrypt("") is PasswordType.NOT_DECRYPTED
    except DependencyError:
        is_locked = True  # a newer cipher, which the library needs another one for
    if is_locked:
        raise UnreadableFileError(
            f"{file} está protegido con contraseña: ábrelo, guárdalo sin protección y vuelve a intentarlo."
        )


def _pages(file: str, reader: "PdfReader") -> Iterator[tuple[PrintedLine, ...]]:
    if len(reader.pages) > _MOST_PAGES:
        raise UnreadableFileError(
            f"{file} tiene más de {_MOST_PAGES} páginas: pon un boletín en cada archivo y vuelve a intentarlo."
        )
    started = time.monotonic()
    for page in reader.pages:
        yield tuple(_lines(page))
        if time.monotonic() - started > _MOST_SECONDS:
            raise UnreadableFileError(_TOO_LONG.format(file=file))


def _lines(page: "PageObject") -> Iterator[PrintedLine]:
    """The lines of ``page`` in the order of the file, each at the place of its first letters."""
    pieces: list[tuple[str, _Place]] = []

    def note(text: str, current: Sequence[float], matrix: Sequence[float], font: object, size: float) -> None:
        pieces.append((text, _place(current, matrix, size)))

    page.extract_text(visitor_text=note)
    text, place = "", None
    for piece, where in [*pieces, ("\n", _Place(0.0, 0.0, 0.0))]:
        for part in re.split("(\n)", piece):
            if part != "\n":
                text += part
                place = place or (where if part.strip() else None)
                continue
            if place is not None:
                yield PrintedLine(_clean(text), *place)
            text, place = "", None


def _place(current: Sequence[float], matrix: Sequence[float], size: float) -> _Place:
    """Where ``matrix``, that of the text, puts it within ``current``, that of the page."""
    a, b, c, d, e, f = current
    x, y = matrix[4], matrix[5]
    return _Place(a * x + c * y + e, b * x + d * y + f, abs(size * matrix[3] * d) or 1.0)


def _clean(text: str) -> str:
    return " ".join(_SIGN.sub(lambda match: _SIGNS.get(match[0], ""), text).split())


def _check_words(file: str, text: str) -> None:
    words = re.findall(r"[^\W\d_]+", text)
    if not words:
        raise UnreadableFileError(
            f"{file} no tiene texto, solo imágenes, como un documento escaneado: consigue el original, o copia su "
            "texto a un .txt."
        )
    if len(words) >= _WORDS_TO_JUDGE and not any(fold(word) in _COMMON for word in words):
        raise UnreadableFileError(f"{file} no deja leer sus letras: copia su texto a un .txt, revísalo y agrega ese.")
