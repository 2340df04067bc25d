document-blank = Aquí todavía no se escribió nada.
document-evidence = Se apoya en
document-signed = Firmado
document-no-letters = Las letras que no se pudieron componer aparecen como cuadros: { $points }. Están completas en el documento y en su archivo de Word.
document-blank-lead = Escriba debajo de cada título y deje los títulos como están: así encuentra este archivo el camino de vuelta.
document-paste-too-large = Lo que pegó ocupa más de { $limit } megabytes. Péguelo por partes, sin imágenes.
document-file-too-large = «{ $file }» ocupa más de { $limit } megabytes. Quite las imágenes y tráigalo otra vez.
document-not-docx = «{ $file }» no es un documento de Word (.docx). Guárdelo como .docx y traiga ese.
nav-documents = Documentos
nav-journey = Camino
documents-lead = Qué entendemos, qué vemos, qué decidimos: se escribe en común, se firma y nunca queda solo en una carpeta.
documents-kind = Tipo
documents-current = En escritura y firmados
documents-changed = Último cambio
documents-none-so = Aquí ningún documento es así. Pida menos, o empiece uno más abajo.
documents-begin = Empezar un documento
documents-none = Todavía ninguno.
documents-compare = Lado a lado
documents-compare-lead = La misma pregunta, como la responde cada lugar. Donde dos respuestas difieren, las dos pueden ser ciertas: hablen de ello.
document-begin = Comenzar uno
document-template = Plantilla en blanco (Word)
document-title = Título
document-whose = De quién es
document-asks = Qué pregunta
document-for-example = Por ejemplo: { $text }
document-stage-draft = en escritura
document-stage-signed = firmado
document-stage-set-aside = apartado
document-as-of = al { $day }
document-changed = { $name }, { $day }
document-say-instead = Una manera de decirlo: { $words }.
document-evidence-withheld = Algo que su función no abre
document-margin = { $missing ->
    [0] No falta nada.
    [one] Falta una cosa.
   *[other] Faltan { NUMBER($missing) } cosas.
} { $advice ->
    [0] {""}
    [one] Una merece pensarse.
   *[other] { NUMBER($advice) } merecen pensarse.
} { $wording ->
    [0] {""}
    [one] Se señala una expresión.
   *[other] Se señalan { NUMBER($wording) } expresiones.
}
document-complete = Se cumplen todas las revisiones.
document-empty = Todavía no hay nada escrito. Comience por donde más sabe; cada parte se guarda mientras escribe.
document-edit = Cambiar
document-write = Escribir
document-beside = Más
matrix-table = Los números son los de la tabla de abajo.
matrix-nowhere = { $n ->
    [one] Uno no tiene lugar todavía: falta un número.
   *[other] { $n } no tienen lugar todavía: falta un número.
}
document-save = Guardar
document-saving = Guardando…
document-saved = Guardado.
document-joined = Guardado. Otra persona también lo había cambiado: quedan los dos cambios.
document-joined-note = dos cambios unidos
document-apart = Otra persona cambió la misma frase. Queda la suya; la de usted se conserva al lado como sugerencia.
document-unsaved = Sin guardar: se perdió la conexión. Lo que escribió queda en este navegador y se guarda en cuanto vuelva.
document-signed-out = Sin guardar: se cerró su sesión. Lo que escribió queda en este navegador. Inicie sesión en otra pestaña y se guardará.
document-draft-found = Algo que escribió aquí antes nunca llegó al servidor.
document-draft-restore = Retomarlo
document-draft-drop = Dejarlo ir
document-present = Aquí ahora: { $names }
document-history = Lo que se escribió en «{ $field }»
document-sign-title = Firmas
document-unsigned = Todavía nadie ha firmado.
document-sign-lead = Quien firma responde por lo que está escrito ahora. Desde entonces nadie escribe aquí; para cambiarlo se abre la versión siguiente.
document-sign = Firmar
document-signature = { $name }, { $role }, { $day }
document-open-next = Abrir la versión siguiente
document-set-aside = Apartarlo
document-take-up = Retomarlo
document-publish = Darle una página para todos
document-unpublish = Quitar su página pública
document-public-page = Su página para todos
document-take-title = Llevárselo
document-take-docx = Word
document-take-pdf = PDF
document-take-html = Página web
document-versions = Versiones y qué cambió
document-versions-lead = Una versión es una copia que permanece. Lo firmado es una; guarde otras antes de un cambio grande.
document-translate = Traducción
document-translate-lead = Campo por campo, el texto junto a su traducción. Si el texto cambió después, lo dice.
document-bring = Traer de vuelta lo escrito en papel
document-bring-lead = ¿Un taller llenó la plantilla de Word? Tráigala: lo que aquí está en blanco se llena, lo demás queda al lado como sugerencia.
document-rename = Darle otro título
version-note = Qué es esta versión
version-keep = Guardar esta versión
version-compare = Mostrar qué cambió
version-before = De la versión
version-after = A
version-now = lo que hay ahora
version-same = Entre las dos no cambió nada.
version-none = Todavía no se guardó ninguna versión.
version-number = Versión { $n }
translation-behind = El texto cambió después de esta traducción.
evidence-add = Adjuntar evidencia
evidence-lead = ¿En qué se apoya «{ $field }»?
evidence-thing = Algo del hilo
evidence-none = En el hilo todavía no hay nada que usted pueda adjuntar. Fije primero un hallazgo.
evidence-address = Dirección en la web
evidence-title = Qué es
evidence-attach = Adjuntar
evidence-remove = Quitar
suggestion-make = Sugerir otro texto
suggestion-lead = Lo que está permanece hasta que alguien que escribe aquí tome su texto.
suggestion-reason = Por qué
suggestion-send = Sugerir
suggestion-take = Tomarlo
suggestion-leave = Dejarlo
file-ready = El archivo está listo.
file-take = Descargar ({ $size } kB)
file-making = El archivo se está haciendo. Puede salir; aquí estará.
brought-file = El archivo de Word
brought-go = Traerlo
brought-taken = { $n ->
    [0] No hay nada nuevo en el archivo.
    [one] Se tomó una parte.
   *[other] Se tomaron { NUMBER($n) } partes.
}
brought-missing = Estos títulos no se encontraron en el archivo y allí no se cambió nada:
brought-unplaced = Esto no está bajo ningún título del documento. Cópielo adonde corresponde:
brought-look = Ver el documento
thing-document-title = { $kind }: { $title }
thing-document = Documento
refused-document-title = Un documento necesita un título.
refused-document-signed = Está firmado, así que nadie escribe en él. Abra la versión siguiente para cambiarlo.
refused-document-aside = Se apartó. Retómelo para escribir en él.
refused-document-of-others = Pertenece a otra escuela o al distrito. Puede sugerir otro texto.
refused-document-changed = Alguien cambió el documento desde que lo abrió. Vea lo nuevo y luego firme.
refused-document-step = Esto no se puede hacer con el documento como está ahora. Cárguelo otra vez.
refused-document-not-public = Una página para todos necesita antes una firma y una clase de documento pensada para eso.
refused-document-kind-gone = Se quitó el archivo que dice qué es «{ $kind }». Lo escrito se conserva; devuelva el archivo para verlo.
refused-signs-others = Esta clase de documento la firman otras funciones.
refused-suggests-nothing = Es lo que ya está ahí.
refused-suggestion-answered = Alguien ya respondió a esta sugerencia.
refused-link-address = No es una dirección de la web. Comienza con https://.
did-document-begun = { $who } comenzó { $what }.
did-document-seen = { $who } abrió { $what }.
did-document-cites = { $who } adjuntó evidencia: { $what }.
did-document-version-kept = { $who } guardó una versión: { $what }.
did-document-signed = { $who } firmó { $what }.
did-document-moved = { $who } movió { $what }.
did-document-published = { $who } dio una página pública a { $what }.
did-document-unpublished = { $who } quitó la página pública de { $what }.
did-document-brought-back = { $who } trajo de vuelta una plantilla llena a { $what }.
did-document-file-asked = { $who } pidió un archivo de { $what }.
did-document-downloaded = { $who } descargó { $what }.
did-suggestion-made = { $who } sugirió otro texto en { $what }.
did-suggestion-answered = { $who } respondió a una sugerencia en { $what }.
step-write = Escribir con otros
step-write-about = Abra un documento de { $organisation } o comience uno: qué significa equidad, una visión, una decisión. Cada parte se guarda mientras escribe.
evidence-file = Un archivo
evidence-file-note = No ponga nombres de niños en un archivo: lo puede abrir cualquiera que abra este documento.
graph-no-code = «{ $code }» todavía no tiene código. Dele uno, como B1, para que otros lo nombren.
graph-twice = El código { $code } aparece dos veces. Dé otro a uno de los dos.
graph-unknown = { $code } se nombra aquí y no está en ninguna parte. Escríbalo, o nombre otro.
graph-names-nothing = { $code } no dice de qué se sigue.
graph-leads-nowhere = { $code } todavía no lleva a nada: nada posterior lo nombra.
graph-circle = { $code } está en un círculo: lleva de vuelta a sí mismo.
document-drawn = Verlo dibujado
drawn-version = Como estaba
drawn-now = ahora
board-everybody = todas las personas
board-sentence = { $n ->
    [0] Aquí todavía no hay nada.
    [one] Una entrada.
   *[other] { $n } entradas.
}
board-narrowed = { $shown } de { $n } entradas.
board-nothing = Todavía nada
graph-loose = { $n ->
    [one] Una cosa está suelta
   *[other] { $n } cosas están sueltas
}
graph-whole = Nada está suelto: cada barrera lleva a algo que notarán los estudiantes.
graph-empty = Todavía no hay nada escrito. Escriba barreras, cambios, acciones y resultados con códigos cortos, y se dibujan aquí.
graph-picture = El dibujo; la lista está debajo
graph-follows = se sigue de { $codes }
graph-told = En frases
drawn-since = En comparación con
drawn-since-none = nada
board-new = nueva
board-gone = ya no está
drawn-table = La tabla
causes-empty = Todavía no hay nada escrito. Escriba porqués, causas por condición e impulsores, y se dibujan aquí.
fishbone-whole = { $n ->
    [one] Hay una causa
   *[other] Hay { $n } causas
} en { $ribs } espinas, ninguna vacía.
fishbone-empty = { $n ->
    [one] Hay una causa
   *[other] Hay { $n } causas
} en { $ribs } espinas. Vacías: { $names }. Haga las preguntas de esas condiciones antes de dejarlas así.
drivers-sentence = { $ideas ->
    [one] Un camino lleva
   *[other] { $ideas } caminos llevan
} de { $aims ->
    [one] la meta
   *[other] { $aims } metas
} a una idea de cambio, o adonde falta una.
whys-sentence = { $n ->
    [one] Se pregunta un porqué.
   *[other] Se preguntan { $n } porqués.
} { $roots ->
    [0] Ninguna respuesta se llama raíz todavía: si se arreglara, el asunto volvería.
    [one] Una respuesta se llama raíz: si se arreglara, el asunto acabaría.
   *[other] { $roots } respuestas se llaman raíces: si se arreglaran, el asunto acabaría.
}
graph-narrow = Lo que se dibuja
graph-path-of = Caminos por
graph-path-all = todo
graph-words = Con las palabras
graph-narrowed = { $n ->
    [0] No se dibuja ninguna de { $of }. Elija otra línea, u otras palabras.
   *[other] Se dibujan { $n } de { $of }: lo que pidió, lo que lleva a ello y aquello a lo que lleva.
}
lines-title = En qué se apoyan sus líneas
lines-link = En qué se apoyan sus líneas y para qué barreras está
lines-lead = Cada línea puede nombrar la línea de otro documento de la que viene y qué la muestra. Así se llega de una barrera al hallazgo, a la voz, a la acción, a la gráfica y al informe, y de vuelta.
lines-lead-whole = Diga para qué barreras está este documento. Así se llega de una barrera al hallazgo, a la voz, a la acción, a la gráfica y al informe, y de vuelta.
lines-none = Todavía no hay ninguna línea. Escríbalas primero en el documento.
lines-serves = Las barreras para las que está
lines-serves-none = Todavía no se dice para qué barrera está este documento.
line-rests-on-nothing = Todavía nada lo muestra.
line-point = Decir en qué se apoya
line-to = Se apoya en
line-of-elsewhere = Una línea de otro documento
line-shown-by = Qué lo muestra
line-let-go = Retirar
line-lead = { $below ->
    [0] Todavía no se apoya en nada
    [one] Se apoya en una cosa
   *[other] Se apoya en { $below } cosas
}; { $above ->
    [0] todavía no salió nada de ello
    [one] de ello salió una cosa
   *[other] de ello salieron { $above } cosas
}.
line-is-gone = Estas palabras ya no están en el documento. Siguen aquí porque algo todavía lleva a ellas.
line-gone-title = { $said } (ya no está en el documento)
line-facts = Qué se dice de ello
line-came-of-it = Qué salió de ello
line-came-of-nothing = Todavía no salió nada de ello.
line-meant = Qué pensamos hacer
thing-line = Línea de un documento
document-share = { $part } de { $whole }: { $share }.
line-advocate = Pedir a otros que lo cambien
line-removed = Anotar que se está quitando
line-which = Qué línea
