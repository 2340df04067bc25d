# Un archivo de valoraciones que no se puede tomar: qué, dónde, qué hacer.
agreement-columns = «{ $file }» no tiene ninguna columna llamada { $missing }. Un archivo de valoraciones tiene tres columnas: unit (lo que se valoró), rater (quién lo valoró) y rating (la valoración), con una valoración por fila. Tiene: { $columns }. Cambie los nombres en la primera fila e inténtelo de nuevo.
agreement-no-rows = «{ $file }» no contiene valoraciones. Debajo de los nombres de columna unit, rater y rating, escriba una valoración por fila.
agreement-no-name = La fila { $row } de «{ $file }» tiene una valoración y nada en «{ $column }»{ $others ->
    [0] .
    [one] ; hay una fila más así.
   *[other] ; hay { $others } filas más así.
} Complétela o borre la valoración.
agreement-twice = En «{ $file }» { $n ->
    [one] una valoración es
   *[other] { $n } valoraciones son
} de alguien que ya había valorado la misma unidad. Conserve una de las dos; o, si son de cosas distintas, deles nombres distintos en «unit».
agreement-twice-place = fila { $row }: { $rater } ya valoró { $unit } en la fila { $first }
agreement-not-a-number = La fila { $row } de «{ $file }» tiene la valoración «{ $given }», que no es un número{ $others ->
    [0] .
    [one] ; hay una fila más así.
   *[other] ; hay { $others } filas más así.
} Corríjala, déjela en blanco si no se valoró nada, o indique --level ordinal o nominal si las valoraciones son nombres.
agreement-level-no-number = «{ $given }» en --levels no es un número, y --level interval es de números. Dé números, o indique --level ordinal.
agreement-no-order = Las valoraciones de «{ $file }» son nombres como { $examples }, el primero «{ $given }» en la fila { $row }, y no se conoce su orden. Indíquelo, el más bajo primero: --levels "bajo,medio,alto"; o indique --level nominal si no lo tienen.
agreement-level-twice = Un nivel aparece dos veces en --levels: { $levels }. Nombre cada uno una vez, el más bajo primero.
agreement-stray-level = La fila { $row } de «{ $file }» tiene la valoración «{ $given }», que no es uno de los niveles { $levels }{ $others ->
    [0] .
    [one] ; hay una fila más así.
   *[other] ; hay { $others } filas más así.
} Corríjala o añada el nivel a --levels.
agreement-one-rater = Todas las valoraciones de «{ $file }» son de una sola persona, { $rater }. El acuerdo es entre dos o más que valoran las mismas unidades: añada las valoraciones de otra.
agreement-nothing-shared = En «{ $file }» ninguna unidad fue valorada por dos personas: { $units } unidades, { $raters } personas. Haga que dos de ellas valoren las mismas unidades, o revise que la misma unidad se llame igual en todas las filas.
agreement-unknown-level = «{ $given }» no es uno de { $known }. Indique nominal si las valoraciones son nombres, ordinal si tienen un orden, interval si son números con pasos iguales.

# La página de los estadísticos.
agreement-design = { $ratings } valoraciones de { $units } unidades por { $raters } personas.
agreement-levels = Niveles: { $levels }.
agreement-many-levels = Se dieron { $n } valoraciones distintas.
agreement-blank = { $n ->
    [one] Se dejó fuera una fila
   *[other] Se dejaron fuera { $n } filas
} sin valoración.
agreement-alone = { $n ->
    [one] Una unidad tiene
   *[other] { $n } unidades tienen
} una sola valoración, con la que nada puede concordar.
agreement-statistic = Estadístico
agreement-value = Valor
agreement-interval = Intervalo (95 de 100)
agreement-beside = Acuerdo exacto
agreement-takes = Toma las valoraciones como
agreement-takes-nominal = nombres
agreement-takes-ordinal = niveles en orden
agreement-takes-interval = pasos iguales
agreement-name-exact-agreement = Acuerdo exacto
agreement-name-adjacent-agreement = Acuerdo adyacente
agreement-name-mean-bias = Sesgo medio
agreement-name-cohen-kappa = Kappa de Cohen
agreement-name-cohen-kappa-linear = Kappa de Cohen, pesos lineales
agreement-name-cohen-kappa-quadratic = Kappa de Cohen, pesos cuadráticos
agreement-name-fleiss-kappa = Kappa de Fleiss
agreement-name-ac1 = AC1 de Gwet
agreement-name-ac2-ordinal = AC2 de Gwet, pesos ordinales
agreement-name-ac2-linear = AC2 de Gwet, pesos lineales
agreement-name-ac2-quadratic = AC2 de Gwet, pesos cuadráticos
agreement-name-alpha-nominal = Alfa de Krippendorff, nominal
agreement-name-alpha-ordinal = Alfa de Krippendorff, ordinal
agreement-name-alpha-interval = Alfa de Krippendorff, de intervalo
agreement-name-icc-2-1 = ICC(2,1), una persona, acuerdo absoluto
agreement-name-icc-2-k = ICC(2,k), media de todas las personas
agreement-name-icc-3-1 = ICC(3,1), una persona, consistencia
agreement-undefined = no definido
agreement-because = No definido, porque { $why }.
agreement-no-interval = Sin intervalo, porque { $why }.
agreement-left-out = { $n ->
    [one] Una unidad que no valoraron todas las personas queda fuera; se usan
   *[other] { $n } unidades que no valoraron todas las personas quedan fuera; se usan
} { $used }.
agreement-why-too-few-raters = hay menos de dos personas que valoran
agreement-why-not-two-raters = es de dos personas, y hay más
agreement-why-no-shared-unit = ninguna unidad se valoró dos veces
agreement-why-one-shared-unit = solo una unidad se valoró dos veces, y de una no se puede saber el acuerdo por azar
agreement-why-too-few-complete-units = menos de dos unidades fueron valoradas por todas las personas; alfa admite valoraciones que faltan
agreement-why-one-level = todas las valoraciones que usa son de un solo nivel, de modo que concordarían igual sin mirar
agreement-why-scale-of-one-level = solo se conoce un nivel; nombre todos los niveles de la escala
agreement-why-no-order = los niveles son nombres sin orden
agreement-why-not-numbers = los niveles son nombres, no números
agreement-why-below-zero = una razón no tiene sentido con valoraciones por debajo de 0
agreement-why-too-many-levels = hay más de { $most } valoraciones distintas, que son mediciones y no niveles; tome alfa de intervalo o ICC
agreement-why-no-variance = las unidades apenas difieren en sus valoraciones, de modo que no hay varianza de la que una parte pudiera estar entre ellas
agreement-why-no-disagreement = no hay dos valoraciones que difieran de un modo que cuente, y de ahí no se puede saber cuántas diferirían en otra parte
agreement-why-draws-of-one-level = casi todas las valoraciones son de un solo nivel, de modo que demasiadas muestras de estas unidades no tienen valor
agreement-why-no-limit = hay muy pocas unidades o personas para un límite que diga algo
agreement-bias-of-two = En promedio { $second } valora { $bias } respecto de { $first }; 0 dice que nadie es más estricto.
agreement-bias-lowest = La más baja respecto de las demás en las mismas unidades: { $rater }, { $bias } en { $n ->
    [one] una unidad
   *[other] { $n } unidades
}.
agreement-bias-highest = La más alta respecto de las demás en las mismas unidades: { $rater }, { $bias } en { $n ->
    [one] una unidad
   *[other] { $n } unidades
}.
agreement-side-by-side = Ninguno de estos decide solo: preguntan cosas distintas a las mismas valoraciones, y no se eligieron por lo que dicen.
agreement-step = Adyacente es a lo sumo { $step } de distancia, el paso más pequeño entre dos niveles. Nombre todos los niveles con --levels si algunos no se usaron.
agreement-bunched = { $share } de las valoraciones son de un solo nivel. Kappa y alfa bajan ahí aunque las personas concuerden en casi todas las unidades, y el acuerdo exacto es alto por azar: léalos junto con AC1.
