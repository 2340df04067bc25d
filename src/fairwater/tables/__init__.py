"""The tables of records that measures are computed from: one file per table, readers for outside layouts, snapshots."""

from fairwater.tables.after_graduation import AFTER_GRADUATION
from fairwater.tables.assessments import ASSESSMENTS
from fairwater.tables.attendance import ATTENDANCE
from fairwater.tables.counts import COUNTS
from fairwater.tables.coursework import COURSEWORK
from fairwater.tables.discipline import DISCIPLINE
from fairwater.tables.enrollment import ENROLLMENT
from fairwater.tables.graduation import GRADUATION
from fairwater.tables.readiness import READINESS
from fairwater.tables.resources import RESOURCES
from fairwater.tables.schema import Column, Combine, Kind, Sensitivity, Table
from fairwater.tables.sections import SECTIONS
from fairwater.tables.special_education import SPECIAL_EDUCATION
from fairwater.tables.spending import SPENDING
from fairwater.tables.staff import STAFF
from fairwater.tables.supports import SUPPORTS

TABLES: dict[str, Table] = {
    table.id: table
    for table in (
        ENROLLMENT,
        ATTENDANCE,
        DISCIPLINE,
        COURSEWORK,
        ASSESSMENTS,
        SUPPORTS,
        SPECIAL_EDUCATION,
        READINESS,
        GRADUATION,
        AFTER_GRADUATION,
        SECTIONS,
        STAFF,
        SPENDING,
        RESOURCES,
        COUNTS,
    )
}

__all__ = ["TABLES", "Column", "Combine", "Kind", "Sensitivity", "Table"]
