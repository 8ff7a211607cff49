"""The Spanish of who, when, where, how often, in which place and what letters stand for: over folded text."""

from index.spanish.months import MONTHS, PARTS_OF_YEAR, WEEKDAYS

_MONTHS = "|".join(MONTHS)
_WEEKDAYS = "|".join(dict.fromkeys(day.replace("é", "e").replace("á", "a") for day in WEEKDAYS))
_PARTS = "|".join(PARTS_OF_YEAR)
_FEW = r"(?:un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|\d{1,3})"
_SPAN = r"(?:horas?|dias?|semanas?|quincenas?|mes(?:es)?|bimestres?|trimestres?|semestres?|años?|decadas?)"

_THINGS = (
    "estrategia|jornada|programa|campaña|lema|hospital|clinica|proyecto|congreso|plan|centro|niñ[oa]|operativo|operacion"
    "|modelo|sistema|evento|conferencia|estudio|vacuna|medicamento|auditorio|app|aplicacion|pagina|premio|reconocimiento"
)

ASKS = {
    "often": (
        r"\bcada cuant[oa]s?\b|\bcon (?:que|cuanta) (?:frecuencia|periodicidad|regularidad)\b"
        r"|\bcuantas veces (?:al|por|a la) (?:dia|semana|mes|año)\b"
    ),
    "hours": (
        r"^(?!.*\b(?:que (?:dias?|fechas?)|cuando)\b).*?\b(?P<asks>(?:a|hasta|desde|de) que horas?"
        r"|(?:en |de )?que horarios?|cual es el horario|que hora)\b|^\W*(?P<bare>horarios?)\b"
    ),
    "year": r"\b(?:en|de|desde|hasta|para)? ?que año\b",
    "when": (
        r"\bcuando\b|\b(?:en|para|de|desde|hasta|a partir de)? ?que (?:fechas?|dias?|mes(?:es)?)\b"
        r"(?! (?:exactos|de la))"
        r"|\bcual (?:es|fue|sera) la fecha\b|^\W*fecha (?:de|del|en)\b"
    ),
    "meaning": (
        r"\b(?:que significan?|que quieren? decir|significado de|(?:que|cuales) son las siglas|nombre completo del?"
        r"|de que son las siglas|a que se refieren? (?:las siglas|el acronimo))\b"
    ),
    "rank": (
        r"\b(?:que|cual) (?:es el |es la )?(?:lugar|posicion|puesto|sitio)\b(?: nacional)? "
        r"(?:ocup|obtuv|tien|logr|alcanz|qued)\w+"
    ),
    "who": rf"^\W*(?:y )?(?:a |de |con |por |para )?quien\b|\bcomo se llama (?:el|la) (?!(?:{_THINGS})\b)",
    "named": (
        rf"\bcomo se (?:llaman?|denominan?|conoce) (?:el|la|los|las) (?:{_THINGS})\b"
        r"|\bcomo le (?:pusieron|llaman|dicen)\b|\b(?:cual (?:es|fue) el|que) (?:nombre|lema)\b"
    ),
    "where": r"^\W*(?:y )?(?:en |a |de |desde |hasta |por )?donde\b|\ben que (?:lugar|ciudad|estado|municipio|sede)\b",
}
"""By the shape of the answer, what asks for it; the first that fits."""

SAYS_OFTEN = (
    rf"\bcada (?:{_FEW} )?{_SPAN}\b|\b(?:{_FEW}|varias) (?:vez|veces) (?:al|por|a la|cada) {_SPAN}\b"
    rf"|\b(?:todos los|cada) (?:dias?|{_WEEKDAYS}|mes(?:es)?|años?|fin(?:es)? de semana)\b|\btodas las semanas\b"
    r"|\b(?:diaria|semanal|quincenal|mensual|bimestral|trimestral|semestral|anual)mente\b"
    r"|\bde (?:manera|forma) (?:diaria|semanal|quincenal|mensual|bimestral|trimestral|semestral|anual)\b"
)

SAYS_YEAR = r"\b(?:19|20)\d\d\b(?![.,]\d)"

_NEXT = r"(?:proxim|siguiente|pasad|ultim|present|mism|actual)\w*"

SAYS_WHEN = (
    rf"\b(?:\d{{1,2}}, )*\d{{1,2}} (?:y|al) \d{{1,2}} de (?:{_MONTHS})\b(?:,? (?:del?|del año)? ?\d{{4}})?"
    rf"|\b\d{{1,2}} al \d{{1,2}} de (?:este|ese|dicho|del presente)(?: mismo)? mes\b|\btodos los (?:{_WEEKDAYS})\b|"
    rf"\b(?:(?:{_WEEKDAYS}) )?(?:\d{{1,2}}|primero)(?:°|º|ro|er|o)?(?:,? (?:al?|y|e|hasta el|-)(?: el)? \d{{1,2}})?"
    rf" de (?:{_MONTHS})\b(?:,? (?:del?|del año)? ?\d{{4}})?"
    rf"|\b(?:{_MONTHS})(?: (?:de|del)(?: año)? \d{{4}})?\b|{SAYS_YEAR}"
    rf"|\b(?:est[ea]|es[ea]|el|la|los|cada)(?: {_NEXT})? (?:fin de semana|{_WEEKDAYS}|semana|mes|año|{_PARTS})"
    rf"(?: {_NEXT})?(?: \d{{1,2}}\b)?"
    rf"|\b(?:hoy|ayer|anoche|antier|anteayer|pasado mañana|actualmente)\b|(?<!\bla )(?<!\besta )\bmañana\b"
    r"|\best[ea] (?:mañana|tarde|noche)\b"
    r"|\b(?:a )?(?:finales|fines|principios|mediados|inicios) del? (?:año|mes|\w+)\b"
    rf"|\b(?:primer|segundo|tercer|cuarto|ultimo) (?:{_PARTS})\b"
    rf"|\b(?:en|dentro de|hace|durante|en l[oa]s)(?: {_NEXT})?"
    rf" (?:unas |unos |mas de |aproximadamente )?{_FEW} {_SPAN}\b"
    rf"|\bl[oa]s {_NEXT} (?:{_FEW} )?{_SPAN}\b|\ba las \d{{1,2}}(?:[:.]\d\d)?(?: horas| hrs)?\b"
)


BEFORE_A_TIME = (
    r"(?:(?:a partir |antes |despues )?"
    r"(?:del?|el|la|desde(?: el)?|hasta(?: el)?|para(?: el)?|entre(?: el)?|durante|en|al|este|esta)\s)+$"
)
"""Prepositions before a date, which are part of the answer: «a partir del 16 de mayo»."""

THIS_YEAR = r"\best[ea] (?:mismo )?año\b|\ben (?:el|lo que va del) (?:presente )?año\b"

SAYS_NAMED = (
    r"(?:“(?P<quoted>[^”]{3,90})”|‘(?P<single>[^’]{3,90})’|(?i:\b(?:lema[^.,;“]{0,25}? es|denominad[oa]s?|llamad[oa]s?"
    r"|titulad[oa]s?|conocid[oa]s? como|conocen como|el nombre de|bajo el lema(?: de)?),? )"
    r"(?P<name>[A-ZÁÉÍÓÚÑ][^.,;:“”()]*))"
)
"""A name in quotation marks, or after what says that one follows."""

_PART_OF_DAY = r"(?: de la (?:mañana|tarde|noche|madrugada)| del (?:dia|mediodia))?"
_HOUR = (
    rf"(?:\b(?:[01]?\d|2[0-4])[:.][0-5]\d(?: ?(?:horas?|hrs?\.?|[ap]\.? ?m\b\.?))?"
    rf"|\b(?:{_FEW}|mediodia) (?:horas?\b|hrs?\b|[ap]\.? ?m\b\.?|de la (?:mañana|tarde|noche|madrugada)"
    r"|del (?:dia|mediodia))"
    r"|\b\d{1,2} a \d{1,2} (?:horas|hrs)\b"
    r"|(?:\ba|\bde|\bhasta|\bdesde) las? (?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d{1,2})\b)"
)
_DAYS = rf"(?:(?:de )?(?:{_WEEKDAYS}) a (?:{_WEEKDAYS}),? (?:de |en )?(?:un )?(?:horario (?:de )?)?)"

SAYS_HOURS = (
    rf"{_DAYS}?(?:\b(?:de|entre|desde|a) (?:las? )?)?{_HOUR}{_PART_OF_DAY}"
    rf"(?: (?:a|y|hasta)(?: las?)? (?:{_HOUR}|\d{{1,2}}\b){_PART_OF_DAY}(?: horas| hrs)?)?|\blas 24 horas\b"
)
"""«De lunes a viernes de 8:30 de la mañana a las 3 de la tarde», «9:00 am a 1:00 pm»."""

SAYS_RANK = (
    r"\b(?:primer|segund|tercer|cuart|quint|sext|septim|octav|noven|decim)[oa]?s?\b|\b\d{1,2}(?:°|º|er|ro|do|to|mo|vo|no)\b"
    r"|\b(?:lugar|numero|sitio|posicion) (?:numero )?\d{1,3}\b|\bultimo lugar\b"
)

TITLES = (
    r"(?:(?:el|la|los|las)\s)?(?:(?:c|dr|dra|lic|ing|mtr[oa]|doctora?|licenciad[oa]|ingenier[oa]|maestr[oa]|enfermer[oa]"
    r"|quimic[oa]|president[ea]|gobernador[a]?|secretari[oa]|diputad[oa]|senador[a]?|general|alcalde|alcaldesa|comisionad[oa]"
    r"|titular|director[a]?|coordinador[a]?|jef[ea]|delegad[oa]|regidor[a]?|rector[a]?|medic[oa]|subsecretari[oa]"
    r"|oftalmolog[oa]|urolog[oa]|nefrolog[oa]|cardiolog[oa]|oncolog[oa]|pediatra|cirujan[oa]|epidemiolog[oa]|psicolog[oa]"
    r"|nutriolog[oa]|teniente|capitan|coronel|comandante|pastor|profesora?|quimic[oa]|biolog[oa]|rector[a]?)\.?\s)+$"
)
"""Before a name: «la doctora»."""

POSTS = (
    r"(?:director|subdirector|titular|jef[ea]|coordinador|secretari|subsecretari|president|vicepresident|delegad|representante"
    r"|encargad|responsable|rector|gobernador|alcald|comisionad|vocal|medic[oa]|especialista|investigador|lider|integrante"
    r"|vocer|administrador|epidemiolog|enfermer|diputad|senador|regidor|profesor|catedratic|academic|fundador|auxiliar"
    r"|psicolog|trabajador|nutriolog|pediatr|cirujan|general)\w*"
)
"""A post begins so."""

CASED_SMALL_WORDS = frozenset("de del la las los el y e en con a al para por contra".split())
"""Within a name, in lower case."""

ANNIVERSARY = r"\bque año (?:se )?(?:cumpl|celebr|festej|conmemor)\w+"
"""Asks for a year that is that of the bulletin which tells of it."""

OF_THE_BULLETIN = "en {year}, el año del boletín"

SOUGHT_WITH = {"often": "cada semana días mes"}
"""Words that sentences with such answers have and questions for them have not: a search finds them by these."""
