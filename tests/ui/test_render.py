"""What staff see of an answer, from small bulletins: nothing here needs a browser or a model."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from html.parser import HTMLParser

import pytest

from index.scope import Scope
from index.types import Bulletin, Sentence, Span
from models.types import NOT_READ
from rag.types import Answer, Asks, Citation, Evidence, Outcome, Question
from ui.render import CONTEXT, render_answer, render_error, render_reading, render_typed, surroundings

HOSTILE = "<script>alert('x')</script> <img src=x onerror=\"alert(1)\"> &amp; **b** {{7}}\n\n# <b>'quotes\""
QUOTE = "Se hicieron 2 mil 939 cirugías."


def bulletin(text: str = f"Primero esto. {QUOTE} Luego aquello.", **facts: object) -> Bulletin:
    known = Bulletin("j14.txt", "0" * 64, "Jornada 14", date(2023, 7, 4), None, 14, 2023, None, text)
    return replace(known, **facts)


def citation(source: Bulletin, quote: str = QUOTE) -> Citation:
    start = source.text.index(quote)
    return Citation(source, Span(start, start + len(quote)))


def question(typed: str = "¿cuántas cirugías?", standalone: str | None = None) -> Question:
    return Question(typed, standalone or typed, Asks.FIGURE, None, "", Scope())


def evidence(*sources: Bulletin) -> tuple[Evidence, ...]:
    return tuple(Evidence(n, Sentence(source, Span(0, 5), ()), NOT_READ) for n, source in enumerate(sources, start=1))


def answer(text: str = "2 mil 939 cirugías [1].", *citations: Citation, **facts: object) -> Answer:
    given = citations or (citation(bulletin()),)
    return replace(Answer(question(), Outcome.ANSWERED, text, "2 mil 939", citations=given), **facts)


class Elements(HTMLParser):
    """Each element that a browser would make of a page, with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


def text_of(page: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", page))


def test_a_marker_leads_to_its_citation():
    page = render_answer(answer("Uno [1] y dos [2].", citation(bulletin()), citation(bulletin())), anchor="r3")
    assert [link["href"] for link in Elements(page).of("a")] == ["#r3-1", "#r3-2"]
    assert 'id="r3-1"' in page
    assert 'id="r3-2"' in page


@pytest.mark.parametrize("marker", ["[0]", "[2]", "[99]"])
def test_a_marker_without_a_citation_is_no_link(marker):
    page = render_answer(answer(f"2 mil 939 {marker}."), anchor="r")
    assert not Elements(page).of("a")
    assert marker in page


def test_a_citation_shows_title_date_and_file():
    page = render_answer(answer(), anchor="r")
    assert "<cite>Jornada 14</cite>" in page
    assert "04/07/2023" in page
    assert "j14.txt" in page


def test_a_bulletin_without_a_date_shows_none():
    page = render_answer(answer("[1]", citation(bulletin(published=None))), anchor="r")
    assert "<time" not in page
    assert "None" not in page


def test_the_sentence_is_highlighted_among_its_neighbours():
    page = render_answer(answer(), anchor="r")
    assert f"<blockquote>Primero esto. <mark>{QUOTE}</mark> Luego aquello.</blockquote>" in page


def test_the_text_around_a_sentence_is_cut_between_words():
    text = "palabra " * 100 + QUOTE + " palabra" * 100
    before, after = surroundings(text, citation(bulletin(text)).span)
    assert before.startswith("… palabra")
    assert after.endswith("palabra …")
    assert 0 <= CONTEXT + len("… ") - len(before) < len("palabra ")
    assert 0 <= CONTEXT + len("… ") - len(after) < len("palabra ")


def test_the_example_of_the_docstring_holds():
    text = "Del 21 al 23 de julio hubo cirugías. Fueron 24. Habrá más en agosto."
    assert text[37:47] == "Fueron 24."
    assert surroundings(text, Span(37, 47), context=16) == ("… hubo cirugías. ", " Habrá más en …")


def test_what_stands_whole_around_a_sentence_is_not_cut():
    assert surroundings(f"Antes. {QUOTE} Después.", Span(7, 7 + len(QUOTE))) == ("Antes. ", " Después.")


def test_a_cut_that_falls_between_two_words_loses_neither():
    assert surroundings("uno dos TRES cuatro cinco", Span(8, 12), context=4) == ("… dos ", " …")
    assert surroundings("uno dos TRES cuatro cinco", Span(8, 12), context=7) == ("… dos ", " cuatro …")


def test_no_consta_looks_unlike_an_answer():
    nothing = answer("No consta en los boletines.", outcome=Outcome.NO_EVIDENCE, citations=())
    assert 'class="cita-turn cita-no-evidence"' in render_answer(nothing, anchor="r")
    assert 'class="cita-turn cita-answered"' in render_answer(answer(), anchor="r")


def test_an_answer_that_is_the_sentence_itself_is_set_as_text():
    assert "cita-verbatim" in render_answer(answer(f"El boletín dice: «{QUOTE}» [1].", short=QUOTE), anchor="r")
    assert "cita-verbatim" not in render_answer(answer(), anchor="r")


def test_no_consta_says_how_much_was_looked_at():
    read = evidence(bulletin(), bulletin(), bulletin(file="otro.txt"))
    nothing = answer("No consta.", outcome=Outcome.NO_EVIDENCE, citations=(), evidence=read)
    assert "3 oraciones de 2 boletines" in render_answer(nothing, anchor="r")
    assert "1 oración de 1 boletín" in render_answer(replace(nothing, evidence=read[:1]), anchor="r")
    assert "oraci" not in render_answer(replace(nothing, evidence=()), anchor="r")


def test_what_was_understood_is_shown_when_it_is_not_what_was_typed():
    follow_up = question("¿y en la 15?", "¿cuántas cirugías? ¿y en la 15?")
    assert "Entendí: «¿cuántas cirugías? ¿y en la 15?»" in render_answer(answer(question=follow_up), anchor="r")
    assert "Entendí" in render_reading(follow_up)
    assert "Entendí" not in render_answer(answer(), anchor="r")


def test_the_reading_says_what_is_under_way():
    assert "Buscando" in render_reading(question())
    assert "Leyendo 2 oraciones de 1 boletín…" in render_reading(question(), evidence(bulletin(), bulletin()))


def hostile_pages() -> list[str]:
    source = bulletin(f"{HOSTILE} {QUOTE} {HOSTILE}", title=HOSTILE, file=HOSTILE)
    asked = question(HOSTILE, f"{HOSTILE} {HOSTILE}")
    return [
        render_typed(HOSTILE),
        render_reading(asked),
        render_error(HOSTILE),
        render_answer(answer(HOSTILE, citation(source), citation(source, HOSTILE), question=asked), anchor="r"),
    ]


@pytest.mark.parametrize("page", hostile_pages())
def test_what_a_bulletin_or_a_person_writes_never_becomes_an_element(page):
    elements = Elements(page).found
    assert not {"script", "img", "b", "h1"} & {tag for tag, _ in elements}
    assert not [name for _, attributes in elements for name in attributes if name.startswith("on")]
    assert HOSTILE.split("\n")[0] in text_of(page)


@pytest.mark.parametrize("page", hostile_pages())
def test_a_page_is_one_line_that_opens_with_a_block(page):
    assert "\n" not in page
    assert page.startswith(("<p ", "<div "))
