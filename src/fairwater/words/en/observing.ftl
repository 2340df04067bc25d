nav-observing = Observing
right-observe = Observe
right-lead-calibration = Lead calibration
why-observe = You see this because you may observe at { $organisation }.
why-lead-calibration = You see this because you may lead calibration at { $organisation }.
refused-observe = Your role does not observe. Ask your equity lead or principal supervisor if you should.
refused-lead-calibration = Rubrics and calibration are led by the equity lead and the principal supervisor. Ask one of them.
observing-sentence = { $n ->
    [0] No visit waits for you.
    [one] One visit waits for you.
   *[other] { $n } visits wait for you.
}
observing-waiting = Your visits
observing-open-before = Open a visit once while you have a connection. Then it opens without one, and keeps what you write.
observing-visits = Visits that you may read
observing-none = No visits yet
observing-none-more = A visit is to a place: “Grade 7, mathematics”. You write what you see and hear, score each row by yourself, and lock. No page adds anything up by teacher.
visit-plan = Plan a visit
visit-plan-more = A visit is to a school, a grade and a subject. It names no teacher and no child.
visit-school = School
visit-place = Grade and subject
visit-place-help = Example: Grade 7, mathematics
visit-day = Day
visit-purpose = What is it for?
visit-observers = Who observes?
visit-counts = Kept on the server: { $lines ->
    [0] no lines
    [one] one line
   *[other] { $lines } lines
}, { $scores } of { $rows } rows scored.
visit-locked-own = You have locked your scores. Now share the evidence first, and then the scores.
visit-locked = { $n ->
    [one] One observer has locked what they saw.
   *[other] { $n } observers have locked what they saw.
}
visit-not-locked = Nobody has locked their scores yet. They can be read after that.
visit-waits = { $n ->
    [one] One more observer has not locked yet.
   *[other] { $n } more observers have not locked yet.
}
visit-uncalibrated = Not calibrated on the day of this visit. These scores are shown, and stay out of everything that is added up.
visit-not-say = What a few people saw on one day, in one room. It is no judgement of a teacher, and no page makes one of it.
seen-title = What was seen and heard
seen-more = Low-inference lines: what was done and said, not what you think of it. No names of children. Example: “14 of 22 hands up; the question is answered by the first.”
seen-none = No lines were written.
line-of = Whose doing is it?
line-of-students = Students
line-of-adults = Adults
line-said = What do you see or hear?
line-keep = Keep the line
line-strike = Strike
line-struck = struck
scores-title = Scores
scores-more = Score by yourself, from your lines. Nobody sees a score of yours before you lock, and you see nobody else’s.
score-level = Level
scores-keep = Keep the scores so far
scores-lock = Lock my scores
scores-lock-more = After locking nothing can be changed or added.
observed-not-seen = Could not be seen
observed-level = { $level } · { $name }
rubric-no-origin = Nobody said where this row comes from
rubric-origin = Comes from:
rubric-from-term = { $framework }: { $term }
rubric-from-field = { $title }: { $field }
rubric-kind-students = students
rubric-kind-adults = adults
rubric-kind-measure = a number
feedback-title = Given back
feedback-give = Give feedback
feedback-more = To those who were seen: first the evidence, then one next step. They can answer it.
feedback-said = What the evidence shows
feedback-step = Next step
feedback-due = Look at it again on
offline-waits = Waiting on this phone: 0. It goes to the server as soon as there is a connection.
offline-ready = This page opens without a connection now.
offline-no-store = This browser keeps nothing. Stay connected, or use another browser.
offline-signed-out = You were signed out. Sign in again and open this visit: what you wrote is still on this phone.
offline-locking = Locked on this phone. It goes to the server as soon as there is a connection.
offline-unscored = Rows without a score: 0. Score them, or choose “Could not be seen”. Then lock.
offline-let-go = Remove it from this phone
offline-mark = on this phone
refused-visit-place = Say which grade and subject the visit is to. Example: Grade 7, mathematics.
refused-visit-school = Choose a school of yours.
refused-visit-rubric = There is no published rubric yet. Whoever leads calibration makes one.
refused-visit-observers = Choose who observes: one person or more, eight at the most.
refused-observation-of-others = This is somebody else’s observation. Each observer writes their own.
refused-observation-many = That is more than { $most } lines and scores at once. Send them in parts.
refused-observation-locked = Not taken: the scores were locked before this reached the server.
refused-observation-unscored = { $n ->
    [one] One row has no score yet. Score it, or say that it could not be seen; then lock.
   *[other] { $n } rows have no score yet. Score them, or say that they could not be seen; then lock.
}
refused-entry = This is no line or score of this visit. Open the visit again and write it once more.
refused-feedback-early = Lock your scores first. Feedback comes after that.
refused-feedback-blank = Write what the evidence shows, and one next step.
refused-rubric-title = Give the rubric a title.
refused-rubric-rows = Choose at least one row: from your portrait, your statement or another framework.
refused-rubric-cuts = A measure needs three cut points, from which number on levels 2, 3 and 4 are reached: rising where more is better, falling where less is.
refused-rubric-origin = A row does not say where it comes from. Remove it, or add it again from its origin.
did-rubric-composed = { $who } began a rubric: { $what }.
did-rubric-row-added = { $who } added a row to a rubric: { $what }.
did-rubric-published = { $who } published a rubric: { $what }.
did-visit-planned = { $who } planned a visit: { $what }.
did-visit-seen = { $who } opened a visit: { $what }.
did-observation-written = { $who } wrote on a visit: { $what }.
did-observation-locked = { $who } locked an observation: { $what }.
did-observation-feedback-given = { $who } gave feedback after a visit: { $what }.
did-calibration-begun = { $who } began a calibration: { $what }.
did-calibration-locked = { $who } locked calibration scores: { $what }.
did-calibration-closed = { $who } closed a calibration: { $what }.
did-calibration-seen = { $who } opened a calibration: { $what }.
did-observed-levels-seen = { $who } looked at what is observed over many visits: { $what }.
agreement-name-fleiss-kappa-quadratic = Fleiss’ kappa, quadratic weights
calibration-title = Calibration
calibration-none = You have scored in no calibration yet.
calibration-open = open
calibration-begin = Begin a calibration
calibration-begin-more = Everybody scores the same items apart from each other, and locks. What counts is agreed now, before anybody scores:
calibration-name = What is it called?
calibration-against = Beside whom?
against-master = beside master scores
against-peers = among peers
calibration-items = What is looked at, one on each line
calibration-items-help = Recordings or lessons, with no name of a person. An item of the same name in an earlier session is an anchor: it shows whether somebody drifts. Example: Recording 3, grade 8 ratios
calibration-raters = Who scores?
calibration-locked-count = { $locked } of { $n } have locked their scores. Until it is closed, each sees only their own.
calibration-closed = This calibration is closed.
calibration-result = Every statistic beside what was agreed
calibration-units = Scores compared
calibration-threshold = Agreed before
calibration-met = Met?
calibration-is-met = yes
calibration-is-missed = no
calibration-no-threshold = shown without a threshold
threshold-least = { $value } or more
threshold-most = { $value } of a level at most, up or down
calibration-rule = The rule over all of them: calibrated for { $days } days where all five are met and alpha is { $firm } or more; for { $tentative } days where at most { $may } is missed; not yet where more are missed; and nothing is said of fewer than { $fewest } scores.
calibration-why = No single one decides. Kappa and alpha fall where nearly all levels are the same, however well people agree. Exact agreement is high there by chance. A bias of nought hides somebody who is too high as often as too low.
severity-title = Severity
severity-even = On average neither higher nor lower than the scores beside it.
severity-high = On average { $bias } of a level higher than the scores beside it.
severity-low = On average { $bias } of a level lower than the scores beside it.
severity-more = Only the one whom it is about and whoever leads calibration see this page. It is for norming, and goes into no evaluation.
drift-title = Since the last time
drift-anchors = Beside “{ $title }” of { $day }: of { $n } scores of the same items, { $same } are at the same level as then; on average { $bias } of a level from then to now.
drift-no-anchor = “{ $title }” of { $day } shares no item with this one, so nothing can be said of drift. Take an item of it into the next session.
differ-title = { $n ->
    [one] One score to talk about
   *[other] { $n } scores to talk about
}
differ-more = Where the levels differ. Share the evidence first, then the levels.
calibration-item = Item
calibration-row = Row
calibration-own = Given
calibration-master = Master
calibration-form = Your scores
calibration-master-form = Master scores
calibration-form-more = { $given } of { $n } scored. Score by yourself; nobody sees them before you lock.
calibration-who = Who scores
calibration-close = Close, and show everybody their result
calibration-close-more = Closing computes every result once. It cannot be opened again; the next session follows.
calibration-agreed = What was agreed
calibration-agreed-more = Kept with the session when it began. Nothing of it changes afterwards.
rater-open = has not locked yet
rater-locked = locked
stands-firm = calibrated until { $until }
stands-tentative = calibrated until { $until }, tentatively
stands-not-yet = not yet calibrated
stands-too-few = too few scores to tell
verdict-firm = calibrated until { $until }. Every threshold is met.
verdict-tentative = calibrated until { $until }, for the shorter time. { $missed ->
    [0] Every threshold is met, but alpha is below its firm one.
    [one] One threshold is missed.
   *[other] { $missed } thresholds are missed.
}
verdict-not-yet = not yet calibrated. { $missed ->
    [one] One threshold is missed.
   *[other] { $missed } thresholds are missed.
} Talk about where the levels differ, then score another session.
verdict-too-few = too few scores were shared to say anything. Add items and score another session.
standing-firm = You are calibrated until { $until }.
standing-tentative = You are calibrated until { $until }, tentatively.
standing-over = Your calibration held until { $day }. Until the next one your scores are shown and not added up.
standing-not = You are not calibrated yet: your last session, of { $day }, missed what was agreed. Your scores are shown and not added up.
standing-none = You have not calibrated for this rubric. Your scores are shown and not added up.
refused-session-title = Say what the calibration is called.
refused-session-raters = Choose who scores: one person or more beside a master, two or more among peers.
refused-session-items = Name what is looked at: 1 to { $most } items, one on each line, none of them twice.
refused-session-few = These items have { $n } scores for each person, and { $fewest } were agreed as the fewest. Add items.
refused-session-closed = This calibration is closed.
refused-session-master = The master scores are not locked yet. Score and lock them first.
refused-session-open = Not enough people have locked their scores yet: one beside a master, two among peers.
refused-rater-locked = These scores are locked, and stay as they are.
refused-rater-unscored = { $n ->
    [one] One row at an item has no level yet. Everything so far is kept; score it, then lock.
   *[other] { $n } rows at items have no level yet. Everything so far is kept; score them, then lock.
}
rubrics-title = Rubrics
rubrics-sentence = What you look for comes from what you said you want: each row leads back to your portrait, your statement or a framework.
rubrics-none = No rubric yet
rubrics-none-more = A rubric says what one would see students and adults do, at four levels. Example: “Students change what happens next”, from the power dimension of your equity statement.
rubric-in-use = in use
rubric-draft = draft
rubric-compose = Begin a rubric from your portrait
rubric-compose-more = Choose what you would see in a room. Four to six rows are enough for one visit. Rows from your statement, other frameworks and measures are added next.
rubric-title-en = Title in English
rubric-title-es = Title in Spanish
rubric-no-portrait = There is no published portrait yet
rubric-no-portrait-more = A rubric begins from the portrait of a graduate that your district defined together: it says what students do, and what adults do so that every student can.
rubric-to-portrait = Define a portrait together
rubric-sentence-draft = { $n ->
    [one] A draft with one row.
   *[other] A draft with { $n } rows.
}
rubric-sentence = { $n ->
    [one] One row
   *[other] { $n } rows
}, published for good; { $visits ->
    [0] no visit yet
    [one] one visit
   *[other] { $visits } visits
}.
rubric-loose = { $n ->
    [one] One row does not say where it comes from. Remove it, or add it from its origin.
   *[other] { $n } rows do not say where they come from. Remove them, or add them from their origin.
}
rubric-look-fors = One would see or hear
rubric-go-on = Go on with it
rubric-add-term = Add a row from the portrait or a framework
rubric-term = Term
rubric-add-field = Add a row from your equity statement
rubric-field = Part of the statement
rubric-row-en = What one would see, in English
rubric-row-es = What one would see, in Spanish
rubric-add-measure = Add a row that is counted
rubric-add-measure-more = Its level comes from the newest number that was released for all students. Nobody scores it.
rubric-cut = Level { $level } from (percent)
rubric-edit-words = Change words and levels
rubric-publish = Publish it for good
rubric-publish-more = A published rubric is never edited. A later version begins from it, and every visit keeps the version it was made with.
rubric-beside = Observed with these rows
rubric-origins = Where the rows come from
observed-cuts-rising = Levels 2, 3 and 4 from { $cuts }; more is better.
observed-cuts-falling = Levels 2, 3 and 4 from { $cuts }; less is better.
observed-not-released = No number was released for all students yet, so this row has no level.
observed-released = { $level }: { $share } of all students in { $year }, as it was released.
levels-title = What is observed
levels-sentence = { $place }: { $said } of { $n } rows were seen often enough to say how steady they are.
levels-none = { $place }: no row has been seen on { $fewest } visits by calibrated observers yet.
levels-not-say = Of visits whose observer was calibrated on the day, each visit once; nothing is said of fewer than { $fewest }. Scores that were left out because their observer was not calibrated: { $left } for a row at the most. The visits were no random sample of lessons. Nothing is added up by teacher.
levels-table = Row by row
levels-picture = Share of visits at level 3 or 4
levels-visits = Visits
levels-strong = Level 3 or 4
levels-left-out = Scores left out
levels-too-few = fewer than { $fewest }
coverage-title = Where anybody has been
coverage-school = School
coverage-visits = Visits
coverage-locked = With locked scores
coverage-places = Grades and subjects
coverage-none = No visit yet: { $schools }
notice-visit-planned = A visit waits for you: { $place }, { $school }. Open it once with a connection; then it works without one.
visit-rubric = Rubric
visit-rubric-more = The newest stands first. The visit keeps the version that you choose.
rubric-of-version = { $title }, version { $version }
thresholds-title = What makes an observer calibrated
thresholds-who = They stand in a file of the content folder (calibration), which whoever runs the server changes. A session that has begun keeps those that it began with.
