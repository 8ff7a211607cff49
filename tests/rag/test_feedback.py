"""What is said of answers: kept with the answer, through every rebuild, and turned into gold."""

import json
import sqlite3
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from index.errors import IndexMissingError, IndexOutdatedError
from index.indexing import add_bulletin, index_paths, manifest_for, rebuild
from index.scope import Scope
from index.store import Store, read_names
from index.types import Bulletin, Span
from models.errors import CitaError
from models.fakes import HashingEmbedder
from rag.contract import read_gold
from rag.feedback import FeedbackBook, to_gold
from rag.types import Answer, AnswerFigure, AnswerRow, Asks, Citation, Outcome, Question

TEXT = "Suman 2 mil 310 vacunas en Tula\nEl IMSS aplicó 2 mil 310 vacunas y 45 pruebas en Tula."
QUESTION = Question("y vacunas?", "cuántas vacunas en Tula", Asks.FIGURE, None, "vacunas", Scope())
BULLETIN = Bulletin("tula.txt", "", "Suman 2 mil 310 vacunas en Tula", None, None, None, None, None, TEXT)
CITATION = Citation(BULLETIN, Span(32, len(TEXT)))
ANSWER = Answer(
    QUESTION,
    Outcome.ANSWERED,
    "2 mil 310 vacunas [1].",
    "2 mil 310",
    (AnswerFigure(2310, "vacunas", "2 mil 310", 1),),
    (CITATION,),
    timings={"total": 0.4321},
)
NOTHING = Answer(QUESTION, Outcome.NO_EVIDENCE, "No consta.", "", timings={"total": 0.1})


@pytest.fixture
def embedder():
    return HashingEmbedder()


@pytest.fixture
def store(tmp_path, embedder):
    store = Store.create(tmp_path / "index" / "cita.sqlite", manifest_for(embedder))
    add_bulletin("tula.txt", TEXT.encode(), store, embedder)
    return store


@pytest.fixture
def book(store):
    return FeedbackBook(store.path)


def test_what_was_said_comes_back_with_the_answer_and_the_latest_first(book):
    first = book.give(ANSWER, is_good=True, comment=" Muy bien \n", user="ana")
    second = book.give(NOTHING, is_good=False)
    assert book.all() == (second, first)
    assert (first.is_good, first.comment, first.user) == (True, "Muy bien", "ana")
    assert (first.answer.question, first.answer.standalone) == ("y vacunas?", "cuántas vacunas en Tula")
    assert first.answer.seconds == pytest.approx(0.4321)
    assert '"short": "2 mil 310"' in first.answer.contract
    assert timedelta() <= datetime.now(UTC) - first.given_at < timedelta(minutes=1)


def test_who_changes_their_mind_is_counted_once_and_others_apart(book):
    up = book.give(ANSWER, is_good=True, user="ana")
    down = book.give(ANSWER, is_good=False, comment="Son 45", user="ana")
    book.give(ANSWER, is_good=True, user="beto")
    assert up.id == down.id
    assert [(one.user, one.is_good) for one in sorted(book.all(), key=lambda one: one.user)] == [
        ("ana", False),
        ("beto", True),
    ]


def test_the_same_question_asked_again_is_another_answer(book):
    book.give(ANSWER, is_good=True)
    book.give(replace(ANSWER, timings={"total": 0.5}), is_good=False)
    assert len({one.answer.id for one in book.all()}) == 2


def test_it_moves_no_generation_so_that_nothing_is_derived_again(book, store):
    before = store.generation()
    book.give(ANSWER, is_good=True)
    assert store.generation() == before


def test_it_outlives_a_rebuild_another_embedder_and_bulletins_that_come_and_go(book, store, embedder, tmp_path):
    given = book.give(ANSWER, is_good=True, comment="Bien")
    rebuild(store.path, embedder, lambda *_: None)
    other = HashingEmbedder(dimension=64)
    rebuilt = rebuild(store.path, other, lambda *_: None)
    (tmp_path / "b.txt").write_text("Hubo 12 camas en Ures.", encoding="utf-8")
    index_paths([tmp_path / "b.txt"], rebuilt, other, lambda *_: None)
    assert book.all() == (given,)
    assert [name for name, _, _ in read_names(store.path)] == ["b.txt", "tula.txt"]


def older(path):
    """Makes the store one of version 4, which had no such tables."""
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE feedback")
        connection.execute("DROP TABLE answers")
        connection.execute("UPDATE manifest SET value = '4' WHERE key = 'schema'")


def test_a_store_of_the_version_before_is_refused_and_takes_feedback_once_it_is_rebuilt(book, store, embedder):
    older(store.path)
    for act in (book.all, lambda: book.give(ANSWER, is_good=True)):
        with pytest.raises(IndexOutdatedError, match="--rebuild"):
            act()
    rebuild(store.path, embedder, lambda *_: None)
    assert book.all() == ()
    book.give(ANSWER, is_good=True)
    assert len(book.all()) == 1


def test_without_an_index_it_says_how_to_make_one_and_makes_no_file(tmp_path):
    with pytest.raises(IndexMissingError, match="cita index"):
        FeedbackBook(tmp_path / "none.sqlite").give(ANSWER, is_good=True)
    assert list(tmp_path.iterdir()) == []


def test_a_change_that_fails_leaves_nothing_half_done(book, store):
    with sqlite3.connect(store.path) as connection:
        connection.execute("CREATE TRIGGER no BEFORE INSERT ON feedback BEGIN SELECT RAISE(ABORT, 'no'); END")
    with pytest.raises(CitaError):
        book.give(ANSWER, is_good=True)
    with sqlite3.connect(store.path) as connection:
        assert connection.execute("SELECT count(*) FROM answers").fetchone() == (0,)


def test_many_at_once_are_all_kept(book):
    said = [{"is_good": True, "user": str(n)} for n in range(8)]
    people = [threading.Thread(target=book.give, args=(ANSWER,), kwargs=one) for one in said]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert {one.user for one in book.all()} == set(map(str, range(8)))


def test_a_comment_that_is_far_too_long_is_refused(book):
    with pytest.raises(CitaError, match="acórtalo"):
        book.give(ANSWER, is_good=True, comment="x" * 2001)
    assert book.all() == ()


def test_a_number_that_nobody_gave_is_a_clear_error(book):
    with pytest.raises(CitaError, match="número 7"):
        book.find(7)


def test_an_answer_that_was_found_good_is_gold(book):
    assert to_gold(book.give(ANSWER, is_good=True)) == {
        "id": "f001",
        "question": "cuántas vacunas en Tula",
        "answer": "2 mil 310",
        "answer_value": 2310,
        "answerable": True,
        "doc": "tula.txt",
        "evidence": CITATION.quote,
        "type": "numeric",
    }


def test_no_consta_that_was_found_good_is_gold_without_an_answer(book):
    gold = to_gold(book.give(NOTHING, is_good=True))
    assert (gold["answerable"], gold["doc"], gold["answer_value"], gold["type"]) == (False, None, None, "unanswerable")


def test_a_list_that_was_found_good_names_each_bulletin_once(book):
    rows = tuple(AnswerRow(label, None, "", 1) for label in ("Tula", "Ures"))
    text = "Son 2: Tula [1] y Ures [2]."
    listed = replace(ANSWER, short="", text=text, figures=(), rows=rows, citations=(CITATION,) * 2)
    gold = to_gold(book.give(listed, is_good=True))
    assert (gold["answer"], gold["doc"], gold["type"]) == ("Son 2: Tula y Ures.", "tula.txt", "list")
    assert gold["evidence"] == [CITATION.quote] * 2


def test_an_answer_that_was_not_found_good_needs_the_right_one(book):
    down = book.give(ANSWER, is_good=False)
    with pytest.raises(CitaError, match="--answer"):
        to_gold(down)
    with pytest.raises(CitaError, match="--doc"):
        to_gold(down, answer="45 pruebas")
    told = to_gold(down, answer="45 pruebas", docs=["tula.txt"])
    assert (told["answer"], told["answer_value"], told["doc"], told["evidence"]) == ("45 pruebas", 45, "tula.txt", None)
    assert to_gold(down, answer="ana y eva", docs=["a.txt", "b.txt"])["doc"] == ["a.txt", "b.txt"]
    assert to_gold(down, is_absent=True)["answerable"] is False


def test_every_line_of_gold_is_one_that_an_evaluation_reads(book, tmp_path):
    good, none = book.give(ANSWER, is_good=True), book.give(NOTHING, is_good=True)
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(to_gold(one)) + "\n" for one in (good, none)), encoding="utf-8")
    assert [turn["id"] for turn in read_gold(path)] == ["f001", "f002"]
