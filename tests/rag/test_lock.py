"""The lock: whatever is drafted, a person reads only what the cited sentence says as it says it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.figures import read_figures
from index.types import Sentence
from models.types import NOT_READ
from rag.answering import compose
from rag.questions.understand import understand
from rag.types import Answer, Asks, Claim, Draft, Evidence, Outcome
from rag.verify import verify
from tests.rag.made_up_drafts import draft_all, is_well, read

THIS = """\
Concluye la 14va Jornada de Cirugías en Colima

En la 14va Jornada de Cirugías 2023 se realizaron 2 mil 939 cirugías y mil 45 consultas en Colima.
Participaron más de 204 mil personas: 118 en Tecomán y 95 en Manzanillo.
La meta de la jornada es realizar 3 mil cirugías.
Desde que inició el programa suman 44 mil 120 cirugías en las 14 jornadas.
Se destinaron 2.5 millones de pesos y 58.33 por ciento de los pacientes son mujeres.
En el Hospital General de Zona No. 1 se hicieron 310 cirugías y en el Hospital General de Zona No. 10, 87.
"""
OTHER = """\
Concluye la 13va Jornada de Cirugías en Jalisco

En la 13va Jornada de Cirugías 2022 se realizaron mil 990 cirugías y 870 consultas en Jalisco.
"""
SENTENCES = (*read(THIS, "14.txt"), *read(OTHER, "13.txt"))
EVIDENCE = tuple(Evidence(label, sentence, NOT_READ) for label, sentence in enumerate(SENTENCES, start=1))


def label_of(words: str) -> int:
    """The sentence that has the words; the last, for headlines come first."""
    return next(item.label for item in reversed(EVIDENCE) if words in item.sentence.text)


def answered(question: str, *claims: Claim) -> Answer:
    understood = understand(question)
    return compose(understood, Draft(claims), verify(understood, Draft(claims), EVIDENCE), EVIDENCE)


def assert_says_nothing_of_its_own(answer: Answer) -> None:
    """Each figure of the text stands in the sentence whose marker follows it."""
    parts = re.split(r" \[(\d+)\]", answer.text)
    for said, marker in zip(parts[::2], parts[1::2], strict=False):
        quote = answer.citations[int(marker) - 1].quote
        stated = {figure.value for figure in read_figures(quote)}
        assert {figure.value for figure in read_figures(said)} <= stated, (said, quote)
    for figure in answer.figures:
        assert figure.text in answer.citations[figure.citation - 1].quote


WRONG = [
    ("¿cuántas cirugías en la jornada 14?", "2 mil 938", "2 mil 939"),
    ("¿cuántas cirugías en la jornada 14?", "939", "2 mil 939"),
    ("¿cuántas cirugías en la jornada 14?", "2 millones 939 mil", "2 mil 939"),
    ("¿cuántas cirugías en la jornada 14?", "mil 990", "mil 990"),
    ("¿cuántas cirugías en la jornada 14?", "mil 990 cirugías", "2 mil 939"),
    ("¿cuántas cirugías en 2022?", "2 mil 939", "2 mil 939"),
    ("¿cuántas cirugías en Jalisco?", "2 mil 939", "2 mil 939"),
    ("¿cuántas personas participaron?", "204,000", "204 mil"),
    ("¿cuántas personas participaron?", "204000", "204 mil"),
    ("¿cuántas personas participaron?", "exactamente 204 mil", "204 mil"),
    ("¿cuánto dinero se destinó?", "2.5 mil millones", "2.5 millones"),
    ("¿qué porcentaje son mujeres?", "33 por ciento", "58.33"),
]


@pytest.mark.parametrize(("question", "short", "cited"), WRONG)
def test_a_wrong_draft_is_not_stated(question, short, cited):
    answer = answered(question, Claim(short, label_of(cited)))
    (drafted,) = read_figures(short)
    stated = [*answer.figures, *read_figures(answer.short)]
    if short.startswith(("204", "exactamente")):
        assert not any(short in said for said in (answer.text, answer.short, *(f.text for f in answer.figures)))
    else:
        assert drafted.value not in {figure.value for figure in stated}


@pytest.mark.parametrize(
    ("question", "short", "said"),
    [
        ("¿cuántas cirugías en la jornada 14?", "2 mil 939", "2 mil 939 cirugías (Colima) [1]."),
        ("cirugías en la jornada 14 en Colima", "2 mil 939 cirugías", "2 mil 939 cirugías (Colima) [1]."),
        ("¿cuántas personas participaron?", "204 mil", "Más de 204 mil personas [1]."),
        ("¿cuántas personas participaron?", "más de 204 mil personas", "Más de 204 mil personas [1]."),
        ("¿cuál es la meta de cirugías?", "3 mil", "3 mil cirugías [1]."),
        ("¿cuántas cirugías suman?", "44 mil 120", "44 mil 120 cirugías [1]."),
        ("¿qué porcentaje son mujeres?", "58.33 por ciento", "58.33 por ciento de los pacientes [1]."),
        ("¿cuánto dinero se destinó?", "2.5 millones de pesos", "2.5 millones de pesos [1]."),
    ],
)
def test_a_right_draft_is_said_in_the_words_of_its_sentence(question, short, said):
    answer = answered(question, Claim(short, label_of(short)))
    assert all(verdict.supported for verdict in answer.verdicts)
    assert answer.text == said


ONE = "Concluye la 9na Jornada de Cirugías\n\nEn la 9na Jornada se realizaron 312 cirugías. {sentence}\n"
SUMS = (
    "Desde que inició el programa suman {n} cirugías.",
    "En lo que va del año se han realizado {n} cirugías.",
    "Con estas, a la fecha se acumulan {n} cirugías en las nueve jornadas.",
    "En total, las nueve jornadas suman {n} cirugías.",
)
ROUNDED = (
    "En la jornada se dieron más de {n} mil consultas.",
    "En la jornada se dieron cerca de {n} mil consultas.",
    "En la jornada casi {n} mil consultas se dieron.",
)


@pytest.mark.parametrize("sentence", SUMS)
def test_a_sum_over_editions_is_no_answer_for_one_of_them(sentence):
    for n in ("2 mil 939", "mil 500", "44 mil", "12,310", "905", "más de 3 mil", "1.2 millones de"):
        evidence = evidence_of(ONE.format(sentence=sentence.format(n=n)))
        for short in (n.removeprefix("más de ").removesuffix(" de"), f"{n} cirugías"):
            question = understand("¿cuántas cirugías en la jornada 9?")
            draft = Draft((Claim(short, evidence[-1].label),))
            assert not compose(question, draft, verify(question, draft, evidence), evidence).figures, (short, sentence)


@pytest.mark.parametrize("sentence", ROUNDED)
def test_what_is_rounded_is_never_given_as_exact(sentence):
    for n in (3, 12, 45, 204, 999):
        evidence = evidence_of(ONE.format(sentence=sentence.format(n=n)))
        for short in (f"{n},000", f"{n}000", f"{n},000 consultas", f"exactamente {n} mil", f"{n} mil 0"):
            question = understand("¿cuántas consultas en la jornada 9?")
            draft = Draft((Claim(short, evidence[-1].label),))
            answer = compose(question, draft, verify(question, draft, evidence), evidence)
            assert short not in answer.text
            assert all(f"{n} mil" in figure.text for figure in answer.figures)


def evidence_of(text: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(label, sentence, NOT_READ) for label, sentence in enumerate(read(text, "9.txt"), start=1))


def test_what_is_rounded_stays_rounded():
    answer = answered("¿cuántas personas participaron?", Claim("204 mil", label_of("204 mil")))
    assert (answer.short, answer.figures[0].text) == ("más de 204 mil", "más de 204 mil")


def test_words_of_another_edition_are_not_said_for_how_many():
    answer = answered("¿cuántas cirugías en la jornada 14?", Claim("en Jalisco", label_of("mil 990")))
    assert answer.outcome is Outcome.NO_EVIDENCE


def test_words_of_another_edition_are_no_answer():
    question = "¿dónde fue la jornada 14?"
    assert understand(question).asks is Asks.WORDS
    assert answered(question, Claim("Colima", label_of("2 mil 939"))).outcome is Outcome.ANSWERED
    assert answered(question, Claim("Jalisco", label_of("mil 990"))).outcome is Outcome.NO_EVIDENCE


LITERAL = (
    "digit swapped",
    "mil dropped",
    "times a thousand",
    "rounded as exact",
    "other label",
    "words of another sentence",
)
STOPPED = {"neighbouring year": 0.75, "other state": 0.9, "other hospital": 0.5}
"""At least, of drafts that name another year, state or hospital. Towns, nouns and goals are for the choice: the lock
knows no synonym, and what is not said is no reason for it."""


@pytest.mark.models
def test_drafts_on_made_up_bulletins_are_stopped_as_often_as_was_measured():
    shares = {kind: sum(map(is_well, cases)) / len(cases) for kind, cases in draft_all().items() if cases}
    for kind in LITERAL:
        assert shares[kind] >= 0.95, (kind, shares)
    for kind, least in STOPPED.items():
        assert shares[kind] >= least, (kind, shares)
    assert shares["right"] >= 0.93, shares


def slices_of(sentence: Sentence) -> st.SearchStrategy[str]:
    words = sentence.text.split()
    places = st.tuples(st.integers(0, len(words)), st.integers(0, len(words)))
    return places.map(lambda place: " ".join(words[min(place) : max(place)]))


QUESTIONS = sorted(
    {question for question, _, _ in WRONG} | {"¿dónde fue la jornada 14?", "y eso qué", "¿quién la inauguró?"}
)
ROWS = [row for sentence in SENTENCES for row in sentence.rows]
SHORTS = st.one_of(
    st.sampled_from(SENTENCES).flatmap(slices_of),
    st.text(alphabet="0123456789 ,.mil", max_size=12),
    st.sampled_from([sentence.said(row.figure) for sentence in SENTENCES for row in sentence.rows]),
)
CLAIMS = st.builds(Claim, SHORTS, st.integers(0, len(EVIDENCE) + 1), st.one_of(st.none(), st.sampled_from(ROWS)))


@settings(deadline=None, max_examples=300, derandomize=True)
@given(st.sampled_from(QUESTIONS), st.lists(CLAIMS, max_size=3))
def test_an_answer_says_nothing_of_its_own_whatever_is_claimed(question, claims):
    answer = answered(question, *claims)
    assert_says_nothing_of_its_own(answer)
    assert (answer.outcome is Outcome.NO_EVIDENCE) == (not answer.citations)
    if answer.outcome is Outcome.NO_EVIDENCE:
        assert not answer.short
        assert not answer.figures
