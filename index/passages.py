"""Neighbouring sentences together: what is embedded and searched."""

from index.sentences import split_sentences
from index.types import Bulletin, Passage, Span

# Two or three press sentences, which run to 40 words: enough that «señaló que suman 14» still stands beside what it is
# about, few enough that a passage is about one thing. It is about 150 tokens, far below the 512 of the embedder.
PASSAGE_WORDS = 90


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
