"""Students who miss a tenth or more of the days they were enrolled."""

import ibis

from fairwater.measures.registry import Example, measure
from fairwater.tables.attendance import in_hundredths


@measure(
    id="chronic-absence",
    label="Chronic absence",
    did="missed a tenth of the year or more",
    would="would have missed so much",
    table="attendance",
    better="lower",
    dimension="achievement",
    topic="attendance",
    why_it_matters="Missing a tenth of the year goes with falling behind; what keeps students away is often ours to change.",
    limits="Excused and unexcused days count alike. Students enrolled under ten days are left out.",
    source="US Department of Education, EDFacts file 195; Attendance Works",
    reviewed_on="2026-11-01",
    nasem=3,
    education_to_workforce=(5,),
    leads=True,
    example=Example(
        rows="""student_id | days_enrolled | days_absent
                Ana        | 180           | 18
                Ben        | 180           | 17
                Chi        |   9           |  9""",
        n_students=2,
        n_counted=1,
    ),
)
def chronic_absence(attendance: ibis.Table) -> ibis.Table:
    """Keep students enrolled ten days or more; count those absent a tenth of them, in hundredths of a day."""
    eligible = attendance.filter(attendance.days_enrolled >= 10)
    absent, enrolled = (in_hundredths(eligible[name]) for name in ("days_absent", "days_enrolled"))
    return eligible.mutate(counted=10 * absent >= enrolled)
