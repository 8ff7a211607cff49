"""The command line with all its commands: those of ``rag.cli``, the chat and its users.

It is here because ``rag`` may not import ``ui``.
"""

import errno
import socket
from typing import Annotated

import typer

from models.errors import CitaError
from rag.cli import DEFAULT_HOME, Home, app, console, main
from ui.users_commands import users

__all__ = ["app", "chat", "main"]

HOST = "127.0.0.1"
PORT = 7860

READY = "cita está lista en http://{host}:{port} (Ctrl+C la cierra)"
TAKEN = "El puerto {port} ya está ocupado, quizá por otro `cita chat`: ciérralo, o usa `cita chat --port {other}`."
UNREACHABLE = f"No se puede atender en {{host}}:{{port}}: prueba con `cita chat --host {HOST} --port {PORT}`."

app.add_typer(users, name="users")


@app.command()
def chat(
    home: Home = DEFAULT_HOME,
    host: Annotated[
        str, typer.Option(help="Dirección en la que se atiende; 127.0.0.1 es solo esta computadora.")
    ] = HOST,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Puerto en el que se atiende.")] = PORT,
) -> None:
    """Abre el chat para el navegador."""
    # Before the models are loaded: a port that is taken should not cost the wait.
    with listen(host, port) as listener:
        from rag.assistant import Assistant
        from ui.app import make_app
        from ui.page import build_page
        from ui.serving import serve

        assistant = Assistant.open(home)
        app = make_app(build_page(assistant), assistant)
        serve(app, listener, lambda: console.print(READY.format(host=host, port=port), soft_wrap=True))


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
