"""What hospitals, clinics and offices are called, and the words that stand before the name of a place."""

FACILITIES = (
    "Hospital",
    "Clínica",
    "Clínica-Hospital",
    "Policlínica",
    "Unidad de Medicina Familiar",
    "Unidad Médica Familiar",
    "Unidad Médica Rural",
    "Unidad de Rehabilitación",
    "Centro de Rehabilitación",
    "Unidad Médica de Alta Especialidad",
    "Unidad Médica de Atención Ambulatoria",
    "Centro Médico Nacional",
    "Centro de Salud",
    "Centro de Referencia Estatal",
    "Centro de Seguridad Social",
    "Instituto Nacional de",
    "Jurisdicción Sanitaria",
    "Guardería",
    "UMF",
    "UMF/UMAA",
    "UMAA",
    "UMAE",
    "UMR",
    "HGZ",
    "HGR",
    "HGSZ",
    "HGO",
    "HGP",
    "HRS",
    "HGZMF",
    "CMN",
    "CSS",
)
"""Each heads the name of a facility only with a name or a number after it: «Hospital General», «UMF No. 50»."""

PARTS = ("Norte", "Sur", "Oriente", "Poniente")
"""Halves into which the institute divides a state: «Veracruz Norte» has an office of its own."""

TOWNS = (
    "municipio de",
    "municipios de",
    "alcaldía",
    "localidad de",
    "comunidad de",
    "ciudad de",
    "poblado de",
    "puerto de",
    "ejido",
)
"""After one of these a name in capitals is a place, known or not."""

NO_PLACE_BEFORE = (
    "calle",
    "avenida",
    "av.",
    "colonia",
    "col.",
    "calzada",
    "bulevar",
    "boulevard",
    "plaza",
    "jardín",
    "parque",
    "provenientes de",
    "procedentes de",
    "proveniente de",
    "procedente de",
    "originario de",
    "originaria de",
    "originarios de",
    "gobernador de",
    "gobernadora de",
    "universidad de",
    "heroica",
)
"""After one of these the name of a state is a street, or where someone comes from and not where they are."""

TURNS = (
    "el caso del?",
    "lo que (?:respecta|toca|hace|se refiere) al?",
    "respecto del?",
)
"""Turn to a state that the sentences after them are about as well."""

ANAPHORS = (
    "el hospital",
    "la clínica",
    "la unidad",
    "el centro de salud",
    "el nuevo hospital",
    "la nueva unidad",
    "la nueva clínica",
    "este hospital",
    "esta clínica",
    "esta unidad",
    "este centro",
    "este nosocomio",
    "dicho hospital",
    "dicha unidad",
    "dicha clínica",
    "dicho nosocomio",
    "el nosocomio",
    "el inmueble",
    "en ese hospital",
    "ese hospital",
    "esa unidad",
    "ese nosocomio",
)
"""At the head of a sentence these take up the facility of the sentence before."""

NATIONAL = (
    "a nivel nacional",
    "en todo el país",
    "de todo el país",
    "en el país",
    "del país",
    "en toda la república",
    "en todo el territorio nacional",
    "en el ámbito nacional",
    "las 32 entidades",
    "los 32 estados",
    "en méxico",
    "gobierno federal",
    "la federación",
    "otros estados",
    "otras entidades",
    "otros países",
)
"""What they stand with is of the whole country."""

TOTALS = ("en total", "en conjunto", "en suma", "en el resto", "en los demás", "en las demás", "en otros", "en otras")
"""What they stand with is of no single item of a list."""
