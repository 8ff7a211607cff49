"""Takes the pictures of the documentation from two running chats over the seeds.

`python docs/images/take.py http://127.0.0.1:7860 http://127.0.0.1:7861`, the second of a home with users: its page of
entering is shown.
"""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

WIDE, PHONE = {"width": 1180, "height": 720}, {"width": 390, "height": 780}
FIGURE = "¿cuántas cirugías en la jornada 14?"
ABSENT = "¿cuántas cirugías en la jornada 15?"
LIST = "¿qué jornadas hay?"


def asked(*questions: str) -> Callable[[Page], None]:
    """Asks them, one after the other."""

    def ask(page: Page) -> None:
        for number, question in enumerate(questions):
            page.locator("#pregunta textarea").fill(question)
            page.keyboard.press("Enter")
            page.locator(".cita-turn").nth(number).locator(".cita-answer").wait_for()

    return ask


def cited(page: Page) -> None:
    asked(FIGURE)(page)
    page.locator(".cita-answer .cita-marker").click()
    page.locator(".cita-evidence mark").first.wait_for()


def library(page: Page) -> None:
    page.get_by_role("tab", name="Boletines").click()
    page.locator(".cita-bulletins").wait_for()


def added(page: Page) -> None:
    """Nothing stays: what is added is one of the seeds again, and a picture."""
    library(page)
    seed = Path(__file__).resolve().parents[2] / "seeds" / "001_7343a2aed457e1d1.txt"
    photo = {"name": "foto.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8"}
    again = {"name": seed.name, "mimeType": "text/plain", "buffer": seed.read_bytes()}
    page.locator(".cita-drop input").set_input_files([again, photo])  # type: ignore[list-item]
    page.locator(".cita-report li").nth(1).wait_for()


def helped(page: Page) -> None:
    page.get_by_role("tab", name="Ayuda").click()
    page.locator(".cita-help").wait_for()


def nothing(page: Page) -> None:
    page.locator(".cita-welcome button").first.wait_for()


PICTURES: dict[str, tuple[Callable[[Page], None], dict[str, int], str]] = {
    "inicio": (nothing, WIDE, "light"),
    "chat": (asked(FIGURE), WIDE, "light"),
    "fuente": (cited, WIDE, "light"),
    "no-consta": (asked(ABSENT), WIDE, "light"),
    "lista": (asked(LIST), WIDE, "light"),
    "boletines": (library, WIDE, "light"),
    "agregar": (added, WIDE, "light"),
    "ayuda": (helped, WIDE, "light"),
    "oscuro": (cited, WIDE, "dark"),
    "telefono": (asked(FIGURE), PHONE, "light"),
}
"""Of each: what is done before it is taken, the window, light or dark."""


def take(browser: Browser, address: str, name: str, prepare: Callable[[Page], None], **options: object) -> None:
    context = browser.new_context(locale="es-MX", **options)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    prepare(page)
    page.wait_for_timeout(700)
    page.screenshot(path=Path(__file__).with_name(f"{name}.png"))
    context.close()


def main(address: str, guarded: str) -> None:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-background-networking", "--disable-gpu", "--no-first-run"],
        )
        for name, (prepare, window, scheme) in PICTURES.items():
            take(chromium, address, name, prepare, viewport=window, color_scheme=scheme)
        take(chromium, guarded, "entrar", lambda page: page.get_by_label("Nombre").wait_for(), viewport=WIDE)
        chromium.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
