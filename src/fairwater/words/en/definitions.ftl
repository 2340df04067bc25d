nav-definitions = Define together
definitions-sentence = { $open ->
    [0] Nothing is being defined together just now.
    [one] One definition is being written together.
   *[other] { $open } definitions are being written together.
}
definitions-none = Nothing is defined together yet
definitions-none-more = A community says what it means: what its graduates can do and be, what a leader for equity does. People propose words, vote on them by phone and approve them; what stands is published and used. Example: “Graduate portrait”, with eight competencies to start from.
definitions-no-round = A definition belongs to a round of listening. Plan one first:
definition-begin = Begin a definition
definition-what = What is defined?
definition-title = What is it called?
definition-title-help = Left blank, it is called what it is. Example: “Portrait of a Riverbend graduate”.
definition-open = being written
definition-published = published
definition-heard = { $interviews ->
    [0] no interview
    [one] one interview
   *[other] { $interviews } interviews
}, { $meetings ->
    [0] no meeting
    [one] one meeting
   *[other] { $meetings } meetings
}, { $rounds ->
    [0] no round of voting
    [one] one round of voting
   *[other] { $rounds } rounds of voting
}
definition-is-published = It was published:
definition-public-page = The page that anybody reads
definition-why-incomplete = Something was missing when it was published. The reason given: { $why }
definition-document = Open the document
definition-lacking = What is missing
definition-votes-title = How many agree with the words
definition-agreed-share = The dot is the share of those who agree, of all who saw the words; the line is how sure that is. Words count as agreed where at least { $share } of those who took a side agree.
definition-vote = What people voted
definition-approved = Approved by
definition-proposed = Proposed by
definition-nobody-yet = nobody yet
definition-approved-before = { $n ->
    [one] One person approved earlier words and is asked again.
   *[other] { $n } people approved earlier words and are asked again.
}
definition-look-fors = One sees it where:
definition-rounds = Rounds of voting
definition-rounds-more = People vote on the words by phone, without an account, and may add their own. Agreed is what at least { $share } of those who take a side agree with; that was said before anybody voted.
definition-round = Round { $number }
definition-questions = Questions to ask when people meet
definition-open-round = Open a round of voting
definition-round-copies = The words are copied as they stand now. What you change later is voted on in the next round.
definition-statements = Statements from the document, a line each
definition-understood = Do people understand it?
definition-understood-more = A short survey asks whether the words are clear, what they ask of people, and what is missing.
definition-survey = Survey, edition { $edition }
definition-ask-understood = Prepare the survey
definition-publish = Publish it
definition-publish-more = What is published is never changed; you go on with a new version. Rubrics and assessments use what was published.
definition-for-whom = Who reads it
definition-openly = Anybody, on a page of its own
definition-publish-reason = Something is missing. Why publish it now? Everybody reads this reason.
definition-draft = All terms of the draft, and its title and languages
definition-public-heard = Behind these words stand { $interviews ->
    [0] no interview
    [one] one interview
   *[other] { $interviews } interviews
}, { $meetings ->
    [0] no meeting
    [one] one meeting
   *[other] { $meetings } meetings
} and { $rounds ->
    [0] no round of voting
    [one] one round of voting
   *[other] { $rounds } rounds of voting
}.
definition-not-say = Votes come from those who took part, and not from a sample of everybody. Words say what people want, and not yet what is done.
lack-too-few = There should be at least { $wanted } of this kind: { $kind }. There are { $has }.
lack-too-many = There should be at most { $wanted } of this kind: { $kind }. There are { $has }; people remember few.
lack-under = “{ $term }” should have at least { $wanted } of this kind: { $kind }. It has { $has }.
lack-look-fors = “{ $term }” ({ $kind }) does not say yet how one sees it.
lack-translation = “{ $term }” is not complete in { $kind }: { $has } of { $wanted } are translated.
lack-waiting = { $n ->
    [one] One proposal waits for a decision.
   *[other] { $n } proposals wait for a decision.
}
lack-approval = { $n ->
    [one] The words of one are approved by nobody.
   *[other] The words of { $n } are approved by nobody.
}
lack-agreement = { $n ->
    [one] On one people do not agree yet.
   *[other] On { $n } people do not agree yet.
}
lack-vote = Nobody has voted on the words, or fewer than ten.
vote-agreed = Agreed: { $share } of { $n } agree ({ $interval }), round { $number }.
vote-split = Not agreed yet: { $share } of { $n } agree ({ $interval }), round { $number }.
vote-withheld = Withheld in round { $number }, to protect a few.
vote-other-words = They voted on earlier words.
proposals-title = { $n ->
    [0] No proposal waits
    [one] One proposal waits
   *[other] { $n } proposals wait
}
proposals-decided = { $n ->
    [one] One was decided
   *[other] { $n } were decided
}
proposed-add = { $who } proposed to add { $kind ->
    [blank] a term
   *[other] “{ $kind }”
}{ $term ->
    [blank] { "" }
   *[other] { " " }to “{ $term }”
}, { $day }
proposed-reword = { $who } proposed other words for “{ $term }”, { $day }
proposed-take-out = { $who } proposed to take out { $term ->
    [blank] a term
   *[other] “{ $term }”
}, { $day }
proposal-accepted = { $who } accepted it, { $day }.
proposal-declined = { $who } declined it, { $day }.
proposal-why = Why:
proposal-reason = Reason (needed to decline)
proposal-decline = Decline
proposal-waits = It waits for whoever leads this.
propose-title = Propose something new
propose-new = Propose one more: { $kind }
propose-under = Propose something under it
propose-reword = Propose other words
propose-reword-title = Propose other words for “{ $term }”
propose-take-out = Propose to take it out
propose-take-out-title = Propose to take out “{ $term }”
propose-lead = Whoever leads this accepts it or says why not. Your name stands with it.
propose-why = Why? Who said so?
propose-why-needed = Why? It is needed here.
propose-origin = What it comes from
propose-origin-none = nothing in here
propose-something = Propose a change
propose-send = Propose it
approval-give = I approve these words
approval-take-back = Take my approval back
refused-definition-kind = There is no such kind of definition. Go back and choose one of the list.
refused-definition-published = This was published, and what is published stays as it is. Begin the next version to change it.
refused-definition-draft = The draft of this definition was thrown away. Begin a definition again; the proposals stay here to be read.
refused-proposal-blank = The proposal has no words. Say in at least one language what it states, then send it again.
refused-proposal-decided = Somebody has decided on this proposal already. Look at it again.
refused-definition-missing = Something is still missing: it is listed above. Add it, or say why you publish it now.
thing-definition = Definition
did-definition-begun = { $who } began { $what }.
did-term-proposed = { $who } made { $what }.
did-proposal-accepted = { $who } accepted { $what }.
did-proposal-declined = { $who } declined { $what }.
did-term-approved = { $who } approved words of { $what }.
did-approval-taken-back = { $who } took an approval back in { $what }.
did-definition-round-opened = { $who } opened voting on { $what }.
did-definition-published = { $who } published { $what }.
