"""Neighbouring sentences together, as BM25 searches them, and the text by which each of them is embedded."""

from collections.abc import Sequence

from index.sentences import split_sentences
from index.types import Bulletin, Passage, Span

# Two or three press sentences, which run to 40 words: enough that «señaló que suman 14» still stands beside what it is
# about, few enough that a passage is about one thing. It is about 150 tokens, far below the 512 of the embedder.
PASSAGE_WORDS = 90

EMBEDDED_BEFORE = 150
"""Code points before a sentence that are embedded with it."""


def group_passages(bulletin: Bulletin, *, words: int = PASSAGE_WORDS) -> tuple[Passage, ...]:
    """All sentences of ``bulletin`` in order, as many in a passage as fit in ``words``; a longer one stands alone."""
    groups: list[list[Span]] = []
    room = 0
    for span in split_sentences(bulletin.text):
        length = len(bulletin.text[slice(*span)].split())
        if not groups or length > room:
            groups.append([])
            room = words
        groups[-1].append(span)
        room -= length
    return tuple(Passage(bulletin, tuple(group)) for group in groups)


def embedded_texts(bulletin: Bulletin, sentences: Sequence[Span]) -> list[str]:
    """What is embedded for each of ``sentences``: the title, the end of the text just before it, and the sentence.

    A sentence of a bulletin leaves out what its title and the sentence before it have said.
    """
    return [
        f"{bulletin.title}. {bulletin.text[max(0, start - EMBEDDED_BEFORE) : start]} {bulletin.text[start:end]}"
        for start, end in sentences
    ]
