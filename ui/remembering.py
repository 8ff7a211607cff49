"""What the browser keeps of an answer, so that the server need keep nothing: JSON, and from it the answer again.

The browser is not believed: what comes back is validated as an ``Answer``, its citations are read from the bulletins.
"""

from collections.abc import Callable, Mapping
from typing import Any, get_type_hints

from pydantic import TypeAdapter, ValidationError

from index.types import Bulletin, Span
from rag.types import Answer, Citation

Record = Mapping[str, Any]
"""What the browser keeps of one answer: JSON."""

Find = Callable[[str], Bulletin | None]
"""The bulletin of a file, where there is one: ``Library.bulletin``."""

_LEFT_OUT = {"citations", "evidence", "verdicts"}
"""Long, and no follow-up needs more of them than the citations, which are kept as places in their bulletins."""
_FORMS: dict[str, TypeAdapter[Any]] = {
    name: TypeAdapter(kind) for name, kind in get_type_hints(Answer).items() if name not in _LEFT_OUT
}


def remember(answer: Answer) -> Record:
    """The JSON that ``recall`` makes the answer from again."""
    kept = {name: form.dump_python(getattr(answer, name), mode="json") for name, form in _FORMS.items()}
    return {**kept, "citations": [[c.bulletin.file, c.bulletin.sha256, *c.span] for c in answer.citations]}


def recall(record: object, find: Find) -> Answer | None:
    """The answer of a record; None where it is none, or a bulletin that it cites has changed or is gone."""
    if not isinstance(record, dict):
        return None
    try:
        kept = {name: form.validate_python(record[name]) for name, form in _FORMS.items()}
        answer = Answer(**kept, citations=tuple(_citation(place, find) for place in record["citations"]))
    except (ValidationError, _GoneError, KeyError, TypeError, ValueError):
        return None
    return answer if _points_within(answer) else None


class _GoneError(Exception):
    """The bulletin of a citation is not there any more as it was."""


def _citation(place: object, find: Find) -> Citation:
    if not isinstance(place, list):
        raise TypeError(place)
    file, sha256, start, end = place
    bulletin = find(file) if isinstance(file, str) else None
    if bulletin is None or bulletin.sha256 != sha256 or not _is_span(bulletin, start, end):
        raise _GoneError(file)
    return Citation(bulletin, Span(start, end))


def _is_span(bulletin: Bulletin, start: object, end: object) -> bool:
    return isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(bulletin.text)


def _points_within(answer: Answer) -> bool:
    """Whether each row, reading and figure names a citation that there is."""
    markers = [f.citation for f in answer.figures]
    markers += [r.citation for r in answer.rows] + [r.citation for r in answer.readings]
    return all(marker is None or 1 <= marker <= len(answer.citations) for marker in markers)
