"""What the students of each graduating class did after it."""

from fairwater.tables.groups import GROUP_COLUMNS
from fairwater.tables.schema import KEY, Column, Combine, Kind, Table

AFTER_GRADUATION = Table(
    id="after_graduation",
    meaning="One row for each student who earned a regular diploma. `school_year` is the year in which they did, so a class "
    "is in it a year later.",
    columns=(
        *KEY,
        Column(
            "enrolled_postsecondary",
            Kind.FLAG,
            "1 when the student enrolled in a college or another postsecondary school within twelve months of the "
            "diploma; 0 when looked for and not found there. Blank when nobody looked.",
            combine=Combine.ANY,
            standard="CEDS Postsecondary Enrollment Action",
        ),
        *GROUP_COLUMNS,
    ),
    joins_enrollment=False,
)
