# Apoyos que se deben.
supports-identity = “{ $given }” es quién es alguien, no lo que necesita ni lo que pasó. Un apoyo se debe por necesidades y por lo que pasó, nunca por raza, etnia, sexo, idioma, origen o religión. Quite la columna; a quiénes no encuentra la regla se muestra por grupo a su lado.
supports-foretells = “{ $given }” predice o clasifica. Una lista dice qué pasó y qué se debe, nunca un puntaje, un pronóstico, un nivel ni un puesto. Quite la columna y diga qué pasó, por ejemplo los días perdidos.
supports-names = { $file } tiene una columna “{ $column }”. No se guardan nombres, teléfonos ni direcciones: quítela y use el número que el distrito da al estudiante.
supports-columns = { $file } no tiene la columna { $missing }. Una lista necesita student, support y reason; due y language cuando se conocen. El archivo tiene: { $columns }.
supports-many-lines = { $file } tiene { $n } líneas. Una lista admite hasta { $most }: elija menos estudiantes o haga una lista por equipo.
supports-line-blank = { $file }, fila { $row }: { $column } está en blanco. Complétela o quite la fila.
supports-line-support = { $file }, fila { $row }: “{ $given }” no es un apoyo que conozcamos. Se conocen: { $known }.
supports-line-day = { $file }, fila { $row }: “{ $given }” no es un día. Escríbalo así: 2026-10-30.
supports-line-twice = { $file }, fila { $row }: este estudiante ya está en el archivo con el mismo apoyo. Quite una de las filas.
supports-message-none = “{ $message }” todavía no está escrito en { $language_name }. Llame a la familia con un intérprete o agregue un texto en ese idioma a su archivo de mensajes.
supports-message-unread = Nadie ha leído todavía “{ $message }” en { $language_name }. Pida a alguien que lea bien el idioma que lo revise y lo diga; hasta entonces, llame a la familia con un intérprete.
supports-message-blank = Al mensaje le falta { $field }. Complételo: nada sale a medias.
