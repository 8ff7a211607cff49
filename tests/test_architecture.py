"""What holds the packages together: one direction of imports, one list of public names, no weights inside."""

import ast
from pathlib import Path

import pytest

import rag

ROOT = Path(__file__).resolve().parent.parent
ORDER = ("models", "index", "rag", "ui")
PUBLIC = {
    "Answer", "AnswerDate", "AnswerFigure", "AnswerRow", "Asks", "Assistant", "Bulletin", "CitaError", "Citation",
    "Evidence", "Feedback", "FeedbackBook", "Library", "Outcome", "Question", "QuestionError", "Reading",
    "Scope", "Sentence", "Settings", "Verdict",
}  # fmt: skip


def imported_packages(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("package", ORDER)
def test_a_package_imports_only_from_those_to_its_left(package):
    to_the_right = set(ORDER[ORDER.index(package) + 1 :])
    modules = list((ROOT / package).rglob("*.py"))
    assert modules
    wrong = {str(path): sorted(imported_packages(path) & to_the_right) for path in modules}
    assert not {path: names for path, names in wrong.items() if names}


def test_the_public_names_are_these_and_no_others():
    assert set(rag.__all__) == PUBLIC


@pytest.mark.parametrize("name", sorted(PUBLIC))
def test_every_public_name_is_documented(name):
    written = (getattr(rag, name).__doc__ or "").strip()
    # Python gives an undocumented dataclass its signature.
    assert written
    assert not written.startswith(f"{name}(")


def test_no_weights_or_indexes_lie_inside_a_package_but_our_own_small_adapters():
    heavy = {".gguf", ".bin", ".safetensors", ".faiss", ".sqlite"}
    found = [path for package in ORDER for path in (ROOT / package).rglob("*") if path.suffix in heavy]
    assert {path.parent for path in found} <= {ROOT / "models" / "adapters"}
    assert all(path.stat().st_size <= 16_000_000 for path in found)


def test_tests_are_no_packages():
    assert not list((ROOT / "tests").rglob("__init__.py"))
