"""Figures in a list or a range share the noun, and sometimes the scale, that only one of them states.

«de 10 a 14 consultorios», «598.4; 82.4, y 25.2 millones de pesos», «280 comités, de 283».
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.figures.mention import Mention
from index.types import FigureKind

MOST_ITEMS = 12
"""Of a breakdown whose items leave out the scale of their sum."""


def share_units(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions; those without a noun take it from the neighbour with which they stand in a list or a range."""
    return _forward(text, _broken_down(text, _backward(text, mentions)))


def _backward(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """From the last of a list to those before it: the last two are joined by a word, the rest by commas."""
    shared: list[Mention] = []
    listed = False
    for mention in reversed(mentions):
        after = shared[-1] if shared else None
        takes = after is not None and _may_take(mention, after)
        if after is not None and takes:
            gap = text[mention.span.end : after.span.start]
            takes = bool(_JOIN.fullmatch(gap) or (listed and _COMMA.fullmatch(gap)))
            if takes:
                mention = _take(text, mention, after, gap)
        listed = takes
        shared.append(mention)
    return shared[::-1]


def _forward(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """«280 comités, de 283»: the whole is of the noun of the part."""
    shared: list[Mention] = []
    for mention in mentions:
        before = shared[-1] if shared else None
        counted = before is not None and before.kind is FigureKind.COUNT and _may_take(mention, before)
        if before is not None and counted and _PART_OF.fullmatch(text, before.end, mention.span.start):
            mention = replace(mention, said=before.said)
        elif before is not None and _goes_on_in_millions(text, mention, before):
            mention = replace(mention, value=mention.value * before.scale, scale=before.scale)
        shared.append(mention)
    return shared


def _broken_down(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """«215 millones de pesos: 130 para Irapuato, 60 para Silao y 25 para León»: what adds up to it is of its scale."""
    shared = list(mentions)
    for at, whole in enumerate(mentions):
        items = [mention for mention in mentions[at + 1 : at + 1 + MOST_ITEMS] if _is_bare(mention)]
        colon = whole.scale >= 1000 and bool(items) and ":" in text[whole.end : items[0].span.start]
        for count in range(2, len(items) + 1) if colon else ():
            if mentions[at + 1 : at + 1 + count] == items[:count] and _adds_up(items[:count], whole):
                shared[at + 1 : at + 1 + count] = [_in_scale(item, whole) for item in items[:count]]
    return shared


def _is_bare(mention: Mention) -> bool:
    return mention.kind is FigureKind.COUNT and not mention.said and mention.scale == 1 and mention.value < 1000


def _adds_up(items: Sequence[Mention], whole: Mention) -> bool:
    return sum(item.value for item in items) * whole.scale == whole.value


def _in_scale(mention: Mention, whole: Mention) -> Mention:
    return replace(mention, value=mention.value * whole.scale, kind=whole.kind, said=whole.said, scale=whole.scale)


def _goes_on_in_millions(text: str, mention: Mention, before: Mention) -> bool:
    """«mil 890 millones son para obra; 960.6 para equipo, y 600 para más»: a decimal that counts nothing is of them."""
    of_millions = before.scale >= 10**6 and (before.kind is FigureKind.MONEY or not before.said)
    if not (_is_bare(mention) and of_millions and _ITEM.search(text, before.end, mention.span.start)):
        return False
    decimal = mention.value != mention.value.to_integral_value()
    goes_on = not _MILLIONS.search(text, before.span.start, before.span.end)
    return (decimal or goes_on) and _SPENT_ON.match(text, mention.span.end) is not None


def _may_take(mention: Mention, other: Mention) -> bool:
    """Whether ``mention`` has no noun of its own, and ``other`` has one to share."""
    if mention.kind is not FigureKind.COUNT or mention.said:
        return False
    return other.kind is FigureKind.PERCENT or (bool(other.said) and not other.kind.names)


def _take(text: str, mention: Mention, other: Mention, gap: str) -> Mention:
    """The mention with the noun of the other; as it was where it would have to be of another scale to have it."""
    scale = _shared_scale(text, mention, other, gap)
    of = _OF.fullmatch(gap) is not None
    if other.kind in (FigureKind.MONEY, FigureKind.PERCENT) and (
        of or (other.scale > 1 and scale == 1 == mention.scale)
    ):
        return mention
    return replace(
        mention,
        value=mention.value * scale,
        kind=other.kind,
        said=other.said,
        scale=mention.scale * scale,
        rounded=mention.rounded or (scale > 1 and other.rounded),
    )


def _shared_scale(text: str, mention: Mention, other: Mention, gap: str) -> int:
    """Decimals of a list of millions are millions, and so is the lower end of a range of them: «de 10 a 20 mil»."""
    if mention.scale > 1 or other.scale == 1 or mention.value >= 1000:
        return 1
    if mention.value != mention.value.to_integral_value():
        return other.scale if other.scale >= 10**6 else 1
    before = text[max(0, mention.span.start - 8) : mention.span.start]
    ranged = _RANGE.search(f"{before}|{gap}") is not None and mention.value * other.scale < other.value
    listed = other.kind is FigureKind.MONEY and not _OF.fullmatch(gap) and Decimal(other.scale) >= 10**6
    return other.scale if ranged or listed else 1


_JOIN = re.compile(
    r"[^\S\r\n]*[,;]?[^\S\r\n]+(?:y|e|o|u|a|al)[^\S\r\n]+(?:l[oa]s[^\S\r\n]+)?|[-–]|[^\S\r\n]+de(?:[^\S\r\n]+l[oa]s)?[^\S\r\n]+"
)
_OF = re.compile(r"[^\S\r\n]+de(?:[^\S\r\n]+l[oa]s)?[^\S\r\n]+")
_COMMA = re.compile(r"[^\S\r\n]*[,;][^\S\r\n]+")
_PART_OF = re.compile(r",?[^\S\r\n]+de(?:[^\S\r\n]+(?:l[oa]s|un[^\S\r\n]+total[^\S\r\n]+de))?[^\S\r\n]+")
_ITEM = re.compile(r"[,;]\s(?:y\s)?$")
_SPENT_ON = re.compile(r"\s(?:al?|para|en|del?)\s")
_MILLIONS = re.compile(r"mill(?:ones|[oó]n)", re.IGNORECASE)
_RANGE = re.compile(r"\b(?:de|entre)\s+\|\s+(?:a|y|al)\s+", re.IGNORECASE)
