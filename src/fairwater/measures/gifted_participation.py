"""Students who take part in a gifted and talented programme."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="gifted-participation",
    label="In a gifted and talented programme",
    did="took part in a gifted programme",
    would="would have taken part in a gifted programme",
    table="supports",
    better="higher",
    dimension="access",
    topic="advanced-courses",
    why_it_matters="Talent is in every group. Who is found depends on who is looked for, and how.",
    limits="Not how students are chosen, nor what the programme is. A school without one counts like a school with one.",
    source="Civil Rights Data Collection, gifted and talented education",
    reviewed_on="2026-11-23",
    nasem=11,
    education_to_workforce=(49,),
    example=Example(
        rows="""student_id | gifted
                Ana        | 1
                Ben        | 0
                Chi        | 0""",
        n_students=3,
        n_counted=1,
    ),
)
def gifted_participation(supports: ibis.Table) -> ibis.Table:
    """Keep every enrolled student of whom it is reported; count those who took part."""
    return supports.mutate(counted=supports.gifted == 1)
