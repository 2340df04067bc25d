"""Students in grade 12 who are ready for college or for work, by the state's rule."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="college-and-career-ready",
    label="College and career ready",
    did="were ready for college or work",
    would="would have been ready for college or work",
    table="readiness",
    better="higher",
    dimension="achievement",
    topic="graduation",
    why_it_matters="A diploma alone does not open every door. Which courses and placements a student was offered decides much of "
    "it.",
    limits="Grade 12 only. States differ in what counts, so compare within a state. Ready for either counts; which one is not "
    "said.",
    source="The state's rule of college and career readiness, as used under ESSA",
    reviewed_on="2026-11-23",
    nasem=7,
    education_to_workforce=(),
    in_grades=("12",),
    not_by=("grade",),
    example=Example(
        rows="""student_id | college_ready | career_ready
                Ana        | 1             |
                Ben        | 0             | 1
                Chi        | 0             | 0
                Dee        | 0             |""",
        n_students=3,
        n_counted=2,
    ),
)
def college_and_career_ready(readiness: ibis.Table) -> ibis.Table:
    """Keep students in grade 12 of whom it is reported; count those ready for either.

    Where one holds, the other need not be known.
    """
    return readiness.mutate(counted=(readiness.college_ready == 1) | (readiness.career_ready == 1))
