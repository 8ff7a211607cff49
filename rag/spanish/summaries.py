"""The Spanish of summaries: patterns over folded text that ask for one, and how it is said."""

import re

BULLETIN = r"(?:boletin(?:es)?|comunicados?|nota(?: de prensa)?|documento|texto|noticia|archivo)"
"""What a bulletin is called."""

_SHOW = (
    r"(?:(?:y|ahora|me|puedes|podrias|puede|podria|quiero|necesito|dame|da|das|haz(?:me)?|hacer(?:me)?|genera"
    r"|prepara(?:me)?|un|una|el|la|en) )*"
)
_BRIEF = r"(?: (?:breve|corto|corta|rapido|rapida|general|ejecutivo|pequeño))?"

ASKS_SUMMARY = (
    re.compile(
        rf"^\W*{_SHOW}(?:breve |pequeño )?(?:resum(?:e|eme|elo|ela|ir|irme|an|en|enes)|sintesis|sintetiza(?:me|lo)?)"
        rf"{_BRIEF}\b(?! (?:por|con) )(?P<about>.*)"
    ),
    re.compile(
        rf"^\W*{_SHOW}(?:lo|los|las|puntos?|ideas?|datos?|aspectos?)(?: puntos| ideas| datos| aspectos)? (?:mas )?"
        rf"(?:importantes?|principal(?:es)?|relevantes?|destacad[oa]s?|clave)(?= .*\b{BULLETIN}\b)(?P<about>.*)"
    ),
    re.compile(
        r"^\W*(?:y )?(?:(?:de|sobre|acerca de) que|que tema) (?:se )?"
        r"(?:trata|trato|trataba|habla|hablo|hablaba|va|informa)\b"
        rf"(?=\W*$|.*\b(?:{BULLETIN}|jornada|edicion|es[eao]|est[eao])\b)(?P<about>.*)"
    ),
    re.compile(
        r"^\W*(?:y )?que (?:es lo que )?(?:dice|dijo|informa|cuenta|menciona|trae|contiene|comunica|reporta|viene en)"
        rf"(?= .*\b{BULLETIN}\b)(?P<about>.*)"
    ),
    re.compile(
        r"^\W*(?:cuenta|platica|explica|habla|di)me (?:mas )?(?:de|del|sobre|acerca de|el|la|lo que dice el)"
        rf"(?= .*\b{BULLETIN}\b)(?P<about>.*)"
    ),
)
"""Asks what a bulletin as a whole is about, and says which in «about»."""

ABOUT_A_PART = re.compile(
    rf"\b{BULLETIN}\b.* (?:sobre|acerca de|respecto (?:a|de)|en cuanto a|que|cuant[oa]s?|quien|cuando|donde)\b"
    r"|^\W*(?:que|como|por que|cual|quien|cuant[oa]s?|donde|cuando)\b|\bde que (?:trata|habla)\b.*\b(?:trata|habla)\b"
)
"""Of «about»: it is one thing in the bulletin that is asked for, and not the whole."""

ALSO = re.compile(
    r"^\W*y (?P<about>(?:de |en )?(?:el|la|los|las|del|de)\b(?!.*\b(?:que|cuant[oa]s?|quien|cuando|donde)\b).*)"
)
"""«¿Y el de Atlixco?», after a summary."""

NO_WORDS = re.compile(
    rf"\b(?:{BULLETIN}|prensa|informacion|jornadas?|ediciones|edicion|es[eao]s?|est[eao]s?|mismo|misma|anterior|ultim[oa]"
    r"|todo|completo|titulad[oa]|llamad[oa]|lunes|martes|miercoles|jueves|viernes|sabado|domingo|dia|fecha|publicad[oa])\b"
)
"""Words that tell no bulletin from another."""

SAME_ONE = re.compile(
    rf"^\W*(?:(?:a|de|del|en|el|la|lo) )*(?:(?:es[eao]|est[eao]|el|la|mismo|misma|anterior) ?)*{BULLETIN}?\W*$"
)
"""Of «about»: the bulletin that is being talked about."""

QUOTED = re.compile("«(?P<title>.+)»")
"""The title of the bulletin that is meant, to the letter."""

ASK_AGAIN = "¿De qué trata el boletín «{title}»{day}?"
"""The question that means one bulletin alone."""

OF_DAY = " del {day} de {month} de {year}"

SEVERAL = "Hay varios boletines que pueden ser: {items}. ¿Cuál te resumo?"
SEVERAL_MORE = "Hay muchos boletines que pueden ser, entre ellos: {items}. ¿Cuál te resumo?"
"""The text of an answer that leaves the choice of bulletin to the person."""

WHICH_ONE = "Dime de qué boletín: su jornada, su lugar, su fecha o palabras de su título."
"""Where no bulletin is named and none is being talked about."""

NONE_SUCH = "No consta: ningún boletín es de lo que pides resumir."
