"""What stands above the headline of a bulletin: whole lines, in lower case, as regular expressions."""

HEADINGS = (
    r"(?:bolet[ií]n|comunicado|nota)(?: (?:de prensa|informativ[oa]|conjunto|oficial))?"
    r"(?: ?(?:n[úu]m(?:ero)?|no|n\.?º|#)?[. ]{0,2}[\d/-]{1,12})?",
    r"(?:n[úu]m|no)\.? ?[\d/-]{1,12}",
    r"prensa|comunicación social|información a medios|para publicación inmediata|imss|issste|imss[- ]bienestar",
    r"(?:unidad|coordinación|dirección|departamento|oficina)(?: \w+)? de (?:comunicación|prensa)\b.{0,60}",
    r"instituto mexicano del seguro social(?: \(imss\))?|servicios de salud del imss[- ]bienestar|gobierno de méxico",
)
