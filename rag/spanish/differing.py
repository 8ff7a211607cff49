"""The Spanish of figures that differ: cues that tell a growing count from a contradiction, and what is said of them."""

import re
from datetime import date

from index.analysis import stems
from rag.spanish.answers import MONTH_NAMES

RUNNING = re.compile(
    r"\b(?:hay|habia|vamos|van?|estan?|se encuentran?|son|mantienen?|permanecen?|siguen?|llevan?|llevamos|tenemos|"
    r"tienen?|contamos|cuentan?|sum\w+|acumul\w+|existen?|registran|reportan|alcanzan?|avances?|instalad[oa]s|"
    r"(?:ha|han|hemos) \w+(?:ad|id|hech|puest|vist)[oa]s?|"
    r"a la fecha|al corte|con corte|hasta (?:ahora|hoy|el momento|la fecha)|al momento|en lo que va)\b"
)
"""Says, folded, that a figure is that of its day and grows or shrinks with time."""

OF_THEM = re.compile(
    r"\b(?:de (?:ell[oa]s|est[oa]s|es[oa]s)|de (?:los|las) (?:cuales|que)|entre (?:ell[oa]s|los que))\b"
)
"""Before a figure, folded: it is a part of another."""

DENIED = re.compile(r"\b(?:y no|en (?:lugar|vez) de|no (?:eran?|es|son|fueron?))(?: (?:los|las|el|la|de))?\s*$")
"""Right before a figure, folded: it is corrected."""

LIGHT = frozenset(
    stems(
        "realizar realizó realizaron realizado realizada realizan hacer hizo hicieron hecho efectuar efectuó "
        "efectuaron efectuado llevar llevó llevaron cabo practicar practicó practicaron practicado concretar "
        "concretó concretaron lograr logró lograron logrado registrar registró registraron registrado "
        "registra contabilizó contabilizaron haber hubo tener tuvo tuvieron tiene contar contó cuenta "
        "contaron sumar sumó sumaron suman suma alcanzar alcanzó alcanzaron aplicar aplicó aplicaron aplicado "
        "aplicadas otorgar otorgó otorgaron otorgado otorgadas brindar brindó brindaron brindado ofrecer "
        "ofreció ofrecieron dar dio dieron entregar entregó entregaron entregado reportar reportó reportaron "
        "reporta informar informó informaron señaló precisó detalló indicó destacó dijo total cifra número "
        "resultado balance saldo fueron fue sido ser son está van va lleva llevan hay instituto mexicano "
        "seguro social imss issste secretaría salud ssa dependencia autoridades personal durante jornada "
        "edición campaña semana día mes año hoy ayer además también asimismo así boletín comunicado este esta "
        "dicha corte "
    )
)
"""Stems of words that say nothing of which fact a figure is of: light verbs, who speaks, and when."""

PEOPLE = frozenset(
    stems(
        "persona personas paciente pacientes mujer mujeres hombre hombres niña niñas niño niños menor menores "
        "derechohabiente derechohabientes usuario usuarios beneficiario beneficiarios familia familias trabajador "
        "trabajadora trabajadores asistente asistentes habitantes adulto adultos joven jóvenes alumno alumnos "
        "estado estados municipio municipios hospital hospitales unidad unidades localidad localidades "
        "acción acciones peso pesos mdp millón millones día días hora horas mes meses año años semana semanas"
    )
)
"""Stems of nouns that many unlike facts count, so that the noun alone does not make two figures of one fact."""

GROWING = frozenset(
    stems(
        "casos contagios contagiados defunciones fallecimientos fallecidos decesos muertes positivos activos "
        "recuperados sospechosos hospitalizados ocupación"
    )
)
"""Stems of nouns whose count is reported anew every few days."""

ABOVE = re.compile(r"mas de|más de|superior|por encima|arriba|mayor|no menos")
BELOW = re.compile(r"casi|cerca|menos de|cercan|pr[oó]xim|por debajo|inferior|menor|pr[aá]cticamente")
"""Modifiers of a figure that is less, or more, than what it rounds."""

CONFLICT = "Los boletines se contradicen: {readings}."
"""The text of an answer that two bulletins state otherwise."""

CONTRADICTS_ITSELF = "El boletín se contradice: {readings}."

AMBIGUOUS = "Los boletines dan más de una cifra: {readings}.{more} ¿Cuál buscas?"
"""The text of an answer with several readings."""

MORE = " Hay {count} más."

ALSO = "{said}. También lo dice {markers}."
"""The text of an answer that several bulletins state."""

SERIES = "{newest}; antes, {earlier}."
"""The text of an answer that grows from one bulletin to the next."""

NEWEST = "el más reciente"
"""The first of several bulletins of one month."""


def of_bulletin(day: str) -> str:
    """A reading that only the day of its bulletin sets apart.

    >>> of_bulletin("2023"), of_bulletin("agosto de 2023"), of_bulletin("5 de agosto de 2023")
    ('boletín de 2023', 'boletín de agosto de 2023', 'boletín del 5 de agosto de 2023')
    """
    return f"boletín {'del' if day[0].isdigit() and ' ' in day else 'de'} {day}"


def say_date(day: date, precision: str) -> str:
    """A day, its month or its year.

    >>> [say_date(date(2023, 8, 5), precision) for precision in PRECISIONS]
    ['2023', 'agosto de 2023', '5 de agosto de 2023']
    """
    month = f"{MONTH_NAMES[day.month - 1]} de {day.year}"
    return {"year": f"{day.year}", "month": month, "day": f"{day.day} de {month}"}[precision]


PRECISIONS = ("year", "month", "day")
