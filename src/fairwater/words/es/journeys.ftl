nav-journeys = Trayectos
journeys-sentence = { $n ->
    [0] Nadie está en camino todavía.
    [one] Hay un trayecto en marcha.
   *[other] Hay { $n } trayectos en marcha.
}
journeys-none = Todavía no hay ningún trayecto
journeys-none-more = Un trayecto lleva de un problema de la práctica a un diseño que permanece. En cada estación se ve qué hay, qué falta y a quién se espera; nada se bloquea. Ejemplo: «Interrumpir la suspensión excesiva de estudiantes afroamericanos», en nueve estaciones y dos años.
journeys-ended = { $n ->
    [one] Uno que terminó
   *[other] { $n } que terminaron
}
journey-open = Abrir un trayecto
journey-which = ¿Qué camino?
journey-stations = { $n } estaciones
journey-title = ¿De qué trata?
journey-title-help = Diga qué quiere interrumpir o construir. Ejemplo: «Interrumpir la suspensión excesiva de estudiantes afroamericanos».
journey-purpose = En una frase, para quién y por qué ahora
journey-began = Comienza el
journey-sentence = { $done ->
    [0] Ninguna de las { $n } estaciones está terminada todavía.
    [one] Una de las { $n } estaciones está terminada.
   *[other] { $done } de las { $n } estaciones están terminadas.
}
journey-next = Sigue: { $station }.
journey-calendar = Fechas como calendario
journey-end = Terminar el trayecto
journey-learned = ¿Qué se aprendió?
journey-is-ended = Este trayecto terminó. Lo que se aprendió:
journey-take-up = Retomarlo
station-done = terminada
station-late = atrasada
station-begun = comenzada
station-empty = sin comenzar
station-not-there = Todavía no está: { $kinds }.
station-missing = { $n ->
    [one] Falta una cosa en lo escrito.
   *[other] Faltan { $n } cosas en lo escrito.
}
station-waits = Espera una firma: { $roles }.
station-before = Sigue abierto antes: { $stations }. Pueden continuar.
station-hidden = { $n ->
    [one] Hay un documento más que no le corresponde ver.
   *[other] Hay { $n } documentos más que no le corresponde ver.
}
station-marked-done = { $who } dijo que está terminada.
station-marked-open = { $who } dijo que está abierta.
station-signed = firmado
station-draft = se está escribiendo
station-take = Quitar de aquí
station-due = Lista para el { $day }, según lo usual o lo acordado
station-begin-kind = Comenzar: { $kind }
station-begin-more = Comenzar otro: { $kind }
station-more = Más en esta estación
station-put-which = Un documento que ya existe
station-put = Ponerlo aquí
station-due-on = Lista para el
station-set-due = Fijar el día
station-note = Nota
station-mark-done = Decir que está terminada
station-mark-open = Decir que está abierta
station-unmark = Dejarlo a lo que hay aquí
refused-journey-title = Un trayecto necesita un nombre. Diga de qué trata y ábralo de nuevo.
refused-journey-sequence = No existe ese camino. Elija uno de la lista.
refused-journey-day = Esto no es un día. Escríbalo como año-mes-día, por ejemplo 2026-11-30.
refused-journey-ended = Este trayecto terminó. Retómelo para cambiarlo.
refused-journey-open = Este trayecto está en marcha.
refused-journey-station = Este trayecto no tiene esa estación.
refused-journey-kind = En esta estación no hay documentos de ese tipo. Elija uno de los que se ofrecen ahí.
refused-journey-document = Este documento no está a su alcance o no corresponde a esta estación.
refused-journey-twice = Este documento ya está en este trayecto.
refused-journey-learned = Diga qué se aprendió, aunque sea en una frase: es lo que se llevan los demás.
timeline-title = Hitos
timeline-year = Año { $n }
timeline-when = Año { $year }, mes { $month }
timeline-station = Estación
timeline-month = En el trayecto
timeline-day = Hecho para el
timeline-state = Cómo está
timeline-no-day = sin día todavía
timeline-done = hecho
timeline-late = con retraso
timeline-next = lo que sigue
timeline-open = por venir
timeline-told-of = { $station }, { $day }, { $state }
timeline-today = La línea punteada es hoy. Un punto lleno está hecho; uno naranja va con retraso o es lo que sigue.
journey-companion = { $name }, { $role }, hasta el { $day }
journey-companions = De fuera, puede escribir en estos documentos: { $who }.
journey-companions-none = Quienes acompañan desde fuera leen estos documentos y sugieren. El distrito puede dejar que una función escriba en documentos de trayectos.
thing-journey = Trayecto
did-journey-opened = { $who } abrió { $what }.
did-journey-ended = { $who } terminó { $what }.
did-journey-reopened = { $who } retomó { $what }.
did-station-begun = { $who } comenzó un documento en una estación de { $what }.
did-station-holds = { $who } puso un documento en una estación de { $what }.
did-station-lets-go = { $who } quitó un documento de una estación de { $what }.
did-station-marked = { $who } dijo cómo está una estación de { $what }.
did-station-unmarked = { $who } quitó una marca de una estación de { $what }.
did-milestone-set = { $who } fijó un día para una estación de { $what }.
