# Aprender de un piloto: lo que no se puede leer, los gráficos de rachas y de control, y lo que hizo un cambio.
improvement-no-rows = «{ $file }» tiene nombres de columna y ninguna fila debajo. Escriba un momento por fila.
improvement-no-values = «{ $file }» tiene filas y ningún valor en ellas. Complete los valores y deje en blanco solo lo que no se sabe.
improvement-blank = La fila { $row } de «{ $file }» no tiene nada en la columna «{ $column }». Complétela o quite la fila.
improvement-no-number = La fila { $row } de «{ $file }» tiene «{ $given }» en la columna «{ $column }», que no es un número. Escriba un número como 0.15 o 15, o déjelo en blanco si no se sabe.
improvement-no-count = La fila { $row } de «{ $file }» tiene «{ $given }» en la columna «{ $column }», que no es un recuento. Escriba un número entero desde 0, o déjelo en blanco si no se sabe.
improvement-no-yes-no = La fila { $row } de «{ $file }» tiene «{ $given }» en la columna «{ $column }». Escriba 1 para sí y 0 para no.
improvement-reordered = Las filas de «{ $file }» se pusieron en el orden del tiempo.
improvement-unknown-choice = «{ $given }» no es uno de { $known }. Elija uno de estos para --{ $option }.

runchart-columns = «{ $file }» no tiene ninguna columna llamada { $missing }. Una serie tiene las columnas when (cuándo) y value (valor), o when, count (recuento) y total, con un momento por fila, y puede tener phase (fase) y note (nota). Tiene: { $columns }. Cambie los nombres en la primera fila e inténtelo de nuevo.
runchart-columns-of-shares = «{ $file }» no tiene ninguna columna llamada { $missing }. Un gráfico de proporciones necesita las columnas when, count y total: cuántos de cuántos. Tiene: { $columns }. Cambie los nombres, o indique --kind i para valores sin recuentos.
runchart-twice = La fila { $row } de «{ $file }» tiene el momento { $when } por segunda vez; ya está en la fila { $first }. Conserve una de las dos, o traiga un archivo por serie.
runchart-no-total = La fila { $row } de «{ $file }» tiene el recuento { $count } y nada en «total». Escriba de cuántos.
runchart-over-total = La fila { $row } de «{ $file }» cuenta { $count } de { $total }, más de los que hay. Corrija uno de los dos.
runchart-no-values = La serie no tiene ningún valor. Complete al menos uno.
runchart-no-counts = Un gráfico del tipo { $kind } es de proporciones, y necesita count y total de cada momento. Délos, o tome el tipo run o i.
runchart-baseline-length = No se puede tomar una línea de base de { $given } entre { $moments ->
    [one] un momento
   *[other] { $moments } momentos
}. Dé un número de primeros momentos que la serie tenga.
runchart-baseline-empty = { $given ->
    [one] El primer momento no tiene valor
   *[other] Los primeros { $given } momentos no tienen valor
}, así que no dan una línea de base. Tome una más larga.
runchart-baseline-unknown = «{ $given }» no es ni un número ni la primera fase del archivo, así que no es una línea de base. Diga cuántos primeros momentos, o el nombre de la primera fase: { $first }.
runchart-baseline-no-phases = «{ $given }» no es un número, y el archivo no tiene fases, así que no es una línea de base. Diga cuántos primeros momentos abarca.
runchart-rule-not-of-kind = La regla { $rule } no es para un gráfico del tipo { $kind }. Las que sí: { $known }.

# Lo que dice un gráfico.
runchart-kind-run = Gráfico de rachas
runchart-kind-i = Gráfico de valores individuales (XmR)
runchart-kind-p = Gráfico de proporciones (p)
runchart-kind-pprime = Gráfico de proporciones con los límites de Laney (p′)
runchart-centre-run = Mediana
runchart-centre-i = Media
runchart-centre-p = Proporción media
runchart-centre-pprime = Proporción media
runchart-verdict-signal = { $name }: ha cambiado más de lo que haría el azar.
runchart-verdict-signal-in = { $name }: ha cambiado más de lo que haría el azar, en { $phases }.
runchart-verdict-none = { $name }: nada aquí es más de lo que haría el azar.
runchart-verdict-none-within = { $name }: dentro de cada fase nada es más de lo que haría el azar.
runchart-verdict-too-few = { $name }: muy pocos puntos para decir si algo cambió.
runchart-lead = { $kind } de { $points ->
    [one] un punto
   *[other] { $points } puntos
}, de { $first } a { $last }.
runchart-gaps = { $n ->
    [one] Un momento no tiene valor. Es un hueco: no cuenta en ningún lado, y la línea se interrumpe ahí.
   *[other] { $n } momentos no tienen valor. Son huecos: no cuentan en ningún lado, y la línea se interrumpe ahí.
}
runchart-baseline = El centro y los límites vienen { $n ->
    [one] del primer momento
   *[other] de los primeros { $n } momentos
}, hasta { $last }, y valen para todos los que siguen.
runchart-own-centres = Cada fase tiene su propio centro y se lee por sí misma. Si una fase difiere de la primera se ve al tomar la primera como línea de base.
runchart-rules = Se lee por: { $rules }.
runchart-rule-beyond-limits = puntos fuera de los límites
runchart-rule-long-run = la racha más larga (Anhøj)
runchart-rule-few-crossings = cruces del centro (Anhøj)
runchart-rule-trend = cinco puntos que suben todos o bajan todos
runchart-rule-six-on-one-side = seis puntos a un lado
runchart-rule-number-of-runs = muy pocas o demasiadas rachas
runchart-rule-two-of-three = dos de tres puntos lejos del centro
runchart-rule-wide-range = pasos por encima del límite de los rangos móviles
runchart-stretch = De { $first } a { $last }, { $points ->
    [one] un punto
   *[other] { $points } puntos
}:
runchart-stretch-of-phase = { $phase }, de { $first } a { $last }, { $points ->
    [one] un punto
   *[other] { $points } puntos
}:
runchart-centre-is = { $centre } { $value }.
runchart-centre-and-limits = { $centre } { $value }, límites { $limits }.
runchart-centre-and-last-limits = { $centre } { $value }, límites { $limits } en el último momento; son más anchos donde el total es menor.
runchart-no-centre = Ningún valor en esta fase.
runchart-ranges = Paso medio de un momento al siguiente { $mean }, límite para un paso { $limit }.
runchart-runs = Racha más larga { $run }, por azar hasta { $run_limit }. Cruces { $crossings }, por azar { $crossings_limit } o más. Puntos útiles { $useful }.
runchart-too-few = Muy poco para decir algo: { $useful ->
    [0] ningún punto útil
    [one] un punto útil
   *[other] { $useful } puntos útiles
}, y las reglas de rachas necesitan { $needed }. Un punto sobre el centro no sirve.
runchart-no-signal = Nada es más de lo que haría el azar.
runchart-no-limits-too-few-points = Sin límites: necesitan { $needed } puntos seguidos.
runchart-no-limits-no-variation = Sin límites: todos los valores son iguales, y no dicen cuánto se mueven por azar.
runchart-signal-long-run-above = Más que el azar: { $found } puntos seguidos por encima del centro, de { $first } a { $last }; el azar hace hasta { $limit }.
runchart-signal-long-run-below = Más que el azar: { $found } puntos seguidos por debajo del centro, de { $first } a { $last }; el azar hace hasta { $limit }.
runchart-signal-six-on-one-side-above = Más que el azar por la regla de los seis: { $found } puntos seguidos por encima del centro, de { $first } a { $last }.
runchart-signal-six-on-one-side-below = Más que el azar por la regla de los seis: { $found } puntos seguidos por debajo del centro, de { $first } a { $last }.
runchart-signal-few-crossings = Más que el azar: el centro se cruza { $found ->
    [0] ni una vez
    [one] una vez
   *[other] { $found } veces
}; el azar hace { $limit } o más.
runchart-signal-number-of-runs-few = Más que el azar: muy pocas rachas, { $found }; el azar hace { $limit } o más.
runchart-signal-number-of-runs-many = Más que el azar: demasiadas rachas, { $found }; el azar hace hasta { $limit }. Vea si se mezclan dos cosas.
runchart-signal-trend-above = Más que el azar por la regla de tendencias: { $found } puntos que suben todos, de { $first } a { $last }.
runchart-signal-trend-below = Más que el azar por la regla de tendencias: { $found } puntos que bajan todos, de { $first } a { $last }.
runchart-signal-beyond-limits-above = Más que el azar: { $first } queda por encima de su límite superior, { $value } sobre { $limit }.
runchart-signal-beyond-limits-below = Más que el azar: { $first } queda por debajo de su límite inferior, { $value } bajo { $limit }.
runchart-signal-two-of-three-above = Más que el azar por la regla de dos de tres: { $first } y { $last } están a más de dos tercios del camino al límite superior.
runchart-signal-two-of-three-below = Más que el azar por la regla de dos de tres: { $first } y { $last } están a más de dos tercios del camino al límite inferior.
runchart-signal-wide-range-above = Más que el azar: de { $first } a { $last } sube { $value }, por encima del límite para un paso, { $limit }.
runchart-signal-wide-range-below = Más que el azar: de { $first } a { $last } baja { $value }, por encima del límite para un paso, { $limit }.
runchart-caution-short-limits = Los límites vienen de menos de { $advised } puntos y aún pueden moverse.
runchart-caution-overdispersed = Las proporciones se mueven { $times } veces lo que harían los recuentos por azar, como ocurre donde los totales son grandes: tome --kind pprime, o casi todo parecerá más que el azar.
runchart-caution-small-counts = Donde en un momento se contarían menos de { $fewest }, o quedarían sin contar menos, los límites son aproximados. Junte momentos, o tome --kind run.
runchart-caution-many-on-centre = Más de la mitad de los puntos están sobre el centro, así que las reglas de rachas ven poco. Cuente con más detalle, o por períodos más largos.
runchart-says = Una señal de cambio dice que algo cambió, no qué. Si fue el piloto lo dicen las personas que saben qué más ocurrió entonces.

# El dibujo y su tabla.
runchart-key-centre = Línea que cruza: { $centres }.
runchart-key-limits = Líneas discontinuas: límites dentro de los que el azar deja casi todos los puntos.
runchart-key-run = Rombos: puntos de una racha (o tendencia) más larga de lo que hace el azar.
runchart-key-limit = Triángulos: puntos fuera de un límite, que apuntan hacia donde están.
runchart-key-crossings = La línea que cruza, discontinua: se cruza menos, o más, de lo que hace el azar.
runchart-key-gap = Una línea interrumpida: ahí no se sabe nada.
runchart-note = ({ $number }) { $when }: { $note }
runchart-upper-limit = Límite superior
runchart-lower-limit = Límite inferior
runchart-baseline-ends = línea de base
runchart-when = Cuándo
runchart-value = Valor
runchart-counted = Contados
runchart-of = { $count } de { $total }
runchart-phase = Fase
runchart-note-head = Nota
runchart-more-than-chance = Más que el azar
runchart-gap = no se sabe
runchart-drawn = El gráfico se dibujó en «{ $file }».
runchart-cannot-write = No se puede escribir «{ $file }». Revise la carpeta y sus permisos.

# Lo que hizo un cambio.
evaluate-columns-did = «{ $file }» no tiene ninguna columna llamada { $missing }. Lugares a lo largo del tiempo tienen las columnas unit (el lugar), when (cuándo), outcome (el resultado), treated (1 para un lugar con el cambio) y post (1 después de su inicio), con un lugar en un momento por fila. Tiene: { $columns }. Cambie los nombres en la primera fila e inténtelo de nuevo.
evaluate-columns-its = «{ $file }» no tiene ninguna columna llamada { $missing }. Una serie a lo largo del tiempo tiene las columnas when (cuándo), outcome (el resultado) y post (1 después del inicio), con un momento por fila. Tiene: { $columns }. Cambie los nombres en la primera fila e inténtelo de nuevo.
evaluate-twice = La fila { $row } de «{ $file }» tiene { $unit } en { $when } por segunda vez; ya está en la fila { $first }. Conserve una de las dos.
evaluate-treated-differs = La fila { $row } de «{ $file }» dice de { $name } otra cosa en «treated» que la fila { $first }. Dice de un lugar si tiene el cambio en algún momento; dígalo igual en todas sus filas.
evaluate-post-differs = La fila { $row } de «{ $file }» dice de { $name } otra cosa en «post» que la fila { $first }. Dice de un momento si está después del inicio, para todos los lugares igual, también para los que no tienen el cambio. Si los lugares empezaron en momentos distintos, ponga en un archivo los que empezaron juntos, al lado de los que nunca empezaron.
evaluate-post-returns = En «{ $file }» el momento { $when } está antes del inicio (post 0) y viene después de uno que no lo está. Revise la columna post y el orden de los momentos.
evaluate-nobody-treated = En «{ $file }» ningún lugar tiene 1 en «treated», así que no hay cambio que mirar. Escriba 1 para los lugares con el piloto.
evaluate-no-before = «{ $file }» no tiene nada de antes del inicio (post 0), así que no se puede ver un cambio. Añada momentos de antes.
evaluate-no-after = «{ $file }» no tiene nada de después del inicio (post 1), así que aún no se puede ver un cambio. Vuelva cuando lo haya.
evaluate-its-units = «{ $file }» tiene { $units } lugares, y --design its es para una serie. Tome --design did, o un archivo de un solo lugar.
evaluate-too-many = Hay { $units } lugares, más de los { $most } que se pueden comparar aquí. Júntelos en menos, como escuelas.
evaluate-lead = { $units ->
    [one] Un lugar
   *[other] { $units } lugares
}, { $treated } con el cambio y { $comparison } sin él; { $before ->
    [one] un momento
   *[other] { $before } momentos
} antes de su inicio y { $after } después.
evaluate-left-out = Quedan fuera, porque solo se conocen antes del inicio o solo después: { $units }.
evaluate-missing = { $n ->
    [one] Un resultado no se sabe.
   *[other] { $n } resultados no se saben.
} Los lugares y los momentos se hacen comparables por sus propias medias.
evaluate-side-with = Con el cambio
evaluate-side-without = Sin él
evaluate-side-difference = Diferencia
evaluate-side = Lado
evaluate-before = Antes
evaluate-after = Después
evaluate-change = Cambio
evaluate-effect-points = Los lugares con el cambio se movieron { $effect } puntos porcentuales respecto de los lugares sin él.
evaluate-effect = Los lugares con el cambio se movieron { $effect } respecto de los lugares sin él.
evaluate-clustered = Con errores agrupados por lugar, 95 de 100 de tales intervalos contienen el efecto verdadero: { $interval } (p { $p }).
evaluate-few-clusters = Con { $units } lugares ese intervalo es demasiado estrecho: mire primero la prueba exacta.
evaluate-no-clustered-too-few-units = Sin intervalo por errores agrupados: necesitan dos lugares con el cambio y dos sin él, porque un lugar solo se ajusta a sí mismo y parece seguro.
evaluate-no-clustered-no-variation = Sin intervalo por errores agrupados: los lugares de cada clase se movieron todos igual.
evaluate-exact = Prueba exacta: de { $ways } maneras de elegir { $treated ->
    [one] un lugar
   *[other] { $treated } lugares
} entre { $units }, { $as_large } mostrarían una diferencia al menos tan grande (p { $p }).
evaluate-exact-drawn = Prueba exacta por { $ways } de las maneras de elegir { $treated ->
    [one] un lugar
   *[other] { $treated } lugares
} entre { $units }: { $as_large } mostrarían una diferencia al menos tan grande (p { $p }).
evaluate-exact-interval = Efectos que la prueba exacta no rechaza, si el cambio hizo lo mismo en todas partes: { $interval }.
evaluate-more-than-chance = Es más de lo que haría el azar.
evaluate-within-chance = No es más de lo que puede hacer el azar. No dice que el cambio no hizo nada.
evaluate-cannot-be-small = Con { $treated } de { $units } lugares la p exacta no puede ser menor que { $smallest }, pase lo que pase: esta comparación sola nunca puede distinguir el efecto del azar. Añada lugares, o vea si ocurre lo mismo donde el cambio empiece después.
evaluate-one-treated = Un solo lugar tiene el cambio: todo lo demás que ocurrió allí cuenta como su efecto. Mire su gráfico de rachas con quienes conocen el lugar.
evaluate-no-effect-one-unit = Un solo lugar: se puede decir cómo se movió, no si lo movió el cambio. Su gráfico de rachas, o --design its con suficientes momentos, dice si se movió más que antes; solo lugares sin el cambio pueden decir si ellos también se movieron.
evaluate-no-effect-no-comparison = Todos los lugares tienen el cambio, así que ninguno puede decir qué habría ocurrido sin él. Se muestra cómo se movieron; añada lugares que no hayan empezado, o tome --design its.
evaluate-no-effect-no-unit-treated = Ningún lugar con el cambio se conoce tanto antes como después de su inicio, así que no hay nada que comparar.
evaluate-no-effect-never-together = Los lugares con el cambio y los lugares sin él nunca se conocen en los mismos momentos a ambos lados del inicio, así que no se pueden comparar. Complete más resultados.
evaluate-trend-before = Antes del inicio, los lugares con el cambio ya se movían { $slope } por momento respecto de los demás (p exacta { $p }). Si eso hubiera seguido, por sí solo haría { $carried } de la diferencia.
evaluate-trend-says = Una p que no es pequeña no muestra que no hubiera tendencia; compare los dos números.
evaluate-no-trend = No se puede ver si se movían igual antes del inicio: hacen falta { $needed } momentos anteriores en cada lugar. En eso descansa esta comparación.
evaluate-no-lot = La prueba exacta supone que cualquiera de los lugares podría haber sido elegido, como por sorteo. Si se eligieron porque estaban listos, o porque más lo necesitaban, la diferencia puede venir de ahí.
evaluate-its-lead = { $before } momentos antes del inicio en { $start } y { $after } después.
evaluate-its-slope-before = Línea de antes: { $value } por momento{ $interval }.
evaluate-its-level-change = Salto al inicio: { $value }{ $interval }.
evaluate-its-slope-change = Cambio de la línea después: { $value } por momento{ $interval }.
evaluate-its-on-average = Respecto de la línea de antes prolongada, en promedio después del inicio: { $value }{ $interval }.
evaluate-its-at-the-end = Lo mismo en el último momento, { $end }: { $value }{ $interval }.
evaluate-its-interval = , 95 de 100: { $interval } (p { $p })
evaluate-its-newey-west = Intervalos por errores que pueden ir unidos a lo largo de { $lags ->
    [one] un momento
   *[other] { $lags } momentos
} (Newey-West). En series cortas son demasiado estrechos; ar1 se acerca más a lo que promete.
evaluate-its-fading = Intervalos por errores que se desvanecen de un momento a otro (por { $value } cada vez).
evaluate-its-exact = Todos los valores están sobre las líneas, así que nada dice cuánto se mueven por azar.
evaluate-its-gaps = { $n ->
    [one] Un momento no tiene valor; se pasa por alto, y su tiempo cuenta.
   *[other] { $n } momentos no tienen valor; se pasan por alto, y su tiempo cuenta.
}
evaluate-its-autocorrelation = Los momentos vecinos van muy unidos ({ $value }): cada uno dice poco que el anterior no haya dicho.
evaluate-its-short = Con menos de { $advised } momentos a un lado la línea de antes es insegura, y los intervalos pueden ser demasiado estrechos.
evaluate-its-too-few-moments = Muy poco para decir algo: una línea necesita { $needed } valores antes del inicio y { $needed } después, y hay { $before } y { $after }. Hasta entonces, mire el gráfico de rachas.
evaluate-its-says = Una sola serie no puede decir si lo hizo el cambio: todo lo demás que empezó entonces, y la época del año, cuentan como su efecto. Una comparación con lugares sin el cambio es más fuerte.
