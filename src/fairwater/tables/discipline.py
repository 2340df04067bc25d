"""How often each student was removed from class or school in a year."""

from fairwater.tables.schema import KEY, Column, Combine, Kind, Table

DISCIPLINE = Table(
    id="discipline",
    meaning="Removals of each student in each school of a year. Where the file covers a school year, an enrolled student "
    "without a row had none.",
    columns=(
        *KEY,
        Column(
            "out_of_school_suspensions",
            Kind.NUMBER,
            "Times suspended out of school.",
            required=True,
            combine=Combine.SUM,
            standard="CEDS Disciplinary Action Taken; Ed-Fi DisciplineAction",
        ),
        Column(
            "out_of_school_days",
            Kind.NUMBER,
            "School days missed through suspension out of school.",
            combine=Combine.SUM,
            standard="CEDS Duration of Disciplinary Action",
        ),
        Column(
            "in_school_suspensions",
            Kind.NUMBER,
            "Times suspended in school.",
            required=True,
            combine=Combine.SUM,
            standard="CEDS Disciplinary Action Taken; Ed-Fi DisciplineAction",
        ),
    ),
    absent_means={"out_of_school_suspensions": 0, "out_of_school_days": 0, "in_school_suspensions": 0},
)
