"""Which classes each student sat in, and with whom: a schedule."""

from fairwater.tables.schema import KEY, Column, Kind, Sensitivity, Table

SECTIONS = Table(
    id="sections",
    meaning="One row for each student and class of a school year, and for each teacher where a class has several. What students "
    "meet in class is made from it: how many others, and which teachers.",
    columns=(
        *KEY,
        Column(
            "section_id",
            Kind.IDENTIFIER,
            "The class: one group of students in one course with one teacher or more.",
            required=True,
            sensitivity=Sensitivity.NEVER_LEAVES,
            standard="CEDS Course Section Identifier; Ed-Fi Section",
        ),
        Column(
            "staff_id",
            Kind.IDENTIFIER,
            "The teacher, by the number that the table of staff has.",
            sensitivity=Sensitivity.NEVER_LEAVES,
            standard="CEDS Staff Member Identifier; Ed-Fi StaffSectionAssociation",
        ),
        Column(
            "course_id",
            Kind.IDENTIFIER,
            "The course, by the district's own number.",
            sensitivity=Sensitivity.NEVER_LEAVES,
            standard="CEDS Course Identifier",
        ),
    ),
    key=("student_id", "school_id", "school_year", "section_id", "staff_id"),
)
