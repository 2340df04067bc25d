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
