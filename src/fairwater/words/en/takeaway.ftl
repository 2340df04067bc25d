# What a journey is taken away as: bound report, deck, brief; and a leader's own path.

takeaway-continued = (continued in the report)
takeaway-more-in-report = { $n ->
    [one] One more in the report
   *[other] { $n } more in the report
}
takeaway-contents = Contents
takeaway-graph-layer = Step
takeaway-graph-code = Code
takeaway-graph-said = What it says
takeaway-graph-follows = Follows from
takeaway-board-band = How visible
takeaway-board-condition = Condition
takeaway-board-said = What holds the problem in place
takeaway-board-by = Voiced by
takeaway-board-line = { $band }: { $n ->
    [0] nothing yet
    [one] one entry. { $first }
   *[other] { $n } entries, among them: { $first }
}
takeaway-brief-numbers = What the data say
takeaway-brief-voice = What people said
takeaway-brief-learned = What we learned and decided
takeaway-brief-asks = What you are asked to decide
takeaway-brief-asks-none = Nothing has to be decided today.
takeaway-brief-withheld = Not shown here, and why
takeaway-brief-question = What we ask ourselves
takeaway-slide-numbers = What the data say
takeaway-slide-people = What people said
takeaway-slide-board = What holds the problem in place, and what we change
takeaway-slide-pilot = What we try
takeaway-slide-learned = What we learned and decided
takeaway-slide-learned-none = Nothing was decided yet. The first cycle is still to come.
takeaway-slide-asks = What we ask of you
takeaway-slide-asks-none = Nothing has to be decided today. We ask for your questions.
takeaway-slide-withheld = Not shown here, and why
takeaway-slide-withheld-notes = These things are there. Whoever may see them finds them in Fairwater.
takeaway-slide-sources = Where it comes from:
takeaway-slide-written = As a signed document tells it, and not as a number that was released:
