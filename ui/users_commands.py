"""`cita users`: who may use a chat that several people share."""

from getpass import getpass
from typing import Annotated

import typer
from rich.markup import escape

from models.errors import CitaError
from rag.commands.console import DEFAULT_HOME, Home, console
from ui.users import FILE, Users, UsersError

users = typer.Typer(help="Las personas que pueden usar el chat cuando se comparte.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="Nombre con el que entra.")]


@users.command()
def add(
    name: Name,
    home: Home = DEFAULT_HOME,
    reader: Annotated[
        bool, typer.Option("--reader", help="Puede preguntar, pero no agregar ni quitar boletines.")
    ] = False,
) -> None:
    """Agrega a una persona, o le cambia la contraseña; la contraseña se pide sin mostrarla."""
    password = getpass("Contraseña: ")
    if getpass("Otra vez: ") != password:
        raise UsersError("Las dos contraseñas no son iguales: vuelve a intentarlo.")
    user = Users(home / FILE).add(name, password, may_edit=not reader)
    console.print(f"{escape(user.name)} puede entrar y {_role(may_edit=user.may_edit)}")


@users.command()
def remove(name: Name, home: Home = DEFAULT_HOME) -> None:
    """Quita a una persona."""
    if not Users(home / FILE).remove(name):
        raise CitaError(f"No hay nadie con el nombre {name}: mira los nombres con `cita users list`.")
    console.print(f"{escape(name)} ya no puede entrar")


@users.command(name="list")
def show(home: Home = DEFAULT_HOME) -> None:
    """Dice quiénes son y qué pueden hacer."""
    for user in Users.open(home / FILE).all():
        console.print(f"{escape(user.name)}: {_role(may_edit=user.may_edit)}")


def _role(*, may_edit: bool) -> str:
    return "puede preguntar y agregar boletines" if may_edit else "solo puede preguntar"
