"""Words that say nothing of what a text is about, folded.

Question words are among them, for every question has one, in the short forms of a chat as well; so are the verbs that
only say that something was done, and what one says to ask politely.
"""

STOP_WORDS = frozenset(
    """
    a al algo algun alguna algunas alguno algunos ante antes asi aun aunque bajo boletin boletines busca buscame
    cabo cada cantidad checa como con contra cual cuales cualquier cuando cuanta cuantas cuanto cuantos d da dame
    dan de del denme desde dice dicen dieron digame diganme dime dio donde dura durante e efectua efectuada
    efectuadas efectuado efectuados efectuan efectuar efectuaron efectuo el ella ellas ellos en ensename entre era
    eran es esa esas ese eso esos esta estaba estan estas este esto estos favor fue fueron gracias ha haber habia
    hace hacen hacer han hara haran hasta hay hecha hechas hecho hechos hicieron hizo hola hubo iba iban k ke kien
    kienes la las le les lleva llevaba llevada llevado llevan llevar llevaron llevo lo los mas me mi mientras
    muestra muestrame muy necesito ni no nos numero o ocupo otra otras otro otros oye para pero podria podrias por
    porfa porfavor porque puede puedes pues q que quien quienes quiero quisiera realiza realizaba realizaban
    realizada realizadas realizado realizados realizan realizar realizara realizaran realizaron realizo saber sabes
    se sea segun ser si sido sin sobre solo son su sus tambien tan tanta tantas tanto tantos te tiene tienen tuvo u
    un una unas uno unos va van x y ya yo
    """.split()
)
