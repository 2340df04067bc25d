# Exemplars: the gallery, one of them, its kit, who replicates it, the map, the story; what the work brought.

nav-exemplars = Exemplars
nav-brought = What it brought

exemplars-sentence = { $n ->
    [0] Nothing is published yet. What could another school see at yours?
    [one] One practice that anybody can see, told so that another school can do it.
   *[other] { $n } practices that anybody can see, told so that another school can do them.
}{ $adoptions ->
    [0] {""}
    [one] {" "}One school or district replicates one of ours.
   *[other] {" "}{ $adoptions } schools or districts replicate ours.
}
exemplars-of = Dimension
exemplars-every = All
exemplars-show = Show
exemplars-map = Where they can be seen
exemplars-own = Of our district
exemplars-own-none = Nothing of ours is published yet.
exemplars-own-none-more = Begin with one thing that a visitor would notice. For example: before anything is written, an adult asks the student three questions at the door.
exemplars-others = Of others
exemplars-others-none = No other district has published an exemplar for the network yet.
exemplars-drafts = Ready to publish, or nearly
exemplars-newer = what stands in it now is not published
exemplars-missing = { $n ->
    [one] One answer is missing without which nobody else could do it. It is marked in the document.
   *[other] { $n } answers are missing without which nobody else could do it. They are marked in the document.
}
exemplars-whom = Who may read it?
exemplars-celebrated = They led it
exemplars-celebrated-more = Adults who agreed to be named. Students and families are thanked in person.
exemplars-adopted = { $n ->
    [one] replicated once
   *[other] replicated { $n } times
}
exemplar-begin = Tell an exemplar
exemplar-publish = Publish it
exemplar-for-network = Staff of every organisation in the network
exemplar-for-everybody = Everybody, on our public page

exemplar-does = How it is done
exemplar-shows = What shows that it works
exemplar-reached = Whom it reaches
exemplar-not-yet = What is not solved yet
exemplar-keep = What must stay, and what may be changed
exemplar-worse = Who could be worse off with it
exemplar-steps = Steps
exemplar-holds = Conditions in which it works
exemplar-costs = What it costs
exemplar-head-step = Step
exemplar-head-time = How long
exemplar-head-who = Who it needs
exemplar-head-condition = Condition
exemplar-head-there = There it was so
exemplar-head-without = Where it is not so
exemplar-head-what = For what
exemplar-head-dollars = Dollars
exemplar-head-again = How often
exemplar-cost-once = once
exemplar-cost-yearly = every year
exemplar-cost-unknown = not said
exemplar-cost-told = It costs { $once } to begin, and { $yearly } in each year.
exemplar-cost-more = { $n ->
    [one] Of one part it is not said how much.
   *[other] Of { $n } parts it is not said how much.
}
exemplar-alive = { $n ->
    [0] since { $day }
    [one] alive for one year, since { $day }
   *[other] alive for { $n } years, since { $day }
}
exemplar-numbers = In published numbers
exemplar-documents = Read more:
exemplar-kit = Kit: if you want to do it
exemplar-led = Who led it
exemplar-ask = Whom to ask:
exemplar-left = What is not told here
exemplar-left-typed-number = { $n ->
    [one] One sentence with a number that was typed and not published.
   *[other] { $n } sentences with numbers that were typed and not published.
}
exemplar-left-withheld-words = { $n ->
    [one] One sentence that repeats words which whoever spoke did not let go so far.
   *[other] { $n } sentences that repeat words which whoever spoke did not let go so far.
}
exemplar-left-evidence = { $n ->
    [one] One piece of evidence is for the district alone.
   *[other] { $n } pieces of evidence are for the district alone.
}

exemplar-replicate = Replicate it
exemplar-replicate-more = A pilot plan of your own begins with this kit. It stays yours; the other side sees only what you report back.
exemplar-journey = In which journey
exemplar-journey-none = In none yet
exemplar-named = Others may see that it is us
exemplar-adopt = Begin our plan
exemplar-adoptions = Who replicates it
exemplar-adoptions-none = Nobody yet. You could be the first.
exemplar-somewhere = A school or district that does not want to be named
exemplar-began = began { $day }
exemplar-came-going = under way
exemplar-came-kept = kept
exemplar-came-stopped = stopped, with what was learned
exemplar-adapted = What was adapted
exemplar-happened = What happened
exemplar-learned = What was learned
exemplar-reported = Reported back { $day }.
exemplar-not-reported = Nothing is reported back yet. There is no hurry.
exemplar-report-left = { $n ->
    [one] One sentence stays in the district that wrote it.
   *[other] { $n } sentences stay in the district that wrote them.
}
exemplar-own-plan = Our plan
exemplar-report = Report back
exemplar-report-again = Change what we reported
exemplar-report-more = Stopping teaches as much as keeping. Other districts read this; a sentence with a typed number of people stays in yours.
exemplar-report-came = How it stands
exemplar-report-send = Send it
exemplar-name = Let others see that it is us
exemplar-unname = Do not name us any more
exemplar-take-back = Take our report back
exemplar-more = More
exemplar-story = Story for press and families
exemplar-follow = Follow it
exemplar-unfollow = Follow it no more
exemplar-published-as = Published { $day }, version { $n }:
exemplar-withdraw = Withdraw it
exemplar-withdraw-more = Nobody else reads it from then on. What others made of it stays theirs.
exemplar-why = Why
exemplar-closed = Somebody took back words that it rests on. Others do not see it until you have looked and published it anew.
exemplar-open-document = Open the document

exemplars-map-sentence = In { $n } of { $of } places on this map an exemplar can be seen.
exemplars-map-rows = Down
exemplars-map-columns = Across
exemplars-map-caption = Exemplars that are published, and drafts
exemplars-map-empty = nothing yet
exemplars-map-drafts = { $n ->
    [one] one draft
   *[other] { $n } drafts
}
exemplars-map-not-say = An empty place does not mean that nothing good happens there. It means that nobody has told it yet. Ask there first.
exemplar-map-school = Schools
exemplar-map-level = Levels
exemplar-map-area = Areas of work
exemplar-map-capability = Capability dimensions
exemplar-map-equity = Equity dimensions
exemplar-level-elementary = Elementary schools
exemplar-level-middle = Middle schools
exemplar-level-high = High schools
exemplar-level-spanning = Schools of several levels
exemplar-level-none = The district, teams

story-title = Story for press and families
story-lead = It holds published numbers, quotes that may go to everybody, and what the exemplar says without typed numbers. Read it to those whom it names before it leaves.
story-take-docx = Take it as a Word file
story-take-html = Take it as a web page
story-what = What one sees
story-shows = What shows it
story-voices = In their words
story-not-yet = What is not solved yet
story-led = Who led it
story-ask = Whom to ask
story-left = What was left out, and why
story-left-nothing = Nothing was left out.
story-no-numbers = No number is told: none that belongs to it is published for everybody.
story-no-voices = Nobody is quoted: no quote that may go to everybody is attached.

brought-sentence = { $n ->
    [0] Nothing is said yet of what the work brought.
   *[other] Of { $n } { $n ->
        [one] claim
       *[other] claims
    } { $shown ->
        [0] none is shown yet
        [one] one is shown
       *[other] { $shown } are shown
    } by something that stands.
}
brought-say = Say what it brought
brought-could-show = This could show it:
brought-not-say = A claim with evidence is not a proof of cause. Follow the evidence, and ask who was not asked.
claim-not-yet = Not yet shown.
claim-nothing-yet = Nothing is attached to it. Open it, and link what shows it.
claim-withdrawn = What it rested on was withdrawn.
claim-not-for-you = It rests on something that you may not see.
claim-some-withdrawn = { $n ->
    [one] One other piece of evidence was withdrawn.
   *[other] { $n } other pieces of evidence were withdrawn.
}
claim-for-students = students
claim-for-staff = staff
claim-for-families = families
claim-for-community = community

thing-exemplar = Exemplar
thing-adoption = Replication
thing-adoption-title = { $place } replicates “{ $title }”
thing-adoption-somewhere = Somebody replicates “{ $title }”

notice-exemplar-changed = An exemplar that you follow was changed: { $title }
notice-exemplar-closed = Words that an exemplar rests on were taken back. Look at it, and publish it anew: { $title }
notice-exemplar-adopted = Somebody begins to replicate your exemplar: { $title }
notice-exemplar-reported = Somebody reported back on an exemplar: { $title }

refused-exemplar-kind = Only a document of the kind “Exemplar” is published here.
refused-exemplar-audience = Say who may read it: the network or everybody.
refused-exemplar-missing = { $n ->
    [one] One answer is missing in the document. Fill in what is marked as missing, then publish it.
   *[other] { $n } answers are missing in the document. Fill in what is marked as missing, then publish it.
}
refused-exemplar-why = Say in a sentence why it is withdrawn. Those who replicate it read that it is gone.
refused-exemplar-closed = This exemplar is being looked at again and cannot be replicated now. Follow it to hear when it is back.
refused-adopt-own = This is your own exemplar. Another school of your district can replicate it where it acts.
refused-adopt-twice = You replicate it already. Report back below.
refused-adopt-journey = In that journey no plan can begin. Choose another, or none.
refused-report-came = Say how it stands: under way, kept or stopped.
refused-report-blank = Write what happened, in a sentence or two.
refused-report-learned = You stopped: write what was learned. That is what helps the next school.
refused-report-long = One of the texts is too long. Write no more than { $most } letters in each.

did-exemplar-seen = { $who } read an exemplar: { $what }.
did-exemplar-published = { $who } published an exemplar: { $what }.
did-exemplar-withdrawn = { $who } withdrew an exemplar: { $what }.
did-exemplar-adopted = { $who } began to replicate an exemplar: { $what }.
did-exemplar-reported = { $who } reported back on an exemplar: { $what }.
did-exemplar-report-taken-back = { $who } took a report back: { $what }.
did-exemplar-adopter-named = { $who } changed whether others see who replicates: { $what }.
did-exemplar-followed = { $who } followed an exemplar, or stopped: { $what }.
did-exemplar-story-taken = { $who } took a story for the press: { $what }.
