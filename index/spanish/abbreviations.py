"""After which full stops a sentence goes on. All without their full stop."""

from index.spanish import words

NEVER_END = frozenset(
    words("""
    dr dra drs dres dras sr sra sres sras srta srita lic licda lics ing ings arq arqs mtro mtra mtros mtras prof
    profa profr profra c.p cp q.f.b qfb m.c m.v.z enf psic biol quím gral grales tte cnel cap cmte alte dip dips
    sen sens gob gdor pdte pdta srio sria sto sta ntra ntro mons pbro hno hna hnos fr ma fco gpe av avs avda blvd
    bulev calz col cda carr fracc prol priv cd cds edo mpio mpal deleg pob núm núms num nums n.º nº art arts pág
    págs pag fig figs vol tel tels tél ext frac exp ref aprox ca máx mín prom vs ej p.ej v.gr vgr i.e e.g ff depto
    dpto dir subdir coord admón secr admvo lt mz esq ee
""")
)
"""Titles, kinds of street and labels: what they belong to follows, mostly in upper case."""

BEFORE_NUMBERS = frozenset({"no", "nos", "p", "pp", "f", "n", "km", "kms", "t", "mod"})
"""Labels only where a number follows: «No. 1», but «dijo que no. El director»."""

MAY_END = frozenset(
    words("""
    a inc jr ud uds vd vds cía s.a c.v s.c a.c d.f b.c b.c.s n.l s.l.p q.r uu r.l ph d
""")
)
"""May stand at the end: only a word that opens a sentence tells."""

OPENERS = frozenset(
    words("""
    el la los las lo un una unos unas al del a ante bajo con contra de desde durante en entre hacia hasta
    mediante para por según sin sobre tras y o pero sino aunque porque como cuando donde mientras si que
    quien quienes cuyo este esta estos estas ese esa esos esas esto eso aquel aquella ello ella ellos
    ellas él su sus mi mis nuestro nuestra nuestros nuestras tu se me nos le les te ya no sí ni también
    tampoco además asimismo así ahí aquí allí hoy ayer mañana ahora actualmente posteriormente finalmente
    entonces luego después antes cabe igualmente incluso cada todo toda todos todas otro otra otros otras
    algunos algunas ambos ambas más muy hay es son fue ha han dijo indicó informó señaló explicó agregó
    añadió destacó detalló mencionó comentó aseguró precisó recordó refirió expuso subrayó reiteró
    puntualizó manifestó abundó apuntó reconoció enfatizó afirmó sostuvo
""")
)
"""Words that, in upper case after a full stop, open a sentence. Verbs are those of the press."""
