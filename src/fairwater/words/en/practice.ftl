nav-practices = Ten practices
practices-sentence = { $n ->
    [0] { $place } has not been assessed on the ten practices yet.
   *[other] A team of { $place } has agreed on a level for { $n } of { $of } practices, { $core } of the { $all } core ones among them.
}
practices-lead = What teams of leaders do for equity. A team rates its organization, never a person, with evidence and by consensus. No team is set beside another.
practices-core = The core
practices-core-more = What the other seven rest on: it comes first.
practices-others = Seven that build on it
practices-assess = Assess with your team
practices-go-on = Go on with the assessment
practice-numbered = { $code }. { $name }
practice-in-sentence = { $code } ({ $name })
practice-core = Core practice
practice-here = here
practice-is-planned = something is planned
practice-in-words = in words
practice-piece-hidden = Something that you may not see
practice-next = What comes next
practice-next-team = The leadership team does this in its assessment.
practice-plans = What is planned
practice-journal = For you alone
practice-journal-more = Your private journal
practice-says = What data and voice say
practice-measure-none = No number of it has been released yet.
practice-measure-released = { $counted } of { $students } students in { $year }: { $share } ({ $interval }), as released to everybody.
practice-measure-release = The release, with groups and ranges
practice-scale = { $scale } ({ $survey })
practice-scale-none = It has not been asked yet.
practice-scale-read = It was asked: read what was found.
practice-registers = What is in its registers
practice-register-stands = { $open ->
    [0] Nothing is open.
    [one] One entry is open.
   *[other] { $open } entries are open.
}
practice-register-late = { $n ->
    [one] one is overdue
   *[other] { $n } are overdue
}
practice-documents = What is written
practice-document-none = None yet.
practice-statements = { $n ->
    [one] One statement of the capability model that leans on it
   *[other] { $n } statements of the capability model that lean on it
}
practice-statements-more = By Fairwater’s own crosswalk, which a district can change.
act-core-first = Begin with the core
act-core-first-why = The core practices are not assessed yet. The others rest on them: assess those first.
act-assess = Assess it with your team
act-assess-why = Nobody has agreed on a level yet. In one meeting: rate alone and in silence, put evidence beside it, agree.
act-overdue = { $n ->
    [one] Look at the one that is overdue
   *[other] Look at the { $n } that are overdue
}
act-overdue-why = Something in the register “{ $register }” is overdue: set another day, ask for help, or end it with what was learned.
act-plan = Put a goal on it
act-plan-why = The team agreed on level { $level }, and nothing is planned. A root cause first, then a goal.
act-write = Begin: { $kind }
act-write-why = Nobody has begun “{ $kind }” yet.
act-own = Open the register
act-own-why = The next step of this practice.
level-numbered = { $level }. { $label }
level-none = Not assessed yet
level-agreed = { $level }, agreed in the assessment of { $day }
level-dash = –
continuum-title = The continuum

# The assessment
assessments-title = Team assessment
assessments-sentence = { $n ->
    [0] You are in no assessment now.
    [one] One assessment is under way.
   *[other] { $n } assessments are under way.
}
assessments-none = No assessment yet
assessments-none-more = Bring your leadership team into one room for one meeting. Each rates alone first; then the team puts evidence beside each practice and agrees on a level. Example: the principal, two teachers who lead, and a counselor, on the three core practices.
assessments-ended = Ended
assessment-title = { $place }, { $day }
assessment-open = Open an assessment
assessment-people = Who is in the team?
assessment-people-help = Names with commas; you are in it yourself, and you lead it. Three people or more have to rate before a spread is shown. Example: Sam Whitfield, Paul Reyes
assessment-held-on = When do you meet?
assessment-which = Which practices?
assessment-which-core = The three core practices first
assessment-which-all = All ten
assessment-place = Practice { $n } of { $of }
assessment-rating-sentence = { $rated } of { $n } have rated. Who, and what, nobody sees.
assessment-talking-sentence = { $agreed ->
    [0] The silent round is closed. Now the talk: evidence first, then a level for each of { $of } practices.
   *[other] The team has agreed on { $agreed } of { $of } practices.
}
assessment-ended-sentence = The team agreed on { $agreed } of { $of } practices, and the assessment is ended.
assessment-practices = The practices
assessment-you-rated = you have rated it
assessment-you-not = you have not rated it
assessment-rate-next = Rate practice { $practice }
assessment-talk-next = Talk about practice { $practice }
assessment-promise = Rated in silence
assessment-promise-more = What you rate is sealed, and only you read it back. When the round is closed, ratings become counts and are deleted: nobody can ever say who rated what. Under { $fewest } raters of a practice not even the counts are kept. Where all rate alike, the counts say so of each of you.
assessment-close = Close the silent round
assessment-close-more = Whoever has not rated yet is not counted, and the round is never opened again. Under { $fewest } raters the spread stays withheld.
assessment-team = { $n ->
    [one] One person in the team
   *[other] { $n } people in the team
}
assessment-leads = leads the meeting
assessment-add = Somebody more
assessment-add-button = Add to the team
assessment-leave = Leave the team
assessment-leave-more = While the silent round is open, what you rated goes with you. Afterwards the counts stay: nobody knows which is yours.
assessment-take-over = Lead it yourself
assessment-take-over-more = Whoever led this assessment is not there any more.
assessment-end = End the assessment
assessment-end-more = What was agreed stays as it is, and the next assessment shows what changed since. Root causes, goals and strategies can still be added.
assessment-before = Back to practice { $practice }
assessment-after = On to practice { $practice }
assessment-what-speaks = what speaks of this practice
rate-title = Where is our organization?
rate-more = Rate alone and in silence. You rate the organization, no person. Nobody sees what you choose; until the round is closed you can change it.
rate-not = I cannot say yet
rate-keep = Keep it, and go on
spread-title = How the team rated
spread-none = Nobody rated it.
spread-withheld = { $n ->
    [one] One person rated it. Under { $fewest } the spread is withheld, so that nobody can be told from it.
   *[other] { $n } people rated it. Under { $fewest } the spread is withheld, so that nobody can be told from it.
}
spread-one = All { $n } who rated it chose level { $low }.
spread-told = { $n } people rated it, from level { $low } to level { $high }.
spread-more = Each dot is one rating. Whose, is kept nowhere. What does each level see that the others do not?
spread-table = As a table
spread-level = Level
spread-n = Ratings
practice-evidence = { $n ->
    [0] Evidence
    [one] Evidence: one piece
   *[other] Evidence: { $n } pieces
}
practice-evidence-none = Nothing yet. A level rests on two pieces or more. For example:
practice-evidence-gone = withdrawn: it counts no longer
practice-drop = Remove
practice-cite = A number, a voice, an entry, a document
practice-cite-button = Put it beside
practice-describe = Or an artifact, in words: minutes, a schedule, something on the wall
practice-describe-button = Put it beside in words
practice-agree-level = The level on which we agree
practice-rationale = Why: what the evidence shows
practice-agree = We agree
practice-agreed-by = Written down by { $name } for the team.
practice-keep-draft = Keep as a draft
practice-draft-by = A draft, kept by { $name }.
practice-plan = From root cause to strategy
practice-plan-more = What holds it where it is, where you want to be, and what you will do. In words, or a document or an entry that is there already.
step-cause = Root causes
step-goal = Goals
step-strategy = Strategies
step-add = Add
step-words = In words
step-put = Put it on this practice
step-link = Or something that is there already
step-link-button = Link it
changed-since = What changed since { $day }
changed-practice = Practice
changed-then = Then
changed-now = Now
changed-moved = Change
change-new = assessed for the first time
change-not-now = not assessed this time
change-moved = { $way ->
    [up] up by { $n }
    [down] down by { $n }
   *[same] the same
}

# The advisory
advisory-title = The core first.
advisory-below = practice { $practice } is at level { $level }
advisory-not-assessed = practice { $practice } has no level yet
advisory-told = { $n ->
    [one] You plan practice { $planned }. Of the core, { $core }; what you plan rests on level { $level } there. Would a step on the core come first?
   *[other] You plan these practices: { $planned }. Of the core, { $core }; what you plan rests on level { $level } there. Would a step on the core come first?
}
advisory-locks-nothing = This is advice. Nothing is locked.

# Rights, refusals, the log
right-assess-practice = Assess the ten practices with a team
why-assess-practice = Your role in { $organisation } takes part in team assessments. You see those whose team you are in, and those of { $organisation } that have ended.
refused-assess-practice = Team assessments are for leadership teams, and your role here does not include that. Your district can give it to you.
refused-assessment-ended = This assessment is ended, so what was agreed stays as it is. Open the next one to go on.
refused-assessment-not-member = You are not in the team of this assessment. Ask whoever leads it to add you.
refused-assessment-facilitator = Whoever leads the meeting does this.
refused-assessment-facilitated = Whoever leads this assessment is still there. Ask them.
refused-assessment-silent = The silent round is still open. Evidence, levels and plans come when it is closed.
refused-assessment-round-over = The silent round is closed, and it is never opened again: a rating that came later could be told from the others.
refused-assessment-nobody-rated = Nobody has rated yet, so there is nothing to close. Rate a practice first.
refused-assessment-practice = This practice is not part of the assessment. Choose one of its list.
refused-assessment-team = A team has two people or more, and { $most } at most. Name who else is in it.
refused-assessment-nobody = “{ $name }” is nobody who can be in a team here. Choose a name from the list; a district can give teachers the right to take part.
refused-assessment-last = You are the last in this team. End the assessment, or add somebody before you leave.
refused-assessment-level = Choose a level from 1 to 4.
refused-assessment-rationale = Say why: a level without its reason cannot be talked about next year.
refused-assessment-evidence = Two pieces of evidence come first. Put them beside the practice, above.
refused-assessment-evidence-one = One more piece of evidence comes first. Put it beside the practice, above.
refused-assessment-evidence-twice = That stands here already. Choose something else.
refused-assessment-artefact = Say in words what the artifact is and where one can see it.
refused-assessment-gone = That is not here any more: somebody took it away. Look at the page as it is now.
refused-assessment-meanwhile = { $name } wrote down level { $level } while you were writing. Your words are still in the box: read theirs, then agree again.
refused-assessment-draft-meanwhile = { $name } changed the draft while you were writing: “{ $words }” Your words are still in the box: bring the two together, then keep it again.
refused-assessment-step = Choose whether it is a root cause, a goal or a strategy.
refused-assessment-step-words = Say it in words, or choose something that is there.
refused-assessment-nothing-agreed = Nothing was agreed yet. Agree on a level for one practice before you end it, or leave it open until the next meeting.
thing-team-assessment = Team assessment
logged-team-assessment = team assessment { $number }
did-assessment-opened = { $who } opened { $what }.
did-assessment-joined = { $who } added somebody to { $what }.
did-assessment-left = { $who } left { $what }.
did-assessment-taken-over = { $who } took over the lead of { $what }.
did-assessment-round-closed = { $who } closed the silent round of { $what }.
did-assessment-evidence-named = { $who } named evidence in { $what }.
did-assessment-evidence-removed = { $who } took evidence away in { $what }.
did-assessment-draft-kept = { $who } kept a draft in { $what }.
did-assessment-agreed = { $who } wrote down a level in { $what }.
did-assessment-planned = { $who } planned in { $what }.
did-assessment-plan-removed = { $who } took a plan away in { $what }.
did-assessment-ended = { $who } ended { $what }.
