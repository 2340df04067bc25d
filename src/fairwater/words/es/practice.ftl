nav-practices = Diez prácticas
practices-sentence = { $n ->
    [0] { $place } todavía no se ha valorado en las diez prácticas.
   *[other] Un equipo de { $place } acordó un nivel para { $n } de { $of } prácticas, entre ellas { $core } de las { $all } del núcleo.
}
practices-lead = Lo que hacen los equipos directivos por la equidad. El equipo valora a su organización, nunca a una persona, con evidencia y por consenso. Ningún equipo se pone al lado de otro.
practices-core = El núcleo
practices-core-more = En él se apoyan las otras siete: va primero.
practices-others = Siete que se apoyan en él
practices-assess = Valorar con su equipo
practices-go-on = Seguir con la valoración
practice-numbered = { $code }. { $name }
practice-in-sentence = { $code } ({ $name })
practice-core = Práctica del núcleo
practice-here = aquí
practice-is-planned = hay algo planeado
practice-in-words = en palabras
practice-piece-hidden = Algo que usted no puede ver
practice-next = Qué sigue
practice-next-team = Lo hace el equipo directivo en su valoración.
practice-plans = Qué está planeado
practice-journal = Solo para usted
practice-journal-more = Su diario privado
practice-says = Qué dicen los datos y las voces
practice-measure-none = Todavía no se ha publicado ningún número de ella.
practice-measure-released = { $counted } de { $students } estudiantes en { $year }: { $share } ({ $interval }), tal como se publicó para todos.
practice-measure-release = La publicación, con grupos y márgenes
practice-scale = { $scale } ({ $survey })
practice-scale-none = Todavía no se ha preguntado.
practice-scale-read = Se preguntó: mire lo que se encontró.
practice-registers = Qué hay en sus registros
practice-register-stands = { $open ->
    [0] No hay nada abierto.
    [one] Hay una entrada abierta.
   *[other] Hay { $open } entradas abiertas.
}
practice-register-late = { $n ->
    [one] una con retraso
   *[other] { $n } con retraso
}
practice-documents = Qué está escrito
practice-document-none = Todavía ninguno.
practice-statements = { $n ->
    [one] Un enunciado del modelo de capacidades que se apoya en ella
   *[other] { $n } enunciados del modelo de capacidades que se apoyan en ella
}
practice-statements-more = Según la correspondencia propia de Fairwater, que un distrito puede cambiar.
act-core-first = Empezar por el núcleo
act-core-first-why = Las prácticas del núcleo todavía no se han valorado. Las otras se apoyan en ellas: valórenlas primero.
act-assess = Valorarla con su equipo
act-assess-why = Nadie ha acordado un nivel todavía. En una reunión: valorar a solas y en silencio, poner evidencia al lado, acordar.
act-overdue = { $n ->
    [one] Mirar la que está con retraso
   *[other] Mirar las { $n } que están con retraso
}
act-overdue-why = Algo del registro «{ $register }» está con retraso: fije otro día, pida ayuda o termínelo con lo aprendido.
act-plan = Ponerle una meta
act-plan-why = El equipo acordó el nivel { $level } y no hay nada planeado. Primero una causa de fondo, luego una meta.
act-write = Empezar: { $kind }
act-write-why = Nadie ha empezado todavía «{ $kind }».
act-own = Abrir el registro
act-own-why = El próximo paso de esta práctica.
level-numbered = { $level }. { $label }
level-none = Todavía sin valorar
level-agreed = { $level }, acordado en la valoración del { $day }
level-dash = –
continuum-title = El continuo

# La valoración
assessments-title = Valoración en equipo
assessments-sentence = { $n ->
    [0] Usted no está ahora en ninguna valoración.
    [one] Hay una valoración en marcha.
   *[other] Hay { $n } valoraciones en marcha.
}
assessments-none = Todavía ninguna valoración
assessments-none-more = Reúna a su equipo directivo en una sala, para una reunión. Primero cada quien valora a solas; luego el equipo pone evidencia al lado de cada práctica y acuerda un nivel. Ejemplo: la directora, dos docentes que dirigen y una consejera, en las tres prácticas del núcleo.
assessments-ended = Terminadas
assessment-title = { $place }, { $day }
assessment-open = Abrir una valoración
assessment-people = ¿Quiénes están en el equipo?
assessment-people-help = Nombres con comas; usted está en él y lo conduce. Tienen que valorar tres personas o más para que se muestre cómo se reparten. Ejemplo: Sam Whitfield, Paul Reyes
assessment-held-on = ¿Cuándo se reúnen?
assessment-which = ¿Qué prácticas?
assessment-which-core = Primero las tres del núcleo
assessment-which-all = Las diez
assessment-place = Práctica { $n } de { $of }
assessment-rating-sentence = Han valorado { $rated } de { $n }. Quiénes y qué, nadie lo ve.
assessment-talking-sentence = { $agreed ->
    [0] La ronda en silencio está cerrada. Ahora la conversación: primero la evidencia, luego un nivel para cada una de { $of } prácticas.
   *[other] El equipo acordó { $agreed } de { $of } prácticas.
}
assessment-ended-sentence = El equipo acordó { $agreed } de { $of } prácticas, y la valoración terminó.
assessment-practices = Las prácticas
assessment-you-rated = usted ya la valoró
assessment-you-not = usted no la ha valorado
assessment-rate-next = Valorar la práctica { $practice }
assessment-talk-next = Conversar sobre la práctica { $practice }
assessment-promise = Valorado en silencio
assessment-promise-more = Lo que usted valora queda sellado y solo usted lo vuelve a leer. Al cerrar la ronda, las valoraciones se vuelven recuentos y se borran: nadie podrá decir nunca quién valoró qué. Con menos de { $fewest } personas en una práctica no se guardan ni los recuentos. Donde todos valoran igual, los recuentos lo dicen de cada quien.
assessment-close = Cerrar la ronda en silencio
assessment-close-more = Quien todavía no valoró no se cuenta, y la ronda no se vuelve a abrir. Con menos de { $fewest } personas no se muestra cómo se reparten.
assessment-team = { $n ->
    [one] Una persona en el equipo
   *[other] { $n } personas en el equipo
}
assessment-leads = conduce la reunión
assessment-add = Alguien más
assessment-add-button = Sumar al equipo
assessment-leave = Dejar el equipo
assessment-leave-more = Mientras la ronda en silencio está abierta, lo que usted valoró se va con usted. Después quedan los recuentos: nadie sabe cuál es el suyo.
assessment-take-over = Conducirla usted
assessment-take-over-more = Quien conducía esta valoración ya no está.
assessment-end = Terminar la valoración
assessment-end-more = Lo acordado queda como está, y la próxima valoración muestra qué cambió desde entonces. Todavía se pueden sumar causas de fondo, metas y estrategias.
assessment-before = Volver a la práctica { $practice }
assessment-after = Seguir con la práctica { $practice }
assessment-what-speaks = qué habla de esta práctica
rate-title = ¿Dónde está nuestra organización?
rate-more = Valore a solas y en silencio. Usted valora a la organización, a ninguna persona. Nadie ve lo que elige; hasta que se cierre la ronda puede cambiarlo.
rate-not = Todavía no puedo decirlo
rate-keep = Guardar y seguir
spread-title = Cómo valoró el equipo
spread-none = Nadie la valoró.
spread-withheld = { $n ->
    [one] La valoró una persona. Con menos de { $fewest } no se muestra cómo se reparten, para que no se reconozca a nadie.
   *[other] La valoraron { $n } personas. Con menos de { $fewest } no se muestra cómo se reparten, para que no se reconozca a nadie.
}
spread-one = Las { $n } personas que la valoraron eligieron el nivel { $low }.
spread-told = La valoraron { $n } personas, del nivel { $low } al nivel { $high }.
spread-more = Cada punto es una valoración. De quién es no se guarda en ningún lugar. ¿Qué ve cada nivel que los otros no ven?
spread-table = Como tabla
spread-level = Nivel
spread-n = Valoraciones
practice-evidence = { $n ->
    [0] Evidencia
    [one] Evidencia: una pieza
   *[other] Evidencia: { $n } piezas
}
practice-evidence-none = Todavía nada. Un nivel se apoya en dos piezas o más. Por ejemplo:
practice-evidence-gone = retirada: ya no cuenta
practice-drop = Quitar
practice-cite = Un número, una voz, una entrada, un documento
practice-cite-button = Ponerlo al lado
practice-describe = O un objeto, en palabras: un acta, un horario, algo en la pared
practice-describe-button = Ponerlo al lado en palabras
practice-agree-level = El nivel en el que estamos de acuerdo
practice-rationale = Por qué: qué muestra la evidencia
practice-agree = Estamos de acuerdo
practice-agreed-by = Lo escribió { $name } por el equipo.
practice-keep-draft = Guardar como borrador
practice-draft-by = Un borrador que guardó { $name }.
practice-plan = De la causa de fondo a la estrategia
practice-plan-more = Qué la mantiene donde está, dónde quieren estar y qué harán. En palabras, o un documento o una entrada que ya existe.
step-cause = Causas de fondo
step-goal = Metas
step-strategy = Estrategias
step-add = Sumar
step-words = En palabras
step-put = Ponerlo en esta práctica
step-link = O algo que ya existe
step-link-button = Enlazarlo
changed-since = Qué cambió desde el { $day }
changed-practice = Práctica
changed-then = Entonces
changed-now = Ahora
changed-moved = Cambio
change-new = valorada por primera vez
change-not-now = sin valorar esta vez
change-moved = { $way ->
    [up] sube { $n }
    [down] baja { $n }
   *[same] igual
}

# El consejo
advisory-title = Primero el núcleo.
advisory-below = la práctica { $practice } está en el nivel { $level }
advisory-not-assessed = la práctica { $practice } todavía no tiene nivel
advisory-told = { $n ->
    [one] Ustedes planean la práctica { $planned }. Del núcleo, { $core }; lo que planean se apoya en el nivel { $level } allí. ¿Iría primero un paso en el núcleo?
   *[other] Ustedes planean estas prácticas: { $planned }. Del núcleo, { $core }; lo que planean se apoya en el nivel { $level } allí. ¿Iría primero un paso en el núcleo?
}
advisory-locks-nothing = Es un consejo. No se bloquea nada.

# Permisos, negativas, el registro de accesos
right-assess-practice = Valorar las diez prácticas con un equipo
why-assess-practice = Su función en { $organisation } participa en valoraciones en equipo. Usted ve aquellas en cuyo equipo está, y las de { $organisation } que terminaron.
refused-assess-practice = Las valoraciones en equipo son para equipos directivos, y su función aquí no lo incluye. Su distrito puede dársela.
refused-assessment-ended = Esta valoración terminó, así que lo acordado queda como está. Abra la próxima para seguir.
refused-assessment-not-member = Usted no está en el equipo de esta valoración. Pida a quien la conduce que le sume.
refused-assessment-facilitator = Lo hace quien conduce la reunión.
refused-assessment-facilitated = Quien conduce esta valoración sigue aquí. Pregúntele.
refused-assessment-silent = La ronda en silencio sigue abierta. La evidencia, los niveles y los planes vienen cuando se cierra.
refused-assessment-round-over = La ronda en silencio está cerrada y no se vuelve a abrir: una valoración que llegara después se distinguiría de las demás.
refused-assessment-nobody-rated = Nadie ha valorado todavía, así que no hay nada que cerrar. Valore primero una práctica.
refused-assessment-practice = Esta práctica no es parte de la valoración. Elija una de su lista.
refused-assessment-team = Un equipo tiene dos personas o más, y { $most } como máximo. Nombre a quien más está en él.
refused-assessment-nobody = «{ $name }» no es nadie que pueda estar aquí en un equipo. Elija un nombre de la lista; un distrito puede dar a docentes el permiso de participar.
refused-assessment-last = Usted es la última persona de este equipo. Termine la valoración, o sume a alguien antes de irse.
refused-assessment-level = Elija un nivel del 1 al 4.
refused-assessment-rationale = Diga por qué: de un nivel sin su razón no se puede conversar el próximo año.
refused-assessment-evidence = Primero van dos piezas de evidencia. Póngalas al lado de la práctica, arriba.
refused-assessment-evidence-one = Primero va una pieza de evidencia más. Póngala al lado de la práctica, arriba.
refused-assessment-evidence-twice = Eso ya está aquí. Elija otra cosa.
refused-assessment-artefact = Diga en palabras qué es el objeto y dónde se puede ver.
refused-assessment-gone = Eso ya no está: alguien lo quitó. Mire la página como está ahora.
refused-assessment-meanwhile = { $name } escribió el nivel { $level } mientras usted escribía. Sus palabras siguen en la casilla: mire las suyas y luego acuerden de nuevo.
refused-assessment-draft-meanwhile = { $name } cambió el borrador mientras usted escribía: «{ $words }» Sus palabras siguen en la casilla: una las dos y guárdelo de nuevo.
refused-assessment-step = Elija si es una causa de fondo, una meta o una estrategia.
refused-assessment-step-words = Dígalo en palabras, o elija algo que ya existe.
refused-assessment-nothing-agreed = Todavía no se acordó nada. Acuerden un nivel para una práctica antes de terminarla, o déjenla abierta hasta la próxima reunión.
thing-team-assessment = Valoración en equipo
logged-team-assessment = la valoración en equipo { $number }
did-assessment-opened = { $who } abrió { $what }.
did-assessment-joined = { $who } sumó a alguien a { $what }.
did-assessment-left = { $who } dejó { $what }.
did-assessment-taken-over = { $who } pasó a conducir { $what }.
did-assessment-round-closed = { $who } cerró la ronda en silencio de { $what }.
did-assessment-evidence-named = { $who } nombró evidencia en { $what }.
did-assessment-evidence-removed = { $who } quitó evidencia en { $what }.
did-assessment-draft-kept = { $who } guardó un borrador en { $what }.
did-assessment-agreed = { $who } escribió un nivel en { $what }.
did-assessment-planned = { $who } planeó en { $what }.
did-assessment-plan-removed = { $who } quitó un plan en { $what }.
did-assessment-ended = { $who } terminó { $what }.
