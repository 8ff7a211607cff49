"""What staff see of an answer, from small bulletins: nothing here needs a browser or a model."""

import csv
import io
from dataclasses import replace
from urllib.parse import unquote

import pytest

from index.types import Aggregate, Figure, FigureKind, LedgerRow, Span
from rag.questions.facets import Facet
from rag.types import AnswerFigure, AnswerRow, Asks, Outcome, Reading
from tests.ui.answers import HOSTILE, QUOTE, Elements, answer, bulletin, citation, evidence, question, text_of
from ui.rendering.answer import render_answer, render_failure, render_working
from ui.rendering.bulletin import described, render_bulletin
from ui.rendering.chart import MOST_BARS, render_chart, share
from ui.rendering.plain import to_plain
from ui.rendering.sources import SHOWN_SOURCES
from ui.rendering.table import CSV_HEAD, render_table, shared_unit, to_csv
from ui.rendering.welcome import render_filters, render_welcome


def test_the_figure_comes_first_and_alone_in_large_letters():
    assert '<p class="cita-answer cita-lead"><b>2 mil 939</b> cirugías ' in render_answer(answer())


def test_no_consta_shows_the_nearest_sentences_as_ways_into_their_bulletins():
    source = bulletin()
    nothing = answer("No consta en los boletines.", short="", figures=(), outcome=Outcome.NO_EVIDENCE)
    page = render_answer(replace(nothing, citations=(), nearest=(citation(source),)))
    assert "Lo más cercano que dicen los boletines:" in page
    opens = [
        dict(attributes) for tag, attributes in Elements(page).found if tag == "button" and "data-file" in attributes
    ]
    assert [(each["class"], each["data-do"], each["data-file"]) for each in opens] == [
        ("cita-near", "open", source.file)
    ]
    assert QUOTE in page


def test_a_computed_answer_shows_its_result_and_then_its_sum():
    figures = (AnswerFigure(2963, "cirugías", "2,963", None), AnswerFigure(2939, "cirugías", "2 mil 939", 1))
    page = render_answer(
        answer("2,963: 2 mil 939 cirugías [1] más 24 trasplantes [1].", short="2,963", figures=figures)
    )
    assert '<p class="cita-answer cita-lead"><b>2,963</b> cirugías</p><p class="cita-sum"><b>2 mil 939</b> cir' in page


def test_a_result_is_of_what_its_text_says():
    figures = (AnswerFigure(10.6, "comités", "10.6", None), AnswerFigure(118, "comités", "118", 1))
    page = render_answer(answer("10.6 veces: mil 245 [1] entre 118 [1].", short="10.6", figures=figures))
    assert "<b>10.6</b> veces</p>" in page
    assert "entre <b>118</b>" in page


def test_words_that_are_the_whole_answer_are_large_too():
    page = render_answer(answer("Del 21 al 23 de julio [1].", short="del 21 al 23 de julio", figures=()))
    assert '<p class="cita-answer cita-lead cita-words"><b>Del 21 al 23 de julio</b> <button' in page


def test_figures_stand_out_in_a_text_of_several_and_markers_do_not():
    figures = (AnswerFigure(1224, "comités", "mil 224", 1), AnswerFigure(1, "comité", "1", 1))
    page = render_answer(
        answer("Es más: Mil 224 comités [1], contra 1 comité [1].", short="mil 224 y 1", figures=figures)
    )
    assert "Es más: <b>Mil 224</b> comités" in page
    assert "contra <b>1</b> comité" in page
    assert len(Elements(page).of("button", data_do="cite")) == 2


def test_words_of_a_longer_sentence_are_in_bold_within_it():
    cited = citation(bulletin("Fue en Atlixco, Puebla"), "Fue en Atlixco, Puebla")
    page = render_answer(answer(f"El boletín dice: «{cited.quote}» [1].", cited, short="Atlixco", figures=()))
    assert "«Fue en <b>Atlixco</b>, Puebla»" in page
    assert "cita-lead" not in page


def test_a_marker_opens_its_citation():
    page = render_answer(answer("Uno [1] y dos [2].", citation(bulletin()), citation(bulletin(file="otro.txt"))))
    assert [button["data-citation"] for button in Elements(page).of("button", data_do="cite")] == ["1", "2"]
    opened = Elements(page).of("button", data_do="open")
    assert [(b["data-citation"], b["data-file"], b["data-start"], b["data-end"]) for b in opened] == [
        ("1", "j14.txt", "14", "45"),
        ("2", "otro.txt", "14", "45"),
    ]


@pytest.mark.parametrize("marker", ["[0]", "[2]", "[99]"])
def test_a_marker_without_a_citation_opens_nothing(marker):
    page = render_answer(answer(f"2 mil 939 {marker}."))
    assert not Elements(page).of("button", data_do="cite")
    assert marker in page


def test_a_citation_shows_its_sentence_with_the_figure_in_bold_and_where_it_is_from():
    page = render_answer(answer())
    assert "<q>Se hicieron <b>2 mil 939</b> cirugías.</q>" in page
    assert "<cite>Jornada 14</cite>" in page
    assert "4 de julio de 2023" in page
    assert "Durango" in page


def test_a_sentence_that_the_answer_gives_in_full_is_not_given_again():
    page = render_answer(answer(f"El boletín dice: «{QUOTE[:-1]}» [1].", short=QUOTE, figures=()))
    assert page.count("mil 939 cirugías") == 1
    assert "<cite>Jornada 14</cite>" in page


def test_a_sum_of_different_things_is_of_what_they_share():
    units = ("Consultas de Familia", "consultas de especialidad")
    figures = tuple(AnswerFigure(1, unit, "1", None) for unit in units)
    assert "<b>2</b> consultas</p>" in render_answer(answer("2: 1 [1] más 1 [1].", short="2", figures=figures))
    mixed = (AnswerFigure(1, "camas", "1", None), AnswerFigure(1, "quirófanos", "1", None))
    assert "<b>2</b> </p>" in render_answer(answer("2: 1 [1] más 1 [1].", short="2", figures=mixed))


def test_a_figure_is_not_bold_within_another():
    source = bulletin("De 204 mil, 4 mil eran estudios.")
    cited = citation(source, source.text)
    page = render_answer(answer("4 mil [1].", cited, short="4 mil", figures=(AnswerFigure(4000, "", "4 mil", 1),)))
    assert "De 204 mil, <b>4 mil</b> eran" in page


def test_what_a_bulletin_does_not_say_of_itself_is_not_shown():
    page = render_answer(answer("[1]", citation(bulletin(published=None, place=None))))
    assert "<time" not in page
    assert "None" not in page


def test_many_sources_are_a_click_away():
    few = answer("x", *[citation(bulletin())] * SHOWN_SOURCES)
    many = answer("x", *[citation(bulletin())] * (SHOWN_SOURCES + 1))
    assert not Elements(render_answer(few)).of("details")
    assert f"{SHOWN_SOURCES + 1} fuentes" in render_answer(many)


def test_no_consta_looks_unlike_an_answer_and_says_how_much_was_looked_at():
    read = evidence(bulletin(), bulletin(), bulletin(file="otro.txt"))
    nothing = answer("No consta.", outcome=Outcome.NO_EVIDENCE, evidence=read, citations=(), figures=(), short="")
    page = render_answer(nothing)
    assert 'class="cita-reply cita-no-evidence"' in page
    assert 'class="cita-reply cita-answered"' in render_answer(answer())
    assert "Revisé 3 oraciones de 2 boletines." in page
    assert "1 oración de 1 boletín" in render_answer(replace(nothing, evidence=read[:1]))
    assert "Revisé" not in render_answer(replace(nothing, evidence=()))


def test_small_talk_looks_like_neither():
    talk = replace(question("hola"), asks=Asks.NOTHING)
    page = render_answer(answer("¡Hola!", question=talk, outcome=Outcome.NO_EVIDENCE, citations=(), figures=()))
    assert 'class="cita-reply cita-small-talk"' in page


def test_each_reading_is_a_button_that_asks_its_question():
    readings = (Reading("jornada 14 de 2022", "¿cuántas cirugías en la jornada 14 de 2022?", 1),)
    page = render_answer(answer("¿Cuál?", outcome=Outcome.AMBIGUOUS, readings=readings))
    asked = Elements(page).of("button", data_do="ask")
    assert [button["data-question"] for button in asked] == ["¿cuántas cirugías en la jornada 14 de 2022?"]
    assert "jornada 14 de 2022</button>" in page


def test_a_filter_read_from_the_question_is_a_button_that_asks_without_it():
    page = render_answer(answer(), [Facet("jornada 14", "¿cuántas cirugías?")])
    assert Elements(page).of("button", data_do="ask", data_question="¿cuántas cirugías?")
    assert "jornada 14" in text_of(page)


def test_what_was_understood_is_shown_when_it_is_not_what_was_typed():
    follow_up = question("¿y en la 15?", "¿cuántas cirugías? ¿y en la 15?")
    assert "Entendí: «¿cuántas cirugías? ¿y en la 15?»" in render_answer(answer(question=follow_up))
    assert "Entendí" in render_working(follow_up, None)
    assert Elements(render_answer(answer(question=follow_up))).of("button", data_do="ask", data_question="¿y en la 15?")
    assert "Entendí" not in render_answer(answer())


def test_what_is_under_way_is_said_and_what_was_found_is_there_to_read():
    assert "Buscando" in render_working(question(), None)
    page = render_working(question(), evidence(bulletin(), bulletin()))
    assert "Leyendo 2 oraciones de 1 boletín…" in page
    assert "Primero esto." in page


def rows(*values: tuple[str, int | float | None], unit: str = "comités") -> tuple[AnswerRow, ...]:
    return tuple(AnswerRow(label, value, unit if value is not None else "", 1) for label, value in values)


def listed(*values: tuple[str, int | float | None], unit: str = "comités") -> str:
    return render_table(answer(rows=rows(*values, unit=unit)))


def test_rows_are_a_table_with_bars_beside_it():
    page = listed(("Puebla", 895), ("Oaxaca", 1224))
    assert len(Elements(page).of("tr")) == 3
    assert Elements(page).of("td", data_value="1224")
    (bars,) = Elements(page).of("div", role="img")
    assert bars["aria-label"] == "Barras. Puebla: 895; Oaxaca: 1,224"
    assert "width:100.0%" in page
    assert f"width:{share(895, 1224)}%" in page


def test_the_column_is_named_after_what_all_values_count():
    assert shared_unit(rows(("Puebla", 1), ("Oaxaca", 2))) == "comités"
    assert shared_unit((*rows(("Puebla", 1), unit="Comités de Salud"), *rows(("Oaxaca", 2)))) == "comités"
    assert shared_unit((*rows(("Puebla", 1), unit="camas"), *rows(("Oaxaca", 2)))) == ""
    assert "Comités</button>" in listed(("Puebla", 1))


def test_values_that_count_different_things_are_not_compared():
    mixed = (*rows(("Puebla", 1), unit="camas"), *rows(("Oaxaca", 2)))
    page = render_table(answer(rows=mixed))
    assert "cita-chart" not in page
    assert "1 camas" in page


def test_rows_without_values_have_neither_a_column_of_values_nor_bars():
    page = listed(("Jornada 14", None), ("Jornada 16", None))
    assert "cita-chart" not in page
    assert "cita-value" not in page


def test_a_value_that_its_label_says_has_no_column():
    page = render_table(answer(rows=rows(("14va Jornada", 14), ("16ª Jornada", 16), unit="")))
    assert "cita-value" not in page


def test_of_a_list_no_figure_stands_out_in_its_sources():
    assert "<q>Se hicieron 2 mil 939 cirugías.</q>" in render_answer(answer(rows=rows(("Puebla", 1))))


def test_bars_are_as_long_as_their_share_of_the_largest():
    assert share(1, 3) == 33.3
    assert share(-1, 3) == 0
    assert render_chart(rows(("uno", 1)), "comités") == ""
    assert render_chart(rows(("uno", 0), ("dos", 0)), "comités") == ""
    many = rows(*((str(n), n + 1) for n in range(MOST_BARS + 5)))
    assert render_chart(many, "comités").count('class="cita-bar"') == MOST_BARS


def test_an_answer_that_is_no_list_has_no_table():
    assert render_table(answer()) == ""


def test_the_csv_opens_in_a_spreadsheet_with_its_accents_and_its_sources():
    written = to_csv(answer(rows=rows(("Michoacán", 686), ("Puebla", None))))
    assert written.startswith("\ufeff")
    head, first, second = csv.reader(io.StringIO(written[1:]))
    assert tuple(head) == CSV_HEAD
    assert first == ["Michoacán", "686", "comités", QUOTE, "Jornada 14", "2023-07-04", "j14.txt"]
    assert second[1] == ""


def test_no_cell_of_the_csv_is_a_formula():
    source = bulletin("-2+3 cosas.", title="=HYPERLINK(1)", file="@x.txt")
    given = answer("x", citation(source, source.text), rows=(AnswerRow("+cmd", 5, "\tx", 1),))
    cells = next(csv.reader(io.StringIO(to_csv(given).splitlines()[1])))
    assert cells == ["'+cmd", "5", "'\tx", "'-2+3 cosas.", "'=HYPERLINK(1)", "2023-07-04", "'@x.txt"]


def test_the_link_of_the_csv_holds_the_whole_of_it():
    given = answer(rows=rows(("Michoacán", 686)))
    (link,) = Elements(render_table(given)).of("a", download="cita.csv")
    head, _, data = link["href"].partition(",")
    assert head == "data:text/csv;charset=utf-8"
    assert unquote(data) == to_csv(given)


def ledger_row(text: str, said: str, **facts: object) -> LedgerRow:
    start = text.index(said)
    figure = Figure(start, start + len(said), 2939, FigureKind.COUNT, "cirugías", "", False)
    row = LedgerRow(figure, Span(0, len(text)), "cirugías", 14, 2023, "Puebla", "Puebla", Aggregate.NONE)
    return replace(row, **facts)


def test_the_whole_bulletin_is_there_with_the_sentence_highlighted_and_its_figures_marked():
    source = bulletin(f"Título\n\nPrimero esto. {QUOTE} Luego 5 más.\n\nFin.")
    page = render_bulletin(source, [ledger_row(source.text, "2 mil 939")], citation(source).span)
    assert text_of(page).endswith(f"TítuloPrimero esto. {QUOTE} Luego 5 más.Fin.")
    assert page.count("id=cita-aqui") == 1
    assert "<mark id=cita-aqui>Se hicieron </mark>" in page
    assert '<mark><b class="cita-said" title="2,939 cirugías · edición 14 · 2023 · Puebla">2 mil 939</b></mark>' in page
    assert "<mark> cirugías.</mark> Luego 5 más." in page


def test_a_sentence_over_two_paragraphs_is_highlighted_in_both():
    source = bulletin("Uno dos\n\ntres cuatro")
    page = render_bulletin(source, [], Span(4, 13))
    assert "<p>Uno <mark id=cita-aqui>dos</mark></p><p><mark>tres</mark> cuatro</p>" in page


@pytest.mark.parametrize("cited", [Span(0, 0), Span(-5, -1), Span(900, 901), Span(5, 2)])
def test_a_bulletin_can_be_read_without_a_sentence_to_show(cited):
    page = render_bulletin(bulletin(), [], cited)
    assert "<mark" not in page
    assert QUOTE in page


def test_the_original_can_be_taken_from_the_bulletin():
    (link,) = Elements(render_bulletin(bulletin(file="año & 1.pdf"), [])).of("a")
    assert link["href"] == "/original?archivo=a%C3%B1o%20%26%201.pdf"


def test_a_figure_that_names_says_what_and_not_how_many():
    text = "En 2023"
    year = replace(ledger_row(text, "2023").figure, kind=FigureKind.YEAR)
    assert described(ledger_row(text, "2023", figure=year)) == "año"


def test_the_text_to_paste_has_the_citations_below_it():
    assert to_plain(answer()) == (f"2 mil 939 cirugías [1].\n\n[1] “{QUOTE}”, Jornada 14, 4 de julio de 2023, j14.txt")


def test_the_text_to_paste_has_all_rows():
    pasted = to_plain(answer("Puebla, 895 [1]; y 1 más.", rows=rows(("Puebla", 1895), ("Jornada 14", None))))
    assert "Puebla\t1,895 comités\t[1]\nJornada 14\t[1]\n\n[1] “" in pasted


def test_an_empty_chat_says_what_there_is_and_offers_questions():
    page = render_welcome([bulletin(), bulletin(published=None)], ["¿Qué jornadas hay?"])
    assert "Hay 2 boletines, de julio de 2023." in page
    assert Elements(page).of("button", data_do="ask", data_question="¿Qué jornadas hay?")
    assert "Todavía no hay boletines" in render_welcome([], [])


def test_the_filters_are_the_years_states_and_bulletins_that_there_are():
    page = render_filters([bulletin(), bulletin(year=None, file="otro.txt")], {"Puebla"})
    assert [option["value"] for option in Elements(page).of("option")] == [
        "", "2023", "", "Puebla", "", "j14.txt", "otro.txt",
    ]  # fmt: skip


def hostile_pages() -> dict[str, str]:
    source = bulletin(f"{HOSTILE} {QUOTE} {HOSTILE}", title=HOSTILE, file=HOSTILE, place=HOSTILE)
    asked = question(HOSTILE, f"{HOSTILE} {HOSTILE}")
    cited = (citation(source), citation(source, HOSTILE))
    given = answer(
        f"{HOSTILE} [1]",
        *cited,
        question=asked,
        figures=(AnswerFigure(1, HOSTILE, "2 mil 939", 1), AnswerFigure(1, HOSTILE, HOSTILE, 2)),
        rows=(AnswerRow(HOSTILE, 1, HOSTILE, 1), AnswerRow(HOSTILE, 2, HOSTILE, 2)),
        readings=(Reading(HOSTILE, HOSTILE, 1),),
    )
    lead = answer(f"{HOSTILE[:20]} [1]", *cited, short=HOSTILE[:10], figures=(AnswerFigure(1, HOSTILE, HOSTILE, 1),))
    hostile_row = ledger_row(source.text, "2 mil 939", counts=HOSTILE, place=HOSTILE)
    return {
        "working": render_working(asked, evidence(source), [Facet(HOSTILE, HOSTILE)]),
        "answer": render_answer(given, [Facet(HOSTILE, HOSTILE)]),
        "lead": render_answer(lead),
        "computed": render_answer(replace(lead, text=f"{lead.short}: {HOSTILE}")),
        "failure": render_failure(HOSTILE),
        "bulletin": render_bulletin(source, [hostile_row], cited[0].span),
        "welcome": render_welcome([source], [HOSTILE]),
        "filters": render_filters([source], {HOSTILE}),
    }


@pytest.mark.parametrize("page", hostile_pages().values(), ids=hostile_pages())
def test_what_a_bulletin_or_a_person_writes_never_becomes_an_element_or_an_attribute(page):
    elements = Elements(page).found
    assert not {"script", "img", "svg", "h1"} & {tag for tag, _ in elements}
    names = {name for _, attributes in elements for name in attributes}
    assert not {name for name in names if name.startswith("on")} | ({"autofocus", "x"} & names)
    assert not [a for _, a in elements if (a.get("href") or "").startswith("javascript:")]
    assert "<script>alert('x')" in text_of(page) or "lead" in page or "<option" in page


def test_a_title_of_any_length_is_there_whole():
    assert "palabra " * 500 in text_of(render_answer(answer("[1]", citation(bulletin(title="palabra " * 500))))) + " "
