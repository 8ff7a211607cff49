"""Where a sentence of Spanish press prose ends.

A line end always ends one. «.», «!», «?» and «…» do where a sentence can start after them; «.» not after an
abbreviation. Semicolons never do, so a list of states stays one sentence; only what no prose is as long as is cut.

Every decision looks only at the sentence so far and at what follows, so that a sentence split again gives itself.
"""

import re

from index.folding import compose, fold
from index.spanish.abbreviations import BEFORE_NUMBERS, MAY_END, NEVER_END, OPENERS
from index.spanish.datelines import SHORT
from index.spanish.states import STATES
from index.types import Span

# C1 controls are quotes and dashes of Windows-1252 that were decoded as Latin-1.
_OPENING_SIGNS = "¿¡“«‘\"'([\x91\x93—–―\x96\x97-"
_GOING_ON = ",;:.…!?%)]}”’»/"
"""After one of these signs, no sentence starts."""

# A word longer than this is no abbreviation, so no more than this is read again at each full stop.
_LONGEST_WORD = 24

LONGEST = 3000
"""Code points, three times the longest sentence of two hundred bulletins. A longer line is a table that lost its rows,
and whatever reads a sentence at a time would be slow on it."""

_MARK = re.compile(
    r"[.!?…]+"
    r"(?:[)\]”’»\x92\x94]| [”»](?=\s|$)"
    r"|[\"'](?![^\W_])"  # a straight quote opens rather than closes when a word stands against it
    r"|[-—–―\x96\x97](?=\s|$))*"
)
_SHORT_STATES = frozenset(SHORT) | {form for forms in STATES.values() for form in forms if len(form) <= 5}
_FULL_STOP = re.compile(r"\.(?![.!?…])")
_NEXT = re.compile(rf"\s+(?P<opening>[{re.escape(_OPENING_SIGNS)}]*)(?P<first>\S)")
_WORD = re.compile(r"\w+(?=\s)")
_DECIMALS = re.compile(r"\s\d{1,2} ?(?:%|por ciento\b|millones\b|grados\b)")
_ENUMERATOR = re.compile(r"\d{1,2}|[IVX]{1,4}|[A-Za-z]")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)*[A-ZÁÉÍÓÚÑ]")
# Where an endless line is cut, in its second half: between items, after another sign, before a name, anywhere.
_CUTS = tuple(
    re.compile(rf"(?s).{{{LONGEST // 2},}}{cut}")
    for cut in (r";(?=\s)", r"[,:](?=\s)", r"\s(?=(?!MIL)[A-ZÁÉÍÓÚÑ])", r"\s", "")
)
_ORDINAL = re.compile(r"\d+(?:[oaº°ª]|er|ra|ro|da|do|ta|to|ma|mo|va|vo|na|no)")


def split_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of ``text`` in order, trimmed; together they hold everything but white space.

    >>> [tuple(span) for span in split_sentences("Atendió el Dr. Ruiz en la UMF No. 1. ¿Cuántos? 121.8 por ciento.")]
    [(0, 36), (37, 46), (47, 64)]
    """
    letters, places = compose(text)
    spans: list[Span] = []
    start = 0
    for line in letters.split("\n"):
        spans += _split_line(letters, start, start + len(line))
        start += len(line) + 1
    return tuple(Span(places[span.start], places[span.end]) for span in spans)


def _split_line(text: str, start: int, end: int) -> list[Span]:
    spans = []
    for mark in _MARK.finditer(text, start, end):
        if _ends(text, start, mark, end):
            spans += _pieces(text, start, mark.end())
            start = mark.end()
    spans += _pieces(text, start, end)
    return [span for span in spans if span.start < span.end]


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """A sentence whole, or what is too long for one in the longest pieces that are not."""
    spans = []
    while (whole := _trim(text, start, end)).end - whole.start > LONGEST:
        limit = whole.start + LONGEST
        start = next(match.end() for cut in _CUTS if (match := cut.match(text, whole.start, limit)))
        spans.append(_trim(text, whole.start, start))
    return [*spans, whole]


def _trim(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    return Span(start + len(part) - len(part.lstrip()), start + len(part.rstrip()))


def _ends(text: str, start: int, mark: re.Match[str], end: int) -> bool:
    """Whether the sentence that starts at ``start`` ends with ``mark``, on a line that ends at ``end``."""
    before = text[max(start, mark.start() - _LONGEST_WORD) : mark.start()].split()
    if not before or before[-1] in ("(", "["):
        return False  # «(…)» stands for what a quote leaves out
    following = _NEXT.match(text, mark.end(), end)
    if following is None:
        return mark.group() == "." and _is_glued(before[-1], _WORD.match(text, mark.end(), end))
    first, opening = following["first"], following["opening"]
    if not _FULL_STOP.match(mark.group()):
        is_ellipsis = mark.group().startswith(("…", ".."))
        return first.isupper() or (first.isdigit() and not is_ellipsis) or "¿" in opening or "¡" in opening
    begins = not (first.islower() or first in _GOING_ON) or bool(opening.strip("—–―-"))
    is_broken_number = before[-1].isdigit() and _DECIMALS.match(text, mark.end(), end)
    word = _WORD.match(text, following.start("first"), end)
    return begins and not is_broken_number and not _is_abbreviated(before, first, word.group() if word else "")


def _is_glued(last: str, word: re.Match[str] | None) -> bool:
    """Whether the space after a full stop was forgotten: «concluyó.El director», but not «imss.gob.mx»."""
    if word is None or not last.isalpha() or not last[-1].islower():
        return False
    return len(last) > 3 and last.casefold() not in NEVER_END and word.group().istitle()


def _is_abbreviated(before: list[str], first: str, word: str) -> bool:
    """Whether the full stop belongs to the last word ``before`` it and the sentence goes on with ``word``."""
    last = before[-1].lstrip(_OPENING_SIGNS)
    if len(before) == 1 and _ENUMERATOR.fullmatch(last):
        return True  # «1. Lavarse las manos»
    if last.casefold() in NEVER_END or (first.isdigit() and last.casefold() in BEFORE_NUMBERS):
        return True
    return first.isalpha() and not _opens(word) and _may_end(last)


def _may_end(last: str) -> bool:
    """Whether ``last`` may be an abbreviation, an initial or «14va.», where only the next word tells."""
    return (
        last.casefold() in MAY_END
        or (last[:1].isupper() and fold(last.replace(".", "")) in _SHORT_STATES)  # «ver.» and «son.» are verbs
        or _DOTTED.fullmatch(last) is not None
        or _ORDINAL.fullmatch(last) is not None
    )


def _opens(word: str) -> bool:
    return word[:1].isupper() and word.casefold() in OPENERS
