reference-rest = los demás estudiantes
reference-overall = todos los estudiantes juntos
reference-best = el grupo en mejor situación
reference-best-named = el grupo en mejor situación, { $people }
reference-value = la meta de { $share }

sentence-lower = Entre { $people } la tasa fue **{ $ratio } veces** la tasa entre { $reference }: { $did } { $counted } de { $n }, frente a { $ref_counted } de { $ref_n }. Con { $that_rate }, { $fewer ->
    [one] **un** estudiante menos
   *[other] **{ NUMBER($fewer) }** estudiantes **menos**
} { $would }.
sentence-counts-lower = Entre { $people }, { $did } { $counted } de { $n } ({ $share }), más que entre { $reference }: { $ref_counted } de { $ref_n }. Con { $that_rate }, { $fewer ->
    [one] **un** estudiante menos
   *[other] **{ NUMBER($fewer) }** estudiantes **menos**
} { $would }.
sentence-counts-higher = Entre { $people }, { $did } { $counted } de { $n } ({ $share }), menos que entre { $reference }: { $ref_counted } de { $ref_n } ({ $ref_share }). Con { $that_rate }, { $fewer ->
    [one] **un** estudiante más
   *[other] **{ NUMBER($fewer) }** estudiantes **más**
} { $would }.
sentence-target-lower = Entre { $people }, { $did } { $counted } de { $n } ({ $share }), por encima de { $reference }. Para alcanzarla: { $fewer ->
    [one] **un** estudiante menos
   *[other] **{ NUMBER($fewer) }** estudiantes **menos**
} { $would }.
sentence-target-higher = Entre { $people }, { $did } { $counted } de { $n } ({ $share }), por debajo de { $reference }. Para alcanzarla: { $fewer ->
    [one] **un** estudiante más
   *[other] **{ NUMBER($fewer) }** estudiantes **más**
} { $would }.
sentence-shares = Entre { $people }, { $did } el { $share }, frente al { $ref_share } de { $reference }.
sentence-no-gap = Ningún grupo se distingue, comparado con { $reference }, más de lo que explicaría el azar: en total, { $did } { $counted } de { $n } estudiantes ({ $share }).
sentence-nothing-to-compare = Aquí no hay nada que comparar: no hay dos grupos con { $min_n } estudiantes o más.

rate-of-rest = la tasa de los demás
rate-of-overall = la tasa de todos
rate-of-reference = la tasa de ese grupo
sentence-nobody-behind = Ningún grupo está peor, comparado con { $reference }, más de lo que explicaría el azar, y algunos están mejor: en total, { $did } { $counted } de { $n } estudiantes ({ $share }).

how-sure = Entre { $people } la proporción está entre { $low } y { $high }. La diferencia con { $reference } es { $strength ->
    [far] mucho mayor de lo que explicaría el azar
   *[larger] mayor de lo que explicaría el azar
}, también después de mirar { $tested ->
    [one] una comparación
   *[other] { $tested } comparaciones
}.
how-sure-ahead = Miramos { $tested ->
    [one] una comparación
   *[other] { $tested } comparaciones
}. La tabla muestra qué grupos se distinguen. Mire también a quienes están mejor: ¿qué reciben que otros podrían recibir?
how-sure-no-gap = Miramos { $tested ->
    [one] una comparación
   *[other] { $tested } comparaciones
}. Lo que difiere podría ser azar; eso no prueba que no haya brecha. Donde los grupos son pequeños, junte años o lugares.
how-sure-nothing = Los grupos pequeños dicen poco de un sistema y mucho de cada niño o niña. Mire más escuelas o menos grupos a la vez.
how-sure-few-schools = Aquí todos los estudiantes de una escuela tienen el mismo número, así que una escuela vale como un solo testigo, por grande que sea. Mire más escuelas.

note-once-in-district = Quien estuvo matriculado en varias de estas escuelas en un mismo año cuenta aquí una sola vez.
note-in-each-school = Quien estuvo matriculado en varias escuelas en un mismo año cuenta en cada una de ellas.
note-published-by-others = Cifras publicadas por otros ({ $source }). Se citan, no se recuentan, y la fuente puede haberlas redondeado o alterado por privacidad.
note-nonbinary = Las suspensiones solo se recogieron para niñas y niños, así que no se incluye a los { $n } estudiantes matriculados como no binarios.

trend-narrowed = La brecha se redujo { $points } puntos de { $first } a { $last }, entre { $low } y { $high }.
trend-widened = La brecha creció { $points } puntos de { $first } a { $last }, entre { $low } y { $high }.
trend-unsure = De { $first } a { $last } la brecha cambió { $points } puntos, entre { $low } y { $high }: no se puede decir si se está cerrando.
trend-pill-narrowed = se reduce
trend-pill-widened = crece
trend-pill-turned = se invirtió
trend-pill-unsure = sin cambio claro

band-above = por encima de { $share }, la tasa de todas en conjunto
band-with = no se distinguen de { $share }, la tasa de todas en conjunto
band-below = por debajo de { $share }, la tasa de todas en conjunto

chart-groups-title = { $measure }, por grupo de estudiantes
chart-groups-told = { $name }: { $share }
chart-years-title = { $measure } a lo largo de los años
chart-places-title = { $measure }, por escuela

kind-elementary = Escuelas primarias
kind-middle = Escuelas intermedias
kind-high = Escuelas secundarias
kind-spanning = Escuelas de varios niveles

# Una brecha que se invirtió entre dos años.
trend-turned-ahead = En { $first }, la situación de { $people } era peor, comparada con { $reference }, por { $first_points } puntos; en { $last } fue mejor, por { $last_points } puntos. En ambos años la brecha es mayor de lo que explicaría el azar.
trend-turned-behind = En { $first }, la situación de { $people } era mejor, comparada con { $reference }, por { $first_points } puntos; en { $last } fue peor, por { $last_points } puntos. En ambos años la brecha es mayor de lo que explicaría el azar.
sentence-handful-behind = Una brecha con { $reference } es mayor de lo que daría el azar, pero hay tan pocos estudiantes a un lado de ella que una frase hablaría de ellos: en total, { $did } { $counted } de { $n } estudiantes ({ $share }).
how-sure-handful = { $tested ->
    [one] Miramos una comparación
   *[other] Miramos { $tested } comparaciones
}. La tabla muestra dónde está la brecha; léala con cuidado por estos pocos estudiantes.
