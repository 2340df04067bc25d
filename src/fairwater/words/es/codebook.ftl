# El libro de códigos de una ronda: temas, y hasta qué punto coinciden quienes leen.
quote-theme = Trata sobre todo de
quote-theme-none = Sin leer todavía
quote-theme-keep = Guardar
themes-title = Temas
themes-none = Todavía no hay libro de códigos
themes-none-more = Con diez pasajes leídos, dé nombre a aquello de lo que tratan: «cómo nos saludan», «tiempo fuera de clase». Bastan de cinco a nueve temas.
theme-name = Tema
theme-means = Qué incluye
theme-add = Añadir un tema
agreement-title = ¿Leen lo mismo dos personas?
agreement-about = Dos personas dicen, cada una por su cuenta, de qué tema trata sobre todo un pasaje: una cita o lo que alguien escribió. A partir de { $fewest } pasajes leídos por ambas, decimos hasta qué punto coinciden.
agreement-none = Todavía no hay dos personas que hayan leído suficientes pasajes iguales.
agreement-line = { $n } pasajes; el mismo tema en el { $percent }; alfa de Krippendorff { $alpha }
agreement-line-one = { $n } pasajes; el mismo tema en el { $percent }. El alfa no está definido: ambas usaron un solo tema.
refused-theme-blank = Un tema necesita un nombre.
refused-theme-known = Ya hay un tema con este nombre, o ya son { $most }.
refused-theme-unknown = Elija un tema de esta ronda.
did-theme-added = { $who } añadió { $what }.
# Temas de las respuestas abiertas
written-title = Temas en lo que la gente escribió
written-open = { $n ->
    [0] Todavía no se ha leído con el libro de códigos nada de lo que la gente escribió.
    [one] Se ha leído un texto con el libro de códigos. Quién escribió de qué se cuenta cuando termina la lectura.
   *[other] Se han leído { $n } textos con el libro de códigos. Quién escribió de qué se cuenta cuando termina la lectura.
}
written-closed = La lectura ha terminado y se cuenta a todas las personas cuyas palabras se leyeron. No se dice nada de menos de { $smallest } personas.
written-round = Los temas de toda la ronda, también los de las conversaciones en persona
written-n = Leídas
written-counted = Escribieron de ello
written-few = Menos de { $smallest } personas escribieron de ello: se podría reconocer a alguien, por eso no se da ningún número.
written-how = De las personas cuyas palabras se leyeron. Cada una cuenta una vez por tema, lo haya leído ahí quien lo haya leído; quienes leen pueden no coincidir, como se dice más abajo.
written-sums = Los grupos se muestran hasta donde deja la barrera. Los temas suman a todas las personas cuyas palabras se leyeron: donde los demás delatarían a unas pocas, se retiene un tema más en todos los grupos. Los textos se leyeron desde el principio de una misma lista, así que una proporción es de las personas leídas, no de todas las que respondieron.
written-read = Leer con el libro de códigos
written-read-lead = Diga de qué trata sobre todo cada texto, por su cuenta: aquí no se muestra lo que eligieron otros. Las mismas palabras aparecen una sola vez. Nada lleva de un texto a una respuesta, y por tanto al grupo de nadie.
written-mine = { $n ->
    [0] Aquí no hay nada que leer.
    [one] Ha leído { $mine } de un texto.
   *[other] Ha leído { $mine } de { $n } textos.
}
written-none-more = Añada los primeros temas antes de leer.
written-again = Volver a ver los que ya leyó
written-left = Los que no ha leído
written-after = Los siguientes
written-times = en { $n } respuestas
written-all-read = Ha leído todo lo que hay aquí.
written-close = Terminar la lectura
written-close-about = A partir de entonces nadie lee ni cambia nada, y no se puede deshacer. Los grupos se cuentan solo entonces: quien siguiera leyendo mientras se cuentan sabría por cada número nuevo quién escribió las palabras añadidas.
theme-wrote = Quién escribió de ello
theme-wrote-none = todavía no se dice
refused-reading-closed = La lectura de esta encuesta ha terminado. Lo leído queda como está, para que nadie sepa por un número cambiado quién escribió qué.
refused-reading-still-asked = Todavía hay quien responde a esta encuesta. Ciérrela primero y termine después la lectura.
refused-reading-few = Se han leído palabras de menos de { $smallest } personas. Siga leyendo antes de terminar.
did-answers-coded = { $who } leyó temas en lo que la gente escribió en { $what }.
did-reading-closed = { $who } terminó la lectura de { $what }.
did-themes-seen = { $who } vio los temas de { $what } por grupo.
quoting-shown = Con sus propias palabras
quoting-about = Cada una la escribió alguien que aceptó en la encuesta que otras personas la leyeran, sin decir quién es.
quoting-none = No se cita nada. Lo que la gente escribe se muestra a otras personas solo si lo aceptaron en la encuesta.
quoting-choose = Elegir qué se cita
quoting-lead = Aquí está solo lo que escribieron personas que respondieron que sí cuando se les preguntó si se las puede citar. Mire en cada texto si hay nombres o algo que diga quién es: después nadie puede retirarlo, porque nadie puede volver a encontrar su respuesta.
quoting-not-asked = En esta encuesta no se preguntó si se puede citar, así que no se cita nada de ella.
quoting-nobody = Nadie aceptó que se le cite, o escribieron menos de diez personas.
quoting-show = Mostrarlo como cita
quoting-stop = Dejar de mostrarlo
refused-words-not-agreed = Quien escribió esto no aceptó que se le cite, o las palabras no están en esta encuesta.
did-words-quoted = { $who } eligió qué se cita de { $what }.
did-words-not-quoted = { $who } quitó de su página una cita de { $what }.
thing-written-quote = Palabras de una respuesta
written-quote-title = Escrito por: { $role }, elegido el { $day } (palabras { $number })
written-quote-open = Palabras { $number }: qué se apoya en ellas
written-quote-about = Quien escribió esto aceptó en la encuesta que otras personas lo leyeran, sin decir quién es. Nadie puede encontrar la respuesta en la que está.
quoting-count = { $n ->
    [one] Se puede citar un texto
   *[other] Se pueden citar { $n } textos
}; { $chosen ->
    [0] todavía no se cita ninguno.
    [one] se cita uno.
   *[other] se citan { $chosen }.
}
written-before = Los anteriores
