"""Documents of Word: paragraphs and rows of tables in order, and a clear refusal of what is none."""

import io
import re
import socket
import time
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from index.errors import UnreadableFileError
from index.formats import word as module
from index.reading import parse_bulletin
from index.sentences import split_sentences

TITLE = "Suman 2 mil 310 vacunas en Tula"
LEAD = "Tula, Hidalgo, a 24 de julio de 2023.- El IMSS aplicó 2 mil 310 vacunas en la jornada 14."


def saved(document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def document_of(*paragraphs: str):
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return document


def rewritten(content: bytes, part: str, change) -> bytes:
    """The package with one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return out.getvalue()


def test_paragraphs_and_rows_of_tables_are_read_in_order():
    document = document_of(LEAD)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["Servicio", "Total", "Consultas", "1,245"], strict=True):
        cell.text = text
    document.add_paragraph("El delegado agradeció al personal.\nAtendió a 300.")
    document.paragraphs[0].insert_paragraph_before(TITLE, style="Title")
    document.sections[0].header.paragraphs[0].text = "IMSS Comunicación Social"
    bulletin = parse_bulletin("b.docx", saved(document))
    assert bulletin.text.split("\n") == [
        TITLE, LEAD, "Servicio | Total", "Consultas | 1,245", "El delegado agradeció al personal.", "Atendió a 300.",
    ]  # fmt: skip
    assert (bulletin.title, bulletin.published.isoformat(), bulletin.place) == (TITLE, "2023-07-24", "Tula, Hidalgo")
    assert bulletin.text[slice(*split_sentences(bulletin.text)[2])].startswith("El IMSS aplicó 2 mil 310 vacunas")


def test_paragraphs_are_never_joined_even_where_one_seems_to_go_on():
    assert parse_bulletin("b.docx", saved(document_of("camas y", "consultas"))).text == "camas y\nconsultas"


def test_insertions_links_and_controls_are_text_and_deletions_and_hidden_codes_are_not():
    document = document_of("Hubo ")
    space = nsdecls("w")
    for xml in (
        f"<w:ins {space}><w:r><w:t>2 mil</w:t></w:r></w:ins>",
        f"<w:del {space}><w:r><w:delText>999</w:delText></w:r></w:del>",
        f"<w:moveFrom {space}><w:r><w:t>998</w:t></w:r></w:moveFrom>",
        f'<w:hyperlink {space}><w:r><w:t xml:space="preserve"> 310</w:t></w:r></w:hyperlink>',
        f"<w:r {space}><w:instrText>PAGE 997</w:instrText></w:r>",
        f"<w:r {space}><w:tab/><w:t>vacunas</w:t><w:noBreakHyphen/><w:t>dosis.</w:t></w:r>",
    ):
        document.paragraphs[0]._p.append(parse_xml(xml))
    control = f"<w:sdt {space}><w:sdtContent><w:p><w:r><w:t>Abrió.</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    document.element.body.insert(1, parse_xml(control))
    assert parse_bulletin("b.docx", saved(document)).text == "Hubo 2 mil 310 vacunas-dosis.\nAbrió."


def test_a_table_within_a_table_is_read_once():
    document = document_of()
    outer = document.add_table(rows=1, cols=2)
    outer.cell(0, 0).text = "Camas"
    outer.cell(0, 1).add_table(rows=1, cols=1).cell(0, 0).text = "45"
    assert parse_bulletin("b.docx", saved(document)).text == "Camas | 45"


WHOLE = saved(document_of(TITLE, LEAD))
OTHER = io.BytesIO()
with zipfile.ZipFile(OTHER, "w") as _archive:
    _archive.writestr("hola.txt", "hola")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", r"^b\.docx está dañado o no es un documento de Word: ábrelo en Word"),
        (WHOLE[:2000], "está dañado"),
        (OTHER.getvalue(), "está dañado"),
        (b"%PDF-1.4", "está dañado"),
        (rewritten(WHOLE, "word/document.xml", lambda xml: xml[:500]), "está dañado"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 500, "es de un Word antiguo o tiene contraseña: ábrelo en Word"),
        (saved(document_of()), "no tiene texto"),
    ],
)
def test_what_is_no_document_is_refused_with_the_remedy(content, message):
    with pytest.raises(UnreadableFileError, match=message):
        parse_bulletin("b.docx", content)


def with_entity(definition: str) -> bytes:
    doctype = f"<!DOCTYPE w:document [{definition}]>".encode()
    put = lambda xml: re.sub(rb"(<w:document)", doctype + rb"\1", xml, count=1).replace(b"Suman", b"Suman &x;")  # noqa: E731
    return rewritten(WHOLE, "word/document.xml", put)


def test_external_entities_are_refused_and_never_read(tmp_path):
    secret = tmp_path / "secreto.txt"
    secret.write_text("996 camas", encoding="utf-8")
    with pytest.raises(UnreadableFileError, match="está dañado"):
        parse_bulletin("b.docx", with_entity(f'<!ENTITY x SYSTEM "{secret.as_uri()}">'))


def test_entities_that_multiply_end_soon():
    bomb = (
        '<!ENTITY a0 "aaaaaaaaaa">'
        + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
        + '<!ENTITY x "&a9;">'
    )
    started = time.monotonic()
    with pytest.raises(UnreadableFileError, match="está dañado"):
        parse_bulletin("b.docx", with_entity(bomb))
    assert time.monotonic() - started < 5


def test_a_package_that_unpacks_to_far_more_than_a_bulletin_is_refused_before_it_is_unpacked(monkeypatch):
    bomb = rewritten(WHOLE, "word/document.xml", lambda xml: xml + b" " * 21_000_000)
    assert len(bomb) < 100_000
    monkeypatch.setattr(module, "_body", lambda content: pytest.fail("was unpacked"))
    with pytest.raises(UnreadableFileError, match="ocupa demasiado al abrirse"):
        parse_bulletin("b.docx", bomb)


def test_links_to_elsewhere_are_not_followed(monkeypatch):
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("went to the network"))
    document = document_of(TITLE)
    document.part.relate_to("http://192.0.2.1/a.dotm", "http://x/attachedTemplate", is_external=True)
    assert parse_bulletin("b.docx", saved(document)).text == TITLE


WRITABLE = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=80)


@settings(max_examples=40, deadline=None)
@given(st.lists(WRITABLE, max_size=4))
def test_every_sentence_of_any_document_stands_in_it(paragraphs):
    try:
        bulletin = parse_bulletin("b.docx", saved(document_of(*paragraphs)))
    except UnreadableFileError:
        return
    written = " ".join(" ".join(paragraphs).split())
    assert all(bulletin.text[slice(*span)] in written for span in split_sentences(bulletin.text))
