"""Stretches of a text whose digits are no figures: addresses of the web, telephones, clock times."""

import re

from index.types import Span


def quiet_spans(text: str) -> list[Span]:
    """Where not to look for figures, in text order; they may overlap.

    >>> text = "Informes al 55 5627 6900, de 9:00 a 15:00 horas."
    >>> [text[slice(*span)] for span in quiet_spans(text)]
    ['55 5627 6900', '9:00 a 15:00 horas']
    """
    spans = [Span(*match.span()) for pattern in _PATTERNS for match in pattern.finditer(text)]
    return sorted(spans)


_HOUR = r"(?:[01]?\d|2[0-4])"
_HALF_DAY = r"(?:[ap]\.?\s?m\b\.?)"
_WEB = re.compile(
    r"(?:https?://|www\.)\S+|(?<![\w.+@-])[\w.+-]+@[\w.-]+|(?<![\w.@/-])[\w-]+(?:\.[\w-]+)*\.(?:gob|com|org|net|link|mx)\b(?:/\S*)?"
)
_TELEPHONE = re.compile(
    r"(?<![\w.,$])(?:\(\d{2,3}\)\s?\d{3,4}[- ]?\d{2,4}(?:[- ]?\d{2})?|(?:01[ -])?800(?:[ -]\d{2,4}){2,4}"
    r"|\d{2,3}[ -]\d{3,4}[ -]\d{4}|\d{2}(?:[ -]\d{2}){4}|\d{4}[ -]\d{4}|\d{10})(?![\w]|[.,]\d)"
)
_CLOCK = re.compile(
    rf"(?<![\w.,$:])(?:{_HOUR}:\d\d(?:\s?{_HALF_DAY})?(?:\s+(?:a|y|-)\s+(?:las\s+)?{_HOUR}(?::\d\d)?)?"
    rf"|{_HOUR}(?:\s?{_HALF_DAY})?\s+a\s+(?:las\s+)?{_HOUR}(?=\s?{_HALF_DAY})|{_HOUR}(?=\s?{_HALF_DAY})"
    rf"|{_HOUR}\.\d\d(?=\s?(?:{_HALF_DAY}|horas|hrs)))"
    rf"(?!\d|:?\d\d)(?:\s?{_HALF_DAY})?(?:\s?(?:horas?\b|hrs?\b\.?|h\b))?",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:a|desde|hasta|entre|de)\s+las?\s+(?:\d{1,2}|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)"
    r"(?:\s+(?:a|y)\s+(?:las\s+)?\d{1,2})?(?:\s+(?:horas?\b|hrs\b)|(?=\s+(?:de\s+la\s+(?:mañana|tarde|noche)|en\s+punto|y\s+media)))",
    re.IGNORECASE,
)
_PATTERNS = (_WEB, _TELEPHONE, _CLOCK, _AT)
