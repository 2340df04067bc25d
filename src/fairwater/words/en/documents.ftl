document-blank = Nothing was written here yet.
document-evidence = Rests on
document-signed = Signed
document-no-letters = Letters that could not be set stand as squares: { $points }. They are whole in the document itself and in its Word file.
document-blank-lead = Write under each heading, and leave the headings as they are: that is how this file finds its way back.
document-paste-too-large = What you pasted is larger than { $limit } megabytes. Paste it in parts, without pictures.
document-file-too-large = “{ $file }” is larger than { $limit } megabytes. Take the pictures out and bring it again.
document-not-docx = “{ $file }” is no Word document (.docx). Save it as .docx and bring that.
