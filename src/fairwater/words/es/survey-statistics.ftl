scale-no-answers = Sin calcular: nadie respondió lo suficiente.
scale-too-few-people = Sin calcular: respondieron muy pocas personas para decir qué tan seguro es.
scale-too-few-items = Sin calcular: hacen falta al menos dos preguntas para ver si van juntas, y tres para omega.
scale-no-spread = Sin calcular: todas las personas respondieron igual, y donde nadie difiere no se puede decir qué tan seguro es.
scale-item-without-spread = Sin calcular: todas las personas dieron la misma respuesta a una de las preguntas. Quítela y vuelva a calcular.
scale-not-positive-definite = Sin calcular: una pregunta se deduce de las otras, o muy pocas personas respondieron las mismas preguntas a la vez.
scale-heywood = Sin calcular: lo que las preguntas comparten explicaría por completo una de ellas, y eso no ocurre. Casi siempre respondieron muy pocas personas, o dos preguntas dicen lo mismo.
scale-not-converged = Sin calcular: no se encontró una sola cosa que midan todas las preguntas.
scale-perfect = Sin intervalo: cada persona respondió igual a todas las preguntas, lo que suele ser un error del archivo.
representation-nobody-invited = Sin calcular: no se invitó a nadie que pudiera responder.
representation-nobody-answered = Sin calcular: nadie respondió.
representation-not-in-population = Sin calcular: respondió alguien de este grupo y no hay nadie inscrito en él. Revise cómo está escrito el grupo en ambos lados.
representation-no-population = Sin calcular: no se sabe cuántas personas podían responder.
representation-one-group = Sin calcular: para comparar hacen falta dos grupos.
representation-few-expected = Aproximado: de al menos un grupo se esperaban menos de cinco respuestas.
representation-biased-when-small = Con pocas personas resulta demasiado bajo: el azar por sí solo hace que difieran las tasas de respuesta de los grupos pequeños. Compárelo solo con los mismos grupos y un número parecido de personas.
weights-nobody-answered = No hay pesos: nadie respondió.
weights-no-population = No hay pesos: para «{ $characteristic }» no se sabe cuántas personas podían responder.
weights-not-enrolled = No hay pesos: por «{ $characteristic }» respondió alguien de { $groups }, y no hay nadie inscrito ahí. Revise cómo está escrito en ambos lados.
weights-all-unknown = No hay pesos: «{ $characteristic }» no se conoce de nadie que respondió. Quítela y pondere con lo demás.
weights-not-converged = No hay pesos: después de { $n } vueltas, «{ $characteristic }» no llegó a los porcentajes de quienes están inscritos, sobre todo en { $groups }. Respondieron muy pocas personas para tantas características a la vez. Quite una o junte grupos pequeños.
weights-not-heard = Todavía sin voz por «{ $characteristic }»: { $groups }. Nadie de ahí respondió, y ningún peso puede hablar en su lugar.
weights-some-unknown = De { $n } { $n ->
    [one] persona que respondió no se conoce «{ $characteristic }». Por ella se deja como está, y las demás se llevan entre sí a los porcentajes de quienes están inscritos.
   *[other] personas que respondieron no se conoce «{ $characteristic }». Por ella se dejan como están, y las demás se llevan entre sí a los porcentajes de quienes están inscritos.
}
weights-trimmed = { $n ->
    [one] Se recortó un peso
   *[other] Se recortaron { $n } pesos
} para que nadie hable por demasiadas personas. Los porcentajes de los grupos ya solo se acercan a los de quienes están inscritos.
