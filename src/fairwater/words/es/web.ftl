skip-to-content = Ir al contenido
nav-label = Principal
nav-sheet = Menú
nav-home = Inicio
nav-see = Ver
nav-measures = Medidas
nav-manage = Administrar
breadcrumb-label = Dónde está
menu-label = Usted, idioma y aspecto
menu-language = Idioma
menu-theme = Aspecto
language-own-name = Español
theme-auto = Como mi dispositivo
theme-light = Claro
theme-dark = Oscuro
sign-in = Iniciar sesión
sign-out = Cerrar sesión
sign-in-lead = Las cifras sobre estudiantes son para quienes los atienden. Entre con la cuenta que le dio su distrito.
sign-in-email = Correo electrónico
sign-in-password = Contraseña
sign-in-failed = El correo o la contraseña no son correctos. Revise los dos; en la contraseña cuentan las mayúsculas.
foot = Fairwater muestra cómo los sistemas atienden a los estudiantes. No dice nada de ningún niño ni de ninguna niña en particular.
back-home = Volver al inicio
unanswered-title = Esta pregunta no tiene respuesta aquí
ask-anew = Preguntar de nuevo
refused-step-title = Eso no se pudo hacer
refused-step-back = Volver
refused-title = Esta página no está abierta para usted
refused-see-home = Hoy su cuenta no tiene ninguna función en una organización. Pregunte a quien le invitó.
refused-see-staff-numbers = Las cifras por grupo de estudiantes están abiertas al personal que los atiende. Su función no lo incluye. Su distrito puede darle una función que sí lo incluya.
not-found-title = No existe esta página
not-found-sentence = No hay nada en esta dirección, o pertenece a otra organización.
failed-title = Algo falló de nuestro lado
failed-sentence = No se perdió nada suyo. Inténtelo de nuevo; si sigue igual, cuente a quienes administran este Fairwater qué estaba haciendo.

home-greeting = { $part ->
    [morning] Buenos días
    [afternoon] Buenas tardes
   *[evening] Buenas noches
}, { $name }.
home-lead = Cómo { $organisation } atiende a sus estudiantes, en cuatro dimensiones.
home-as-of = Datos al { $day }.
home-no-numbers = Ha entrado en { $organisation }. Las cifras por grupo de estudiantes están abiertas solo al personal, hasta que el distrito las publique para todos.
home-preparing = Se están preparando los datos de muestra.
home-preparing-more = Tarda alrededor de un minuto. La página se renueva sola y mientras tanto puede mirar lo demás.
home-more-measures = { $n ->
    [one] Una medida más
   *[other] { NUMBER($n) } medidas más
}
home-source = Fuente: { $source }.

dimension-access-name = Acceso
dimension-access-question = ¿Reciben todos lo que hace falta para aprender: tiempo en clase, docentes, cursos, materiales?
dimension-access-how = Traiga un archivo de disciplina o de cursos con una fila por estudiante.
dimension-achievement-name = Logro
dimension-achievement-question = ¿Todos vienen, aprenden y terminan?
dimension-achievement-how = Traiga un archivo de asistencia, evaluación o graduación con una fila por estudiante.
dimension-identity-name = Identidad
dimension-identity-question = ¿Encuentran los estudiantes su vida, sus lenguas y su manera de pensar en lo que aprenden?
dimension-identity-how = Pregunte a los estudiantes: una encuesta con una frase como «lo que aprendemos tiene que ver con mi vida», exportada con una fila por estudiante y una columna de 0 y 1, ya se puede comparar con el comando fairwater compare.
dimension-power-name = Poder
dimension-power-question = ¿La voz de quién cambia lo que pasa?
dimension-power-how = Lleve una lista de lo que pidieron las familias y los estudiantes y de si se respondió. Una fila por petición con una columna de 0 y 1 ya se puede comparar con el comando fairwater compare.
dimension-no-data = Todavía no hay datos.

see-title = ¿Cómo vamos, y para quién?
see-lead = Elija una medida. El logro nunca se muestra solo: cada medida pertenece a una de cuatro dimensiones.
see-also-nothing = ninguno
see-compare-target = una meta…
better-lower = Menos es mejor
better-higher = Más es mejor
facts-year = año escolar { $year }
facts-place = { $place }, { $n } estudiantes
facts-as-of = datos al { $day }
controls-label = Qué comparar
control-by = Por
control-also = Además por
control-compare = Comparado con
control-target = Meta en %
control-where = Dónde
control-year = Año escolar
control-show = Mostrar
for-whom = Para quién
key-share = proporción con su intervalo
key-reference = línea: { $reference }
nothing-to-draw = Aquí no hay proporciones que dibujar.
too-few-to-draw = Solo en la tabla, porque son muy pocos para comparar: { $groups }.
how-sure-title = ¿Qué tan seguros estamos?
not-say-title = Lo que no dice
not-say-always = No dice nada de ningún niño ni de ninguna niña en particular.
note-groups-hold-on = Grupos de estudiantes tal como estaban el { $day }.
note-overlapping = Quien nombró varias razas está en cada una de ellas, así que los grupos suman más que el total.
action-download = Descargar
action-who = ¿Quién puede ver esto?
over-years = A lo largo de los años
as-table = Como tabla
same-as-table = Lo mismo, como tabla
take-away = Descargar:
by-school = Por escuela
by-division = Por distrito
places-explained = Cada punto es una tasa ajustada hacia la de los lugares de su tipo (las primarias con las primarias), tanto más cuantos menos estudiantes hay; el rombo es la tasa sin ajustar y la línea, la tasa de su tipo. Esto no es una clasificación: donde el intervalo cruza la línea, un lugar no se distingue de los de su tipo.
places-explained-few = Cada punto es la tasa de un lugar con su intervalo y la línea, la tasa de todos ellos. Esto no es una clasificación: donde el intervalo cruza la línea, un lugar no se distingue de los demás.
places-not-drawn = { $n ->
    [one] Se dibujan los lugares de 100 estudiantes o más que más se apartan de su tipo; hay uno más en la tabla.
   *[other] Se dibujan los lugares de 100 estudiantes o más que más se apartan de su tipo; hay { $n } más en la tabla.
}
how-computed = Cómo se calcula
computed-methods = Proporciones con el intervalo de Wilson del 95 %; brechas con el intervalo híbrido de Newcombe; razones con el de Katz, o con el de puntuación de Koopman donde un conteo es menor de 10. El azar se juzga con la prueba de puntuación, ajustada por todas las comparaciones de la página (Benjamini-Hochberg). Los grupos de menos de 10 estudiantes se cuentan pero no se comparan.
computed-source = Fuente de la medida: { $source }.
computed-snapshot = Versión de los datos { $id }: { $source }. { $licence }.
print-staff-only = para el personal que lo necesita; no publicado para las familias ni el público
who-sees = ¿Quién puede ver esto?
who-sees-staff = El personal de { $organisation } cuya función incluye las cifras por grupo de estudiantes, porque los atiende. Contiene números pequeños, así que no es para las familias, las organizaciones aliadas, la junta ni la prensa: no ha pasado por el control público. Cada consulta queda en el registro de accesos.
beside-title = Mire también las otras dimensiones
column-group = Grupo de estudiantes
column-students = Estudiantes
column-share = Proporción
column-interval = Intervalo del 95 %
column-reference = Comparado con
column-gap = Brecha en puntos
column-ratio = Razón
column-fewer = Menos hasta la paridad
column-more = Más hasta la paridad
column-place = Lugar
column-raw = Tasa sin ajustar
column-shrunken = Tasa ajustada
reflect-title = Una pregunta para conversar
reflect-home = ¿Cuál de estas cuatro miramos menos, y los hijos de quién viven con eso?
reflect-groups = ¿Qué diría una familia de este grupo que hay detrás de esta cifra, y cuándo se lo preguntamos por última vez?
reflect-years = ¿Qué cambiamos en estos años, y para quién cambió algo?
reflect-places = ¿En cuál de estos lugares les va bien a estudiantes como los nuestros, y cuándo podríamos visitarlo?

# Releases
nav-release = Publicar
release-title = Lo que sale del distrito
release-lead = Familias, consejos y periódicos leen lo que ustedes publican. Nada sale antes de demostrarse que nadie puede reconocer a un estudiante, ni siquiera junto con todo lo mostrado antes.
release-plan-one = Planear una publicación
release-by = por { $columns }
release-planned-by = Planeada por { $name }.
release-approved-by = Aprobada por { $name } el { $day }.
release-none-title = Todavía no se ha publicado nada
release-none = Elija una medida y los grupos con que mostrarlo. Verá cuánto cuesta antes de demostrar nada, y una segunda persona aprueba antes de que algo se vea.
release-public-page = La página pública de este distrito
release-no-records-title = No hay registros propios que publicar
release-no-records = Lo que se ve aquí lo publicaron otros. Se cita con su fuente y no se publica de nuevo. Importe primero archivos con una fila por estudiante.
release-plan-lead = Cada columna más hace los grupos más pequeños, y los grupos pequeños se reservan junto con lo que los delataría.
release-measures = Medidas
release-years = Años escolares
release-audience = Quién lo leerá
release-for-public = Para todos, en la página pública
release-for-families = Para las familias, como archivo para entregar
release-makes = { $n ->
    [one] El plan hace una publicación.
   *[other] El plan hace { $n } publicaciones, demostradas una junto a la otra.
 }
release-reckoned-of = Los porcentajes se calculan con { $what }.
release-columns = Mostrar a los estudiantes por
release-ways = Cuántas de estas juntas
release-cost = { $ways ->
    [1] De una en una
   *[other] Hasta { $ways } juntas
}: oculta cerca del { $share } de los grupos
release-helps = Qué mostraría más:
release-help = Sin { $column }: oculta cerca del { $share }.
release-cost-note = Son estimaciones: la demostración puede tener que reservar un poco más. Nunca se muestran grupos de menos de 10 estudiantes ni números menores que 10 dentro de un grupo. Donde no se puede decir cuántos se cuentan, la proporción va en un tramo, más ancho cuanto más pequeño es el grupo.
release-again = Calcular de nuevo
release-next = La demostración tarda de segundos a minutos. No publica nada.
release-prove = Demostrar este plan
release-proving = La demostración está en marcha
release-repairing = { $left ->
    [one] Un número pequeño aún podría
   *[other] { $left } números pequeños aún podrían
} deducirse; se reserva más hasta que ninguno pueda.
release-searching = Buscando algo pequeño que pudiera deducirse de lo que se mostraría. Puede salir de esta página.
release-look-again = Mirar de nuevo
release-refused = Este plan no puede publicarse
release-plan-another = Planear otra
release-sentence = Se verían { $shown } de { $cells } grupos, y nadie podría ser reconocido por ellos.
release-proof-title = Qué se demostró
release-proof = En estos datos hay { $small } números pequeños, pedidos o no. Ninguno puede deducirse de lo que se muestra aquí y se mostró antes, ni siquiera por un estudiante que conoce su propio grupo. Se reserva el { $withheld } de los grupos.
release-policy = Política: { $policy }.
release-approval = Una segunda persona
release-second-person = Alguien distinto de quien la planeó mira las tablas de abajo y aprueba. Entonces son públicas y no pueden retirarse.
release-approve = Aprobar y publicar
release-see-public = Verla como el público
release-everyone = Todos los estudiantes: { $counted } de { $students } ({ $share }).
release-groups = Como tabla: { $n } grupos
release-picture = { $measure }, por { $columns }
release-key-everyone = todos los estudiantes
release-mark = «–» está reservado: los grupos pequeños, y los números de los que podrían deducirse, no se muestran, para que nadie pueda reconocer a un estudiante. Hay un intervalo donde una proporción exacta diría demasiado.
release-class = { $low } a { $high }
release-together = Juntos, porque cada uno por separado sería demasiado pequeño: { $groups }
release-school = Escuela
release-stage-proving = En demostración
release-stage-proven = Demostrada, espera aprobación
release-stage-refused = No publicada
release-stage-published = Publicada
refused-plan-release = Planear una publicación requiere la función de responsable de datos. Su distrito puede dársela.
refused-approve-release = Aprobar una publicación requiere la función de superintendente o responsable de datos.
refused-own-release = Usted planeó esta publicación. Otra persona tiene que aprobarla.
refused-not-proven = Solo puede aprobarse una publicación demostrada.
public-lead = Lo que { $organisation } publica sobre cómo les va a sus estudiantes, y a quiénes.
public-none = { $organisation } todavía no ha publicado nada aquí.
public-promise = Se demostró que cada número es seguro antes de mostrarlo: nadie puede reconocer a un estudiante por él.
public-protect-title = Cómo se protege a los estudiantes
public-protect = Un número se muestra solo cuando nadie puede deducir un grupo pequeño de todos los números mostrados aquí y antes. Hacen falta dos personas para publicar.
public-download = Descargar la tabla (CSV)
note-last-school = Un estudiante en varias escuelas cuenta en la última.
release-approve-all = Aprobar todo lo que se planeó a la vez
release-put-aside = Dejarla de lado
release-set-aside = { $name } dejó de lado esta publicación. No se mostró nada de ella.
release-planned-at-once = Planeadas a la vez que esta
release-planned-at-once-why = Se demostraron una junto a la otra, en este orden, y se publican en él.
release-families-hand-on = No está en ninguna página. Entregue el archivo a las familias; el registro da por hecho que todos lo conocen.
refused-earlier-first = Esta se demostró junto a otra publicación del mismo año planeada con ella. Apruebe primero aquella, o déjela de lado.
refused-published = Lo publicado no se puede dejar de lado: ya se ha visto.
outside-title = Llevar cifras afuera
outside-lead = Las cifras del personal son para el personal. Lo que leen las familias, la junta o la prensa se publica antes para ellas.
outside-published = Ya publicado
outside-none = Todavía no se ha publicado nada de esta medida, año y agrupación.
outside-plan = Publicarlo
outside-plan-why = Planee una publicación de estos grupos. Se demuestra que por ella no se puede conocer a ningún estudiante, una segunda persona la aprueba, y entonces el archivo es suyo para entregarlo.
action-outside = Llevarlo afuera
nav-findings = Hallazgos
findings-lead = Lo que a alguien le pareció digno de guardar: un resultado publicado con su dirección, su nota y su receta. Queda como era; si se pregunta de nuevo con datos más recientes, se guarda otro a su lado.
findings-none-title = Todavía no se ha fijado nada
findings-none = Abra una medida, elija los grupos y el lugar, y fije lo que dice la frase. Será el comienzo de un problema de la práctica.
findings-first = Ver las medidas
finding-for-staff = Para el personal
finding-for-all = Para todos
finding-pinned = Fijado por { $name } el { $day }
finding-pin-title = Guardar esto como hallazgo
finding-pin-why = La frase, la tabla y la manera en que se pidieron se guardan en una dirección propia, tal como están hoy.
finding-note = Por qué le importa (una nota para el personal)
finding-note-public = Por qué importa (todos pueden leer esta nota)
finding-pin = Fijarlo
finding-recipe = La receta
finding-recipe-why = Quien puede ver estos registros puede preguntar lo mismo y comparar. La huella dice si lo que usted ve es lo que se publicó.
finding-measure = Medida
finding-by = Por
finding-compared = En comparación con
finding-year = Año escolar
finding-place = Dónde
finding-data = Datos
finding-policy = Reglas
finding-hash = Huella
finding-again-title = Con datos más recientes
finding-again = Preguntar de nuevo
finding-again-staff = La misma pregunta se hace a los datos más recientes; la respuesta se guarda junto a esta, con la diferencia.
finding-again-public = Para la gente de afuera es una publicación nueva: se demuestra junto a todo lo que se mostró antes y una segunda persona la aprueba. Después la diferencia aparece aquí.
finding-asked-again = Preguntado de nuevo con datos más recientes.
finding-earlier = Ver la respuesta anterior
finding-then = Antes
finding-change = Cambio
finding-newer = Con datos más recientes, publicados el { $day }
finding-whole-release = Ver la publicación completa
finding-everyone = Todos los estudiantes
finding-of = { $group }: { $share }.
finding-sentence = { $group }: { $counted } de { $students } ({ $share }) { $did }.
refused-no-newer-data = Los datos no han cambiado desde que se fijó esto.
refused-pin-unpublished = Solo se puede fijar para todos un grupo de una publicación que ya es pública.
quoted-title = Publicado por otros
quoted-lead = Estas cifras se publicaron en otra parte. Se citan como estaban, con su fuente.
quoted-sentence = Publicado por otros: { $source }. Lo citamos tal como es.
quoted-not-ours = Nosotros no contamos estas cifras ni comprobamos si protegen a los estudiantes: de eso responde quien las publicó. Algunos cambian un poco los números pequeños.
finding-sentence-all = { $group }: { $counted } de { $students } ({ $share }) { $did }. De todos los estudiantes: { $all_counted } de { $all_students } ({ $all_share }).
finding-interval = Intervalo
release-help-join = Si se unen las categorías pequeñas: se reserva cerca del { $share }.
release-join-title = Categorías pequeñas
release-join = Donde se cruzan columnas, unir las categorías de { $columns } con menos de 500 estudiantes y nombrarlas juntas
joined-column = { $column }, con las pequeñas unidas
joined-or = { " o " }
release-pool-title = Varios años como uno
release-pool = Reunir en uno los años elegidos y los que hay entre ellos: grupos más grandes, y ningún año por separado
release-help-pool = Si se reúnen en uno los últimos tres años: se reserva cerca del { $share }.
release-pooled = { $first } a { $last }, reunidos
release-pooled-note = Estos años se cuentan juntos. Cada estudiante cuenta una vez en cada año.
refused-pooled = Algunos de estos años ya están publicados, por separado o reunidos de otra manera. Cada cifra diría una parte de la otra, así que no se publica.

# Datos: traer archivos.
nav-data = Datos
data-title = Los datos detrás de los números
data-lead = Traiga los archivos que exportan sus sistemas. Antes de que cambie nada verá cómo se lee un archivo, qué cambiaría y qué filas no se pueden tomar.
data-bring = Traer un archivo
data-bring-first = Empiece por la matrícula y los grupos de estudiantes: una fila por estudiante en cada escuela de un año. Todo lo demás se cuenta por sus grupos.
data-file = Archivo
data-table = Qué es
data-as-of = Vale para el día
data-school-year = Año escolar, si el archivo no lo dice
data-bring-note = CSV, TSV, Excel (.xlsx) o Parquet; también .gz y .zip. Paquetes OneRoster y XML de Ed-Fi tal como se exportaron. Nada cambia antes de que usted lo haya visto.
data-bring-button = Leerlo
data-held = Lo que hay
data-column-table = Tabla
data-column-rows = Filas
data-column-years = Años escolares
data-column-gives = Medidas que da
data-not-held = Todavía no está. Tráigala
history-title = Historial
history-none = Todavía no se ha incorporado nada.
history-note = Cada instantánea queda como era. Los hallazgos fijados conservan la suya.
history-line = { $day }: { $table ->
    [blank] { $source }
   *[other] { $table } de { $source }
}{ $who ->
    [blank] .
   *[other] , por { $who }.
}
history-back = { $day }: de vuelta a { $source }, por { $who }.
history-holds = vale ahora
history-roll-back = Que vuelva a valer
table-enrollment = Matrícula y grupos de estudiantes
table-attendance = Asistencia
table-discipline = Disciplina
table-graduation = Promoción que se gradúa
table-counts = Recuentos publicados por otros
column-name-student_id = Número de estudiante
column-name-school_id = Número de escuela
column-name-school_year = Año escolar
column-name-last_school = Última escuela del año
column-name-days_enrolled = Días matriculado
column-name-days_absent = Días ausente
column-name-out_of_school_suspensions = Suspensiones fuera de la escuela
column-name-out_of_school_days = Días perdidos por suspensión
column-name-in_school_suspensions = Suspensiones dentro de la escuela
column-name-left_class = Dejó la promoción
column-name-on_time_diploma = Diploma a tiempo
import-brought-by = traído por { $name } el { $day }
import-stage-reading = Leyéndose
import-stage-mapping = Diga cómo se lee
import-stage-checking = Comprobándose
import-stage-ready = Por decidir
import-stage-taking-in = Incorporándose
import-stage-taken-in = Incorporado
import-stage-refused = No se puede leer
import-stage-set-aside = Apartado
import-time-left = { $seconds ->
    [one] Queda más o menos un segundo.
   *[other] Quedan unos { $seconds } segundos.
}
import-leave = Puede dejar esta página; el trabajo sigue.
import-done-title = Incorporado
import-see = Ver los números
import-still-waiting = { $n ->
    [one] Una fila sigue esperando.
   *[other] { $n } filas siguen esperando.
}
import-waiting-download = Descargar las filas que esperan, con sus motivos
import-was-set-aside = Este archivo se apartó. No se incorporó nada de él, y se borró.
import-refused = Este archivo no se puede leer tal como está
import-last-stays = No se cambió nada: vale la última instantánea.
import-sheet = Hoja
import-read-sheet = Leer esta hoja
import-set-aside = Apartar este archivo
import-mapping-lead = Así se leería el archivo. Compruébelo: lo que está mal aquí está mal en todos los números.
import-mapping-title = Cómo se lee el archivo
import-part-required = Lo que debe estar
import-part-optional = Lo que puede estar
import-part-groups = Grupos de estudiantes
import-part-absent = No están en el archivo
import-not-taken-page = No se toma del archivo: { $columns }.
import-codes-of = El significado de los códigos se confirmó para { $years }. Este archivo es de otro año escolar, y los códigos cambian de un año a otro: mire una vez si cada uno significa todavía lo mismo.
import-codes-earlier = un archivo anterior
import-codes-unsaid = { $n } por decir
import-not-in-file = No está en el archivo
import-unsure = suena parecido: compruébelo
import-examples = Por ejemplo { $values }
import-given = o para todo el archivo
import-codes = Sus códigos ({ $n })
import-code-rows = { $n ->
    [1] una fila
   *[other] { $n } filas
}
import-code-ask = Aún no se ha dicho
import-code-blank = No informado
import-code-leave-out = Omitir esas filas
import-key-title = Qué distingue a los estudiantes
import-key-id = el número de estudiante
import-key-id-with-school = el número de estudiante junto con la escuela
import-key-id-with-year = el número de estudiante junto con el año
import-key-id-with-school-and-year = el número de estudiante junto con la escuela y el año
import-year-names-title = Un año suelto como 2026 significa
import-year-names-end = el año en que termina el año escolar
import-year-names-start = el año en que empieza el año escolar
import-repeated-title = Varias filas de un estudiante en una escuela y un año son
import-repeated-refuse = un error: esperan
import-repeated-combine = sucesos: sus números se suman
import-check = Comprobar el archivo
import-alarms-title = Algo llama la atención
import-asked-title = ¿Qué significan?
import-asked-lead = Nadie lo ha dicho todavía, y no se adivina nada. Las filas esperan hasta que usted lo diga; su respuesta se guarda para el próximo archivo.
import-waiting-title = { $n ->
    [one] Una fila espera
   *[other] { $n } filas esperan
}
import-row = Fila { $row }:
import-mend = Corregir y comprobar de nuevo
import-mended-file = El archivo de filas en espera, corregido
import-mended-send = Devolverlo
import-changes-title = Qué cambiaría
import-column-year = Año escolar
import-column-before = Filas antes
import-column-after = Filas después
import-column-added = Nuevas
import-column-changed = Cambiadas
import-column-removed = Desaparecidas
import-by-school = { $n ->
    [one] Por escuela: cambia una
   *[other] Por escuela: cambian { $n }
}
import-by-group = Por grupo de estudiantes
import-decide-title = ¿Incorporarlo?
import-decide = Los años escolares del archivo se sustituyen en esta tabla; todo lo demás queda, y se puede volver a la instantánea de hoy. { $waiting ->
    [0] No espera ninguna fila.
    [one] La fila que espera no se toma; se puede corregir después trayendo de nuevo el archivo.
   *[other] Las { $waiting } filas que esperan no se toman; se pueden corregir después trayendo de nuevo el archivo.
}
import-despite-alarms = He mirado lo que llama la atención, y es correcto
import-take-in = Incorporarlo
refused-import-data = Traer datos requiere la función de responsable de datos. Su distrito puede dársela.
refused-no-file = No había ningún archivo. Elija uno e inténtelo de nuevo.
refused-empty-file = El archivo está vacío. Expórtelo de nuevo y compruebe su tamaño.
refused-no-table = Diga qué es el archivo: matrícula, asistencia, disciplina u otra tabla.
refused-no-day = Diga para qué día vale el archivo.
refused-import-over = Este archivo ya se incorporó o se apartó. Tráigalo de nuevo para cambiar algo.
refused-import-working = El archivo se está leyendo o comprobando ahora mismo. Espere a que termine.
refused-import-not-ready = Solo se puede incorporar un archivo que se haya comprobado.
refused-import-alarms = Algo llama la atención en este archivo. Diga que lo ha mirado.
refused-import-nothing = Todavía no se puede tomar ninguna fila de este archivo.
short-intake-no-identifier = sin número
short-intake-total-row = una fila de totales
short-intake-scientific = un número largo acortado por una hoja de cálculo
short-intake-unknown-code = un código que nadie ha explicado
short-intake-date-for-code = una fecha en lugar de un código
short-intake-date-for-number = una fecha en lugar de un número
short-intake-not-a-number = no es un número
short-intake-negative = menos que nada
short-intake-too-many = más de lo posible
short-intake-more-than = más que el número que lo limita
short-intake-more-than-given = más que lo que da la correspondencia
short-intake-no-year = sin año escolar
short-intake-not-a-year = no es un año escolar
short-intake-repeated-student = el mismo estudiante otra vez, con otros valores
# De qué tratan las medidas.
topic-attendance = Asistencia
topic-discipline = Disciplina
topic-advanced-courses = Cursos y programas avanzados
topic-means-to-learn = Medios para aprender
topic-courses = Cursos y créditos
topic-tests = Exámenes
topic-graduation = Graduación y después

# La auditoría de equidad.
audit-title = Auditoría de equidad
audit-lead = { $n ->
    [one] Se miró una medida;
   *[other] Se miraron { $n } medidas;
} { $gaps ->
    [0] ninguna muestra una brecha entre grupos de estudiantes mayor de lo que daría el azar.
    [one] una muestra una brecha entre grupos de estudiantes mayor de lo que daría el azar.
   *[other] { $gaps } muestran brechas entre grupos de estudiantes mayores de lo que daría el azar.
}
audit-as-of = Datos al { $day }
audit-for = Para { $audience }
audit-for-staff = el personal: puede contener números pequeños; no lo pase a otros
audit-for-families = las familias
audit-for-public = todo el mundo
audit-source = Fuente: { $source }
audit-policy = Regla de publicación: { $policy }
audit-groups = Grupo de estudiantes
audit-students = Estudiantes
audit-counted = De ellos, contados
audit-share = Proporción
audit-gap = Brecha con todos los demás, en puntos
audit-to-parity = Estudiantes hasta la paridad
audit-why-not = Por qué no se da algo
audit-stands-out = Lo que llama la atención
audit-stands-out-none = Ninguna brecha es mayor de lo que daría el azar. Eso no prueba que no haya ninguna: los grupos pequeños no se pueden distinguir.
audit-stands-out-line = { $group }: { $share }; todos los demás estudiantes: { $others }
audit-bright = Puntos luminosos
audit-bright-note = A estas escuelas les va mejor que a las de su tipo, más de lo que daría el azar. Están por orden de nombre, no de mérito. Pregúnteles qué hacen.
audit-bright-none = Ninguna escuela se distingue de su tipo en el buen sentido, o las escuelas no se muestran a estos lectores.
audit-bright-line = { $school }: { $share } ({ $interval }); escuelas de su tipo: { $kind }
audit-missing = Lo que falta
audit-missing-note = Estas tablas todavía no están. Tráigalas, y la auditoría dirá más:
audit-missing-none = Se pudieron calcular todas las medidas del catálogo.
audit-limits = Lo que no dice:
audit-source-label = Fuente:
audit-think = Para pensarlo juntos
audit-not-measured = Todavía no se mide.
audit-tables = Como tabla
audit-about = Sobre esta auditoría
audit-method = Proporciones con el intervalo de Wilson del 95 %; brechas con todos los demás estudiantes con el intervalo híbrido de Newcombe. El azar se juzga con la prueba de puntuación sobre todos los grupos de una medida, ajustada según Benjamini y Hochberg. Los grupos de menos de diez estudiantes no se comparan. Estudiantes hasta la paridad: cuántos estudiantes menos (o más) cerrarían la brecha.
audit-promise = Una brecha es una pregunta al sistema, no una respuesta sobre los estudiantes. No dice nada de ningún niño en particular.
audit-state-more = Comparar con todo el estado donde los demás del distrito son pocos
audit-state-file = Los recuentos del estado, si los tiene
audit-state-note = Un archivo con las columnas category, group, school_year, counted y students: los recuentos de cada grupo de estudiantes en todo el estado. Una razón se compara con ellos donde los demás grupos del distrito son muy pocos. Un recuento que el estado se reservó queda en blanco.
audit-state-with = Con los recuentos del estado en «{ $file }».
refused-audit-working = Se está haciendo una auditoría, sin este archivo. Espere a que termine o cancélela, y pídala de nuevo.
refused-audit-state-part = La desproporción significativa se pregunta de un distrito entero, no de una parte. Pida la auditoría del distrito, o sin los recuentos del estado.
audit-dimensions = Cuatro dimensiones, una junto a otra
audit-question-access-1 = ¿Quién decide quién recibe esto, y con qué regla? ¿Quién no se entera?
audit-question-access-2 = ¿Qué tendría que ser distinto en la escuela para que la brecha desapareciera?
audit-question-achievement-1 = ¿Qué recibieron de nosotros los estudiantes de cada lado de esta brecha antes de que se midiera?
audit-question-achievement-2 = ¿Cuáles de nuestras decisiones, no de las suyas, se movieron con ella?
audit-question-identity-1 = ¿De qué vidas e idiomas parte lo que enseñamos?
audit-question-identity-2 = ¿A quién se preguntó, y a quién no se escuchó?
audit-question-power-1 = ¿Qué petición cambió algo este año, y quién lo sabe?
audit-question-power-2 = ¿Quién se sienta a la mesa donde se decide esto?
audit-no-measures = { $source } no tiene ninguna tabla de la que se pueda calcular una medida. Traiga primero la matrícula, después la asistencia, la disciplina u otra tabla.
audit-unknown-language = «{ $given }» no es un idioma de Fairwater. Use uno de { $known }.
audit-written = Escrito en { $folder }: audit.html, audit.pdf, one-page.pdf y audit.xlsx.
audit-progress = { $done } de { $of }: { $measure }
table-coursework = Cursos
table-assessments = Pruebas estatales
table-supports = Programas y dispositivos
table-readiness = Preparación para la universidad y el trabajo
table-after_graduation = Después de graduarse
column-name-expulsions = Expulsiones
column-name-referrals = Remisiones
column-name-referrals_subjective = Remisiones por lo que es cuestión de criterio
column-name-advanced_courses = Cursos avanzados
column-name-algebra_1 = Cursó Álgebra I
column-name-courses_taken = Cursos tomados
column-name-courses_failed = Cursos reprobados
column-name-core_courses_failed = Cursos básicos reprobados
column-name-credits_earned = Créditos obtenidos
column-name-gpa = Promedio de calificaciones
column-name-reading_proficient = Competente en lectura
column-name-mathematics_proficient = Competente en matemáticas
column-name-reading_score = Puntaje en lectura
column-name-mathematics_score = Puntaje en matemáticas
column-name-english_progress = Progreso en inglés
column-name-gifted = En un programa para superdotados
column-name-device = Tiene un dispositivo
column-name-home_internet = Internet en casa
column-name-college_ready = Preparado para la universidad
column-name-career_ready = Preparado para el trabajo
column-name-enrolled_postsecondary = Matriculado después de graduarse
audit-file-unsure = La columna «{ $column }» puede ser { $ours }; nadie lo ha confirmado, así que se omitió.
audit-file-unknown = Nadie ha dicho qué significan estos valores de «{ $column }»; cuentan como no informados: { $values }.
audit-file-waiting = { $n ->
    [one] Una fila no se pudo
   *[other] { $n } filas no se pudieron
} tomar para la tabla { $table }. Traiga el archivo con fairwater import para ver cuáles y por qué.
audit-measure = Medida
audit-no-ledger = Una auditoría para personas de fuera se anota en el registro de todo lo mostrado, para que lo que venga después se pruebe junto a ella. Diga dónde está el registro del distrito (--ledger).
audit-noted = Cada número se probó junto a todo lo mostrado antes y queda anotado en el registro antes de que alguien de fuera lo vea.
audit-for-staff-alone = También hay datos para estas medidas. Son medias, que solo ve el personal: { $measures }.
audit-for-whom = Quién la leerá
audit-reader-staff = El personal: con números pequeños
audit-reader-families = Las familias del distrito
audit-reader-public = Todo el mundo
audit-for-whom-note = Para las familias y para todo el mundo, cada número se prueba junto a todo lo mostrado alguna vez. Una segunda persona la aprueba; se anota en el registro de lo mostrado y solo entonces se puede llevar.
audit-waits = Espera a una segunda persona
audit-second-person = Alguien distinto de quien la pidió la lee abajo y la aprueba. Entonces se anota en el registro y se puede entregar. No se puede retirar.
audit-approve = Aprobar y permitir que se entregue
audit-approved-by = Aprobada por { $name } y anotada en el registro de lo mostrado.
audit-ledger-moved = Se mostró otra cosa desde que se probó esta auditoría, así que se prueba de nuevo. Vuelva a mirar cuando esté hecha.
refused-audit-outside-part = Solo la organización que tiene los datos puede hacer una auditoría para personas de fuera. Pídala al distrito o al estado.
refused-audit-not-waiting = Solo se puede aprobar una auditoría para personas de fuera que esté hecha y aún no aprobada.
refused-own-audit = Usted pidió esta auditoría. Otra persona tiene que aprobarla.
notice-audit-waits = Una auditoría para personas de fuera espera a una segunda persona.
did-audit-approved = { $who } permitió entregar { $what }.
data-mapping-more = Cómo se lee, si lo tiene como archivo
data-mapping = Una correspondencia guardada (.toml)
data-mapping-note = Dice qué columnas y valores del archivo son los nuestros: una que usted se llevó de un archivo anterior, o una que alguien hizo para el informe de su estado. Los recuentos y sus estudiantes en dos archivos se traen en un .zip con ella.
import-mapping-take = Llevarse esta correspondencia
import-students-from = Los estudiantes de estos recuentos están en «{ $file }», en el mismo .zip.
import-counted-title = Qué se cuenta
import-counted-students = Estudiantes: cada uno cuenta una vez
import-counted-events = Sucesos: un estudiante puede tener varios. Se dice entonces junto a cada número.
did-mapping-downloaded = { $who } descargó la correspondencia de { $what }.
weights-title = Pesos de las necesidades en el gasto
weights-lead = Dólares iguales no son medios iguales. Cuando el gasto de una escuela se reparte entre sus estudiantes, quienes tienen derecho a más pueden contar más. Su distrito decide cuánto; aquí se ve qué cambia.
weights-shipped = Los pesos vigentes vienen con Fairwater, de un estudio del National Center for Education Statistics (1995). La fórmula propia de un estado los sustituye.
weights-set-title = Qué cuenta más, y cuánto
weights-how = Cada estudiante cuenta 1. Diga para cada necesidad cuánto se añade: 0.2 es una quinta parte más. En blanco o 0 no añade nada. La raza, la etnia, el sexo y el idioma del hogar nunca tienen peso.
weights-counts-as = cuenta { $weight } ahora
weights-try = Ver qué cambia
weights-reason = Por qué estos pesos: la norma, el estudio o la decisión de donde vienen
weights-set = Fijar estos pesos
weights-change-title = Qué cambiaría en { $year }
weights-change-note = Dólares por estudiante ponderado por necesidad. Todavía no cambia nada. Estos pesos no mueven dinero: dicen cómo se compara el gasto.
weights-held = Dólares como está
weights-tried = Dólares con estos pesos
weights-differs = Diferencia
weights-history = Quién los fijó, cuándo y por qué
weights-history-none = Nadie ha fijado otros pesos todavía.
weights-none = ninguna necesidad cuenta más
weights-see-measure = Gasto ponderado por necesidad
did-need-weights-set = { $who } fijó los pesos de las necesidades en el gasto: { $what }.
did-need-weights-tried = { $who } probó otros pesos para { $what }.
refused-weights-reason = Diga por qué: de dónde vienen los pesos. Desde entonces consta junto a ellos.
refused-weights-same = Estos son los pesos que ya rigen.
need-weights-not-a-need = «{ $column }» en { $file } no es una necesidad que pueda tener peso. Pueden tenerlo: { $known }. La raza y la etnia, nunca.
audit-untold = Lo que se puede mostrar de esto junto a las demás medidas, sin contar nada de estudiantes concretos, no basta para comparar grupos.
audit-furthest = Más lejos de la oportunidad
audit-furthest-note = Se miraron todos los cruces de hasta tres grupos: { $n } en total. Aquí están los que el azar no daría después de mirar tantas veces, y que dicen más que sus partes; primero los de más estudiantes hasta la paridad. Como se buscó en todas partes a la vez, indican dónde mirar ahora, no son una prueba.
aside-apart = Cuán separados están los estudiantes entre escuelas
aside-apart-note = Disimilitud: la proporción de un grupo que tendría que cambiar de escuela para repartirse como todos los demás, menos lo que daría el puro azar. Aislamiento: la proporción de su propio grupo en la escuela del estudiante medio de un grupo, junto a la proporción del grupo entre todos los estudiantes.
meets = Quién se encuentra con quién en la escuela, por { $column }
meets-told = Léase por filas: de quienes están en la escuela del estudiante medio del grupo, la proporción de cada grupo (exposición). La última fila es lo que encontraría cada uno si todos estuvieran repartidos igual.
meets-everybody = Si estuvieran repartidos igual
audit-apart-above = Disimilitud por encima del azar
audit-apart-isolation = Aislamiento / proporción
audit-apart-told = En { $schools } escuelas, por { $column }: la H de Theil { $h ->
    [blank] no se calcula
   *[other] es { $h }
} (0: repartidos igual, 1: del todo separados).
audit-page-lead = Todo lo que sus datos dicen sobre la equidad, lado a lado: brechas por grupo de estudiantes, quién está más lejos de la oportunidad, dónde va bien y qué falta. Para hablarlo juntos.
audit-ask = Hacer una auditoría de equidad
audit-of = Auditoría del { $day }
audit-by = Pedida por { $name }
audit-none = Todavía no se ha hecho ninguna auditoría. Tarda más o menos un minuto.
audit-outside = Para publicar una medida en su página pública, por varios grupos a la vez:
audit-working = Se está haciendo la auditoría
audit-working-at = Van { $done } de { $of } medidas.
audit-no-data = Todavía no hay datos. Traiga primero un archivo.
audit-home-link = Hacer una auditoría de equidad de todo esto
ratios = Todas las razones según IDEA
ratios-note = Para cada grupo, la razón que piden las reglas, en cuántos años seguidos supera el umbral, y cómo se componen quienes se cuentan: la parte del grupo entre ellos junto a su parte entre todos los estudiantes, la parte que admite la fórmula E, y la razón ponderada por el tamaño de los grupos en el estado, donde se dieron sus recuentos.
ratios-ratio = Razón
ratios-years = Años por encima
ratios-of-counted = De quienes se cuentan
ratios-of-students = De todos los estudiantes
ratios-limit = La fórmula E admite hasta
ratios-weighted = Razón ponderada
ratios-told = { $year }; el umbral del estado es { $threshold }. { $untold ->
    [0] Se calcula la razón de todos los grupos.
    [one] Para un grupo no se puede calcular: hay muy pocos estudiantes en él o en aquello con lo que se compara.
   *[other] Para { $untold } grupos no se puede calcular: hay muy pocos estudiantes en ellos o en aquello con lo que se comparan.
}
audit-idea = Razones según IDEA, junto al umbral del estado

# Hablar de un hallazgo.
talk-title = Hablar de ello
talk-none = Todavía nadie ha hablado de esto. Quince minutos bastan para empezar.
talk-new = Guardar una conversación
talk-step-1 = ¿Qué vemos? Solo lo que hay, todavía sin explicaciones.
talk-step-2 = ¿Qué no sabemos, y a quién deberíamos preguntar? ¿Quién falta en esta mesa?
talk-step-3 = ¿Cuáles de nuestras condiciones, reglas y costumbres podrían mantener esto?
talk-step-4 = ¿Qué cambiamos primero, quién lo hace y cuándo volvemos a mirar?
talk-held-on = El día
talk-took-part = Quiénes participaron
talk-noticed = Qué notamos
talk-decision = Qué decidimos
talk-owner = Quién lo hace
talk-follow-up-on = Volvemos a mirar el
talk-keep = Guardarla
talk-due = { $name }, a más tardar el { $day }
talk-came-of-it = Qué resultó
talk-follow-up = Decir qué resultó
talk-followed-up = { $name } lo dijo el { $day }.
refused-conversation-part = Rellene todas las partes: quiénes participaron, qué notaron, qué decidieron, quién lo hace.
refused-conversation-days = Indique los dos días, el segundo después de la conversación.
refused-followed-up = Ya se dijo qué resultó.
data-own-measures = Medidas propias que no se pueden leer
# Promedios en una auditoría.
mean-sentence = { $people } { $did } **{ $mean }** { $unit }; { $reference }, **{ $other }**.
mean-sentence-no-gap = Ningún grupo de estudiantes se distingue de { $reference } más de lo que daría el azar: en conjunto, { $n } estudiantes { $did } { $mean } { $unit }.
mean-sentence-ahead = A ningún grupo de estudiantes le va peor que a { $reference } más de lo que daría el azar, y a algunos les va mejor: en conjunto, { $n } estudiantes { $did } { $mean } { $unit }.
mean-how-sure = Para { $people }, el promedio está entre { $low } y { $high }. La diferencia con { $reference } es { $strength ->
    [far] mucho mayor de lo que daría el azar
   *[larger] mayor de lo que daría el azar
}, también después de mirar { $tested ->
    [one] una comparación
   *[other] { $tested } comparaciones
}. Es { $g } de la variación habitual entre estudiantes (g de Hedges).
mean-chart-told = { $name }: { $mean }
mean-chart-title = { $measure }, según { $columns }
mean-heading = Promedio ({ $unit })
mean-heading-gap = Brecha ({ $unit })
mean-heading-size = g de Hedges y su intervalo
audit-method-means = Promedios con el intervalo t de Student; las brechas con todos los demás estudiantes y su azar, por el método de Welch; la g de Hedges es la brecha en desviaciones estándar. Son solo para el personal.
unit-days = días
unit-points = puntos
unit-credits = créditos
unit-students = estudiantes
column-name-class_size = Tamaño de la clase
events-title = Lo que pasó
events-lead = Cierre de escuelas, una regla nueva, un límite que se movió: lo que se anota en el registro con su fecha y se da ahí por marcado aparece como línea discontinua en todas las series.
events-earlier = Marcado antes, por año escolar. Para darle su fecha, anótelo en el registro y quítelo de aquí.
events-no-register = Ninguno de sus registros marca las series. Añada «series» al archivo de uno.
events-withdraw = Quitarlo
events-marked = Una línea discontinua marca un año en que pasó algo:

# Educación especial y los días de las exclusiones.
table-special_education = Educación especial
column-name-age = Edad en el día del recuento
column-name-in_school_days = Días perdidos por suspensión dentro de la escuela
column-name-removals_to_interim_settings = Traslados a un entorno provisional

# Clases, personal y dinero.
column-name-section_id = Clase (sección)
column-name-staff_id = Número del personal
column-name-course_id = Número del curso
column-name-role = Función
column-name-staff_race_ethnicity = Raza o etnia del personal
column-name-full_time_equivalent = Equivalente a tiempo completo
column-name-years_before = Años de docencia anteriores
column-name-certified_in_field = Certificado para lo que enseña
column-name-staff_days_absent = Días de ausencia (personal)
column-name-state_and_local = Dólares estatales y locales
column-name-federal = Dólares federales
column-name-with_new_teachers = Clases con docente nuevo
column-name-with_out_of_field_teachers = Clases con docente fuera de su área
column-name-with_absent_teachers = Clases con docente ausente a menudo
column-name-teacher_of_own_group = Docente del propio grupo
column-name-counselors_for_250 = Consejeros por 250 estudiantes
column-name-spending_per_pupil = Gasto por estudiante
column-name-spending_per_weighted_pupil = Gasto por estudiante ponderado
column-name-reading_growth = Avance en lectura
column-name-mathematics_growth = Avance en matemáticas
table-sections = Clases y sus docentes
table-staff = Personal
table-spending = Gasto
table-resources = Lo que vivieron los estudiantes: clases, docentes, consejeros, dinero
unit-percent = por ciento
unit-counselors = consejeros
unit-dollars = dólares
topic-teachers = Docentes y consejeros
short-intake-not-money = no es una cantidad de dinero
short-intake-repeated-row = la misma fila otra vez, con otros valores
aside-resources = Quién enseña, y a dónde va el dinero
aside-resources-note = Entre escuelas, no dentro de ellas. Lo que se gasta o quién trabaja en un lugar está registrado, no es una muestra: no hay intervalo.
classes-apart = Clases, por raza y etnia
classes-apart-told = { $classes } clases de { $year }. { $more ->
    [yes] Dentro de las escuelas los estudiantes están separados por clases más de lo que haría el azar: ¿quién decide quién está en qué clase?
   *[no] Dentro de las escuelas los estudiantes no están separados por clases más de lo que haría el azar.
}
classes-apart-h = H de Theil
classes-apart-between = Entre escuelas
classes-apart-within = Dentro de las escuelas, entre clases
classes-apart-chance = Dentro de las escuelas, si se repartieran al azar
beside = Docentes junto a estudiantes
beside-told = En { $year }.{ $n ->
    [0] {""}
    [one] {" "}De un docente no se informó la raza o etnia.
   *[other] {" "}De { $n } docentes no se informó la raza o etnia.
} Esto no dice nada de ningún docente, y no fija cuotas.
beside-of-students = Parte de los estudiantes
beside-teachers = Docentes
beside-of-teachers = Parte de los docentes
money = Gasto por estudiante entre escuelas
money-weighed = Gasto ponderado por necesidad entre escuelas
money-told = { $schools } escuelas gastaron en { $year } { $mean } dólares por estudiante en promedio.{ $high ->
    [blank] {""}
   *[other] {" "}Donde más familias tienen bajos ingresos es { $high } veces lo que es donde menos los tienen.
}{ $left_out ->
    [0] {""}
    [one] {" "}No se conoce el gasto de una escuela.
   *[other] {" "}No se conoce el gasto de { $left_out } escuelas.
}
money-what = Qué
money-value = Valor
money-lowest = Escuela con menos, dólares
money-highest = Escuela con más, dólares
money-variation = Coeficiente de variación (0.10 o menos se tiene por parejo)
money-gini = Gini (menos de 0.05 se tiene por parejo)
money-mcloone = McLoone (0.95 o más se tiene por parejo en la mitad de abajo)
money-range = Razón federal de rango (0.25 o menos se tiene por parejo)
money-high-need = Escuelas con más familias de bajos ingresos : escuelas con menos
# La página de una medida que es un promedio.
mean-sentence-handful = Una brecha con { $reference } es mayor de lo que daría el azar, pero abarca a tan pocos estudiantes que una frase hablaría de ellos: en conjunto, { $n } estudiantes { $did } { $mean } { $unit }.
mean-sentence-few-schools = En conjunto, { $n } estudiantes { $did } { $mean } { $unit }. Hay muy pocas escuelas para decir si algún grupo de estudiantes se distingue de { $reference } más de lo que daría el azar.
mean-difference-between = La diferencia es de { $gap } { $unit } y está entre { $low } y { $high }.
mean-key = promedio con su intervalo
mean-key-tick = marca: los demás estudiantes
mean-key-line = línea discontinua: todos los estudiantes en conjunto, { $mean }
mean-heading-others = Promedio de los demás
mean-heading-gap-range = Intervalo de la brecha
mean-told = { $name }: { $mean } { $unit }, entre { $low } y { $high }
mean-told-plain = { $name }: { $mean } { $unit }
mean-told-everyone = Todos los estudiantes en conjunto: { $mean } { $unit }
mean-trend-narrowed = De { $first } a { $last } la brecha se redujo { $change } { $unit }, entre { $low } y { $high }.
mean-trend-widened = De { $first } a { $last } la brecha creció { $change } { $unit }, entre { $low } y { $high }.
mean-trend-unsure = De { $first } a { $last } la brecha cambió { $change } { $unit }, entre { $low } y { $high }: no se puede decir si se está cerrando.
mean-trend-turned-ahead = En { $first }, la situación de { $people } era peor, comparada con { $reference }, por { $first_gap } { $unit }; en { $last } fue mejor, por { $last_gap } { $unit }. En ambos años la brecha es mayor de lo que explicaría el azar.
mean-trend-turned-behind = En { $first }, la situación de { $people } era mejor, comparada con { $reference }, por { $first_gap } { $unit }; en { $last } fue peor, por { $last_gap } { $unit }. En ambos años la brecha es mayor de lo que explicaría el azar.
mean-computed-methods = Cada promedio suma el número de cada uno de los n estudiantes de la fila y lo divide por n; su intervalo es el t de Student. Cada brecha es con los demás estudiantes, con el intervalo de Welch, que admite que los dos lados varíen de forma desigual. La g de Hedges es la brecha dividida por la variación habitual entre estudiantes, algo reducida donde hay pocos: alrededor de 0.2 es pequeña y de 0.8, grande. El azar se juzga con la prueba de Welch, ajustada por todas las comparaciones de la página (Benjamini-Hochberg). Los grupos de menos de 10 estudiantes se cuentan pero no se comparan.
mean-computed-methods-schools = Cada promedio suma el número de cada uno de los n estudiantes de la fila y lo divide por n. Todos los estudiantes de una escuela tienen el mismo número, así que la seguridad depende de las escuelas: el intervalo y la prueba de promedios y brechas son robustos por conglomerados (CR1), por escuela, con t y un grado de libertad menos que las escuelas del lado que tiene menos, y no se dan con menos de 5 escuelas en un lado. Cada brecha es con los demás estudiantes. La g de Hedges es la brecha dividida por la variación habitual entre estudiantes: alrededor de 0.2 es pequeña y de 0.8, grande. El azar se ajusta por todas las comparaciones de la página (Benjamini-Hochberg). Los grupos de menos de 10 estudiantes se cuentan pero no se comparan.
mean-who-sees = Un promedio se apoya en una suma, y una suma puede hablar de un solo estudiante. Por eso los promedios son solo para el personal y no se publican para otras personas; a ellas se les pueden mostrar medidas que cuentan estudiantes.
mean-places-explained = Cada punto es el promedio de una escuela con su intervalo; la marca es el promedio de los demás estudiantes de las escuelas de su tipo. Las escuelas están por tipo, en el orden de sus nombres. Esto no es una clasificación: en la tabla aparecen juntas las escuelas que no se distinguen de las de su tipo más de lo que daría el azar.
mean-band-above = por encima de las demás de su tipo
mean-band-with = no se distingue de las demás de su tipo
mean-band-below = por debajo de las demás de su tipo
# Personas, funciones y permisos.
nav-people = Personas
role-equity-lead = Responsable de equidad del distrito
role-superintendent = Superintendente
role-principal-supervisor = Supervisor de directores
role-principal = Director de escuela
role-teacher = Docente
role-student = Estudiante
role-family = Familia
role-community-partner = Organización comunitaria
role-coach = Asesor
role-cohort-facilitator = Facilitador de cohorte
role-assessor = Evaluador de credenciales
role-data-steward = Responsable de datos
role-observer = Observador
role-administrator = Administrador
role-state-analyst = Analista estatal
role-from-outside = { $role } (de fuera, con un final)
role-until = hasta el { $day }
role-ends-on = Último día
role-set-end = Fijar el último día
role-end-now = Terminarla ahora
role-place = Dónde
kind-programme = Programa
kind-state = Estado
kind-district = Distrito
kind-school = Escuela
kind-team = Equipo
right-see-home = Inicio
right-see-staff-numbers = Ver los números para el personal
right-plan-release = Preparar una publicación
right-approve-release = Aprobar una publicación
right-import-data = Traer datos
right-manage-people = Invitar a personas y dar funciones
right-set-rights = Mover permisos entre funciones
right-yes = Sí
right-no = No
right-give = Dar este permiso
right-take = Quitar este permiso
right-moved-by = lo movió { $by }, { $day }
roles-title = Funciones y permisos
roles-lead = Lo que puede hacer cada función en { $organisation }.
roles-how = Una función vale donde se dio: la de un director, en una escuela; la de un superintendente, en todo el distrito. Nadie ve más que lo que abren sus funciones de hoy.
roles-caption = Funciones y permisos en { $organisation }
roles-role = Función
roles-bounds = Algunos permisos no se pueden mover: estudiantes, familias, organizaciones y evaluadores nunca ven los números para el personal, y un administrador siempre puede arreglar lo que se movió.
roles-not-yours = Para mover un permiso entre funciones hace falta la función de administrador.
people-title = Personas
people-lead = { $n ->
    [one] Una persona tiene una función en { $organisation }.
   *[other] { $n } personas tienen una función en { $organisation }.
}
people-here = Quién es de aquí
people-name = Nombre
people-roles = Funciones
person-roles = Funciones en { $organisation }
person-add-role = Dar otra función
person-leaves = Al irse
person-leaves-more = Todas las funciones en { $organisation } terminan en el momento, y con ellas toda sesión abierta. Lo que esta persona escribió se queda.
person-leave = Terminar todas sus funciones aquí
invite-title = Invitar a alguien
invite-email = Correo electrónico
invite-language = Idioma de la invitación
invite-send = Invitar
invite-outside = Quienes acompañan desde fuera (asesor, evaluador, facilitador, organización) necesitan un último día, a un año como mucho.
companions-title = Acompañantes externos
companions-lead = { $n ->
    [0] Nadie de fuera ve nada de { $organisation }.
    [one] Una persona de fuera tiene acceso a { $organisation }.
   *[other] { $n } personas de fuera tienen acceso a { $organisation }.
}
companions-rule = Quien acompaña, evalúa, facilita o colabora desde fuera ve un solo lugar, lo que la tabla de funciones le da allí, y eso hasta un último día. Después queda fuera sin más; usted puede terminarlo antes en cualquier momento.
companions-hold = Quién tiene acceso
companions-over = Terminados
grant-title = Dar acceso a alguien
grant-how = Recibe una invitación por correo, o usted le entrega el enlace. El lugar es una escuela, un equipo o todo el distrito: cuanto más pequeño, mejor. El último día es, como mucho, dentro de un año.
grant-role = { $role } (de: { $places })
grant-sees = Puede
grant-end = Terminar
grant-left = { $n ->
    [0] hoy es el último día
    [one] un día más
   *[other] { $n } días más
}
grant-change = Para poner otro último día, o dar otro lugar, abra a la persona por su nombre.
grant-over = { $role }, { $place }, hasta el { $day }
invite-many = Muchas personas a la vez:
invited-mailed = Una invitación va camino de { $email }.
invited-by-hand = Este sitio no tiene servidor de correo. Entregue usted este enlace a { $email }.
invited-link = El enlace
invited-once = Se muestra una vez, sirve una vez, solo para esta dirección y durante 14 días.
invitations-open = Invitados que aún no han entrado
invitation-told = { $role }, { $place }, invita { $by }; { $expired ->
    [yes] el enlace terminó el { $day }
   *[no] el enlace sirve hasta el { $day }
}
invitation-renew = Hacer un enlace nuevo
invitation-withdraw = Retirar
mail-waiting = { $n ->
    [one] Un correo aún no ha salido
   *[other] { $n } correos aún no han salido
}
mail-waiting-more = El servidor de correo no responde o rechaza. Se vuelve a intentar solo; también se puede hacer un enlace nuevo y entregarlo en mano.
mail-tried = { $n ->
    [one] un intento
   *[other] { $n } intentos
}
mail-invitation-subject = { $organisation } le invita a Fairwater
mail-invitation = Hola:

    { $by } le invita a { $organisation } en Fairwater. Su función será: { $role }.

    Abra este enlace para entrar. Sirve una vez, para esta dirección, durante { $days } días:

    { $link }

    Si no lo esperaba, no haga nada: nada pasa sin usted.
join-title = Entrar en { $organisation }
join-lead = { $by } le invita a { $organisation }. Su función será: { $role }.
join-known = Usted ya tiene una cuenta con la dirección { $email }. Entre, y la función es suya.
join-as = Usted entra como { $email }.
join-name = Su nombre
join-password = Una contraseña
join-password-rule = Al menos 12 caracteres. Varias palabras se recuerdan mejor que una.
join-accept = Entrar
password-too-short = La contraseña necesita al menos 12 caracteres.
password-too-common = Esta contraseña es de las más usadas, así que es de las primeras que se adivinan. Elija otra.
password-like-address = La contraseña contiene una parte de su dirección, así que se adivina pronto. Elija otra.
staff-list-title = Una lista del personal
staff-list-lead = Traiga la lista de quienes trabajan aquí: a quien es nuevo se le puede invitar, y quien ya no está puede irse.
staff-list-file = La lista: CSV, Excel o un paquete OneRoster
staff-list-compare = Comparar con quién está aquí
staff-list-columns-told = Necesita las columnas email y role, y puede tener name y school (el número de la escuela). Nada cambia antes de que usted lo vea.
staff-list-columns = «{ $file }» no tiene columna para { $columns }. Una lista del personal necesita email y role.
staff-list-role = «{ $role }» no es una función que una lista pueda dar. Escriba principal, teacher, superintendent, principal supervisor, equity lead, data steward u observer.
staff-list-school = Ninguna escuela de aquí tiene el número «{ $school }». Corríjalo, o quítelo.
staff-list-found = { $new } por invitar, { $gone } que ya no están en la lista, { $same } sin cambios.
staff-list-new = Invitar
staff-list-gone = Ya no están en la lista: ¿terminar sus funciones?
staff-list-gone-more = Nadie se va por no estar en la lista. Marque a quien se ha ido.
staff-list-waiting = Filas que no se pueden tomar
staff-list-row = { $n ->
    [one] Fila { $rows }:
   *[other] { $n } filas ({ $rows }):
}
staff-list-do = Hacer lo marcado
staff-list-nothing = Nada cambiaría.
why-ask = ¿Por qué puedo ver esto?
why-roles = Quién puede hacer qué
why-see-home = El inicio está abierto a quien tiene una función en { $organisation }.
why-see-staff-numbers = Los números por grupo de estudiantes, también los pequeños, están abiertos al personal que atiende a estos estudiantes, en { $organisation } y en ningún otro lugar.
why-plan-release = Preparar lo que se podrá leer fuera está abierto a quien responde de los datos de { $organisation }.
why-approve-release = Aprobar una publicación está abierto a quien responde de { $organisation }, y nunca la propia.
why-import-data = Traer datos está abierto a quien responde de los datos de { $organisation }.
why-manage-people = Invitar a personas está abierto a quien administra { $organisation }.
why-set-rights = Mover permisos está abierto a quien administra { $organisation }.
why-role = Tiene este permiso por su función en { $organisation }: { $role }{ $ends ->
    [blank] {""}
   *[other] , hasta el { $ends }
}{ $by ->
    [blank] .
   *[other] ; { $by } se lo dio aquí a esta función.
}
refused-manage-people = Para invitar a personas y dar funciones hace falta la función de administrador.
refused-set-rights = Para mover un permiso entre funciones hace falta la función de administrador.
refused-role-place = Esta función no se tiene en { $organisation }: la de director es de una escuela; la de superintendente, de un distrito.
refused-end-past = El último día ya pasó. Elija hoy o un día posterior, o termine la función ahora.
refused-outside-end = Quienes acompañan desde fuera necesitan un último día, a un año como mucho. Se puede volver a fijar cada año.
refused-other-organisation = Esto es de otra organización.
refused-last-administrator = No quedaría nadie que administre esta organización. Dé antes a otra persona la función de administrador.
refused-role-changed = Alguien cambió esta función mientras usted miraba. Mire otra vez, y decida.
refused-leave-oneself = No puede terminar de golpe todas sus propias funciones. Pídaselo a otro administrador.
refused-right-fixed = Este permiso no se puede mover: es uno de los límites que valen para todos los distritos.
refused-address = «{ $given }» no es un correo electrónico. Escríbalo como nombre@distrito.org.
refused-name = Un nombre tiene letras, y ningún carácter oculto. Escríbalo de nuevo.
refused-invited-member = { $email } ya tiene esta función.
refused-invited-twice = { $email } ya está invitado a esta función. Haga un enlace nuevo para esa invitación, o retírela.
refused-invitation = Este enlace ya no abre nada. Puede que se haya usado o retirado, o que tenga más de 14 días. Pida uno nuevo a quien le invitó.
refused-invitation-other = Esta invitación es para { $email }. Salga, y abra el enlace otra vez como esa persona.
refused-invitation-sign-in = Hay una cuenta con la dirección { $email }. Entre primero, y abra el enlace otra vez.
refused-not-a-day = «{ $given }» no es un día. Escríbalo como 2026-06-30.
act-in = Actuar en
account-roles = Funciones y permisos
choose-first = Elija…
kept-typed = Lo que usted escribió no se ha perdido. Cópielo de aquí:
# El hilo.
thread-title = El hilo
thread-lead = { $title } se apoya en { $below ->
    [0] nada que esté enlazado todavía
    [one] una cosa
   *[other] { $below } cosas
}; { $above ->
    [0] aún no ha salido nada de ello
    [one] de ello salió una cosa
   *[other] de ello salieron { $above } cosas
}.
thread-beside = Se apoya en { $below ->
    [0] nada que esté enlazado
    [one] una cosa
   *[other] { $below } cosas
}; { $above ->
    [0] aún no ha salido nada de ello
    [one] de ello salió una cosa
   *[other] de ello salieron { $above } cosas
}.
thread-marks = { $n ->
    [one] Algo en lo que se apoya ha cambiado.
   *[other] { $n } cosas en las que se apoya han cambiado.
}
thread-rests-on = ¿En qué se apoya esto?
thread-rests-on-nothing = Aún no hay nada enlazado. Enlace lo que lo muestra, para que cualquiera pueda volver hasta allí.
thread-came-of-it = ¿Qué salió de esto?
thread-came-of-nothing = Todavía nada. Aquí aparece una conversación, una decisión o una acción que se enlace a ello.
thread-withheld = Algo que usted no puede ver
thread-marked = Aquello en lo que se apoya ha cambiado
mark-changed = { $title } fue reemplazado por algo más nuevo el { $day }.
mark-withdrawn = { $title } se retiró el { $day }.
thread-look = Lo he mirado: sigue en pie
thread-recall = Ya ha salido, y quizá haya que retirarlo:
thread-gone = Dónde ha salido ({ $n })
thread-gone-line = { $file }, { $by ->
    [blank] personas de fuera
   *[other] { $by }
}, { $day }
thread-cut = El hilo sigue más lejos de lo que se muestra aquí. Continúe desde uno de sus extremos.
thread-picture = El hilo como imagen
thread-told = { $title } se apoya en: { $below ->
    [blank] nada
   *[other] { $below }
}. De ello salió: { $above ->
    [blank] nada
   *[other] { $above }
}.
thread-link-title = Enlazarlo con algo
thread-relation = Cómo
thread-to = Con qué
thread-link = Enlazar
thread-unlink = Quitar el enlace
relation-rests-on = se apoya en
relation-answers = responde a
relation-continues = continúa
relation-replaces = reemplaza a
thing-snapshot = Datos
thing-release = Publicación
thing-finding = Hallazgo
thing-conversation = Conversación
thing-audit = Auditoría de equidad
thing-snapshot-title = { $source }, a fecha de { $day }
thing-release-title = { $measure } ({ $year })
thing-finding-title = Hallazgo: { $measure }
thing-conversation-title = El { $day }: { $decision }
refused-link-unknown = Una de las dos cosas no está, o usted no puede verla.
refused-link-circle = Esto haría un círculo: una de las dos ya se apoya en la otra.
refused-link-fixed = Este enlace se hizo con la cosa misma, y se queda.
# Búsqueda, avisos, comentarios.
search-title = Buscar
search-words = Palabras
search-go = Buscar
search-how = Escriba una medida, una escuela, una palabra de una nota o de una decisión. La tecla «/» lleva aquí desde cualquier lugar.
search-found = { $n ->
    [one] Una cosa tiene «{ $asked }».
   *[other] { $n } cosas tienen «{ $asked }».
}
search-nothing = Nada de lo que usted puede ver tiene todas esas palabras. Pruebe con menos, o con el principio de una.
search-measure = Medida
search-person = Persona
notices-title = Avisos
notices-lead = { $n ->
    [0] Lo ha leído todo.
    [one] Hay un aviso nuevo.
   *[other] Hay { $n } avisos nuevos.
}
notices-none = Todavía nada. Cuando algo le espere, o alguien le mencione, estará aquí.
notices-read-all = Marcar todo como leído
notices-open = Abrir
notices-how = Cómo se le avisa
notices-keep = Guardar
notice-about-waits-for-me = Algo me espera
notice-about-done = Está hecho lo que pedí
notice-about-mentioned = Alguien me menciona
notice-about-follow-up = Toca un seguimiento
notice-how-mail = Aquí, y en un correo diario
notice-how-here = Solo aquí
notice-how-off = De ningún modo
notice-mentioned = { $by } le mencionó: { $title }
notice-release-waits = Una publicación espera a una segunda persona: { $measure }
notice-audit-done = Está lista la auditoría de equidad que pidió
notice-import-ready = { $file } está comprobado y le espera
mail-digest-subject = { $n ->
    [one] Una cosa le espera en Fairwater
   *[other] { $n } cosas le esperan en Fairwater
}
mail-digest = Hola, { $name }:

    { $lines }
    { $more ->
        [0] {""}
        [one] Y una más.
       *[other] Y { $more } más.
    }

    Léalas, o elija cómo se le avisa: { $link }
pages = Páginas
pages-newer = Más recientes
pages-older = Anteriores
pages-of = Página { $page } de { $of }
comments-title = Comentarios
comments-none = Todavía no hay comentarios.
comment-say = Agregue un comentario
comment-mention = Escriba @ y un nombre completo para avisar a alguien. Se le avisa si puede ver esto.
comment-send = Agregarlo
comments-of-field = { $open ->
    [0] Ningún comentario pendiente
    [one] Un comentario
   *[other] { $open } comentarios
}{ $resolved ->
    [0] {""}
    [one] {" · "}uno atendido
   *[other] {" · "}{ $resolved } atendidos
}
comments-resolved = { $n ->
    [one] Mostrar el que ya se atendió
   *[other] Mostrar los { $n } que ya se atendieron
}
comment-on-field = Comentar
comment-resolve = Marcar como atendido
comment-open-again = Abrirlo de nuevo
comment-take-back = Retirarlo
refused-comment = Un comentario tiene al menos una palabra, y como mucho 2,000 letras.
refused-comment-of-others = Solo quien lo dijo puede retirarlo.
# El registro de accesos: quién vio qué.
nav-access = Registro
refused-read-access-log = Para leer el registro de accesos hace falta la función de responsable de datos o de administrador.
refused-access-day = A una fecha le falta el año, el mes o el día. Elíjala en el calendario o escríbala así: 2026-06-14.
access-title = Quién vio qué
access-lead = Todas las personas que abrieron cifras sobre estudiantes de { $organisation }, se llevaron un archivo o cambiaron algo, lo más reciente primero.
access-state-title = ¿Se puede confiar en este registro?
access-state-empty = Todavía no se ha escrito nada.
access-state-unverified = { $n ->
    [one] Una anotación, aún sin verificar.
   *[other] { NUMBER($n) } anotaciones, aún sin verificar.
}
access-state-unbroken = { $n ->
    [one] Intacto: una anotación, tal como se escribió.
   *[other] Intacto: { NUMBER($n) } anotaciones, cada una sigue de la anterior.
}
access-state-verified = { $since ->
    [0] Última verificación: { $at } UTC.
    [one] Última verificación: { $at } UTC; desde entonces se escribió una anotación.
   *[other] Última verificación: { $at } UTC; desde entonces se escribieron { NUMBER($since) } anotaciones.
}
access-state-head = La huella más reciente. Anótela en papel y nadie podrá acortar el registro sin que se note:
access-state-broken-next = Alguien cambió el registro por fuera de Fairwater. Guarde una copia de la base de datos tal como está y avise a quien responde por la protección de datos.
access-verify = Verificar ahora
chain-changed = Roto en la anotación { $number } del { $at } UTC: se cambió después de escribirla.
chain-moved = Roto en la anotación { $number } del { $at } UTC: no sigue de la anotación anterior.
chain-missing = Roto en la anotación { $number }: ya no está. La vecina es del { $at } UTC.
chain-cut = Roto en la anotación { $number }: ya no está, ni lo que seguía. La última que queda es del { $at } UTC.
chain-unknown = Roto en la anotación { $number } del { $at } UTC: el final del registro no es el que se escribió.
access-search-label = Buscar en el registro
access-person = Persona
access-event = Qué pasó
access-any-event = cualquier cosa
access-subject = Sobre
access-since = Desde
access-until = Hasta
access-search = Buscar
access-found = { $n ->
    [one] Una anotación
   *[other] { NUMBER($n) } anotaciones
}
access-download = Descargarlas como tabla (CSV)
access-number = N.º { $number }
access-withheld = { $n ->
    [one] un grupo reservado
   *[other] { NUMBER($n) } grupos reservados
}
access-pages = Páginas del registro
access-newer = Anotaciones más recientes
access-older = Anotaciones anteriores
access-none-found-title = No hay nada así en el registro
access-none-found = Pruebe con menos palabras, otro día o una parte del nombre. Las personas se encuentran por nombre o correo electrónico; «Sobre» busca el nombre corto de una medida, un número como «finding 3» o el nombre de un archivo.
access-all = Mostrar todo
access-empty-title = Nadie ha abierto nada todavía
access-empty = En cuanto alguien de su organización abra una página con cifras, descargue un archivo o traiga datos, aparecerá aquí una línea: quién, cuándo y qué. Abra una medida, vuelva y se encontrará a usted.
access-what-title = Qué hay en el registro y qué no
access-what = Quién entró, qué páginas con cifras abrió, qué descargó, qué decidió y qué pidió que su organización no tiene. También se anota la lectura de esta página.
access-what-not = Nunca una cifra sobre estudiantes ni una fila de un archivo. Las anotaciones no se pueden cambiar ni borrar. Las horas son UTC.
access-somebody = Alguien que no había entrado
logged-finding = el hallazgo { $number }
logged-release = la publicación { $number }
logged-audit = la auditoría { $number }
logged-import = la importación { $number }
logged-conversation = la conversación { $number }
logged-snapshot = la versión de datos { $number }
logged-event = el suceso { $number }
what-measure = «{ $measure }» ({ $by } · { $place } · { $year })
what-rows = { $n ->
    [one] una fila de { $file }
   *[other] { NUMBER($n) } filas de { $file }
}
what-rows-by-file = filas de { $file }
what-table-from = «{ $table }» de { $file }
did-home-seen = { $who } abrió la página de inicio con sus cifras.
did-measure-seen = { $who } abrió la página de { $what }.
did-numbers-downloaded = { $kind ->
    [picture] { $who } descargó una imagen de { $what }.
   *[table] { $who } descargó la tabla de { $what }.
}
did-findings-seen = { $who } abrió la lista de hallazgos.
did-finding-seen = { $who } abrió { $what }.
did-finding-pinned = { $who } fijó { $what }.
did-finding-recomputed = { $who } volvió a preguntar con datos más recientes y fijó { $what }.
did-conversation-kept = { $who } guardó una conversación sobre { $what }.
did-conversation-followed-up = { $who } contó qué resultó de una conversación sobre { $what }.
did-audit-made = { $who } pidió { $what }.
did-audit-seen = { $who } abrió { $what }.
did-audit-downloaded = { $who } descargó un archivo de { $what }.
did-release-planned = { $who } planificó publicar { $what }.
did-release-approved = { $who } aprobó publicar { $what }.
did-release-set-aside = { $who } dejó a un lado el plan de publicar { $what }.
did-release-cancelled = { $who } canceló la demostración de { $what }.
did-release-seen = { $who } abrió { $what }.
did-release-downloaded = { $who } descargó la tabla de { $what }.
did-file-brought = { $who } trajo { $what }.
did-file-mended = { $who } corrigió { $what }.
did-import-seen = { $who } abrió { $what } con sus filas.
did-waiting-rows-downloaded = { $who } descargó las filas que esperan en { $what }.
did-import-set-aside = { $who } dejó a un lado { $what }.
did-import-cancelled = { $who } canceló el trabajo con { $what }.
did-snapshot-taken-in = { $who } incorporó { $what }.
did-rolled-back = { $who } volvió a datos anteriores: { $what }.
did-event-withdrawn = { $who } quitó una marca de las series: { $what }.
did-signed-in = { $who } entró.
did-signed-out = { $who } salió.
did-sign-in-refused = { $who } intentó entrar y no pudo.
did-access-log-read = { $who } leyó este registro.
did-access-log-downloaded = { $who } descargó este registro.
did-access-log-exported = Este registro se exportó desde la línea de comandos del servidor.
did-access-log-verified = { $who } verificó este registro.
did-other-organisation = { $who } pidió { $what }, que esta organización no tiene.
cli-access-no-database = Aquí no hay registro de accesos. FAIRWATER_DATA tiene que nombrar la carpeta de datos de un Fairwater que ya se haya iniciado.
cli-access-unknown = Ninguna organización «{ $slug }» tiene registro de accesos. Su nombre corto está en la dirección de su página pública.
cli-access-empty = Todavía no se ha escrito nada en el registro de accesos.
cli-access-none = (sin organización)
cli-access-unbroken = { $n ->
    [one] { $chain }: intacto, una anotación, huella más reciente { $head }
   *[other] { $chain }: intacto, { NUMBER($n) } anotaciones, huella más reciente { $head }
}
cli-access-noted = { $since ->
    [one] La huella anotada antes es la de la anotación { $number } de { $chain }; le sigue una anotación.
   *[other] La huella anotada antes es la de la anotación { $number } de { $chain }; le siguen { NUMBER($since) } anotaciones.
}
cli-access-not-noted = Ninguna anotación tiene la huella anotada antes: desde entonces se cortaron anotaciones o se escribieron de nuevo.
right-read-access-log = Leer el registro de accesos
why-read-access-log = El registro de accesos está abierto a quien responde de los datos y de las personas de { $organisation }.
did-role-given = { $who } dio una función: { $what }.
did-role-changed = { $who } fijó el último día de una función: { $what }.
did-role-ended = { $who } terminó una función: { $what }.
did-person-left = { $who } terminó todas las funciones de { $what }.
did-right-moved = { $who } movió un permiso: { $what }.
did-person-invited = { $who } invitó a alguien: { $what }.
did-invitation-withdrawn = { $who } retiró { $what }.
did-invitation-accepted = { $who } entró por { $what }.
did-staff-list-compared = { $who } comparó { $what } con quién está aquí.
did-things-linked = { $who } enlazó { $what }.
did-things-unlinked = { $who } quitó un enlace: { $what }.
did-evidence-looked-at = { $who } miró en qué se apoya { $what }.
did-comment-said = { $who } dijo algo de { $what }.
did-comment-taken-back = { $who } retiró lo que había dicho de { $what }.
did-comment-resolved = { $who } dio por atendido lo dicho de { $what }.
did-comment-opened-again = { $who } volvió a abrir lo dicho de { $what }.
# Inicio por función: lo que espera, el próximo paso, el camino de quien lidera.
home-waiting = Le espera
home-next = Su próximo paso
home-steps = Todos sus pasos
step-done = hecho
step-invite = Invitar a personas
step-invite-about = Quien trabaja con los números de { $organisation } necesita una función: primero quien cuida los datos, después quienes lideran. Cada persona recibe un enlace que sirve una vez.
step-bring-data = Traer datos
step-bring-data-about = Todo empieza con la lista de quién está inscrito. Tráigala como está: Fairwater pregunta lo que no sabe.
step-approve = Mirar lo que espera aprobación
step-approve-about = Una publicación está probada y espera a una segunda persona. Mire lo que muestra y lo que oculta.
step-audit = Pedir la auditoría de equidad
step-audit-about = En pocos minutos: las cuatro dimensiones de { $organisation } lado a lado, lo que destaca y con qué seguridad, y dónde va bien.
step-pin = Guardar un hallazgo
step-pin-about = Abra una medida que le importe, mire por grupo de estudiantes y guarde lo que ve en una dirección que dura.
step-talk = Hablar de un hallazgo
step-talk-about = Siéntese con las personas a quienes toca, diga qué notó y qué hará, y cuándo volverá a mirar.
step-publish = Preparar una publicación
step-publish-about = Elija lo que leerán las familias y el público. Fairwater prueba que de ello no se puede saber nada de ningún estudiante.
step-coach = Abrir su acompañamiento
step-coach-about = Las personas a quienes acompaña en { $organisation }: la próxima sesión y lo que se prometió. Lo que se dice ahí queda entre ustedes.
step-assess = Mirar lo que se le pidió valorar
step-assess-about = Alguien que lidera entregó evidencia y espera lo que usted encuentre. Nadie lo ve antes de que usted lo cierre.
step-convene = Abrir sus cohortes
step-convene-about = Los distritos que aprenden juntos: la próxima reunión, lo que trae cada uno y lo que comparten.
step-observe = Visitar una clase
step-observe-about = Elija una herramienta, anote lo que ve, también sin conexión, y entréguelo después.
step-answer = Responder una encuesta
step-answer-about = Hay una abierta para usted. Toma unos minutos, no pide nombre, y sus respuestas no se unen a su cuenta.
step-vote = Decir con qué está de acuerdo
step-vote-about = Hay una conversación abierta: diga si está de acuerdo o no con lo que otros escribieron. Sus votos no se unen a su cuenta.
step-asks = Leer qué se pidió y qué se respondió
step-asks-about = Lo que pidieron familias, estudiantes, personal y comunidad, qué resultó y qué sigue sin respuesta.
step-published = Leer lo publicado
step-published-about = Lo que el distrito ha publicado de sus escuelas, abierto a todo el mundo.
step-rights = Ver quién puede hacer qué
step-rights-about = Qué función abre qué página, y quién puede cambiarlo.
path-title = Mi camino
path-foundations = Bases
path-listening = Escucha
path-profile = Perfil
path-blueprint = Plan
path-journey = Recorrido
path-credentials = Credenciales

# Trabajo largo

job-fault-database = La base de datos no respondió.
job-fault-disk = El disco está lleno.
job-fault-mail = El servidor de correo no aceptó el mensaje.
job-fault-network = Otra computadora no respondió.
job-fault-killed = El proceso de trabajo terminó a la mitad.
job-fault-ours = Hay una falla de nuestro lado. Quienes administran este Fairwater la encuentran en el registro.
job-fault-unknown = Ninguna parte activada conoce el trabajo «{ $kind }».
job-again-later = Se intenta de nuevo por sí solo.
job-stops = Se detiene en un momento.
refused-not-your-job = Solo quien pidió este trabajo puede cancelarlo.
refused-job-over = Este trabajo ya terminó; no queda nada que cancelar.
audit-stop = Cancelar esta auditoría
audit-cancelled = Esta auditoría se canceló antes de hacerse. Puede pedir otra.
audit-failed = Esta auditoría no pudo hacerse, aunque se intentó varias veces. Quienes administran este Fairwater encuentran el motivo en la lista de trabajos. Puede pedir otra.
import-stop = Cancelar esto
import-work-cancelled = Se canceló el trabajo con este archivo. No se cambió nada; puede seguir desde aquí.
import-work-failed = El trabajo con este archivo no pudo hacerse, aunque se intentó varias veces. Quienes administran este Fairwater encuentran el motivo en la lista de trabajos. No se cambió nada.
release-stop = Cancelar esta demostración
release-work-cancelled = La demostración se canceló. No se mostró nada a nadie.
release-work-failed = La demostración no pudo terminarse, aunque se intentó varias veces. Quienes administran este Fairwater encuentran el motivo en la lista de trabajos. No se mostró nada a nadie.
unavailable-title = La base de datos no responde en este momento
unavailable-sentence = Lo guardado antes está a salvo y nada de su último paso quedó a medias. Espere un minuto y cargue de nuevo esta página; si envió un formulario, envíelo otra vez.
unavailable-again = Cargar la página de nuevo
refused-large-upload = Esto es más grande que los { $limit } megabytes que este Fairwater acepta de una vez. Tráigalo por partes, un año escolar cada vez.
refused-large-form = Este formulario contiene más de lo que Fairwater acepta de una vez. Regrese y envíelo por partes.
refused-takes-a-form = En esta dirección no se lee nada: recibe lo que envía un formulario. Vuelva a la página del formulario.
refused-bad-request = Su navegador envió algo que Fairwater no puede leer. Regrese, cargue la página de nuevo e inténtelo otra vez.
# Entrar y la propia cuenta
sign-in-wait = Hubo demasiados intentos fallidos. Espere { NUMBER($minutes) } minutos y pruebe otra vez, o elija una contraseña nueva por correo.
forgotten-link = Olvidé mi contraseña
session-ended-idle = Se cerró su sesión porque no hubo actividad durante una hora. Entre para seguir.
session-ended-long = Se cerró su sesión porque una sesión termina a las ocho horas. Entre para seguir.
session-ended-closed = Esta sesión se dio por terminada. Entre para seguir.
second-title = Un paso más
second-lead = Su contraseña es correcta. Ahora muestre que es usted.
second-code = Seis cifras
second-code-hint = De la aplicación de códigos de su teléfono. Cada código sirve una vez, durante medio minuto.
second-passkey = Usar una llave de acceso
second-go = Seguir
second-lost = No tengo mi teléfono ni mi llave de acceso
second-recovery = Código de recuperación
second-recovery-hint = Uno de los diez códigos que guardó al configurarlo. Cada uno sirve una vez.
second-administrator = Si no tiene un código de recuperación, pida ayuda a la administración de su organización, en persona o por teléfono. Puede quitar de su cuenta el dispositivo perdido; ningún correo puede hacerlo.
second-back = Entrar como otra persona
second-wait = Hubo demasiados códigos equivocados. Espere { NUMBER($minutes) } minutos y pruebe otra vez.
second-failed-code = Este código no es correcto o ya se usó. Espere al siguiente y revise que el reloj de su teléfono esté en hora.
second-failed-recovery-code = Este código de recuperación no es correcto o ya se usó.
second-failed-passkey = Esta llave de acceso no es de su cuenta o se mostró demasiado tarde. Pruebe otra vez.
second-factor-title = Segundo factor
second-factor-set-up = Configurar un segundo factor
second-factor-another = Añadir otro
second-factor-needed = Su función le permite cambiar o publicar lo que se sabe de los estudiantes. Para eso no basta una contraseña: configure primero un segundo factor. Todo lo demás ya está a su disposición.
second-factor-lead = Con un segundo factor, una contraseña que alguien vio o adivinó no abre nada.
second-factor-later = Ahora no: seguir sin lo que lo necesita
second-factor-lost = Después recibirá diez códigos de recuperación, para el día en que pierda el teléfono o la llave.
refused-second-factor-title = Un segundo factor abre esta página
refused-second-factor = Su función abre esta página, pero no solo con una contraseña: desde aquí se cambia o se publica lo que se sabe de los estudiantes. Configure un segundo factor y entre con él.
factor-codes = Códigos de una aplicación
factor-codes-how = Una aplicación de su teléfono muestra seis cifras que cambian cada medio minuto. No necesita red, y sirve cualquier aplicación de códigos de un solo uso.
factor-codes-set-up = Configurar los códigos
factor-codes-there = Ya lo tiene configurado.
factor-passkey = Llave de acceso
factor-passkey-how = Su teléfono, su computadora o una llave de seguridad prueba que es usted, con el dedo, la cara o su código. Nadie puede entregarla por engaño.
factor-passkey-set-up = Crear una llave de acceso
factor-since = Desde el { $day }.
factor-used = Último uso: { $moment }.
factor-remove = Quitar
factor-remove-named = Quitar { $name }
codes-step-scan = Escanee esta imagen
codes-scan = Abra la aplicación de códigos de su teléfono, añada una cuenta y apunte aquí la cámara.
codes-picture = Imagen para la cámara de una aplicación de códigos. La clave de abajo dice lo mismo.
codes-key = O escriba esta clave en la aplicación:
codes-step-type = Escriba el código que muestra
codes-go = Comprobar y activar
refused-code = Este código no es correcto. Espere al siguiente y revise que el reloj de su teléfono esté en hora.
refused-second-time-codes = Los códigos de una aplicación ya están configurados. Quítelos primero para cambiar de teléfono.
passkey-name = Cómo llamarla
passkey-go = Crear una llave de acceso
passkey-needs-script = Una llave de acceso necesita JavaScript y un navegador que las conozca. Los códigos de una aplicación funcionan sin eso.
passkey-needs-name = Las llaves de acceso van unidas a un nombre. Abra Fairwater por su nombre, como http://localhost:8000, y no por un número.
passkey-not-made = No se creó ninguna llave de acceso. Pruebe otra vez o use los códigos de una aplicación.
passkey-not-shown = No se mostró ninguna llave de acceso. Pruebe otra vez o use otra manera.
passkey-failed = Lo que envió el navegador no era la llave de acceso que se pidió. Pruebe otra vez.
recovery-title = Sus códigos de recuperación
recovery-lead = Guarde estos diez códigos donde nadie más mire, y no en su teléfono. Solo se muestran esta vez.
recovery-keep = Cada uno abre su cuenta una vez, junto con su contraseña, si pierde el teléfono o la llave. Los códigos nuevos anulan estos.
recovery-kept = Ya los guardé
recovery-name = Códigos de recuperación
recovery-left = { $n ->
    [one] Queda uno.
   *[other] Quedan { NUMBER($n) }.
}
recovery-anew = Hacer otros nuevos
recovery-used = { $n ->
    [one] Entró con un código de recuperación; queda uno. Si perdió un dispositivo, quítelo aquí y configure otro.
   *[other] Entró con un código de recuperación; quedan { NUMBER($n) }. Si perdió un dispositivo, quítelo aquí y configure otro.
}
confirm-title = Su contraseña, una vez más
confirm-lead = A continuación cambia lo que protege su cuenta; muestre que sigue siendo usted.
confirm-failed = Esta no es su contraseña.
confirm-go = Seguir
account-title = Su cuenta
account-how = Cómo entra
account-sample = Esta es una persona inventada, en un servidor al que solo llega esta computadora. Por eso no se pide un segundo factor; en un servidor al que llegan otras personas se pediría.
account-no-factor = Con su contraseña. Sus funciones no piden un segundo factor; puede añadir uno.
account-own-roles = Sus funciones
account-language-lead = Para todos los dispositivos en los que entre. Lo que elige en el menú de arriba vale solo en un navegador.
account-language-keep = Guardar este idioma
role-ended = Terminó el { $day }
role-no-end = Sin fecha de fin
password-title = Cambiar la contraseña
password-lead = En todos los demás lugares se cerrará su sesión.
password-current = Contraseña actual
password-new = Contraseña nueva
password-again = La misma, otra vez
password-rules = Doce caracteres o más. Unas cuantas palabras seguidas son buenas y fáciles de escribir.
password-go = Guardar esta contraseña
password-changed = Su contraseña cambió. En todos los demás lugares se cerró su sesión.
refused-password-short = Esta contraseña es demasiado corta. Elija una de doce caracteres o más.
refused-password-long = Esta contraseña es demasiado larga. Elija una de { NUMBER($most) } caracteres como máximo.
refused-password-common = Esta contraseña es de las primeras que cualquiera probaría. Elija una propia.
refused-password-differs = Las dos contraseñas no son iguales. Escriba dos veces la nueva.
sessions-title = Dónde ha entrado
sessions-lead = Si no reconoce alguna de estas sesiones, termínela y cambie su contraseña. No se guarda ninguna dirección de red.
session-here = esta
session-times = Desde el { $began }. Último uso: { $seen }.
session-end = Terminar
session-end-named = Terminar { $device }, último uso: { $seen }
sessions-end-others = Terminar todas las demás
device = { $browser } en { $system }
device-browser = Un navegador
device-system = un dispositivo
moment = { $day }, { $time } UTC
forgotten-title = Una contraseña nueva
forgotten-lead = Escriba su dirección de correo. Si hay una cuenta con ella, se le envía un correo con un enlace.
forgotten-go = Enviar el enlace
forgotten-sent = Si hay una cuenta con esta dirección, un correo va en camino.
forgotten-sent-more = El enlace sirve una vez, durante una hora. Si no llega ningún correo, busque entre el correo no deseado, revise la dirección o pregunte a la administración de su organización.
forgotten-no-mail = Este Fairwater no envía correo. Pida una contraseña nueva a quienes lo mantienen.
reset-new-title = Elija una contraseña nueva
reset-new-lead = Se cerrarán todas sus sesiones. El segundo factor queda como está y se le pide al entrar.
reset-done = Su contraseña cambió. Entre con ella.
refused-reset-link = Este enlace ya no sirve: se usó, tiene más de una hora o se cortó en el correo. Pida otro en la página donde se entra.
refused-reset-oneself = No puede quitar así su propio segundo factor. Pídalo a otra persona de la administración.
refused-reset-other = Esta persona no tiene ninguna función en su organización.
mail-reset-subject = Una contraseña nueva para Fairwater
mail-reset =
    Buen día, { $name }:

    alguien, seguramente usted, pidió una contraseña nueva para su cuenta en Fairwater. Elíjala aquí antes de una hora:

    { $link }

    Si no fue usted, no tiene que hacer nada: su contraseña queda como está.
mail-account-subject = Su cuenta en Fairwater cambió
mail-account = Hola, { $name }:

    { $what } ({ $day })

    Si fue usted, no tiene que hacer nada. Si no, elija enseguida una contraseña nueva y mire dónde tiene sesiones abiertas:

    { $link }

    Avise también a quienes administran Fairwater donde usted trabaja.
account-password-changed = Se cambió la contraseña de su cuenta.
account-factor-added = Se añadió un segundo factor a su cuenta.
account-factor-removed = Se quitó un segundo factor de su cuenta.
account-factor-reset = Alguien de la administración quitó los segundos factores de su cuenta.
account-recovery-codes-made = Se hicieron códigos de recuperación nuevos para su cuenta; los anteriores terminaron.
account-recovery-code-used = Se usó un código de recuperación para entrar en su cuenta.
mail-given-up = ya no se intenta
mail-try-again = Intentar de nuevo ahora
did-factor-added = { $who } configuró un segundo factor.
did-factor-removed = { $who } quitó un segundo factor.
did-factor-reset = { $who } quitó los segundos factores de { $what }.
did-recovery-codes-made = { $who } hizo códigos de recuperación nuevos.
did-recovery-code-used = { $who } usó un código de recuperación.
did-password-reset-asked = { $who } pidió una contraseña nueva.
did-password-changed = { $who } cambió su contraseña.
did-sessions-ended = { $who } terminó sesiones.
person-factor = Un segundo factor perdido
person-factor-more = Quien perdió su teléfono y sus códigos de recuperación se lo pide a usted. Asegúrese de que es esa persona. Terminan sus sesiones abiertas, y configura otro al entrar.
person-factor-reset = Quitar sus segundos factores
role-choose = Elija una función
refused-no-role = Elija la función que tendrá esta persona.
teams-title = Equipos
teams-lead = Un equipo del distrito o de una escuela: en él se pueden tener funciones y a un acompañante de fuera se le puede dar solo ese.
team-name = Nombre del equipo
team-within = De
team-make = Crear el equipo
refused-team-there = Aquí no puede haber un equipo llamado «{ $name }»: ya hay uno o esto mismo es un equipo.
did-team-begun = { $who } creó el equipo { $what }.
did-finding-withdrawn = { $who } retiró { $what }.
choose-find = Buscar por palabras
choose-go = Buscar
choose-newest = Lo más nuevo de cada tipo. Lo anterior se encuentra por sus palabras.
choose-found = Lo que contiene «{ $asked }», tipo por tipo.
choose-none = Nada de lo que usted puede ver contiene «{ $asked }». Pruebe con menos palabras o con otras.
