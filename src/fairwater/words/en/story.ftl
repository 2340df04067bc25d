# What a group is compared with, as people.
reference-rest = all other students
reference-overall = all students together
reference-best = the best-off group
reference-best-named = the best-off group, { $people }
reference-value = the target of { $share }

# The one sentence. Numbers arrive as people say them.
sentence-lower = { $people } { $did } at **{ $ratio } times** the rate of { $reference }: { $counted } of { $n }, against { $ref_counted } of { $ref_n }. At { $that_rate }, { $fewer ->
    [one] **one** child fewer
   *[other] **{ NUMBER($fewer) } fewer** children
} { $would }.
sentence-counts-lower = { $people } { $did } more often than { $reference }: { $counted } of { $n } ({ $share }), against { $ref_counted } of { $ref_n }. At { $that_rate }, { $fewer ->
    [one] **one** child fewer
   *[other] **{ NUMBER($fewer) } fewer** children
} { $would }.
sentence-counts-higher = { $people } { $did } less often than { $reference }: { $counted } of { $n } ({ $share }), against { $ref_counted } of { $ref_n } ({ $ref_share }). At { $that_rate }, { $fewer ->
    [one] **one** more student
   *[other] **{ NUMBER($fewer) } more** students
} { $would }.
sentence-target-lower = { $counted } of { $n } { $people } { $did } ({ $share }), above { $reference }. To reach it, { $fewer ->
    [one] **one** child fewer
   *[other] **{ NUMBER($fewer) } fewer** children
} { $would }.
sentence-target-higher = { $counted } of { $n } { $people } { $did } ({ $share }), short of { $reference }. To reach it, { $fewer ->
    [one] **one** more student
   *[other] **{ NUMBER($fewer) } more** students
} { $would }.
sentence-shares = { $share } of { $people } { $did }, against { $ref_share } of { $reference }.
sentence-no-gap = No student group can be told apart from { $reference } by more than chance would bring: { $counted } of { $n } students in all ({ $share }) { $did }.
sentence-nothing-to-compare = There is nothing to compare here: no two groups have { $min_n } students or more.

rate-of-rest = the others’ rate
rate-of-overall = everyone’s rate
rate-of-reference = their rate
sentence-nobody-behind = No student group fares worse than { $reference } by more than chance would bring, and some fare better: { $counted } of { $n } students in all ({ $share }) { $did }.

how-sure = For { $people } the share lies between { $low } and { $high }. The difference from { $reference } is { $strength ->
    [far] far larger than chance would make it
   *[larger] larger than chance would make it
}, also after looking at { $tested ->
    [one] one comparison
   *[other] { $tested } comparisons
}.
how-sure-ahead = We looked at { $tested ->
    [one] one comparison
   *[other] { $tested } comparisons
}. The table shows which groups stand apart. Look also at those who are ahead: what do they get that others could get?
how-sure-no-gap = We looked at { $tested ->
    [one] one comparison
   *[other] { $tested } comparisons
}. What differs could be chance; that is no proof that there is no gap. Where groups are small, pool years or places.
how-sure-nothing = Small groups say little about a system and much about single children. Look at more schools or fewer groups at once.
how-sure-few-schools = All students of a school have the same number here, so a school counts as one witness, however large. Look at more schools.

# What must be said beside a number.
note-once-in-district = A student who was enrolled in several of these schools in one year counts once here.
note-in-each-school = A student who was enrolled in several schools in one year counts in each of them.
note-published-by-others = Counts published by others ({ $source }). They are quoted, not recounted, and may be rounded or altered for privacy at the source.
note-nonbinary = Suspensions were collected for girls and boys only, so the { $n } students enrolled as nonbinary are left out.

trend-narrowed = The gap narrowed by { $points } points from { $first } to { $last }, between { $low } and { $high }.
trend-widened = The gap widened by { $points } points from { $first } to { $last }, between { $low } and { $high }.
trend-unsure = From { $first } to { $last } the gap changed by { $points } points, between { $low } and { $high }: it cannot be said whether it is closing.
trend-pill-narrowed = narrowing
trend-pill-widened = widening
trend-pill-turned = turned round
trend-pill-unsure = no clear change

band-above = above { $share }, the rate of all of them
band-with = cannot be told apart from { $share }, the rate of all of them
band-below = below { $share }, the rate of all of them

# Charts, for those who hear them.
chart-groups-title = { $measure }, by student group
chart-groups-told = { $name }: { $share }
chart-years-title = { $measure } over the years
chart-places-title = { $measure }, by school

kind-elementary = Elementary schools
kind-middle = Middle schools
kind-high = High schools
kind-spanning = Schools of several levels

# A gap that turned round between two years.
trend-turned-ahead = In { $first }, { $people } fared worse than { $reference }, by { $first_points } points; in { $last } they fared better, by { $last_points } points. In both years the gap is larger than chance would make it.
trend-turned-behind = In { $first }, { $people } fared better than { $reference }, by { $first_points } points; in { $last } they fared worse, by { $last_points } points. In both years the gap is larger than chance would make it.
sentence-handful-behind = A gap to { $reference } is larger than chance would make it, but so few students stand on one side of it that a sentence would be about them: { $counted } of { $n } students in all ({ $share }) { $did }.
how-sure-handful = We looked at { $tested ->
    [one] one comparison
   *[other] { $tested } comparisons
}. The table shows where the gap is; read it with care for these few.
