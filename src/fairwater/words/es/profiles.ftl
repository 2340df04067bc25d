nav-profiles = Perfiles de capacidades
profiles-sentence = Dónde está el liderazgo, visto desde tres lados: el equipo, las personas afectadas y la evidencia revisada.
profiles-no-numbers = El número de un perfil está solo en su propia página, junto a sus celdas. Nunca se hace una lista de lugares por él.
profiles-none = Todavía no hay ningún perfil
profiles-none-more = Un perfil tiene doce celdas: cuatro dimensiones, tres prácticas en cada una. Su equipo se sitúa, usted añade lo que dicen las personas afectadas, y alguien que no situó un nivel revisa la evidencia. Las celdas vacías quedan vacías.
profile-open = Abrir un perfil
profile-open-more = Uno para el distrito, uno para cada escuela. Lo que no corresponde a un nivel escolar, como las pasantías en una escuela primaria, queda fuera de toda media.
profile-place = Para qué lugar
profile-variant = Tipo de lugar
profile-of = Perfil de capacidades de { $place }
profile-title = Dónde está el liderazgo, visto desde tres lados
profile-model = El modelo
profile-sentence = Lo más fuerte: { $strongest }. Lo más débil: { $weakest }.
profile-even = { $n ->
    [one] Por ahora una dimensión tiene un nivel.
   *[other] { $n } dimensiones tienen un nivel, y es el mismo.
}
profile-nothing = Todavía no hay nada con evidencia. Empiece por una celda: ¿qué ve usted, y quién más lo vio?
profile-self-voice = { $side ->
    [higher] Donde han hablado ambos, el equipo se sitúa { $n } de nivel más alto que las personas afectadas, en { $cells ->
        [one] una celda
       *[other] { $cells } celdas
    }.
    [lower] Donde han hablado ambos, el equipo se sitúa { $n } de nivel más bajo que las personas afectadas, en { $cells ->
        [one] una celda
       *[other] { $cells } celdas
    }.
   *[same] Donde han hablado ambos, el equipo y las personas afectadas coinciden en conjunto, en { $cells ->
        [one] una celda
       *[other] { $cells } celdas
    }.
}
profile-mean = nivel { $level }
profile-self = el propio equipo
profile-voice = las personas afectadas
profile-evidenced = evidencia revisada
profile-empty = todavía sin evidencia
profile-not-said = todavía no se ha dicho nada
profile-not-applicable = no corresponde aquí
profile-cell-reviewed = { $reviewed } de { $n } afirmaciones revisadas
profile-cell-lacks = a su evidencia le falta algo
profile-waiting = Espera que otra persona lo revise
profile-waits = { $who } la situó en { $level }
profile-cell-told = { $cell }: evidencia { $evidenced ->
    [blank] todavía no hay
   *[other] { $evidenced }
}, el equipo { $self ->
    [blank] no lo ha dicho
   *[other] { $self }
}, las personas afectadas { $voice ->
    [blank] no lo han dicho
   *[other] { $voice }
}
profile-apart-evidenced = el equipo { $n } por { $side ->
    [higher] encima
   *[lower] debajo
} de la evidencia
profile-apart-voice = el equipo { $n } por { $side ->
    [higher] encima
   *[lower] debajo
} de las personas afectadas
profile-table = Lo mismo en una tabla
profile-column-cell = Práctica
profile-column-apart = Dónde no coinciden
profile-then = Entonces
profile-now = Hoy
profile-number = Cociente de base
profile-quotient-range = { $empty ->
    [0] Todas las celdas tienen evidencia: de { $low } a { $high } es el mismo número.
    [one] Entre { $low } y { $high } mientras una celda está vacía.
   *[other] Entre { $low } y { $high } mientras { $empty } celdas están vacías.
}
profile-no-quotient = Todavía no hay número: { $evidenced } de { $n } celdas tienen evidencia. Hacen falta { $needed }, y un nivel en cada dimensión.
profile-number-more = De 0 a 100, solo con las celdas que tienen evidencia. Dice hasta dónde han llegado aquí estas prácticas, no lo buena que es una persona, y nunca va a ninguna parte sin su perfil.
profile-number-then = Entonces { $value }. { $told }
profile-file = Todo el perfil en un archivo (CSV); o imprima esta página
profile-not-say = Que un lugar sea mejor que otro. Tampoco qué ayudaría: para eso, mire lo que se propone, y pregunte.
proposed-title = Por dónde propone empezar
proposed-none = Nada destaca: ninguna celda está vacía o baja, y nadie discrepa en un nivel. Pregunte a las personas afectadas por dónde empezarían.
proposed-rule = Se proponen las celdas vacías, las que están por debajo de 2, las de la dimensión más débil por debajo de 3, las que las personas afectadas sitúan un nivel o más por debajo del equipo y las que tienen un hallazgo abierto: primero las de más razones, tres como mucho. Se puede elegir otra cosa y decir por qué.
proposed-leads-to = De las diez prácticas, lleva a:
priority-empty = Nadie ha mostrado todavía dónde está.
priority-low = Su nivel es { $level }: poco más que intención.
priority-weakest = Es de la dimensión más débil.
priority-voice = Las personas afectadas la sitúan en { $voice }, el equipo en { $self }.
priority-finding = { $n ->
    [one] Hay un hallazgo abierto sobre ella.
   *[other] Hay { $n } hallazgos abiertos sobre ella.
}
priority-asks-undecided = { $practice }: ¿se toma o se deja?
priority-asks-why-left = { $practice }: se propuso y la dejan. ¿Por qué?
priority-asks-why-added = { $practice }: la toman y no se propuso. ¿Por qué?
priority-all-said = Cada propuesta está tomada o dejada, con su razón donde hace falta.
profile-moved-title = Qué se movió
change-none = Ninguna celda se ha movido desde entonces.
change-beside = Comparar con:
profile-dimension-moved = { $dimension }: { $moved } de nivel, en { $cells ->
    [one] la celda que tiene
   *[other] las { $cells } celdas que tienen
} evidencia en ambos.
profile-baseline-of = Línea de base del { $day }
profile-kept-of = Guardado el { $day }
kept-title = Guardado como estaba
kept-none = Todavía no se ha guardado nada. La primera copia es la línea de base; lo que viene después se compara con ella.
kept-keep = Guardarlo como está
kept-note = ¿Qué momento es este?
blueprint-title = Plan maestro
blueprint-none = De este perfil todavía no ha salido ningún plan maestro.
blueprint-open = Redactar el plan maestro
blueprint-name = ¿Cómo se llama?
blueprint-journey = En qué trayecto
blueprint-no-journey = todavía ninguno
blueprint-companion = Acompañante de un programa
blueprint-no-companion = todavía nadie
blueprint-beside = Junto a este plan maestro
blueprint-proposed = Lo que propuso el perfil el { $day }
blueprint-review-none = Todavía nadie ha mirado atrás. Una revisión por período: qué se movió y qué cambian.
blueprint-review-last = La última mirada atrás fue el { $day }.
blueprint-review-due = Ha pasado un período desde el { $day }. ¿Qué se movió y qué cambian?
absence-title = Mientras quien dirige no está
absence-passed = Seguiría adelante
absence-not-passed = { $n ->
    [one] Una parte se detendría
   *[other] { $n } partes se detendrían
}
absence-held = { $n ->
    [one] Una parte seguiría
   *[other] { $n } partes seguirían
}
absence-carrier = no se nombra a nadie más que a quien dirige
absence-written = no está escrito cómo se hace
absence-done = nadie más lo ha hecho todavía
absence-more = Una parte se sostiene donde se nombra a alguien que no dirige, está escrito cómo se hace y esa persona ya lo hizo una vez.
profile-placed-by = { $who }, { $day }
profile-placed-reviewed = { $who }, { $day }; revisado por { $second }
profile-line = { $side }: { $level }, { $who }, { $day }
profile-line-stood = { $side }: { $level }, { $who }, { $day }; quedó en pie
profile-line-back = { $side }: { $level }, { $who }, { $day }; se devolvió
profile-hidden = algo que usted no puede ver
profile-anchors = Qué significa aquí cada nivel
profile-place-it = Situar esta afirmación
profile-place-more = Primero se pone de acuerdo el equipo, después de que cada quien pensó por su cuenta. Un nivel por evidencia espera hasta que otra persona lo haya revisado.
profile-whose = Desde qué lado
profile-level = Nivel
profile-because = Porque
profile-heard = Qué se oyó
profile-place-button = Situarla
profile-voice-more = ¿Dónde la sitúan las personas afectadas? Solo junto a lo que dijeron o respondieron.
profile-voice-thing = Dónde lo dicen
profile-earlier = Todo lo que se situó
review-waits = Espera una revisión: { $level }.
review-went-back = { $who } lo devolvió: { $said }
review-said = Quien revisó:
review-say = ¿Qué encuentra usted?
review-stands = Queda en pie
review-back = Se devuelve
piece-title = Evidencia
piece-none = Todavía no hay evidencia.
piece-end = Quitarla
piece-outside = observado desde fuera
piece-outside-ask = Lo observó alguien de fuera
piece-add-title = Añadir evidencia
piece-thing = Algo que ya está aquí, y como qué
piece-shows = Qué muestra
piece-add-button = Añadirla
piece-typed-more = O diga qué es y dónde está. Los números sobre estudiantes y las palabras de las personas nunca se escriben aquí: vienen de hallazgos, encuestas y citas.
piece-kind = Tipo
piece-what = Qué es y dónde está
piece-artifact = Material
piece-data = Datos
piece-survey = Encuesta
piece-quote = Cita
piece-observation = Observación
piece-decision = Decisión
piece-reflection = Reflexión
piece-attestation = Palabra de una organización aliada
piece-student-work = Trabajo de estudiantes
profile-lacks-title = Para este nivel, a la evidencia le falta:
profile-lacks-rule = Desde el nivel 3, la evidencia es de tres tipos, entre ellos una voz de las personas afectadas y un número; para el nivel 4 lo ha observado además alguien de fuera.
profile-lacks-kinds = un tercer tipo
profile-lacks-voice = una voz de las personas afectadas
profile-lacks-number = un número
profile-lacks-outside = una persona observadora de fuera
thing-capability-profile = Perfil de capacidades
right-assess-capability = Situar un perfil de capacidades
why-assess-capability = Puede situar lo que hace el liderazgo de { $organisation }, con evidencia.
refused-assess-capability = Situar un perfil es de responsables de equidad, superintendencia y direcciones escolares. Su distrito también puede darle ese permiso.
right-review-capability = Revisar un perfil de capacidades
why-review-capability = Puede revisar lo que otras personas situaron en los perfiles de { $organisation }.
refused-review-capability = Revisar un nivel es de quienes supervisan direcciones escolares y de quienes evalúan desde un programa. Su distrito también puede darle ese permiso.
refused-profile-of-others = Este perfil es de otro lugar que aquel en el que usted actúa. Cambie arriba dónde actúa, si tiene una función allí.
refused-profile-which-place = No hay aquí un lugar para el que usted pueda abrir un perfil: cada uno lo tiene, o no es suyo. Elija uno de la lista.
refused-profile-model = No hay un modelo de capacidades publicado. Quien lleva los marcos puede publicar uno.
refused-profile-variant = Elija de la lista qué tipo de lugar es.
refused-profile-statement = No hay tal afirmación en este perfil. Vuelva a la celda y elíjala allí.
refused-profile-level = Un nivel es 1, 2, 3 o 4. Elija uno.
refused-profile-because = Diga en una frase por qué está en este nivel: queda junto al nivel.
refused-profile-voice = Lo que dicen las personas afectadas necesita la encuesta, la cita o la cifra donde lo dicen. Elija una que pueda ver y que no se haya retirado.
refused-profile-empty = Todavía no se ha situado nada, así que no hay nada que guardar. Sitúe una primera afirmación.
refused-evidence-typed = Los números sobre estudiantes y las palabras de las personas no se pueden escribir como evidencia. Elija el hallazgo, la encuesta o la cita.
refused-evidence-nothing = Elija algo que está aquí, o diga qué es la evidencia y dónde está.
refused-profile-evidence-kind = Eso no puede ser evidencia de ese tipo, o usted no puede verlo. Elija otra cosa de la lista.
refused-review-nothing = Este nivel ya no espera una revisión. Vuelva a cargar la página.
refused-review-own = Quien situó un nivel no lo revisa. Pídaselo a otra persona.
refused-review-why-back = Diga por qué se devuelve, para que el equipo sepa qué hacer.
refused-review-why-stands = Para este nivel falta algo. Diga por qué lo deja en pie de todos modos, o devuélvalo.
refused-blueprint-with = Elija un trayecto y un acompañante de las listas, o ninguno.
did-profile-opened = { $who } abrió { $what }.
did-profile-seen = { $who } miró { $what }.
did-profile-level-placed = { $who } situó un nivel en { $what }.
did-profile-level-reviewed = { $who } revisó un nivel en { $what }.
did-profile-evidence-added = { $who } añadió evidencia a { $what }.
did-profile-evidence-ended = { $who } quitó evidencia de { $what }.
did-profile-kept = { $who } guardó una copia de { $what }.
did-profile-downloaded = { $who } descargó { $what }.
did-blueprint-opened = { $who } abrió el plan maestro { $what }.
logged-profile = el perfil de capacidades { $number }
notice-level-waits = { $code }: se situó un nivel sobre evidencia y espera a que otra persona lo revise.
notice-level-stands = { $code }: se revisó el nivel que usted situó, y vale.
notice-level-goes-back = { $code }: el nivel que usted situó vuelve a usted. Mire por qué.
