"""Days enrolled and days absent of each student in each school of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fairwater.tables.schema import KEY, Column, Combine, Kind, Table

if TYPE_CHECKING:
    import ibis

ATTENDANCE = Table(
    id="attendance",
    meaning="Days enrolled and absent. Without a row a student's attendance is unknown, not perfect.",
    columns=(
        *KEY,
        Column(
            "days_enrolled",
            Kind.NUMBER,
            "School days on which the student was on the roll.",
            required=True,
            combine=Combine.SUM,
            most=366,
            standard="CEDS Number of Days in Attendance + Number of Days Absent",
        ),
        Column(
            "days_absent",
            Kind.NUMBER,
            "Of these, the days missed for at least half the day, excused or not.",
            required=True,
            combine=Combine.SUM,
            standard="CEDS Number of Days Absent",
            at_most="days_enrolled",
        ),
    ),
)


def in_hundredths(days: ibis.ir.NumericColumn) -> ibis.ir.IntegerColumn:
    """Return days, halves of days among them, as whole hundredths of a day, so that shares of them are exact."""
    return (days * 100).round().cast("int64")
