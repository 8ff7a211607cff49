"""The bulletins themselves: whole, added and taken out."""

import io

import docx
import pytest

from index.errors import UnreadableFileError
from index.indexing import Change, manifest_for
from index.store import Store
from models.fakes import HashingEmbedder
from rag.library import Library
from tests.index.formats.pdf_maker import column, pdf

TEXT = "Jornada de salud en Tula\nEl IMSS atendió a 2 mil 310 personas y aplicó 45 vacunas en Tula."


@pytest.fixture
def library(tmp_path):
    embedder = HashingEmbedder()
    return Library(Store.create(tmp_path / "cita.sqlite", manifest_for(embedder)), embedder)


def test_a_bulletin_that_was_added_is_there_whole_with_its_figures_and_its_bytes(library):
    assert library.add("tula.txt", TEXT.encode()) is Change.ADDED
    assert [bulletin.file for bulletin in library.bulletins()] == ["tula.txt"]
    assert library.bulletin("tula.txt") == library.bulletins()[0]
    assert library.bulletin("tula.txt").text == TEXT
    assert [row.figure.value for row in library.figures("tula.txt")] == [2310, 45]
    assert library.original("tula.txt") == TEXT.encode()


def test_a_list_of_bulletins_says_what_each_is_and_how_many_figures_it_states(library):
    library.add("tula.txt", TEXT.encode())
    library.add("14.txt", "Realizó el IMSS la 14va Jornada de Salud 2023 en Puebla\nHubo 24 trasplantes.".encode())
    fourteenth, tula = library.headings()
    assert (fourteenth.file, fourteenth.edition, fourteenth.event, fourteenth.year) == (
        "14.txt",
        14,
        "Jornada de Salud",
        2023,
    )
    assert (tula.file, tula.title, tula.edition, tula.event, tula.figures) == (
        "tula.txt", "Jornada de salud en Tula", None, "", 2
    )  # fmt: skip


def test_the_same_bytes_again_change_nothing_and_others_of_that_name_replace_them(library):
    library.add("tula.txt", TEXT.encode())
    assert library.add("tula.txt", TEXT.encode()) is Change.UNCHANGED
    assert library.add("tula.txt", TEXT.replace("45", "46").encode()) is Change.UPDATED
    assert [row.figure.value for row in library.figures("tula.txt")] == [2310, 46]


def test_one_that_was_taken_out_is_gone_and_cannot_be_taken_out_again(library):
    library.add("tula.txt", TEXT.encode())
    assert library.remove("tula.txt")
    assert library.bulletins() == ()
    assert library.bulletin("tula.txt") is None
    assert library.original("tula.txt") is None
    assert library.figures("tula.txt") == ()
    assert not library.remove("tula.txt")


def test_what_is_no_bulletin_is_refused_with_its_reason_and_nothing_is_lost(library):
    library.add("tula.txt", TEXT.encode())
    with pytest.raises(UnreadableFileError, match=r"tula\.txt no está en UTF-8"):
        library.add("tula.txt", "años".encode("latin-1"))
    assert library.bulletin("tula.txt").text == TEXT


@pytest.mark.parametrize("name", ["tula.doc", "tula", "tula.exe"])
def test_a_file_of_another_format_is_refused_whatever_it_holds(library, name):
    with pytest.raises(UnreadableFileError, match=name):
        library.add(name, TEXT.encode())
    assert library.bulletins() == ()


def test_five_formats_are_added_and_their_bytes_kept(library):
    page = f"<html><body><article><p>{TEXT}</p></article></body></html>".encode()
    printed = pdf(column(*TEXT.split("\n")))
    document = docx.Document()
    document.add_paragraph(TEXT)
    written = io.BytesIO()
    document.save(written)
    files = {
        "a.txt": TEXT.encode(),
        "b.md": TEXT.encode(),
        "c.html": page,
        "d.pdf": printed,
        "e.docx": written.getvalue(),
    }
    for name, content in files.items():
        assert library.add(name, content) is Change.ADDED
        assert library.original(name) == content
        assert {row.figure.value for row in library.figures(name)} == {2310, 45}
