"""A small named cast: who signs in, in which organisation, with which role."""

PASSWORD = "riverbend-sample"
ANA = "ana@riverbend.example"  # equity lead of Riverbend
SAM = "sam@riverbend.example"  # superintendent of Riverbend
DANA = "dana@riverbend.example"  # data steward of Riverbend
LEE = "lee@partners.example"  # community partner of Riverbend: no numbers about students
VERA = "vera@virginia.example"  # analyst of Virginia, another organisation
NOBODY = ""
EVERYBODY = (ANA, SAM, DANA, LEE, VERA, NOBODY)
STAFF = (ANA, SAM, DANA, VERA)
