nav-listen = Listen
nav-listening = Listening
right-read-listening = Read rounds and results of listening
why-read-listening = Rounds and their results are open to those who work in { $organisation }. No result of fewer than ten people is shown to anybody.
refused-read-listening = Rounds of listening are open to those who work here, and your role does not include that. Your district can give it to you.
right-lead-listening = Plan rounds, launch surveys, read what people wrote
why-lead-listening = You lead listening in { $organisation }: you plan rounds and read what people wrote in their own words.
refused-lead-listening = Planning rounds and launching surveys is for those who lead, and your role does not include that. Ask your equity lead.
rounds-sentence = { $n ->
    [0] Nobody has been heard yet
    [one] One answer has come in
   *[other] { $told } answers have come in
}; { $open ->
    [0] no round is open.
    [one] one round is open.
   *[other] { $open } rounds are open.
}
rounds-none = No round yet
rounds-none-more = A round begins with why you ask, whom, and how the answer comes back to them. Example: “What keeps families from coming to school meetings?”, asked of all families, answered at the town hall in May.
round-new = Plan a round
round-change = Change the plan
round-form-lead = Whoever answers reads who sees what, and how the results come back. A round without a way back cannot be launched.
round-title = What is it called?
round-purpose = Why do you ask?
round-purpose-help = What will be decided with it, and by whom.
round-opens = Opens on
round-closes = Closes on
round-languages = Languages
round-seen-by = Who will see what
round-seen-by-help = People read this before they answer.
round-comes-back = How the results come back
round-comes-back-help = Where and when those who answered will hear what was said, and what is done.
round-promised = The same in other languages
round-promised-help = Whoever answers in one of them reads it there. What is blank is shown as it stands above.
round-back-on = They hear by
round-keep = Keep
round-open = Open
round-read = Closed
round-planned-only = Planned
round-from-to = { $opens } to { $closes }
round-sentence = { $n ->
    [0] Nobody has answered yet
    [one] One person has answered
   *[other] { $n } people have answered
}; { $missed ->
    [0] the plan misses nobody that we can see.
    [one] the plan has one gap.
   *[other] the plan has { $missed } gaps.
}
round-surveys = Surveys in this round
round-no-surveys = No survey yet. Add the one that fits those whom you want to hear.
round-add-which = Survey
round-add = Add it
round-plan = The plan
round-people = Students enrolled
round-people-more = From the roster, as every number here: withheld where a group is small.
survey-name = Survey
survey-asked-of = Asked of
survey-stage = Stage
survey-answers = Answers
survey-edition = edition { $n }
asked-of-students = Students
asked-of-families = Families
asked-of-staff = Staff
asked-of-community = Community
asked-of-everybody = Everybody
survey-draft = Being prepared
survey-open = Open
survey-closed = Closed
missed-title = Who would be missed
missed-nobody = Everybody whom the roster knows is asked, in a language that they read. Who has no phone and reads little still needs somebody who asks them.
missed-students = Students are not asked.
missed-families = Families are not asked.
missed-staff = Staff are not asked.
missed-languages = { $n ->
    [one] One language that students speak at home is in no survey: { $names }. Add it, or plan conversations with somebody who speaks it.
   *[other] { $n } languages that students speak at home are in no survey: { $names }. Add them, or plan conversations with somebody who speaks them.
}
missed-few = fewer than { $smallest }
missed-withheld = withheld
missed-grades = { $n ->
    [one] One grade is
   *[other] { $n } grades are
} in no survey of students: { $names }. Add a survey for them, ask their families, or talk with them.
missed-small = { $n ->
    [one] One group is
   *[other] { $n } groups are
} so small that no number of theirs may be shown, even if all answer. Invite them to a conversation.
launch-no-language = Choose at least one language.
launch-over = The round’s last day is past. Change the plan first.
launch-no-way-back = Say in the plan how the results come back to those who answer.
launch-no-consent = Say what guardians know: that they were told and may opt out, or that each has agreed.
launch-consent-active = It asks about areas that federal law protects ({ $areas }): each guardian has to agree beforehand. Set that, or take those questions out.
check-question-missing = “{ $question }” is not translated ({ $spoken }). Add it in the survey’s file, or leave that language out.
check-option-missing = “{ $question }”: option { $what } is not translated ({ $spoken }). Add it, or leave that language out.
check-no-trust-items = The two questions on trust are missing. They tell how far the answers can be relied on.
check-too-many-topics = { $what } topics are many: four to seven keep people with it.
check-no-question = “{ $question }” is no question. Ask, rather than state.
check-few-options = “{ $question }” has { $what } options; with five or more people can say how far.
check-agree-disagree = “{ $question }” asks to agree. People tend to say yes to that; ask how much, or how often.
check-negative-wording = “{ $question }” has a “not” in it, which is easily misread.
check-two-ideas = “{ $question }” may ask two things at once.
survey-not-ready = { $n ->
    [one] One thing stands against the launch.
   *[other] { $n } things stand against the launch.
}
survey-ready = It is ready to be launched.
survey-heard = { $n ->
    [0] No answer counts yet
    [one] One answer counts
   *[other] { $n } answers count
}{ $waiting ->
    [0] .
    [one] , and one waits to be mixed with others.
   *[other] , and { $waiting } wait to be mixed with others.
}
survey-hindered = Before it can be launched
survey-launch = Launch it
survey-close = Close it
survey-results = What was said
survey-too-few = Results appear from { $smallest } answers on.
survey-enter = Enter an answer from paper
survey-ways = How people reach it
survey-way-code = With a code, at
survey-way-open = Open link
survey-way-kiosk = On a device that is handed round
survey-way-paper = On paper
survey-codes-out = { $n ->
    [one] One code is out
   *[other] { $n } codes are out
}, { $spent } used.
survey-rate = That is a response rate of { $rate } of all who were invited, those included whom no letter reached.
survey-progress = Codes by school
survey-place = School
survey-codes = Codes
survey-spent = Used
places-together = Schools with few codes, and codes of no school
survey-codes-file = Take the unused codes (CSV, for a mail merge)
survey-cards = Cards to print
survey-cards-lead = { $n ->
    [one] One card
   *[other] { $n } cards
} with unused codes. Cut them, and let people draw one: then nobody knows whose is whose.
survey-codes-care = Who holds a code can answer once. Treat the list like money; it is noted who took it.
survey-make-codes = Make codes
survey-make-codes-more = So many for each school, or a list of addresses: not both at once.
survey-addresses = A list of addresses
survey-addresses-help = A line for each: address, school, language. School and language may be left out. Addresses are used for reminders alone and erased when the survey closes.
survey-questions = What it asks ({ $n })
survey-advice = What could be better
survey-terms = How it is asked
survey-open-to-all = Anybody with the open link may answer
survey-open-to-all-help = Then one person could answer twice, and no response rate can be told.
survey-protected = An answer is kept apart from the code it came with, mixed with at least { $smallest } others. Of time only the day is kept. Nobody can tell who wrote what: not the school, not the district, not those who run the server.
consent-title = What guardians know
consent-not-set = Nothing yet
consent-notice = They were told, and could opt out
consent-active = Each guardian of those asked has agreed
consent-note = How and when they were told
consent-opted-out = Students who are not asked because their guardians opted out
sensitive-title = Questions that are off
sensitive-orientation = Ask about orientation
sensitive-identity = Ask about gender identity
sensitive-belief = Ask about belief
protected-title = Areas that federal law protects
protected-area-politics = Political views
protected-area-mental-health = Mental and psychological problems
protected-area-sexuality = Sex behavior or attitudes
protected-area-self-incriminating = Conduct that incriminates oneself
protected-area-family-appraisal = Critical appraisal of family members
protected-area-privileged = Relationships that the law protects
protected-area-religion = Religious practices or beliefs
protected-area-income = Income
enter-lead = Type what stands on the sheet, with the code of its card if it has one. What is entered is mixed with the other answers and cannot be found again.
enter-kept = It is kept. Here is the next sheet.
enter-place = School
enter-language = Language of the sheet
enter-way = How it was given
enter-paper = On paper
enter-interview = Told to somebody
enter-keep = Keep this answer
paper-lead = Tick what fits. You may leave out any question. Please do not write your name.
answer-begin = It takes about { $minutes } minutes. You may leave out any question.
answer-question-of = Question { $number } of { $n }
answer-place = Which school is it about?
answer-choose = Choose
answer-back = Back
answer-next = Next
answer-send = Send
answer-begin-button = Begin
answer-listen = Hear the question
answer-about-oneself = Only if you wish. It stays with your answers and is joined with nothing that the school has.
answer-promise = Nobody can tell that this answer is yours. Not the school, not the district.
answer-how-protected = How we protect it
answer-thanks = Thank you. Your answer has come in.
answer-next-person = The next person
answer-waiting = There is no connection. Your answer is kept on this device and goes out as soon as there is one.
answer-draft = What you had begun was kept on this device.
answer-no-code = We do not know this code. Look at it again: it has twelve letters and digits.
answer-code-spent = Somebody has answered with this code already. If that was not you, ask for another one.
answer-over = This survey is over.
answer-too-fast = Too many answers came from here within the hour. Please try again later, or use a code.
answer-nothing = Nothing was answered. Answer at least one question, then send.
answer-type-code = Answer with a code
answer-code = Code
answer-item-unknown = A question in what was sent (“{ $item }”) is not in this survey. Open it again and send it once more.
answer-option-unknown = An answer in what was sent (“{ $option }”, to “{ $item }”) is none of the options. Open the survey again and send it once more.
answer-one-only = “{ $item }” was answered twice; it takes one answer.
protected-code = Your code, if you had one, tells us only that it was used. It is kept in one place, your answers in another, and there is no way from the one to the other.
protected-mixed = Answers are shuffled, at least { $smallest } together, before anything is done with them.
protected-nothing-more = We keep the day, the language and the school; no time of day, no address of your device, no name.
protected-few = Nothing is shown of fewer than { $smallest } people, to anybody, nor what would give them away.
protected-words = What you write in your own words is read by those who lead the round, and never published as it is, unless you agree to that in the survey. Please name nobody.
protected-leave = You may leave out any question, and stop at any time. What you did not send stays on your device.
refused-round-title = A round needs a name.
refused-round-dates = It would close before it opens. Look at the two days again.
refused-round-days-missing = Say on which day the round opens and on which it closes.
refused-round-elsewhere = This round belongs to another place. Those who planned it can change it.
refused-no-instrument = There is no such survey. Choose one from the list.
refused-survey-closed = This survey is closed.
refused-survey-launched = This survey was launched before.
refused-survey-hindered = Something stands against the launch; the list above says what.
refused-survey-not-open = This survey is not open. Look at its page: it is launched there, or asked again as a next edition in its round.
refused-no-codes = No code was made: say for how many people of which school, or give addresses that have none yet.
refused-too-many-codes = One survey can have { $most } codes.
refused-list-too-long = The list is too long. Bring it in parts.
refused-list-address = Line { $line } of the list: “{ $given }” is no e-mail address.
refused-list-place = Line { $line } of the list: “{ $given }” is no school of this round. Write its name or its number.
refused-list-language = Line { $line } of the list: “{ $given }” is no language of this survey. It has { $known }.
did-round-planned = { $who } planned { $what }.
did-round-changed = { $who } changed the plan of { $what }.
did-survey-added = { $who } added { $what }.
did-survey-changed = { $who } changed how { $what } is asked.
did-survey-launched = { $who } launched { $what }.
did-survey-closed = { $who } closed { $what }.
did-codes-made = { $who } made codes for { $what }.
did-codes-taken-away = { $who } took away the codes of { $what }.
did-reminders-sent = { $who } sent reminders for { $what }.
did-answers-mixed = { $who } mixed answers of { $what }.
did-results-seen = { $who } opened results of { $what }.
did-words-read = { $who } read what people wrote in { $what }.
answers-by-place = School
answers-by-language = Language of the answer
answers-by-school-level = School level
answers-not-said = Not said
answers-remainder = All other groups together
answers-sentence = On “{ $scale }”, { $counted } of { $n } people answer favourably ({ $share }).
answers-class = On “{ $scale }”, between { $low } and { $high } of { $n } people answer favourably.
answers-withheld = What was said on “{ $scale }” is withheld: too few answered, and somebody could be known.
answers-weighted = Had every group been heard alike, it would be about { $share } (between { $low } and { $high }). So weighted, the { $n } answers that say their group are worth { $worth }, and the heaviest counts { $largest } times.
answers-raked = Had every group been heard alike, by all of these at once ({ $by }), it would be about { $share } (between { $low } and { $high }). So weighted, the { $n } answers that say all of these are worth { $worth }, and the heaviest counts { $largest } times.
answers-not-raked = By all of these at once ({ $by }) it is not weighted: some of these groups are too small together to be shown.
answers-drawn-raw = Everybody, as answered
answers-drawn-weighted = Everybody, weighted
answers-unweighted = It is not weighted: too little is known of who answered, or of who is enrolled.
answers-differ = { $group } answer less favourably than all others, by more than chance would make it: { $share } beside { $rest }.
answers-no-difference = No group differs from all others by more than chance would make it.
answers-too-few = There is too little to compare: a group needs { $min_n } answers or more.
language-named-en = English
language-named-es = Spanish
language-named-ar = Arabic
heard-title = Who was heard
heard-alike = No group that can be shown was heard too little.
heard-least = Least heard: { $group }, with { $answers } of the answers and { $enrolled } of the students enrolled. Go and ask them before you decide.
heard-too-little = heard too little
heard-much = heard more than its part
heard-r = R-indicator { $r }: at 1 all groups would have answered alike; with few answers it comes out low.
heard-of-answers = Of the answers
heard-of-enrolled = Of those enrolled
heard-parity = Parity
heard-how = Parity is a group’s part of the answers over its part of the enrolment; under 0.8 it was heard too little, over 1.25 more than its part. Groups that cannot be shown stand together.
reliability-good = Its questions go together: Cronbach’s alpha { $alpha } ({ $low } to { $high }; { $n } people answered all of them).
reliability-poor = Its questions hang together loosely: Cronbach’s alpha { $alpha } ({ $low } to { $high }; { $n } people answered all of them). Read the single questions.
reliability-omega = McDonald’s omega { $omega }.
reliability-none = How far its questions go together cannot be told from so few answers.
reliability-hurts = Without “{ $question }” they would go together better.
results-facts = { $n } answers that were mixed and count
results-scale = Topic
results-reflect = Whose answer did we not expect? What in our schools makes it so, and whom do we ask about it?
results-not-say = It says how people answered, not why; and nothing of those who did not. Nothing is shown of fewer than { $smallest } people, nor what would give them away.
results-words = What people wrote
results-n = Answered
results-favourable = Favourably
results-how = Somebody answers a topic favourably where the mean of their answers (half of the questions at least) rounds to one of the two best options. One person counts once.
results-scales = All topics
results-raw = As answered
results-weighted = Weighted
results-mean = Mean
results-mean-interval = Range of the mean
results-mean-of = { $mean } of { $most }
results-items = Every question
results-item = Question
words-lead = In no order that tells anything. It is read by those who lead the round and never published as it is, unless whoever wrote it agreed to be quoted. What somebody asks for belongs into the register of asks, with an owner and a date.
words-too-few = Fewer than { $smallest } people wrote here, so nothing is shown.
scale-on-home = Asked in “{ $survey }”
answer-too-many = “{ $question }” takes at most { $most } answers.
nomination-undefined = { $n } people answered, and how far they agree cannot be told: all of them named every school.
nomination-little = { $n } people were asked which schools advance equity, and their answers agree hardly more than chance would make them (Krippendorff’s alpha { $alpha }), although { $share } of all pairs of judgments are the same.
nomination-tentative = { $n } people were asked which schools advance equity, and their answers agree to a degree that allows careful conclusions (Krippendorff’s alpha { $alpha }; { $share } of all pairs of judgments are the same).
nomination-well = { $n } people were asked which schools advance equity, and they agree well (Krippendorff’s alpha { $alpha }; { $share } of all pairs of judgments are the same).
nomination-before = Asked before, alpha was { $before }; it is { $now } now.
nomination-schools = The names beside the data
nomination-schools-more = Marked is where the two part: a school that many name though its numbers are behind those of all schools, or one that nobody names though they are ahead.
nomination-named = Named by
nomination-named-though = Often named, though its numbers are behind those of all schools.
nomination-unnamed-though = Hardly named, though its numbers are ahead of those of all schools.
nomination-reflect = What did each of us mean by “advances equity”? Write the shared definition, then ask again.
nomination-not-say = It names no person, and it is no ranking. A school that is named may be the one that is best known; the data beside it say how students fare there, not why.
nomination-agreement = How far the names agree
nomination-statistic = Statistic
nomination-value = Value
survey-write = Write to those who have not answered
survey-letter = { $asker } would like to hear from you: “{ $title }”. It takes about { $minutes } minutes.

    { $link }

    This link is yours and works once, until { $closes }. Nobody can tell which answer came with it. Whoever has answered gets no letter any more.
refused-no-mail-server = This Fairwater sends no mail. Take the codes as a file and send them with your own program.
refused-nobody-to-write-to = There is no address left whose code was not used.
scale-moved = Asked before ({ $day }), it was { $share }: a change of { $change } points ({ $low } to { $high }), more than chance would make it. Other people may have answered.
scale-not-moved = Asked before ({ $day }), it was { $share }: a change of { $change } points ({ $low } to { $high }), which may be chance.
refused-instrument-gone = The file of this survey (“{ $file }”) is not there any more. Put it back, or add another survey to the round.
bring-results = Bring results from another program
bring-results-lead = From Google Forms, Qualtrics, LimeSurvey, or a table with one row for each person. Names, addresses, times and places of devices stay behind. The file itself is not kept.
bring-results-file = The file (CSV or Excel)
bring-results-look = Look at it
bring-results-found = { $questions ->
    [0] No question of the file is one of this survey
    [one] One question of the file is one of this survey
   *[other] { $questions } questions of the file are of this survey
}; { $n } of { $rows } rows have an answer that fits.
bring-results-pairs = What is what
bring-results-no-pairs = A question is found by its words, in any language of the survey, or by its slug. Write them so in the first row of the file.
bring-results-left = What stays behind
bring-results-left-column = “{ $column }” is no question of this survey.
bring-results-left-answer = “{ $given }” is no answer to “{ $question }” ({ $n } times).
bring-results-take = { $n ->
    [one] Take this answer in
   *[other] Take these { $n } answers in
}
refused-results-large = The file has { $n } rows; at most { $most } can be brought at once.
refused-results-changed = What was looked at is not what came back. Choose the file again.
refused-results-there = These answers were taken in before; nothing was added.
did-results-brought = { $who } brought results of another program into { $what }.
together-title = Answer together with somebody
together-lead = You read the survey to somebody, face to face or by phone, and type in what they choose. Each answer goes into the same tray as all others and cannot be found again, by you neither.
together-kept = It is kept. Here begins the next person.
together-language = Their language
together-language-which = Ask: in which language shall I read it?
together-language-take = Read it in this language
together-read-first = Read this first, word by word
together-consent = I would like to ask you the questions of “{ $title }” for { $asker }. It takes about { $minutes } minutes. I read them to you and type in what you choose, so I hear what you answer, and I tell nobody. Your name is not kept. Your answers are mixed with those of others; afterwards nobody can find them again, not even I. You may leave out any question, and stop at any time. Do you agree?
together-code-maybe = Code, if they have one
together-code-needed = This survey is answered with a code. Ask for the one on their card or in their letter.
together-agreed = They agree: begin
together-refused = They would rather not
together-not-agreed = Nothing was kept: read the sentence first, and begin once the other person agrees.
together-read-each = Read each question with all its options, and wait. Leave out what they would rather not answer.
together-keep = Keep it, and on to the next person
together-stop = They stop: keep nothing
ways-title = How the answers came in
ways-more = Of the answers that were mixed and count. Ways with fewer than { $smallest } answers stand together.
ways-together = Other ways, together
way-link = With a code or a link of one’s own
way-open-link = Through the open link
way-kiosk = On a device that is handed round
way-paper = Typed in from paper
way-interview = Entered by an interviewer
way-brought = Brought from another program
together-only-if = Ask the next one only if “{ $question }” was answered with: { $options }.
survey-recordings = Questions that can be heard
recordings-lead = A question that somebody reads aloud is heard by people who read little, or in a language that they speak and do not read. Bring one short file for each question; it plays wherever your district asks this survey, also to those who have begun.
recording-of = Question
recording-in = Spoken in
recording-file = The recording: mp3, ogg or m4a, at most { $most } megabytes
recording-add = Keep the recording
recording-drop = Take it away
recording-none = Not recorded
refused-no-such-question = This survey has no such question in that language. Choose one of those in the list.
did-question-recorded = { $who } recorded a question of { $what }.
did-question-recording-dropped = { $who } took a recording of { $what } away.
survey-recorded = { $n } of { $questions } questions can be heard in { $spoken }.
thing-survey = Survey
thing-survey-title = { $title }, in “{ $round }”
words-ask = Make this an ask
words-ask-lead = Who asked and when is known; say what is asked, and who answers by when. The ask leads to the survey, and to nobody’s answer.
words-ask-own = What people write is never published as it is, and an ask may be read by everybody. Say what is asked in words of your own, without names.
refused-ask-words-of-answer = The words of the answer stand in it. Say what is asked in words of your own: people were promised that theirs are never published as they are.
refused-words-elsewhere = What people wrote is read by those who lead the round, as people were promised. This round belongs to another place.
did-ask-made-of-words = { $who } made an ask of what was written in { $what }.
survey-cards-more = { $n } codes were not used yet; here are the first { $shown }. For the others take the file of codes.
interviewers-title = Interviewers
interviewers-more = Beside those who lead listening, they may answer this survey together with somebody. Who entered which answer is not kept.
interviewer-name = Name or address
interviewer-add = Name this person
interviewer-dismiss = Take off
refused-interviewer = “{ $given }” is nobody here who may read rounds of listening, or there are two of that name. Choose a name from the list, or write the address.
refused-interview = Answering together with somebody is for those who lead listening, and for whom they named on the survey’s page. Ask your equity lead.
did-interviewer-named = { $who } named an interviewer for { $what }.
did-interviewer-dismissed = { $who } took an interviewer off { $what }.
quoting-title = Words that may be quoted
quoting-ask = Ask people whether what they write may be quoted
quoting-help = The question stands after the last one in people’s own words. Without a yes nothing is quoted. People are told that they cannot take it back: an answer without a name is not found again. Of students only where each guardian has agreed.
launch-quote-consent = Students are asked whether they may be quoted: that needs the agreement of each guardian. Set it, or do not ask.
may-quote-question = May others in the district read what you wrote in your own words, without knowing who you are? You cannot take it back later: nobody can tell which answer is yours. If you leave this out, you are not quoted.
may-quote-yes = Yes, you may quote it
may-quote-no = No, do not quote it
