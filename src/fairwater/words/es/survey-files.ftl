survey-file-empty = «{ $file }» está vacío: no tiene preguntas ni respuestas. Descargue los resultados de nuevo y revise el tamaño del archivo.
survey-file-no-answers = «{ $file }» tiene preguntas pero ninguna respuesta debajo. Descargue los resultados de nuevo cuando alguien haya respondido.
survey-file-no-header = La primera fila de «{ $file }» tiene la dirección de una persona en la columna { $column }, donde debería estar una pregunta. Añada una fila de preguntas encima de las respuestas y traiga el archivo de nuevo.
survey-file-odd-row = La fila { $row } de «{ $file }» llega hasta la columna { $found }, y las preguntas terminan en la columna { $expected }. Descargue los resultados de nuevo; si cambió el archivo a mano, vuelva a poner las respuestas de esa fila debajo de sus preguntas.
survey-file-no-questions = No se pudo traer ninguna pregunta de «{ $file }»: todas las columnas dicen quién respondió, o cuándo. Traiga un archivo que tenga también las respuestas.
survey-file-no-layout = No está claro cómo está ordenado «{ $file }». Diga de qué programa viene, o añada una fila de preguntas encima de las respuestas.
survey-file-not-google-forms = «{ $file }» no está ordenado como lo hace Google Forms: la primera columna no es una marca temporal. Descargue las respuestas en CSV de nuevo, o diga que es una tabla sencilla.
survey-file-not-qualtrics = «{ $file }» no está ordenado como lo hace Qualtrics: la tercera fila no tiene los identificadores de importación. Exporte los datos en CSV de nuevo, sin cambiar las filas de arriba.
survey-file-not-limesurvey = «{ $file }» no está ordenado como lo hace LimeSurvey: faltan las columnas con el número de la respuesta y el día del envío. Exporte las respuestas en CSV de nuevo, o diga que es una tabla sencilla.
survey-file-only-previews = Todas las filas de «{ $file }» son vistas previas, que alguien hizo para probar la encuesta. Tráigalo de nuevo cuando alguien haya respondido.
survey-layout-qualtrics = Parece de Qualtrics: la tercera fila tiene los identificadores de importación que solo escribe Qualtrics.
survey-layout-limesurvey = Parece de LimeSurvey: empieza con la columna «{ $column }» y tiene su columna del envío o de la última página.
survey-layout-google-forms = Parece de Google Forms: la primera columna, «{ $column }», tiene el momento de cada respuesta y nada más.
survey-layout-codes-then-text = Parece una tabla sencilla con dos filas encima de las respuestas: primero códigos cortos y luego las preguntas en palabras.
survey-layout-text-then-codes = Parece una tabla sencilla con dos filas encima de las respuestas: primero las preguntas en palabras y luego códigos cortos.
survey-layout-one-row = Parece una tabla sencilla: nada en ella viene de Google Forms, Qualtrics o LimeSurvey, así que la primera fila se toma como las preguntas y cada una de las demás como una persona.
survey-layout-no-names = No se propone nada: la fila { $row } debería tener las preguntas, y { $n ->
    [one] una de sus celdas es un número o una dirección
   *[other] { $n } de sus celdas son números o direcciones
}.
survey-left-internet-address = «{ $column }» no se trajo: dice desde qué dirección de internet respondió alguien.
survey-left-mail-address = «{ $column }» no se trajo: dice el correo electrónico de quienes respondieron.
survey-left-name = «{ $column }» no se trajo: dice el nombre de quienes respondieron, o el de sus hijos.
survey-left-phone = «{ $column }» no se trajo: dice el teléfono de quienes respondieron.
survey-left-home = «{ $column }» no se trajo: dice dónde viven quienes respondieron.
survey-left-birth = «{ $column }» no se trajo: una fecha de nacimiento dice quién respondió.
survey-left-identifier = «{ $column }» no se trajo: con un número así se podría llegar de una respuesta a una persona.
survey-left-place = «{ $column }» no se trajo: dice el lugar desde el que respondió alguien.
survey-left-time = «{ $column }» no se trajo: la hora podría decir quién respondió. A lo sumo se queda el día.
survey-left-of-the-program = «{ $column }» no se trajo: trata de cómo se abrió la encuesta, y no es una respuesta.
survey-left-unnamed = Una columna sin nombre no se trajo. Tiene { $n ->
    [one] una respuesta; póngale una pregunta si es de alguna
   *[other] { $n } respuestas; póngale una pregunta si son de alguna
}.
survey-left-preview = { $n ->
    [one] No se trajo una fila
   *[other] No se trajeron { $n } filas
}: según «{ $column }», alguien estaba probando la encuesta.
survey-left-answers = { $n ->
    [one] No se trajo una respuesta
   *[other] No se trajeron { $n } respuestas
} a «{ $column }»: con eso se podría llegar a una persona o encontrarla.
survey-remark-unfinished = { $n ->
    [one] Una persona no terminó la encuesta. Lo que respondió se trajo, y está marcado.
   *[other] { $n } personas no terminaron la encuesta. Lo que respondieron se trajo, y está marcado.
}
survey-remark-not-shown = { $n ->
    [one] Una vez no se mostró una pregunta
   *[other] { $n } veces no se mostró una pregunta
} a alguien, por una regla de la encuesta. Se trajo como no respondida.
survey-remark-month-first = Los días como 3/4 se leyeron como mes y día. Si su programa escribe primero el día, cámbielo ahí y traiga el archivo de nuevo.
survey-remark-doubled-code = El código «{ $code }» estaba sobre dos preguntas; la segunda es ahora «{ $own }».
