"""OpenMP must wait without spinning: it reads its policy once, when the first library that uses it loads."""

import os
import subprocess
import sys

import pytest

WATCH = """
import os, sys

class Watch:
    def find_spec(self, name, path=None, target=None):
        if name in {"torch", "faiss", "llama_cpp", "sentence_transformers"}:
            seen.append((name, os.environ.get("OMP_WAIT_POLICY")))

seen = []
sys.meta_path.insert(0, Watch())
"""


def run(code: str, policy: str | None = None) -> str:
    environment = {key: value for key, value in os.environ.items() if key != "OMP_WAIT_POLICY"}
    if policy is not None:
        environment["OMP_WAIT_POLICY"] = policy
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("package", ["models", "index", "rag"])
def test_importing_a_package_sets_the_policy_before_any_library_loads(package):
    code = (
        f"{WATCH}\nimport {package}\nprint(os.environ.get('OMP_WAIT_POLICY'), {{p for _, p in seen}} - {{'passive'}})"
    )
    assert run(code) == "passive set()"


def test_importing_the_models_loads_none_of_the_heavy_libraries():
    code = f"{WATCH}\nimport models.catalogue, models.embedder, models.language_model, models.fakes\nprint(seen)"
    assert run(code) == "[]"


def test_what_the_user_set_stands():
    assert run("import models, os; print(os.environ['OMP_WAIT_POLICY'])", policy="active") == "active"


def test_no_hub_is_asked_unless_the_user_says_so():
    assert run("import models, os; print(os.environ['HF_HUB_OFFLINE'])") == "1"


@pytest.mark.models
def test_a_busy_computer_slows_generation_by_its_share_and_no_more(language_model_path):
    """With OpenMP's default, eight tokens beside one busy process per core take eighty times as long."""
    code = f"""
import sys, time
from pathlib import Path
from models.language_model import LlamaCppModel

model = LlamaCppModel(Path({str(language_model_path)!r}), context_tokens=512)
def once():
    return model.complete("La Secretaría de Salud", grammar=r"root ::= [^\\x00]+", max_tokens=8).seconds
once()
print(min(once() for _ in range(3)))
"""
    alone = float(run(code))
    neighbours = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(os.cpu_count() or 1)]
    try:
        beside = float(run(code))
    finally:
        for neighbour in neighbours:
            neighbour.kill()
            neighbour.wait()
    # A fair share of a busy core is half of it.
    assert beside < 15 * alone
