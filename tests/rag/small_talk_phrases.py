"""What staff type that is no question about bulletins, and what is one although it looks alike.

Every third phrase of each list is held back: rules were written on the others, and first tried on these when done.
"""

GREETING = """\
hola
buenas tardes
Buenos días!!
buenas noches cita
qué tal
hola buenas
HOLA
saludos
qué onda
hola, ¿cómo estás?
buen dia compañero
hey
ey que tal como te va
hola hola 👋
muy buenas
""".splitlines()

THANKS = """\
gracias
muchas gracias
ok gracias
mil gracias, muy amable
perfecto, gracias
te lo agradezco
gracias por tu ayuda
excelente
ok
vale
entendido, muchas gracias
muy bien, gracias
👍
eso era todo, gracias
super, mil gracias!
""".splitlines()

GOODBYE = """\
adiós
hasta luego
nos vemos
bye
hasta mañana
que tengas buen día
chao
hasta pronto, gracias
me voy, adiós
""".splitlines()

ABOUT_ITSELF = """\
¿qué puedes hacer?
quién eres
cómo te llamas
ayuda
en qué me puedes ayudar
¿eres un robot?
para qué sirves
cómo funcionas
que sabes hacer
qué te puedo preguntar
qué tipo de preguntas puedo hacerte
eres una inteligencia artificial?
quien te hizo
necesito ayuda
como se usa esto
qué eres tú
ayúdame por favor
eres humano?
de donde sacas la informacion
qué información tienes
que cosas sabes
""".splitlines()

ADVICE = """\
me duele la cabeza qué tomo
qué dosis de paracetamol le doy a mi hijo
tengo fiebre, ¿qué hago?
me siento mal
mi mamá tiene la presión alta, qué le doy
¿puedo tomar ibuprofeno con alcohol?
creo que tengo covid
estoy embarazada y me sangra la nariz
qué es bueno para la tos
cuántas pastillas de paracetamol puedo tomar
cada cuántas horas se toma la amoxicilina
mi bebé no deja de llorar y tiene calentura
tengo dolor de estómago
qué me tomo para la gripa
me salieron ronchas en la piel
como me quito el dolor de muela
es malo tomar aspirina diario?
mi hijo se cayó y le duele el brazo
tengo mucha tos desde ayer, es covid?
qué medicina me recomiendas para la diabetes
ya no quiero vivir
""".splitlines()

INSULT = """\
eres un inútil
no sirves para nada
pendejo
qué tonto eres
vete a la chingada
idiota
pinche robot
estúpida máquina
no mames
chinga tu madre
eres una porquería
puto
""".splitlines()

OTHER_LANGUAGE = """\
how many surgeries were performed?
what can you do?
hello, how are you
combien d'opérations ont été réalisées ?
bonjour, qui êtes-vous
quantas cirurgias foram realizadas na campanha?
wie viele Operationen wurden durchgeführt?
who is the director of the IMSS
please translate this text
good morning
tell me about the vaccination campaign in Puebla
niltze, quen timoyetztica
where was the health fair held
tlazohcamati miac
quanti interventi sono stati eseguiti
thank you very much
when did the workshop start?
que faz o hospital da cidade?
""".splitlines()

TASK = """\
escribe un correo para mi jefe
traduce esto al inglés
hazme un poema
redacta un oficio para solicitar vacaciones
programa una calculadora en python
escríbeme un discurso
hazme una imagen de un doctor
escribe código en java
redáctame una carta
¿puedes escribir un ensayo sobre la salud?
tradúceme al náhuatl esta frase
hazme la tarea de matemáticas
cuánto es 2 + 2
dibuja un gato
inventa un cuento
""".splitlines()

CHAT = """\
cuéntame un chiste
¿qué clima hace hoy?
va a llover mañana?
qué hora es
qué día es hoy
te quiero
cántame una canción
¿tienes novia?
dime algo divertido
estoy aburrido
jajaja
asdfghjkl
???
quién ganó el partido de ayer
cómo está el clima en puebla
probando, probando
jaja no
""".splitlines()

REAL = """\
hola, ¿cuántas cirugías en la jornada 14?
buenas tardes, me podrías decir cuántas consultas se dieron, gracias
qué medicamentos se entregaron
cuántas dosis de vacuna contra influenza se aplicaron
¿cuáles son los síntomas del dengue?
quién es el director del hospital de La Raza
cuántos casos de dolor de cabeza por golpe de calor se atendieron
gracias, y de especialidad?
qué puede hacer el comité de salud con el recurso
oye quien inauguro el taller de atlixco
ok, y en puebla
a qué temperatura llegó la ola de calor
cuántos pacientes con fiebre se reportaron en zacatecas
disculpa, dónde se hizo el taller
qué recomienda la secretaría de salud para evitar el golpe de calor
qué programa de vacunación hay en tecate
cuánto paracetamol se compró
quién ayudó en la jornada 9
qué es el programa PrevenIMSS
cuántas llamadas de ayuda recibió la línea de la vida
que te dice el boletín de las consultas
quiero saber cuántos comités faltan en Tamaulipas
me puedes dar la lista de comités por estado
hazme una tabla de comités por estado
escribe cuántas cirugías hubo en la jornada 14
dime por favor qué estados ya tienen el total
cuántos trasplantes de riñón
de qué trata el boletín de Durango
resume la jornada 14
para qué sirve el club de personas mayores
cómo funciona el comité de salud
qué sabes de la jornada 16
y en chiapas?
cuántas mujeres embarazadas se atendieron
quién tiene más comités, veracruz o el estado de méxico
qué significa AMI
cuándo es la jornada 15
hola buen día, cada cuanto se hacen las jornadas? saludos
el doctor que dirige el hospital, quién es
cuántos suicidios hubo en 2023
qué tratamiento se da a niños con cáncer
qué medidas se recomiendan contra el covid
IMSS Bienestar
UMF 68
cuántas personas murieron por covid en baja california
qué día inició la semana nacional de vacunación
a qué hora abre el módulo de vacunación
me interesa saber el porcentaje de avance
qué se hace en caso de picadura de alacrán
cuantas pastillas de suero oral se entregaron
cuál es el objetivo de la jornada 16
how? perdon, cuántas cirugías hubo
qué enfermedades se detectan
y la meta?
¿puedes decirme cuánto dinero se invirtió en la alberca?
necesito el total de consultas de medicina familiar
me ayudas con el número de cirugías de la 14va
buenas, busco los trasplantes de órganos de la jornada 14
hay vacunas para niños menores de 5 años?
cuánto tiempo tarda la cirugía de cataratas
qué dijo Zoé Robledo
y cuánto fue en total, por favor?
cómo se llama la titular del imss durango
tecate
qué hospital atiende a pacientes con tos ferina
cuántos estudiantes de inglés participaron
qué servicios ofrece el módulo PrevenIMSS
cuántos códigos infarto se activaron
por qué no se debe automedicar uno según la secretaría
qué pasó con la clínica nueva
buenas noches podría indicarme el presupuesto de la umf 1 porfavor
quien da el mensaje de bienvenida
""".splitlines()

TALK = {
    "greeting": GREETING,
    "thanks": THANKS,
    "goodbye": GOODBYE,
    "itself": ABOUT_ITSELF,
    "advice": ADVICE,
    "insult": INSULT,
    "language": OTHER_LANGUAGE,
    "task": TASK,
    "chat": CHAT,
}
"""By the reply that is due."""


def held_back(phrases: list[str]) -> list[str]:
    return phrases[2::3]


def known(phrases: list[str]) -> list[str]:
    return [phrase for number, phrase in enumerate(phrases) if number % 3 != 2]
