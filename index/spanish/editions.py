"""Events that are held again and again, and so have a number: «14va Jornada», «edición 13»."""

from index.spanish import words

EDITIONS = frozenset(
    words("""
    jornada edición edicion sesión sesion congreso feria foro taller reunión reunion asamblea campaña curso seminario
    simposio simposium encuentro conferencia convención convencion cumbre coloquio carrera concurso certamen torneo
    maratón maraton festival aniversario diplomado informe convocatoria emisión emision encuesta expo cruzada
""")
)

EDITION_PHRASES = (
    "semana nacional",
    "semana estatal",
    "semana internacional",
    "semana mundial",
    "día nacional",
)
"""Where the noun alone would be a stretch of time."""
