# Refusals of a file: what, where, what to do next.
input-no-such-file = There is no file “{ $file }”. Check the name and the folder.
input-empty-file = “{ $file }” is empty: it has no header and no rows. Export it again and check its size.
input-only-header = “{ $file }” has column names but no rows below them. Export it again with the students in it.
input-not-parquet = “{ $file }” ends in .parquet but is not a Parquet file. Export it again, or save it as CSV.
input-workbook = “{ $file }” is an Excel workbook or a zip archive, not text. Open it, choose “Save as: CSV UTF-8”, and bring that file.
input-utf16 = “{ $file }” is saved as UTF-16. Save it as “CSV UTF-8” and try again.
input-damaged-gzip = “{ $file }” is a damaged .gz file: it stops before its end. Copy it again.
input-not-utf8 = Row { $row } of “{ $file }” has letters that are not UTF-8. Save the file as “CSV UTF-8” and try again.
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
