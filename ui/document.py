"""The HTML document in which Gradio draws the page: Spanish, with our name and icon, and nothing of Gradio's own."""

import re
from html import escape
from importlib.resources import files

from starlette.types import ASGIApp, Message, Receive, Scope, Send

TITLE = "cita"
ICON = "/icono.svg"
"""Where the icon is served."""

SCRIPTS = ("page.js", "library.js")
"""Files of ``ui/static``, in the order in which the browser runs them, before Gradio's own."""

# Gradio tells of itself to those who link to the page, and asks for a manifest that it does not serve.
_OF_GRADIO = re.compile(r'<meta\s+(?:property="og:|name="twitter:)[^>]*>|<link rel="manifest"[^>]*>')


def spanish_document(document: str, user: str = "") -> str:
    """Gradio's document as ours, with the name of who has entered, for the header."""
    document = _OF_GRADIO.sub("", document).replace('lang="en"', 'lang="es-MX"', 1)
    entered = f'<meta name="cita-user" content="{escape(user)}">' if user else ""
    return document.replace("<head>", f"<head>{head()}{entered}", 1)


def head(scripts: tuple[str, ...] = SCRIPTS) -> str:
    """What the head of each of our documents begins with."""
    code = "".join(f"<script>\n{static(name)}</script>" for name in scripts)
    return f'<title>{TITLE}</title><link rel="icon" type="image/svg+xml" href="{ICON}">{code}'


def static(name: str) -> str:
    """The text of a file of ``ui/static``."""
    return files("ui").joinpath("static", name).read_text(encoding="utf-8")


class SpanishDocument:
    """Around the application of Gradio: its document leaves as ours, all else as it is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"] != "/":
            await self._app(scope, receive, send)
            return
        held: list[Message] = []

        async def hold(message: Message) -> None:
            held.append(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                for changed in _changed(held, scope.get("state", {}).get("user", "")):
                    await send(changed)

        await self._app(scope, receive, hold)


def _changed(messages: list[Message], user: str) -> list[Message]:
    """The start and the body of the response ``messages``, the body as ours, kept by no cache: it names ``user``."""
    start = next(message for message in messages if message["type"] == "http.response.start")
    body = spanish_document(b"".join(message.get("body", b"") for message in messages).decode(), user).encode()
    headers = [(name, value) for name, value in start["headers"] if name.lower() != b"content-length"]
    headers += [(b"content-length", str(len(body)).encode()), (b"cache-control", b"no-store")]
    return [{**start, "headers": headers}, {"type": "http.response.body", "body": body}]
