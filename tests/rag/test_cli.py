"""The command line, with fakes for the models: what it prints, what it refuses, and that nothing is lost."""

import json
import sys
from pathlib import Path

import pytest

from models.fakes import HashingEmbedder, OverlapReader, ScriptedLanguageModel
from rag import assistant, cli, loading
from rag.assistant import Assistant
from rag.choice.fakes import word_weights
from rag.choice.model import ChoiceModel

BULLETIN = "Realizó el IMSS la novena Jornada de Salud\n\nEn la novena Jornada de Salud 2021 hubo 2 mil 310 vacunas.\n"
QUESTION = "cuántas vacunas en la jornada 9"


@pytest.fixture(autouse=True)
def fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "load_embedder", lambda settings: HashingEmbedder())
    monkeypatch.setattr(ChoiceModel, "load", classmethod(lambda cls: word_weights()))
    monkeypatch.setattr(loading, "load_reader", lambda settings, embedder: OverlapReader())
    for module in (assistant, loading):
        monkeypatch.setattr(module, "load_language_model", lambda settings: ScriptedLanguageModel([]))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "boletines"
    folder.mkdir()
    (folder / "novena.txt").write_text(BULLETIN, encoding="utf-8")
    return folder


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    """Runs `cita` with arguments under a home of its own: exit code, what it printed, what it complained of."""

    def run(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["cita", *map(str, arguments), "--home", str(tmp_path / "home")])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, " ".join(said.err.split())

    return run


def test_indexing_reports_what_happened_to_each_file(run, folder):
    (folder / "rota.txt").write_bytes(b"\xff\xfe\xfa")
    (folder / "binaria.txt").write_bytes(b"PK\0\0\0")
    (folder / "vacia.txt").write_text("  \n", encoding="utf-8")
    code, out, _ = run("index", folder)
    assert code == 0
    assert "1 agregados" in out
    assert "3 rechazados" in out
    assert "UTF-8" in out
    assert "1 boletines" in run("status")[1]


def test_a_file_that_is_far_too_large_is_refused_and_the_others_go_on(run, folder):
    (folder / "grande.txt").write_bytes(b"x" * 50_000_000)
    code, out, _ = run("index", folder)
    assert code == 0
    assert "1 agregados" in out
    assert "5 MB" in out


def test_an_empty_folder_is_a_clear_error(run, tmp_path):
    (tmp_path / "nada").mkdir()
    code, _, complaint = run("index", tmp_path / "nada")
    assert code == 1
    assert ".txt" in complaint


def test_asking_without_an_index_names_the_command_that_makes_one(run):
    code, _, complaint = run("ask", QUESTION)
    assert code == 1
    assert "cita index" in complaint


def test_an_index_of_another_embedder_names_the_command_that_mends_it(run, folder, monkeypatch):
    run("index", folder)
    monkeypatch.setattr(loading, "load_embedder", lambda settings: HashingEmbedder(dimension=64))
    monkeypatch.setattr(ChoiceModel, "load", classmethod(lambda cls: word_weights(64)))
    code, _, complaint = run("ask", QUESTION)
    assert code == 1
    assert "cita index --rebuild" in complaint
    assert run("index", folder)[0] == 0
    assert "2 mil 310" in run("ask", QUESTION)[1]


@pytest.mark.parametrize(("question", "remedy"), [("  ", "escribe"), ("cuántas " * 1250, "acórtala")])
def test_a_question_that_cannot_be_taken_is_a_clear_error(run, folder, question, remedy):
    run("index", folder)
    code, _, complaint = run("ask", question)
    assert code == 1
    assert remedy in complaint


def test_an_answer_is_shown_with_its_sentence(run, folder):
    run("index", folder)
    code, out, _ = run("ask", QUESTION)
    assert code == 0
    assert "2 mil 310 vacunas [1]." in out
    assert "novena.txt" in out
    assert "En la novena Jornada de Salud 2021 hubo 2 mil 310 vacunas." in out


def test_a_batch_answers_every_line_in_the_form_of_the_contract(run, folder, tmp_path):
    run("index", folder)
    questions = tmp_path / "in.jsonl"
    questions.write_text(
        f'{{"id": "a", "question": "{QUESTION}"}}\n{{"id": "b", "question": "y pruebas?", "prev": "a"}}\n',
        encoding="utf-8",
    )
    assert run("ask", "--batch", questions, "--out", tmp_path / "out.jsonl")[0] == 0
    first, second = map(json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())
    assert list(first) == [
        "id",
        "outcome",
        "text",
        "short",
        "figures",
        "dates",
        "rows",
        "readings",
        "citations",
        "confidence",
        "nearest",
        "seconds",
    ]
    assert (first["id"], first["short"], first["figures"][0]["value"]) == ("a", "2 mil 310", 2310)
    assert second["id"] == "b"


def test_a_search_gives_the_likeliest_sentences(run, folder, tmp_path):
    run("index", folder)
    questions = tmp_path / "in.jsonl"
    questions.write_text(f'{{"id": "a", "question": "{QUESTION}"}}\n', encoding="utf-8")
    assert run("search", "--batch", questions, "--out", tmp_path / "out.jsonl")[0] == 0
    found = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert set(found) == {"id", "hits", "seconds"}
    assert found["hits"][0]["quote"] == "En la novena Jornada de Salud 2021 hubo 2 mil 310 vacunas."
    assert json.loads(run("search", QUESTION, "--json", "-k", "1")[1]) == found["hits"][0]


def test_an_evaluation_prints_its_measures(run, folder, tmp_path):
    run("index", folder)
    gold = tmp_path / "gold.jsonl"
    row = {"id": "a", "question": QUESTION, "answer": "2 mil 310", "answer_value": 2310, "answerable": True}
    gold.write_text(json.dumps({**row, "doc": "novena.txt"}), encoding="utf-8")
    measures = json.loads(run("eval", gold, "--json")[1])
    assert measures["all"]["right"]["share"] == 1


def test_a_bulletin_that_was_removed_is_gone(run, folder):
    run("index", folder)
    assert run("remove", "novena.txt")[0] == 0
    assert "0 boletines" in run("status")[1]
    code, _, complaint = run("remove", "novena.txt")
    assert code == 1
    assert "novena.txt" in complaint


def test_the_names_of_what_is_indexed_are_listed_where_a_removal_points_to(run, folder):
    run("index", folder)
    assert "cita status --files" in run("remove", "otra.txt")[2]
    assert "novena.txt" not in run("status")[1]
    assert "novena.txt – Realizó el IMSS la novena Jornada de Salud" in " ".join(run("status", "--files")[1].split())


@pytest.fixture
def opinions(run, folder, tmp_path):
    """An index of which one answer was found good and another not."""
    run("index", folder)
    assistant = Assistant.open(tmp_path / "home")
    assistant.feedback.give(assistant.ask(QUESTION), is_good=True, comment="Justo eso", user="ana")
    assistant.feedback.give(assistant.ask("cuántas camas en la jornada 9"), is_good=False)


@pytest.mark.usefixtures("opinions")
def test_what_was_said_of_answers_is_listed(run, monkeypatch):
    monkeypatch.setattr(cli.console, "width", 200)
    out = run("feedback")[1]
    assert "cuántas camas en la jornada 9" in out.splitlines()[1]
    assert [word in out.splitlines()[2] for word in ("bien", QUESTION, "2 mil 310", "Justo eso", "ana")] == [True] * 5
    latest, first = map(json.loads, run("feedback", "--json")[1].splitlines())
    assert (first["id"], first["good"], first["comment"], first["answer"]["short"]) == (
        1,
        True,
        "Justo eso",
        "2 mil 310",
    )
    assert (latest["id"], latest["good"]) == (2, False)


@pytest.mark.usefixtures("opinions")
def test_an_opinion_becomes_a_line_that_an_evaluation_takes(run, tmp_path):
    lines = [
        run("feedback", "--gold", "1")[1],
        run("feedback", "--gold", "2", "--absent")[1],
        run("feedback", "--gold", "2", "--answer", "2 mil 310 vacunas", "--doc", "novena.txt")[1],
    ]
    gold = tmp_path / "gold.jsonl"
    gold.write_text("".join(lines), encoding="utf-8")
    assert [json.loads(line)["answer_value"] for line in lines] == [2310, None, 2310]
    assert json.loads(run("eval", gold, "--json")[1])["questions"] == 3


@pytest.mark.usefixtures("opinions")
@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (("--gold", "2"), "no se dio por buena"),
        (("--gold", "2", "--answer", "5"), "--doc"),
        (("--gold", "2", "--answer", "5", "--doc", "otro.txt"), "ningún boletín llamado otro.txt"),
        (("--gold", "2", "--answer", "5", "--absent"), "no los dos"),
        (("--gold", "9"), "número 9"),
        (("--absent",), "van con --gold"),
    ],
)
def test_an_opinion_that_makes_no_gold_is_a_clear_error(run, options, complaint):
    code, out, said = run("feedback", *options)
    assert code != 0
    assert out == ""
    assert complaint in " ".join(said.replace("│", " ").split())


def test_without_opinions_it_says_so(run, folder):
    run("index", folder)
    assert "Nadie ha opinado" in run("feedback")[1]


def test_the_figures_of_a_text_are_one_json_object_a_line(monkeypatch, capsys, tmp_path):
    path = tmp_path / "texto.txt"
    path.write_text("Hubo mil dos consultas y 38% de avance.", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["cita", "figures", str(path)])
    with pytest.raises(SystemExit):
        cli.main()
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first == {"start": 5, "end": 12, "text": "mil dos", "value": 1002, "unit": "consultas", "kind": "count"}
    assert (second["value"], second["kind"]) == (38, "percent")
