"""Subjects of public health: epidemics, blood, ambulances, fairs, telephone lines, screening, money, prizes."""

# ruff: noqa: E501 -- a template reads best on one line

from models.training.scopes import Event
from models.training.subjects import Subject, count, date, measure, money, percent, person, place, span, words

EPIDEMICS = Subject(
    "epidemics",
    ("[Confirman|Reportan|Suman] {cases} casos de dengue {en}", "[Panorama|Informe] epidemiológico {en}: {deaths} defunciones", "[Bajan|Suben] los contagios {en}"),
    {
        "cases": count("casos|enfermos|contagios|casos confirmados", "hay|se confirmaron|se registran|van|se detectaron", 12, 90000, "de dengue|confirmados de dengue|por dengue"),
        "suspects": count("casos sospechosos|sospechosos|probables", "hay|se estudian|están en estudio|se investigan", 30, 200000),
        "deaths": count("muertes|defunciones|fallecimientos|decesos", "hay|se registraron|ha habido|se confirmaron", 2, 900),
        "measles": count("casos|contagios|enfermos", "hay|se confirmaron|van", 2, 6000, "de sarampión"),
        "cough": count("casos|contagios", "hay|se confirmaron|van", 2, 2000, "de tosferina|de tos ferina"),
        "beds": count("pacientes|personas|enfermos", "están hospitalizados|están internados|siguen en el hospital", 3, 4000, "hospitalizados|"),
        "healed": count("pacientes|personas", "se recuperaron|sanaron|fueron dados de alta", 10, 80000),
        "tests": count("pruebas|pruebas de laboratorio|análisis", "se hicieron|se procesaron|se realizaron", 90, 900000),
        "homes": count("viviendas|casas|domicilios", "se fumigaron|se visitaron|fueron nebulizadas|se revisaron", 200, 900000),
        "positive": percent(2, 60, "[cuál es|de cuánto es] la positividad", "[positividad|índice de positividad]", "qué porcentaje [de las pruebas|] [sale|salió|resulta] positivo"),
        "drop": percent(3, 80, "cuánto [bajaron|disminuyeron|cayeron] los [casos|contagios]", "[baja|reducción|disminución] de [casos|contagios]", "en qué porcentaje [se redujeron|bajaron] los [contagios|casos]"),
        "week": measure(2, 51, "cuántas semanas [lleva|tiene|suma] [la vigilancia|el seguimiento|el brote]", "semanas de [seguimiento|vigilancia]", "cuánto tiempo [lleva|llevan] [vigilando|el brote|de vigilancia]"),
        "place": place("""[la colonia|el barrio] [El Mirador|Las Granjas|San Lucas|La Joya]
            la zona [costera|conurbada|cafetalera|de los humedales]
            las comunidades a la orilla [del río|de la presa|de la laguna]""",
            "[dónde|en qué zona] [hay más|se concentran los] casos", "[zona|lugar] con más [casos|contagios]", "foco principal"),
        "signs": words("""fiebre alta, dolor detrás de los ojos y sarpullido
            tos con fiebre y manchas rojas
            vómito persistente y sangrado de encías
            dolor de cuerpo y cansancio""",
            "[cuáles son|qué] [los |]síntomas [hay que vigilar|son de alarma|presenta la enfermedad|]", "[síntomas|señales de alarma]", "con qué síntomas [hay que ir|se debe acudir] al médico"),
        "advice": words("""lavar, tapar, voltear y tirar los recipientes con agua
            usar cubrebocas en lugares cerrados
            poner mosquiteros y vestir manga larga
            no automedicarse y tomar suero oral""",
            "[qué|cuáles] [medidas|recomendaciones] [se piden|dan|hay]", "[qué|cómo] [se recomienda hacer|hay que hacer|se puede prevenir]", "recomendaciones [a la población|]"),
        "speaker": person("quién [descartó|negó] [que haya alarma|un brote fuera de control|motivos de alarma]", "quién [llamó|pidió] a la calma"),
        "start": date("[cuándo|qué día|en qué fecha] [apareció|se detectó|se confirmó] el primer caso", "[fecha|día] del primer caso"),
    },
    (
        "{En}[se confirmaron|se acumulan] {cases} casos de dengue y {deaths} defunciones[, cuando {prev} eran {cases@prev} y {deaths@prev}|; otros {suspects} siguen en estudio|].",
        "Los casos {en} se [localizan|reparten] así: {list cases}.",
        "{En}hay {measles} casos de sarampión y {cough} de tosferina[, informó {speaker} quien descartó que haya alarma|].",
        "De los pacientes {en}, al menos {beds} permanecen hospitalizados y {healed} ya [se recuperaron|fueron dados de alta].",
        "[Por defunciones|En cuanto a muertes], {en}, el reporte señala {list deaths}.",
        "{En}se procesaron {tests} pruebas, con positividad de {positive}[; {prev} era de {positive@prev}|].",
        "Los contagios {en} [bajaron|cayeron] {drop} [en los últimos catorce días|respecto al reporte anterior].",
        "Las brigadas visitaron {homes} viviendas {en} para [eliminar criaderos|colocar larvicida].",
        "El primer caso se detectó el {start} en {place}, [donde|lugar en el que] se concentra el problema.",
        "Los síntomas de alarma son {signs}, y se recomienda {advice}.",
        "{En}hay {suspects} casos sospechosos, tras {week} semanas de vigilancia.",
        "El reporte lo elabora la {acronym} [cada lunes|con datos de todas las unidades].",
        "«No hay motivo de alarma, pero sí de cuidado», [aclaró|dijo] {speaker} [ante los medios|en la plaza].",
        "Las escuelas de la zona seguirán abiertas y se reforzó la limpieza.",
    ),
    sited=True,
    acronyms=(("Unidad de Inteligencia Epidemiológica", "UIE"), ("Red de Laboratorios Estatales", "RELAE"), ("Comando de Control de Vectores", "COVEC")),
)  # fmt: skip

BLOOD = Subject(
    "blood",
    ("[Recolecta|Reúne] {inst} {done} unidades de sangre {en}", "[Llaman|Invitan] a donar sangre {en}", "Banco de sangre {en}: {donors} donadores"),
    {
        "done": count("unidades|bolsas|unidades de sangre|bolsas de sangre", "se juntaron|se recolectaron|se obtuvieron|hubo", 12, 90000),
        "donors": count("donadores|donantes|personas", "donaron sangre|acudieron a donar|fueron a donar", 10, 80000),
        "first": count("personas|donadores", "donaron por primera vez|era su primera vez", 4, 20000, "primerizos|"),
        "rejected": count("personas|candidatos|donadores", "no pudieron donar|fueron rechazados|no fueron aptos", 3, 9000),
        "saved": count("vidas|pacientes", "se pueden salvar|se salvan|se beneficiarán|recibirán sangre", 30, 250000),
        "banks": count("bancos de sangre|centros de colecta|puestos de sangrado", "hay|operan|participaron", 2, 400),
        "altruist": percent(3, 70, "qué [porcentaje|proporción] [dona de forma altruista|de las donaciones es altruista|es voluntaria]", "[donación|donadores] altruista[s|]", "[porcentaje de|] donación voluntaria"),
        "minutes": measure(12, 75, "cuántos minutos [tarda|dura|toma] [donar|la donación]", "[duración|tiempo] de la donación", "cuánto se tarda uno en donar"),
        "weight": measure(45, 55, "cuántos kilos [hay que pesar|se deben pesar|mínimo]", "peso mínimo [para donar|]"),
        "type": words("""O negativo
            AB negativo
            B negativo
            A positivo""",
            "[qué|cuál] tipo de sangre [falta|urge|se necesita|es el más escaso]", "[tipo|grupo] [sanguíneo|] [más|] [escaso|requerido]", "de qué tipo [falta|urge] sangre"),
        "req": words("""ayuno de cuatro horas y no tener tatuajes recientes
            tener entre 18 y 65 años y buena salud
            identificación y haber dormido bien
            no haber tomado antibióticos en quince días""",
            "[qué|cuáles son los] requisitos [hay|piden|] para donar", "requisitos [para donar|]", "qué [se necesita|piden] para donar sangre"),
        "where": place("""el [lobby|vestíbulo|patio] [de la terminal de autobuses|de rectoría|del congreso]
            la unidad móvil estacionada en [la alameda|el zócalo|la glorieta]
            el [kiosco|atrio] de [San Antonio|la parroquia|Santiago]""",
            "[dónde|en qué lugar] [se puede donar|será la colecta|es la colecta|donar]", "[lugar|sede] de la [colecta|donación]"),
        "when": span("[cuándo|qué días|en qué fechas] [es|será|fue] la colecta", "fechas de la colecta"),
        "champion": person("quién ha donado más [veces|sangre]", "[donador|donadora] [récord|con más donaciones]", "a quién [reconocieron|dieron diploma] por donar"),
        "times": measure(20, 120, "cuántas veces [ha donado|donó]", "[número de|] donaciones del [homenajeado|más constante]"),
        "speaker": person("quién [dijo|recordó] que la sangre no se fabrica", "quién [hizo el llamado|llamó] a donar"),
    },
    (
        "{En}se [recolectaron|obtuvieron] {done} unidades de sangre de {donors} donadores[, {first} de ellos por primera vez|; {prev} fueron {done@prev}|].",
        "Las unidades {en} provienen de varias sedes: {list done}.",
        "[Acudieron|Se presentaron] a donar {list donors} personas {en}.",
        "Con lo reunido {en} se [podrá ayudar|beneficiará] a {saved} pacientes.",
        "{En}[no pudieron donar|fueron descartadas] {rejected} personas por [anemia o presión alta|no cumplir el ayuno].",
        "La donación altruista {en} es de {altruist}[, contra {altruist@prev} {prev}|].",
        "{En}[operaron|participaron] {banks} bancos de sangre.",
        "De los donadores {en}, un total de {first} lo hicieron por primera vez.",
        "Donar toma {minutes} minutos y hay que pesar al menos {weight} kilos.",
        "La sangre más escasa es la {type}; para donar se pide {req}.",
        "La colecta será en {where} {when}, [sin cita|de ocho a dos].",
        "Se entregó un diploma a {champion} que ha donado {times} veces.",
        "«La sangre no se fabrica, se comparte», [recordó|dijo] {speaker} [al donar también|en su llamado].",
        "La colecta la organiza el {acronym}.",
        "Al terminar se ofrece jugo, galletas y un rato de descanso.",
    ),
    (Event("Colecta [Nacional|Universitaria|Intensiva] de Sangre", "colecta"), Event("Maratón de Donación", "maratón", feminine=False)),
    sited=True,
    acronyms=(("Consejo de Hemoterapia", "COHEM"), ("Sistema de Bancos Enlazados", "SIBE"), ("Centro Estatal de la Transfusión", "CETRA")),
)  # fmt: skip

AMBULANCES = Subject(
    "ambulances",
    ("[Entregan|Llegan] {done} ambulancias {en}", "[Atiende|Suma] {inst} {trips} traslados {en}", "[Línea telefónica|Servicio] de emergencias {en}: {calls} llamadas"),
    {
        "done": count("ambulancias|unidades", "se entregaron|hay|llegaron|se compraron|se repartieron", 3, 900),
        "trips": count("traslados|viajes|servicios", "se hicieron|se realizaron|hubo", 30, 190000),
        "births": count("partos|nacimientos", "se atendieron|hubo|ocurrieron", 2, 900, "a bordo|en ambulancia"),
        "calls": count("llamadas|llamadas telefónicas", "se recibieron|se atendieron|entraron|contestaron", 200, 2_900_000),
        "pranks": count("llamadas", "eran de broma|fueron falsas|resultaron bromas", 40, 300000, "falsas|de broma"),
        "medics": count("paramédicos|socorristas|técnicos en urgencias", "trabajan|atienden|hay|se contrataron", 10, 5000),
        "operators": count("operadores|telefonistas|orientadores", "contestan|trabajan|atienden la línea", 5, 900),
        "crisis": count("personas|jóvenes|usuarios", "pidieron apoyo emocional|recibieron ayuda psicológica|llamaron por ansiedad", 20, 90000),
        "minutes": measure(4, 55, "en cuántos minutos [llega|llegan] la[s|] ambulancia[s|]", "tiempo de [respuesta|llegada]", "cuánto tarda [en llegar|] la ambulancia"),
        "price": money(0.4, 5, "cuánto [cuesta|costó|vale] cada ambulancia", "[precio|costo] de [una|cada] ambulancia"),
        "total": money(4, 900, "cuánto se [gastó|invirtió|pagó] [en total|] [por|en] las ambulancias", "[inversión|gasto] [total|] en ambulancias"),
        "solved": percent(30, 98, "qué porcentaje de las llamadas se [resuelve|resolvió|atiende] por teléfono", "llamadas resueltas [por teléfono|]"),
        "number": words("""800 [222 26 68|911 20 00|623 23 23]
            55 [4000 1010|5728 1717]
            *[765|911]""",
            "[a qué|cuál es el] [número|teléfono] [hay que llamar|se llama|de la línea|de emergencias]", "[teléfono|número] de [la línea|atención]", "a dónde [llamo|se llama|hablo]"),
        "gear": words("""desfibrilador, oxígeno y monitor
            incubadora de traslado y ventilador
            camilla hidráulica y aspirador
            botiquín de trauma y férulas""",
            "[qué|con qué] [equipo|] [llevan|tienen|cuentan|traen] las ambulancias", "[equipo|equipamiento] de las ambulancias"),
        "langs": words("""náhuatl, mixteco y tzotzil
            maya y totonaco
            inglés, lengua de señas y otomí
            purépecha y mazahua""",
            "[en qué|qué] [idiomas|lenguas] [atienden|se atiende|hablan]", "[idiomas|lenguas] [de atención|de la línea|]"),
        "speaker": person("quién [pidió|rogó] [no hacer bromas|no jugar con la línea|evitar bromas]", "quién [habló de|se quejó de] las [bromas|llamadas falsas]"),
        "midwife": person("quién [atendió|recibió] [el parto|al bebé]", "[paramédico|paramédica] que [atendió el parto|recibió al bebé]"),
        "start": date("[cuándo|desde cuándo|a partir de qué día] [funciona|empezó|inicia] [la línea|el servicio]", "[inicio|arranque] [de la línea|del servicio]"),
    },
    (
        "{En}se [entregaron|pusieron en circulación] {done} ambulancias, con {medics} paramédicos[; {prev} fueron {done@prev}|].",
        "Las ambulancias {en} se [asignaron|repartieron] así: {list done}.",
        "{En}se [hicieron|realizaron] {trips} traslados y {births} partos se atendieron a bordo.",
        "Los traslados {en} fueron {list trips}.",
        "{En}[entraron|se recibieron] {calls} llamadas, de las que {pranks} eran falsas[; {prev} hubo {calls@prev}|].",
        "El {solved} de las llamadas {en} se resuelve por teléfono, gracias a {operators} operadores.",
        "{En}pidieron apoyo emocional {crisis} personas.",
        "El tiempo de llegada {en} es de {minutes} minutos[, frente a {minutes@prev} minutos de {prev}|].",
        "Cada ambulancia costó {price}, y el gasto total {en} [fue|llegó] a {total}.",
        "Las unidades llevan {gear}[, según la norma del {acronym}|].",
        "El servicio, en el número {number}, [funciona|opera] desde el {start} y atiende en {langs}.",
        "«Una broma puede costar una vida», [lamentó|advirtió] {speaker} [al mostrar las cifras|con gesto serio].",
        "El parto lo atendió {midwife} [a mitad del camino|en plena carretera].",
        "La sirena solo se usa cuando hay riesgo de muerte.",
    ),
    acronyms=(("Centro Regulador de Urgencias", "CRUM"), ("Sistema Integral de Traslados", "SITRA"), ("Escuadrón de Rescate y Urgencias", "ERU")),
)  # fmt: skip

FAIRS = Subject(
    "fairs",
    ("[Corren|Participan] {runners} personas en {event}", "[Feria|Carrera] por la salud {en}", "Más deporte y menos azúcar {en}: {done} atenciones"),
    {
        "done": count("atenciones|servicios|consultas y servicios", "se dieron|se brindaron|se otorgaron|hubo", 90, 900000),
        "runners": count("corredores|participantes|deportistas", "corrieron|participaron|hubo|se inscribieron", 40, 30000),
        "glucose": count("pruebas|exámenes|mediciones", "se hicieron|se aplicaron|hubo", 30, 90000, "de glucosa|de azúcar"),
        "mammo": count("mamografías|mastografías", "se hicieron|se tomaron|se realizaron", 20, 90000),
        "pap": count("citologías|papanicolaous|pruebas de Papanicolaou", "se hicieron|se tomaron|se realizaron", 20, 60000),
        "teeth": count("limpiezas dentales|atenciones dentales|consultas dentales", "se hicieron|se dieron|hubo", 12, 30000),
        "glasses": count("lentes|anteojos|pares de lentes", "se regalaron|se entregaron|se dieron", 10, 20000),
        "found": count("personas", "resultaron con diabetes|tenían diabetes y no lo sabían|fueron detectadas con diabetes", 3, 9000),
        "walks": count("caminatas|activaciones físicas|clases de baile", "se organizaron|hubo|se hicieron", 3, 3000),
        "modules": count("módulos|carpas|stands", "se instalaron|hubo|se montaron", 4, 300),
        "over": percent(20, 80, "qué [porcentaje|proporción] [tiene sobrepeso|vive con sobrepeso|tiene obesidad]", "[porcentaje|índice|prevalencia] de [sobrepeso|obesidad]", "cuántos de cada cien tienen sobrepeso"),
        "km": measure(3, 42, "cuántos kilómetros [fue|es|tiene|mide] la [carrera|ruta]", "[distancia|kilómetros] de la carrera", "de cuántos kilómetros [fue|es] la carrera"),
        "time": measure(14, 190, "[en cuántos minutos|qué tiempo] [hizo|ganó|corrió] [el ganador|la ganadora|el primer lugar]", "tiempo del [ganador|primer lugar]"),
        "bag": money(0.005, 0.9, "[de cuánto fue la|cuánto repartió la] bolsa [de premios|]", "[bolsa|premios] de la carrera"),
        "winner": person("quién [ganó|llegó primero en|triunfó en] la carrera", "[ganador|ganadora] de la carrera", "[primer lugar|primera en llegar]"),
        "starter": person("quién [dio el banderazo|dio la salida|arrancó la carrera]", "quién [agitó la bandera|dio inicio a la carrera]"),
        "coach": person("quién [dijo|recomendó] [caminar media hora|moverse media hora|caminar a diario]"),
        "route": place("""[el malecón|el parque|la ribera] [Viejo|de los Cocos|Tangamanga Chico|del Cárcamo]
            la avenida [Constituyentes|Lázaro Cárdenas|de las Jacarandas]
            la pista [Emilia Ortiz|del bosque|universitaria]""",
            "[dónde|por dónde] [fue|pasó|se corrió] la carrera", "[ruta|lugar|recorrido] de la carrera"),
        "when": span("[cuándo|en qué fechas|de cuándo a cuándo] [es|fue|será] la feria", "[fechas|días] de la feria"),
        "food": words("""agua simple, frutas y nopales
            amaranto, frijol y quelites
            pescado en lugar de embutidos
            tortilla y leguminosas""",
            "qué [alimentos|] [recomiendan|se recomienda|aconsejan] [comer|]", "[alimentos|comida] recomendad[os|a]"),
    },
    (
        "{En}se [brindaron|otorgaron] {done} atenciones: {glucose} pruebas de glucosa, {mammo} mastografías, {pap} citologías y {teeth} limpiezas dentales.",
        "{En}corrieron {runners} personas[, contra {runners@prev} {prev}|; se repartieron {bag} en premios|].",
        "Las atenciones {en} se [distribuyeron|dieron] así: {list done}.",
        "Los corredores {en} llegaron de distintos sitios: {list runners}.",
        "{En}se detectó diabetes en {found} personas que no lo sabían[, y se regalaron {glasses} lentes|].",
        "{En}[se montaron|hubo] {modules} módulos y {walks} caminatas.",
        "Por tipo, {en}, se otorgaron {list done kind}.",
        "El {over} de quienes se pesaron {en} vive con sobrepeso[; {prev} era el {over@prev}|].",
        "La carrera, de {km} kilómetros por {route}, la ganó {winner} con un tiempo de {time} minutos.",
        "El banderazo lo dio {starter} [a las siete de la mañana|bajo una llovizna].",
        "La bolsa de premios {en} fue de {bag}, [repartida en seis categorías|que se entregó en vales].",
        "La feria, que se [realiza|instaló] {when}, aconseja comer {food}.",
        "«Media hora diaria de caminata cambia la vida», [dijo|repitió] {coach} [antes de trotar con los asistentes|al micrófono].",
        "La avala la {acronym}.",
        "Hubo zumba, juegos de mesa y una botarga que regaló manzanas.",
    ),
    (Event("[Feria|Semana] [Nacional|Estatal|Familiar] de la Salud", "feria"), Event("Carrera [del Corazón|por la Vida|Atlética Familiar]", "carrera")),
    sited=True,
    kinds=("de nutrición", "de psicología", "de optometría", "de presión arterial", "de planificación familiar", "de fisioterapia"),
    acronyms=(("Federación de Medicina del Deporte", "FEMEDE"), ("Red de Prevención Comunitaria", "REPREC"), ("Liga contra el Azúcar", "LICA")),
)  # fmt: skip

BUDGET = Subject(
    "budget",
    ("[Presupuesto|Recursos] de {spent} [para salud|] {en}", "[Compra|Surte] {inst} medicinas {en}: {supply} de abasto", "[Rinde cuentas|Informa gastos] {inst} {en}"),
    {
        "spent": money(40, 420000, "cuál es el presupuesto", "[presupuesto|recursos] [de salud|del instituto|]", "cuánto [dinero|] [tiene|tendrá|recibió] el instituto", "a cuánto asciende el presupuesto", "de cuánto es el presupuesto"),
        "drugs": money(10, 190000, "cuánto se [gastó|destinó|invirtió|pagó] en [medicinas|medicamentos|fármacos]", "gasto en [medicinas|medicamentos]", "cuánto costaron [las medicinas|los medicamentos]"),
        "saved": money(1, 60000, "cuánto se ahorró", "[ahorro|ahorros] [del instituto|en compras|]", "de cuánto fue el ahorro", "a cuánto [ascendió|llegó] el ahorro"),
        "debt": money(1, 30000, "cuánto se [debe|adeuda] [a proveedores|]", "[adeudo|deuda] [con proveedores|]", "a cuánto asciende la deuda"),
        "recipes": count("recetas|recetas médicas", "se surtieron|fueron surtidas|se despacharon", 900, 90_000_000),
        "boxes": count("piezas|cajas|piezas de medicamento", "se compraron|se adquirieron|llegaron", 2000, 900_000_000),
        "bids": count("licitaciones|concursos", "se hicieron|hubo|se publicaron", 3, 900),
        "banned": count("empresas|proveedores", "fueron inhabilitadas|se inhabilitaron|fueron sancionadas", 2, 300),
        "audits": count("auditorías|revisiones", "se hicieron|se practicaron|están abiertas", 2, 900),
        "routes": count("rutas|rutas de entrega|camiones repartidores", "reparten|salen a diario|distribuyen", 3, 500),
        "supply": percent(60, 99, "[cuál es|de cuánto es] el abasto", "[abasto|nivel de abasto] [de medicinas|de medicamentos|]", "qué porcentaje de [las recetas|medicamentos] se [surte|surtió]"),
        "rise": percent(1, 40, "cuánto [creció|subió|aumentó] el presupuesto", "[aumento|incremento|alza] [del presupuesto|presupuestal]", "en qué porcentaje [subió|creció] el presupuesto"),
        "day": date("[cuándo|qué día|en qué fecha] [llegan|se entregan|empiezan a llegar] [las medicinas|los medicamentos]", "fecha de [entrega|llegada] de [medicinas|medicamentos]"),
        "missing": words("""insulina y anticonvulsivos
            quimioterapias infantiles
            antibióticos de amplio espectro
            salbutamol y paracetamol infantil
            antipsicóticos""",
            "[qué|cuáles] [medicinas|medicamentos] [faltan|escasean|hay en desabasto]", "[medicamentos|claves] en desabasto", "de qué hay desabasto"),
        "why": words("""porque la aduana retuvo los lotes
            porque dos proveedores quebraron
            porque la licitación quedó desierta
            porque la bodega se inundó""",
            "por qué [hay desabasto|faltan medicinas|faltaron medicamentos]", "[causa|motivo] del desabasto"),
        "treasurer": person("quién [rindió cuentas|presentó el informe|presentó las cuentas]", "quién dio a conocer el [gasto|informe financiero]"),
        "speaker": person("quién [prometió|aseguró] que [nadie pagará|no habrá cobros|todo será gratuito]", "quién [prometió|ofreció] gratuidad"),
        "store": place("""la bodega [de Huehuetoca Norte|del puerto seco|de la central camionera]
            el centro de distribución [Los Nogales|La Piedad Sur|Bugambilias]
            la megafarmacia [del Altiplano|regional|del Istmo]""",
            "[dónde|en qué lugar] [se guardan|están|almacenan] [las medicinas|los medicamentos]", "[bodega|almacén] de [medicinas|medicamentos]"),
    },
    (
        "{En}el presupuesto es de {spent}, un aumento de {rise}[ respecto a los {spent@prev} de {prev}|].",
        "{En}se [destinaron|pagaron] {drugs} a medicamentos y se ahorraron {saved}[; {prev} el ahorro fue de {saved@prev}|].",
        "{En}el abasto llegó a {supply}, con {recipes} recetas surtidas[, mejor que el {supply@prev} de {prev}|].",
        "Las recetas surtidas {en} son {list recipes}.",
        "{En}se adquirieron {boxes} piezas [mediante|en] {bids} licitaciones.",
        "El dinero {en} se reparte de este modo: {list spent}.",
        "[Fueron|Quedaron] inhabilitadas {banned} empresas {en}, tras {audits} auditorías.",
        "La deuda con proveedores {en} es de {debt}.",
        "Escasean {missing} {why}[, reconoció {treasurer} al rendir cuentas|].",
        "Los medicamentos se almacenan en {store} y llegarán el {day} por {routes} rutas.",
        "El informe lo presentó {treasurer} [ante diputados|en sesión abierta].",
        "«Nadie pagará un peso por su tratamiento», [prometió|aseguró] {speaker} [frente a pacientes|en su mensaje].",
        "La compra consolidada corre a cargo de la {acronym}.",
        "Los contratos pueden consultarse en internet sin necesidad de clave.",
    ),
    acronyms=(("Unidad de Adquisiciones Consolidadas", "UAC"), ("Comisión de Vigilancia del Gasto", "COVIGA"), ("Plataforma Abierta de Contratos", "PLACO")),
)  # fmt: skip

PRIZES = Subject(
    "prizes",
    ("[Reconocen|Premian] a {done} trabajadores {en}", "Recibe {winner} la medalla {en}", "[Orgullo|Vocación] que se celebra {en}"),
    {
        "done": count("trabajadores|empleados|personas", "fueron premiados|recibieron reconocimiento|fueron reconocidos", 5, 9000),
        "medals": count("medallas|preseas", "se entregaron|se dieron|se otorgaron", 2, 400),
        "diplomas": count("diplomas|constancias", "se entregaron|se dieron|se repartieron", 5, 9000),
        "entries": count("candidaturas|postulaciones|candidatos", "se recibieron|hubo|se registraron", 10, 5000),
        "jury": count("jurados|integrantes del jurado|jueces", "votaron|decidieron|evaluaron", 3, 30),
        "retired": count("jubilados|trabajadores jubilados", "fueron homenajeados|recibieron un homenaje|asistieron", 4, 3000),
        "years": measure(15, 52, "cuántos años [de servicio|trabajando] [tiene|cumplió|lleva]", "[antigüedad|años de servicio]", "cuántos años lleva [en el instituto|de enfermera|]"),
        "amount": money(0.005, 0.6, "de cuánto es el [estímulo|premio|apoyo]", "[monto|estímulo] [económico|] [del premio|]", "cuánto dinero [dan|reciben|se da a] los premiados"),
        "winner": person("quién [recibió|ganó|obtuvo] la medalla", "[a quién|quién fue al que] [dieron|entregaron] la medalla", "[medallista|ganador de la medalla|ganadora de la medalla]"),
        "giver": person("quién [entregó|dio|impuso] [la medalla|los reconocimientos|las preseas]"),
        "medal": words("""«[Manuela Ortiz|Doctor Ángel Rosas|Ignacia Reyes]»
            «[Al Mérito Silencioso|Servir es Crecer|Corazón de Bata Blanca]»""",
            "[cómo se llama|cuál es el nombre de|qué nombre lleva] la [medalla|presea]", "nombre de la [medalla|presea]"),
        "merit": words("""por operar durante un sismo a la luz de las linternas
            por cuidar a los enfermos de un barco varado
            por crear un aparato barato para bebés prematuros
            por traducir las recetas a lenguas originarias
            por no faltar un solo día en su carrera""",
            "por qué [recibió|ganó|le dieron] la medalla", "[mérito|motivo] [de la medalla|por el que la premiaron|]", "[cuál fue la razón|qué hizo] para [recibir|ganar] la medalla"),
        "where": place("""el Teatro [Degollado Chico|Esperanza Azul|de la Paz Vieja]
            el [Palacio|Patio] de [los Gremios|Minería del Norte|las Artesanas]
            la [plaza|explanada] [Ponciano Díaz|de las Enfermeras|Bicentenario Sur]""",
            "[dónde|en qué lugar] [fue|se hizo|se realizó] la [ceremonia|entrega|premiación]", "[lugar|sede] de la [ceremonia|premiación]"),
        "day": date("[cuándo|qué día|en qué fecha] [fue|se hizo] la [ceremonia|premiación|entrega]", "[fecha|día] de la [ceremonia|premiación]"),
        "study": words("""enfermería en la escuela rural de su pueblo
            medicina con una beca sindical
            química y después salud pública
            trabajo social por las noches""",
            "qué [estudió|carrera tiene|carrera hizo] [la persona premiada|quien ganó la medalla|]", "[estudios|carrera] de[l premiado| la premiada]"),
    },
    (
        "{En}[fueron reconocidos|recibieron estímulos] {done} trabajadores, [elegidos|seleccionados] entre {entries} candidaturas por {jury} jurados.",
        "Los premiados {en} son {list done}.",
        "{En}se [entregaron|repartieron] {medals} medallas y {diplomas} diplomas[; {prev} fueron {medals@prev} y {diplomas@prev}|].",
        "La medalla {medal} la recibió {winner} {merit}.",
        "La medalla fue entregada por {giver} en {where} el {day}.",
        "[Con|Tras] {years} años de servicio, {winner} [recibió la medalla|subió al estrado] entre aplausos.",
        "Cada premiado recibe {amount} {en}[, más que los {amount@prev} de {prev}|].",
        "[También|En el acto] se rindió homenaje a {retired} jubilados {en}.",
        "De joven estudió {study}, [según contó su hija|y nunca dejó de leer].",
        "El fallo fue certificado por el {acronym}.",
        "«Este premio es de mi equipo», [expresó|dijo] {winner} [con la voz entrecortada|al recibir la medalla].",
        "La orquesta infantil cerró la tarde con un vals.",
    ),
    (Event("[Premio|Reconocimiento] [Nacional|Anual] al [Mérito Médico|Servicio]", "premio", feminine=False), Event("Entrega [Anual|Solemne] de Estímulos", "entrega")),
    acronyms=(("Comité de Honor y Mérito", "COHOME"), ("Consejo de Premiación", "COPRE"), ("Sindicato Único de la Salud", "SUS")),
)  # fmt: skip

CARE = (EPIDEMICS, BLOOD, AMBULANCES, FAIRS, BUDGET, PRIZES)
