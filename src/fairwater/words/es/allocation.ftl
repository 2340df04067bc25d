# Reparto según la necesidad: qué se reparte, la cuenta de cada escuela, las reglas del Título I y lo que no puede repartirse así.
allocation-amount-hours = { $n ->
    [1] { $amount } hora
   *[other] { $amount } horas
}
allocation-amount-posts = { $n ->
    [1] { $amount } puesto
   *[other] { $amount } puestos
}
allocation-lead = Reparto de { $total } entre { $n ->
    [one] una escuela
   *[other] { $n } escuelas
} según lo que necesitan sus estudiantes.
allocation-lead-quarters = Reparto de { $total } entre { $n } escuelas: donde más necesitan los estudiantes hay { $high } por cada { $per ->
    [1] estudiante
   *[other] { $per } estudiantes
}, y donde menos necesitan { $low }.
allocation-no-quarters = Con tan pocas escuelas no se pueden poner lado a lado las de más y las de menos necesidad.
allocation-quarters = Un estudiante de las escuelas de más necesidad ({ $n_high ->
    [one] una escuela
   *[other] { $n_high } escuelas
}, { $students_high } estudiantes) tiene { $ratio } veces lo que tiene uno de las de menos necesidad ({ $n_low ->
    [one] una escuela
   *[other] { $n_low } escuelas
}, { $students_low } estudiantes). Cada lado es una cuarta parte de todos los estudiantes o un poco más, en escuelas enteras.
allocation-quarters-nothing = Las escuelas de menos necesidad ({ $n_low ->
    [one] una escuela
   *[other] { $n_low } escuelas
}, { $students_low } estudiantes) no reciben nada, así que no hay razón con las de más necesidad ({ $n_high ->
    [one] una escuela
   *[other] { $n_high } escuelas
}, { $students_high } estudiantes).
allocation-rate = { $need } estudiantes ponderados en total; { $rate } por cada uno en las escuelas que no sujeta ningún mínimo, tope ni promesa.
allocation-no-rate = A todas las escuelas las sujeta un mínimo, un tope o una promesa; aquí la necesidad no decide nada.
allocation-h-school = Escuela
allocation-h-students = Estudiantes
allocation-h-need = Estudiantes ponderados
allocation-h-by-need = Solo por necesidad
allocation-h-amount = Recibe
allocation-h-per-student = { $per ->
    [1] Por estudiante
   *[other] Por { $per } estudiantes
}
allocation-h-last-year = El año pasado
allocation-h-change = Cambio
allocation-h-held = La sujeta
allocation-held-floor = mínimo
allocation-held-hold-harmless = promesa sobre el año pasado
allocation-held-cap = tope
allocation-held-cap-per-student = tope por estudiante
allocation-held-not-served = no atendida

allocation-steps = Cómo se calcula
allocation-part-base = { $weight } × { $n } estudiantes
allocation-part-economic-disadvantage = { $weight } × { $n } con desventaja económica
allocation-part-english-learner = { $weight } × { $n } estudiantes de inglés
allocation-part-disability = { $weight } × { $n } con discapacidad
allocation-part-mobility = { $weight } × { $n } que cambiaron de escuela
allocation-step-need = Necesidad: { $sum } = { $need } estudiantes ponderados.
allocation-step-by-need = Solo por necesidad: { $total } × { $need } ÷ { $all } = { $amount }
allocation-step-rate = Lo que dejan mínimos, topes y promesas: { $money } ÷ { $all } estudiantes ponderados × { $need } = { $amount }
allocation-step-floor = Mínimo: ninguna escuela atendida recibe menos de { $amount }.
allocation-step-hold-harmless = Promesa: el { $share } de lo que tuvo el año pasado ({ $last }), así que al menos { $amount }.
allocation-step-cap = Tope: ninguna escuela recibe más de { $amount }.
allocation-step-cap-per-student = Tope: { $each } por cada uno de { $n } estudiantes, así que a lo sumo { $amount }.
allocation-step-not-served = No atendida: menos del { $share } de sus estudiantes tiene desventaja económica.
allocation-step-whole = Nada que redondear: { $amount }.
allocation-step-down = Redondeado hacia abajo: { $down }; queda { $rest } de un paso, { $left ->
    [one] y el único paso que sobraba fue para el resto más grande, de otra escuela
   *[other] que no está entre los { $left } restos más grandes
}. Recibe { $amount }.
allocation-step-up = Redondeado hacia abajo: { $down }; queda { $rest } de un paso, { $left ->
    [one] el resto más grande de todos
   *[other] entre los { $left } restos más grandes
}, así que un paso más. Recibe { $amount }.

allocation-read = Se { $schools ->
    [one] leyó una escuela
   *[other] leyeron { $schools } escuelas
} de «{ $file }», con { $students } estudiantes.
allocation-not-used = No se usa para esto: { $columns }.
allocation-count-given = { $school }: { $column } se dio como { $n }.
allocation-not-in-schools = Están en «{ $file }» y no entre las escuelas: { $schools }.
allocation-what-if = Y si: «{ $first }» al lado de «{ $second }»
allocation-h-first = Primero
allocation-h-second = Segundo
allocation-caution = Los pesos son una elección, no un hallazgo. Pregunte a quienes reciben menos y a quienes necesitan más antes de decidir.
allocation-title-one = Lo que pide el Título I, Parte A
allocation-title-one-caution = Esto mira las reglas e informa. No decide nada, y no es asesoría legal.

title-one-standing-met = se ajusta
title-one-standing-look = volver a mirar
title-one-standing-not-asked = no se pregunta aquí
title-one-standing-outside = no se ve desde aquí
title-one-small-district = Un distrito con menos de 1,000 estudiantes no tiene que ordenar sus escuelas.
title-one-small-district-not-asked = { $students } estudiantes: no se preguntan elegibilidad ni orden.
title-one-eligible = Una escuela atendida tiene al menos la proporción del distrito de estudiantes de familias de bajos ingresos, o el { $least }.
title-one-eligible-met = Así es en todas las escuelas atendidas. La proporción del distrito es { $overall }.
title-one-eligible-look = Atendidas con una proporción menor que { $overall } y que { $least }: { $schools }.
title-one-over-75-first = Las escuelas con más del { $first } de estudiantes de familias de bajos ingresos se atienden primero, de la proporción más alta hacia abajo.
title-one-over-75-first-met = No se pasó por alto ninguna.
title-one-over-75-first-look = Pasadas por alto mientras se atiende una con una proporción menor: { $schools }.
title-one-over-75-first-not-asked = Ninguna escuela tiene más del { $first }. Un distrito puede fijar el { $half } para las preparatorias.
title-one-rank-order = Las demás escuelas elegibles se atienden de la proporción más alta hacia abajo, en todo el distrito o dentro de un nivel de grados.
title-one-rank-order-met = En todo el distrito no se pasó por alto ninguna.
title-one-rank-order-look = Pasadas por alto mientras se atiende una con una proporción menor: { $schools }. Un orden por nivel de grados puede permitirlo.
title-one-by-low-income = Lo que recibe una escuela depende del número de sus niños de familias de bajos ingresos.
title-one-by-low-income-met = En este esquema no pesa nada más.
title-one-by-low-income-look = En este esquema pesan también otras cosas.
title-one-higher-for-poorer = Una escuela con una proporción más alta no recibe menos por cada niño de familia de bajos ingresos que una con una proporción menor.
title-one-higher-for-poorer-met = Ninguna recibe menos.
title-one-higher-for-poorer-look = Reciben menos por cada uno de esos niños que una escuela con una proporción menor: { $schools }.
title-one-at-least-125 = Donde se atiende una escuela con menos del { $least }, cada escuela atendida recibe al menos el { $more } de lo que el distrito recibió por cada niño de familia de bajos ingresos.
title-one-at-least-125-not-asked = Todas las escuelas atendidas tienen { $least } o más.
title-one-at-least-125-met = { $received } para { $children } niños, por { $more }: { $wanted } por cada niño. Todas las escuelas atendidas lo reciben.
title-one-at-least-125-look = { $received } para { $children } niños, por { $more }: { $wanted } por cada niño. Se da menos en: { $schools }.
title-one-reservations = Antes se reserva dinero para estudiantes sin hogar fijo, para niños en instituciones y para otras cosas que nombra la ley.
title-one-private-schools = Una parte va a servicios para niños elegibles de escuelas privadas, calculada antes de reservar nada.
title-one-supplement = El dinero se suma a lo que una escuela tendría del estado y del distrito.
title-one-comparability = Las escuelas atendidas tienen, del estado y del distrito, al menos lo que tienen las demás.

allocation-identity = «{ $given }» es quién es alguien, no lo que necesita. Nada se reparte por raza, etnia, origen, sexo o religión: la identidad no es una necesidad, y la Constitución y las leyes de derechos civiles (Título VI, Título IX) lo impiden. Dé peso a la desventaja económica, al aprendizaje del inglés, a la discapacidad o a la movilidad.
allocation-unknown-need = «{ $given }» no es una necesidad que pese en un reparto. Lo son: { $known }.
allocation-nothing-weighs = En este esquema no pesa nada. Dé una base por estudiante o un peso a una necesidad.
allocation-no-amount = { $what ->
    [blank] { $given ->
        [blank] No se dio ningún monto.
       *[other] «{ $given }» no es un monto.
    }
   *[other] { $what }: { $given ->
        [blank] no se dio ningún monto.
       *[other] «{ $given }» no es un monto.
    }
} Escriba un número como 1250.50, sin signo menos.
allocation-not-in-steps = { $what ->
    [blank] «{ $given }» no puede repartirse
   *[other] { $what }: «{ $given }» no puede repartirse
} en pasos de { $step }. Dé un múltiplo de { $step }, o un paso más pequeño en el esquema.
allocation-total = El total debe ser más que 0 y múltiplo de { $step }; es { $given }.
allocation-no-schools = No hay escuelas entre las que repartir. Dé al menos una.
allocation-too-many-schools = { $n } escuelas son más que las { $most } que caben en un reparto. Sepárelas por distrito.
allocation-no-last-year = El esquema promete a cada escuela una parte de lo que tuvo el año pasado, y esos montos no se dieron. Délos, o quite la promesa.
allocation-bounds-cross = { $school }: lo menos que puede recibir ({ $least }, por { $held ->
    [floor] el mínimo
   *[other] la promesa sobre el año pasado
}) es más que lo más que puede recibir ({ $most }). Suba el tope, o baje el mínimo o la promesa.
allocation-least-over-total = Los mínimos y las promesas suman { $least }, y el total es { $total }. Suba el total, o baje el mínimo o la parte prometida del año pasado.
allocation-most-under-total = Con los topes, todas las escuelas juntas pueden recibir { $most }, y el total es { $total }. Suba el tope, o reparta menos.
allocation-no-need = Ninguna escuela tiene estudiantes que pesen en este esquema, así que nada puede repartirse por necesidad. Revise los números, o dé una base por estudiante.
allocation-nobody-served = En ninguna escuela la proporción de estudiantes con desventaja económica es { $share } o más, así que no se atiende a ninguna. Baje «serve_from», o revise los números.
allocation-asked = «{ $file }», fila { $row }, { $school }: { $given ->
    [blank] { $column } está en blanco
   *[other] { $column } dice «{ $given }»
}. { $n ->
    [one] Falta o se retuvo un número
   *[other] Faltan o se retuvieron { $n } números
}, y ninguno se toma por 0. Pida el número y escríbalo en el archivo, o délo con --count "{ $school }:{ $column }=7".
allocation-asked-place = fila { $row }, { $school }, { $column }
allocation-not-asked = A «{ $file }» no le falta el número { $column } de { $school }: lo dado con --count cambiaría un número del archivo, o no nombra una escuela o columna suya. Quítelo, o corrija el archivo.
allocation-count-form = «{ $given }» no es un número de estudiantes. Escríbalo así: "Escuela:columna=7".
allocation-columns = A «{ $file }» le falta { $missing }. Tiene: { $columns }. Dé a cada columna el nombre que pide el esquema.
allocation-no-name = «{ $file }», fila { $row }: falta el nombre de la escuela. Dé uno a cada fila.
allocation-total-row = «{ $file }», fila { $row }: «{ $given }» es una fila de totales, no una escuela. Quítela.
allocation-twice = «{ $file }», fila { $row }: { $school } ya está en la fila { $first }. Deje una de las dos.
allocation-no-count = «{ $file }», fila { $row }: «{ $given }» en { $column } no es un número de estudiantes. Escriba un número entero, de 0 en adelante.
allocation-over-students = «{ $file }», fila { $row }: { $n } en { $column } son más que los { $students } estudiantes de la escuela. Corrija uno de los dos.
allocation-too-many-students = «{ $file }», fila { $row }: { $n } en { $column } son más estudiantes de los que tiene una escuela. ¿Es un identificador?
allocation-unknown-scheme = No hay un esquema «{ $given }». Con Fairwater vienen: { $known }. O dé un archivo propio.
allocation-unfit-beside = «{ $second }» reparte otra cosa que «{ $first }»; un «y si» compara dos maneras de repartir lo mismo. Elija un esquema con la misma unidad y el mismo paso.

# El reparto en el sitio.
nav-allocations = Reparto
right-plan-allocations = Planear repartos
why-plan-allocations = Usted planea lo que { $organisation } reparte entre sus escuelas.
refused-plan-allocations = Planear un reparto es de quienes responden por los recursos, y su rol no lo incluye. Su distrito puede dárselo.
thing-allocation = Reparto
thing-allocation-title = Reparto: { $title }
logged-allocation = el reparto { $number }
did-allocation-begun = { $who } empezó { $what }.
did-allocation-changed = { $who } cambió los ajustes de { $what }.
did-allocation-counts-given = { $who } dio números para { $what }.
did-allocation-kept = { $who } guardó { $what }.
did-allocation-set-aside = { $who } apartó { $what }.
did-allocation-seen = { $who } abrió { $what }.
did-allocation-downloaded = { $who } descargó { $what }.
allocations-sentence = { $kept ->
    [0] Todavía no hay ningún reparto guardado.
    [one] Hay un reparto guardado.
   *[other] Hay { $kept } repartos guardados.
}
allocations-lead = El dinero, las horas de acompañamiento y el personal con experiencia van adonde los estudiantes los necesitan. Se muestra la cuenta de cada escuela.
allocations-none = Todavía no hay repartos
allocations-none-more = Elija un esquema y diga qué se reparte. Los números vienen de sus registros; lo que no tienen se pregunta.
allocation-begin = Empezar un reparto
allocation-title-label = Cómo se llama
allocation-scheme-label = Esquema
allocation-total-label = Total que se reparte
allocation-total-help = En dólares, horas o puestos, según el esquema: 1,250,000 o 300.
allocation-schemes = Los esquemas
allocation-by = { $name }, { $day }
allocation-stage-draft = borrador
allocation-stage-kept = guardado
allocation-stage-set-aside = apartado
allocation-unit-money = Dinero
allocation-unit-hours = Horas
allocation-unit-posts = Puestos
allocation-facts = { $unit }, según «{ $scheme }». Lo empezó { $name } el { $day }.
allocation-facts-year = Números del año escolar { $year }.
allocation-facts-kept = Lo guardó { $name } el { $day }.
allocation-asked-sentence = { $n ->
    [one] Se pregunta por un número
   *[other] Se pregunta por { $n } números
} antes de poder calcularlo.
allocation-asked-more = Retenidos, ausentes o menos de diez: { $columns }. Ninguno se toma por 0. Dé los números, o ponga en 0 el peso de esa necesidad.
allocation-counts = Números de estudiantes
allocation-counts-give = Dar los números
allocation-counts-see = Ver o cambiar los números
allocation-counts-lead = Lo que tienen los registros ya está puesto. Un número menor que diez es pequeño: mírelo y confírmelo al guardar. Por lo que está en blanco se pregunta.
allocation-counts-state = Un número sin nota viene de los registros. El que usted dé conserva su nombre y el día.
allocation-counts-save = Guardar los números
allocation-known-small = menos de diez, o no todos declarados: confirmar
allocation-known-none = nadie lo ha dicho
allocation-known-entered = dado por { $name }, { $day }
allocation-last-year-help = Los montos del año pasado se piden solo para la promesa sobre ellos.
allocation-picture = Por estudiante
allocation-picture-told = La barra es lo que tiene una escuela; la marca oscura, lo que daría solo la necesidad. Las escuelas van por necesidad, primero la mayor.
allocation-need-economic-disadvantage = Desventaja económica
allocation-need-english-learner = Estudiantes de inglés
allocation-need-disability = Estudiantes con discapacidad
allocation-need-mobility = Cambiaron de escuela en el año
allocation-base = Cada estudiante
allocation-floor = Mínimo por escuela
allocation-cap = Tope por escuela
allocation-cap-per-student = Tope por estudiante
allocation-hold-harmless = Promesa, en porcentaje del año pasado
allocation-serve-from = Se atiende desde este porcentaje de desventaja económica
allocation-title-one-flag = Es dinero del Título I, Parte A: mirar sus reglas
allocation-received = Lo que recibió el distrito, antes de las reservas
allocation-settings = Total, pesos y límites
allocation-weights = Cuánto cuenta cada uno
allocation-weights-help = Quién es alguien nunca pesa: ni raza, ni etnia, ni sexo, ni religión. Un espacio en blanco o 0 deja fuera una necesidad.
allocation-limits = De lo que ninguna escuela baja ni pasa
allocation-settings-save = Calcular
allocation-source = De dónde vienen los pesos
allocation-what-if-title = ¿Y si los ajustes fueran otros?
allocation-what-if-lead = El mismo total y las mismas escuelas, con otros pesos o límites, lado a lado.
allocation-what-if-show = Poner lado a lado
allocation-what-if-take-away = Quitar la comparación
allocation-what-if-second = Con los otros ajustes: { $lead }
allocation-table = Quién recibe qué
allocation-limits-title = Qué tan seguro es, y qué no dice
allocation-not-say = No dice que el total alcance, ni qué logrará. Los números de necesidad son lo que se registró.
allocation-reflect = ¿Quién recibe menos que el año pasado, y alguien se lo ha preguntado?
allocation-keep = Guardar este reparto
allocation-keep-help = Guardado, ya no se cambia nunca. Queda en el hilo con su nombre y el día.
allocation-decide = Empezar el acta de decisión
allocation-decide-help = Allí se citan hallazgos y palabras de la gente, y se dice qué voz atiende. Allí se firma.
allocation-decision-question = ¿Cómo se reparte «{ $title }» entre nuestras escuelas?
allocation-set-aside = Apartarlo
allocation-take = Llevarse la tabla (CSV)
allocation-small-numbers = Puede tener números pequeños; no lo entregue afuera.
allocation-too-much = { $what }: { $given } es más que { $most }. Dé { $most } o menos.
allocation-no-count-typed = { $school }, { $column }: «{ $given }» no es un número de estudiantes. Escriba un número entero, de 0 en adelante, o deje en blanco.
refused-allocation-title = Dé un nombre al reparto, para que otros lo encuentren.
refused-allocation-scheme = Elija uno de los esquemas.
refused-allocation-one-place = Un reparto es entre dos escuelas o más. Actúe por el distrito para empezar uno.
refused-allocation-many-places = Son más lugares de los que caben en una página. Reparta entre ellos con el comando «fairwater allocate», desde un archivo.
refused-allocation-kept = Este reparto ya no es un borrador. Empiece otro donde algo deba cambiar.
refused-allocation-asked = Todavía se pregunta por algunos números. Délos primero, o ponga en 0 el peso de esa necesidad.
refused-allocation-over = { $school }: { $n } estudiantes con una necesidad son más que sus { $students } estudiantes. Corrija uno de los dos.
refused-allocation-not-kept = Guarde primero el reparto, para que la decisión descanse sobre algo que no cambia.
allocation-counts-bring = Traer los números en un archivo
allocation-counts-file = Archivo de escuelas
allocation-counts-file-help = Con las columnas { $columns }. Las escuelas, por su nombre o su número. Por lo que el archivo retenga se sigue preguntando.
allocation-counts-brought = { $n ->
    [one] Se tomó un número
   *[other] Se tomaron { $n } números
} de «{ $file }».
allocation-unknown-schools = «{ $file }» tiene «{ $school }», que no es una escuela de este reparto{ $n ->
    [one] .
   *[other] ; { $n } de sus nombres no lo son.
} Escriba cada una como está en esta página, o su número, y traiga el archivo de nuevo.
