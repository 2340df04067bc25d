nav-network = Network
nav-cohorts = Cohorts
cohorts-sentence = { $n ->
    [0] No cohort yet.
    [one] One cohort of districts.
   *[other] { $n } cohorts of districts.
}
cohorts-none = No cohort yet
cohorts-none-more = In a cohort several districts walk their journeys side by side for two years. They meet, learn from systems elsewhere, show one another prototypes and write a framework together. A programme convenes it and asks districts; each decides itself what the others see. Example: eight districts that ask how to interrupt over-suspension, each with its own question.
cohort-open = Open a cohort
cohort-which = What sort of cohort?
cohort-title = What is it called?
cohort-purpose = What for, in a sentence
cohort-begins = It begins on
cohort-days = { $first } to { $last }
cohort-members-count = { $n ->
    [0] no district yet
    [one] one district
   *[other] { $n } districts
}
cohort-asks = { $programme } asks your district: { $title }
cohort-asks-more = Whoever accepts it does so for the district. Nothing is shared by accepting: you choose piece by piece what the others see, and can withdraw it or leave at any time.
cohort-accept = Take part
cohort-decline = Decline
cohorts-left = Cohorts that your district left
cohort-left-on = Left on { $day }.
cohort-stands-there = What it shared still stands there.
cohort-nothing-there = Nothing of it stands there.
cohort-take-back = Withdraw all of it
cohort-sentence = { $n ->
    [0] No district takes part yet.
    [one] One district takes part.
   *[other] { $n } districts take part.
}
cohort-next = Next: { $kind }, { $day }.
cohort-no-next = No meeting is set.
cohort-sharing = What we share
cohort-numbers = Numbers side by side
cohort-stations = Where each district stands
cohort-stations-none = No district shares its journey yet. On “What we share” a district can show its stations and how each stands, without a word of what it wrote.
cohort-stations-not = Not shared: { $names }.
cohort-stations-more = Each district walks at its own pace. A station that is late is a reason to ask what would help.
cohort-district = District
cohort-goals = What we set out to do
cohort-goal-analysed = { $n ->
    [0] No district shows yet that its conditions are mapped.
    [one] One district has mapped its conditions.
   *[other] { $n } districts have mapped their conditions.
}
cohort-goal-learned = { $n ->
    [0] No meeting was held yet.
    [one] One meeting was held.
   *[other] { $n } meetings were held.
}
cohort-goal-prototypes = { $n ->
    [0] No prototype is shared yet.
    [one] One prototype is shared.
   *[other] { $n } prototypes are shared.
}
cohort-goal-contributed = { $n ->
    [0] No shift stands in the framework yet.
    [one] One shift stands in the framework.
   *[other] { $n } shifts stand in the framework.
}
cohort-meetings = Meetings
cohort-meetings-none = No meeting is set. A cohort meets as teams, in workshops, in sessions with one district, on a study tour, at a showcase.
cohort-calendar = Meetings as a calendar
cohort-meeting-set = Set a meeting
cohort-meeting-kind = What kind?
cohort-meeting-on = On
cohort-meeting-until = Until, where it takes several days
cohort-meeting-only = With whom
cohort-meeting-all = All districts
cohort-meeting-title = What is it called?
cohort-meeting-place = Where, or the link to it
cohort-meeting-agenda = What is planned
cohort-meeting-with = A session with { $name } alone. The other districts do not see it.
cohort-gallery = Prototypes
cohort-gallery-none = No prototype is shared yet. A district shares a kept version of a prototype: its peers read just that, whatever is written later.
cohort-comments-count = { $n ->
    [0] nobody has commented yet
    [one] one comment
   *[other] { $n } comments
}
cohort-framework = Shifts and strategies
cohort-framework-more = What worked, in the words of whoever did it: the shift in the system, and the strategy that brought it about. The programme makes a framework of it that any district can copy and adapt.
contributions-none = Nothing was contributed yet. On “What we share” a district can offer a shift of its theory of action. Example: “From a code that names students to one that names harm”.
contribution-unnamed = A district of the cohort
contribution-offered = offered
contribution-taken = in the framework
contribution-take = Take into the framework
contribution-credit = Contributed by { $name }, { $licence }
contribution-framework = Shifts and strategies: { $title }
contribution-source = Contributed by districts of the cohort “{ $title }”, in their own words
contribution-shift = Shift
contribution-strategy = Strategy
cohort-framework-draft = See the draft, and publish it
cohort-framework-published = { $n ->
    [0] Version { $version } is published. Nobody has taken it up yet.
    [one] Version { $version } is published. One organisation has taken it up.
   *[other] Version { $version } is published. { $n } organisations have taken it up.
}
cohort-framework-read = Read the framework
cohort-take-up = Copy it, to adapt it here
cohort-reports = Reports
cohort-reports-more = A report begins with lists of what the districts share now: stations, meetings, takeaways, prototypes, released numbers. What is withheld is named. Begun again, the lists of a draft are made anew; what was written stays.
cohort-report-begin = Begin a report
cohort-report-of = { $kind }: begin it, or make its lists anew
cohort-report-gone = rests on something that { $names } withdrew since
cohort-report-show = Show it to the districts as it is now
cohort-report-shown = what the districts see
cohort-report-mark = Since this was signed, { $names } withdrew something that it rests on.
cohort-members = Districts
cohort-members-none = No district takes part yet.
cohort-former = { $name } took part until { $day }.
cohort-waiting = Asked, not answered yet:
cohort-ask = Ask a district, by its short name
cohort-ask-help = The short name stands in the address of the district’s public page, such as riverbend. Its people decide; whether there is such a district is not said here.
cohort-ask-button = Ask it
cohort-not-say = How a district does, or who is ahead. Stations differ because districts differ. What a district did not share is not seen here, and what it withdraws is gone from these pages at once.
cohort-numbers-of = Measure and year
cohort-numbers-group = Group
cohort-numbers-show = Show
cohort-numbers-sentence = { $label }, { $group }: from { $low } to { $high } in { $n } districts.
cohort-numbers-few = { $label }, { $group }: fewer than two districts published an exact number.
cohort-numbers-table = The same as a table
cohort-numbers-none = No number is shared yet
cohort-numbers-none-more = A district shares a release that everybody may read: what is withheld there is withheld here. With three or more exact numbers of a group a total stands beside them.
cohort-numbers-not-shared = Not shared: { $names }.
cohort-cell = { $counted } of { $students }, { $share } ({ $interval })
cohort-cell-withheld = withheld
cohort-cell-absent = not published
cohort-total = Districts together
cohort-total-line = The dark tick is the share of these districts together.
cohort-total-none = none: fewer than three exact numbers
cohort-total-left-out = without { $names }
cohort-total-without = { $total }, without { $names }
cohort-total-how = The total is the sum of the exact numbers in its row, and of nothing else. A district whose number is withheld or a range is left out and named, so that no subtraction tells more than stands here. The range in brackets says where the share may lie by chance.
cohort-numbers-not-say = Which district does better. Districts count their own students under their own rules, and a district is not comparable because it stands in the same table. Ask what lies behind a difference before you name it one.
cohort-comparable = Comparable districts
cohort-comparable-more = Districts that may have met the same, by the figures that they gave: the most alike first. It is no rank of how they do.
cohort-comparable-none = No other district gave enough figures yet. At least three that both gave are needed.
cohort-alike = Alike in
cohort-apart = Apart in
cohort-profile-tell = Give the figures of our district
figure-students = students
figure-meals = qualify for meals
figure-english-learners = English learners
figure-disability = with a disability
figure-locale = kind of place
figure-region = region
locale-city = city
locale-suburb = suburb
locale-town = town
locale-rural = rural
region-northeast = Northeast
region-midwest = Midwest
region-south = South
region-west = West
cohort-sharing-sentence = { $n ->
    [0] { $district } shares nothing with this cohort yet.
    [one] { $district } shares one thing with this cohort.
   *[other] { $district } shares { $n } things with this cohort.
}
cohort-shared-now = What the others see of us
cohort-shared-none = Nothing yet. Begin with the stations of a journey: the others see how each stands, and not a word of what is written there.
cohort-withdraw = Withdraw
cohort-share = Share it
cohort-share-what = What else could they see?
cohort-share-help = Prototypes are shared as the newest version that was kept. Numbers are shared only from a release that is published for everybody.
cohort-sees-stations = the stations, and how each stands
cohort-sees-titles = the stations, how each stands, and the titles of what stands there
cohort-sees-version = version { $n }, as it was kept
cohort-sees-cells = the numbers that were published for everybody
cohort-with-titles = With a journey: also the titles of its documents
cohort-profile = Our district in figures
cohort-profile-more = For finding comparable districts. Type public figures, rounded as you like; leave out what you do not want to give. Shares are percentages, such as 62.
cohort-profile-source = Where the figures are from
cohort-profile-keep = Keep the figures
contribution-offer = Offer a shift for the framework
contribution-offer-more = In your words, so that somebody who was not there could try it. It becomes part of a framework that others copy and adapt.
contribution-from = Begin with one of our theory of action:
contribution-shift-is = The shift: from what, to what
contribution-strategy-is = The strategy that brings it about
contribution-licence = Others may use it
licence-cc-by-4-0 = with a note of where it is from (CC BY 4.0)
licence-cc0-1-0 = as if it were theirs (CC0)
contribution-name-us = Name our district beside it
cohort-leave = Leave the cohort
cohort-leave-more = Counts of who came stay as one number. A shift that stands in the framework stays there under its licence; what was only offered goes. Reports that were signed are marked.
cohort-leave-what = What we shared until now
cohort-leave-withdraw = goes from the pages of the cohort at once
cohort-leave-stays = stays there with our consent, until we take it back
cohort-came = { $n ->
    [0] Nobody is counted yet.
    [one] One person came.
   *[other] { $n } people came.
}
cohort-takeaways = What districts took home
cohort-takeaways-none = Nothing yet. After a study tour or a session: what did you see that could be tried at home? Example: “Every corridor has one adult who belongs to nobody’s class.”
cohort-idea-there = an idea in the district’s register
cohort-idea-not = not yet
cohort-idea-whom = Whom it would serve, and how
cohort-make-idea = Make it an idea of ours
cohort-take-home = Take it home
cohort-take-home-what = What do we take home?
cohort-take-home-more = The other districts read it too.
cohort-who-came = Who came
cohort-came-none = Nobody is counted yet.
cohort-has-left = has left the cohort since
cohort-count-came = Count who came of us
cohort-count-came-more = By role, without names.
cohort-count-came-keep = Keep the counts
cohort-version-of = version { $n } of { $day }
cohort-version-unread = The file of this kind of document is gone, so it cannot be shown. It comes back with the file.
cohort-evidence = What it rests on
cohort-evidence-public = A number that was published for everybody
cohort-evidence-withheld = { $n ->
    [one] One piece of evidence is withheld: it stays with { $district }.
   *[other] { $n } pieces of evidence are withheld: they stay with { $district }.
}
cohort-evidence-none = No evidence is attached.
cohort-peers-say = What peers say
cohort-peers-none = Nothing yet. What would you try in the same place, and what would you ask first?
cohort-peers-field = What do you want to say of it?
cohort-peers-help = The cohort reads it with your name and your district.
cohort-not-shared = not shared
thing-meeting = Meeting of a cohort
thing-shared = Shared in a cohort
notice-cohort-asked = { $programme } asks your district to take part in a cohort: { $title }
right-convene-cohorts = Convene cohorts
why-convene-cohorts = You convene cohorts of { $organisation }.
refused-convene-cohorts = Convening a cohort is for its facilitator, and your role does not include that. Whoever administers the programme can give you that role.
right-take-part = Act for the district in a cohort
why-take-part = You act for { $organisation } in its cohorts.
refused-take-part = Sharing and speaking for a district in a cohort is for its equity lead and superintendent. Your district can also give it to you.
refused-cohort-programme = Only the programme that convenes a cohort can do this. Act in the programme first.
refused-cohort-not-member = Only a district that takes part can do this. If yours was asked, accept the invitation on the page of cohorts.
refused-cohort-title = A cohort needs a name. Write one.
refused-cohort-shape = There is no such sort of cohort. Choose one of the list.
refused-cohort-asked = A short name has small letters, digits and dashes, as in the address of a public page: riverbend. Write it that way.
refused-cohort-asked-twice = This district was asked already. It answers on its page of cohorts.
refused-cohort-answered = This invitation was answered already. Look at the list of cohorts.
refused-cohort-share = This cannot be shared: it is not there, not your district’s, not kept as a version, not published for everybody, or shared already. Choose from the list.
refused-cohort-whole = A count is a whole number, such as 12 or 18,400. Write it in digits.
refused-profile-source = Say where the figures are from, such as “state report card 2026”.
refused-profile-place = Choose the kind of place and the region from their lists.
refused-profile-share = A share is a percentage from 0 to 100, such as 62.
refused-meeting-kind = There is no such kind of meeting. Choose one of the list.
refused-meeting-title = A meeting needs a name. Write one.
refused-meeting-until = A meeting ends on the day on which it begins, or later. Mend the second day.
refused-meeting-future = Who came is counted once the meeting has begun. Come back then.
refused-meeting-count = Count at most { $most } people of a role.
refused-takeaway = Nothing is written. Say in a sentence what you take home.
refused-takeaway-idea = This stands among the ideas of your district already.
refused-contribution-blank = A contribution has a shift and a strategy. Write both.
refused-contribution-licence = Choose how others may use it.
refused-contribution-stands = This was taken into the framework already, or taken back by its district.
did-cohort-opened = { $who } opened { $what }.
did-cohort-seen = { $who } looked at { $what }.
did-cohort-asked = { $who } asked a district: { $what }.
did-cohort-joined = { $who } accepted for the district: { $what }.
did-cohort-declined = { $who } declined for the district: { $what }.
did-cohort-left = { $who } left for the district: { $what }.
did-cohort-shared = { $who } shared with a cohort: { $what }.
did-cohort-withdrawn = { $who } withdrew from a cohort: { $what }.
did-cohort-meeting-set = { $who } set a meeting: { $what }.
did-cohort-attendance = { $who } counted who came: { $what }.
did-cohort-takeaway = { $who } took something home: { $what }.
did-cohort-comment = { $who } commented in a cohort: { $what }.
did-cohort-comment-taken-back = { $who } took a comment back: { $what }.
did-cohort-profile = { $who } gave the figures of the district: { $what }.
did-cohort-contributed = { $who } offered a shift: { $what }.
did-cohort-contribution-taken = { $who } took a shift into the framework: { $what }.
did-cohort-taken-up = { $who } took the framework up: { $what }.
did-cohort-report-begun = { $who } began a report: { $what }.
did-cohort-report-shown = { $who } showed a report to the districts: { $what }.
