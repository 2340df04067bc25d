# Apoyos que se deben.
supports-identity = “{ $given }” es quién es alguien, no lo que necesita ni lo que pasó. Un apoyo se debe por necesidades y por lo que pasó, nunca por raza, etnia, sexo, idioma, origen o religión. Quite la columna; a quiénes no encuentra la regla se muestra por grupo a su lado.
supports-foretells = “{ $given }” predice o clasifica. Una lista dice qué pasó y qué se debe, nunca un puntaje, un pronóstico, un nivel ni un puesto. Quite la columna y diga qué pasó, por ejemplo los días perdidos.
supports-names = { $file } tiene una columna “{ $column }”. No se guardan nombres, teléfonos ni direcciones: quítela y use el número que el distrito da al estudiante.
supports-columns = { $file } no tiene la columna { $missing }. Una lista necesita student, support y reason; due y language cuando se conocen. El archivo tiene: { $columns }.
supports-many-lines = { $file } tiene { $n } líneas. Una lista admite hasta { $most }: elija menos estudiantes o haga una lista por equipo.
supports-line-blank = { $file }, fila { $row }: { $column } está en blanco. Complétela o quite la fila.
supports-line-support = { $file }, fila { $row }: “{ $given }” no es un apoyo que conozcamos. Se conocen: { $known }.
supports-line-day = { $file }, fila { $row }: “{ $given }” no es un día. Escríbalo así: 2026-10-30.
supports-line-twice = { $file }, fila { $row }: este estudiante ya está en el archivo con el mismo apoyo. Quite una de las filas.
supports-message-none = “{ $message }” todavía no está escrito en { $language_name }. Llame a la familia con un intérprete o agregue un texto en ese idioma a su archivo de mensajes.
supports-message-unread = Nadie ha leído todavía “{ $message }” en { $language_name }. Pida que lo revise alguien que domina el idioma y que lo diga; hasta entonces, llame a la familia con un intérprete.
supports-message-blank = Al mensaje le falta { $field }. Complételo: nada sale a medias.
nav-supports = Apoyos que se deben
supports-sentence = { $n ->
        [0] En los próximos siete días no vence nada.
        [one] En los próximos siete días vence un apoyo.
       *[other] En los próximos siete días vencen { $n } apoyos.
    }
supports-sentence-district = { $n ->
        [0] Ninguna escuela lleva una lista de apoyos que debe.
        [one] En una escuela se lleva una lista de apoyos.
       *[other] En las escuelas se llevan { $n } listas de apoyos.
    }
supports-lead = Qué debe la escuela, a quién, quién lo ofrece y para cuándo. Las escuelas ven a sus estudiantes; el distrito ve conteos.
supports-due-week = Vence en los próximos siete días
supports-clock = Respuestas a las familias
supports-lists = Listas
supports-none = Todavía no hay listas
supports-none-more = Una lista empieza con una regla que cualquiera puede leer, como días perdidos o cursos no aprobados. La regla propone y una persona confirma a quién se le debe qué. Ejemplo: a estudiantes de grado 9 que aprenden inglés se les debe tutoría en dos idiomas después del primer curso que no aprueban.
supports-begin = Comenzar una lista
supports-rule = ¿A quién se propone?
supports-by-hand = A nadie: agregamos estudiantes a mano o de un archivo
supports-title = Cómo se llama la lista (en blanco: como la regla)
supports-plan = Para qué piloto
supports-no-plan = ninguno
supports-expires = Hasta
supports-expires-more = Después de ese día se borra de la lista a cada estudiante y solo quedan conteos. En blanco: noventa días.
supports-propose = Proponer
supports-stage-proposed = propuesta
supports-stage-confirmed = confirmada
supports-stage-expired = terminada
supports-until = hasta el { $day }
supports-ended-on = su plazo era hasta el { $day }
supports-n-students = { $n ->
        [one] un estudiante
       *[other] { $n } estudiantes
    }
supports-refuses = Lo que esta lista no es
supports-refuses-more = No tiene puntajes, colores ni puestos, y no predice nada. Usa necesidades y lo que pasó, nunca raza, etnia, sexo o religión. Ningún estudiante está en ella hasta que una persona lo dice, y no decide nada por sí sola. No tiene nombres ni teléfonos y termina en su día.
supports-proposed-sentence = { $n ->
        [0] La regla no propone a nadie.
        [one] La regla propone a un estudiante. No se debe nada hasta que usted lo diga.
       *[other] La regla propone a { $n } estudiantes. No se debe nada hasta que usted lo diga.
    }
supports-proposed-district = La escuela todavía revisa lo que propone una regla. Hasta que alguien allí lo confirme, no se debe nada.
supports-owed-sentence = { $n ->
        [0] Todavía no hay nadie en esta lista.
        [one] A un estudiante se le debe un apoyo.
       *[other] A { $n } estudiantes se les debe un apoyo.
    }
supports-own-sentence = { $n ->
        [0] En esta lista no se le pide nada.
        [one] Usted responde por lo que se debe a un estudiante.
       *[other] Usted responde por lo que se debe a { $n } estudiantes.
    }
supports-counts-sentence = A { $n } estudiantes se les debe un apoyo. Se ofreció a { $counted }.
supports-counts-few = De esta lista no se puede decir ningún conteo sin señalar a estudiantes. La escuela ve a los suyos.
supports-expired-sentence = Esta lista ha terminado. Se borraron sus estudiantes, avisos y respuestas; quedan conteos.
support-looked-at = La regla miró a { $n } estudiantes en los registros de { $school_year } y propuso a { $proposed }.
support-unknown = { $n ->
        [one] De un estudiante falta un dato: pregunte.
       *[other] De { $n } estudiantes falta un dato: pregunte.
    }
support-not-owed = { $n ->
        [one] Un apoyo que propuso no se confirmó: { $because }
       *[other] { $n } apoyos que propuso no se confirmaron: { $because }
    }
supports-confirm-title = ¿A quién se le debe qué?
supports-confirm-help = Marque lo que confirma. Usted conoce a estos estudiantes; la regla, no. Lo que no se marca se borra enseguida.
supports-not-owed-because = Por qué no se les debe a los demás (sin nombres)
supports-confirm = Confirmar a quién se le debe qué
supports-due = Lo que se debe, por día
supports-due-none = Aquí no hay nada pendiente.
support-student = Estudiante { $number }
support-due-on = Para el { $day }.
support-offered-by = Lo ofrece { $name }.
support-offered-by-nobody = Nadie lo ofrece todavía.
support-language = En casa: { $language_name }.
support-change = Cambiar
support-stands = Cómo va
support-who-offers = Quién lo ofrece
support-nobody-yet = nadie todavía
support-by-when = Para cuándo
support-note = Nota (sin nombres)
support-save = Guardar
support-off-because = Por qué se quita
support-take-off = Quitar de la lista
supports-taken-off = { $n ->
        [one] Se quitó uno
       *[other] Se quitaron { $n }
    }
support-state-proposed = propuesto
support-state-owed = se debe
support-state-offered = ofrecido
support-state-taken-up = aceptado
support-state-declined = la familia no lo quiso
support-state-not-needed = ya no hace falta
support-state-taken-off = quitado
clock-none = Ninguna familia ha respondido todavía. Cada respuesta se contesta en { $goal } días de clase.
clock-few = { $n ->
        [one] Respondió una familia.
       *[other] Llegaron { $n } respuestas.
    } { $late ->
        [0] Ninguna espera demasiado.
        [one] Una ha esperado demasiado.
       *[other] { $late } han esperado demasiado.
    } De menos de diez no se dice ninguna proporción.
clock-said = { $n_in_time } de { $n } respuestas se contestaron en { $goal } días de clase, la mitad de las contestadas en { $middle }. { $late ->
        [0] Ninguna espera demasiado.
        [one] Una ha esperado demasiado.
       *[other] { $late } han esperado demasiado.
    }
clock-district = { $counted } de { $n } respuestas de familias se contestaron en { $goal } días de clase.
clock-district-few = Hay muy pocas respuestas para decir una proporción.
reply-line = Estudiante { $student }, respuesta en { $language_name }; contesta { $name }.
reply-answered = { $n ->
        [0] Contestada el mismo día.
        [one] Contestada después de un día de clase.
       *[other] Contestada después de { $n } días de clase.
    }
reply-waits = Espera; hay tiempo hasta el { $day }.
reply-late = { $n ->
        [one] Espera desde hace un día de clase.
       *[other] Espera desde hace { $n } días de clase.
    }
reply-help = ¿Falta un intérprete, o una hora? Dígaselo a quien lleva la lista, y alguien contesta con usted.
reply-answered-on = Contestada el
reply-is-answered = Está contestada
reply-note = Anotar la respuesta de una familia
reply-note-more = El día, el idioma y quién contesta. Lo que dijo la familia no se guarda aquí.
reply-came-on = Llegó el
reply-language = Idioma
reply-language-home = como en casa
reply-answers = Quién contesta
supports-messages = Avisos a las familias
supports-messages-more = Cada familia recibe el aviso en su idioma. Entregamos un archivo para imprimir, enviar por correo o para el servicio de mensajes de su distrito; no guardamos direcciones.
support-read-message = Leer el aviso
support-sent = { $way }, { $day }
way-print = en papel
way-text = mensaje de texto
way-mail = correo electrónico
way-call = llamada
supports-messages-file = Los avisos en un archivo (CSV)
support-way = ¿Cómo salieron?
support-sent-on = ¿Qué día?
support-sent-more = Se anotan como enviados los que tienen texto aquí.
support-mark-sent = Anotar como enviados
support-language-unknown = No se sabe qué idioma lee la familia: pregunte y dígalo abajo.
support-nobody-offers = Nadie le ofrece todavía un apoyo a este estudiante, así que no hay a quién llamar. Elija primero quién lo ofrece.
support-ask-language = ¿Qué idioma lee la familia?
supports-texts = Los textos y quién los ha leído
supports-texts-more = Un texto sale en un idioma solo después de que alguien que lo lee bien dijo que está bien. Si el texto cambia, se lee de nuevo.
support-text-read = leído por { $name }, { $day }
support-text-unread = nadie lo ha leído todavía
support-text-is-good = Leo bien { $language_name }, y este texto está bien
supports-add = Agregar un estudiante
supports-add-more = Con el número que le da el distrito. No escriba nombres.
support-h-student = Estudiante
support-h-support = Apoyo
support-h-why = Por qué se debe: qué pasó
supports-bring = O un archivo
supports-bring-button = Traer el archivo
supports-bring-help = Columnas: student, support, reason; due y language si se conocen. Un archivo con nombres, puntajes o puestos se rechaza.
support-h-count = Cuántos
support-h-share = Proporción
support-h-interval = Intervalo
support-n-of-n = { $counted } de { $n }
support-of-n = de { $n }
support-withheld = no se dice: menos de diez, o señalaría a menos
support-everyone = Todos juntos
supports-counts = ¿Se ofreció por igual a cada grupo?
supports-counts-more = Se ofreció a { $counted } de { $n } estudiantes.
supports-counts-small = Los grupos son demasiado pequeños para distinguirlos sin señalar a estudiantes.
supports-left = Lo que queda
supports-errors = ¿A quién no encuentra la regla?
supports-errors-more = La misma regla con clases anteriores del distrito, de las que se sabe qué fue: quienes estaban en el grado 9 en { $years }.
supports-missed = No encontrados
supports-missed-said = De { $n } estudiantes que no se graduaron a tiempo, la regla no habría encontrado a { $counted }.
supports-not-needed = Ofrecido sin necesidad
supports-not-needed-said = De { $n } estudiantes que la regla habría encontrado, { $counted } se graduaron a tiempo sin ella.
supports-errors-both = Si los grupos difieren, los dos tipos de error no pueden ser iguales en todos. Un apoyo que no hacía falta cuesta una hora; uno que faltó puede costar un diploma. Su equipo lo pondera.
supports-end = Terminar esta lista ahora
supports-end-more = Termina por sí sola el { $day }. Entonces se borran para siempre sus estudiantes, avisos y respuestas.
right-see-supports-owed = Ver los apoyos que se deben
why-see-supports-owed = Usted responde por apoyos que { $organisation } debe a estudiantes.
refused-see-supports-owed = Lo que se debe a los estudiantes es para las personas de su escuela y para quienes siguen los conteos en el distrito. Su rol no lo incluye; su distrito puede dárselo.
right-lead-supports-owed = Llevar listas de apoyos
why-lead-supports-owed = Usted lleva las listas de apoyos de { $organisation }.
refused-lead-supports-owed = Una lista la lleva la dirección o alguien a quien el distrito se lo dio. Pídales el cambio.
refused-supports-school = Una lista se lleva en una escuela, por quienes conocen a sus estudiantes. Actúe en la escuela para comenzar una.
refused-supports-of-others = Esta lista es de otra escuela o la lleva otra persona. La cambia su propia gente.
refused-supports-expired = Esta lista ha terminado. Comience otra si todavía se debe algo.
refused-supports-title = Diga cómo se llama la lista.
refused-supports-until = Una lista termina dentro de { $most } días desde hoy. Elija un día en ese tiempo.
refused-supports-no-data = No hay registros que la regla pueda leer. Pida a quien cuida los datos que los traiga, o comience una lista a mano.
refused-supports-nobody = En { $school } nadie es de quienes mira “{ $rule }”. Elija otra regla o comience una lista a mano.
refused-supports-confirmed = Esta lista ya está confirmada. Agregue o quite estudiantes uno por uno.
refused-supports-first-confirm = Confirme primero lo que propuso la regla.
refused-supports-because = Diga por qué, en pocas palabras y sin nombres.
refused-supports-line = Dé el número del estudiante y por qué se debe el apoyo.
refused-supports-kind = Ese apoyo no se conoce. Elija uno de la lista.
refused-supports-twice = Ese apoyo ya se le debe a este estudiante. Cámbielo allí.
refused-supports-person = Elija a alguien de la escuela que pueda ver lo que se debe.
refused-supports-state = Elija cómo va el apoyo. Lo que se quitó se agrega de nuevo.
refused-supports-language = Diga qué idioma lee la familia.
refused-supports-no-text = No hay texto en este idioma. Agregue uno a su archivo de avisos.
refused-supports-way = Elija cómo salieron los avisos.
refused-supports-future = Ese día todavía no llega. Elija hoy o un día anterior.
refused-supports-before = La contestación llega después de la respuesta. Mire otra vez los dos días.
refused-supports-rule = Elija una regla, o agregar estudiantes a mano.
thing-supports = Apoyos que se deben
thing-supports-title = Apoyos que se deben: { $title }, { $school }
reply-language-unknown = un idioma que no se anotó
supports-counts-n = A { $n } estudiantes se les debe un apoyo. A cuántos se ofreció no se puede decir aquí sin señalar a unos pocos; la escuela lo ve.
support-withheld-groups = No se dice, menos de diez: { $groups }.
supports-misses-more = A algunos los pasa por alto más: { $group }, { $share }; todos los demás, { $others }. Pregúnteles qué es lo que no ve.
supports-settled = { $n ->
        [one] Uno está resuelto
       *[other] { $n } están resueltos
    }
replies-answered = { $n ->
        [one] Una se contestó
       *[other] { $n } se contestaron
    }
supports-foot = Esta página trata de lo que una escuela debe a estudiantes concretos. Se queda en su escuela y termina en su día.
did-supports-seen = { $who } abrió { $what }.
did-supports-proposed = { $who } empezó { $what }.
did-supports-confirmed = { $who } confirmó a quién se debe qué en { $what }.
did-support-added = { $who } añadió un apoyo a { $what }.
did-support-changed = { $who } cambió un apoyo en { $what }.
did-supports-messages-taken = { $who } se llevó los mensajes a casa de { $what }.
did-supports-messages-sent = { $who } anotó que salieron mensajes de { $what }.
did-family-reply-noted = { $who } anotó la respuesta de una familia en { $what }.
did-supports-text-read = { $who } leyó el texto «{ $what }» y lo dio por bueno.
did-supports-expired = { $who } anotó que se borraron los renglones de { $what }: había vencido.
logged-supports-list = la lista de apoyos { $number }
