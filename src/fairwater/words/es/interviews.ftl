nav-interviews = En persona
talks-sentence = { $n ->
    [0] En las rondas que usted ve todavía no se ha escuchado a nadie en persona
    [one] En las rondas que usted ve hemos hablado con la gente en persona una vez
   *[other] En las rondas que usted ve hemos hablado con la gente en persona { $n } veces
}{ $came ->
    [0] .
    [one] ; vino una persona.
   *[other] ; en total vinieron { $came } personas.
} { $interviews ->
    [0] Ninguna de estas conversaciones fue una entrevista.
    [one] Una de estas conversaciones fue una entrevista.
   *[other] { $interviews } de estas conversaciones fueron entrevistas.
}
talks-none = Todavía no se ha escuchado a nadie en persona
talks-none-more = Empiece con poco: tres familias, media hora con cada una, donde y cuando les venga bien. Lleve una guía y entregue las hojas.
talks-no-round = Una conversación en persona pertenece a una ronda de escucha. Planifique una primero:
talks-not-say = Quien vino no es todo el mundo. La asistencia cuenta visitas, así que una persona puede aparecer dos veces; y lo que dijeron unas pocas personas no es una cifra.
talk-quotes = { $n ->
    [0] sin citas
    [one] una cita
   *[other] { $n } citas
}
talk-plan = Planificar una conversación
talk-change = Cambiar el plan, la asistencia y las notas
talk-form-lead = Diga cuándo, dónde y con qué ayuda, para que todos puedan venir. Quién vino y qué se anotó se rellena después.
talk-round = Ronda de escucha
talk-kind = Qué es
talk-kind-interview = Entrevista de empatía
talk-kind-focus-group = Grupo de conversación
talk-kind-town-hall = Asamblea abierta
talk-kind-faculty-meeting = Reunión del profesorado
talk-kind-shadow = Acompañar a un estudiante
talk-on = Se celebra el
talk-place = Lugar
talk-place-none = Todo el distrito, o en otro lugar
talk-spoken = Se habla en
talk-needs = Previsto para que la gente pueda venir
talk-needs-none = No se previó nada
need-interpreter = Intérprete
need-child-care = Cuidado de niños
need-transport = Transporte
need-food = Comida
need-wheelchair = Acceso en silla de ruedas
talk-guide = Guía u orden del día
talk-guide-none = Ninguna
talk-note-taker = Toma notas
talk-came = Cuántas personas vinieron
talk-came-groups = Por raza y etnia, si la gente lo dijo
talk-came-groups-help = Solo según lo que cada persona dijo de sí misma. No se adivina a nadie.
talk-notes = Notas
talk-notes-help = Sin nombres. Las leen quienes dirigen la escucha. Las palabras propias de alguien van en una cita, de donde se pueden retirar.
talk-save = Guardar
talk-plan-title = Plan
talk-sentence = El { $day } se escuchó aquí a la gente. { $n ->
    [0] Usted no puede leer ninguna cita
    [one] Usted puede leer una cita
   *[other] Usted puede leer { $n } citas
}{ $untold ->
    [0] {""}
   *[other] ; otras están reservadas
}.
came-title = Quién vino
came-about = Visitas, junto a los estudiantes matriculados cuando el registro lo sabe.
came-groups = De quién son las voces, entre quienes dijeron su grupo
came-groups-about = Proporciones de los estudiantes y las familias que vinieron, junto a las de los estudiantes matriculados.
came-role = Papel
came-group = Grupo
came-came = Vinieron
came-enrolled = Matriculados
came-unknown = no se sabe
came-few = muy pocas para mostrarse
came-not-yet = Todavía no se ha contado a nadie.
spoken-role-students = Estudiantes
spoken-role-families = Familias
spoken-role-staff = Personal
spoken-role-community = Comunidad
spoken-by-students = Un estudiante
spoken-by-families = Una familia
spoken-by-staff = Alguien que trabaja aquí
spoken-by-community = Alguien de la comunidad
quotes-title = Con sus propias palabras
quotes-none = No hay aquí ninguna cita que usted pueda leer.
quotes-untold = { $n ->
    [one] Otra cita está reservada
   *[other] Otras { $n } citas están reservadas
}: quien habló deja que sus palabras lleguen menos lejos.
quotes-take = Llevarse estas citas en un archivo
slips-show = Mostrar las hojas con códigos
slips-title = Hojas con códigos
slips-lead = { $n ->
    [one] Una hoja
   *[other] { $n } hojas
}. Entregue cada una a quien habló: con su código retira sus palabras cuando quiera.
slip-number = Persona { $number }
slip-say = Con este código puede retirar sus palabras en cualquier momento:
quote-title = { $role }, { $day } (cita { $number })
quote-withdrawn-title = { $role }: una cita, retirada el { $day }
thing-quote = Cita
quote-open = Abrir
quote-keep = Guardar una cita
quote-keep-lead = Tal como se dijo, sin nombre. Después no se puede cambiar; solo retirarla y escribirla de nuevo.
quote-text = Sus palabras
quote-text-help = Deje fuera los nombres y todo lo que diga quién es.
quote-role = Quién habló
quote-slip = Su hoja
quote-slip-new = Alguien nuevo: se hace una hoja
quote-language = En qué idioma
quote-reach = ¿Hasta dónde pueden llegar estas palabras? Eligió:
reach-team = Dentro del equipo que escucha
reach-district = Dentro del distrito
reach-public = En público, sin nombre
quote-withdrawn = Retirada el { $day } por quien lo dijo, o en su nombre. Las palabras están borradas.
quote-withdrawn-more = Lo que se apoya en ella queda señalado. Vuelva a mirar cada cosa y recupere los archivos que salieron.
quote-recall = Lo que hay que recuperar o volver a mirar
quote-rests = Qué se apoya en ella
quote-rests-untold = { $n ->
    [one] una cosa que
   *[other] { $n } cosas que
} usted no puede ver
quote-ask = Convertirla en petición
ask-lead = Diga en una frase qué se pide. Tendrá responsable y fecha, y se apoyará en la cita.
ask-own-words = Escriba lo que se pide con palabras suyas. Cualquiera puede leer las peticiones, y una petición conserva su historial: las palabras de la cita se quedan aquí, donde se pueden retirar.
quote-theme-help = Decida por su cuenta: aquí no se muestra lo que eligieron otros.
quote-withdraw = Retirar en nombre de quien lo dijo
quote-withdraw-lead = Las palabras se borran y no pueden volver. Lo que se apoya en ellas queda señalado.
themes-sentence = { $spoken ->
    [0] Todavía no se ha leído ningún tema en las citas
    [one] La gente habló de un tema
   *[other] La gente habló de { $spoken } temas
}{ $thin ->
    [0] {""}
    [one] ; uno se apoya en menos de { $fewest } conversaciones
   *[other] ; { $thin } se apoyan en menos de { $fewest } conversaciones
}.
themes-about = Las personas aparecen con número a partir de { $smallest }; si son menos, se nombran sin él. Cada persona cuenta una vez.
theme-who = Quién habló de ello
theme-sure = Hasta dónde llega
theme-nobody = nadie todavía
theme-thin = Se apoya en menos de { $fewest } conversaciones: pregunte a más personas antes de afirmarlo
theme-enough = Se apoya en { $fewest } conversaciones o más
theme-not-yet = Sin leer en ninguna cita todavía
guides-title = Guías para llevar
guide-in = En
guide-opening = Diga esto primero
guide-closing = Al final
guide-minutes = { $n } minutos
withdraw-title = Retire sus palabras
withdraw-lead = En la hoja que le dieron hay un código de ocho letras y cifras. No necesita cuenta, y nadie pregunta por qué.
withdraw-code = Código
withdraw-next = Siguiente
withdraw-no-code = No conocemos ninguna hoja con este código. Vuelva a mirarlo, letra por letra.
withdraw-too-fast = Se han probado demasiados códigos desde aquí. Vuelva dentro de una hora.
withdraw-found = { $n ->
    [0] El { $day } usted habló con nosotros. No guardamos nada de lo que dijo.
    [one] El { $day } usted habló con nosotros. Guardamos una cita suya.
   *[other] El { $day } usted habló con nosotros. Guardamos { $n } citas suyas.
}
withdraw-means = Si las retira, las palabras se borran y no pueden volver. A quien se apoyó en ellas se le pide que vuelva a mirar.
withdraw-button = Retirarlas
withdraw-done = Sus palabras están borradas. Gracias por haber hablado con nosotros.
refused-talk-day = Diga qué día se celebra y qué es.
refused-quote-blank = No se escribió nada. Escriba primero sus palabras.
refused-quote-long = Es demasiado larga. Una cita tiene hasta { $most } letras; guárdela por partes.
refused-quote-reach = Diga hasta dónde pueden llegar las palabras, como eligió quien habló.
refused-quote-role = Diga quién habló: un estudiante, una familia, el personal o la comunidad.
refused-quote-slip = La persona de esta hoja retiró sus palabras, o no existe tal hoja.
refused-quote-withdrawn = Esta cita fue retirada.
refused-ask-words = Contiene las palabras mismas de la cita. Diga lo que se pide con palabras suyas, para que las de esa persona se puedan retirar todavía.
did-talk-planned = { $who } planificó { $what }.
did-talk-changed = { $who } cambió { $what }.
did-quote-kept = { $who } guardó { $what }.
did-quote-withdrawn = { $who } retiró { $what }.
did-quotes-taken-away = { $who } se llevó las citas de { $what } en un archivo.
did-slips-seen = { $who } abrió las hojas de { $what }.
did-quote-coded = { $who } leyó un tema en { $what }.
did-ask-made-of-quote = { $who } hizo una petición de { $what }.
