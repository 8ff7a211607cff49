"""The Spanish of follow-ups: words, folded, that tell the parts of a question and what a later one leaves out."""

import re

from index.patterns import any_of
from index.spanish import words
from index.spanish.editions import EDITIONS
from index.spanish.months import MONTHS
from rag.spanish.questions import FACILITY_HEADS, FACILITY_LETTERS

OPENER = re.compile(
    r"^(?:(?:va|sale|ah|aja|ok|okay|bien|bueno|perfecto|gracias|entonces|ahora|y|e|pero|tambien|dime|sabes"
    r"|a ver|aver|haber|este|mmm+|eh|oye|oiga|pues|si|ya|digo|perdon|mejor(?: dicho)?|por cierto|ademas|aparte|igual"
    r"|(?:antes|despues|luego)(?! del?\b)|(?:l[oa] mism[oa]|la misma pregunta)(?: pero)?"
    r"|me (?:puedes |podrias )?(?:dices|das|decir|dar)|(?:quiero|quisiera|necesito) saber|que hay de|que tal"
    r"|que me dices de|que paso con|en el caso de|(?:desglosad|separad|dividid|agrupad)[oa]s?(?= por)) )+(?=.)"
)
"""Courtesies and what joins a turn to the one before."""

JOINS = re.compile(r"^(?:\w+ ){0,3}?(?:y|e|pero|tambien|entonces)\b(?! (?:que|a que|de que) es\b)")
"""Opens a question that leans on the one before it, after a courtesy or none."""

DEFINES = re.compile(r"^(?:que|q) (?:es|son|significan?|quieren? decir)\b")
"""Asks what something is, and names it."""

ASKED_LAST = re.compile(
    r"(?:l[oa]s )?(?P<noun>(?!(?:a|con|de|del|en|para|por|el|la|l[oa]s|que|cual|quien|cuando|donde|cuant[oa]s?)\b)"
    r"[a-zñ]+(?: (?!de cuant)[a-zñ0-9]+){0,5}?) (?P<asks>(?:de )?cuant[oa]s?)(?: [a-zñ]+){0,3}$"
)
"""«Enfermeras cuántas son», «las multas de cuánto»: the noun ahead of what asks for it."""

_HELD = "edicion|jornada|emision|semana|feria|sesion|reunion|año|mes|dia"

NEIGHBOUR = re.compile(
    rf"\b(?P<lead>(?:(?:en|a|de|durante) )?)(?:la|el|del|al) (?:(?P<event>{_HELD}) )?"
    r"(?:(?P<back>anterior|pasad[oa]|previ[oa])|siguiente|proxim[oa]|posterior|que sigu(?:e|io))"
    rf"(?: (?P<event_after>{_HELD}))?$"
)
"""«La anterior», «en la siguiente jornada», «el año pasado»: beside the one that was named."""

CLOSER = re.compile(r"(?: (?:por favor|porfa|porfavor|gracias|pues|entonces))+$")

IMPERSONAL_THERE = frozenset(words("hay hubo habia son fueron eran"))
"""«Cuántos hay»: says only that there are."""

OF_THOSE = re.compile(r"\b(?:de es[oa]s(?: (?!cuant|que|fueron|son)(?P<noun>[a-zñ]+s)\b)?|(?:de )?ell[oa]s)\b,? ?")
"""«De esos trasplantes», «de ellas»: of what was counted."""

THERE = re.compile(r"\b(?:ahi|alli|alla|ahi mismo)\b")

COUNTED = re.compile(
    r"(?:(?:a|de|en|con|para|por) )?(?:cuant[oa]s a )?cuant[oa]s\b"
    r"(?: (?:%|por ciento)(?: de(?: l[oa]s)?)?)?(?: de l[oa]s\b)?"
    r"|(?:(?:cual|que) (?:es|fue|era) )?(?:el |la |que )?(?:numero|no\.?|total|cantidad|cifra) de(?: l[oa]s)?\b"
    r"|(?:(?:cual|que) (?:es|fue|era) )?(?:el |que |q )?porcentaje de(?: l[oa]s)?\b"
)
"""Asks how many of the noun that follows."""

ASKED_AFTER = re.compile(
    r"(?:por que|a partir de cuando|a (?:que|q) hora|cada cuanto|a cuanto asciende|de cuanto"
    r"|(?:(?:a|de|desde|hasta|en|con|por|para) )?(?:quien|quienes|cuando|donde|que|q|cual|cuales|como|cuanto|cuanta))\b"
)
"""Asks for anything else."""

ASKS_A_NOUN = frozenset(words("que q cual cuales cuanto cuanta"))
"""Of those, what a noun may follow."""

BARE_ASKED = re.compile(r"(?:cual(?:es)? (?:son|es|fue|fueron|era|eran)|quienes son|por que|como)$")
"""Says nothing of its own."""

SUMMED = re.compile(
    r"\b(?:metas?|objetivo|total|porcentaje|por ciento|%|promedio|avance|productividad|cifra|monto|costo|numero)\b"
)
"""What may be asked of a count: its goal, its whole, its share."""

MORE_OF = re.compile(r"\b(?:mas|menos|(?:mayor|menor) (?:numero|cantidad))$")
"""«¿Y qué estado tiene más?»: of what was counted."""

AS_A_LIST = re.compile(r"\b(?:tabla|lista|listado|cuadro|desglose|relacion|ranking)\b")

COMPARED = re.compile(
    r"^(?:(?:cual (?:es|fue) )?(?:la )?(?:diferencia|comparacion)|(?P<sum>cuant[oa]s? suman?)"
    r"|(?:en )?cuant[oa]s? (?:mas|menos|sub|aument|crec|baj|disminu)[a-z]*(?: [a-zñ]+s)?)"
    r"(?: es| son| fue| fueron)?"
    r" (?:con|respecto (?:de|al?)|contra|frente al?|en comparacion con|comparado con|que|vs\.?) "
)
"""«La diferencia con la 13», «cuánto suman con las de Colima»: what was counted, and the same of the other."""

WITHIN_A_STATE = re.compile(r"\b(?:municipio|ciudad|localidad|hospital|clinica|unidad|umf)(?:e?s)?\b")
"""Asks which of many in a state."""

THE_REST = frozenset(words("demas otros otras"))

OTHERS = re.compile(r"^(?:cuales son )?(?:l[oa]s )(?:otr[oa]s|demas)$")

MISSING_SUBJECT = re.compile(
    r"\b(?:tienen?|tenia|tendra|atienden?|atiende|beneficiar?an?|beneficio|cubren?|ofrecen?|abarca|mide|pesa|ocupa|dura"
    r"|duro|costo|costaron|cuestan?|crecio|recibe"
    r"|empieza|inicia|inicio|comienza|termina|termino|abre|abrio|(?:da|dan|dio|presta|brinda)(?: \w+)?|esta|queda)$"
)
"""Ends a question that leaves out who has, serves or costs, or what was attended."""

CLITIC = re.compile(
    r"^(?:(?:por|a|desde) )?(?:quien|quienes|cuando|donde|como|cuanto|(?:que|q|cual)(?: [a-zñ]{4,})?)"
    r" (?P<clitic>l[oa]s?) (?=[a-zñ]{4,})"
)
"""«Quién lo inauguró»."""

WITHIN = re.compile(r"\b(?:participa\w*|asist\w+|acud\w+|hubo|hay|habia|habra|(?:se|van? a) [a-zñ]+)$")
"""Ends a question that leaves out where, of what."""

HAS_A_SUBJECT = re.compile(
    r"\b(?:recib|gan[ao]|t[iu]en|tendr|tuv|cuest|cost|benefici|cubr|ofrec|mid|dur[ao]|gener|cuent|trabaj|viv|lleg|vien)[a-zñ]*n$"
)
"""Ends a question with a verb in the plural that is said of somebody: «cuánto reciben», but not «cuántas hicieron»."""

EACH_OF_THEM = re.compile(r"\bcada un[oa]$")

EVENTS = any_of(
    EDITIONS
    | {
        *words(
            "semana draft colecta copa liga premio operativo entrega reconocimiento olimpiada brigada edición rally"
        ),
        *(event.replace("ñ", "n") for event in EDITIONS if "ñ" in event),
    }
)

ORDINAL = (
    r"(?:\d{1,3} ?(?:avo|ava|era|ero|er|ra|ro|da|do|ta|to|ma|mo|va|vo|na|no|a|o|ª|º|°)"
    r"|(?:undecim|duodecim|decim|vigesim|trigesim)[oa]?[a-zñ]*(?: (?:primer|segund|tercer|cuart|quint|sext|septim|octav"
    r"|noven)[oa])?|(?:primer|segund|tercer|cuart|quint|sext|septim|octav|noven)[oa]?)(?![\w])"
)

_YEAR = r"(?:19|20)\d\d\b"
_MONTH = any_of(MONTHS)
_DAY = r"(?:\d{1,2}[°º]?|primero)"
_FACILITY_WORD = r"(?!(?:en|durante|con|que|hay|tiene|tienen|fue|son|es|y|se)\b)[\w.#/-]+"

# By sort, the most certain first; what one has taken no later one takes.
PHRASES = {
    "edition": re.compile(
        rf"\b(?:{ORDINAL} (?:{EVENTS})\b"
        rf"|(?:{EVENTS})(?: (?!en\b|con\b|para\b|del?\b \d)[a-zñ]+){{0,3}}?(?: (?:num|no|numero)\.?)?"
        rf" (?:{ORDINAL}|\d{{1,3}}|[ivxl]+)(?![\w%])(?! mil\b)|\d{{1,3}} (?:{EVENTS})\b)"
    ),
    "days": re.compile(
        rf"\b(?:{_DAY} (?:al|a|y|y el|hasta el) (?:el )?)?{_DAY} de (?:{_MONTH})\b"
        rf"|(?<=del ){_DAY} al {_DAY}\b|\b(?:{_MONTH})\b|\b(?:hoy|ayer|antier|anteayer)\b"
    ),
    "rate": re.compile(r"\bal (?:mes|año|ano|dia)\b|\bpor (?:mes|dia|semana)\b"),
    "year": re.compile(rf"\b{_YEAR}|\b(?:este año|el año (?:pasado|anterior|que viene))\b"),
    "facility": re.compile(
        rf"(?:(?<=\bel )|(?<=\bla )|(?<=\bdel )|(?<=\bal )|(?<=^)|(?<=\ben ))(?:{any_of(FACILITY_HEADS)}|umaes?)\b"
        rf"(?! es nuestra)(?: {_FACILITY_WORD}){{0,8}}"
        rf"|\b(?:{any_of(FACILITY_LETTERS)})(?: (?:no|num|numero)\b\.?)? #?\d+\b"
        r"|\b(?:siglo xxi|la raza|magdalena de las salinas)\b|\b(?:siglo xxi|la raza|magdalena de las salinas)\b"
        r"|\bcmn(?: (?:de|la|siglo|xxi|raza|20|noviembre|occidente))+\b"
    ),
    "country": re.compile(r"\b(?:todo el pais|el pais|toda la republica|a nivel nacional|nivel nacional)\b"),
}

BARE_NUMBER = re.compile(rf"(?:^|\b)(?:el|la|al|del) (?P<number>{ORDINAL}|\d{{1,3}})(?=$| (?:de|del|en)\b)")
"""«La 16»: one of what was numbered before."""

IN_A_TOWN_OF_MANY = re.compile(
    r"\b(?:en|(?:el|la|l[oa]s|hospital|clinica) de) (?P<name>jerez|calvillo|palenque|parral|camargo|calera|delicias"
    r"|pinos|guadalupe|loreto|tonala|benito juarez|tuxpan|cordoba|emiliano zapata|venustiano carranza)\b"
)
"""Towns whose names are words, surnames or those of several: where «en» or «la de» stands before them, they are."""

LEAD = re.compile(
    r"(?:\b(?:en|del?|durante|para|por|al?|desde|hasta|entre|al cierre de|a lo largo de) )?(?:tod[oa] )?"
    r"(?:\b(?:el|la|los|las|este|esta) )?(?:\b(?:estado|municipio|ciudad|mes|año|ano|alcaldia) )?(?:\bde )?$"
)
"""What stands before the words of a phrase and belongs to it."""

PREPOSITIONS = frozenset(words("a al con contra de del desde durante en entre hasta para por segun sin sobre"))
ARTICLES = frozenset(words("el la los las un una unos unas"))
EMPTY = PREPOSITIONS | ARTICLES | frozenset(words("otro otra otros otras mismo misma solo"))
"""Words that mean nothing where nothing follows."""
SMALL = PREPOSITIONS | ARTICLES | frozenset(words("y e o u ni que cuando donde quien cual se le les lo no ya su sus"))
"""Words that are no verb."""

VERBS = frozenset(
    words("""
    hay hubo habia hizo hace tiene tuvo da dan dio daba va van fue son es era eran sera lleva esta queda recibe atiende
    ofrece otorga hicieron tienen llevan puede debe cuesta costo dura duro sale cumple presta cubre significa trabaja
    gano gana quedo beneficia atiende abarca mide pesa ocupa crecio empieza inicia comienza termina abre
    participa asiste
    """)
)
VERB = re.compile(r"(?:[a-zñ]+(?:aron|ieron|eron|aban|ian|aran|eran|iran|an|en|io|yo))$")
NO_VERB = frozenset(words("tan plan gran bien examen examenes imagen orden joven origen volumen virgen tambien almacen "
                          "medio municipio servicio negocio ejercicio laboratorio edificio premio apoyo mayo sanatorio "
                          "convenio estudio ensayo"))  # fmt: skip
PRONOUNS = frozenset(words("se le les ya no lo"))
INFINITIVE = re.compile(r"[a-zñ]{2,}(?:ar|er|ir)(?:se|la|lo)?$")
PARTICIPLE = re.compile(r"[a-zñ]*(?:ado|ido|hecho|visto|puesto)$")

BEING = frozenset(words("es fue era sera esta estuvo"))
COPULA = re.compile(r"\b(?:son|eran|fueron)$")

AMOUNTS = frozenset(words("inversion costo monto avance presupuesto productividad gasto precio porcentaje meta total"))
"""Nouns whose complement is what a question is about: «la inversión de la alberca»."""

INSTITUTION = frozenset(words("imss issste instituto bienestar ssa"))
"""Whose figures the bulletins tell: named in a question, it is hardly what that is about."""

OF_AN_ILLNESS = frozenset(
    words("""
    casos defunciones muertes decesos fallecimientos hospitalizaciones hospitalizados contagios enfermos recuperados
    fallecidos
    """)
)
"""Counted of one illness: «casos de dengue … ¿y defunciones?»."""

AGAINST_AN_ILLNESS = frozenset(words("dosis pruebas tamizajes detecciones"))
"""The same, with the illness after «de»."""

CLASSIFIES = re.compile(
    r"[a-zñ]+(?:ales|ares|ogic[oa]s|urgic[oa]s|iatric[oa]s|atic[oa]s|odic[oa]s|ernas|ernos|antiles|eniles)$"
)
NARROWS = re.compile(r"[a-zñ]+(?:itiv[oa]s|ativ[oa]s|uev[oa]s|rmad[oa]s|chos[oa]s|aves)$")
NOUNS_ALL_THE_SAME = frozenset(
    words("hospitales animales materiales capitales canales lugares familiares titulares militares particulares")
)
"""Endings of adjectives: those that tell one sort from another, those that narrow it down; and nouns that have them."""

ABSTRACT = re.compile(
    r"(?:dad|[cs]ion|itis|osis|emia|eza|ncia|ura|oma|ismo|uria|diabetes|cancer|asma|covid|influenza|dengue|sida|vih|zika"
    r"|sarampion|rubeola|hepatitis|tos ferina)$"
)
"""Endings of nouns in the singular, illnesses among them: what else is in the singular narrows a noun down."""

ORGANS = frozenset(
    words("mama prostata cervix pulmon colon higado riñon rodilla cadera cornea piel estomago tiroides corazon medula "
          "ovario testiculo pancreas vejiga mano hombro columna ojo oido retina catarata cataratas hernia vesicula")
)  # fmt: skip
"""«Cáncer de mama … ¿y de próstata?»: one in the place of another."""

FEMININE = re.compile(
    r"(?:as|ciones|siones|dades|tudes|triz|trices|dosis|mujeres|muertes|madres|unidades|camas|redes)$"
)
MASCULINE = frozenset(
    words("dias programas problemas atletas especialistas mapas turistas futbolistas diplomas sistemas dentistas "
          "pediatras ciclistas policias guardias temas planes camiones aviones millones policlinicas")
)  # fmt: skip

ACCENTED = {
    "cuanto": "cuánto", "cuanta": "cuánta", "cuantos": "cuántos", "cuantas": "cuántas", "quien": "quién",
    "quienes": "quiénes", "que": "qué", "q": "qué", "cual": "cuál", "cuales": "cuáles", "donde": "dónde",
    "cuando": "cuándo", "como": "cómo",
}  # fmt: skip
"""Words that ask, as they are written where they do."""
