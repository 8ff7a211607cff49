"""Figures in a list or a range share the noun, and sometimes the scale, that only one of them states.

«de 10 a 14 consultorios», «598.4; 82.4, y 25.2 millones de pesos», «280 comités, de 283».
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from index.drafts import Draft
from index.types import FigureKind


def share_units(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, where those without a noun take it from the neighbour with which they stand in a list or a range."""
    return _forward(text, _backward(text, drafts))


def _backward(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """From the last of a list to those before it: the last two are joined by a word, the rest by commas."""
    shared: list[Draft] = []
    listed = False
    for draft in reversed(drafts):
        after = shared[-1] if shared else None
        if after is not None and _may_take(draft, after):
            gap = text[draft.span.end : after.span.start]
            last = _JOIN.fullmatch(gap) is not None
            if last or (listed and _COMMA.fullmatch(gap)):
                draft, listed = _take(text, draft, after, gap), True
            else:
                listed = False
        else:
            listed = False
        shared.append(draft)
    return shared[::-1]


def _forward(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """«280 comités, de 283»: the whole is of the noun of the part."""
    shared: list[Draft] = []
    for draft in drafts:
        before = shared[-1] if shared else None
        if before and _may_take(draft, before) and _PART_OF.fullmatch(text, before.end, draft.span.start):
            draft = replace(draft, unit=before.unit, said=before.said)
        shared.append(draft)
    return shared


def _may_take(draft: Draft, other: Draft) -> bool:
    """Whether ``draft`` has no noun of its own, and ``other`` has one to share."""
    if draft.kind is not FigureKind.COUNT or draft.said:
        return False
    return (bool(other.said) and other.kind is not FigureKind.EDITION) or other.kind is FigureKind.PERCENT


def _take(text: str, draft: Draft, other: Draft, gap: str) -> Draft:
    if other.kind is FigureKind.ORDINAL:
        return draft
    scale = other.scale if draft.scale == 1 and _shares_scale(text, draft, other, gap) else 1
    return replace(
        draft, value=draft.value * scale, kind=other.kind, said=other.said, rounded=draft.rounded or other.rounded
    )


def _shares_scale(text: str, draft: Draft, other: Draft, gap: str) -> bool:
    """Decimals of a list of millions are millions, and so is the lower end of a range of them."""
    if draft.value != draft.value.to_integral_value():
        return other.scale >= 10**6
    return (
        other.scale > 1
        and draft.value < 1000
        and _RANGE.search(text[max(0, draft.span.start - 8) : draft.span.start] + "|" + gap) is not None
    )


_JOIN = re.compile(
    r"[^\S\r\n]*[,;]?[^\S\r\n]+(?:y|e|o|u|a|al)[^\S\r\n]+|[-–]|[^\S\r\n]+de(?:[^\S\r\n]+l[oa]s)?[^\S\r\n]+"
)
_COMMA = re.compile(r"[^\S\r\n]*[,;][^\S\r\n]+")
_PART_OF = re.compile(r",?[^\S\r\n]+de(?:[^\S\r\n]+(?:l[oa]s|un[^\S\r\n]+total[^\S\r\n]+de))?[^\S\r\n]+")
_RANGE = re.compile(r"\b(?:de|entre)\s+\|\s+(?:a|y|al)\s+", re.IGNORECASE)
