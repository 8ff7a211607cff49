"""States as only datelines write them, after a city: «Xalapa, Ver.» Elsewhere these are words of their own."""

SHORT = {
    "camp": "Campeche",
    "col": "Colima",
    "df": "Ciudad de México",
    "mex": "Estado de México",
    "q roo": "Quintana Roo",
    "qr": "Quintana Roo",
    "sin": "Sinaloa",
    "son": "Sonora",
    "ver": "Veracruz",
}
"""Folded, without full stops. The forms that are no other word are in ``states``."""

SURNAMES = frozenset({"Guerrero", "Hidalgo", "Morelos"})
"""States whose name is mostly a person's or a street's."""
