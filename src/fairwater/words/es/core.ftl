# Rechazos de un archivo: qué, dónde, qué hacer ahora.
input-no-such-file = No existe el archivo «{ $file }». Revise el nombre y la carpeta.
input-empty-file = «{ $file }» está vacío: no tiene encabezado ni filas. Expórtelo de nuevo y revise su tamaño.
input-only-header = «{ $file }» tiene los nombres de las columnas pero ninguna fila. Expórtelo de nuevo con los estudiantes.
input-not-parquet = «{ $file }» termina en .parquet pero no es un archivo Parquet. Expórtelo de nuevo o guárdelo como CSV.
input-damaged-gzip = «{ $file }» es un archivo .gz dañado: se corta antes del final. Cópielo de nuevo.
input-not-utf8 = «{ $file }» está guardado como { $letters }, no como UTF-8, y los nombres se publicarían tal como se lean. Guarde el archivo como «CSV UTF-8» e inténtelo de nuevo.
input-not-a-table = «{ $file }» no se puede leer como tabla con columnas. Guárdelo como CSV con una fila de encabezado.
input-doubled-column = La columna «{ $column }» aparece dos veces en el encabezado de «{ $file }». Cambie el nombre de una.
input-odd-row = La fila { $row } de «{ $file }» tiene { $found ->
    [one] { $found } columna
   *[other] { $found } columnas
} y el encabezado tiene { $expected }{ $others ->
    [0] .
    [one] , y hay otra fila igual.
   *[other] , y hay otras { $others } filas iguales.
} A menudo falta poner entre comillas un valor que lleva una coma. Corrija la fila e inténtelo de nuevo.
input-missing-column = No hay ninguna columna «{ $column }» en { $file }. { $near ->
    [blank] Tiene: { $columns }.
   *[other] ¿Quiso decir «{ $near }»? Tiene: { $columns }.
}
input-outcome-is-text = La columna «{ $column }» contiene texto como { $examples }, no 0 y 1. Elija una columna de 0/1 o true/false.
input-outcome-is-numbers = La columna «{ $column }» contiene números como { $examples }, no 0 y 1. Añada una columna que sea 1 donde el número llega a lo que usted quiere decir y 0 donde no, y compare esa.
input-outcome-is-blank = La columna «{ $column }» está en blanco en todas las filas: no hay resultado que comparar.
input-no-student = La fila { $row } no tiene valor en «{ $column }», así que no se sabe de qué estudiante es{ $others ->
    [0] .
    [one] ; hay otra fila igual.
   *[other] ; hay otras { $others } filas iguales.
} Complétela, o quite --student para contar cada fila como un estudiante.
input-conflicting-rows = { $conflicts ->
    [one] Un valor difiere
   *[other] { $conflicts } valores difieren
} entre filas del mismo estudiante (según { $students }). Corrija las filas de abajo, o añada a --student la columna que las distingue.
input-conflicting-row = fila { $row }: «{ $column }» difiere de la fila { $first }, del mismo estudiante
input-more-conflicts = … y { $others } más
input-other-schools = «{ $file }» no tiene las mismas escuelas en el mismo orden que «{ $first }». Traiga todos los módulos de una misma exportación.
input-no-everyone = { $file } no tiene ningún grupo llamado «{ $group }», así que no hay proporción para todos.
input-not-single-values = La columna «{ $column }» contiene listas, no valores sueltos. Elija una columna con un valor en cada fila.
input-repeated-student = En la tabla { $table } { $rows ->
    [one] una fila repite
   *[other] { $rows } filas repiten
} un estudiante de la misma escuela y el mismo año. Deje una fila para cada uno.
input-snapshot-missing = No hay datos guardados en «{ $folder }». Importe primero los archivos del distrito.

# Un archivo tal como está: lo que se notó, y lo que no es una tabla.
input-is-pdf = «{ $file }» es un PDF, diga lo que diga su nombre. Un PDF es la imagen de una tabla: exporte la tabla misma como CSV o Excel desde el programa que la hizo.
input-is-old-excel = «{ $file }» es un archivo de Excel antiguo (.xls). Ábralo, elija «Guardar como: libro de Excel (.xlsx)» o «CSV UTF-8», y traiga ese.
input-is-picture = «{ $file }» es una imagen. Exporte la tabla misma como CSV o Excel.
input-is-other-archive = «{ $file }» es un archivo comprimido que aquí no se puede abrir. Comprímalo como .zip, o tráigalo sin comprimir.
input-is-web-page = «{ $file }» es una página web, a menudo una página de error o de acceso guardada en lugar de la exportación. Descargue la exportación de nuevo.
input-is-document = «{ $file }» es un documento de texto. Exporte la tabla misma como CSV o Excel.
input-damaged-zip = «{ $file }» no se puede descomprimir: está dañado o tiene contraseña. Comprímalo de nuevo sin ella, o tráigalo sin comprimir.
input-unpacks-too-large = «{ $file }» se descomprime en mucho más de lo que cabe en el archivo de un distrito, así que no se abrió. Tráigalo sin comprimir, o por partes, un año escolar cada vez.
input-several-files = «{ $file }» contiene { $n ->
    [0] ningún archivo
   *[other] { $n } archivos ({ $files })
}. Traiga una tabla cada vez, o un paquete OneRoster tal como se exportó.
input-endless-line = La línea { $line } de «{ $file }» tiene más de un millón de letras, así que no es una tabla con una fila por línea. Expórtela de nuevo como CSV.
input-not-text = «{ $file }» no es texto: contiene bytes que ninguna tabla tiene. Expórtelo de nuevo como CSV o Excel.
input-unknown-letters = «{ $given }» no es una forma conocida aquí de guardar letras. Indique una de { $known }.
input-other-letters = La fila { $row } de «{ $file }» no se puede leer como { $letters }. Deje abierta la elección de letras, o guarde el archivo como «CSV UTF-8».
input-damaged-workbook = «{ $file }» es un libro de Excel dañado. Ábralo en Excel, guárdelo de nuevo y traiga ese.
input-unknown-sheet = «{ $file }» no tiene la hoja «{ $sheet }». Tiene: { $sheets }.
input-several-sheets = «{ $file }» tiene { $n } hojas con contenido: { $sheets }. Elija una.
input-merged-cells = Las celdas { $cells } de la hoja «{ $sheet }» en «{ $file }» están combinadas, así que no se sabe a qué fila pertenece su valor. Sepárelas, rellene cada fila y guarde.
input-formulas-not-computed = { $n ->
    [one] Una celda
   *[other] { $n } celdas
} de la hoja «{ $sheet }» de «{ $file }» { $n ->
    [one] contiene una fórmula que nunca se calculó
   *[other] contienen fórmulas que nunca se calcularon
}, así que no hay ningún valor que leer. Abra el archivo en Excel, guárdelo y tráigalo de nuevo.
input-open-quote = Una comilla de la fila { $row } de «{ $file }» no está cerrada, así que { $lines ->
    [one] la línea siguiente se leyó
   *[other] las { $lines } líneas siguientes se leyeron
} dentro de un solo valor. Cierre la comilla o quítela, y traiga el archivo de nuevo.
remark-letters = El archivo no está en UTF-8; sus letras se leyeron como { $letters }{ $example ->
    [blank] .
   *[other] , por ejemplo «{ $example }».
} Si un nombre se ve mal, guárdelo como «CSV UTF-8» y tráigalo de nuevo.
remark-lines-above = { $n ->
    [one] Se omitió una línea
   *[other] Se omitieron { $n } líneas
} encima de los nombres de las columnas: «{ $text }».
remark-unnamed-column = La columna { $column } no tiene nombre; aquí se llama «{ $name }».
remark-doubled-column = El nombre de columna «{ $column }» aparece más de una vez; la posterior se llama aquí «{ $name }».
remark-formulas = { $n ->
    [one] Una celda
   *[other] { $n } celdas
} de la hoja «{ $sheet }» { $n ->
    [one] contiene una fórmula; se leyó el valor
   *[other] contienen fórmulas; se leyeron los valores
} que tenía por última vez en Excel.

# Una correspondencia de columnas y códigos.
mapping-unreadable = «{ $file }» no es una correspondencia que se pueda leer. Empiece de nuevo con la que se propone.
mapping-unknown-table = { $file }: no hay ninguna tabla «{ $table }». Las tablas son: { $known }.
mapping-other-table = { $file } es una correspondencia de la tabla { $mapped }, pero se pidió { $table }. Traiga la correspondencia de { $table }, o indique --table { $mapped }.
mapping-unknown-column = { $file } asigna la columna «{ $column }», que la tabla no tiene. Tiene: { $known }.
mapping-unknown-code = { $file } lee «{ $theirs }» en { $column } como «{ $ours }», que no es uno de sus valores: { $known }.

# Por qué espera una fila.
intake-missing-columns = La tabla { $table } necesita { $columns }, y ni «{ $file }» ni la correspondencia lo dicen. Asígnele una columna, o indíquelo para todo el archivo.
intake-given = «{ $value }» no puede ser { $column } de las filas de «{ $file }». Corríjalo.
intake-nothing = No se puede tomar ninguna fila de «{ $file }»: las { $n } esperan. Vea primero sus motivos; a menudo una columna está asignada a otra equivocada.
intake-no-identifier = «{ $column }» está en blanco o dice que se desconoce, así que no se sabe de quién es esta fila. Rellénela.
intake-total-row = «{ $value }» en «{ $column }» parece una fila de totales, una nota o un segundo encabezado, no un estudiante. Omítala, o corrija el número.
intake-scientific = «{ $column }» contiene { $value }: una hoja de cálculo ha acortado un número largo. Expórtelo de nuevo con esa columna como texto.
intake-unknown-code = Nadie ha dicho qué significa «{ $value }» en «{ $column }». Asígnelo a uno de { $known }, déjelo en blanco, u omita esas filas.
intake-date-for-code = «{ $column }» contiene la fecha { $value }: probablemente una hoja de cálculo convirtió en ella un código como 3-5. Ponga de nuevo el código (uno de { $known }).
intake-date-for-number = «{ $column }» contiene la fecha { $value } donde debe ir un número. Puede que la cambiara una hoja de cálculo: ponga de nuevo el número.
intake-not-a-number = «{ $column }» contiene «{ $value }» donde debe ir un número. Corríjalo, o bórrelo si no se informó.
intake-negative = «{ $column }» contiene { $value }: menos que nada. Corríjalo, o bórrelo si no se informó.
intake-too-many = «{ $column }» contiene { $value }, y no puede ser más de { $most }. Corríjalo.
intake-more-than = «{ $column }» ({ $value }) es más que «{ $bound }» en la misma fila. Corrija uno de los dos.
intake-no-year = «{ $column }» está en blanco, así que no se sabe qué año escolar es. Rellénela.
intake-not-a-year = «{ $value }» en «{ $column }» no es un año escolar. Escríbalo como 2025-26.
intake-repeated-student = Este estudiante, escuela y año ya están en la fila { $first }, con otros valores. Conserve una de las dos; o, si cada fila es un suceso, deje que las filas de un estudiante se sumen.
intake-odd-row = La fila tiene { $found ->
    [one] { $found } columna
   *[other] { $found } columnas
} donde el encabezado tiene { $expected }. A menudo faltan las comillas de un valor que lleva una coma. Corríjala.
remark-not-reported = «{ $column }»: { $n ->
    [one] un valor significa «no informado» y se toma como blanco, nunca como 0.
   *[other] { $n } valores significan «no informado» y se toman como blanco, nunca como 0.
}
remark-withheld-by-source = «{ $column }»: { $n ->
    [one] la fuente ocultó un valor, que se toma como blanco, nunca como 0.
   *[other] la fuente ocultó { $n } valores, que se toman como blanco, nunca como 0.
}
remark-decimal-identifier = «{ $column }»: { $n ->
    [one] un número estaba escrito como 12.0; se le quitan
   *[other] { $n } números estaban escritos como 12.0; se les quitan
} el punto y el cero.
remark-last-school = { $n ->
    [one] Un estudiante está
   *[other] { $n } estudiantes están
} en varias escuelas de un mismo año; la fila posterior del archivo se toma como la última escuela. Asigne una columna a last_school si el archivo lo dice.
mended-missing-columns = A «{ $file }» le faltan las columnas { $columns }. Corrija el archivo de filas en espera tal como se escribió, y conserve sus columnas.
mended-no-row = La fila { $row } de «{ $file }» no tiene número en «{ $column }», así que no se sabe qué fila corrige.
mended-unknown-row = «{ $file }» corrige la fila { $row }, que no está en «{ $first }». Tráigalo junto con el archivo del que salió.
mended-row-twice = «{ $file }» corrige la fila { $row } dos veces. Conserve una.

# Lo que llama la atención de un archivo entero.
alarm-much-waiting = { $n } de { $rows } filas esperan. Puede que una columna esté asignada a otra equivocada, o que un código sea nuevo este año.
alarm-waiting-gone = { $n ->
    [one] Una fila que está ahora espera en este archivo, y faltaría hasta que se corrija.
   *[other] { $n } filas que están ahora esperan en este archivo, y faltarían hasta que se corrijan.
}
alarm-key-id-with-school = De { $ids } números de estudiante, { $several } están en varias escuelas de un mismo año: probablemente los números son de cada escuela. Dígalo en la correspondencia (student_key = "id-with-school"), o se tomarán estudiantes distintos por uno.
alarm-key-id-with-year = De { $ids } números de estudiante, { $changing } cambian de persona de un año a otro: probablemente se dan de nuevo cada año. Dígalo en la correspondencia (student_key = "id-with-year").
alarm-rows-gone = { $year }: desaparecerían { $n } de { $before } filas. ¿Está completo el archivo?
alarm-rows-new = { $year }: { $n } filas serían nuevas junto a las { $before } que hay. ¿Es el archivo correcto?
alarm-rows-changed = { $year }: cambiarían { $n } de { $before } filas.
alarm-schools-gone = { $n ->
    [one] Una escuela ya no tiene
   *[other] { $n } escuelas ya no tienen
} ninguna fila: { $schools }.
alarm-schools-new = { $n ->
    [one] Una escuela no estaba
   *[other] { $n } escuelas no estaban
} en los datos anteriores: { $schools }. Compruebe los códigos; los ceros iniciales cuentan.
alarm-other-district = La mayoría de las filas son de escuelas que nunca estuvieron aquí ({ $schools }). Puede ser el archivo de otro distrito.
alarm-group-moved = { $column } = { $group }: { $was } antes, { $now } ahora. Puede que haya cambiado un código.
alarm-part-of-year = El máximo de días matriculados era { $was } y ahora es { $now }: puede que el archivo cubra parte de un año y sustituiría a uno entero.

# El comando.
import-column = { $ours } ← «{ $theirs }»
import-column-unsure = { $ours } ← «{ $theirs }» (suena parecido: compruébelo)
import-code = «{ $value }» es { $ours ->
    [blank] no informado
   *[other] { $ours }
}
import-unknown = Hay que decir qué significan estos valores de «{ $column }»: { $values }.
import-not-taken = { $n ->
    [one] No se toma una columna
   *[other] No se toman { $n } columnas
}: { $columns }.
import-missing = Falta decir: { $columns }.
import-mapping-kept = Se usa de nuevo la correspondencia que se confirmó para este encabezado.
import-mapping-written = Esta correspondencia es una propuesta y está en { $file }. Léala, corríjala y ejecute el comando de nuevo con --mapping.
import-counts = { $rows } filas: { $taken } se pueden tomar, { $waiting } esperan, { $left_out } se omiten por la correspondencia, { $repeated } repiten otra fila o se suman a ella.
import-year = { $year }: { $before } filas antes, { $after } después; { $added } nuevas, { $changed } cambiadas, { $removed } desaparecidas.
import-asked = ¿Qué significa «{ $value }» en «{ $column }»? { $n ->
    [one] Una fila espera
   *[other] { $n } filas esperan
} por ello.
import-waiting-row = Fila { $row }: { $reason }
import-alarm = Atención: { $alarm }
import-alarms = No se incorporó, porque { $n ->
    [one] algo llama la atención (vea arriba). Si es correcto, indique
   *[other] { $n } cosas llaman la atención (vea arriba). Si son correctas, indique
} --despite-alarms.
import-nothing-new = No cambiaría nada.
import-dry = Fue una prueba; no se cambió nada. Indique --take-in para incorporarlo.
import-waiting-written = Las { $n } filas que esperan están en { $file }. Corríjalas ahí y tráigalas con --mended.
import-no-day = { $given ->
    [blank] Indique para qué día vale el archivo: --as-of 2026-06-14.
   *[other] «{ $given }» no es un día. Escríbalo como 2026-06-14.
}
import-taken-in = Incorporado: { $rows } filas de { $table }, como instantánea { $snapshot }.
store-unknown-snapshot = Aquí no hay ninguna instantánea «{ $snapshot }». Hay: { $known }.
store-empty = Todavía no se ha incorporado nada a { $folder }.
store-step = { $snapshot }  { $time }  { $who }  { $table } de { $file }
store-step-back = { $snapshot }  { $time }  { $who }  se volvió a esta

# Rechazos de una pregunta.
question-unknown-groups = Los datos no tienen columna para { $groups }. Tienen: { $known }.
question-unknown-reference = Ningún grupo se llama «{ $group }». Los grupos son: { $known }.
question-unknown-kind = «{ $given }» no es algo con lo que comparar. Use rest, overall, best, group:NOMBRE o value:0.54.
question-value-range = «{ $given }» no es una proporción. Dé un número de 0 a 1, como value:0.54.
question-target-percent = «{ $given }» no es una meta. Dé un porcentaje de 0 a 100, como 5.
question-no-groups = Diga por qué grupos comparar: --by COLUMNA, una o más veces.
question-unknown-better = «{ $given }» no es una dirección. Diga --better higher o --better lower.
question-repeated-column = «{ $column }» aparece dos veces en el mismo --by o --within. Nómbrela una sola vez.
question-unknown-measure = No existe la medida «{ $measure }». Las medidas son: { $known }.
question-not-crossed = Estas cifras publicadas no se desglosaron por { $groups } a la vez. Pídalas por separado.
question-unknown-school = Los datos no tienen ninguna escuela con el número { $schools }. Revise el número; los ceros iniciales cuentan.
question-no-table = Estos datos no tienen la tabla { $table }, así que «{ $measure }» no se puede calcular. Traiga primero ese archivo.

# Por qué algo no se calcula.
reason-withheld = No se muestra: los grupos pequeños, y los números de los que podrían deducirse, se reservan para que nadie pueda reconocer a un estudiante.
reason-in-a-class = La proporción se da como un intervalo fijo, de share_low a share_high: una exacta diría de cuántos estudiantes se trata.
reason-too-few = Menos de { $min_n } estudiantes: son muy pocos para comparar.
reason-no-outcomes = Aquí no hay ningún estudiante con este resultado registrado.
reason-reference-too-few = Hay menos de { $min_n } estudiantes con quienes comparar.
reason-no-others = No hay otros estudiantes con quienes comparar.
reason-reference-absent = El grupo con el que se compara no está aquí.
reason-reference-elsewhere = El grupo con el que se compara no es uno de estos grupos.
reason-no-group-large-enough = Ningún grupo tiene los { $min_n } estudiantes que pide una referencia.
reason-ratio-undefined = La razón no está definida, porque la proporción con la que se compara es 0.
reason-counts-disagree = Las cifras publicadas se contradicen aquí: se cuentan más estudiantes que los matriculados.
reason-no-counts = La proporción se publicó sin el número de estudiantes, así que no se puede dar un intervalo.

# La línea de comandos.
cli-read-as-blank = «{ $column }»: leído como en blanco, porque no es 0, 1, true ni false:
cli-read-as-blank-row = «{ $value }» × { $n }
cli-duplicates = { $n ->
    [one] Se omitió una fila repetida de un estudiante; sus valores coinciden.
   *[other] Se omitieron { $n } filas repetidas de estudiantes; sus valores coinciden.
}
cli-written = { $rows ->
    [one] Se escribió una fila en { $file }.
   *[other] Se escribieron { $rows } filas en { $file }.
}
cli-cannot-write = El archivo «{ $file }» no se puede escribir. Revise que su carpeta exista y que usted pueda escribir en ella.
cli-out-is-input = --out nombra el mismo archivo que se lee, «{ $file }». No se escribió nada; dé otro nombre a la respuesta.
cli-one-group = { $by } tiene un solo grupo, así que no hay con quién compararlo.
cli-all-equal = El resultado de todos en «{ $column }» es el mismo ({ $value }), así que no hay ninguna brecha que ver.
cli-group-of-one = { $n ->
    [one] Un grupo tiene
   *[other] { $n } grupos tienen
} un solo estudiante ({ $groups }): lo que el archivo dice de ese grupo lo dice de un niño o una niña. No lo comparta.

gate-one-by-one = Los grupos que se cuentan uno por uno no se pueden publicar para la audiencia «{ $audience }». Prepare un plan de publicación con ellos.
gate-release-for-staff = Una publicación es para personas de fuera: el público o las familias. El personal que las necesita ve sin ella las cifras exactas de sus propias escuelas. Elija audience = "public".
gate-unknown-audience = «{ $given }» no es una audiencia. Las audiencias son: { $known }.
gate-unknown-preset = No hay una política llamada «{ $given }». Las que hay: { $known }.
gate-looser = Un grupo mínimo de { $given } es más laxo que la política «{ $policy }», que pide { $floor }. Suba min_n a { $floor } o más, o quítelo.
gate-no-group-bys = El plan no pide nada: group_bys está vacío. Nombre al menos un cruce, como [] para todos o ["school"].
gate-repeated-column = Un cruce nombra dos veces una columna: { $columns }. Nómbrela una vez.
gate-too-many-ways = { $columns } cruza más columnas que las { $most } que esta política permite para { $audience }. Pida menos columnas juntas; cada columna más hace los grupos más pequeños y oculta más.
gate-too-many-crossings = Estas columnas forman juntas { $found } grupos posibles, más que los { $most } que pueden demostrarse seguros. Quite una columna o use grupos más amplios (tramos de grado en lugar de grados).
gate-other-columns = El registro contiene números de la misma población por { $columns }, que este archivo no tiene, así que no pueden revisarse juntos. Traiga un archivo con esa columna, o nombre otra población en el plan.
gate-out-of-time = La demostración no terminó en { $seconds } segundos, así que no se publica nada. Pida menos columnas juntas, use grupos más amplios o permita más tiempo (time_limit).
gate-not-proven = { $unsafe ->
    [one] Un número pequeño
   *[other] { $unsafe } números pequeños
} por { $columns } podrían deducirse de esta publicación junto con lo mostrado antes, así que no se publica nada. Junte categorías pequeñas, pida menos columnas juntas o junte años.
gate-other-outcome = Junto con estos números podrían deducirse números pequeños de una publicación anterior ({ $outcomes }), así que no se publica nada. Pida los cruces que se publicaron antes.
gate-ledger-damaged = La línea { $line } del registro «{ $file }» no se sigue de las anteriores: fue cambiada, o el archivo está cortado. No se publica nada hasta reponer el registro desde una copia.
gate-ledger-moved = Se publicó otra cosa desde que esto se demostró, así que hay que demostrarlo de nuevo junto con ella. Todavía no se publica nada.
gate-ledger-place = «{ $file }» no es un archivo en que pueda estar un registro. Nombre un archivo.
gate-own-column = Una columna del plan se llama «{ $column }», como una de las columnas de la propia publicación. Cámbiele el nombre en el archivo.
gate-smaller-than = [roll_up.{ $name }] une las categorías con menos de { $given } estudiantes. Ese número es menor que el grupo mínimo de la política «{ $policy }», así que revelaría de algunas categorías cuán pocos son. Suba smaller_than a { $floor } o más, o nombre las categorías (together).
gate-joined-otherwise = El registro contiene números de la misma población por otra columna «{ $column }»{ $categories ->
    [blank] , en la que no están unidas estas categorías.
   *[other] , en la que están unidas otras categorías: { $categories }.
} Una las mismas, o dé otro nombre a la columna de este plan.
gate-overlapping = { $groups } son grupos en varios de los cuales puede estar un estudiante, así que no suman el total. Publíquelos por grupos únicos, o elija la columna con un valor para cada estudiante.

# Un plan de publicación.
plan-not-toml = «{ $file }» no es un archivo TOML: { $where }.
plan-missing = Al plan «{ $file }» le falta «{ $field }». Un plan necesita: { $needed }.
plan-unknown = El plan «{ $file }» tiene «{ $field }», que no es un campo de un plan. Los campos son: { $known }.
plan-kind = El campo «{ $field }» del plan «{ $file }» es de otra clase. Las palabras van entre comillas, las listas entre corchetes, y true, false y los números sin comillas.
plan-crossings = El campo «{ $field }» del plan «{ $file }» es una lista de listas de columnas, como [[], ["school"], ["school", "race"]].
plan-roll-up-kind = En el plan «{ $file }», [roll_up.{ $name }] es de otra clase. Tiene of, una columna, y además together, una lista de listas de categorías entre comillas, o smaller_than, un número entero.
plan-roll-up-which = En el plan «{ $file }», a [roll_up.{ $name }] le hace falta una de dos cosas: together, con las categorías que se unen, o smaller_than, con un número de estudiantes. Dé una, y no las dos.
plan-roll-up-alone = En el plan «{ $file }», [roll_up.{ $name }] tiene menos de dos categorías en una lista de together. Nombre al menos dos en cada lista; la categoría que no está en ninguna queda como es.
plan-roll-up-twice = En el plan «{ $file }», [roll_up.{ $name }] nombra dos veces la categoría «{ $category }». Cada estudiante está en una sola categoría: nómbrela una vez.
plan-roll-up-twofold = En el plan «{ $file }», [roll_up.{ $name }] une categorías de «{ $of }», columna que forma el propio plan. Una las categorías de una columna del archivo.
plan-roll-up-taken = El plan forma con roll_up una columna «{ $name }», pero { $file } ya tiene una columna con ese nombre. Dé otro nombre a la columna unida.
plan-roll-up-category = [roll_up.{ $name }] une la categoría «{ $category }», que la columna «{ $of }» de { $file } no tiene. Sus categorías son: { $known }.
plan-roll-up-name = [roll_up.{ $name }] une categorías de «{ $of }» en «{ $category }», que es el nombre de otra categoría, y no podrían distinguirse. Cámbiele el nombre en el archivo, o una otras.

# Lo que una publicación dice de sí misma.
release-written = Se publicaron { $shown } de { $cells } grupos en { $folder }; { $withheld } se reservan. La demostración: { $small } números pequeños, ninguno puede deducirse.
release-rolled-up = { $groups ->
    [one] Un conjunto de grupos se muestra
   *[other] { $groups } conjuntos de grupos se muestran
} juntos en rolled_up.csv, porque cada uno por separado sería demasiado pequeño.
release-ledger = El registro «{ $file }» contiene ahora { $entries } números.
quote-columns = A { $file } le faltan las columnas { $missing }. Un archivo citado tiene las columnas de los grupos y después stat (students, counted o share) y value.
quote-source = Diga quién publicó { $file }: las cifras de otros nunca se citan sin su fuente.
quote-nothing = { $file } no da ninguna cifra: todos los valores están vacíos o reservados. No hay nada que anotar.
quote-outcome = { $file } trae cifras de estudiantes contados. Diga qué se contó: --outcome, con el nombre que usan los planes.
quote-stat = Fila { $row } de { $file }: «{ $given }» no es ninguno de { $known }. Corrija la columna stat.
quote-number = Fila { $row } de { $file }: «{ $given }» no es un número entero de estudiantes ni una proporción de 0 a 1. Corríjalo, o déjelo vacío si no se publicó.
quote-noted = { $n } cifras de «{ $source }» quedan anotadas en { $ledger } como conocidas por todos. Las próximas publicaciones se demuestran junto a ellas.
gate-kept-changed = Lo guardado de este hallazgo se modificó después de salir del control. No se muestra. Fíjelo de nuevo y avise a su oficina de informática.
