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
evidence-title = Lo que se vio y se oyó
evidence-more = Líneas sin interpretar: lo que se hizo y se dijo, no lo que usted opina. Sin nombres de niños. Ejemplo: «14 de 22 manos levantadas; contesta la primera».
evidence-none = No se escribieron líneas.
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
rubric-from-term = { $framework }, término { $term }
rubric-from-field = { $title }, campo { $field }
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
