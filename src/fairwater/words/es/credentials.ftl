# Insignias verificables: qué se comprobó, qué resultó, y qué no se puede construir, firmar, incrustar o leer.
credential-check-form = Forma
credential-check-context = Términos
credential-check-signature = Firma
credential-check-issuer = Emisor
credential-check-dates = Fechas
credential-check-status = Estado
credential-check-embedded = Credenciales contenidas
credential-outcome-passed = superada
credential-outcome-failed = no superada
credential-outcome-could-not-check = no se pudo comprobar
credential-form-passed = Tiene todo lo que debe tener una Open Badge 3.0.
credential-context-passed = Cada término es uno que definen los estándares, y la firma lo abarca todo.
credential-signature-passed = Nada cambió desde que se firmó.
credential-issuer-passed = La clave que firmó es de { $did }, según su documento que se tiene a mano.
credential-dates-passed = Es válida en este día.
credential-status-passed = No está revocada ni suspendida.
credential-status-none = No nombra ninguna lista de estado, así que su emisor no puede revocarla.
credential-embedded-passed = { $n ->
    [one] La única credencial que contiene superó
   *[other] Las { $n } credenciales que contiene superaron
} sus propias comprobaciones.
credential-embedded-failed = La credencial «{ $name }» que contiene no superó: { $why }.
credential-embedded-could-not-check = La credencial «{ $name }» que contiene no se pudo comprobar: { $why }.
credential-not-read = No se pudo comprobar, porque la forma o los términos de la insignia no se superaron.

# La forma
credential-form = La insignia está mal formada{ $place ->
    [blank] {""}
   *[other] {" "}en «{ $place }»
}: { $fault }. Pida una nueva a su emisor.
credential-kind = Es una credencial de otro tipo: { $given }. Fairwater comprueba Open Badges, avales, historiales de aprendizaje y listas de estado.
credential-result = El resultado nombra «{ $name }», que el logro no describe. Dé los resultados con los identificadores de sus propios niveles.
credential-no-moment = «{ $given }» en «{ $key }» no es una fecha y hora con zona. Escríbala así: 2026-06-14T09:00:00Z.
credential-too-large = La insignia ocupa más de { $limit } kilobytes. Revise que sea el archivo correcto; las imágenes van en una dirección, no en la insignia.
credential-too-deep = La insignia tiene más de { $limit } niveles anidados, y ninguna los tiene. Revise que sea el archivo correcto.
credential-no-json = No se puede leer la insignia como JSON: { $fault }. Pida el archivo otra vez; puede haberse cortado o cambiado en el camino.
credential-no-object = El archivo contiene JSON, pero ninguna credencial. Elija el archivo de una insignia.
credential-key-twice = «{ $key }» se dice dos veces en un lugar, y nadie puede saber cuál vale. Pida al emisor una insignia nueva.
credential-no-badge = El archivo no es una insignia. Elija un PNG, un SVG, un archivo JSON o un VC-JWT.

# Los términos: el modo seguro
credential-context-unknown = La insignia usa el contexto «{ $url }», que Fairwater no trae. Los contextos nunca se descargan, porque otro daría otro sentido a sus palabras.
credential-context-changed = Nuestra copia del contexto «{ $url }» cambió desde que se fijó. Instale Fairwater de nuevo.
credential-context-first = La insignia no empieza sus contextos con «{ $url }». Pida a su emisor una Open Badge 3.0.
credential-context-within = La insignia trae definiciones propias para sus palabras, así que su firma puede no abarcar lo que usted lee. Pida al emisor una sin ellas.
credential-term-unknown = Ningún contexto define «{ $term }», así que ninguna firma lo abarcaría. Quítelo, o nombre el contexto que lo define.
credential-not-absolute = «{ $given }» tiene que ser una dirección completa, como https://… o urn:uuid:…; así como está, ninguna firma la abarcaría.
credential-no-jsonld = Los contextos de la insignia no van con su contenido: { $fault }. Pida una nueva a su emisor.
credential-nameless = La insignia tiene { $n } partes sin identificador, demasiadas o demasiado parecidas para ordenarlas. Dé identificadores a sus partes.
credential-key = «{ $key }» no es una palabra de los estándares sino un rodeo, así que lo que usted lee puede no ser lo que se firmó.
credential-key-place = «{ $key }» está dentro de una parte de la insignia, donde no dice nada de la insignia. Lo que usted lee puede no ser lo que se firmó.
credential-part-twice = «{ $name }» se describe dos veces y de modo distinto. Lo que usted lee puede no ser lo que se firmó.
credential-empty = «{ $key }» está vacío. Quítelo, o complételo.
credential-control = El texto «{ $text }» tiene el carácter de control { $code }, que los verificadores escriben de distintas maneras. Bórrelo; suele venir de un procesador de textos.

# Firma y claves
credential-no-proof = La insignia no está firmada. Pida a su emisor el archivo firmado.
credential-proofs = La insignia tiene { $n } firmas; Fairwater comprueba una. Pregunte al emisor cuál vale.
credential-suite = La insignia está firmada con «{ $suite }», que Fairwater no puede comprobar; conoce { $known }, RS256 y ES256.
credential-proof-key = La parte «{ $key }» de la firma falta o no se conoce.
credential-proof-purpose = La firma se hizo con otro fin que el de afirmar esta insignia.
credential-signature = La firma no corresponde: la insignia cambió desde que se firmó, o la firmó otra clave que { $key }. No se fíe de ella.
credential-key-kind = La clave no es de las que firman insignias. Use Ed25519, RSA de 2,048 bits o más, o P-256.
credential-key-private = El archivo muestra una clave privada. Quien la emitió debe retirar esa clave y emitir sus insignias de nuevo.
credential-key-of-another = La clave { $key } no es del emisor { $issuer }. Firme con una clave del propio documento del emisor.
credential-key-pinned = La clave { $key } firma con { $kind }, no con { $given }. No se fíe de esta insignia.
credential-key-unknown = La clave «{ $key }» no está en el documento del emisor{ $did ->
    [blank] {""}
   *[other] {" "}{ $did }
}. Puede haber firmado otra persona.
credential-key-withdrawn = El emisor retiró la clave { $key } el { $on }. Pida al emisor una insignia nueva.
credential-key-not-for-this = El documento del emisor no permite que la clave { $key } firme insignias. Pida al emisor una insignia nueva.
credential-key-expired = La insignia dice que se firmó después del { $on }, cuando la clave { $key } ya no debía firmar. Pida al emisor una insignia nueva.
credential-key-name = Ya hay una clave «{ $key }». Dé otro nombre a la nueva; las viejas se quedan.
credential-key-sealed = La clave «{ $key }» no se puede abrir: la clave maestra es otra, o la clave sellada cambió. Use la clave maestra con que se selló.
credential-master-key = La clave maestra debe tener { $n } bytes. Haga una al azar y guárdela aparte de las claves selladas.
credential-no-multibase = «{ $given }» no es un texto multibase en base58 (empieza por z).

# VC-JWT
credential-no-jwt = El texto no es un VC-JWT: tres partes con puntos entre ellas. Pida el archivo otra vez; puede haberse cortado.
credential-jwt-header = El VC-JWT tiene «{ $key }» en su encabezado como Open Badges 3.0 no lo permite. Pida uno nuevo a su emisor.
credential-jwt-alg = El VC-JWT dice que se firmó con «{ $given }». Solo se admiten RS256 y ES256; otros se pueden falsificar o no están en el estándar.
credential-jwt-key = El VC-JWT no dice qué clave lo firmó. Pida uno nuevo a su emisor.
credential-jwt-subject = Un VC-JWT tiene que nombrar a su titular con un identificador, como un did:key. Dé uno al titular, o use la firma incrustada.
credential-jwt-claim = El dato «{ $claim }» ({ $given }) dice otra cosa que la propia insignia. No se fíe de ella.

# Emisores
credential-no-did-web = «{ $did }» no es un did:web. Se forma con el servidor del emisor, como did:web:badges.example.org.
credential-issuer-kind = El emisor «{ $did }» se nombra de un modo que Fairwater no puede buscar; conoce did:web.
credential-issuer-not-here = El documento del emisor { $did } no está a mano ({ $url }). Tráigalo de allí y compruebe de nuevo con él.
credential-issuer-document = El documento que hay para { $did } es de otro emisor. Tráigalo otra vez de su propia dirección.
credential-issuer-unknown = La firma es de { $did }, que no es ninguno de los emisores que usted nombró. Pregunte a alguien de confianza quién es.
credential-address = «{ $url }» no es una dirección https que nombre un archivo. Consúltelo con el emisor.

# Fechas y estado
credential-not-yet = Es válida solo desde el { $on }.
credential-over = Fue válida hasta el { $on }. Su titular puede pedir al emisor que la renueve.
credential-status-revocation = El emisor revocó esta insignia. Solo el emisor puede decir por qué.
credential-status-suspension = El emisor suspendió esta insignia por ahora. Pregunte más tarde, o pregunte al emisor.
credential-status-not-here = La lista de estado { $url } no está a mano, así que aquí nadie puede saber si la insignia se revocó. Tráigala y compruebe de nuevo.
credential-status-list = No se puede confiar en la lista de estado { $url }: { $fault }
credential-status-type = La insignia guarda su estado como «{ $given }», que Fairwater no puede comprobar; conoce BitstringStatusListEntry.
credential-status-purpose = «{ $given }» no es un fin de lista de estado que Fairwater conozca, o no es el que se pidió.
credential-status-index = La lista de estado no tiene el lugar «{ $given }». Un lugar es un número desde 0, dado como texto.
credential-status-address = El estado de la insignia no nombra su lista como debe.
credential-status-other = Lo que hay en { $url } no es la lista de estado de este emisor.
credential-status-encoding = Los bits de la lista de estado no se pueden leer. Tráigala otra vez, o pregunte al emisor.
credential-status-size = La lista de estado tiene { $n } lugares; el mínimo es { $least }, de ocho en ocho, para que nadie destaque.
credential-status-final = Una revocación es definitiva. Emita una insignia nueva; suspenda cuando pueda cambiar de parecer.
credential-status-full = Ya se dieron { $n } lugares de esta lista de estado, la mitad o más. Empiece otra lista.

# La construcción
credential-dates-order = La insignia terminaría antes de empezar. Revise validFrom y validUntil.
credential-no-address = «{ $given }» no puede ser «{ $key }»: tiene que ser una dirección completa, como https://… o urn:uuid:….
credential-no-recipient = Nadie sería titular de esta insignia. Dé un identificador o un correo, que solo se muestra como huella con sal.
credential-level = La rúbrica no tiene el nivel «{ $level }». { $known ->
    [blank] El logro no tiene rúbrica; omita el nivel.
   *[other] Tiene { $known }.
}
credential-level-below = El nivel «{ $level }» está por debajo de «{ $required }», que pide esta insignia. Primero la retroalimentación, después una nueva entrega.
credential-image-address = La imagen tiene que ser una dirección https, no «{ $given }»: una imagen dentro de la insignia hincha todo lo que se firma.
credential-endorses-other = El aval trata de «{ $name }», no de esta insignia, su logro o su emisor.
credential-record-badges = Un historial necesita insignias con un identificador cada una, todos distintos; se dieron { $n }.
credential-record-holder = Una insignia del historial nombra a otro titular que { $holder }. Un historial reúne las insignias de una sola persona.

# Imágenes, paquetes, el registro
credential-image-large = La imagen ocupa más de { $limit } megabytes. Use una más pequeña.
credential-png-broken = El PNG está dañado o cortado. Use el archivo original; algunos sitios cambian las imágenes que se suben.
credential-png-packed = La insignia del PNG no está guardada como pide Open Badges 3.0 (sin comprimir, UTF-8). Pida a su emisor el archivo JSON.
credential-badges-in-image = { $n ->
    [0] La imagen no lleva ninguna insignia. Algunos sitios la quitan de las imágenes que se suben: pida el archivo original.
   *[other] La imagen lleva { $n } insignias, y nadie puede saber cuál vale. Pida a su emisor el archivo JSON.
}
credential-svg-broken = El SVG no se puede leer: está dañado, no es UTF-8, o tiene un tipo de documento. Guárdelo como SVG simple.
credential-svg-harm = El SVG tiene «{ $what }», que puede ejecutar un programa en el navegador de quien lo mire. Quítelo y vuelva a intentarlo.
credential-svg-outside = El SVG apunta fuera de sí mismo: { $what }. Allí se notaría a quien lo mire. Dibújelo dentro del archivo y vuelva a intentarlo.
credential-svg-baked = El SVG ya lleva una insignia. Use el dibujo sin ella.
credential-bundle-lacks = El paquete necesita { $url }, que no está a mano. Tráigalo y vuelva a intentarlo.
credential-bundle-large = El paquete ocupa más de { $limit } megabytes o tiene demasiados archivos. Revise que sea el correcto.
credential-bundle-broken = El paquete no es de Fairwater, o «{ $file }» cambió dentro de él. Pídalo otra vez.
credential-log-broken = El asiento { $n } del registro de firmas cambió, o falta uno anterior. Compare con la última copia íntegra.
credential-log-cut = El registro de firmas termina tras { $n ->
    [one] un asiento
   *[other] { $n } asientos
} y le falta el que se anotó en otro lugar: se cortó su final.

# La orden
credential-cli-file = «{ $file }» no se puede leer. Revise su nombre y su carpeta.
credential-cli-docs = No existe la carpeta «{ $folder }». Dé la carpeta que guarda los documentos de los emisores, cada uno bajo su servidor.
credential-cli-not-empty = La carpeta «{ $folder }» tiene archivos. Dé una nueva o vacía.
credential-cli-as-of = «{ $given }» no es un día. Escríbalo así: 2026-06-14.
credential-cli-valid = Válida: se superaron todas las comprobaciones.
credential-cli-not-valid = No válida: no se superó una comprobación.
credential-cli-open = Sin decidir: nada falló, y algo no se pudo comprobar.
credential-cli-bundle = No se usó el documento del emisor que trae el paquete, porque cualquiera puede escribir uno. Nombre con --docs documentos de su confianza, o confíe en el paquete con --trust-bundle.
credential-cli-made = Se escribieron { $n } archivos en { $folder }. Compruebe la insignia con: fairwater badge verify { $folder }/badge.png --docs { $folder }
credential-cli-name = Insignia
credential-cli-issuer = Emitida por (según dice ella misma)
credential-cli-from = Válida desde
credential-cli-until = Válida hasta
credential-cli-secured = Firmada con
credential-cli-level = Resultado
credential-cli-aligned = Alineada con
credential-cli-lists = Listas de estado
credential-cli-within = Credenciales contenidas
credential-cli-unchecked = Nada de esto se comprobó. Para comprobarlo: fairwater badge verify.
