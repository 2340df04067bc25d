"""Students who miss less than one day in twenty of those they were enrolled."""

import ibis

from fairwater.measures.registry import Example, measure
from fairwater.tables.attendance import in_hundredths


@measure(
    id="satisfactory-attendance",
    label="Satisfactory attendance",
    did="missed less than a twentieth of the year",
    would="would have missed so little",
    table="attendance",
    splits=("chronic-absence",),
    better="higher",
    dimension="achievement",
    topic="attendance",
    why_it_matters="Nine days a year is where absence begins to tell. A school can make being there easy or hard.",
    limits="Excused and unexcused days count alike. Students enrolled under ten days are left out.",
    source="Attendance Works, levels of attendance: satisfactory is missing less than 5 % of the days enrolled",
    reviewed_on="2026-11-23",
    nasem=3,
    education_to_workforce=(5,),
    example=Example(
        rows="""student_id | days_enrolled | days_absent
                Ana        | 180           | 8
                Ben        | 180           | 9
                Chi        | 9             | 0
                Dee        | 21            | 1""",
        n_students=3,
        n_counted=2,
    ),
)
def satisfactory_attendance(attendance: ibis.Table) -> ibis.Table:
    """Keep students enrolled ten days or more; count those absent less than a twentieth of them, in hundredths of a day."""
    eligible = attendance.filter(attendance.days_enrolled >= 10)
    absent, enrolled = (in_hundredths(eligible[name]) for name in ("days_absent", "days_enrolled"))
    return eligible.mutate(counted=20 * absent < enrolled)
