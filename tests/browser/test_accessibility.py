"""axe-core finds nothing serious on any view, light or dark, wide or as wide as a telephone."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.models]

ANSWER = 60_000
"""Milliseconds for an answer on two cores that others use too."""
SERIOUS = ("serious", "critical")
SETTLED = 400
"""Milliseconds until what fades in has its own colours."""

Visit = Callable[..., Page]


def findings(page: Page) -> list[tuple[str, str]]:
    """Each serious finding with the first place of it."""
    page.wait_for_timeout(SETTLED)
    found = Axe().run(page).response["violations"]
    return [(each["id"], str(each["nodes"][0]["target"])) for each in found if each["impact"] in SERIOUS]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_serious(visit: Visit, shared_address: str, scheme: str, width: int):
    page = visit(shared_address, color_scheme=scheme, viewport={"width": width, "height": 844})
    found = {"entering": findings(page)}
    page.get_by_label("Nombre").fill("ana")
    page.get_by_label("Contraseña").fill("correcto caballo")
    page.keyboard.press("Enter")
    expect(page.locator(".cita-welcome button").first).to_be_visible()
    found["empty chat"] = findings(page)
    for name, question, shown in (
        ("no evidence", "¿cuántas cirugías en la jornada 15?", ".cita-no-evidence"),
        ("table", "¿qué jornadas hay?", ".cita-turn table"),
        ("answer", "¿cuántas cirugías en la jornada 14?", ".cita-lead b"),
    ):
        page.locator("#pregunta textarea").fill(question)
        page.keyboard.press("Enter")
        expect(page.locator(shown).last).to_be_visible(timeout=ANSWER)
        found[name] = findings(page)
    page.locator(".cita-answer .cita-marker").last.click()
    expect(page.locator(".cita-evidence mark").first).to_be_visible()
    found["evidence"] = findings(page)
    page.keyboard.press("Escape")
    page.get_by_role("tab", name="Boletines").click()
    page.locator(".cita-remove").first.click()
    found["library"] = findings(page)
    page.locator(".cita-open").nth(2).click()
    expect(page.locator(".cita-whole")).to_contain_text("IMSS")
    found["bulletin"] = findings(page)
    page.get_by_role("tab", name="Ayuda").click()
    expect(page.locator(".cita-help")).to_be_visible()
    found["help"] = findings(page)
    assert {view: problems for view, problems in found.items() if problems} == {}
