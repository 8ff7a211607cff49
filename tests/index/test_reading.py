"""A file becomes a bulletin, or an error that says what to do about the file."""

import doctest
import hashlib
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index import front_matter
from index.errors import UnreadableFileError
from index.formats import LARGEST_TEXT
from index.reading import find_bulletins, parse_bulletin, read_bulletin
from index.sentences import split_sentences
from models.errors import CitaError

SEEDS = Path(__file__).parents[2] / "seeds"


def squeeze(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def parse(text: str):
    return parse_bulletin("b.txt", text.encode())


def test_the_worked_examples_hold():
    assert doctest.testmod(front_matter).failed == 0


def test_a_file_is_read_with_its_name_and_digest(tmp_path):
    path = tmp_path / "boletín.txt"
    path.write_bytes("Abrió la clínica.".encode())
    bulletin = read_bulletin(path)
    assert bulletin.file == "boletín.txt"
    assert bulletin.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert bulletin.text == "Abrió la clínica."


def test_a_byte_order_mark_is_no_part_of_the_text():
    assert parse_bulletin("b.txt", b"\xef\xbb\xbfAbri\xc3\xb3.").text == "Abrió."


def test_a_header_says_title_day_and_source():
    bulletin = parse('---\ntitle: "Suman 14"\ndate: 2023-07-24\nsource: "https://imss.gob.mx"\n---\nEl IMSS informó.')
    assert (bulletin.title, bulletin.published, bulletin.year) == ("Suman 14", date(2023, 7, 24), 2023)
    assert bulletin.source == "https://imss.gob.mx"
    assert bulletin.text == "Suman 14\nEl IMSS informó."


def test_a_title_that_the_text_begins_with_is_not_repeated():
    assert parse("---\ntitle: Suman 14\n---\nSUMAN 14\nEl IMSS informó.").text == "SUMAN 14\nEl IMSS informó."


@pytest.mark.parametrize("written", [r'"Dijo \"sí\" ayer"', "'Dijo ''sí'' ayer'", r'"Abri\u00f3 la cl\u00ednica"'])
def test_a_title_that_yaml_escapes_is_shown_but_is_no_part_of_the_text(written):
    bulletin = parse(f"---\ntitle: {written}\n---\nEl IMSS informó.")
    assert bulletin.title in ('Dijo "sí" ayer', "Dijo 'sí' ayer", "Abrió la clínica")
    assert bulletin.text == "El IMSS informó."


@pytest.mark.parametrize(("written", "title"), [("2023", "2023"), ("no", "no"), ("1957-03-15", "1957-03-15")])
def test_a_title_is_text_whatever_yaml_takes_it_for(written, title):
    assert parse(f"---\ntitle: {written}\n---\nInformó.").title == title


@pytest.mark.parametrize("body", ["---\nAbrió la clínica.\n---\nTiene 12 camas.", "---\nAbrió la clínica."])
def test_rules_around_a_text_are_no_header(body):
    assert parse(body).text.startswith("Abrió la clínica.")


@pytest.mark.parametrize(
    ("header", "remedy"),
    [
        ("title: IMSS: suman 14: ya", r"b\.txt no se entiende \(línea 2\).*comillas"),
        ("title: [a, b]", "title debe ser un solo texto"),
        ("date: ayer", "«ayer».*escríbela como 2023-07-24"),
        ("date: 2023-02-31", "«2023-02-31»"),
        ("- title: x\ntitle: y", "no se entiende"),
        ("- x\n- 'y\n  title: z'", "no se entiende"),
        ("title: " + "[" * 5000, "no se entiende"),
    ],
)
def test_a_broken_header_is_refused_with_what_to_write(header, remedy):
    with pytest.raises(UnreadableFileError, match=remedy):
        parse(f"---\n{header}\n---\nEl IMSS informó.")


def test_an_empty_header_says_nothing():
    bulletin = parse("---\ntitle:\ndate:\nsource:\n---\nAbrió la clínica")
    assert (bulletin.title, bulletin.published, bulletin.source) == ("Abrió la clínica", None, None)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("Abrió".encode("latin-1"), r"^b\.txt no está en UTF-8: guárdalo como UTF-8 y vuelve a intentarlo\.$"),
        ("Abrió".encode("utf-16"), "no está en UTF-8: guárdalo"),
        (b"%PDF-1.4 \xe2\xe3\xcf\xd3", "no está en UTF-8"),
        (b"MZ\0\0", "no es un archivo de texto: guárdalo"),
        (b"", "no tiene texto: revisa"),
        (b" \n\xc2\xa0\n", "no tiene texto"),
        (b"spot_img\nhttps://x.mx/a\n", "no tiene texto"),
        (b"a" * (LARGEST_TEXT + 1), "pasa de 5 MB: pon un boletín en cada archivo"),
    ],
)
def test_what_is_no_bulletin_is_refused_with_the_remedy(content, message):
    with pytest.raises(UnreadableFileError, match=message) as caught:
        parse_bulletin("b.txt", content)
    assert isinstance(caught.value, CitaError)


@pytest.mark.parametrize(("name", "megabytes"), [("b.txt", 5), ("b.html", 5), ("b.pdf", 25), ("b.docx", 25)])
def test_a_large_file_is_refused_before_it_is_read(tmp_path, name, megabytes):
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(megabytes * 1_000_000 + 1)
    with pytest.raises(UnreadableFileError, match=rf"{name} pasa de {megabytes} MB"):
        read_bulletin(path)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("b.odt", r"b\.odt no es \.txt, \.md, \.html, \.pdf o \.docx: guarda el boletín"),
        ("b", "b no es .txt"),
        ("B.DOC", r"B\.DOC es un documento de Word antiguo: .* guárdalo como \.docx"),
        ("no.txt", "no existe"),
    ],
)
def test_a_named_file_must_be_there_and_of_a_format_that_is_read(tmp_path, name, message):
    for present in ("b.odt", "b", "B.DOC"):
        (tmp_path / present).write_bytes(b"x")
    for act in (lambda path: find_bulletins([path]), read_bulletin):
        with pytest.raises(UnreadableFileError, match=message):
            act(tmp_path / name)


def test_a_folder_gives_its_bulletins_sorted_and_ignores_the_rest(tmp_path):
    for name in (
        "b.txt",
        "a.MD",
        "c.odt",
        "e.PDF",
        "f.docx",
        "g.html",
        "h.htm",
        "README.md",
        "readme.txt",
        "sub/d.txt",
        ".git/e.txt",
        "._f.txt",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    names = [path.relative_to(tmp_path).as_posix() for path in find_bulletins([tmp_path])]
    assert names == ["a.MD", "b.txt", "e.PDF", "f.docx", "g.html", "h.htm", "sub/d.txt"]


def test_a_file_named_twice_is_found_once_and_a_named_readme_is_none(tmp_path):
    for name in ("a.txt", "README.md"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    paths = [tmp_path / "a.txt", tmp_path, tmp_path / "README.md"]
    assert find_bulletins(paths) == [tmp_path / "a.txt"]


def test_the_readme_of_the_seeds_is_no_bulletin():
    assert len(find_bulletins([SEEDS])) == 5


@given(st.text(max_size=60), st.text(max_size=200))
@example("Suman 14", "Suman 14\nya")
@example('a"b', "x")
@example("", "\uf9b5 y a\u0301")  # a quote is verbatim, so nothing is normalised
def test_every_sentence_of_any_bulletin_stands_in_its_file(title, body):
    raw = f"---\ntitle: {title}\n---\n{body}"
    try:
        bulletin = parse(raw)
    except UnreadableFileError:
        return
    assert all(bulletin.text[slice(*span)] in squeeze(raw) for span in split_sentences(bulletin.text))
