document-blank = Nothing was written here yet.
document-evidence = Rests on
document-signed = Signed
document-no-letters = Letters that could not be set stand as squares: { $points }. They are whole in the document itself and in its Word file.
document-blank-lead = Write under each heading, and leave the headings as they are: that is how this file finds its way back.
document-paste-too-large = What you pasted is larger than { $limit } megabytes. Paste it in parts, without pictures.
document-file-too-large = “{ $file }” is larger than { $limit } megabytes. Take the pictures out and bring it again.
document-not-docx = “{ $file }” is no Word document (.docx). Save it as .docx and bring that.
nav-documents = Documents
nav-journey = Journey
documents-lead = What we mean, what we see, what we decided: written together, signed, and never alone in a folder.
documents-kind = Kind
documents-current = Written and signed
documents-changed = Last changed
documents-none-so = No document here is like that. Ask for less, or begin one below.
documents-begin = Begin a document
documents-none = None yet.
documents-compare = Side by side
documents-compare-lead = The same question, as each place answers it. Where two answers differ, both may be right: talk about it.
document-begin = Begin one
document-template = Blank template (Word)
document-title = Title
document-whose = Whose it is
document-asks = What it asks
document-for-example = For example: { $text }
document-stage-draft = being written
document-stage-signed = signed
document-stage-set-aside = set aside
document-as-of = as of { $day }
document-changed = { $name }, { $day }
document-say-instead = One way to say it: { $words }.
document-evidence-withheld = Something that your role does not open
document-margin = { $missing ->
    [0] Nothing is missing.
    [one] One thing is missing.
   *[other] { NUMBER($missing) } things are missing.
} { $advice ->
    [0] {""}
    [one] One deserves a thought.
   *[other] { NUMBER($advice) } deserve a thought.
} { $wording ->
    [0] {""}
    [one] One wording is pointed at.
   *[other] { NUMBER($wording) } wordings are pointed at.
}
document-complete = Every check is met.
document-empty = Nothing is written yet. Begin where you know most; each part is saved while you write.
document-edit = Change
document-write = Write
document-beside = More
matrix-table = The numbers are those of the table below.
matrix-nowhere = { $n ->
    [one] One has no place yet: a number is missing.
   *[other] { $n } have no place yet: a number is missing.
}
document-save = Save
document-saving = Saving…
document-saved = Saved.
document-joined = Saved. Somebody else had changed it too: both changes stand.
document-joined-note = two changes joined
document-apart = Somebody else changed the same sentence. Theirs stands; yours is kept beside it as a suggestion.
document-unsaved = Not saved: the connection is gone. What you wrote is kept in this browser and saved as soon as it is back.
document-signed-out = Not saved: you are signed out. What you wrote is kept in this browser. Sign in again in another tab, and it is saved.
document-draft-found = Something that you wrote here before never reached the server.
document-draft-restore = Take it up again
document-draft-drop = Let it go
document-present = Here now: { $names }
document-history = What was written under “{ $field }”
document-sign-title = Signatures
document-unsigned = Nobody has signed yet.
document-sign-lead = Who signs stands for what is written here now. From then on nobody writes in it; to change it one opens the next version.
document-sign = Sign
document-signature = { $name }, { $role }, { $day }
document-open-next = Open the next version
document-set-aside = Set it aside
document-take-up = Take it up again
document-publish = Give it a page for everybody
document-unpublish = Take its public page away
document-public-page = Its page for everybody
document-take-title = Take it away
document-take-docx = Word
document-take-pdf = PDF
document-take-html = Web page
document-versions = Versions and what changed
document-versions-lead = A version is a copy that stays. What is signed is one; keep others before a large change.
document-translate = Translation
document-translate-lead = Field by field, the text beside its translation. Where the text changed since, it says so.
document-bring = Bring back what was written on paper
document-bring-lead = A workshop filled the Word template? Bring it: what is blank here is filled, the rest stands beside as suggestions.
document-rename = Give it another title
version-note = What this version is
version-keep = Keep this version
version-compare = Show what changed
version-before = From version
version-after = To
version-now = what stands now
version-same = Nothing changed between the two.
version-none = No version was kept yet.
version-number = Version { $n }
translation-behind = The text changed since this was translated.
evidence-add = Attach evidence
evidence-lead = What does “{ $field }” rest on?
evidence-thing = Something on the thread
evidence-none = There is nothing on the thread yet that you could attach. Pin a finding first.
evidence-address = Address on the web
evidence-title = What it is
evidence-attach = Attach
evidence-remove = Remove
suggestion-make = Suggest another text
suggestion-lead = What stands stays until somebody who writes here takes your text.
suggestion-reason = Why
suggestion-send = Suggest
suggestion-take = Take it
suggestion-leave = Leave it
file-ready = The file is ready.
file-take = Download ({ $size } kB)
file-making = The file is being made. You can leave; it will be here.
brought-file = The Word file
brought-go = Bring it
brought-taken = { $n ->
    [0] Nothing in the file is new.
    [one] One part was taken.
   *[other] { NUMBER($n) } parts were taken.
}
brought-missing = These headings were not found in the file, and nothing was changed there:
brought-unplaced = This stands under no heading that the document has. Copy it to where it belongs:
brought-look = Look at the document
thing-document-title = { $kind }: { $title }
thing-document = Document
refused-document-title = A document needs a title.
refused-document-signed = This is signed, so nobody writes in it. Open its next version to change it.
refused-document-aside = This was set aside. Take it up again to write in it.
refused-document-of-others = This belongs to another school or to the district. You can suggest another text.
refused-document-changed = Somebody changed the document since you opened it. Read what is new, then sign.
refused-document-step = This cannot be done with the document as it stands now. Load it again.
refused-document-not-public = A page for everybody needs a signature first, and a kind of document that is meant for it.
refused-document-kind-gone = The file that says what a “{ $kind }” is was taken away. What was written is kept; bring the file back to read it.
refused-signs-others = This kind of document is signed by other roles.
refused-suggests-nothing = This is what stands there already.
refused-suggestion-answered = Somebody has answered this suggestion already.
refused-link-address = This is no address of the web. It begins with https://.
did-document-begun = { $who } began { $what }.
did-document-seen = { $who } opened { $what }.
did-document-cites = { $who } attached evidence: { $what }.
did-document-version-kept = { $who } kept a version: { $what }.
did-document-signed = { $who } signed { $what }.
did-document-moved = { $who } moved { $what }.
did-document-published = { $who } gave a public page to { $what }.
did-document-unpublished = { $who } took the public page away from { $what }.
did-document-brought-back = { $who } brought a filled template back to { $what }.
did-document-file-asked = { $who } asked for a file of { $what }.
did-document-downloaded = { $who } downloaded { $what }.
did-suggestion-made = { $who } suggested another text in { $what }.
did-suggestion-answered = { $who } answered a suggestion in { $what }.
step-write = Write with others
step-write-about = Open a document of { $organisation }, or begin one: what equity means, a vision, a decision. Each part is saved while you write.
evidence-file = A file
evidence-file-note = Write no names of children into a file: whoever reads this document can open it.
graph-no-code = “{ $code }” has no code yet. Give it one, such as B1, so that others can name it.
graph-twice = The code { $code } stands twice. Give one of them another.
graph-unknown = { $code } is named here and stands nowhere. Write it down, or name another.
graph-names-nothing = { $code } says not what it follows from.
graph-leads-nowhere = { $code } leads nowhere yet: nothing after it names it.
graph-circle = { $code } lies in a circle: it leads back to itself.
document-drawn = See it drawn
drawn-version = As it stood
drawn-now = now
board-everybody = everybody
board-sentence = { $n ->
    [0] Nothing stands here yet.
    [one] One entry.
   *[other] { $n } entries.
}
board-narrowed = { $shown } of { $n } entries.
board-nothing = Nothing here yet
graph-loose = { $n ->
    [one] One thing is loose
   *[other] { $n } things are loose
}
graph-whole = Nothing is loose: each barrier leads to something that students will notice.
graph-empty = Nothing is written yet. Write barriers, shifts, actions and outcomes with short codes, and they are drawn here.
graph-picture = The drawing; the list is below it
graph-follows = follows from { $codes }
graph-told = In sentences
drawn-since = Compared with
drawn-since-none = nothing
board-new = new
board-gone = gone
drawn-table = The table
causes-empty = Nothing is written yet. Write whys, causes by condition and drivers, and they are drawn here.
fishbone-whole = { $n ->
    [one] One cause lies
   *[other] { $n } causes lie
} on { $ribs } ribs, none of them empty.
fishbone-empty = { $n ->
    [one] One cause lies
   *[other] { $n } causes lie
} on { $ribs } ribs. Empty: { $names }. Ask these conditions’ questions before you leave them so.
drivers-sentence = { $ideas ->
    [one] One way leads
   *[other] { $ideas } ways lead
} from { $aims ->
    [one] the aim
   *[other] { $aims } aims
} to a change idea, or to where one is missing.
whys-sentence = { $n ->
    [one] One why is asked.
   *[other] { $n } whys are asked.
} { $roots ->
    [0] None of the answers is called a root yet: were it mended, the matter would come back.
    [one] One answer is called a root: were it mended, the matter would end.
   *[other] { $roots } answers are called roots: were they mended, the matter would end.
}
graph-narrow = What is drawn
graph-path-of = Ways through
graph-path-all = everything
graph-words = With the words
graph-narrowed = { $n ->
    [0] None of { $of } is drawn. Choose another line, or other words.
   *[other] { $n } of { $of } are drawn: what you asked for, what leads to it, and what it leads to.
}
lines-title = What its lines rest on
lines-link = What its lines rest on, and which barriers it is there for
lines-lead = Each line can name the line elsewhere from which it comes, and what shows it. So one gets from a barrier to the finding, the voice, the action, the run chart and the report, and back.
lines-lead-whole = Say for which barriers this document is there. So one gets from a barrier to the finding, the voice, the action, the run chart and the report, and back.
lines-none = No line stands here yet. Write them in the document first.
lines-serves = The barriers that it is there for
lines-serves-none = It is not said yet for which barrier this document is there.
line-rests-on-nothing = Nothing shows it yet.
line-point = Say what it rests on
line-to = It rests on
line-of-elsewhere = A line of another document
line-shown-by = What shows it
line-let-go = Take back
line-lead = It rests on { $below ->
    [0] nothing yet
    [one] one thing
   *[other] { $below } things
}; { $above ->
    [0] nothing came of it yet
    [one] one thing came of it
   *[other] { $above } things came of it
}.
line-is-gone = These words do not stand in the document any more. They stay here because something still leads to them.
line-gone-title = { $said } (no longer in the document)
line-facts = What is said of it
line-came-of-it = What came of it
line-came-of-nothing = Nothing came of it yet.
line-meant = What we mean to do about it
thing-line = Line of a document
document-share = { $part } of { $whole }: { $share }.
line-advocate = Ask others to change it
line-removed = Note that it is being removed
line-which = Which line
