"""A real Chromium, and the real chat over the five seeds, served by a process of its own."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from index.indexing import index_paths
from models.embedder import SentenceTransformerEmbedder
from rag.loading import ready_store
from rag.settings import Settings
from ui.users import FILE, Users

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
# The sandbox needs rights that a container seldom has; the rest keeps Chromium itself from calling out.
QUIET = (
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-quic", "--disable-gpu",
)  # fmt: skip
PASSWORD = "correcto caballo"
START = 120
"""Seconds for the server to load the models: ten on two idle cores."""


@pytest.fixture(scope="session")
def address(seeds_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the chat of the seeds is served, to whoever sits at this machine."""
    with _serving(seeds_home, tmp_path_factory.mktemp("server") / "log") as address:
        yield address


@pytest.fixture(scope="session")
def shared_address(
    model_home: Path, real_embedder: SentenceTransformerEmbedder, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Where a chat of its own is served, to «ana», who may add bulletins, and to «beto», who may not."""
    home = tmp_path_factory.mktemp("shared")
    (home / "models").symlink_to(model_home / "models", target_is_directory=True)
    store = ready_store(Settings(home=home), real_embedder, lambda *_: None)
    index_paths([ROOT / "seeds"], store, real_embedder, lambda *_: None)
    users = Users(home / FILE)
    users.add("ana", PASSWORD)
    users.add("beto", PASSWORD, may_edit=False)
    with _serving(home, home / "log") as address:
        yield address


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens an address in a browser of its own, with options of Playwright's contexts; «name» enters as that user."""
    with contextlib.ExitStack() as contexts:

        def visit(address: str, *, name: str = "", **options: Any) -> Page:
            wide = {"viewport": {"width": 1280, "height": 900}, "locale": "es-MX"}
            page = contexts.enter_context(contextlib.closing(browser.new_context(**{**wide, **options}))).new_page()
            page.goto(address)
            if name:
                page.get_by_label("Nombre").fill(name)
                page.get_by_label("Contraseña").fill(PASSWORD)
                page.get_by_role("button", name="Entrar").click()
            return page

        yield visit


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Not for the whole run: Playwright keeps an event loop running, in which no other test could run its own."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=_executable(playwright), args=list(QUIET))
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """The chat as somebody finds it who just opened it, in a session of their own."""
    with contextlib.closing(browser.new_context(locale="es-MX", viewport={"width": 1280, "height": 900})) as context:
        page = context.new_page()
        page.goto(address)
        yield page


@contextlib.contextmanager
def _serving(home: Path, log: Path) -> Iterator[str]:
    """The chat of ``home`` in a process of its own, for as long as the block runs."""
    port = _free_port()
    command = [sys.executable, "-m", "ui.main", "chat", "--home", str(home), "--port", str(port)]
    with log.open("w") as out:
        server = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
    try:
        _wait_until_ready(server, log, f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


def _executable(playwright: Playwright) -> str:
    installed = next(filter(None, map(shutil.which, NAMES)), playwright.chromium.executable_path)
    if not os.path.exists(installed):
        pytest.skip("no Chromium here: «apt-get install chromium» or «playwright install chromium»")
    return installed


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


def _wait_until_ready(server: subprocess.Popen[bytes], log: Path, address: str) -> None:
    deadline = time.monotonic() + START
    while "lista" not in log.read_text():
        if server.poll() is not None or time.monotonic() > deadline:
            pytest.fail(f"the chat did not start:\n{log.read_text()}")
        time.sleep(0.2)
    urllib.request.urlopen(address, timeout=START).close()
