nav-interviews = In person
talks-sentence = { $n ->
    [0] Nobody has been heard in person yet in the rounds that you see
    [one] We have talked with people in person once in the rounds that you see
   *[other] We have talked with people in person { $n } times in the rounds that you see
}{ $came ->
    [0] .
    [one] ; one person came.
   *[other] ; { $came } people came in all.
} { $interviews ->
    [0] None of these talks was an interview.
    [one] One of these talks was an interview.
   *[other] { $interviews } of these talks were interviews.
}
talks-none = Nobody has been heard in person yet
talks-none-more = Begin small: three families, half an hour each, where and when it suits them. Take a guide along, and hand out slips.
talks-no-round = A talk belongs to a listening round. Plan one first:
talks-not-say = Whoever came is not everybody. Attendance counts visits, so one person may stand in it twice; and what few people said is no number.
talk-quotes = { $n ->
    [0] no quotes
    [one] one quote
   *[other] { $n } quotes
}
talk-plan = Plan a talk
talk-change = Change the plan, attendance and notes
talk-form-lead = Say when, where and with what help, so that everybody can come. Who came and what was noted is filled in afterwards.
talk-round = Listening round
talk-kind = What it is
talk-kind-interview = Empathy interview
talk-kind-focus-group = Focus group
talk-kind-town-hall = Town hall
talk-kind-faculty-meeting = Faculty meeting
talk-kind-shadow = Shadowing a student
talk-on = Held on
talk-place = Place
talk-place-none = The whole district, or elsewhere
talk-spoken = Spoken in
talk-needs = Planned so that people can come
talk-needs-none = Nothing was planned
need-interpreter = Interpreter
need-child-care = Child care
need-transport = Transport
need-food = Food
need-wheelchair = Wheelchair access
talk-guide = Guide or agenda
talk-guide-none = None
talk-note-taker = Takes notes
talk-came = How many came
talk-came-groups = By race and ethnicity, where people said so
talk-came-groups-help = Only as people said of themselves. Nobody is guessed.
talk-notes = Notes
talk-notes-help = Without names. Those who lead listening read them. Somebody’s own words belong into a quote, where they can be withdrawn.
talk-save = Keep
talk-plan-title = Plan
talk-sentence = On { $day } people were heard here. You can read { $n ->
    [0] no quote
    [one] one quote
   *[other] { $n } quotes
}{ $untold ->
    [0] {""}
   *[other] ; others are withheld
}.
came-title = Who came
came-about = Visits, beside the students enrolled where the roster knows it.
came-groups = Whose voices, of those who said their group
came-groups-about = Shares of students and families who came, beside the shares of students enrolled.
came-role = Role
came-group = Group
came-came = Came
came-enrolled = Enrolled
came-unknown = not known
came-few = too few to show
came-not-yet = Nobody has been counted yet.
spoken-role-students = Students
spoken-role-families = Families
spoken-role-staff = Staff
spoken-role-community = Community
spoken-by-students = A student
spoken-by-families = A family
spoken-by-staff = Somebody who works here
spoken-by-community = Somebody from the community
quotes-title = In their own words
quotes-none = There is no quote here that you may read.
quotes-untold = { $n ->
    [one] One more quote is withheld
   *[other] { $n } more quotes are withheld
}: whoever spoke lets their words go less far.
quotes-take = Take these quotes as a file
slips-show = Show the slips with codes
slips-title = Slips with codes
slips-lead = { $n ->
    [one] One slip
   *[other] { $n } slips
}. Hand each to whoever spoke: with its code they take their words back whenever they like.
slip-number = Person { $number }
slip-say = With this code you can take your words back at any time:
quote-title = { $role }, { $day } (quote { $number })
quote-withdrawn-title = { $role }: a quote, withdrawn on { $day }
thing-quote = Quote
quote-open = Open
quote-keep = Keep a quote
quote-keep-lead = Exactly as it was said, without a name. It cannot be changed afterwards, only withdrawn and written anew.
quote-text = Their words
quote-text-help = Leave out names and whatever tells who they are.
quote-role = Who spoke
quote-slip = Their slip
quote-slip-new = Somebody new: a slip is made
quote-language = In which language
quote-reach = How far may these words go? They chose:
reach-team = Within the team that listens
reach-district = Within the district
reach-public = In public, without name
quote-withdrawn = Withdrawn on { $day } by whoever said it, or for them. The words are erased.
quote-withdrawn-more = What rests on it is marked. Look at each thing again, and recall the files that went out.
quote-recall = What must be recalled, or looked at again
quote-rests = What rests on it
quote-rests-untold = { $n ->
    [one] one thing
   *[other] { $n } things
} that you may not see
quote-ask = Make this an ask
ask-lead = Say in one sentence what is asked. It gets an owner and a date, and rests on the quote.
ask-own-words = Write what is asked in words of your own. Anybody can read the asks, and an entry keeps its history: the quote’s words stay here, where they can be withdrawn.
quote-theme-help = Read it by yourself: what others chose is not shown here.
quote-withdraw = Withdraw for whoever said it
quote-withdraw-lead = The words are erased and cannot come back. What rests on them is marked.
themes-sentence = { $spoken ->
    [0] No theme has been read in the quotes yet
    [one] People spoke of one theme
   *[other] People spoke of { $spoken } themes
}{ $thin ->
    [0] {""}
    [one] ; one rests on fewer than { $fewest } talks
   *[other] ; { $thin } rest on fewer than { $fewest } talks
}.
themes-about = People stand here with a number from { $smallest } on; fewer are named without one. One person counts once.
theme-who = Who spoke of it
theme-sure = How far it carries
theme-nobody = nobody yet
theme-thin = Rests on fewer than { $fewest } talks: ask more people before you claim it
theme-enough = Rests on { $fewest } talks or more
theme-not-yet = Not read in a quote yet
guides-title = Guides to take along
guide-in = In
guide-opening = Say this first
guide-closing = At the end
guide-minutes = { $n } minutes
withdraw-title = Take your words back
withdraw-lead = On the slip that you were given stands a code of eight letters and digits. You need no account, and nobody asks why.
withdraw-code = Code
withdraw-next = Next
withdraw-no-code = We know no slip with this code. Please look at it again, letter by letter.
withdraw-too-fast = Too many codes were tried from here. Please come back in an hour.
withdraw-found = { $n ->
    [0] On { $day } you talked with us. We keep nothing of what you said.
    [one] On { $day } you talked with us. We keep one quote of yours.
   *[other] On { $day } you talked with us. We keep { $n } quotes of yours.
}
withdraw-means = If you take them back, the words are erased and cannot come back. Whoever built something on them is told to look again.
withdraw-button = Take them back
withdraw-done = Your words are erased. Thank you for having talked with us.
refused-talk-day = Say on which day it is held, and what it is.
refused-quote-blank = Nothing was written. Write their words first.
refused-quote-long = This is too long. A quote has up to { $most } letters; keep it in parts.
refused-quote-reach = Say how far the words may go, as whoever spoke chose.
refused-quote-role = Say who spoke: a student, a family, staff or the community.
refused-quote-slip = Whoever this slip is of has taken their words back, or there is no such slip.
refused-quote-withdrawn = This quote was withdrawn.
refused-ask-words = The quote’s own words stand in it. Say what is asked in words of your own, so that theirs can still be withdrawn.
did-talk-planned = { $who } planned { $what }.
did-talk-changed = { $who } changed { $what }.
did-quote-kept = { $who } kept { $what }.
did-quote-withdrawn = { $who } withdrew { $what }.
did-quotes-taken-away = { $who } took the quotes of { $what } away as a file.
did-slips-seen = { $who } opened the slips of { $what }.
did-quote-coded = { $who } read a theme in { $what }.
did-ask-made-of-quote = { $who } made an ask of { $what }.
