"""Words that say nothing of what a text is about, folded. Question words are among them: every question has one."""

STOP_WORDS = frozenset(
    """
    a al algo algun alguna algunas alguno algunos ante antes asi aun aunque bajo cada como con contra cual cuales
    cualquier cuando cuanta cuantas cuanto cuantos de del desde donde durante e el ella ellas ellos en entre era
    eran es esa esas ese eso esos esta estaba estan estas este esto estos fue fueron ha haber habia han hasta hay
    hace hacen hizo hicieron hubo la las le les lo los mas me mi mientras muy ni no nos o otra otras otro otros para pero por
    porque pues q que quien quienes se sea segun ser si sido sin sobre solo son su sus tambien tan tanto te tiene
    tienen tuvo u un una unas uno unos va van x y ya yo
    """.split()
)
