"""What became of each graduating class, student by student."""

from fairwater.tables.groups import GROUP_COLUMNS
from fairwater.tables.schema import KEY, Column, Combine, Kind, Table

GRADUATION = Table(
    id="graduation",
    meaning="One row for each student of a graduating class: those who started grade 9 together, plus those who moved in, "
    "whatever became of them. `school_year` is the year in which the class was due to graduate.",
    columns=(
        *KEY,
        Column(
            "left_class",
            Kind.FLAG,
            "1 when the student moved to another school that gives a regular diploma, left the country, or died: "
            "documented, and so no longer in the class.",
            required=True,
            combine=Combine.ANY,
            standard="CEDS Cohort Graduation Year; Ed-Fi ExitWithdrawType",
        ),
        Column(
            "on_time_diploma",
            Kind.FLAG,
            "1 when the student earned a regular diploma by the end of the class's fourth year, its summer included.",
            required=True,
            combine=Combine.ANY,
            standard="CEDS High School Diploma Type",
        ),
        *GROUP_COLUMNS,
    ),
    joins_enrollment=False,
)
