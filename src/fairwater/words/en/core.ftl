# Refusals of a file: what, where, what to do next.
input-no-such-file = There is no file “{ $file }”. Check the name and the folder.
input-empty-file = “{ $file }” is empty: it has no header and no rows. Export it again and check its size.
input-only-header = “{ $file }” has column names but no rows below them. Export it again with the students in it.
input-not-parquet = “{ $file }” ends in .parquet but is not a Parquet file. Export it again, or save it as CSV.
input-damaged-gzip = “{ $file }” is a damaged .gz file: it stops before its end. Copy it again.
input-not-utf8 = “{ $file }” is stored as { $letters }, not as UTF-8, and names would be published as they are read. Save the file as “CSV UTF-8” and try again.
input-not-a-table = “{ $file }” cannot be read as a table with columns. Save it as CSV with one header row.
input-doubled-column = The column “{ $column }” occurs twice in the header of “{ $file }”. Rename one of them.
input-odd-row = Row { $row } of “{ $file }” has { $found ->
    [one] { $found } column
   *[other] { $found } columns
} where the header has { $expected }{ $others ->
    [0] .
    [one] , and one more row is like it.
   *[other] , and { $others } more rows are like it.
} Often a comma inside a value lacks its quotation marks. Mend the row and try again.
input-missing-column = There is no column “{ $column }” in { $file }. { $near ->
    [blank] It has: { $columns }.
   *[other] Did you mean “{ $near }”? It has: { $columns }.
}
input-outcome-is-text = The column “{ $column }” holds text such as { $examples }, not 0 and 1. Choose a column of 0/1 or true/false.
input-outcome-is-numbers = The column “{ $column }” holds numbers such as { $examples }, not 0 and 1. Add a column that is 1 where the number reaches what you mean and 0 where it does not, and compare that one.
input-outcome-is-blank = The column “{ $column }” is blank in every row, so there is no outcome to compare.
input-no-student = Row { $row } has no value in “{ $column }”, so it cannot be told which student it is{ $others ->
    [0] .
    [one] ; one more row is like it.
   *[other] ; { $others } more rows are like it.
} Fill it in, or leave out --student to count each row as a student.
input-conflicting-rows = { $conflicts ->
    [one] One value differs
   *[other] { $conflicts } values differ
} between rows of the same student (by { $students }). Mend the rows below, or add the column that tells them apart to --student.
input-conflicting-row = row { $row }: “{ $column }” differs from row { $first }, the same student
input-more-conflicts = … and { $others } more
input-other-schools = “{ $file }” does not list the same schools in the same order as “{ $first }”. Bring all modules from one export.
input-no-everyone = { $file } has no group called “{ $group }”, so there is no share for everyone.
input-not-single-values = The column “{ $column }” holds lists, not single values. Choose a column with one value in each row.
input-repeated-student = In the { $table } table { $rows ->
    [one] one row repeats
   *[other] { $rows } rows repeat
} a student of the same school and year. Keep one row for each.
input-snapshot-missing = There is no snapshot in “{ $folder }”. Import the district's files first.

# A file as it stands: what was noticed, and what is no table.
input-is-pdf = “{ $file }” is a PDF, whatever its name says. A PDF is a picture of a table: export the table itself as CSV or Excel from the program that made it.
input-is-old-excel = “{ $file }” is an Excel file of the old kind (.xls). Open it, choose “Save as: Excel workbook (.xlsx)” or “CSV UTF-8”, and bring that.
input-is-picture = “{ $file }” is a picture. Export the table itself as CSV or Excel.
input-is-other-archive = “{ $file }” is an archive that cannot be opened here. Pack the file as .zip, or bring it unpacked.
input-is-web-page = “{ $file }” is a web page, often an error page or a sign-in page saved in place of the export. Download the export again.
input-is-document = “{ $file }” is a text document. Export the table itself as CSV or Excel.
input-several-files = “{ $file }” holds { $n } files ({ $files }). Bring one table at a time, or a OneRoster bundle as it was exported.
input-other-interchange = “{ $file }” is an Ed-Fi interchange of { $kind }, which leads to no table here, so nothing of it was kept. Those that do are: { $known }.
input-no-students-file = The students of the counts in “{ $file }” stand in “{ $other }”, which is not there. Put both files into one folder, or into one .zip.
input-students-key = “{ $file }” does not say { $column }, by which its counts go with the students of the other file. Map it to a column, or give it for the whole file.
mapping-students-from = In the mapping “{ $file }”, students_from belongs to a file of counts, and names the column of the other file that says how many students there are. Write it as students = "…" under [students_from.columns].
remark-no-enrollment-beside = { $n ->
    [one] One row of counts has
   *[other] { $n } rows of counts have
} no row in “{ $other }” of the same school, year and group.
remark-enrollment-differs = { $n ->
    [one] In “{ $other }” one school, year and group stands
   *[other] In “{ $other }” { $n } schools, years and groups stand
} there more than once with different numbers of students. None of them was taken. If they add up, say so in the mapping.
remark-not-understood-beside = { $n ->
    [one] One row of “{ $other }” has
   *[other] { $n } rows of “{ $other }” have
} the value “{ $value }”, whose meaning nobody has said. No counts were put beside its students.
remark-half-a-count = { $n ->
    [one] One row has no number of students, or no count of them, and is
   *[other] { $n } rows have no number of students, or no count of them, and are
} left out on both sides: what is not reported is not 0.
alarm-unknown-measure = The counts are of { $measures }, which no measure here is called. Say in the mapping, as the code of a value or for the whole file, which measure they belong to, or leave those rows out.
note-counted-events = The counts of “{ $measure }” that others published are of events, not of students: somebody may stand in them several times. A share can be larger than the share of students, and its range and tests are too sure.
input-endless-line = Line { $line } of “{ $file }” is longer than a million letters, so this is not a table with one row a line. Export it again as CSV.
input-not-text = “{ $file }” is not text: it holds bytes that no table has. Export it again as CSV or Excel.
input-unknown-letters = “{ $given }” is not a way to store letters that is known here. Say one of { $known }.
input-other-letters = Row { $row } of “{ $file }” cannot be read as { $letters }. Leave the choice of letters open, or save the file as “CSV UTF-8”.
input-damaged-workbook = “{ $file }” is a damaged Excel workbook. Open it in Excel, save it again, and bring that.
input-unknown-sheet = “{ $file }” has no sheet “{ $sheet }”. It has: { $sheets }.
input-several-sheets = “{ $file }” has { $n } sheets with something in them: { $sheets }. Choose one.
input-merged-cells = Cells { $cells } of the sheet “{ $sheet }” in “{ $file }” are merged, so it cannot be told to which row their value belongs. Unmerge them, fill each row, and save.
input-formulas-not-computed = { $n ->
    [one] One cell
   *[other] { $n } cells
} of the sheet “{ $sheet }” in “{ $file }” { $n ->
    [one] holds a formula that was
   *[other] hold formulas that were
} never computed, so there is no value to read. Open the file in Excel, save it, and bring it again.
input-open-quote = A quotation mark in row { $row } of “{ $file }” is not closed, so { $lines ->
    [one] the line after it was
   *[other] { $lines } lines after it were
} read into one value. Close the mark or take it out, and bring the file again.
remark-letters = The file is not UTF-8; its letters were read as { $letters }{ $example ->
    [blank] .
   *[other] , for example “{ $example }”.
} If a name looks wrong, save it as “CSV UTF-8” and bring it again.
remark-lines-above = { $n ->
    [one] One line
   *[other] { $n } lines
} above the column names { $n ->
    [one] was
   *[other] were
} left out: “{ $text }”.
remark-unnamed-column = Column { $column } has no name; it is called “{ $name }” here.
remark-doubled-column = The column name “{ $column }” occurs more than once; the later one is called “{ $name }” here.
remark-formulas = { $n ->
    [one] One cell
   *[other] { $n } cells
} of the sheet “{ $sheet }” { $n ->
    [one] holds a formula; the value that it last had
   *[other] hold formulas; the values that they last had
} in Excel was read.

# A mapping of columns and codes.
mapping-unreadable = “{ $file }” is not a mapping that can be read. Start again from the one that is suggested.
mapping-broken = “{ $file }” cannot be read as a mapping: { $fault }. Mend it there, or start again from the one that is suggested.
mapping-unknown-table = { $file }: there is no table “{ $table }”. The tables are: { $known }.
mapping-other-table = { $file } is a mapping of the table { $mapped }, but { $table } was asked for. Bring the mapping of { $table }, or say --table { $mapped }.
mapping-unknown-column = { $file } maps the column “{ $column }”, which the table does not have. It has: { $known }.
mapping-unknown-code = { $file } reads “{ $theirs }” in { $column } as “{ $ours }”, which is not one of its values: { $known }.

# Why a row waits.
intake-missing-columns = The table { $table } needs { $columns }, and neither “{ $file }” nor the mapping says it. Map a column to it, or give it for the whole file.
intake-given = “{ $value }” cannot be the { $column } of the rows of “{ $file }”. Correct it.
intake-nothing = No row of “{ $file }” can be taken: all { $n } wait. See their reasons first; often one column is mapped to the wrong one.
intake-no-identifier = “{ $column }” is blank or says that it is unknown, so it cannot be told whose row this is. Fill it in.
intake-total-row = “{ $value }” in “{ $column }” looks like a row of totals, a note or a second header, not a student. Leave it out, or correct the number.
intake-scientific = “{ $column }” holds { $value }: a spreadsheet has turned a long number into a shorter one. Export it again with that column as text.
intake-unknown-code = Nobody has said what “{ $value }” in “{ $column }” means. Map it to one of { $known }, to blank, or leave such rows out.
intake-date-for-code = “{ $column }” holds the date { $value }: a spreadsheet has probably turned a code such as 3-5 into it. Put the code back (one of { $known }).
intake-date-for-number = “{ $column }” holds the date { $value } where a number belongs. A spreadsheet may have changed it: put the number back.
intake-not-a-number = “{ $column }” holds “{ $value }” where a number belongs. Correct it, or clear it if it was not reported.
intake-negative = “{ $column }” holds { $value }: less than none. Correct it, or clear it if it was not reported.
intake-too-many = “{ $column }” holds { $value }, and cannot be more than { $most }. Correct it.
intake-more-than = “{ $column }” ({ $value }) is more than “{ $bound }” in the same row. Correct one of them.
intake-more-than-given = “{ $column }” holds { $value }, which is more than the { $bound } that the mapping gives as { $ours } of every row. Correct the value, or say in the mapping what is true of this file.
intake-no-year = “{ $column }” is blank, so it cannot be told which school year this is. Fill it in.
intake-not-a-year = “{ $value }” in “{ $column }” is not a school year. Write it as 2025-26.
intake-repeated-student = This student, school and year stand in row { $first } already, with other values. Keep one of the two; or, if each row is an event, let rows of one student add up.
intake-odd-row = The row has { $found ->
    [one] { $found } column
   *[other] { $found } columns
} where the header has { $expected }. Often a comma inside a value lacks its quotation marks. Mend it.
remark-not-reported = “{ $column }”: { $n ->
    [one] one value stands for “not reported” and is taken as blank, never as 0.
   *[other] { $n } values stand for “not reported” and are taken as blank, never as 0.
}
remark-withheld-by-source = “{ $column }”: { $n ->
    [one] one value was withheld by the source and is taken as blank, never as 0.
   *[other] { $n } values were withheld by the source and are taken as blank, never as 0.
}
remark-decimal-identifier = “{ $column }”: { $n ->
    [one] one number was
   *[other] { $n } numbers were
} written like 12.0; the point and the nought after it are left off.
remark-last-school = { $n ->
    [one] One student stands
   *[other] { $n } students stand
} in several schools of one year; the later row of the file is taken for the last school. Map a column to last_school if the file says it.
mended-missing-columns = “{ $file }” lacks the columns { $columns }. Mend the file of waiting rows as it was written, and keep its columns.
mended-no-row = Row { $row } of “{ $file }” has no number in “{ $column }”, so it cannot be told which row it mends.
mended-unknown-row = “{ $file }” mends row { $row }, which is not in “{ $first }”. Bring it together with the file that it came from.
mended-row-twice = “{ $file }” mends row { $row } twice. Keep one.

# What is odd about a file as a whole.
alarm-much-waiting = { $n } of { $rows } rows wait. A column may be mapped to the wrong one, or a code be new this year.
alarm-waiting-gone = { $n ->
    [one] One row that is there now waits in this file, and would be gone until it is mended.
   *[other] { $n } rows that are there now wait in this file, and would be gone until they are mended.
}
alarm-key-id-with-school = Of { $ids } student numbers { $several } stand in several schools of one year: the numbers are probably each school's own. Say so in the mapping (student_key = "id-with-school"), or different students are taken for one.
alarm-key-id-with-year = Of { $ids } student numbers { $changing } change who they are from year to year: numbers are probably given anew each year. Say so in the mapping (student_key = "id-with-year").
alarm-no-enrollment = There is no enrollment here yet, by which these rows would be counted in groups. Bring it first.
alarm-not-enrolled = { $n } of { $rows } rows belong to nobody who is enrolled in that school and year; they would be counted in no group. { $unknown ->
    [0] All their student numbers are enrolled, but elsewhere or in another year (for example { $example }). Check the schools and years of both files.
   *[other] Of { $unknown } of them the student number is in no enrollment at all (for example { $example }). Check that both files write numbers alike.
}
alarm-rows-gone = { $year }: { $n } of { $before } rows would be gone. Is the file complete?
alarm-rows-new = { $year }: { $n } rows would be new beside the { $before } that are there. Is it the right file?
alarm-rows-changed = { $year }: { $n } of { $before } rows would change.
alarm-schools-gone = { $n ->
    [one] One school has
   *[other] { $n } schools have
} no row any more: { $schools }.
alarm-schools-new = { $n ->
    [one] One school is
   *[other] { $n } schools are
} not in the data before: { $schools }. Check the codes; leading zeros count.
alarm-other-district = Most rows are of schools that were never here ({ $schools }). This may be the file of another district.
alarm-group-moved = { $column }, “{ $group }”: { $was } before, { $now } now. A code may have changed.
alarm-part-of-year = The most days enrolled were { $was } and are { $now } now: the file may cover part of a year and would replace a whole one.

# The command.
import-column = { $ours } ← “{ $theirs }”
import-column-unsure = { $ours } ← “{ $theirs }” (sounds alike: check it)
import-code = “{ $value }” is { $ours ->
    [blank] not reported
   *[other] { $ours }
}
import-unknown = What these values of “{ $column }” mean has to be said: { $values }.
import-not-taken = { $n ->
    [one] One column is
   *[other] { $n } columns are
} not taken: { $columns }.
import-missing = Still to be said: { $columns }.
import-mapping-kept = The mapping that was confirmed for this header is used again.
import-mapping-written = This mapping is a suggestion and stands in { $file }. Read it, correct it, and run the command again with --mapping.
import-counts = { $rows ->
    [one] One row
   *[other] { $rows } rows
}: { $taken } can be taken{ $waiting ->
    [0] .
    [one] , one waits.
   *[other] , { $waiting } wait.
}{ $left_out ->
    [0] {""}
    [one] {" "}One is left out by the mapping.
   *[other] {" "}{ $left_out } are left out by the mapping.
}{ $repeated ->
    [0] {""}
    [one] {" "}One repeats another or adds to it.
   *[other] {" "}{ $repeated } repeat another or add to it.
}
import-year = { $year }: rows before { $before }, after { $after }; { $added } new, { $changed } changed, { $removed } gone.
import-asked = What does “{ $value }” in “{ $column }” mean? { $n ->
    [one] One row waits
   *[other] { $n } rows wait
} for it.
import-waiting-row = Row { $row }: { $reason }
import-alarm = Odd: { $alarm }
import-alarms = It was not taken in, because { $n ->
    [one] something is odd (see above). If it is right, say
   *[other] { $n } things are odd (see above). If they are right, say
} --despite-alarms.
import-nothing-new = Nothing would change.
import-dry = This was a dry run; nothing was changed. Say --take-in to take it in.
import-waiting-written = The { $n } rows that wait stand in { $file }. Mend them there and bring them back with --mended.
import-no-day = { $given ->
    [blank] Say for which day the file holds: --as-of 2026-06-14.
   *[other] “{ $given }” is not a day. Write it as 2026-06-14.
}
import-taken-in = Taken in: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} of { $table }, as snapshot { $snapshot }.
store-unknown-snapshot = There is no snapshot “{ $snapshot }” here. There are: { $known }.
store-empty = Nothing was taken in to { $folder } yet.
store-step = { $snapshot }  { $time }  { $who }  { $table } from { $file }
store-step-back = { $snapshot }  { $time }  { $who }  rolled back
store-holds = Snapshot { $snapshot } holds now. Say --back-to with an earlier one to let that hold again.

# Refusals of a question.
question-unknown-groups = The data have no column for { $groups }. They have: { $known }.
question-unknown-reference = No group is called “{ $group }”. The groups are: { $known }.
question-unknown-kind = “{ $given }” is not something to compare with. Use rest, overall, best, group:NAME or value:0.54.
question-value-range = “{ $given }” is not a share. Give a number from 0 to 1, such as value:0.54.
question-target-percent = “{ $given }” is not a target. Give a percent from 0 to 100, such as 5.
question-no-groups = Say by which groups to compare: --by COLUMN, once or more.
question-unknown-better = “{ $given }” is not a direction. Say --better higher or --better lower.
question-repeated-column = “{ $column }” stands twice in the same --by or --within. Name it once.
question-unknown-measure = There is no measure “{ $measure }”. The measures are: { $known }.
question-not-crossed = These published counts were not broken down by { $groups } together. Ask for them one at a time.
question-unknown-school = The data have no school with the number { $schools }. Check the number; leading zeros count.
question-no-table = These data have no { $table } table, so “{ $measure }” cannot be computed. Bring that file first.
question-no-column = The { $table } table of these data has no column { $columns }, so “{ $measure }” cannot be computed. Bring a file that has it.
gate-one-by-one = Groups that are counted one by one cannot be released for the audience “{ $audience }”. Plan a release of them.

# Why something is not calculated.
reason-withheld = Withheld: small groups, and numbers from which they could be worked out, are not shown, so that no student can be known by them.
reason-in-a-class = The share is given as a class, share_low to share_high: an exact one would tell how many students it is.
reason-too-few = Fewer than { $min_n } students: too few to compare.
reason-no-outcomes = No student here has this outcome reported.
reason-reference-too-few = Fewer than { $min_n } students to compare with.
reason-no-others = There are no other students to compare with.
reason-reference-absent = The group to compare with is not here.
reason-reference-elsewhere = The group to compare with is not one of these groups.
reason-no-group-large-enough = No group has the { $min_n } students that a reference needs.
reason-ratio-undefined = The ratio is undefined, because the share compared with is 0.
reason-counts-disagree = The published counts contradict each other here: more students counted than enrolled.
reason-no-counts = The share was published without the number of students, so no interval can be given.

# The command line.
cli-read-as-blank = “{ $column }”: read as blank, because it is not 0, 1, true or false:
cli-read-as-blank-row = “{ $value }” × { $n }
cli-reserve-codes = “{ $column }”: read as not reported, because such numbers stand for a value that nobody gave: { $codes }.
cli-duplicates = { $n ->
    [one] One repeated row of a student was left out; its values agree.
   *[other] { $n } repeated rows of students were left out; their values agree.
}
cli-written = { $rows ->
    [one] Wrote one row to { $file }.
   *[other] Wrote { $rows } rows to { $file }.
}
cli-cannot-write = The file “{ $file }” cannot be written. Check that its folder is there and is yours to write to.
cli-out-is-input = --out names the file that is read, “{ $file }”. Nothing was written; give the answer another name.
cli-one-group = { $by } has one group only, so there is nobody to compare it with.
cli-all-equal = Everyone's outcome in “{ $column }” is the same ({ $value }), so there is no gap to see.
cli-group-of-one = { $n ->
    [one] One group has
   *[other] { $n } groups have
} a single student ({ $groups }): what the file says of such a group it says of one child. Do not pass it on.
gate-release-for-staff = A release is for people outside: the public or families. Staff with a need see exact numbers of their own schools without one. Choose audience = "public".
gate-unknown-audience = “{ $given }” is not an audience. The audiences are: { $known }.
gate-unknown-preset = There is no policy called “{ $given }”. The presets are: { $known }.
gate-looser = A smallest group of { $given } is looser than the policy “{ $policy }”, which asks for { $floor }. Raise min_n to { $floor } or more, or leave it out.
gate-no-group-bys = The plan asks for nothing: group_bys is empty. Name at least one crossing, such as [] for everyone or ["school"].
gate-repeated-column = A crossing names a column twice: { $columns }. Name it once.
gate-too-many-ways = { $columns } crosses more columns than the { $most } that this policy allows for { $audience }. Ask for fewer columns together; every column more makes groups smaller and hides more.
gate-too-many-crossings = These columns make { $found } possible groups together, more than the { $most } that can be proven safe. Leave out a column, or use wider groups (grade spans in place of grades).
gate-other-columns = The ledger holds numbers of the same population by { $columns }, which this file does not have, so they cannot be checked together. Bring a file with that column, or name another population in the plan.
gate-out-of-time = The proof was not finished in { $seconds } seconds, so nothing is released. Ask for fewer columns together, use wider groups, or allow more time (time_limit).
gate-not-proven = { $unsafe ->
    [one] One small number
   *[other] { $unsafe } small numbers
} by { $columns } could be worked out from this release together with what was shown before, so nothing is released. Roll small categories together, ask for fewer columns together, or pool years.
gate-other-outcome = Together with these numbers, small numbers of an earlier release ({ $outcomes }) could be worked out, so nothing is released. Ask for the crossings that were released before.
gate-ledger-damaged = Line { $line } of the ledger “{ $file }” does not follow from the lines before it: it was changed, or the file was cut. Nothing is released until the ledger is put back from a copy.
gate-ledger-moved = Something else was released since this was proven, so it has to be proven again beside it. Nothing is published yet.
gate-ledger-place = “{ $file }” is not a file that a ledger can stand in. Name a file.
gate-own-column = A column of the plan is called “{ $column }”, as one of the columns of a release itself. Rename it in the file.
gate-smaller-than = [roll_up.{ $name }] joins the categories with fewer than { $given } students. That number is smaller than the smallest group of the policy “{ $policy }”, so it would tell of some categories how few they are. Raise smaller_than to { $floor } or more, or name the categories (together).
gate-joined-otherwise = The ledger holds numbers of the same population by another column “{ $column }”{ $categories ->
    [blank] , in which these categories are not joined.
   *[other] , in which other categories are joined: { $categories }.
} Join the same ones, or give the column of this plan another name.
gate-overlapping = { $groups } are groups that a student may stand in several of, so they do not add up to everyone. Release them by single groups, or choose the column with one value for each student.

# A release plan.
plan-not-toml = “{ $file }” is not a TOML file: { $where }.
plan-missing = The plan “{ $file }” lacks “{ $field }”. A plan needs: { $needed }.
plan-unknown = The plan “{ $file }” has “{ $field }”, which is not a field of a plan. The fields are: { $known }.
plan-kind = The field “{ $field }” of the plan “{ $file }” is of the wrong kind. Words stand in quotation marks, lists in brackets, and true, false and numbers without quotation marks.
plan-crossings = The field “{ $field }” of the plan “{ $file }” is a list of lists of columns, such as [[], ["school"], ["school", "race"]].
plan-roll-up-kind = In the plan “{ $file }”, [roll_up.{ $name }] is of the wrong kind. It has of, a column, and either together, a list of lists of categories in quotation marks, or smaller_than, a whole number.
plan-roll-up-which = In the plan “{ $file }”, [roll_up.{ $name }] needs one of two: together, with the categories that are joined, or smaller_than, with a number of students. Give one, and not both.
plan-roll-up-alone = In the plan “{ $file }”, [roll_up.{ $name }] has fewer than two categories in a list of together. Name at least two in each list; a category in no list stays as it is.
plan-roll-up-twice = In the plan “{ $file }”, [roll_up.{ $name }] names the category “{ $category }” twice. A student stands in one category only, so name it once.
plan-roll-up-twofold = In the plan “{ $file }”, [roll_up.{ $name }] joins categories of “{ $of }”, which the plan makes itself. Join the categories of a column of the file.
plan-roll-up-taken = The plan makes a column “{ $name }” by roll_up, but { $file } has a column of that name already. Give the joined column another name.
plan-roll-up-category = [roll_up.{ $name }] joins the category “{ $category }”, which the column “{ $of }” of { $file } does not have. Its categories are: { $known }.
plan-roll-up-name = [roll_up.{ $name }] joins categories of “{ $of }” into “{ $category }”, which is the name of another category, so the two could not be told apart. Rename one in the file, or join others.

# What a release says of itself.
release-written = Released { $shown } of { $cells } groups to { $folder }; { $withheld } are withheld. The proof: { $small } small numbers, none of them can be told.
release-rolled-up = { $groups ->
    [one] One set of groups is
   *[other] { $groups } sets of groups are
} shown together in rolled_up.csv, because each alone would be too few.
release-ledger = The ledger “{ $file }” now holds { $entries } numbers.
quote-columns = { $file } lacks the columns { $missing }. A quoted file has the columns of the groups, then stat (students, counted or share) and value.
quote-source = Say who published { $file }: numbers of others are never quoted without their source.
quote-nothing = { $file } tells no number: every value is blank or withheld. There is nothing to note.
quote-outcome = { $file } has numbers of students counted. Say what was counted: --outcome, with the name that the plans use.
quote-stat = Row { $row } of { $file }: “{ $given }” is none of { $known }. Correct the column stat.
quote-number = Row { $row } of { $file }: “{ $given }” is neither a whole number of students nor a share from 0 to 1. Correct it, or leave it blank if it was not published.
quote-noted = { $n } numbers of “{ $source }” are noted in { $ledger } as known to everybody. Later releases are proven beside them.
gate-kept-changed = What was kept of this finding has been changed since it left the gate. It is not shown. Pin it again, and tell your IT office.

# Significant disproportionality (34 CFR 300.646-647): ratios inform, and declare nothing.
disproportionality-informs = These ratios inform, they never declare. Whether there is significant disproportionality, and what follows, is for the state to determine.
disproportionality-example = The threshold is an example: there is no federal one, and each state sets its own.
disproportionality-not-calculated = { $category }, { $people }, { $year }: not calculated. { $why }
disproportionality-not-over = { $category }, { $people }, { $year }: a ratio of { $ratio } does not exceed the state's threshold of { $threshold }.
disproportionality-over-fewer-years = { $category }, { $people }, { $year }: a ratio of { $ratio } exceeds the state's threshold of { $threshold }. { $years ->
    [one] It has in one year
   *[other] It has in { $years } consecutive years
}; the rules look at { $needed ->
    [one] one year
   *[other] { $needed } years
}.
disproportionality-over-with-progress = { $category }, { $people }, { $year }: a ratio of { $ratio } exceeds the state's threshold of { $threshold }. { $years ->
    [one] It has in one year
   *[other] It has in { $years } consecutive years
}; the rules look at { $needed ->
    [one] one year
   *[other] { $needed } years
}. The ratio shows reasonable progress, as these rules read it.
disproportionality-over-for-years = { $category }, { $people }, { $year }: a ratio of { $ratio } exceeds the state's threshold of { $threshold }. { $years ->
    [one] It has in one year
   *[other] It has in { $years } consecutive years
}; the rules look at { $needed ->
    [one] one year
   *[other] { $needed } years
}. By these rules no reasonable progress excuses it.
disproportionality-method-risk-ratio = Risk ratio: { $counted } of { $students } in the group, against { $others } of { $of_others } in all other groups of the district.
disproportionality-method-alternate = Alternate risk ratio: { $counted } of { $students } in the group in the district, against { $others } of { $of_others } in all other groups of the state, because the other groups of the district are too few.
disproportionality-method-none = There is no ratio. { $why }
disproportionality-why-no-counts = There are no counts of this group in this year.
disproportionality-why-group-cell = Fewer than { $cell } students of the group are counted.
disproportionality-why-group-n = The group has fewer than { $n } students.
disproportionality-why-counts-disagree = More students are counted than there are. Check that both counts are of the same students.
disproportionality-why-others-not-known = The counts of another group are missing, so the comparison would not be with all other students. Give them; for a group without students give 0 of 0.
disproportionality-why-state-not-known = The other groups of the district are too few, and the state's counts of all groups are not given. Bring them for the alternate risk ratio.
disproportionality-why-state-cell = The other groups of the district are too few, and in the other groups of the state fewer than { $cell } students are counted.
disproportionality-why-state-n = The other groups of the district are too few, and the other groups of the state have fewer than { $n } students.
disproportionality-progress-not-asked = These rules hold no standard of reasonable progress.
disproportionality-progress-shown = From { $before } to { $year } the ratio fell by the state's standard of reasonable progress.
disproportionality-progress-not-shown = From { $before } to { $year } the ratio did not fall by the state's standard of reasonable progress.
disproportionality-progress-not-known = There is not a ratio in both { $before } and { $year }, so no progress is shown.
disproportionality-out-of-enrolled = of all students enrolled
disproportionality-out-of-disabilities = of students with disabilities
disproportionality-category-any-disability = Identified with any disability
disproportionality-category-intellectual-disabilities = Identified with intellectual disabilities
disproportionality-category-specific-learning-disabilities = Identified with specific learning disabilities
disproportionality-category-emotional-disturbance = Identified with emotional disturbance
disproportionality-category-speech-or-language-impairments = Identified with speech or language impairments
disproportionality-category-other-health-impairments = Identified with other health impairments
disproportionality-category-autism = Identified with autism
disproportionality-category-regular-class-under-40 = Placed inside a regular class less than 40 percent of the day
disproportionality-category-separate-settings = Placed in separate schools or residential facilities
disproportionality-category-out-of-school-up-to-10 = Suspended out of school or expelled, 10 days or fewer
disproportionality-category-out-of-school-over-10 = Suspended out of school or expelled, more than 10 days
disproportionality-category-in-school-up-to-10 = Suspended in school, 10 days or fewer
disproportionality-category-in-school-over-10 = Suspended in school, more than 10 days
disproportionality-category-removals-in-total = Disciplinary removals in total
disproportionality-negative = { $counted } of { $students } is not a count of students. Both numbers are 0 or more.
disproportionality-unknown-group = “{ $given }” is none of the seven groups of this calculation. The groups are: { $known }.
disproportionality-unknown-category = “{ $given }” is none of the fourteen categories. The categories are: { $known }.
disproportionality-unknown-rules = There are no rules called “{ $given }”. Those that come with Fairwater are: { $known }. Bring your state's in a file of your own.
disproportionality-twice = The counts of “{ $category }” in the school year { $year } are given twice. Give them once.
disproportionality-minimums = A minimum cell of { $cell } and a minimum n of { $n } leave a ratio without anybody to compare. Make both 1 or more.
disproportionality-rules-not-toml = “{ $file }” is not a TOML file: { $where }.
disproportionality-rules-missing = In “{ $file }”, the rules [{ $rules }] lack “{ $field }”. They need: { $needed }.
disproportionality-rules-unknown = In “{ $file }”, the rules [{ $rules }] have “{ $field }”, which is none of their fields. The fields are: { $known }.
disproportionality-rules-kind = In “{ $file }”, “{ $field }” of the rules [{ $rules }] is of the wrong kind. Words stand in quotation marks; numbers, dates, true and false without; tables in braces.
disproportionality-rules-choice = In “{ $file }”, “{ $field }” of the rules [{ $rules }] is “{ $given }”. It is one of: { $known }.
disproportionality-rules-threshold = In “{ $file }”, the threshold of the rules [{ $rules }] is { $given }. A ratio of 1 is no difference at all, so give a threshold above 1.
disproportionality-rules-minimum = In “{ $file }”, “{ $field }” of the rules [{ $rules }] is { $given }. Give a whole number of 1 or more.
disproportionality-rules-years = In “{ $file }”, the years of the rules [{ $rules }] are { $given }. The regulation allows 1 to { $most } consecutive years.
disproportionality-rules-rationale = In “{ $file }”, the rules [{ $rules }] have a minimum cell over { $cell } or a minimum n over { $n }. Say in “rationale” why that is reasonable, as the state has to.
disproportionality-rules-progress = In “{ $file }”, the rules [{ $rules }] ask for a fall of { $given }. Give a number above 0, and below 1 where it is a share.

# Bundles and interchanges: refusals of an archive.
input-zip-none = “{ $file }” is not a .zip archive. Bring the .zip as it was exported, without opening and saving it.
input-zip-damaged = “{ $file }” is a damaged .zip archive: it stops before its end or was changed. Export or copy it again.
input-zip-damaged-member = “{ $member }” in “{ $file }” is damaged and cannot be unpacked. Export the archive again.
input-zip-password = “{ $file }” is locked with a password, so it cannot be read. Export it without one, and send it only by the way that your district keeps for student data.
input-zip-nested = “{ $member }” in “{ $file }” is itself an archive. Unpack it, and bring its files in one plain .zip, or one by one.
input-zip-name = “{ $file }” holds a file whose name leads out of the archive: “{ $member }”. No export does that, so nothing was read. Ask where the file came from, and export it again.
input-zip-method = “{ $member }” in “{ $file }” is packed in a way that we do not read. Make the archive again with the ordinary “Compress” of your computer.
input-zip-doubled = “{ $file }” holds “{ $member }” twice, so it cannot be told which one holds. Leave one of them in the archive.
input-zip-empty = “{ $file }” is an archive without a file in it. Export it again.
input-zip-too-many = “{ $file }” holds { $members } files, more than the { $most } that are read. Bring an archive with only the files of one export.
input-zip-too-large = “{ $file }” is larger than { $megabytes } megabytes when it is unpacked, so it was not read. Export fewer school years at a time.
input-zip-swells = “{ $file }” becomes more than { $times } times larger when it is unpacked, as no export does, so it was not read. Ask where the file came from, and export it again.

# Refusals of a OneRoster bundle.
input-roster-no-manifest = “{ $file }” has no manifest.csv, so it is not a OneRoster bundle. Export it as OneRoster CSV, and bring the .zip as it is.
input-roster-version = The manifest of “{ $file }” says OneRoster version { $given }. The versions that are read are { $known }. Choose one of them when you export.
input-roster-delta = “{ $member }” in “{ $file }” holds only what changed since another export (delta). Export it again in bulk mode, with everything in it.
input-roster-missing-file = The manifest of “{ $file }” names “{ $member }”, but the archive lacks it. Export the bundle again, and do not take files out of it.
input-roster-absent = By its manifest “{ $file }” comes without “{ $member }”, which a roster needs. Add it when you export.
input-roster-doubled = Row { $row } of “{ $file }” has the same sourcedId as row { $first } and says something else. Keep the one that holds, and export again.
input-roster-year = “{ $file }” has the school year “{ $given }”. A school year is the year in which it ends, such as 2026 for 2025-26. Correct it where the terms are set up, and export again.
input-roster-no-students = “{ $file }” names no student. Export the bundle again with the students in it.

# What was noticed in a OneRoster bundle.
note-roster-absent = The bundle comes without { $file }, so what it would say is not reported.
note-roster-extension = Columns that the bundle's maker added to { $file } were not read: { $columns }.
note-roster-removed = { $n ->
    [one] One row of { $file } is
   *[other] { $n } rows of { $file } are
} marked as removed, and left out.
note-roster-no-id = { $n ->
    [one] One row of { $file } has no identifier and is
   *[other] { $n } rows of { $file } have no identifier and are
} left out. Fill it in, and export again.
note-roster-repeated = { $n ->
    [one] One row of { $file } stands
   *[other] { $n } rows of { $file } stand
} there twice, and counts once.
note-roster-dangling = { $n ->
    [one] One value of { $column } in { $file } is
   *[other] { $n } values of { $column } in { $file } are
} not in { $other }, so what it points to is unknown. Export all files of the bundle together.
note-roster-no-org = { $n ->
    [one] One user has
   *[other] { $n } users have
} no school or other organisation of their own.
note-roster-no-school = { $n ->
    [one] One student is
   *[other] { $n } students are
} in no school, by class or by their own record, and left out of enrollment. Give them a school, and export again.
note-roster-students-without-class = { $n ->
    [one] One student attends
   *[other] { $n } students attend
} no class. Their school is the one of their own record.
note-roster-classes-without-student = { $n ->
    [one] One class has
   *[other] { $n } classes have
} no student.
note-roster-classes-without-teacher = { $n ->
    [one] One class has
   *[other] { $n } classes have
} no teacher.
note-roster-no-term = { $n ->
    [one] One class is
   *[other] { $n } classes are
} of no school year that the bundle knows, so nobody is enrolled by it.
note-roster-other-role = { $n ->
    [one] One enrollment has
   *[other] { $n } enrollments have
} the role “{ $role }”, which is not one of a class's teachers or students, or not what the user is elsewhere. Nobody is enrolled by it.
note-roster-year-differs = { $n ->
    [one] One session says that it is
   *[other] { $n } sessions say that they are
} of the school year { $year }, but it ends on { $end }. The year that it says was taken. Check that it is the year in which the school year ends.
note-roster-date = { $n ->
    [one] One date is
   *[other] { $n } dates are
} written as “{ $value }” and not as 2025-08-23, so it was not used to tell a student's last school.
note-roster-last-unclear = { $n ->
    [one] Of one student it is
   *[other] Of { $n } students it is
} not told which of several schools was the last. The first by its identifier was taken.
note-roster-no-demographics = { $n ->
    [one] One student has
   *[other] { $n } students have
} no row in demographics.csv. Race, ethnicity and sex are not reported.
note-roster-no-race = { $n ->
    [one] One student has
   *[other] { $n } students have
} no race and no Hispanic ethnicity marked. Race and ethnicity are not reported, and not guessed.
note-roster-hispanic-no-race = { $n ->
    [one] One Hispanic student has
   *[other] { $n } Hispanic students have
} no race marked, and count as Hispanic.
note-roster-several-races = { $n ->
    [one] One student has
   *[other] { $n } students have
} several races marked: two or more races, or Hispanic, in the federal categories, and each of them alone or in combination.
note-roster-no-ethnicity = { $n ->
    [one] One student has
   *[other] { $n } students have
} a race marked, but not whether they are Hispanic, so their federal category is not reported. If blank means no in this system, say so when you bring the file.
note-roster-several-grades = { $n ->
    [one] One student is
   *[other] { $n } students are
} in several grades at once. Their grade is not reported.
note-roster-grade = { $n ->
    [one] One student is
   *[other] { $n } students are
} in the grade “{ $grade }”, which our tables do not hold. Their grade is not reported.
note-roster-value = { $n ->
    [one] One value
   *[other] { $n } values
} of { $column } read “{ $value }”, which we do not take for one of ours. Not reported.

# Refusals of an Ed-Fi interchange.
input-xml-entities = “{ $file }” declares entities or points to other files, as no Ed-Fi export does, so it was not read. Ask where the file came from, and export it again.
input-xml-damaged = “{ $file }” is not well-formed XML: it breaks off or is changed at row { $row }. Export or copy it again.
input-xml-letters = “{ $file }” is XML in letters that cannot be read. Export it again as UTF-8.
input-edfi-none = “{ $file }” is not an Ed-Fi interchange: it begins with “{ $given }”. Bring a file that begins with Interchange, such as InterchangeStudentDiscipline.
input-edfi-other-kind = “{ $file }” is the Ed-Fi interchange “{ $given }”, where { $asked } is asked for. Bring that file.
input-edfi-no-year = “{ $file }” says on which days programmes began and ended, not for which school year you want them. Say the school year when you bring it.
input-edfi-no-enrollment = “{ $file }” tells of students, not of the school that each is enrolled in, so it can only fill in an enrollment that is held. Bring the enrollment first.
input-edfi-not-of-year = “{ $file }” fills in the enrollment of the school year that ends in { NUMBER($year, useGrouping: "false") }, and none of that year is held. Bring that enrollment first, or say another school year.
input-edfi-twice = “{ $file }” holds two Ed-Fi interchanges of { $kind }, so it cannot be told which one holds. Leave one of them in the archive.
input-roster-other-table = The table “{ $table }” cannot be made from “{ $file }”, which is a OneRoster bundle. It leads to: { $known }.
input-edfi-other-table = The table “{ $table }” cannot be made from “{ $file }”, which is an Ed-Fi interchange of { $kind }. It leads to: { $known }.
input-edfi-survey = “{ $file }” is an Ed-Fi survey: what people answered, some of them by name. No table of records holds answers, so nothing of it was kept. Ask your questions of the counts that were published from it instead, or bring the answers as a file of your own with one row for each student, without names.
input-edfi-intervention = “{ $file }” is an Ed-Fi interchange of interventions: what a school tries, with whom and how often. No table holds that, so nothing of it was kept. Write what the school tries, and what you expect of it, as a decision beside the finding that it answers.
input-edfi-organizations = “{ $file }” is an Ed-Fi interchange of schools and their courses, and holds no records of students or staff. Bring it in one .zip with StaffAssociation: then it says which places are schools.
input-edfi-calendar = “{ $file }” is an Ed-Fi interchange of school days, and holds no records of students. Bring it in one .zip with StudentAttendance: then it says how many days there were to attend.

# What was noticed in an Ed-Fi interchange.
note-edfi-not-used = { $n ->
    [one] One record of the kind { $record } was
   *[other] { $n } records of the kind { $record } were
} not needed here.
note-edfi-incomplete = { $n ->
    [one] One record of the kind { $record } lacks
   *[other] { $n } records of the kind { $record } lack
} a usable { $missing }, and could not be counted.
note-edfi-doubled = { $n ->
    [one] One record of the kind { $record } stands
   *[other] { $n } records of the kind { $record } stand
} there twice, and counts once.
note-edfi-value = { $n ->
    [one] One record says
   *[other] { $n } records say
} “{ $value }” in { $element }. It was not counted: we do not guess what it means here.
note-edfi-not-absent = { $n ->
    [one] One event says
   *[other] { $n } events say
} “{ $value }” in { $element }, which is not a day absent.
note-edfi-no-duration = { $n ->
    [one] One absence has
   *[other] { $n } absences have
} no length, and counts as a whole day.
note-edfi-part-of-a-day = { $n ->
    [one] One day was
   *[other] { $n } days were
} missed by less than half, and not counted as absent.
note-edfi-no-days-enrolled = The file says when students were absent, not how many days they were enrolled, so no share of days can be told from it alone. Bring it in one .zip with the interchange EducationOrgCalendar.
note-edfi-no-length = { $n ->
    [one] One suspension out of school has
   *[other] { $n } suspensions out of school have
} no length of their own. The days out of school of these students are not reported.
note-edfi-other-year = { $n ->
    [one] One record of the kind { $record } is
   *[other] { $n } records of the kind { $record } are
} of another school year, and not counted.
note-edfi-not-eligible = { $n ->
    [one] One record of the kind { $record } says
   *[other] { $n } records of the kind { $record } say
} that the student is not eligible, and counts as no.
note-edfi-both-plans = { $n ->
    [one] One student is
   *[other] { $n } students are
} served under IDEA and under Section 504. They count under IDEA only.
note-edfi-sex-at-birth = { $n ->
    [one] One record gives
   *[other] { $n } records give
} the sex at birth. It was not taken for the sex that the district records.
note-edfi-no-groups = { $n ->
    [one] The file names one student
   *[other] The file names { $n } students
} without race, ethnicity or sex. Ed-Fi keeps them in the interchange StudentEnrollment: bring that file.
note-edfi-file-unused = The archive also holds the interchange { $kind }, which was not needed for this table.
note-edfi-school-unknown = The file does not say in which school the students are, and no enrollment of its school years is held. Bring the enrollment first, or say the school.
note-edfi-school-of-enrollment = The file does not say in which school the students are. It was taken from the enrollment that is held: the school where each was last enrolled in that year.
note-edfi-not-enrolled = { $n ->
    [one] One student of the file is
   *[other] { $n } students of the file are
} not in the enrollment that is held, and could not be filled in.
note-edfi-filled-in = The file fills in what is held of the students who are enrolled: { $columns }. Everything else stays as it was.
note-edfi-absent-alone = { $n ->
    [one] The file tells of one student, in a school and year,
   *[other] The file tells of { $n } students, each in a school and year,
} who was absent or late, and no enrollment is held that tells of the others. Shares of days would be those of absent students alone: bring the enrollment first.
note-edfi-no-event = { $n ->
    [one] One student is
   *[other] { $n } students are
} enrolled in a school of the file without an absence in it, and counted as absent on no day.
note-edfi-no-calendar = The calendar has no days for the school { $place } in the school year that ends in { NUMBER($year, useGrouping: "false") }, so the days enrolled there are not reported.
note-edfi-days-of-calendar = { $n ->
    [one] In one school and year
   *[other] In { $n } schools and years
} the days enrolled are those on which the school taught, by its calendar. A student who came or left during the year is taken as enrolled for all of it.
note-edfi-overlap = { $n ->
    [one] One session lies
   *[other] { $n } sessions lie
} within another of the same school, and its days were not added again.
note-edfi-method = { $n ->
    [one] One score is
   *[other] { $n } scores are
} a “{ $value }”, which is not the scale score, and not taken.
note-edfi-no-result = { $n ->
    [one] One test has
   *[other] { $n } tests have
} neither a level nor a score, and counts as not taken.
note-edfi-later = { $n ->
    [one] One more record of the kind { $record } is
   *[other] { $n } more records of the kind { $record } are
} of a student who has one already. The latest holds.
note-edfi-no-school = { $n ->
    [one] One record of the kind { $record } is
   *[other] { $n } records of the kind { $record } are
} of { $place }, which is not one of the schools, and left out.
note-edfi-no-share = { $n ->
    [one] One assignment does
   *[other] { $n } assignments do
} not say what part of full time it is, and counts as full time.
note-edfi-added = { $n ->
    [one] One more assignment is
   *[other] { $n } more assignments are
} of the same person, school and role. Their parts of full time were added up.
note-edfi-no-disability = { $n ->
    [one] Of one student who is
   *[other] Of { $n } students who are
} served under IDEA the file does not say for which disability. It is not reported.

# What staff alone may look for: the crossings furthest from opportunity, and who is apart from whom over schools.
crossings-for-staff = A search over all crossings of student groups shows small groups that stand out, so it is for staff with a need, not for the audience “{ $audience }”. To show crossings to people outside, choose those that matter and plan a release of them.
crossings-too-many-columns = These { $columns } columns have more crossings than can be counted at once. Choose fewer columns, or columns with fewer values.
separation-for-staff = How far student groups are apart over schools rests on exact numbers of each school, so it is for staff with a need, not for the audience “{ $audience }”. To show it to people outside, plan a release of the groups by school.
reason-one-school = All these students are in one school, so it cannot be said who is apart from whom over schools.
disproportionality-no-data = { $source } has no enrollment with race and ethnicity and with disability, so no category can be told. Bring those columns.
disproportionality-none-over = No ratio that can be calculated exceeds the threshold in the last school year.
disproportionality-not-told = { $n ->
    [one] One category
   *[other] { $n } categories
} cannot be told from these data: { $categories }.
own-measure-unreadable = “{ $file }” cannot be read as a measure: { $fault }.
own-measure-part = “{ $file }” lacks { $part }. A measure says all of: what it is called, who counts, why, limits, source, and an example worked by hand.
own-measure-kind = “{ $file }”: “{ $given }” is no { $part }. It is one of { $known }.
own-measure-rule = “{ $file }”: “{ $rule }” is no comparison of columns in whole numbers, such as 10 * days_absent >= days_enrolled. Use + - * and or not, and no decimals: multiply instead.
own-measure-example = “{ $file }”: worked by its rule, the example gives { $counted } of { $students }, and not { $n_counted } of { $n_students } as it says. Correct the rule or the example.
own-measure-taken = “{ $file }” is called { $id } like another measure. Give it a name of its own.

# Means of a number per student, for staff alone.
means-for-staff = A mean rests on a sum, and a sum can tell of a single student, so means are for staff with a need, not for the audience “{ $audience }”. People outside can be shown shares: ask for a measure that counts students.
means-compared-with-others = Means are compared with all other students, not with “{ $given }”. Ask the question with rest.
reason-no-spread = The students on both sides differ too little from one another to say how sure the difference is.
reason-few-schools = On one side there are students of fewer than 5 schools, and each school has one number: too few schools to say how sure the difference is.
gate-split-outcome = Together with { $outcomes }, which was released before, this would tell how many students lie between the two, however few. Release one of them.

# Significant disproportionality: what is not known of students with disabilities, and the counts of a state.
totals-for-staff = A total can tell of a single student, so totals are for staff with a need, not for the audience “{ $audience }”. People outside can be shown shares: ask for a measure that counts students.
audit-state-for-staff = The counts of a state are for the ratios of significant disproportionality, which are for staff with a need, not for the audience “{ $audience }”. Leave the file out, or ask for staff.
disproportionality-no-ages = These data do not say how old students are. All are taken to be of the ages that each category counts.
disproportionality-not-known-age = The age of { $n ->
    [one] one student
   *[other] { $n } students
} with disabilities is not known. They are taken to be of the ages that each category counts.
disproportionality-not-known-disability_category = The kind of disability of { $n ->
    [one] one student
   *[other] { $n } students
} with disabilities is not known. They count in any disability and are left out of the ratios of each kind.
disproportionality-not-known-educational_environment = Where { $n ->
    [one] one student
   *[other] { $n } students
} with disabilities learn is not known. They are left out of the ratios of placement.
disproportionality-state-column = “{ $file }” has no column “{ $column }”. The state's counts need: { $needed }. The file has: { $columns }.
disproportionality-state-category = In “{ $file }”, row { $row }, “{ $given }” is none of the fourteen categories. Write one of { $known }, or leave the row out.
disproportionality-state-group = In “{ $file }”, row { $row }, “{ $given }” is none of the seven groups. Write one of { $known }, and leave out rows of totals.
disproportionality-state-year = In “{ $file }”, row { $row }, “{ $given }” is no school year. Write the year in which it ends: 2026 for 2025-26.
disproportionality-state-number = In “{ $file }”, row { $row }, “{ $column }” is “{ $given }”. Write a whole number of 0 or more, or leave it blank where it is not known.
disproportionality-state-more = In “{ $file }”, row { $row }, { $counted } are counted of { $students } students. Correct the row: no more students can be counted than there are.
disproportionality-state-twice = In “{ $file }”, row { $row } gives the same category, group and school year as row { $first }. Keep one of the two.
disproportionality-state-years = “{ $file }” has counts of { $given }, and the district's ratios are of { $wanted }. Bring the state's counts of those school years.
disproportionality-state-smaller = In “{ $file }”, the whole state has { $counted } of { $students } for { $category }, { $group }, { $year }, and the district alone { $own_counted } of { $own_students }. Bring counts of the whole state, the district included.

intake-not-money = “{ $column }” holds “{ $value }” where an amount of money belongs: dollars, with at most two decimals. Correct it, or clear it if it was not reported.
intake-repeated-row = What this row is of stands in row { $first } already, with other values. Keep one of the two; or, if each row is a part, let such rows add up.
need-weights-unreadable = { $file } does not say how much each need counts. It needs a table [weights] with a number of at most three decimals for each need, such as english_learner = "0.2".
need-weights-no-weight = “{ $given }” is no weight of a need. A weight is a number from 0 to { $most } with at most three decimals, such as 0.2: it is added to the 1 that every student counts.
note-roster-two-numbers = The bundle writes the same in two ways: { $id } in “{ $column }”, { $number } in “{ $other }”. Let the mapping take the one that your other files write, in each table alike; “{ $column }” is suggested.
note-roster-staff-no-school = { $n ->
    [one] One person works
   *[other] { $n } people work
} for the whole district and stand in no school, so they are left out.

note-edfi-empty-class = { $n ->
    [one] One class of the schedule has no student in the file, so it is left out.
   *[other] { $n } classes of the schedule have no student in the file, so they are left out.
}
note-edfi-taught-empty = { $n ->
    [one] One class has a teacher and no student in the file, so it is left out.
   *[other] { $n } classes have a teacher and no student in the file, so they are left out.
}
note-edfi-no-teacher = { $n ->
    [one] One class has no teacher in the file: bring it in one .zip with the interchange StaffAssociation. What its teacher is like is not reported.
   *[other] { $n } classes have no teacher in the file: bring it in one .zip with the interchange StaffAssociation. What their teachers are like is not reported.
}
input-edfi-schedule = “{ $file }” is an Ed-Fi interchange of classes. It does not say who sits in them: bring it in one .zip with the interchange StudentEnrollment.

# Where a measure stands in the lists of others.
listed-nasem = In “Monitoring Educational Equity” (National Academies, 2019) it is number { $number } of 16: { $name }.
listed-nasem-none = “Monitoring Educational Equity” (National Academies, 2019) has no such measure.
listed-e-w = In the Education-to-Workforce framework (Mathematica, 2022) it stands for { $names }. How it is defined there may differ.
listed-e-w-none = The Education-to-Workforce framework (Mathematica, 2022) has no such measure.
listed-e-w-one = “{ $name }” (number { $number } of 99)
nasem-3 = engagement in schooling
nasem-4 = performance in coursework
nasem-5 = performance on tests
nasem-6 = on-time graduation
nasem-7 = postsecondary readiness
nasem-10 = access to effective teaching
nasem-11 = access to rigorous coursework
nasem-13 = access to academic supports
nasem-14 = school climate
nasem-15 = non-exclusionary discipline
nasem-16 = nonacademic supports
e-w-5 = Consistent attendance
e-w-7 = Math and reading proficiency in grade 3
e-w-10 = Math and reading proficiency in grade 8
e-w-11 = Successful completion of Algebra I by 9th grade
e-w-12 = 9th grade on track
e-w-13 = Grade point average
e-w-14 = Math and reading proficiency in high school
e-w-20 = High school graduation
e-w-23 = Postsecondary enrollment directly after high school graduation
e-w-36 = Equitable discipline practices
e-w-38 = English learner progress
e-w-39 = Teacher credentials
e-w-40 = Teacher experience
e-w-49 = Equitable placement in rigorous coursework
e-w-51 = Expenditures per student
e-w-64 = Access to college and career advising
e-w-86 = Representational racial and ethnic diversity of educators
e-w-94 = Access to technology
