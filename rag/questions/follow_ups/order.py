"""What is asked first: «cuántas enfermeras son» for «enfermeras cuántas son»."""

from index.folding import fold
from rag.questions.follow_ups.parts import plain, read_parts
from rag.spanish.follow_ups import ASKED_LAST, SUMMED


def asking_first(text: str) -> str:
    """``text`` with the noun that stands ahead of «cuántos» after it.

    >>> asking_first("enfermeras cuántas son"), asking_first("multas de cuánto")
    ('cuántas enfermeras son', 'de cuánto multas')
    >>> asking_first("en Tamaulipas cuántos")
    'en Tamaulipas cuántos'
    """
    text = plain(text)
    match = ASKED_LAST.match(fold(text))
    if match is None or SUMMED.search(match["noun"]):
        return text
    named = text[slice(*match.span("noun"))]
    noun = read_parts(named)
    end = min((phrase.start for phrase in noun.phrases), default=len(noun.words))
    if end == 0:
        return text
    said = [text[slice(*match.span("asks"))], noun.said(0, end), text[match.end("asks") :].strip()]
    return " ".join(part for part in [*said, noun.said(end, len(noun.words))] if part)
