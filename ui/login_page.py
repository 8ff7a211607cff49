"""The page on which a name and a password are asked for. It needs nothing of Gradio's but the colours of the theme."""

from html import escape

from ui.document import ICON, TITLE, head, static

_PAGE = """<!doctype html>
<html lang="es-MX">
<head>{head}
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/theme.css"><style>{style}</style></head>
<body class="cita-login"><main>
<h1><img src="{icon}" alt="" width="40" height="40">{title}</h1>
<p>Respuestas de los boletines, cada una con la oración que la dice.</p>
{problem}
<form method="post" action="/entrar">
<label>Nombre
<input name="nombre" value="{name}" autocomplete="username" autocapitalize="none" required{focus_name}></label>
<label>Contraseña
<input name="clave" type="password" autocomplete="current-password" required{focus_password}></label>
<button>Entrar</button>
</form>
</main></body></html>"""


def render_login(problem: str = "", *, name: str = "") -> str:
    """The whole document; ``problem`` says why the last try failed, and ``name`` is what was typed then."""
    return _PAGE.format(
        head=head(("page.js",)),
        style=static("page.css") + static("login.css"),
        icon=ICON,
        title=TITLE,
        problem=f'<p class="cita-problem" role="alert">{escape(problem)}</p>' if problem else "",
        name=escape(name),
        focus_name="" if name else " autofocus",
        focus_password=" autofocus" if name else "",
    )
