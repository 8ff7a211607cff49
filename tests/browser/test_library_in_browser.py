"""The library as those who look after the bulletins use it: a real Chromium, the real models, a chat that is shared."""

import io
import re
from collections.abc import Callable

import docx
import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.index.formats.pdf_maker import column, pdf

pytestmark = [pytest.mark.browser, pytest.mark.models]

ANSWER = 60_000
"""Milliseconds for an answer on two cores that others use too."""
SEEDS = 5

Visit = Callable[..., Page]


def words(town: str, doses: int) -> tuple[str, str]:
    """A title and a sentence that no other bulletin has."""
    return f"Jornada de vacunación en {town}", f"El IMSS aplicó {doses} dosis contra el tétanos en {town} durante 2024."


def word_file(*paragraphs: str) -> bytes:
    document, content = docx.Document(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(content)
    return content.getvalue()


def web_page(title: str, sentence: str) -> bytes:
    more = "".join(
        f"<p>{sentence} Así lo informó el instituto en su página, con los datos del día.</p>" for _ in range(3)
    )
    article = f"<article><h1>{title}</h1>{more}</article>"
    return f"<html><head><title>{title}</title></head><body>{article}</body></html>".encode()


def payload(name: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


@pytest.fixture
def library(visit: Visit, shared_address: str) -> Page:
    page = visit(shared_address, name="ana")
    page.get_by_role("tab", name="Boletines").click()
    expect(page.locator(".cita-bulletins")).to_be_visible()
    return page


def add(page: Page, *files: FilePayload) -> list[str]:
    """What is said of each."""
    page.locator(".cita-drop input").set_input_files(list(files))
    expect(page.locator(".cita-report li")).to_have_count(len(files), timeout=ANSWER)
    # Said when the list has been drawn anew.
    expect(page.locator(".cita-report-state")).to_have_text(re.compile(r"(agregad|actualizad|estab|rechazad)\w+\.$"))
    page.wait_for_load_state("networkidle")
    return page.locator(".cita-report li").all_inner_texts()


def remove(page: Page, file: str) -> None:
    row = page.locator(f'.cita-bulletins [data-file="{file}"]')
    row.get_by_role("button", name="Quitar").click()
    row.get_by_role("button", name="Sí, quitarlo").click()
    expect(row).to_have_count(0, timeout=ANSWER)


def test_five_kinds_of_file_are_added_one_is_refused_and_the_next_question_finds_them(library):
    said = add(
        library,
        payload("tula.txt", "\n".join(words("Tula", 311)).encode()),
        payload("actopan.md", "\n\n".join(words("Actopan", 312)).encode()),
        payload("apan.html", web_page(*words("Apan", 313))),
        payload("tizayuca.pdf", pdf(column(*words("Tizayuca", 314)))),
        payload("huejutla.docx", word_file(*words("Huejutla", 315))),
        payload("foto.jpg", b"\xff\xd8\xff\xe0"),
    )
    assert [line.split(".")[-2].strip().split()[-1] for line in said[:5]] == ["Agregado"] * 5
    assert said[5].startswith("foto.jpg Rechazado.")
    expect(library.locator(".cita-report-state")).to_have_text("5 agregados, 1 rechazado.")
    expect(library.locator(".cita-count")).to_contain_text(f"{SEEDS + 5} boletines")
    library.get_by_role("tab", name="Preguntar").click()
    library.locator("#pregunta textarea").fill("¿cuántas dosis contra el tétanos en Tizayuca?")
    library.keyboard.press("Enter")
    expect(library.locator(".cita-lead b")).to_have_text("314", timeout=ANSWER)
    library.get_by_role("tab", name="Boletines").click()
    for file in ("tula.txt", "actopan.md", "apan.html", "tizayuca.pdf", "huejutla.docx"):
        remove(library, file)
    expect(library.locator(".cita-count")).to_contain_text(f"{SEEDS} boletines")


def test_a_file_that_is_there_already_or_has_changed_is_told_so(library):
    title, sentence = words("Zempoala", 411)
    same, changed = f"{title}\n{sentence}".encode(), f"{title}\n{sentence} Hubo 3 brigadas.".encode()
    assert add(library, payload("zempoala.txt", same)) == ["zempoala.txt Agregado."]
    assert add(library, payload("zempoala.txt", same)) == ["zempoala.txt Ya estaba, sin cambios."]
    assert add(library, payload("zempoala.txt", changed)) == ["zempoala.txt Actualizado: el texto cambió."]
    remove(library, "zempoala.txt")


def test_files_can_be_dropped_on_the_library(library):
    text = "\n".join(words("Tepeapulco", 412))
    dropped = library.evaluate_handle(
        "(text) => { const d = new DataTransfer(); d.items.add(new File([text], 'caída.txt')); return d; }", text
    )
    library.dispatch_event(".cita-drop", "drop", {"dataTransfer": dropped})
    expect(library.locator(".cita-report li")).to_have_text("caída.txt Agregado.", timeout=ANSWER)
    remove(library, "caída.txt")


def test_removing_asks_first_and_no_leaves_everything(library):
    row = library.locator(".cita-bulletins [data-file]").first
    row.get_by_role("button", name="Quitar").click()
    expect(row.get_by_role("button", name="No")).to_be_focused()
    library.keyboard.press("Enter")
    expect(row.get_by_role("button", name="Quitar")).to_be_focused()
    expect(library.locator(".cita-bulletins [data-file]")).to_have_count(SEEDS)


def test_what_is_removed_is_answered_from_no_more(library):
    add(library, payload("mixquiahuala.txt", "\n".join(words("Mixquiahuala", 413)).encode()))
    remove(library, "mixquiahuala.txt")
    expect(library.locator(".cita-report-state")).to_have_text("Se quitó mixquiahuala.txt.")
    library.get_by_role("tab", name="Preguntar").click()
    library.locator("#pregunta textarea").fill("¿cuántas dosis contra el tétanos en Mixquiahuala?")
    library.keyboard.press("Enter")
    expect(library.locator(".cita-no-evidence")).to_be_visible(timeout=ANSWER)


def test_the_list_narrows_as_one_types_and_by_the_edition_on_the_time_line(library):
    expect(library.locator(".cita-gap")).to_have_text("falta la 15")
    library.get_by_placeholder("Título, lugar o archivo").press_sequentially("DURANGO 66 anos")
    expect(library.locator(".cita-bulletins [data-file]")).to_have_count(1)
    expect(library.locator(".cita-count")).to_contain_text("1 de 5 boletines")
    library.get_by_placeholder("Título, lugar o archivo").fill("")
    library.get_by_role("button", name="16 2022").click()
    expect(library.locator(".cita-bulletins [data-file]")).to_have_count(1)
    expect(library.get_by_role("button", name="16 2022")).to_be_focused()
    library.get_by_role("button", name="16 2022").click()
    expect(library.locator(".cita-bulletins [data-file]")).to_have_count(SEEDS)
    library.get_by_label("Estado").select_option("Durango")
    expect(library.locator(".cita-bulletins [data-file]")).to_have_count(1)


def test_a_bulletin_is_read_whole_and_closing_goes_back_to_its_row(library):
    library.get_by_role("button", name="Celebra IMSS Durango").first.click()
    expect(library.locator(".cita-whole")).to_contain_text("66 años")
    expect(library.locator(".cita-back")).to_be_focused()
    assert library.locator(".cita-whole .cita-said").count() > 5
    library.keyboard.press("Escape")
    expect(library.get_by_role("button", name="Celebra IMSS Durango").first).to_be_focused()


def test_the_file_of_a_bulletin_can_be_kept(library):
    with library.expect_download() as download:
        library.get_by_role("link", name="Descargar").first.click()
    assert download.value.suggested_filename.endswith(".txt")


def test_who_may_not_add_bulletins_is_offered_no_way_to(visit, shared_address):
    page = visit(shared_address, name="beto")
    page.get_by_role("tab", name="Boletines").click()
    expect(page.locator(".cita-bulletins [data-file]")).to_have_count(SEEDS)
    expect(page.locator(".cita-library")).to_contain_text("Puedes leer y preguntar")
    expect(page.locator(".cita-drop")).to_have_count(0)
    expect(page.get_by_role("button", name="Quitar")).to_have_count(0)


def test_without_a_connection_the_library_says_so_and_comes_back_with_it(library):
    library.get_by_role("tab", name="Ayuda").click()
    library.context.set_offline(True)
    library.get_by_role("tab", name="Boletines").click()
    expect(library.locator(".cita-library")).to_contain_text("No hay conexión con cita")
    library.context.set_offline(False)
    library.get_by_role("tab", name="Ayuda").click()
    library.get_by_role("tab", name="Boletines").click()
    expect(library.locator(".cita-bulletins [data-file]")).to_have_count(SEEDS)
