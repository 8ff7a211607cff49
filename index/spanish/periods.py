"""Words that place a figure in time without a number."""

NOW = (
    "actualmente",
    "este año",
    "presente año",
    "en lo que va",
    "hoy",
    "a la fecha",
    "hasta la fecha",
    "hasta el momento",
    "en la actualidad",
    "ahora",
)
"""In the year of the bulletin."""

LAST_YEAR = (
    "el año pasado",
    "el año anterior",
    "un año antes",
    "hace un año",
    "año previo",
    "del año pasado",
    "del año anterior",
    "al año pasado",
)

NEXT_YEAR = ("el próximo año", "el año próximo", "el año entrante", "el siguiente año", "el año que entra")

COMPARED = (
    "respecto a",
    "respecto al",
    "respecto de",
    "respecto del",
    "en comparación con",
    "en comparación a",
    "comparado con",
    "en relación con",
    "en relación a",
    "frente a",
    "frente al",
    "contra",
    "arriba de",
    "abajo de",
    "por encima de",
    "por debajo de",
    "superior a",
    "superior al",
    "inferior a",
    "inferior al",
    "más que",
    "menos que",
    "mayor que en",
    "menor que en",
)
"""The year or the edition after one of these is only compared with; the figure is not of it."""

FOUNDED = (
    "inaugurad",
    "fundad",
    "cread",
    "abiert",
    "construid",
    "constituid",
    "nacid",
    "instituid",
    "publicad",
    "firmad",
    "iniciad",
    "lanzad",
    "establecid",
)
"""Stems of participles: the year after them tells of a thing («inaugurado en 1963»), not of the figure."""

FOUNDING = (
    "inició",
    "comenzó",
    "arrancó",
    "nació",
    "abrió",
    "abrió sus puertas",
    "se fundó",
    "se creó",
    "se inauguró",
    "se construyó",
)
"""The same, of verbs: «el programa, que inició en 1976»."""

SINCE = ("desde", "a partir de", "desde el año", "desde el", "a partir del")
"""The year after one of these begins a stretch that lasts up to the bulletin."""

STANDING = (
    "cuenta con",
    "cuentan con",
    "tiene",
    "tienen",
    "dispone de",
    "disponen de",
    "se atiende a",
    "se atienden a",
    "laboran",
    "trabajan",
    "operan",
    "brinda atención a",
    "brinda servicio a",
    "da servicio a",
    "da cobertura a",
    "existen",
    "hay",
    "está integrado por",
    "está integrada por",
    "integrado por",
    "integrada por",
    "conformado por",
    "conformada por",
)
"""What always is, not what happened in an event."""

STANDING_NOUNS = frozenset(
    {"estados", "entidades", "ooad", "umae", "municipios", "países", "alcaldías", "delegaciones", "subdelegaciones"}
)
"""What no event has so many of."""

DAYS = (
    "este fin de semana",
    "el fin de semana",
    "el pasado fin de semana",
    "este sábado",
    "este domingo",
    "este lunes",
    "este martes",
    "este miércoles",
    "este jueves",
    "este viernes",
    "el sábado",
    "el domingo",
    "el lunes",
    "el martes",
    "el miércoles",
    "el jueves",
    "el viernes",
    "ayer",
    "esta semana",
    "primera semana",
    "primer día",
    "la semana pasada",
    "en un solo día",
    "en una jornada",
    "en la jornada",
    "durante la jornada",
)
"""A short stretch that is told as done."""
