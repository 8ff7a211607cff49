"""Stretches of a text whose digits are no figures: addresses of the web, telephones, clock times."""

import re

from index.types import Span

LONGEST = 200
"""Code points of an address that are looked for before its sign."""


def quiet_spans(text: str) -> list[Span]:
    """Where not to look for figures, in text order; they may overlap.

    >>> text = "Informes al 55 5627 6900, de 9:00 a 15:00 horas."
    >>> [text[slice(*span)] for span in quiet_spans(text)]
    ['55 5627 6900', '9:00 a 15:00 horas']
    """
    spans = [Span(*match.span()) for pattern in _PATTERNS for match in pattern.finditer(text)]
    return sorted(spans + _addresses(text))


def _addresses(text: str) -> list[Span]:
    """The words that hold a sign of an address of the web or of the mail."""
    spans: list[Span] = []
    for sign in _SIGN.finditer(text):
        if spans and sign.start() < spans[-1].end:
            continue
        before = text[max(0, sign.start() - LONGEST) : sign.start()].split(" ")[-1].split("\n")[-1]
        after = _WORD.match(text, sign.end())
        spans.append(Span(sign.start() - len(before), after.end() if after else sign.end()))
    return spans


_HOUR = r"(?:[01]?\d|2[0-4])"
_HALF_DAY = r"(?:[ap]\.?\s?m\b\.?)"
_SIGN = re.compile(r"@|://|www\.|(?<=\w)\.(?:gob|com|org|net|link|mx)\b")
_WORD = re.compile(r"\S*")
_TELEPHONE = re.compile(
    r"(?<![\w.,$])(?:\(\d{2,3}\)\s?\d{3,4}[- ]?\d{2,4}(?:[- ]?\d{2})?|(?:01[ -])?800(?:[ -]\d{2,4}){2,4}"
    r"|\d{2,3}[ -]\d{3,4}[ -]\d{4}|\d{2}(?:[ -]\d{2}){4}|(?!(?:19|20)\d\d[ -](?:19|20))\d{4}[ -]\d{4}|\d{10})"
    r"(?![\w]|[.,]\d)"
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
    r"(?:\s+(?:a|y)\s+(?:las\s+)?\d{1,2})?(?:\s+(?:horas?\b|hrs\b)|(?=[.,;](?!\d)|\s+(?:de\s+la\s+(?:mañana|tarde|noche)|en\s+punto|y\s+media)))",
    re.IGNORECASE,
)
_HOUR_WORD = r"(?:\d{1,2}|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)"
_PART_OF_DAY = re.compile(rf"\b{_HOUR_WORD}\s+de\s+la\s+(?:mañana|tarde|noche|madrugada)\b", re.IGNORECASE)
_PATTERNS = (_TELEPHONE, _CLOCK, _AT, _PART_OF_DAY)
