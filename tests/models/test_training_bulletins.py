"""Made-up bulletins say what their facts say, and made-up questions have the answers that they claim."""

from itertools import islice

import pytest

from index.figures import read_figures
from models.training.bulletins import write_bulletins
from models.training.questions import FEWEST, MOST, WORDS, answers, examples, explained
from models.training.subjects_catalogue import SUBJECTS
from models.training.templates import SLOT

MADE = 4000


@pytest.fixture(scope="module")
def made():
    return list(explained(7, MADE))


@pytest.fixture(scope="module")
def bulletins():
    return list(write_bulletins(3, 400))


def test_the_same_seed_gives_the_same_examples_and_another_seed_gives_others():
    assert list(examples(1, 100)) == list(examples(1, 100))
    assert list(examples(1, 100)) != list(examples(2, 100))


def test_more_of_a_seed_goes_on_where_fewer_left_off():
    assert list(islice(examples(5, 300), 50)) == list(examples(5, 50))


def test_as_many_are_made_as_were_asked_for(made, bulletins):
    assert len(made) == MADE
    assert len(bulletins) == 400


def test_every_figure_is_read_back_with_its_value(bulletins):
    misread = []
    for bulletin in bulletins:
        for fact in bulletin.facts:
            if fact.value is not None:
                sentence = bulletin.sentences[fact.sentence]
                read = {(sentence[figure.start : figure.end], figure.value) for figure in read_figures(sentence)}
                if (fact.words, fact.value) not in read:
                    misread.append((fact.words, sentence))
    assert misread == []


def test_the_words_of_a_fact_stand_in_its_sentence(bulletins):
    for bulletin in bulletins:
        for fact in bulletin.facts:
            assert fact.words
            assert fact.words in bulletin.sentences[fact.sentence]


def test_no_slot_or_bracket_of_a_template_is_left(made, bulletins):
    for text in [sentence for bulletin in bulletins for sentence in bulletin.sentences]:
        assert not set(text) & set("{}[]|\0"), text
    for example, _, _ in made:
        assert not set(example.question) & set("{}[]|"), example.question


def test_every_slot_of_a_frame_is_an_attribute_and_every_attribute_has_a_frame():
    built_in = {"en", "En", "inst", "event", "state", "prev", "acronym"}
    for subject in SUBJECTS:
        slots = {slot for frame in (*subject.titles, *subject.frames) for slot in SLOT.findall(frame)}
        used = {slot.removeprefix("list ").split()[0].partition("@")[0] for slot in slots - built_in}
        assert used == set(subject.attributes), subject.name


def test_the_shares_of_unanswerable_questions_and_of_figures_are_as_meant(made):
    unanswerable = sum(example.label is None for example, _, _ in made)
    assert 0.2 < unanswerable / MADE < 0.32
    figures = sum(any(char.isdigit() for char in example.answer) or " mil" in example.answer for example, _, _ in made)
    assert 0.5 < figures / (MADE - unanswerable) < 0.8


def test_no_two_sentences_of_an_example_are_the_same(made):
    for example, _, _ in made:
        assert len(set(example.sentences)) == len(example.sentences)


def test_the_evidence_is_of_the_size_that_a_reader_is_given(made):
    for example, _, _ in made:
        assert FEWEST <= len(example.sentences) <= MOST
        assert WORDS[0] <= sum(len(sentence.split()) for sentence in example.sentences) <= WORDS[1]


def test_nothing_answers_an_unanswerable_question(made):
    for example, question, evidence in made:
        if example.label is None:
            assert all(answers(question, fact) is False for stated in evidence for fact in stated.facts)


def test_one_fact_answers_an_answerable_question_best(made):
    for example, question, evidence in made:
        if example.label is not None:
            judged = [(i, answers(question, fact)) for i, s in enumerate(evidence, 1) for fact in s.facts]
            best = [i for i, found in judged if found] or [i for i, found in judged if found is None]
            assert best == [example.label]


def test_questions_are_hardly_ever_typed_twice(made):
    assert len({example.question for example, _, _ in made}) > 0.9 * MADE


def test_every_subject_is_asked_about(made):
    assert {question.subject for _, question, _ in made} == {subject.name for subject in SUBJECTS}
