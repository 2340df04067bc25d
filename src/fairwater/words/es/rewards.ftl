# Recompensas: qué espera, qué se dio, si llega a quien lo necesita; presupuestos; a quién no se agradeció todavía.

nav-rewards = Recompensas

rewards-sentence = { $n ->
    [0] Todavía no se dio ninguna recompensa.
    [one] Se dio una recompensa a una escuela o equipo.
   *[other] Se dieron { $n } recompensas a escuelas y equipos.
} { $waiting ->
    [0] {""}
    [one] Hay otra abierta.
   *[other] Hay otras { $waiting } abiertas.
}
rewards-lead = Una credencial abre recompensas para el lugar donde se ganó. Ayudan en el siguiente paso, las paga alguien con nombre y, donde falta dinero, decide la necesidad.
rewards-means = Presupuestos y necesidad
rewards-thanks = A quién no se agradeció todavía
rewards-waiting = Abiertas
rewards-order = El orden es por necesidad: { $needs }, cada una por su peso. Nadie que necesite menos va antes.
rewards-left = { $funder }: quedan { $left } de { $amount }.
rewards-from = La da { $funder }.
rewards-because = La abre { $what }.
rewards-need = Necesidad { $need }.
rewards-cost = Cuesta { $cost }.
rewards-missing = Faltan { $missing } hasta su turno.
rewards-step = ¿A qué siguiente paso ayuda?
rewards-give = Darla
rewards-waiting-none = No espera ninguna. Una escuela que recibe una credencial abre las recompensas que le corresponden.
rewards-given = Dadas
rewards-given-more = Lo que se dio se queda, también cuando termina la credencial que lo abrió.
rewards-given-none = Ninguna todavía.
rewards-for-step = Para el siguiente paso: { $step }.
rewards-funded-by = La financia { $funder }.
rewards-fair = ¿Llega a quien más lo necesita?
rewards-unequal = No: la mitad de las escuelas que necesita menos recibió más por escuela. Mire quién puede ganar credenciales y qué se lo impide a las demás.
rewards-equal = La mitad de las escuelas que necesita más recibió al menos lo mismo por escuela.
rewards-fair-unknown = No se puede decir: se conocen los datos de muy pocas escuelas.
rewards-catalogue = Todas las recompensas
reward-unlocked-by-stack = { $n ->
    [one] La abre una credencial de una práctica.
   *[other] La abren { $n } credenciales de prácticas.
}
reward-unlocked-by-dimension = { $n ->
    [one] La abre una credencial de una dimensión.
   *[other] La abren credenciales de { $n } dimensiones.
}
reward-unlocked-by-certification = { $n ->
    [one] La abre la certificación sobre todas las dimensiones.
   *[other] La abren { $n } certificaciones.
}
reward-need-unknown = no se conoce
reward-part = Escuelas
reward-part-more = La mitad que necesita más
reward-part-less = La mitad que necesita menos
reward-part-middle = En el medio
reward-part-unknown = Necesidad no conocida
reward-schools = Cuántas
reward-each = Por escuela
reward-money = Dinero
reward-money-each = Dinero por escuela
reward-role-teachers = Docentes
reward-role-support-staff = Personal de apoyo
reward-role-leaders = Dirección

means-sentence = { $n ->
    [0] Todavía no hay presupuesto.
    [one] Un presupuesto.
   *[other] { $n } presupuestos.
} { $schools ->
    [0] Todavía no se conoce la necesidad de ninguna escuela.
    [one] Se conocen los datos de una escuela.
   *[other] Se conocen los datos de { $schools } escuelas.
}
means-funds = Presupuestos
means-funds-none = Una recompensa necesita quien la pague o la dé. Empiece con una.
means-fund-told = Se dieron { $spent } de { $amount }; una cuesta { $each }.
means-fund-free = No cuesta nada.
means-fund-new = Un presupuesto nuevo
means-reward = Para qué recompensa
means-funder = Quién la financia o la da
means-amount = Dólares en total
means-each = Dólares por una
means-free-more = Deje ambos en blanco si no cuesta nada.
means-fund-keep = Guardar el presupuesto
means-need = Cómo se calcula la necesidad
means-need-more = Cada proporción publicada por su peso, sumado con exactitud. Si falta una, la necesidad no se conoce, y la escuela va al final hasta que se conozca.
means-figures-new = Datos de una escuela
means-school = Escuela
means-source = De dónde son los datos
means-figures-keep = Guardar los datos

thanks-sentence = { $of ->
    [0] Todavía no se puede decir nada: anote cuántas personas tienen cada función en una escuela.
   *[other] { $n ->
        [0] Se agradeció a cada función en cada escuela de la que se puede decir algo.
       *[other] De { $of } funciones en escuelas, { $n } no recibieron nunca un agradecimiento.
    }
}
thanks-not-yet = Todavía sin agradecer:
thanks-thanked = Agradecidas:
thanks-few = { $n ->
    [one] De una escuela no se dice nada: menos de { $fewest } personas tienen allí la función.
   *[other] De { $n } escuelas no se dice nada: menos de { $fewest } personas tienen allí la función.
}
thanks-unknown = { $n ->
    [one] De una escuela no se sabe cuántas personas tienen la función.
   *[other] De { $n } escuelas no se sabe cuántas personas tienen la función.
}
thanks-say = Agradecer a alguien
thanks-not-say = Cuenta lo que está en el registro de reconocimientos, no a quién se agradece en el pasillo. No dice nada de ninguna persona en particular.

thing-reward = Recompensa
thing-reward-title = { $title }: { $place }
notice-reward-given = Su escuela o equipo recibió una recompensa para su siguiente paso: { $step }

refused-reward-district = Las recompensas las da el distrito, no una escuela.
refused-reward-kind = Elija una recompensa del catálogo.
refused-reward-funder = Nombre quién la financia o la da.
refused-reward-money = Esto no es una cantidad de dólares y centavos. Escríbala como 2500 o 2500.50.
refused-reward-costs = Esta recompensa cuesta dinero: diga cuánto cuesta una.
refused-reward-free = Esta recompensa no cuesta nada: deje ambas cantidades en blanco.
refused-reward-too-small = El presupuesto no alcanza para una. Escriba al menos lo que cuesta una.
refused-reward-step = Diga en una frase a qué siguiente paso ayuda.
refused-reward-not-waiting = Ya se dio, o ya no está abierta. Cargue la página de nuevo.
refused-reward-no-fund = Todavía no la financia nadie. Abra primero un presupuesto.
refused-reward-not-reached = El presupuesto no llega hasta ella en el orden de necesidad. Van primero las anteriores.
refused-reward-document = Ese documento no es de esta escuela o equipo. Elija otro.
refused-reward-school = Elija una escuela de su distrito.

did-reward-funded = { $who } abrió un presupuesto para recompensas: { $what }.
did-reward-given = { $who } dio una recompensa a una escuela o equipo: { $what }.
did-reward-figures = { $who } guardó datos con los que se calcula la necesidad: { $what }.
rewards-reach = Al alcance, en planes maestros
rewards-reach-more = Aquello con que cuenta un plan maestro es un plan, no una promesa: se da cuando se desbloquea, por orden de necesidad.
rewards-plan = Ponerlo en un plan maestro
rewards-plan-which = ¿Qué recompensa?
rewards-plan-where = ¿En qué plan maestro?
rewards-plan-none = No hay ningún plan maestro en el que usted pueda escribir ahora. Redacte uno a partir de un perfil de capacidades:
refused-reward-blueprint = No es un plan maestro en el que usted pueda escribir. Elija un borrador de su lugar.
refused-reward-planned = Ya está en este plan maestro.
thing-planned-reward = Recompensa al alcance
did-reward-planned = { $who } puso al alcance una recompensa: { $what }.
