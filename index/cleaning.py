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
_BULLET = re.compile(rf"(?:[{re.escape(BULLETS)}]+\s*|[-–]\s+|#{{1,6}}\s+|>\s+)+")
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
_UNFINISHED = re.compile(r"[\w,)”\"»%–—-]$")


def clean(raw: str) -> str:
    """The paragraphs of ``raw``, one a line, each with single spaces; residue of web pages is left out.

    >>> clean("spot_img\\nmartes, noviembre 26, 2024\\n\\n· Suman  14 jornadas\\nen el país.\\n\\n- Publicidad -")
    'Suman 14 jornadas en el país.'
    """
    lines = [" ".join(line.split()) for line in _BREAKS.sub("\n", raw).split("\n")]
    return "\n".join(_unwrap(_without_residue(lines)))


def _without_residue(lines: list[str]) -> list[str]:
    """``lines`` with residue made empty, so that nothing is joined across it, and each bullet after an empty line."""
    kept: list[str] = []
    in_tail = False
    for line in lines:
        key = line.casefold().strip(_EDGES)
        in_tail = in_tail or (key in TAILS and any(kept))
        is_page_date = not any(kept) and _DATE.fullmatch(key) is not None
        if is_page_date or _is_residue(line) or (in_tail and not _is_prose(line)):
            kept.append("")
            continue
        bullet = _BULLET.match(line)
        kept.extend(["", line[bullet.end() :].strip("*_")] if bullet else [_without_emphasis(line)])
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
    """Paragraphs of ``lines``, without the empty ones: a line that plainly goes on is joined with the next."""
    paragraphs: list[str] = []
    for block in _blocks(lines):
        width = max(map(len, block))
        pairs = list(pairwise(block))
        goes_on = [_goes_on(line, following) for line, following in pairs]
        is_wrapped = width <= _WIDEST_WRAP and len(block) > 2 and 2 * sum(goes_on) >= len(pairs)
        paragraphs.append(block[0])
        for (line, following), plainly in zip(pairs, goes_on, strict=True):
            full = len(line) + 1 + len(following.split()[0]) > width
            if plainly or (is_wrapped and full):
                paragraphs[-1] += f" {following}"
            else:
                paragraphs.append(following)
    return paragraphs


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
