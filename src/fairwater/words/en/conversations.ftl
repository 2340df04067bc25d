nav-conversations = Common ground
conversations-sentence = { $open ->
    [0] No conversation is open.
    [one] One conversation is open.
   *[other] { $open } conversations are open.
}
conversations-none = No conversation yet
conversations-none-more = People answer a question with short statements and vote on those of others: agree, disagree, pass. You see on what they agree across groups. Example: “What should change in how we respond to conflict?”
conversations-no-round = A conversation belongs to a round of listening. Plan one first:
conversation-begin = Begin a conversation
conversation-question = Which question?
conversation-question-help = Open, about something that can still be decided.
conversation-round = In which round
conversation-language = In which language
conversation-statements = Statements
conversation-may-write = People may add statements of their own
conversation-moderated-first = Each is looked at before anybody votes on it
conversation-voters = { $n ->
    [0] Nobody has voted
    [one] One person has voted
   *[other] { $n } people have voted
}
conversation-open = Open it to votes
conversation-close = Close it
conversation-link = People vote at
moderation-title = { $n ->
    [one] One statement waits
   *[other] { $n } statements wait
}
moderation-standard = Accept what says one idea, answers the question and names nobody. Disagreeing is no reason to reject. You may mend the wording before anybody has voted; every step is kept with your name.
moderation-reason = Reason (needed to reject)
moderation-accept = Accept
moderation-reject = Reject
statements-title = Statements ({ $n })
statements-add = Add statements, a line each
statements-add-help = One idea each, up to 280 letters, from every side. Ten to thirty are a good beginning.
statements-add-button = Add them
statements-added = { $n ->
    [one] One statement was added
   *[other] { $n } statements were added
}{ $known ->
    [0] .
    [one] ; one was there already.
   *[other] ; { $known } were there already.
}
rejected-title = Rejected ({ $n })
ground-by = Beside one another
ground-by-votes = Groups who vote alike
ground-by-role = Students, families, staff, community
ground-too-few = What is in common appears once ten people have voted.
voting-of = { $voted } of { $n } voted on
voting-agree = Agree
voting-disagree = Disagree
voting-pass = Pass
voting-as = You vote as (only if you wish)
voting-as-nobody = Rather not say
voting-as-student = Student
voting-as-family = Family
voting-as-staff = Staff
voting-as-community = Community
voting-all = You have voted on everything. Come back when others have added more.
voting-none = There is nothing to vote on yet.
voting-closed = This conversation is closed. Thank you to everybody who took part.
voting-write = Add a statement of your own
voting-write-label = What should be said?
voting-write-help = One idea, up to 280 letters. Please name nobody.
voting-write-send = Send
voting-written = Thank you. Somebody looks at it before others vote on it.
voting-written-at-once = Thank you. Others can vote on it now.
voting-ground = What is in common so far
voting-vote = Vote
voting-promise = Nobody can tell how you vote. A cookie on this device keeps you from voting twice; it says nothing of who you are.
refused-conversation-question = A conversation needs a question.
refused-conversation-few = Add at least { $fewest } statements first: with fewer, nothing can be found in common.
refused-conversation-not-open = This conversation is not open.
refused-statements-none = Nothing was written. Write a statement first.
refused-statements-many = These are { $n } statements. At most { $most } can be added at once; nothing was added.
refused-statements-full = A conversation holds { $most } statements. Begin another one.
refused-statements-of-one = You have added { $most } statements. Leave room for others, and vote on theirs.
refused-statement-long = “{ $given }…” is too long. A statement has up to { $most } letters; nothing was added.
refused-statement-voted = People have voted on this statement, so its words stay. Reject it and add another.
refused-no-reason = Say why it is rejected; the reason is kept.
refused-vote = This statement cannot be voted on any more. Here is the next one.
did-conversation-begun = { $who } began { $what }.
did-conversation-opened = { $who } opened { $what } to votes.
did-conversation-closed = { $who } closed { $what }.
did-statements-added = { $who } added statements to { $what }.
did-statement-moderated = { $who } moderated { $what }.
did-common-ground-seen = { $who } opened the common ground of { $what }.
held-title = Bring a conversation from Polis
held-lead = Its statements and votes become a conversation here, closed, with the same page of what is in common. Look first; nothing is taken in before you say so, and the files are not kept.
held-files = The export
held-files-help = comments.csv, and at least one of participants-votes.csv and votes.csv. Packed files (.gz) are read too. Where both tell votes, participants-votes.csv holds.
held-question-help = The question that people answered there.
held-other = Look at another export
held-found = { $statements ->
    [one] One statement
   *[other] { $statements } statements
}, { $voters ->
    [one] one person
   *[other] { $voters } people
} and { $votes ->
    [one] one vote
   *[other] { $votes } votes
} can come in.
held-left = What stays behind
held-left-always = Who voted, when they voted, who wrote a statement, and the groups that Polis made: groups are sought anew here.
held-rejected = { $n ->
    [one] One statement that was rejected there
   *[other] { $n } statements that were rejected there
}.
held-wordless = { $n ->
    [one] One statement that has votes but no words
   *[other] { $n } statements that have votes but no words
} in the file of comments.
held-long = { $n ->
    [one] One statement
   *[other] { $n } statements
} of more than { $most } letters.
held-votes-left = { $n ->
    [one] One vote on a statement that stays behind
   *[other] { $n } votes on statements that stay behind
}.
held-voters-left = { $n ->
    [one] One person who voted on no statement that comes in
   *[other] { $n } people who voted on no statement that comes in
}.
held-undecided = { $n ->
    [one] One statement comes in
   *[other] { $n } statements come in
} although nobody had accepted or rejected it there; you can reject it here.
held-differ = { $n ->
    [one] One vote is
   *[other] { $n } votes are
} told otherwise in votes.csv; participants-votes.csv holds.
held-take = Take it in
held-here = It was held in Polis and brought here; it is not voted on any more.
held-link = What is in common, for everybody:
conversation-nothing-kept = No vote is on a statement of “{ $file }” that can come in. Check that the files are of the same conversation, and that it has statements that were not rejected.
refused-conversation-files = Choose comments.csv, and participants-votes.csv or votes.csv with it: the words stand in the one and the votes in the others.
refused-conversation-large = The export has { $n } votes; a conversation here holds { $most }. The command “fairwater consensus” reads larger ones.
refused-conversation-there = This conversation was taken in before; nothing was added.
refused-conversation-brought = This conversation was held elsewhere. It is not voted on here, and nothing is added to it.
did-conversation-brought = { $who } brought { $what } from another program.
translating-title = In other languages
translating-why = Whoever reads in another language votes on your words in theirs. What nobody has translated is shown as it was written.
translating-missing = { $n ->
    [0] Everything is there.
    [one] One is still missing.
   *[other] { $n } are still missing.
}
translating-lead = Say the same, no more and no less: people vote on it. Where a statement is worded anew, its translation waits for you.
translating-of = Statement { $n }
translating-of-question = The question
translating-before = Before it was worded anew:
translating-keep = Keep the translations
translating-kept = { $n ->
    [0] Nothing changed.
    [one] One was kept.
   *[other] { $n } were kept.
}
translating-nothing = Everything was written in this language.
did-statements-translated = { $who } translated statements of { $what }.
