"""The Spanish of sums, differences and comparisons: patterns over folded text, and how their answers are said."""

import re

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
