"""Questions as staff type them: without accents or marks, in capitals, with slips of the fingers and of spelling."""

import re
from random import Random

BEFORE = ("oye ", "dime ", "quiero saber ", "me puedes decir ", "necesito saber ", "según el boletín, ", "a ver, ",
          "buenos días, ", "sabes ", "¿me dices ", "hola, ")  # fmt: skip
AFTER = (" por favor", " porfa", " gracias", ", por favor", " según el boletín", " en los boletines")

_ACCENTS = str.maketrans("áéíóúüÁÉÍÓÚÜ", "aeiouuAEIOUU")
_MISSPELLED = (
    ("ción", "sion"), ("ciones", "siones"), ("b", "v"), ("v", "b"), ("h", ""), ("z", "s"), ("s", "z"), ("qu", "k"),
    ("ll", "y"), ("gí", "jí"), ("ge", "je"), ("cu", "qu"), ("rr", "r"), ("ñ", "n"), ("ci", "si"),
)  # fmt: skip
_ASKS = re.compile(r"\b(cu[aá]nt|qu[eé]|qui[eé]n|cu[aá]l|cu[aá]ndo|d[oó]nde|c[oó]mo)", re.IGNORECASE)


def typed(rng: Random, question: str) -> str:
    """The question in one of these ways; its digits and what it asks stay as they are."""
    asks = _ASKS.search(question) is not None
    turn = rng.random()
    if turn < 0.42:
        return _well_formed(rng, question, asks)
    if rng.random() < 0.12:
        question = rng.choice(BEFORE) + question
    if rng.random() < 0.08:
        question += rng.choice(AFTER)
    if turn < 0.82:
        question = question.translate(_ACCENTS)
        question = question if rng.random() < 0.35 else question.lower()
    elif turn < 0.93:
        question = question.lower()
    else:
        question = question.upper()
    if rng.random() < 0.28:
        question = misspelled(rng, question)
    if rng.random() < 0.12:
        question = misspelled(rng, question)
    return question.strip() + (rng.choice(("", "", "?", " ?")) if asks else "")


def misspelled(rng: Random, text: str) -> str:
    """The text with one slip in a word of five letters or more."""
    words = text.split(" ")
    places = [i for i, word in enumerate(words) if len(word) > 4 and word.isalpha() and not word.isupper()]
    if not places:
        return text
    i = rng.choice(places)
    word = words[i]
    at = rng.randrange(1, len(word) - 2)
    slip = rng.random()
    if slip < 0.3:
        word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    elif slip < 0.55:
        word = word[:at] + word[at + 1 :]
    elif slip < 0.7:
        word = word[:at] + word[at] + word[at:]
    else:
        right, wrong = rng.choice(_MISSPELLED)
        word = word.replace(right, wrong, 1) if right in word else word[:at] + word[at + 1 :]
    words[i] = word
    return " ".join(words)


def _well_formed(rng: Random, question: str, asks: bool) -> str:
    if not asks:
        return question[:1].upper() + question[1:] + rng.choice(("", ".", "?"))
    scope, comma, rest = question.partition(", ")
    if comma and not _ASKS.search(scope):
        return f"{scope[:1].upper()}{scope[1:]}, ¿{rest}?"
    return f"¿{question[:1].upper()}{question[1:]}?"
