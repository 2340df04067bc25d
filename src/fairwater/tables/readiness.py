"""Who is ready for college or for work, by the state's rule."""

from fairwater.tables.schema import KEY, Column, Combine, Kind, Table

READINESS = Table(
    id="readiness",
    meaning="One row for each student in grade 12. Without a row, or where a column is blank, it is not known. States differ in "
    "what counts, so what counted is said where the numbers are shown.",
    columns=(
        *KEY,
        Column(
            "college_ready",
            Kind.FLAG,
            "1 when the student met the state's rule for college: its courses, tests or college credits.",
            combine=Combine.ANY,
        ),
        Column(
            "career_ready",
            Kind.FLAG,
            "1 when the student met the state's rule for work: a credential, work-based learning or a pathway completed.",
            combine=Combine.ANY,
        ),
    ),
)
