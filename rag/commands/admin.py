"""The commands that see to the models, the bulletins and the index. Each is a few lines around what Python can call."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from index.formats import NAMES as FORMATS
from rag.commands.console import DEFAULT_HOME, Home, app, console, progress_bar
from rag.errors import NoSuchBulletinError
from rag.settings import Settings


@app.command()
def models(home: Home = DEFAULT_HOME) -> None:
    """Pone los modelos en su lugar y comprueba que están enteros."""
    from rag.loading import put_models_in_place

    with progress_bar("bytes") as progress:
        folders = put_models_in_place(Settings(home=home), progress)
    for folder in folders:
        console.print(f"[green]listo[/] {folder}")


@app.command()
def index(
    paths: Annotated[list[Path] | None, typer.Argument(help=f"Archivos o carpetas de boletines ({FORMATS}).")] = None,
    home: Home = DEFAULT_HOME,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Rehace el índice a partir de los boletines que ya contiene.")
    ] = False,
) -> None:
    """Agrega boletines al índice; los que ya están y no cambiaron no cuestan nada."""
    from index.indexing import index_paths
    from index.indexing import rebuild as rebuild_store
    from rag.loading import load_embedder, ready_store

    settings = Settings(home=home)
    if not paths and not rebuild:
        raise typer.BadParameter("di qué archivos o carpetas indexar, o usa --rebuild")
    embedder = load_embedder(settings)
    if rebuild:
        with progress_bar("boletines") as progress:
            rebuild_store(settings.store_path, embedder, progress)
    if paths:
        with progress_bar("boletines") as progress:
            report = index_paths(paths, ready_store(settings, embedder, progress), embedder, progress)
        console.print(
            f"{len(report.added)} agregados, {len(report.updated)} actualizados, {len(report.unchanged)} sin cambio, "
            f"{len(report.refused)} rechazados"
        )
        for refusal in report.refused:
            console.print(f"  [yellow]{escape(refusal.file)}[/]: {escape(refusal.reason)}")
    _print_status(settings)


@app.command()
def remove(
    file: Annotated[str, typer.Argument(help="Nombre del archivo del boletín.")], home: Home = DEFAULT_HOME
) -> None:
    """Quita un boletín del índice."""
    from index.indexing import remove_bulletin
    from rag.loading import load_embedder, open_store

    settings = Settings(home=home)
    if not remove_bulletin(file, open_store(settings, load_embedder(settings))):
        raise NoSuchBulletinError(file)
    console.print(f"{escape(file)} ya no está en el índice")


@app.command()
def status(
    home: Home = DEFAULT_HOME,
    files: Annotated[bool, typer.Option("--files", help="Nombra también cada boletín.")] = False,
) -> None:
    """Dice qué hay en el índice."""
    from index.store import read_names

    settings = Settings(home=home)
    _print_status(settings)
    if files:
        table = Table("archivo", "fecha", "título", box=None)
        for file, published, title in read_names(settings.store_path):
            table.add_row(escape(file), published or "–", escape(title))
        console.print(table)


@app.command()
def doctor(home: Home = DEFAULT_HOME) -> None:
    """Revisa los paquetes, los modelos y el índice, y dice cómo remediar lo que falte."""
    from rag.commands.doctor import examine

    checks = examine(Settings(home=home))
    table = Table("", "revisión", "resultado", "remedio", box=None)
    for check in checks:
        table.add_row(
            "[green]✓[/]" if check.ok else "[red]✗[/]", check.name, escape(check.detail), escape(check.remedy)
        )
    console.print(table)
    if not all(check.ok for check in checks):
        raise typer.Exit(1)


def _print_status(settings: Settings) -> None:
    from index.store import read_counts

    counts = read_counts(settings.store_path)
    console.print(
        f"{counts.bulletins} boletines, {counts.passages} pasajes y {counts.figures} cifras en {settings.store_path}"
    )
