framework-too-large = “{ $file }” has { $n } terms, and room is for { $most }. Split it into several frameworks.
framework-code-twice = “{ $file }” has the code “{ $code }” twice: at “{ $one }” and at “{ $other }”. Give one of the two terms another code.
framework-parent-missing = “{ $file }”: “{ $code }” stands under “{ $parent }”, and there is no such term. Add it, or put “{ $code }” under another.
framework-loop = “{ $file }”: these terms stand under one another in a loop: { $codes }. Put one of them elsewhere.
framework-code-missing = “{ $file }” names the code “{ $code }”, which “{ $framework }” does not have. Mend the code, or add the term.
framework-twice = “{ $file }”: version { $version } of “{ $framework }” is there already. Give this one another version.
framework-changed = “{ $file }” says something else than version { $version } of “{ $framework }” that was published. What is published stays as it is: put the old text back, and give yours a new version.
framework-not-there = “{ $file }” names version { $version } of “{ $framework }”, which is not there. Add that file, or name a version that is there.
framework-no-statement-column = No column of “{ $file }” is the statement. Say which column holds what each term states.
framework-to-verify = To be verified
case-not-json = “{ $file }” is not JSON. Take the CASE package away again from where it came from, as a file that ends in .json.
case-no-document = “{ $file }” holds no CFDocument, so it is no CASE package. Ask its publisher for the CFPackage.
case-identifier-twice = “{ $file }” has two items with the identifier { $identifier }. Ask its publisher to mend it.
case-links-left = { $n ->
    [one] One link of the package was
   *[other] { $n } links of the package were
} not taken
case-links-more = { $n ->
    [one] One more is not listed here.
   *[other] { $n } more are not listed here.
}
case-left-type = The standard knows no such kind of link.
case-left-ends = Neither end is in the package.
case-left-address = The other end has no address on the web by which it could be found.
case-left-many = There are more links than a framework keeps.
case-left-parent = It stands under something else already, and a term has one place.
case-dangling = “{ $file }”: association { $n } puts “{ $origin }” under “{ $destination }”, and one of the two is not in the package. Ask its publisher for the whole package.
nav-practice = Practice
nav-frameworks = Frameworks
frameworks-lead = { $n } frameworks say what good practice is, in terms that everybody here can point to. Each version stays as it was published.
frameworks-search = Search within the frameworks
frameworks-nothing = No framework says that. Try fewer or other words.
frameworks-all = All frameworks
frameworks-faults = Files that could not be taken
framework-draft = Draft
framework-retired = Retired
framework-facts = Version { $version } · { $n ->
    [one] 1 term
   *[other] { $n } terms
}
framework-version = Version { $version }
framework-bring = Bring a scheme of your own
framework-bring-lead = A scheme becomes a draft that you can change. Nobody else sees it until you publish it.
framework-bring-sheet = From a spreadsheet
framework-bring-sheet-how = One row for each term, with columns such as code, parent, statement, level 1, level 2, look-fors. On the next page you say which column is what.
framework-bring-case = From a CASE package
framework-bring-case-how = A CFPackage of CASE 1.0 or 1.1, as states and publishers give it (JSON). Its identifiers stay.
framework-bring-button = Bring it
framework-written-in = Written in
framework-columns-lead = { $n ->
    [one] 1 row was read.
   *[other] { $n } rows were read.
} Say what each column is; what the names suggest is chosen already.
framework-columns = Columns
framework-column = Column
framework-column-is = It is
framework-column-holds = It holds
framework-column-none = Nothing that is needed
framework-level = Level { $n }
framework-make-draft = Make a draft of it
framework-copy = Copy and adapt
framework-copied-from = copied from { $what }
framework-untranslated = This framework is not in your language. It is there in: { $languages }.
framework-terms = Terms
framework-levels = Levels
framework-variants = Where which terms apply
framework-not-applicable = Not applicable:
framework-all-apply = Every term applies.
framework-answers = Answers to choose from
framework-several = several may be chosen
framework-here = Here
framework-how = How they are related
framework-there = There
framework-versions = Versions
framework-stays = What is published is never edited. Whoever wants it otherwise copies it and publishes the next version.
framework-source = Where it comes from
framework-creator = Made by
framework-licence = Licence
framework-languages = Languages
framework-digest = Digest of what was published
framework-title = Title
framework-summary = What it is, in a sentence or two
framework-id = Short name for addresses
framework-version-label = Version
framework-open-title = Open to everybody
framework-is-open = Anybody may read this version as CASE, from any programme.
framework-is-closed = Only those who work here may read this version.
framework-open = Open it to everybody
framework-close = Close it
framework-verify-why = What this term states could not be verified. It stays marked until somebody has seen the source.
framework-under = Under it
framework-answers-to = In other frameworks
framework-elsewhere = Related elsewhere
framework-elsewhere-about = This is what the package says that the framework came with. What stands there is not ours, and may have changed.
framework-not-for = Does not apply in
framework-in-other-languages = In other languages
framework-identifier = Identifier in CASE:
framework-compare = Compare versions
framework-compared = From version { $before } to { $after }
framework-before = From
framework-after = To
framework-same = The two versions state the same.
framework-difference = { $changed } reworded, { $added } added, { $gone } gone, { $moved } moved.
framework-changed-terms = Reworded
framework-added-terms = Added
framework-gone-terms = Gone
framework-moved-terms = Moved
framework-top = the top
framework-part-statement = Statement
framework-part-notes = Notes
framework-part-question = Questions
framework-part-look-for = Look-fors
framework-questions-lines = Questions, one a line
framework-look-fors-lines = Look-fors, one a line
framework-code = Code
framework-parent = Under
framework-kind = Kind
framework-order = Order
framework-up = Up
framework-down = Down
framework-save = Save
framework-add-term = Add a term
framework-no-terms = There are no terms yet. Add the first one: a code, and what it states.
framework-change-term = Change { $code }
framework-remove-term = Take the term out
framework-remove-term-note = What stands under it goes with it.
framework-details = What it says of itself
framework-draft-lead = Change it as you like; only those who keep frameworks here see it.
framework-publish-title = Publish it
framework-publish-note = From then on this version stays as it is, for everybody who works here. Changes go into the next version.
framework-openly = Anybody may read it, also other programmes (CASE)
framework-publish = Publish this version
framework-remove = Throw the draft away
association-isRelatedTo = is related to
association-isRelatedTo-back = is related to
association-exactMatchOf = is the same as
association-exactMatchOf-back = is the same as
association-isPartOf = is part of
association-isPartOf-back = has as a part
association-isPeerOf = stands beside
association-isPeerOf-back = stands beside
association-precedes = comes before
association-precedes-back = comes after
association-replacedBy = is replaced by
association-replacedBy-back = replaces
association-exemplar = has as an example
association-exemplar-back = is an example of
association-hasSkillLevel = has the level
association-hasSkillLevel-back = is the level of
association-isTranslationOf = translates
association-isTranslationOf-back = is translated by
thing-framework = Framework
thing-framework-title = { $title }, version { $version }
search-term = Term of a framework
refused-published-framework = This version was published and stays as it is. Copy it, and change the copy.
refused-framework-draft = A draft is seen by those who keep frameworks alone. Publish it first.
refused-framework-empty = There are no terms to publish. Add at least one.
refused-framework-term = That term is not in the draft any more. Go back to the draft and look again.
refused-framework-title = Give the scheme a title, so that people find it.
refused-columns-twice = Two columns were said to be the same. Choose one of them, and set the other to nothing that is needed.
did-framework-copied = { $who } copied a framework to adapt it: { $what }.
did-framework-brought = { $who } brought a framework: { $what }.
did-framework-draft-changed = { $who } changed the draft of a framework: { $what }.
did-framework-draft-removed = { $who } threw a draft of a framework away: { $what }.
did-framework-published = { $who } published a framework: { $what }.
did-framework-opened = { $who } opened a framework to everybody: { $what }.
did-framework-closed = { $who } closed a framework that was open to everybody: { $what }.
crosswalks-own = Crosswalks of your own
crosswalks-own-about = A crosswalk says which terms here answer to which of another framework. Everybody sees it once it is published, on the pages of both.
crosswalk-with = With which framework
crosswalk-begin = Begin a crosswalk
crosswalk-lead = { $n ->
    [0] Nothing stands here yet. Say which term answers to which, and how.
    [one] One pair of terms stands here. Nobody else sees it before it is published.
   *[other] { $n } pairs of terms stand here. Nobody else sees them before they are published.
}
crosswalk-stays = { $n ->
    [one] One pair of terms was published. It stays as it is; a change is a new version.
   *[other] { $n } pairs of terms were published. They stay as they are; a change is a new version.
}
crosswalk-pairs = Which terms answer to which
crosswalk-no-pairs = There is no pair yet.
crosswalk-change = Change
crosswalk-remove-pair = Take out
crosswalk-add-pair = Add the pair
crosswalk-note = Why, in a sentence (may be left out)
crosswalk-in-case = Once it is published it also stands in the CASE file of the framework from which it leads.
crosswalk-publish-note = What is published stays as it is. Both frameworks show it.
crosswalk-next = Begin the next version
refused-crosswalk-ends = A crosswalk leads from one published framework to another one. Choose two.
refused-crosswalk-begun = A draft of this crosswalk is there already. Go on with it, or throw it away.
refused-crosswalk-pair = This pair stands there already, or there is no such way to be related. Choose another.
refused-crosswalk-empty = A crosswalk without a pair of terms says nothing. Add one, then publish it.
did-crosswalk-begun = { $who } began a crosswalk: { $what }.
did-crosswalk-changed = { $who } changed the draft of a crosswalk: { $what }.
did-crosswalk-published = { $who } published a crosswalk: { $what }.
did-crosswalk-removed = { $who } threw a draft of a crosswalk away: { $what }.
