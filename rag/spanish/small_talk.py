"""The Spanish of what is no question about bulletins: patterns over folded text, and the replies to it."""

import re

_CAN_YOU = "(?:podrias?|puedes?|podrian?|pueden?)"
_TELL = "decir|dar|indicar|informar|mostrar|pasar|confirmar|compartir|buscar"
_APART = r"(?=\W*$|\s*[,.;:!¡?¿\n])"

OPENING = re.compile(
    rf"^\W*(?:hola+|hey|ey|oye|oiga|que (?:tal|onda)|saludos|disculp[ae](?:me)?|perdon(?:a|e)?|por ?favor|porfa|porfis"
    rf"|(?:muy )?buen(?:os dias?|as tardes|as noches|as?{_APART}| dia| tarde| noche)"
    rf"|como (?:estas|andas|te va|has estado|esta{_APART})|te va"
    rf"|(?:una|tengo una) (?:pregunta|duda|consulta){_APART}"
    rf"|(?:cita|amig[oa]|compañer[oa]|señorit[oa]|joven|licenciad[oa]|doctor[a]?){_APART}"
    rf"|(?:me|nos) {_CAN_YOU} (?:{_TELL})|{_CAN_YOU} (?:{_TELL})(?:me|nos)"
    rf"|(?:(?:me|nos) )?{_CAN_YOU}? ?ayuda(?:s|r|rias)?(?:me|nos)? (?:con|a saber|a encontrar)"
    r"|(?:yo )?(?:quisiera|quiero|necesito|me gustaria|deseo|me interesa) (?:saber|conocer|preguntar(?:te|le)?)"
    r"|(?:quisiera|quiero|necesito|busco|dame|deme|me das?|me dices?) (?=(?:el|la|l[oa]s|un|una) )"
    r"|di(?:me|ganme|game|nos)|sab(?:es|e usted|ras)(?= (?:cuant|quien|donde|cuando|cual|que|en que|si )\w*)"
    rf"|(?:ok|okay|vale|(?:muy )?bien|perfecto|entendido|excelente|super|genial|de acuerdo|listo|bueno|claro)"
    rf"(?={_APART[3:-1]}| (?:y|pero|ahora|entonces|gracias)\b)"
    r"|(?:si|no)(?=,|\W*$)"
    r"|(?:muchas |muchisimas |mil )?gracias(?: (?:de antemano|por (?:tu|su|la|todo)(?: \w+)?))?)\b"
)
"""Courtesies before a question, one at a time."""

CLOSING = re.compile(
    r"\b(?:(?:muchas |muchisimas |mil |de antemano )?gracias(?: (?:de antemano|por (?:tu|su|la|todo)(?: \w+)?))?"
    r"|por ?favor|porfa|porfis|saludos(?: cordiales)?|(?:te |le )(?:lo )?agradezco|(?:muy|eres muy|es muy) amable"
    r"|(?:que (?:tengas?|te vaya|pases?) )?(?:un |muy )?(?:buen|bonito|lindo|excelente|bien)(?:os|as)?"
    r" (?:dia|dias|tarde|tardes|noche|noches|fin de semana)|eso (?:es|era|seria) todo|hola"
    r"|(?:cita|amig[oa]|compañer[oa]|señorit[oa]))\W*$"
)
"""Courtesies after it, one at a time."""

FAREWELL = re.compile(
    r"\b(?:adios|hasta (?:luego|mañana|pronto|la proxima)|nos vemos|bye+|chao|chau|me voy|me despido"
    r"|que (?:tengas?|pases?))\b"
)
GRATITUDE = re.compile(
    r"\b(?:gracias|agradezco|amable|ok|okay|vale|bien|perfecto|entendido|excelente|super|genial|de acuerdo|listo"
    r"|claro)\b|👍|🙏"
)

_SECOND_PERSON = (
    r"(?:eres|sos|puedes?|podrias|sabes?|sirves?|funcionas?|haces|trabajas|te (?:llamas|hizo|hicieron|creo|crearon"
    r"|programo|programaron|invento|puedo)|sacas|tienes|obtienes|conoces|manejas|entiendes|hacerte|preguntarte|usted"
    r"|contestas|respondes|piensas|tu)"
)
TO_IT = re.compile(
    rf"\b{_SECOND_PERSON}\b|\bayud(?:a|ame|arme|ar|enme)\b|\bcomo se usa\b|\bcomo (?:lo )?uso\b|\bte uso\b"
)
"""Speaks to the assistant."""

ABOUT_IT = re.compile(
    rf"\b(?:{_SECOND_PERSON}|ayud\w+|necesito|pido|quiero|robot|bot|humano|humana|persona|real|maquina|ia|inteligencia"
    r"|artificial|chatgpt|informacion|datos|temas?|preguntas?|preguntar|cosas?|tipo|clase|hacer|nombre|usa|uso"
    r"|llam\w+|esto|pagina|herramienta|sistema|asistente|programa|contestar|responder|consultar|mas|todo|puedo|es|son"
    r"|viene|decir|decirme|hombre|mujer|verdad|alguien)\b"
)
"""All that a question about the assistant itself is made of, stop words aside."""

_DRUGS = (
    "paracetamol|ibuprofeno|aspirinas?|amoxicilina|naproxeno|omeprazol|metformina|losartan|penicilina|insulina"
    "|diclofenaco|loratadina|ambroxol|antibioticos?|jarabes?|pastillas?|medicinas?|medicamentos?|remedios?|tes?"
)
_TAKE = "tom(?:o|ar|arme|e|amos)|doy|darle|dar|recomiendas?|mezclar|inyect(?:o|arme|ar)|aplico|unto|pongo"
_AILMENTS = (
    r"fiebre|tos|gripa|gripe|calentura|dolor(?:es)?|diarrea|vomitos?|nauseas?|mareos?|presion(?: alta| baja)?|diabetes"
    r"|covid|alergias?|ansiedad|depresion|infeccion|ronchas|asma|cancer|sintomas?|migraña|insomnio|gastritis|sangrado"
    r"|dengue|influenza|estreñimiento|piojos|hongos|muela|estomago|cabeza|garganta|espalda|pecho|granos|temperatura"
)
ADVICE = (
    re.compile(
        r"\b(?:me|le|nos) (?:duelen?|arden?|sangran?|pican?|salieron|salio una?|mareo|cai|corte|queme|lastime)\b"
    ),
    re.compile(r"\bme (?:siento|encuentro|puse) (?:muy )?(?:mal|enferm[oa]|debil|triste|deprimid[oa]|solo|sola)\b"),
    re.compile(rf"\b(?:tengo|traigo|estoy con|amaneci con|me dio|le dio)(?: \w+){{0,3}} (?:{_AILMENTS})\b"),
    re.compile(r"\bestoy (?:muy )?(?:enferm[oa]|deprimid[oa]|maread[oa]|resfriad[oa])\b"),
    re.compile(
        r"\bmi (?:hij[oa]|niñ[oa]|bebe|mama|papa|madre|padre|espos[oa]|abuel[oa]|herman[oa]|suegr[oa]|amig[oa])\b.*"
        rf"\b(?:{_AILMENTS}|llora\w*|llorar|duele|enferm\w+|vomit\w+|cayo|{_TAKE})\b"
    ),
    re.compile(rf"\b(?:que|cuant[oa]s?|cual|como|puedo|debo|es (?:malo|bueno))\b.*\b(?:{_DRUGS})\b.*\b(?:{_TAKE})\b"),
    re.compile(
        rf"\b(?:que|cuant[oa]s?|cual|puedo|debo|es (?:malo|bueno))\b.*\b(?:{_TAKE}|se toma)\b.*\b(?:{_DRUGS})\b"
    ),
    re.compile(rf"\b(?:que|cual) dosis de (?:{_DRUGS})\b"),
    re.compile(
        rf"\bque (?:me |le )?(?:tomo|doy|tomar) (?:para|contra|si)\b|\bque es buen[oa] para (?:la |el )?(?:{_AILMENTS})"
    ),
    re.compile(rf"\bque (?:{_DRUGS})\b.*\brecomiendas\b|\bcomo (?:me|se me|le) (?:quit|cur|baj|aliv)\w+"),
    re.compile(r"\b(?:ya no quiero vivir|(?:me )?quiero morir(?:me)?|suicidarme|matarme|hacerme daño|cortarme)\b"),
    re.compile(rf"\bcreo que (?:tengo|me dio)\b.*\b(?:{_AILMENTS})\b|\bes (?:covid|grave|dengue|influenza)$"),
)
"""Asks what to take or do about an ailment of one's own."""

NO_ADVICE = re.compile(r"\bvacun|\b(?:segun|boletin|comunicado|jornada)\b")
"""What bulletins do answer: who may be vaccinated, and what an authority recommends."""

INSULTS = re.compile(
    r"\b(?:pendej\w+|idiotas?|imbecil(?:es)?|estupid\w+|tont[oa]s?|inutil(?:es)?|put[oa]s?|cabron\w*|ching\w+|mierda"
    r"|porqueria|basura|pinches?|culer[oa]s?|mames|mamon\w*|verga|babos[oa]s?|maldit[oa]s?|mugre|ojete|joto|tarad[oa]"
    r"|menso|mensa|burr[oa]|feo|fea)\b|\bno (?:sirves?|sabes?)(?: para)? nada\b"
)
AROUND_INSULTS = re.compile(
    rf"\b(?:{_SECOND_PERSON}|robot|bot|maquina|vete|vayanse|tu|madre|padre|mama|asco|nada|sirve|que|malo|mala|peor)\b"
)

FOREIGN = re.compile(
    r"\b(?:the|of|how|many|much|who|what|where|when|which|why|is|are|was|were|you|your|about|please|thanks?|hello|hi|good"
    r"|morning|tell|this|that|can|did|does|and|for|with|have|has|been|held|start|there"
    r"|combien|ont|ete|qui|vous|etes|bonjour|merci|est|dans|sont|quel|quelle|pourquoi|je|avec|pour|une"
    r"|quant[oa]s|foram|na|em|uma|voce|nao|sao|faz|fazer|obrigad[oa]|ola|onde|quem|cidade|saude|isso|pela"
    r"|wie|viele|wurden|der|die|das|ist|und|wer|wo|wann|guten|danke|nicht|ich"
    r"|quant[ei]|sono|stat[ie]|ciao|grazie|chi|dove|perche|della|buongiorno"
    r"|niltze|tlazohcamati|miac|tlen|nehuatl|tehuatl|cualli|axcan|timoyetztica|canin|aquin|tlein|ximopanolti|piali"
    r"|bix|beel|maalob|botik|maayat'?aan)\b"
)
"""Common words of English, French, Portuguese, German, Italian, Nahuatl and Maya that Spanish has not."""

FOREIGN_LETTERS = re.compile(r"[çãõßèêâîôûœå]|[^\W\d_a-zA-ZáéíóúüñÁÉÍÓÚÜÑªºµ]")

SPANISH = re.compile(
    r"\b(?:el|la|los|las|un|unos|unas|de|del|al|y|en|que|cuant[oa]s?|quien|quienes|donde|cuando|como|cual|cuales|por"
    r"|con|se|es|fue|fueron|hubo|hay|tiene|para|su|sus|lo|mas|esta|este|hola|gracias|perdon)\b"
)

_MAKE = (
    r"(?:(?:puedes|podrias|me puedes|quiero que|necesito que|ayudame a) )?"
    r"(?:escrib\w+|redact\w+|haz(?:me|nos)?|hacer(?:me)?|crea(?:me|r)?|genera(?:me|r)?|compon(?:me)?|invent\w+|dibuj\w+"
    r"|program(?:a|ame|ar)|codific\w+|diseñ\w+|dame|prepara(?:me)?|elabora(?:me)?)"
)
_WORKS = (
    "correos?|email|mail|poemas?|oficios?|discursos?|cartas?|codigo|script|ensayos?|cuentos?|cancion(?:es)?|imagen(?:es)?"
    "|dibujos?|logos?|tareas?|novelas?|historias?|tesis|articulos?|tuits?|tweets?|post|publicacion|presentacion"
    "|invitacion|recetas?|curriculum|rap|calculadora|pagina web|memorandum|memo|plan de trabajo|rutina|gato|perro|casa"
    "|aplicacion|app|juego|video|cartel|folleto|boletin"
)
TASKS = (
    re.compile(rf"^\W*{_MAKE}(?: \w+){{0,2}}? (?:{_WORKS})\b(?! de (?:la jornada|atlixco))"),
    re.compile(r"^\W*(?:(?:me )?(?:puedes|podrias) )?(?:traduc|dibuj)\w*\b"),
    re.compile(r"\b(?:en|con) (?:python|java|javascript|html|php|excel vba)\b"),
    re.compile(
        r"^\W*(?:cuanto (?:es|son)|calcula|resuelve) [\d(][\d\s+*/x().,^-]*(?:(?:mas|menos|por|entre) \d+)?\W*$"
    ),
    re.compile(r"^[\d\s().,]+[+*/x^=-][\d\s+*/x().,^=-]*\W*$"),
)
"""Asks for something to be written, translated, drawn, programmed or worked out."""

CHAT = (
    re.compile(r"\b(?:chistes?|adivinanzas?|horoscopo|cantame|canta algo|piropos?)\b"),
    re.compile(r"\b(?:que|como|cual)\b(?: \w+){0,3} clima\b(?! (?:laboral|organizacional))|\bpronostico del tiempo\b"),
    re.compile(r"\b(?:va a llover|hace (?:frio|calor) (?:hoy|afuera)|esta lloviendo)\b"),
    re.compile(r"^\W*(?:me dices )?(?:que (?:hora|dia|fecha) es|a cuanto estamos)(?: hoy| ahora)?\W*$"),
    re.compile(r"^\W*te (?:quiero|amo|odio|extraño|adoro)\b"),
    re.compile(r"^\W*(?:tienes|quieres) (?:novi[oa]|hij[oa]s|familia|amig[oa]s|hambre|sentimientos|casarte|salir)\b"),
    re.compile(r"^\W*(?:dime|cuentame|platicame) (?:algo|un cuento|una historia)\b(?! (?:de|del|sobre) )"),
    re.compile(r"\b(?:algo (?:divertido|gracioso|interesante)|estoy (?:aburrid|trist|feliz|cansad|enojad)\w+)\b"),
    re.compile(r"\b(?:gano|jugo|juega)\b.*\b(?:el partido|la liga|america|chivas|cruz azul|pumas|la seleccion)\b"),
    re.compile(r"^\W*(?:(?:a?ja){2,}j?|(?:je){2,}|lol|xd+|test|testing|prueba|probando|no|si|nada|\W|\d)+$"),
    re.compile(r"^\W*(?=[a-zñ]{5,}\W*$)(?:[a-zñ]*[bcdfghjklmnñpqrstvwxyz]{5,}[a-zñ]*|[aeiou]{4,}|(\w)\1{3,})\W*$"),
)
"""Weather, the hour, jokes, laughter, keys struck at random."""

_CAN = (
    "Respondo preguntas sobre los boletines de prensa que tengo: cifras, fechas, lugares, personas, sumas, listas y"
    " resúmenes, siempre con la oración que lo dice."
)
REPLIES = {
    "greeting": f"¡Hola! {_CAN} ¿Qué quieres saber?",
    "thanks": "¡Con gusto! Si necesitas otro dato de los boletines, aquí estoy.",
    "goodbye": "¡Hasta luego! Aquí estaré cuando necesites otro dato de los boletines.",
    "itself": f"Soy cita, un programa que lee boletines. {_CAN} Si algo no consta en ellos, te lo digo.",
    "advice": "Siento que pases por esto, pero no puedo dar consejos médicos: acude a tu unidad de salud o, si es una"
    " urgencia, llama a emergencias. Sí puedo decirte qué dicen los boletines de prensa.",
    "insult": f"Lamento no haberte servido. {_CAN} Intentémoslo de nuevo: ¿qué dato buscas?",
    "language": "Solo leo y contesto en español, igual que los boletines. ¿Me escribes tu pregunta en español?",
    "task": f"Eso no lo sé hacer: no escribo, traduzco ni programo. {_CAN}",
    "chat": f"De eso no sé. {_CAN} ¿Qué dato buscas?",
}
"""What is said to each sort of small talk. No figure is in it, for nothing here is cited."""
