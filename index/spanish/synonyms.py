"""Words that press and staff use for one another, folded: each is searched for as the first of its line."""

SYNONYMS = (
    ("defuncion", "defunciones", "muerte", "muertes", "deceso", "decesos", "fallecimiento", "fallecimientos"),
    ("parto", "partos", "alumbramiento", "alumbramientos", "nacimiento", "nacimientos"),
)
