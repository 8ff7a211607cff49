"""General news, so that a reader learns to read and not one topic."""

# ruff: noqa: E501 -- a template reads best on one line

from models.training.scopes import Event
from models.training.subjects import Subject, count, date, measure, money, percent, person, place, span, words

ACCIDENTS = Subject(
    "accidents",
    ("[Choque|Volcadura|Percance] deja {hurt} heridos {en}", "Balance de accidentes {en}: {done} percances", "[Reportan|Suman] {dead} muertes en carretera {en}"),
    {
        "done": count("accidentes|percances|choques|siniestros", "hubo|ocurrieron|se registraron", 5, 30000),
        "dead": count("muertos|fallecidos|víctimas|personas muertas", "hubo|fallecieron|dejó", 2, 2400),
        "hurt": count("heridos|lesionados|personas heridas", "hubo|resultaron|dejó", 3, 9000),
        "cars": count("vehículos|coches|automóviles", "chocaron|se vieron involucrados|participaron", 2, 60),
        "police": count("agentes|policías|elementos", "acudieron|participan|trabajaron|vigilan", 5, 3000),
        "fines": count("multas|infracciones", "se pusieron|se levantaron|hubo", 20, 90000),
        "drunk": percent(4, 60, "qué porcentaje [de los conductores|de los choferes] [iba|manejaba] [borracho|ebrio|alcoholizado|con alcohol]", "[conductores|choferes] con alcohol", "[porcentaje|proporción] de [ebrios|conductores ebrios]"),
        "damage": money(0.2, 90, "[a cuánto ascienden|de cuánto fueron|cuánto suman] los daños", "[monto|costo] de los daños", "cuánto costaron los [daños|destrozos]"),
        "km": measure(3, 399, "a cuántos kilómetros de la [caseta|ciudad] [fue|ocurrió|pasó] [el accidente|el choque]", "[distancia|kilómetros] [a la caseta|de la caseta al accidente]", "qué tan lejos de la caseta fue [el accidente|el choque]"),
        "closed": measure(2, 19, "cuántas horas [estuvo cerrada|se cerró|duró cerrada] la [carretera|vía|autopista]", "horas de cierre [de la carretera|]"),
        "road": place("""la carretera [Perote-Jalacingo|Tepic-Ruiz|Zimapán-Jacala|Cuautla-Izúcar]
            la autopista [del Sol|Siglo XXI|del Occidente]
            el libramiento [sur|norponiente|de Los Encinos]
            el puente [Dos Arroyos|de la Herradura]""",
            "[dónde|en qué carretera|en qué vía] [fue|ocurrió|sucedió|pasó] [el accidente|el choque|el percance]", "[lugar|carretera] del [accidente|choque]"),
        "cause": words("""una mancha de aceite
            el exceso de velocidad
            la niebla espesa
            una falla en los frenos
            un animal que cruzó la vía
            el cansancio del chofer""",
            "[por qué|cuál fue la causa por la que] [chocó|volcó|ocurrió el accidente|hubo el percance]", "[causa|motivo] del [accidente|choque]", "[qué|qué cosa] [provocó|causó|ocasionó] el [accidente|choque]"),
        "driver": person("[quién|cómo se llama el que] [manejaba|conducía|iba al volante de] [el autobús|el camión|la pipa]", "nombre del [chofer|conductor]"),
        "chief": person("quién [confirmó|informó de|dio a conocer] [las cifras|el saldo|el balance] [del accidente|]"),
        "day": date("[cuándo|qué día|en qué fecha] [fue|ocurrió|pasó] [el accidente|el choque|el percance]", "[fecha|día] del [accidente|choque]"),
        "load": words("""[jitomates|naranjas|sandías]
            gas [licuado|natural]
            ganado [vacuno|porcino]
            varillas y cemento
            productos de limpieza""",
            "[qué|de qué] [llevaba|transportaba|iba cargado] el [camión|tráiler]", "carga del [camión|tráiler]"),
    },
    (
        "{En}[ocurrieron|se registraron] {done} accidentes, con saldo de {dead} muertos y {hurt} lesionados[; {prev} fueron {done@prev}, {dead@prev} y {hurt@prev}|].",
        "El percance, a {km} kilómetros de la caseta en {road}, fue provocado por {cause}.",
        "[Chocaron|Se impactaron] {cars} vehículos y la vía permaneció cerrada {closed} horas, [según|de acuerdo con] {chief} quien dio a conocer el balance.",
        "El autobús era conducido por {driver} [quien salió ileso|que fue hospitalizado].",
        "El camión, cargado de {load}, [volcó|se salió del camino] el {day}.",
        "Los accidentes {en} se repartieron así: {list done}.",
        "{En}[hubo|se contaron] {list hurt} heridos.",
        "Los daños materiales {en} ascienden a {damage}.",
        "El {drunk} de los conductores implicados {en} dio positivo en la prueba de alcohol.",
        "[Vigilan|Patrullan] los caminos {police} agentes {en}, que levantaron {fines} infracciones.",
        "[Los automovilistas|Quienes viajan] deben revisar llantas y luces antes de salir.",
    ),
)  # fmt: skip

ELECTIONS = Subject(
    "elections",
    ("[Gana|Se impone] {winner} [en la elección|] {en}", "[Arranca|Cierra] la jornada electoral {en}: {done} casillas", "Participa {turnout} del padrón {en}"),
    {
        "done": count("casillas", "se instalaron|abrieron|hubo", 20, 170000),
        "missing": count("casillas", "no se instalaron|no abrieron|faltaron", 2, 300, "sin instalar|"),
        "voters": count("electores|votantes|ciudadanos", "podían votar|están en el padrón|estaban llamados a votar", 3000, 98_000_000),
        "votes": count("votos|sufragios", "obtuvo el ganador|sacó quien ganó|consiguió el vencedor", 900, 30_000_000),
        "second": count("votos|sufragios", "obtuvo el segundo lugar|sacó el segundo lugar", 500, 15_000_000),
        "observers": count("observadores|observadores electorales", "vigilaron|se acreditaron|participaron", 4, 30000),
        "complaints": count("denuncias|quejas|incidentes", "se recibieron|hubo|se presentaron", 2, 4000),
        "turnout": percent(21, 79, "[qué|cuál fue el] porcentaje de participación [hubo|]", "participación [ciudadana|electoral]", "qué tanto por ciento [votó|fue a votar|acudió a las urnas]", "[abstención aparte, cuánto|cuánto] fue la participación"),
        "margin": percent(1, 30, "por cuántos puntos [ganó|aventajó]", "[ventaja|diferencia] [del ganador|entre primero y segundo]", "de cuánto fue la [ventaja|diferencia]"),
        "cost": money(2, 9000, "cuánto costó la elección", "[costo|presupuesto] de la elección", "cuánto [dinero|] se gastó en [los comicios|la elección|las votaciones]"),
        "winner": person("quién [ganó|triunfó en|resultó electo en|se llevó] [la elección|los comicios|las votaciones]", "[ganador|ganadora|vencedor] de la elección"),
        "loser": person("quién [quedó en segundo lugar|perdió|reconoció su derrota]", "segundo lugar de la elección"),
        "referee": person("quién [declaró|calificó de|dijo que fue] [válida|tranquila|ejemplar] la jornada", "[consejera|consejero] que declaró válida la elección"),
        "day": date("[cuándo|qué día] [fueron|es|fue] [las elecciones|la elección|la votación]", "[fecha|día] de la [elección|votación]"),
        "term": measure(3, 8, "[cuántos años|cuánto] dura el cargo", "[duración|años] del [cargo|mandato]"),
        "rule": words("""acreditar residencia de cinco años
            no haber tenido cargo público en los últimos tres años
            reunir firmas del 2 por ciento del padrón
            presentar declaración patrimonial""",
            "[qué requisito|qué] [se pide|debían cumplir|se exige] [a los candidatos|para ser candidato]", "requisito [de los|para ser] candidato[s|]"),
    },
    (
        "{En}se instalaron {done} casillas[, aunque {missing} no abrieron|; {prev} habían sido {done@prev}|].",
        "Con {votes} votos, {winner} ganó la elección {en}[, por {margin} de diferencia|].",
        "En segundo lugar quedó {loser} quien [reunió|obtuvo] {second} sufragios y reconoció su derrota.",
        "La participación {en} fue de {turnout}, [contra|cuando] el {turnout@prev} de {prev}.",
        "{En}estaban llamados a las urnas {voters} ciudadanos, [vigilados por|ante la mirada de] {observers} observadores.",
        "Las casillas {en}: {list done}.",
        "{En}se recibieron {complaints} denuncias, [la mayoría|casi todas] por compra de votos.",
        "El costo de los comicios {en} fue de {cost}.",
        "{referee} declaró válida la jornada, celebrada el {day}[, y llamó a la calma|].",
        "El cargo dura {term} años y para aspirar a él se pide {rule}.",
        "Las boletas se [imprimieron|resguardaron] bajo vigilancia del {acronym}.",
        "Las filas comenzaron antes del amanecer y hubo quien llevó su propia silla.",
    ),
    acronyms=(("Consejo Local de Elecciones", "COLE"), ("Programa de Conteo Preliminar", "PROCOP"), ("Tribunal de Asuntos Electorales", "TAE")),
)  # fmt: skip

FOOTBALL = Subject(
    "football",
    ("[Golean|Vencen|Derrotan] los {team} en {event}", "{scorer} da el triunfo {en}", "Se agotan los {fans} boletos {en}"),
    {
        "goals": count("goles|anotaciones|tantos", "se marcaron|hubo|cayeron|se metieron", 3, 900),
        "teams": count("equipos|clubes|escuadras", "participaron|compiten|jugaron|hubo", 4, 64),
        "matches": count("partidos|juegos|encuentros", "se jugaron|hubo|se disputaron", 3, 400),
        "fans": count("aficionados|personas|espectadores", "asistieron|acudieron|fueron al estadio|hubo", 300, 104000),
        "cards": count("tarjetas|amonestaciones|tarjetas amarillas", "sacó el árbitro|hubo|se mostraron", 2, 99),
        "prize": money(0.02, 60, "[cuánto|cuánto dinero] [ganó|recibió|se llevó] [el campeón|el equipo ganador]", "[premio|bolsa] [para el|del] campeón"),
        "ticket": money(0.0001, 0.004, "cuánto [cuesta|costó|valía] el boleto", "precio del boleto", "[cuánto|en cuánto] [salía la entrada|estaban los boletos]"),
        "minute": measure(2, 94, "en qué minuto [cayó|fue|se anotó] el gol", "minuto del gol", "[a los cuántos|al cuánto] minuto[s|] [metió|anotó] el gol"),
        "age": measure(16, 40, "[qué edad|cuántos años] tiene el [goleador|delantero|capitán]", "edad del [delantero|goleador]"),
        "scorer": person("quién [metió|anotó|marcó|hizo] el gol", "[autor|autora] del gol", "[goleador|anotador] del partido"),
        "coach": person("quién [dirige|entrena a] [al equipo|los campeones]", "[entrenador|director técnico|dt] del equipo"),
        "team": words("""[Venados|Alacranes|Tigrillos|Mapaches] de [la Sierra|Loma Alta|Río Seco]
            [Charales|Pescadores|Marlines] del Puerto
            [Mineros|Ferrocarrileros|Textileros] Unidos""",
            "[qué|cuál] equipo [ganó|fue campeón|quedó campeón|venció]", "quiénes [ganaron|fueron campeones]", "equipo [campeón|ganador]"),
        "where": place("""el estadio [La Cantera|Luis Pirata|Tres de Mayo|El Hormiguero]
            la unidad deportiva [Los Fresnos|Sor Juana|Centenario]""",
            "[dónde|en qué estadio] [fue|se jugó|se disputó] [la final|el partido]", "[estadio|sede] de la final"),
        "day": date("[cuándo|qué día] [fue|se jugó|es] [la final|el partido]", "fecha de la final"),
        "hurt": words("""un esguince en el tobillo izquierdo
            un desgarre muscular
            fractura de clavícula
            una fiebre que no cedió""",
            "[por qué|por cuál lesión] [salió|no jugó|se perdió el partido] el portero", "lesión del portero", "qué [le pasó al|tuvo el|sufrió el] portero"),
    },
    (
        "{En}se [jugaron|disputaron] {matches} partidos entre {teams} equipos, con {goals} goles[; {prev} cayeron {goals@prev}|].",
        "{En}asistieron {fans} aficionados[, que pagaron {ticket} por boleto|, más que los {fans@prev} de {prev}|].",
        "Los goles {en} se repartieron así: {list goals}.",
        "El gol de la victoria lo [metió|hizo] {scorer} al minuto {minute}[, con un remate de cabeza|, de tiro libre].",
        "Los {team} [se coronaron|levantaron la copa] en {where} el {day}.",
        "El campeón, que dirige {coach} se [embolsó|llevó] {prize} {en}.",
        "El árbitro mostró {cards} tarjetas {en}.",
        "El portero titular no [jugó|estuvo] a causa de {hurt}.",
        "El delantero, de {age} años, [debutó|anotó] en {event}.",
        "«Jugamos como entrenamos, con el corazón», [dijo|soltó] {coach} [bañado en refresco|al final del encuentro].",
        "La porra no dejó de cantar ni cuando empezó a llover.",
    ),
    (Event("[Copa|Liga] [del Maíz|Intermunicipal|de Barrios]", "copa"), Event("Torneo [de la Amistad|Relámpago|Estatal Juvenil]", "torneo", feminine=False)),
)  # fmt: skip

WEATHER = Subject(
    "weather",
    ("[Lluvias|Tormentas] afectan {houses} viviendas {en}", "[Alerta|Aviso] por {name} {en}", "Frente frío y {shelters} albergues {en}"),
    {
        "houses": count("viviendas|casas|hogares", "se inundaron|resultaron dañadas|fueron afectadas|se dañaron", 9, 60000),
        "shelters": count("albergues|refugios|refugios temporales", "se abrieron|se habilitaron|hay|funcionan", 2, 900),
        "moved": count("personas|habitantes|familias", "fueron evacuadas|dejaron sus casas|se evacuaron", 20, 90000),
        "soldiers": count("soldados|militares|elementos del ejército", "ayudan|fueron enviados|participan", 20, 9000),
        "trees": count("árboles", "se cayeron|cayeron|fueron derribados", 2, 1900),
        "dark": count("usuarios|clientes|hogares", "se quedaron sin luz|están sin luz|no tienen electricidad", 100, 900000),
        "schools": count("escuelas|planteles", "suspendieron clases|cerraron|se quedaron sin clases", 3, 9000),
        "rain": measure(12, 390, "cuántos milímetros [llovieron|de lluvia cayeron|llovió]", "[lluvia|milímetros] acumulad[a|os]", "cuánto llovió"),
        "wind": measure(40, 280, "[de cuántos kilómetros por hora|a qué velocidad|qué tan fuertes] [fueron|son] los vientos", "[velocidad|rachas] de viento", "velocidad de[l|] [viento|los vientos]"),
        "heat": measure(31, 51, "[a cuántos grados|qué temperatura máxima|cuántos grados] [llegó|hubo|se alcanzaron]", "temperatura [máxima|más alta]", "máxima registrada"),
        "dam": percent(4, 118, "[a qué porcentaje|en cuánto|a qué tanto por ciento] [está|de su capacidad está] la presa", "[nivel|llenado] de [la presa|las presas]", "qué tan llena está la presa"),
        "fund": money(1, 4000, "cuánto [dinero|] [hay|se destinó|se liberó] para los damnificados", "[apoyo|fondo] para damnificados", "monto del fondo de [desastres|emergencia]"),
        "name": words("""la tormenta tropical «[Brisa|Dalia|Genoveva|Horacio]»
            el huracán «[Olaf Segundo|Matilde|Prisciliano|Zenaida]»
            la onda tropical 17
            el ciclón «[Tecla|Ulises|Yareli]»""",
            "[cómo se llama|cuál es] [el fenómeno|el meteoro|la tormenta]", "[nombre|qué nombre tiene] [del meteoro|del fenómeno|la tormenta]"),
        "river": place("""el río [Papagayo Chico|San Fermín|Los Otates|La Cañada]
            el arroyo [El Sauz|Las Tuzas|Hondo]
            el canal [Morelos|de la Compañía|Revolución]""",
            "[qué|cuál] [río|arroyo|afluente] se [desbordó|salió]", "dónde fue el desbordamiento", "[río|arroyo|cauce] desbordado"),
        "chief": person("quién [pidió|llamó a|recomendó] [no cruzar|evitar] [los vados|ríos|calles inundadas]", "quién [hizo el llamado|pidió] no salir [de casa|]"),
        "arrive": date("[cuándo|qué día|en qué fecha] [llegará|toca tierra|llega|impactó|entra] [el meteoro|la tormenta|a la costa]", "[fecha|día] de llegada [del meteoro|]"),
        "span": span("[cuándo|en qué días|de cuándo a cuándo] [lloverá|habrá lluvias|hay pronóstico de lluvia]", "[periodo|días] de lluvia"),
    },
    (
        "{En}[se inundaron|resultaron dañadas] {houses} viviendas y fueron evacuadas {moved} personas[; {prev} fueron {houses@prev} y {moved@prev}, respectivamente|].",
        "{En}se [abrieron|habilitaron] {shelters} albergues, [atendidos por|con apoyo de] {soldiers} soldados.",
        "Las viviendas afectadas {en} son {list houses}.",
        "{En}[se desplomaron|cayeron] {trees} árboles, {dark} usuarios se quedaron sin luz y {schools} escuelas suspendieron clases.",
        "[Llovieron|Cayeron] {rain} milímetros en seis horas {en}, con vientos de {wind} kilómetros por hora.",
        "La temperatura {en} alcanzó {heat} grados[, frente a los {heat@prev} grados de {prev}|].",
        "La presa está al {dam} de su capacidad {en}.",
        "El fondo para los damnificados {en} es de {fund}.",
        "Se [desbordó|salió de su cauce] {river} [tras el paso de|debido a] {name}.",
        "{name} tocará tierra el {arrive} y habrá lluvias {span}.",
        "«No crucen los vados», [pidió|insistió] {chief} [desde el puesto de mando|por radio].",
        "El pronóstico lo [emite|elabora] el {acronym}.",
        "[Los vecinos|Las familias] subieron sus muebles a las azoteas y compartieron comida.",
    ),
    acronyms=(("Centro Regional de Avisos Meteorológicos", "CREAM"), ("Sistema de Alerta de Cuencas", "SIALC"), ("Comité de Auxilio Vecinal", "CAV")),
)  # fmt: skip

SCIENCE = Subject(
    "science",
    ("[Hallan|Descubren] {species} especies {en}", "[Científicos|Investigadores] estudian {samples} muestras {en}", "[Inversión|Apoyo] de {money} a la ciencia {en}"),
    {
        "species": count("especies", "se descubrieron|se hallaron|hay|encontraron", 2, 900, "nuevas|"),
        "samples": count("muestras", "se analizaron|se tomaron|estudiaron", 12, 90000),
        "papers": count("artículos|artículos científicos|publicaciones", "se publicaron|publicó el grupo|salieron", 2, 3000),
        "scientists": count("científicos|investigadores|expertos", "participan|trabajan|firman el estudio|colaboran", 3, 4000),
        "volunteers": count("voluntarios|pacientes|participantes", "probaron el tratamiento|entraron al ensayo|participaron en el estudio", 12, 20000),
        "patents": count("patentes", "se registraron|se obtuvieron|hay", 2, 300),
        "works": percent(30, 98, "qué [eficacia|porcentaje de eficacia] [tuvo|tiene|mostró] [el fármaco|la molécula|la prueba|el tratamiento]", "eficacia [del tratamiento|de la prueba|del fármaco]", "[qué tan eficaz|qué tan bueno] [es|resultó] [el tratamiento|el fármaco]"),
        "less": percent(3, 70, "[en cuánto|en qué porcentaje|cuánto] [bajó|disminuyó|se redujo] el riesgo", "[reducción|baja|disminución] del riesgo"),
        "money": money(0.3, 800, "cuánto [dinero|] [recibió|obtuvo|se dio a] [el proyecto|el estudio|la investigación]", "[financiamiento|recursos|presupuesto] [del proyecto|del estudio]", "cuánto costó [el estudio|la investigación]"),
        "years": measure(2, 30, "cuántos años [duró|tardó|llevó] [el estudio|la investigación]", "[duración|años] [del estudio|de la investigación]"),
        "depth": measure(2, 4000, "a cuántos metros de profundidad [estaba|se halló|se encontró]", "profundidad [del hallazgo|]", "qué tan hondo [estaba|se encontró]"),
        "leader": person("quién [dirige|encabeza|coordina|lidera] [el estudio|la investigación|el proyecto]", "[líder|responsable] del [estudio|proyecto]"),
        "critic": person("quién [pidió cautela|llamó a la cautela|dudó de los resultados]", "[crítico|voz crítica] del estudio"),
        "thing": words("""un [anticuerpo|péptido] que [frena|detiene] la [fibrosis|inflamación]
            una prueba rápida [de saliva|de aliento] para detectar [tuberculosis|cáncer gástrico]
            un hongo que [come plástico|degrada pesticidas]
            una bacteria que limpia agua contaminada
            huesos de un mamut joven""",
            "qué [descubrieron|desarrollaron|hallaron|encontraron] [los científicos|los investigadores|]", "[descubrimiento|hallazgo] [de los científicos|del equipo]", "[en qué consiste|cuál es] el [hallazgo|descubrimiento]"),
        "where": place("""el cenote [Ya'ax|Chak Ha|Sacbé]
            la cueva de [los Murciélagos Blancos|la Olla|San Borja]
            los manglares de [La Tovara|Celestún Viejo]
            el lago de [Zirahuén Bajo|Tequesquite]""",
            "[dónde|en qué lugar] [fue|se hizo|ocurrió] el [hallazgo|descubrimiento]", "[lugar|sitio] del [hallazgo|descubrimiento]"),
        "journal": words("""la revista [Ciencia del Trópico|Anales de Biomedicina|Salud y Frontera]
            el boletín de la [Academia del Sureste|Sociedad de Genética]""",
            "[en qué revista|dónde] [se publicó|salió publicado|publicaron] [el estudio|]", "revista [del estudio|donde se publicó]"),
        "day": date("[cuándo|en qué fecha|qué día] se publicó el [estudio|artículo]", "fecha de publicación"),
    },
    (
        "{En}[se descubrieron|los biólogos hallaron] {species} especies, tras analizar {samples} muestras[; {prev} habían sido {species@prev}|].",
        "{En}[participan|colaboran] {scientists} investigadores, que publicaron {papers} artículos y registraron {patents} patentes.",
        "Las muestras {en} proceden de varios sitios: {list samples}.",
        "El equipo, encabezado por {leader} [desarrolló|descubrió] {thing}.",
        "El hallazgo ocurrió en {where}, a {depth} metros de profundidad.",
        "El tratamiento mostró una eficacia de {works} {en}, [con|al probarse en] {volunteers} voluntarios.",
        "El riesgo se redujo {less} {en}[, frente al {less@prev} de {prev}|].",
        "El estudio, que tomó {years} años, se publicó el {day} en {journal}.",
        "La investigación recibió {money} {en}.",
        "«Hay que tener cautela; falta repetir el experimento», [dijo|comentó] {critic} [ajeno al grupo|al ser consultado].",
        "El laboratorio pertenece al {acronym}.",
        "Los estudiantes cargaron el equipo durante horas por veredas lodosas.",
    ),
    acronyms=(("Centro de Estudios del Agua y la Vida", "CEAVI"), ("Instituto de Biología Aplicada del Norte", "IBAN"), ("Laboratorio Abierto de Genómica", "LAG")),
)  # fmt: skip

CULTURE = Subject(
    "culture",
    ("[Abre|Cierra] {event} con {visitors} asistentes", "[Cultura|Música y libros] {en}", "[Premian|Reconocen] a {winner} {en}"),
    {
        "visitors": count("asistentes|visitantes|personas", "asistieron|acudieron|fueron|visitaron", 200, 900000),
        "shows": count("funciones|conciertos|espectáculos|actividades", "hubo|se presentaron|se programaron", 5, 900),
        "artists": count("artistas|músicos|creadores", "participaron|se presentaron|actuaron", 8, 3000),
        "books": count("libros|ejemplares|volúmenes", "se vendieron|hubo|se ofrecieron", 90, 900000),
        "stands": count("expositores|editoriales|puestos", "participaron|se instalaron|hubo", 4, 900),
        "free": percent(10, 100, "qué porcentaje de [las actividades|las funciones] fue [gratis|gratuito|de entrada libre]", "[actividades|funciones] gratuitas"),
        "income": money(0.3, 900, "cuánto [dejó|recaudó|generó] [el festival|la feria|el evento]", "[derrama|derrama económica|ganancia]", "de cuánto fue la derrama [económica|]"),
        "prize": money(0.01, 2, "de cuánto es el premio", "cuánto [dinero|] [recibió|ganó] quien [obtuvo el premio|fue premiado]", "monto del premio"),
        "when": span("[cuándo|en qué fechas|de cuándo a cuándo] [fue|es|será] [el festival|la feria|el evento]", "fechas [del festival|de la feria|]"),
        "winner": person("[a quién|quién] [dieron|ganó|recibió|le dieron] el premio", "[ganador|ganadora] del premio", "[premiado|premiada]"),
        "curator": person("quién [organizó|dirige|coordinó] [el festival|la feria|la muestra]", "[director|directora|organizador] [del festival|de la feria]"),
        "guest": words("""[Portugal|Cuba|Marruecos|Corea del Sur]
            [Colombia|Chile|Italia|Vietnam]
            el pueblo [seri|mixe|zoque]""",
            "[quién|qué país|quién fue el invitado que] es el invitado [de honor|especial]", "[país|] invitado [de honor|especial]"),
        "where": place("""el [ex convento|claustro] de [San Jacinto|Santa Lucía|la Merced Vieja]
            la [antigua fábrica|vieja hacienda] [La Esperanza|El Carmen|de hilados]
            el Teatro [Ángela Paz|Hidalgo Chico|de los Insurgentes del Sur]""",
            "[dónde|en qué lugar] [fue|es|se hizo] [el festival|la feria|la muestra]", "sede [del festival|de la feria|]"),
        "why": words("""su novela sobre los mineros del carbón
            cuarenta años de enseñar son jarocho
            rescatar telares de cintura
            un documental sobre parteras""",
            "por qué [recibió|le dieron|ganó] el premio", "[motivo|razón] del premio"),
    },
    (
        "{En}[asistieron|se contaron] {visitors} personas[, contra {visitors@prev} {prev}|], [en|a lo largo de] {shows} funciones con {artists} artistas.",
        "Los asistentes {en}: {list visitors}.",
        "{En}se vendieron {books} libros en {stands} puestos[; {prev} fueron {books@prev}|].",
        "El {free} de las actividades {en} fue gratuito y la derrama [sumó|llegó a] {income}.",
        "{event} [tiene|tuvo] como invitado de honor a {guest} y se realizó {when}.",
        "La sede [fue|es] {where}, [recién restaurada|con cupo limitado].",
        "El premio, de {prize}, lo [obtuvo|recibió] {winner} por {why}.",
        "«La cultura también cura», [dijo|aseguró] {curator} responsable de coordinar el programa.",
        "Hubo talleres de barro, cine en la plaza y una noche de danzón.",
    ),
    (Event("Festival [de la Huasteca|del Desierto|de las Almas|Sonoro]", "festival", feminine=False), Event("Feria del [Libro|Mole|Barro]", "feria")),
)  # fmt: skip

NEWS = (ACCIDENTS, ELECTIONS, FOOTBALL, WEATHER, SCIENCE, CULTURE)
