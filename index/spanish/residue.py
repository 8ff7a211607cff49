"""What web pages leave around a bulletin. All in lower case, without the signs at either end.

Seen on the sites of newspapers, on gob.mx and in mailed bulletins; a phrase counts only where it is a whole line.
"""

from index.spanish import words

PHRASES = frozenset(
    {
        "spot_img",
        "publicado",
        "publicidad",
        "anuncio",
        "advertisement",
        "detalles",
        "sala de prensa",
        "error: content is protected",
        "error: el contenido está protegido",
        "el revolucionario del pueblo",
        "inicio",
        "menú",
        "menu",
        "buscar",
        "leer más",
        "ver más",
        "seguir leyendo",
        "continuar leyendo",
        "imagen destacada",
        "te puede interesar",
        "también te puede interesar",
        "lee también",
        "lee además",
        "etiquetas",
        "tags",
        "comentarios",
        "deja un comentario",
        "deja una respuesta",
        "suscríbete",
        "síguenos",
        "síguenos en redes sociales",
        "síguenos en nuestras redes sociales",
        "síguenos en google news",
        "artículo anterior",
        "artículo siguiente",
        "nota anterior",
        "nota siguiente",
        "entrada anterior",
        "entrada siguiente",
        "aviso de privacidad",
        "todos los derechos reservados",
    }
)
"""«El revolucionario del pueblo» is the end of the letterhead of 2023, broken off its first line."""

TAILS = frozenset(
    {
        "artículos relacionados",
        "artículos recientes",
        "notas relacionadas",
        "noticias relacionadas",
        "entradas relacionadas",
        "entradas recientes",
        "más noticias",
        "lo más leído",
        "últimas noticias",
    }
)
"""After one of these lines the headlines of other articles follow."""

BUTTONS = frozenset(
    words("""
    compartir comparte comparta compártelo tuitear twittear tweet share facebook twitter x whatsapp telegram linkedin
    pinterest instagram messenger email e-mail correo imprimir print copiar enlace tiktok youtube reddit
    link links liga ligas url foto fotos fotografía fotografías fotográfico fotográfica video videos vídeo vídeos audio
    audios imagen imágenes galería material descarga descargar descargue ver drive clic click
    aquí aqui de del a la las los el y e en para por
""")
)
"""A line of these words alone is a row of buttons or the label of a link: «LINK DE VIDEO»."""

LETTERHEAD = (
    r"[«“\"]?(?:20\d\d[,:.]? ?)?año del? (?:caudillo del sur|leona vicario|la independencia|ricardo flores mag[oó]n"
    r"|francisco villa|felipe carrillo puerto|la mujer indígena|margarita maza)\b.{0,100}"
)
"""«“2023, Año de Francisco Villa, el revolucionario del pueblo”», which headed official paper for a year."""

NOTICES = (
    r"(?:tiempo de lectura:? ?)?\d+ min(?:utos?|s)?\.?(?: de lectura)?",
    r"(?:visitas|vistas|lecturas|views):? [\d.,]+|[\d.,]+ (?:visitas|vistas|lecturas|views|comentarios?)",
    r"(?:©|\(c\)|copyright).{0,120}",
    r"(?:fotos?|fotografías?|imagen) ?[:/] ?"
    r"(?:archivo|especial|cortesía|internet|redes|imss|issste|cuartoscuro|notimex).{0,40}",
    r"(?:[\w ]{0,30}/ ?)?redacci[oó]n(?: ?[/|] ?fotos?:.{0,60})?",
    r"(?:te puede interesar|lee también|lee además|también te puede interesar|leer más): .{0,200}",
)
"""Whole lines: reading times, counters, rights, picture credits, desks, pointers to other articles."""

BULLETS = "·•■▪●◦‣►➢➤✓✔\uf0b7\uf0a7"
"""Stand before the items of a list. Hyphens and asterisks do too, but only where a space follows."""
