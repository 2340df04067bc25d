content-unreadable = “{ $file }” cannot be read: { $fault }. It is written in TOML; mend that place and try again.
content-too-large = “{ $file }” is larger than { $limit } megabytes. A file of content is written by people: check that it is the right one.
content-key-missing = “{ $file }”{ $where ->
    [blank] {""}
   *[other] , { $where }
} lacks “{ $key }”. Add it.
content-key-unknown = “{ $file }”{ $where ->
    [blank] {""}
   *[other] , { $where }
}: the key “{ $key }” is not known. { $near ->
    [blank] Take it out, or use one of { $known }.
   *[other] Did you mean “{ $near }”?
}
content-value = “{ $file }”{ $where ->
    [blank] {""}
   *[other] , { $where }
}: “{ $given }” cannot stand for “{ $key }”. { $known ->
    [blank] See how the files that are shipped say it.
   *[other] It is one of { $known }.
}
answer-yes = Yes
answer-no = No
field-too-long = “{ $field }” has { $n } letters, and room for { $most }. Shorten it.
field-too-many = “{ $field }” has room for { $most } rows. Take some out.
field-not-an-option = “{ $given }” is not an answer to “{ $field }”. Choose one of { $known }.
field-two-days = “{ $given }” in “{ $field }” may be two days: { $one } or { $other }. Write it as 2026-06-14.
field-not-a-date = “{ $given }” in “{ $field }” is not a day. Write it as 2026-06-14.
field-not-a-number = “{ $given }” in “{ $field }” is not a number.
field-out-of-bounds = “{ $given }” in “{ $field }” is outside what it can be{ $least ->
    [blank] {""}
   *[other] , at least { $least }
}{ $most ->
    [blank] {""}
   *[other] , at most { $most }
}.
right-keep-frameworks = Copy, adapt and publish frameworks
refused-keep-frameworks = Keeping frameworks takes the role of equity lead, facilitator or administrator. Your district can give it to you.
why-keep-frameworks = Copying, adapting and publishing frameworks is open to those who lead for equity or administer { $organisation }.
right-read-documents = Read documents
refused-read-documents = Documents are open to those who work on them, and your role does not include that. Your district can give it to you.
why-read-documents = Documents are open to those who work in { $organisation } and to companions whom it has asked.
right-write-documents = Write documents
refused-write-documents = Writing in documents takes a role among the staff. Your district can also give it to you.
why-write-documents = Writing in documents is open to the staff of { $organisation } and to whom it has given that right.
right-write-journey-documents = Write in documents of journeys
refused-write-journey-documents = You may write in the documents that stand at a station of a journey under way. In this one you can suggest: whoever writes here takes it or leaves it.
why-write-journey-documents = Writing in the documents of a journey is open to the staff of { $organisation } and to those who walk along, where it has given that right.
right-sign-documents = Sign documents
refused-sign-documents = Signing a document takes the role of superintendent, equity lead, principal supervisor or principal.
why-sign-documents = Signing documents is open to those who lead { $organisation } or one of its schools.
right-read-registers = Read registers
refused-read-registers = Registers are open to those who work with them, and your role does not include that. Your district can give it to you.
why-read-registers = Registers are open to those who work in { $organisation } and to companions whom it has asked.
right-write-registers = Write in registers
refused-write-registers = Writing in registers takes a role among the staff. Your district can also give it to you.
why-write-registers = Writing in registers is open to the staff of { $organisation } and to whom it has given that right.
content-grid = “{ $file }”, { $where }: nothing there can stand in a grid. A grid takes two or more questions in a row that are answered with one of the same options, { $most } at most, and asked of everybody. Write them so, or take layout = "grid" out.
recording-kind = The recording “{ $file }” is left out: it is no file of a kind that browsers play. Save it as one of { $known }.
recording-question = The recording “{ $file }” is left out: there is no question “{ $given }”. A recording has the name of its question; here these are { $known }.
recording-twice = The recording “{ $file }” is left out: the same question has “{ $other }”. Take one of the two away.
recording-large = The recording “{ $file }” is left out: it has { $megabytes } megabytes, and { $most } are the most, so that it plays on a phone. Save it in a lower quality.
recording-sound = The recording “{ $file }” is left out: it is called { $kind } and is none inside. Save the recording anew as { $kind }; another name does not make one.
