nav-pilots = Pilotos
pilots-sentence = { $n ->
    [0] Todavía no hay ningún piloto planeado.
    [one] Hay un piloto planeado.
   *[other] Hay { $n } pilotos planeados.
}
pilots-none = Todavía no hay piloto
pilots-none-more = Un piloto comienza con un plan, en su estación de un trayecto. Después se sigue en el tiempo si ayuda, si se hace como se planeó y si daña.
pilot-series-count = { $n ->
    [0] todavía no se sigue nada
    [one] una serie
   *[other] { $n } series
}
pilot-plan = El plan
pilot-no-series = Todavía no se sigue nada
pilot-no-series-more = Siga al menos lo que debería mejorar, si se hace como se planeó y lo que podría dañar. Ejemplo: remisiones por semana; conversaciones el mismo día; docentes que dicen sentirse seguros.
pilot-follow = Seguir algo en el tiempo
pilot-series-name = ¿Qué se sigue?
pilot-series-how = ¿Cómo se cuenta y quién lo cuenta?
pilot-tells = ¿Qué dice?
tells-outcome = si ayuda
tells-driver = lo que se mueve primero
tells-process = si se hace como se planeó
tells-balancing = lo que podría dañar
tells-voice = lo que dice la gente
pilot-counted = ¿Cómo se cuenta?
counted-share = tantos de tantos
counted-number = un número
pilot-better = ¿Hacia dónde debería ir?
pilot-better-lower = mejor si baja
pilot-better-higher = mejor si sube
pilot-chart = ¿Cómo se dibuja?
pilot-chart-more = Una gráfica de corridas es un buen comienzo. Las de proporciones necesitan conteos; con miles en cada conteo, use los límites de Laney.
pilot-enter = Anotar un día, o predecir
pilot-day = Día
pilot-count = Cuántos
pilot-total = De cuántos
pilot-value = Valor
pilot-blank-is-gap = En blanco, el día es un hueco: se sabe que no se sabe nada. Un día que se anota de nuevo ocupa el lugar de lo anterior; ambos quedan en el registro de cambios.
pilot-enter-button = Anotarlo
pilot-predict = Predecir
pilot-predict-more = Antes de ver los datos. Una predicción queda como es; nadie la cambia después.
pilot-predict-from = Desde este día
pilot-expected = Llegará a
pilot-expected-share = Llegará a, en porcentaje
pilot-because = Porque
pilot-predict-button = Guardar la predicción
pilot-predictions = Lo que se predijo y lo que vino
prediction-waits = { $who }, { $made }: desde el { $day }, { $expected }, porque { $because } Todavía no hay ningún punto de ese tiempo.
prediction-met = { $who }, { $made }: desde el { $day }, { $expected }, porque { $because } Llegó: la mediana de { $n ->
    [one] un punto
   *[other] { $n } puntos
} es { $middle }.
prediction-missed = { $who }, { $made }: desde el { $day }, { $expected }, porque { $because } No llegó: la mediana de { $n ->
    [one] un punto
   *[other] { $n } puntos
} es { $middle }. ¿Qué enseña eso?
pilot-table = La tabla
pilot-no-point = Todavía no se anotó ningún día.
pilot-moments = Qué pasó y cuándo
pilot-said = ¿Qué pasó?
pilot-begins-phase = Aquí comienza una fase nueva, con su propia mediana
pilot-phase = comienza una fase
pilot-note = Anotarlo
pilot-decisions = Decisiones
pilot-decide-what = ¿Qué sigue?
decided-adopt = adoptarlo
decided-adapt = adaptarlo y probar de nuevo
decided-abandon = abandonarlo
decided-scale = ampliarlo
pilot-decide = Decidir
pilot-decided = { $day }: { $what }.
pilot-learned-was = Lo que se aprendió:
pilot-signal-unexplained = Aquí hay más que azar, y nadie anotó qué pasó. Sin eso, no lo presente como una mejora.
pilot-harmed = «{ $name }» se movió hacia donde no debería ir. Mire ahí antes de presentar una mejora.
pilot-no-balancing = No se sigue nada que el piloto pudiera dañar. ¿Qué lamentarían?
pilot-days-to-turn = { $n ->
    [one] Pasó un día desde los primeros datos hasta el primer giro.
   *[other] Pasaron { $n } días desde los primeros datos hasta el primer giro. Girar pronto es aprender.
}
pilot-not-say = Son números que el equipo anota para sí, para quienes aquí pueden ver números para el personal. Una gráfica dice que algo cambió, no por qué. Los números sobre estudiantes salen del distrito solo como números publicados.
refused-series-name = Diga qué se sigue y pruebe de nuevo.
refused-series-kind = Diga qué dice, cómo se cuenta y hacia dónde debería ir.
refused-series-chart = Esta gráfica es de proporciones. Cuente tantos de tantos, o elija una gráfica de corridas o de valores individuales.
refused-series-twice = Ya se sigue una serie con este nombre. Anote el día ahí, o elija otro nombre.
refused-point-future = Ese día todavía no llega. Anote lo que se encontró, no lo que será.
refused-point-count = El conteo y su total no cuadran: dé ambos, y el conteo no mayor que el total.
refused-moment-blank = Diga qué pasó y anótelo de nuevo.
refused-prediction-late = Ya hay un punto de ese día o posterior. Una predicción va antes de los datos; elija un día posterior.
refused-prediction-because = Diga por qué lo espera: de eso se aprende.
refused-prediction-share = Una proporción está entre 0 y 100 por ciento.
refused-pilot-number = Esto no es un número. Escriba por ejemplo 12 o 0.5.
refused-pilot-decision = Elija qué sigue: adoptar, adaptar, abandonar o ampliar.
refused-pilot-learned = Diga por qué y qué se aprendió: una decisión sin ambas cosas no enseña a nadie.
did-pilot-seen = { $who } abrió el piloto de { $what }.
did-series-begun = { $who } comenzó { $what }.
did-point-entered = { $who } anotó un día de { $what }.
did-moment-noted = { $who } anotó qué pasó en el piloto de { $what }.
did-prediction-kept = { $who } predijo algo de { $what }.
did-pilot-decided = { $who } decidió sobre el piloto de { $what }.
pilot-journey = Trayecto:
pilot-aim = La meta, y cuánto falta
pilot-aim-none = Todavía no hay meta en números. Elija abajo una serie y diga qué debe alcanzar, para quién y para cuándo: entonces esta página dice cuánto falta.
pilot-by-place = Se anota por cada lugar, para poder comparar lugares
series-by-place = Se anota por cada lugar. Se dibujan juntos los lugares que lo prueban; un día en que falta uno de ellos es un hueco.
series-from-measure = Nadie anota esto: se pregunta cada vez a los datos más nuevos. «{ $measure }», { $group }, { $where }: { $stat }. Un año con muy pocos estudiantes es un hueco, nunca 0.
series-from-released = Nadie anota esto: es lo que se publicó para todas las personas. «{ $measure }», { $group }, { $where }: { $stat }. Lo que se reservó, o se dio como intervalo, es un hueco, nunca 0.
series-stat-share = la parte
series-stat-ratio = cuántas veces la parte de los demás
series-all = todos los estudiantes
series-where-whole = en todas las escuelas de aquí
series-where-pilot = en las escuelas que lo prueban
series-hidden = Son números para el personal de { $place }. Los ve quien actúa allí.
series-no-data = Todavía no hay datos de esto. Estarán aquí en cuanto se reciban o se publiquen.
series-why-gap = Por qué es un hueco
reason-not-entered = Anotado como hueco: se sabe que no se sabe nada.
reason-place-missing = Ese día falta uno de los lugares que lo prueban.
take-title = Tomar una serie de los números que ya hay
take-more = Elija una medida: sus años se dibujan aquí, y un año nuevo llega solo en cuanto se reciben o publican sus datos. Un año con muy pocos estudiantes queda como hueco.
take-measure = Medida
take-group = ¿De qué estudiantes?
take-everyone = Todos los estudiantes
take-source = ¿De dónde?
source-measure = de los datos, para quien puede ver números para el personal
source-released = de lo que se publicó para todas las personas
take-where = ¿Dónde?
take-where-whole = en todas las escuelas de aquí
take-where-pilot = en las escuelas que lo prueban
take-stat = ¿Qué número?
take-stat-share = la parte
take-stat-ratio = cuántas veces la parte de los demás
take-button = Seguirlo
aim-set = Fijar una meta
aim-set-more = Cuánto, contado en qué, para quién, para cuándo. De mandar fuera a estudiantes cuente sucesos y días, no solo estudiantes: a una misma persona se la puede mandar fuera diez veces.
aim-level = Debe alcanzar
aim-level-share = Debe alcanzar, en por ciento
aim-counted-in = Contado en
aim-whom = Para quién
aim-by = Para cuándo
counted-in-students = estudiantes
counted-in-events = sucesos
counted-in-days = días
counted-in-percent = por ciento de estudiantes
counted-in-times = veces lo de los demás
counted-in-other = otra cosa
aim-lower = «{ $name }», contado en { $counted }: como mucho { $level }, para { $whom }, el { $day } a más tardar.
aim-higher = «{ $name }», contado en { $counted }: al menos { $level }, para { $whom }, el { $day } a más tardar.
aim-nothing-yet = Todavía no hay bastante para decir cuánto falta.
aim-reached = Está alcanzada: de { $began } al principio a { $now }, { $n ->
    [one] el último punto
   *[other] la mitad de los últimos { $n } puntos
}.
aim-on-the-way = Se ha andado { $part } del camino: de { $began } al principio a { $now }, { $n ->
    [one] el último punto
   *[other] la mitad de los últimos { $n } puntos
}.
aim-away = No se ha acercado: { $began } al principio, { $now } ahora, { $n ->
    [one] el último punto
   *[other] la mitad de los últimos { $n } puntos
}. ¿Qué enseña eso?
aim-days-left = { $n ->
    [one] Queda un día.
   *[other] Quedan { $n } días.
}
aim-past = { $n ->
    [one] El día era ayer.
   *[other] El día era hace { $n } días.
} Decidan: otro día, ayuda, o un final con lo aprendido.
aim-part-missing = A la meta del plan le falta { $parts }.
aim-part-much = cuánto
aim-part-of = de qué
aim-part-aim-whom = para quién
aim-part-by = para cuándo
aim-elsewhere-none = La meta trata de suspensiones, y nada de lo que se sigue mira adónde pueden haberse ido: estudiantes enviados a casa o fuera de clase sin formulario, traslados, días perdidos. Siga al menos una de esas cosas como lo que podría dañar.
aim-elsewhere-planned = La meta trata de suspensiones. El plan nombra «{ $measure }» para ver adónde pueden haberse ido, y nadie lo sigue todavía. Comience una serie para ello.
fidelity-title = ¿Se hizo como estaba previsto?
fidelity-cycle = Ciclo
fidelity-days = Días
fidelity-done = Hecho, de lo previsto
fidelity-share = Fidelidad
fidelity-nothing = Todavía no se cuenta nada de lo previsto.
fidelity-one = Se hizo { $share } como estaba previsto, en { $n ->
    [one] un punto
   *[other] { $n } puntos
}.
fidelity-first-last = En el primer ciclo se hizo { $first } como estaba previsto; en el último, { $last }. Donde se hizo poco, el resultado dice poco de la idea.
groups-title = A quién llegó y a quién benefició
groups-none = Todavía no se ha contado por grupo de estudiantes. Un piloto puede ayudar al conjunto y dejar fuera a aquellos para quienes era.
groups-enter = Anotar conteos por grupo de estudiantes
groups-by = Grupo de estudiantes por
groups-asked = ¿Qué se contó?
asked-of-reach = a quién llegó, de los matriculados
asked-of-before = el resultado antes del cambio
asked-of-after = el resultado después
groups-said = En palabras: qué se contó, en qué días
groups-gate = Un grupo de muy pocos estudiantes se reserva, para todas las personas.
groups-keep = Guardar los conteos
group-withheld = Reservado: muy pocos estudiantes
reach-title = A quién llegó
reach-share = Alcanzados
reach-parity = Paridad
reach-behind = Llegó menos que su parte de los matriculados (paridad bajo { $fewer }): { $groups }. Pregúnteles qué se lo acercaría.
reach-level = Ningún grupo que se pueda mostrar se queda atrás.
benefit-title = A quién benefició y a quién no
benefit-before = Antes
benefit-after = Después
benefit-change = Cambio
benefit-turn = Así que
benefit-share-of = { $share } de { $of }
benefit-better = Mejor, más allá del azar: { $groups }.
benefit-worse = Peor, más allá del azar: { $groups }. Mire allí primero.
benefit-unsure = No se distingue del azar para: { $groups }.
benefit-turn-better = mejor
benefit-turn-worse = peor
benefit-turn-unsure = no es seguro
benefit-turn-withheld = reservado: muy pocos estudiantes
benefit-below = Antes: { $before }. Después: { $after }. Un cambio sin nadie al lado no prueba que lo hiciera el piloto.
ready-title = ¿Listo para empezar?
ready-sentence = { $ready } de { $n } cosas están listas. Lo que falta está aquí:
ready-sentence-all = Las { $n } cosas están listas.
training-title = Lo que se aprendió antes, y qué cambió
training-no-effect = ¿Qué debería cambiar? Todavía no lo dijo nadie.
training-expected = Debería cambiar: { $expected }. Todavía no se cuenta qué se vio después.
training-seen = Debería cambiar: { $expected }. Se vio después: { $seen }.
ready-plan = En el plan
places-title = Lugares e inicio
places-none = Todavía no hay lugares. Nombre los que lo prueban y otros parecidos que no: si no, lo que cambia en todas partes parecería obra suya.
places-add = Añadir un lugar, o fijar el inicio
places-school = Escuela
places-other = Otro lugar, nombrado abajo
places-name = Nombre, si no es una escuela de la lista
places-part = ¿Qué hace?
part-pilot = lo prueba
part-comparison = sirve de comparación
places-start = El cambio empieza el
places-set-start = Fijar el inicio
compare-title = Comparar lugares
compare-series = Serie
compare-start = El cambio empieza el { $day }
compare-places = Lugares con el cambio junto a lugares sin él
compare-before = El piloto junto a su propio tiempo anterior
compare-values = Todos los valores
compare-place = Lugar
compare-points = Las partes están en por ciento; cuánto se movieron los lugares, y la diferencia, en puntos porcentuales.
compare-each-place = Cada lugar
compare-key = Líneas gruesas: la media de los lugares con el cambio (círculos) y de los que no lo tienen (cuadrados). Líneas finas: cada lugar. La línea de puntos es el inicio.
compare-key-alone = Línea gruesa: la media de los lugares con el cambio. Líneas finas: cada lugar. La línea de puntos es el inicio.
compare-key-its = Líneas: antes del inicio y después; de rayas, la línea de antes prolongada. Cada círculo es un momento.
compare-file = Llevarse los valores
compare-file-did = La orden fairwater evaluate --design did lee este archivo y da las mismas cifras.
compare-file-its = La orden fairwater evaluate --design its lee este archivo y da las mismas cifras.
compare-no-start = No se ha dicho cuándo empieza el cambio.
compare-no-place = No se ha nombrado ningún lugar que lo pruebe.
compare-nothing-known = Todavía no se sabe nada de esta serie.
compare-too-many = Se nombran más de 20 lugares. Compare los más parecidos.
compare-one-side = Todos los momentos están a un lado del inicio: no hay con qué comparar.
compare-nothing-yet = Todavía no hay nada que comparar.
compare-set = Fijarlo
compare-not-say = Los lugares elegidos porque estaban listos se distinguen de otros también sin el cambio. Un año escolar en que empieza el cambio cuenta como posterior a su inicio. Lo que sigue de esto lo decide una persona.
cause-title = ¿Nos encontramos ya con esta causa?
cause-question = ¿Es la misma causa que en { $year }?
cause-named-on = nombrada el { $day }:
cause-yes = Sí, es la misma
cause-no = No, es otra
cause-more = La pregunta sale de las palabras y de la condición que ambas nombran. Si es una sola causa, solo lo puede decir una persona.
cause-same-as = La misma causa que en { $year }: { $title }. Lo dijo { $who }. Lo que se hizo entonces no la quitó.
cause-sunset = Lo que respondió entonces y no la quitó puede terminar y liberar sus horas:
cause-sunset-link = prever un cierre
cause-confirmed-count = { $n ->
    [one] En este distrito está confirmada una causa que volvió.
   *[other] En este distrito están confirmadas { $n } causas que volvieron.
}
refused-point-by-place = Esta serie se anota por cada lugar. Dé un valor de cada uno de sus lugares.
refused-point-taken = Nadie anota los puntos de esta serie: salen de los datos.
refused-no-places = Nombre primero los lugares, más abajo.
refused-place-name = Elija una escuela o escriba un nombre, y diga qué hace el lugar en el piloto.
refused-place-twice = Este lugar ya está.
refused-place-many = Ya hay veinte lugares. Más no se pueden comparar aquí; elija los más parecidos.
refused-aim-part = Diga para quién es la meta y contada en qué.
refused-counts-said = Diga qué se contó y en qué días, y guárdelo de nuevo.
refused-series-ratio = Cuántas veces lo de los demás se puede tomar de un grupo de estudiantes, y de los datos para el personal. Elija un grupo, o la parte.
refused-series-released-where = Lo publicado se conoce de todas las escuelas, o de cada una. Elija todas las escuelas de aquí.
did-pilot-place-added = { $who } añadió un lugar al piloto de { $what }.
did-pilot-start-set = { $who } fijó el inicio del piloto de { $what }.
did-pilot-aim-set = { $who } fijó una meta de { $what }.
did-pilot-groups-counted = { $who } anotó conteos por grupo de estudiantes del piloto de { $what }.
did-pilot-compared = { $who } comparó los lugares del piloto de { $what }.
did-cause-answered = { $who } dijo si una causa ya se había nombrado: { $what }.
station-pilots = Pilotos de este trayecto
barrier-charts = Si cede: las gráficas de seguimiento
barrier-no-charts = Todavía no se sigue nada.
