# Allocation by need: what is shared, the arithmetic of each school, the rules of Title I, and what cannot be shared so.
allocation-amount-hours = { $n ->
    [1] { $amount } hour
   *[other] { $amount } hours
}
allocation-amount-posts = { $n ->
    [1] { $amount } post
   *[other] { $amount } posts
}
allocation-lead = { $total } shared over { $n ->
    [one] one school
   *[other] { $n } schools
} by what students need.
allocation-lead-quarters = { $total } shared over { $n } schools: where students need the most there is { $high } for { $per ->
    [1] each student
   *[other] every { $per } students
}, and where they need the least { $low }.
allocation-no-quarters = With so few schools, those of most and of least need cannot be set side by side.
allocation-quarters = A student in the schools of most need ({ $n_high ->
    [one] one school
   *[other] { $n_high } schools
}, { $students_high } students) has { $ratio } times what one in the schools of least need has ({ $n_low ->
    [one] one school
   *[other] { $n_low } schools
}, { $students_low } students). Each side is a quarter of all students or a little more, in whole schools.
allocation-quarters-nothing = The schools of least need ({ $n_low ->
    [one] one school
   *[other] { $n_low } schools
}, { $students_low } students) get nothing, so there is no ratio to those of most need ({ $n_high ->
    [one] one school
   *[other] { $n_high } schools
}, { $students_high } students).
allocation-rate = { $need } weighted students in all; { $rate } for each of them in schools that no floor, cap or promise holds.
allocation-no-rate = Every school is held by a floor, a cap or a promise; need decides nothing here.
allocation-h-school = School
allocation-h-students = Students
allocation-h-need = Weighted students
allocation-h-by-need = By need alone
allocation-h-amount = Gets
allocation-h-per-student = { $per ->
    [1] For each student
   *[other] For { $per } students
}
allocation-h-last-year = Last year
allocation-h-change = Change
allocation-h-held = Held by
allocation-held-floor = floor
allocation-held-hold-harmless = hold-harmless
allocation-held-cap = cap
allocation-held-cap-per-student = cap for each student
allocation-held-not-served = not served

allocation-steps = How it is computed
allocation-part-base = { $weight } × { $n } students
allocation-part-economic-disadvantage = { $weight } × { $n } with economic disadvantage
allocation-part-english-learner = { $weight } × { $n } English learners
allocation-part-disability = { $weight } × { $n } with disabilities
allocation-part-mobility = { $weight } × { $n } who changed schools
allocation-step-need = Need: { $sum } = { $need } weighted students.
allocation-step-by-need = By need alone: { $total } × { $need } ÷ { $all } = { $amount }
allocation-step-rate = What floors, caps and promises leave: { $money } ÷ { $all } weighted students × { $need } = { $amount }
allocation-step-floor = Floor: no school that is served gets less than { $amount }.
allocation-step-hold-harmless = Hold-harmless: { $share } of last year’s { $last }, so at least { $amount }.
allocation-step-cap = Cap: no school gets more than { $amount }.
allocation-step-cap-per-student = Cap: { $each } for each of { $n } students, so at most { $amount }.
allocation-step-not-served = Not served: less than { $share } of its students are economically disadvantaged.
allocation-step-whole = Nothing to round: { $amount }.
allocation-step-down = Rounded down: { $down }; { $rest } of a step is left, { $left ->
    [one] and one step went to the largest remainder of another school
   *[other] not among the { $left } largest
}. It gets { $amount }.
allocation-step-up = Rounded down: { $down }; { $rest } of a step is left, { $left ->
    [one] the largest of all
   *[other] among the { $left } largest
}, so one step more. It gets { $amount }.

allocation-read = { $schools ->
    [one] One school was
   *[other] { $schools } schools were
} read from “{ $file }”, with { $students } students.
allocation-not-used = Not used for this: { $columns }.
allocation-count-given = { $school }: { $column } was given as { $n }.
allocation-not-in-schools = In “{ $file }” and not among the schools: { $schools }.
allocation-what-if = What if: “{ $first }” beside “{ $second }”
allocation-h-first = First
allocation-h-second = Second
allocation-caution = Weights are a choice, not a finding. Ask those who get less, and those who need more, before it is decided.
allocation-title-one = What Title I, Part A asks
allocation-title-one-caution = This looks at the rules and informs. It decides nothing, and it is no legal advice.

title-one-standing-met = fits
title-one-standing-look = look again
title-one-standing-not-asked = not asked here
title-one-standing-outside = not seen from here
title-one-small-district = A district with fewer than 1,000 students need not rank its schools.
title-one-small-district-not-asked = { $students } students: eligibility and rank are not asked.
title-one-eligible = A school that is served has at least the district’s share of students from low-income families, or { $least }.
title-one-eligible-met = Every school that is served does. The district’s share is { $overall }.
title-one-eligible-look = Served with a lower share than { $overall } and than { $least }: { $schools }.
title-one-over-75-first = Schools with more than { $first } of students from low-income families are served first, from the highest share down.
title-one-over-75-first-met = None of them is passed over.
title-one-over-75-first-look = Passed over while a school with a lower share is served: { $schools }.
title-one-over-75-first-not-asked = No school has more than { $first }. A district may set { $half } for high schools.
title-one-rank-order = All other eligible schools are served from the highest share down, in the whole district or within a grade span.
title-one-rank-order-met = In the whole district none is passed over.
title-one-rank-order-look = Passed over while a school with a lower share is served: { $schools }. A rank within grade spans may allow it.
title-one-by-low-income = What a school gets rests on the number of its children from low-income families.
title-one-by-low-income-met = Nothing else weighs in this scheme.
title-one-by-low-income-look = This scheme weighs other things too.
title-one-higher-for-poorer = A school with a higher share gets no less for each child from a low-income family than one with a lower share.
title-one-higher-for-poorer-met = None gets less.
title-one-higher-for-poorer-look = Gets less for each such child than a school with a lower share: { $schools }.
title-one-at-least-125 = Where a school with less than { $least } is served, every school that is served gets at least { $more } of what the district received for each child from a low-income family.
title-one-at-least-125-not-asked = Every school that is served has { $least } or more.
title-one-at-least-125-met = { $received } for { $children } children, times { $more }: { $wanted } for each child. Every school that is served gets it.
title-one-at-least-125-look = { $received } for { $children } children, times { $more }: { $wanted } for each child. Less is given in: { $schools }.
title-one-reservations = Money is reserved first for students experiencing homelessness, for children in institutions, and for other things the law names.
title-one-private-schools = A share goes to services for eligible children in private schools, worked out before anything is reserved.
title-one-supplement = The money comes on top of what a school would have from the state and the district.
title-one-comparability = Schools that are served have, from the state and the district, at least what other schools have.

allocation-identity = “{ $given }” is who somebody is, not what they need. Nothing is allocated by race, ethnicity, origin, sex or religion: identity is not need, and the Constitution and civil rights law (Title VI, Title IX) stand in the way. Weigh economic disadvantage, English learners, students with disabilities or mobility.
allocation-unknown-need = “{ $given }” is no need that an allocation weighs. These are: { $known }.
allocation-nothing-weighs = Nothing weighs in this scheme. Give a base for each student, or a weight for a need.
allocation-no-amount = { $what ->
    [blank] { $given ->
        [blank] No amount was given.
       *[other] “{ $given }” is not an amount.
    }
   *[other] { $what }: { $given ->
        [blank] no amount was given.
       *[other] “{ $given }” is not an amount.
    }
} Write a number such as 1250.50, without a minus.
allocation-not-in-steps = { $what ->
    [blank] “{ $given }” cannot be shared
   *[other] { $what }: “{ $given }” cannot be shared
} in steps of { $step }. Give a multiple of { $step }, or a smaller step in the scheme.
allocation-total = The total must be more than 0 and a multiple of { $step }; it is { $given }.
allocation-no-schools = There are no schools to share over. Give at least one.
allocation-too-many-schools = { $n } schools are more than the { $most } that one allocation holds. Part them by district.
allocation-no-last-year = The scheme promises every school a share of what it had last year, and last year’s amounts are not given. Give them, or leave hold-harmless out.
allocation-bounds-cross = { $school }: the least it may get ({ $least }, by { $held ->
    [floor] the floor
   *[other] hold-harmless
}) is more than the most it may get ({ $most }). Raise the cap, or lower the floor or the promise.
allocation-least-over-total = Floors and promises together come to { $least }, and the total is { $total }. Raise the total, or lower the floor or the share of last year that is promised.
allocation-most-under-total = With the caps all schools together can take { $most }, and the total is { $total }. Raise the cap, or share less.
allocation-no-need = No school has a student who weighs in this scheme, so nothing can be shared by need. Check the counts, or give a base for each student.
allocation-nobody-served = In no school is the share of students with economic disadvantage { $share } or more, so none is served. Lower “serve_from”, or check the counts.
allocation-asked = “{ $file }”, row { $row }, { $school }: { $given ->
    [blank] { $column } is blank
   *[other] { $column } says “{ $given }”
}. { $n ->
    [one] One count is
   *[other] { $n } counts are
} withheld or missing, and none is taken for 0. Ask for the number and write it into the file, or give it with --count "{ $school }:{ $column }=7".
allocation-asked-place = row { $row }, { $school }, { $column }
allocation-not-asked = “{ $file }” has no missing count { $column } for { $school }: what was given with --count would change a number of the file, or names no school or column of it. Leave it out, or mend the file.
allocation-count-form = “{ $given }” is no count. Write it as "School:column=7".
allocation-columns = “{ $file }” lacks { $missing }. It has: { $columns }. Give each column the name that the scheme asks for.
allocation-no-name = “{ $file }”, row { $row }: there is no name of a school. Give each row one.
allocation-total-row = “{ $file }”, row { $row }: “{ $given }” is a row of totals, not a school. Take it out.
allocation-twice = “{ $file }”, row { $row }: { $school } stands in row { $first } already. Keep one of the two.
allocation-no-count = “{ $file }”, row { $row }: “{ $given }” in { $column } is no count of students. Write a whole number from 0 up.
allocation-over-students = “{ $file }”, row { $row }: { $n } in { $column } are more than the { $students } students of the school. Mend one of the two.
allocation-too-many-students = “{ $file }”, row { $row }: { $n } in { $column } are more students than any school has. Is it an identifier?
allocation-unknown-scheme = There is no scheme “{ $given }”. These come with Fairwater: { $known }. Or give a file of your own.
allocation-unfit-beside = “{ $second }” shares something else than “{ $first }”; a what-if compares two settings for one thing. Choose a scheme for the same unit and step.

# Allocation on the site.
nav-allocations = Allocation
right-plan-allocations = Plan allocations
why-plan-allocations = You plan what { $organisation } shares over its schools.
refused-plan-allocations = Planning an allocation is for those who answer for resources, and your role does not include that. Your district can give it to you.
thing-allocation = Allocation
thing-allocation-title = Allocation: { $title }
logged-allocation = allocation { $number }
did-allocation-begun = { $who } began { $what }.
did-allocation-changed = { $who } changed the settings of { $what }.
did-allocation-counts-given = { $who } gave counts for { $what }.
did-allocation-kept = { $who } kept { $what }.
did-allocation-set-aside = { $who } set { $what } aside.
did-allocation-seen = { $who } opened { $what }.
did-allocation-downloaded = { $who } downloaded { $what }.
allocations-sentence = { $kept ->
    [0] No allocation is kept yet.
    [one] One allocation is kept.
   *[other] { $kept } allocations are kept.
}
allocations-lead = Money, coaching hours and experienced staff go where students need them. Every school’s arithmetic is shown.
allocations-none = No allocation yet
allocations-none-more = Choose a scheme and say what is shared. The counts come from your records; what they do not hold is asked about.
allocation-begin = Begin an allocation
allocation-title-label = What it is called
allocation-scheme-label = Scheme
allocation-total-label = Total that is shared
allocation-total-help = In dollars, hours or posts, as the scheme says: 1,250,000 or 300.
allocation-schemes = The schemes
allocation-by = { $name }, { $day }
allocation-stage-draft = draft
allocation-stage-kept = kept
allocation-stage-set-aside = set aside
allocation-unit-money = Money
allocation-unit-hours = Hours
allocation-unit-posts = Posts
allocation-facts = { $unit }, by “{ $scheme }”. Begun by { $name } on { $day }.
allocation-facts-year = Counts of the school year { $year }.
allocation-facts-kept = Kept by { $name } on { $day }.
allocation-asked-sentence = { $n ->
    [one] One count is
   *[other] { $n } counts are
} asked about before this can be worked out.
allocation-asked-more = Withheld, missing or fewer than ten: { $columns }. None is taken for 0. Give the numbers, or set the weight of that need to 0.
allocation-counts = Counts of students
allocation-counts-give = Give the counts
allocation-counts-see = See or change the counts
allocation-counts-lead = What the records hold stands there already. A count under ten is small: look at it and confirm it by saving. A blank is asked about.
allocation-counts-state = A count without a note is from the records. One that you give keeps your name and the day.
allocation-counts-save = Save the counts
allocation-known-small = fewer than ten, or not all reported: confirm
allocation-known-none = nobody has said
allocation-known-entered = given by { $name }, { $day }
allocation-last-year-help = Last year’s amounts are asked for hold-harmless alone.
allocation-picture = For each student
allocation-picture-told = The bar is what a school has; the dark tick is what need alone would give. Schools stand by need, the most first.
allocation-need-economic-disadvantage = Economic disadvantage
allocation-need-english-learner = English learners
allocation-need-disability = Students with disabilities
allocation-need-mobility = Changed schools in the year
allocation-base = Each student
allocation-floor = Floor for a school
allocation-cap = Cap for a school
allocation-cap-per-student = Cap for each student
allocation-hold-harmless = Hold-harmless, percent of last year
allocation-serve-from = Served from this percent of economic disadvantage
allocation-title-one-flag = This is Title I, Part A money: look at its rules
allocation-received = What the district received, before reservations
allocation-settings = Total, weights and limits
allocation-weights = How much each counts
allocation-weights-help = Who somebody is never weighs: not race, ethnicity, sex or religion. A blank or 0 leaves a need out.
allocation-limits = What no school falls below or exceeds
allocation-settings-save = Work it out
allocation-source = Where the weights come from
allocation-what-if-title = What if the settings were others?
allocation-what-if-lead = The same total and the same schools, with other weights or limits, side by side.
allocation-what-if-show = Set side by side
allocation-what-if-take-away = Take the comparison away
allocation-what-if-second = With the other settings: { $lead }
allocation-table = Who gets what
allocation-limits-title = How sure, and what it does not say
allocation-not-say = Not that the total is enough, and not what it will do. Counts of need are what was recorded.
allocation-reflect = Who gets less than last year, and has anybody asked them?
allocation-keep = Keep this allocation
allocation-keep-help = Kept, it is never changed again. It stands on the thread with your name and the day.
allocation-decide = Begin the decision record
allocation-decide-help = There you cite findings and quotes, and say whose voice it heeds. It is signed there.
allocation-decision-question = How is “{ $title }” shared over our schools?
allocation-set-aside = Set it aside
allocation-take = Take the table away (CSV)
allocation-small-numbers = It may hold small numbers; do not hand it on outside.
allocation-too-much = { $what }: { $given } is more than { $most }. Give { $most } or less.
allocation-no-count-typed = { $school }, { $column }: “{ $given }” is no count of students. Write a whole number from 0 up, or leave it blank.
refused-allocation-title = Give the allocation a name, so that others find it.
refused-allocation-scheme = Choose one of the schemes.
refused-allocation-one-place = An allocation shares over two schools or more. Act for the district to begin one.
refused-allocation-many-places = These are more places than one page holds. Share over them with the command “fairwater allocate”, from a file.
refused-allocation-kept = This allocation is no draft any more. Begin another where something should change.
refused-allocation-asked = Some counts are still asked about. Give them first, or set the weight of that need to 0.
refused-allocation-over = { $school }: { $n } students with a need are more than its { $students } students. Mend one of the two.
refused-allocation-not-kept = Keep the allocation first, so that the decision rests on something that stays as it is.
allocation-counts-bring = Bring the counts in a file
allocation-counts-file = File of schools
allocation-counts-file-help = With the columns { $columns }. Schools by their name or number. What the file withholds stays asked about.
allocation-counts-brought = { $n ->
    [one] One count was
   *[other] { $n } counts were
} taken from “{ $file }”.
allocation-unknown-schools = “{ $file }” has “{ $school }”, which is no school of this allocation{ $n ->
    [one] .
   *[other] ; { $n } names in it are none.
} Write each as it stands on this page, or its number, and bring the file again.
