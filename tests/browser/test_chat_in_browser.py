"""What staff see and do: a real Chromium, the real models, the five seeds."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect

pytestmark = [pytest.mark.browser, pytest.mark.models]

ANSWER = 60_000
"""Milliseconds for an answer on two cores that others use too."""


def ask(page: Page, question: str) -> None:
    """With the keyboard alone, as the page stands."""
    page.keyboard.type(question)
    page.keyboard.press("Enter")


@pytest.fixture
def focused(page: Page) -> Page:
    expect(page.locator("#pregunta textarea")).to_be_focused()
    return page


def test_a_figure_is_answered_with_the_sentence_that_says_it(focused):
    ask(focused, "¿cuántas cirugías en la jornada 14?")
    answer = focused.locator(".cita-answered")
    expect(answer.locator(".cita-answer")).to_contain_text("2 mil 939", timeout=ANSWER)
    expect(answer.locator("mark")).to_contain_text("2 mil 939 cirugías y 24 trasplantes de órganos")
    expect(answer.locator(".cita-file")).to_have_text("001_7343a2aed457e1d1.txt")


def test_the_marker_of_an_answer_leads_to_its_citation(focused):
    ask(focused, "¿cuántas cirugías en la jornada 14?")
    focused.locator(".cita-marker").click(timeout=ANSWER)
    expect(focused.locator(".cita-citation")).to_be_focused()
    expect(focused.locator(".cita-answered")).to_be_visible()


def test_an_edition_that_no_bulletin_is_about_ends_in_no_consta(focused):
    ask(focused, "¿cuántas cirugías en la jornada 15?")
    expect(focused.locator(".cita-no-evidence")).to_contain_text("No consta", timeout=ANSWER)
    expect(focused.locator(".cita-answered")).to_have_count(0)


def test_a_conversation_goes_on_by_keyboard_alone(focused):
    ask(focused, "¿cuántas cirugías en la jornada 14?")
    expect(focused.locator(".cita-answered")).to_be_visible(timeout=ANSWER)
    ask(focused, "¿y trasplantes?")
    expect(focused.locator(".cita-understood")).to_contain_text("jornada 14", timeout=ANSWER)
    expect(focused.locator(".cita-answered .cita-answer").last).to_contain_text("24 trasplantes", timeout=ANSWER)


def test_an_example_is_asked_with_one_click(page):
    page.get_by_text("¿Cuántas cirugías se hicieron en la jornada 14?").click()
    expect(page.locator(".cita-answered .cita-answer")).to_contain_text("2 mil 939", timeout=ANSWER)


def test_two_sessions_hear_nothing_of_each_other(browser: Browser, focused: Page, address: str):
    ask(focused, "¿cuántas cirugías en la jornada 14?")
    expect(focused.locator(".cita-answered")).to_be_visible(timeout=ANSWER)
    other = browser.new_context(locale="es-MX").new_page()
    other.goto(address)
    expect(other.locator("#pregunta textarea")).to_be_focused()
    ask(other, "¿y trasplantes?")
    expect(other.locator(".cita-answer")).to_be_visible(timeout=ANSWER)
    expect(other.locator(".cita-understood")).to_have_count(0)
    expect(focused.locator(".cita-typed")).to_have_count(1)
    other.context.close()


def test_clearing_the_chat_forgets_the_conversation(focused):
    ask(focused, "¿cuántas cirugías en la jornada 14?")
    expect(focused.locator(".cita-answered")).to_be_visible(timeout=ANSWER)
    focused.get_by_role("button", name="Limpiar").click()
    expect(focused.locator(".cita-turn")).to_have_count(0)
    focused.locator("#pregunta textarea").focus()
    ask(focused, "¿y trasplantes?")
    expect(focused.locator(".cita-answer")).to_be_visible(timeout=ANSWER)
    expect(focused.locator(".cita-understood")).to_have_count(0)


def test_what_is_typed_is_shown_and_never_run(focused):
    ask(focused, '<img src=x onerror="window.ran=1"> **cirugías** <script>window.ran=1</script>')
    expect(focused.locator(".cita-answer")).to_be_visible(timeout=ANSWER)
    expect(focused.locator(".cita-typed")).to_contain_text('<img src=x onerror="window.ran=1"> **cirugías**')
    assert focused.evaluate("window.ran") is None


def test_the_page_says_that_it_is_spanish(page):
    expect(page.locator("html")).to_have_attribute("lang", "es-MX")


def test_no_request_leaves_this_machine(browser: Browser, address: str):
    context = browser.new_context(locale="es-MX")
    requests: list[Request] = []
    context.on("request", lambda request: requests.append(request))
    page = context.new_page()
    page.goto(address)
    expect(page.locator("#pregunta textarea")).to_be_focused()
    ask(page, "¿cuántas cirugías en la jornada 14?")
    expect(page.locator(".cita-answered")).to_be_visible(timeout=ANSWER)
    parts = [urlsplit(request.url) for request in requests]
    assert len(parts) > 10
    assert {part.hostname for part in parts if part.scheme not in ("data", "blob")} == {"127.0.0.1"}
    context.close()


def test_on_a_telephone_nothing_is_cut_off(browser: Browser, address: str):
    context = browser.new_context(locale="es-MX", viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(address)
    expect(page.locator("#pregunta textarea")).to_be_focused()
    ask(page, "¿cuántas cirugías en la jornada 14?")
    expect(page.locator(".cita-answer")).to_be_in_viewport(timeout=ANSWER)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()
