"""Words after which a number is a name, not a quantity: «UMF 50», «artículo 4», «folio 123»."""

from index.spanish import words

LABELS = words("""
    umf umaa hgz hgr hgs hgsz hgp hgo hes umae ooad css cmn
    no. nos. núm. núms. num. número numero # folio folios artículo artículos articulo art. arts. fracción inciso
    ley nom norma iso oficio expediente anexo página páginas pág. numeral c.p. cp km. km kilómetro
    calle avenida av. carretera autopista manzana lote lt. mz. ext. extensión extensiones int. tel. tel teléfono
    teléfonos telefónico fax lada whatsapp celular conmutador vph omega covid
""")
"""The number after one of these is a name whatever follows."""

SOFT_LABELS = words("""
    unidad hospital clínica delegación guardería acta boletín comunicado tabla cuadro figura gráfica capítulo título
    sección apartado línea canal versión tipo fase grado nivel etapa grupo serie modelo tomo volumen vol. sala piso
    módulo edificio puerta ruta zona sector distrito circuito región polígono semana epidemiológica agenda
""")
"""The number after one of these is a name unless a noun that it counts follows: «en el hospital 30 médicos»."""

EMERGENCY = ("911", "089", "065", "066", "079")
"""Short telephone numbers."""
