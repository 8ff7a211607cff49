"""The README cannot rot: its commands exist, its links lead somewhere, its Python session gives what it says."""

import re
from pathlib import Path

import pytest

from ui.main import app

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> str:
    return "\n".join(re.findall(rf"```{language}\n(.*?)```", README, flags=re.DOTALL))


def test_every_make_command_is_a_target():
    named = set(re.findall(r"\bmake (\w+)", blocks("sh")))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert {"chat", "test"} <= named
    assert named <= set(re.findall(r"^(\w+):", makefile, flags=re.MULTILINE))


def test_every_cita_command_is_one():
    named = set(re.findall(r"^cita (\w+)", blocks("sh"), flags=re.MULTILINE))
    known = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    known |= {group.name for group in app.registered_groups}
    assert named
    assert named <= known


def test_every_link_leads_to_a_file():
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_picture_of_the_guide_is_there_and_every_picture_is_shown():
    folder = ROOT / "docs"
    shown = re.findall(r"\]\((images/[^)]+)\)", (folder / "guia.md").read_text(encoding="utf-8"))
    assert {folder / picture for picture in shown} == set((folder / "images").glob("*.png"))


def test_no_figure_is_left_to_be_measured():
    assert "TODO" not in README


@pytest.mark.models
def test_the_python_session_prints_the_figure_and_its_sentence(seeds_home, monkeypatch, capsys):
    session = blocks("python")
    assert '"var"' in session
    monkeypatch.chdir(ROOT)
    exec(compile(session.replace('"var"', repr(str(seeds_home))), "README.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "2 mil 939 cirugías [1]." in printed
    assert "2 mil 939 cirugías y 24 trasplantes de órganos" in printed
