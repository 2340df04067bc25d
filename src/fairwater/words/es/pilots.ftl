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
