"""The command line with all its commands: those of ``rag.cli``, the chat and its users.

It is here because ``rag`` may not import ``ui``.
"""

import errno
import ipaddress
import socket
from pathlib import Path
from typing import Annotated

import typer

from models.errors import CitaError
from rag.cli import DEFAULT_HOME, Home, app, console, main
from ui.users import FILE, Users
from ui.users_commands import users

__all__ = ["app", "chat", "main"]

HOST = "127.0.0.1"
PORT = 7860

READY = "cita está lista en http://{host}:{port} (Ctrl+C la cierra)"
TAKEN = "El puerto {port} ya está ocupado, quizá por otro `cita chat`: ciérralo, o usa `cita chat --port {other}`."
UNREACHABLE = f"No se puede atender en {{host}}:{{port}}: prueba con `cita chat --host {HOST} --port {PORT}`."
NO_USERS = (
    "Para compartir el chat hacen falta usuarios: agrega al primero con `cita users add NOMBRE`. "
    "Si cualquiera que llegue a esta dirección puede leer, agregar y quitar boletines, usa --without-users."
)

app.add_typer(users, name="users")


@app.command()
def chat(
    home: Home = DEFAULT_HOME,
    host: Annotated[
        str, typer.Option(help="Dirección en la que se atiende; 127.0.0.1 es solo esta computadora.")
    ] = HOST,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Puerto en el que se atiende.")] = PORT,
    without_users: Annotated[
        bool, typer.Option("--without-users", help="Comparte sin pedir nombre ni contraseña a nadie.")
    ] = False,
) -> None:
    """Abre el chat para el navegador. Donde hay usuarios (`cita users`), pide nombre y contraseña."""
    shared = is_shared(host)
    users = find_users(home, shared=shared, without_users=without_users)
    # Before the models are loaded: a port that is taken should not cost the wait.
    with listen(host, port) as listener:
        from rag.assistant import Assistant
        from ui.app import make_app
        from ui.page import build_page
        from ui.serving import serve

        assistant = Assistant.open(home)
        app = make_app(build_page(assistant), assistant, users, shared=shared)
        ready = READY.format(host=name_of(host), port=port)
        serve(app, listener, lambda: console.print(ready, soft_wrap=True))


def is_shared(host: str) -> bool:
    """Whether other machines reach ``host``, an address or a name.

    >>> [is_shared(host) for host in ("127.0.0.1", "localhost", "::1", "0.0.0.0", "192.168.1.20")]
    [False, False, False, True, True]
    """
    try:
        return not ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host != "localhost"


def find_users(home: Path, *, shared: bool, without_users: bool) -> Users | None:
    """Who may use the chat of ``home``; None for everybody who reaches it.

    Raises ``CitaError`` with the remedy where it is to be shared and there are no users.
    """
    if without_users:
        return None
    users = Users(home / FILE)
    if users.all():
        return users
    if shared:
        raise CitaError(NO_USERS)
    return None


def name_of(host: str) -> str:
    """As other machines may call it: «0.0.0.0» is every address of this one."""
    return socket.gethostname() if host in ("0.0.0.0", "::") else host


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to ``host`` and ``port``.

    Raises ``CitaError`` with the remedy where the port is taken or the address is not of this machine.
    """
    try:
        return socket.create_server((host, port))
    except OSError as error:
        message = TAKEN if error.errno == errno.EADDRINUSE else UNREACHABLE
        raise CitaError(message.format(host=host, port=port, other=port % 65535 + 1)) from error


if __name__ == "__main__":
    main()
