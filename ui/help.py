"""The help of the page: what can be asked, how an answer is read, how bulletins are added. One screen of Spanish."""

from collections.abc import Iterable
from html import escape

_ASKED = (
    ("Una cifra", "¿Cuántas cirugías hubo en la jornada 14?"),
    ("Una suma o una diferencia", "¿Cuántas consultas más de medicina familiar que de especialidad en la jornada 14?"),
    ("Una lista", "¿Qué jornadas hay?"),
    ("Quién, cuándo o dónde", "¿Quién inauguró el taller de jefes de servicios de prestaciones médicas?"),
    ("Lo que dice un boletín", "Resume el boletín de la jornada 14"),
)
"""What can be asked, each with a question of its kind."""

_READ = (
    "La cifra va primero. El número entre corchetes, como <b>[1]</b>, abre el boletín en la oración que la dice: "
    "compruébala ahí antes de usarla.",
    "<b>«No consta»</b> quiere decir que ningún boletín lo dice. No es cero, y cita no lo inventa: dice qué hay de "
    "parecido.",
    "Si la pregunta se puede entender de varios modos, elige uno. Si dos boletines no dicen lo mismo, verás los dos.",
    "Una suma muestra sus partes, cada una con su fuente. Puedes seguir: «¿y trasplantes?».",
)
_ADD = (
    "En <b>Boletines</b>, arrastra los archivos o elígelos: texto, Word, PDF o páginas web guardadas. Uno por boletín.",
    "De cada uno se dice si se agregó, si ya estaba o por qué no se pudo. Un PDF escaneado no tiene texto: pide el "
    "original.",
    "La siguiente pregunta ya los toma en cuenta. Si en una serie falta una edición, ahí mismo se ve cuál.",
)
_KNOW = (
    "Responde solo con los boletines de esta computadora, y nada sale de ella.",
    "No opina, no calcula tendencias y no sabe de lo que no está en un boletín.",
    "Tus conversaciones se guardan en este navegador. El pulgar y el comentario de una respuesta sí quedan aquí, para "
    "mejorarla.",
)


def render_help() -> str:
    """The whole help. A question of it goes to the box of the chat with one click (``static/page.js``)."""
    asked = "".join(
        f'<li>{kind}: <button type="button" class="cita-try">{escape(question)}</button></li>'
        for kind, question in _ASKED
    )
    return (
        f'<div class="cita-help"><h2 class="cita-help-title">Cómo usar cita</h2>'
        f'<section><h3>Qué puedes preguntar</h3><ul class="cita-asked-kinds">{asked}</ul></section>'
        f"{_section('Cómo leer una respuesta', _READ)}{_section('Cómo agregar boletines', _ADD)}"
        f"{_section('Lo que conviene saber', _KNOW)}</div>"
    )


def _section(title: str, items: Iterable[str]) -> str:
    return f"<section><h3>{title}</h3><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul></section>"
