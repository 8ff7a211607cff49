"""What a question takes for granted: families of words and their opposites, as patterns over folded text."""

OPPOSITES = {
    "down": (
        r"baj(?:aron|an|ado|ando|aban|aria)|(?:por que|cuanto|ya|se|ha) baj[oa]|a la baja|disminu\w+|redu[cj]\w+"
        r"|descen[ds]\w+|cay(?:o|eron)|caida|decre(?:c|m)\w+|abati\w+",
        r"subi(?:o|eron|do|endo)|sub(?:e|en)|aument\w+|increment\w+|crec(?:io|ieron|e|en|ido|iendo|imiento)|repunt\w+"
        r"|elev(?:o|aron|ado|ada)|al alza|ascend\w+|ascien\w+",
    ),
    "cancelled": (
        r"cancel\w+|suspend\w+|suspens\w+|pospus\w+|pospon\w+|pospuest\w+|aplaz\w+|difir\w+|diferid\w+",
        r"reali[zc]\w+|llev\w+ a cabo|efectu\w+|practic(?:o|aron|ad\w+)|concret\w+|otorg\w+|hicieron|hizo|reanud\w+",
    ),
    "closed": (
        r"cerr(?:o|aron|ad\w+|ar\w*)|cierr\w+|claus[u]r\w+",
        r"abri(?:o|eron|r\w*)|abre|abren|abiert\w+|inaugur\w+|apertur\w+|reabr\w+|reabier\w+",
    ),
    "lost": (r"perdi(?:o|eron|d\w+)|perder\w*|pierd\w+|perdid\w+", r"gan(?:o|aron|ad\w+|an)|obtuv\w+|recuper\w+"),
    "dismissed": (
        r"despid\w+|ces(?:o|aron|ad\w+)|renunci\w+|destitu\w+|recort\w+",
        r"contrat\w+|incorpor\w+|sum(?:o|aron)|comienz\w+ a trabajar|lleg(?:o|aron|ada|an)|ingres(?:o|aron|an)",
    ),
    "refused": (r"neg(?:o|aron|ad\w+)|niegan?|rechaz\w+|prohib\w+", r"otorg\w+|aprob\w+|acept\w+|autoriz\w+|permit\w+"),
    "destroyed": (
        r"destru\w+|demol\w+|derrib\w+|derrumb\w+",
        r"constru\w+|edific(?:o|aron|ad\w+)|rehabilit\w+|remodel\w+",
    ),
    "removed": (
        r"retir\w+|desinstal\w+|quit(?:o|aron|ad\w+)|remov\w+|removi\w+",
        r"instal\w+|coloc\w+|equip(?:o|aron)",
    ),
    "worse": (r"empeor\w+|deterior\w+|agrav\w+", r"mejor(?:o|aron|ado|ando|ia)"),
    "dead": (
        r"murier\w+|murio|muer\w+|mortal\w+|fallec\w+|deces\w+|defuncion\w*|letal\w*|vidas?|victimas?|suicid\w+|homicid\w+"
        r"|feminicid\w+|matan|mataron|ahog\w+|finad\w+|perec\w+",
        r"recuperad\w+|recuperaron|sobreviv\w+|dad[oa]s? de alta|curad\w+|sanaron",
    ),
    "stolen": (
        r"rob(?:o|aron|ad\w+|an)|extravi\w+|saque\w+|desvi(?:o|aron|ad\w+)",
        r"entreg\w+|don(?:o|aron|ad\w+)|recib\w+",
    ),
    "lacking": (
        r"falt(?:a|an|o|aron|aban?|ante\w*)|carec\w+|carencia\w*|desabast\w+|deficit|rest(?:a|an)|qued(?:a|an)|pendientes?"
        r"|sin \w+|no (?:cuentan?|tienen?|hay)",
        r"cuentan? con|instalad\w+|hay",
    ),
    "failed": (
        r"no (?:se )?(?:ha )?(?:alcanz|cumpl|logr|super|rebas|lleg)\w+|fracas\w+|incumpl\w+|por debajo de la meta",
        r"alcanz\w+|cumpl\w+|logr\w+|super(?:o|aron|ad\w+|ando)|rebas\w+",
    ),
    "refrained": (
        r"no (?:se )?(?:vacun|aplic|entreg|atend|particip)\w+",
        r"vacun\w+|aplic\w+|entreg\w+|atend\w+|particip\w+",
    ),
}
"""By the name of the first: what is out of the ordinary, so that a sentence that tells of it says so, and its opposite.

«Atendieron», «hubo» and the like are taken for granted and stand in no family.
"""

ASKED = {
    "dead": r"murier\w+|murio|mueren?|muert[oa]s|fallec\w+|deces\w+|defuncion\w*",
    "lacking": r"falt(?:an?|aron)",
    "dismissed": r"despid\w+|cesaron|renunci(?:o|aron)|destitu\w+",
    "removed": r"retir(?:o|aron)|desinstal\w+|quitaron|removi(?:o|eron)",
    "destroyed": r"destruy\w+|demol\w+|derrib\w+",
}
"""Of a family whose words are also nouns and names, those that a question takes something for granted by."""

NOT = r"\bn(?:o|i|unca) (?:(?:se|ha|han|lo|las?|los|fue|fueron) )*$"
"""Before a word that is denied."""

CONTRARY = "No consta así. El boletín dice lo contrario: «{sentence}» [1]."
