"""Students who enroll in a postsecondary school within a year of their diploma."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="postsecondary-enrollment",
    label="Postsecondary enrollment",
    did="enrolled in college or further training",
    would="would have enrolled",
    table="after_graduation",
    better="higher",
    dimension="achievement",
    topic="graduation",
    why_it_matters="Whether a door is open shows in who walks through it. Cost, forms and advice keep students out, and can be "
    "changed.",
    limits="Of those with a diploma, a year later. Not who stays, nor work or service. Some schools report their students to "
    "nobody.",
    source="EDFacts file 160, graduates enrolled in postsecondary education; National Student Clearinghouse",
    reviewed_on="2026-11-23",
    nasem=7,
    education_to_workforce=(23,),
    not_by=("grade",),
    example=Example(
        rows="""student_id | enrolled_postsecondary
                Ana        | 1
                Ben        | 0
                Chi        | 1
                Dee        |""",
        n_students=3,
        n_counted=2,
    ),
)
def postsecondary_enrollment(after_graduation: ibis.Table) -> ibis.Table:
    """Keep students with a diploma who were looked for; count those found enrolled within twelve months."""
    return after_graduation.mutate(counted=after_graduation.enrolled_postsecondary == 1)
