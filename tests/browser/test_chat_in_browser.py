"""What staff see and do in the chat: a real Chromium, the real models, the five seeds."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, expect

pytestmark = [pytest.mark.browser, pytest.mark.models]

ANSWER = 60_000
"""Milliseconds for an answer on two cores that others use too."""
BOX = "#pregunta textarea"
CIRUGIAS = "¿cuántas cirugías en la jornada 14?"


def ask(page: Page, question: str) -> Locator:
    """With the keyboard alone, as the page stands: the turn of the question, answered."""
    turns = page.locator(".cita-turn").count()
    page.keyboard.type(question)
    page.keyboard.press("Enter")
    turn = page.locator(".cita-turn").nth(turns)
    expect(turn.locator(".cita-answer")).to_be_visible(timeout=ANSWER)
    expect(page.locator(".cita-send")).to_be_visible()
    return turn


@pytest.fixture
def focused(page: Page) -> Page:
    expect(page.locator(BOX)).to_be_focused()
    return page


def test_a_figure_is_answered_large_and_with_the_sentence_that_says_it(focused):
    turn = ask(focused, CIRUGIAS)
    expect(turn.locator(".cita-lead b")).to_have_text("2 mil 939")
    expect(turn.locator(".cita-citation q")).to_contain_text("2 mil 939 cirugías y 24 trasplantes de órganos")
    expect(focused.locator(BOX)).to_be_focused()
    expect(focused.locator(BOX)).to_have_value("")


def test_a_marker_opens_the_bulletin_at_its_sentence_and_closing_goes_back(focused):
    marker = ask(focused, CIRUGIAS).locator(".cita-answer .cita-marker")
    marker.click()
    evidence = focused.locator(".cita-evidence")
    expect(evidence.locator("mark").first).to_be_in_viewport()
    expect(evidence.locator(".cita-text")).to_contain_text("Zoé Robledo")
    expect(evidence.locator(".cita-file")).to_have_text("001_7343a2aed457e1d1.txt")
    assert evidence.locator(".cita-said").count() > 10
    expect(focused.locator(".cita-lead")).to_be_in_viewport()
    focused.keyboard.press("Escape")
    expect(evidence).to_be_hidden()
    expect(marker).to_be_focused()


def test_the_original_of_a_bulletin_can_be_kept(focused):
    ask(focused, CIRUGIAS).locator(".cita-citation").click()
    with focused.expect_download() as download:
        focused.get_by_text("Descargar el original").click()
    assert download.value.suggested_filename == "001_7343a2aed457e1d1.txt"


def test_an_edition_that_no_bulletin_is_about_ends_in_no_consta(focused):
    turn = ask(focused, "¿cuántas cirugías en la jornada 15?")
    expect(turn.locator(".cita-no-evidence .cita-answer")).to_contain_text("No consta")
    expect(turn.locator(".cita-citation")).to_have_count(0)
    expect(turn.locator(".cita-near").first).to_be_visible()


def test_a_follow_up_says_what_it_was_taken_for(focused):
    ask(focused, CIRUGIAS)
    turn = ask(focused, "¿y trasplantes?")
    expect(turn.locator(".cita-understood")).to_contain_text("jornada 14")
    expect(turn.locator(".cita-answer")).to_contain_text("24 trasplantes")
    turn.get_by_role("button", name="Preguntar sin lo anterior").click()
    expect(focused.locator(".cita-answer")).to_have_count(3, timeout=ANSWER)
    expect(focused.locator(".cita-understood")).to_have_count(1)


def test_a_question_of_several_meanings_offers_them_and_answers_the_one_chosen(focused):
    turn = ask(focused, "¿de qué trata el boletín del IMSS?")
    expect(turn.locator(".cita-ambiguous")).to_be_visible()
    turn.get_by_role("button", name="«Celebra IMSS Durango").click()
    expect(focused.locator(".cita-answered .cita-answer")).to_contain_text("Durango celebra 66 años", timeout=ANSWER)


def test_a_filter_read_from_the_question_is_taken_off_with_a_click(focused):
    turn = ask(focused, CIRUGIAS)
    turn.get_by_role("button", name="Preguntar sin «jornada 14»").click()
    expect(focused.locator(".cita-typed").last).to_have_text("¿cuántas cirugías?", timeout=ANSWER)


def test_a_filter_that_is_set_holds_for_the_next_question(focused):
    focused.get_by_text("Filtros", exact=True).click()
    focused.get_by_label("Boletín", exact=True).select_option("002_aaeb3dfa69c71661.txt")
    expect(focused.locator(".cita-set")).to_contain_text("Boletín:")
    focused.locator(BOX).focus()
    ask(focused, "¿cuántos años celebra?")
    files = focused.locator(".cita-citation").evaluate_all("all => all.map((each) => each.dataset.file)")
    assert set(files) <= {"002_aaeb3dfa69c71661.txt"}
    focused.get_by_role("button", name=re.compile("Quitar el filtro")).click()
    expect(focused.locator(".cita-set")).to_be_hidden()


def test_a_list_is_a_table_with_bars_that_sorts_and_can_be_taken_away(focused):
    turn = ask(focused, "comités por estado")
    expect(turn.get_by_role("img")).to_have_attribute("aria-label", re.compile("Barras. Veracruz: 1,245"))
    values = turn.locator("td[data-value]")
    turn.locator("thead button").nth(1).click()
    rising = values.evaluate_all("cells => cells.map((cell) => Number(cell.dataset.value))")
    assert rising == sorted(rising)
    assert len(rising) > 15
    turn.locator("thead button").first.click()
    expect(turn.locator("tbody th").first).to_have_text("Baja California")
    with focused.expect_download() as download:
        turn.get_by_text("Descargar CSV").click()
    written = download.value.path().read_bytes().decode("utf-8")
    assert written.startswith("\ufeffetiqueta,valor")
    assert "Michoacán,686," in written


def test_an_answer_is_copied_with_its_sources(browser: Browser, address: str):
    with browser.new_context(locale="es-MX", permissions=["clipboard-read", "clipboard-write"]) as context:
        page = context.new_page()
        page.goto(address)
        expect(page.locator(BOX)).to_be_focused()
        ask(page, CIRUGIAS).get_by_role("button", name="Copiar").click()
        expect(page.get_by_text("Copiado")).to_be_visible()
        pasted = page.evaluate("navigator.clipboard.readText()")
    assert pasted.startswith("2 mil 939 cirugías [1].\n\n[1] “")
    assert pasted.endswith("001_7343a2aed457e1d1.txt")


def test_an_opinion_of_an_answer_is_kept(focused):
    turn = ask(focused, "¿cuántas cirugías en la jornada 15?")
    turn.get_by_role("button", name="No sirve").click()
    expect(turn.locator("output")).to_have_text("Gracias, quedó guardado.")
    turn.get_by_label("Comentario").fill("falta el boletín de la 15")
    turn.get_by_role("button", name="Enviar").click()
    expect(turn.get_by_label("Comentario")).to_be_hidden()
    expect(turn.get_by_role("button", name="No sirve")).to_have_attribute("aria-pressed", "true")


def test_an_example_is_asked_with_one_click(page):
    page.locator(".cita-examples button").first.click()
    expect(page.locator(".cita-answered .cita-answer")).to_be_visible(timeout=ANSWER)


def test_a_question_can_be_edited_and_repeated_as_it_was_asked(focused):
    ask(focused, CIRUGIAS)
    ask(focused, "¿y trasplantes?")
    turn = focused.locator(".cita-turn").nth(1)
    turn.hover()
    turn.get_by_role("button", name="Editar").click()
    expect(focused.locator(BOX)).to_have_value("¿y trasplantes?")
    focused.locator(BOX).fill("")
    edited = ask(focused, "¿y detecciones?")
    expect(edited.locator(".cita-answer")).to_contain_text("72 mil 546")
    edited.hover()
    edited.get_by_role("button", name="Repetir").click()
    expect(focused.locator(".cita-turn")).to_have_count(4)
    expect(focused.locator(".cita-answer").nth(3)).to_contain_text("72 mil 546", timeout=ANSWER)


def test_shift_enter_breaks_the_line(focused):
    focused.keyboard.type("una")
    focused.keyboard.press("Shift+Enter")
    focused.keyboard.type("dos")
    expect(focused.locator(BOX)).to_have_value("una\ndos")
    expect(focused.locator(".cita-turn")).to_have_count(0)


def test_stopping_ends_the_question_at_once_and_only_for_who_stops_it(browser: Browser, focused: Page, address: str):
    with browser.new_context(locale="es-MX") as context:
        other = context.new_page()
        other.goto(address)
        expect(other.locator(BOX)).to_be_focused()
        other.keyboard.type(CIRUGIAS)
        focused.keyboard.type("¿Por qué es importante la donación de órganos para el instituto?")
        other.keyboard.press("Enter")
        focused.keyboard.press("Enter")
        focused.locator(".cita-stop").click()
        expect(focused.locator(".cita-turn")).to_contain_text("Detenida.", timeout=500)
        expect(other.locator(".cita-lead")).to_contain_text("2 mil 939", timeout=ANSWER)
    expect(ask(focused, CIRUGIAS).locator(".cita-lead")).to_contain_text("2 mil 939")
    expect(focused.locator(".cita-turn").first).to_contain_text("Detenida.")


def test_a_page_that_is_loaded_again_has_its_conversation_and_goes_on(focused):
    ask(focused, CIRUGIAS)
    focused.reload()
    expect(focused.locator(".cita-lead")).to_contain_text("2 mil 939", timeout=ANSWER)
    focused.locator(BOX).focus()
    turn = ask(focused, "¿y trasplantes?")
    expect(turn.locator(".cita-answer")).to_contain_text("24 trasplantes")


def test_conversations_are_kept_found_renamed_taken_away_and_forgotten(focused):
    ask(focused, CIRUGIAS)
    focused.get_by_role("button", name="Nueva").click()
    expect(focused.locator(".cita-turn")).to_have_count(0)
    expect(focused.locator(BOX)).to_be_focused()
    turn = ask(focused, "¿y trasplantes?")
    expect(turn.locator(".cita-understood")).to_have_count(0)
    focused.get_by_role("button", name="Conversaciones").click()
    kept = focused.locator(".cita-conversations > li")
    expect(kept).to_have_count(2)
    focused.get_by_role("searchbox").fill("CUANTAS cirugias")
    expect(kept).to_have_count(1)
    kept.get_by_text("Renombrar").click()
    focused.keyboard.press("ControlOrMeta+a")
    focused.keyboard.type("Mis cirugías")
    focused.keyboard.press("Enter")
    expect(kept.locator(".cita-conversation")).to_contain_text("Mis cirugías")
    with focused.expect_download() as download:
        kept.get_by_text("Exportar").click()
    exported = download.value.path().read_text(encoding="utf-8")
    assert exported.startswith(f"# Mis cirugías\n\n## {CIRUGIAS}\n\n2 mil 939 cirugías [1].")
    kept.locator(".cita-conversation").click()
    expect(focused.locator(".cita-lead")).to_contain_text("2 mil 939", timeout=ANSWER)
    focused.once("dialog", lambda dialog: dialog.accept())
    focused.get_by_role("button", name="Conversaciones").click()
    focused.get_by_role("searchbox").fill("mis cirugias")
    kept.get_by_text("Borrar").click()
    expect(kept).to_contain_text("Ninguna tiene esas palabras.")
    expect(focused.locator(".cita-turn")).to_have_count(0)


def test_what_a_stranger_put_into_the_storage_is_never_run(page: Page, address: str):
    hostile = "<img src=x onerror='window.ran=1'>"
    turn = f'{{number: 1, typed: "{hostile}", plain: "{hostile}", record: {{text: "{hostile}"}}}}'
    page.evaluate(f"""() => {{
        localStorage.setItem("cita.conversaciones", JSON.stringify([{{id: "x", title: "{hostile}", turns: [{turn}]}}]));
        sessionStorage.setItem("cita.abierta", "x");
    }}""")
    page.reload()
    expect(page.locator(".cita-turn")).to_contain_text("han cambiado desde entonces")
    page.get_by_role("button", name="Conversaciones").click()
    expect(page.locator(".cita-conversation")).to_contain_text(hostile)
    assert page.evaluate("window.ran") is None


def test_two_sessions_hear_nothing_of_each_other(browser: Browser, focused: Page, address: str):
    ask(focused, CIRUGIAS)
    with browser.new_context(locale="es-MX") as context:
        other = context.new_page()
        other.goto(address)
        expect(other.locator(BOX)).to_be_focused()
        turn = ask(other, "¿y trasplantes?")
        expect(turn.locator(".cita-understood")).to_have_count(0)
    expect(focused.locator(".cita-turn")).to_have_count(1)


def test_what_is_typed_is_shown_and_never_run(focused):
    turn = ask(focused, '<img src=x onerror="window.ran=1"> **cirugías** <script>window.ran=1</script>')
    expect(turn.locator(".cita-typed")).to_contain_text('<img src=x onerror="window.ran=1"> **cirugías**')
    assert focused.evaluate("window.ran") is None


def test_the_chat_works_with_the_keyboard_alone(focused):
    ask(focused, CIRUGIAS)
    reached = []
    for _ in range(12):
        focused.keyboard.press("Shift+Tab")
        reached.append(focused.evaluate("document.activeElement.dataset.do ?? document.activeElement.tagName"))
        if reached[-1] == "cite":
            break
    assert reached[-1] == "cite", reached
    assert {"open", "copy"} <= set(reached)
    focused.keyboard.press("Enter")
    expect(focused.locator(".cita-evidence h2")).to_be_focused()
    focused.keyboard.press("Escape")
    expect(focused.locator(".cita-answer .cita-marker")).to_be_focused()


def test_no_request_leaves_this_machine(browser: Browser, address: str):
    requests: list[Request] = []
    with browser.new_context(locale="es-MX") as context:
        context.on("request", lambda request: requests.append(request))
        page = context.new_page()
        page.goto(address)
        expect(page.locator(BOX)).to_be_focused()
        ask(page, CIRUGIAS).locator(".cita-marker").click()
        expect(page.locator(".cita-evidence mark").first).to_be_visible()
    parts = [urlsplit(request.url) for request in requests]
    assert len(parts) > 10
    assert {part.hostname for part in parts if part.scheme not in ("data", "blob")} == {"127.0.0.1"}


def test_on_a_telephone_nothing_is_cut_off_and_the_bulletin_comes_from_below(browser: Browser, address: str):
    with browser.new_context(locale="es-MX", viewport={"width": 390, "height": 844}, has_touch=True) as context:
        page = context.new_page()
        page.goto(address)
        expect(page.locator(BOX)).to_be_focused()
        turn = ask(page, CIRUGIAS)
        expect(turn.locator(".cita-lead")).to_be_in_viewport()
        turn.locator(".cita-answer .cita-marker").tap()
        expect(page.locator(".cita-evidence mark").first).to_be_in_viewport()
        expect(turn.locator(".cita-lead")).to_be_in_viewport()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.get_by_role("button", name="Cerrar").tap()
        expect(page.locator(".cita-evidence")).to_be_hidden()
