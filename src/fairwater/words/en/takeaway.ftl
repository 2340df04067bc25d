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

# Pages

takeaway-title = Take it away
takeaway-sentence = Make a file of this journey for those who sit at another table. It holds what they may see, and says what it leaves out.
takeaway-new = Make one now
takeaway-what = What
takeaway-what-deck = Deck
takeaway-what-brief = Brief of one page
takeaway-what-report = Bound report
takeaway-what-path = Your own path
takeaway-about-deck = Five to eight slides (PPTX) with notes for whoever speaks
takeaway-about-brief = The sentence, three numbers, one voice, what is to be decided (PDF, or a page)
takeaway-about-report = The whole journey with its documents, charts and decisions (PDF or Word)
takeaway-whom = For whom
takeaway-for-board = For the board
takeaway-for-us = For us
takeaway-for-everybody = For everybody
takeaway-for-myself = For oneself
takeaway-sees-board = Signed documents, published numbers, and quotes that may go to everybody: a board’s papers are public
takeaway-sees-us = Also drafts and numbers for staff. It must not leave the district
takeaway-sees-everybody = Only what was published
takeaway-language = Language
takeaway-format = File, of a brief or a report
takeaway-format-pdf = PDF, read aloud by a screen reader
takeaway-format-docx = Word
takeaway-format-html = A page
takeaway-parts = What is in the bound report
takeaway-part-short = In short: numbers, voices, what is asked
takeaway-part-documents = The documents, station by station
takeaway-part-pilot = The pilot with its run charts
takeaway-part-registers = What was entered in registers on the way
takeaway-part-sources = What it rests on, by name
takeaway-withheld-always = What is withheld is named with its reason, always. Coaching stays in the room.
takeaway-make = Make it
takeaway-earlier = Made earlier
takeaway-none = Nothing yet. The first deck is made in a few seconds, and can be made anew whenever the journey has gone on.
takeaway-rests = Numbers and voices come from findings, releases and quotes that this journey or its documents rest on. Link them on the page of the thread, or cite them in a field.
takeaway-by = { $name }, { $day }
takeaway-size = { $size } kB
takeaway-name = { $what }: { $audience }
takeaway-recalled = Recalled
takeaway-making = Being made
takeaway-not-made = Not made
takeaway-is-made = It is being made
takeaway-left = { $n ->
    [one] About one second more.
   *[other] About { $n } seconds more.
}
takeaway-stop = Stop making it
takeaway-take = Take it ({ $format }, { $size } kB)
takeaway-cancelled = It was stopped, and is not made.
takeaway-failed = It could not be made. Make it again; if it stays so, tell whoever runs Fairwater.
takeaway-happened = Since it was made
takeaway-again = Make it anew
takeaway-taken = Who has it: recall it from them
takeaway-digest = SHA-256 of the file: { $digest }
takeaway-link = Take it away
refused-takeaway-parts = Choose at least one part for the bound report.
refused-takeaway-format = That file is not made of it. Choose another one.
refused-takeaway-recalled = Something in this file was withdrawn, so it was erased here. Make it anew; from those who have it already, it has to be recalled.
refused-takeaway-not-there = The file is not there any more. Make it anew.
notice-take-away-made = “{ $title }” is ready to be taken away
notice-take-away-recalled = Something in your file of “{ $title }” was withdrawn: recall it from whoever has it
thing-take-away = File that was taken away

# In the files

takeaway-made = made by { $name } on { $day }
takeaway-a-document = A document
takeaway-a-file = A file that stays inside
takeaway-a-link = A link
takeaway-documents = { $n ->
    [one] One document
   *[other] { $n } documents
}
takeaway-drawn = Drawn
takeaway-evidence-withheld = { $kind }, not for this reader
takeaway-in-short = In short
takeaway-pilots = Pilots
takeaway-series = Run chart: { $name }
takeaway-pilot-happened = What happened
takeaway-pilot-decided = What was decided
takeaway-pilot-learned = What was learned
takeaway-run-day = Last point: { $day }
takeaway-registers = Promised, tried and stopped on the way
takeaway-entry-what = What
takeaway-entry-state = How it stands
takeaway-entry-due = By when
takeaway-number-what = What it says
takeaway-number-value = Share
takeaway-number-n = n
takeaway-number-interval = Interval
takeaway-number-day = Day
takeaway-sources = What it rests on
takeaway-sources-part = By name
takeaway-source-what = What
takeaway-source-kind = Kind
takeaway-source-where = Where in Fairwater
takeaway-withheld-part = By what it is
takeaway-withheld-what = What
takeaway-withheld-why = Why
takeaway-published = published on { $day }
takeaway-pinned = pinned on { $day }, for staff
takeaway-n = n = { $n }
takeaway-n-withheld = n withheld
takeaway-interval = { $name }: { $interval }
takeaway-no-interval = no interval, since the counts are withheld
takeaway-released = { $measure }, { $name }: { $share }
takeaway-chart-note = The bar is the range within chance; the tick is what it is compared with.
takeaway-no-numbers = No released number is linked to this journey.
takeaway-no-numbers-seen = The numbers of this journey are for staff until a release is published.
takeaway-no-voices = No quote is linked to this journey.
takeaway-no-voices-seen = Those who spoke did not agree that their words go this far.
takeaway-said-by = { $role }, { $day }
takeaway-consent = Whoever said it agreed: { $reach }
takeaway-ask-pilot = Whether to adopt, adapt, abandon or scale “{ $title }”
takeaway-due = To be decided by { $day }
withheld-coaching = what is said in coaching stays in the room
withheld-aside = it was set aside
withheld-no-kind = its kind is not here any more
withheld-not-yours = whoever made this may not see it
withheld-not-signed = it is a draft that nobody has signed
withheld-not-published = it was not published for everybody
withheld-staff-numbers = its numbers are for staff; a release has not been published
withheld-few = it has shares of fewer than ten
withheld-words = it repeats words that whoever spoke did not let go so far
withheld-withdrawn = it was withdrawn
withheld-reach = whoever spoke did not let it go so far
withheld-register = the register is not open to this reader

# One’s own path

takeaway-path-sentence = What you wrote, promised, decided, were recognised for and learned, as a file for yourself.
takeaway-path-what = Nobody else can make it or take it. A commitment with another date is renegotiated, and no debt. Coaching is not in it, and no journal ever is.
takeaway-path-title = The path of { $name }
takeaway-path-lead = What I wrote, promised, decided, was recognised for and learned.
takeaway-path-for-me = for oneself
takeaway-path-documents = Documents
takeaway-path-documents-none = None yet. The first one begins at a station of a journey.
takeaway-path-written = Begun or written in
takeaway-path-commitments = Commitments
takeaway-path-commitments-none = None yet. A commitment is a verb, a thing, and for whom.
takeaway-path-promised = What I said I would do
takeaway-path-renegotiated = { $n ->
    [one] Renegotiated: another day was agreed
   *[other] Renegotiated { $n } times: another day was agreed
}
takeaway-path-decisions = Decisions
takeaway-path-decisions-none = None yet.
takeaway-path-decided = In pilots
takeaway-path-signed = Signed
takeaway-path-recognised = Recognised for
takeaway-path-recognised-none = Nothing handed in yet. The rubric of each credential can be read before any work.
takeaway-path-awarded = Awarded, or handed in
takeaway-path-learned = What I learned
takeaway-path-learned-none = Nothing written yet. What did you learn this month that you did not know?
takeaway-path-head-what = What
takeaway-path-head-kind = Kind
takeaway-path-head-stands = How it stands
takeaway-path-head-on = Day
takeaway-path-head-by = By when
takeaway-path-head-why = Why
takeaway-path-head-as = As
takeaway-path-home = Take your path with you

# Findings that are withdrawn

finding-withdraw = Withdraw it
finding-withdraw-means = Do this where it should no longer be relied on. Its address stays and says why; its numbers are not shown any more. Everything that rests on it is marked, and files that hold it are erased.
finding-withdraw-why = Why
finding-withdraw-button = Withdraw the finding
finding-withdrawn = { $name } withdrew this finding on { $day }: { $why }
finding-withdrawn-outside = This finding was withdrawn on { $day }: { $why }
finding-withdrawn-more = Documents that rest on it are marked until somebody has looked at them again. A signed report keeps its words: write its next version.
finding-recall = Where it has gone out, to be recalled
finding-recall-none = It has not gone out in a file.
finding-pill-withdrawn = Withdrawn
thing-finding-withdrawn = Finding, withdrawn: { $measure }
refused-finding-withdrawn = This finding was withdrawn. Pin a new one.
refused-finding-why = Say why it is withdrawn: those who relied on it will ask.
did-take-away-asked = { $who } asked for { $what }.
did-take-away-made = A worker made { $what } for { $who }.
did-take-away-downloaded = { $who } downloaded { $what }.
did-take-away-recalled = Something in it was withdrawn, so { $what } was erased; { $who } noted it.
logged-take-away = the file { $number } that was taken away
