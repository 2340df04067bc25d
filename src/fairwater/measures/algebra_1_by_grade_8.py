"""Students in grade 8 who take Algebra 1 or took it before."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="algebra-1-by-grade-8",
    label="Algebra 1 by grade 8",
    did="took Algebra 1 by grade 8",
    would="would have taken Algebra 1 by grade 8",
    table="coursework",
    better="higher",
    dimension="access",
    topic="advanced-courses",
    why_it_matters="Algebra 1 by grade 8 leaves time for calculus in high school. Who takes it is mostly who is placed in it.",
    limits="Grade 8 only. Taking the course, not passing it. A school that does not offer it counts like one that does.",
    source="Civil Rights Data Collection, Algebra I in grade 8",
    reviewed_on="2026-11-23",
    nasem=11,
    education_to_workforce=(11,),
    in_grades=("08",),
    not_by=("grade",),
    example=Example(
        rows="""student_id | algebra_1
                Ana        | 1
                Ben        | 0
                Chi        | 0""",
        n_students=3,
        n_counted=1,
    ),
)
def algebra_1_by_grade_8(coursework: ibis.Table) -> ibis.Table:
    """Keep students in grade 8 of whom it is reported; count those who take or took Algebra 1, or a course after it."""
    return coursework.mutate(counted=coursework.algebra_1 == 1)
