"""Words and endings that say a place in an order, without accents; «-o», «-a» and the short forms are added by code."""

UNITS = {
    "primer": 1,
    "segund": 2,
    "tercer": 3,
    "cuart": 4,
    "quint": 5,
    "sext": 6,
    "septim": 7,
    "octav": 8,
    "noven": 9,
}

TENS = {
    "decim": 10,
    "vigesim": 20,
    "trigesim": 30,
    "cuadragesim": 40,
    "quincuagesim": 50,
    "sexagesim": 60,
    "septuagesim": 70,
    "octogesim": 80,
    "nonagesim": 90,
}

IRREGULAR = {"undecim": 11, "duodecim": 12, "centesim": 100}

SUFFIXES = (
    "er",
    "ero",
    "era",
    "ro",
    "ra",
    "do",
    "da",
    "to",
    "ta",
    "mo",
    "ma",
    "vo",
    "va",
    "no",
    "na",
    "avo",
    "ava",
    "o",
    "a",
)
"""After digits: «3er», «14va», «12avo», «16a»."""

IDIOMS = frozenset(
    {
        "primera vez",
        "primera dama",
        "primer mandatario",
        "primera plana",
        "segunda mano",
        "tercera edad",
        "tercera parte",
        "cuarta parte",
        "quinta parte",
        "sexta parte",
        "séptima parte",
        "octava parte",
        "novena parte",
        "décima parte",
    }
)
"""Set phrases and fractions: no place in an order is said."""
