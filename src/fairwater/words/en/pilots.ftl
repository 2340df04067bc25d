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
