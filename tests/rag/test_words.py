"""Answers in words, drafted from evidence whose readings are given: what the reader liked is not all that counts."""

import numpy as np
import pytest

from index.analysis import analyse
from index.sentences import split_sentences
from index.types import Bulletin, Found, Sentence
from models.fakes import OverlapReader, ScriptedLanguageModel
from models.types import SentenceReading
from rag.drafting import write_draft
from rag.questions.understand import understand
from rag.types import Evidence


def drafted(question: str, text: str, *, liked: str = "", title: str = "Boletín de salud") -> str:
    """The words drafted from the sentences of ``text``, where the reader likes that with ``liked`` best; or nothing."""
    bulletin = Bulletin("a.txt", "", title, None, None, None, None, None, text)
    asked = understand(question)
    sentences = [Sentence(bulletin, span, ()) for span in split_sentences(text)]
    read = OverlapReader().read(question, [sentence.text for sentence in sentences])
    evidence = [
        Evidence(label, sentence, likes(reading, 1.0 if liked and liked in sentence.text else -1.5))
        for label, (sentence, reading) in enumerate(zip(sentences, read, strict=True), start=1)
    ]
    found = Found(tuple(sentences), dict.fromkeys(analyse(question), 1.0), {})
    draft = write_draft(asked, evidence, found, ScriptedLanguageModel(["x"]), words=200)
    return draft.claims[0].short if draft.claims else ""


def likes(reading: SentenceReading, evidence: float) -> SentenceReading:
    flat = np.zeros(len(reading.tokens), np.float32)
    return SentenceReading(evidence, reading.tokens, flat, flat)


OPENING = (
    "Conferencia de prensa del presidente Juan Mora Paz. "
    "Los apoyos los da el DIF, por eso está aquí con nosotros su directora Rocío Luna García."
)


def test_who_holds_a_post_is_named_with_it_and_no_other_that_the_reader_likes():
    assert drafted("quien es la directora del DIF", OPENING, liked="Conferencia") == "Rocío Luna García"


@pytest.mark.parametrize(
    "question", ["quien es la directora del IMSS", "quien es el alcalde de Tecate", "quien es la directora juridica"]
)
def test_a_post_that_nobody_is_said_to_hold_there_has_no_answer(question):
    assert drafted(question, OPENING, liked="Conferencia") == ""


def test_who_did_something_is_not_who_is_quoted_on_it():
    text = (
        "Raúl Estrada Mora, director general de los Servicios de Salud, informó que se hizo otro trasplante de córnea. "
        "La cirugía de córnea fue encabezada por la oftalmóloga Isabel Paz Luna."
    )
    assert drafted("quien hizo la cirugia de cornea", text, liked="informó") == "Isabel Paz Luna"


def test_a_thing_that_is_nowhere_named_has_no_answer():
    text = "La campaña de vacunación contra la influenza es el 21 de diciembre."
    assert drafted("que dias es la campaña de vacunacion contra el sarampion", text, liked="campaña") == ""
    assert drafted("que dias es la campaña de vacunacion contra la influenza", text) != ""


def test_a_headline_gives_way_to_its_body():
    text = "Abre módulo de vacunación en Tecate. El módulo de vacunación de Tecate se puso en el parque Hidalgo."
    headline = "Abre módulo de vacunación en Tecate."
    asked = "donde se puso el modulo de vacunacion de tecate"
    assert drafted(asked, text, liked="Abre", title=headline) in text.removeprefix(headline)
