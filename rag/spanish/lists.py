"""The Spanish of lists: patterns over folded text that ask for one, and how its lines are said."""

import re

PLACES_ASKED = {
    "state": r"estados?|entidad(?:es)?|delegaci(?:on|ones)|ooads?|representaci(?:on|ones)",
    "facility": r"unidad(?:es)?(?: medicas?)?|hospital(?:es)?|clinicas?|umaes?|umfs?|centros? de salud|nosocomios?",
    "town": r"municipios?|ciudad(?:es)?|localidad(?:es)?|alcaldias?",
    "any": r"lugar(?:es)?|sedes?",
    "edition": r"jornadas?|edici(?:on|ones)|ferias?|sesi(?:on|ones)|foros?|reuni(?:on|ones)|congresos?",
    "year": r"años?",
}
"""What a list has a line for, by the sort of place that it is; an edition and a year are told as places are."""

_PLACE = rf"(?P<place>{'|'.join(PLACES_ASKED.values())})\b"

_NUMBER = r"(?P<number>\d{1,2}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)"

_ORDER = (
    r"(?:(?P<most>mas|mayor)|menos|menor)(?: (?:numero|cantidad|total|cifra) de)?\b"
    r"(?! (?:de|del|que|tarde|bien|alla|alto|y|o|por)\b)"
)

_SHOW = r"(?:(?:y|ahora|quiero|necesito|dame|me das|muestra(?:me)?|haz(?:me)?|pon(?:me)?|ver|genera|con|en) )*"

ASKS_EACH = (
    re.compile(rf"\b(?:(?:en|de|para|a|por) )?cada (?:una? de l[oa]s )?{_PLACE}"),
    re.compile(rf"\b(?:por|x) {_PLACE}(?! de (?!la republica|medicina|alta)| civil| mental)"),
)
"""Asks for a figure of each of several places: «en cada estado», «por unidad»."""

ASKS_LIST = re.compile(
    rf"^\W*{_SHOW}(?:(?:(?:la|una|el|un) )?(?:lista|listado|desglose|tabla|cuadro|ranking)(?: complet[oa])?(?: de| con)"
    r"|(?:desglos|enlist|enumer)(?:a|ar|ame|arme)|listame)(?: tod[oa]s)?(?: l[oa]s)?\b(?! espera)"
)
"""Asks for a list of what follows."""

ASKS_TOP = (
    re.compile(
        r"^\W*(?:y )?(?:a |en |de )?"
        rf"(?:(?:que|q|cual(?:es)?) (?:{_NUMBER} )?(?:de l[oa]s )?{_PLACE}|donde|quien(?:es)?)"
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
    rf"^\W*(?:y )?(?:en |de )?(?:que|q|cual(?:es)?|(?P<counted>cuant[oa]s))(?: son l[oa]s)? {_PLACE}(?: que)?"
    r"(?: ya)? (?:se )?(?:han? |esta?n? )?(?:(?:tienen?|cuentan? con|instalaron|cumplieron|alcanzaron|llegaron)(?: ya)?"
    r" (?:con |a )?(?:el total|la totalidad|tod[oa]s|el 100|al 100|el cien|complet[oa]s?)"
    r"|complet(?:aron|o|ado|os|as|a)|termin(?:aron|o|ado)|conclu(?:yeron|yo|ido))\b(?: (?:por ciento|%))?"
    r"(?: (?:de )?(?:l[oa]s|sus?|la|el)\b)?"
)
"""Asks which places have all there is to have."""

_ALL_OF_IT = r"(?:el total|la totalidad|tod[oa]s|el 100|al 100|el cien|la meta|complet[oa]s?)"

ASKS_WHO_LACKS = re.compile(
    rf"^\W*{_SHOW}(?:a |en |de )?(?:(?:que|q|cual(?:es)?)(?: son l[oa]s)?(?: {_PLACE})?|quien(?:es)?)(?: a)?(?: que)?"
    r"(?: (?:se|le|les|aun|todavia|ya|estan?))*"
    r"(?: faltan?(?: (?P<more>mas|menos)\b)?| (?P<far>mas) (?:lejos|atrasad[oa]s?|atras)\b(?: del? (?:total|la meta))?"
    r"| no (?:se )?(?:han? )?(?:complet\w+|termin\w+"
    rf"|(?:tienen?|cuentan? con|alcanz\w+|lleg\w+)(?: a| al)? {_ALL_OF_IT})"
    r"(?: (?:de |con )?(?:l[oa]s|sus?)\b)?)"
    rf"|\b(?:cuant[oa]s )?(?P<what>[a-zñ]+ )?faltan?(?: por \w+r)?\b(?P<rest>.*) (?:por|en cada|a cada)"
    rf" (?P<each>{'|'.join(PLACES_ASKED.values())})\b"
)
"""Asks which places lack something of their whole, and how much."""

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
        r"(?:(?:(?:que|q|cual(?:es)?|(?P<counted>cuantos))(?: son los)?|(?:la )?lista(?:do)? de(?: los)?) )?"
        r"(?:boletin|boletines|comunicados?)\b"
        rf"(?P<own>.*?) (?:que )?(?:se )?(?:{_NAMES}|(?=sobre\b|acerca\b))\b(?P<what>.+)"
    ),
    re.compile(r"^\W*(?:y )?donde (?:se )?(?:mencionan?|nombran?|habla(?= de\b))\b(?P<own>)(?P<what>.+)"),
)
"""Asks which bulletins name something."""

MENTIONS = re.compile(r"\b(?:aparecen?|mencionan?|nombran?|citan?|salen?)\b")
"""That what follows is a name, which a bulletin has in so many words or has not; a topic can be told in others."""

BEFORE_A_NAME = re.compile(
    r"^\W*(?:(?:a|al|de|del|sobre|acerca|con|en|que|el|la|los|las|un|una|palabra|tema|nombre|dr|dra|doctor|doctora|lic"
    r"|licenciad[oa]|ing|ingenier[oa]|mtr[oa]|maestr[oa])\b\W*)+"
)
"""Before what is named, and no part of it."""

_BULLETINS = r"(?:boletines|comunicados|notas)(?: de prensa)?"

_THERE = (
    r"(?:(?:que )?(?:hay|tienes|tienen|existen|conoces|estan|cubres|abarcan?|son)"
    r"(?: registrad[oa]s| disponibles| indexad[oa]s| cargad[oa]s)?)"
)

ASKS_BULLETINS = re.compile(
    rf"^\W*{_SHOW}(?:(?:que|q|cuales(?: son)?(?: los)?|(?P<counted>cuantos)|(?:la )?lista(?:do)? de(?: los)?"
    r"|tod[oa]s(?: los)?|los) )?"
    rf"{_BULLETINS}\b(?: {_THERE})?(?P<rest>(?: (?:en total|de|del|en|publicados?|emitidos?|con fecha)\b.*)?)$"
)
"""Asks which bulletins there are, of all or of a year, a place or a month, which then is all the rest."""

ASKS_YEARS = re.compile(
    rf"^\W*{_SHOW}(?:de|desde|en)? ?(?:que|q|cuales) años?(?: (?:a que año|hasta que año))?"
    rf" (?:{_THERE}|son(?: los)?)(?: (?:los )?{_BULLETINS})?\W*$"
)
"""Asks of which years there are bulletins."""

ASKS_EDITIONS = re.compile(
    rf"^\W*{_SHOW}(?:(?:de )?(?:que|q|cuales)(?: son las| son los)?|(?:la )?lista(?:do)? de(?: las| los)?)"
    r" (?P<event>[a-z]{4,}?)e?s"
    r"(?: (?:que )?(?:hay|tienes|tienen|existen|conoces|estan)(?: boletines)?"
    r"(?: registrad[oa]s| disponibles| indexad[oa]s)?)?(?: (?:de|del|en)(?: \w+){1,3})?\W*$"
)
"""Asks which editions of an event there are bulletins of."""

SEVERAL = re.compile(r"\b(?:cuales|quienes|los|las)\b")
"""Asks for more than one."""

RANKING = ("ranking", "top")
"""Ask for all, where no number is said."""

ASKS_ITEMS = re.compile(
    rf"^\W*{_SHOW}(?:a |en |de |por |con |sobre )?"
    r"(?:que|q|cuales(?: (?:son|fueron|eran))?)(?: (?:l[oa]s|sus))?(?: son l[oa]s)?"
    r" (?P<noun>(?!años?\b|boletines|dias\b|veces\b|otras?\b|otros\b|mas\b|tantos|son\b|fueron\b)[a-zñ]{4,}s)\b"
)
"""Asks for things, and neither for their number nor for one of them: «qué unidades», «cuáles son los objetivos»."""

LEADS_TO_ITEMS = re.compile(
    r"\b(?:(?P<verb>son|fueron|eran|est[aá]n|incluyen?|como|consisten? en|ser[aá]n|destacan?)|de|del|en|a|para)"
    r"(?: (?:la|el|las|los))?\s(?!otr[oa]s)"
)
"""Stands between a noun and the first of the things that it is said of."""

SAYS_LITTLE = re.compile(
    r"\b(?:recib\w+|obtuv\w+|particip\w+|inclu\w+|integra\w*|conforma\w*|forma\w*|parte|ofrec\w+|brinda\w*|otorga\w*"
    r"|present\w+|encuentran?|cuentan?|entreg\w+|tendra\w*|hubo|dieron)\b"
)
"""Verbs that only say that the things have to do with the rest."""

NO_ITEM = frozenset("donde que cuando en de para con por se ya particularmente tambien lo como porque quien su".split())
"""Words that begin a clause, and no thing of a row."""

SPLITS_ITEMS = re.compile(r"\s+(?:y|e|u|o)\s+(?:(?:la|el|las|los)\s+(?=[A-ZÁÉÍÓÚÑ]))?")

ENDS_ITEMS = re.compile(
    r"[;.](?=\s*$)|[“”\"»]|,?\s(?:as[ií] como|adem[aá]s|entre otr[oa]s|inform[oó]|se[ñn]al[oó]|dijo|afirm[oó]"
    r"|explic[oó]|indic[oó]|lo que|lo cual|quien(?:es)?|para que|mientras|al tiempo|en tanto"
    r"|con el (?:fin|objetivo|prop[oó]sito))\b"
)
"""Ends a row of things: what follows is another clause."""

LISTED = {
    "each": "{items}.",
    "most": "Con más, de los que da el boletín: {items}.",
    "least": "Con menos, de los que da el boletín: {items}.",
    "full": "Con el total: {items}.",
    "naming": "Aparece en: {items}.",
    "counted": "Boletines en que aparece: {total}. {items}.",
    "counted_bulletins": "Hay {total} boletines: {items}.",
    "editions": "Hay boletines de: {items}.",
    "lacking": "Les falta: {items}.",
    "bulletins": "Hay estos boletines: {items}.",
    "years": "Hay boletines de: {items}.",
    "how_many": "{total}: {items}.",
    "items": "El boletín dice: «{sentence}» [1].",
}
"""The text of a list, by what it is of."""

TITLED = "«{title}»"

TITLED_AND_DATED = "«{title}» ({month} de {year})"
"""A line that is a bulletin."""

AND_MORE = "y {more} más"

OTHER_LISTS = "Constan también otras cifras {markers}."
"""After a list, of sentences that give other values for it."""

EARLIER_LISTS = "Son cifras de {month} de {year}; antes constaban otras {markers}."
"""After a list of what changes in time, of older bulletins that give other values for it."""

DIFFERING_LISTS = "Los boletines no coinciden. {title}: {items}. {other_title}: {others}."
"""The text of two lists of the same that give different values, the newer first."""

NAMED_NOWHERE = "Ningún boletín nombra «{name}»."

EDITION_LABEL = "{event} {edition}"

EDITION_AND_YEAR_LABEL = "{event} {edition} ({year})"
"""A line that is an edition."""
