framework-too-large = «{ $file }» tiene { $n } términos, y caben { $most }. Divídalo en varios marcos.
framework-code-twice = «{ $file }» tiene dos veces el código «{ $code }»: en «{ $one }» y en «{ $other }». Dé otro código a uno de los dos términos.
framework-parent-missing = «{ $file }»: «{ $code }» está debajo de «{ $parent }», y ese término no existe. Agréguelo, o ponga «{ $code }» debajo de otro.
framework-loop = «{ $file }»: estos términos están unos debajo de otros en círculo: { $codes }. Ponga uno de ellos en otro lugar.
framework-code-missing = «{ $file }» nombra el código «{ $code }», que «{ $framework }» no tiene. Corrija el código, o agregue el término.
framework-twice = «{ $file }»: la versión { $version } de «{ $framework }» ya existe. Dé otra versión a esta.
framework-changed = «{ $file }» no dice lo mismo que la versión { $version } de «{ $framework }» que se publicó. Lo publicado queda como está: restablezca el texto anterior y dé al suyo una versión nueva.
framework-not-there = «{ $file }» nombra la versión { $version } de «{ $framework }», que no existe. Agregue ese archivo, o nombre una versión que exista.
framework-no-statement-column = Ninguna columna de «{ $file }» es el enunciado. Diga qué columna contiene lo que enuncia cada término.
framework-to-verify = Por verificar
case-not-json = «{ $file }» no es JSON. Vuelva a obtener el paquete CASE de su origen, como un archivo que termina en .json.
case-no-document = «{ $file }» no contiene un CFDocument, de modo que no es un paquete CASE. Pida a quien lo publica el CFPackage.
case-identifier-twice = «{ $file }» tiene dos elementos con el identificador { $identifier }. Pida a quien lo publica que lo corrija.
case-links-left = { $n ->
    [one] No se tomó un enlace
   *[other] No se tomaron { $n } enlaces
} del paquete
case-links-more = { $n ->
    [one] Otro no aparece en esta lista.
   *[other] Otros { $n } no aparecen en esta lista.
}
case-left-type = El estándar no conoce ese tipo de enlace.
case-left-ends = Ninguno de los dos extremos está en el paquete.
case-left-address = El otro extremo no tiene una dirección en la web por la que se pueda encontrar.
case-left-many = Hay más enlaces de los que guarda un marco.
case-left-parent = Ya está debajo de otra cosa, y un término tiene un solo lugar.
case-dangling = «{ $file }»: la asociación { $n } pone «{ $origin }» debajo de «{ $destination }», y uno de los dos no está en el paquete. Pida a quien lo publica el paquete completo.
nav-practice = Práctica
nav-frameworks = Marcos
frameworks-lead = { $n } marcos dicen qué es una buena práctica, con términos que todas las personas de aquí pueden señalar. Cada versión queda como se publicó.
frameworks-search = Buscar dentro de los marcos
frameworks-nothing = Ningún marco dice eso. Pruebe con menos palabras o con otras.
frameworks-all = Todos los marcos
frameworks-faults = Archivos que no se pudieron tomar
framework-draft = Borrador
framework-retired = Retirado
framework-facts = Versión { $version } · { $n ->
    [one] 1 término
   *[other] { $n } términos
}
framework-version = Versión { $version }
framework-bring = Traer un esquema propio
framework-bring-lead = Un esquema se convierte en un borrador que usted puede cambiar. Nadie más lo ve hasta que lo publique.
framework-bring-sheet = De una hoja de cálculo
framework-bring-sheet-how = Una fila por término, con columnas como código, padre, enunciado, nivel 1, nivel 2, qué observar. En la página siguiente usted dice qué es cada columna.
framework-bring-case = De un paquete CASE
framework-bring-case-how = Un CFPackage de CASE 1.0 o 1.1, como lo dan los estados y las editoriales (JSON). Sus identificadores se conservan.
framework-bring-button = Traerlo
framework-written-in = Escrito en
framework-columns-lead = { $n ->
    [one] Se leyó 1 fila.
   *[other] Se leyeron { $n } filas.
} Diga qué es cada columna; lo que sugieren los nombres ya está elegido.
framework-columns = Columnas
framework-column = Columna
framework-column-is = Es
framework-column-holds = Contiene
framework-column-none = Nada que haga falta
framework-level = Nivel { $n }
framework-make-draft = Hacer un borrador
framework-copy = Copiar y adaptar
framework-copied-from = copiado de { $what }
framework-untranslated = Este marco no está en su idioma. Está en: { $languages }.
framework-terms = Términos
framework-levels = Niveles
framework-variants = Dónde se aplica cada término
framework-not-applicable = No se aplica:
framework-all-apply = Se aplican todos los términos.
framework-answers = Respuestas para elegir
framework-several = se pueden elegir varias
framework-here = Aquí
framework-how = Cómo se relacionan
framework-there = Allí
framework-versions = Versiones
framework-stays = Lo publicado nunca se edita. Quien lo quiera de otra manera lo copia y publica la versión siguiente.
framework-source = De dónde viene
framework-creator = Hecho por
framework-licence = Licencia
framework-languages = Idiomas
framework-digest = Resumen criptográfico de lo publicado
framework-title = Título
framework-summary = Qué es, en una o dos oraciones
framework-id = Nombre corto para direcciones
framework-version-label = Versión
framework-open-title = Abierto a todo el mundo
framework-is-open = Cualquiera puede leer esta versión como CASE, desde cualquier programa.
framework-is-closed = Solo quienes trabajan aquí pueden leer esta versión.
framework-open = Abrirlo a todo el mundo
framework-close = Cerrarlo
framework-verify-why = No se pudo verificar lo que enuncia este término. Queda marcado hasta que alguien haya visto la fuente.
framework-under = Debajo
framework-answers-to = En otros marcos
framework-elsewhere = Relacionado en otro lugar
framework-elsewhere-about = Es lo que dice el paquete con el que llegó el marco. Lo que está allí no es nuestro y puede haber cambiado.
framework-not-for = No se aplica en
framework-in-other-languages = En otros idiomas
framework-identifier = Identificador en CASE:
framework-compare = Comparar versiones
framework-compared = De la versión { $before } a la { $after }
framework-before = De
framework-after = A
framework-same = Las dos versiones enuncian lo mismo.
framework-difference = { $changed } con otras palabras, { $added } nuevos, { $gone } quitados, { $moved } movidos.
framework-changed-terms = Con otras palabras
framework-added-terms = Nuevos
framework-gone-terms = Quitados
framework-moved-terms = Movidos
framework-top = lo más alto
framework-part-statement = Enunciado
framework-part-notes = Notas
framework-part-question = Preguntas
framework-part-look-for = Qué observar
framework-questions-lines = Preguntas, una por línea
framework-look-fors-lines = Qué observar, una cosa por línea
framework-code = Código
framework-parent = Debajo de
framework-kind = Clase
framework-order = Orden
framework-up = Subir
framework-down = Bajar
framework-save = Guardar
framework-add-term = Agregar un término
framework-no-terms = Todavía no hay términos. Agregue el primero: un código y lo que enuncia.
framework-change-term = Cambiar { $code }
framework-remove-term = Quitar el término
framework-remove-term-note = Lo que está debajo se va con él.
framework-details = Lo que dice de sí mismo
framework-draft-lead = Cámbielo como quiera; solo lo ven quienes llevan los marcos aquí.
framework-publish-title = Publicarlo
framework-publish-note = Desde entonces esta versión queda como está, para todas las personas que trabajan aquí. Los cambios van a la versión siguiente.
framework-openly = Cualquiera puede leerlo, también otros programas (CASE)
framework-publish = Publicar esta versión
framework-remove = Desechar el borrador
association-isRelatedTo = se relaciona con
association-isRelatedTo-back = se relaciona con
association-exactMatchOf = es lo mismo que
association-exactMatchOf-back = es lo mismo que
association-isPartOf = es parte de
association-isPartOf-back = tiene como parte
association-isPeerOf = está junto a
association-isPeerOf-back = está junto a
association-precedes = va antes de
association-precedes-back = va después de
association-replacedBy = fue reemplazado por
association-replacedBy-back = reemplaza a
association-exemplar = tiene como ejemplo
association-exemplar-back = es un ejemplo de
association-hasSkillLevel = tiene el nivel
association-hasSkillLevel-back = es el nivel de
association-isTranslationOf = traduce
association-isTranslationOf-back = tiene como traducción
thing-framework = Marco
thing-framework-title = { $title }, versión { $version }
search-term = Término de un marco
refused-published-framework = Esta versión se publicó y queda como está. Cópiela y cambie la copia.
refused-framework-draft = Un borrador solo lo ven quienes llevan los marcos. Publíquelo primero.
refused-framework-empty = No hay términos que publicar. Agregue al menos uno.
refused-framework-term = Ese término ya no está en el borrador. Vuelva al borrador y mire de nuevo.
refused-framework-title = Dé un título al esquema, para que la gente lo encuentre.
refused-columns-twice = Se dijo de dos columnas que son lo mismo. Elija una de ellas y deje la otra en nada que haga falta.
did-framework-copied = { $who } copió un marco para adaptarlo: { $what }.
did-framework-brought = { $who } trajo un marco: { $what }.
did-framework-draft-changed = { $who } cambió el borrador de un marco: { $what }.
did-framework-draft-removed = { $who } desechó un borrador de un marco: { $what }.
did-framework-published = { $who } publicó un marco: { $what }.
did-framework-opened = { $who } abrió un marco a todo el mundo: { $what }.
did-framework-closed = { $who } cerró un marco que estaba abierto a todo el mundo: { $what }.
crosswalks-own = Correspondencias propias
crosswalks-own-about = Una correspondencia dice qué términos de aquí responden a cuáles de otro marco. Una vez publicada, todas las personas la ven en las páginas de ambos.
crosswalk-with = Con qué marco
crosswalk-begin = Empezar una correspondencia
crosswalk-lead = { $n ->
    [0] Todavía no hay nada. Diga qué término responde a cuál, y cómo.
    [one] Hay un par de términos. Nadie más lo ve antes de que se publique.
   *[other] Hay { $n } pares de términos. Nadie más los ve antes de que se publiquen.
}
crosswalk-stays = { $n ->
    [one] Se publicó un par de términos. Se queda como está; un cambio es una versión nueva.
   *[other] Se publicaron { $n } pares de términos. Se quedan como están; un cambio es una versión nueva.
}
crosswalk-pairs = Qué términos responden a cuáles
crosswalk-no-pairs = Todavía no hay ningún par.
crosswalk-change = Cambiar
crosswalk-remove-pair = Quitar
crosswalk-add-pair = Añadir el par
crosswalk-note = Por qué, en una frase (se puede dejar en blanco)
crosswalk-in-case = Una vez publicada está también en el archivo CASE del marco del que parte.
crosswalk-publish-note = Lo publicado se queda como está. Ambos marcos lo muestran.
crosswalk-next = Empezar la versión siguiente
refused-crosswalk-ends = Una correspondencia va de un marco publicado a otro. Elija dos.
refused-crosswalk-begun = Ya hay un borrador de esta correspondencia. Siga con él o descártelo.
refused-crosswalk-pair = Este par ya está, o no existe esa manera de relacionarse. Elija otra.
refused-crosswalk-empty = Una correspondencia sin ningún par de términos no dice nada. Añada uno y publíquela.
did-crosswalk-begun = { $who } empezó una correspondencia: { $what }.
did-crosswalk-changed = { $who } cambió el borrador de una correspondencia: { $what }.
did-crosswalk-published = { $who } publicó una correspondencia: { $what }.
did-crosswalk-removed = { $who } descartó el borrador de una correspondencia: { $what }.
