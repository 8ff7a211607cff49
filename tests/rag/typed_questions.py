"""Questions for computed answers and lists as staff type them, with what must come of them.

``BULLETINS`` are made up; ``SEED_QUESTIONS`` are asked of the seeds. An expectation has these keys, each optional:

``value``: the computed result. ``operands``: the values it is computed from, all cited. ``rows``: label and value of
the lines of the list, in order; of a label, some words. ``says``: words of the text. ``outcome``: where it is not
«answered». ``no_result``: nothing may be computed.
"""

BULLETINS = {
    "jornada-13": """\
---
title: "Realizó el IMSS la decimotercera Jornada Nacional de Continuidad 2024"
date: 2024-05-13
---
Realizó el IMSS la decimotercera Jornada Nacional de Continuidad 2024

Ciudad de México, 13 de mayo de 2024.- Durante la decimotercera Jornada Nacional de Continuidad 2024 se realizaron \
2 mil 400 cirugías, 20 mil 500 consultas de especialidad y 40 trasplantes.
Del total de consultas de especialidad, Puebla dio mil 200, Jalisco 2 mil y Sonora 800.
""",
    "jornada-14": """\
---
title: "Suman 3 mil 100 cirugías en la decimocuarta Jornada Nacional de Continuidad 2024"
date: 2024-05-27
---
Suman 3 mil 100 cirugías en la decimocuarta Jornada Nacional de Continuidad 2024

Ciudad de México, 27 de mayo de 2024.- Del 24 al 26 de mayo, en la decimocuarta Jornada Nacional de Continuidad 2024, \
se realizaron 3 mil 100 cirugías, 25 mil 625 consultas de especialidad y 31 trasplantes.
La meta de la jornada era de 2 mil 500 cirugías.
En la jornada participaron las especialidades de Traumatología, Cardiología, Oftalmología y Ginecología.
""",
    "jornada-16": """\
---
title: "Concluye la decimosexta Jornada Nacional de Continuidad 2024"
date: 2024-06-24
---
Concluye la decimosexta Jornada Nacional de Continuidad 2024

Ciudad de México, 24 de junio de 2024.- En la decimosexta Jornada Nacional de Continuidad 2024 se realizaron \
2 mil 900 cirugías y 24 mil consultas de especialidad.
La doctora Irma Solís agradeció al personal.
""",
    "comites": """\
---
title: "Avanza la instalación de comités de salud"
date: 2024-04-09
---
Avanza la instalación de comités de salud

Ya tienen el total de comités de salud: Colima, con 118; Morelos, 204; y Tlaxcala, 179.
En tanto, en Nayarit son 280 comités, de 283; Sonora, 220 de 222; Puebla, 895 de 904; y Tamaulipas, 389 de 409.
Hasta ahora se han hecho visitas a los estados de Colima, Sonora y Puebla.
""",
    "certificadas": """\
---
title: "Entrega el IMSS certificados de calidad"
date: 2023-03-31
---
Entrega el IMSS certificados de calidad

Puebla, Puebla, 31 de marzo de 2023.- Las unidades con certificación son: UMF No. 68 de Sonora, Hospital de \
Psiquiatría No. 22 de Nuevo León y UMF No. 29 de Guerrero.
La doctora Irma Solís entregó reconocimientos a las oficinas de Nayarit, Coahuila y Durango por mejor evaluación.
Los objetivos del programa son reducir la espera, mejorar el trato y capacitar al personal.
""",
    "durango": """\
---
title: "Celebra IMSS Durango 66 años"
date: 2023-03-15
---
Celebra IMSS Durango 66 años

Durango, Durango, 15 de marzo de 2023.- En un mes se realizan en promedio 143 mil 676 consultas de medicina familiar, \
20 mil 85 consultas de especialidad y 517 partos.
La clínica creció de 10 a 14 consultorios, con una inversión de 63 millones de pesos.
El Hospital General de Durango tiene 120 camas y 30 incubadoras.
""",
    "camas-marzo": """\
---
title: "Crece el número de camas"
date: 2022-03-03
---
Crece el número de camas

Ciudad de México, 3 de marzo de 2022.- Este año hay 80 camas en Hidalgo y 20 camas en Tabasco.
""",
    "camas-abril": """\
---
title: "Siguen creciendo las camas"
date: 2022-04-09
---
Siguen creciendo las camas

Ciudad de México, 9 de abril de 2022.- Este año hay 95 camas en Hidalgo y 24 camas en Tabasco.
""",
    "vacunas": """\
---
title: "Vacunas aplicadas en el país"
date: 2021-11-05
---
Vacunas aplicadas en el país

En 2020 se aplicaron mil 500 vacunas en Querétaro y en 2021 se aplicaron mil 800 vacunas en Querétaro.
En 2021 se aplicaron 450 vacunas en San Luis Potosí, 300 vacunas en Baja California Sur y 900 vacunas en el Estado de \
México.
""",
}

Expected = dict[str, object]

_ALL_COMMITTEES = [
    ("Puebla", 895),
    ("Tamaulipas", 389),
    ("Nayarit", 280),
    ("Sonora", 220),
    ("Morelos", 204),
    ("Tlaxcala", 179),
    ("Colima", 118),
]
_MISSING_COMMITTEES = [("Tamaulipas", 20), ("Puebla", 9), ("Nayarit", 3), ("Sonora", 2)]
_CERTIFIED = [("UMF No. 68", None), ("Hospital de Psiquiatría No. 22", None), ("UMF No. 29", None)]
_OFFICES = [("Nayarit", None), ("Coahuila", None), ("Durango", None)]
_SPECIALTIES = [("Traumatología", None), ("Cardiología", None), ("Oftalmología", None), ("Ginecología", None)]
_VISITED = [("Colima", None), ("Sonora", None), ("Puebla", None)]
_CIRUGIAS_BY_EDITION = [("14", 3100), ("16", 2900), ("13", 2400)]

QUESTIONS: list[tuple[str, Expected]] = [
    # Sums.
    ("cuántos comités suman Colima, Nayarit y Sonora", {"value": 618, "operands": [118, 280, 220]}),
    ("cuantos comites suman colima y morelos", {"value": 322, "operands": [118, 204]}),
    ("suma de comites de colima nayarit y sonora", {"value": 618, "operands": [118, 280, 220]}),
    ("total de comites de puebla, sonora y tlaxcala", {"value": 1294, "operands": [895, 220, 179]}),
    ("total de cirugías de las jornadas 13, 14 y 16", {"value": 8400, "operands": [2400, 3100, 2900]}),
    ("cuantas cirugias suman las jornadas 13 y 14", {"value": 5500, "operands": [2400, 3100]}),
    ("cuantas cirujias se hicieron en total entre la 13 la 14 y la 16", {"value": 8400}),
    ("suma las consultas de especialidad de la jornada 13 y la 14", {"value": 46125, "operands": [20500, 25625]}),
    ("cuánto dan juntos los comités de Puebla y Tamaulipas", {"value": 1284, "operands": [895, 389]}),
    ("vacunas de slp, bcs y edomex en total", {"value": 1650, "operands": [450, 300, 900]}),
    ("cuantas vacunas suman slp y edomex", {"value": 1350, "operands": [450, 900]}),
    ("cuanto suman los comites de colima y los de morelos", {"value": 322, "operands": [118, 204]}),
    ("sumame los comites de tlaxcala y colima", {"value": 297, "operands": [179, 118]}),
    ("cuantos comites hay entre puebla y colima", {"value": 1013, "operands": [895, 118]}),
    ("si sumo los trasplantes de la 13 y la 14 cuantos son", {"value": 71, "operands": [40, 31]}),
    ("cuantas camas e incubadoras suman en el hospital general de durango", {"value": 150, "operands": [120, 30]}),
    # Differences and comparisons.
    ("por cuanto le gano puebla a tamaulipas en comites", {"value": 506, "operands": [895, 389]}),
    ("dif entre los comites de puebla y los de nayarit", {"value": 615, "operands": [895, 280]}),
    ("diferencia de comites entre puebla y sonora", {"value": 675, "operands": [895, 220]}),
    ("cuantos comites mas tiene puebla que sonora", {"value": 675, "operands": [895, 220]}),
    ("cuantos comites menos tiene colima que puebla", {"value": 777, "operands": [118, 895]}),
    ("cuantas cirugias mas hubo en la jornada 14 que en la 13", {"value": 700, "operands": [3100, 2400]}),
    ("q es mas las cirugias de la 14 o las de la 16", {"operands": [3100, 2900], "says": "Es más: 3 mil 100"}),
    ("quien tiene mas comites colima o morelos", {"operands": [204, 118], "says": "Es más: 204"}),
    ("quien tiene menos comites, colima o morelos", {"operands": [118, 204], "says": "Es menos: 118"}),
    ("en cual jornada hubo mas trasplantes en la 13 o en la 14", {"operands": [40, 31], "says": "Es más: 40"}),
    ("donde hay mas comites en puebla, sonora o nayarit", {"operands": [895, 280, 220], "says": "Es más: 895"}),
    ("qué jornada tuvo menos cirugías, la 13 o la 16", {"operands": [2400, 2900], "says": "Es menos: 2 mil 400"}),
    ("que hay mas, camas o incubadoras en el hospital general de durango", {"operands": [120, 30]}),
    ("cuantas veces mas comites tiene puebla que colima", {"value": 7.6, "operands": [895, 118]}),
    ("cuanto gano puebla sobre sonora en comites", {"value": 675, "operands": [895, 220]}),
    # Changes between editions.
    ("cuánto subieron las cirugías de la 13 a la 14", {"value": 700, "operands": [2400, 3100], "says": "más"}),
    (
        "cuanto subieron las cirugias de la jornada 14 a la 16",
        {"value": 200, "operands": [3100, 2900], "says": "menos"},
    ),
    ("cuanto bajaron los trasplantes de la 13 a la 14", {"value": 9, "operands": [40, 31], "says": "menos"}),
    ("cuanto crecieron en porcentaje las consultas de la jornada 13 a la 14", {"value": 25.0}),
    ("que porcentaje bajaron los trasplantes de la 13 a la 14", {"value": 22.5, "operands": [40, 31]}),
    ("en que porcentaje aumentaron las cirugias de la 13 a la 14", {"value": 29.2, "operands": [2400, 3100]}),
    ("cuanto aumentaron las vacunas en queretaro de 2020 a 2021", {"value": 300, "operands": [1500, 1800]}),
    ("qué tanto creció la vacunación en Querétaro de 2020 a 2021 en porcentaje", {"value": 20.0}),
    ("de cuantos a cuantos consultorios crecio la clinica", {"operands": [10, 14], "no_result": True}),
    # Missing of a whole, and beyond a goal.
    ("cuantos comites faltan en tamaulipas", {"value": 20, "operands": [409, 389]}),
    ("cuantos comites le faltan a nayarit", {"value": 3, "operands": [283, 280]}),
    ("comites que faltan por instalar en puebla", {"value": 9, "operands": [904, 895]}),
    ("por cuantas cirugias se rebaso la meta de la jornada 14", {"value": 600, "operands": [3100, 2500]}),
    ("cuanto falta pa la meta de comites en nayarit", {"value": 3, "operands": [283, 280]}),
    ("por cuanto se paso de la meta de cirugias la 14", {"value": 600, "operands": [3100, 2500]}),
    # Shares.
    ("qué porcentaje de los comités de Tamaulipas están instalados", {"value": 95.1, "operands": [389, 409]}),
    ("que porcentaje de comites lleva nayarit", {"value": 98.9, "operands": [280, 283]}),
    ("q % de los comites de puebla ya estan instalados", {"value": 99.0, "operands": [895, 904]}),
    ("que porcentaje de las consultas de especialidad de la jornada 13 fueron de puebla", {"value": 5.9}),
    ("qué porcentaje de la meta de cirugías se logró en la jornada 14", {"value": 124.0, "operands": [3100, 2500]}),
    ("que porcentaje de las cirugias de la 13 fueron trasplantes", {"value": 1.7, "operands": [40, 2400]}),
    ("que parte de las consultas de especialidad de la 13 dio jalisco", {"value": 9.8, "operands": [2000, 20500]}),
    ("cuanto representan los trasplantes respecto a las cirugias de la 14 en porcentaje", {"value": 1.0}),
    ("qué proporción de las cirugías de la jornada 14 son trasplantes", {"value": 1.0, "operands": [31, 3100]}),
    # Averages.
    ("promedio de cirugías por jornada", {"value": 2800, "operands": [3100, 2900, 2400]}),
    ("cuantas cirugias por jornada en promedio", {"value": 2800}),
    ("promedio de cirugías de las jornadas 13 y 14", {"value": 2750, "operands": [2400, 3100]}),
    ("promedio de comités entre Colima, Morelos y Tlaxcala", {"value": 167, "operands": [118, 204, 179]}),
    ("en promedio cuantos trasplantes hubo en la 13 y la 14", {"value": 35.5, "operands": [40, 31]}),
    ("promedio de consultas de medicina familiar al mes en durango", {"operands": [143676], "no_result": True}),
    ("promedio de partos por dia en durango", {"operands": [517], "no_result": True, "says": "no consta por día"}),
    ("promedio de cirugias por dia en la jornada 14", {"value": 1033.3, "operands": [3100]}),
    ("promedio de trasplantes por dia en la jornada 13", {"no_result": True}),
    # What cannot be put together.
    ("cuantas consultas de especialidad suman durango y la jornada 13", {"no_result": True}),
    ("suma los partos de durango y los comites de colima", {"no_result": True}),
    ("promedio de partos entre durango y puebla", {"no_result": True}),
    # An operand is not there.
    ("cuantos comites suman puebla y oaxaca", {"no_result": True, "operands": [895], "says": "Oaxaca"}),
    ("cuántos comités suman Colima, Oaxaca y Sonora", {"no_result": True, "operands": [118, 220], "says": "Oaxaca"}),
    ("diferencia entre las cirugias de la jornada 14 y la 15", {"no_result": True, "operands": [3100], "says": "15"}),
    ("quien tiene mas comites oaxaca o puebla", {"no_result": True, "operands": [895], "says": "oaxaca"}),
    ("cuanto subieron las cirugias de la 14 a la 20", {"no_result": True, "operands": [3100]}),
    ("cuantos comites suman oaxaca y chiapas", {"outcome": "no_evidence"}),
    ("diferencia entre las cirugias de la jornada 18 y la 19", {"outcome": "no_evidence"}),
    ("que porcentaje de las cirugias de la jornada 15 fueron trasplantes", {"outcome": "no_evidence"}),
    ("total de cirugias de las jornadas 13, 14 y 15", {"no_result": True, "operands": [2400, 3100], "says": "15"}),
    # Lists of places.
    ("comites x estado", {"rows": _ALL_COMMITTEES}),
    ("a qué estados les faltan comités y cuántos", {"rows": _MISSING_COMMITTEES}),
    ("que estados no han completado sus comites", {"rows": _MISSING_COMMITTEES}),
    ("cuantos comites faltan por estado", {"rows": _MISSING_COMMITTEES}),
    ("a quien le faltan mas comites", {"rows": _MISSING_COMMITTEES[:1]}),
    ("qué estado está más lejos del total de comités", {"rows": _MISSING_COMMITTEES[:1]}),
    (
        "cuántos estados ya tienen el total de comités",
        {"value": 3, "rows": [("Morelos", 204), ("Tlaxcala", 179), ("Colima", 118)]},
    ),
    ("cuantos estados tienen todos sus comites", {"value": 3}),
    ("quien tiene menos comites", {"rows": [("Colima", 118)]}),
    ("cual es el estado con mas comites", {"rows": [("Puebla", 895)]}),
    ("top 3 de estados por comites", {"rows": _ALL_COMMITTEES[:3]}),
    ("camas por estado", {"rows": [("Hidalgo", 95), ("Tabasco", 24)], "says": "abril de 2022"}),
    # Lists of editions.
    ("qué jornada tuvo más cirugías", {"rows": _CIRUGIAS_BY_EDITION[:1]}),
    ("q jornada tuvo menos cirujias", {"rows": [("13", 2400)]}),
    ("cirugías por jornada", {"rows": [("13", 2400), ("14", 3100), ("16", 2900)]}),
    ("cuantas consultas de especialidad hubo en cada jornada", {"rows": [("13", 20500), ("14", 25625), ("16", 24000)]}),
    ("en que jornada se hicieron mas consultas de especialidad", {"rows": [("14", 25625)]}),
    ("tabla de cirugias por jornada", {"rows": [("13", 2400), ("14", 3100), ("16", 2900)]}),
    ("trasplantes por jornada", {"rows": [("13", 40), ("14", 31)]}),
    ("en cual jornada hubo menos trasplantes", {"rows": [("14", 31)]}),
    ("ranking de jornadas por cirugias", {"rows": _CIRUGIAS_BY_EDITION}),
    ("vacunas por año en queretaro", {"rows": [("2020", 1500), ("2021", 1800)]}),
    ("en que año se aplicaron mas vacunas en queretaro", {"rows": [("2021", 1800)]}),
    ("que jornadas hay", {"rows": [("Decimotercera", 13), ("Decimocuarta", 14), ("Decimosexta", 16)]}),
    # Bulletins.
    ("de qué años hay boletines", {"rows": [("2021", None), ("2022", None), ("2023", None), ("2024", None)]}),
    ("que años tienes", {"rows": [("2021", None), ("2022", None), ("2023", None), ("2024", None)]}),
    ("qué boletines hay de 2023", {"rows": [("«Entrega", None), ("«Celebra", None)]}),
    ("boletines de 2022", {"rows": [("«Siguen", None), ("«Crece", None)]}),
    ("que boletines hay de durango", {"rows": [("«Celebra", None)]}),
    ("que boletines hay de junio de 2024", {"rows": [("«Concluye", None)]}),
    ("cuantos boletines hay", {"value": 9}),
    ("cuantos boletines hay de 2024", {"value": 4}),
    ("que boletines hay de 1998", {"outcome": "no_evidence"}),
    ("en qué boletines aparece Juan Pérez", {"outcome": "no_evidence", "says": "Ningún boletín nombra"}),
    ("que boletines mencionan al dr Ramiro Quijano", {"outcome": "no_evidence", "says": "Ningún boletín nombra"}),
    ("en que boletines sale irma solis", {"rows": [("«Concluye", None), ("«Entrega", None)]}),
    # Lists without figures.
    ("qué unidades se certificaron", {"rows": _CERTIFIED}),
    ("cuales son las unidades con certificacion", {"rows": _CERTIFIED}),
    ("que unidades tienen certificacion", {"rows": _CERTIFIED}),
    ("cuantas unidades se certificaron", {"value": 3, "rows": _CERTIFIED}),
    ("que especialidades participaron en la jornada 14", {"rows": _SPECIALTIES}),
    ("cuales especialidades participan en la 14", {"rows": _SPECIALTIES}),
    ("cuantas especialidades participaron en la jornada 14", {"value": 4, "rows": _SPECIALTIES}),
    ("a qué oficinas reconocieron", {"rows": _OFFICES}),
    ("que oficinas recibieron reconocimiento", {"rows": _OFFICES}),
    ("qué estados visitaron", {"rows": _VISITED}),
    ("que estados han sido visitados", {"rows": _VISITED}),
    ("cuáles son los objetivos del programa", {"rows": [("reducir", None), ("mejorar", None), ("capacitar", None)]}),
    ("que objetivos tiene el programa", {"rows": [("reducir", None), ("mejorar", None), ("capacitar", None)]}),
]
"""Of the made-up bulletins."""

_MISSING_OF_SEEDS = [
    ("Chiapas", 42),
    ("Tamaulipas", 20),
    ("Guerrero", 19),
    ("Michoacán", 14),
    ("Oaxaca", 12),
    ("Sinaloa", 10),
    ("Puebla", 9),
    ("Tabasco", 5),
    ("Ciudad de México", 4),
    ("Nayarit", 3),
    ("Sonora", 2),
    ("Campeche", 1),
]
_CERTIFIED_OF_SEEDS = [
    ("Unidad de Medicina Familiar con Unidad Médica", None),
    ("Hospital de Psiquiatría No. 22", None),
    ("UMAE Hospital de Cardiología No. 34", None),
    ("UMF/UMAA No. 29", None),
]

SEED_QUESTIONS: list[tuple[str, Expected]] = [
    ("cuantos comites suman colima nayarit y sonora", {"value": 618, "operands": [118, 280, 220]}),
    ("total de comites de bcs, qro y dgo", {"no_result": True, "operands": [56]}),
    ("comites de edomex, cdmx y slp en total", {"value": 1677, "operands": [1074, 211, 392]}),
    ("que porcentaje de los comites de chiapas estan instalados", {"value": 96.0, "operands": [1002, 1044]}),
    ("qué porcentaje de las cirugías de la 14va fueron trasplantes", {"value": 0.8, "operands": [24, 2939]}),
    ("por cuanto le gano veracruz norte a nuevo leon", {"value": 977, "operands": [13110, 12133]}),
    ("dif entre consultas de mf y de especialidad en la 14va", {"value": 72287, "operands": [98482, 26195]}),
    ("promedio de atenciones por dia en la jornada 14", {"value": 68260.7, "operands": [204782]}),
    ("cuánto suman Puebla, Veracruz Norte y Nuevo León en la 14va", {"value": 41056}),
    ("que estados les faltan comites", {"rows": _MISSING_OF_SEEDS}),
    ("cuantos estados tienen el total de comites", {"value": 11}),
    ("quien tiene menos comites bcs o bc", {"operands": [56, 117], "says": "Es menos: 56"}),
    ("cuantos comites suman puebla y durango", {"no_result": True, "operands": [895]}),
    ("diferencia de cirugias entre la jornada 14 y la 15", {"no_result": True, "operands": [2939]}),
    ("que unidades recibieron certificacion", {"rows": _CERTIFIED_OF_SEEDS}),
    ("de que años hay boletines", {"rows": [("2022", None), ("2023", None)]}),
    ("en que boletines sale Claudia Diaz", {"rows": [("«Celebra", None)]}),
    ("en qué boletines aparece Roberto Gómez", {"outcome": "no_evidence", "says": "Ningún boletín nombra"}),
]
