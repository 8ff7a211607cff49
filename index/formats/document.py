"""What every format is read to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Document:
    """The words of a file, not cleaned yet, and what the file plainly says of them. What it does not say is None."""

    text: str
    """Paragraphs are lines. An empty line keeps what stands on its two sides apart."""
    title: str | None = None
    headline: str | None = None
    """The title as it stands in the file outside of ``text``: put first, where the text does not begin with it."""
    published: date | None = None
    """The day of the bulletin."""
    posted: date | None = None
    """The day that a web page was put up: the bulletin's, where that gives none and contradicts nothing."""
    source: str | None = None
