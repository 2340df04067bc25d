# Common ground from votes on statements: what was read, what it says, and what cannot be read.
consensus-read = { $votes ->
    [one] One vote
   *[other] { $votes } votes
} of { $voters ->
    [one] one person
   *[other] { $voters } people
} on { $statements ->
    [one] one statement was
   *[other] { $statements } statements were
} read.
consensus-replaced = { $n ->
    [one] One vote was
   *[other] { $n } votes were
} replaced by a later vote of the same person on the same statement; the last one holds.
consensus-turned = The file writes agree as −1, and it was read so.
consensus-left-out = { $n ->
    [one] One statement that was rejected is
   *[other] { $n } statements that were rejected are
} left out. To have them in, add --with-rejected.
consensus-no-words = { $n ->
    [one] One statement has
   *[other] { $n } statements have
} votes but no words in “{ $file }”; the number of the statement is shown instead.
consensus-not-voted = { $n ->
    [one] One person in “{ $file }” has not voted and is not counted.
   *[other] { $n } people in “{ $file }” have not voted and are not counted.
}
consensus-lead = { $voters ->
    [one] One person
   *[other] { $voters } people
} voted on { $statements ->
    [one] one statement.
   *[other] { $statements } statements.
}
consensus-found = By their votes they fall into { $n } groups of people who vote alike: { $groups }. These are groups of votes, not kinds of people.
consensus-given = They are shown by { $n } groups: { $groups }.
consensus-group = Group { $n }
consensus-group-size = { $group } ({ $n })
consensus-without-few = A few people who are in no group that is shown are left out of every number, so that nobody can be known by subtraction.
consensus-too-small = Not shown by themselves, because fewer than { $minimum } of their people voted: { $groups }.
consensus-no-groups = No stable groups: { $why } Everything below is of everyone together.
consensus-why-too-few-voters = too few people cast enough votes to be told apart.
consensus-why-too-few-statements = there are too few statements to tell people apart by.
consensus-why-votes-alike = everybody voted alike.
consensus-why-as-by-chance = the votes hang together no more than they would by chance.
consensus-why-group-too-small = every way to part the people leaves a group that is too small to be shown.
consensus-why-not-apart = people who vote differently do not lie far enough apart.
consensus-why-not-stable = among half of the people other groups would be found.
consensus-why-too-few-groups = fewer than two of the groups have enough people who voted.
consensus-agreed = Where people agree across groups
consensus-disagreed = What people reject across groups
consensus-agreed-everyone = Where most people agree
consensus-disagreed-everyone = What most people reject
consensus-divides = What divides the groups
consensus-split = Where opinions are split
consensus-stands-for = What { $group } stands for
consensus-nothing = Nothing stands out here.
consensus-everyone = Everyone
consensus-others = All others
consensus-statement = Statement
consensus-in-common = In common
consensus-gap = Gap in points
consensus-vote = Vote
consensus-vote-agree = agree
consensus-vote-disagree = disagree
consensus-share-of = { $share } of { $n }
consensus-withheld = withheld
consensus-about-agree = Shares are of those who saw the statement and agreed. In common, from 0 to 1, is high only where every group agrees; it compares the statements of one vote, and not one vote with another.
consensus-about-disagree = Shares are of those who saw the statement and disagreed. In common, from 0 to 1, is high only where every group disagrees.
consensus-about-divides = Shares are of those who agreed; the gap lies between the two groups furthest apart. More than chance would make it, among { $n ->
    [one] one statement
   *[other] { $n } statements
} looked at.
consensus-about-split = Shares are of those who agreed, of everyone who saw the statement.
consensus-about-stands = The group beside all others. More than chance would make it, among { $n ->
    [one] one comparison
   *[other] { $n } comparisons
} looked at.
consensus-about-found = The groups were found in these same votes, so that they differ is no discovery: it describes the groups, and proves nothing about other people.
consensus-about-withheld = A group of fewer than { $minimum } people on a statement is withheld, and so is what it could be worked out from.

# What cannot be read

consensus-columns = “{ $file }” has no column “{ $missing }”, so it is no file of votes. It needs a row for each vote with the columns voter, statement and vote, or an export of Polis (votes.csv or participants-votes.csv). Its columns are: { $header }.
consensus-statement-columns = “{ $file }” has no column “{ $missing }”, so it is no file of statements. It needs the columns statement (or comment-id) and text (or comment-body). Its columns are: { $header }.
consensus-group-columns = “{ $file }” has no column “{ $missing }”, so it is no file of groups. It needs the columns voter and group. Its columns are: { $header }.
consensus-blank = Row { $row } of “{ $file }” has nothing in the column “{ $column }”. Fill it in, or take the row out.
consensus-no-vote = “{ $vote }” is no vote ({ $voter } on { $statement }). A vote is agree, pass or disagree, or 1, 0 or -1.
consensus-no-vote-in-row = Row { $row } of “{ $file }” has “{ $vote }” in the column “{ $column }”, which is no vote. A vote is agree, pass or disagree, or throughout the file 1, 0 or -1. Correct it and try again.
consensus-no-votes = “{ $file }” holds no vote. Check that the right file was exported, after people had voted.
consensus-statement-twice = Row { $row } of “{ $file }” has the statement { $statement } a second time; it stands in row { $first } already. Take one of them out.
consensus-moderated = Row { $row } of “{ $file }” has “{ $given }” in the column moderated. It is 1 for accepted, 0 for undecided or -1 for rejected.
consensus-two-groups = Row { $row } of “{ $file }” puts { $voter } into a second group. Each person is in one group, or in none.
consensus-strange-groups = Nobody in “{ $file }” has voted: it names { $example }, for one, while the votes are of people such as { $voter }. Check that both files name people in the same way.
consensus-minimum = A group cannot be as small as { $given }. The minimum is 1 or more.
consensus-agree-is = { $given } cannot mean agree. Say --agree-is 1 or --agree-is -1, or leave it out.
