"""The Spanish of asking and answering: patterns, over folded text, that tell questions apart, and what staff read."""

import re
from collections.abc import Sequence

from index.types import Aggregate, FigureKind

ASKS_WORDS = re.compile(
    r"\b(quien|quienes|donde|cuando|como|por que|cual es el (nombre|lema|objetivo)|que significa|que es|significado)\b"
    r"|^\W*(?:y )?(?:en |de |a )?(?:que|cuales)\b(?! (?:porcentaje|numero|avance|cantidad|meta|total))"
)
"""Asks for words, where nothing says that it asks for a figure."""

ASKS_FIGURE = re.compile(
    r"\b(cuant[oa]s?|porcentaje|por ciento|numero|cantidad|cifra|total|monto|inversion|suman?)\b|%"
)

ASKS_KIND = {
    FigureKind.PERCENT: re.compile(r"\bporcentajes?\b|\bpor ciento\b|%|\b(que|q|cuanto) avance\b"),
    FigureKind.MONEY: re.compile(
        r"\b(cuanto dinero|inversion|invierten?|invirtio|cuest[ao]n?|costo|monto|pesos|presupuesto|destinan?)\b"
    ),
    FigureKind.MEASURE: re.compile(r"\bcada cuanto\b|\bcuanto (tiempo|dura|tarda)\b"),
    FigureKind.EDITION: re.compile(r"\b(que|q|cual) (numero de )?(jornada|edicion)\b"),
}
"""The sort of figure that a question asks for, by its words."""

ASKS_AGGREGATE = {
    Aggregate.GOAL: re.compile(
        r"\b(metas?|previst[oa]s?|planea\w*|programad[oa]s?|esperan?|preven?|seran?|haran?|habra|destina\w*)\b"
    ),
    Aggregate.WHOLE: re.compile(r"\b(de cuant[oa]s|total|en total|hay que|deben|universo|totalidad)\b"),
}
"""Figures that are no result, and the words that ask for them all the same."""

SAYS_GOAL = re.compile(r"\bmeta\b[^;:.]* (?:es|era|fue|sera|consiste|consistia)\b[^;:.]*$")
"""Stands before a figure that is aimed at: «la meta este año es instalar»."""

PLANNED = re.compile(r"\b(?:previst|programad|planead|proyectad)[oa]s?\b")
"""Stands with what is counted and not there yet: «276 comités previstos»."""

OUT_OF_HOW_MANY = re.compile(r"^\W*(?:y )?de cuant[oa]s\b")
"""«¿De cuántas?»: the whole of what was said before."""

KIND_WORDS = re.compile(r"\b(porcentajes?|por ciento|numero|cantidad|cifra|total|dinero|monto)\b")
"""Words that say which sort of figure is wanted and nothing of what it counts."""

HOW_MANY = re.compile(
    r"\b(?:cuant[oa]s (?:de (?:l[oa]s|es[oa]s) )?|(?:numero|no\.|cantidad|cifra|total) de (?:l[oa]s )?)"
    r"(?!mas\b|menos\b|hay\b)(?P<noun>[a-zñ]{3,}s)\b"
)
"""«Cuántas cirugías», «número de cirugías»: the noun that is counted, a plural. «A cuántos beneficia» leaves it out."""

FOLLOW_UP = re.compile(r"^\W*(y|de es[oa]s|de ell[oa]s|de cuant[oa]s|a partir de cuando|cuales son|tambien|pero)\b")
"""Opens a question that leans on the one before it."""

POINTS_BACK = re.compile(r"\b(es[oa]s|est[oa]s|ell[oa]s|ahi|alli|cuales son)\b")
"""Means things that the turn before named: only its bulletin can tell of them."""

FACILITY_HEADS = ("hospital", "clinica", "unidad de", "unidad medica", "centro medico", "centro de salud", "guarderia")
"""With a number after them, they name one hospital or clinic of many."""

FACILITY_LETTERS = "hgz hgr hgs hgsz hgzmf hgo hgp hr hrs ch cm cmf css umf umr umaa umae".split()
"""The same, in letters."""

NO_EVIDENCE = "No consta en los boletines."
"""The text of an answer without evidence."""

ABSENT = "No consta: hay {there}; no {absent}."
"""The same, where the question names something that no bulletin is of."""

BULLETINS = "boletines"
ANY_EDITION = "edición"
THOSE_DAYS = "de esos días"

VERBATIM = "El boletín dice: «{sentence}»"
"""The text of an answer that is the sentence itself."""

AMBIGUOUS = "Los boletines dan más de una cifra: {readings}. ¿Cuál buscas?"
"""The text of an answer with several readings."""

EMPTY_QUESTION = "La pregunta está vacía: escribe qué cifra o dato buscas."
LONG_QUESTION = "La pregunta tiene {length} caracteres y el máximo es {limit}: acórtala a lo que quieres saber."

MONTH_NAMES = tuple("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split())


def joined(items: Sequence[str], *, more: bool = False) -> str:
    """The items as a list; ``more`` says that there are others.

    >>> joined(["14 (2023)", "15 (2023)", "16 (2022)"])
    '14 (2023), 15 (2023) y 16 (2022)'
    """
    if more or len(items) < 2:
        return ", ".join(items) + "…" * more
    return f"{', '.join(items[:-1])} y {items[-1]}"


def plural(noun: str) -> str:
    """Of the noun of an event.

    >>> plural("jornada"), plural("edición"), plural("foro"), plural("maratón")
    ('jornadas', 'ediciones', 'foros', 'maratones')
    """
    if noun[-1] in "aeo":
        return f"{noun}s"
    return f"{noun[:-2]}ones" if noun.endswith("ón") else f"{noun}es"


def article(noun: str) -> str:
    """«La» or «el», by the ending of the noun of an event.

    >>> article("jornada"), article("sesión"), article("taller"), article("maratón")
    ('la', 'la', 'el', 'el')
    """
    return "la" if noun.endswith(("a", "ión")) else "el"


ASKS_SUM = re.compile(
    r"\b(?:(?:cuant[oa]s? )?(?:suman|sumarian|sumaron|dan) (?:en total |juntos |juntas )?|(?:la )?suma (?:de |entre )?"
    r"|en total (?=.*\bentre\b)|total (?=entre\b))"
)
"""Asks to add two things up. What is added follows."""

ASKS_DIFFERENCE = re.compile(
    r"\b(?:(?:cual es |cual fue )?la diferencia (?:de |en )?|diferencia (?=entre\b)"
    r"|por cuant[oa]s? (?:le |les )?(?:gano|gana|supero|supera|aventaja|aventajo)(?: a)?"
    r"|cuant[oa]s? (?:subio|subieron|aumento|aumentaron|crecio|crecieron|bajo|bajaron|disminuyo|disminuyeron|cayo)"
    r"(?=.*\b(?:de|entre)\b.* (?:a|y) )"
    r"|(?<=\w)(?<!que es) mas (?=.* que (?:en|de|del|el|la|los|las)\b))"
)
"""Asks for the difference of two things, which follow."""

ASKS_COMPARISON = re.compile(
    r"\b(?:que|quien|quienes|cual|donde|en que) (?P<of>(?!es\b|son\b|fue)\w{4,} )?(?:de (?:los|las) (?:dos )?)?"
    r"(?:es|son|fue|fueron|tiene|tienen|tuvo|tuvieron|hizo|hicieron|hubo|hay|atendio|registro|dio|realizo|logro|lleva)"
    r" (?:mas|mayor|menos|menor)\b(?=.*\bo\b)"
)
"""Asks which of two things is more, and names both after «o»."""

ASKS_MISSING = re.compile(
    r"\b(?:faltan?|faltaban?|faltaron|falto|faltarian?|quedan?|restan?) (?:por \w+r )?(?=en\b|de\b|para\b|a\b|\w)"
    r"|\b(?:se )?(?:rebaso|supero|excedio|sobrepaso)\b(?=.*\bmeta\b)"
)
"""Asks what a part lacks of its whole, or by how much a goal was passed."""

ASKS_BOTH = re.compile(r"\bcuant[oa]s (?P<first>[a-zñ]{3,}) y (?P<own>cuant[oa]s )?(?P<second>[a-zñ]{3,})(?= |$)")
"""«Cuántas cirugías y [cuántos] trasplantes»: two questions in one."""

BETWEEN = re.compile(r"\bentre (?=.* y )")
"""Comes before the two things that are added or set off."""

MORE_THAN = {
    "sum": re.compile(r" (?:y|mas|con|e) "),
    "difference": re.compile(r" (?:y|a|con|contra|vs\.?|respecto (?:a|de)|que) "),
    "comparison": re.compile(r" (?:o|u) "),
}
"""What stands between the two, by the name of the operation."""

STARTS_ANEW = re.compile(r"(?:de|del|en|para|por|con|al|el|la|los|las)\b")
"""The second of two things that begins so replaces what the first has from the same word on."""

ARTICLE = re.compile(r"(?:el|la|los|las)\b")

STANDS_FOR = re.compile(r"^(?:el|la|los|las|l[oa]s?) (?=(?:de|del|en)\b)", re.IGNORECASE)
"""«Las de Colima»: an article that stands for a noun said before."""

COMPUTED = {
    "sum": "{result}: {first} más {second}.",
    "difference": "{result} de diferencia: {first} y {second}.",
    "missing": "{result}: {first} menos {second}.",
    "comparison": "Es más: {first}, contra {second}.",
    "both": "{first} y {second}.",
}
"""The text of a computed answer, by the name of the operation; the larger goes first where one is."""

ABOUT = "cerca de "
"""Before what was computed from rounded figures."""
