content-unreadable = No se puede leer «{ $file }»: { $fault }. Se escribe en TOML; corrija ese lugar y vuelva a intentarlo.
content-too-large = «{ $file }» ocupa más de { $limit } megabytes. Un archivo de contenido lo escriben personas: revise que sea el correcto.
content-key-missing = A «{ $file }»{ $where ->
    [blank] {""}
   *[other] , { $where }
} le falta «{ $key }». Agréguelo.
content-key-unknown = «{ $file }»{ $where ->
    [blank] {""}
   *[other] , { $where }
}: no se conoce la clave «{ $key }». { $near ->
    [blank] Quítela o use una de { $known }.
   *[other] ¿Quiso decir «{ $near }»?
}
content-value = «{ $file }»{ $where ->
    [blank] {""}
   *[other] , { $where }
}: «{ $given }» no puede estar en «{ $key }». { $known ->
    [blank] Vea cómo lo dicen los archivos que vienen incluidos.
   *[other] Es una de { $known }.
}
answer-yes = Sí
answer-no = No
field-too-long = «{ $field }» tiene { $n } letras y lugar para { $most }. Acórtelo.
field-too-many = «{ $field }» tiene lugar para { $most } renglones. Quite algunos.
field-not-an-option = «{ $given }» no es una respuesta a «{ $field }». Elija una de { $known }.
field-two-days = «{ $given }» en «{ $field }» puede ser dos días: { $one } o { $other }. Escríbalo así: 2026-06-14.
field-not-a-date = «{ $given }» en «{ $field }» no es un día. Escríbalo así: 2026-06-14.
field-not-a-number = «{ $given }» en «{ $field }» no es un número.
field-out-of-bounds = «{ $given }» en «{ $field }» queda fuera de lo posible{ $least ->
    [blank] {""}
   *[other] , al menos { $least }
}{ $most ->
    [blank] {""}
   *[other] , a lo más { $most }
}.
right-keep-frameworks = Copiar, adaptar y publicar marcos
refused-keep-frameworks = Llevar los marcos requiere la función de líder de equidad, facilitador o administrador. Su distrito puede dársela.
why-keep-frameworks = Copiar, adaptar y publicar marcos está abierto a quien lidera por la equidad o administra { $organisation }.
right-read-documents = Leer documentos
refused-read-documents = Los documentos están abiertos a quien trabaja en ellos y su función no lo incluye. Su distrito puede dársela.
why-read-documents = Los documentos están abiertos a quien trabaja en { $organisation } y a los acompañantes que invitó.
right-write-documents = Escribir documentos
refused-write-documents = Escribir en los documentos requiere una función en el personal. Su distrito también puede dársela.
why-write-documents = Escribir en los documentos está abierto al personal de { $organisation } y a quien recibió ese permiso.
right-write-journey-documents = Escribir en documentos de trayectos
refused-write-journey-documents = Usted puede escribir en los documentos que están en una estación de un trayecto en curso. En este puede sugerir: quien escribe aquí lo toma o lo deja.
why-write-journey-documents = Escribir en los documentos de un trayecto está abierto al personal de { $organisation } y a quienes acompañan, donde recibieron ese permiso.
right-sign-documents = Firmar documentos
refused-sign-documents = Firmar un documento requiere la función de superintendente, líder de equidad, supervisor de directores o director.
why-sign-documents = Firmar documentos está abierto a quien dirige { $organisation } o una de sus escuelas.
right-read-registers = Leer registros
refused-read-registers = Los registros están abiertos a quien trabaja con ellos y su función no lo incluye. Su distrito puede dársela.
why-read-registers = Los registros están abiertos a quien trabaja en { $organisation } y a los acompañantes que invitó.
right-write-registers = Escribir en registros
refused-write-registers = Escribir en los registros requiere una función en el personal. Su distrito también puede dársela.
why-write-registers = Escribir en los registros está abierto al personal de { $organisation } y a quien recibió ese permiso.
content-grid = «{ $file }», { $where }: nada ahí puede ir en una cuadrícula. Una cuadrícula lleva dos o más preguntas seguidas que se responden con una de las mismas opciones, { $most } como máximo, y que se hacen a todas las personas. Escríbalas así, o quite layout = "grid".
recording-kind = La grabación «{ $file }» se deja fuera: no es un archivo que los navegadores reproduzcan. Guárdela como uno de { $known }.
recording-question = La grabación «{ $file }» se deja fuera: no hay ninguna pregunta «{ $given }». Una grabación lleva el nombre de su pregunta; aquí son { $known }.
recording-twice = La grabación «{ $file }» se deja fuera: la misma pregunta tiene «{ $other }». Quite una de las dos.
recording-large = La grabación «{ $file }» se deja fuera: tiene { $megabytes } megabytes y como máximo son { $most }, para que se oiga en un teléfono. Guárdela con menos calidad.
recording-sound = La grabación «{ $file }» se deja fuera: se llama { $kind } y por dentro no lo es. Guarde la grabación de nuevo como { $kind }; cambiarle el nombre no basta.
