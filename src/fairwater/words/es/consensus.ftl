# Common ground from votes on statements: what was read, what it says, and what cannot be read.
consensus-read = { $votes ->
    [one] Se leyó un voto
   *[other] Se leyeron { $votes } votos
} de { $voters ->
    [one] una persona
   *[other] { $voters } personas
} sobre { $statements ->
    [one] una afirmación.
   *[other] { $statements } afirmaciones.
}
consensus-replaced = { $n ->
    [one] Un voto fue reemplazado
   *[other] { $n } votos fueron reemplazados
} por otro posterior de la misma persona sobre la misma afirmación; vale el último.
consensus-turned = El archivo escribe «de acuerdo» como −1, y así se leyó.
consensus-left-out = { $n ->
    [one] Una afirmación rechazada queda fuera.
   *[other] { $n } afirmaciones rechazadas quedan fuera.
} Para incluirlas, agregue --with-rejected.
consensus-no-words = { $n ->
    [one] Una afirmación tiene
   *[other] { $n } afirmaciones tienen
} votos, pero no su texto en «{ $file }»; en su lugar se muestra su número.
consensus-not-voted = { $n ->
    [one] Una persona de «{ $file }» no votó y no se cuenta.
   *[other] { $n } personas de «{ $file }» no votaron y no se cuentan.
}
consensus-lead = { $voters ->
    [one] Una persona votó
   *[other] { $voters } personas votaron
} sobre { $statements ->
    [one] una afirmación.
   *[other] { $statements } afirmaciones.
}
consensus-found = Por sus votos forman { $n } grupos de personas que votan de manera parecida: { $groups }. Son grupos de votos, no tipos de personas.
consensus-given = Se muestran por { $n } grupos: { $groups }.
consensus-group = Grupo { $n }
consensus-group-size = { $group } ({ $n })
consensus-without-few = Unas pocas personas que no están en ningún grupo mostrado quedan fuera de todos los números, para que no se pueda reconocer a nadie restando.
consensus-too-small = No se muestran por separado, porque votaron menos de { $minimum } de sus personas: { $groups }.
consensus-no-groups = No hay grupos estables: { $why } Todo lo que sigue es de todas las personas juntas.
consensus-why-too-few-voters = muy pocas personas votaron lo suficiente para distinguirlas.
consensus-why-too-few-statements = hay muy pocas afirmaciones para distinguir a las personas.
consensus-why-votes-alike = todas las personas votaron igual.
consensus-why-as-by-chance = los votos no guardan más relación entre sí que la que daría el azar.
consensus-why-group-too-small = toda manera de separar a las personas deja un grupo demasiado pequeño para mostrarlo.
consensus-why-not-apart = quienes votan distinto no están lo bastante lejos entre sí.
consensus-why-not-stable = entre la mitad de las personas se hallarían otros grupos.
consensus-why-too-few-groups = menos de dos de los grupos tienen suficientes personas que votaron.
consensus-agreed = En qué coinciden los grupos
consensus-disagreed = Qué rechazan todos los grupos
consensus-agreed-everyone = En qué está de acuerdo la mayoría
consensus-disagreed-everyone = Qué rechaza la mayoría
consensus-divides = Qué divide a los grupos
consensus-split = Dónde se dividen las opiniones
consensus-stands-for = Qué defiende { $group }
consensus-nothing = Aquí no destaca nada.
consensus-everyone = Todas las personas
consensus-others = Todas las demás
consensus-statement = Afirmación
consensus-in-common = En común
consensus-gap = Brecha en puntos
consensus-vote = Voto
consensus-vote-agree = de acuerdo
consensus-vote-disagree = en desacuerdo
consensus-share-of = { $share } de { $n }
consensus-withheld = no se muestra
consensus-about-agree = Los porcentajes son de quienes vieron la afirmación y estuvieron de acuerdo. «En común», de 0 a 1, es alto solo donde todos los grupos están de acuerdo; compara afirmaciones de una misma votación, no una votación con otra.
consensus-about-disagree = Los porcentajes son de quienes vieron la afirmación y estuvieron en desacuerdo. «En común», de 0 a 1, es alto solo donde todos los grupos están en desacuerdo.
consensus-about-divides = Los porcentajes son de quienes estuvieron de acuerdo; la brecha está entre los dos grupos más alejados. Es mayor de lo que haría el azar, entre { $n ->
    [one] una afirmación mirada.
   *[other] { $n } afirmaciones miradas.
}
consensus-about-split = Los porcentajes son de quienes estuvieron de acuerdo, entre todas las personas que vieron la afirmación.
consensus-about-stands = El grupo junto a todas las demás personas. Es más de lo que haría el azar, entre { $n ->
    [one] una comparación mirada.
   *[other] { $n } comparaciones miradas.
}
consensus-about-found = Los grupos se hallaron en estos mismos votos, así que el que difieran no es un descubrimiento: describe a los grupos y no prueba nada sobre otras personas.
consensus-about-withheld = No se muestra un grupo de menos de { $minimum } personas en una afirmación, ni aquello de lo que se podría deducir.

# What cannot be read

consensus-columns = «{ $file }» no tiene la columna «{ $missing }», así que no es un archivo de votos. Necesita una fila por voto con las columnas voter, statement y vote, o una exportación de Polis (votes.csv o participants-votes.csv). Sus columnas son: { $header }.
consensus-statement-columns = «{ $file }» no tiene la columna «{ $missing }», así que no es un archivo de afirmaciones. Necesita las columnas statement (o comment-id) y text (o comment-body). Sus columnas son: { $header }.
consensus-group-columns = «{ $file }» no tiene la columna «{ $missing }», así que no es un archivo de grupos. Necesita las columnas voter y group. Sus columnas son: { $header }.
consensus-blank = La fila { $row } de «{ $file }» no tiene nada en la columna «{ $column }». Complétela o quite la fila.
consensus-no-vote = «{ $vote }» no es un voto ({ $voter } sobre { $statement }). Un voto es agree, pass o disagree, o bien 1, 0 o -1.
consensus-no-vote-in-row = La fila { $row } de «{ $file }» tiene «{ $vote }» en la columna «{ $column }», y eso no es un voto. Un voto es agree, pass o disagree, o bien en todo el archivo 1, 0 o -1. Corríjalo e intente de nuevo.
consensus-no-votes = «{ $file }» no tiene ningún voto. Revise que se exportó el archivo correcto, después de la votación.
consensus-statement-twice = La fila { $row } de «{ $file }» repite la afirmación { $statement }, que ya está en la fila { $first }. Quite una de las dos.
consensus-moderated = La fila { $row } de «{ $file }» tiene «{ $given }» en la columna moderated. Es 1 si se aceptó, 0 si no se ha decidido o -1 si se rechazó.
consensus-two-groups = La fila { $row } de «{ $file }» pone a { $voter } en un segundo grupo. Cada persona está en un grupo o en ninguno.
consensus-strange-groups = Nadie de «{ $file }» ha votado: nombra, por ejemplo, a { $example }, mientras que los votos son de personas como { $voter }. Revise que los dos archivos nombren a las personas de la misma manera.
consensus-minimum = Un grupo no puede ser tan pequeño como { $given }. El mínimo es 1 o más.
consensus-agree-is = { $given } no puede significar «de acuerdo». Escriba --agree-is 1 o --agree-is -1, o no lo ponga.
