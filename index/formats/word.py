"""Documents of Word (.docx): their paragraphs in order, each row of a table as a line.

python-docx opens the package. The body is walked here, since what stands in content controls, links and tracked
insertions is text too, and what was deleted is not. External entities and links are never followed.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from index.errors import UnreadableFileError
from index.formats.document import Document

# What a file unpacks to. Bulletins have some 100 kB of XML, and photographs, which are packed already.
_LARGEST_XML = 20_000_000
_LARGEST_WHOLE = 100_000_000

# How files of Word before 2007 begin, and those of today with a password.
_OLD_OR_LOCKED = bytes.fromhex("d0cf11e0a1b11ae1")

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TABLE, _ROW, _CELL = (_WORD + name for name in ("p", "tbl", "tr", "tc"))
_TEXT = _WORD + "t"
_SIGNS = {_WORD + name: sign for name, sign in {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}.items()}
# Deleted and moved text, tab stops of a style, and text boxes: letterheads, of which Word writes each twice.
_LEFT_OUT = frozenset(
    {
        *(_WORD + name for name in ("del", "moveFrom", "pPr", "rPr", "txbxContent")),
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)


def read_docx(file: str, content: bytes) -> Document:
    """The text of the body. Raises ``UnreadableFileError`` where the file is damaged, locked, a bomb, or empty."""
    if content.startswith(_OLD_OR_LOCKED):
        raise UnreadableFileError(
            f"{file} es de un Word antiguo o tiene contraseña: ábrelo en Word, guárdalo como .docx sin contraseña y "
            "vuelve a intentarlo."
        )
    try:
        _check_unpacked(file, content)
        lines = list(_lines(_body(content)))
    except UnreadableFileError:
        raise
    except Exception as error:  # whatever zip and XML parsers may raise at what is no document
        raise UnreadableFileError(
            f"{file} está dañado o no es un documento de Word: ábrelo en Word, vuelve a guardarlo e inténtalo otra vez."
        ) from error
    return Document("\n\n".join(lines))


def _check_unpacked(file: str, content: bytes) -> None:
    with zipfile.ZipFile(BytesIO(content)) as package:
        parts = package.infolist()
    largest_xml = max((part.file_size for part in parts if part.filename.endswith((".xml", ".rels"))), default=0)
    if largest_xml > _LARGEST_XML or sum(part.file_size for part in parts) > _LARGEST_WHOLE:
        raise UnreadableFileError(
            f"{file} ocupa demasiado al abrirse para ser un boletín: copia su texto a un documento nuevo y vuelve a "
            "intentarlo."
        )


def _body(content: bytes) -> Any:
    import docx

    document = docx.Document(BytesIO(content))
    if document.element.getroottree().docinfo.doctype:
        # Word never writes one: it is there to define entities.
        raise ValueError("a document type definition")
    return document.element.body


def _lines(parent: Any) -> Iterator[str]:
    """The paragraphs and the rows of tables below ``parent``, in order."""
    for child in parent:
        if child.tag == _PARAGRAPH:
            yield "".join(_texts(child))
        elif child.tag == _TABLE:
            yield from filter(None, map(_row, _nearest(child, _ROW)))
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            yield from _lines(child)


def _row(row: Any) -> str:
    """«Consultas | 1,245»; cells without text are left out."""
    cells = (" ".join(" ".join(_lines(cell)).split()) for cell in _nearest(row, _CELL))
    return " | ".join(filter(None, cells))


def _nearest(parent: Any, tag: str) -> Iterator[Any]:
    """The elements of ``tag`` below ``parent`` that do not stand in another of that tag."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            yield from _nearest(child, tag)


def _texts(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            yield from _texts(child)
