# La red: directorio, intercambio, lo que uno sigue.

nav-directory = Directorio e intercambio
network-sentence = { $n ->
    [0] Todavía no hay nadie en la lista.
    [one] Una organización quiere que la encuentren.
   *[other] { $n } organizaciones quieren que las encuentren.
} { $shared ->
    [0] {""}
    [one] Se comparte una necesidad u oferta.
   *[other] Se comparten { $shared } necesidades y ofertas.
}
network-directory = Quién está aquí
network-directory-none = Nadie todavía. Quien está en la lista escribió una línea sobre sí y puede retirarla.
network-kind-district = distrito
network-kind-programme = programa
network-kind-state = estado
network-certifies = Qué certifica
network-certifies-what = Certifica: { $what }.
network-exemplars = { $n ->
    [one] un ejemplo
   *[other] { $n } ejemplos
}
network-list = Ponernos en la lista
network-own-line = Nuestra línea
network-line = Quiénes son, en una o dos líneas
network-ask = A quién preguntar, por función
network-for-everybody = Puede leerlo todo el mundo en nuestra página pública
network-line-keep = Guardar la línea
network-unlist = Quitarnos del directorio
network-exchange = Necesidades y ofertas
network-exchange-more = Están en el registro de cada organización; lo que hay aquí se compartió una por una. No se nombra a quien la lleva. Una frase con un número de personas escrito a mano se queda en casa.
network-exchange-none = Todavía no se comparte nada. Por ejemplo: alguien que interprete árabe en la noche de calificaciones.
network-what-left = una necesidad u oferta cuyas palabras se quedan en su distrito
network-until = hasta el { $day }
network-answer = Queremos hablar
network-share-more = Compartir una nuestra
network-share = Compartirla
network-unshare = Dejar de compartirla
network-follow = Lo que usted sigue
network-follow-none = Todavía no sigue ningún ejemplo. Abra uno y sígalo.
network-shifts = Giros, retratos y otros marcos que se publicaron para todo el mundo
network-shifts-none = Ninguna organización ha publicado todavía un marco para todo el mundo.

notice-network-answer = { $who } quiere hablar sobre lo que ustedes compartieron: { $what }
notice-network-shifts = Hay una versión nueva de giros que usted sigue, de { $of }.

refused-network-district = En la red habla el distrito, no una escuela por su cuenta.
refused-network-line = Escriba una línea que diga quiénes son.
refused-network-entry = Esta necesidad u oferta no se puede compartir ni contestar: está cerrada o no es suya.
refused-network-shifts = Estos giros no están publicados para todo el mundo.

did-network-listed = { $who } puso la organización en el directorio: { $what }.
did-network-unlisted = { $who } quitó la organización del directorio: { $what }.
did-network-shared = { $who } compartió una necesidad u oferta con la red: { $what }.
did-network-unshared = { $who } retiró una necesidad u oferta del intercambio: { $what }.
did-network-answered = { $who } contestó una necesidad u oferta: { $what }.
did-network-followed = { $who } siguió giros, o dejó de hacerlo: { $what }.
