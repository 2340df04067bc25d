"""Students expelled at least once in the year."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="expelled",
    label="Expelled",
    did="were expelled",
    would="would have been expelled",
    table="discipline",
    better="lower",
    dimension="access",
    topic="discipline",
    why_it_matters="An expulsion ends a student's place in the school. Adults decide it, and there are other answers.",
    limits="Not why. Expulsions with and without schooling elsewhere count alike. They are few, so ranges are wide.",
    source="Civil Rights Data Collection, expulsions with or without educational services",
    reviewed_on="2026-11-23",
    nasem=15,
    education_to_workforce=(36,),
    example=Example(
        rows="""student_id | expulsions
                Ana        | 1
                Ben        | 0
                Chi        | 0""",
        n_students=3,
        n_counted=1,
    ),
)
def expelled(discipline: ibis.Table) -> ibis.Table:
    """Keep every enrolled student whose expulsions are reported; count those with one or more."""
    return discipline.mutate(counted=discipline.expulsions >= 1)
