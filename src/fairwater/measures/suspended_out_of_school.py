"""Students sent home at least once in the year."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="suspended-out-of-school",
    label="Suspended out of school at least once",
    did="were suspended",
    would="would have been sent home",
    table="discipline",
    better="lower",
    dimension="access",
    topic="discipline",
    why_it_matters="A student who is sent home is not taught. Who is sent home depends on what adults decide, and can change.",
    limits="Not why. A student suspended once and one suspended five times count alike; days missed are not in it.",
    source="Civil Rights Data Collection, suspensions (out of school)",
    reviewed_on="2026-11-01",
    nasem=15,
    education_to_workforce=(36,),
    leads=True,
    example=Example(
        rows="""student_id | out_of_school_suspensions | in_school_suspensions
                Ana        | 3                         | 0
                Ben        | 0                         | 2
                Chi        | 0                         | 0""",
        n_students=3,
        n_counted=1,
    ),
)
def suspended_out_of_school(discipline: ibis.Table) -> ibis.Table:
    """Keep every enrolled student whose discipline is reported; count those with one suspension or more."""
    return discipline.mutate(counted=discipline.out_of_school_suspensions >= 1)
