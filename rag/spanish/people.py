"""The Spanish of who holds a post and who did something: over folded text."""

ASKS_POST = (
    r"\bquien(?:es)? (?:es|era|fue|sera|son) (?:el|la|su|los|las) (?:actual |nuev[oa] |entonces )?"
    r"(?P<post>president[ea] municipal|[a-z]+)"
    r"|\bcomo se llama (?:el|la|su) (?:actual |nuev[oa] )?(?P<named>[a-z]+)"
)
"""«¿Quién es la directora del DIF?» asks for who holds a post."""

POST_ROOTS = (
    r"(?:president[ea] municipal"
    r"|subdirector|director|titular|jef[ea]|coordinador|subsecretari|secretari|vicepresident|president|delegad"
    r"|representante|encargad|responsable|rector|gobernador|alcald|comisionad|vocal|especialista|investigador|lider|dirigente"
    r"|vocer|administrador|epidemiolog|diputad|senador|regidor|fundador|oftalmolog|urolog|comandante|pastor|teniente)"
)
"""A post begins so, whoever holds it."""

HEADS = frozenset("director titular jefe coordinador secretari president delegad encargad comisionad rector".split())
"""«El titular» may be any of these, and each of these may be called «titular»."""

SAME_POST = {
    "presidente municipal": "alcald",
    "presidenta municipal": "alcald",
    "dirigente": "lider",
    "jefa": "jefe",
}
"""Posts with two names."""

NO_PERSON = frozenset(
    "hospital secretaria servicios servicio salud instituto sistema centro consejo nacional estatal municipal "
    "universidad direccion jornada semana unidad clinica programa seguro social popular plan ley dia comite "
    "congreso gobierno estado ayuntamiento jurisdiccion sanitaria medicina familiar playas colonia zona regional "
    "estados mexico mexicano baja ciudad sala conferencia version director directora general camara sociedad "
    "fiscal escuela enfermeria operacion covid comision federacion diario banco fondo red sindicato seccion "
    "organizacion republica palacio jardin auditorio mesa encuesta virus influenza coordinacion delegacion "
    "subdireccion departamento casa avenida calle boulevard publica publico procuraduria fundacion asociacion "
    "colegio academia corte interamericana derechos presidencia desarrollo integral familia sanidad mayor militar "
    "naval atencion prevencion promocion vigilancia enero febrero marzo abril mayo junio julio agosto septiembre "
    "octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo redaccion jornadas "
    "trabajadores unidades medicas medica medico medicos alta especialidad especialidades taller foro centros "
    "hospitales agencia archivo protesta derecho caminata feria premio oficina prensa boletin".split()
)
"""A run of names with one of these names a body, a place or a day."""

SPEAKS = (
    r"(?:inform|dij|senal|señal|mencion|explic|coment|asegur|indic|destac|recalc|apunt|expus|agreg|anunci|manifest|expres"
    r"|record|reconoc|subray|enfatiz|detall|confirm|revel|advirt|sostuv|puntualiz|aclar|abund|precis|refir|recomend|adelant)"
    r"\w*"
)
"""What a bulletin says of those whose words it gives: they tell of what others did."""

TITLES_OF_PEOPLE = frozenset(
    "doctor doctora dr dra licenciado licenciada lic maestro maestra ingeniero ingeniera".split()
)

OPENS = r"[a-z]+(?:aron|ieron|aran|iran)"
"""A verb in capitals that opens a sentence, before a name: «Asistieron Ana Ruiz»."""
