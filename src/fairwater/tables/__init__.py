"""The tables of records that measures are computed from: one file per table, readers for outside layouts, snapshots."""

from fairwater.tables.attendance import ATTENDANCE
from fairwater.tables.counts import COUNTS
from fairwater.tables.discipline import DISCIPLINE
from fairwater.tables.enrollment import ENROLLMENT
from fairwater.tables.graduation import GRADUATION
from fairwater.tables.schema import Column, Combine, Kind, Sensitivity, Table

TABLES: dict[str, Table] = {table.id: table for table in (ENROLLMENT, ATTENDANCE, DISCIPLINE, GRADUATION, COUNTS)}

__all__ = ["TABLES", "Column", "Combine", "Kind", "Sensitivity", "Table"]
