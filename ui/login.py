"""Who is there: a name and a password once, then a cookie. Every route asks for it but those of entering.

A session is a random token that only this process knows: leaving ends it, and so does closing the chat.
"""

import secrets
import threading
import time
from collections.abc import Callable
from urllib.parse import parse_qs

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.document import ICON
from ui.login_page import render_login
from ui.users import User, Users

ENTER, LEAVE = "/entrar", "/salir"
OPEN_PATHS = frozenset({ENTER, ICON, "/theme.css"})
"""What the page of entering is made of."""

COOKIE = "cita"
SESSION_SECONDS = 12 * 3600
"""A long working day."""

ATTEMPTS, ATTEMPT_SECONDS = 10, 300
"""Wrong passwords from one address before it has to wait, and how long each counts."""

LARGEST_FORM = 4_000
"""Bytes of a name and a password."""

WRONG = "El nombre o la contraseña no son correctos."
TOO_MANY = "Demasiados intentos. Espera cinco minutos y vuelve a intentarlo."
ENTER_FIRST = "Tu sesión terminó: vuelve a entrar."


class Sessions:
    """Who has entered, by token. Safe for many threads."""

    def __init__(self, users: Users, now: Callable[[], float] = time.monotonic) -> None:
        self.users = users
        self._now = now
        self._lock = threading.Lock()
        self._names: dict[str, tuple[str, float]] = {}
        self._failures: dict[str, list[float]] = {}

    def enter(self, name: str, password: str, address: str) -> str | None:
        """A new token, or None where name and password do not match."""
        user = self.users.check(name, password)
        with self._lock:
            if user is None:
                self._failures.setdefault(address, []).append(self._now())
                return None
            self._failures.pop(address, None)
            token = secrets.token_urlsafe(32)
            self._names[token] = user.name, self._now() + SESSION_SECONDS
            return token

    def must_wait(self, address: str) -> bool:
        """Whether too many wrong passwords came from ``address`` lately."""
        with self._lock:
            since = self._now() - ATTEMPT_SECONDS
            recent = {who: [at for at in times if at > since] for who, times in self._failures.items()}
            self._failures = {who: times for who, times in recent.items() if times}
            return len(self._failures.get(address, ())) >= ATTEMPTS

    def user(self, token: str) -> User | None:
        """Whose token it is; None for one that ended, and for a user who was taken out since."""
        with self._lock:
            self._names = {known: (name, ends) for known, (name, ends) in self._names.items() if ends > self._now()}
            name, _ = self._names.get(token, ("", 0))
        return next((user for user in self.users.all() if user.name == name), None) if name else None

    def leave(self, token: str) -> None:
        with self._lock:
            self._names.pop(token, None)


class Guard:
    """Around the whole application: who has not entered gets the page of entering, and nothing else.

    What is inside finds who asks as ``user`` in the request's state, and ``may_edit`` beside it.
    """

    def __init__(self, app: ASGIApp, sessions: Sessions) -> None:
        self._app = app
        self._sessions = sessions

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or scope["path"] in OPEN_PATHS:
            await self._app(scope, receive, send)
            return
        user = self._sessions.user(HTTPConnection(scope).cookies.get(COOKIE, ""))
        if user is not None:
            scope.setdefault("state", {}).update(user=user.name, may_edit=user.may_edit)
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            await _refusal(scope)(scope, receive, send)


def _refusal(scope: Scope) -> Response:
    if scope["method"] == "GET" and scope["path"] == "/":
        return RedirectResponse(ENTER, status_code=303)
    return JSONResponse({"detail": ENTER_FIRST}, status_code=401)


def login_routes(sessions: Sessions) -> APIRouter:
    """GET and POST /entrar, POST /salir."""
    routes = APIRouter()

    @routes.get(ENTER, response_class=HTMLResponse)
    def form() -> str:
        return render_login()

    @routes.post(ENTER)
    async def enter(request: Request) -> Response:
        address = request.client.host if request.client else ""
        if sessions.must_wait(address):
            return HTMLResponse(render_login(TOO_MANY), status_code=429)
        name, password = await _form(request)
        token = await run_in_threadpool(sessions.enter, name, password, address)
        if token is None:
            return HTMLResponse(render_login(WRONG, name=name), status_code=401)
        response = RedirectResponse("/", status_code=303)
        response.set_cookie(
            COOKIE, token, max_age=SESSION_SECONDS, httponly=True, samesite="lax",
            secure=request.url.scheme == "https",
        )  # fmt: skip
        return response

    @routes.post(LEAVE)
    def leave(request: Request) -> Response:
        sessions.leave(request.cookies.get(COOKIE, ""))
        response = RedirectResponse(ENTER, status_code=303)
        response.delete_cookie(COOKIE)
        return response

    return routes


async def _form(request: Request) -> tuple[str, str]:
    """Name and password; empty where they are missing or far too long."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_FORM:
            return "", ""
    fields = parse_qs(body.decode("utf-8", "replace"))
    return fields.get("nombre", [""])[0], fields.get("clave", [""])[0]
