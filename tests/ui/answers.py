"""Small bulletins, and answers from them, for the tests of what is drawn."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from html.parser import HTMLParser

from index.scope import Scope
from index.types import Bulletin, Sentence, Span
from models.types import NOT_READ
from rag.types import Answer, AnswerFigure, Asks, Citation, Evidence, Outcome, Question

HOSTILE = (
    "<script>alert('x')</script> <img src=x onerror=\"alert(1)\"> &amp; **b** {{7}} ${7} $x^2$ "
    '" onfocus="alert(2)" autofocus x="\n\n# <b>\'quotes\' [x](javascript:alert(3)) <svg/onload=alert(4)>'
)
QUOTE = "Se hicieron 2 mil 939 cirugías."


def bulletin(text: str = f"Primero esto. {QUOTE} Luego aquello.", **facts: object) -> Bulletin:
    known = Bulletin("j14.txt", "0" * 64, "Jornada 14", date(2023, 7, 4), "Durango", 14, 2023, None, text)
    return replace(known, **facts)


def citation(source: Bulletin, quote: str = QUOTE) -> Citation:
    start = source.text.index(quote)
    return Citation(source, Span(start, start + len(quote)))


def question(typed: str = "¿cuántas cirugías?", standalone: str | None = None) -> Question:
    return Question(typed, standalone or typed, Asks.FIGURE, None, "", Scope())


def evidence(*sources: Bulletin) -> tuple[Evidence, ...]:
    return tuple(Evidence(n, Sentence(source, Span(0, 13), ()), NOT_READ) for n, source in enumerate(sources, start=1))


def answer(text: str = "2 mil 939 cirugías [1].", *citations: Citation, **facts: object) -> Answer:
    given = Answer(
        question(),
        Outcome.ANSWERED,
        text,
        "2 mil 939",
        (AnswerFigure(2939, "cirugías", "2 mil 939", 1),),
        citations or (citation(bulletin()),),
    )
    return replace(given, **facts)


class Elements(HTMLParser):
    """Each element that a browser would make of a page, with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def of(self, tag: str, **wanted: str) -> list[dict[str, str | None]]:
        """The attributes of each ``tag`` that has ``wanted``; «data_do» stands for «data-do»."""
        named = {name.replace("_", "-"): value for name, value in wanted.items()}
        return [found for name, found in self.found if name == tag and named.items() <= found.items()]


def text_of(page: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", page))
