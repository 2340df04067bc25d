nav-listen = Escuchar
nav-listening = Escucha
right-read-listening = Ver las rondas de escucha y sus resultados
why-read-listening = Las rondas y sus resultados están abiertos a quienes trabajan en { $organisation }. A nadie se le muestra un resultado de menos de diez personas.
refused-read-listening = Las rondas de escucha están abiertas a quienes trabajan aquí, y su función no lo incluye. Su distrito puede dárselo.
right-lead-listening = Planear rondas, lanzar encuestas, ver lo que la gente escribió
why-lead-listening = Usted dirige la escucha en { $organisation }: planea las rondas y ve lo que la gente escribió con sus palabras.
refused-lead-listening = Planear rondas y lanzar encuestas es para quienes dirigen, y su función no lo incluye. Consulte a quien dirige la equidad.
rounds-sentence = { $n ->
    [0] Todavía no se ha escuchado a nadie
    [one] Ha llegado una respuesta
   *[other] Han llegado { $told } respuestas
}; { $open ->
    [0] no hay ninguna ronda abierta.
    [one] hay una ronda abierta.
   *[other] hay { $open } rondas abiertas.
}
rounds-none = Todavía no hay rondas
rounds-none-more = Una ronda comienza con por qué se pregunta, a quién, y cómo les llega de vuelta la respuesta. Ejemplo: «¿Qué impide a las familias venir a las reuniones?», preguntado a todas las familias y respondido en la asamblea de mayo.
round-new = Planear una ronda
round-change = Cambiar el plan
round-form-lead = Quien responde ve quién verá qué y cómo vuelven los resultados. Una ronda sin camino de vuelta no se puede lanzar.
round-title = ¿Cómo se llama?
round-purpose = ¿Por qué se pregunta?
round-purpose-help = Qué se decidirá con ello, y quién lo hará.
round-opens = Se abre el
round-closes = Se cierra el
round-languages = Idiomas
round-seen-by = Quién verá qué
round-seen-by-help = La gente ve esto antes de responder.
round-comes-back = Cómo vuelven los resultados
round-comes-back-help = Dónde y cuándo sabrán quienes respondieron lo que se dijo y lo que se hará.
round-promised = Lo mismo en otros idiomas
round-promised-help = Quien responde en uno de ellos lo lee ahí. Lo que queda en blanco se muestra como está arriba.
round-back-on = Lo sabrán antes del
round-keep = Guardar
round-open = Abierta
round-read = Cerrada
round-planned-only = Planeada
round-from-to = del { $opens } al { $closes }
round-sentence = { $n ->
    [0] Todavía no ha respondido nadie
    [one] Ha respondido una persona
   *[other] Han respondido { $n } personas
}; { $missed ->
    [0] el plan no deja fuera a nadie que podamos ver.
    [one] el plan tiene un vacío.
   *[other] el plan tiene { $missed } vacíos.
}
round-surveys = Encuestas de esta ronda
round-no-surveys = Todavía no hay encuestas. Agregue la que convenga a quienes quiere escuchar.
round-add-which = Encuesta
round-add = Agregar
round-plan = El plan
round-people = Estudiantes inscritos
round-people-more = Del registro, como todo número aquí: se retiene cuando un grupo es pequeño.
survey-name = Encuesta
survey-asked-of = Se pregunta a
survey-stage = Etapa
survey-answers = Respuestas
survey-edition = edición { $n }
asked-of-students = Estudiantes
asked-of-families = Familias
asked-of-staff = Personal
asked-of-community = Comunidad
asked-of-everybody = Todas las personas
survey-draft = En preparación
survey-open = Abierta
survey-closed = Cerrada
missed-title = A quién se dejaría fuera
missed-nobody = Se pregunta a todos los que el registro conoce, en un idioma que leen. A quien no tiene teléfono o lee poco alguien tiene que preguntarle en persona.
missed-students = No se pregunta a los estudiantes.
missed-families = No se pregunta a las familias.
missed-staff = No se pregunta al personal.
missed-languages = { $n ->
    [one] Un idioma que los estudiantes hablan en casa no está en ninguna encuesta: { $names }. Agréguelo, o planee conversaciones con alguien que lo hable.
   *[other] { $n } idiomas que los estudiantes hablan en casa no están en ninguna encuesta: { $names }. Agréguelos, o planee conversaciones con alguien que los hable.
}
missed-few = menos de { $smallest }
missed-withheld = se retiene
missed-grades = { $n ->
    [one] Un grado no está
   *[other] { $n } grados no están
} en ninguna encuesta a estudiantes: { $names }. Agregue una encuesta para ellos, pregunte a sus familias o converse con ellos.
missed-small = { $n ->
    [one] Un grupo es
   *[other] { $n } grupos son
} tan pequeño que no se puede mostrar ningún número suyo, aunque respondan todos. Invítelos a una conversación.
launch-no-language = Elija al menos un idioma.
launch-over = El último día de la ronda ya pasó. Cambie primero el plan.
launch-no-way-back = Diga en el plan cómo vuelven los resultados a quienes responden.
launch-no-consent = Diga qué saben los tutores: que se les avisó y podían negarse, o que cada uno aceptó.
launch-consent-active = Pregunta por áreas que la ley federal protege ({ $areas }): cada tutor tiene que aceptar antes. Indíquelo, o quite esas preguntas.
check-question-missing = «{ $question }» no está traducida ({ $spoken }). Agréguela en el archivo de la encuesta, o deje ese idioma fuera.
check-option-missing = «{ $question }»: la opción { $what } no está traducida ({ $spoken }). Agréguela, o deje ese idioma fuera.
check-no-trust-items = Faltan las dos preguntas sobre la confianza. Dicen hasta qué punto se puede contar con las respuestas.
check-too-many-topics = { $what } temas son muchos: de cuatro a siete mantienen la atención.
check-no-question = «{ $question }» no es una pregunta. Pregunte, en vez de afirmar.
check-few-options = «{ $question }» tiene { $what } opciones; con cinco o más se puede decir cuánto.
check-agree-disagree = «{ $question }» pide estar de acuerdo. La gente tiende a decir que sí; pregunte cuánto, o con qué frecuencia.
check-negative-wording = «{ $question }» contiene una negación, que se entiende mal con facilidad.
check-two-ideas = «{ $question }» quizá pregunte dos cosas a la vez.
survey-not-ready = { $n ->
    [one] Una cosa impide el lanzamiento.
   *[other] { $n } cosas impiden el lanzamiento.
}
survey-ready = Está lista para lanzarse.
survey-heard = { $n ->
    [0] Todavía no cuenta ninguna respuesta
    [one] Cuenta una respuesta
   *[other] Cuentan { $n } respuestas
}{ $waiting ->
    [0] .
    [one] , y una espera a mezclarse con otras.
   *[other] , y { $waiting } esperan a mezclarse con otras.
}
survey-hindered = Antes de poder lanzarla
survey-launch = Lanzarla
survey-close = Cerrarla
survey-results = Lo que se dijo
survey-too-few = Los resultados aparecen a partir de { $smallest } respuestas.
survey-enter = Ingresar una respuesta en papel
survey-ways = Cómo llega la gente
survey-way-code = Con un código, en
survey-way-open = Enlace abierto
survey-way-kiosk = En un dispositivo que pasa de mano en mano
survey-way-paper = En papel
survey-codes-out = { $n ->
    [one] Se ha repartido un código
   *[other] Se han repartido { $n } códigos
}, { $spent } usados.
survey-rate = Es una tasa de respuesta de { $rate } de todas las personas invitadas, también de aquellas a quienes no llegó ninguna carta.
survey-progress = Códigos por escuela
survey-place = Escuela
survey-codes = Códigos
survey-spent = Usados
places-together = Escuelas con pocos códigos, y códigos sin escuela
survey-codes-file = Llevarse los códigos sin usar (CSV, para combinar correspondencia)
survey-cards = Tarjetas para imprimir
survey-cards-lead = { $n ->
    [one] Una tarjeta
   *[other] { $n } tarjetas
} con códigos sin usar. Recórtelas y deje que la gente saque una: así nadie sabe cuál es de quién.
survey-codes-care = Quien tiene un código puede responder una vez. Trate la lista como dinero; queda anotado quién se la llevó.
survey-make-codes = Crear códigos
survey-make-codes-more = Tantos para cada escuela, o una lista de direcciones: no ambas cosas a la vez.
survey-addresses = Una lista de direcciones
survey-addresses-help = Una línea para cada una: dirección, escuela, idioma. La escuela y el idioma pueden faltar. Las direcciones sirven solo para recordatorios y se borran cuando la encuesta se cierra.
survey-questions = Lo que pregunta ({ $n })
survey-advice = Lo que podría mejorar
survey-terms = Cómo se pregunta
survey-open-to-all = Cualquiera que tenga el enlace abierto puede responder
survey-open-to-all-help = Entonces una persona podría responder dos veces, y no se puede decir la tasa de respuesta.
survey-protected = Una respuesta se guarda aparte del código con el que llegó, mezclada con otras { $smallest } al menos. Del tiempo solo se guarda el día. Nadie puede saber quién escribió qué: ni la escuela, ni el distrito, ni quienes mantienen el servidor.
consent-title = Lo que saben los tutores
consent-not-set = Todavía nada
consent-notice = Se les avisó y podían negarse
consent-active = Aceptó cada tutor de los estudiantes a quienes se pregunta
consent-note = Cómo y cuándo se les avisó
consent-opted-out = Estudiantes a quienes no se pregunta porque sus tutores se negaron
sensitive-title = Preguntas que están apagadas
sensitive-orientation = Preguntar por la orientación
sensitive-identity = Preguntar por la identidad de género
sensitive-belief = Preguntar por las creencias
protected-title = Áreas que la ley federal protege
protected-area-politics = Opiniones políticas
protected-area-mental-health = Problemas mentales y psicológicos
protected-area-sexuality = Conducta o actitudes sexuales
protected-area-self-incriminating = Conductas que incriminan a quien responde
protected-area-family-appraisal = Juicios críticos sobre familiares
protected-area-privileged = Relaciones que la ley protege
protected-area-religion = Prácticas o creencias religiosas
protected-area-income = Ingresos
enter-lead = Escriba lo que dice la hoja, con el código de su tarjeta si lo tiene. Lo que se ingresa se mezcla con las demás respuestas y no se puede volver a encontrar.
enter-kept = Está guardada. Aquí está la hoja siguiente.
enter-place = Escuela
enter-language = Idioma de la hoja
enter-way = Cómo se dio
enter-paper = En papel
enter-interview = Contada a alguien
enter-keep = Guardar esta respuesta
paper-lead = Marque lo que corresponda. Puede dejar sin responder cualquier pregunta. Por favor, no escriba su nombre.
answer-begin = Toma unos { $minutes } minutos. Puede dejar sin responder cualquier pregunta.
answer-question-of = Pregunta { $number } de { $n }
answer-place = ¿De qué escuela se trata?
answer-choose = Elegir
answer-back = Atrás
answer-next = Siguiente
answer-send = Enviar
answer-begin-button = Comenzar
answer-listen = Escuchar la pregunta
answer-about-oneself = Solo si lo desea. Queda con sus respuestas y no se une con nada que tenga la escuela.
answer-promise = Nadie puede saber que esta respuesta es suya. Ni la escuela, ni el distrito.
answer-how-protected = Cómo lo protegemos
answer-thanks = Gracias. Su respuesta ha llegado.
answer-next-person = La siguiente persona
answer-waiting = No hay conexión. Su respuesta está guardada en este dispositivo y saldrá en cuanto la haya.
answer-draft = Lo que había comenzado quedó guardado en este dispositivo.
answer-no-code = No conocemos este código. Revíselo: tiene doce letras y cifras.
answer-code-spent = Alguien ya respondió con este código. Si no fue usted, pida otro.
answer-over = Esta encuesta ha terminado.
answer-too-fast = Llegaron demasiadas respuestas desde aquí en una hora. Inténtelo más tarde, o use un código.
answer-nothing = No respondió nada. Responda al menos una pregunta y envíe.
answer-type-code = Responder con un código
answer-code = Código
answer-item-unknown = Una pregunta de lo enviado («{ $item }») no está en esta encuesta. Ábrala de nuevo y envíela otra vez.
answer-option-unknown = Una respuesta de lo enviado («{ $option }», a «{ $item }») no es ninguna de las opciones. Abra la encuesta de nuevo y envíela otra vez.
answer-one-only = «{ $item }» se respondió dos veces; admite una respuesta.
protected-code = Su código, si tenía uno, solo nos dice que se usó. Se guarda en un lugar, sus respuestas en otro, y no hay camino del uno al otro.
protected-mixed = Las respuestas se barajan, al menos { $smallest } juntas, antes de hacer nada con ellas.
protected-nothing-more = Guardamos el día, el idioma y la escuela; ni la hora, ni la dirección de su dispositivo, ni nombres.
protected-few = No se muestra nada de menos de { $smallest } personas, a nadie, ni lo que las delataría.
protected-words = Lo que escribe con sus palabras lo ven quienes dirigen la ronda, y nunca se publica tal cual, salvo que usted lo acepte en la encuesta. Por favor, no nombre a nadie.
protected-leave = Puede dejar sin responder cualquier pregunta y parar cuando quiera. Lo que no envió se queda en su dispositivo.
refused-round-title = Una ronda necesita un nombre.
refused-round-dates = Se cerraría antes de abrirse. Revise los dos días.
refused-round-days-missing = Diga qué día se abre la ronda y qué día se cierra.
refused-round-elsewhere = Esta ronda es de otro lugar. Quienes la planearon pueden cambiarla.
refused-no-instrument = No existe esa encuesta. Elija una de la lista.
refused-survey-closed = Esta encuesta está cerrada.
refused-survey-launched = Esta encuesta ya se lanzó.
refused-survey-hindered = Algo impide el lanzamiento; la lista de arriba dice qué.
refused-survey-not-open = Esta encuesta no está abierta. Mire su página: ahí se lanza, o en su ronda se pregunta de nuevo como edición siguiente.
refused-no-codes = No se creó ningún código: diga para cuántas personas de qué escuela, o dé direcciones que no lo tengan todavía.
refused-too-many-codes = Una encuesta puede tener { $most } códigos.
refused-list-too-long = La lista es demasiado larga. Tráigala por partes.
refused-list-address = Línea { $line } de la lista: «{ $given }» no es una dirección de correo.
refused-list-place = Línea { $line } de la lista: «{ $given }» no es una escuela de esta ronda. Escriba su nombre o su número.
refused-list-language = Línea { $line } de la lista: «{ $given }» no es un idioma de esta encuesta. Tiene { $known }.
did-round-planned = { $who } planeó { $what }.
did-round-changed = { $who } cambió el plan de { $what }.
did-survey-added = { $who } agregó { $what }.
did-survey-changed = { $who } cambió cómo se pregunta { $what }.
did-survey-launched = { $who } lanzó { $what }.
did-survey-closed = { $who } cerró { $what }.
did-codes-made = { $who } creó códigos para { $what }.
did-codes-taken-away = { $who } se llevó los códigos de { $what }.
did-reminders-sent = { $who } envió recordatorios de { $what }.
did-answers-mixed = { $who } mezcló respuestas de { $what }.
did-results-seen = { $who } abrió resultados de { $what }.
did-words-read = { $who } vio lo que la gente escribió en { $what }.
answers-by-place = Escuela
answers-by-language = Idioma de la respuesta
answers-by-school-level = Nivel de la escuela
answers-not-said = No lo dijo
answers-remainder = Todos los demás grupos juntos
answers-sentence = En «{ $scale }», { $counted } de { $n } personas responden favorablemente ({ $share }).
answers-class = En «{ $scale }», entre { $low } y { $high } de { $n } personas responden favorablemente.
answers-withheld = Lo que se dijo en «{ $scale }» se retiene: respondieron muy pocas personas, y se podría conocer a alguien.
answers-weighted = Si se hubiera escuchado a todos los grupos por igual, sería cerca de { $share } (entre { $low } y { $high }). Así ponderadas, las { $n } respuestas que dicen su grupo valen por { $worth }, y la de mayor peso cuenta { $largest } veces.
answers-raked = Si se hubiera escuchado a todos los grupos por igual, según todo esto a la vez ({ $by }), sería cerca de { $share } (entre { $low } y { $high }). Así ponderadas, las { $n } respuestas que dicen todo esto valen por { $worth }, y la de mayor peso cuenta { $largest } veces.
answers-not-raked = Según todo esto a la vez ({ $by }) no está ponderado: algunos de esos grupos juntos son muy pequeños para mostrarse.
answers-drawn-raw = Todos, como respondieron
answers-drawn-weighted = Todos, ponderado
answers-unweighted = No está ponderado: se sabe muy poco de quién respondió, o de quién está inscrito.
answers-differ = { $group }: responden menos favorablemente que todos los demás, más de lo que haría el azar: { $share } frente a { $rest }.
answers-no-difference = Ningún grupo difiere de todos los demás más de lo que haría el azar.
answers-too-few = Hay muy poco que comparar: un grupo necesita { $min_n } respuestas o más.
language-named-en = Inglés
language-named-es = Español
language-named-ar = Árabe
heard-title = A quién se escuchó
heard-alike = Ningún grupo que se puede mostrar fue escuchado demasiado poco.
heard-least = Se escuchó menos a: { $group }, con { $answers } de las respuestas y { $enrolled } de los estudiantes inscritos. Vaya a preguntarles antes de decidir.
heard-too-little = se le escuchó poco
heard-much = se le escuchó más que su parte
heard-r = Indicador R { $r }: con 1 todos los grupos habrían respondido por igual; con pocas respuestas sale bajo.
heard-of-answers = De las respuestas
heard-of-enrolled = De los inscritos
heard-parity = Paridad
heard-how = La paridad es la parte de un grupo en las respuestas entre su parte en la inscripción; por debajo de 0.8 se le escuchó poco, por encima de 1.25 más que su parte. Los grupos que no se pueden mostrar están juntos.
reliability-good = Sus preguntas van juntas: alfa de Cronbach { $alpha } ({ $low } a { $high }; { $n } personas respondieron todas).
reliability-poor = Sus preguntas apenas van juntas: alfa de Cronbach { $alpha } ({ $low } a { $high }; { $n } personas respondieron todas). Mire las preguntas una por una.
reliability-omega = Omega de McDonald { $omega }.
reliability-none = Con tan pocas respuestas no se puede decir cuánto van juntas sus preguntas.
reliability-hurts = Sin «{ $question }» irían mejor juntas.
results-facts = { $n } respuestas mezcladas que cuentan
results-scale = Tema
results-reflect = ¿Qué respuesta no esperábamos? ¿Qué hay en nuestras escuelas que lo hace así, y a quién se lo preguntamos?
results-not-say = Dice cómo respondió la gente, no por qué; y nada de quienes no respondieron. No se muestra nada de menos de { $smallest } personas, ni lo que las delataría.
results-words = Lo que la gente escribió
results-n = Respondieron
results-favourable = Favorablemente
results-how = Alguien responde favorablemente a un tema cuando la media de sus respuestas (al menos la mitad de las preguntas) se redondea a una de las dos mejores opciones. Cada persona cuenta una vez.
results-scales = Todos los temas
results-raw = Como se respondió
results-weighted = Ponderado
results-mean = Media
results-mean-interval = Rango de la media
results-mean-of = { $mean } de { $most }
results-items = Cada pregunta
results-item = Pregunta
words-lead = En un orden que no dice nada. Lo ven quienes dirigen la ronda y nunca se publica tal cual, salvo que quien lo escribió aceptara que se le cite. Lo que alguien pide va al registro de peticiones, con responsable y fecha.
words-too-few = Menos de { $smallest } personas escribieron aquí, así que no se muestra nada.
scale-on-home = Se preguntó en «{ $survey }»
answer-too-many = «{ $question }» admite como máximo { $most } respuestas.
nomination-undefined = Respondieron { $n } personas, y no se puede decir cuánto coinciden: todas nombraron todas las escuelas.
nomination-little = Se preguntó a { $n } personas qué escuelas hacen avanzar la equidad, y sus respuestas coinciden apenas más de lo que haría el azar (alfa de Krippendorff { $alpha }), aunque { $share } de todos los pares de juicios son iguales.
nomination-tentative = Se preguntó a { $n } personas qué escuelas hacen avanzar la equidad, y sus respuestas coinciden en un grado que permite conclusiones cautas (alfa de Krippendorff { $alpha }; { $share } de todos los pares de juicios son iguales).
nomination-well = Se preguntó a { $n } personas qué escuelas hacen avanzar la equidad, y coinciden bien (alfa de Krippendorff { $alpha }; { $share } de todos los pares de juicios son iguales).
nomination-before = Cuando se preguntó antes, alfa era { $before }; ahora es { $now }.
nomination-schools = Los nombres junto a los datos
nomination-schools-more = Está marcado dónde se separan: una escuela que muchos nombran aunque sus números van detrás de los de todas, o una que nadie nombra aunque van delante.
nomination-named = La nombran
nomination-named-though = La nombran muchos, aunque sus números van detrás de los de todas las escuelas.
nomination-unnamed-though = Apenas la nombran, aunque sus números van delante de los de todas las escuelas.
nomination-reflect = ¿Qué quiso decir cada quien con «hace avanzar la equidad»? Escriban la definición común y pregunten otra vez.
nomination-not-say = No nombra a ninguna persona y no es una clasificación. Una escuela nombrada puede ser la más conocida; los datos al lado dicen cómo les va allí a los estudiantes, no por qué.
nomination-agreement = Cuánto coinciden los nombres
nomination-statistic = Estadístico
nomination-value = Valor
survey-write = Escribir a quienes no han respondido
survey-letter = { $asker } quisiera escuchar su opinión: «{ $title }». Toma unos { $minutes } minutos.

    { $link }

    Este enlace es suyo y sirve una vez, hasta el { $closes }. Nadie puede saber qué respuesta llegó con él. Quien ya respondió no recibe más cartas.
refused-no-mail-server = Este Fairwater no envía correo. Llévese los códigos como archivo y envíelos con su propio programa.
refused-nobody-to-write-to = No queda ninguna dirección cuyo código no se haya usado.
scale-moved = Cuando se preguntó antes ({ $day }), era { $share }: un cambio de { $change } puntos ({ $low } a { $high }), más de lo que haría el azar. Quizá respondieron otras personas.
scale-not-moved = Cuando se preguntó antes ({ $day }), era { $share }: un cambio de { $change } puntos ({ $low } a { $high }), que puede ser azar.
refused-instrument-gone = El archivo de esta encuesta («{ $file }») ya no está. Vuelva a ponerlo, o agregue otra encuesta a la ronda.
bring-results = Traer resultados de otro programa
bring-results-lead = De Google Forms, Qualtrics, LimeSurvey, o una tabla con una fila para cada persona. Nombres, direcciones, horas y lugares de dispositivos se quedan fuera. El archivo mismo no se guarda.
bring-results-file = El archivo (CSV o Excel)
bring-results-look = Mirarlo
bring-results-found = { $questions ->
    [0] Ninguna pregunta del archivo es de esta encuesta
    [one] Una pregunta del archivo es de esta encuesta
   *[other] { $questions } preguntas del archivo son de esta encuesta
}; { $n } de { $rows } filas tienen una respuesta que corresponde.
bring-results-pairs = Qué es qué
bring-results-no-pairs = Una pregunta se reconoce por sus palabras, en cualquier idioma de la encuesta, o por su identificador. Escríbalas así en la primera fila del archivo.
bring-results-left = Lo que se queda fuera
bring-results-left-column = «{ $column }» no es una pregunta de esta encuesta.
bring-results-left-answer = «{ $given }» no es una respuesta a «{ $question }» ({ $n } veces).
bring-results-take = { $n ->
    [one] Incluir esta respuesta
   *[other] Incluir estas { $n } respuestas
}
refused-results-large = El archivo tiene { $n } filas; se pueden traer como máximo { $most } a la vez.
refused-results-changed = Lo que se miró no es lo que volvió. Elija el archivo otra vez.
refused-results-there = Estas respuestas ya se incluyeron; no se agregó nada.
did-results-brought = { $who } trajo resultados de otro programa a { $what }.
together-title = Responder junto con alguien
together-lead = Usted le lee la encuesta a alguien, en persona o por teléfono, y escribe lo que esa persona elige. Cada respuesta va a la misma bandeja que todas y no se puede volver a encontrar, tampoco usted.
together-kept = Está guardada. Aquí empieza la siguiente persona.
together-language = Su idioma
together-language-which = Pregunte: ¿en qué idioma se la leo?
together-language-take = Leerla en este idioma
together-read-first = Primero, léale esto palabra por palabra
together-consent = Quisiera hacerle las preguntas de «{ $title }» para { $asker }. Toma unos { $minutes } minutos. Se las leo y escribo lo que usted elige, así que oigo lo que responde, y no se lo cuento a nadie. Su nombre no se guarda. Sus respuestas se mezclan con las de otras personas; después nadie las puede volver a encontrar, ni siquiera yo. Puede dejar cualquier pregunta sin responder y parar en cualquier momento. ¿Está de acuerdo?
together-code-maybe = Código, si tiene uno
together-code-needed = Esta encuesta se responde con un código. Pida el que está en su tarjeta o en su carta.
together-agreed = Está de acuerdo: empezar
together-refused = Prefiere que no
together-not-agreed = No se guardó nada: léale primero la frase y empiece cuando la otra persona esté de acuerdo.
together-read-each = Léale cada pregunta con todas sus opciones, y espere. Deje sin responder lo que la persona prefiera no contestar.
together-keep = Guardar y pasar a la siguiente persona
together-stop = Se detiene: no guardar nada
ways-title = Cómo llegaron las respuestas
ways-more = De las respuestas que se mezclaron y cuentan. Las vías con menos de { $smallest } respuestas van juntas.
ways-together = Otras vías, juntas
way-link = Con un código o un enlace propio
way-open-link = Por el enlace abierto
way-kiosk = En un dispositivo que pasa de mano en mano
way-paper = Copiada del papel
way-interview = Introducida por una persona que entrevista
way-brought = Traída de otro programa
together-only-if = Haga la siguiente solo si a «{ $question }» se respondió: { $options }.
survey-recordings = Preguntas que se pueden oír
recordings-lead = Una pregunta leída en voz alta la escucha quien lee poco, o quien habla una lengua y no la lee. Traiga un archivo corto por pregunta; suena dondequiera que su distrito haga esta encuesta, también para quien ya empezó.
recording-of = Pregunta
recording-in = En qué lengua
recording-file = La grabación: mp3, ogg o m4a, de { $most } megabytes como máximo
recording-add = Guardar la grabación
recording-drop = Quitarla
recording-none = Sin grabar
refused-no-such-question = Esta encuesta no tiene esa pregunta en esa lengua. Elija una de la lista.
did-question-recorded = { $who } grabó una pregunta de { $what }.
did-question-recording-dropped = { $who } quitó una grabación de { $what }.
survey-recorded = { $spoken }: se pueden oír { $n } de { $questions } preguntas.
thing-survey = Encuesta
thing-survey-title = { $title }, en «{ $round }»
words-ask = Convertirlo en petición
words-ask-lead = Quién lo pidió y cuándo ya se sabe; diga qué se pide, y quién responde y hasta cuándo. La petición lleva a la encuesta, y a la respuesta de nadie.
words-ask-own = Lo que la gente escribe nunca se publica tal cual, y una petición puede leerla cualquiera. Diga lo que se pide con palabras suyas, sin nombres.
refused-ask-words-of-answer = Contiene las palabras de la respuesta. Diga lo que se pide con palabras suyas: se prometió a la gente que las suyas nunca se publican tal cual.
refused-words-elsewhere = Lo que la gente escribió lo leen quienes dirigen la ronda, como se le prometió. Esta ronda pertenece a otro lugar.
did-ask-made-of-words = { $who } convirtió en petición algo escrito en { $what }.
survey-cards-more = Hay { $n } códigos sin usar; aquí están los primeros { $shown }. Para los demás tome el archivo de códigos.
interviewers-title = Personas que entrevistan
interviewers-more = Además de quienes dirigen la escucha, pueden responder esta encuesta junto con alguien. No se guarda quién introdujo qué respuesta.
interviewer-name = Nombre o dirección
interviewer-add = Nombrar a esta persona
interviewer-dismiss = Quitar
refused-interviewer = «{ $given }» no es nadie de aquí que pueda leer rondas de escucha, o hay dos con ese nombre. Elija un nombre de la lista, o escriba la dirección.
refused-interview = Responder junto con alguien es para quienes dirigen la escucha y para quienes ellos nombraron en la página de la encuesta. Pregunte a quien dirige la equidad.
did-interviewer-named = { $who } nombró a una persona que entrevista para { $what }.
did-interviewer-dismissed = { $who } quitó a una persona que entrevista de { $what }.
quoting-title = Palabras que se pueden citar
quoting-ask = Preguntar a la gente si se puede citar lo que escribe
quoting-help = La pregunta va después de la última que se responde con palabras propias. Sin un sí no se cita nada. A la gente se le dice que no podrá retirarlo: una respuesta sin nombre no se vuelve a encontrar. De estudiantes, solo si cada tutor ha dado su acuerdo.
launch-quote-consent = Se pregunta a estudiantes si se les puede citar: eso necesita el acuerdo de cada tutor. Indíquelo, o no lo pregunte.
may-quote-question = ¿Pueden otras personas del distrito leer lo que escribió con sus palabras, sin saber quién es? Después no podrá retirarlo: nadie puede saber qué respuesta es la suya. Si no responde, no se le cita.
may-quote-yes = Sí, lo pueden citar
may-quote-no = No, no lo citen
