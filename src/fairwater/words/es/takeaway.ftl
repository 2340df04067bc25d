# En qué se lleva un trayecto: informe encuadernado, presentación, resumen; y el camino propio de un líder.

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

# Páginas

takeaway-title = Llevarlo consigo
takeaway-sentence = Haga un archivo de este trayecto para quienes se sientan en otra mesa. Contiene lo que pueden ver y dice qué deja fuera.
takeaway-new = Hacer uno ahora
takeaway-what = Qué
takeaway-what-deck = Presentación
takeaway-what-brief = Resumen de una página
takeaway-what-report = Informe encuadernado
takeaway-what-path = Su propio camino
takeaway-about-deck = De cinco a ocho diapositivas (PPTX) con notas para quien habla
takeaway-about-brief = La frase, tres números, una voz, qué hay que decidir (PDF o una página)
takeaway-about-report = Todo el trayecto con sus documentos, gráficas y decisiones (PDF o Word)
takeaway-whom = Para quién
takeaway-for-board = Para la junta
takeaway-for-us = Para nosotros
takeaway-for-everybody = Para todo el mundo
takeaway-for-myself = Para uno mismo
takeaway-sees-board = Documentos firmados, números publicados y citas que pueden llegar a todo el mundo: los papeles de una junta son públicos
takeaway-sees-us = También borradores y números para el personal. No debe salir del distrito
takeaway-sees-everybody = Solo lo que se publicó
takeaway-language = Idioma
takeaway-format = Archivo, de un resumen o un informe
takeaway-format-pdf = PDF, que un lector de pantalla lee en voz alta
takeaway-format-docx = Word
takeaway-format-html = Una página
takeaway-parts = Qué contiene el informe encuadernado
takeaway-part-short = En breve: números, voces, qué se pide
takeaway-part-documents = Los documentos, estación por estación
takeaway-part-pilot = El piloto con sus gráficas
takeaway-part-registers = Lo que se anotó en los registros en el camino
takeaway-part-sources = En qué se apoya, por su nombre
takeaway-withheld-always = Lo que no se muestra se nombra siempre con su motivo. El acompañamiento se queda en la sala.
takeaway-make = Hacerlo
takeaway-earlier = Hechos antes
takeaway-none = Nada todavía. La primera presentación se hace en unos segundos y puede rehacerse cuando el trayecto haya avanzado.
takeaway-rests = Los números y las voces vienen de hallazgos, publicaciones y citas en que se apoyan este trayecto o sus documentos. Enlácelos en la página del hilo o cítelos en un campo.
takeaway-by = { $name }, { $day }
takeaway-size = { $size } kB
takeaway-name = { $what }: { $audience }
takeaway-recalled = Retirado
takeaway-making = Haciéndose
takeaway-not-made = No se hizo
takeaway-is-made = Se está haciendo
takeaway-left = { $n ->
    [one] Falta más o menos un segundo.
   *[other] Faltan más o menos { $n } segundos.
}
takeaway-stop = Dejar de hacerlo
takeaway-take = Llevarlo ({ $format }, { $size } kB)
takeaway-cancelled = Se detuvo y no se hizo.
takeaway-failed = No se pudo hacer. Hágalo de nuevo; si sigue así, avise a quien administra Fairwater.
takeaway-happened = Desde que se hizo
takeaway-again = Hacerlo de nuevo
takeaway-taken = Quién lo tiene: pídalo de vuelta
takeaway-digest = SHA-256 del archivo: { $digest }
takeaway-link = Llevarlo consigo
refused-takeaway-parts = Elija al menos una parte para el informe encuadernado.
refused-takeaway-format = De esto no se hace ese archivo. Elija otro.
refused-takeaway-recalled = Algo de este archivo se retiró, así que aquí se borró. Hágalo de nuevo; a quienes ya lo tienen hay que pedírselo de vuelta.
refused-takeaway-not-there = El archivo ya no está. Hágalo de nuevo.
notice-take-away-made = «{ $title }» está listo para llevar
notice-take-away-recalled = Algo de su archivo de «{ $title }» se retiró: pídalo de vuelta a quien lo tenga
thing-take-away = Archivo que se llevó

# En los archivos

takeaway-made = hecho por { $name } el { $day }
takeaway-a-document = Un documento
takeaway-a-file = Un archivo que no sale de aquí
takeaway-a-link = Un enlace
takeaway-documents = { $n ->
    [one] Un documento
   *[other] { $n } documentos
}
takeaway-drawn = Dibujado
takeaway-evidence-withheld = { $kind }, no para quien lee esto
takeaway-in-short = En breve
takeaway-pilots = Pilotos
takeaway-series = Gráfica: { $name }
takeaway-pilot-happened = Qué pasó
takeaway-pilot-decided = Qué se decidió
takeaway-pilot-learned = Qué se aprendió
takeaway-run-day = Último punto: { $day }
takeaway-registers = Prometido, probado y detenido en el camino
takeaway-entry-what = Qué
takeaway-entry-state = Cómo está
takeaway-entry-due = Para cuándo
takeaway-number-what = Qué dice
takeaway-number-value = Proporción
takeaway-number-n = n
takeaway-number-interval = Intervalo
takeaway-number-day = Día
takeaway-sources = En qué se apoya
takeaway-sources-part = Por su nombre
takeaway-source-what = Qué
takeaway-source-kind = Tipo
takeaway-source-where = Dónde en Fairwater
takeaway-withheld-part = Según lo que es
takeaway-withheld-what = Qué
takeaway-withheld-why = Por qué
takeaway-published = publicado el { $day }
takeaway-pinned = fijado el { $day }, para el personal
takeaway-n = n = { $n }
takeaway-n-withheld = n no se muestra
takeaway-interval = { $name }: { $interval }
takeaway-no-interval = sin intervalo, porque los conteos no se muestran
takeaway-released = { $measure }, { $name }: { $share }
takeaway-chart-note = La barra es el rango dentro del azar; la marca es aquello con que se compara.
takeaway-no-numbers = Ningún número publicado está enlazado con este trayecto.
takeaway-no-numbers-seen = Los números de este trayecto son para el personal hasta que se apruebe una publicación.
takeaway-no-voices = Ninguna cita está enlazada con este trayecto.
takeaway-no-voices-seen = Quienes hablaron no aceptaron que sus palabras lleguen tan lejos.
takeaway-said-by = { $role }, { $day }
takeaway-consent = Quien lo dijo aceptó: { $reach }
takeaway-ask-pilot = Si se adopta, adapta, abandona o amplía «{ $title }»
takeaway-due = Por decidir a más tardar el { $day }
withheld-coaching = lo que se dice en el acompañamiento se queda en la sala
withheld-aside = se dejó de lado
withheld-no-kind = su tipo ya no está aquí
withheld-not-yours = quien hizo esto no puede verlo
withheld-not-signed = es un borrador que nadie firmó
withheld-not-published = no se publicó para todo el mundo
withheld-staff-numbers = sus números son para el personal; no se ha aprobado ninguna publicación
withheld-few = tiene proporciones de menos de diez
withheld-words = repite palabras que quien habló no dejó llegar tan lejos
withheld-withdrawn = se retiró
withheld-reach = quien habló no lo dejó llegar tan lejos
withheld-register = el registro no está abierto para quien lee esto

# El camino propio

takeaway-path-sentence = Lo que escribió, prometió, decidió, lo que se le reconoció y lo que aprendió, en un archivo para usted.
takeaway-path-what = Nadie más puede hacerlo ni llevárselo. Un compromiso con otra fecha está renegociado y no es una deuda. El acompañamiento no está, y ningún diario lo estará.
takeaway-path-title = El camino de { $name }
takeaway-path-lead = Lo que escribí, prometí, decidí, lo que se me reconoció y lo que aprendí.
takeaway-path-for-me = para uno mismo
takeaway-path-documents = Documentos
takeaway-path-documents-none = Ninguno todavía. El primero empieza en una estación de un trayecto.
takeaway-path-written = Empezados o escritos en parte
takeaway-path-commitments = Compromisos
takeaway-path-commitments-none = Ninguno todavía. Un compromiso es un verbo, una cosa y para quién.
takeaway-path-promised = Lo que dije que haría
takeaway-path-renegotiated = { $n ->
    [one] Renegociado: se acordó otro día
   *[other] Renegociado { $n } veces: se acordó otro día
}
takeaway-path-decisions = Decisiones
takeaway-path-decisions-none = Ninguna todavía.
takeaway-path-decided = En pilotos
takeaway-path-signed = Firmados
takeaway-path-recognised = Reconocimiento
takeaway-path-recognised-none = Todavía no se ha presentado nada. La rúbrica de cada credencial se puede leer antes de cualquier trabajo.
takeaway-path-awarded = Otorgado o presentado
takeaway-path-learned = Lo que aprendí
takeaway-path-learned-none = Nada escrito todavía. ¿Qué aprendió este mes que antes no sabía?
takeaway-path-head-what = Qué
takeaway-path-head-kind = Tipo
takeaway-path-head-stands = Cómo está
takeaway-path-head-on = Día
takeaway-path-head-by = Para cuándo
takeaway-path-head-why = Por qué
takeaway-path-head-as = Como
takeaway-path-home = Llévese su camino

# Hallazgos que se retiran

finding-withdraw = Retirarlo
finding-withdraw-means = Hágalo cuando ya no deba confiarse en él. Su dirección queda y dice por qué; sus números ya no se muestran. Todo lo que se apoya en él queda marcado, y los archivos que lo contienen se borran.
finding-withdraw-why = Por qué
finding-withdraw-button = Retirar el hallazgo
finding-withdrawn = { $name } retiró este hallazgo el { $day }: { $why }
finding-withdrawn-outside = Este hallazgo se retiró el { $day }: { $why }
finding-withdrawn-more = Los documentos que se apoyan en él quedan marcados hasta que alguien los revise. Un informe firmado conserva sus palabras: escriba su siguiente versión.
finding-recall = Adónde salió, para pedirlo de vuelta
finding-recall-none = No ha salido en ningún archivo.
finding-pill-withdrawn = Retirado
thing-finding-withdrawn = Hallazgo, retirado: { $measure }
refused-finding-withdrawn = Este hallazgo se retiró. Fije uno nuevo.
refused-finding-why = Diga por qué se retira: quienes confiaron en él van a preguntar.
did-take-away-asked = { $who } pidió { $what }.
did-take-away-made = Un proceso hizo { $what } para { $who }.
did-take-away-downloaded = { $who } descargó { $what }.
did-take-away-recalled = Algo en él fue retirado y se borró { $what }; lo anotó { $who }.
logged-take-away = el archivo { $number } que se llevó
