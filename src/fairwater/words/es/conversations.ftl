nav-conversations = Terreno común
conversations-sentence = { $open ->
    [0] No hay ninguna conversación abierta.
    [one] Hay una conversación abierta.
   *[other] Hay { $open } conversaciones abiertas.
}
conversations-none = Todavía no hay conversaciones
conversations-none-more = La gente responde a una pregunta con afirmaciones cortas y vota las de los demás: de acuerdo, en desacuerdo, paso. Usted ve en qué coinciden a través de los grupos. Ejemplo: «¿Qué debería cambiar en cómo respondemos a los conflictos?»
conversations-no-round = Una conversación forma parte de una ronda de escucha. Planee primero una:
conversation-begin = Comenzar una conversación
conversation-question = ¿Qué pregunta?
conversation-question-help = Abierta, sobre algo que todavía se puede decidir.
conversation-round = En qué ronda
conversation-language = En qué idioma
conversation-statements = Afirmaciones
conversation-may-write = La gente puede agregar afirmaciones propias
conversation-moderated-first = Cada una se revisa antes de que alguien la vote
conversation-voters = { $n ->
    [0] No ha votado nadie
    [one] Ha votado una persona
   *[other] Han votado { $n } personas
}
conversation-open = Abrirla a los votos
conversation-close = Cerrarla
conversation-link = La gente vota en
moderation-title = { $n ->
    [one] Espera una afirmación
   *[other] Esperan { $n } afirmaciones
}
moderation-standard = Acepte lo que dice una sola idea, responde a la pregunta y no nombra a nadie. No estar de acuerdo no es razón para rechazar. Puede mejorar la redacción antes de que alguien vote; cada paso queda con su nombre.
moderation-reason = Razón (necesaria para rechazar)
moderation-accept = Aceptar
moderation-reject = Rechazar
statements-title = Afirmaciones ({ $n })
statements-add = Agregar afirmaciones, una por línea
statements-add-help = Una idea cada una, hasta 280 letras, de todos los lados. De diez a treinta son un buen comienzo.
statements-add-button = Agregarlas
statements-added = { $n ->
    [one] Se agregó una afirmación
   *[other] Se agregaron { $n } afirmaciones
}{ $known ->
    [0] .
    [one] ; una ya estaba.
   *[other] ; { $known } ya estaban.
}
rejected-title = Rechazadas ({ $n })
ground-by = Lado a lado
ground-by-votes = Grupos que votan parecido
ground-by-role = Estudiantes, familias, personal, comunidad
ground-too-few = Lo común aparece cuando han votado diez personas.
voting-of = { $voted } de { $n } votadas
voting-agree = De acuerdo
voting-disagree = En desacuerdo
voting-pass = Paso
voting-as = Vota como (solo si lo desea)
voting-as-nobody = Prefiero no decirlo
voting-as-student = Estudiante
voting-as-family = Familia
voting-as-staff = Personal
voting-as-community = Comunidad
voting-all = Ha votado todo. Vuelva cuando otros hayan agregado más.
voting-none = Todavía no hay nada que votar.
voting-closed = Esta conversación está cerrada. Gracias a todos los que participaron.
voting-write = Agregar una afirmación propia
voting-write-label = ¿Qué habría que decir?
voting-write-help = Una idea, hasta 280 letras. Por favor, no nombre a nadie.
voting-write-send = Enviar
voting-written = Gracias. Alguien la revisa antes de que otros la voten.
voting-written-at-once = Gracias. Los demás ya pueden votarla.
voting-ground = Lo que hay en común hasta ahora
voting-vote = Votar
voting-promise = Nadie puede saber cómo vota. Una cookie en este dispositivo evita que vote dos veces; no dice nada de quién es.
refused-conversation-question = Una conversación necesita una pregunta.
refused-conversation-few = Agregue primero al menos { $fewest } afirmaciones: con menos no se puede hallar nada en común.
refused-conversation-not-open = Esta conversación no está abierta.
refused-statements-none = No se escribió nada. Escriba primero una afirmación.
refused-statements-many = Son { $n } afirmaciones. Se pueden agregar como máximo { $most } a la vez; no se agregó ninguna.
refused-statements-full = Una conversación admite { $most } afirmaciones. Comience otra.
refused-statements-of-one = Ha agregado { $most } afirmaciones. Deje lugar a los demás y vote las suyas.
refused-statement-long = «{ $given }…» es demasiado larga. Una afirmación tiene hasta { $most } letras; no se agregó nada.
refused-statement-voted = Ya se votó esta afirmación, así que sus palabras se quedan. Rechácela y agregue otra.
refused-no-reason = Diga por qué se rechaza; la razón se guarda.
refused-vote = Esta afirmación ya no se puede votar. Aquí está la siguiente.
did-conversation-begun = { $who } comenzó { $what }.
did-conversation-opened = { $who } abrió { $what } a los votos.
did-conversation-closed = { $who } cerró { $what }.
did-statements-added = { $who } agregó afirmaciones a { $what }.
did-statement-moderated = { $who } moderó { $what }.
did-common-ground-seen = { $who } abrió el terreno común de { $what }.
held-title = Traer una conversación de Polis
held-lead = Sus afirmaciones y votos se convierten aquí en una conversación cerrada, con la misma página de lo que hay en común. Mire primero; no se incorpora nada hasta que usted lo diga, y los archivos no se guardan.
held-files = La exportación
held-files-help = comments.csv, y al menos uno de participants-votes.csv y votes.csv. También se leen archivos comprimidos (.gz). Donde los dos dan votos, vale participants-votes.csv.
held-question-help = La pregunta que se respondió allí.
held-other = Mirar otra exportación
held-found = { $statements ->
    [one] Puede entrar una afirmación
   *[other] Pueden entrar { $statements } afirmaciones
}, con { $voters ->
    [one] una persona
   *[other] { $voters } personas
} y { $votes ->
    [one] un voto.
   *[other] { $votes } votos.
}
held-left = Lo que se queda fuera
held-left-always = Quién votó, cuándo votó, quién escribió una afirmación, y los grupos que hizo Polis: aquí los grupos se buscan de nuevo.
held-rejected = { $n ->
    [one] Una afirmación que allí fue rechazada
   *[other] { $n } afirmaciones que allí fueron rechazadas
}.
held-wordless = { $n ->
    [one] Una afirmación que tiene votos pero no palabras
   *[other] { $n } afirmaciones que tienen votos pero no palabras
} en el archivo de comentarios.
held-long = { $n ->
    [one] Una afirmación
   *[other] { $n } afirmaciones
} de más de { $most } letras.
held-votes-left = { $n ->
    [one] Un voto sobre una afirmación que se queda fuera
   *[other] { $n } votos sobre afirmaciones que se quedan fuera
}.
held-voters-left = { $n ->
    [one] Una persona que no votó sobre ninguna afirmación que entra
   *[other] { $n } personas que no votaron sobre ninguna afirmación que entra
}.
held-undecided = { $n ->
    [one] Entra una afirmación
   *[other] Entran { $n } afirmaciones
} que allí nadie había aceptado ni rechazado; aquí puede rechazarla.
held-differ = { $n ->
    [one] Un voto aparece
   *[other] { $n } votos aparecen
} de otro modo en votes.csv; vale participants-votes.csv.
held-take = Incorporarla
held-here = Se tuvo en Polis y se trajo aquí; ya no se vota.
held-link = Lo que hay en común, para todo el mundo:
conversation-nothing-kept = Ningún voto es sobre una afirmación de «{ $file }» que pueda entrar. Compruebe que los archivos son de la misma conversación y que tiene afirmaciones que no fueron rechazadas.
refused-conversation-files = Elija comments.csv y, con él, participants-votes.csv o votes.csv: en uno están las palabras y en los otros los votos.
refused-conversation-large = La exportación tiene { $n } votos; aquí una conversación admite { $most }. La orden «fairwater consensus» lee conversaciones más grandes.
refused-conversation-there = Esta conversación ya se había incorporado; no se añadió nada.
refused-conversation-brought = Esta conversación se tuvo en otro lugar. Aquí no se vota ni se le añade nada.
did-conversation-brought = { $who } trajo { $what } de otro programa.
translating-title = En otros idiomas
translating-why = Quien lee en otro idioma vota sobre sus palabras en el suyo. Lo que nadie ha traducido se muestra como se escribió.
translating-missing = { $n ->
    [0] Está todo.
    [one] Falta una.
   *[other] Faltan { $n }.
}
translating-lead = Diga lo mismo, ni más ni menos: se vota sobre ello. Donde una afirmación se redacta de nuevo, su traducción le espera.
translating-of = Afirmación { $n }
translating-of-question = La pregunta
translating-before = Antes de redactarse de nuevo:
translating-keep = Guardar las traducciones
translating-kept = { $n ->
    [0] No cambió nada.
    [one] Se guardó una.
   *[other] Se guardaron { $n }.
}
translating-nothing = Todo se escribió en este idioma.
did-statements-translated = { $who } tradujo afirmaciones de { $what }.
