# Ejemplos a seguir: la galería, uno de ellos, su guía, quién lo replica, el mapa, la historia; lo que trajo el trabajo.

nav-exemplars = Ejemplos
nav-brought = Lo que trajo

exemplars-sentence = { $n ->
    [0] Todavía no hay nada publicado. ¿Qué podría ver otra escuela en la suya?
    [one] Una práctica que cualquiera puede ver, contada de modo que otra escuela pueda hacerla.
   *[other] { $n } prácticas que cualquiera puede ver, contadas de modo que otra escuela pueda hacerlas.
}{ $adoptions ->
    [0] {""}
    [one] {" "}Una escuela o distrito replica una de las nuestras.
   *[other] {" "}{ $adoptions } escuelas o distritos replican las nuestras.
}
exemplars-of = Dimensión
exemplars-every = Todas
exemplars-show = Mostrar
exemplars-map = Dónde se pueden ver
exemplars-own = De nuestro distrito
exemplars-own-none = Todavía no hay nada nuestro publicado.
exemplars-own-none-more = Empiece por algo que notaría una visita. Por ejemplo: antes de escribir nada, un adulto hace al estudiante tres preguntas en la puerta.
exemplars-others = De otros
exemplars-others-none = Ningún otro distrito ha publicado todavía un ejemplo para la red.
exemplars-drafts = Listos para publicar, o casi
exemplars-newer = lo que dice ahora no está publicado
exemplars-missing = { $n ->
    [one] Falta una respuesta sin la cual nadie más podría hacerlo. Está señalada en el documento.
   *[other] Faltan { $n } respuestas sin las cuales nadie más podría hacerlo. Están señaladas en el documento.
}
exemplars-whom = ¿Quién puede leerlo?
exemplars-celebrated = Lo llevaron adelante
exemplars-celebrated-more = Personas adultas que aceptaron que se las nombre. A estudiantes y familias se les agradece en persona.
exemplars-adopted = { $n ->
    [one] replicado una vez
   *[other] replicado { $n } veces
}
exemplar-begin = Contar un ejemplo
exemplar-publish = Publicarlo
exemplar-for-network = El personal de todas las organizaciones de la red
exemplar-for-everybody = Todo el mundo, en nuestra página pública

exemplar-does = Cómo se hace
exemplar-shows = Qué muestra que funciona
exemplar-reached = A quién llega
exemplar-not-yet = Qué falta por resolver
exemplar-keep = Qué debe quedar igual y qué se puede cambiar
exemplar-worse = A quién podría perjudicar
exemplar-steps = Pasos
exemplar-holds = Condiciones en las que funciona
exemplar-costs = Cuánto cuesta
exemplar-head-step = Paso
exemplar-head-time = Cuánto lleva
exemplar-head-who = A quién necesita
exemplar-head-condition = Condición
exemplar-head-there = Allí era así
exemplar-head-without = Donde no sea así
exemplar-head-what = Para qué
exemplar-head-dollars = Dólares
exemplar-head-again = Con qué frecuencia
exemplar-cost-once = una vez
exemplar-cost-yearly = cada año
exemplar-cost-unknown = no se dice
exemplar-cost-told = Empezar cuesta { $once }, y cada año { $yearly }.
exemplar-cost-more = { $n ->
    [one] De una parte no se dice cuánto.
   *[other] De { $n } partes no se dice cuánto.
}
exemplar-alive = { $n ->
    [0] desde el { $day }
    [one] vive desde hace un año, desde el { $day }
   *[other] vive desde hace { $n } años, desde el { $day }
}
exemplar-numbers = En números publicados
exemplar-documents = Leer más:
exemplar-kit = Guía: si quiere hacerlo
exemplar-led = Quién lo llevó adelante
exemplar-ask = A quién preguntar:
exemplar-left = Lo que aquí no se cuenta
exemplar-left-typed-number = { $n ->
    [one] Una frase con un número escrito a mano y no publicado.
   *[other] { $n } frases con números escritos a mano y no publicados.
}
exemplar-left-withheld-words = { $n ->
    [one] Una frase que repite palabras que quien habló no dejó llegar tan lejos.
   *[other] { $n } frases que repiten palabras que quien habló no dejó llegar tan lejos.
}
exemplar-left-evidence = { $n ->
    [one] Una pieza de evidencia es solo para el distrito.
   *[other] { $n } piezas de evidencia son solo para el distrito.
}

exemplar-replicate = Replicarlo
exemplar-replicate-more = Un plan piloto propio empieza con esta guía. Sigue siendo suyo; la otra parte ve solo lo que usted cuente.
exemplar-journey = En qué camino
exemplar-journey-none = En ninguno todavía
exemplar-named = Los demás pueden ver que somos nosotros
exemplar-adopt = Empezar nuestro plan
exemplar-adoptions = Quién lo replica
exemplar-adoptions-none = Nadie todavía. Ustedes podrían empezar.
exemplar-somewhere = Una escuela o distrito que no quiere que se le nombre
exemplar-began = empezó el { $day }
exemplar-came-going = en marcha
exemplar-came-kept = se mantuvo
exemplar-came-stopped = se dejó, con lo aprendido
exemplar-adapted = Qué se adaptó
exemplar-happened = Qué pasó
exemplar-learned = Qué se aprendió
exemplar-reported = Contado el { $day }.
exemplar-not-reported = Todavía no se contó nada. No hay prisa.
exemplar-report-left = { $n ->
    [one] Una frase se queda en el distrito que la escribió.
   *[other] { $n } frases se quedan en el distrito que las escribió.
}
exemplar-own-plan = Nuestro plan
exemplar-report = Contar qué pasó
exemplar-report-again = Cambiar lo que contamos
exemplar-report-more = Dejarlo enseña tanto como mantenerlo. Lo leen otros distritos; una frase con un número de personas escrito a mano se queda en el suyo.
exemplar-report-came = Cómo está
exemplar-report-send = Enviarlo
exemplar-name = Dejar ver que somos nosotros
exemplar-unname = No nombrarnos más
exemplar-take-back = Retirar lo que contamos
exemplar-more = Más
exemplar-story = Historia para prensa y familias
exemplar-follow = Seguirlo
exemplar-unfollow = Dejar de seguirlo
exemplar-published-as = Publicado el { $day }, versión { $n }:
exemplar-withdraw = Retirarlo
exemplar-withdraw-more = A partir de entonces no lo lee nadie más. Lo que otros hicieron con él sigue siendo suyo.
exemplar-why = Por qué
exemplar-closed = Alguien retiró palabras en las que descansa. Los demás no lo ven hasta que ustedes lo revisen y lo publiquen de nuevo.
exemplar-open-document = Abrir el documento

exemplars-map-sentence = En { $n } de { $of } lugares de este mapa se puede ver un ejemplo.
exemplars-map-rows = Hacia abajo
exemplars-map-columns = A lo ancho
exemplars-map-caption = Ejemplos publicados, y borradores
exemplars-map-empty = nada todavía
exemplars-map-drafts = { $n ->
    [one] un borrador
   *[other] { $n } borradores
}
exemplars-map-not-say = Un lugar vacío no quiere decir que allí no pase nada bueno. Quiere decir que nadie lo ha contado todavía. Pregunte primero allí.
exemplar-map-school = Escuelas
exemplar-map-level = Niveles
exemplar-map-area = Áreas de trabajo
exemplar-map-capability = Dimensiones de capacidad
exemplar-map-equity = Dimensiones de la equidad
exemplar-level-elementary = Escuelas primarias
exemplar-level-middle = Escuelas intermedias
exemplar-level-high = Escuelas secundarias
exemplar-level-spanning = Escuelas de varios niveles
exemplar-level-none = El distrito, equipos

story-title = Historia para prensa y familias
story-lead = Contiene números publicados, citas que pueden llegar a todo el mundo y lo que dice el ejemplo sin números escritos a mano. Léala a quienes nombra antes de que salga.
story-take-docx = Llevarla como archivo de Word
story-take-html = Llevarla como página web
story-what = Qué se ve
story-shows = Qué lo muestra
story-voices = Con sus palabras
story-not-yet = Qué falta por resolver
story-led = Quién lo llevó adelante
story-ask = A quién preguntar
story-left = Qué se dejó fuera, y por qué
story-left-nothing = No se dejó nada fuera.
story-no-numbers = No se cuenta ningún número: ninguno de los suyos está publicado para todo el mundo.
story-no-voices = No se cita a nadie: no hay ninguna cita adjunta que pueda llegar a todo el mundo.

brought-sentence = { $n ->
    [0] Todavía no se dice nada de lo que trajo el trabajo.
   *[other] De { $n } { $n ->
        [one] afirmación
       *[other] afirmaciones
    } { $shown ->
        [0] ninguna se muestra todavía
        [one] una se muestra
       *[other] { $shown } se muestran
    } con algo que se sostiene.
}
brought-say = Decir lo que trajo
brought-could-show = Esto podría mostrarlo:
brought-not-say = Una afirmación con evidencia no prueba una causa. Siga la evidencia y pregunte a quién no se preguntó.
claim-not-yet = Todavía no se ha mostrado.
claim-nothing-yet = No tiene nada adjunto. Ábrala y enlace lo que la muestra.
claim-withdrawn = Aquello en lo que descansaba se retiró.
claim-not-for-you = Descansa en algo que usted no puede ver.
claim-some-withdrawn = { $n ->
    [one] Otra pieza de evidencia se retiró.
   *[other] Otras { $n } piezas de evidencia se retiraron.
}
claim-for-students = estudiantes
claim-for-staff = personal
claim-for-families = familias
claim-for-community = comunidad

thing-exemplar = Ejemplo
thing-adoption = Réplica
thing-adoption-title = { $place } replica «{ $title }»
thing-adoption-somewhere = Alguien replica «{ $title }»

notice-exemplar-changed = Cambió un ejemplo que usted sigue: { $title }
notice-exemplar-closed = Se retiraron palabras en las que descansa un ejemplo. Revíselo y publíquelo de nuevo: { $title }
notice-exemplar-adopted = Alguien empieza a replicar su ejemplo: { $title }
notice-exemplar-reported = Alguien contó qué pasó con un ejemplo: { $title }

refused-exemplar-kind = Aquí solo se publica un documento del tipo «Ejemplo a seguir».
refused-exemplar-audience = Diga quién puede leerlo: la red o todo el mundo.
refused-exemplar-missing = { $n ->
    [one] Falta una respuesta en el documento. Complete lo que está señalado como faltante y publíquelo después.
   *[other] Faltan { $n } respuestas en el documento. Complete lo que está señalado como faltante y publíquelo después.
}
refused-exemplar-why = Diga en una frase por qué se retira. Quienes lo replican leen que ya no está.
refused-exemplar-closed = Este ejemplo se está revisando y ahora no se puede replicar. Sígalo para saber cuándo vuelve.
refused-adopt-own = Este es su propio ejemplo. Otra escuela de su distrito puede replicarlo donde actúa.
refused-adopt-twice = Ustedes ya lo replican. Cuenten abajo qué pasó.
refused-adopt-journey = En ese camino no puede empezar un plan. Elija otro, o ninguno.
refused-report-came = Diga cómo está: en marcha, se mantuvo o se dejó.
refused-report-blank = Escriba qué pasó, en una o dos frases.
refused-report-learned = Lo dejaron: escriba qué se aprendió. Eso ayuda a la próxima escuela.
refused-report-long = Uno de los textos es demasiado largo. No escriba más de { $most } letras en cada uno.

did-exemplar-seen = { $who } leyó un ejemplo: { $what }.
did-exemplar-published = { $who } publicó un ejemplo: { $what }.
did-exemplar-withdrawn = { $who } retiró un ejemplo: { $what }.
did-exemplar-adopted = { $who } empezó a replicar un ejemplo: { $what }.
did-exemplar-reported = { $who } contó qué pasó con un ejemplo: { $what }.
did-exemplar-report-taken-back = { $who } retiró lo que contó: { $what }.
did-exemplar-adopter-named = { $who } cambió si los demás ven quién replica: { $what }.
did-exemplar-followed = { $who } siguió un ejemplo, o dejó de hacerlo: { $what }.
did-exemplar-story-taken = { $who } tomó una historia para la prensa: { $what }.
