# Rechazos de un archivo: qué, dónde, qué hacer ahora.
input-no-such-file = No existe el archivo «{ $file }». Revise el nombre y la carpeta.
input-empty-file = «{ $file }» está vacío: no tiene encabezado ni filas. Expórtelo de nuevo y revise su tamaño.
input-only-header = «{ $file }» tiene los nombres de las columnas pero ninguna fila. Expórtelo de nuevo con los estudiantes.
input-not-parquet = «{ $file }» termina en .parquet pero no es un archivo Parquet. Expórtelo de nuevo o guárdelo como CSV.
input-workbook = «{ $file }» es un libro de Excel o un archivo zip, no texto. Ábralo, elija «Guardar como: CSV UTF-8» y traiga ese archivo.
input-utf16 = «{ $file }» está guardado en UTF-16. Guárdelo como «CSV UTF-8» e inténtelo de nuevo.
input-damaged-gzip = «{ $file }» es un archivo .gz dañado: se corta antes del final. Cópielo de nuevo.
input-not-utf8 = La fila { $row } de «{ $file }» tiene letras que no son UTF-8. Guarde el archivo como «CSV UTF-8» e inténtelo de nuevo.
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
