"""What each student met in class and at school: how many others, which teachers and counselors, how much money."""

from fairwater.tables.schema import KEY, Column, Combine, Kind, Table


def _number(name: str, meaning: str, standard: str = "", most: int | None = None) -> Column:
    return Column(name, Kind.NUMBER, meaning, combine=Combine.LATEST, standard=standard, most=most)


RESOURCES = Table(
    id="resources",
    meaning="What each student met in class and at school. Made from sections, staff and spending for the years that one of them "
    "covers; a district that has worked it out itself brings it as a file. A blank is not known.",
    columns=(
        *KEY,
        _number(
            "class_size",
            "Mean number of students in the classes that the student sat in.",
            "CEDS Class Size; Ed-Fi StudentSectionAssociation",
        ),
        _number(
            "with_new_teachers",
            "Percent of the student's classes whose teacher is in the first or second year of teaching. A class "
            "with two teachers counts half for each.",
            "CRDC teachers in first or second year",
            100,
        ),
        _number(
            "with_out_of_field_teachers",
            "Percent of the student's classes whose teacher has no certificate for what they teach.",
            "CEDS Out of Field Status",
            100,
        ),
        _number(
            "with_absent_teachers",
            "Percent of the student's classes whose teacher missed more than 10 school days in the year.",
            "CRDC teachers absent more than 10 school days",
            100,
        ),
        Column(
            "teacher_of_own_group",
            Kind.FLAG,
            "1 when at least one teacher of the student's classes is of the student's own race or ethnicity.",
            combine=Combine.ANY,
        ),
        _number(
            "counselors_for_250",
            "Full-time counselors for every 250 students of the student's school: 0 where there are none.",
            "CRDC school counselors (FTE)",
        ),
        _number(
            "spending_per_pupil",
            "Dollars spent in the student's school for each of its students.",
            "ESSA 1111(h)(1)(C)(x)",
        ),
        _number(
            "spending_per_weighted_pupil",
            "The same, each student of the school weighed by what the law and research say that they need.",
        ),
    ),
)
