"""Takes the pictures of the documentation from a running chat: `python docs/images/take.py http://127.0.0.1:7860`."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

QUESTION = "¿cuántas cirugías en la jornada 14?"


def main(address: str) -> None:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-background-networking", "--disable-gpu", "--no-first-run"],
        )
        page = chromium.new_page(viewport={"width": 1000, "height": 640}, locale="es-MX")
        page.goto(address)
        page.locator("#pregunta textarea").fill(QUESTION)
        page.keyboard.press("Enter")
        page.locator(".cita-answered").wait_for()
        page.wait_for_timeout(500)
        page.screenshot(path=Path(__file__).with_name("chat.png"))
        chromium.close()


if __name__ == "__main__":
    main(sys.argv[1])
