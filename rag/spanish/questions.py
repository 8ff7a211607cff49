"""The Spanish of questions: patterns, over folded text, that tell them apart."""

import re

from index.patterns import any_of
from index.types import Aggregate, FigureKind

ASKS_WORDS = re.compile(
    r"\b(quien|quienes|donde|cuando|como|por que|cual es el (nombre|lema|objetivo)|que significa|que es|significado"
    r"|horario|que hora|que dias?|que fechas?)\b"
    r"|^\W*(?:y )?(?:en |de |a )?(?:que|q|cuales)\b(?! (?:porcentaje|numero|avance|cantidad|meta|total))"
)
"""Asks for words, where nothing says that it asks for a figure."""

ASKS_FIGURE = re.compile(
    r"\b(cuant[oa]s?|porcentaje|por ciento|numero|cantidad|cifra|total|monto|inversion|suman?|edad)\b|%"
)

ASKS_KIND = {
    FigureKind.PERCENT: re.compile(r"\bporcentajes?\b|\bpor ciento\b|%|\b(que|q|cuanto) avance\b"),
    FigureKind.MONEY: re.compile(
        r"\b(cuanto dinero|inversion|invierten?|invirtio|cuest[ao]n?|costo|costar|costara|costaron|cobran?|precio"
        r"|tarifa|monto|pesos|presupuesto"
        r"|destinan?|salarios?|sueldos?|derrama|gastan?|gasto|gastaron|paga|pagan|pago)\b"
    ),
    FigureKind.MEASURE: re.compile(r"\bcuanto (tiempo|dura|tarda)\b|\bque edad\b"),
    FigureKind.EDITION: re.compile(r"\b(que|q|cual) (numero de )?(jornada|edicion)\b"),
}
"""The sort of figure that a question asks for, by its words."""

_PRESENT = "oper esper consid gen sup recup lib prep sep comp decl ret asp mej mir gir tir"
"""How verbs begin whose present ends as a future does: «operan», «separan»."""

ASKS_AGGREGATE = {
    Aggregate.GOAL: re.compile(
        r"\b(metas?|previst[oa]s?|planea\w*|programad[oa]s?|esperan?|preven?|habra|destina\w*|van? a [a-z]+r(?:se)?"
        rf"|(?!{any_of(_PRESENT.split())})[a-z]{{2,}}[aei]ran|(?:se|ha|da|i|tend|pod|cont|benefici|recibi|instala|aplica)ra)\b"
    ),
    Aggregate.WHOLE: re.compile(r"\b(de cuant[oa]s|total|en total|hay que|deben|universo|totalidad)\b"),
}
"""Figures that are no result, and the words that ask for them all the same."""

ASKS_THE_GOAL = re.compile(r"\b(?:cual|de cuanto|que) (?:es|era|fue) la meta\b")
"""Asks for the goal itself: beside it what was reached does not answer."""

ASKS_NOW = re.compile(
    r"\b(?:participa|beneficia|recibe|aplica|instala|abre|construye|contrata|entrega|llega|empieza|comienza|regulariza"
    r"|cubre|ofrece|incluye|contempla|considera|requiere|necesita)n?\b"
)
"""Asks in the present, which may mean what is planned as well as what is done."""

SAYS_GOAL = re.compile(
    r"\bmeta\b[^;:.]* (?:es|era|fue|sera|consiste|consistia)\b[^;:.]*$"
    r"|\bmetas?(?: [a-z]+d[ao]s?)?(?:,[^,;:.]*,)? de\s*$"
)
"""Stands before a figure that is aimed at: «la meta este año es instalar», «una meta, para 2025, de»."""

PLANNED = re.compile(r"\b(?:previst|programad|planead|proyectad)[oa]s?\b")
"""Stands with what is counted and not there yet: «276 comités previstos»."""

GROWTH = re.compile(
    r"\b(?:aument|crec|increment|sub[ei]|subio|baj[aoe]|disminu|reduj|reduc|descend|descenso|caid)[a-z]*"
)
"""Says that something grew or shrank."""

ASKS_GROWTH = re.compile(
    r"\b(?:aument|crec|increment|sub[ei]|subio|baj[aoe]|disminu|reduj|reduc|descend|descenso|caid)[a-z]*"
)
"""Asks by how much something changed, which the press tells in per cent."""

LACKS = re.compile(r"\b(?:falt|rest|pendient|queda|carec|deficit|requier|necesit|super|rebas|exced|sobrepas)[a-z]*")
"""Says of something that it is not there yet, or that there is more of it than was wanted."""

IS_WHAT = re.compile(
    r"\b(?:son|fueron|eran|corresponden a) (?:de |del )?(?P<what>(?!(?:los|las|el|la|en|por)\b)[a-z0-9ñ]{3,})\b"
)
"""«Qué porcentaje de los afiliados son mujeres», «cuántos de esos son de riñón»: what they are said to be."""

VERB = re.compile(r"\b[a-z]{2,}(?:aron|ieron|yeron|aban|ian)\b|(?<=\ba )[a-z]{2,}[aei]r\b")
"""A verb of the past, or of what is going to be done."""

OUT_OF_HOW_MANY = re.compile(r"^\W*(?:y )?de cuant[oa]s\b(?! a cuant)")
"""«¿De cuántas?»: the whole of what was said before."""

KIND_WORDS = re.compile(r"\b(porcentajes?|por ciento|numero|cantidad|cifra|total|dinero|monto)\b")
"""Words that say which sort of figure is wanted and nothing of what it counts."""

HOW_MANY = re.compile(
    r"\b(?:cuant[oa]s (?:de (?:l[oa]s|es[oa]s) )?|(?:numero|no\.|cantidad|cifra|total) de (?:l[oa]s )?)"
    r"(?!mas\b|menos\b|hay\b)(?P<noun>[a-zñ]{3,}s)\b"
)
"""«Cuántas cirugías», «número de cirugías»: the noun that is counted, a plural. «A cuántos beneficia» leaves it out."""

POINTS_BACK = re.compile(r"\b(es[oa]s|est[oa]s|ell[oa]s|ahi|alli|cuales son)\b")
"""Means things that the turn before named: only its bulletin can tell of them."""

NO_COMPLEMENTS = (
    "que cada este esta estos estas ese esa esos esas ellos ellas todo todos toda todas un una unos unas mas jornada"
    " edicion ano anos mes dia dias enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre"
    " diciembre acuerdo hospital clinica unidad imss issste bienestar salud mexico"
).split()
"""After «de» they say when, where or whose, and not of which sort."""

NO_PLACES = (
    "total promedio porcentaje conjunto general numeros cifras pesos dinero efectivo linea vivo persona que"
    " cuanto cuantos cuantas cual ese esa esos esas este esta estos estas ellos ellas enero febrero marzo abril"
    " mayo junio julio agosto septiembre octubre noviembre diciembre semana fin ultimo ultima ultimos ultimas todo"
    " toda todos todas cada vez veces hospital hospitales clinica clinicas unidad unidades estado estados"
    " municipio pais mexico entidad jornada jornadas edicion boletin boletines comunicado resumen operacion marcha"
    " servicio camino"
).split()
"""After «en» they are no name of a place."""

POINTS_TO_THE_LAST = re.compile(r"\W*(?:en )?(?:est[aeo]s?|dich[oa]s?|ahi|alli|se trata de)\b")
"""Opens a sentence that goes on about what the one before it named."""

FACILITY_HEADS = ("hospital", "clinica", "unidad de", "unidad medica", "centro medico", "centro de salud", "guarderia")
"""With a number after them, they name one hospital or clinic of many."""

FACILITY_LETTERS = "hgz hgr hgs hgsz hgzmf hgo hgp hr hrs ch cm cmf css umf umr umaa umae".split()
"""The same, in letters."""
