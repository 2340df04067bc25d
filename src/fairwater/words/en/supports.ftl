# Supports owed.
supports-identity = “{ $given }” is who somebody is, not what they need or what happened. A support is owed by needs and by what happened, never by race, ethnicity, sex, language, origin or religion. Take the column out; whom the rule misses is shown by group beside it.
supports-foretells = “{ $given }” foretells or ranks. A list says what happened and what is owed, never a score, a forecast, a level or a rank. Take the column out and say what happened instead, such as days missed.
supports-names = { $file } has a column “{ $column }”. No names, telephone numbers or addresses are kept: take it out and use the district's own number of the student.
supports-columns = { $file } has no column { $missing }. A list needs student, support and reason; due and language where they are known. The file has: { $columns }.
supports-many-lines = { $file } has { $n } lines. A list holds up to { $most }: choose fewer students, or make a list for each team.
supports-line-blank = { $file }, row { $row }: { $column } is blank. Fill it in, or take the row out.
supports-line-support = { $file }, row { $row }: “{ $given }” is no support that we know. Known are: { $known }.
supports-line-day = { $file }, row { $row }: “{ $given }” is no day. Write it as 2026-10-30.
supports-line-twice = { $file }, row { $row }: this student is in the file with the same support already. Take one of the rows out.
supports-message-none = “{ $message }” is not written in { $language_name } yet. Call the family with an interpreter, or add a text in that language to your message file.
supports-message-unread = Nobody has read “{ $message }” in { $language_name } yet. Let somebody who reads the language well look at it and say so; until then, call the family with an interpreter.
supports-message-blank = The message lacks { $field }. Fill it in: nothing goes out half said.
nav-supports = Supports owed
supports-sentence = { $n ->
        [0] Nothing is due in the next seven days.
        [one] One support is due in the next seven days.
       *[other] { $n } supports are due in the next seven days.
    }
supports-sentence-district = { $n ->
        [0] No school keeps a list of supports that it owes.
        [one] One list of supports is kept in a school.
       *[other] { $n } lists of supports are kept in schools.
    }
supports-lead = What the school owes, to whom, by whom and by when. Schools see their own students; the district sees counts.
supports-due-week = Due in the next seven days
supports-clock = Replies to families
supports-lists = Lists
supports-none = No list yet
supports-none-more = A list begins with a rule that anybody can read, such as days missed or courses not passed. The rule proposes, and a person confirms who is owed what. Example: English learners in grade 9 are owed a tutor in two languages after the first course that they do not pass.
supports-begin = Begin a list
supports-rule = Who is proposed?
supports-by-hand = Nobody: we add students by hand or from a file
supports-title = What the list is called (blank: as the rule)
supports-plan = For which pilot
supports-no-plan = none
supports-expires = Until
supports-expires-more = After that day every student is deleted from the list, and only counts stay. Left blank: ninety days.
supports-propose = Propose
supports-stage-proposed = proposed
supports-stage-confirmed = confirmed
supports-stage-expired = ended
supports-until = until { $day }
supports-ended-on = its time was until { $day }
supports-n-students = { $n ->
        [one] one student
       *[other] { $n } students
    }
supports-refuses = What this list is not
supports-refuses-more = It holds no score, color or rank, and foretells nothing. It uses needs and what happened, never race, ethnicity, sex or religion. No student is on it until a person says so, and nothing is decided by it alone. It holds no name and no telephone number, and it ends on its day.
supports-proposed-sentence = { $n ->
        [0] The rule proposes nobody.
        [one] The rule proposes one student. Nobody is owed anything until you say so.
       *[other] The rule proposes { $n } students. Nobody is owed anything until you say so.
    }
supports-proposed-district = The school is still looking at what a rule proposes. Until somebody there confirms it, nobody is owed anything.
supports-owed-sentence = { $n ->
        [0] Nobody is on this list yet.
        [one] One student is owed a support.
       *[other] { $n } students are owed a support.
    }
supports-own-sentence = { $n ->
        [0] On this list nothing is asked of you.
        [one] You answer for what is owed to one student.
       *[other] You answer for what is owed to { $n } students.
    }
supports-counts-sentence = { $n } students are owed a support. It was offered to { $counted } of them.
supports-counts-few = Of this list no count can be told without pointing at students. The school sees its own.
supports-expired-sentence = This list has ended. Its students, messages and replies are deleted; what stays are counts.
support-looked-at = The rule looked at { $n } students in the records of { $school_year } and proposed { $proposed }.
support-unknown = { $n ->
        [one] Of one student something is not known: ask.
       *[other] Of { $n } students something is not known: ask.
    }
support-not-owed = { $n ->
        [one] One support that it proposed was not confirmed: { $because }
       *[other] { $n } supports that it proposed were not confirmed: { $because }
    }
supports-confirm-title = Who is owed what?
supports-confirm-help = Tick what you confirm. You know these students; the rule does not. What is not ticked is deleted at once.
supports-not-owed-because = Why the others are not owed it (no names)
supports-confirm = Confirm who is owed what
supports-due = What is owed, by day
supports-due-none = Nothing waits here.
support-student = Student { $number }
support-due-on = Due by { $day }.
support-offered-by = Offered by { $name }.
support-offered-by-nobody = Nobody offers it yet.
support-language = At home: { $language_name }.
support-change = Change
support-stands = Where it stands
support-who-offers = Who offers it
support-nobody-yet = nobody yet
support-by-when = By when
support-note = Note (no names)
support-save = Save
support-off-because = Why it is taken off
support-take-off = Take off the list
supports-taken-off = { $n ->
        [one] One was taken off
       *[other] { $n } were taken off
    }
support-state-proposed = proposed
support-state-owed = owed
support-state-offered = offered
support-state-taken-up = taken up
support-state-declined = declined by the family
support-state-not-needed = not needed any more
support-state-taken-off = taken off
clock-none = No family has replied yet. Each reply is answered within { $goal } school days.
clock-few = { $n ->
        [one] One family replied.
       *[other] { $n } replies came.
    } { $late ->
        [0] None waits too long.
        [one] One has waited too long.
       *[other] { $late } have waited too long.
    } Of fewer than ten no share is said.
clock-said = { $n_in_time } of { $n } replies were answered within { $goal } school days, half of those answered within { $middle }. { $late ->
        [0] None waits too long.
        [one] One has waited too long.
       *[other] { $late } have waited too long.
    }
clock-district = { $counted } of { $n } replies of families were answered within { $goal } school days.
clock-district-few = Too few replies have been decided to say a share.
reply-line = Student { $student }, reply in { $language_name }; { $name } answers.
reply-answered = { $n ->
        [0] Answered on the same day.
        [one] Answered after one school day.
       *[other] Answered after { $n } school days.
    }
reply-waits = Waits; in time until { $day }.
reply-late = { $n ->
        [one] Waits for one school day.
       *[other] Waits for { $n } school days.
    }
reply-help = Is an interpreter missing, or an hour? Say so to whoever leads the list, and somebody answers with you.
reply-answered-on = Answered on
reply-is-answered = It is answered
reply-note = Note a reply of a family
reply-note-more = The day, the language and who answers. What the family said is not kept here.
reply-came-on = Came on
reply-language = Language
reply-language-home = as at home
reply-answers = Who answers
supports-messages = Messages home
supports-messages-more = Each family has its message in its own language. We hand over a file to print, to mail or for the text service of your district; we keep no address.
support-read-message = Read the message
support-sent = { $way }, { $day }
way-print = on paper
way-text = text message
way-mail = e-mail
way-call = call
supports-messages-file = The messages as a file (CSV)
support-way = How did they go out?
support-sent-on = On which day?
support-sent-more = Those that have a text here are noted as sent.
support-mark-sent = Note as sent
support-language-unknown = Which language the family reads is not known: ask, and say it below.
support-nobody-offers = Nobody offers a support to this student yet, so there is nobody to call. Choose who offers it first.
support-ask-language = Which language does the family read?
supports-texts = The texts, and who has read them
supports-texts-more = A text goes out in a language only after somebody who reads it well has said that it is good. When the text changes, it is read anew.
support-text-read = read by { $name }, { $day }
support-text-unread = nobody has read it yet
support-text-is-good = I read { $language_name } well, and this text is good
supports-add = Add a student
supports-add-more = By the district's own number. Write no names.
support-h-student = Student
support-h-support = Support
support-h-why = Why it is owed: what happened
supports-bring = Or a file
supports-bring-button = Bring the file
supports-bring-help = Columns: student, support, reason; due and language where they are known. A file with names, scores or ranks is refused.
support-h-count = How many
support-h-share = Share
support-h-interval = Interval
support-n-of-n = { $counted } of { $n }
support-of-n = of { $n }
support-withheld = withheld: fewer than ten, or it would point at fewer
support-everyone = All together
supports-counts = Was it offered to every group alike?
supports-counts-more = It was offered to { $counted } of { $n } students.
supports-counts-small = The groups are too small to be told apart without pointing at students.
supports-left = What stays
supports-errors = Whom does the rule miss?
supports-errors-more = The same rule over earlier classes of the district, of which it is known what became: those in grade 9 in { $years }.
supports-missed = Missed
supports-missed-said = Of { $n } students who did not graduate on time, the rule would have missed { $counted }.
supports-not-needed = Offered without need
supports-not-needed-said = Of { $n } students whom the rule would have found, { $counted } graduated on time without it.
supports-errors-both = Where groups differ, both kinds of error cannot be alike in all of them. A support that is not needed costs an hour; one that is missed can cost a diploma. Your team weighs that.
supports-end = End this list now
supports-end-more = It ends by itself on { $day }. Its students, messages and replies are then deleted for good.
right-see-supports-owed = See supports owed
why-see-supports-owed = You answer for supports that { $organisation } owes to students.
refused-see-supports-owed = What is owed to students is for the people of their school, and for those in the district who follow the counts. Your role does not include that; your district can give it to you.
right-lead-supports-owed = Lead lists of supports
why-lead-supports-owed = You lead the lists of supports of { $organisation }.
refused-lead-supports-owed = A list is led by a principal, or by somebody to whom the district gave that. Ask them to change it.
refused-supports-school = A list is kept in a school, by the people who know its students. Act in the school to begin one.
refused-supports-of-others = This list is of another school, or another person leads it. Its own people change it.
refused-supports-expired = This list has ended. Begin a new one if something is still owed.
refused-supports-title = Say what the list is called.
refused-supports-until = A list ends within { $most } days from today. Choose a day in that time.
refused-supports-no-data = There are no records that the rule could read. Let the data steward bring them in, or begin a list by hand.
refused-supports-nobody = In { $school } nobody is of those whom “{ $rule }” looks at. Choose another rule, or begin a list by hand.
refused-supports-confirmed = This list is confirmed already. Add or take off single students.
refused-supports-first-confirm = Confirm first what the rule proposed.
refused-supports-because = Say why, in a few words and without names.
refused-supports-line = Give the number of the student and why the support is owed.
refused-supports-kind = This support is not known. Choose one of the list.
refused-supports-twice = This support is owed to this student already. Change it there.
refused-supports-person = Choose somebody of the school who may see what is owed.
refused-supports-state = Choose where the support stands. What was taken off is added anew.
refused-supports-language = Say which language the family reads.
refused-supports-no-text = There is no text in this language. Add one to your message file.
refused-supports-way = Choose how the messages went out.
refused-supports-future = This day is still to come. Choose today or a day before.
refused-supports-before = An answer comes after its reply. Look at the two days again.
refused-supports-rule = Choose a rule, or to add students by hand.
thing-supports = Supports owed
thing-supports-title = Supports owed: { $title }, { $school }
reply-language-unknown = a language that is not noted
supports-counts-n = { $n } students are owed a support. To how many it was offered cannot be told here without pointing at a few of them; the school sees it.
support-withheld-groups = Withheld, fewer than ten: { $groups }.
supports-misses-more = It misses more of some: { $group }, { $share }; all others, { $others }. Ask them what it does not see.
supports-settled = { $n ->
        [one] One is settled
       *[other] { $n } are settled
    }
replies-answered = { $n ->
        [one] One was answered
       *[other] { $n } were answered
    }
supports-foot = This page is about what a school owes to single students. It stays within their school, and it ends on its day.
did-supports-seen = { $who } opened { $what }.
did-supports-proposed = { $who } began { $what }.
did-supports-confirmed = { $who } confirmed who is owed what in { $what }.
did-support-added = { $who } added a support to { $what }.
did-support-changed = { $who } changed a support in { $what }.
did-supports-messages-taken = { $who } took the messages home of { $what } away.
did-supports-messages-sent = { $who } noted that messages of { $what } went home.
did-family-reply-noted = { $who } noted a reply of a family in { $what }.
did-supports-text-read = { $who } read the text “{ $what }” and found it good.
did-supports-expired = { $who } noted that the lines of { $what } were deleted: it had expired.
logged-supports-list = the list of supports { $number }
