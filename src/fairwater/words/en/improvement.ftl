# Learning from a pilot: what cannot be read, run and control charts, and what a change did beside places without it.
improvement-no-rows = “{ $file }” has column names and no rows below them. Write one moment a row.
improvement-no-values = “{ $file }” has rows and no value in any of them. Fill in the values, and leave blank only what is not known.
improvement-blank = Row { $row } of “{ $file }” has nothing in the column “{ $column }”. Fill it in, or take the row out.
improvement-no-number = Row { $row } of “{ $file }” has “{ $given }” in the column “{ $column }”, which is not a number. Write a number such as 0.15 or 15, or leave it blank where it is not known.
improvement-no-count = Row { $row } of “{ $file }” has “{ $given }” in the column “{ $column }”, which is not a count. Write a whole number from 0 up, or leave it blank where it is not known.
improvement-no-yes-no = Row { $row } of “{ $file }” has “{ $given }” in the column “{ $column }”. Write 1 for yes and 0 for no.
improvement-reordered = The rows of “{ $file }” were put into the order of time.
improvement-unknown-choice = “{ $given }” is not one of { $known }. Choose one of these for --{ $option }.

runchart-columns = “{ $file }” has no column called { $missing }. A series has the columns when and value, or when, count and total, with one moment a row, and may have phase and note. It has: { $columns }. Rename its columns in the first row and try again.
runchart-columns-of-shares = “{ $file }” has no column called { $missing }. A chart of shares needs the columns when, count and total: how many of how many. It has: { $columns }. Rename its columns, or say --kind i for values without counts.
runchart-twice = Row { $row } of “{ $file }” has the moment { $when } a second time; it stands in row { $first } already. Keep one of the two, or bring one file for each series.
runchart-no-total = Row { $row } of “{ $file }” has the count { $count } and nothing in “total”. Write out of how many.
runchart-over-total = Row { $row } of “{ $file }” counts { $count } of { $total }, more than there are. Correct one of the two.
runchart-no-values = The series has no value at all. Fill in at least one.
runchart-no-counts = A chart of the kind { $kind } is of shares, and needs count and total of each moment. Give them, or take the kind run or i.
runchart-baseline-length = A baseline of { $given } cannot be taken from { $moments ->
    [one] one moment
   *[other] { $moments } moments
}. Give a number of first moments that the series has.
runchart-baseline-empty = The first { $given ->
    [one] moment has
   *[other] { $given } moments have
} no value, so they give no baseline. Take a longer one.
runchart-baseline-unknown = “{ $given }” is neither a number nor the first phase of the file, so it is no baseline. Say how many first moments, or the name of the first phase: { $first }.
runchart-baseline-no-phases = “{ $given }” is not a number, and the file has no phases, so it is no baseline. Say how many first moments it takes.
runchart-rule-not-of-kind = The rule { $rule } is not one for a chart of the kind { $kind }. Those that are: { $known }.

# What a chart says.
runchart-kind-run = Run chart
runchart-kind-i = Individuals chart (XmR)
runchart-kind-p = Chart of shares (p)
runchart-kind-pprime = Chart of shares with Laney’s limits (p′)
runchart-centre-run = Median
runchart-centre-i = Mean
runchart-centre-p = Mean share
runchart-centre-pprime = Mean share
runchart-verdict-signal = { $name }: more has changed than chance would make.
runchart-verdict-signal-in = { $name }: more has changed than chance would make, in { $phases }.
runchart-verdict-none = { $name }: nothing here is more than chance would make.
runchart-verdict-none-within = { $name }: within each phase nothing is more than chance would make.
runchart-verdict-too-few = { $name }: too few points to say whether anything changed.
runchart-lead = { $kind } of { $points ->
    [one] one point
   *[other] { $points } points
} from { $first } to { $last }.
runchart-gaps = { $n ->
    [one] One moment has no value. It is a gap: it counts on neither side, and the line is broken there.
   *[other] { $n } moments have no value. They are gaps: they count on neither side, and the line is broken there.
}
runchart-baseline = Centre and limits come from the first { $n ->
    [one] moment
   *[other] { $n } moments
}, up to { $last }, and hold for all that follow.
runchart-own-centres = Each phase has its own centre and is read by itself. Whether a phase differs from the first is seen by taking the first as the baseline.
runchart-rules = Read by: { $rules }.
runchart-rule-beyond-limits = points beyond the limits
runchart-rule-long-run = the longest run (Anhøj)
runchart-rule-few-crossings = crossings of the centre (Anhøj)
runchart-rule-trend = five points that all rise or all fall
runchart-rule-six-on-one-side = six points on one side
runchart-rule-number-of-runs = too few or too many runs
runchart-rule-two-of-three = two of three points far from the centre
runchart-rule-wide-range = steps over the limit for moving ranges
runchart-stretch = From { $first } to { $last }, { $points ->
    [one] one point
   *[other] { $points } points
}:
runchart-stretch-of-phase = { $phase }, from { $first } to { $last }, { $points ->
    [one] one point
   *[other] { $points } points
}:
runchart-centre-is = { $centre } { $value }.
runchart-centre-and-limits = { $centre } { $value }, limits { $limits }.
runchart-centre-and-last-limits = { $centre } { $value }, limits { $limits } at the last moment; they are wider where the total is smaller.
runchart-no-centre = No value in this phase.
runchart-ranges = Mean step from one moment to the next { $mean }, limit for one step { $limit }.
runchart-runs = Longest run { $run }, by chance up to { $run_limit }. Crossings { $crossings }, by chance { $crossings_limit } or more. Useful points { $useful }.
runchart-too-few = Too few to say: { $useful ->
    [0] no useful point
    [one] one useful point
   *[other] { $useful } useful points
}, and the rules for runs need { $needed }. A point on the centre is of no use.
runchart-no-signal = Nothing more than chance would make.
runchart-no-limits-too-few-points = No limits: they need { $needed } points that follow one another.
runchart-no-limits-no-variation = No limits: all values are alike, and tell nothing of how far they move by chance.
runchart-signal-long-run-above = More than chance: { $found } points in a row above the centre, from { $first } to { $last }; chance makes up to { $limit }.
runchart-signal-long-run-below = More than chance: { $found } points in a row below the centre, from { $first } to { $last }; chance makes up to { $limit }.
runchart-signal-six-on-one-side-above = More than chance by the rule of six: { $found } points in a row above the centre, from { $first } to { $last }.
runchart-signal-six-on-one-side-below = More than chance by the rule of six: { $found } points in a row below the centre, from { $first } to { $last }.
runchart-signal-few-crossings = More than chance: the centre is crossed { $found ->
    [0] not once
    [one] once
   *[other] { $found } times
}; chance makes { $limit } or more.
runchart-signal-number-of-runs-few = More than chance: too few runs, { $found }; chance makes { $limit } or more.
runchart-signal-number-of-runs-many = More than chance: too many runs, { $found }; chance makes up to { $limit }. Look whether two things are mixed.
runchart-signal-trend-above = More than chance by the rule of trends: { $found } points that all rise, from { $first } to { $last }.
runchart-signal-trend-below = More than chance by the rule of trends: { $found } points that all fall, from { $first } to { $last }.
runchart-signal-beyond-limits-above = More than chance: { $first } lies above its upper limit, { $value } over { $limit }.
runchart-signal-beyond-limits-below = More than chance: { $first } lies below its lower limit, { $value } under { $limit }.
runchart-signal-two-of-three-above = More than chance by the rule of two of three: { $first } and { $last } lie over two thirds of the way to the upper limit.
runchart-signal-two-of-three-below = More than chance by the rule of two of three: { $first } and { $last } lie over two thirds of the way to the lower limit.
runchart-signal-wide-range-above = More than chance: from { $first } to { $last } it rises by { $value }, over the limit for one step, { $limit }.
runchart-signal-wide-range-below = More than chance: from { $first } to { $last } it falls by { $value }, over the limit for one step, { $limit }.
runchart-caution-short-limits = The limits come from fewer than { $advised } points and may still move.
runchart-caution-overdispersed = Shares move { $times } times as far as counts by chance would, as they do where totals are large: take --kind pprime, or nearly everything will seem more than chance.
runchart-caution-small-counts = Where fewer than { $fewest } would be counted or not counted in a moment, the limits are rough. Join moments, or take --kind run.
runchart-caution-many-on-centre = Over half of the points lie on the centre, so the rules for runs see little. Count more exactly, or over longer times.
runchart-says = A sign of change says that something changed, not what. Whether it was the pilot is for people to say, who know what else happened then.

# The drawing and its table.
runchart-key-centre = Line across: { $centres }.
runchart-key-limits = Dashed lines: limits within which chance keeps nearly all points.
runchart-key-run = Diamonds: points of a run (or trend) that is longer than chance makes it.
runchart-key-limit = Triangles: points beyond a limit, pointing to where they lie.
runchart-key-crossings = A dashed line across: crossed too seldom for chance, or too often.
runchart-key-gap = A broken line: nothing is known there.
runchart-note = ({ $number }) { $when }: { $note }
runchart-upper-limit = Upper limit
runchart-lower-limit = Lower limit
runchart-baseline-ends = baseline
runchart-when = When
runchart-value = Value
runchart-counted = Counted
runchart-of = { $count } of { $total }
runchart-phase = Phase
runchart-note-head = Note
runchart-more-than-chance = More than chance
runchart-gap = not known
runchart-drawn = The chart was drawn into “{ $file }”.
runchart-cannot-write = “{ $file }” cannot be written. Check the folder and its permissions.

# What a change did.
evaluate-columns-did = “{ $file }” has no column called { $missing }. Places over time have the columns unit, when, outcome, treated (1 for a place with the change) and post (1 after its start), with one unit at one moment a row. It has: { $columns }. Rename its columns in the first row and try again.
evaluate-columns-its = “{ $file }” has no column called { $missing }. One series over time has the columns when, outcome and post (1 after the start), with one moment a row. It has: { $columns }. Rename its columns in the first row and try again.
evaluate-twice = Row { $row } of “{ $file }” has { $unit } at { $when } a second time; it stands in row { $first } already. Keep one of the two.
evaluate-treated-differs = Row { $row } of “{ $file }” says something else of { $name } in “treated” than row { $first }. It says of a place whether it has the change at any time; say it alike in all of its rows.
evaluate-post-differs = Row { $row } of “{ $file }” says something else of { $name } in “post” than row { $first }. It says of a moment whether it lies after the start, for all places alike, also those without the change. Where places started at different times, bring those that started together in one file, beside the places that never did.
evaluate-post-returns = In “{ $file }” the moment { $when } lies before the start (post 0) and comes after one that does not. Check the column post and the order of the moments.
evaluate-nobody-treated = In “{ $file }” no unit has 1 in “treated”, so there is no change to look at. Write 1 for the places with the pilot.
evaluate-no-before = “{ $file }” has nothing from before the start (post 0), so a change cannot be seen. Add moments from before.
evaluate-no-after = “{ $file }” has nothing from after the start (post 1), so a change cannot be seen yet. Come back when there is.
evaluate-its-units = “{ $file }” has { $units } units, and --design its is for one series. Take --design did, or a file of one unit.
evaluate-too-many = There are { $units } units, more than the { $most } that can be compared here. Join them into fewer, such as schools.
evaluate-lead = { $units ->
    [one] One place
   *[other] { $units } places
}, { $treated } with the change and { $comparison } without; { $before ->
    [one] one moment
   *[other] { $before } moments
} before its start and { $after } after.
evaluate-left-out = Left out, for they are known only before the start or only after it: { $units }.
evaluate-missing = { $n ->
    [one] One outcome is not known.
   *[other] { $n } outcomes are not known.
} Places and moments are made comparable by their own means.
evaluate-side-with = With the change
evaluate-side-without = Without it
evaluate-side-difference = Difference
evaluate-side = Side
evaluate-before = Before
evaluate-after = After
evaluate-change = Change
evaluate-effect-points = Places with the change moved { $effect } percentage points beside places without it.
evaluate-effect = Places with the change moved { $effect } beside places without it.
evaluate-clustered = By errors clustered by place, 95 of 100 such intervals hold the true effect: { $interval } (p { $p }).
evaluate-few-clusters = With { $units } places that interval is too narrow: read the exact test first.
evaluate-no-clustered-too-few-units = No interval by clustered errors: they need two places with the change and two without, for one place alone fits itself and seems sure.
evaluate-no-clustered-no-variation = No interval by clustered errors: the places of each kind moved all alike.
evaluate-exact = Exact test: of { $ways } ways to choose { $treated ->
    [one] one place
   *[other] { $treated } places
} out of { $units }, { $as_large } would show a difference at least as large (p { $p }).
evaluate-exact-drawn = Exact test by { $ways } of the ways to choose { $treated ->
    [one] one place
   *[other] { $treated } places
} out of { $units }: { $as_large } would show a difference at least as large (p { $p }).
evaluate-exact-interval = Effects that the exact test does not refuse, if the change did the same everywhere: { $interval }.
evaluate-more-than-chance = That is more than chance would make.
evaluate-within-chance = That is no more than chance may make. It does not say that the change did nothing.
evaluate-cannot-be-small = With { $treated } of { $units } places the exact p cannot be below { $smallest }, whatever happens: this comparison alone can never tell the effect from chance. Add places, or look whether the same happens where the change starts next.
evaluate-one-treated = One place alone has the change: whatever else happened there counts as its effect. Read its run chart with those who know the place.
evaluate-no-effect-one-unit = One place in all: it can be said how it moved, not whether the change moved it. Its run chart, or --design its with enough moments, says whether it moved more than before; only places without the change can say whether they moved too.
evaluate-no-effect-no-comparison = All places have the change, so none can say what would have happened without it. How they moved is shown; add places that have not started, or take --design its.
evaluate-no-effect-no-unit-treated = No place with the change is known both before and after its start, so there is nothing to compare.
evaluate-no-effect-never-together = Places with the change and places without it are never known at the same moments on both sides of the start, so they cannot be compared. Fill in more outcomes.
evaluate-trend-before = Before the start, places with the change already moved { $slope } a moment beside the others (exact p { $p }). Had this gone on, it alone would make { $carried } of the difference.
evaluate-trend-says = A p that is not small does not show that there was no trend; compare the two numbers.
evaluate-no-trend = Whether they moved alike before the start cannot be looked at: that takes { $needed } moments before it in every place. It is what this comparison rests on.
evaluate-no-lot = The exact test supposes that any places might have been chosen, as by lot. Where they were chosen because they were ready, or most in need, the difference may come from that.
evaluate-its-lead = { $before } moments before the start at { $start } and { $after } after it.
evaluate-its-slope-before = Line before: { $value } a moment{ $interval }.
evaluate-its-level-change = Step at the start: { $value }{ $interval }.
evaluate-its-slope-change = Change of the line after: { $value } a moment{ $interval }.
evaluate-its-on-average = Beside the line before carried on, on average after the start: { $value }{ $interval }.
evaluate-its-at-the-end = The same at the last moment, { $end }: { $value }{ $interval }.
evaluate-its-interval = , 95 of 100: { $interval } (p { $p })
evaluate-its-newey-west = Intervals by errors that may hang together over { $lags ->
    [one] one moment
   *[other] { $lags } moments
} (Newey-West). In short series they are too narrow; ar1 comes nearer to what it promises.
evaluate-its-fading = Intervals by errors that fade from moment to moment (by { $value } each).
evaluate-its-exact = All values lie on the lines, so that nothing says how far they move by chance.
evaluate-its-gaps = { $n ->
    [one] One moment has no value; it is passed over, and its time counts.
   *[other] { $n } moments have no value; they are passed over, and their time counts.
}
evaluate-its-autocorrelation = Neighbouring moments hang together strongly ({ $value }): each says little that the one before has not said.
evaluate-its-short = With fewer than { $advised } moments on a side the line before is unsure, and the intervals may be too narrow.
evaluate-its-too-few-moments = Too few to say: a line needs { $needed } values before the start and { $needed } after it, and there are { $before } and { $after }. Read the run chart until then.
evaluate-its-says = One series cannot say whether the change did it: whatever else began then, and the time of year, count as its effect. A comparison with places without the change is stronger.
