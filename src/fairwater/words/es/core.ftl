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
input-several-files = «{ $file }» contiene { $n } archivos ({ $files }). Traiga una tabla cada vez, o un paquete OneRoster tal como se exportó.
input-other-interchange = «{ $file }» es un intercambio Ed-Fi de { $kind }, del que no sale ninguna tabla, así que no se conservó nada. Sí salen de: { $known }.
input-no-students-file = Los estudiantes de los conteos de «{ $file }» están en «{ $other }», que no está ahí. Ponga los dos archivos en una misma carpeta, o en un mismo .zip.
input-students-key = «{ $file }» no dice { $column }, que une sus conteos con los estudiantes del otro archivo. Asígnele una columna, o dígalo para todo el archivo.
mapping-students-from = En la correspondencia «{ $file }», students_from va con un archivo de conteos, y nombra la columna del otro archivo que dice cuántos estudiantes hay. Escríbala como students = "…" bajo [students_from.columns].
remark-no-enrollment-beside = { $n ->
    [one] Una fila de conteos no tiene
   *[other] { $n } filas de conteos no tienen
} una fila en «{ $other }» de la misma escuela, año y grupo.
remark-enrollment-differs = { $n ->
    [one] En «{ $other }» una escuela, año y grupo aparece
   *[other] En «{ $other }» { $n } escuelas, años y grupos aparecen
} más de una vez con distintos números de estudiantes. No se tomó ninguno. Si se suman, dígalo en la correspondencia.
remark-not-understood-beside = { $n ->
    [one] Una fila de «{ $other }» tiene
   *[other] { $n } filas de «{ $other }» tienen
} el valor «{ $value }», cuyo significado nadie ha dicho. Sus estudiantes no se pusieron junto a ningún conteo.
remark-half-a-count = { $n ->
    [one] Una fila no tiene número de estudiantes, o no tiene conteo, y queda
   *[other] { $n } filas no tienen número de estudiantes, o no tienen conteo, y quedan
} fuera por los dos lados: lo que no está informado no es 0.
alarm-unknown-measure = Los conteos son de { $measures }, y ninguna medida se llama así. Diga en la correspondencia, como código de un valor o para todo el archivo, a qué medida pertenecen, o deje fuera esas filas.
note-counted-events = Los conteos de «{ $measure }» que publicaron otros son de hechos, no de estudiantes: una persona puede estar en ellos varias veces. Una proporción puede ser mayor que la de estudiantes, y su rango y sus pruebas son demasiado seguros.
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
mapping-broken = «{ $file }» no se puede leer como correspondencia: { $fault }. Corríjalo ahí, o empiece de nuevo con la que se propone.
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
intake-more-than-given = «{ $column }» contiene { $value }, más que los { $bound } que la correspondencia da como { $ours } de cada fila. Corrija el valor, o diga en la correspondencia lo que es cierto de este archivo.
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
alarm-no-enrollment = Aquí todavía no hay matrícula, por la que estas filas se contarían en grupos. Tráigala primero.
alarm-not-enrolled = { $n } de { $rows } filas no son de nadie matriculado en esa escuela y año; no se contarían en ningún grupo. { $unknown ->
    [0] Todos sus números de estudiante están matriculados, pero en otra escuela o en otro año (por ejemplo { $example }). Compruebe las escuelas y los años de ambos archivos.
   *[other] De { $unknown } de ellas el número de estudiante no está en ninguna matrícula (por ejemplo { $example }). Compruebe que ambos archivos escriben los números igual.
}
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
alarm-group-moved = { $column }, «{ $group }»: { $was } antes, { $now } ahora. Puede que haya cambiado un código.
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
import-counts = { $rows ->
    [one] Una fila
   *[other] { $rows } filas
}: se pueden tomar { $taken }{ $waiting ->
    [0] .
    [one] ; una espera.
   *[other] ; { $waiting } esperan.
}{ $left_out ->
    [0] {""}
    [one] {" "}Una se omite por la correspondencia.
   *[other] {" "}{ $left_out } se omiten por la correspondencia.
}{ $repeated ->
    [0] {""}
    [one] {" "}Una repite otra o se suma a ella.
   *[other] {" "}{ $repeated } repiten otra o se suman a ella.
}
import-year = { $year }: filas antes { $before }, después { $after }; { $added } nuevas, { $changed } cambiadas, { $removed } desaparecidas.
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
import-taken-in = Incorporado: { $rows ->
    [one] { $rows } fila
   *[other] { $rows } filas
} de { $table }, como instantánea { $snapshot }.
store-unknown-snapshot = Aquí no hay ninguna instantánea «{ $snapshot }». Hay: { $known }.
store-empty = Todavía no se ha incorporado nada a { $folder }.
store-step = { $snapshot }  { $time }  { $who }  { $table } de { $file }
store-step-back = { $snapshot }  { $time }  { $who }  se volvió a esta
store-holds = Ahora vale la instantánea { $snapshot }. Con --back-to y una anterior vuelve a valer aquella.

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
question-no-column = La tabla { $table } de estos datos no tiene la columna { $columns }, así que «{ $measure }» no se puede calcular. Traiga un archivo que la tenga.

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
cli-reserve-codes = «{ $column }»: leído como no informado, porque esos números están en lugar de un valor que nadie dio: { $codes }.
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

# Desproporcionalidad significativa (34 CFR 300.646-647): las razones informan y no declaran nada.
disproportionality-informs = Estas razones informan, nunca declaran. Si hay desproporcionalidad significativa, y qué se sigue de ello, lo determina el estado.
disproportionality-example = El umbral es un ejemplo: no hay uno federal, y cada estado fija el suyo.
disproportionality-not-calculated = { $category }, { $people }, { $year }: no se calculó. { $why }
disproportionality-not-over = { $category }, { $people }, { $year }: una razón de { $ratio } no supera el umbral del estado, { $threshold }.
disproportionality-over-fewer-years = { $category }, { $people }, { $year }: una razón de { $ratio } supera el umbral del estado, { $threshold }. { $years ->
    [one] Lo supera en un año
   *[other] Lo supera en { $years } años seguidos
}; las reglas miran { $needed ->
    [one] un año
   *[other] { $needed } años
}.
disproportionality-over-with-progress = { $category }, { $people }, { $year }: una razón de { $ratio } supera el umbral del estado, { $threshold }. { $years ->
    [one] Lo supera en un año
   *[other] Lo supera en { $years } años seguidos
}; las reglas miran { $needed ->
    [one] un año
   *[other] { $needed } años
}. La razón muestra un progreso razonable, tal como lo leen estas reglas.
disproportionality-over-for-years = { $category }, { $people }, { $year }: una razón de { $ratio } supera el umbral del estado, { $threshold }. { $years ->
    [one] Lo supera en un año
   *[other] Lo supera en { $years } años seguidos
}; las reglas miran { $needed ->
    [one] un año
   *[other] { $needed } años
}. Según estas reglas, ningún progreso razonable lo exime.
disproportionality-method-risk-ratio = Razón de riesgo: { $counted } de { $students } en el grupo, frente a { $others } de { $of_others } en todos los demás grupos del distrito.
disproportionality-method-alternate = Razón de riesgo alternativa: { $counted } de { $students } en el grupo en el distrito, frente a { $others } de { $of_others } en todos los demás grupos del estado, porque los demás grupos del distrito son demasiado pequeños.
disproportionality-method-none = No hay razón. { $why }
disproportionality-why-no-counts = No hay recuentos de este grupo en este año.
disproportionality-why-group-cell = Se cuentan menos de { $cell } estudiantes del grupo.
disproportionality-why-group-n = El grupo tiene menos de { $n } estudiantes.
disproportionality-why-counts-disagree = Se cuentan más estudiantes de los que hay. Revise que ambos recuentos sean de los mismos estudiantes.
disproportionality-why-others-not-known = Faltan los recuentos de otro grupo, así que no se compararía con todos los demás estudiantes. Délos; para un grupo sin estudiantes, dé 0 de 0.
disproportionality-why-state-not-known = Los demás grupos del distrito son demasiado pequeños, y no se dan los recuentos del estado para todos los grupos. Tráigalos para la razón de riesgo alternativa.
disproportionality-why-state-cell = Los demás grupos del distrito son demasiado pequeños, y en los demás grupos del estado se cuentan menos de { $cell } estudiantes.
disproportionality-why-state-n = Los demás grupos del distrito son demasiado pequeños, y los demás grupos del estado tienen menos de { $n } estudiantes.
disproportionality-progress-not-asked = Estas reglas no contienen una norma de progreso razonable.
disproportionality-progress-shown = De { $before } a { $year } la razón bajó lo que el estado considera progreso razonable.
disproportionality-progress-not-shown = De { $before } a { $year } la razón no bajó lo que el estado considera progreso razonable.
disproportionality-progress-not-known = No hay razón tanto en { $before } como en { $year }, así que no se muestra progreso.
disproportionality-out-of-enrolled = de todos los estudiantes matriculados
disproportionality-out-of-disabilities = de los estudiantes con discapacidades
disproportionality-category-any-disability = Identificación con cualquier discapacidad
disproportionality-category-intellectual-disabilities = Identificación con discapacidad intelectual
disproportionality-category-specific-learning-disabilities = Identificación con dificultades específicas de aprendizaje
disproportionality-category-emotional-disturbance = Identificación con perturbación emocional
disproportionality-category-speech-or-language-impairments = Identificación con impedimentos del habla o del lenguaje
disproportionality-category-other-health-impairments = Identificación con otros impedimentos de salud
disproportionality-category-autism = Identificación con autismo
disproportionality-category-regular-class-under-40 = Ubicación en clase regular menos del 40 por ciento del día
disproportionality-category-separate-settings = Ubicación en escuelas separadas o centros residenciales
disproportionality-category-out-of-school-up-to-10 = Suspensión fuera de la escuela o expulsión, 10 días o menos
disproportionality-category-out-of-school-over-10 = Suspensión fuera de la escuela o expulsión, más de 10 días
disproportionality-category-in-school-up-to-10 = Suspensión dentro de la escuela, 10 días o menos
disproportionality-category-in-school-over-10 = Suspensión dentro de la escuela, más de 10 días
disproportionality-category-removals-in-total = Retiros disciplinarios en total
disproportionality-negative = { $counted } de { $students } no es un recuento de estudiantes. Ambos números son 0 o más.
disproportionality-unknown-group = «{ $given }» no es ninguno de los siete grupos de este cálculo. Los grupos son: { $known }.
disproportionality-unknown-category = «{ $given }» no es ninguna de las catorce categorías. Las categorías son: { $known }.
disproportionality-unknown-rules = No hay reglas llamadas «{ $given }». Las que vienen con Fairwater son: { $known }. Traiga las de su estado en un archivo propio.
disproportionality-twice = Los recuentos de «{ $category }» en el año escolar { $year } se dan dos veces. Délos una sola vez.
disproportionality-minimums = Una celda mínima de { $cell } y un n mínimo de { $n } dejan una razón sin nadie con quien comparar. Que ambos sean 1 o más.
disproportionality-rules-not-toml = «{ $file }» no es un archivo TOML: { $where }.
disproportionality-rules-missing = En «{ $file }», a las reglas [{ $rules }] les falta «{ $field }». Necesitan: { $needed }.
disproportionality-rules-unknown = En «{ $file }», las reglas [{ $rules }] tienen «{ $field }», que no es uno de sus campos. Los campos son: { $known }.
disproportionality-rules-kind = En «{ $file }», «{ $field }» de las reglas [{ $rules }] es de otra clase. Las palabras van entre comillas; los números, las fechas, true y false sin ellas; las tablas entre llaves.
disproportionality-rules-choice = En «{ $file }», «{ $field }» de las reglas [{ $rules }] es «{ $given }». Es uno de: { $known }.
disproportionality-rules-threshold = En «{ $file }», el umbral de las reglas [{ $rules }] es { $given }. Una razón de 1 no es diferencia alguna: dé un umbral mayor que 1.
disproportionality-rules-minimum = En «{ $file }», «{ $field }» de las reglas [{ $rules }] es { $given }. Dé un número entero de 1 o más.
disproportionality-rules-years = En «{ $file }», los años de las reglas [{ $rules }] son { $given }. El reglamento permite de 1 a { $most } años seguidos.
disproportionality-rules-rationale = En «{ $file }», las reglas [{ $rules }] tienen una celda mínima mayor que { $cell } o un n mínimo mayor que { $n }. Diga en «rationale» por qué es razonable, como debe hacerlo el estado.
disproportionality-rules-progress = En «{ $file }», las reglas [{ $rules }] piden una baja de { $given }. Dé un número mayor que 0, y menor que 1 si es una proporción.

# Paquetes e intercambios: rechazos de un archivo comprimido.
input-zip-none = «{ $file }» no es un archivo .zip. Traiga el .zip tal como se exportó, sin abrirlo ni guardarlo.
input-zip-damaged = «{ $file }» es un archivo .zip dañado: se corta antes del final o fue modificado. Expórtelo o cópielo de nuevo.
input-zip-damaged-member = «{ $member }», dentro de «{ $file }», está dañado y no se puede descomprimir. Exporte de nuevo el archivo comprimido.
input-zip-password = «{ $file }» está protegido con contraseña, así que no se puede leer. Expórtelo sin ella y envíelo solo por el medio que su distrito tiene para datos de estudiantes.
input-zip-nested = «{ $member }», dentro de «{ $file }», es a su vez un archivo comprimido. Descomprímalo y traiga sus archivos en un solo .zip sencillo, o uno por uno.
input-zip-name = «{ $file }» contiene un archivo cuyo nombre lleva fuera del propio .zip: «{ $member }». Ninguna exportación hace eso, así que no se leyó nada. Pregunte de dónde viene el archivo y expórtelo de nuevo.
input-zip-method = «{ $member }», dentro de «{ $file }», está comprimido de una forma que no leemos. Haga de nuevo el .zip con la función «Comprimir» de su computadora.
input-zip-doubled = «{ $file }» contiene «{ $member }» dos veces, así que no se sabe cuál vale. Deje uno solo en el .zip.
input-zip-empty = «{ $file }» es un .zip sin ningún archivo dentro. Expórtelo de nuevo.
input-zip-too-many = «{ $file }» contiene { $members } archivos, más de los { $most } que se leen. Traiga un .zip con solo los archivos de una exportación.
input-zip-too-large = «{ $file }» ocupa más de { $megabytes } megabytes al descomprimirse, así que no se leyó. Exporte menos años escolares a la vez.
input-zip-swells = «{ $file }» se hace más de { $times } veces mayor al descomprimirse, como no hace ninguna exportación, así que no se leyó. Pregunte de dónde viene el archivo y expórtelo de nuevo.

# Rechazos de un paquete OneRoster.
input-roster-no-manifest = «{ $file }» no tiene manifest.csv, así que no es un paquete OneRoster. Expórtelo como OneRoster CSV y traiga el .zip tal como está.
input-roster-version = El manifiesto de «{ $file }» dice OneRoster versión { $given }. Las versiones que se leen son { $known }. Elija una de ellas al exportar.
input-roster-delta = «{ $member }», dentro de «{ $file }», contiene solo lo que cambió desde otra exportación (delta). Expórtelo de nuevo en modo completo (bulk), con todo.
input-roster-missing-file = El manifiesto de «{ $file }» nombra «{ $member }», pero el .zip no lo contiene. Exporte de nuevo el paquete y no saque archivos de él.
input-roster-absent = Según su manifiesto, «{ $file }» viene sin «{ $member }», que hace falta para una lista de estudiantes. Añádalo al exportar.
input-roster-doubled = La fila { $row } de «{ $file }» tiene el mismo sourcedId que la fila { $first } y dice otra cosa. Deje la que vale y exporte de nuevo.
input-roster-year = «{ $file }» tiene el año escolar «{ $given }». Un año escolar es el año en que termina, como 2026 para 2025-26. Corríjalo donde se definen los periodos y exporte de nuevo.
input-roster-no-students = «{ $file }» no nombra a ningún estudiante. Exporte de nuevo el paquete con los estudiantes.

# Lo que se notó en un paquete OneRoster.
note-roster-absent = El paquete viene sin { $file }, así que lo que diría no está informado.
note-roster-extension = No se leyeron las columnas que quien hizo el paquete añadió a { $file }: { $columns }.
note-roster-removed = { $n ->
    [one] Una fila de { $file } está marcada como eliminada y se deja
   *[other] { $n } filas de { $file } están marcadas como eliminadas y se dejan
} fuera.
note-roster-no-id = { $n ->
    [one] Una fila de { $file } no tiene identificador y se deja
   *[other] { $n } filas de { $file } no tienen identificador y se dejan
} fuera. Complételo y exporte de nuevo.
note-roster-repeated = { $n ->
    [one] Una fila de { $file } aparece
   *[other] { $n } filas de { $file } aparecen
} dos veces y cuenta una sola vez.
note-roster-dangling = { $n ->
    [one] Un valor de { $column } en { $file } no está
   *[other] { $n } valores de { $column } en { $file } no están
} en { $other }, así que no se sabe a qué se refiere. Exporte juntos todos los archivos del paquete.
note-roster-no-org = { $n ->
    [one] Un usuario no tiene
   *[other] { $n } usuarios no tienen
} escuela ni otra organización propia.
note-roster-no-school = { $n ->
    [one] Un estudiante no está
   *[other] { $n } estudiantes no están
} en ninguna escuela, ni por sus clases ni por su registro, y queda fuera de la matrícula. Indique su escuela y exporte de nuevo.
note-roster-students-without-class = { $n ->
    [one] Un estudiante no asiste
   *[other] { $n } estudiantes no asisten
} a ninguna clase. Su escuela es la de su propio registro.
note-roster-classes-without-student = { $n ->
    [one] Una clase no tiene
   *[other] { $n } clases no tienen
} ningún estudiante.
note-roster-classes-without-teacher = { $n ->
    [one] Una clase no tiene
   *[other] { $n } clases no tienen
} ningún docente.
note-roster-no-term = { $n ->
    [one] Una clase no es
   *[other] { $n } clases no son
} de ningún año escolar que el paquete conozca, así que nadie queda matriculado por ella.
note-roster-other-role = { $n ->
    [one] Una matrícula tiene
   *[other] { $n } matrículas tienen
} la función «{ $role }», que no es la de docente o estudiante de una clase, o no es la que el usuario tiene en otra parte. Nadie queda matriculado por ella.
note-roster-year-differs = { $n ->
    [one] Un periodo dice que es
   *[other] { $n } periodos dicen que son
} del año escolar { $year }, pero termina el { $end }. Se tomó el año que dice. Revise que sea el año en que termina el año escolar.
note-roster-date = { $n ->
    [one] Una fecha está escrita
   *[other] { $n } fechas están escritas
} como «{ $value }» y no como 2025-08-23, así que no se usó para saber la última escuela de un estudiante.
note-roster-last-unclear = { $n ->
    [one] De un estudiante no se sabe
   *[other] De { $n } estudiantes no se sabe
} cuál de varias escuelas fue la última. Se tomó la primera por su identificador.
note-roster-no-demographics = { $n ->
    [one] Un estudiante no tiene
   *[other] { $n } estudiantes no tienen
} fila en demographics.csv. La raza, la etnia y el sexo no están informados.
note-roster-no-race = { $n ->
    [one] Un estudiante no tiene
   *[other] { $n } estudiantes no tienen
} marcada ninguna raza ni la etnia hispana. La raza y la etnia no están informadas, y no se adivinan.
note-roster-hispanic-no-race = { $n ->
    [one] Un estudiante hispano no tiene
   *[other] { $n } estudiantes hispanos no tienen
} marcada ninguna raza, y cuenta como hispano.
note-roster-several-races = { $n ->
    [one] Un estudiante tiene
   *[other] { $n } estudiantes tienen
} marcadas varias razas: dos o más razas, o hispano, en las categorías federales, y cada una de ellas sola o en combinación.
note-roster-no-ethnicity = { $n ->
    [one] Un estudiante tiene
   *[other] { $n } estudiantes tienen
} marcada una raza, pero no si es hispano, así que su categoría federal no está informada. Si en este sistema un espacio en blanco quiere decir que no, dígalo al traer el archivo.
note-roster-several-grades = { $n ->
    [one] Un estudiante está
   *[other] { $n } estudiantes están
} en varios grados a la vez. Su grado no está informado.
note-roster-grade = { $n ->
    [one] Un estudiante está
   *[other] { $n } estudiantes están
} en el grado «{ $grade }», que nuestras tablas no contienen. Su grado no está informado.
note-roster-value = { $n ->
    [one] Un valor
   *[other] { $n } valores
} de { $column }: «{ $value }», que no tomamos por ninguno de los nuestros. No está informado.

# Rechazos de un intercambio Ed-Fi.
input-xml-entities = «{ $file }» declara entidades o remite a otros archivos, como no hace ninguna exportación Ed-Fi, así que no se leyó. Pregunte de dónde viene el archivo y expórtelo de nuevo.
input-xml-damaged = «{ $file }» no es XML bien formado: se corta o fue modificado en la fila { $row }. Expórtelo o cópielo de nuevo.
input-xml-letters = «{ $file }» es XML con letras que no se pueden leer. Expórtelo de nuevo en UTF-8.
input-edfi-none = «{ $file }» no es un intercambio Ed-Fi: comienza con «{ $given }». Traiga un archivo que comience con Interchange, como InterchangeStudentDiscipline.
input-edfi-other-kind = «{ $file }» es el intercambio Ed-Fi «{ $given }», y se pide { $asked }. Traiga ese archivo.
input-edfi-no-year = «{ $file }» dice en qué días empezaron y terminaron los programas, no para qué año escolar los quiere. Diga el año escolar cuando lo traiga.
input-edfi-no-enrollment = «{ $file }» habla de estudiantes, no de la escuela en que está cada uno, así que solo puede completar una matrícula que ya se tiene. Traiga primero la matrícula.
input-edfi-not-of-year = «{ $file }» completa la matrícula del año escolar que termina en { NUMBER($year, useGrouping: "false") }, y no se tiene ninguna de ese año. Traiga primero esa matrícula, o diga otro año escolar.
input-edfi-twice = «{ $file }» contiene dos intercambios Ed-Fi de { $kind }, así que no se sabe cuál vale. Deje uno solo en el archivo comprimido.
input-roster-other-table = La tabla «{ $table }» no se puede hacer a partir de «{ $file }», que es un paquete OneRoster. De él salen: { $known }.
input-edfi-other-table = La tabla «{ $table }» no se puede hacer a partir de «{ $file }», que es un intercambio Ed-Fi de { $kind }. De él salen: { $known }.
input-edfi-survey = «{ $file }» es una encuesta Ed-Fi: lo que respondieron las personas, algunas con su nombre. Ninguna tabla de registros guarda respuestas, así que no se conservó nada. Haga sus preguntas sobre los conteos que se publicaron de ella, o traiga las respuestas en un archivo propio con una fila por estudiante y sin nombres.
input-edfi-intervention = «{ $file }» es un intercambio Ed-Fi de intervenciones: qué intenta una escuela, con quién y cuántas veces. Ninguna tabla guarda eso, así que no se conservó nada. Escriba lo que la escuela intenta, y lo que espera de ello, como una decisión junto al hallazgo al que responde.
input-edfi-organizations = «{ $file }» es un intercambio Ed-Fi de escuelas y sus cursos, y no contiene registros de estudiantes ni de personal. Tráigalo en un mismo .zip con StaffAssociation: así dice qué lugares son escuelas.
input-edfi-calendar = «{ $file }» es un intercambio Ed-Fi de días escolares, y no contiene registros de estudiantes. Tráigalo en un mismo .zip con StudentAttendance: así dice a cuántos días se podía asistir.

# Lo que se notó en un intercambio Ed-Fi.
note-edfi-not-used = { $n ->
    [one] Un registro de la clase { $record } no hizo
   *[other] { $n } registros de la clase { $record } no hicieron
} falta aquí.
note-edfi-incomplete = { $n ->
    [one] Un registro de la clase { $record } no tiene
   *[other] { $n } registros de la clase { $record } no tienen
} un { $missing } utilizable, y no se pudo contar.
note-edfi-doubled = { $n ->
    [one] Un registro de la clase { $record } aparece
   *[other] { $n } registros de la clase { $record } aparecen
} dos veces, y cuenta una sola vez.
note-edfi-value = { $n ->
    [one] Un registro dice
   *[other] { $n } registros dicen
} «{ $value }» en { $element }. No se contó: no adivinamos qué significa aquí.
note-edfi-not-absent = { $n ->
    [one] Un registro dice
   *[other] { $n } registros dicen
} «{ $value }» en { $element }, que no es un día de ausencia.
note-edfi-no-duration = { $n ->
    [one] Una ausencia no tiene
   *[other] { $n } ausencias no tienen
} duración, y cuenta como un día entero.
note-edfi-part-of-a-day = { $n ->
    [one] De un día se perdió
   *[other] De { $n } días se perdió
} menos de la mitad, y no se contó como ausencia.
note-edfi-no-days-enrolled = El archivo dice cuándo faltaron los estudiantes, no cuántos días estuvieron matriculados, así que por sí solo no permite saber qué parte de los días fue. Tráigalo en un mismo .zip con el intercambio EducationOrgCalendar.
note-edfi-no-length = { $n ->
    [one] Una suspensión fuera de la escuela no tiene
   *[other] { $n } suspensiones fuera de la escuela no tienen
} duración propia. Los días fuera de la escuela de estos estudiantes no están informados.
note-edfi-other-year = { $n ->
    [one] Un registro de la clase { $record } es
   *[other] { $n } registros de la clase { $record } son
} de otro año escolar, y no se contó.
note-edfi-not-eligible = { $n ->
    [one] Un registro de la clase { $record } dice
   *[other] { $n } registros de la clase { $record } dicen
} que el estudiante no es elegible, y cuenta como no.
note-edfi-both-plans = { $n ->
    [one] Un estudiante recibe
   *[other] { $n } estudiantes reciben
} servicios bajo IDEA y bajo la Sección 504. Cuenta solo bajo IDEA.
note-edfi-sex-at-birth = { $n ->
    [one] Un registro da
   *[other] { $n } registros dan
} el sexo al nacer. No se tomó por el sexo que registra el distrito.
note-edfi-no-groups = { $n ->
    [one] El archivo nombra a un estudiante
   *[other] El archivo nombra a { $n } estudiantes
} sin raza, etnia ni sexo. Ed-Fi los guarda en el intercambio StudentEnrollment: traiga ese archivo.
note-edfi-file-unused = El archivo comprimido contiene también el intercambio { $kind }, que no hizo falta para esta tabla.
note-edfi-school-unknown = El archivo no dice en qué escuela están los estudiantes, y no se tiene matrícula de sus años escolares. Traiga primero la matrícula, o diga la escuela.
note-edfi-school-of-enrollment = El archivo no dice en qué escuela están los estudiantes. Se tomó de la matrícula que se tiene: la escuela en que cada uno estuvo matriculado por última vez ese año.
note-edfi-not-enrolled = { $n ->
    [one] Un estudiante del archivo no está
   *[other] { $n } estudiantes del archivo no están
} en la matrícula que se tiene, y no se pudo completar.
note-edfi-filled-in = El archivo completa lo que se tiene de los estudiantes matriculados: { $columns }. Todo lo demás queda como estaba.
note-edfi-absent-alone = { $n ->
    [one] El archivo habla de un estudiante, en una escuela y un año,
   *[other] El archivo habla de { $n } estudiantes, cada uno en una escuela y un año,
} con ausencias o retrasos, y no se tiene una matrícula que hable de los demás. Las proporciones de días serían solo las de estudiantes ausentes: traiga primero la matrícula.
note-edfi-no-event = { $n ->
    [one] Un estudiante está matriculado
   *[other] { $n } estudiantes están matriculados
} en una escuela del archivo sin ausencias en él, y cuenta como ausente ningún día.
note-edfi-no-calendar = El calendario no tiene días de la escuela { $place } en el año escolar que termina en { NUMBER($year, useGrouping: "false") }, así que los días de matrícula allí no están informados.
note-edfi-days-of-calendar = { $n ->
    [one] En una escuela y año
   *[other] En { $n } escuelas y años
} los días de matrícula son aquellos en que la escuela dio clases, según su calendario. A un estudiante que llegó o se fue durante el año se le toma como matriculado todo el año.
note-edfi-overlap = { $n ->
    [one] Un período está
   *[other] { $n } períodos están
} dentro de otro de la misma escuela, y sus días no se sumaron de nuevo.
note-edfi-method = { $n ->
    [one] Un puntaje es
   *[other] { $n } puntajes son
} «{ $value }», que no es el puntaje de escala, y no se tomó.
note-edfi-no-result = { $n ->
    [one] Una prueba no tiene
   *[other] { $n } pruebas no tienen
} nivel ni puntaje, y cuenta como no hecha.
note-edfi-later = { $n ->
    [one] Un registro más de la clase { $record } es
   *[other] { $n } registros más de la clase { $record } son
} de un estudiante que ya tiene uno. Vale el último.
note-edfi-no-school = { $n ->
    [one] Un registro de la clase { $record } es
   *[other] { $n } registros de la clase { $record } son
} de { $place }, que no es una de las escuelas, y quedó fuera.
note-edfi-no-share = { $n ->
    [one] Una correspondencia no dice
   *[other] { $n } asignaciones no dicen
} qué parte de la jornada completa es, y cuenta como jornada completa.
note-edfi-added = { $n ->
    [one] Una correspondencia más es
   *[other] { $n } asignaciones más son
} de la misma persona, escuela y función. Sus partes de jornada se sumaron.
note-edfi-no-disability = { $n ->
    [one] De un estudiante atendido
   *[other] De { $n } estudiantes atendidos
} bajo IDEA el archivo no dice por qué discapacidad. No está informada.

# Lo que solo el personal puede buscar: los cruces más lejos de las oportunidades, y quién está separado de quién entre escuelas.
crossings-for-staff = Una búsqueda en todos los cruces de grupos de estudiantes muestra grupos pequeños que se distinguen, así que es para el personal que la necesita, no para la audiencia «{ $audience }». Para mostrar cruces a personas de fuera, elija los que importan y prepare un plan de publicación con ellos.
crossings-too-many-columns = Estas { $columns } columnas tienen más cruces de los que se pueden contar a la vez. Elija menos columnas, o columnas con menos valores.
separation-for-staff = Cuán separados están los grupos de estudiantes entre escuelas se calcula con las cifras exactas de cada escuela, así que es para el personal que lo necesita, no para la audiencia «{ $audience }». Para mostrarlo a personas de fuera, prepare un plan de publicación de los grupos por escuela.
reason-one-school = Todos estos estudiantes están en una sola escuela, así que no se puede decir quién está separado de quién entre escuelas.
disproportionality-no-data = { $source } no tiene matrícula con raza y etnia y con discapacidad, así que no se puede decir ninguna categoría. Traiga esas columnas.
disproportionality-none-over = Ninguna razón que se pueda calcular supera el umbral en el último año escolar.
disproportionality-not-told = { $n ->
    [one] Una categoría no se puede
   *[other] { $n } categorías no se pueden
} decir con estos datos: { $categories }.
own-measure-unreadable = «{ $file }» no se puede leer como medida: { $fault }.
own-measure-part = A «{ $file }» le falta { $part }. Una medida dice todo esto: cómo se llama, quién cuenta, por qué, límites, fuente y un ejemplo hecho a mano.
own-measure-kind = «{ $file }»: «{ $given }» no es un valor de { $part }. Es uno de { $known }.
own-measure-rule = «{ $file }»: «{ $rule }» no es una comparación de columnas en números enteros, como 10 * days_absent >= days_enrolled. Use + - * and or not, y sin decimales: multiplique en su lugar.
own-measure-example = «{ $file }»: según su regla, el ejemplo da { $counted } de { $students }, y no { $n_counted } de { $n_students } como dice. Corrija la regla o el ejemplo.
own-measure-taken = «{ $file }» se llama { $id } como otra medida. Dele un nombre propio.

# Promedios de un número por estudiante, solo para el personal.
means-for-staff = Un promedio se apoya en una suma, y una suma puede revelar algo de un solo estudiante, así que los promedios son para el personal que los necesita, no para la audiencia «{ $audience }». A personas de fuera se les pueden mostrar proporciones: pida una medida que cuente estudiantes.
means-compared-with-others = Los promedios se comparan con todos los demás estudiantes, no con «{ $given }». Haga la pregunta con rest.
reason-no-spread = Los estudiantes de ambos lados difieren demasiado poco entre sí para decir cuán segura es la diferencia.
reason-few-schools = En uno de los lados hay estudiantes de menos de 5 escuelas, y cada escuela tiene un solo número: son muy pocas para decir cuán segura es la diferencia.
gate-split-outcome = Junto con { $outcomes }, que ya se publicó, esto diría cuántos estudiantes hay entre una cosa y otra, por pocos que sean. Publique solo una de las dos.

# Desproporción significativa: lo que no se sabe de los estudiantes con discapacidades, y los recuentos de un estado.
totals-for-staff = Un total puede revelar algo de un solo estudiante, así que los totales son para el personal que los necesita, no para la audiencia «{ $audience }». A personas de fuera se les pueden mostrar proporciones: pida una medida que cuente estudiantes.
audit-state-for-staff = Los recuentos de un estado sirven para las razones de desproporción significativa, que son para el personal que las necesita, no para la audiencia «{ $audience }». Deje fuera el archivo, o pida la auditoría para el personal.
disproportionality-no-ages = Estos datos no dicen qué edad tienen los estudiantes. Se toma que todos tienen las edades que cuenta cada categoría.
disproportionality-not-known-age = No se sabe la edad de { $n ->
    [one] un estudiante
   *[other] { $n } estudiantes
} con discapacidades. Se toma que tienen las edades que cuenta cada categoría.
disproportionality-not-known-disability_category = No se sabe el tipo de discapacidad de { $n ->
    [one] un estudiante
   *[other] { $n } estudiantes
} con discapacidades. Cuentan en cualquier discapacidad y quedan fuera de las razones de cada tipo.
disproportionality-not-known-educational_environment = No se sabe dónde aprenden { $n ->
    [one] un estudiante
   *[other] { $n } estudiantes
} con discapacidades. Quedan fuera de las razones de ubicación.
disproportionality-state-column = «{ $file }» no tiene la columna «{ $column }». Los recuentos del estado necesitan: { $needed }. El archivo tiene: { $columns }.
disproportionality-state-category = En «{ $file }», fila { $row }, «{ $given }» no es ninguna de las catorce categorías. Escriba una de { $known }, o deje fuera la fila.
disproportionality-state-group = En «{ $file }», fila { $row }, «{ $given }» no es ninguno de los siete grupos. Escriba uno de { $known }, y deje fuera las filas de totales.
disproportionality-state-year = En «{ $file }», fila { $row }, «{ $given }» no es un año escolar. Escriba el año en que termina: 2026 para 2025-26.
disproportionality-state-number = En «{ $file }», fila { $row }, «{ $column }» es «{ $given }». Escriba un número entero de 0 o más, o déjelo en blanco donde no se sabe.
disproportionality-state-more = En «{ $file }», fila { $row }, se cuentan { $counted } de { $students } estudiantes. Corrija la fila: no se pueden contar más estudiantes de los que hay.
disproportionality-state-twice = En «{ $file }», la fila { $row } da la misma categoría, el mismo grupo y el mismo año escolar que la fila { $first }. Deje una de las dos.
disproportionality-state-years = «{ $file }» tiene recuentos de { $given }, y las razones del distrito son de { $wanted }. Traiga los recuentos del estado de esos años escolares.
disproportionality-state-smaller = En «{ $file }», todo el estado tiene { $counted } de { $students } para { $category }, { $group }, { $year }, y el distrito solo { $own_counted } de { $own_students }. Traiga recuentos de todo el estado, con el distrito incluido.

intake-not-money = «{ $column }» contiene «{ $value }» donde debe ir una cantidad de dinero: dólares, con dos decimales como máximo. Corríjala, o bórrela si no se informó.
intake-repeated-row = Aquello de lo que trata esta fila ya está en la fila { $first }, con otros valores. Conserve una de las dos; o, si cada fila es una parte, deje que esas filas se sumen.
need-weights-unreadable = { $file } no dice cuánto cuenta cada necesidad. Debe tener una tabla [weights] con un número de hasta tres decimales por necesidad, como english_learner = "0.2".
need-weights-no-weight = «{ $given }» no es el peso de una necesidad. Un peso es un número de 0 a { $most } con hasta tres decimales, como 0.2: se suma al 1 que cuenta cada estudiante.
note-roster-two-numbers = El paquete escribe lo mismo de dos maneras: { $id } en «{ $column }» y { $number } en «{ $other }». Haga que la correspondencia tome la que escriben sus otros archivos, igual en cada tabla; se propone «{ $column }».
note-roster-staff-no-school = { $n ->
    [one] Una persona trabaja
   *[other] { $n } personas trabajan
} para todo el distrito y no está en ninguna escuela, así que se deja fuera.

note-edfi-empty-class = { $n ->
    [one] Una clase del horario no tiene estudiantes en el archivo, así que queda fuera.
   *[other] { $n } clases del horario no tienen estudiantes en el archivo, así que quedan fuera.
}
note-edfi-taught-empty = { $n ->
    [one] Una clase tiene docente y ningún estudiante en el archivo, así que queda fuera.
   *[other] { $n } clases tienen docente y ningún estudiante en el archivo, así que quedan fuera.
}
note-edfi-no-teacher = { $n ->
    [one] Una clase no tiene docente en el archivo: tráigalo en un .zip con el intercambio StaffAssociation. Cómo es su docente queda como no informado.
   *[other] { $n } clases no tienen docente en el archivo: tráigalo en un .zip con el intercambio StaffAssociation. Cómo son sus docentes queda como no informado.
}
input-edfi-schedule = «{ $file }» es un intercambio Ed-Fi de clases. No dice quién está en ellas: tráigalo en un .zip con el intercambio StudentEnrollment.

# Dónde está una medida en las listas de otros.
listed-nasem = En «Monitoring Educational Equity» (Academias Nacionales, 2019) es el número { $number } de 16: { $name }.
listed-nasem-none = «Monitoring Educational Equity» (Academias Nacionales, 2019) no tiene una medida así.
listed-e-w = En el marco Education-to-Workforce (Mathematica, 2022) corresponde a { $names }. Allí la definición puede ser otra.
listed-e-w-none = El marco Education-to-Workforce (Mathematica, 2022) no tiene una medida así.
listed-e-w-one = «{ $name }» (número { $number } de 99)
nasem-3 = participación en la escuela
nasem-4 = rendimiento en los cursos
nasem-5 = rendimiento en las pruebas
nasem-6 = graduación a tiempo
nasem-7 = preparación para después de la secundaria
nasem-10 = acceso a una enseñanza eficaz
nasem-11 = acceso a cursos exigentes
nasem-13 = acceso a apoyos académicos
nasem-14 = clima escolar
nasem-15 = disciplina que no excluye
nasem-16 = apoyos no académicos
e-w-5 = Asistencia constante
e-w-7 = Dominio de matemáticas y lectura en 3.er grado
e-w-10 = Dominio de matemáticas y lectura en 8.º grado
e-w-11 = Álgebra I aprobada a más tardar en 9.º grado
e-w-12 = Buen camino en 9.º grado
e-w-13 = Promedio de calificaciones
e-w-14 = Dominio de matemáticas y lectura en la preparatoria
e-w-20 = Graduación de la preparatoria
e-w-23 = Inscripción en estudios superiores justo después de la preparatoria
e-w-36 = Prácticas disciplinarias equitativas
e-w-38 = Progreso de quienes aprenden inglés
e-w-39 = Credenciales del profesorado
e-w-40 = Experiencia del profesorado
e-w-49 = Asignación equitativa a cursos exigentes
e-w-51 = Gasto por estudiante
e-w-64 = Acceso a orientación universitaria y profesional
e-w-86 = Diversidad racial y étnica representativa del personal docente
e-w-94 = Acceso a la tecnología
