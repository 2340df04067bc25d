nav-pilots = Pilots
pilots-sentence = { $n ->
    [0] No pilot is planned yet.
    [one] One pilot is planned.
   *[other] { $n } pilots are planned.
}
pilots-none = No pilot yet
pilots-none-more = A pilot begins with a pilot plan, at its station of a journey. Then you follow over time whether it helps, whether it is done as planned, and whether it harms.
pilot-series-count = { $n ->
    [0] nothing is followed yet
    [one] one series
   *[other] { $n } series
}
pilot-plan = The plan
pilot-no-series = Nothing is followed yet
pilot-no-series-more = Follow at least what should get better, whether it is done as planned, and what it could harm. Example: referrals per week; talks held the same day; teachers who say that they feel safe.
pilot-follow = Follow something over time
pilot-series-name = What is followed?
pilot-series-how = How is it counted, and by whom?
pilot-tells = What does it tell?
tells-outcome = whether it helps
tells-driver = what moves first
tells-process = whether it is done as planned
tells-balancing = what it could harm
tells-voice = what people say of it
pilot-counted = How is it counted?
counted-share = so many of so many
counted-number = a number
pilot-better = Where should it go?
pilot-better-lower = lower is better
pilot-better-higher = higher is better
pilot-chart = How is it drawn?
pilot-chart-more = A run chart is a good beginning. Charts of shares need counts; with thousands in each count take Laney’s limits.
pilot-enter = Enter a day, or predict
pilot-day = Day
pilot-count = How many
pilot-total = Of how many
pilot-value = Value
pilot-blank-is-gap = Left blank, the day is a gap: it is known that nothing is known. A day that is entered again takes the place of what stood there; both stay in the log of changes.
pilot-enter-button = Enter it
pilot-predict = Predict
pilot-predict-more = Before you see the data. A prediction is kept as it is; nobody changes it later.
pilot-predict-from = From this day on
pilot-expected = It will reach
pilot-expected-share = It will reach, in percent
pilot-because = Because
pilot-predict-button = Keep the prediction
pilot-predictions = Predicted, and what came
prediction-waits = { $who } on { $made }: from { $day } on { $expected }, because { $because } There is no point of that time yet.
prediction-met = { $who } on { $made }: from { $day } on { $expected }, because { $because } It came: the middle of { $n ->
    [one] one point
   *[other] { $n } points
} is { $middle }.
prediction-missed = { $who } on { $made }: from { $day } on { $expected }, because { $because } It did not come: the middle of { $n ->
    [one] one point
   *[other] { $n } points
} is { $middle }. What does that teach?
pilot-table = The table
pilot-no-point = No day is entered yet.
pilot-moments = What happened when
pilot-said = What happened?
pilot-begins-phase = A new phase begins here, with a middle of its own
pilot-phase = begins a phase
pilot-note = Note it
pilot-decisions = Decisions
pilot-decide-what = What follows?
decided-adopt = adopt it
decided-adapt = adapt it and try again
decided-abandon = abandon it
decided-scale = scale it
pilot-decide = Decide
pilot-decided = { $day }: { $what }.
pilot-learned-was = What was learned:
pilot-signal-unexplained = There is more than chance here, and nobody noted what happened. Without that, do not report it as an improvement.
pilot-harmed = “{ $name }” has moved to where it should not go. Look there before you report an improvement.
pilot-no-balancing = Nothing is followed that the pilot could harm. What would you regret?
pilot-days-to-turn = { $n ->
    [one] It took one day from the first data to the first turn.
   *[other] It took { $n } days from the first data to the first turn. To turn soon is learning.
}
pilot-not-say = These are numbers that the team enters for itself, for those who may see numbers for staff here. A chart tells that something has changed, and not why. Numbers about students leave the district as released numbers alone.
refused-series-name = Say what is followed, then try again.
refused-series-kind = Say what it tells, how it is counted and where it should go.
refused-series-chart = This chart is of shares. Count so many of so many, or choose a run chart or individuals.
refused-series-twice = A series of this name is followed already. Enter the day there, or choose another name.
refused-point-future = This day is still to come. Enter what was found, not what will be.
refused-point-count = The count and its total do not fit: give both, the count not above the total.
refused-moment-blank = Say what happened, then note it again.
refused-prediction-late = There is a point of that day or later already. A prediction comes before the data; choose a later day.
refused-prediction-because = Say why you expect it: that is what one learns from.
refused-prediction-share = A share lies between 0 and 100 percent.
refused-pilot-number = This is no number. Write for instance 12 or 0.5.
refused-pilot-decision = Choose what follows: adopt, adapt, abandon or scale.
refused-pilot-learned = Say why, and what was learned: a decision without both teaches nobody.
did-pilot-seen = { $who } opened the pilot of { $what }.
did-series-begun = { $who } began { $what }.
did-point-entered = { $who } entered a day of { $what }.
did-moment-noted = { $who } noted what happened in the pilot of { $what }.
did-prediction-kept = { $who } predicted something of { $what }.
did-pilot-decided = { $who } decided on the pilot of { $what }.
pilot-journey = Journey:
pilot-aim = The aim, and how far it is
pilot-aim-none = No aim in numbers yet. Choose a series below and set what it is to reach, for whom, by when: then this page says how far it is.
pilot-by-place = It is entered for each place by itself, so that places can be compared
series-by-place = Entered for each place by itself. Drawn are the places that try the change, together; a day on which one of them is missing is a gap.
series-from-measure = Nobody enters this: it is asked of the newest data each time. “{ $measure }”, { $group }, { $where }: { $stat }. A year of too few students is a gap, never 0.
series-from-released = Nobody enters this: it is what was released to everybody. “{ $measure }”, { $group }, { $where }: { $stat }. What was withheld, or given as a class, is a gap, never 0.
series-stat-share = the share
series-stat-ratio = how many times the share of all others
series-all = all students
series-where-whole = in all schools here
series-where-pilot = in the schools that try the change
series-hidden = These are numbers for staff of { $place }. Those who act there see them.
series-no-data = There are no data of this yet. As soon as some are taken in, or released, they stand here.
series-why-gap = Why it is a gap
reason-not-entered = Entered as a gap: it is known that nothing is known.
reason-place-missing = One of the places that try the change is missing on this day.
take-title = Take a series from the numbers that are there
take-more = Choose a measure: its years are then drawn here, and a new year comes by itself as soon as its data are taken in or released. A year with too few students stays a gap.
take-measure = Measure
take-group = Of which students?
take-everyone = All students
take-source = From where?
source-measure = from the data, for those who may see numbers for staff
source-released = from what was released to everybody
take-where = Where?
take-where-whole = in all schools here
take-where-pilot = in the schools that try the change
take-stat = Which number of it?
take-stat-share = the share
take-stat-ratio = how many times the share of all others
take-button = Follow it
aim-set = Set an aim
aim-set-more = How much, counted in what, for whom, by when. Of sending students out count events and days, not students alone: one student may be sent out ten times.
aim-level = It is to reach
aim-level-share = It is to reach, in percent
aim-counted-in = Counted in
aim-whom = For whom
aim-by = By when
counted-in-students = students
counted-in-events = events
counted-in-days = days
counted-in-percent = percent of students
counted-in-times = times as often as others
counted-in-other = something else
aim-lower = “{ $name }”, counted in { $counted }: at most { $level }, for { $whom }, by { $day }.
aim-higher = “{ $name }”, counted in { $counted }: at least { $level }, for { $whom }, by { $day }.
aim-nothing-yet = There is not enough yet to say how far it is.
aim-reached = It is reached: from { $began } at the beginning to { $now }, the middle of the last { $n ->
    [one] point
   *[other] { $n } points
}.
aim-on-the-way = { $part } of the way is gone: from { $began } at the beginning to { $now }, the middle of the last { $n ->
    [one] point
   *[other] { $n } points
}.
aim-away = It has not come nearer: { $began } at the beginning, { $now } now, the middle of the last { $n ->
    [one] point
   *[other] { $n } points
}. What does that teach?
aim-days-left = { $n ->
    [one] One day is left.
   *[other] { $n } days are left.
}
aim-past = { $n ->
    [one] The day was yesterday.
   *[other] The day was { $n } days ago.
} Decide: another day, help, or an end with what was learned.
aim-part-missing = The aim of the plan lacks { $parts }.
aim-part-much = how much
aim-part-of = of what
aim-part-aim-whom = for whom
aim-part-by = by when
aim-elsewhere-none = The aim is about suspensions, and nothing that is followed looks where they may have gone: students sent home or out of class without a form, transfers, days lost. Follow at least one as what it could harm.
aim-elsewhere-planned = The aim is about suspensions. The plan names “{ $measure }” to see where they may have gone, and nobody follows it yet. Begin a series for it.
fidelity-title = Was it done as planned?
fidelity-cycle = Cycle
fidelity-days = Days
fidelity-done = Done, of what was planned
fidelity-share = Fidelity
fidelity-nothing = Nothing that was planned is counted yet.
fidelity-one = { $share } was done as planned, over { $n ->
    [one] one point
   *[other] { $n } points
}.
fidelity-first-last = { $first } was done as planned in the first cycle, { $last } in the last. Where little was done, the outcome says little about the idea.
groups-title = Whom it reached, and who benefited
groups-none = Not counted by student group yet. A pilot may help the whole and leave out those whom it was for.
groups-enter = Enter counts by student group
groups-by = Student group by
groups-asked = What was counted?
asked-of-reach = who was reached, of those enrolled
asked-of-before = the outcome before the change
asked-of-after = the outcome after it
groups-said = In words: what was counted, over which days
groups-gate = A group of too few students is withheld, from everybody.
groups-keep = Keep the counts
group-withheld = Withheld: too few students
reach-title = Whom it reached
reach-share = Reached
reach-parity = Parity
reach-behind = Reached less than their part of those enrolled (parity below { $fewer }): { $groups }. Ask them what would bring it to them.
reach-level = No group that can be shown is left behind.
benefit-title = Who benefited, and who did not
benefit-before = Before
benefit-after = After
benefit-change = Change
benefit-turn = So
benefit-share-of = { $share } of { $of }
benefit-better = Better beyond chance: { $groups }.
benefit-worse = Worse beyond chance: { $groups }. Look there first.
benefit-unsure = It cannot be told from chance for: { $groups }.
benefit-turn-better = better
benefit-turn-worse = worse
benefit-turn-unsure = not sure
benefit-turn-withheld = withheld: too few students
benefit-below = Before: { $before }. After: { $after }. A change beside nobody is no proof that the pilot made it.
ready-title = Ready to begin?
ready-sentence = { $ready } of { $n } things are ready. What is open stands here:
ready-sentence-all = All { $n } things are ready.
training-title = Learned beforehand, and what it changed
training-no-effect = What should it change? Nobody said yet.
training-expected = It should change: { $expected }. What was seen after is not told yet.
training-seen = It should change: { $expected }. Seen after: { $seen }.
ready-plan = In the plan
places-title = Places and the start
places-none = No place yet. Name those that try the change, and others like them that do not: what changes everywhere would otherwise look like your doing.
places-add = Add a place, or set the start
places-school = School
places-other = Another place, named below
places-name = Name, where it is no school of the list
places-part = What does it do?
part-pilot = tries the change
part-comparison = is compared with
places-start = The change begins on
places-set-start = Set the start
compare-title = Compare places
compare-series = Series
compare-start = The change begins on { $day }
compare-places = Places with the change beside places without it
compare-before = The pilot beside its own time before
compare-values = Every value
compare-place = Place
compare-points = Shares are in percent; how places moved, and the difference, in percentage points.
compare-each-place = Each place
compare-key = Thick lines: the mean of the places with the change (circles) and of those without it (squares). Thin lines: each place. The dotted line is the start.
compare-key-alone = Thick line: the mean of the places with the change. Thin lines: each place. The dotted line is the start.
compare-key-its = Lines: before the start and after it; dashed, the line before carried on. Each circle is a moment.
compare-file = Take the values away
compare-file-did = The command fairwater evaluate --design did reads this file to the same figures.
compare-file-its = The command fairwater evaluate --design its reads this file to the same figures.
compare-no-start = It is not said when the change begins.
compare-no-place = No place is named that tries the change.
compare-nothing-known = Nothing is known of this series yet.
compare-too-many = More than 20 places are named. Compare those that are most alike.
compare-one-side = All moments lie on one side of the start, so there is nothing to compare with.
compare-nothing-yet = There is nothing to compare yet.
compare-set = Set it
compare-not-say = Places that were chosen because they were ready differ from others also without the change. A school year in which the change begins counts as after its start. A person decides what follows from this.
cause-title = Did we meet this cause before?
cause-question = Is this the same cause as in { $year }?
cause-named-on = named on { $day }:
cause-yes = Yes, it is the same
cause-no = No, it is another
cause-more = The question comes from words and the condition that both name. Whether it is one cause only a person can say.
cause-same-as = Same cause as { $year }: { $title }. { $who } said so. What was done then did not take it away.
cause-sunset = What answered it then and did not take it away may end, and set its hours free:
cause-sunset-link = plan a sunset
cause-confirmed-count = { $n ->
    [one] One cause that returned is confirmed in this district.
   *[other] { $n } causes that returned are confirmed in this district.
}
refused-point-by-place = This series is entered for each place by itself. Give a value for each of its places.
refused-point-taken = Nobody enters the points of this series: they come from the data.
refused-no-places = Name the places first, below.
refused-place-name = Choose a school or write a name, and say what the place does in the pilot.
refused-place-twice = This place is there already.
refused-place-many = Twenty places are there already. More cannot be compared here; choose those that are most alike.
refused-aim-part = Say for whom the aim is, and counted in what.
refused-counts-said = Say what was counted and over which days, then keep it again.
refused-series-ratio = How many times as often as others can be taken of one student group, and from the data for staff. Choose a group, or the share.
refused-series-released-where = What was released is known of all schools, or of each by itself. Choose all schools here.
did-pilot-place-added = { $who } added a place to the pilot of { $what }.
did-pilot-start-set = { $who } set the start of the pilot of { $what }.
did-pilot-aim-set = { $who } set an aim of { $what }.
did-pilot-groups-counted = { $who } entered counts by student group for the pilot of { $what }.
did-pilot-compared = { $who } compared the places of the pilot of { $what }.
did-cause-answered = { $who } said whether a cause was named before: { $what }.
station-pilots = Pilots of this journey
barrier-charts = Whether it goes: the run charts
barrier-no-charts = Nothing is followed yet.
