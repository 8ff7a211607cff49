"""The commands that ask, search, read and measure. Each is a few lines around what Python can call as well."""

import json
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from index.types import Sentence
from rag.commands.console import DEFAULT_HOME, Home, app, console, progress_bar
from rag.settings import Settings
from rag.types import Answer, Evidence, Question


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="La pregunta, entre comillas.")] = None,
    home: Home = DEFAULT_HOME,
    as_json: Annotated[bool, typer.Option("--json", help="Responde con un objeto JSON.")] = False,
    batch: Annotated[Path | None, typer.Option(help="Preguntas, un objeto JSON por línea.", dir_okay=False)] = None,
    out: Annotated[Path | None, typer.Option(help="Archivo de las respuestas.", dir_okay=False)] = None,
) -> None:
    """Responde una pregunta, o un archivo de ellas con --batch y --out."""
    from rag.assistant import Assistant
    from rag.contract import to_json

    if (batch is None) == (question is None) or (batch is None) != (out is None):
        raise typer.BadParameter("escribe una pregunta, o usa --batch PREGUNTAS.jsonl --out RESPUESTAS.jsonl")
    if batch is not None and out is not None:
        _ask_batch(batch, out, home)
        return
    answer = Assistant.open(home).ask(question or "")
    if as_json:
        typer.echo(json.dumps(to_json(answer), ensure_ascii=False))
    else:
        _print_answer(answer)


@app.command(name="eval")
def evaluate(
    gold: Annotated[Path, typer.Argument(help="Preguntas con su respuesta, un objeto JSON por línea.", dir_okay=False)],
    home: Home = DEFAULT_HOME,
    as_json: Annotated[bool, typer.Option("--json", help="Da las medidas como un objeto JSON.")] = False,
    plots: Annotated[
        Path | None, typer.Option(help="Carpeta para las gráficas de riesgo y de calibración.", file_okay=False)
    ] = None,
    search_only: Annotated[
        bool, typer.Option("--search", help="Mide la búsqueda por sí sola, y lo que aporta cada parte de ella.")
    ] = False,
) -> None:
    """Mide las respuestas contra un archivo de preguntas con su respuesta."""
    from rag.assistant import Assistant
    from rag.commands.evaluation import tabulate
    from rag.commands.evaluation_output import rows_to_json, save_plots, to_table
    from rag.contract import ask_all, read_gold

    turns = read_gold(gold)
    if search_only:
        _print_ablations(turns, Settings(home=home), as_json=as_json)
        return
    pairs = list(ask_all(turns, Assistant.open(home).ask))
    if plots is not None:
        save_plots(pairs, plots)
    if as_json:
        typer.echo(json.dumps(rows_to_json(pairs), ensure_ascii=False))
        return
    console.print(to_table(tabulate(pairs)))


@app.command()
def search(
    question: Annotated[str | None, typer.Argument(help="La pregunta, entre comillas.")] = None,
    home: Home = DEFAULT_HOME,
    limit: Annotated[int, typer.Option("-k", min=1, max=100, help="Cuántas oraciones.")] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="Una oración por línea, como objeto JSON.")] = False,
    batch: Annotated[Path | None, typer.Option(help="Preguntas, un objeto JSON por línea.", dir_okay=False)] = None,
    out: Annotated[Path | None, typer.Option(help="Archivo de lo encontrado.", dir_okay=False)] = None,
) -> None:
    """Busca las oraciones que pueden responder, la más probable primero."""
    from rag.choice.choose import choose
    from rag.choice.model import ChoiceModel
    from rag.commands.retrieval import search_all, to_json
    from rag.contract import read_turns
    from rag.drafting import evidence_of
    from rag.loading import load_language_model, load_search

    if (batch is None) == (question is None) or (batch is None) != (out is None):
        raise typer.BadParameter("escribe una pregunta, o usa --batch PREGUNTAS.jsonl --out ENCONTRADO.jsonl")
    turns = [{"id": "", "question": question}] if batch is None else read_turns(batch)
    settings = Settings(home=home)
    searcher, reader = load_search(settings)
    model, weights = load_language_model(settings), ChoiceModel.load()

    def find(question: Question) -> tuple[Evidence, ...]:
        return evidence_of(choose(question, searcher, reader, model, weights), limit=limit)

    found = search_all(turns, find)
    if out is not None:
        _write_found(out, found)
        return
    for _, sentences, _ in found:
        for rank, sentence in enumerate(sentences, start=1):
            if as_json:
                typer.echo(json.dumps(to_json(sentence), ensure_ascii=False))
            else:
                console.print(f"[cyan]{rank:2}[/] [dim]{escape(sentence.bulletin.file)}[/] {escape(sentence.text)}")


@app.command()
def read(
    batch: Annotated[Path, typer.Option(help="Preguntas con sus oraciones, un objeto JSON por línea.", dir_okay=False)],
    out: Annotated[Path, typer.Option(help="Archivo de lo leído.", dir_okay=False)],
    home: Home = DEFAULT_HOME,
) -> None:
    """Responde preguntas con las oraciones que las acompañan, sin buscar en los boletines."""
    from rag.contract import read_given, reading_to_json
    from rag.loading import load_embedder, load_language_model, load_reader
    from rag.words.reading import read

    settings = Settings(home=home)
    turns = read_given(batch)
    reader, model = load_reader(settings, load_embedder(settings)), load_language_model(settings)
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("w", encoding="utf-8", buffering=1) as file, progress_bar("preguntas") as progress:
        for done, turn in enumerate(turns, start=1):
            started = time.perf_counter()
            form = reading_to_json(read(turn["question"], turn["evidence"], reader, model), turn["evidence"])
            line = {"id": turn["id"], **form, "seconds": round(time.perf_counter() - started, 4)}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
            progress(str(turn["id"]), done, len(turns))


@app.command()
def figures(
    file: Annotated[str, typer.Argument(help="Archivo de texto, o - para la entrada estándar.")] = "-",
) -> None:
    """Lee las cifras de un texto: un objeto JSON por cifra."""
    from index.figures import read_figures
    from rag.contract import read_text

    text = sys.stdin.buffer.read().decode("utf-8", "replace") if file == "-" else read_text(Path(file))
    for figure in read_figures(text):
        row = {
            "start": figure.start,
            "end": figure.end,
            "text": text[figure.start : figure.end],
            "value": figure.value,
            "unit": figure.unit,
            "kind": figure.kind,
        }
        typer.echo(json.dumps(row, ensure_ascii=False))


def _write_found(path: Path, found: Iterable[tuple[Mapping[str, Any], Sequence[Sentence], float]]) -> None:
    from rag.commands.retrieval import to_json

    lines = [
        {"id": turn["id"], "hits": [to_json(sentence) for sentence in sentences], "seconds": round(seconds, 4)}
        for turn, sentences, seconds in found
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def _print_ablations(gold: list[dict[str, Any]], settings: Settings, *, as_json: bool) -> None:
    from rag.commands.ablation import ablate
    from rag.loading import load_embedder, load_language_model, load_reader, open_store

    embedder = load_embedder(settings)
    reader, model = load_reader(settings, embedder), load_language_model(settings)
    rows = ablate(gold, open_store(settings, embedder), embedder, reader, model)
    if as_json:
        typer.echo(json.dumps(rows))
        return
    table = Table("búsqueda", *(f"recall@{depth}" for depth in next(iter(rows.values()))), box=None)
    for name, recalls in rows.items():
        table.add_row(name, *(f"{value:.3f}" for value in recalls.values()))
    console.print(table)


def _ask_batch(batch: Path, out: Path, home: Path) -> None:
    """Answers are written as they come, so that a kill loses only what was not answered yet."""
    from rag.assistant import Assistant
    from rag.contract import ask_all, read_turns, to_json

    turns = read_turns(batch)
    assistant = Assistant.open(home)
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("w", encoding="utf-8", buffering=1) as file, progress_bar("preguntas") as progress:
        for done, (turn, answer) in enumerate(ask_all(turns, assistant.ask), start=1):
            file.write(json.dumps({"id": turn["id"], **to_json(answer)}, ensure_ascii=False) + "\n")
            progress(str(turn["id"]), done, len(turns))


def _print_answer(answer: Answer) -> None:
    console.print(f"[bold]{escape(answer.text)}[/]")
    for number, citation in enumerate(answer.citations, start=1):
        bulletin = citation.bulletin
        when = f", {bulletin.published:%d/%m/%Y}" if bulletin.published else ""
        console.print(f"\n[cyan]{escape(f'[{number}]')} {escape(bulletin.title)}[/]{when} ({escape(bulletin.file)})")
        console.print(f"    «{escape(citation.quote)}»")
    console.print(f"\n[dim]{answer.timings['total']:.1f} s[/]")
