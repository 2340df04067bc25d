# En qué se lleva un recorrido: informe encuadernado, presentación, resumen; y el camino propio de un líder.

takeaway-continued = (sigue en el informe)
takeaway-more-in-report = { $n ->
    [one] Otro más en el informe
   *[other] Otros { $n } en el informe
}
takeaway-contents = Contenido
takeaway-graph-layer = Paso
takeaway-graph-code = Código
takeaway-graph-said = Qué dice
takeaway-graph-follows = Sigue de
takeaway-board-band = Qué tan visible
takeaway-board-condition = Condición
takeaway-board-said = Qué mantiene el problema
takeaway-board-by = Quién lo dijo
takeaway-board-line = { $band }: { $n ->
    [0] nada todavía
    [one] una entrada. { $first }
   *[other] { $n } entradas, entre ellas: { $first }
}
takeaway-brief-numbers = Qué dicen los datos
takeaway-brief-voice = Qué dijo la gente
takeaway-brief-learned = Qué aprendimos y decidimos
takeaway-brief-asks = Qué se les pide decidir
takeaway-brief-asks-none = Hoy no hay nada que decidir.
takeaway-brief-withheld = Lo que no se muestra aquí, y por qué
takeaway-brief-question = Qué nos preguntamos
takeaway-slide-numbers = Qué dicen los datos
takeaway-slide-people = Qué dijo la gente
takeaway-slide-board = Qué mantiene el problema y qué cambiamos
takeaway-slide-pilot = Qué probamos
takeaway-slide-learned = Qué aprendimos y decidimos
takeaway-slide-learned-none = Todavía no se decidió nada. El primer ciclo está por venir.
takeaway-slide-asks = Qué les pedimos
takeaway-slide-asks-none = Hoy no hay nada que decidir. Les pedimos sus preguntas.
takeaway-slide-withheld = Lo que no se muestra aquí, y por qué
takeaway-slide-withheld-notes = Estas cosas existen. Quien puede verlas las encuentra en Fairwater.
takeaway-slide-sources = De dónde viene:
takeaway-slide-written = Como lo cuenta un documento firmado, y no como un número publicado:
