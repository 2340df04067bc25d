"""A small named cast: who signs in, in which organisation, with which role. One for every role."""

PASSWORD = "riverbend-sample"
ANA = "ana@riverbend.example"  # equity lead of Riverbend
SAM = "sam@riverbend.example"  # superintendent of Riverbend
DANA = "dana@riverbend.example"  # data steward of Riverbend
IVY = "ivy@riverbend.example"  # administrator of Riverbend: people and rights, no numbers
PAUL = "paul@riverbend.example"  # principal supervisor of Riverbend
NORA = "nora@riverbend.example"  # principal of Eastside Middle, and of no other school
OMAR = "omar@riverbend.example"  # teacher at Eastside Middle
OLIVE = "olive@riverbend.example"  # observer of Riverbend
JUN = "jun@riverbend.example"  # student at Harbor High
ROSA = "rosa@riverbend.example"  # family at Eastside Middle
LEE = "lee@partners.example"  # community partner of Riverbend: no numbers about students
COLE = "cole@partners.example"  # coach of Riverbend, from outside
FAY = "fay@network.example"  # cohort facilitator of a programme
ASH = "ash@network.example"  # assessor of a programme
VERA = "vera@virginia.example"  # analyst of Virginia, another organisation
NOBODY = ""
STAFF = (ANA, SAM, DANA, PAUL, NORA, VERA)
"""Those who see numbers for staff, in the whole district or in one school."""
OTHERS = (IVY, OMAR, OLIVE, JUN, ROSA, LEE, COLE, FAY, ASH)
EVERYBODY = (*STAFF, *OTHERS, NOBODY)
