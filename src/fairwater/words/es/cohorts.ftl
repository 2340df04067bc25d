nav-network = Red
nav-cohorts = Cohortes
cohorts-sentence = { $n ->
    [0] Todavía no hay ninguna cohorte.
    [one] Una cohorte de distritos.
   *[other] { $n } cohortes de distritos.
}
cohorts-none = Todavía no hay ninguna cohorte
cohorts-none-more = En una cohorte varios distritos recorren sus trayectos lado a lado durante dos años. Se reúnen, aprenden de otros sistemas, se muestran prototipos y escriben juntos un marco. Un programa la convoca e invita a los distritos; cada uno decide qué ven los demás. Ejemplo: ocho distritos que preguntan cómo interrumpir la suspensión excesiva, cada uno con su propia pregunta.
cohort-open = Abrir una cohorte
cohort-which = ¿Qué tipo de cohorte?
cohort-title = ¿Cómo se llama?
cohort-purpose = Para qué, en una frase
cohort-begins = Comienza el
cohort-days = { $first } a { $last }
cohort-members-count = { $n ->
    [0] ningún distrito todavía
    [one] un distrito
   *[other] { $n } distritos
}
cohort-asks = { $programme } invita a su distrito: { $title }
cohort-asks-more = Quien acepta lo hace por el distrito. Aceptar no comparte nada: ustedes eligen pieza por pieza qué ven los demás, y pueden retirarlo o salir cuando quieran.
cohort-accept = Participar
cohort-decline = No participar
cohorts-left = Cohortes de las que salió su distrito
cohort-left-on = Salió el { $day }.
cohort-stands-there = Lo que compartió sigue ahí.
cohort-nothing-there = Ya no hay nada suyo ahí.
cohort-take-back = Retirarlo todo
cohort-sentence = { $n ->
    [0] Todavía no participa ningún distrito.
    [one] Participa un distrito.
   *[other] Participan { $n } distritos.
}
cohort-next = Sigue: { $kind }, { $day }.
cohort-no-next = No hay ninguna reunión fijada.
cohort-sharing = Lo que compartimos
cohort-numbers = Números lado a lado
cohort-stations = Dónde está cada distrito
cohort-stations-none = Ningún distrito comparte su trayecto todavía. En «Lo que compartimos» un distrito puede mostrar sus estaciones y cómo está cada una, sin una palabra de lo que escribió.
cohort-stations-not = No lo comparten: { $names }.
cohort-stations-more = Cada distrito camina a su paso. Una estación atrasada es motivo para preguntar qué ayudaría.
cohort-district = Distrito
cohort-goals = Qué nos propusimos
cohort-goal-analysed = { $n ->
    [0] Ningún distrito muestra todavía que trazó el mapa de sus condiciones.
    [one] Un distrito trazó el mapa de sus condiciones.
   *[other] { $n } distritos trazaron el mapa de sus condiciones.
}
cohort-goal-learned = { $n ->
    [0] Todavía no se celebró ninguna reunión.
    [one] Se celebró una reunión.
   *[other] Se celebraron { $n } reuniones.
}
cohort-goal-prototypes = { $n ->
    [0] Todavía no se comparte ningún prototipo.
    [one] Se comparte un prototipo.
   *[other] Se comparten { $n } prototipos.
}
cohort-goal-contributed = { $n ->
    [0] Ningún cambio está todavía en el marco.
    [one] Un cambio está en el marco.
   *[other] { $n } cambios están en el marco.
}
cohort-meetings = Reuniones
cohort-meetings-none = No hay ninguna reunión fijada. Una cohorte se reúne en equipos, en talleres, en sesiones con un distrito, en un viaje de estudio, en una muestra.
cohort-calendar = Las reuniones como calendario
cohort-meeting-set = Fijar una reunión
cohort-meeting-kind = ¿De qué tipo?
cohort-meeting-on = El
cohort-meeting-until = Hasta, si dura varios días
cohort-meeting-only = Con quién
cohort-meeting-all = Todos los distritos
cohort-meeting-title = ¿Cómo se llama?
cohort-meeting-place = Dónde, o el enlace
cohort-meeting-agenda = Qué está previsto
cohort-meeting-with = Una sesión solo con { $name }. Los demás distritos no la ven.
cohort-gallery = Prototipos
cohort-gallery-none = Todavía no se comparte ningún prototipo. Un distrito comparte una versión guardada: los demás leen justo esa, se escriba lo que se escriba después.
cohort-comments-count = { $n ->
    [0] nadie ha comentado todavía
    [one] un comentario
   *[other] { $n } comentarios
}
cohort-framework = Cambios y estrategias
cohort-framework-more = Lo que funcionó, en palabras de quien lo hizo: el cambio en el sistema y la estrategia que lo produjo. El programa hace con ello un marco que cualquier distrito puede copiar y adaptar.
contributions-none = Todavía no se aportó nada. En «Lo que compartimos» un distrito puede ofrecer un cambio de su teoría de la acción. Ejemplo: «De un código que nombra a estudiantes a uno que nombra el daño».
contribution-unnamed = Un distrito de la cohorte
contribution-offered = ofrecido
contribution-taken = en el marco
contribution-take = Llevarlo al marco
contribution-credit = Aportado por { $name }, { $licence }
contribution-framework = Cambios y estrategias: { $title }
contribution-source = Aportado por distritos de la cohorte «{ $title }», con sus propias palabras
contribution-shift = Cambio
contribution-strategy = Estrategia
cohort-framework-draft = Ver el borrador y publicarlo
cohort-framework-published = { $n ->
    [0] La versión { $version } está publicada. Nadie la ha tomado todavía.
    [one] La versión { $version } está publicada. Una organización la ha tomado.
   *[other] La versión { $version } está publicada. { $n } organizaciones la han tomado.
}
cohort-framework-read = Leer el marco
cohort-take-up = Copiarlo, para adaptarlo aquí
cohort-reports = Informes
cohort-reports-more = Un informe empieza con listas de lo que los distritos comparten hoy: estaciones, reuniones, lo que se llevaron, prototipos, números publicados. Lo reservado se nombra. Al empezar de nuevo, las listas de un borrador se rehacen; lo escrito queda.
cohort-report-begin = Empezar un informe
cohort-report-of = { $kind }: empezarlo, o rehacer sus listas
cohort-report-gone = se apoya en algo que { $names } retiró después
cohort-report-show = Mostrarlo a los distritos como está ahora
cohort-report-shown = lo que ven los distritos
cohort-report-mark = Desde que se firmó, { $names } retiró algo en lo que se apoya.
cohort-members = Distritos
cohort-members-none = Todavía no participa ningún distrito.
cohort-former = { $name } participó hasta el { $day }.
cohort-waiting = Invitados, sin respuesta todavía:
cohort-ask = Invitar a un distrito, por su nombre corto
cohort-ask-help = El nombre corto está en la dirección de la página pública del distrito, como riverbend. Decide su gente; aquí no se dice si existe tal distrito.
cohort-ask-button = Invitarlo
cohort-not-say = Cómo le va a un distrito, ni quién va adelante. Las estaciones difieren porque los distritos difieren. Lo que un distrito no compartió no se ve aquí, y lo que retira desaparece de estas páginas al momento.
cohort-numbers-of = Medida y año
cohort-numbers-group = Grupo
cohort-numbers-show = Mostrar
cohort-numbers-sentence = { $label }, { $group }: de { $low } a { $high } en { $n } distritos.
cohort-numbers-few = { $label }, { $group }: menos de dos distritos publicaron un número exacto.
cohort-numbers-table = Lo mismo como tabla
cohort-numbers-none = Todavía no se comparte ningún número
cohort-numbers-none-more = Un distrito comparte una publicación que cualquiera puede leer: lo que ahí se reserva, se reserva aquí. Con tres o más números exactos de un grupo, al lado hay un total.
cohort-numbers-not-shared = No lo comparten: { $names }.
cohort-cell = { $counted } de { $students }, { $share } ({ $interval })
cohort-cell-withheld = reservado
cohort-cell-absent = no publicado
cohort-total = Distritos en conjunto
cohort-total-line = La marca oscura es la proporción de estos distritos en conjunto.
cohort-total-none = ninguno: menos de tres números exactos
cohort-total-left-out = sin { $names }
cohort-total-without = { $total }, sin { $names }
cohort-total-how = El total es la suma de los números exactos de su fila, y de nada más. Un distrito cuyo número se reserva o es un rango queda fuera y se nombra, de modo que ninguna resta dice más de lo que está aquí. El rango entre paréntesis dice dónde puede estar la proporción por azar.
cohort-numbers-not-say = Qué distrito lo hace mejor. Los distritos cuentan a sus propios estudiantes con sus propias reglas, y uno no es comparable por estar en la misma tabla. Pregunte qué hay detrás de una diferencia antes de llamarla así.
cohort-comparable = Distritos comparables
cohort-comparable-more = Distritos que quizá vivieron lo mismo, según las cifras que dieron: primero los más parecidos. No es una clasificación de cómo les va.
cohort-comparable-none = Ningún otro distrito dio suficientes cifras. Hacen falta al menos tres que dieran ambos.
cohort-alike = Se parecen en
cohort-apart = Se alejan en
cohort-profile-tell = Dar las cifras de nuestro distrito
figure-students = estudiantes
figure-meals = con derecho a comidas
figure-english-learners = aprenden inglés
figure-disability = con una discapacidad
figure-locale = tipo de lugar
figure-region = región
locale-city = ciudad
locale-suburb = suburbio
locale-town = pueblo
locale-rural = rural
region-northeast = Noreste
region-midwest = Medio Oeste
region-south = Sur
region-west = Oeste
cohort-sharing-sentence = { $n ->
    [0] { $district } todavía no comparte nada con esta cohorte.
    [one] { $district } comparte una cosa con esta cohorte.
   *[other] { $district } comparte { $n } cosas con esta cohorte.
}
cohort-shared-now = Lo que los demás ven de nosotros
cohort-shared-none = Nada todavía. Empiece con las estaciones de un trayecto: los demás ven cómo está cada una, y ni una palabra de lo escrito.
cohort-withdraw = Retirar
cohort-share = Compartirlo
cohort-share-what = ¿Qué más podrían ver?
cohort-share-help = Los prototipos se comparten como la última versión guardada. Los números, solo de una publicación que cualquiera puede leer.
cohort-sees-stations = las estaciones, y cómo está cada una
cohort-sees-titles = las estaciones, cómo está cada una y los títulos de lo que hay en ellas
cohort-sees-version = la versión { $n }, como se guardó
cohort-sees-cells = los números que se publicaron para todos
cohort-with-titles = Con un trayecto: también los títulos de sus documentos
cohort-profile = Nuestro distrito en cifras
cohort-profile-more = Para encontrar distritos comparables. Escriba cifras públicas, redondeadas como quiera; deje en blanco lo que no quiera dar. Las proporciones son porcentajes, como 62.
cohort-profile-source = De dónde son las cifras
cohort-profile-keep = Guardar las cifras
contribution-offer = Ofrecer un cambio para el marco
contribution-offer-more = Con sus palabras, de modo que pueda probarlo quien no estuvo. Pasa a ser parte de un marco que otros copian y adaptan.
contribution-from = Empiece con uno de nuestra teoría de la acción:
contribution-shift-is = El cambio: de qué, a qué
contribution-strategy-is = La estrategia que lo produce
contribution-licence = Otros pueden usarlo
licence-cc-by-4-0 = diciendo de dónde es (CC BY 4.0)
licence-cc0-1-0 = como si fuera suyo (CC0)
contribution-name-us = Nombrar a nuestro distrito al lado
cohort-leave = Salir de la cohorte
cohort-leave-more = El conteo de quienes vinieron queda como un solo número. Un cambio que está en el marco queda ahí con su licencia; lo que solo se ofreció se va. Los informes firmados se marcan.
cohort-leave-what = Lo que compartimos hasta ahora
cohort-leave-withdraw = desaparece al momento de las páginas de la cohorte
cohort-leave-stays = queda ahí con nuestro consentimiento, hasta que lo retiremos
cohort-came = { $n ->
    [0] Todavía no se contó a nadie.
    [one] Vino una persona.
   *[other] Vinieron { $n } personas.
}
cohort-takeaways = Qué se llevaron los distritos
cohort-takeaways-none = Nada todavía. Después de un viaje de estudio o de una sesión: ¿qué vieron que se podría probar en casa? Ejemplo: «Cada pasillo tiene una persona adulta que no es de ninguna clase».
cohort-idea-there = una idea en el registro del distrito
cohort-idea-not = todavía no
cohort-idea-whom = A quién serviría, y cómo
cohort-make-idea = Convertirlo en idea nuestra
cohort-take-home = Llevárselo
cohort-take-home-what = ¿Qué nos llevamos?
cohort-take-home-more = Los demás distritos también lo leen.
cohort-who-came = Quién vino
cohort-came-none = Todavía no se contó a nadie.
cohort-has-left = salió después de la cohorte
cohort-count-came = Contar quién vino de nosotros
cohort-count-came-more = Por función, sin nombres.
cohort-count-came-keep = Guardar el conteo
cohort-version-of = versión { $n } del { $day }
cohort-version-unread = El archivo de este tipo de documento ya no está, así que no se puede mostrar. Vuelve con el archivo.
cohort-evidence = En qué se apoya
cohort-evidence-public = Un número que se publicó para todos
cohort-evidence-withheld = { $n ->
    [one] Una evidencia se reserva: queda en { $district }.
   *[other] { $n } evidencias se reservan: quedan en { $district }.
}
cohort-evidence-none = No hay evidencia adjunta.
cohort-peers-say = Qué dicen los demás
cohort-peers-none = Nada todavía. ¿Qué probaría usted en el mismo lugar, y qué preguntaría primero?
cohort-peers-field = ¿Qué quiere decir de esto?
cohort-peers-help = La cohorte lo lee con su nombre y su distrito.
cohort-not-shared = no lo comparte
thing-meeting = Reunión de una cohorte
thing-shared = Compartido en una cohorte
notice-cohort-asked = { $programme } invita a su distrito a participar en una cohorte: { $title }
right-convene-cohorts = Convocar cohortes
why-convene-cohorts = Usted convoca cohortes de { $organisation }.
refused-convene-cohorts = Convocar una cohorte es de quien la facilita, y su rol no lo incluye. Quien administra el programa puede darle ese rol.
right-take-part = Actuar por el distrito en una cohorte
why-take-part = Usted actúa por { $organisation } en sus cohortes.
refused-take-part = Compartir y hablar por un distrito en una cohorte es de su responsable de equidad y de su superintendencia. Su distrito también puede darle ese permiso.
refused-cohort-programme = Solo el programa que convoca una cohorte puede hacer esto. Actúe primero en el programa.
refused-cohort-not-member = Solo un distrito que participa puede hacer esto. Si el suyo fue invitado, acepte la invitación en la página de cohortes.
refused-cohort-title = Una cohorte necesita un nombre. Escriba uno.
refused-cohort-shape = No existe ese tipo de cohorte. Elija uno de la lista.
refused-cohort-asked = Un nombre corto tiene minúsculas, cifras y guiones, como en la dirección de una página pública: riverbend. Escríbalo así.
refused-cohort-asked-twice = Este distrito ya fue invitado. Responde en su página de cohortes.
refused-cohort-answered = Esta invitación ya tiene respuesta. Mire la lista de cohortes.
refused-cohort-share = Esto no se puede compartir: no está, no es de su distrito, no se guardó como versión, no se publicó para todos o ya se comparte. Elija de la lista.
refused-cohort-whole = Un conteo es un número entero, como 12 o 18,400. Escríbalo en cifras.
refused-profile-source = Diga de dónde son las cifras, como «boletín estatal 2026».
refused-profile-place = Elija el tipo de lugar y la región de sus listas.
refused-profile-share = Una proporción es un porcentaje de 0 a 100, como 62.
refused-meeting-kind = No existe ese tipo de reunión. Elija uno de la lista.
refused-meeting-title = Una reunión necesita un nombre. Escriba uno.
refused-meeting-until = Una reunión termina el día en que empieza, o después. Corrija el segundo día.
refused-meeting-future = Quién vino se cuenta cuando la reunión ya empezó. Vuelva entonces.
refused-meeting-count = Cuente como máximo { $most } personas de una función.
refused-takeaway = No hay nada escrito. Diga en una frase qué se lleva.
refused-takeaway-idea = Esto ya está entre las ideas de su distrito.
refused-contribution-blank = Un aporte tiene un cambio y una estrategia. Escriba los dos.
refused-contribution-licence = Elija cómo pueden usarlo otros.
refused-contribution-stands = Esto ya se llevó al marco, o su distrito lo retiró.
did-cohort-opened = { $who } abrió { $what }.
did-cohort-seen = { $who } miró { $what }.
did-cohort-asked = { $who } invitó a un distrito: { $what }.
did-cohort-joined = { $who } aceptó por el distrito: { $what }.
did-cohort-declined = { $who } rechazó por el distrito: { $what }.
did-cohort-left = { $who } salió por el distrito: { $what }.
did-cohort-shared = { $who } compartió con una cohorte: { $what }.
did-cohort-withdrawn = { $who } retiró de una cohorte: { $what }.
did-cohort-meeting-set = { $who } fijó una reunión: { $what }.
did-cohort-attendance = { $who } contó quién vino: { $what }.
did-cohort-takeaway = { $who } se llevó algo: { $what }.
did-cohort-comment = { $who } comentó en una cohorte: { $what }.
did-cohort-comment-taken-back = { $who } retiró un comentario: { $what }.
did-cohort-profile = { $who } dio las cifras del distrito: { $what }.
did-cohort-contributed = { $who } ofreció un cambio: { $what }.
did-cohort-contribution-taken = { $who } llevó un cambio al marco: { $what }.
did-cohort-taken-up = { $who } tomó el marco: { $what }.
did-cohort-report-begun = { $who } empezó un informe: { $what }.
did-cohort-report-shown = { $who } mostró un informe a los distritos: { $what }.
