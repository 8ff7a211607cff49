"""PDF files: whole sentences in whole paragraphs, and a clear refusal of what cannot be read."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import UnreadableFileError
from index.formats import pdf as module
from index.formats.lines import PrintedLine, paragraphs
from index.formats.pdf import read_pdf
from index.reading import parse_bulletin
from index.sentences import split_sentences
from tests.index.formats.pdf_maker import assemble, column, pdf

BODY = (
    "El Instituto Mexicano del Seguro Social informó que se aplicaron 2",
    "mil 310 vacunas y se dieron 1,245 consultas en la jornada 14 de la",
    "ciudad de Tula, en el estado de Hidalgo.",
)


def lines(*texts: str, x: float = 72, top: float = 700, size: float = 12, leading: float = 14) -> list[PrintedLine]:
    return [PrintedLine(text, x, top - n * leading, size) for n, text in enumerate(texts)]


def test_a_printed_bulletin_is_read_as_its_text_would_be():
    page = [
        *column("Suman 2 mil 310 vacunas en Tula y otros", "municipios de Hidalgo", size=18, leading=20, top=740),
        *column("Tula, Hidalgo, a 24 de julio de 2023.- Abrió la jornada."),
        *column(*BODY, top=676),
        *column("El delegado agradeció al personal.", top=624),
    ]
    bulletin = parse_bulletin("b.pdf", pdf(page))
    assert bulletin.text.split("\n") == [
        "Suman 2 mil 310 vacunas en Tula y otros municipios de Hidalgo",
        "Tula, Hidalgo, a 24 de julio de 2023.- Abrió la jornada.",
        " ".join(BODY),
        "El delegado agradeció al personal.",
    ]
    assert (bulletin.published.isoformat(), bulletin.place) == ("2023-07-24", "Tula, Hidalgo")
    assert [bulletin.text[slice(*span)] for span in split_sentences(bulletin.text)][-2] == " ".join(BODY)


def test_what_every_page_repeats_is_no_text_and_a_sentence_goes_on_over_the_turn():
    first = [*column("IMSS Comunicación Social", top=770, size=8), *column(*BODY[:2]), (72, 30, 8, "Página 1 de 2")]
    second = [*column("IMSS Comunicación Social", top=770, size=8), *column(BODY[2]), (72, 30, 8, "Página 2 de 2")]
    assert read_pdf("b.pdf", pdf(first, second)).text == " ".join(BODY)


def test_the_number_of_a_single_page_is_no_text_and_a_figure_of_its_text_is():
    page = [*column("Vacunas aplicadas en la jornada de Tula"), *column("1", "45", "Página 1 de 1", top=60)]
    assert read_pdf("b.pdf", pdf(page)).text == "Vacunas aplicadas en la jornada de Tula\n\n1\n\n45"


def test_paragraphs_are_told_by_space_by_indent_and_by_a_line_that_had_room():
    full = "La clínica de Loreto aplicó vacunas durante toda la semana pasada."
    assert paragraphs([[*lines(full, "Fin."), *lines(full, top=660)]]) == [f"{full} Fin.", full]
    assert paragraphs([[*lines(full), *lines(full, x=90, top=686), *lines("Fin.", top=672)]]) == [full, f"{full} Fin."]
    assert paragraphs([lines(full, "consultas", "vacunas", full)]) == [f"{full} consultas", "vacunas", full]


def test_items_of_a_list_stay_apart():
    items = lines("• Se dieron 45 consultas de medicina familiar en la clínica de Tula y en", "Tepeji", "• Hubo 3")
    assert paragraphs([items]) == [f"{items[0].text} Tepeji", "• Hubo 3"]


def test_columns_are_read_one_after_the_other():
    left = lines("La clínica de Loreto aplicó", "mil 203 vacunas, y el doctor", x=72)
    right = lines("Arce agradeció al personal", "de toda la región.", x=320)
    assert paragraphs([[*left, *right]]) == [" ".join(line.text for line in (*left, *right))]


@pytest.mark.parametrize(
    ("ends", "begins", "joined"),
    [
        ("aplicó vacu-", "nas en Tula.", "aplicó vacunas en Tula."),
        ("la clínica IMSS-", "Bienestar abrió.", "la clínica IMSS-Bienestar abrió."),
        ("casos de COVID-", "19 en Tula.", "casos de COVID-19 en Tula."),
        ("los años 2019-", "2020 fueron.", "los años 2019-2020 fueron."),
        ("las camas -", "todas- sirven.", "las camas - todas- sirven."),
        ("las camas —", "todas— sirven.", "las camas —todas— sirven."),
        ("el director —", "Versión completa.", "el director — Versión completa."),
        ("las camas (", "Todas) sirven.", "las camas (Todas) sirven."),
    ],
)
def test_a_word_that_a_line_broke_is_whole_again(ends, begins, joined):
    start = "El Instituto Mexicano del Seguro Social informó que "
    assert paragraphs([lines(start + ends, begins)]) == [start + joined]


def test_a_compound_that_stands_elsewhere_keeps_its_hyphen():
    page = lines("La unidad médico-quirúrgica de Tula, que es una unidad médico-", "quirúrgica, abrió.")
    assert paragraphs([page]) == ["La unidad médico-quirúrgica de Tula, que es una unidad médico-quirúrgica, abrió."]


SCAN = pdf([], objects=["<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /Length 1 >>\nstream\n0\nendstream"])
LOCK = "/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> /P -4 >> /ID [<00> <00>]"
NEW_LOCK = LOCK.replace("/V 1 /R 2", "/V 5 /R 6")
GARBLED = pdf(column(*["5hdol]y ,066 pdv gh plo dwhqflrqhv gxudqwh txlq"] * 8))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (SCAN, r"^b\.pdf no tiene texto, solo imágenes, como un documento escaneado: consigue el original"),
        (pdf(column(*BODY), trailer=LOCK), "está protegido con contraseña: ábrelo, guárdalo sin protección"),
        (pdf(column(*BODY), trailer=NEW_LOCK), "está protegido con contraseña|está dañado"),
        (GARBLED, "no deja leer sus letras: copia su texto"),
        (b"", "está dañado o no es un PDF: vuelve a descargarlo"),
        (b"%PDF-1.7\n", "está dañado"),
        (pdf(column(*BODY))[:200], "está dañado|no tiene texto"),
        (b"<html>no existe</html>", "está dañado o no es un PDF"),
        (pdf(*[column("Vacunas")] * 101), "tiene más de 100 páginas: pon un boletín en cada archivo"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_remedy(content, message):
    with pytest.raises(UnreadableFileError, match=message):
        parse_bulletin("b.pdf", content)


def test_a_file_whose_table_of_contents_is_not_where_it_says_is_mended():
    content = pdf(column(*BODY)).replace(b"startxref\n", b"startxref\n9")
    assert read_pdf("b.pdf", content).text == " ".join(BODY)


def test_what_a_file_would_run_is_neither_run_nor_read():
    action = "/OpenAction << /S /JavaScript /JS (app.alert\\(999\\)) >> /AA << /O << /S /Launch /F (calc.exe) >> >>"
    assert read_pdf("b.pdf", pdf(column(*BODY), catalog=action)).text == " ".join(BODY)


def test_pages_that_are_children_of_themselves_end():
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>",
    ]
    started = time.monotonic()
    with pytest.raises(UnreadableFileError):
        read_pdf("b.pdf", assemble(bodies))
    assert time.monotonic() - started < 5


def test_reading_is_given_up_after_a_while(monkeypatch):
    monkeypatch.setattr(module, "_MOST_SECONDS", 0.0)
    with pytest.raises(UnreadableFileError, match="tarda demasiado"):
        read_pdf("b.pdf", pdf(column(*BODY)))


def test_a_page_that_unpacks_to_far_more_than_a_page_is_refused(monkeypatch):
    monkeypatch.setattr(module, "_MOST_OPERATIONS", 100)
    with pytest.raises(UnreadableFileError, match="tarda demasiado"):
        read_pdf("b.pdf", pdf(column(*["Vacunas"] * 200)))


PLACED = st.builds(
    PrintedLine,
    st.text(alphabet="aeiouñ ABC 0123456789.,-—•", min_size=1, max_size=40).map(str.strip).filter(bool),
    st.sampled_from([72.0, 90.0, 320.0]),
    st.floats(20, 780),
    st.sampled_from([8.0, 12.0, 18.0]),
)


@given(st.lists(PLACED, max_size=12))
def test_whatever_is_printed_no_letter_of_a_page_is_lost_or_moved(page):
    def letters(texts):
        return "".join(sign for text in texts for sign in text if sign.isalpha())

    assert letters(paragraphs([page])) == letters(line.text for line in page)
