"""The grammar of a draft: only labels and figures that are present."""

from datetime import date

import pytest

from index.types import Bulletin, Sentence, Span
from models.errors import GrammarError
from rag.grammar import draft_grammar, parse_draft
from rag.types import Claim, Draft, Evidence


def evidence_of(*sentences: str) -> tuple[Evidence, ...]:
    text = " ".join(sentences)
    bulletin = Bulletin("a.txt", "0", "Título", date(2023, 7, 25), None, None, 2023, None, text)
    starts = [text.index(sentence) for sentence in sentences]
    return tuple(
        Evidence(label, Sentence(bulletin, Span(start, start + len(sentence)), ()))
        for label, (start, sentence) in enumerate(zip(starts, sentences, strict=True), start=1)
    )


def test_only_labels_that_are_present_can_be_written():
    grammar = draft_grammar(evidence_of("Una.", "Dos."))
    assert 'label ::= "1" | "2"' in grammar


def test_a_draft_is_read_back_as_it_was_written():
    assert parse_draft(" la maestra Irma Solís [2]\n") == Draft((Claim("la maestra Irma Solís", 2),))
    assert parse_draft(" No consta\n") == Draft()


def test_a_draft_that_was_cut_off_before_its_label_cites_nothing():
    assert parse_draft(" una respuesta que no acaba") == Draft()


@pytest.mark.models
def test_the_real_model_writes_only_what_the_grammar_derives(real_language_model):
    evidence = evidence_of("La clínica aplicó mil 203 vacunas.", "El plan «único» costó 3.5 millones.")
    text = real_language_model.complete("Respuesta:", grammar=draft_grammar(evidence), max_tokens=64).text
    labels = {claim.label for claim in parse_draft(text).claims}
    assert labels <= {1, 2}
    assert labels or text == " No consta\n" or not text.endswith("\n")


@pytest.mark.models
def test_a_refused_grammar_is_a_loud_error(real_language_model):
    with pytest.raises(GrammarError):
        real_language_model.complete("Respuesta:", grammar="root ::= nada", max_tokens=8)
