# A file of ratings that cannot be taken: what, where, what to do next.
agreement-columns = “{ $file }” has no column called { $missing }. A file of ratings has three columns: unit (what was rated), rater (who rated it) and rating, with one rating a row. It has: { $columns }. Rename its columns in the first row and try again.
agreement-no-rows = “{ $file }” holds no ratings. Below the column names unit, rater and rating, write one rating a row.
agreement-no-name = Row { $row } of “{ $file }” has a rating and nothing in “{ $column }”{ $others ->
    [0] .
    [one] ; one more row is like it.
   *[other] ; { $others } more rows are like it.
} Fill it in, or clear the rating.
agreement-twice = In “{ $file }” { $n ->
    [one] one rating comes
   *[other] { $n } ratings come
} from a rater who has rated the same unit before. Keep one of the two; or, if they are of different things, give these different names in “unit”.
agreement-twice-place = row { $row }: { $rater } rated { $unit } in row { $first } already
agreement-not-a-number = Row { $row } of “{ $file }” has the rating “{ $given }”, which is not a number{ $others ->
    [0] .
    [one] ; one more row is like it.
   *[other] ; { $others } more rows are like it.
} Correct it, leave it blank if nothing was rated, or say --level ordinal or nominal if ratings are names.
agreement-level-no-number = “{ $given }” in --levels is not a number, and --level interval is of numbers. Give numbers, or say --level ordinal.
agreement-no-order = Ratings of “{ $file }” are names such as { $examples }, first “{ $given }” in row { $row }, and their order is not known. Say it, the lowest first: --levels "low,middle,high"; or say --level nominal if they have none.
agreement-level-twice = A level stands twice in --levels: { $levels }. Name each once, the lowest first.
agreement-stray-level = Row { $row } of “{ $file }” has the rating “{ $given }”, which is not one of the levels { $levels }{ $others ->
    [0] .
    [one] ; one more row is like it.
   *[other] ; { $others } more rows are like it.
} Correct it, or add the level to --levels.
agreement-one-rater = All ratings of “{ $file }” are by one rater, { $rater }. Agreement is between two or more who rate the same units: add the ratings of another.
agreement-nothing-shared = In “{ $file }” no unit was rated by two raters: { $units } units, { $raters } raters. Let two of them rate the same units, or check that the same unit has the same name in every row.
agreement-unknown-level = “{ $given }” is not one of { $known }. Say nominal if ratings are names, ordinal if they have an order, interval if they are numbers with equal steps.

# The page of statistics.
agreement-design = { $ratings } ratings of { $units } units by { $raters } raters.
agreement-levels = Levels: { $levels }.
agreement-many-levels = { $n } different ratings were given.
agreement-blank = { $n ->
    [one] One row without a rating was
   *[other] { $n } rows without a rating were
} left out.
agreement-alone = { $n ->
    [one] One unit has
   *[other] { $n } units have
} one rating alone, with which nothing can agree.
agreement-statistic = Statistic
agreement-value = Value
agreement-interval = Interval (95 of 100)
agreement-beside = Exact agreement
agreement-takes = Takes ratings as
agreement-takes-nominal = names
agreement-takes-ordinal = levels in order
agreement-takes-interval = equal steps
agreement-name-exact-agreement = Exact agreement
agreement-name-adjacent-agreement = Adjacent agreement
agreement-name-mean-bias = Mean bias
agreement-name-cohen-kappa = Cohen’s kappa
agreement-name-cohen-kappa-linear = Cohen’s kappa, linear weights
agreement-name-cohen-kappa-quadratic = Cohen’s kappa, quadratic weights
agreement-name-fleiss-kappa = Fleiss’ kappa
agreement-name-ac1 = Gwet’s AC1
agreement-name-ac2-ordinal = Gwet’s AC2, ordinal weights
agreement-name-ac2-linear = Gwet’s AC2, linear weights
agreement-name-ac2-quadratic = Gwet’s AC2, quadratic weights
agreement-name-alpha-nominal = Krippendorff’s alpha, nominal
agreement-name-alpha-ordinal = Krippendorff’s alpha, ordinal
agreement-name-alpha-interval = Krippendorff’s alpha, interval
agreement-name-icc-2-1 = ICC(2,1), one rater, absolute agreement
agreement-name-icc-2-k = ICC(2,k), mean of all raters
agreement-name-icc-3-1 = ICC(3,1), one rater, consistency
agreement-undefined = undefined
agreement-because = Undefined, because { $why }.
agreement-no-interval = Without an interval, because { $why }.
agreement-left-out = { $n ->
    [one] One unit that not every rater rated is left out; { $used } are
   *[other] { $n } units that not every rater rated are left out; { $used } are
} used.
agreement-why-too-few-raters = there are fewer than two raters
agreement-why-not-two-raters = it is of two raters, and there are more
agreement-why-no-shared-unit = no unit was rated twice
agreement-why-one-shared-unit = only one unit was rated twice, and agreement by chance cannot be told from one
agreement-why-too-few-complete-units = fewer than two units were rated by every rater; alpha takes ratings that are missing
agreement-why-one-level = all ratings that it uses are of one level, so that raters would agree as often without looking
agreement-why-scale-of-one-level = only one level is known; name all levels of the scale
agreement-why-no-order = the levels are names without an order
agreement-why-not-numbers = the levels are names, not numbers
agreement-why-below-zero = a ratio has no meaning for ratings below 0
agreement-why-too-many-levels = there are more than { $most } different ratings, which are measurements and not levels; take alpha for intervals, or ICC
agreement-why-no-variance = the units hardly differ in their ratings, so that there is no variance of which a part could lie between them
agreement-why-no-disagreement = no two ratings differ in a way that it counts, and how often they would elsewhere cannot be told from that
agreement-why-draws-of-one-level = nearly all ratings are of one level, so that too many samples of these units have no value
agreement-why-no-limit = there are too few units or raters for a limit that means something
agreement-bias-of-two = On average { $second } rates { $bias } beside { $first }; 0 says that neither is stricter.
agreement-bias-lowest = Lowest beside the others on the same units: { $rater }, { $bias } over { $n ->
    [one] one unit
   *[other] { $n } units
}.
agreement-bias-highest = Highest beside the others on the same units: { $rater }, { $bias } over { $n ->
    [one] one unit
   *[other] { $n } units
}.
agreement-side-by-side = No one of these decides alone: they ask different questions of the same ratings, and were not chosen for what they say.
agreement-step = Adjacent means at most { $step } apart, the smallest step between two levels. Name all levels with --levels if some were not used.
agreement-bunched = { $share } of all ratings are of one level. Kappa and alpha fall there even where raters agree on nearly every unit, and exact agreement is high by chance: read them together with AC1.
