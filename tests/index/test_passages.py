"""Passages hold every sentence once, in order, and are as long as they should be."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.passages import PASSAGE_WORDS, group_passages
from index.reading import find_bulletins, parse_bulletin, read_bulletin
from index.sentences import split_sentences
from index.types import Bulletin

SEEDS = find_bulletins([Path(__file__).parents[2] / "seeds"])


def bulletin_of(text: str) -> Bulletin:
    return Bulletin("b.txt", "", "", None, None, None, None, None, text)


def sentence_of(words: int) -> str:
    return "Van " + "más " * (words - 2) + "camas."


def lengths_of(text: str, words: int = PASSAGE_WORDS) -> list[int]:
    return [len(passage.text.split()) for passage in group_passages(bulletin_of(text), words=words)]


def test_neighbours_are_grouped_as_long_as_they_fit():
    assert lengths_of(" ".join(map(sentence_of, (40, 40, 10, 30, 60)))) == [90, 90]


def test_a_longer_sentence_stands_alone():
    assert lengths_of(" ".join(map(sentence_of, (20, 200, 20, 20)))) == [20, 200, 40]


def test_a_passage_may_hold_several_paragraphs():
    (passage,) = group_passages(bulletin_of("Suman 14\nVan 300.\nSiguen."))
    assert passage.text == "Suman 14\nVan 300.\nSiguen."
    assert passage.span == (0, len(passage.text))


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_the_passages_of_a_seed_hold_its_sentences(path):
    bulletin = read_bulletin(path)
    passages = group_passages(bulletin)
    assert tuple(span for passage in passages for span in passage.sentences) == split_sentences(bulletin.text)
    assert all(len(p.text.split()) <= PASSAGE_WORDS or len(p.sentences) == 1 for p in passages)
    assert len(passages) >= 4


def test_a_bulletin_read_from_bytes_can_be_grouped():
    assert len(group_passages(parse_bulletin("b.txt", "Abrió. Cerró.".encode()))) == 1


@given(st.lists(st.integers(2, 60), min_size=1, max_size=30), st.integers(1, 120))
def test_no_sentence_is_lost_repeated_or_moved(lengths, words):
    bulletin = bulletin_of(" ".join(map(sentence_of, lengths)))
    passages = group_passages(bulletin, words=words)
    assert tuple(span for passage in passages for span in passage.sentences) == split_sentences(bulletin.text)
    assert all(len(p.text.split()) <= words or len(p.sentences) == 1 for p in passages)
