skip-to-content = Ir al contenido
nav-label = Principal
nav-home = Inicio
nav-see = Ver
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
release-none = Elija un indicador y los grupos con que mostrarlo. Verá cuánto cuesta antes de demostrar nada, y una segunda persona aprueba antes de que algo se vea.
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
release-cost-note = Son estimaciones: la demostración puede tener que reservar un poco más. Nunca se muestran grupos de menos de 10 estudiantes ni números menores que 10 dentro de un grupo.
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
