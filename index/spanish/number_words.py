"""Words that say a number. Spellings without their accent are listed too: headlines drop it."""

SMALL = {
    "cero": 0,
    "un": 1,
    "uno": 1,
    "una": 1,
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "cinco": 5,
    "seis": 6,
    "siete": 7,
    "ocho": 8,
    "nueve": 9,
    "diez": 10,
    "once": 11,
    "doce": 12,
    "trece": 13,
    "catorce": 14,
    "quince": 15,
    "dieciséis": 16,
    "dieciseis": 16,
    "diecisiete": 17,
    "dieciocho": 18,
    "diecinueve": 19,
    "veinte": 20,
    "veintiún": 21,
    "veintiun": 21,
    "veintiuno": 21,
    "veintiuna": 21,
    "veintidós": 22,
    "veintidos": 22,
    "veintitrés": 23,
    "veintitres": 23,
    "veinticuatro": 24,
    "veinticinco": 25,
    "veintiséis": 26,
    "veintiseis": 26,
    "veintisiete": 27,
    "veintiocho": 28,
    "veintinueve": 29,
}
"""What stands alone below thirty."""

TENS = {
    "treinta": 30,
    "cuarenta": 40,
    "cincuenta": 50,
    "sesenta": 60,
    "setenta": 70,
    "ochenta": 80,
    "noventa": 90,
}
"""What may take «y» and a unit: «treinta y dos»."""

HUNDREDS = {
    "cien": 100,
    "ciento": 100,
    **{
        stem + ending: value
        for stem, value in (
            ("doscient", 200),
            ("trescient", 300),
            ("cuatrocient", 400),
            ("quinient", 500),
            ("seiscient", 600),
            ("setecient", 700),
            ("ochocient", 800),
            ("novecient", 900),
        )
        for ending in ("os", "as")
    },
}

SCALES = {
    "mil": 10**3,
    "millón": 10**6,
    "millon": 10**6,
    "millones": 10**6,
    "billón": 10**12,
    "billon": 10**12,
    "billones": 10**12,
}
"""The long scale, as in Mexico: a billón is a million of millions."""

COLLECTIVES = {
    "decena": 10,
    "decenas": 10,
    "docena": 12,
    "docenas": 12,
    "veintena": 20,
    "treintena": 30,
    "cincuentena": 50,
    "centena": 100,
    "centenas": 100,
    "centenar": 100,
    "centenares": 100,
    "millar": 1000,
    "millares": 1000,
}
"""After a number they multiply it: «dos docenas», «medio centenar»."""

HALVES = frozenset({"medio", "media"})

ARTICLES = frozenset({"un", "uno", "una"})
"""Alone, these are articles and pronouns, not figures."""

INDEFINITE = frozenset({"miles", "cientos", "decenas", "centenas", "centenares", "docenas", "veintenas"})
"""«miles de millones» says no number."""

ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
