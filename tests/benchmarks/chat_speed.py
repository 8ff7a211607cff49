"""How long staff wait in the browser: `python tests/benchmarks/chat_speed.py http://127.0.0.1:7860`.

For a chat that has the seeds and that nobody else uses: seconds until the page offers questions; then of each question
from Enter to the first words of use (what was understood, or what was found) and to the whole answer.
"""

import shutil
import statistics
import sys

from playwright.sync_api import Page, sync_playwright

QUESTIONS = (
    "¿cuántas cirugías en la jornada 14?",
    "¿y trasplantes?",
    "¿cuántas cirugías en la jornada 15?",
    "¿cuántos comités faltan en Tamaulipas?",
    "comités por estado",
    "¿cuántos años celebra el IMSS en Durango?",
    "¿quién es la titular del IMSS en Durango?",
    "¿qué meta se superó en la jornada 14?",
    "¿cuántos médicos generales llegan a La Clínica es Nuestra?",
    "resume el boletín de Durango",
    "¿dónde fue el Taller Nacional?",
    "¿cuántas consultas hubo entre medicina familiar y especialidad en la jornada 14?",
)

# Counts from the key in the browser itself: what Playwright sees comes later.
TIME = """(number) => new Promise((done) => {
    const started = performance.now();
    let first = 0;
    const useful = ".cita-understood, .cita-chips, .cita-found, .cita-answer";
    const watch = new MutationObserver(() => {
        const turn = document.getElementById(`turno-${number}`);
        if (!first && turn?.querySelector(useful)) first = performance.now() - started;
        if (turn?.querySelector(".cita-answer, .cita-error")) {
            watch.disconnect();
            done([first, performance.now() - started]);
        }
    });
    watch.observe(document.querySelector(".cita-turns"), { childList: true, subtree: true });
    document.querySelector(".cita-composer").requestSubmit();
})"""


def main(address: str) -> None:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-background-networking", "--disable-gpu", "--no-first-run"],
        )
        page = chromium.new_page(locale="es-MX")
        page.goto(address)
        page.locator(".cita-examples button").first.wait_for()
        print(f"page ready {page.evaluate('performance.now()') / 1000:.2f} s")
        times = [_ask(page, number, question) for number, question in enumerate(QUESTIONS, start=1)]
        for name, seconds in zip(("first words", "answer"), zip(*times, strict=True), strict=True):
            print(f"{name:12} median {statistics.median(seconds):.2f} s, longest {max(seconds):.2f} s")
        chromium.close()


def _ask(page: Page, number: int, question: str) -> tuple[float, float]:
    page.locator("#pregunta textarea").fill(question)
    first, whole = page.evaluate(TIME, number)
    print(f"{first / 1000:6.2f} {whole / 1000:6.2f}  {question}")
    return first / 1000, whole / 1000


if __name__ == "__main__":
    main(sys.argv[1])
