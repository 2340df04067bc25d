"""Students who do not pass at least one course of the year."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="course-failure",
    label="Course failure",
    did="failed a course",
    would="would have failed a course",
    table="coursework",
    better="lower",
    dimension="achievement",
    topic="courses",
    why_it_matters="A failed course costs time, hope and often the diploma. Grading, help and a second chance are the school's "
    "to give.",
    limits="One failed course and six count alike. Teachers and schools differ in how they grade.",
    source="National Academies 2019, performance in coursework",
    reviewed_on="2026-11-23",
    nasem=4,
    education_to_workforce=(),
    example=Example(
        rows="""student_id | courses_taken | courses_failed
                Ana        | 12            | 0
                Ben        | 12            | 2
                Chi        | 10            | 1
                Dee        | 0             | 0""",
        n_students=3,
        n_counted=2,
    ),
)
def course_failure(coursework: ibis.Table) -> ibis.Table:
    """Keep students with one graded course or more; count those who did not pass one or more."""
    graded = coursework.filter(coursework.courses_taken >= 1)
    return graded.mutate(counted=graded.courses_failed >= 1)
