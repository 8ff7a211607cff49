"""What a unit noun may and may not be made of."""

from index.spanish import words

MEASURES = frozenset(
    words("""
    kg kgs kilo kilos kilogramo kilogramos g gr gramo gramos mg miligramo miligramos tonelada toneladas ton
    km kms kilómetro kilómetros metro metros m m2 m² m3 m³ mts cm centímetro centímetros mm milímetro milímetros
    hectárea hectáreas ha litro litros l lt lts ml mililitro mililitros galones barriles
    segundo segundos minuto minutos min hora horas hrs hr h día días dia dias semana semanas quincena quincenas
    mes meses bimestre bimestres trimestre trimestres cuatrimestre cuatrimestres semestre semestres
    año años anio lustro lustros década décadas decada decadas siglo siglos
    grado grados °c ºc c watts watt kw kwh mw megawatts megavatios kilowatts volts mb gb tb
""")
)
"""Units of weight, length, volume, time and the like. A dose is counted, not measured."""

CURRENCIES = (
    "pesos",
    "peso",
    "dólares",
    "dolares",
    "dólar",
    "euros",
    "euro",
    "centavos",
    "mxn",
    "usd",
    "m.n.",
)

MONEY_SHORT = {"mdp": 10**6, "mmdp": 10**9, "mdd": 10**6, "mmdd": 10**9}
"""Millions (thousands of millions) of pesos (of dollars)."""

STOP = frozenset(
    words("""
    a al ante aparte así aun aún aunque bajo cada casi como con contra cual cuales cuando cuya cuyas cuyo cuyos
    de del desde después donde durante e el ella ellas ello ellos en entonces entre era eran es esa esas ese eso
    esos esta está están estas este esto estos estaban estará estarán fue fueron fuera gracias ha han hace hacia
    hasta hay hubo incluso la las le les lo los luego mas más me mediante menos mientras muy nada ni no nos o
    otra otras otro otros para pero por porque pues que quien quienes se sea sean según ser será serán si sí sin
    sino sobre solamente solo sólo son su sus también tan tanto te tiene tienen toda todas todo todos tras u un
    una unas uno unos va van vez versus vs y ya además antes ahora hoy ayer respectivamente decir
    aproximadamente anualmente diariamente mensualmente quedan quedaron salieron tenemos tenían hemos estamos
    vamos quiénes cuáles cuántos cuántas cuánto cuánta cuantos cuantas cuanto cuanta qué quién dónde cómo cuándo
    imss issste dichas dichos algunas algunos ambas ambos muchas muchos varias varios pocas pocos aquellas
    aquellos tales quizás jamás apenas atrás detrás adelante arriba abajo cerca lejos dentro veces ésta ésas
    éste éstos éstas
""")
)
"""No unit noun holds one of these; most end it."""

SINGULAR_HEADS = frozenset({"personal", "gente", "público", "equipo"})
"""Collective nouns that follow a figure in the singular: «dos mil 135 personal de enfermería»."""

ADJECTIVE_ENDINGS = words("""
    al ar ario aria ico ica ivo iva oso osa ado ada ido ida ble ante ente iente orio oria ano ana ense és esa
""")
"""A singular complement may be followed by a word with one of these: «de medicina familiar», «de salud mental»."""

SERVICE_ENDINGS = words("s dad ción sión ía gia tría cina pedia")
"""In «26 mil de Especialidad» what is in capitals is a service; without one of these it is a place: «tres de Jerez»."""

NO_COMPLEMENT = frozenset(
    words("""
    manera forma modo acuerdo lado hecho
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
""")
)
"""After «de» these tell how or when, not what: «derechohabientes de manera directa»."""

MASS_ARTICLES = frozenset(
    {"el", "la", "los", "las", "sus", "su", "nuestros", "nuestras", "estos", "estas", "esos", "esas"}
)
"""May stand between «de» and the noun: «38 por ciento de los casos»."""

ELLIPTIC_ENDINGS = ("ales", "ables", "ibles")
"""A lone word with one of these is an adjective of what its list has said: «consultas médicas, 990 dentales»."""

ELLIPTIC_FURTHER = words("icos icas ivos ivas arios arias osos osas")
"""The same, after one that is: «300 renales, 80 hepáticos»; elsewhere these may be nouns, «80 médicos»."""

ELLIPTIC_EXCEPTIONS = frozenset(
    words("""
    hospitales materiales canales animales profesionales oficiales locales centrales sucursales cristales tribunales
    credenciales minerales comerciales industriales generales morales pañales
""")
)
"""Nouns of their own in spite of it."""
