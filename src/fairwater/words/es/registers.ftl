count-by-place = Dónde se hizo
count-none = Todavía no hay { $entries } que contar. El número aparece en cuanto se decida lo primero.
count-sentence = { $counted } de { $n } { $entries } { $did } ({ $share }).
count-class = Entre { $low } y { $high } de { $n } { $entries } { $did }.
count-withheld = Cuántas { $entries } { $did } no se muestra: son muy pocas, y se podría reconocer a una persona.
count-differs = Por «{ $by }» difieren más de lo que haría el azar: { $share } en { $group }, { $rest } en el resto. Al mismo ritmo, { $more } { $entries } más { $would }.
count-no-difference = Por «{ $by }» ninguna diferencia es mayor de lo que haría el azar.
count-too-few = Por «{ $by }» hay muy poco que comparar: un grupo necesita { $min_n } o más.
count-reason-withheld = No se muestra: son muy pocas, y se podría reconocer a una persona.
count-reason-class = Se da como intervalo: un porcentaje exacto diría cuántas son.
count-reason-few = Menos de { $min_n }: muy pocas para comparar.
count-n = Se miraron
count-counted = Se cuentan
count-share = Porcentaje
count-interval = Intervalo (95 de 100)
count-reflect = ¿A quién respondemos antes y a quién dejamos esperando? ¿Qué hay en nuestra forma de trabajar que lo causa?
count-not-say = Dice con qué frecuencia, no qué tan bien. Lo que sigue en curso todavía no se cuenta.
count-for-staff = Para el personal. Se marcan los grupos demasiado pequeños para comparar.
count-for-others = Para quien consulte este registro. No se muestran los grupos pequeños ni aquello de lo que se podrían deducir.
count-on-home = Se cuenta en «{ $register }»
nav-registers = Registros
registers-sentence = { $open ->
    [one] Hay un asunto abierto
   *[other] Hay { $open } asuntos abiertos
} en los registros que usted ve{ $late ->
    [0] , y nada se ha retrasado.
    [one] , y uno pasó su fecha.
   *[other] , y { $late } pasaron su fecha.
}
registers-due = Lo que le toca
registers-due-file = Llevar lo que le toca a su calendario (iCalendar)
registers-due-calendar = Fairwater: lo que me toca
register-name = Registro
register-open = Abiertos
register-late = Pasó la fecha
register-all = Todos
register-sentence = { $n ->
    [0] Todavía no hay { $entries }.
   *[other] De { $n } { $entries }, { $open } { $open ->
        [one] sigue en curso
       *[other] siguen en curso
    }{ $late ->
        [0] ; ninguna fecha ha pasado.
        [one] ; en un caso pasó la fecha.
       *[other] ; en { $late } casos pasó la fecha.
    }
}
register-views = Formas de ver este registro
register-table = Tabla
register-board = Tablero
register-calendar = Calendario
register-counts = Recuentos
register-no-counts = El archivo de este registro no tiene recuentos. Agregue uno en «counts» y se comparará aquí.
register-empty = Todavía no hay { $entries }
register-example = Un ejemplo
register-every = Todo
register-late-only = Solo lo que pasó su fecha
register-text = El título contiene
register-choose = Elegir
register-none-so = Nada es así. Quite un filtro.
register-before = Página anterior
register-after = Página siguiente
register-page = Página { $page } de { $of }
register-more = { $n } más
register-month-before = Mes anterior
register-month-after = Mes siguiente
register-month-due = { $n ->
    [0] Nada vence este mes.
    [one] Un asunto vence este mes.
   *[other] { $n } asuntos vencen este mes.
}
register-public-page = La página pública de este registro
register-public-told = Cualquiera puede leer estos campos sin tener cuenta: { $fields }. No nombre a nadie en ellos.
register-public-begin = Pida lo que necesite en cualquier escuela de { $organisation }, en su idioma. El personal lo anota aquí sin su nombre.
register-public-open = Aún por resolver
register-public-closed = En qué quedó
register-public-due = a más tardar el { $day }
register-public-late = debía estar a más tardar el { $day }
register-public-few = Hay menos de { $fewest } { $entries } así: se muestran solo dentro de la lista completa, para que nadie pueda ser reconocido.
register-public-all = Ver todo
register-public-promise = Esta página muestra solo unos pocos campos y ningún nombre. Se lee del registro tal como está hoy.
public-registers-title = Lo pedido, lo decidido y lo hecho
entry-new = Agregar
entry-new-title = Agregar: { $entry }
entry-make = Agregar
entry-change = Cambiar
entry-keep = Guardar el cambio
entry-required = Lo que lleva * es necesario.
entry-unanswered = Sin respuesta
entry-faults = { $n ->
    [one] Hay que revisar un campo. Lo que escribió sigue aquí.
   *[other] Hay que revisar { $n } campos. Lo que escribió sigue aquí.
}
entry-field-required = Falta «{ $field }». Complételo.
entry-field = Campo
entry-yours = Usted
entry-two-versions = { $name } cambió esto mientras usted escribía
entry-two-versions-more = No se pierde nada: aquí están las dos versiones. Los campos que solo cambió una persona tienen ese cambio; donde cambiaron las dos, sus palabras están en el formulario y las otras al lado. Mire, cambie lo que quiera y guarde.
entry-theirs = { $name } escribió:
entry-column-state = Estado
entry-column-place = Hecho en
entry-number = N.º
entry-late = pasó la fecha
entry-sentence = { $state }{ $owner ->
    [blank] {""}
   *[other] , { $owner }
}{ $when ->
    [none] {""}
    [late] , vencía el { $due }
   *[due] , vence el { $due }
}.
entry-made-by = lo hizo { $name }
entry-clock-runs = { $clock }: hasta el { $day }
entry-clock-over = { $clock }: el plazo terminó el { $day }
entry-goes-on = Cómo sigue
entry-history = Historia
entry-differs = { $field }: «{ $before }» → «{ $after }»
entry-link = Unir con aquello en que se apoya
history-made = { $name } lo hizo.
history-changed = { $name } lo cambió.
history-moved = { $name } lo llevó a «{ $state }».
history-postponed = { $name } acordó otra fecha.
history-help-asked = { $name } pidió ayuda.
history-stopped = { $name } lo detuvo, con lo aprendido.
history-brought = { $name } lo trajo de un archivo.
late-title = La fecha pasó. ¿Y ahora?
late-before = Si no se puede cumplir la fecha
late-lead = Acuerde otra fecha, pida ayuda o deténgalo con lo que aprendió.
late-nobody = A nadie más se le avisa.
late-until = A nadie más se le avisa antes del { $day }; desde entonces { $names } también lo ve.
late-since = Desde el { $day } { $names } también lo ve, para ayudar.
late-date = Otra fecha
late-new-date = Nueva fecha
late-why = Por qué otra fecha
late-date-do = Acordar esta fecha
late-help = Pedir ayuda
late-whom = A quién
late-what = Qué ayudaría
late-help-do = Pedir
late-stop = Detener, con lo que aprendimos
late-learned = Qué aprendimos
late-stop-do = Detenerlo
many-title = Cambiar varios a la vez
many-lead = Elija arriba, diga qué debe cambiar y mírelo antes. Lo que deje vacío se queda como está.
many-owner = Responsable
many-due = Fecha
many-state = Estado
many-as-is = Como está
many-look = Ver qué cambiaría
many-would = { $n ->
    [0] No hay nada elegido. Vuelva y elija.
    [one] Hay uno elegido. Todavía no se cambia nada.
   *[other] Hay { $n } elegidos. Todavía no se cambia nada.
}
many-same = Se queda como está
many-do = Cambiarlos
many-done = { $n ->
    [0] No se cambió nada.
    [one] Se cambió uno.
   *[other] Se cambiaron { $n }.
}
many-refused = { $n ->
    [one] Uno no se cambió
   *[other] { $n } no se cambiaron
}
entry-list-title = Traer de un archivo
entry-list-lead = Primero se compara el archivo. No se incorpora nada hasta que usted vea qué cambia.
entry-list-file = Archivo CSV o Excel
entry-list-compare = Comparar
entry-list-columns-told = Una fila por asunto, como máximo { $most }. Una columna «number» dice qué asunto cambia la fila; sin ella, la fila es nueva. Una columna «Estado» hace avanzar el asunto, si hay un camino hasta ahí. Columnas:
entry-list-start = Llevarse el registro como CSV, para empezar por ahí
entry-list-large = El archivo tiene más de { $most } filas o es demasiado grande. Tráigalo por partes.
entry-list-columns = «{ $file }» no tiene la columna «{ $column }». Agréguela, o llévese el registro como CSV y empiece por ahí.
entry-list-found = { $new } nuevos, { $changed } cambiados, { $same } iguales, { $waiting } en espera.
entry-list-new = Nuevos ({ $n })
entry-list-take-new = Incorporar todas las filas nuevas
entry-list-row = Fila { $row }:
entry-list-changed = Cambiados ({ $n })
entry-list-waiting = En espera ({ $n })
entry-list-waiting-more = Estas filas quedan fuera. Corríjalas en el archivo y tráigalo de nuevo.
entry-list-row-column = Fila
entry-list-column = Columna
entry-list-why = Por qué espera
entry-list-do = Incorporar lo marcado
entry-list-nothing = No hay nada que incorporar.
entry-list-done = Lo marcado de esta lista ya se incorporó.
entry-row-unknown = En este registro no existe el número «{ $number }». Deje el número vacío para que sea nuevo.
entry-row-state = «{ $given }» no es un estado de este registro. Es uno de { $known }.
entry-row-twice = El número { $number } ya está en una fila anterior. Deje solo una.
refused-register-staff = Este registro es para el personal. Pregunte a quien dirige la equidad en su distrito.
refused-entry-changed = Alguien cambió esto desde que usted lo abrió. Mírelo de nuevo; ahora no se cambió nada.
refused-entry-unnamed = Hace falta un título. Complete el primer campo.
refused-entry-way = Desde «{ $state }» se pasa a { $ways }.
refused-entry-needs = Complete antes { $fields }.
refused-entry-over = Ya está cerrado. Ábralo de nuevo primero.
refused-entry-date = Diga por qué y elija un día posterior a hoy.
refused-entry-help = Nombre a alguien que trabaje aquí y diga qué ayudaría.
refused-entry-learned = Diga qué se aprendió. Eso es lo que queda.
refused-entry-list-done = Esta lista ya se incorporó. Traiga el archivo otra vez para compararlo de nuevo.
notice-entry-due = Vence el { $day }: { $title }
notice-entry-late = La fecha { $day } pasó: { $title }. ¿Otra fecha, ayuda, o un final con lo aprendido?
notice-entry-stays-late = { $place }: «{ $title }» vencía el { $day } y sigue sin resolver{ $owner ->
    [blank] .
   *[other] , a cargo de { $owner }.
} ¿Qué ayudaría?
notice-entry-help = { $by } le pide ayuda: { $title }
thing-entry = Asunto de un registro
thing-entry-title = { $register }: { $title }
logged-entry = asunto { $number }
did-entry-made = { $who } hizo { $what }.
did-entry-changed = { $who } cambió { $what }.
did-entry-moved = { $who } llevó { $what } a otro estado.
did-entry-postponed = { $who } acordó otra fecha para { $what }.
did-entry-help-asked = { $who } pidió ayuda con { $what }.
did-entry-stopped = { $who } detuvo { $what } con lo aprendido.
did-entries-changed = { $who } cambió varios asuntos: { $what }.
did-entry-list-compared = { $who } comparó una lista de asuntos: { $what }.
did-entries-brought = { $who } incorporó una lista de asuntos: { $what }.
did-entries-taken-away = { $who } se llevó asuntos en un archivo: { $what }.
did-register-count-seen = { $who } abrió el recuento de un registro: { $what }.
register-not-opened = Este registro se puede abrir a todo el mundo; todavía no lo está. Entonces cualquiera podría ver de cada entrada: { $names }, su estado y su lugar.
register-open-to-all = Abrirlo a todo el mundo
register-close-to-all = Cerrarlo a todo el mundo
refused-register-not-public = El archivo de este registro no permite abrirlo a todo el mundo.
refused-register-of-district = Un registro se abre para todo el distrito. Pídalo a quienes firman por él.
did-register-opened = { $who } abrió un registro a todo el mundo: { $what }.
did-register-closed = { $who } cerró un registro a todo el mundo: { $what }.
entry-of = Se apoya en:
