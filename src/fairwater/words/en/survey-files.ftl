survey-file-empty = “{ $file }” is empty: it has no questions and no answers. Download the results again and check the size of the file.
survey-file-no-answers = “{ $file }” has questions but no answers below them. Download the results again when somebody has answered.
survey-file-no-header = The first row of “{ $file }” has a person’s address in column { $column }, where a question should stand. Add a row of questions above the answers, and bring the file again.
survey-file-odd-row = Row { $row } of “{ $file }” goes on to column { $found }, and the questions end at column { $expected }. Download the results again; if you changed the file by hand, put the answers of that row back under their questions.
survey-file-no-questions = No question of “{ $file }” could be brought: every column tells who answered, or when. Bring a file that has the answers in it too.
survey-file-no-layout = It is not clear how “{ $file }” is laid out. Say which program it comes from, or add a row of questions above the answers.
survey-file-not-google-forms = “{ $file }” is not laid out as Google Forms does it: the first column is no timestamp. Download the responses as CSV again, or say that it is a plain table.
survey-file-not-qualtrics = “{ $file }” is not laid out as Qualtrics does it: the third row does not hold the import ids. Export the data as CSV again, without changing the rows at the top.
survey-file-not-limesurvey = “{ $file }” is not laid out as LimeSurvey does it: the columns with the number of the response and the day of submission are missing. Export the responses as CSV again, or say that it is a plain table.
survey-file-only-previews = Every row of “{ $file }” is a preview, which somebody made to try the survey. Bring it again when somebody has answered.
survey-layout-qualtrics = It looks like Qualtrics: the third row holds the import ids that only Qualtrics writes.
survey-layout-limesurvey = It looks like LimeSurvey: it begins with the column “{ $column }”, and has its column of submission or of the last page.
survey-layout-google-forms = It looks like Google Forms: the first column, “{ $column }”, holds the moment of each answer and nothing else.
survey-layout-codes-then-text = It looks like a plain table with two rows above the answers: short codes first, then the questions in words.
survey-layout-text-then-codes = It looks like a plain table with two rows above the answers: the questions in words first, then short codes.
survey-layout-one-row = It looks like a plain table: nothing in it comes from Google Forms, Qualtrics or LimeSurvey, so the first row is taken as the questions and every other row as one person.
survey-layout-no-names = Nothing is proposed: row { $row } should hold the questions, and { $n ->
    [one] one of its cells is a number or an address
   *[other] { $n } of its cells are numbers or addresses
}.
survey-left-internet-address = “{ $column }” was left behind: it tells from which internet address somebody answered.
survey-left-mail-address = “{ $column }” was left behind: it tells the mail address of those who answered.
survey-left-name = “{ $column }” was left behind: it tells the name of those who answered, or of their children.
survey-left-phone = “{ $column }” was left behind: it tells the telephone number of those who answered.
survey-left-home = “{ $column }” was left behind: it tells where those who answered live.
survey-left-birth = “{ $column }” was left behind: a date of birth tells who answered.
survey-left-identifier = “{ $column }” was left behind: by such a number an answer could be led back to a person.
survey-left-place = “{ $column }” was left behind: it tells the place from which somebody answered.
survey-left-time = “{ $column }” was left behind: the time of day could tell who answered. At most the day stays.
survey-left-of-the-program = “{ $column }” was left behind: it is about how the survey was opened, and is no answer.
survey-left-unnamed = A column without a name was left behind. It holds { $n ->
    [one] one answer
   *[other] { $n } answers
}; give it a question if they belong to one.
survey-left-preview = { $n ->
    [one] One row was
   *[other] { $n } rows were
} left behind: by “{ $column }” somebody was trying the survey.
survey-left-answers = { $n ->
    [one] One answer
   *[other] { $n } answers
} to “{ $column }” stayed behind: with them a person could be reached or found.
survey-remark-unfinished = { $n ->
    [one] One person
   *[other] { $n } people
} did not answer the survey to its end. What they answered was brought, and is marked.
survey-remark-not-shown = { $n ->
    [one] Once a question was
   *[other] { $n } times a question was
} not shown to somebody, by a rule of the survey. That was brought as not answered.
survey-remark-month-first = Days such as 3/4 were read as month and day. If your program writes the day first, change it there and bring the file again.
survey-remark-doubled-code = The code “{ $code }” stood over two questions; the later one is now “{ $own }”.
