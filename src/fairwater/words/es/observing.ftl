nav-observing = Observar
right-observe = Observar
right-lead-calibration = Dirigir la calibración
why-observe = Ve esto porque puede observar en { $organisation }.
why-lead-calibration = Ve esto porque puede dirigir la calibración en { $organisation }.
refused-observe = Su función no observa. Si debería hacerlo, pregunte a quien dirige la equidad o supervisa las direcciones.
refused-lead-calibration = Las rúbricas y la calibración las dirigen quien lleva la equidad y quien supervisa las direcciones. Pregunte a una de esas personas.
observing-sentence = { $n ->
    [0] Ninguna visita le espera.
    [one] Una visita le espera.
   *[other] { $n } visitas le esperan.
}
observing-waiting = Sus visitas
observing-open-before = Abra una visita una vez mientras tenga conexión. Después se abre sin ella y guarda lo que usted escribe.
observing-visits = Visitas que puede leer
observing-none = Todavía no hay visitas
observing-none-more = Una visita es a un lugar: «Séptimo grado, matemáticas». Usted escribe lo que ve y oye, puntúa cada fila por su cuenta y cierra. Ninguna página suma nada por docente.
visit-plan = Prever una visita
visit-plan-more = Una visita es a una escuela, un grado y una materia. No nombra a ningún docente ni a ningún niño.
visit-school = Escuela
visit-place = Grado y materia
visit-place-help = Ejemplo: Séptimo grado, matemáticas
visit-day = Día
visit-purpose = ¿Para qué es?
visit-observers = ¿Quién observa?
visit-counts = Guardado en el servidor: { $lines ->
    [0] ninguna línea
    [one] una línea
   *[other] { $lines } líneas
}, { $scores } de { $rows } filas puntuadas.
visit-locked-own = Usted cerró sus puntuaciones. Ahora se comparte primero la evidencia y después las puntuaciones.
visit-locked = { $n ->
    [one] Una persona cerró lo que vio.
   *[other] { $n } personas cerraron lo que vieron.
}
visit-not-locked = Nadie ha cerrado todavía sus puntuaciones. Después se pueden leer.
visit-waits = { $n ->
    [one] Otra persona no ha cerrado todavía.
   *[other] Otras { $n } personas no han cerrado todavía.
}
visit-uncalibrated = Sin calibrar el día de esta visita. Estas puntuaciones se muestran y quedan fuera de todo lo que se suma.
visit-not-say = Lo que unas pocas personas vieron un día, en un salón. No es un juicio sobre un docente, y ninguna página hace uno con ello.
seen-title = Lo que se vio y se oyó
seen-more = Líneas sin interpretar: lo que se hizo y se dijo, no lo que usted opina. Sin nombres de niños. Ejemplo: «14 de 22 manos levantadas; contesta la primera».
seen-none = No se escribieron líneas.
line-of = ¿De quién es la acción?
line-of-students = Estudiantes
line-of-adults = Personas adultas
line-said = ¿Qué ve u oye?
line-keep = Guardar la línea
line-strike = Tachar
line-struck = tachada
scores-title = Puntuaciones
scores-more = Puntúe por su cuenta, desde sus líneas. Nadie ve una puntuación suya antes de que cierre, y usted no ve las de nadie.
score-level = Nivel
scores-keep = Guardar lo puntuado hasta aquí
scores-lock = Cerrar mis puntuaciones
scores-lock-more = Después de cerrar no se cambia ni se añade nada.
observed-not-seen = No se pudo ver
observed-level = Nivel { $level }: { $name }
rubric-no-origin = Nadie dijo de dónde viene esta fila
rubric-origin = Viene de:
rubric-from-term = { $framework } · { $term }
rubric-from-field = { $title } · { $field }
rubric-kind-students = estudiantes
rubric-kind-adults = personas adultas
rubric-kind-measure = un número
feedback-title = Lo que se devolvió
feedback-give = Devolver lo visto
feedback-more = A quienes se vio: primero la evidencia, después un solo paso siguiente. Pueden responder.
feedback-said = Lo que muestra la evidencia
feedback-step = Paso siguiente
feedback-due = Volver a mirarlo el
offline-waits = Esperan en este teléfono: 0. Van al servidor en cuanto haya conexión.
offline-ready = Esta página ya se abre sin conexión.
offline-no-store = Este navegador no guarda nada. Siga con conexión o use otro navegador.
offline-signed-out = Su sesión terminó. Entre de nuevo y abra esta visita: lo que escribió sigue en este teléfono.
offline-locking = Cerrado en este teléfono. Va al servidor en cuanto haya conexión.
offline-unscored = Filas sin puntuar: 0. Puntúelas o elija «No se pudo ver». Después cierre.
offline-let-go = Quitarla de este teléfono
offline-mark = en este teléfono
refused-visit-place = Diga a qué grado y materia es la visita. Ejemplo: Séptimo grado, matemáticas.
refused-visit-school = Elija una escuela suya.
refused-visit-rubric = Todavía no hay una rúbrica publicada. La hace quien dirige la calibración.
refused-visit-observers = Elija quién observa: una persona o más, ocho como mucho.
refused-observation-of-others = Esta observación es de otra persona. Cada quien escribe la suya.
refused-observation-many = Son más de { $most } líneas y puntuaciones a la vez. Envíelas por partes.
refused-observation-locked = No se tomó: las puntuaciones se cerraron antes de que llegara al servidor.
refused-observation-unscored = { $n ->
    [one] Una fila no tiene puntuación. Puntúela o diga que no se pudo ver; después cierre.
   *[other] { $n } filas no tienen puntuación. Puntúelas o diga que no se pudieron ver; después cierre.
}
refused-entry = Esto no es una línea ni una puntuación de esta visita. Abra la visita otra vez y escríbala de nuevo.
refused-feedback-early = Cierre primero sus puntuaciones. Lo visto se devuelve después.
refused-feedback-blank = Escriba lo que muestra la evidencia y un paso siguiente.
refused-rubric-title = Ponga un título a la rúbrica.
refused-rubric-rows = Elija al menos una fila: de su perfil, de su declaración o de otro marco.
refused-rubric-cuts = Una medida necesita tres puntos de corte, desde qué número se alcanzan los niveles 2, 3 y 4: crecientes donde más es mejor, decrecientes donde menos lo es.
refused-rubric-origin = Una fila no dice de dónde viene. Quítela o añádala otra vez desde su origen.
did-rubric-composed = { $who } comenzó una rúbrica: { $what }.
did-rubric-row-added = { $who } añadió una fila a una rúbrica: { $what }.
did-rubric-published = { $who } publicó una rúbrica: { $what }.
did-visit-planned = { $who } previó una visita: { $what }.
did-visit-seen = { $who } abrió una visita: { $what }.
did-observation-written = { $who } escribió en una visita: { $what }.
did-observation-locked = { $who } cerró una observación: { $what }.
did-observation-feedback-given = { $who } devolvió lo visto después de una visita: { $what }.
did-calibration-begun = { $who } comenzó una calibración: { $what }.
did-calibration-locked = { $who } cerró sus puntuaciones de calibración: { $what }.
did-calibration-closed = { $who } terminó una calibración: { $what }.
did-calibration-seen = { $who } abrió una calibración: { $what }.
did-observed-levels-seen = { $who } miró lo observado en muchas visitas: { $what }.
agreement-name-fleiss-kappa-quadratic = Kappa de Fleiss, pesos cuadráticos
calibration-title = Calibración
calibration-none = Todavía no ha puntuado en ninguna calibración.
calibration-open = abierta
calibration-begin = Comenzar una calibración
calibration-begin-more = Todas las personas puntúan lo mismo, cada una por su cuenta, y cierran. Lo que cuenta se acuerda ahora, antes de que nadie puntúe:
calibration-name = ¿Cómo se llama?
calibration-against = ¿Frente a quién?
against-master = frente a puntuaciones de referencia
against-peers = entre colegas
calibration-items = Lo que se mira, una cosa en cada línea
calibration-items-help = Grabaciones o clases, sin el nombre de nadie. Lo que se llama igual que en una sesión anterior es un ancla: muestra si alguien se desvía. Ejemplo: Grabación 3, octavo grado, razones
calibration-raters = ¿Quién puntúa?
calibration-locked-count = { $locked } de { $n } cerraron sus puntuaciones. Hasta que termine, cada quien ve solo las suyas.
calibration-closed = Esta calibración terminó.
calibration-result = Cada estadístico junto a lo acordado
calibration-units = Puntuaciones comparadas
calibration-threshold = Acordado antes
calibration-met = ¿Se alcanza?
calibration-is-met = sí
calibration-is-missed = no
calibration-no-threshold = se muestra sin umbral
threshold-least = { $value } o más
threshold-most = { $value } de nivel como mucho, hacia arriba o hacia abajo
calibration-rule = La regla sobre todos: vale por { $days } días si se alcanzan los cinco y alfa es { $firm } o más; por { $tentative } días si falla a lo sumo { $may }; todavía no si fallan más; y nada se dice con menos de { $fewest } puntuaciones.
calibration-why = Ninguno decide solo. Kappa y alfa bajan cuando casi todos los niveles son iguales, por bien que la gente coincida. Allí el acuerdo exacto es alto por azar. Un sesgo de cero esconde a quien se pasa tanto hacia arriba como hacia abajo.
severity-title = Exigencia
severity-even = En promedio, ni más alto ni más bajo que lo puntuado al lado.
severity-high = En promedio, { $bias } de nivel más alto que lo puntuado al lado.
severity-low = En promedio, { $bias } de nivel más bajo que lo puntuado al lado.
severity-more = Esta página la ven solo la persona de quien trata y quien dirige la calibración. Sirve para ponerse de acuerdo y no entra en ninguna evaluación.
drift-title = Desde la última vez
drift-anchors = Junto a «{ $title }» del { $day }: de { $n } puntuaciones de lo mismo, el { $same } está en el mismo nivel que entonces; en promedio { $bias } de nivel desde entonces.
drift-no-anchor = «{ $title }» del { $day } no comparte nada con esta, así que no se puede decir si hay desvío. Lleve algo de ella a la próxima sesión.
differ-title = { $n ->
    [one] Una puntuación para conversar
   *[other] { $n } puntuaciones para conversar
}
differ-more = Donde los niveles difieren. Compartan primero la evidencia y después los niveles.
calibration-item = Lo que se miró
calibration-row = Fila
calibration-own = Dado
calibration-master = Referencia
calibration-form = Sus puntuaciones
calibration-master-form = Puntuaciones de referencia
calibration-form-more = { $given } de { $n } puntuadas. Puntúe por su cuenta; nadie las ve antes de que cierre.
calibration-who = Quién puntúa
calibration-close = Terminar y mostrar a cada quien su resultado
calibration-close-more = Al terminar se calcula cada resultado una sola vez. No se puede volver a abrir; sigue la próxima sesión.
calibration-agreed = Lo que se acordó
calibration-agreed-more = Se guardó con la sesión al comenzar. Nada de ello cambia después.
rater-open = no ha cerrado todavía
rater-locked = cerró
stands-firm = con calibración hasta el { $until }
stands-tentative = con calibración hasta el { $until }, de modo provisional
stands-not-yet = todavía sin calibración
stands-too-few = muy pocas puntuaciones para decirlo
verdict-firm = con calibración hasta el { $until }. Se alcanza cada umbral.
verdict-tentative = con calibración hasta el { $until }, por el plazo corto. { $missed ->
    [0] Se alcanza cada umbral, pero alfa está por debajo del firme.
    [one] No se alcanza un umbral.
   *[other] No se alcanzan { $missed } umbrales.
}
verdict-not-yet = todavía sin calibración. { $missed ->
    [one] No se alcanza un umbral.
   *[other] No se alcanzan { $missed } umbrales.
} Conversen sobre lo que difiere y puntúen otra sesión.
verdict-too-few = hay muy pocas puntuaciones en común para decir algo. Añadan material y puntúen otra sesión.
standing-firm = Su calibración vale hasta el { $until }.
standing-tentative = Su calibración vale hasta el { $until }, de modo provisional.
standing-over = Su calibración valió hasta el { $day }. Hasta la próxima, sus puntuaciones se muestran y no se suman.
standing-not = Todavía no tiene calibración: su última sesión, del { $day }, no alcanzó lo acordado. Sus puntuaciones se muestran y no se suman.
standing-none = No ha calibrado con esta rúbrica. Sus puntuaciones se muestran y no se suman.
refused-session-title = Diga cómo se llama la calibración.
refused-session-raters = Elija quién puntúa: una persona o más frente a una referencia, dos o más entre colegas.
refused-session-items = Nombre lo que se mira: de 1 a { $most } cosas, una en cada línea, ninguna dos veces.
refused-session-few = Esto da { $n } puntuaciones por persona, y se acordaron { $fewest } como mínimo. Añada material.
refused-session-closed = Esta calibración terminó.
refused-session-master = Las puntuaciones de referencia no están cerradas. Puntúelas y ciérrelas primero.
refused-session-open = Todavía no cerraron suficientes personas: una frente a una referencia, dos entre colegas.
refused-rater-locked = Estas puntuaciones están cerradas y quedan como están.
refused-rater-unscored = { $n ->
    [one] Falta un nivel. Lo anterior quedó guardado; póngalo y después cierre.
   *[other] Faltan { $n } niveles. Lo anterior quedó guardado; póngalos y después cierre.
}
rubrics-title = Rúbricas
rubrics-sentence = Lo que se busca viene de lo que se dijo querer: cada fila lleva a su perfil, a su declaración o a un marco.
rubrics-none = Todavía no hay rúbrica
rubrics-none-more = Una rúbrica dice qué se vería hacer a estudiantes y personas adultas, en cuatro niveles. Ejemplo: «Los estudiantes cambian lo que sigue», de la dimensión del poder de su declaración de equidad.
rubric-in-use = en uso
rubric-draft = borrador
rubric-compose = Comenzar una rúbrica desde su perfil
rubric-compose-more = Elija lo que se vería en un salón. Para una visita bastan de cuatro a seis filas. Las filas de su declaración, de otros marcos y de medidas se añaden después.
rubric-title-en = Título en inglés
rubric-title-es = Título en español
rubric-no-portrait = Todavía no hay un perfil publicado
rubric-no-portrait-more = Una rúbrica comienza por el perfil de quien se gradúa que su distrito definió en común: dice lo que hacen los estudiantes y lo que hacen las personas adultas para que cada estudiante pueda.
rubric-to-portrait = Definir un perfil en común
rubric-sentence-draft = { $n ->
    [one] Un borrador con una fila.
   *[other] Un borrador con { $n } filas.
}
rubric-sentence = { $n ->
    [one] Una fila
   *[other] { $n } filas
}, publicada para siempre; { $visits ->
    [0] ninguna visita todavía
    [one] una visita
   *[other] { $visits } visitas
}.
rubric-loose = { $n ->
    [one] Una fila no dice de dónde viene. Quítela o añádala desde su origen.
   *[other] { $n } filas no dicen de dónde vienen. Quítelas o añádalas desde su origen.
}
rubric-look-fors = Se vería u oiría
rubric-go-on = Seguir con ella
rubric-add-term = Añadir una fila del perfil o de un marco
rubric-term = Término
rubric-add-field = Añadir una fila de su declaración de equidad
rubric-field = Parte de la declaración
rubric-row-en = Lo que se vería, en inglés
rubric-row-es = Lo que se vería, en español
rubric-add-measure = Añadir una fila que se cuenta
rubric-add-measure-more = Su nivel viene del número más reciente que se publicó para todos los estudiantes. Nadie la puntúa.
rubric-cut = Nivel { $level } desde (por ciento)
rubric-edit-words = Cambiar palabras y niveles
rubric-publish = Publicarla para siempre
rubric-publish-more = Una rúbrica publicada no se edita nunca. Una versión posterior comienza por ella, y cada visita conserva la versión con que se hizo.
rubric-beside = Se observa con estas filas
rubric-origins = De dónde vienen las filas
observed-cuts-rising = Niveles 2, 3 y 4 desde { $cuts }; más es mejor.
observed-cuts-falling = Niveles 2, 3 y 4 desde { $cuts }; menos es mejor.
observed-not-released = Todavía no se publicó un número para todos los estudiantes; esta fila no tiene nivel.
observed-released = { $level }, porque es el { $share } de todos los estudiantes en { $year }, como se publicó.
levels-title = Lo que se observa
levels-sentence = { $place }: { $said } de { $n } filas se vieron lo bastante para decir cuán firmes son.
levels-none = { $place }: ninguna fila se ha visto todavía en { $fewest } visitas de personas con calibración.
levels-not-say = De visitas cuya persona observadora tenía calibración ese día, cada visita una vez; nada se dice de menos de { $fewest }. Puntuaciones que quedaron fuera porque quien observó no tenía calibración: { $left } por fila como mucho. Las visitas no fueron una muestra al azar de clases. Nada se suma por docente.
levels-table = Fila por fila
levels-picture = Parte de las visitas en el nivel 3 o 4
levels-visits = Visitas
levels-strong = Nivel 3 o 4
levels-left-out = Puntuaciones fuera
levels-too-few = menos de { $fewest }
coverage-title = Dónde ha estado alguien
coverage-school = Escuela
coverage-visits = Visitas
coverage-locked = Con puntuaciones cerradas
coverage-places = Grados y materias
coverage-none = Todavía sin visitas: { $schools }
notice-visit-planned = Le espera una visita: { $place }, { $school }. Ábrala una vez con conexión; después funciona sin ella.
visit-rubric = Rúbrica
visit-rubric-more = La más nueva va primero. La visita conserva la versión que usted elija.
rubric-of-version = { $title }, versión { $version }
thresholds-title = Qué hace que quien observa esté calibrado
thresholds-who = Están en un archivo de la carpeta de contenido (calibration), que cambia quien administra el servidor. Una sesión que ya empezó conserva los suyos.
