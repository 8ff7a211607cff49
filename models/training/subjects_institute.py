"""Subjects of an institute's running: works, staff, nurseries, affiliation, training, agreements."""

# ruff: noqa: E501 -- a template reads best on one line

from models.training.scopes import Event
from models.training.subjects import Subject, count, date, measure, money, percent, person, place, span, words

WORKS = Subject(
    "works",
    (
        "[Inauguran|Ponen en marcha|Entregan] [clínica|hospital|unidad médica] con {beds} camas {en}",
        "[Avanza|Crece] la infraestructura de salud {en}: {built} unidades nuevas",
        "Inversión de {spent} [en obra médica|para obra hospitalaria] {en}",
    ),
    {
        "beds": count("camas|camas de hospital|camas censables", "tiene el hospital|hay|se agregaron|se instalaron|tendrá", 6, 900),
        "built": count("clínicas|unidades|unidades médicas", "se construyeron|se inauguraron|se entregaron|se abrieron|se hicieron", 2, 120, "nuevas|"),
        "rebuilt": count("clínicas|unidades|unidades médicas", "se remodelaron|se arreglaron|se repararon|quedaron rehabilitadas", 3, 600, "viejas|"),
        "rooms": count("consultorios|consultorios médicos", "tiene la unidad|hay|se habilitaron|tendrá", 3, 90),
        "workers": count("obreros|albañiles|trabajadores de la construcción", "participan en la obra|construyeron|trabajan en la obra", 30, 4000),
        "users": count("derechohabientes|personas|usuarios", "serán atendidos|se beneficiarán|podrán atenderse|saldrán beneficiados", 4000, 1_900_000),
        "metres": measure(400, 60000, "cuántos metros [cuadrados|] [mide|tiene|ocupa|abarca] [el hospital|la obra|el edificio]", "[superficie|metros cuadrados|tamaño] [del hospital|de la obra|del terreno]"),
        "lifts": count("elevadores|ascensores", "tiene|hay en el hospital|se instalaron", 2, 24),
        "parking": count("cajones|lugares de estacionamiento|espacios para coches", "tiene|hay", 20, 900),
        "spent": money(4, 5200, "cuánto [costó|cuesta|se invirtió en|se gastó en] [la obra|el hospital|la clínica|la construcción]", "[costo|inversión|presupuesto] de[| la] [obra|construcción]", "de cuánto [fue|es] la inversión", "cuánto dinero se [metió a|destinó a] la obra", "a cuánto asciende la inversión [en infraestructura|de la obra]"),
        "gear": money(1, 900, "cuánto [costó|se gastó en|se pagó por] el [equipo|equipamiento|mobiliario]", "[costo|inversión] [del|en] equipamiento"),
        "progress": percent(4, 100, "qué [porcentaje de avance|avance|tanto por ciento] [lleva|tiene|registra] la [obra|construcción]", "avance de [obra|la obra|la construcción]", "en cuánto va la [obra|construcción]"),
        "late": measure(2, 60, "cuántos meses [de atraso|de retraso|tarde] [tuvo|lleva|tiene] la obra", "[retraso|atraso] de la obra [en meses|]"),
        "opened": date("[cuándo|qué día|en qué fecha] [se inauguró|abrió|se entregó|abrió sus puertas] [el hospital|la clínica|la unidad]", "fecha de [inauguración|apertura]"),
        "opener": person("quién [inauguró|abrió|cortó el listón de|puso en marcha] [el hospital|la clínica|la unidad]", "quién [encabezó|presidió] la inauguración"),
        "builder": person("quién [supervisó|revisó|recorrió] [la obra|los trabajos|la construcción]", "[supervisor|responsable] de la [obra|construcción]"),
        "name": words("""«[Doctora Amparo Lugo|Benita Galeana|Enfermera Rosa Ferrer]»
            «[Manantiales|Valle Alto|Cerro Azul|Laguna Seca]»
            «[20 de Noviembre Sur|5 de Febrero Norte]»""",
            "cómo se llama [el nuevo hospital|el hospital|la unidad|la clínica]", "nombre [del hospital|de la unidad|del nuevo hospital]", "qué nombre [lleva|le pusieron a|tiene] [el hospital|la unidad]"),
        "site": place("""[la colonia|el barrio|el ejido] [Las Palmas|El Progreso|San Isidro|Benito Juárez|Loma Bonita]
            [el kilómetro 12 de la carretera|la salida] a [Tecomán|Ciudad Valles|Atlixco|Guaymas]
            los terrenos [del antiguo aeropuerto|de la vieja estación de trenes|que donó el ayuntamiento]""",
            "[dónde|en qué lugar] [está|se construyó|se ubica|queda] [el hospital|la clínica|la obra]", "ubicación [del hospital|de la obra]"),
        "services": words("""urgencias, pediatría y ginecología
            hemodiálisis, quimioterapia y rayos X
            consulta de especialidad, laboratorio y farmacia
            cirugía ambulatoria, ultrasonido y rehabilitación
            terapia intensiva, tomografía y banco de leche""",
            "[qué|cuáles] servicios [ofrece|tiene|da|tendrá|hay en] [el hospital|la unidad|]", "servicios [del hospital|de la unidad|que ofrece]"),
        "cause": words("""la escasez de acero
            las lluvias que inundaron los cimientos
            un litigio por la propiedad del terreno
            el hallazgo de vestigios arqueológicos
            el incumplimiento de la empresa contratada""",
            "por qué se [atrasó|retrasó|detuvo|demoró] la obra", "[causa|motivo] del [retraso|atraso]", "a qué se debió el [retraso|atraso]"),
    },
    (
        "{En}se [construyeron|pusieron en servicio] {built} unidades y se remodelaron {rebuilt}[, con una inversión de {spent}|, mientras que {prev} fueron {built@prev} y {rebuilt@prev}|].",
        "El hospital {name}, ubicado en {site}, [cuenta con|dispone de] {beds} camas, {rooms} consultorios y {lifts} elevadores.",
        "{En}[hay|se suman] {beds} camas, [que se reparten así|repartidas de este modo]: {list beds}.",
        "Las unidades remodeladas [por entidad o localidad|] {en} fueron {list rebuilt}.",
        "[La obra|La construcción], que registra un avance de {progress}, tiene un costo de {spent} {en}.",
        "{En}la inversión [asciende|llega] a {spent}, [de la que|de la cual] {gear} corresponde a equipo médico[; {prev} se ejercieron {spent@prev}|].",
        "{opener} inauguró la unidad el {opened}, [en una ceremonia breve|ante vecinos y trabajadores].",
        "[Con esta obra|La apertura] [beneficia|beneficiará] a {users} derechohabientes {en}.",
        "El edificio, de {metres} metros cuadrados y {parking} cajones de estacionamiento, fue levantado por {workers} obreros.",
        "La obra acumuló {late} meses de retraso a causa de {cause}[, admitió {builder} al revisar los trabajos|].",
        "[Los trabajos fueron supervisados por|La construcción fue revisada por] {builder} en compañía de vecinos.",
        "[La unidad|El hospital] ofrece {services}[, todo sin costo|, las 24 horas del día|].",
        "El avance físico {en} es de {progress}, [cuando|mientras que] {prev} era de {progress@prev}.",
        "El proyecto ejecutivo [quedó en manos|es responsabilidad] de la {acronym}.",
        "[Habrá|El edificio tiene] rampas, señalización en braille y paneles solares en la azotea.",
    ),
    sited=True,
    acronyms=(("Dirección de Obras y Conservación", "DOC"), ("Unidad de Proyectos de Infraestructura", "UPI"), ("Programa Maestro de Inmuebles", "PROMI")),
)  # fmt: skip

HIRING = Subject(
    "hiring",
    (
        "[Contrata|Incorpora|Suma] {inst} a {doctors} médicos {en}",
        "[Convocatoria|Feria de plazas] {en}: {posts} vacantes",
        "[Más especialistas|Médicos] para [la sierra|zonas apartadas] {en}",
    ),
    {
        "doctors": count("médicos|doctores|galenos", "se contrataron|fueron contratados|se incorporaron|entraron a trabajar|llegaron", 12, 9000),
        "specialists": count("especialistas|médicos especialistas", "se contrataron|fueron contratados|se incorporaron|llegaron", 8, 5000),
        "nurses": count("enfermeras|enfermeras y enfermeros", "se contrataron|fueron contratadas|se incorporaron|obtuvieron plaza", 12, 9000),
        "posts": count("plazas|vacantes|lugares", "se ofertaron|se ofrecieron|salieron a concurso|hay disponibles|se abrieron", 40, 20000),
        "vacant": count("plazas|vacantes", "quedaron sin ocupar|quedaron desiertas|nadie quiso|siguen libres", 4, 3000, "desiertas|"),
        "applicants": count("aspirantes|candidatos|solicitantes", "se registraron|participaron|se presentaron|acudieron|concursaron", 50, 60000),
        "foreign": count("médicos extranjeros|doctores extranjeros|médicos de otros países", "llegaron|fueron contratados|trabajan", 5, 1900),
        "interns": count("pasantes|residentes|médicos residentes", "empezaron su servicio|ingresaron|iniciaron", 10, 8000),
        "raise": percent(2, 19, "[de cuánto|en qué porcentaje] [fue|es|subió] el [aumento|salario|sueldo]", "[aumento|incremento] [salarial|de sueldo]", "cuánto [subieron|aumentaron] los [sueldos|salarios]"),
        "share": percent(20, 80, "qué [porcentaje|proporción] de [los contratados|las contrataciones|la plantilla] son mujeres", "porcentaje de mujeres contratadas"),
        "salary": money(0.014, 0.09, "cuánto [gana|ganan|se paga a|cobra] [un especialista|los especialistas|el médico|los médicos]", "[sueldo|salario] [mensual|] de [los médicos|un médico|un especialista]"),
        "bonus": money(0.002, 0.03, "de cuánto es [el bono|el apoyo|la compensación] por [zona alejada|trabajar lejos]", "bono por [zona alejada|zona rural]"),
        "months": measure(3, 36, "[por cuántos meses|cuánto] dura el contrato", "[duración|meses] del contrato"),
        "deadline": date("[cuándo|qué día|en qué fecha] [cierra|termina|vence] [el registro|la convocatoria]", "[cierre|fecha límite] [del registro|de la convocatoria]", "hasta cuándo [me puedo registrar|hay registro]"),
        "when": span("[cuándo|de cuándo a cuándo|en qué fechas] [es|será|son] la[|s] [entrevista|entrevistas]", "fechas de [las entrevistas|entrevista]"),
        "speaker": person("quién [dijo|aseguró|sostuvo] que [las plazas no se venden|no se venden plazas|nadie debe pagar por una plaza]", "quién [advirtió|alertó] [de|sobre] la venta de plazas"),
        "head": person("quién [dio la bienvenida|recibió] a los [nuevos médicos|contratados|médicos recién llegados]"),
        "fields": words("""pediatría, medicina interna y urgencias
            anestesiología, ginecología y cirugía
            psiquiatría, geriatría y cardiología
            radiología y medicina familiar
            traumatología y nefrología""",
            "[qué|cuáles] especialidades [faltan|se buscan|se solicitan|hacen falta|se necesitan]", "especialidades [más|] [solicitadas|requeridas|buscadas]", "de qué especialidad [faltan|se buscan] médicos"),
        "where": place("""la [sierra Tarahumara|Costa Chica|región Mixteca|Huasteca]
            los Altos de [Jalisco|Chiapas]
            la zona [maya|del desierto|lacustre]
            las islas [Marías|del Golfo]""",
            "[dónde|a qué región|en qué zona] [irán|se enviará a|trabajarán|mandarán a] los [médicos|nuevos médicos|contratados]", "[destino|región] de los [médicos|contratados]"),
        "papers": words("""título, cédula y certificado vigente del consejo
            cédula profesional y carta de no inhabilitación
            acta de nacimiento, título y dos cartas de recomendación""",
            "[qué|cuáles] [documentos|requisitos|papeles] [piden|se piden|hay que entregar] [para la plaza|para concursar|]", "requisitos [para la plaza|de la convocatoria]"),
    },
    (
        "{En}[se incorporaron|fueron contratados] {doctors} médicos, de los cuales {specialists} son especialistas[, además de {nurses} enfermeras|].",
        "{En}[se ofertaron|salieron a concurso] {posts} plazas, [a las que se presentaron|por las que compitieron] {applicants} aspirantes[; {vacant} quedaron desiertas|].",
        "[Pese a todo|Aun así], {vacant} plazas quedaron sin ocupar {en}[, frente a {vacant@prev} {prev}|].",
        "Los médicos contratados {en} se [repartieron|asignaron] así: {list doctors}.",
        "{En}[hubo|se abrieron] {list posts} plazas, [según|de acuerdo con] {inst}.",
        "[Llegaron|Se sumaron] {foreign} médicos extranjeros y {interns} pasantes {en}.",
        "{prev} se contrató a {doctors@prev} médicos; {en} fueron {doctors}.",
        "El {share} de las contrataciones {en} [corresponde a|fueron de] mujeres.",
        "El salario mensual del especialista es de {salary}, [más|al que se suma] un bono de {bonus} por zona alejada.",
        "El aumento salarial {en} fue de {raise}[, superior al {raise@prev} otorgado {prev}|].",
        "Las especialidades más solicitadas son {fields}, y los contratos duran {months} meses.",
        "El registro cierra el {deadline} y las entrevistas serán {when}.",
        "Los nuevos médicos irán a {where}, [donde no había|que no tenía] atención de segundo nivel.",
        "«Las plazas no se venden; si alguien les pide dinero, denuncien», [advirtió|recalcó] {speaker} [ante los aspirantes|al abrir el registro].",
        "{head} dio la bienvenida a los recién llegados [y les pidió paciencia|en el auditorio].",
        "Para concursar se pide {papers}, que se [entregan|revisan] en la {acronym}.",
        "El personal de nuevo ingreso recibe uniforme, gafete y un recorrido por todas las áreas.",
    ),
    (Event("[Convocatoria|Feria] Nacional de [Plazas|Empleo Médico]", "convocatoria"), Event("Draft [Nacional de |de ]Especialistas", "draft", feminine=False)),
    acronyms=(("Coordinación de Personal y Desarrollo", "CPD"), ("Bolsa Única de Trabajo Médico", "BUTM"), ("Comisión Mixta de Escalafón", "CME")),
)  # fmt: skip

NURSERIES = Subject(
    "nurseries",
    ("[Abre|Suma|Opera] {inst} {done} guarderías {en}", "{children} niñas y niños en [guarderías|estancias] {en}", "Cuidado infantil {en}: [crece|mejora] el servicio"),
    {
        "done": count("guarderías|estancias infantiles|estancias", "operan|hay|funcionan|están abiertas", 6, 1600),
        "opened": count("guarderías|estancias", "se abrieron|se inauguraron|iniciaron operaciones", 2, 90, "nuevas|"),
        "closed": count("guarderías|estancias", "cerraron|fueron clausuradas|se cerraron", 2, 60),
        "children": count("niños|niñas y niños|menores|pequeños", "asisten|están inscritos|son atendidos|se cuidan", 200, 260000),
        "disabled": count("niños con discapacidad|menores con discapacidad", "asisten|reciben atención|están inscritos", 5, 2900),
        "parents": count("madres y padres|padres de familia|madres trabajadoras|familias", "usan el servicio|se benefician|reciben el servicio", 200, 230000),
        "waiting": count("solicitudes|familias", "están en lista de espera|esperan lugar|siguen en espera", 20, 30000),
        "carers": count("educadoras|asistentes educativas|puericultoras", "trabajan|cuidan a los niños|atienden", 30, 20000),
        "drills": count("simulacros|simulacros de incendio", "se hicieron|se realizaron|hubo", 4, 4000),
        "full": percent(50, 100, "qué [porcentaje|tanto por ciento] de [ocupación|los lugares] [tienen|hay en|está ocupado en] las guarderías", "ocupación de [las guarderías|guarderías]", "qué tan llenas están las guarderías"),
        "fee": money(0.002, 0.009, "cuánto [paga el instituto|se paga|cuesta al mes] [por|cada] niño", "[cuota|costo] [mensual|] por niño"),
        "age": measure(40, 90, "a partir de cuántos días [de nacidos|de edad|] [aceptan|reciben] a [los niños|los bebés]", "edad mínima [de ingreso|para entrar] [en días|]"),
        "since": date("[desde cuándo|cuándo|a partir de qué fecha] [hay inscripciones|empiezan las inscripciones|abre la inscripción]", "[inicio|fecha] de inscripciones"),
        "hours": words("""de seis de la mañana a ocho de la noche
            de siete a cuatro de la tarde
            de lunes a sábado, en dos turnos
            hasta las nueve de la noche en los hospitales""",
            "[cuál es el|qué] horario [tienen|de] [las guarderías|la guardería]", "[horario|a qué hora abre] [de |]la guardería", "a qué hora [abren y cierran|funcionan] las guarderías"),
        "menu": words("""verduras, cereales integrales y fruta de temporada
            lentejas, pollo y tortilla de maíz
            pescado, arroz y papaya
            menús sin azúcar ni ultraprocesados""",
            "qué [comen|les dan de comer a|desayunan] los [niños|pequeños]", "[menú|alimentación] [de los niños|en la guardería]"),
        "speaker": person("quién [dijo|comentó|explicó] que los primeros años [son decisivos|cuentan|marcan la vida]", "quién habló de los primeros años [de vida|]"),
        "best": person("quién [ganó|recibió|obtuvo] el [premio|reconocimiento] a la mejor educadora", "[mejor educadora|educadora premiada]"),
        "award": words("""por un huerto que cuidan los propios niños
            por su biblioteca de cuentos en lengua materna
            por reducir los accidentes a cero
            por incluir a pequeños con autismo""",
            "por qué [fue premiada|se premió a|dieron el premio a] [la guardería|la educadora]", "motivo del [premio|reconocimiento]"),
    },
    (
        "{En}[operan|funcionan] {done} guarderías, [en las que|donde] {carers} educadoras cuidan a {children} niñas y niños.",
        "{En}[abrieron|iniciaron actividades] {opened} guarderías y cerraron {closed}[, contra {opened@prev} aperturas y {closed@prev} cierres {prev}|].",
        "Las guarderías {en} se distribuyen así: {list done}.",
        "{En}la inscripción [fue|es] de {list children} menores.",
        "El servicio [beneficia|da tranquilidad] a {parents} madres y padres {en}[, aunque {waiting} solicitudes siguen en espera|].",
        "De los {children} menores {en}, un total de {disabled} vive con alguna discapacidad.",
        "La ocupación {en} es de {full}; {prev} [era|fue] de {full@prev}.",
        "{inst} paga {fee} al mes por cada niño, que puede ingresar desde los {age} días de nacido.",
        "Se [practicaron|llevaron a cabo] {drills} simulacros {en}[, todos sin incidentes|].",
        "Las inscripciones abren el {since} y el horario es {hours}.",
        "[La dieta|El menú] [incluye|se basa en] {menu}[, conforme a la norma de la {acronym}|].",
        "«Los primeros años son decisivos», [comentó|dijo] {speaker} [al visitar una sala de lactantes|en la clausura del curso].",
        "La mejor educadora del año es {best} reconocida {award}.",
        "[Todo el personal|Cada educadora] acredita cursos de primeros auxilios y pasa por una evaluación psicológica.",
    ),
    acronyms=(("Dirección de Cuidado y Desarrollo Infantil", "DCDI"), ("Norma de Alimentación en Estancias", "NAE"), ("Sistema de Atención a la Primera Infancia", "SAPI")),
)  # fmt: skip

JOBS = Subject(
    "jobs",
    ("[Crece|Repunta|Cae] el empleo [formal|] {en}", "[Registra|Reporta] {inst} {done} puestos de trabajo {en}", "Empleo {en}: {new} plazas nuevas"),
    {
        "done": count("puestos de trabajo|empleos|trabajadores afiliados", "hay registrados|están registrados|se reportan", 90000, 23_000_000, "en total|", "cumulative"),
        "new": count("empleos|puestos|trabajos|puestos de trabajo", "se crearon|se generaron|se abrieron", 900, 900000, "nuevos|"),
        "lost": count("empleos|puestos|trabajos", "se perdieron|se destruyeron|se dieron de baja", 400, 400000),
        "firms": count("patrones|empresas|empleadores", "están registrados|hay inscritos|tienen trabajadores afiliados", 2000, 1_080_000),
        "domestic": count("trabajadoras del hogar|personas trabajadoras del hogar", "están afiliadas|se inscribieron|se registraron|tienen seguro", 60, 60000),
        "drivers": count("repartidores|choferes de aplicación|trabajadores de plataformas", "están afiliados|se inscribieron|tienen seguro", 90, 190000),
        "students": count("estudiantes", "tienen seguro|están afiliados|cuentan con servicio médico", 900, 8_000_000),
        "permanent": percent(60, 92, "qué [porcentaje|proporción] de los [empleos|puestos] [es permanente|son permanentes|son fijos]", "[porcentaje de|] [empleos|puestos] permanentes"),
        "growth": percent(1, 12, "cuánto [creció|aumentó] el empleo", "[crecimiento|tasa|alza|variación] [anual|] del empleo", "[en qué porcentaje|cuánto por ciento] [creció|subió] el empleo"),
        "wage": money(0.0003, 0.0009, "[cuál es|de cuánto es|a cuánto llega] el salario [base|diario|promedio] [de cotización|]", "salario [base|diario] [de cotización|promedio|]"),
        "women": percent(30, 52, "qué porcentaje de [los empleos|los puestos|quienes trabajan] [lo ocupan mujeres|son mujeres]", "[participación|porcentaje] de mujeres en el empleo"),
        "fees": money(100, 60000, "cuánto [se recaudó|recaudó el instituto|entró] por cuotas", "[recaudación|ingresos] por cuotas", "a cuánto asciende la recaudación"),
        "sector": words("""transportes y comunicaciones
            la industria de la construcción
            comercio
            servicios para empresas
            el sector agropecuario
            la industria eléctrica""",
            "[qué|cuál] sector [creció más|generó más empleo|tuvo el mayor crecimiento]", "sector con [más crecimiento|mayor alza|más empleos nuevos]", "en qué sector [creció más|aumentó más] el empleo"),
        "fell": words("""la industria extractiva
            los servicios sociales
            la captación de agua
            la manufactura textil""",
            "[qué|cuál] sector [cayó|perdió más empleos|bajó|tuvo pérdidas]", "sector con [más bajas|mayor caída|más pérdidas]"),
        "day": date("[a qué fecha|con qué corte|cuándo] [se cortan|son|fue el corte de] los datos", "fecha de corte [de los datos|]"),
        "speaker": person("quién [atribuyó|explicó] [la baja|la caída|las bajas] [al cierre de ciclo|a la temporada|a fin de año]", "quién [explicó|habló de] [la caída|las bajas] [de temporada|de empleo]"),
        "app": words("""el Escritorio Virtual del patrón
            la aplicación móvil del instituto
            el buzón electrónico
            los módulos instalados en los tianguis""",
            "[cómo|por dónde|dónde] se [puede hacer la afiliación|afilia a|inscribe a] [los trabajadores|la gente]", "[medio|trámite] de afiliación"),
    },
    (
        "{En}hay {done} puestos de trabajo registrados, de los cuales {permanent} son permanentes.",
        "{En}se [crearon|generaron] {new} empleos, [lejos de|por arriba de|frente a] los {new@prev} de {prev}.",
        "{En}[el instituto contabilizó|se contabilizaron] {new} puestos nuevos y {lost} bajas[, atribuidas por {speaker} al cierre de ciclo|].",
        "Los nuevos empleos {en} se [concentraron|localizaron] así: {list new}.",
        "[Las bajas|Los empleos perdidos] {en} fueron {list lost}.",
        "El crecimiento del empleo {en} fue de {growth}[, cuando {prev} había sido de {growth@prev}|].",
        "{En}están inscritos {firms} patrones, y se afilió a {domestic} trabajadoras del hogar y {drivers} repartidores.",
        "El salario base de cotización {en} [llegó a|es de] {wage} al día.",
        "Las mujeres ocupan {women} de los puestos {en}.",
        "Por sector, el mayor crecimiento se [dio|observó] en {sector}, mientras que {fell} [perdió plazas|retrocedió].",
        "La recaudación por cuotas {en} [fue de|ascendió a] {fees}[; {prev} se obtuvieron {fees@prev}|].",
        "[Además|Por otra parte], {students} estudiantes cuentan con servicio médico {en}.",
        "Los datos tienen corte al {day} y provienen del {acronym}.",
        "La afiliación se [puede hacer en|realiza mediante] {app}, [sin filas|sin costo|sin intermediarios].",
        "[El registro|La cifra] no incluye a quienes trabajan por su cuenta ni a las fuerzas armadas.",
    ),
    acronyms=(("Sistema de Registro de Puestos", "SIREP"), ("Catálogo Nacional de Patrones", "CANAPA"), ("Observatorio del Trabajo Asegurado", "OTA")),
)  # fmt: skip

TRAINING = Subject(
    "training",
    ("[Capacita|Forma|Actualiza] {inst} a {done} [trabajadores|enfermeras] {en}", "[Inauguran|Clausuran] {event}", "Conocimiento que cura: {en} {papers} trabajos científicos"),
    {
        "done": count("trabajadores|personas|asistentes|participantes", "se capacitaron|tomaron el curso|asistieron|se formaron|recibieron capacitación", 30, 90000),
        "courses": count("cursos|talleres|diplomados", "se impartieron|se dieron|hubo|se ofrecieron", 4, 2900),
        "teachers": count("ponentes|profesores|instructores|conferencistas", "participaron|dieron clase|expusieron", 4, 600),
        "papers": count("trabajos|trabajos de investigación|carteles|investigaciones", "se presentaron|se expusieron|se recibieron", 8, 1900),
        "countries": count("países", "participaron|estuvieron representados|enviaron ponentes", 2, 40),
        "cpr": count("personas|trabajadores|vecinos", "aprendieron reanimación|se certificaron en reanimación|tomaron el taller de RCP", 20, 20000),
        "scholarships": count("becas", "se entregaron|se dieron|se otorgaron|hubo", 4, 3000),
        "hours": measure(4, 400, "cuántas horas [dura|duró|tiene] el [curso|diplomado|taller]", "[duración|horas] del [curso|diplomado]"),
        "passed": percent(50, 100, "qué [porcentaje|tanto por ciento] [aprobó|pasó el examen|acreditó el curso]", "[aprobación|aprobados|índice de aprobación]", "[porcentaje|tasa] de aprobados"),
        "prize": money(0.01, 0.9, "de cuánto [fue|es] el premio", "[monto|bolsa] del premio", "cuánto [dinero|] [recibió|ganó] el primer lugar"),
        "when": span("[cuándo|en qué fechas|qué días] [fue|es|se realiza|se hizo] el [congreso|curso|encuentro|foro]", "[fechas|días] del [congreso|encuentro|curso]"),
        "where": place("""el [Centro de Convenciones|Teatro|Auditorio] [Siglo XXI Norte|de la Reforma|Macedonio Alcalá|del Estado]
            la [Universidad Autónoma|Escuela de Enfermería|Facultad de Medicina] [estatal|de la región]
            la unidad de congresos [Xochipilli|La Estancia|Tres Ríos]""",
            "[dónde|en qué lugar|cuál es la sede donde] [fue|se hizo|se realizó|se celebra] el [congreso|curso|encuentro|foro]", "sede del [congreso|encuentro|curso|foro]"),
        "winner": person("quién [ganó|obtuvo|se llevó] el primer lugar", "[ganador|ganadora|primer lugar] [del concurso|del cartel|]", "a quién [premiaron|dieron el primer premio]"),
        "opener": person("quién [inauguró|abrió|dio inicio a] [el congreso|el curso|los trabajos|el encuentro]"),
        "lecturer": person("quién [dio|dictó|impartió] la [conferencia|conferencia magistral|plática principal]", "[conferencista|ponente] [magistral|principal]"),
        "topic": words("""el uso racional de los antibióticos
            inteligencia artificial en la lectura de placas
            salud mental de quienes cuidan
            heridas y estomas
            parto respetuoso y partería
            la obesidad desde el primer contacto""",
            "[de qué|sobre qué] [trató|fue|habló] la conferencia [magistral|]", "tema de la conferencia", "[cuál fue|dime] el tema [central|] de la conferencia"),
        "work": words("""«[Caídas que se pueden evitar|Dormir bien para sanar|Manos limpias en la sala]»
            «[El dolor también se mide|Menos sal, más vida|Mapa de la diabetes en mi colonia]»""",
            "cómo se llama el [trabajo|cartel|estudio] [ganador|premiado|que ganó]", "[título|nombre] del [trabajo|cartel] [ganador|premiado]", "con qué trabajo ganó"),
        "motto": words("""«[Aprender para cuidar|Cuidar es una ciencia|Saber que da vida]»
            «[Manos que enseñan|La calidad empieza en casa]»""",
            "[cuál es|cuál fue|] el lema [del encuentro|del congreso|]", "qué lema [tiene|tuvo|llevó] el [congreso|encuentro]"),
    },
    (
        "{En}se [capacitaron|formaron] {done} trabajadores en {courses} cursos [impartidos por|a cargo de] {teachers} ponentes.",
        "{En}asistieron {done} personas, [contra|frente a] las {done@prev} de {prev}.",
        "Los trabajadores capacitados {en}, por entidad o sede, fueron {list done}.",
        "Se [presentaron|recibieron] {papers} trabajos {en}, [provenientes de|enviados desde] {countries} países.",
        "Los trabajos {en} se [repartieron|clasificaron] así: {list papers kind}.",
        "{event} se [realizó|celebró] {when} en {where}, con el lema {motto}.",
        "{event} fue [inaugurado|abierto] por {opener} [ante|en presencia de] estudiantes y jubilados.",
        "La conferencia magistral, [dictada|impartida] por {lecturer} [trató de|versó sobre] {topic}.",
        "El primer lugar fue para {winner} por el trabajo {work}, y recibió {prize}.",
        "El {passed} de los inscritos aprobó {en}[, mejor que el {passed@prev} de {prev}|].",
        "El diplomado, de {hours} horas, lo avala la {acronym}.",
        "[Además|Asimismo], {cpr} personas se certificaron en reanimación {en} y se entregaron {scholarships} becas.",
        "«El conocimiento no se guarda, se comparte», [dijo|expresó] {lecturer} [entre aplausos|al cierre de su plática].",
        "[Hubo|No faltaron] talleres para niños, muestra de libros y un concierto de la banda municipal.",
    ),
    (
        Event("Congreso [Nacional|Internacional] de [Enfermería|Calidad|Medicina Familiar]", "congreso", feminine=False),
        Event("[Foro|Encuentro] [Nacional|Regional] de [Investigación|Educación en Salud]", "encuentro", feminine=False),
        Event("Reunión [Anual|Nacional] de [Trabajo Social|Nutrición]", "reunión"),
    ),
    kinds=("de enfermería", "de pediatría", "de nutrición", "de salud mental", "de gestión", "de trabajo social", "de farmacia"),
    acronyms=(("Asociación Latina de Educación en Salud", "ALES"), ("Escuela Virtual de Actualización", "EVA"), ("Consejo de Calidad Clínica", "CCC")),
)  # fmt: skip

AGREEMENTS = Subject(
    "agreements",
    ("[Firman|Suscriben] convenio {inst} y [la universidad|los industriales] {en}", "Alianza {en} [por la salud|en favor de trabajadores]", "[Acuerdo|Convenio] {en} beneficiará a {done} personas"),
    {
        "done": count("personas|trabajadores|beneficiarios", "se beneficiarán|saldrán beneficiadas|serán atendidas|abarca el convenio", 200, 900000),
        "signed": count("convenios|acuerdos", "se firmaron|se han firmado|se suscribieron|hay vigentes", 2, 300),
        "firms": count("empresas|compañías|negocios", "se sumaron|participan|firmaron|están en el convenio", 3, 4000),
        "checkups": count("chequeos|revisiones médicas|exámenes médicos", "se harán|se realizarán|se prometieron", 100, 90000, "", "goal"),
        "years": measure(2, 12, "cuántos años [dura|estará vigente|durará|tiene de vigencia] el [convenio|acuerdo]", "[vigencia|duración] del [convenio|acuerdo]"),
        "discount": percent(5, 60, "de cuánto es el descuento", "[qué|cuál es el] descuento [tendrán|da el convenio|hay] [para trabajadores|]", "descuento [del convenio|para trabajadores|]"),
        "money": money(0.5, 400, "cuánto [aportará|pondrá|aporta] [cada parte|la fundación|la empresa]", "[aportación|aporte] de la [fundación|empresa]", "de cuánto es la aportación"),
        "partner": words("""la Universidad [Politécnica del Valle|Autónoma del Desierto|Intercultural de la Costa]
            la Cámara [de la Industria del Vestido|Regional de Comercio|Nacional de Molineros]
            el Sindicato de [Maquinistas|Jornaleros del Noroeste|Telefonistas del Sur]
            la Fundación [Semilla|Manos de Barro|Luz y Camino]""",
            "con quién [firmó|se firmó|fue] el [convenio|acuerdo]", "con [qué institución|quién] [hizo|se hizo] [la alianza|el acuerdo|el convenio]", "[contraparte|firmante] del convenio"),
        "aim": words("""que los trabajadores se revisen la presión sin salir de la planta
            abrir una clínica de sueño para choferes
            formar parteras en comunidades alejadas
            compartir laboratorios y bases de datos
            evitar accidentes en las obras
            donar prótesis a quienes perdieron una pierna""",
            "[para qué|con qué fin|cuál es el objetivo con que] se firmó el [convenio|acuerdo]", "[objetivo|propósito|fin] del [convenio|acuerdo]", "qué busca el [convenio|acuerdo]"),
        "day": date("[cuándo|qué día|en qué fecha] se firmó el [convenio|acuerdo]", "fecha de [la |]firma [del convenio|]"),
        "where": place("""el [Salón Verde|Patio Central] [del palacio de gobierno|de la rectoría]
            la biblioteca [Ramos Millán|del congreso local]
            el Museo de [la Locomotora|Historia Regional]""",
            "dónde [se firmó|fue la firma de] el [convenio|acuerdo]", "lugar de la firma"),
        "signer": person("quién firmó [por parte del instituto|por el instituto|en nombre del instituto]", "[firmante|quién firma] [del|por el] instituto"),
        "witness": person("quién [fue testigo|atestiguó|firmó como testigo]", "testigo [de honor|] de la firma"),
        "until": span("[cuándo|en qué fechas|de cuándo a cuándo] [serán|son|habrá] las [revisiones|primeras revisiones]", "fechas de las [primeras |]revisiones"),
    },
    (
        "{En}{inst} y {partner} firmaron un convenio para {aim}.",
        "El [acuerdo|convenio], [vigente por|con una duración de] {years} años, [beneficiará|llegará] a {done} personas {en}.",
        "{En}[se han suscrito|suman] {signed} convenios, [con lo que|en los que] participan {firms} empresas[; {prev} eran {signed@prev}|].",
        "Los trabajadores [incluidos|beneficiados] {en} son {list done}.",
        "La firma fue el {day} en {where}, [con una concurrida asistencia|ante un centenar de invitados].",
        "Por el instituto firmó {signer} y como testigo {witness} además de representantes sindicales.",
        "{En}se harán {checkups} chequeos como parte del acuerdo, [los primeros|que iniciarán] {until}.",
        "La [contraparte|fundación] aportará {money} {en}[, más que los {money@prev} de {prev}|].",
        "El convenio incluye un descuento de {discount} en lentes y zapatos [ortopédicos|para diabéticos] {en}.",
        "El seguimiento lo hará el {acronym}, [que sesiona cada mes|con sede en la capital].",
        "«Solos llegamos rápido, juntos llegamos lejos», [citó|recordó] {witness} [en su mensaje|al tomar la palabra].",
        "Ambas partes acordaron no difundir datos personales de los pacientes.",
    ),
    acronyms=(("Comité Técnico de Seguimiento", "CTS"), ("Grupo de Enlace Interinstitucional", "GEI"), ("Consejo de Vinculación Social", "COVIS")),
)  # fmt: skip

INSTITUTE = (WORKS, HIRING, NURSERIES, JOBS, TRAINING, AGREEMENTS)
