"""Numbers written in the ways of the press, so that the reader can be held to read them all back.

Every integer to a million, each in the style whose turn it is (under a minute):
``python -m tests.index.numeral_styles``
"""

from collections.abc import Callable, Iterable

from index.figures import read_figures
from models.training.press_numbers import below_thousand, in_press, in_words, shortened, with_decimals

STYLES: dict[str, Callable[[int], str]] = {
    "plain digits": str,
    "commas": lambda n: f"{n:,}",
    "thin spaces": lambda n: f"{n:,}".replace(",", "\u2009"),
    "non-breaking spaces": lambda n: f"{n:,}".replace(",", "\u00a0"),
    "spaces": lambda n: f"{n:,}".replace(",", " "),
    "press": in_press,
    "press, padded": lambda n: in_press(n, tail="{:03d}".format),
    "press, words first": lambda n: in_press(n, count=lambda c: shortened(below_thousand(c))),
    "press, words last": lambda n: in_press(n, tail=below_thousand),
    "press, capitals": lambda n: in_press(n).upper(),
    "words": in_words,
    "words, capitals": lambda n: in_words(n).upper(),
    "decimals": with_decimals,
}


def misread(numbers: Iterable[int], style: Callable[[int], str], *, batch: int = 5000) -> list[tuple[int, str]]:
    """The numbers, and how they were written, that are not read back with their exact value and span.

    Thousands of them stand in one text, so that what is around a number is tried too.
    """
    wrong: list[tuple[int, str]] = []
    pending: list[tuple[int, str]] = []

    def check() -> None:
        text = "\n".join(f"hubo {said} casos." for _, said in pending)
        read = [(figure.value, text[figure.start : figure.end]) for figure in read_figures(text)]
        if read != pending:
            got = set(read)
            wrong.extend(pair for pair in pending if pair not in got)
            wrong.extend([] if wrong else [(-1, text)])
        pending.clear()

    for n in numbers:
        said = style(n)
        if said.lower() in ("un", "uno", "una"):
            continue  # alone, an article
        pending.append((n, said))
        if len(pending) == batch:
            check()
    if pending:
        check()
    return wrong


def misread_in_turn(numbers: range) -> list[tuple[int, str]]:
    """Those misread when each number is written in the style whose turn it is."""
    wrong: list[tuple[int, str]] = []
    for turn, style in enumerate(STYLES.values()):
        wrong += misread(numbers[turn :: len(STYLES)], style)
    return wrong


if __name__ == "__main__":
    print("misread:", misread_in_turn(range(1_000_001)))
