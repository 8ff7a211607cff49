"""Small PDF files, written by hand: text at places, on pages, in Helvetica."""

from collections.abc import Sequence

Line = tuple[float, float, float, str]
"""x, y and size in points, and the text."""


def pdf(*pages: Sequence[Line], catalog: str = "", trailer: str = "", objects: Sequence[str] = ()) -> bytes:
    """``catalog`` and ``trailer`` are further entries of those dictionaries; ``objects`` come last, from number
    ``4 + 2 * len(pages)`` on."""
    first = 4
    kids = " ".join(f"{first + 2 * n} 0 R" for n in range(len(pages)))
    bodies = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, page in enumerate(pages):
        drawn = "".join(f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({_escaped(text)}) Tj ET\n" for x, y, size, text in page)
        bodies += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {first + 2 * n + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(drawn.encode('cp1252'))} >>\nstream\n{drawn}endstream",
        ]
    return assemble([*bodies, *objects], trailer)


def assemble(bodies: Sequence[str], trailer: str = "") -> bytes:
    """A file of these objects, of which the first is the catalog."""
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {len(bodies) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}{end}".encode()


def column(*lines: str, x: float = 72, top: float = 700, size: float = 12, leading: float = 14) -> list[Line]:
    """Lines one below the other."""
    return [(x, top - n * leading, size, line) for n, line in enumerate(lines)]


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
