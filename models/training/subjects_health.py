"""Subjects of medical attention and prevention: what bulletins say of them, and how it is asked for."""

# ruff: noqa: E501 -- a template reads best on one line

from models.training.scopes import Event
from models.training.subjects import Subject, count, date, measure, money, percent, person, place, span, words

SURGERY = Subject(
    "surgery",
    (
        "[Realiza|Concluye|Suma] {inst} {done} [cirugías|operaciones] {en}",
        "Más [operaciones|cirugías] y menos espera: balance de {event}",
        "[Avanza|Termina] {event} con {done} procedimientos quirúrgicos",
    ),
    {
        "done": count("cirugías|operaciones|intervenciones quirúrgicas|procedimientos quirúrgicos",
                      "se realizaron|se hicieron|se practicaron|hubo|llevaron a cabo|realizó el instituto", 180, 12000),
        "total": count("cirugías|operaciones|procedimientos quirúrgicos", "suman|se acumulan|llevan|van|se han hecho",
                       15000, 400000, "en total|acumuladas|desde que empezó el programa|de forma acumulada|hasta ahora", "cumulative"),
        "goal": count("cirugías|operaciones", "se esperan|se planean|se pretenden hacer|son la meta|se tenían previstas", 500, 15000,
                      "como meta|previstas|programadas", "goal"),
        "women": count("mujeres|pacientes mujeres", "fueron operadas|se operaron|recibieron cirugía", 90, 5000),
        "men": count("hombres|varones|pacientes hombres", "fueron operados|se operaron|recibieron cirugía", 90, 5000),
        "children": count("niños|menores|niñas y niños|pacientes pediátricos", "fueron operados|se operaron|recibieron cirugía", 12, 800),
        "hospitals": count("hospitales|nosocomios|unidades hospitalarias", "participaron|operaron|se sumaron|entraron", 8, 190),
        "theatres": count("quirófanos|salas de operaciones", "se usaron|estuvieron abiertos|se ocuparon|funcionaron", 10, 400),
        "surgeons": count("cirujanos|médicos cirujanos|especialistas en cirugía", "participaron|trabajaron|operaron", 20, 1500),
        "staff": count("trabajadores|trabajadores de la salud|personas del personal de salud", "participaron|colaboraron|se movilizaron", 100, 9000),
        "kilos": measure(2, 40, "cuántas semanas [había que esperar|era la espera|duraba la espera] [para operarse|por una cirugía|]",
                         "[espera|tiempo de espera] [para operarse|por cirugía] en semanas",
                         "de cuántas semanas era la [lista de |]espera [quirúrgica|por una operación]"),
        "ambulatory": percent(12, 85, "qué [porcentaje|proporción|tanto por ciento] de las [cirugías|operaciones] [fue ambulatoria|no necesitó hospitalización]",
                              "porcentaje de [cirugía ambulatoria|operaciones ambulatorias|pacientes que se fueron a casa el mismo día]",
                              "cuánto [representaron|representan] las [cirugías|operaciones] ambulatorias"),
        "backlog": percent(5, 70, "en qué porcentaje [bajó|se redujo|disminuyó] [el rezago|la lista de espera|el rezago quirúrgico]",
                           "cuánto [bajó|se redujo] [el rezago|la espera de cirugías|la lista de espera]",
                           "[reducción|disminución|baja] del rezago quirúrgico"),
        "spent": money(8, 900, "cuánto [dinero|] [se invirtió|se gastó|costó|se destinó] [en los insumos quirúrgicos|para comprar material de cirugía]",
                       "[inversión|gasto|costo] en [insumos|material] [quirúrgico|para cirugías]",
                       "de cuánto fue [la inversión|el gasto] en material [quirúrgico|de quirófano]"),
        "when": span("[cuándo|en qué fechas|qué días] [fue|se hizo|se realizó|tuvo lugar] la jornada", "[fechas|días] de la jornada",
                     "de cuándo a cuándo [fue|duró|se hizo] la jornada"),
        "speaker": person("quién [dijo|explicó|aseguró|afirmó] que [los pacientes esperan menos|se acortó la espera|ya no se espera tanto]",
                          "quién habló [de la espera|del tiempo de espera|de la lista de espera]"),
        "anaesthesia": person("quién [agradeció|reconoció|felicitó] [a los anestesiólogos|al personal de anestesia|a anestesia]"),
        "why": words("""abatir el rezago que dejó [la pandemia|la contingencia]
            acortar los tiempos de espera de quienes aguardan una operación
            aprovechar los quirófanos que [quedan libres|no se usan] los fines de semana
            atender primero a quienes llevan más de [seis|ocho|diez] meses en lista
            llevar especialistas a regiones donde no los hay""",
            "[para qué|con qué fin|con qué objetivo] [se hace|se creó|se organizó|sirve] la jornada",
            "[cuál es|] el [objetivo|propósito|fin] de la jornada", "por qué [se opera en fin de semana|se organizó la jornada]"),
        "types": words("""hernia, vesícula y catarata
            cadera, rodilla y columna
            apéndice, próstata y matriz
            amígdalas, labio hendido y estrabismo
            cataratas, varices y tumores de piel""",
            "[qué tipo de|cuáles|qué] [cirugías|operaciones|procedimientos] [fueron las más frecuentes|predominaron|se hicieron más]",
            "[operaciones|cirugías] más [frecuentes|comunes]", "de qué [operaron|se operó] más [la gente|a los pacientes|]"),
        "best": place("""Hospital de Especialidades «[La Ceiba|El Roble|Puerta Norte|Las Flores]»
            Hospital General «[Doctor Arizmendi|Miguel Otero|Emma Godoy]»
            Centro Médico [del Golfo|del Bajío|de la Sierra|de los Altos]""",
            "[qué|cuál] [hospital|nosocomio] [operó más|hizo más cirugías|tuvo más operaciones|fue el de mayor productividad]",
            "dónde se [operó más|hicieron más operaciones]", "hospital con más cirugías"),
    },
    (
        "{En}[se realizaron|se practicaron|se llevaron a cabo|fueron posibles] {done} [cirugías|intervenciones quirúrgicas], [cifra que rebasa|lo que supera] las {done@prev} [alcanzadas|logradas|registradas] {prev}.",
        "{En}{inst} [realizó|practicó|efectuó] {done} procedimientos quirúrgicos[, de los cuales {women} fueron en mujeres y {men} en hombres|, en beneficio de {women} mujeres y {men} hombres|].",
        "[Se intervino|Fueron intervenidos|Pasaron por quirófano] {women} mujeres, {men} hombres y {children} menores de edad {en}.",
        "{En}[las cirugías|las operaciones] se distribuyeron así: {list done}.",
        "Por entidad o unidad, {en}, se [contaron|reportaron|registraron] {list done} [cirugías|operaciones].",
        "[Destacan|Sobresalen] por el número de cirugías, {en}: {list done kind}.",
        "Con [este resultado|estas acciones], [desde que arrancó el programa|desde el inicio de la estrategia] suman {total} [cirugías|operaciones][, precisó {speaker} al dar a conocer el balance|].",
        "La meta {en} es de {goal} [cirugías|operaciones], [aunque|si bien] al último corte se [habían realizado|llevaban] {done}.",
        "{En}[abrieron sus puertas|participaron] {hospitals} hospitales, con {theatres} quirófanos y {surgeons} cirujanos[, además de {staff} trabajadores de enfermería, camillería e intendencia|].",
        "El {ambulatory} de los procedimientos {en} fue ambulatorio, [es decir,|por lo que] el paciente volvió a su casa el mismo día.",
        "«La espera era de {kilos} semanas y hoy [nadie|ningún paciente] aguarda tanto», [aseguró|afirmó|dijo] {speaker} [en entrevista|en conferencia de prensa|al recorrer las salas de recuperación].",
        "El rezago quirúrgico se redujo {backlog} {en}, [en comparación con|frente a] lo reportado {prev}, cuando la baja fue de {backlog@prev}.",
        "Para [comprar|adquirir] material de quirófano se [destinaron|invirtieron|ejercieron] {spent} {en}.",
        "{event} se [llevó a cabo|desarrolló|realizó] {when} con el propósito de {why}.",
        "[De acuerdo con|Según] {anaesthesia} sin los anestesiólogos, a quienes [agradeció|reconoció] su entrega, nada de esto [habría sido posible|se habría logrado].",
        "Los procedimientos más frecuentes fueron de {types}[, explicó {speaker} quien subrayó que se acortó la espera|].",
        "El {best} fue el que más operaciones [concentró|sumó] {en}.",
        "La estrategia [se coordina con|depende de] el {acronym}, que [programa|asigna] los turnos de [cada|toda] sala.",
        "[Las familias|Los familiares] de los pacientes [recibieron|tuvieron] información [puntual|permanente] en módulos instalados a la entrada de los hospitales.",
    ),
    (
        Event("Jornada [Nacional|Intensiva|Extraordinaria] de [Cirugías|Operaciones|Atención Quirúrgica]", "jornada"),
        Event("Jornada Quirúrgica de Fin de Semana", "jornada"),
        Event("Operativo Quirúrgico [Nacional|Sin Espera]", "operativo", feminine=False),
        Event("Maratón de Cirugías", "maratón", feminine=False),
    ),
    sited=True,
    kinds=("de cataratas", "de hernia", "de vesícula", "de rodilla", "de cadera", "de columna", "de apéndice", "de estrabismo", "de labio hendido"),
    acronyms=(
        ("Centro Coordinador de Salas y Turnos", "CCST"),
        ("Sistema Único de Programación Quirúrgica", "SUPROQ"),
        ("Comité de Abatimiento del Rezago", "CAR"),
    ),
)  # fmt: skip

VACCINES = Subject(
    "vaccines",
    (
        "[Aplican|Suman] {done} [vacunas|dosis] {en}",
        "[Llama|Invita|Convoca] {inst} a [vacunarse|completar esquemas] {en}",
        "[Arranca|Inicia|Cierra] la campaña de vacunación {en} con meta de {goal} dosis",
    ),
    {
        "done": count("vacunas|dosis|biológicos|dosis de vacuna", "se aplicaron|se pusieron|se han aplicado|se administraron|se suministraron", 800, 2500000),
        "goal": count("dosis|vacunas", "se planea aplicar|se esperan aplicar|es la meta|se quieren poner|se prevén", 3000, 9000000, "como meta|de meta|", "goal"),
        "flu": count("dosis|vacunas", "se aplicaron|se pusieron|van", 500, 900000, "contra la influenza|de influenza|contra influenza|para la gripe", ),
        "measles": count("dosis|vacunas", "se aplicaron|se pusieron|van", 300, 700000, "contra el sarampión|de sarampión|de triple viral|contra sarampión"),
        "hpv": count("niñas|estudiantes|adolescentes", "recibieron la vacuna|fueron vacunadas|se vacunaron", 200, 300000,
                     "contra el papiloma|contra VPH|contra el virus del papiloma humano"),
        "elderly": count("adultos mayores|personas mayores|personas de la tercera edad", "se vacunaron|recibieron la vacuna|fueron vacunados|fueron inmunizados", 300, 400000),
        "posts": count("puestos|módulos|puntos de vacunación|puestos de vacunación", "se instalaron|hay|se pusieron|funcionan|se colocaron", 5, 3000),
        "brigades": count("brigadas|brigadas de vacunación|equipos móviles", "salieron|recorren las comunidades|trabajan|se formaron", 4, 900),
        "nurses": count("enfermeras|vacunadoras|enfermeras vacunadoras", "participan|trabajan|vacunan", 10, 6000),
        "coverage": percent(31, 99, "qué [porcentaje|tanto por ciento] [de la población|de cobertura] [se alcanzó|está vacunada|tiene la vacuna|se logró]",
                            "[cobertura|avance] de [vacunación|la campaña]", "cuál [es|fue] la cobertura [de vacunación|alcanzada]",
                            "a cuánto [llegó|llega|asciende] la cobertura"),
        "doubts": percent(3, 40, "qué porcentaje de [padres|familias|papás] [rechazó|no quiso|se negó a] [vacunar|la vacuna]",
                          "[rechazo|negativa] a [la vacuna|vacunar]", "cuántos por ciento de las familias no [quisieron|aceptaron] [vacunas|vacunar a sus hijos]"),
        "cost": money(3, 2400, "cuánto [costaron|costó la compra de|se pagó por|se invirtió en] las [vacunas|dosis]", "[costo|monto|inversión] de [la compra de |]vacunas",
                      "a cuánto [asciende|ascendió] la compra de [biológicos|vacunas]"),
        "cold": measure(2, 8, "a cuántos grados [se guardan|deben estar|se conservan] las [vacunas|dosis]", "temperatura [de las vacunas|de la red de frío|para guardar las dosis]"),
        "when": span("[cuándo|en qué fechas|de cuándo a cuándo] [es|será|fue|dura] la [campaña|vacunación]", "[fechas|periodo] de la campaña", "hasta cuándo [hay vacunas|vacunan]"),
        "start": date("[cuándo|qué día|en qué fecha] [empezó|arrancó|inició|comenzó] la [campaña|vacunación]", "[fecha|día] de [inicio|arranque] de la [vacunación|campaña]"),
        "who": words("""niñas y niños de seis meses a [cuatro|cinco] años, embarazadas y personas [de 60 años o más|mayores]
            personal de salud, docentes y [choferes del transporte público|cuidadores]
            estudiantes de quinto grado de primaria y [niñas|menores] de 11 años no escolarizadas
            quienes viven con diabetes, obesidad o asma
            trabajadores del campo y sus familias""",
            "[a quién|a quiénes] [está dirigida|va dirigida|se vacuna en|es] la campaña", "[quiénes|qué personas] [se pueden|pueden|deben] [vacunar|ponerse la vacuna]",
            "[población objetivo|grupos prioritarios] [de la campaña|]"),
        "where": place("""[la explanada|el kiosco|el patio] del palacio municipal
            el estacionamiento del mercado [Juárez|Hidalgo|Morelos|Central]
            la estación del tren ligero
            el auditorio de la [normal rural|escuela técnica 12|casa de cultura]""",
            "dónde [se instaló|quedó|está|pusieron] el [módulo|puesto] [central|principal|más grande]", "[lugar|ubicación] del [módulo|puesto] [central|principal]"),
        "speaker": person("quién [pidió|exhortó a|llamó a|recomendó] [no creer rumores|ignorar las noticias falsas|no hacer caso de rumores]",
                          "quién habló [de los rumores|de noticias falsas] [sobre las vacunas|]"),
        "first": person("[quién|a quién] [recibió|le pusieron|se puso] la primera [dosis|vacuna]", "primera persona [vacunada|en vacunarse]"),
        "paper": words("""la cartilla de salud y una identificación
            la CURP y el comprobante de domicilio
            la cartilla nacional de vacunación
            el número de seguridad social""",
            "qué [documentos|papeles|] [se necesita|hay que llevar|piden|se requieren] [para vacunarse|para la vacuna|]", "[requisitos|documentos] para [la vacuna|vacunarse]"),
    },
    (
        "{En}[se han aplicado|fueron aplicadas|se administraron] {done} dosis[, lo que representa {coverage} de cobertura|, con una cobertura de {coverage}|].",
        "{En}el sector salud [puso|aplicó|suministró] {flu} vacunas contra la influenza y {measles} contra el sarampión[, mientras que {prev} fueron {flu@prev} y {measles@prev}, respectivamente|].",
        "La meta {en} es [aplicar|llegar a] {goal} dosis[; al corte de este día van {done}|; hasta ahora se ha alcanzado {coverage}|].",
        "{En}las dosis aplicadas [se reparten|se distribuyeron] de la siguiente manera: {list done}.",
        "[Por grupo|Por tipo] de vacuna, {en}, se pusieron {list done kind}.",
        "[Un total de|] {hpv} [niñas|adolescentes] [recibieron|ya cuentan con] la vacuna contra el virus del papiloma humano {en}.",
        "[También|Además], {elderly} personas adultas mayores [acudieron a inmunizarse|fueron inmunizadas] {en}.",
        "{En}[operan|se instalaron|funcionan] {posts} puestos de vacunación y {brigades} brigadas móviles, atendidos por {nurses} enfermeras.",
        "La cobertura {en} [llegó a|alcanzó] {coverage}, [por encima|por debajo] de {coverage@prev} [obtenido|registrado] {prev}.",
        "«No hagan caso de rumores: la vacuna es segura», [pidió|insistió] {speaker} [tras reconocer|al admitir] que {doubts} de las familias se negó a vacunar a sus hijos {en}.",
        "La compra de biológicos tuvo un costo de {cost} {en}.",
        "Las dosis viajan a {cold} grados centígrados en cajas que vigila la {acronym}.",
        "La campaña, que [comenzó|arrancó] el {start}, [se mantendrá|estará vigente] {when} y está dirigida a {who}.",
        "La primera dosis la recibió {first} quien [dijo sentirse tranquila|aseguró no haber sentido dolor|invitó a sus vecinos a imitarle].",
        "El puesto principal se [instaló|ubicó] en {where}, [donde se atiende|con atención] de 8 de la mañana a 6 de la tarde.",
        "Para [recibir la vacuna|vacunarse] solo se pide {paper}[, recordó {speaker} quien llamó a no creer en rumores|].",
        "Los biológicos son gratuitos y [no hace falta|no se necesita] cita previa en ninguna de las unidades participantes.",
    ),
    (
        Event("[Campaña|Semana] Nacional de Vacunación", "semana"),
        Event("Jornada [Nacional|Estatal] de Salud Pública", "jornada"),
    ),
    sited=True,
    kinds=("contra la influenza", "contra el tétanos", "contra la hepatitis", "contra el neumococo", "contra la covid", "contra el rotavirus", "contra la tos ferina"),
    acronyms=(("Red Integral de Frío", "RIF"), ("Unidad de Control de Biológicos", "UCB"), ("Dirección de Atención a la Infancia", "DAI")),
)  # fmt: skip

DONATION = Subject(
    "donation",
    (
        "[Suma|Alcanza] {inst} {done} trasplantes {en}",
        "[Vida que sigue|Una sola familia salvó varias vidas]: donación de órganos {en}",
        "Crece la cultura de la donación {en}: {donors} donantes",
    ),
    {
        "done": count("trasplantes|injertos", "se realizaron|se hicieron|hubo|se lograron|se concretaron", 12, 3900),
        "kidney": count("trasplantes|injertos", "se realizaron|se hicieron|hubo", 5, 1800, "de riñón|renales"),
        "cornea": count("trasplantes", "se realizaron|se hicieron|hubo", 5, 1900, "de córnea|de córneas"),
        "heart": count("trasplantes", "se realizaron|se hicieron|hubo", 2, 60, "de corazón|cardíacos"),
        "liver": count("trasplantes", "se realizaron|se hicieron|hubo", 2, 190, "de hígado|hepáticos"),
        "donors": count("donantes|donadores", "hubo|se registraron|se tuvieron", 4, 900, "de órganos|"),
        "organs": count("órganos", "se procuraron|se obtuvieron|se recuperaron", 6, 2500),
        "waiting": count("pacientes|personas", "esperan un órgano|están en lista de espera|aguardan un trasplante|siguen esperando", 200, 24000),
        "total": count("trasplantes", "se han hecho|suman|van|se acumulan", 900, 80000, "desde que empezó el programa|en la historia|en total", "cumulative"),
        "hours": measure(3, 40, "cuántas horas [duró|tardó] la [cirugía|operación|procuración]", "[duración|horas] de la [cirugía|operación]"),
        "survival": percent(60, 99, "qué [porcentaje|tanto por ciento] de los [injertos|trasplantados|pacientes] [sobrevive|funciona|vive] [al año|después de un año]",
                            "[sobrevida|supervivencia] [de los trasplantados|de los injertos|]", "cuál es la [tasa de |]sobrevida"),
        "refusal": percent(10, 60, "qué porcentaje de [las familias|los familiares] [dice que no|rechaza donar|se niega a donar]", "[negativa|rechazo] familiar a [la donación|donar]"),
        "age": measure(17, 71, "qué edad tenía [el donante|quien donó|la persona donante]", "cuántos años tenía [el donante|quien donó]", "edad del donante"),
        "speaker": person("quién [dio las gracias|agradeció] a la familia [del donante|donadora]", "quién agradeció la donación"),
        "surgeon": person("quién [encabezó|dirigió|lideró|coordinó] [la cirugía|al equipo de trasplantes|la operación|al equipo quirúrgico]", "[cirujano|médico] que [encabezó|dirigió] [el trasplante|la operación]"),
        "day": date("[cuándo|qué día|en qué fecha] [fue|se hizo|se realizó|ocurrió] la [procuración|donación|extracción de los órganos]", "fecha de la [donación|procuración]"),
        "where": place("""el Hospital de [Traumatología|Cardiología|Especialidades] «[Río Blanco|Victoria Soto|El Mirador|San Juan]»
            el Hospital General «[Tres Cruces|Aurelio Valdivia|La Loma]»""",
            "[dónde|en qué hospital] [se hizo|fue|se realizó|se procuró] la [donación|procuración]", "hospital de la [procuración|donación]"),
        "given": words("""el corazón, los dos riñones y las córneas
            hígado, riñones y piel
            ambos riñones y tejido óseo
            las córneas y el hígado
            corazón, hígado y válvulas""",
            "[qué|cuáles] [órganos|órganos y tejidos|] [donó|se donaron|se obtuvieron|dejó el donante] [la familia|]", "[órganos|tejidos] donados"),
        "route": words("""en helicóptero de la [policía estatal|Marina|Fuerza Aérea]
            por carretera, con escolta de la Guardia Nacional
            en un vuelo comercial
            en ambulancia aérea""",
            "[cómo|en qué] [se trasladaron|viajaron|llevaron|se movieron] los órganos", "[traslado|transporte] de los órganos"),
        "why": words("""una caída desde la azotea de su casa
            un derrame cerebral
            un accidente de motocicleta
            un infarto [que no respondió al tratamiento|mientras trabajaba]""",
            "[de qué|cuál fue la causa por la que|por qué] murió [el donante|la persona donante|quien donó]", "causa de [la muerte|muerte] del donante"),
    },
    (
        "{En}se [realizaron|concretaron|lograron] {done} trasplantes: {kidney} de riñón, {cornea} de córnea, {liver} de hígado y {heart} de corazón.",
        "{En}hubo {done} trasplantes, [contra|frente a] {done@prev} {prev}, [resultado|algo] que {inst} atribuye a la confianza de las familias.",
        "De los {done} trasplantes {en} [hay que decir|cabe señalar] que {kidney} fueron renales [y el resto de otros órganos y tejidos|, procedimiento que más se demanda].",
        "Gracias a {donors} donantes se [obtuvieron|procuraron|recuperaron] {organs} órganos {en}.",
        "{En}[el número|la cifra] de donantes por entidad o unidad [fue|quedó] así: {list donors}.",
        "{En}[los trasplantes se concentraron|se hicieron trasplantes] en estos sitios: {list done}.",
        "En la lista de espera {en} [permanecen|hay] {waiting} pacientes[, de acuerdo con el {acronym}|].",
        "Desde [el inicio del programa|el primer injerto], {inst} ha [hecho|sumado|acumulado] {total} trasplantes.",
        "La sobrevida de los pacientes al año {en} es de {survival}, [superior a|mejor que] {survival@prev} {prev}.",
        "[Todavía|Aún] {refusal} de las familias [se niega|dice no] cuando se le propone donar {en}.",
        "El donante, de {age} años, [falleció|murió] a causa de {why}, y sus familiares aceptaron donar {given}.",
        "La procuración se [llevó a cabo|realizó] el {day} en {where} y [duró|se prolongó] {hours} horas.",
        "Los órganos [viajaron|fueron trasladados] {route} [hasta la capital del país|hacia dos hospitales distintos].",
        "El equipo que [operó|intervino] estuvo [encabezado|dirigido] por {surgeon} con apoyo de [enfermería|anestesiólogos y perfusionistas].",
        "«A la familia, gracias; su gesto no tiene precio», [expresó|dijo|manifestó] {speaker} [al término|al concluir] de la intervención.",
        "[Cualquier persona|Toda persona] mayor de edad puede manifestar su voluntad de donar y conviene que lo converse en casa.",
    ),
    sited=True,
    acronyms=(("Registro Único de Receptores", "RUR"), ("Centro Estatal de Donación y Trasplantes", "CEDYT"), ("Comité Interno de Procuración", "CIP")),
)  # fmt: skip

COMMITTEES = Subject(
    "committees",
    (
        "[Instala|Integra|Suma] {inst} {done} comités [de bienestar|de salud] {en}",
        "[Vecinos|Comunidades] organizadas por la salud {en}",
        "Avanza la [instalación|renovación] de comités {en}: {progress}",
    ),
    {
        "done": count("comités|comités de bienestar|comités de salud", "se instalaron|se formaron|se integraron|hay|quedaron instalados|se crearon", 8, 9000),
        "goal": count("comités", "faltan por instalar|se espera instalar|se prevén|se planean", 40, 12000, "", "goal"),
        "members": count("integrantes|vocales|personas", "forman los comités|participan en los comités|integran los comités", 90, 60000),
        "women": count("mujeres|vecinas", "presiden un comité|encabezan comités|son presidentas de comité", 10, 9000),
        "assemblies": count("asambleas|reuniones vecinales|asambleas comunitarias", "se hicieron|se realizaron|hubo|se celebraron", 9, 11000),
        "towns": count("localidades|comunidades|pueblos", "tienen comité|fueron visitadas|se visitaron|abarcan", 9, 7000),
        "indigenous": count("comités", "se instalaron|hay|funcionan", 4, 1900, "en pueblos indígenas|en comunidades indígenas|indígenas"),
        "benefit": count("personas|habitantes|beneficiarios", "se benefician|salen beneficiadas|reciben el beneficio|son beneficiadas", 2000, 4_000_000),
        "requests": count("peticiones|solicitudes|quejas", "recibieron los comités|se atendieron|se recogieron|llegaron", 30, 20000),
        "progress": percent(9, 100, "qué [porcentaje|tanto por ciento] [de avance|llevan|se ha instalado] [en los comités|de comités|]", "avance [de|en] [la instalación|los comités|la instalación de comités]",
                            "cuánto [se ha avanzado|llevan de avance] [con los comités|en la instalación]"),
        "funds": money(0.8, 320, "cuánto [dinero|] [administran|manejan|recibieron|se les dio a] los comités", "[recursos|dinero|presupuesto] [de|para] los comités", "de cuánto [fue|es] el recurso [de|para] los comités"),
        "term": measure(2, 6, "cuántos años dura[n|] [el cargo|en el cargo|el comité|los integrantes]", "[duración|años] del cargo [en el comité|]"),
        "by": date("[cuándo|para cuándo|en qué fecha] [quedarán|estarán|terminan de instalar] [todos |]los comités", "fecha límite [de|para] [instalar|la instalación de] comités"),
        "speaker": person("quién [tomó protesta|tomó la protesta] a los [comités|integrantes]", "quién [encabezó la toma de protesta|presidió la toma de protesta]"),
        "voice": person("quién [dijo|sostuvo|señaló] que [la gente|el pueblo|la comunidad] [decide|manda|vigila]", "quién habló [de que la gente decide|de vigilar los recursos]"),
        "task": words("""vigilar que [haya medicinas|no falten medicinas] y que el médico esté en su horario
            decidir en qué se gasta el recurso para reparar la clínica
            organizar faenas de limpieza y descacharrización
            llevar el registro de embarazadas y personas con diabetes
            avisar de goteras, fallas de luz y falta de agua en la unidad""",
            "[qué hacen|para qué sirven|cuál es la función de|qué función tienen] los comités", "[funciones|tareas] de los comités", "de qué se encargan los comités"),
        "made": words("""una presidenta, un secretario, una tesorera y dos vocales
            presidencia, tesorería y cuatro vocalías
            cinco vecinos y la enfermera de la unidad
            una persona por cada manzana""",
            "[cómo|por quién] [se integran|están formados|se conforman] los comités", "[quiénes|qué cargos] [forman|integran|hay en] [el|cada] comité", "integración [del comité|de los comités]"),
    },
    (
        "{En}[se instalaron|quedaron integrados|ya trabajan] {done} comités[, en los que participan {members} personas|].",
        "{En}la distribución de comités es: {list done}.",
        "[Se instalaron|Se conformaron] {list done}, [informó|detalló] {inst}.",
        "[De los|Entre los] {done} comités {en} se cuentan {indigenous} en comunidades indígenas y {women} son presididos por mujeres.",
        "{En}el avance es de {progress}, [pues|ya que] de {goal} comités previstos se han instalado {done}.",
        "{En}se celebraron {assemblies} asambleas en {towns} localidades, [para beneficio de|que benefician a] {benefit} habitantes.",
        "La meta {en} es [llegar a|instalar] {goal} comités a más tardar el {by}.",
        "{prev} [había|se contaban] {done@prev} comités; {en} son {done}.",
        "Los comités {en} administran {funds}, [dinero|recurso] que se entrega sin intermediarios.",
        "Entre sus tareas [está|figura] {task}[, explicó {voice} para quien la comunidad decide y vigila|].",
        "Cada comité se integra por {made}, y el cargo dura {term} años.",
        "{speaker} tomó protesta a los nuevos integrantes [en la cancha de la unidad deportiva|frente a la clínica|en un acto público].",
        "«Aquí la gente decide y la gente vigila», [sostuvo|remarcó|expresó] {voice} [entre aplausos|ante los vecinos|].",
        "Los comités [canalizaron|recibieron] {requests} peticiones {en}, [en su mayoría|sobre todo] por falta de personal.",
        "El seguimiento [corresponde|está a cargo] de la {acronym}.",
        "En las asambleas se vota a mano alzada y [el acta|la minuta] se pega a la entrada de la unidad.",
    ),
    sited=False,
    acronyms=(("Coordinación de Participación Comunitaria", "CPC"), ("Red de Organización Vecinal", "ROV"), ("Oficina de Enlace y Gestión Social", "OEGS")),
)  # fmt: skip

HEALTH = (SURGERY, VACCINES, DONATION, COMMITTEES)
