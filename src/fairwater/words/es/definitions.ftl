nav-definitions = Definir juntos
definitions-sentence = { $open ->
    [0] Ahora no se está definiendo nada en conjunto.
    [one] Se está escribiendo una definición en conjunto.
   *[other] Se están escribiendo { $open } definiciones en conjunto.
}
definitions-none = Todavía no se ha definido nada en conjunto
definitions-none-more = Una comunidad dice lo que quiere decir: qué pueden hacer y ser quienes se gradúan, qué hace quien lidera por la equidad. La gente propone palabras, las vota con el teléfono y las aprueba; lo que queda se publica y se usa. Ejemplo: «Perfil de quien se gradúa», con ocho competencias para comenzar.
definitions-no-round = Una definición pertenece a una ronda de escucha. Planee una primero:
definition-begin = Comenzar una definición
definition-what = ¿Qué se define?
definition-title = ¿Cómo se llama?
definition-title-help = Si lo deja en blanco, se llama como lo que es. Ejemplo: «Perfil de quien se gradúa en Riverbend».
definition-open = se está escribiendo
definition-published = publicada
definition-heard = { $interviews ->
    [0] ninguna entrevista
    [one] una entrevista
   *[other] { $interviews } entrevistas
}, { $meetings ->
    [0] ninguna reunión
    [one] una reunión
   *[other] { $meetings } reuniones
}, { $rounds ->
    [0] ninguna ronda de votación
    [one] una ronda de votación
   *[other] { $rounds } rondas de votación
}
definition-is-published = Se publicó:
definition-public-page = La página que cualquiera lee
definition-why-incomplete = Faltaba algo cuando se publicó. La razón que se dio: { $why }
definition-document = Abrir el documento
definition-lacking = Lo que falta
definition-votes-title = Cuántas personas están de acuerdo con las palabras
definition-agreed-share = El punto es la proporción de quienes están de acuerdo, de todas las personas que vieron las palabras; la línea dice cuán seguro es. Cuentan como acordadas las palabras con las que está de acuerdo al menos el { $share } de quienes tomaron partido.
definition-vote = Lo que votó la gente
definition-approved = Aprobado por
definition-proposed = Propuesto por
definition-nobody-yet = nadie todavía
definition-approved-before = { $n ->
    [one] Una persona aprobó palabras anteriores y se le pregunta de nuevo.
   *[other] { $n } personas aprobaron palabras anteriores y se les pregunta de nuevo.
}
definition-look-fors = Se ve donde:
definition-rounds = Rondas de votación
definition-rounds-more = La gente vota las palabras con el teléfono, sin cuenta, y puede agregar las suyas. Está acordado aquello con lo que está de acuerdo al menos el { $share } de quienes toman partido; eso se dijo antes de que nadie votara.
definition-round = Ronda { $number }
definition-questions = Preguntas para cuando la gente se reúne
definition-open-round = Abrir una ronda de votación
definition-round-copies = Las palabras se copian como están ahora. Lo que cambie después se vota en la ronda siguiente.
definition-statements = Frases del documento, una por línea
definition-understood = ¿La gente lo entiende?
definition-understood-more = Una encuesta corta pregunta si las palabras son claras, qué le piden a la gente y qué falta.
definition-survey = Encuesta, edición { $edition }
definition-ask-understood = Preparar la encuesta
definition-publish = Publicar
definition-publish-more = Lo publicado no se cambia nunca; se sigue con una versión nueva. Las rúbricas y evaluaciones usan lo publicado.
definition-for-whom = Quién lo lee
definition-openly = Cualquiera, en una página propia
definition-publish-reason = Falta algo. ¿Por qué publicarlo ahora? Todo el mundo lee esta razón.
definition-draft = Todos los términos del borrador, su título y sus idiomas
definition-public-heard = Detrás de estas palabras hay { $interviews ->
    [0] ninguna entrevista
    [one] una entrevista
   *[other] { $interviews } entrevistas
}, { $meetings ->
    [0] ninguna reunión
    [one] una reunión
   *[other] { $meetings } reuniones
} y { $rounds ->
    [0] ninguna ronda de votación
    [one] una ronda de votación
   *[other] { $rounds } rondas de votación
}.
definition-not-say = Los votos son de quienes participaron y no de una muestra de todo el mundo. Las palabras dicen lo que la gente quiere y todavía no lo que se hace.
lack-too-few = Debería haber al menos { $wanted } de este tipo: { $kind }. Hay { $has }.
lack-too-many = Debería haber como mucho { $wanted } de este tipo: { $kind }. Hay { $has }; la gente recuerda pocas.
lack-under = «{ $term }» debería tener al menos { $wanted } de este tipo: { $kind }. Tiene { $has }.
lack-look-fors = «{ $term }» ({ $kind }) todavía no dice cómo se ve.
lack-translation = «{ $term }» no está completo en { $kind }: hay { $has } de { $wanted } traducidos.
lack-waiting = { $n ->
    [one] Una propuesta espera una decisión.
   *[other] { $n } propuestas esperan una decisión.
}
lack-approval = { $n ->
    [one] Las palabras de una no las aprobó nadie.
   *[other] Las palabras de { $n } no las aprobó nadie.
}
lack-agreement = { $n ->
    [one] En una la gente todavía no está de acuerdo.
   *[other] En { $n } la gente todavía no está de acuerdo.
}
lack-vote = Nadie votó las palabras, o votaron menos de diez personas.
vote-agreed = Acordado: está de acuerdo el { $share } de { $n } ({ $interval }), ronda { $number }.
vote-split = Todavía sin acuerdo: está de acuerdo el { $share } de { $n } ({ $interval }), ronda { $number }.
vote-withheld = No se muestra en la ronda { $number }, para proteger a unos pocos.
vote-other-words = Votaron palabras anteriores.
proposals-title = { $n ->
    [0] Ninguna propuesta espera
    [one] Una propuesta espera
   *[other] { $n } propuestas esperan
}
proposals-decided = { $n ->
    [one] Una se decidió
   *[other] { $n } se decidieron
}
proposed-add = { $who } propuso agregar { $kind ->
    [blank] un término
   *[other] «{ $kind }»
}{ $term ->
    [blank] { "" }
   *[other] { " " }a «{ $term }»
}, { $day }
proposed-reword = { $who } propuso otras palabras para «{ $term }», { $day }
proposed-take-out = { $who } propuso quitar { $term ->
    [blank] un término
   *[other] «{ $term }»
}, { $day }
proposal-accepted = La aceptó { $who }, { $day }.
proposal-declined = La rechazó { $who }, { $day }.
proposal-why = Por qué:
proposal-reason = Razón (necesaria para rechazar)
proposal-decline = Rechazar
proposal-waits = Espera a quien dirige esto.
propose-title = Proponer algo nuevo
propose-new = Proponer uno más: { $kind }
propose-under = Proponer algo dentro
propose-reword = Proponer otras palabras
propose-reword-title = Proponer otras palabras para «{ $term }»
propose-take-out = Proponer quitarlo
propose-take-out-title = Proponer quitar «{ $term }»
propose-lead = Quien dirige esto lo acepta o dice por qué no. Su nombre queda junto a la propuesta.
propose-why = ¿Por qué? ¿Quién lo dijo?
propose-why-needed = ¿Por qué? Aquí hace falta decirlo.
propose-origin = De dónde viene
propose-origin-none = de nada que esté aquí
propose-something = Proponer un cambio
propose-send = Proponer
approval-give = Apruebo estas palabras
approval-take-back = Retirar mi aprobación
refused-definition-kind = No existe ese tipo de definición. Vuelva y elija uno de la lista.
refused-definition-published = Esto se publicó, y lo publicado queda como está. Comience la versión siguiente para cambiarlo.
refused-definition-draft = El borrador de esta definición se desechó. Comience una definición de nuevo; las propuestas quedan aquí para leerse.
refused-proposal-blank = La propuesta no tiene palabras. Diga al menos en un idioma lo que afirma y envíela de nuevo.
refused-proposal-decided = Alguien ya decidió sobre esta propuesta. Mírela de nuevo.
refused-definition-missing = Todavía falta algo: está en la lista de arriba. Agréguelo, o diga por qué lo publica ahora.
thing-definition = Definición
did-definition-begun = { $who } comenzó { $what }.
did-term-proposed = { $who } hizo { $what }.
did-proposal-accepted = { $who } aceptó { $what }.
did-proposal-declined = { $who } rechazó { $what }.
did-term-approved = { $who } aprobó palabras de { $what }.
did-approval-taken-back = { $who } retiró una aprobación en { $what }.
did-definition-round-opened = { $who } abrió la votación sobre { $what }.
did-definition-published = { $who } publicó { $what }.
