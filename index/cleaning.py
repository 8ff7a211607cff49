"""The words of a bulletin without what the web page left around them.

Only white space and whole ends of lines change: no sign inside a sentence does, so that every sentence of the cleaned
text stands in the file too, once runs of white space count as one space. A line that is taken out leaves a break.
"""

import re
from itertools import pairwise

from index.spanish.months import MONTHS, WEEKDAYS
from index.spanish.residue import BULLETS, BUTTONS, LETTERHEAD, NOTICES, PHRASES, TAILS

# Longer lines are prose, whatever they end in.
_WIDEST_WRAP = 130

# After «Artículos relacionados» a paragraph must be this long to be the bulletin's own.
_PROSE_WORDS = 25

_BREAKS = re.compile(r"\r\n?|[\v\f\u2028\u2029]")
_BULLET = re.compile(rf"(?:[{re.escape(BULLETS)}]+\s*|[-–*]\s+|#{{1,6}}\s+|>\s+)+")
_URL = re.compile(r"(?:https?://|www\.)\S+|!\[[^\]]*\]\([^)]*\)")
_WORD = re.compile(r"[^\W_]")
_EDGES = " .:-–—―_*|»›>!¡=[]"
_MONTH = f"(?:{'|'.join(MONTHS)}|{'|'.join(sorted({month[:3] for month in MONTHS}))})[.]?"
_CLOCK = r"(?:,?(?: a las)? \d{1,2}:\d\d(?::\d\d)?(?: ?(?:h(?:rs?)?|[ap]\.? ?m)\.?)?)?"
_DATE = re.compile(
    rf"(?:(?:{'|'.join(WEEKDAYS)}),? )?"
    rf"(?:{_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}}(?: de)? {_MONTH}(?: del?)?,? \d{{4}}"
    rf"|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}}|\d{{4}}-\d\d-\d\d){_CLOCK}"
)
_NOTICE = re.compile("|".join([LETTERHEAD, *NOTICES]))
_END = re.compile(r"[.!?:…][”\"»)]?$")
_UNFINISHED = re.compile(r"[^\W\d]$|[,)”\"»%–—-]$")


def clean(raw: str) -> str:
    """The paragraphs of ``raw``, one a line, each with single spaces; residue of web pages is left out.

    >>> clean("spot_img\\nmartes, noviembre 26, 2024\\n\\n· Suman  14 jornadas\\nen el país.\\n\\n- Publicidad -")
    'Suman 14 jornadas en el país.'
    """
    lines = [" ".join(line.split()) for line in _BREAKS.sub("\n", raw).split("\n")]
    return "\n".join(_unwrap(_without_residue(lines)))


def _without_residue(lines: list[str]) -> list[str]:
    """``lines`` with residue made empty, so that nothing is joined across it, and empty lines around what stands alone.

    Bullets, heading signs and the asterisks of a line in bold are cut off.
    """
    kept: list[str] = []
    in_tail = False
    for raw in lines:
        bullet = _BULLET.match(raw)
        marked = raw[bullet.end() :] if bullet else raw
        line = _without_emphasis(marked)
        key = line.casefold().strip(_EDGES)
        is_date = _DATE.fullmatch(key) is not None
        in_tail = in_tail or (key in TAILS and any(kept))
        if _is_residue(line) or (is_date and not any(kept)) or (in_tail and not _is_prose(line)):
            kept.append("")
            continue
        stands_alone = is_date or line != marked
        kept.extend([""] * bool(bullet or stands_alone) + [line] + [""] * stands_alone)
    return kept


def _is_residue(line: str) -> bool:
    """Whether ``line`` is a whole line of a web page, or no words at all.

    >>> [_is_residue(line) for line in ("LINK DE VIDEO", "https://acortar.link/x", "***", "Más en www.imss.gob.mx")]
    [True, True, True, False]
    """
    text = _URL.sub("", line).casefold().strip(_EDGES)
    if not _WORD.search(text):
        return True
    if line[0].islower() and line.endswith("."):
        return False  # the last words of a paragraph that was wrapped
    return text in PHRASES or text in TAILS or _NOTICE.fullmatch(text) is not None or BUTTONS.issuperset(_words(text))


def _words(text: str) -> list[str]:
    return re.findall(r"[\w-]+", text)


def _is_prose(line: str) -> bool:
    return line.endswith((".", ".”", '."', "?", "!")) and len(line.split()) >= _PROSE_WORDS


def _without_emphasis(line: str) -> str:
    """A line that Markdown has in bold, without its asterisks. Inside a sentence they stay: it is quoted as it is."""
    inner = line.strip("*_")
    is_whole = line.startswith(("**", "__")) and line.endswith(("**", "__")) and "**" not in inner
    return inner.strip() if is_whole else line


def _unwrap(lines: list[str]) -> list[str]:
    """Paragraphs of ``lines``, without the empty ones: a line that goes on is joined with the next."""
    paragraphs: list[str] = []
    for block in _blocks(lines):
        joins = _joins(block)
        for line, is_joined in zip(block, [False, *joins], strict=True):
            if is_joined:
                paragraphs[-1] += f" {line}"
            else:
                paragraphs.append(line)
    return paragraphs


def _joins(block: list[str]) -> list[bool]:
    """For each line of ``block`` but the first, whether the one before runs on into it.

    In a text that was wrapped at a width, each line runs on that had no room for the next word. Elsewhere only a line
    that plainly goes on does, and none of a list: «camas» would be counted by the number before it.
    """
    pairs = list(pairwise(block))
    width = max(map(len, block))
    goes_on = [_goes_on(line, following) for line, following in pairs]
    is_full = [len(line) + 1 + len(following.split()[0]) > width for line, following in pairs]
    evidence = sum(plainly and full for plainly, full in zip(goes_on, is_full, strict=True))
    only_ends_are_short = all(full or _END.search(line) for line, full in zip(block, is_full, strict=False))
    if width <= _WIDEST_WRAP and 3 * evidence >= len(pairs) > 1 and only_ends_are_short:
        return is_full
    list_starts = next((n for n, line in enumerate(block) if line.endswith(":")), len(block))
    return [plainly and n < list_starts for n, plainly in enumerate(goes_on)]


def _blocks(lines: list[str]) -> list[list[str]]:
    """Runs of lines that are not empty."""
    blocks: list[list[str]] = [[]]
    for line in lines:
        if line:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _goes_on(line: str, following: str) -> bool:
    """Whether a sentence plainly runs over the end of ``line``.

    >>> _goes_on("lo que permite hacer mastografías y", "consultas a distancia.")
    True
    """
    return _UNFINISHED.search(line) is not None and following[0].islower()
