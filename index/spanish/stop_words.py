"""Words that say nothing of what a text is about, folded. Question words are among them: every question has one."""

STOP_WORDS = frozenset(
    """
    a al algo algun alguna algunas alguno algunos ante antes asi aun aunque bajo boletin boletines cada como con contra
    cual cuales cualquier cuando cuanta cuantas cuanto cuantos da dan de del desde dice dicen dieron dio donde dura
    durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estan estas este esto estos fue
    fueron ha habia haber hace hacen han hasta hay hicieron hizo hubo iba iban la las le les lleva llevaba llevan llevo
    lo los mas me mi mientras muy ni no nos o otra otras otro otros para pero por porque pues q que quien quienes se sea
    segun ser si sido sin sobre solo son su sus tambien tan tanto te tiene tienen tuvo u un una unas uno unos va van x y
    ya yo
    """.split()
)
