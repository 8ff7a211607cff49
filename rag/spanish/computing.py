"""The Spanish of sums, differences and comparisons: patterns over folded text, and how their answers are said."""

import re

_SHARE = r"(?:porcentaje|por ciento|tanto por ciento|%|proporcion|parte|fraccion)"

_RISE = (
    r"(?:subi\w*|aument\w*|creci\w*|increment\w*|baj[ao]\w*|dismin\w*|caye\w*|cayo|reduj\w*|reduc\w*|vari[ao]\w*"
    r"|cambi[ao]\w*)"
)

ASKS_SUM = re.compile(
    r"\b(?:(?:cuant[oa]s? )?(?:suman|sumarian|sumaron|dan|hacen|son) (?:en total|junt[oa]s|entre tod[oa]s)\b"
    r"(?: (?:l[oa]s|de)\b)?|(?:cuant[oa]s? )?(?:suman|sumarian|sumaron)\b"
    r"|(?:(?:si )?sum(?:o|ame|ar|as|amos|ando)|suma) (?:(?:de|entre) )?|(?:la )?suma (?:de |entre )?"
    r"|en total\b(?=.*\bentre\b)|(?:el )?total (?=entre\b))"
)
"""Asks to add things up, which follow or are a series of places, editions or years."""

TOTAL = re.compile(r"\b(?:y )?(?:en total\b|totales?$|^(?:el )?total de\b|(?<=\w )hay (?=entre\b))")
"""Asks to add up a series, if there is one; else for a total that is stated."""

ASKS_DIFFERENCE = re.compile(
    r"\b(?:(?:cual es |cual fue |que )?(?:la )?(?:diferencia|dif)\.?(?: hay)?(?: (?:de|en)\b)?(?= )"
    r"|(?:por )?cuant[oa]s? (?:le |les )?(?:gano|gana|ganan|supero|supera|aventaja|aventajo|rebasa|rebaso)(?: a)?"
    r"(?!.*\bmeta\b)"
    r"|(?<=\w)(?<!que es)(?<!que hay) (?:mas|menos) (?=.* que (?:en|de|del|el|la|los|las)\b))"
)
"""Asks for the difference of two things, which follow."""

MORE_THAN_ANOTHER = re.compile(r"(?<=[a-zñ]) (?:mas|menos)\b(?=.* que )(?<!\bque es mas)")
"""«Cuántos comités más tiene Puebla que Sonora»: of a series."""

ASKS_TIMES = re.compile(r"\bcuant[oa]s veces (?:es |son )?(?:mas|mayor(?:es)?)\b(?=.* que )")
"""Asks how many times as large one is as the other, of a series."""

ASKS_RISE = re.compile(
    rf"\b(?:(?:en |por )?(?:cuant[oa]s?|que tanto|que (?:porcentaje|%))(?: por ciento| %)? (?:se )?{_RISE}"
    r"(?=.*\b(?:de|entre|desde|en)\b.* (?:a|al|y|hasta) ))"
)
"""Asks how much something grew from one edition or year to another, which stand after it."""

IN_PERCENT = re.compile(r"\b(?:en )?(?:porcentajes?|por ciento|porcentual(?:mente)?)\b|(?:\ben )?%")

ASKS_COMPARISON = re.compile(
    r"\b(?:que|q|quien|quienes|cual|donde|en (?:que|cual)) (?P<of>(?!es\b|son\b|fue)\w{4,} )?"
    r"(?:de (?:los|las) (?:dos )?)?"
    r"(?:es|son|fue|fueron|tiene|tienen|tuvo|tuvieron|hizo|hicieron|hubo|hay|atendio|registro|dio|realizo|logro|lleva"
    r"|se (?:hizo|hicieron|dieron|realizaron))"
    r" (?:(?P<most>mas|mayor)|menos|menor)\b(?=.*\bo\b)"
)
"""Asks which of several things is more, or less, and names them, the last after «o»."""

ASKS_SHARE = re.compile(
    rf"(?:\b(?:que|q|cual es el|cual es la|cual fue el|cuanto es el) {_SHARE}(?!\w)"
    r"(?: (?:representan?|son|es|fueron|corresponden? a)\b)?|\bcuanto representan?\b)"
    r"(?: (?P<of>de|del|d)\b)?(?: l[oa]s?\b)?"
)
"""Asks what share one thing is of another; both follow."""

SHARE_OF = re.compile(
    r" (?:(?:fueron|son|eran|fue|es|representan?|corresponden?(?: a)?|pertenecen?(?: a)?|hizo|hicieron|dio|dieron"
    r"|atendio|realizo|aporto|tuvo|se (?:hizo|hicieron|dieron|realizaron) (?=en\b))) "
)
"""Stands between the whole and its part: «de las cirugías fueron trasplantes»."""

SHARE_IN = re.compile(r" (?:respecto (?:a|al|de|del)|(?:de|del) total de|sobre|contra|entre|del?) (?:l[oa]s? )?")
"""Stands between the part and the whole: «los trasplantes respecto a las cirugías»."""

DONE = re.compile(
    r"^(?:(?:ya |que )?(?:estan?|se|han?|sido|quedaron|fueron|son|instalad[oa]s?|cubiert[oa]s?|hech[oa]s?)\b ?)+"
)
"""What is said of the part that is there already, and names nothing."""

TOTAL_OF = re.compile(r"\b(?:el |del )?total de (?:l[oa]s )?")

ASKS_AVERAGE = re.compile(r"\b(?:(?:cual (?:es|fue) )?(?:el )?promedio(?: de)?|en promedio|media de|promedi[ao]r?)\b")

DAYS_STATED = re.compile(r"dias(?: de .*)?")
"""Unit of a figure that says over how many days."""

PER_DAY = re.compile(r"\b(?:por dia|al dia|diari[oa]s?|cada dia)\b")

PER_EDITION = re.compile(r"\b(?:por|en cada|cada) (?P<event>jornada|edicion|feria|sesion|campaña|taller|foro)\b")
"""What an average is over."""

ASKS_MISSING = re.compile(
    r"\b(?:le )?(?:faltan?|faltaban?|faltaron|falto|faltarian?|quedan?|restan?)"
    r" (?:por \w+r )?(?:p(?:ar)?a (?:llegar a |completar |alcanzar )?(?:la meta|el total)(?: de)?\b|(?=\w))"
    r"|\bfaltan$|\b(?:se )?(?:rebaso|supero|excedio|sobrepaso|paso)(?: de)?\b(?=.*\bmeta\b)"
)
"""Asks what a part lacks of its whole, or by how much a goal was passed."""

ASKS_CHANGE = re.compile(r"\bde cuant[oa]s a (?=cuant)")
"""«De cuántos a cuántos consultorios creció»."""

FROM_TO = re.compile(r"\bde …(?: \w+){0,4}? a (?:\w+ de )?$", re.IGNORECASE)
"""What a change stands between, the first figure as «…»: «de … consultorios a más de»."""

ASKS_BOTH = re.compile(r"\bcuant[oa]s (?P<first>[a-zñ]{3,}) [ye] (?P<own>cuant[oa]s )?(?P<second>[a-zñ]{3,})(?= |$)")
"""«Cuántas cirugías y [cuántos] trasplantes»: two questions in one."""

BETWEEN = re.compile(r"\bentre (?=.* y )")
"""Comes before the two things that are added or set off."""

SEPARATORS = {
    "sum": re.compile(r" (?:y|mas|con|e) "),
    "average": re.compile(r" (?:y|e) "),
    "difference": re.compile(r" (?:y|a|sobre|con|contra|vs\.?|respecto (?:a|de)|que) "),
    "most": re.compile(r" (?:o|u) "),
    "least": re.compile(r" (?:o|u) "),
}
"""What stands between the two, by the name of the operation."""

STARTS_ANEW = re.compile(r"(?:de|del|en|para|por|con|al|el|la|los|las)\b")
"""The second of two things that begins so replaces what the first has from the same word on."""

ARTICLE = re.compile(r"(?:el|la|los|las)\b")

STANDS_FOR = re.compile(r"^(?:el|la|los|las|l[oa]s?) (?=(?:de|del|en)\b)", re.IGNORECASE)
"""«Las de Colima»: an article that stands for a noun said before."""

COMPUTED = {
    "sum": "{result}: {operands}.",
    "difference": "{result} de diferencia: {operands}.",
    "missing": "{result}: {operands}.",
    "most": "Es más: {operands}.",
    "least": "Es menos: {operands}.",
    "change": "De {operands}.",
    "more": "{result} más: de {operands}.",
    "fewer": "{result} menos: de {operands}.",
    "share": "{result}: {operands}.",
    "times": "{result} veces: {operands}.",
    "average": "{result} en promedio: {operands}.",
    "per_day": "{result} por día: {operands}.",
    "both": "{operands}.",
}
"""The text of a computed answer, by the name of the operation."""

BETWEEN_OPERANDS = {
    "sum": " + ",
    "difference": " y ",
    "missing": " menos ",
    "most": ", contra ",
    "least": ", contra ",
    "change": " a ",
    "more": " a ",
    "fewer": " a ",
    "share": " de ",
    "times": " entre ",
    "average": ", ",
    "both": " y ",
}

DAYS = "{operand} entre {days} días"

ABOUT = "cerca de "
"""Before what was computed from rounded figures."""

PART_THERE = "Consta solo una parte: {there}; no consta: {absent}."
"""The text where some operand is in no bulletin."""

OTHER_EDITIONS = "la cifra de otra con que promediarla"

NO_DAYS = "Consta {there}; no consta por día."

NOT_ALIKE = "No se pueden juntar: {there}."
"""The text where the operands are of different sorts: a monthly rate and a total, beds and people."""

BESIDE = frozenset(
    """
    y e o u a al sobre con contra vs que en de del d la las el los entre mas menos ni le les hubo tiene tienen hay se
    respecto comparado comparada junto
    jornada jornadas jorn edicion ediciones edicion edit
    """.split()
)
"""Words that may stand between the members of a series, and stems of the nouns of events."""

MORE, FEWER = "more", "fewer"
"""Of a rise, by its sign: keys of ``COMPUTED``."""

BARE_EDITION = re.compile(r"\bla (\d{1,2})(?:va|ava|a|ra|da|ta|ma|na)?\b(?! mil\b|[ª.°º,]\d|/| (?!cuant)[a-zñ]+s\b)")
"""«La 14»: an edition, where nothing else says what it is."""
