skip-to-content = Skip to the content
nav-label = Main
nav-sheet = Menu
nav-home = Home
nav-see = See
nav-measures = Measures
nav-manage = Manage
breadcrumb-label = Where you are
menu-label = You, language and look
menu-language = Language
menu-theme = Look
language-own-name = English
theme-auto = As my device
theme-light = Light
theme-dark = Dark
sign-in = Sign in
sign-out = Sign out
sign-in-lead = Numbers about students are for the people who serve them. Sign in with the account that your district gave you.
sign-in-email = E-mail address
sign-in-password = Password
sign-in-failed = This e-mail address and password do not belong together. Check both; capital letters count in the password.
foot = Fairwater shows how systems serve students. It says nothing about any one child.
back-home = Back to Home
unanswered-title = This question has no answer here
ask-anew = Ask anew
refused-step-title = That could not be done
refused-step-back = Go back
refused-title = This page is not open to you
refused-see-home = Your account holds no role in an organisation today. Ask the person who invited you.
refused-see-staff-numbers = Numbers by student group are open to staff who serve these students. Your role does not include that. Your district can give you a role that does.
not-found-title = There is no such page
not-found-sentence = Nothing is at this address, or it belongs to another organisation.
failed-title = Something went wrong on our side
failed-sentence = Nothing of yours is lost. Try again; if it stays, tell the people who run this Fairwater what you were doing.

home-greeting = { $part ->
    [morning] Good morning
    [afternoon] Good afternoon
   *[evening] Good evening
}, { $name }.
home-lead = How { $organisation } serves its students, in four dimensions.
home-as-of = Data as of { $day }.
home-no-numbers = You are signed in to { $organisation }. Numbers by student group are open to staff only, until the district has released them for everyone.
home-preparing = The sample data are being prepared.
home-preparing-more = This takes about a minute. The page renews itself, and you can look around meanwhile.
home-more-measures = { $n ->
    [one] One more measure
   *[other] { NUMBER($n) } more measures
}
home-source = Source: { $source }.

dimension-access-name = Access
dimension-access-question = Do all students get what learning takes: time in class, teachers, courses, supplies?
dimension-access-how = Bring a discipline or course file with one row per student.
dimension-achievement-name = Achievement
dimension-achievement-question = Do all students come, learn, and finish?
dimension-achievement-how = Bring an attendance, assessment or graduation file with one row per student.
dimension-identity-name = Identity
dimension-identity-question = Do students find their lives, languages and ways of thinking in what they learn?
dimension-identity-how = Ask the students: a survey with an item such as “what we learn fits my life”, exported with one row per student and a column of 0 and 1, can be compared today with the command fairwater compare.
dimension-power-name = Power
dimension-power-question = Whose voice changes what happens?
dimension-power-how = Keep a list of what families and students asked for and whether it was answered. One row per ask with a column of 0 and 1 can be compared today with the command fairwater compare.
dimension-no-data = No data yet.

see-title = How are we doing, for whom?
see-lead = Choose a measure. Achievement is never shown alone: each measure stands in one of four dimensions.
see-also-nothing = nothing else
see-compare-target = a target…
better-lower = Lower is better
better-higher = Higher is better
facts-year = school year { $year }
facts-place = { $place }, { $n } students
facts-as-of = data as of { $day }
controls-label = What to compare
control-by = By
control-also = Together with
control-compare = Compared with
control-target = Target in %
control-where = Where
control-year = School year
control-show = Show
for-whom = For whom
key-share = share with its range
key-reference = line: { $reference }
nothing-to-draw = There are no shares to draw here.
too-few-to-draw = In the table only, because they are too few to compare: { $groups }.
how-sure-title = How sure are we?
not-say-title = What it does not say
not-say-always = It says nothing about any one child.
note-groups-hold-on = Student groups as they stood on { $day }.
note-overlapping = A student who named several races stands in each of them, so the groups add to more than everyone.
action-download = Take it away
action-who = Who can see this?
over-years = Over the years
as-table = As a table
same-as-table = The same, as a table
take-away = Take away:
by-school = By school
by-division = By division
places-explained = Each dot is a rate drawn towards the rate of places of its kind (elementary with elementary schools), the more so the fewer students there are; the diamond is the raw rate, the line the rate of its kind. This is no ranking: where the range crosses the line, a place cannot be told apart from its kind.
places-explained-few = Each dot is a place's own rate with its range, the line the rate of all of them. This is no ranking: where the range crosses the line, a place cannot be told apart from the rest.
places-not-drawn = { $n ->
    [one] Drawn are the places of 100 students or more that stand furthest from their kind; one more is in the table.
   *[other] Drawn are the places of 100 students or more that stand furthest from their kind; { $n } more are in the table.
}
how-computed = How it is computed
computed-methods = Shares with Wilson's 95 % interval; gaps with Newcombe's hybrid score interval; ratios with Katz's, or Koopman's score interval where a count is under 10. Chance is judged by the score test, adjusted for all comparisons on the page (Benjamini-Hochberg). Groups under 10 students are counted but not compared.
computed-source = Source of the measure: { $source }.
computed-snapshot = Snapshot { $id }: { $source }. { $licence }.
print-staff-only = for staff with a need; not released to families or the public
who-sees = Who can see this?
who-sees-staff = Staff of { $organisation } whose role includes numbers by student group, because they serve these students. Small numbers are in it, so it is not for families, partners, the board or the press: it has not passed the public gate. Each look is written to the access log.
beside-title = Look at the other dimensions too
column-group = Student group
column-students = Students
column-share = Share
column-interval = 95 % range
column-reference = Compared with
column-gap = Gap in points
column-ratio = Ratio
column-fewer = Fewer to parity
column-more = More to parity
column-place = Place
column-raw = Raw rate
column-shrunken = Rate drawn in
reflect-title = A question to talk about
reflect-home = Which of these four do we look at least, and whose children live with that?
reflect-groups = What would a family of this group say is behind this number, and when did we last ask?
reflect-years = What did we change in these years, and for whom did it change anything?
reflect-places = Which of these places does well with students like ours, and when could we visit?

# Releases
nav-release = Publish
release-title = What leaves the district
release-lead = Families, boards and newspapers read what you publish. Nothing leaves before it is proven that no student can be known by it, together with everything that was shown before.
release-plan-one = Plan a release
release-by = by { $columns }
release-planned-by = Planned by { $name }.
release-approved-by = Approved by { $name } on { $day }.
release-none-title = Nothing has been released yet
release-none = Choose a measure and the groups to show it by. You will see what that costs before anything is proven, and a second person approves before anything is seen.
release-public-page = The public page of this district
release-no-records-title = There are no records of your own to release
release-no-records = What you see here was published by others. It is quoted with its source and is not released anew. Import student-level files first.
release-plan-lead = Each column more makes groups smaller, and small groups are withheld together with what would give them away.
release-measures = Measures
release-years = School years
release-audience = Who will read it
release-for-public = For everybody, on the public page
release-for-families = For families, as a file to hand on
release-makes = { $n ->
    [one] The plan makes one release.
   *[other] The plan makes { $n } releases, proven one beside the other.
 }
release-reckoned-of = The shares are reckoned of { $what }.
release-columns = Show students by
release-ways = How many of these together
release-cost = { $ways ->
    [1] One at a time
   *[other] Up to { $ways } together
}: hides about { $share } of the groups
release-helps = What would show more:
release-help = Without { $column }: hides about { $share }.
release-cost-note = These are estimates: the proof may have to withhold a little more. Groups under 10 students, and numbers under 10 within a group, are never shown. Where how many are counted cannot be told, the share stands in a class, the wider the smaller the group.
release-again = Reckon again
release-next = The proof takes seconds to minutes. Nothing is published by it.
release-prove = Prove this plan
release-proving = The proof is running
release-repairing = { $left ->
    [one] One small number could
   *[other] { $left } small numbers could
} still be worked out; more is being withheld until none can.
release-searching = Looking for anything small that could be worked out from what would be shown. You can leave this page.
release-look-again = Look again
release-refused = This plan cannot be released
release-plan-another = Plan another
release-sentence = { $shown } of { $cells } groups would be seen, and nobody could be known by them.
release-proof-title = What was proven
release-proof = There are { $small } small numbers in these data, asked for or not. None of them can be told from what is shown here and was shown before, not even by a student who knows their own group. { $withheld } of the groups are withheld.
release-policy = Policy: { $policy }.
release-approval = A second person
release-second-person = Somebody other than the planner looks at the tables below and approves. Then they are public, and cannot be taken back.
release-approve = Approve and publish
release-see-public = See it as the public does
release-everyone = All students: { $counted } of { $students } ({ $share }).
release-groups = As a table: { $n } groups
release-picture = { $measure }, by { $columns }
release-key-everyone = all students
release-mark = “–” is withheld: small groups, and numbers from which they could be worked out, are not shown, so that no student can be known by them. A range stands where an exact share would tell too much.
release-class = { $low } to { $high }
release-together = Together, because each alone would be too few: { $groups }
release-school = School
release-stage-proving = Being proven
release-stage-proven = Proven, waiting for approval
release-stage-refused = Not released
release-stage-published = Published
refused-plan-release = Planning a release takes the role of data steward. Your district can give it to you.
refused-approve-release = Approving a release takes the role of superintendent or data steward.
refused-own-release = You planned this release. Somebody else has to approve it.
refused-not-proven = Only a proven release can be approved.
public-lead = What { $organisation } publishes about how its students fare, and for whom.
public-none = { $organisation } has not published anything here yet.
public-promise = Every number here was proven safe before it was shown: no student can be known by it.
public-protect-title = How students are protected
public-protect = A number is shown only when nobody can work out a small group from all the numbers shown here and before. Two people are needed to publish.
public-download = Download the table (CSV)
note-last-school = A student in several schools counts in the last one.
release-approve-all = Approve all that was planned at once
release-put-aside = Set it aside
release-set-aside = { $name } set this release aside. Nothing of it was shown.
release-planned-at-once = Planned at once with this
release-planned-at-once-why = They were proven one beside the other, in this order, and are published in it.
release-families-hand-on = It stands on no page. Hand the file on to families; the ledger takes everybody to know it.
refused-earlier-first = This was proven beside another release of the same year that was planned with it. Approve that one first, or set it aside.
refused-published = What is published cannot be set aside: it has been seen.
outside-title = Take numbers outside
outside-lead = Staff numbers are for staff. What families, the board or the press read is released for them first.
outside-published = Released already
outside-none = Nothing of this measure, year and grouping has been released yet.
outside-plan = Release it
outside-plan-why = Plan a release of these groups. It is proven that no student can be known by it, a second person approves, and then the file is yours to hand on.
action-outside = Take it outside
nav-findings = Findings
findings-lead = What somebody found worth keeping: a released result with its address, its note and its recipe. It stays as it was; asked again on newer data it becomes another one beside it.
findings-none-title = Nothing has been pinned yet
findings-none = Open a measure, choose the groups and the place, and pin what the sentence says. It becomes the beginning of a problem of practice.
findings-first = See the measures
finding-for-staff = For staff
finding-for-all = For everybody
finding-pinned = Pinned by { $name } on { $day }
finding-pin-title = Keep this as a finding
finding-pin-why = The sentence, the table and how they were asked for are kept at an address of their own, as they are today.
finding-note = Why it matters to you (a note for staff)
finding-note-public = Why it matters (everybody can read this note)
finding-pin = Pin it
finding-recipe = The recipe
finding-recipe-why = Whoever may see these records can ask the same again and compare. The fingerprint tells whether what you see is what was released.
finding-measure = Measure
finding-by = By
finding-compared = Compared with
finding-year = School year
finding-place = Where
finding-data = Data
finding-policy = Policy
finding-hash = Fingerprint
finding-again-title = On newer data
finding-again = Ask again
finding-again-staff = The same question is asked of the newest data; the answer is kept beside this one, with the difference.
finding-again-public = For people outside this is a new release: it is proven beside everything that was shown before, and a second person approves it. Then the difference stands here.
finding-asked-again = Asked again on newer data.
finding-earlier = See the earlier answer
finding-then = Before
finding-change = Change
finding-newer = On newer data, published { $day }
finding-whole-release = See the whole release
finding-everyone = All students
finding-of = { $group }: { $share }.
finding-sentence = { $group }: { $counted } of { $students } ({ $share }) { $did }.
refused-no-newer-data = The data have not changed since this was pinned.
refused-pin-unpublished = Only a group of a release that is published for everybody can be pinned for everybody.
quoted-title = Published by others
quoted-lead = These numbers were published elsewhere. They are quoted as they were, with their source.
quoted-sentence = Published by others: { $source }. We quote it as it is.
quoted-not-ours = We did not count these numbers and did not check whether they protect students: the publisher answers for that. Some publishers change small counts a little.
finding-sentence-all = { $group }: { $counted } of { $students } ({ $share }) { $did }. Of all students: { $all_counted } of { $all_students } ({ $all_share }).
finding-interval = Interval
release-help-join = With small categories joined: hides about { $share }.
release-join-title = Small categories
release-join = Where columns are crossed, join the categories of { $columns } with fewer than 500 students, and name them together
joined-column = { $column }, small ones joined
joined-or = { " or " }
release-pool-title = Years as one
release-pool = Pool the chosen years, and those between them, into one: larger groups, and no year by itself
release-help-pool = With the last three years pooled into one: hides about { $share }.
release-pooled = { $first } to { $last }, pooled
release-pooled-note = These years are counted together. A student counts once in each year.
refused-pooled = Some of these years are published already, by themselves or pooled otherwise. Each would tell a part of the other, so it is not released.

# Data: bringing files.
nav-data = Data
data-title = The data behind the numbers
data-lead = Bring the files that your systems export. Before anything changes you see how a file is read, what it would change, and which rows cannot be taken.
data-bring = Bring a file
data-bring-first = Begin with enrollment and student groups: one row for each student in each school of a year. Everything else is counted by its groups.
data-file = File
data-table = What it is
data-as-of = Holds for the day
data-school-year = School year, if the file does not say
data-bring-note = CSV, TSV, Excel (.xlsx) or Parquet; .gz and .zip too. OneRoster bundles and Ed-Fi XML as they were exported. Nothing changes before you have seen it.
data-bring-button = Read it
data-held = What is held
data-column-table = Table
data-column-rows = Rows
data-column-years = School years
data-column-gives = Measures that it gives
data-not-held = Not held yet. Bring it
history-title = History
history-none = Nothing was taken in yet.
history-note = Every snapshot stays as it was. Findings that were pinned keep theirs.
history-line = { $day }: { $table ->
    [blank] { $source }
   *[other] { $table } from { $source }
}{ $who ->
    [blank] .
   *[other] , by { $who }.
}
history-back = { $day }: back to { $source }, by { $who }.
history-holds = holds now
history-roll-back = Let this hold again
table-enrollment = Enrollment and student groups
table-attendance = Attendance
table-discipline = Discipline
table-graduation = Graduating class
table-counts = Counts published by others
column-name-student_id = Student number
column-name-school_id = School number
column-name-school_year = School year
column-name-last_school = Last school of the year
column-name-days_enrolled = Days enrolled
column-name-days_absent = Days absent
column-name-out_of_school_suspensions = Suspensions out of school
column-name-out_of_school_days = Days missed through suspension
column-name-in_school_suspensions = Suspensions in school
column-name-left_class = Left the class
column-name-on_time_diploma = Diploma on time
import-brought-by = brought by { $name } on { $day }
import-stage-reading = Being read
import-stage-mapping = Say how it is read
import-stage-checking = Being checked
import-stage-ready = To be decided
import-stage-taking-in = Being taken in
import-stage-taken-in = Taken in
import-stage-refused = Cannot be read
import-stage-set-aside = Set aside
import-time-left = { $seconds ->
    [one] About one second left.
   *[other] About { $seconds } seconds left.
}
import-leave = You can leave this page; the work goes on.
import-done-title = Taken in
import-see = See the numbers
import-still-waiting = { $n ->
    [one] One row still waits.
   *[other] { $n } rows still wait.
}
import-waiting-download = Download the rows that wait, with their reasons
import-was-set-aside = This file was set aside. Nothing of it was taken in, and it was erased.
import-refused = This file cannot be read as it is
import-last-stays = Nothing was changed: the last snapshot holds.
import-sheet = Sheet
import-read-sheet = Read this sheet
import-set-aside = Set this file aside
import-mapping-lead = This is how the file would be read. Check it: what is wrong here is wrong in every number.
import-mapping-title = How the file is read
import-part-required = What must be there
import-part-optional = What may be there
import-part-groups = Student groups
import-part-absent = Not in the file
import-not-taken-page = Not taken from the file: { $columns }.
import-codes-of = What the codes mean was confirmed for { $years }. This file is of another school year, and codes change from year to year: look once whether each still means the same.
import-codes-earlier = an earlier file
import-codes-unsaid = { $n } to be said
import-not-in-file = Not in the file
import-unsure = sounds alike: check it
import-examples = For example { $values }
import-given = or for the whole file
import-codes = Its codes ({ $n })
import-code-rows = { $n ->
    [1] one row
   *[other] { $n } rows
}
import-code-ask = Not said yet
import-code-blank = Not reported
import-code-leave-out = Leave such rows out
import-key-title = What tells students apart
import-key-id = the student number
import-key-id-with-school = the student number together with the school
import-key-id-with-year = the student number together with the year
import-key-id-with-school-and-year = the student number together with school and year
import-year-names-title = A single year such as 2026 means
import-year-names-end = the year in which the school year ends
import-year-names-start = the year in which the school year starts
import-repeated-title = Several rows of one student in a school and year are
import-repeated-refuse = a mistake: they wait
import-repeated-combine = events: their numbers add up
import-check = Check the file
import-alarms-title = Something looks odd
import-asked-title = What do these mean?
import-asked-lead = Nobody has said it yet, and nothing is guessed. The rows wait until you do; your answer is kept for the next file.
import-waiting-title = { $n ->
    [one] One row waits
   *[other] { $n } rows wait
}
import-row = Row { $row }:
import-mend = Mend and check again
import-mended-file = The file of waiting rows, mended
import-mended-send = Send it back
import-changes-title = What would change
import-column-year = School year
import-column-before = Rows before
import-column-after = Rows after
import-column-added = New
import-column-changed = Changed
import-column-removed = Gone
import-by-school = { $n ->
    [one] By school: one changes
   *[other] By school: { $n } change
}
import-by-group = By student group
import-decide-title = Take it in?
import-decide = The school years of the file are replaced in this table; everything else stays, and the snapshot of today can be brought back. { $waiting ->
    [0] No row waits.
    [one] The row that waits is not taken; it can be mended afterwards by bringing the file again.
   *[other] The { $waiting } rows that wait are not taken; they can be mended afterwards by bringing the file again.
}
import-despite-alarms = I have looked at what seems odd, and it is right
import-take-in = Take it in
refused-import-data = Bringing data takes the role of data steward. Your district can give it to you.
refused-no-file = There was no file. Choose one and try again.
refused-empty-file = The file is empty. Export it again and check its size.
refused-no-table = Say what the file is: enrollment, attendance, discipline or another table.
refused-no-day = Say for which day the file holds.
refused-import-over = This file was taken in or set aside already. Bring it again to change something.
refused-import-working = The file is being read or checked just now. Wait until it is done.
refused-import-not-ready = Only a file that was checked can be taken in.
refused-import-alarms = Something looks odd about this file. Say that you have looked at it.
refused-import-nothing = No row of this file can be taken yet.
short-intake-no-identifier = no number
short-intake-total-row = a row of totals
short-intake-scientific = a long number shortened by a spreadsheet
short-intake-unknown-code = a code that nobody has explained
short-intake-date-for-code = a date in place of a code
short-intake-date-for-number = a date in place of a number
short-intake-not-a-number = not a number
short-intake-negative = less than none
short-intake-too-many = more than can be
short-intake-more-than = more than the number that bounds it
short-intake-more-than-given = more than what the mapping gives
short-intake-no-year = no school year
short-intake-not-a-year = not a school year
short-intake-repeated-student = the same student again, with other values
# What measures are about.
topic-attendance = Attendance
topic-discipline = Discipline
topic-advanced-courses = Advanced courses and programmes
topic-means-to-learn = Means to learn
topic-courses = Courses and credits
topic-tests = Tests
topic-graduation = Graduation and after

# The equity audit.
audit-title = Equity audit
audit-lead = { $n ->
    [one] One measure was looked at;
   *[other] { $n } measures were looked at;
} { $gaps ->
    [0] none shows a gap between student groups that is larger than chance would make it.
    [one] one shows a gap between student groups that is larger than chance would make it.
   *[other] { $gaps } show gaps between student groups that are larger than chance would make them.
}
audit-as-of = Data as of { $day }
audit-for = For { $audience }
audit-for-staff = staff: it may hold small numbers; do not hand it on
audit-for-families = families
audit-for-public = everybody
audit-source = Source: { $source }
audit-policy = Rule of release: { $policy }
audit-groups = Student group
audit-students = Students
audit-counted = Of these, counted
audit-share = Share
audit-gap = Gap to all others, in points
audit-to-parity = Students to parity
audit-why-not = Why something is not given
audit-stands-out = What stands out
audit-stands-out-none = No gap is larger than chance would make it. That is not proof that there is none: small groups cannot be told apart.
audit-stands-out-line = { $group }: { $share }, all other students: { $others }
audit-bright = Bright spots
audit-bright-note = These schools do better than schools of their kind by more than chance. They stand in the order of their names, not of merit. Ask them what they do.
audit-bright-none = No school can be told apart from its kind in the good direction, or schools are not shown to these readers.
audit-bright-line = { $school }: { $share } ({ $interval }); schools of its kind: { $kind }
audit-missing = What is missing
audit-missing-note = These tables are not there yet. Bring them, and the audit says more:
audit-missing-none = Every measure of the catalogue could be computed.
audit-limits = What it does not say:
audit-source-label = Source:
audit-think = To think about together
audit-not-measured = Not measured yet.
audit-tables = As a table
audit-about = About this audit
audit-method = Shares with Wilson's 95 % interval; gaps to all other students with Newcombe's hybrid score interval. Chance is judged by the score test over all groups of a measure, adjusted by Benjamini and Hochberg. Groups under ten students are not compared. Students to parity: how many students fewer (or more) would close the gap.
audit-promise = A gap is a question to the system, not an answer about students. It says nothing about any one child.
audit-state-more = Compare with the whole state where a district's others are few
audit-state-file = The counts of the state, if you have them
audit-state-note = A file with the columns category, group, school_year, counted and students: each student group's counts in the whole state. A ratio is taken against them where the other groups of the district are too few. A count that the state held back stays blank.
audit-state-with = With the counts of the state in “{ $file }”.
refused-audit-working = An audit is being made, without this file. Wait until it is done or cancel it, and ask again.
refused-audit-state-part = Significant disproportionality is asked of a whole district, not of a part of it. Ask for the audit of the district, or without the counts of the state.
audit-dimensions = Four dimensions, side by side
audit-question-access-1 = Who decides who gets this, and by which rule? Who does not hear of it?
audit-question-access-2 = What would have to be different in the school for the gap to be gone?
audit-question-achievement-1 = What did the students on either side of this gap get from us before it was measured?
audit-question-achievement-2 = Which of our own decisions, not theirs, moved with it?
audit-question-identity-1 = Whose lives and languages does what we teach begin from?
audit-question-identity-2 = Who was asked, and who was not heard?
audit-question-power-1 = Whose ask changed something this year, and who knows of it?
audit-question-power-2 = Who sits at the table where this is decided?
audit-no-measures = { $source } has no table from which a measure can be computed. Bring enrollment first, then attendance, discipline or another table.
audit-unknown-language = “{ $given }” is not a language of Fairwater. Use one of { $known }.
audit-written = Written to { $folder }: audit.html, audit.pdf, one-page.pdf and audit.xlsx.
audit-progress = { $done } of { $of }: { $measure }
table-coursework = Courses
table-assessments = State tests
table-supports = Programmes and devices
table-readiness = College and career readiness
table-after_graduation = After graduation
column-name-expulsions = Expulsions
column-name-referrals = Referrals
column-name-referrals_subjective = Referrals for what is a matter of judgment
column-name-advanced_courses = Advanced courses
column-name-algebra_1 = Algebra I taken
column-name-courses_taken = Courses taken
column-name-courses_failed = Courses failed
column-name-core_courses_failed = Core courses failed
column-name-credits_earned = Credits earned
column-name-gpa = Grade point average
column-name-reading_proficient = Proficient in reading
column-name-mathematics_proficient = Proficient in mathematics
column-name-reading_score = Score in reading
column-name-mathematics_score = Score in mathematics
column-name-english_progress = Progress in English
column-name-gifted = In a gifted programme
column-name-device = Has a device
column-name-home_internet = Internet at home
column-name-college_ready = Ready for college
column-name-career_ready = Ready for a career
column-name-enrolled_postsecondary = Enrolled after graduation
audit-file-unsure = The column “{ $column }” may be { $ours }; nobody has confirmed it, so it was left out.
audit-file-unknown = What these values of “{ $column }” mean, nobody has said; they count as not reported: { $values }.
audit-file-waiting = { $n ->
    [one] One row
   *[other] { $n } rows
} could not be taken for the table { $table }. Bring the file with fairwater import to see which and why.
audit-measure = Measure
audit-no-ledger = An audit for people outside is noted in the ledger of what was ever shown, so that whatever comes later is proven beside it. Say where the ledger of the district lies (--ledger).
audit-noted = Every number in it was proven beside everything that was shown before, and is noted in the ledger before anybody outside sees it.
audit-for-staff-alone = There are data for these measures too. They are means, which staff alone may see: { $measures }.
audit-for-whom = Who will read it
audit-reader-staff = Staff: with small numbers
audit-reader-families = Families of the district
audit-reader-public = Everybody
audit-for-whom-note = For families and everybody every number is proven beside all that was ever shown. A second person approves it; it is noted in the ledger of what was shown, and only then can it be taken along.
audit-waits = Waits for a second person
audit-second-person = Somebody other than whoever asked for it reads it below and approves. Then it is noted in the ledger and can be handed on. It cannot be taken back.
audit-approve = Approve and let it be handed on
audit-approved-by = Approved by { $name }, and noted in the ledger of what was shown.
audit-ledger-moved = Something else was shown since this audit was proven, so it is proven anew. Look again when it is made.
refused-audit-outside-part = Only the organisation that holds the data can make an audit for people outside. Ask the district or the state.
refused-audit-not-waiting = Only an audit for people outside that is made and not yet approved can be approved.
refused-own-audit = You asked for this audit. Somebody else has to approve it.
notice-audit-waits = An audit for people outside waits for a second person.
did-audit-approved = { $who } let { $what } be handed on.
data-mapping-more = How it is read, if you have that as a file
data-mapping = A saved mapping (.toml)
data-mapping-note = It says which columns and values of the file are ours: one that you took along from an earlier file, or one that somebody made for your state’s report card. Counts and their students in two files are brought in one .zip with it.
import-mapping-take = Take this mapping along
import-students-from = The students of these counts stand in “{ $file }”, which lies in the same .zip.
import-counted-title = What is counted
import-counted-students = Students: each counts once
import-counted-events = Events: a student may have several. It is then said beside every number.
did-mapping-downloaded = { $who } downloaded the mapping of { $what }.
weights-title = Weights of needs in spending
weights-lead = Equal dollars are not equal means. When a school’s spending is shared over its students, those who are owed more may count more. Your district decides by how much; here you see what it changes.
weights-shipped = The weights that hold come with Fairwater, from a study of the National Center for Education Statistics (1995). A state’s own formula takes their place.
weights-set-title = What counts more, and by how much
weights-how = Every student counts 1. For each need, say what is added to it: 0.2 for a fifth more. Blank or 0 adds nothing. Race, ethnicity, sex and language at home never have a weight.
weights-counts-as = counts { $weight } now
weights-try = See what it changes
weights-reason = Why these weights: the rule, the study or the decision that they come from
weights-set = Set these weights
weights-change-title = What it would change in { $year }
weights-change-note = Dollars for each student weighed by need. Nothing is changed yet. These weights do not move money: they say how spending is compared.
weights-held = Dollars as held
weights-tried = Dollars by these weights
weights-differs = Difference
weights-history = Who set them, when and why
weights-history-none = Nobody has set other weights yet.
weights-none = no need counts more
weights-see-measure = Spending weighed by need
did-need-weights-set = { $who } set the weights of needs in spending: { $what }.
did-need-weights-tried = { $who } tried other weights for { $what }.
refused-weights-reason = Say why: where the weights come from. It stands beside them from then on.
refused-weights-same = These are the weights that hold already.
need-weights-not-a-need = “{ $column }” in { $file } is no need that may have a weight. Those that may are: { $known }. Race and ethnicity never do.
audit-untold = What can be shown of this beside the other measures, without telling of single students, is not enough to compare groups.
audit-furthest = Furthest from opportunity
audit-furthest-note = All crossings of up to three groups were looked at: { $n } in all. Here are those that chance would not make after so many looks, and that say more than their parts; most students to parity first. Found by looking in all places at once, they are where to look next, not proof.
aside-apart = How far students are apart over schools
aside-apart-note = Dissimilarity: the share of a group that would have to change schools to be spread like all others, less what chance alone would give. Isolation: the share of their own group in the school of the average student of a group, beside the group's share of all students.
meets = Who meets whom at school, by { $column }
meets-told = Read along a row: of those in the school of the group’s average student, the share of each group (exposure). The last row is what each would meet if all were spread alike.
meets-everybody = If spread alike
audit-apart-above = Dissimilarity above chance
audit-apart-isolation = Isolation / share
audit-apart-told = Over { $schools } schools, by { $column }: Theil's H is { $h ->
    [blank] not calculated
   *[other] { $h }
} (0: spread alike, 1: wholly apart).
audit-page-lead = Everything that your data say about equity, side by side: gaps by student group, who is furthest from opportunity, where it goes well, and what is missing. To talk about together.
audit-ask = Make an equity audit
audit-of = Audit of { $day }
audit-by = Asked for by { $name }
audit-none = No audit was made yet. It takes about a minute.
audit-outside = To publish one measure on your public page, by several groups at once:
audit-working = The audit is being made
audit-working-at = { $done } of { $of } measures are done.
audit-no-data = There are no data yet. Bring a file first.
audit-home-link = Make an equity audit of all of this
ratios = All ratios under IDEA
ratios-note = For each group the ratio that the rules ask for, in how many years running it exceeds the threshold, and how those who are counted are made up: the group’s share of them beside its share of all students, the share that the E-formula allows, and the ratio weighted by the groups’ sizes in the state, where its counts were given.
ratios-ratio = Ratio
ratios-years = Years over
ratios-of-counted = Of those counted
ratios-of-students = Of all students
ratios-limit = E-formula allows up to
ratios-weighted = Weighted ratio
ratios-told = { $year }; the state’s threshold is { $threshold }. { $untold ->
    [0] The ratio of every group is calculated.
    [one] For one group it cannot be calculated: too few students are in it or in what it is compared with.
   *[other] For { $untold } groups it cannot be calculated: too few students are in them or in what they are compared with.
}
audit-idea = Ratios under IDEA, beside the state's threshold

# Talking about a finding.
talk-title = Talk about it
talk-none = Nobody has talked about this yet. Fifteen minutes are enough to begin.
talk-new = Keep a conversation
talk-step-1 = What do we see? Only what is there, no explanations yet.
talk-step-2 = What do we not know, and whom should we ask? Who is missing at this table?
talk-step-3 = Which of our own conditions, rules and habits could hold this in place?
talk-step-4 = What do we change first, who does it, and when do we look again?
talk-held-on = On
talk-took-part = Who took part
talk-noticed = What we noticed
talk-decision = What we decided
talk-owner = Who does it
talk-follow-up-on = We look again on
talk-keep = Keep it
talk-due = { $name }, by { $day }
talk-came-of-it = What came of it
talk-follow-up = Say what came of it
talk-followed-up = { $name } said so on { $day }.
refused-conversation-part = Fill in every part: who took part, what you noticed, what you decided, who does it.
refused-conversation-days = Give both days, the second after the conversation.
refused-followed-up = What came of it was said already.
data-own-measures = Measures of your own that cannot be read
# Means in an audit.
mean-sentence = { $people } { $did } **{ $mean }** { $unit }, { $reference } **{ $other }**.
mean-sentence-no-gap = No student group can be told apart from { $reference } by more than chance would bring: all { $n } students together { $did } { $mean } { $unit }.
mean-sentence-ahead = No student group fares worse than { $reference } by more than chance would bring, and some fare better: all { $n } students together { $did } { $mean } { $unit }.
mean-how-sure = For { $people } the mean lies between { $low } and { $high }. The difference from { $reference } is { $strength ->
    [far] far larger than chance would make it
   *[larger] larger than chance would make it
}, also after looking at { $tested ->
    [one] one comparison
   *[other] { $tested } comparisons
}. It is { $g } of the usual spread between students (Hedges’ g).
mean-chart-told = { $name }: { $mean }
mean-chart-title = { $measure }, by { $columns }
mean-heading = Mean ({ $unit })
mean-heading-gap = Gap ({ $unit })
mean-heading-size = Hedges’ g and its range
audit-method-means = Means with Student's t interval; gaps to all other students and their chance by Welch's method; Hedges' g is the gap in standard deviations. They are for staff alone.
unit-days = days
unit-points = points
unit-credits = credits
unit-students = students
column-name-class_size = Class size
events-title = What happened
events-lead = Schools closed, a rule changed, a boundary moved: what is noted in the register, with its day, and marked there as drawn stands as a dashed line on every series.
events-earlier = Marked earlier, by school year. To give one its day, note it in the register and take it off here.
events-no-register = No register of yours draws on series. Give one a “series” in its file.
events-withdraw = Take it off
events-marked = A dashed line marks a year in which something happened:

# Special education and the days of removals.
table-special_education = Special education
column-name-age = Age on the day of the count
column-name-in_school_days = Days missed through suspension in school
column-name-removals_to_interim_settings = Removals to an interim setting

# Classes, staff and money.
column-name-section_id = Class (section)
column-name-staff_id = Staff number
column-name-course_id = Course number
column-name-role = Role
column-name-staff_race_ethnicity = Race or ethnicity of staff
column-name-full_time_equivalent = Full-time equivalent
column-name-years_before = Years of teaching before
column-name-certified_in_field = Certified for what they teach
column-name-staff_days_absent = Days absent (staff)
column-name-state_and_local = State and local dollars
column-name-federal = Federal dollars
column-name-with_new_teachers = Classes with a new teacher
column-name-with_out_of_field_teachers = Classes with a teacher outside their field
column-name-with_absent_teachers = Classes with an often absent teacher
column-name-teacher_of_own_group = A teacher of one’s own group
column-name-counselors_for_250 = Counselors for 250 students
column-name-spending_per_pupil = Spending per pupil
column-name-spending_per_weighted_pupil = Spending per weighted pupil
column-name-reading_growth = Growth in reading
column-name-mathematics_growth = Growth in mathematics
table-sections = Classes and their teachers
table-staff = Staff
table-spending = Spending
table-resources = What students met: classes, teachers, counselors, money
unit-percent = percent
unit-counselors = counselors
unit-dollars = dollars
topic-teachers = Teachers and counselors
short-intake-not-money = no amount of money
short-intake-repeated-row = the same row again, with other values
aside-resources = Who teaches, and where the money goes
aside-resources-note = Between schools, not within them. What is spent or who works somewhere is on record, not drawn from more of its kind: there is no interval.
classes-apart = Classes, by race and ethnicity
classes-apart-told = { $classes } classes of { $year }. { $more ->
    [yes] Within schools students are apart over classes by more than chance: who decides who sits in which class?
   *[no] Within schools students are not apart over classes by more than chance.
}
classes-apart-h = Theil’s H
classes-apart-between = Between schools
classes-apart-within = Within schools, between classes
classes-apart-chance = Within schools, were students dealt to classes at random
beside = Teachers beside students
beside-told = In { $year }.{ $n ->
    [0] {""}
    [one] {" "}Of one teacher the race or ethnicity is not reported.
   *[other] {" "}Of { $n } teachers the race or ethnicity is not reported.
} This says nothing of any teacher, and sets no quota.
beside-of-students = Share of students
beside-teachers = Teachers
beside-of-teachers = Share of teachers
money = Spending per pupil over schools
money-weighed = Spending weighed by need over schools
money-told = { $schools } schools in { $year } spent { $mean } dollars for each student on average.{ $high ->
    [blank] {""}
   *[other] {" "}Where most families have a low income it is { $high } times what it is where fewest have.
}{ $left_out ->
    [0] {""}
    [one] {" "}One school’s spending is not known.
   *[other] {" "}The spending of { $left_out } schools is not known.
}
money-what = What
money-value = Value
money-lowest = Lowest school, dollars
money-highest = Highest school, dollars
money-variation = Coefficient of variation (0.10 or less is held even)
money-gini = Gini (under 0.05 is held even)
money-mcloone = McLoone (0.95 or more is held even for the lower half)
money-range = Federal range ratio (0.25 or less is held even)
money-high-need = Schools with most families of low income : schools with fewest
# The page of a mean measure.
mean-sentence-handful = A gap to { $reference } is larger than chance would make it, but so few students are in it that a sentence would be about them: all { $n } students together { $did } { $mean } { $unit }.
mean-sentence-few-schools = All { $n } students together { $did } { $mean } { $unit }. There are too few schools to say whether student groups can be told apart from { $reference } by more than chance would bring.
mean-difference-between = The difference is { $gap } { $unit } and lies between { $low } and { $high }.
mean-key = mean with its range
mean-key-tick = tick: all other students
mean-key-line = dashed: all students together, { $mean }
mean-heading-others = Mean of all others
mean-heading-gap-range = Range of the gap
mean-told = { $name }: { $mean } { $unit }, between { $low } and { $high }
mean-told-plain = { $name }: { $mean } { $unit }
mean-told-everyone = All students together: { $mean } { $unit }
mean-trend-narrowed = From { $first } to { $last } the gap narrowed by { $change } { $unit }, between { $low } and { $high }.
mean-trend-widened = From { $first } to { $last } the gap widened by { $change } { $unit }, between { $low } and { $high }.
mean-trend-unsure = From { $first } to { $last } the gap changed by { $change } { $unit }, between { $low } and { $high }: it cannot be said whether it is closing.
mean-trend-turned-ahead = In { $first }, { $people } fared worse than { $reference }, by { $first_gap } { $unit }; in { $last } they fared better, by { $last_gap } { $unit }. In both years the gap is larger than chance would make it.
mean-trend-turned-behind = In { $first }, { $people } fared better than { $reference }, by { $first_gap } { $unit }; in { $last } they fared worse, by { $last_gap } { $unit }. In both years the gap is larger than chance would make it.
mean-computed-methods = Each mean adds up the number of every one of the n students in the row and divides by n; its range is Student’s t interval. Each gap is to all other students, with Welch’s interval, which lets the two sides be spread unequally. Hedges’ g is the gap divided by the usual spread between students, drawn in a little where students are few: around 0.2 is small, 0.8 large. Chance is judged by Welch’s test, adjusted for all comparisons on the page (Benjamini-Hochberg). Groups under 10 students are counted but not compared.
mean-computed-methods-schools = Each mean adds up the number of every one of the n students in the row and divides by n. All students of a school have the same number, so how sure it is follows from schools: range and test of means and gaps are cluster-robust (CR1) by school, with t and one degree of freedom fewer than the side with fewer schools has schools, and none is given with fewer than 5 schools on a side. Each gap is to all other students. Hedges’ g is the gap divided by the usual spread between students: around 0.2 is small, 0.8 large. Chance is adjusted for all comparisons on the page (Benjamini-Hochberg). Groups under 10 students are counted but not compared.
mean-who-sees = A mean rests on a sum, and a sum can tell of a single student. So means are for staff alone, and there is no release of them to people outside; they can be shown measures that count students.
mean-places-explained = Each dot is a school’s own mean with its range; the tick is the mean of all other students in schools of its kind. Schools stand by kind, in the order of their names. This is no ranking: in the table, schools that cannot be told apart from their kind by more than chance stand together.
mean-band-above = above the others of its kind
mean-band-with = cannot be told apart from the others of its kind
mean-band-below = below the others of its kind
# People, roles and rights.
nav-people = People
role-equity-lead = District equity lead
role-superintendent = Superintendent
role-principal-supervisor = Principal supervisor
role-principal = Principal
role-teacher = Teacher
role-student = Student
role-family = Family
role-community-partner = Community partner
role-coach = Coach
role-cohort-facilitator = Cohort facilitator
role-assessor = Credential assessor
role-data-steward = Data steward
role-observer = Observer
role-administrator = Administrator
role-state-analyst = State analyst
role-from-outside = { $role } (from outside, with an end)
role-until = until { $day }
role-ends-on = Last day
role-set-end = Set the last day
role-end-now = End it now
role-place = Where
kind-programme = Programme
kind-state = State
kind-district = District
kind-school = School
kind-team = Team
right-see-home = Home
right-see-staff-numbers = See numbers for staff
right-plan-release = Plan a release
right-approve-release = Approve a release
right-import-data = Bring data
right-manage-people = Invite people and give roles
right-set-rights = Move rights between roles
right-yes = Yes
right-no = No
right-give = Give this right
right-take = Take this right
right-moved-by = moved by { $by }, { $day }
roles-title = Roles and rights
roles-lead = What each role may do in { $organisation }.
roles-how = A role holds where it was given: a principal’s in one school, a superintendent’s in the whole district. Nobody sees more than the roles they hold today.
roles-caption = Roles and rights in { $organisation }
roles-role = Role
roles-bounds = Some rights cannot be moved: students, families, partners and assessors never see numbers for staff, and an administrator can always mend what was moved.
roles-not-yours = Moving a right between roles takes the role of administrator.
people-title = People
people-lead = { $n ->
    [one] One person holds a role in { $organisation }.
   *[other] { $n } people hold a role in { $organisation }.
}
people-here = Who belongs here
people-name = Name
people-roles = Roles
person-roles = Roles in { $organisation }
person-add-role = Give another role
person-leaves = Leaving
person-leaves-more = Every role in { $organisation } ends at once, and with it every open session. What this person wrote stays.
person-leave = End every role here
invite-title = Invite somebody
invite-email = E-mail address
invite-language = Language of the invitation
invite-send = Invite
invite-outside = Companions from outside (coach, assessor, facilitator, partner) need a last day, at most a year away.
companions-title = Companions from outside
companions-lead = { $n ->
    [0] Nobody from outside sees anything of { $organisation }.
    [one] One companion from outside is let in to { $organisation }.
   *[other] { $n } companions from outside are let in to { $organisation }.
}
companions-rule = A coach, an assessor, a facilitator or a partner sees one place alone, what the table of roles gives them there, and that until a last day. After it they are out by themselves; you can end it before at any time.
companions-hold = Who is let in
companions-over = Ended
grant-title = Let somebody in
grant-how = They get an invitation by mail, or you hand over the link. Where it leads is a school, a team or the whole district: the smaller, the better. The last day is at most a year away.
grant-role = { $role } (of: { $places })
grant-sees = May
grant-end = End
grant-left = { $n ->
    [0] today is the last day
    [one] one more day
   *[other] { $n } more days
}
grant-change = To set another last day, or to give another place, open the person by their name.
grant-over = { $role }, { $place }, until { $day }
invite-many = Many at once:
invited-mailed = An invitation is on its way to { $email }.
invited-by-hand = This site has no mail server. Hand this link to { $email } yourself.
invited-link = The link
invited-once = It is shown once, works once, for this address alone, and for 14 days.
invitations-open = Invited and not here yet
invitation-told = { $role }, { $place }, invited by { $by }; { $expired ->
    [yes] the link ended on { $day }
   *[no] the link works until { $day }
}
invitation-renew = Make a new link
invitation-withdraw = Withdraw
mail-waiting = { $n ->
    [one] One mail has not left yet
   *[other] { $n } mails have not left yet
}
mail-waiting-more = The mail server does not answer or refuses. They are tried again by themselves; the link of an invitation can also be made anew and handed over.
mail-tried = { $n ->
    [one] tried once
   *[other] tried { $n } times
}
mail-invitation-subject = { $organisation } invites you to Fairwater
mail-invitation = Hello,

    { $by } invites you to { $organisation } on Fairwater, as { $role }.

    Open this link to come in. It works once, for this address, for { $days } days:

    { $link }

    If you did not expect this, do nothing: nothing happens without you.
join-title = Come in to { $organisation }
join-lead = { $by } invites you as { $role } of { $organisation }.
join-known = You have an account with the address { $email }. Sign in, and the role is yours.
join-as = You come in as { $email }.
join-name = Your name
join-password = A password
join-password-rule = At least 12 characters. Several words are easier to keep than one.
join-accept = Come in
password-too-short = The password needs at least 12 characters.
password-too-common = This password is one of the most used ones, so it is guessed first. Choose another.
password-like-address = The password holds a part of your address, so it is guessed first. Choose another.
staff-list-title = A list of staff
staff-list-lead = Bring the list of who works here: who is new can be invited at once, and who is in it no longer can leave.
staff-list-file = The list: CSV, Excel, or a OneRoster bundle
staff-list-compare = Compare with who is here
staff-list-columns-told = It needs the columns email and role, and may have name and school (the school’s number). Nothing changes before you have seen what would.
staff-list-columns = “{ $file }” has no column for { $columns }. A list of staff needs email and role.
staff-list-role = “{ $role }” is no role that a list can give. Write principal, teacher, superintendent, principal supervisor, equity lead, data steward or observer.
staff-list-school = No school here has the number “{ $school }”. Correct it, or leave it out.
staff-list-found = { $new } to invite, { $gone } no longer in the list, { $same } unchanged.
staff-list-new = Invite
staff-list-gone = No longer in the list: end every role?
staff-list-gone-more = Nobody leaves by being left out. Tick who has left.
staff-list-waiting = Rows that cannot be taken
staff-list-row = { $n ->
    [one] Row { $rows }:
   *[other] { $n } rows ({ $rows }):
}
staff-list-do = Do what is ticked
staff-list-nothing = Nothing would change.
why-ask = Why can I see this?
why-roles = Who may do what
why-see-home = Home is open to everybody who holds a role in { $organisation }.
why-see-staff-numbers = Numbers by student group, small ones included, are open to staff who serve these students, in { $organisation } and nowhere else.
why-plan-release = Planning what people outside may read is open to those who answer for the data of { $organisation }.
why-approve-release = Approving a release is open to those who answer for { $organisation }, and never for a release of one’s own.
why-import-data = Bringing data is open to those who answer for the data of { $organisation }.
why-manage-people = Inviting people is open to those who administer { $organisation }.
why-set-rights = Moving rights is open to those who administer { $organisation }.
why-role = You hold this right as { $role } of { $organisation }{ $ends ->
    [blank] {""}
   *[other] , until { $ends }
}{ $by ->
    [blank] .
   *[other] ; { $by } gave it to this role here.
}
refused-manage-people = Inviting people and giving roles takes the role of administrator.
refused-set-rights = Moving a right between roles takes the role of administrator.
refused-role-place = This role is not held in { $organisation }: a principal’s role belongs to a school, a superintendent’s to a district.
refused-end-past = The last day is past. Choose today or a later day, or end the role now.
refused-outside-end = Companions from outside need a last day, at most a year away. It can be set anew each year.
refused-other-organisation = This belongs to another organisation.
refused-last-administrator = Nobody would be left to administer this organisation. Give somebody else the role of administrator first.
refused-role-changed = Somebody changed this role while you looked. Look again, and then decide.
refused-leave-oneself = You cannot end your own roles all at once. Ask another administrator.
refused-right-fixed = This right cannot be moved: it is one of the bounds that hold for every district.
refused-address = “{ $given }” is no e-mail address. Write it like name@district.org.
refused-name = A name has letters, and no hidden characters. Type it anew.
refused-invited-member = { $email } holds this role already.
refused-invited-twice = { $email } is invited to this role already. Make a new link for that invitation, or withdraw it.
refused-invitation = This link does not open anything any more. It may have been used, withdrawn, or be older than 14 days. Ask the person who invited you for a new one.
refused-invitation-other = This invitation is for { $email }. Sign out, and open the link again as that person.
refused-invitation-sign-in = There is an account with the address { $email }. Sign in first, and open the link again.
refused-not-a-day = “{ $given }” is no day. Write it like 2026-06-30.
act-in = Act in
account-roles = Roles and rights
choose-first = Choose…
kept-typed = What you wrote is not lost. Copy it from here:
# The thread.
thread-title = The thread
thread-lead = { $title } rests on { $below ->
    [0] nothing that is linked yet
    [one] one thing
   *[other] { $below } things
}; { $above ->
    [0] nothing has come of it yet
    [one] one thing came of it
   *[other] { $above } things came of it
}.
thread-beside = It rests on { $below ->
    [0] nothing that is linked
    [one] one thing
   *[other] { $below } things
}; { $above ->
    [0] nothing has come of it yet
    [one] one thing came of it
   *[other] { $above } things came of it
}.
thread-marks = { $n ->
    [one] Something that it rests on has changed.
   *[other] { $n } things that it rests on have changed.
}
thread-rests-on = What does this rest on?
thread-rests-on-nothing = Nothing is linked yet. Link what shows it, so that anybody can walk back to it.
thread-came-of-it = What came of this?
thread-came-of-nothing = Nothing yet. A conversation, a decision or an action that is linked to it stands here.
thread-withheld = Something that you may not see
thread-marked = What this rests on has changed
mark-changed = { $title } was replaced by something newer on { $day }.
mark-withdrawn = { $title } was withdrawn on { $day }.
thread-look = I have looked: it still stands
thread-recall = It has gone out already, and may have to be recalled:
thread-gone = Where it has gone out ({ $n })
thread-gone-line = { $file }, { $by ->
    [blank] people outside
   *[other] { $by }
}, { $day }
thread-cut = The thread leads on further than is shown here. Walk on from one of its ends.
thread-picture = The thread as a picture
thread-told = { $title } rests on: { $below ->
    [blank] nothing
   *[other] { $below }
}. Of it came: { $above ->
    [blank] nothing
   *[other] { $above }
}.
thread-link-title = Link it to something
thread-relation = How
thread-to = To what
thread-link = Link
thread-unlink = Take the link away
relation-rests-on = rests on
relation-answers = answers
relation-continues = continues
relation-replaces = takes the place of
thing-snapshot = Data
thing-release = Release
thing-finding = Finding
thing-conversation = Conversation
thing-audit = Equity audit
thing-snapshot-title = { $source }, as of { $day }
thing-release-title = { $measure }, { $year }
thing-finding-title = Finding: { $measure }
thing-conversation-title = { $day }: { $decision }
refused-link-unknown = One of the two is not there, or you may not see it.
refused-link-circle = This would make a circle: one of the two rests on the other already.
refused-link-fixed = This link was made with the thing itself, and stays.
# Search, notices, comments.
search-title = Search
search-words = Words
search-go = Search
search-how = Type a measure, a school, a word of a note or a decision. The “/” key leads here from anywhere.
search-found = { $n ->
    [one] One thing has “{ $asked }”.
   *[other] { $n } things have “{ $asked }”.
}
search-nothing = Nothing that you may see has all of these words. Try fewer of them, or the beginning of one.
search-measure = Measure
search-person = Person
notices-title = Notices
notices-lead = { $n ->
    [0] You have read everything.
    [one] One notice is new.
   *[other] { $n } notices are new.
}
notices-none = Nothing yet. When something waits for you, or somebody mentions you, it stands here.
notices-read-all = Mark all as read
notices-open = Open
notices-how = How you are told
notices-keep = Keep
notice-about-waits-for-me = Something waits for me
notice-about-done = Work that I asked for is done
notice-about-mentioned = Somebody mentions me
notice-about-follow-up = A follow-up is due
notice-how-mail = Here, and in a daily mail
notice-how-here = Here only
notice-how-off = Not at all
notice-mentioned = { $by } mentioned you: { $title }
notice-release-waits = A release waits for a second person: { $measure }
notice-audit-done = The equity audit that you asked for is ready
notice-import-ready = { $file } is checked, and waits for you
mail-digest-subject = { $n ->
    [one] One thing waits for you on Fairwater
   *[other] { $n } things wait for you on Fairwater
}
mail-digest = Hello { $name },

    { $lines }
    { $more ->
        [0] {""}
        [one] And one more.
       *[other] And { $more } more.
    }

    Read them, or choose how you are told: { $link }
pages = Pages
pages-newer = Newer
pages-older = Older
pages-of = Page { $page } of { $of }
comments-title = Comments
comments-none = No comments yet.
comment-say = Add a comment
comment-mention = Write @ and a full name to tell somebody. They are told if they may see this.
comment-send = Add it
comments-of-field = { $open ->
    [0] No comment is open
    [one] One comment
   *[other] { $open } comments
}{ $resolved ->
    [0] {""}
   *[other] {" · "}{ $resolved } resolved
}
comments-resolved = { $n ->
    [one] Show the one that is resolved
   *[other] Show the { $n } that are resolved
}
comment-on-field = Comment
comment-resolve = Mark as resolved
comment-open-again = Open it again
comment-take-back = Take it back
refused-comment = A comment has at least a word, and at most 2,000 letters.
refused-comment-of-others = Only who said it can take it back.
# The access log: who saw what.
nav-access = Log
refused-read-access-log = Reading the access log takes the role of data steward or administrator.
refused-access-day = A day is missing its year, month or day. Choose it from the calendar, or write it as 2026-06-14.
access-title = Who saw what
access-lead = Everybody who opened numbers about students of { $organisation }, took a file away or changed something, newest first.
access-state-title = Can this log be trusted?
access-state-empty = Nothing has been written yet.
access-state-unverified = { $n ->
    [one] One entry, not verified yet.
   *[other] { NUMBER($n) } entries, not verified yet.
}
access-state-unbroken = { $n ->
    [one] Unbroken: one entry, as it was written.
   *[other] Unbroken: { NUMBER($n) } entries, each following from the one before.
}
access-state-verified = { $since ->
    [0] Last verified on { $at } UTC.
    [one] Last verified on { $at } UTC; one entry was written since.
   *[other] Last verified on { $at } UTC; { NUMBER($since) } entries were written since.
}
access-state-head = Newest hash. Note it on paper, and nobody can cut the log short unseen:
access-state-broken-next = Somebody changed the log outside Fairwater. Keep a copy of the database as it is now, and tell whoever answers for data protection.
access-verify = Verify now
chain-changed = Broken at entry { $number } of { $at } UTC: it was changed after it was written.
chain-moved = Broken at entry { $number } of { $at } UTC: it does not follow from the entry before it.
chain-missing = Broken at entry { $number }: it is gone. Its neighbour is of { $at } UTC.
chain-cut = Broken at entry { $number }: it and what followed are gone. The last entry left is of { $at } UTC.
chain-unknown = Broken at entry { $number } of { $at } UTC: the end of the log is not the one that was written.
access-search-label = Search the log
access-person = Person
access-event = What happened
access-any-event = anything
access-subject = About
access-since = From
access-until = Until
access-search = Search
access-found = { $n ->
    [one] One entry
   *[other] { NUMBER($n) } entries
}
access-download = Download these as a table (CSV)
access-number = No. { $number }
access-withheld = { $n ->
    [one] one group withheld
   *[other] { NUMBER($n) } groups withheld
}
access-pages = Pages of the log
access-newer = Newer entries
access-older = Older entries
access-none-found-title = Nothing like that is in the log
access-none-found = Try fewer words, another day, or part of a name. People are found by name or e-mail address; “About” looks for a measure’s short name, a number such as “finding 3”, or a file name.
access-all = Show everything
access-empty-title = Nobody has opened anything yet
access-empty = As soon as somebody of your organisation opens a page with numbers, downloads a file or brings data, a line appears here: who, when and what. Open a measure, come back, and you will find yourself.
access-what-title = What is in the log, and what is not
access-what = Who signed in, which pages with numbers they opened, what they downloaded, what they decided, and what they asked for that your organisation does not have. Reading this page is noted too.
access-what-not = Never a number about students and never a row of a file. Entries cannot be changed or deleted. Times are UTC.
access-somebody = Somebody who was not signed in
logged-finding = finding { $number }
logged-release = release { $number }
logged-audit = audit { $number }
logged-import = import { $number }
logged-conversation = conversation { $number }
logged-snapshot = snapshot { $number }
logged-event = event { $number }
what-measure = “{ $measure }” ({ $by } · { $place } · { $year })
what-rows = { $n ->
    [one] one row of { $file }
   *[other] { NUMBER($n) } rows of { $file }
}
what-rows-by-file = rows of { $file }
what-table-from = “{ $table }” from { $file }
did-home-seen = { $who } opened the home page with its numbers.
did-measure-seen = { $who } opened the page of { $what }.
did-numbers-downloaded = { $kind ->
    [picture] { $who } downloaded a picture of { $what }.
   *[table] { $who } downloaded the table of { $what }.
}
did-findings-seen = { $who } opened the list of findings.
did-finding-seen = { $who } opened { $what }.
did-finding-pinned = { $who } pinned { $what }.
did-finding-recomputed = { $who } asked again on newer data and pinned { $what }.
did-conversation-kept = { $who } kept a conversation about { $what }.
did-conversation-followed-up = { $who } said what came of a conversation about { $what }.
did-audit-made = { $who } asked for { $what }.
did-audit-seen = { $who } opened { $what }.
did-audit-downloaded = { $who } downloaded a file of { $what }.
did-release-planned = { $who } planned to publish { $what }.
did-release-approved = { $who } approved publishing { $what }.
did-release-set-aside = { $who } set aside the plan to publish { $what }.
did-release-cancelled = { $who } cancelled the proof of { $what }.
did-release-seen = { $who } opened { $what }.
did-release-downloaded = { $who } downloaded the table of { $what }.
did-file-brought = { $who } brought { $what }.
did-file-mended = { $who } mended { $what }.
did-import-seen = { $who } opened { $what } with its rows.
did-waiting-rows-downloaded = { $who } downloaded the rows that wait in { $what }.
did-import-set-aside = { $who } set aside { $what }.
did-import-cancelled = { $who } cancelled the work on { $what }.
did-snapshot-taken-in = { $who } took in { $what }.
did-rolled-back = { $who } went back to earlier data: { $what }.
did-event-withdrawn = { $who } took a mark off the series: { $what }.
did-signed-in = { $who } signed in.
did-signed-out = { $who } signed out.
did-sign-in-refused = { $who } tried to sign in and was refused.
did-access-log-read = { $who } read this log.
did-access-log-downloaded = { $who } downloaded this log.
did-access-log-exported = This log was exported at the command line of the server.
did-access-log-verified = { $who } verified this log.
did-other-organisation = { $who } asked for { $what }, which this organisation does not have.
cli-access-no-database = There is no access log here. FAIRWATER_DATA has to name the data folder of a Fairwater that has been started once.
cli-access-unknown = No organisation “{ $slug }” has an access log. Its slug stands in the address of its public page.
cli-access-empty = Nothing has been written to the access log yet.
cli-access-none = (no organisation)
cli-access-unbroken = { $n ->
    [one] { $chain }: unbroken, one entry, newest hash { $head }
   *[other] { $chain }: unbroken, { NUMBER($n) } entries, newest hash { $head }
}
cli-access-noted = { $since ->
    [one] The hash noted earlier is that of entry { $number } of { $chain }; one entry follows it.
   *[other] The hash noted earlier is that of entry { $number } of { $chain }; { NUMBER($since) } entries follow it.
}
cli-access-not-noted = No entry has the hash noted earlier: entries were cut off or written anew since.
right-read-access-log = Read the access log
why-read-access-log = The access log is open to those who answer for the data and the people of { $organisation }.
did-role-given = { $who } gave a role: { $what }.
did-role-changed = { $who } set the last day of a role: { $what }.
did-role-ended = { $who } ended a role: { $what }.
did-person-left = { $who } ended every role of { $what }.
did-right-moved = { $who } moved a right: { $what }.
did-person-invited = { $who } invited somebody: { $what }.
did-invitation-withdrawn = { $who } withdrew { $what }.
did-invitation-accepted = { $who } came in by { $what }.
did-staff-list-compared = { $who } compared { $what } with who is here.
did-things-linked = { $who } linked { $what }.
did-things-unlinked = { $who } took a link away: { $what }.
did-evidence-looked-at = { $who } looked at what { $what } rests on.
did-comment-said = { $who } said something of { $what }.
did-comment-taken-back = { $who } took back what they had said of { $what }.
did-comment-resolved = { $who } resolved what was said of { $what }.
did-comment-opened-again = { $who } opened again what was said of { $what }.
# Home by role: what waits, the next step, a leader's path.
home-waiting = Waits for you
home-next = Your next step
home-steps = All your steps
step-done = done
step-invite = Invite people
step-invite-about = Who works with { $organisation }’s numbers needs a role: a data steward first, then those who lead. Each gets a link that works once.
step-bring-data = Bring data
step-bring-data-about = Everything begins with a list of who is enrolled. Bring it as it is: Fairwater asks about what it does not know.
step-approve = Look at what waits for approval
step-approve-about = A release was proven and waits for a second person. Look at what it shows and what it hides.
step-audit = Ask for the equity audit
step-audit-about = In a few minutes: the four dimensions of { $organisation } side by side, what stands out and how sure, and where it goes well.
step-pin = Pin a finding
step-pin-about = Open a measure that concerns you, look by student group, and keep what you see at an address that lasts.
step-talk = Talk about a finding
step-talk-about = Sit down with those whom it concerns, say what you noticed and what you will do, and when you look again.
step-publish = Plan a release
step-publish-about = Choose what families and the public shall read. Fairwater proves that no student can be told from it.
step-coach = Open your coaching
step-coach-about = The people whom you coach in { $organisation }: the next session, and what was promised. What is said there stays among you.
step-assess = Look at what you were asked to assess
step-assess-about = A leader handed in evidence and waits for what you find. Nobody sees it before you lock it.
step-convene = Open your cohorts
step-convene-about = The districts that learn together: the next meeting, what each brings, and what they share.
step-observe = Visit a class
step-observe-about = Choose a tool, note what you see, also without a network, and hand it over afterwards.
step-answer = Answer a survey
step-answer-about = One is open to you now. It takes some minutes, needs no name, and your answers are not joined to your account.
step-vote = Say what you agree with
step-vote-about = A conversation is open: agree or disagree with what others wrote. Your votes are not joined to your account.
step-asks = Read what was asked and answered
step-asks-about = What families, students, staff and the community asked for, what came of it, and what is not answered yet.
step-published = Read what is published
step-published-about = What the district has published about its schools, for everybody to read.
step-rights = See who may do what
step-rights-about = Which role opens which page, and who can change that.
path-title = My path
path-foundations = Foundations
path-listening = Listening
path-profile = Profile
path-blueprint = Blueprint
path-journey = Journey
path-credentials = Credentials

# Long work

job-fault-database = The database did not answer.
job-fault-disk = The disk is full.
job-fault-mail = The mail server did not take the message.
job-fault-network = Another computer did not answer.
job-fault-killed = The worker ended in the middle of it.
job-fault-ours = There is a fault on our side. The people who run this Fairwater find it in the log.
job-fault-unknown = No part that is switched on knows the work “{ $kind }”.
job-again-later = It is tried again by itself.
job-stops = It stops in a moment.
refused-not-your-job = Only the person who asked for this work can cancel it.
refused-job-over = This work is over; there is nothing left to cancel.
audit-stop = Cancel this audit
audit-cancelled = This audit was cancelled before it was made. You can ask for another.
audit-failed = This audit could not be made, though it was tried several times. The people who run this Fairwater find the reason in the list of jobs. You can ask for another.
import-stop = Cancel this
import-work-cancelled = The work on this file was cancelled. Nothing was changed; you can go on from here.
import-work-failed = The work on this file could not be done, though it was tried several times. The people who run this Fairwater find the reason in the list of jobs. Nothing was changed.
release-stop = Cancel this proof
release-work-cancelled = The proof was cancelled. Nothing was shown to anybody.
release-work-failed = The proof could not be finished, though it was tried several times. The people who run this Fairwater find the reason in the list of jobs. Nothing was shown to anybody.
unavailable-title = The database does not answer just now
unavailable-sentence = What was saved before is safe, and nothing of your last step was half done. Wait a minute, then load this page again; if you sent a form, send it again.
unavailable-again = Load the page again
refused-large-upload = This is larger than the { $limit } megabytes that this Fairwater takes at once. Bring it in parts, a school year at a time.
refused-large-form = This form holds more than Fairwater takes at once. Go back and send it in parts.
refused-takes-a-form = Nothing is read at this address: it takes what a form sends. Go back to the page with the form.
refused-bad-request = Your browser sent something that Fairwater cannot read. Go back, load the page again and try once more.
# Signing in and one’s own account
sign-in-wait = There were too many attempts that failed. Wait { NUMBER($minutes) } minutes and try again, or choose a new password by mail.
forgotten-link = I forgot my password
session-ended-idle = You were signed out because nothing had happened for an hour. Sign in to go on.
session-ended-long = You were signed out because a session ends after eight hours. Sign in to go on.
session-ended-closed = This session was ended. Sign in to go on.
second-title = One more step
second-lead = Your password is right. Now show that it is you.
second-code = Six digits
second-code-hint = From the code application on your phone. Each code is good once, for half a minute.
second-passkey = Use a passkey
second-go = Go on
second-lost = I do not have my phone or my passkey
second-recovery = Recovery code
second-recovery-hint = One of the ten codes that you kept when you set this up. Each is good once.
second-administrator = Without a recovery code, ask an administrator of your organisation, in person or by phone. They can take the lost device off your account; no mail can.
second-back = Sign in as somebody else
second-wait = There were too many codes that were wrong. Wait { NUMBER($minutes) } minutes and try again.
second-failed-code = This code is not right, or was used already. Wait for the next one, and check that the clock of your phone is right.
second-failed-recovery-code = This recovery code is not right, or was used already.
second-failed-passkey = This passkey does not belong to your account, or it was shown too late. Try again.
second-factor-title = Second factor
second-factor-set-up = Set up a second factor
second-factor-another = Add another
second-factor-needed = Your role lets you change or publish what is known about students. That takes more than a password, so set up a second factor first. Everything else is open to you already.
second-factor-lead = With a second factor, a password that somebody saw or guessed opens nothing.
second-factor-later = Not now: go on without what needs it
second-factor-lost = Afterwards you receive ten recovery codes, for the day on which the phone or the key is lost.
refused-second-factor-title = A second factor opens this page
refused-second-factor = Your role opens this page, but not with a password alone: from here, what is known about students is changed or published. Set up a second factor and sign in with it.
factor-codes = Codes from an application
factor-codes-how = An application on your phone shows six digits that change every half minute. It needs no network, and any application for one-time codes will do.
factor-codes-set-up = Set up codes
factor-codes-there = You have set this up.
factor-passkey = Passkey
factor-passkey-how = Your phone, computer or security key proves that it is you, with your finger, your face or its code. Nobody can be tricked into giving it away.
factor-passkey-set-up = Make a passkey
factor-since = Since { $day }.
factor-used = Last used { $moment }.
factor-remove = Remove
factor-remove-named = Remove { $name }
codes-step-scan = Scan this picture
codes-scan = Open the code application on your phone, add an account, and point the camera here.
codes-picture = Picture for the camera of a code application. The key below says the same.
codes-key = Or type this key into the application:
codes-step-type = Type the code that it shows
codes-go = Check and switch on
refused-code = This code is not right. Wait for the next one, and check that the clock of your phone is right.
refused-second-time-codes = Codes from an application are set up already. Remove them first, to change to another phone.
passkey-name = What to call it
passkey-go = Make a passkey
passkey-needs-script = A passkey needs JavaScript, and a browser that knows passkeys. Codes from an application work without.
passkey-needs-name = Passkeys are bound to a name. Open Fairwater by its name, such as http://localhost:8000, and not by a number.
passkey-not-made = No passkey was made. Try again, or use codes from an application.
passkey-not-shown = No passkey was shown. Try again, or use another way.
passkey-failed = What the browser sent was not the passkey that was asked for. Try again.
recovery-title = Your recovery codes
recovery-lead = Keep these ten codes where nobody else looks, and not on your phone. They are shown this once.
recovery-keep = Each opens your account once, with your password, when the phone or the key is lost. New codes end these.
recovery-kept = I have kept them
recovery-name = Recovery codes
recovery-left = { $n ->
    [one] One is left.
   *[other] { NUMBER($n) } are left.
}
recovery-anew = Make new ones
recovery-used = { $n ->
    [one] You came in with a recovery code; one is left. If a device is lost, remove it here and set up another.
   *[other] You came in with a recovery code; { NUMBER($n) } are left. If a device is lost, remove it here and set up another.
}
confirm-title = Your password, once more
confirm-lead = What guards your account is changed next, so show that it is still you.
confirm-failed = This is not your password.
confirm-go = Go on
account-title = Your account
account-how = How you sign in
account-sample = This is an invented person, on a server that only this computer reaches. So no second factor is asked for; on a server that others reach it would be.
account-no-factor = With your password. Your roles do not ask for a second factor; you can add one.
account-own-roles = Your roles
account-language-lead = For every device on which you sign in. A choice in the menu above holds in one browser alone.
account-language-keep = Keep this language
role-ended = Ended on { $day }
role-no-end = Without an end
password-title = Change the password
password-lead = Everywhere else you will be signed out.
password-current = Password until now
password-new = New password
password-again = The same again
password-rules = Twelve characters or more. A few words in a row are good, and easy to type.
password-go = Keep this password
password-changed = Your password is changed. Everywhere else you are signed out.
refused-password-short = This password is too short. Take twelve characters or more.
refused-password-long = This password is too long. Take at most { NUMBER($most) } characters.
refused-password-common = This password is among the first that anybody would try. Take one of your own.
refused-password-differs = The two passwords are not the same. Type the new one twice.
sessions-title = Where you are signed in
sessions-lead = If you do not know one of these, end it and change your password. No network address is kept.
session-here = this one
session-times = Since { $began }. Last used { $seen }.
session-end = End
session-end-named = End { $device }, last used { $seen }
sessions-end-others = End all others
device = { $browser } on { $system }
device-browser = A browser
device-system = a device
moment = { $day }, { $time } UTC
forgotten-title = A new password
forgotten-lead = Write your e-mail address. If there is an account for it, a mail with a link is sent to it.
forgotten-go = Send the link
forgotten-sent = If there is an account for this address, a mail is on its way.
forgotten-sent-more = The link in it is good once, for an hour. If no mail comes, look among unwanted mail, check the address, or ask an administrator of your organisation.
forgotten-no-mail = This Fairwater sends no mail. Ask the people who run it for a new password.
reset-new-title = Choose a new password
reset-new-lead = You will be signed out everywhere. A second factor stays as it is, and is asked for when you sign in.
reset-done = Your password is changed. Sign in with it.
refused-reset-link = This link is not good any more: it was used, is older than an hour, or was cut off in the mail. Ask for a new one on the page where you sign in.
refused-reset-oneself = You cannot take your own second factor away like this. Ask another administrator.
refused-reset-other = This person holds no role in your organisation.
mail-reset-subject = A new password for Fairwater
mail-reset =
    Good day { $name },

    somebody, most likely you, asked for a new password for your account at Fairwater. Choose one here within an hour:

    { $link }

    If it was not you, you need do nothing: your password stays as it is.
mail-account-subject = Your account at Fairwater was changed
mail-account = Hello { $name },

    { $what } ({ $day })

    If it was you, you need do nothing. If it was not, choose a new password at once and look at where you are signed in:

    { $link }

    Tell the people who administer Fairwater where you work, too.
account-password-changed = The password of your account was changed.
account-factor-added = A second factor was added to your account.
account-factor-removed = A second factor was taken away from your account.
account-factor-reset = An administrator took the second factors of your account away.
account-recovery-codes-made = New recovery codes were made for your account; the old ones ended.
account-recovery-code-used = A recovery code was used to sign in to your account.
mail-given-up = not tried any more
mail-try-again = Try again now
did-factor-added = { $who } set up a second factor.
did-factor-removed = { $who } took a second factor away.
did-factor-reset = { $who } took away the second factors of { $what }.
did-recovery-codes-made = { $who } made new recovery codes.
did-recovery-code-used = { $who } used a recovery code.
did-password-reset-asked = { $who } asked for a new password.
did-password-changed = { $who } changed their password.
did-sessions-ended = { $who } ended sessions.
person-factor = A lost second factor
person-factor-more = Somebody who lost their phone and their recovery codes asks you. Make sure that it is them. Every open session ends, and they set up another when they sign in.
person-factor-reset = Take the second factors away
role-choose = Choose a role
refused-no-role = Choose the role that this person shall hold.
teams-title = Teams
teams-lead = A team of the district or of a school: roles can be held in it, and a companion from outside can be granted it alone.
team-name = Name of the team
team-within = Of
team-make = Make the team
refused-team-there = A team cannot stand here under the name “{ $name }”: there is one already, or this is a team itself.
did-team-begun = { $who } made the team { $what }.
did-finding-withdrawn = { $who } withdrew { $what }.
choose-find = Find by words
choose-go = Find
choose-newest = The newest of each kind. Find older ones by their words.
choose-found = What has “{ $asked }”, kind by kind.
choose-none = Nothing that you may see has “{ $asked }”. Try fewer or other words.
