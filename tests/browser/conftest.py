"""A real Chromium, and the real chat over the five seeds, served by a process of its own."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
# The sandbox needs rights that a container seldom has; the rest keeps Chromium itself from calling out.
QUIET = (
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-quic", "--disable-gpu",
)  # fmt: skip
START = 120
"""Seconds for the server to load the models: ten on two idle cores."""


@pytest.fixture(scope="session")
def address(seeds_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the chat is served."""
    port = _free_port()
    log = tmp_path_factory.mktemp("server") / "log"
    command = [sys.executable, "-m", "ui.main", "chat", "--home", str(seeds_home), "--port", str(port)]
    with log.open("w") as out:
        server = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT)
    try:
        _wait_until_ready(server, log, f"http://127.0.0.1:{port}")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


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
