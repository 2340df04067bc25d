count-by-place = Where it was made
count-none = No { $entries } can be counted yet. A number appears as soon as the first is decided.
count-sentence = { $counted } of { $n } { $entries } { $did } ({ $share }).
count-class = Between { $low } and { $high } of { $n } { $entries } { $did }.
count-withheld = How many { $entries } { $did } is withheld: there are too few of them, and a person could be known.
count-differs = By “{ $by }” they differ by more than chance would make them: { $share } for { $group }, { $rest } for all others. At the same rate, { $more } more { $entries } { $would }.
count-no-difference = By “{ $by }” no difference is larger than chance would make it.
count-too-few = By “{ $by }” there is too little to compare: a group needs { $min_n } or more.
count-reason-withheld = Withheld: too few, so that a person could be known.
count-reason-class = Given as a range: an exact share would tell how many it is.
count-reason-few = Fewer than { $min_n }: too few to compare.
count-n = Looked at
count-counted = Counted
count-share = Share
count-interval = Range (95 of 100)
count-reflect = Whom do we answer sooner, and whom do we keep waiting? What in our way of working makes it so?
count-not-say = It says how often, not how well. What is still running is not counted yet.
count-for-staff = For staff. Groups that are too small to compare are marked.
count-for-others = For everybody who reads this register. Small groups, and what they could be worked out from, are withheld.
count-on-home = Counted in “{ $register }”
nav-registers = Registers
registers-sentence = { $open ->
    [one] One entry is open
   *[other] { $open } entries are open
} in the registers that you see{ $late ->
    [0] , and nothing is late.
    [one] , and one is past its date.
   *[other] , and { $late } are past their date.
}
registers-due = Due for you
registers-due-file = Take what is due for you into your calendar (iCalendar)
registers-due-calendar = Fairwater: due for me
register-name = Register
register-open = Open
register-late = Past the date
register-all = All
register-sentence = { $n ->
    [0] There are no { $entries } yet.
   *[other] Of { $n } { $entries }, { $open } { $open ->
        [one] is
       *[other] are
    } open{ $late ->
        [0] , none past the date.
        [one] , one past its date.
       *[other] , { $late } past their date.
    }
}
register-views = Ways to see this register
register-table = Table
register-board = Board
register-calendar = Calendar
register-counts = Counts
register-no-counts = This register’s file has no counts. Add one under “counts”, and it is compared here.
register-empty = No { $entries } yet
register-example = An example
register-every = All
register-late-only = Only what is past its date
register-text = Title has
register-choose = Choose
register-none-so = No entry is like that. Take a filter away.
register-before = Earlier page
register-after = Next page
register-page = Page { $page } of { $of }
register-more = { $n } more
register-month-before = Month before
register-month-after = Month after
register-month-due = { $n ->
    [0] Nothing is due in this month.
    [one] One entry is due in this month.
   *[other] { $n } entries are due in this month.
}
register-public-page = The public page of this register
register-public-told = Anybody can read these fields, without an account: { $fields }. Name nobody in them.
register-public-begin = Ask for something at any school of { $organisation }, in your language. Staff write it down here without your name.
register-public-open = Still open
register-public-closed = What came of it
register-public-due = due by { $day }
register-public-late = was due by { $day }
register-public-few = Fewer than { $fewest } { $entries } are like that. They stand among all, so that nobody can be known by them.
register-public-all = Show all
register-public-promise = This page shows a few fields only, and no names of people. It is read from the register as it is today.
public-registers-title = Asked, decided and done
entry-new = Add an entry
entry-new-title = A new { $entry }
entry-make = Add it
entry-change = Change it
entry-keep = Keep the change
entry-required = * is needed.
entry-unanswered = Not answered
entry-faults = { $n ->
    [one] One field needs another look. What you typed is still here.
   *[other] { $n } fields need another look. What you typed is still here.
}
entry-field-required = “{ $field }” is needed. Fill it in.
entry-field = Field
entry-yours = You
entry-two-versions = { $name } changed this while you were writing
entry-two-versions-more = Nothing is lost: both versions stand here. Fields that only one of you changed hold that change; where both did, your words stand in the form and the others beside them. Look, change what you want, and keep it.
entry-theirs = { $name } wrote:
entry-column-state = State
entry-column-place = Made in
entry-number = No.
entry-late = past its date
entry-sentence = { $state }{ $owner ->
    [blank] {""}
   *[other] , { $owner }
}{ $when ->
    [none] {""}
    [late] , was due on { $due }
   *[due] , due on { $due }
}.
entry-made-by = made by { $name }
entry-clock-runs = { $clock }: until { $day }
entry-clock-over = { $clock }: the time was over on { $day }
entry-goes-on = How it goes on
entry-history = History
entry-differs = { $field }: “{ $before }” → “{ $after }”
entry-link = Link it to what it rests on
history-made = { $name } made it.
history-changed = { $name } changed it.
history-moved = { $name } brought it to “{ $state }”.
history-postponed = { $name } agreed on another date.
history-help-asked = { $name } asked for help.
history-stopped = { $name } stopped it, with what was learned.
history-brought = { $name } brought it from a file.
late-title = The date has passed. What now?
late-before = If the date cannot be kept
late-lead = Agree on another date, ask for help, or stop it with what you learned.
late-nobody = Nobody else is told.
late-until = Nobody else is told before { $day }; from then on { $names } sees it too.
late-since = Since { $day } { $names } sees it too, to help.
late-date = Another date
late-new-date = New date
late-why = Why another date
late-date-do = Agree on this date
late-help = Ask for help
late-whom = Whom
late-what = What would help
late-help-do = Ask
late-stop = Stop, with what we learned
late-learned = What we learned
late-stop-do = Stop it
many-title = Change several at once
many-lead = Choose entries above, say what is to change, and look at it first. What you leave empty stays as it is.
many-owner = Owner
many-due = Due date
many-state = State
many-as-is = As it is
many-look = Look at what would change
many-would = { $n ->
    [0] Nothing is chosen. Go back and choose entries.
    [one] One entry is chosen. Nothing is changed yet.
   *[other] { $n } entries are chosen. Nothing is changed yet.
}
many-same = Stays as it is
many-do = Change them
many-done = { $n ->
    [0] Nothing was changed.
    [one] One entry was changed.
   *[other] { $n } entries were changed.
}
many-refused = { $n ->
    [one] One entry was not changed
   *[other] { $n } entries were not changed
}
entry-list-title = Bring entries from a file
entry-list-lead = The file is compared first. Nothing is taken in until you have seen what it changes.
entry-list-file = CSV or Excel file
entry-list-compare = Compare
entry-list-columns-told = One row for each entry, at most { $most }. A column “number” says which entry a row changes; without it the row is new. A column “State” moves an entry on, where a way leads there. Columns:
entry-list-start = Take the register away as CSV, to start from
entry-list-large = The file has more than { $most } rows or is too large. Bring it in parts.
entry-list-columns = “{ $file }” has no column “{ $column }”. Add it, or take the register away as CSV and start from that.
entry-list-found = { $new } new, { $changed } changed, { $same } the same, { $waiting } waiting.
entry-list-new = New ({ $n })
entry-list-take-new = Take in all new rows
entry-list-row = Row { $row }:
entry-list-changed = Changed ({ $n })
entry-list-waiting = Waiting ({ $n })
entry-list-waiting-more = These rows are left out. Mend them in the file and bring it again.
entry-list-row-column = Row
entry-list-column = Column
entry-list-why = Why it waits
entry-list-do = Take in what is ticked
entry-list-nothing = There is nothing to take in.
entry-list-done = What was ticked of this list has been taken in.
entry-row-unknown = There is no entry “{ $number }” in this register. Leave the number empty for a new one.
entry-row-state = “{ $given }” is no state of this register. It is one of { $known }.
entry-row-twice = The entry { $number } stands in an earlier row too. Keep one of them.
refused-register-staff = This register is for the staff. Ask the person who leads for equity in your district.
refused-entry-changed = Somebody changed this entry since you opened it. Look at it again; nothing of it was changed now.
refused-entry-unnamed = An entry needs a title. Fill in its first field.
refused-entry-way = From “{ $state }” it goes on to { $ways }.
refused-entry-needs = First fill in { $fields }.
refused-entry-over = It is closed already. Open it again first.
refused-entry-date = Say why, and choose a day after today.
refused-entry-help = Name somebody who works here, and say what would help.
refused-entry-learned = Say what was learned. That is what stays.
refused-entry-list-done = This list was taken in already. Bring the file again to compare it anew.
notice-entry-due = Due on { $day }: { $title }
notice-entry-late = The date { $day } has passed: { $title }. Another date, help, or an end with what was learned?
notice-entry-stays-late = { $place }: “{ $title }” was due on { $day } and stays open{ $owner ->
    [blank] .
   *[other] , with { $owner }.
} What would help?
notice-entry-help = { $by } asks you for help: { $title }
thing-entry = Entry of a register
thing-entry-title = { $register }: { $title }
logged-entry = entry { $number }
did-entry-made = { $who } made { $what }.
did-entry-changed = { $who } changed { $what }.
did-entry-moved = { $who } brought { $what } to another state.
did-entry-postponed = { $who } agreed on another date for { $what }.
did-entry-help-asked = { $who } asked for help with { $what }.
did-entry-stopped = { $who } stopped { $what } with what was learned.
did-entries-changed = { $who } changed several entries: { $what }.
did-entry-list-compared = { $who } compared a list of entries: { $what }.
did-entries-brought = { $who } took in a list of entries: { $what }.
did-entries-taken-away = { $who } took entries away as a file: { $what }.
did-register-count-seen = { $who } opened a register’s count: { $what }.
register-not-opened = This register can be opened to everybody; it is not yet. Then anybody could read of every entry: { $names }, its state and its place.
register-open-to-all = Open it to everybody
register-close-to-all = Close it to everybody
refused-register-not-public = This register’s file does not allow it to be opened to everybody.
refused-register-of-district = A register is opened for the whole district. Ask those who sign for it.
did-register-opened = { $who } opened a register to everybody: { $what }.
did-register-closed = { $who } closed a register to everybody: { $what }.
entry-of = It rests on:
