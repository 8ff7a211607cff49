"""The YAML header that a file may begin with: ``title``, ``date`` and ``source`` between two lines of ``---``.

What stands between the lines is a header where one of its lines begins with one of the three keys; else it is text
like any other. A header that cannot be understood is refused rather than indexed as if the bulletin had said it.
"""

import re
from dataclasses import dataclass
from datetime import date

import yaml

from index.errors import UnreadableFileError

# Headers have a few lines; two rules far apart in a text are no header.
_MOST_LINES = 40

_FENCED = re.compile(rf"---[ \t]*\n((?:.*\n){{1,{_MOST_LINES}}}?)---[ \t]*(?:\n|\Z)")
_KEY = re.compile(r"(?:title|date|source)[ \t]*:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says of itself before it begins. What it does not say is None."""

    title: str | None = None
    published: date | None = None
    source: str | None = None


def split_front_matter(file: str, raw: str) -> tuple[FrontMatter, str]:
    """The header of ``raw`` and the text after it. Raises ``UnreadableFileError``, naming ``file``, for a broken one.

    >>> split_front_matter("a.md", "---\\ntitle: Suman 14 jornadas\\ndate: 2023-07-24\\n---\\nEl IMSS informó.")
    (FrontMatter(title='Suman 14 jornadas', published=datetime.date(2023, 7, 24), source=None), 'El IMSS informó.')
    """
    fenced = _FENCED.match(raw)
    if fenced is None or not _KEY.search(fenced[1]):
        return FrontMatter(), raw
    values = _values(file, fenced[1])
    front = FrontMatter(
        title=_scalar(file, values, "title"),
        published=_date(file, _scalar(file, values, "date")),
        source=_scalar(file, values, "source"),
    )
    return front, raw[fenced.end() :]


def _values(file: str, block: str) -> dict[str, object]:
    try:
        # Everything is read as a string: «no» and «1957» are titles too, and dates are checked below.
        values = yaml.load(block, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f" (línea {mark.line + 2})" if mark else ""
        raise UnreadableFileError(
            f'La cabecera de {file} no se entiende{line}: escribe cada dato como title: "…", con el texto entre '
            "comillas, o quita la cabecera y vuelve a intentarlo."
        ) from error
    if not isinstance(values, dict):
        raise UnreadableFileError(
            f"La cabecera de {file} no se entiende: escribe title, date y source en una línea cada uno, o quítala."
        )
    return values


def _scalar(file: str, values: dict[str, object], key: str) -> str | None:
    value = values.get(key)
    if value is None or isinstance(value, str):
        return " ".join((value or "").split()) or None
    raise UnreadableFileError(f"En la cabecera de {file}, {key} debe ser un solo texto: corrígelo o quítalo.")


def _date(file: str, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value[:10])
    except ValueError as error:
        raise UnreadableFileError(
            f"La fecha «{value}» de la cabecera de {file} no se entiende: escríbela como 2023-07-24 o quítala."
        ) from error
