"""Students kept out of class, in school, at least once in the year."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="suspended-in-school",
    label="Suspended in school at least once",
    did="were suspended in school",
    would="would have been kept out of class",
    table="discipline",
    better="lower",
    dimension="access",
    topic="discipline",
    why_it_matters="Time in a suspension room is time out of class. Where it replaces sending students home, look at both.",
    limits="Not why, and not for how long. What is taught in the room is not in it.",
    source="Civil Rights Data Collection, in-school suspension",
    reviewed_on="2026-11-01",
    nasem=15,
    education_to_workforce=(36,),
    example=Example(
        rows="""student_id | out_of_school_suspensions | in_school_suspensions
                Ana        | 3                         | 0
                Ben        | 0                         | 2
                Chi        | 1                         | 1""",
        n_students=3,
        n_counted=2,
    ),
)
def suspended_in_school(discipline: ibis.Table) -> ibis.Table:
    """Keep every enrolled student whose discipline is reported; count those with one in-school suspension or more."""
    return discipline.mutate(counted=discipline.in_school_suspensions >= 1)
