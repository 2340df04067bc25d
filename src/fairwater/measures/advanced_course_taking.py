"""Students in grades 9-12 who take an advanced course."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="advanced-course-taking",
    label="Taking an advanced course",
    did="took an advanced course",
    would="would have taken an advanced course",
    table="coursework",
    better="higher",
    dimension="access",
    topic="advanced-courses",
    why_it_matters="Advanced courses open college and save on its cost. Who sits in them follows from who is offered, told and "
    "encouraged.",
    limits="Grades 9-12 only. Not whether the school offers any, nor what came of it. One course and five count alike.",
    source="Civil Rights Data Collection: Advanced Placement, International Baccalaureate and dual enrollment",
    reviewed_on="2026-11-23",
    nasem=11,
    education_to_workforce=(49,),
    leads=True,
    in_grades=("09", "10", "11", "12"),
    example=Example(
        rows="""student_id | advanced_courses
                Ana        | 2
                Ben        | 0
                Chi        | 1""",
        n_students=3,
        n_counted=2,
    ),
)
def advanced_course_taking(coursework: ibis.Table) -> ibis.Table:
    """Keep students in grades 9-12 whose courses are reported; count those with one advanced course or more."""
    return coursework.mutate(counted=coursework.advanced_courses >= 1)
