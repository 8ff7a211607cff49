"""Text as it is compared: without case and without accents."""

import unicodedata


def fold(text: str) -> str:
    """Lower case without accents; ñ is a letter of its own and stays. As long as ``text`` where that is composed (NFC).

    >>> fold("Cuántos AÑOS, pingüino")
    'cuantos años, pinguino'
    """
    decomposed = unicodedata.normalize("NFD", text.lower().replace("ñ", "\0"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("\0", "ñ")
