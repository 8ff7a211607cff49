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

OUT_OF_HOW_MANY = re.compile(r"^\W*(?:y )?de cuant[oa]s\b(?! a cuant)")
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

ASKS_CHANGE = re.compile(r"\bde cuant[oa]s a (?=cuant)")
"""«De cuántos a cuántos consultorios creció»."""

FROM_TO = re.compile(r"\bde …(?: \w+){0,4}? a (?:\w+ de )?$", re.IGNORECASE)
"""What a change stands between, the first figure as «…»: «de … consultorios a más de»."""

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
    "change": "De {first} a {second}.",
    "both": "{first} y {second}.",
}
"""The text of a computed answer, by the name of the operation; the larger goes first where one is."""

ABOUT = "cerca de "
"""Before what was computed from rounded figures."""

PLACES_ASKED = {
    "state": r"estados?|entidad(?:es)?|delegaci(?:on|ones)|ooads?|representaci(?:on|ones)",
    "facility": r"unidad(?:es)?(?: medicas?)?|hospital(?:es)?|clinicas?|umaes?|umfs?|centros? de salud|nosocomios?",
    "town": r"municipios?|ciudad(?:es)?|localidad(?:es)?|alcaldias?",
    "any": r"lugar(?:es)?|sedes?",
}
"""What a list has a line for, by the sort of place that it is."""

_PLACE = rf"(?P<place>{'|'.join(PLACES_ASKED.values())})\b"
_NUMBER = r"(?P<number>\d{1,2}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)"
_ORDER = (
    r"(?:(?P<most>mas|mayor)|menos|menor)(?: (?:numero|cantidad|total|cifra) de)?\b"
    r"(?! (?:de|del|que|tarde|bien|alla|alto|y|o|por)\b)"
)
_SHOW = r"(?:(?:y|ahora|quiero|necesito|dame|me das|muestra(?:me)?|haz(?:me)?|pon(?:me)?|ver|genera|con|en) )*"

ASKS_EACH = (
    re.compile(rf"\b(?:(?:en|de|para|a|por) )?cada (?:una? de l[oa]s )?{_PLACE}"),
    re.compile(rf"\bpor {_PLACE}(?! de (?!la republica|medicina|alta)| civil| mental)"),
)
"""Asks for a figure of each of several places: «en cada estado», «por unidad»."""

ASKS_LIST = re.compile(
    rf"^\W*{_SHOW}(?:(?:(?:la|una|el|un) )?(?:lista|listado|desglose|tabla|cuadro|ranking)(?: complet[oa])?(?: de| con)"
    r"|(?:desglos|enlist|enumer)(?:a|ar|ame|arme)|listame)(?: tod[oa]s)?(?: l[oa]s)?\b(?! espera)"
)
"""Asks for a list of what follows."""

ASKS_TOP = (
    re.compile(
        rf"^\W*(?:y )?(?:a |en |de )?(?:(?:que|cual(?:es)?) (?:{_NUMBER} )?(?:de l[oa]s )?{_PLACE}|donde|quien(?:es)?)"
        rf"(?: (?:es|fue|son|fueron)(?: el| la| l[oa]s)?(?: que| con)?)?(?: (?:se |le |les |ya )?[a-z]+)? {_ORDER}"
    ),
    re.compile(
        rf"\b(?:cual(?:es)? (?:es|fue|son|fueron) )?(?:(?:el|la|l[oa]s|top) )*(?:{_NUMBER} )?{_PLACE}"
        rf" (?:con|que (?:se )?[a-z]+) {_ORDER}"
    ),
    re.compile(
        rf"^\W*{_SHOW}(?:el )?(?P<most>ranking|top)(?: {_NUMBER})?(?: de)?(?: l[oa]s)? {_PLACE}"
        r" (?:por|segun|con)(?: mas)?\b"
    ),
)
"""Asks which places have most or least: «qué unidad hizo más», «los 3 estados con menos», «ranking de estados por»."""

ASKS_FULL = re.compile(
    rf"^\W*(?:y )?(?:en |de )?(?:que|cual(?:es)?)(?: son l[oa]s)? {_PLACE}(?: que)?"
    r"(?: ya)? (?:se )?(?:han? |esta?n? )?(?:(?:tienen?|cuentan? con|instalaron|cumplieron|alcanzaron|llegaron)(?: ya)?"
    r" (?:con |a )?(?:el total|la totalidad|tod[oa]s|el 100|al 100|el cien|complet[oa]s?)"
    r"|complet(?:aron|o|ado|os|as|a)|termin(?:aron|o|ado)|conclu(?:yeron|yo|ido))\b(?: (?:por ciento|%))?"
    r"(?: (?:de )?(?:l[oa]s|sus?|la|el)\b)?"
)
"""Asks which places have all there is to have."""

SAYS_ALL = re.compile(
    r"\b(?:el total|la totalidad|tod[oa]s (?:l[oa]s|sus)|complet(?:aron|o|ado|os|as)|100 ?(?:por ciento|%))"
)
SAYS_NOT_ALL = re.compile(r"\b(?:no|sin|falta\w*|casi|cerca|excepto|salvo|menos)\b")
"""Before the figure of a place: that it is all there is to have, and that it is not."""

SAYS_MOST = re.compile(
    r"\b(?:(?:con|la|el|los|las) (?:mas|mayor(?:es)?)|principales|primeros lugares|destac\w+|encabez\w+)\b"
)
SAYS_LEAST = re.compile(r"\b(?:con|la|el|los|las) (?:menos|menor(?:es)?)\b")
"""At the head of a list that holds only the largest, or only the smallest."""

WITH_MOST = r"\b(?:mas|mayor) {noun}\b"
"""At the head of a list of those with most «productividad», which none of its figures counts."""

DEEDS = frozenset("atenciones servicios acciones actividades".split())
"""Nouns that the press uses for one another, for all that is done for the insured."""

OF_DEEDS = frozenset("medicas medicos realizadas realizados otorgadas otorgados brindadas brindados".split())
"""What may stand with them and tells none apart."""

_NAMES = (
    r"(?:aparecen?|mencionan?|hablan?|nombran?|citan?|tratan?|salen?|refieren?|incluyen?|dicen algo"
    r"|(?:hay|tienes|son)(?= (?:de|del|sobre|acerca|con|que)\b))"
)

ASKS_NAMING = (
    re.compile(
        rf"^\W*{_SHOW}(?:de )?"
        r"(?:(?:(?:que|cual(?:es)?|(?P<counted>cuantos))(?: son los)?|(?:la )?lista(?:do)? de(?: los)?) )?"
        r"(?:boletin|boletines|comunicados?)\b"
        rf"(?P<own>.*?) (?:que )?(?:se )?(?:{_NAMES}|(?=sobre\b|acerca\b))\b(?P<what>.+)"
    ),
    re.compile(r"^\W*(?:y )?donde (?:se )?(?:mencionan?|nombran?|habla(?= de\b))\b(?P<own>)(?P<what>.+)"),
)
"""Asks which bulletins name something."""

BEFORE_A_NAME = re.compile(
    r"^\W*(?:(?:a|al|de|del|sobre|acerca|con|en|que|el|la|los|las|un|una|palabra|tema|nombre|dr|dra|doctor|doctora|lic"
    r"|licenciad[oa]|ing|ingenier[oa]|mtr[oa]|maestr[oa])\b\W*)+"
)
"""Before what is named, and no part of it."""

ASKS_EDITIONS = re.compile(
    rf"^\W*{_SHOW}(?:(?:de )?(?:que|cuales)(?: son las| son los)?|(?:la )?lista(?:do)? de(?: las| los)?)"
    r" (?P<event>[a-z]{4,}?)e?s"
    r"(?: (?:que )?(?:hay|tienes|tienen|existen|conoces|estan)(?: boletines)?"
    r"(?: registrad[oa]s| disponibles| indexad[oa]s)?)?(?: (?:de|del|en)(?: \w+){1,3})?\W*$"
)
"""Asks which editions of an event there are bulletins of."""

SEVERAL = re.compile(r"\b(?:cuales|quienes|los|las)\b")
"""Asks for more than one."""

RANKING = ("ranking", "top")
"""Ask for all, where no number is said."""

LISTED = {
    "each": "{items}.",
    "most": "Con más, de los que da el boletín: {items}.",
    "least": "Con menos, de los que da el boletín: {items}.",
    "full": "Con el total: {items}.",
    "naming": "Aparece en: {items}.",
    "counted": "Boletines en que aparece: {total}. {items}.",
    "editions": "Hay boletines de: {items}.",
}
"""The text of a list, by what it is of."""

TITLED = "«{title}»"
TITLED_AND_DATED = "«{title}» ({month} de {year})"
"""A line that is a bulletin."""

AND_MORE = "y {more} más"
OTHER_LISTS = "Constan también otras cifras {markers}."
"""After a list, of sentences that give other values for it."""
