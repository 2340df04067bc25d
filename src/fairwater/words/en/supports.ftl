# Supports owed.
supports-identity = “{ $given }” is who somebody is, not what they need or what happened. A support is owed by needs and by what happened, never by race, ethnicity, sex, language, origin or religion. Take the column out; whom the rule misses is shown by group beside it.
supports-foretells = “{ $given }” foretells or ranks. A list says what happened and what is owed, never a score, a forecast, a level or a rank. Take the column out and say what happened instead, such as days missed.
supports-names = { $file } has a column “{ $column }”. No names, telephone numbers or addresses are kept: take it out and use the district's own number of the student.
supports-columns = { $file } has no column { $missing }. A list needs student, support and reason; due and language where they are known. The file has: { $columns }.
supports-many-lines = { $file } has { $n } lines. A list holds up to { $most }: choose fewer students, or make a list for each team.
supports-line-blank = { $file }, row { $row }: { $column } is blank. Fill it in, or take the row out.
supports-line-support = { $file }, row { $row }: “{ $given }” is no support that we know. Known are: { $known }.
supports-line-day = { $file }, row { $row }: “{ $given }” is no day. Write it as 2026-10-30.
supports-line-twice = { $file }, row { $row }: this student is in the file with the same support already. Take one of the rows out.
supports-message-none = “{ $message }” is not written in { $language_name } yet. Call the family with an interpreter, or add a text in that language to your message file.
supports-message-unread = Nobody has read “{ $message }” in { $language_name } yet. Let somebody who reads the language well look at it and say so; until then, call the family with an interpreter.
supports-message-blank = The message lacks { $field }. Fill it in: nothing goes out half said.
