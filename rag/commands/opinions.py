"""The command that lists what was said of answers, and makes questions of a gold file of it."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from rag.commands.console import DEFAULT_HOME, Home, app, console
from rag.errors import NoSuchBulletinError
from rag.feedback import Feedback, FeedbackBook, to_gold
from rag.settings import Settings


@app.command()
def feedback(
    home: Home = DEFAULT_HOME,
    as_json: Annotated[bool, typer.Option("--json", help="Una opinión por línea, como objeto JSON.")] = False,
    gold: Annotated[
        int | None, typer.Option("--gold", metavar="NÚMERO", help="Da esa opinión como línea para `cita eval`.")
    ] = None,
    answer: Annotated[str | None, typer.Option(help="La respuesta correcta, con --gold.")] = None,
    doc: Annotated[list[str] | None, typer.Option(help="Boletín que la dice; se puede repetir.")] = None,
    absent: Annotated[bool, typer.Option("--absent", help="No está en los boletines, con --gold.")] = False,
) -> None:
    """Dice qué se opinó de las respuestas, o hace de una opinión una pregunta de prueba."""
    path = Settings(home=home).store_path
    book = FeedbackBook(path)
    if gold is None and (answer is not None or doc or absent):
        raise typer.BadParameter("--answer, --doc y --absent van con --gold NÚMERO")
    if answer is not None and absent:
        raise typer.BadParameter("usa --answer o --absent, no los dos")
    if gold is not None:
        _check_names(path, doc or [])
        line = to_gold(book.find(gold), answer=answer, docs=doc or (), is_absent=absent)
        typer.echo(json.dumps(line, ensure_ascii=False))
    elif as_json:
        for said in book.all():
            typer.echo(json.dumps(_to_json(said), ensure_ascii=False))
    else:
        _print_table(book.all())


def _check_names(path: Path, docs: list[str]) -> None:
    from index.store import read_names

    known = {file for file, _, _ in read_names(path)}
    for doc in docs:
        if doc not in known:
            raise NoSuchBulletinError(doc)


def _to_json(said: Feedback) -> dict[str, Any]:
    return {
        "id": said.id,
        "at": said.given_at.isoformat(),
        "good": said.is_good,
        "comment": said.comment,
        "user": said.user,
        "question": said.answer.question,
        "standalone": said.answer.standalone,
        "answer": json.loads(said.answer.contract),
    }


def _print_table(opinions: tuple[Feedback, ...]) -> None:
    if not opinions:
        console.print("Nadie ha opinado todavía de una respuesta.")
        return
    table = Table("n.º", "fecha", "", "pregunta", "respuesta", "comentario", "quién", box=None)
    for said in opinions:
        given = json.loads(said.answer.contract)
        cells = (said.answer.standalone, given["short"] or given["text"], said.comment, said.user)
        thumb = "[green]bien[/]" if said.is_good else "[red]mal[/]"
        table.add_row(str(said.id), f"{said.given_at.astimezone():%d/%m/%Y}", thumb, *map(escape, cells))
    console.print(table)
