"""What all commands share: the program they belong to, the console, their home, a bar of progress, and their errors."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from models.errors import CitaError

app = typer.Typer(
    name="cita",
    help="Responde preguntas sobre boletines de prensa, cada cifra con la oración que la dice.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
console = Console()

Home = Annotated[
    Path,
    typer.Option("--home", envvar="CITA_HOME", help="Carpeta del índice y de los modelos.", file_okay=False),
]
DEFAULT_HOME = Path("var")


def main() -> None:
    """Run a command; an error of ours is one Spanish message and exit code 1."""
    try:
        app()
    except CitaError as error:
        _fail(str(error))
    except ValidationError as error:
        wrong = ", ".join(f"CITA_{str(item['loc'][0]).upper()} = {item['input']!r}" for item in error.errors())
        _fail(f"Hay ajustes que no valen: {wrong}. Corrígelos o quítalos de tu entorno.")
    except OSError as error:
        _fail(f"{error.filename or ''}: {error.strerror}. Revisa la ruta, los permisos y el espacio en disco.")


def _fail(message: str) -> None:
    Console(stderr=True).print(f"[bold red]Error:[/] {escape(message)}")
    sys.exit(1)


@contextmanager
def progress_bar(unit: str) -> Iterator[Callable[[str, int, int], None]]:
    """A bar on stderr, moved by calls with a name, how many are done and how many there are."""
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn(unit)
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("")
        yield lambda name, done, total: bars.update(task, description=escape(name), completed=done, total=total)
