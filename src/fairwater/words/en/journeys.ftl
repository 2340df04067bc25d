nav-journeys = Journeys
journeys-sentence = { $n ->
    [0] Nobody is on a journey yet.
    [one] One journey is under way.
   *[other] { $n } journeys are under way.
}
journeys-none = No journey yet
journeys-none-more = A journey leads from a problem of practice to a design that stays. At each station you see what is there, what is missing and who is waited for; nothing locks. Example: “Interrupting over-suspension of African American students”, on nine stations in two years.
journeys-ended = { $n ->
    [one] One that has ended
   *[other] { $n } that have ended
}
journey-open = Open a journey
journey-which = Which way?
journey-stations = { $n } stations
journey-title = What is it about?
journey-title-help = Say what you want to interrupt or to build. Example: “Interrupting over-suspension of African American students”.
journey-purpose = In a sentence, for whom and why now
journey-began = It begins on
journey-sentence = { $done ->
    [0] None of { $n } stations is done yet.
    [one] One of { $n } stations is done.
   *[other] { $done } of { $n } stations are done.
}
journey-next = Next: { $station }.
journey-calendar = Milestones as a calendar
journey-end = End the journey
journey-learned = What was learned?
journey-is-ended = This journey has ended. What was learned:
journey-take-up = Take it up again
station-done = done
station-late = late
station-begun = begun
station-empty = not begun
station-not-there = Not there yet: { $kinds }.
station-missing = { $n ->
    [one] One thing is missing in what is written.
   *[other] { $n } things are missing in what is written.
}
station-waits = It waits for a signature: { $roles }.
station-before = Still open before it: { $stations }. You may go on.
station-hidden = { $n ->
    [one] One more document stands here that is not yours to see.
   *[other] { $n } more documents stand here that are not yours to see.
}
station-marked-done = { $who } said that it is done.
station-marked-open = { $who } said that it is open.
station-signed = signed
station-draft = being written
station-take = Remove from here
station-due = To be done by { $day }, as is usual or was agreed
station-begin-kind = Begin: { $kind }
station-begin-more = Begin another: { $kind }
station-more = More at this station
station-put-which = A document that is there already
station-put = Put it here
station-due-on = Done by
station-set-due = Set the day
station-note = Note
station-mark-done = Say that it is done
station-mark-open = Say that it is open
station-unmark = Leave it to what stands here
refused-journey-title = A journey needs a name. Say what it is about, then open it again.
refused-journey-sequence = There is no such way. Choose one of the list.
refused-journey-day = This is no day. Write it as year-month-day, for instance 2026-11-30.
refused-journey-ended = This journey has ended. Take it up again to change it.
refused-journey-open = This journey is under way.
refused-journey-station = This journey has no such station.
refused-journey-kind = No document of this kind stands at this station. Choose one that is offered there.
refused-journey-document = This document is not there for you, or does not belong at this station.
refused-journey-twice = This document stands in this journey already.
refused-journey-learned = Say what was learned, if only in a sentence: that is what the others get from it.
timeline-title = Milestones
timeline-year = Year { $n }
timeline-when = Year { $year }, month { $month }
timeline-station = Station
timeline-month = In the journey
timeline-day = Done by
timeline-state = How it stands
timeline-no-day = no day yet
timeline-done = done
timeline-late = late
timeline-next = next
timeline-open = still to come
timeline-told-of = { $station }, { $day }, { $state }
timeline-today = The dashed line is today. A full dot is done; an orange one is late or next.
journey-companion = { $name }, { $role }, until { $day }
journey-companions = From outside, { $who } may write in these documents.
journey-companions-none = Companions from outside read these documents and suggest. The district can let a role write in documents of journeys.
thing-journey = Journey
did-journey-opened = { $who } opened { $what }.
did-journey-ended = { $who } ended { $what }.
did-journey-reopened = { $who } took up { $what } again.
did-station-begun = { $who } began a document at a station of { $what }.
did-station-holds = { $who } put a document at a station of { $what }.
did-station-lets-go = { $who } took a document from a station of { $what }.
did-station-marked = { $who } said how a station of { $what } stands.
did-station-unmarked = { $who } took a mark off a station of { $what }.
did-milestone-set = { $who } set a day for a station of { $what }.
