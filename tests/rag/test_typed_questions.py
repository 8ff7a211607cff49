"""Computed answers and lists, asked as staff type them: what must come of each question."""

from pathlib import Path

import pytest

from index.folding import fold
from index.indexing import index_paths, manifest_for
from index.search import Searcher
from index.store import Store
from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from rag import Answer, Assistant, Settings
from tests.rag.typed_questions import BULLETINS, QUESTIONS, SEED_QUESTIONS, Expected

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"


def assistant_of(folder: Path, home: Path) -> Assistant:
    embedder = HashingEmbedder()
    store = Store.create(home / "cita.sqlite", manifest_for(embedder))
    index_paths([folder], store, embedder, lambda *_: None)
    model = ScriptedLanguageModel(lambda *_: " No consta\n")
    return Assistant(Searcher(store, embedder), OverlapReader(), model, Settings())


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("bulletins")
    for name, text in BULLETINS.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return assistant_of(folder, tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def of_seeds(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_of(SEEDS, tmp_path_factory.mktemp("home"))


@pytest.mark.parametrize(("question", "expected"), QUESTIONS)
def test_what_staff_type_about_made_up_bulletins(made_up, question, expected):
    assert misses(made_up.ask(question), expected) == []


@pytest.mark.parametrize(("question", "expected"), SEED_QUESTIONS)
def test_what_staff_type_about_the_seeds(of_seeds, question, expected):
    assert misses(of_seeds.ask(question), expected) == []


def misses(answer: Answer, expected: Expected) -> list[str]:
    """In what ``answer`` is not what was expected; each figure that is no result must stand in its citation."""
    computed = [figure.value for figure in answer.figures if figure.citation is None]
    cited = {figure.value for figure in answer.figures if figure.citation is not None}
    rows = [(row.label, row.value) for row in answer.rows]
    wanted = expected.get("rows")
    checks = {
        "outcome": answer.outcome == expected.get("outcome", "answered"),
        "value": expected.get("value") is None or computed[:1] == [expected["value"]],
        "no_result": not expected.get("no_result") or not computed,
        "operands": cited.issuperset(expected.get("operands", ())),
        "says": fold(str(expected.get("says", ""))) in fold(answer.text),
        "rows": wanted is None or _are(rows, wanted),
        "cited": all(f.text in answer.citations[f.citation - 1].quote for f in answer.figures if f.citation),
    }
    return [f"{what}: {answer.text} {rows}" for what, holds in checks.items() if not holds]


def _are(rows, wanted) -> bool:
    """Whether the lines are those, in their order; a label need only hold what is expected of it."""
    return len(rows) == len(wanted) and all(
        label in row[0] and value == row[1] for row, (label, value) in zip(rows, wanted, strict=True)
    )
