"""Web pages: the words of the article alone, and what the page says for certain of it."""

import contextlib
import socket
import time
from datetime import date

import pytest

from index.errors import UnreadableFileError
from index.formats.web import read_html
from index.reading import parse_bulletin
from index.sentences import split_sentences

ARTICLE = """
<h1>Suman 2 mil 310 vacunas en Tula</h1>
<p>El IMSS aplic&oacute; <b>2 mil 310 vacunas</b> y dio 1,245&nbsp;consultas en Tula,
 <a href="/d">inform&oacute;</a> el delegado, quien agradeció al personal de la jornada 14.</p>
<ul><li>Participaron 45 médicos</li><li>Se abrirán 3 consultorios</li></ul>
<table><tr><th>Servicio</th><th>Total</th></tr><tr><td>Consultas</td><td>1,245</td></tr></table>
<p>La jornada reunió a   12 enfermeras &amp; 8 médicos, que atendieron a 300 personas.</p>
"""
WORDS = [
    "Suman 2 mil 310 vacunas en Tula",
    "El IMSS aplicó 2 mil 310 vacunas y dio 1,245 consultas en Tula, informó el delegado, quien agradeció al personal "
    "de la jornada 14.",
    "Participaron 45 médicos",
    "Se abrirán 3 consultorios",
    "Servicio | Total",
    "Consultas | 1,245",
    "La jornada reunió a 12 enfermeras & 8 médicos, que atendieron a 300 personas.",
]


def page(article: str = ARTICLE, head: str = "") -> bytes:
    """The article within what newspapers put around it."""
    return f"""<!DOCTYPE html><html lang="es"><head><meta charset="utf-8">{head}
    <script>document.write("<p>Hubo 999 camas.</p>")</script><style>p::after {{ content: "998 camas" }}</style></head>
    <body><header><a href="/">El Diario</a><nav><ul><li><a href="/">Inicio</a></li><li><a href="/s">Salud</a></li></ul>
    </nav></header><div id="cookie-banner" class="cookie-consent"><p>Usamos cookies de 997 socios.</p>
    <button>Aceptar</button></div><main><article>{article}</article></main>
    <noscript>Active JavaScript</noscript><iframe src="http://192.0.2.1/">996</iframe>
    <aside><h3>Lo más leído</h3><ul><li><a href="/a">Entregan 995 apoyos</a></li></ul></aside>
    <footer><p>© 2024 El Diario. Todos los derechos reservados.</p></footer></body></html>""".encode()


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("went to the network"))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("looked a name up"))


@pytest.mark.parametrize("extension", [".html", ".HTM"])
def test_the_article_is_read_without_menus_notices_and_scripts(extension):
    bulletin = parse_bulletin(f"b{extension}", page())
    assert bulletin.text.split("\n") == WORDS
    assert bulletin.title == WORDS[0]
    assert {bulletin.text[slice(*span)] for span in split_sentences(bulletin.text)} == set(WORDS)


def test_the_title_is_the_heading_that_the_page_is_named_after():
    named = '<title>Abren clínica en Tula - El Diario</title><meta property="og:title" content="Abren clínica en Tula">'
    article = ARTICLE.replace("<h1>", "<h1>El Diario</h1><h2>Abren  clínica en Tula</h2><h3>").replace(
        "</h1>\n", "</h3>"
    )
    bulletin = parse_bulletin("b.html", page(article, named))
    assert bulletin.title == "Abren clínica en Tula"


def test_a_heading_outside_of_the_article_comes_first():
    content = page(ARTICLE.split("</h1>")[1]).replace(
        b"<main>", b"<div class='top'><h1>Abren cl\xc3\xadnica</h1></div><main>"
    )
    bulletin = parse_bulletin("b.html", content)
    assert bulletin.title == "Abren clínica"
    assert bulletin.text.startswith("Abren clínica\nEl IMSS aplicó")
    assert bulletin.text.count("Abren clínica") == 1


POSTED = '<meta property="article:published_time" content="{}">'


@pytest.mark.parametrize(
    ("head", "text", "day"),
    [
        (POSTED.format("2023-07-24T10:00:00-06:00"), "", date(2023, 7, 24)),
        (POSTED.format("2023-07-25T01:00:00Z"), "", date(2023, 7, 24)),
        (POSTED.format("2023-07-25"), "", date(2023, 7, 25)),
        (POSTED.format("ayer"), "", None),
        (POSTED.format("2023-07-24") + POSTED.format("2023-07-26"), "", None),
        (POSTED.format("2023-07-26"), "Tula, Hidalgo, a 24 de julio de 2023.- ", date(2023, 7, 24)),
        (POSTED.format("2024-01-02"), "Durante este 2021, en Tula, ", None),
        ('<meta name="date" content="2023-07-24">', "", None),
    ],
)
def test_the_day_is_the_bulletins_own_or_the_one_that_the_page_was_put_up(head, text, day):
    article = ARTICLE.replace("El IMSS", f"{text}El IMSS")
    bulletin = parse_bulletin("b.html", page(article, head))
    assert bulletin.published == day
    assert bulletin.year == (day.year if day else 2021 if text else None)


@pytest.mark.parametrize(
    ("label", "day"),
    [
        ("<dl><dt>Fecha de publicación</dt><dd>24 de julio de 2023</dd></dl>", date(2023, 7, 24)),
        ("<p>Fecha de publicación: 24/07/2023</p>", date(2023, 7, 24)),
        ("<p>Fecha de publicación: julio de 2023</p>", None),
        ("<p>Fecha de publicación</p><p>Martes 24</p>", None),
        ("<p>Hoy es 24 de julio de 2023</p>", None),
    ],
)
def test_a_day_under_the_label_of_publication_beside_the_article_is_the_pages(label, day):
    content = page().replace(b"<main>", f"<main><section>{label}</section>".encode())
    assert parse_bulletin("b.html", content).published == day


@pytest.mark.parametrize(
    ("address", "source"), [("https://imss.gob.mx/b", "https://imss.gob.mx/b"), ("javascript:alert(1)", None)]
)
def test_the_address_is_the_one_that_the_page_gives_if_it_is_of_the_web(address, source):
    assert read_html("b.html", page(head=f'<link rel="canonical" href="{address}">')).source == source


def test_a_page_in_latin_letters_that_says_so_is_read():
    content = page().decode().replace('charset="utf-8"', 'charset="ISO-8859-1"').encode("cp1252")
    assert parse_bulletin("b.html", content).text.split("\n") == WORDS


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", r"b\.html no es una página web que se pueda leer: vuelve a guardarla"),
        (b"<html><body><script>var a = 'texto';</script></body></html>", "no tiene el texto de un boletín, solo menús"),
        (b"<html><body><nav><a href='/'>Inicio</a></nav></body></html>", "no tiene"),
        ("<p>Abrió la clínica</p>".encode("latin-1"), "no está en UTF-8: vuelve a guardar la página"),
        (b"%PDF-1.4 \xe2\xe3\xcf\xd3", "no está en UTF-8"),
    ],
)
def test_what_has_no_article_is_refused_with_the_remedy(content, message):
    with pytest.raises(UnreadableFileError, match=message):
        parse_bulletin("b.html", content)


@pytest.mark.parametrize(
    "hostile",
    [
        b"<div>" * 100_000 + b"Hubo 5 camas en la cl\xc3\xadnica.",
        b"<p>Hubo 5 camas." * 29_000,
        b"<p>Hubo 5 camas." * 300_000,
        b"<table><tr><td>" * 20_000,
        b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + b"<!ENTITY b '&a;&a;&a;'>" * 1000 + b"]><p>&b;",
        b"<a href='" * 100_000,
    ],
)
def test_hostile_pages_end_soon(hostile):
    started = time.monotonic()
    with contextlib.suppress(UnreadableFileError):
        read_html("b.html", hostile)
    assert time.monotonic() - started < 10
