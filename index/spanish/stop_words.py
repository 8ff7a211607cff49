"""Words that say nothing of what a text is about, folded.

Question words are among them, for every question has one, in the short forms of a chat as well; so are the verbs that
only say that something was done.
"""

STOP_WORDS = frozenset(
    """
    a al algo algun alguna algunas alguno algunos ante antes asi aun aunque bajo boletin boletines cabo cada cantidad
    como con contra cual cuales cualquier cuando cuanta cuantas cuanto cuantos d da dan de del desde dice dicen dieron
    dio donde dura durante e efectua efectuada efectuadas efectuado efectuados efectuan efectuar efectuaron efectuo el
    ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estan estas este esto estos fue fueron ha
    haber habia hace hacen hacer han hara haran hasta hay hecha hechas hecho hechos hicieron hizo hubo iba iban k ke
    kien kienes la las le les lleva llevaba llevada llevado llevan llevar llevaron llevo lo los mas me mi mientras muy
    ni no nos numero o otra otras otro otros para pero por porque pues q que quien quienes realiza realizaba realizaban
    realizada realizadas realizado realizados realizan realizar realizara realizaran realizaron realizo se sea segun ser
    si sido sin sobre solo son su sus tambien tan tanta tantas tanto tantos te tiene tienen tuvo u un una unas uno unos
    va van x y ya yo
    """.split()
)
