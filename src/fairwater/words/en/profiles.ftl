nav-profiles = Capability profiles
profiles-sentence = Where leadership stands, from three sides: the team, those affected, and reviewed evidence.
profiles-no-numbers = The number of a profile stands only on its own page, beside its cells. Places are never listed by it.
profiles-none = No profile yet
profiles-none-more = A profile has twelve cells: four dimensions, three practices in each. Your team places itself, you add what those affected say, and somebody who did not place a level reviews the evidence for it. Empty cells stay empty.
profile-open = Open a profile
profile-open-more = One for the district, one for each school. What does not apply in a grade span, such as internships in an elementary school, is left out of every mean.
profile-place = For which place
profile-variant = Kind of place
profile-of = Capability profile of { $place }
profile-title = Where leadership stands, from three sides
profile-model = The model
profile-sentence = Strongest in { $strongest }, weakest in { $weakest }.
profile-even = { $n ->
    [one] One dimension has a level so far.
   *[other] { $n } dimensions have a level, and it is the same.
}
profile-nothing = Nothing is evidenced yet. Begin with one cell: what do you see, and who else saw it?
profile-self-voice = { $side ->
    [higher] Where both have spoken, the team places itself { $n } of a level higher than those affected do, over { $cells ->
        [one] one cell
       *[other] { $cells } cells
    }.
    [lower] Where both have spoken, the team places itself { $n } of a level lower than those affected do, over { $cells ->
        [one] one cell
       *[other] { $cells } cells
    }.
   *[same] Where both have spoken, the team and those affected agree on the whole, over { $cells ->
        [one] one cell
       *[other] { $cells } cells
    }.
}
profile-mean = level { $level }
profile-self = the team itself
profile-voice = those affected
profile-evidenced = evidence, reviewed
profile-empty = not yet evidenced
profile-not-said = nothing said yet
profile-not-applicable = does not apply here
profile-cell-reviewed = { $reviewed } of { $n } statements reviewed
profile-cell-lacks = its evidence has gaps
profile-waiting = Waits for a review by somebody else
profile-waits = placed at { $level } by { $who }
profile-cell-told = { $cell }: evidence { $evidenced ->
    [blank] not there yet
   *[other] { $evidenced }
}, the team { $self ->
    [blank] not said
   *[other] { $self }
}, those affected { $voice ->
    [blank] not said
   *[other] { $voice }
}
profile-apart-evidenced = the team { $n } { $side ->
    [higher] above
   *[lower] below
} the evidence
profile-apart-voice = the team { $n } { $side ->
    [higher] above
   *[lower] below
} those affected
profile-table = The same as a table
profile-column-cell = Practice
profile-column-apart = Where they disagree
profile-then = Then
profile-now = Now
profile-number = Baseline quotient
profile-quotient-range = { $empty ->
    [0] Every cell is evidenced: from { $low } to { $high } it is the same number.
    [one] Between { $low } and { $high } while one cell is empty.
   *[other] Between { $low } and { $high } while { $empty } cells are empty.
}
profile-no-quotient = No number yet: { $evidenced } of { $n } cells are evidenced. It takes { $needed }, and a level in every dimension.
profile-number-more = From 0 to 100, out of the evidenced cells alone. It says how far these practices have gone here, not how good anybody is, and never goes anywhere without its profile.
profile-number-then = Then { $value }. { $told }
profile-file = The whole profile as a file (CSV); or print this page
profile-not-say = That one place is better than another. Nor what would help: for that, look at what is proposed, and ask.
proposed-title = What it proposes to begin with
proposed-none = Nothing stands out: no cell is empty or low, and nobody disagrees by a level. Ask those affected what they would begin with.
proposed-rule = Proposed are cells that are empty, below 2, in the weakest dimension and below 3, placed a level or more lower by those affected than by the team, or with an open finding: most reasons first, at most three. People may choose otherwise, and say why.
proposed-leads-to = Leads to, of the ten practices:
priority-empty = Nobody has shown yet where it stands.
priority-low = Its level is { $level }: little more than intent.
priority-weakest = It is of the weakest dimension.
priority-voice = Those affected place it at { $voice }, the team at { $self }.
priority-finding = { $n ->
    [one] One finding on it is open.
   *[other] { $n } findings on it are open.
}
priority-asks-undecided = { $practice }: take it on, or leave it?
priority-asks-why-left = { $practice }: it was proposed and you leave it. Why?
priority-asks-why-added = { $practice }: you take it on and it was not proposed. Why?
priority-all-said = Every proposal is taken or left, each with its reason where one is owed.
profile-moved-title = What moved
change-none = No cell has moved since.
change-beside = Compare with:
profile-dimension-moved = { $dimension }: { $moved } of a level, over the { $cells ->
    [one] one cell that is
   *[other] { $cells } cells that are
} evidenced in both.
profile-baseline-of = Baseline of { $day }
profile-kept-of = Kept on { $day }
kept-title = Kept as it was
kept-none = Nothing is kept yet. The first copy is the baseline; what comes later is compared with it.
kept-keep = Keep it as it stands
kept-note = What moment is this?
blueprint-title = Blueprint
blueprint-none = No blueprint has been drawn from this profile yet.
blueprint-open = Draft the blueprint
blueprint-name = What is it called?
blueprint-journey = On which journey
blueprint-no-journey = none yet
blueprint-companion = Companion from a program
blueprint-no-companion = nobody yet
blueprint-beside = Beside this blueprint
blueprint-proposed = What the profile proposed on { $day }
blueprint-review-none = Nobody has looked back on it yet. A review each term: what moved, and what you change.
blueprint-review-last = Looked back on last on { $day }.
blueprint-review-due = A term has passed since { $day }. What moved, and what do you change?
absence-title = While the leader is away
absence-passed = It would go on
absence-not-passed = { $n ->
    [one] One part would stop
   *[other] { $n } parts would stop
}
absence-held = { $n ->
    [one] One part would go on
   *[other] { $n } parts would go on
}
absence-carrier = nobody but the leader is named
absence-written = it is not written down how
absence-done = nobody else has done it yet
absence-more = A part holds where somebody who does not lead is named, it is written down how it is done, and they have done it once.
profile-placed-by = { $who }, { $day }
profile-placed-reviewed = { $who }, { $day }; reviewed by { $second }
profile-line = { $side }: { $level }, { $who }, { $day }
profile-line-stood = { $side }: { $level }, { $who }, { $day }; it stood
profile-line-back = { $side }: { $level }, { $who }, { $day }; it went back
profile-hidden = something that you may not see
profile-anchors = What each level means here
profile-place-it = Place this statement
profile-place-more = The team agrees first, each having thought alone. A level on evidence waits until somebody else has reviewed it.
profile-whose = From which side
profile-level = Level
profile-because = Because
profile-heard = What was heard
profile-place-button = Place it
profile-voice-more = Where do those affected put it? Only with what they said or how they answered beside it.
profile-voice-thing = Where they say it
profile-earlier = Everything that was placed
review-waits = Waits for a review: { $level }.
review-went-back = { $who } sent it back: { $said }
review-said = The reviewer:
review-say = What do you find?
review-stands = It stands
review-back = It goes back
piece-title = Evidence
piece-none = No evidence yet.
piece-end = Take it away
piece-outside = observed from outside
piece-outside-ask = Somebody from outside observed it
piece-add-title = Add evidence
piece-thing = Something that is here already, and as what
piece-shows = What it shows
piece-add-button = Add it
piece-typed-more = Or say what it is and where it lies. Numbers about students and words of people are never typed here: they come from findings, surveys and quotes.
piece-kind = Kind
piece-what = What it is, and where it lies
piece-artifact = Artifact
piece-data = Data
piece-survey = Survey
piece-quote = Quote
piece-observation = Observation
piece-decision = Decision
piece-reflection = Reflection
piece-attestation = Word of a partner
piece-student-work = Student work
profile-lacks-title = For this level the evidence lacks:
profile-lacks-rule = From level 3 on, evidence is of three kinds, among them a voice of those affected and a number; for level 4 somebody from outside has observed it too.
profile-lacks-kinds = a third kind
profile-lacks-voice = a voice of those affected
profile-lacks-number = a number
profile-lacks-outside = an observer from outside
thing-capability-profile = Capability profile
right-assess-capability = Place a capability profile
why-assess-capability = You may place what the leadership of { $organisation } does, with evidence.
refused-assess-capability = Placing a profile is for the equity lead, the superintendent and principals. Your district can also give it to you.
right-review-capability = Review a capability profile
why-review-capability = You may review what others placed in the profiles of { $organisation }.
refused-review-capability = Reviewing a level is for principal supervisors and for assessors from a program. Your district can also give it to you.
refused-profile-of-others = This profile is of another place than the one that you act in. Change where you act, above, if you hold a role there.
refused-profile-which-place = There is no place here that you could open a profile for: each has one, or is not yours. Choose one from the list.
refused-profile-model = There is no published capability model. Whoever keeps frameworks can publish one.
refused-profile-variant = Choose what kind of place it is, from the list.
refused-profile-statement = There is no such statement in this profile. Go back to the cell and choose it there.
refused-profile-level = A level is 1, 2, 3 or 4. Choose one of them.
refused-profile-because = Say why it is at this level, in a sentence: it stays beside the level.
refused-profile-voice = What those affected say needs the survey, quote or figure in which they say it. Choose one that you may see and that was not withdrawn.
refused-profile-empty = Nothing is placed yet, so there is nothing to keep. Place a first statement.
refused-evidence-typed = Numbers about students and words of people cannot be typed as evidence. Choose the finding, survey or quote.
refused-evidence-nothing = Choose something that is here, or say what the evidence is and where it lies.
refused-profile-evidence-kind = That thing cannot be evidence of that kind, or you may not see it. Choose another from the list.
refused-review-nothing = This level does not wait for a review any more. Load the page again.
refused-review-own = Whoever placed a level does not review it. Ask somebody else.
refused-review-why-back = Say why it goes back, so that the team knows what to do.
refused-review-why-stands = Something is missing for this level. Say why you let it stand all the same, or send it back.
refused-blueprint-with = Choose a journey and a companion from the lists, or none.
did-profile-opened = { $who } opened { $what }.
did-profile-seen = { $who } looked at { $what }.
did-profile-level-placed = { $who } placed a level in { $what }.
did-profile-level-reviewed = { $who } reviewed a level in { $what }.
did-profile-evidence-added = { $who } added evidence to { $what }.
did-profile-evidence-ended = { $who } took evidence away from { $what }.
did-profile-kept = { $who } kept a copy of { $what }.
did-profile-downloaded = { $who } downloaded { $what }.
did-blueprint-opened = { $who } opened the blueprint { $what }.
logged-profile = capability profile { $number }
notice-level-waits = { $code }: a level was placed on evidence and waits for somebody else to review it.
notice-level-stands = { $code }: the level that you placed was reviewed and stands.
notice-level-goes-back = { $code }: the level that you placed goes back to you. Read why.
