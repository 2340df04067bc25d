# The codebook of a round: themes, and how far those who read agree.
quote-theme = Most about
quote-theme-none = Not read yet
quote-theme-keep = Keep
themes-title = Themes
themes-none = No codebook yet
themes-none-more = Read ten passages, then name what they are about: “how we are greeted”, “time out of class”. Five to nine themes are enough.
theme-name = Theme
theme-means = What belongs to it
theme-add = Add a theme
agreement-title = Do two readers read the same?
agreement-about = Two people each say by themselves which theme a passage is most about: a quote, or what somebody wrote. From { $fewest } passages that both have read, we say how far they agree.
agreement-none = No two people have read enough of the same passages yet.
agreement-line = { $n } passages; the same theme for { $percent }; Krippendorff’s alpha { $alpha }
agreement-line-one = { $n } passages; the same theme for { $percent }. Alpha is not defined: both used one theme alone.
refused-theme-blank = A theme needs a name.
refused-theme-known = There is a theme with this name already, or there are { $most } of them.
refused-theme-unknown = Choose a theme of this round.
did-theme-added = { $who } added { $what }.
# Themes of open answers
written-title = Themes in what people wrote
written-open = { $n ->
    [0] Nothing of what people wrote has been read with the codebook yet.
    [one] One text has been read with the codebook. Who wrote of what is counted once reading has ended.
   *[other] { $n } texts have been read with the codebook. Who wrote of what is counted once reading has ended.
}
written-closed = Reading has ended, and everybody whose words were read is counted. Nothing is told of fewer than { $smallest } people.
written-round = The themes of the whole round, talks in person too
written-n = Read
written-counted = Wrote of it
written-few = Fewer than { $smallest } people wrote of it: somebody could be known by it, so no number is given.
written-how = Of those whose words were read. A person counts once for a theme, whoever of the readers read it there; the readers may differ, as stands below.
written-sums = People are told by group as the gate lets them. Themes add up to everybody whose words were read: where the others would tell of a few people, one more theme is withheld in every group. Texts were read as they came from the top of one list, so a share is of those who were read, not of all who answered.
written-read = Read with the codebook
written-read-lead = Say what each text is most about, by yourself: what others chose is not shown here. The same words stand here once. Nothing leads from a text to an answer, and so to nobody’s group.
written-mine = { $n ->
    [0] There is nothing to read here.
    [one] You have read { $mine } of one text.
   *[other] You have read { $mine } of { $n } texts.
}
written-none-more = Add the first themes before you read.
written-again = Look again at those that you have read
written-left = Those that you have not read
written-after = The next ones
written-times = in { $n } answers
written-all-read = You have read everything that stands here.
written-close = End the reading
written-close-about = From then on nobody reads or changes anything, and it cannot be taken back. Groups are counted only then: whoever read on while they were counted would learn from each new number who wrote the words that were added.
theme-wrote = Who wrote of it
theme-wrote-none = not told yet
refused-reading-closed = Reading of this survey has ended. What was read stays as it is, so that nobody learns from a changed number who wrote what.
refused-reading-still-asked = People still answer this survey. Close it first, then end the reading.
refused-reading-few = Words of fewer than { $smallest } people were read. Read more before you end it.
did-answers-coded = { $who } read themes in what people wrote in { $what }.
did-reading-closed = { $who } ended the reading of { $what }.
did-themes-seen = { $who } saw the themes of { $what } by group.
quoting-shown = In their own words
quoting-about = Each of these was written by somebody who agreed in the survey that others may read it, without saying who they are.
quoting-none = Nothing is quoted. What people write is shown to others only where they agreed to it in the survey.
quoting-choose = Choose what is quoted
quoting-lead = Here stands only what was written by people who answered yes when they were asked whether they may be quoted. Look at each for names, and for what tells who somebody is: nobody can take it back later, for nobody can find their answer again.
quoting-not-asked = People were not asked in this survey whether they may be quoted, so nothing of it is.
quoting-nobody = Nobody agreed to be quoted, or fewer than ten people wrote.
quoting-show = Show it as a quote
quoting-stop = Show it no more
refused-words-not-agreed = Whoever wrote this did not agree to be quoted, or the words are not in this survey.
did-words-quoted = { $who } chose what is quoted of { $what }.
did-words-not-quoted = { $who } took a quote of { $what } from its page.
thing-written-quote = Words of an answer
written-quote-title = { $role } wrote, chosen on { $day } (words { $number })
written-quote-open = Words { $number }: what rests on them
written-quote-about = Whoever wrote this agreed in the survey that others may read it, without saying who they are. Nobody can find the answer that it stands in.
quoting-count = { $n ->
    [one] One text may be quoted
   *[other] { $n } texts may be quoted
}; { $chosen ->
    [0] none is quoted yet.
    [one] one is quoted.
   *[other] { $chosen } are quoted.
}
written-before = The ones before
