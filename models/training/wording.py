"""Names of people, places and hospitals that the bulletins and the questions are made of."""

STATES: dict[str, tuple[str, tuple[str, ...]]] = {
    "Aguascalientes": ("Aguascalientes", ("Ags",)),
    "Baja California": ("Mexicali", ("BC", "baja")),
    "Baja California Sur": ("La Paz", ("BCS",)),
    "Campeche": ("Campeche", ("Camp",)),
    "Chiapas": ("Tuxtla Gutiérrez", ("Chis",)),
    "Chihuahua": ("Chihuahua", ("Chih",)),
    "Ciudad de México": ("Iztapalapa", ("CDMX", "DF", "la capital")),
    "Coahuila": ("Saltillo", ("Coah",)),
    "Colima": ("Manzanillo", ("Col",)),
    "Durango": ("Durango", ("Dgo",)),
    "Estado de México": ("Toluca", ("Edomex", "EdoMex", "Edo. Méx.")),
    "Guanajuato": ("León", ("Gto",)),
    "Guerrero": ("Acapulco", ("Gro",)),
    "Hidalgo": ("Pachuca", ("Hgo",)),
    "Jalisco": ("Guadalajara", ("Jal",)),
    "Michoacán": ("Morelia", ("Mich",)),
    "Morelos": ("Cuernavaca", ("Mor",)),
    "Nayarit": ("Tepic", ("Nay",)),
    "Nuevo León": ("Monterrey", ("NL",)),
    "Oaxaca": ("Juchitán", ("Oax",)),
    "Puebla": ("Tehuacán", ("Pue",)),
    "Querétaro": ("San Juan del Río", ("Qro",)),
    "Quintana Roo": ("Cancún", ("Q. Roo", "QRoo")),
    "San Luis Potosí": ("Matehuala", ("SLP", "San Luis")),
    "Sinaloa": ("Culiacán", ("Sin",)),
    "Sonora": ("Hermosillo", ("Son",)),
    "Tabasco": ("Villahermosa", ("Tab",)),
    "Tamaulipas": ("Tampico", ("Tamps",)),
    "Tlaxcala": ("Apizaco", ("Tlax",)),
    "Veracruz": ("Xalapa", ("Ver",)),
    "Yucatán": ("Mérida", ("Yuc",)),
    "Zacatecas": ("Fresnillo", ("Zac",)),
}
"""Each with a city of it and the short forms that people type."""

WITH_ARTICLE = {"Ciudad de México": "la ", "Estado de México": "el "}

SITES = (
    ("Hospital General de Zona", "HGZ", "el"),
    ("Hospital General Regional", "HGR", "el"),
    ("Hospital General de Subzona", "HGS", "el"),
    ("Unidad de Medicina Familiar", "UMF", "la"),
    ("Clínica Hospital", "CH", "la"),
    ("Hospital de Gineco-Pediatría", "HGP", "el"),
    ("Centro Médico", "CM", "el"),
    ("Hospital Rural", "HR", "el"),
)
"""Kinds of hospitals and clinics that go by number: name, acronym, article."""

BODIES = (
    "el Instituto Mexicano del Seguro Social|el IMSS|el Seguro Social|el instituto",
    "el ISSSTE|el instituto|el organismo",
    "la Secretaría de Salud|la dependencia|la secretaría",
    "el IMSS-Bienestar|el organismo|el programa",
    "los Servicios de Salud estatales|la autoridad sanitaria|los servicios de salud",
    "el Seguro Social|el IMSS|la institución",
)
"""Who publishes a bulletin: names of the same body."""

FIRST_F = """Elena Rosaura Marcela Ximena Beatriz Citlali Guadalupe Leticia Norma Aurora Patricia Verónica Inés Julieta
Maricarmen Alondra Rebeca Susana Teresa Yolanda Lourdes Graciela Nayeli Ofelia Fernanda""".split()
FIRST_M = """Ramiro Octavio Saúl Ernesto Gustavo Joel Tomás Adrián Raúl Emiliano Héctor Víctor Ignacio Leonel Mauricio
Rodolfo Arturo Bernardo Gerardo Humberto Isaac Marcos Noé Rubén Fabián""".split()
LAST = """Arriaga Bautista Cárdenas Domínguez Escalante Fuentes Galindo Huerta Ibarra Jasso Lozano Medrano Nájera Ochoa
Padilla Quiroz Rentería Salcedo Tejeda Uribe Valadez Zamudio Ríos Tapia Montes Orozco Peralta Robledo Serrano Trejo
Villanueva Zúñiga Carrillo Bravo Cisneros Esquivel Figueroa Guzmán Olvera Pineda Cuevas Rangel Solís Vera""".split()

POSTS = (
    "director [general|médico|administrativo] del instituto",
    "[titular|encargado] de la [Dirección de Prestaciones Médicas|Unidad de Atención Médica]",
    "[titular|encargado] de la [Coordinación de Epidemiología|Unidad de Planeación|Oficina de Calidad]",
    "jefe de [Servicios Médicos|Enfermería|Cirugía|Medicina Preventiva|Enseñanza|Conservación]",
    "coordinador [nacional|estatal|regional] de [Salud|Trasplantes|Vacunación|Abasto|Programas Preventivos]",
    "representante estatal del instituto",
    "secretario [de Salud|de Salud estatal|del Trabajo|de Bienestar]",
    "delegado [regional|estatal]",
    "subsecretario de [Prevención|Integración Sectorial|Egresos]",
    "presidente del [comité organizador|consejo consultivo|patronato]",
    "vocero de la institución",
)
"""Of a man; ``bulletins`` writes those of women from them."""

FEMALE_POSTS = {
    "director": "directora", "encargado": "encargada", "jefe": "jefa", "coordinador": "coordinadora",
    "secretario": "secretaria", "delegado": "delegada", "subsecretario": "subsecretaria",
    "presidente": "presidenta", "investigador": "investigadora", "capitán": "capitana", "profesor": "profesora",
    "vecino": "vecina", "emérito": "emérita", "vocero": "vocera", "médico": "médica",
    "administrativo": "administrativa",
}  # fmt: skip

TITLES_F = ("la doctora ", "la maestra ", "la ingeniera ", "la licenciada ", "la doctora ")
TITLES_M = ("el doctor ", "el maestro ", "el ingeniero ", "el licenciado ", "el doctor ")

MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split()
DAYS = "lunes martes miércoles jueves viernes sábado domingo".split()

MODIFIERS = ("más de ", "cerca de ", "casi ", "alrededor de ", "más de ", "poco más de ", "hasta ")

TOWNS = [
    town.strip()
    for town in """
    Santa Rosalía Alta|Tlacotepec|Ixtlahuaca Viejo|El Naranjo|Jalpan|Cosolapa|Huejutla|Ojuelos|Tecalitlán|
    Río Grande|Compostela|San Blas|Acaponeta|Misantla|Tantoyuca|Papantla|Zacapoaxtla|Chignahuapan|Tixtla|
    Ometepec|Pinotepa|Tonalá|Comitán|Palenque|Cárdenas|Macuspana|Calkiní|Tizimín|Valladolid|Tulum|
    Bacalar|Cananea|Navojoa|Guasave|Escuinapa|Nombre de Dios|Parral|Delicias|Ojinaga|Monclova|Parras|
    Linares|Galeana|Mante|Rioverde|Tamazunchale|Jerez|Sombrerete|Calvillo|Salvatierra|Acámbaro|Yuriria|
    Zitácuaro
""".split("|")
]
"""No two are alike, and none is a state."""

NEWS_POSTS = (
    "director de [Protección Civil|Comunicación Social|Deportes|Cultura]",
    "coordinador de [Bomberos|Auxilio Vial|Logística|Prensa]",
    "jefe de [turno|departamento|la estación]",
    "vocero [municipal|de la organización|del gobierno del estado]",
    "investigador [de la universidad|emérito|titular]",
    "presidente [municipal|del patronato|de la colonia]",
    "capitán [de fragata|del equipo]",
    "profesor de [secundaria|la normal|educación física]",
    "comerciante [del centro|de la zona]",
    "vecino de [la colonia|Santa Mónica|El Rosario]",
)

OPENERS = (
    "[Cabe señalar|Cabe destacar|Es de resaltar|Se dio a conocer|Conviene recordar] que ",
    "[De acuerdo con|Según] [el informe|el reporte más reciente|cifras preliminares|datos oficiales|el comunicado], ",
    "[Asimismo|Por otra parte|Además|En ese sentido|Al respecto|En tanto|De igual manera|A su vez], ",
    "[El comunicado|El boletín|El documento|La información difundida] [precisa|señala|indica|agrega] que ",
    "En [conferencia de prensa|un mensaje|una gira de trabajo], se [informó|detalló|destacó] que ",
    "[Autoridades|Voceros] [indicaron|explicaron|subrayaron] que ",
)
"""Before the first word of a sentence."""

CLOSERS = (
    ", [lo que|algo que|hecho que] [fue celebrado por|agradecieron|reconocieron] [los trabajadores|las familias]",
    ", [como parte de|en el marco de] [una estrategia|un programa|un esfuerzo] [que acerca los servicios|permanente]",
    ", en [un acto|una reunión] [al que acudieron autoridades locales|con vecinos de la zona|de puertas abiertas]",
    ", [de acuerdo con|según] [el corte más reciente|la información disponible|lo que se informó a la prensa]",
)
"""Before the full stop of a sentence."""
