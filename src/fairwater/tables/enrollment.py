"""Who was enrolled where, and the student groups they stand in."""

from fairwater.tables.groups import GROUP_COLUMNS
from fairwater.tables.schema import KEY, Column, Combine, Kind, Sensitivity, Table

ENROLLMENT = Table(
    id="enrollment",
    meaning="One row for each student in each school of a school year. A student in two schools has two rows and counts "
    "once in the district.",
    columns=(
        *KEY,
        Column(
            "last_school",
            Kind.FLAG,
            "1 on the row of the school where the student was last enrolled in the year; its groups hold for the district.",
            required=True,
            sensitivity=Sensitivity.NEVER_LEAVES,
            combine=Combine.ANY,
            standard="Ed-Fi StudentSchoolAssociation.PrimarySchool",
        ),
        *GROUP_COLUMNS,
    ),
)
