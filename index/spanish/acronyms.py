"""Acronyms and short forms of Mexican public health and what they stand for, folded. Each is found by the other.

Those of the states are in ``states``.
"""

ACRONYMS = {
    "ami": ("atencion materno integral",),
    "cmf": ("clinica de medicina familiar",),
    "cmn": ("centro medico nacional",),
    "css": ("centro de seguridad social", "centros de seguridad social"),
    "dr": ("doctor",),
    "dra": ("doctora",),
    "hgr": ("hospital general regional", "hospitales generales regionales"),
    "hgz": ("hospital general de zona", "hospitales generales de zona"),
    "imss": ("instituto mexicano del seguro social", "seguro social"),
    "insabi": ("instituto de salud para el bienestar",),
    "issste": ("instituto de seguridad y servicios sociales de los trabajadores del estado",),
    "mdp": ("millones de pesos",),
    "mf": ("medicina familiar",),
    "ooad": (
        "organo de operacion administrativa desconcentrada",
        "organos de operacion administrativa desconcentrada",
        "oficina de representacion",
        "oficinas de representacion",
    ),
    "pai": ("protocolos de atencion integral", "protocolo de atencion integral"),
    "ssa": ("secretaria de salud",),
    "ssz": ("servicios de salud de zacatecas",),
    "umaa": ("unidad medica de atencion ambulatoria", "unidades medicas de atencion ambulatoria"),
    "umae": (
        "unidad medica de alta especialidad",
        "unidades medicas de alta especialidad",
        "unidades medicas de alta de especialidad",
    ),
    "umf": ("unidad de medicina familiar", "unidades de medicina familiar"),
}
