"""Students whose result on the state's test of mathematics is proficient or above."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="proficient-in-mathematics",
    label="Proficient in mathematics",
    did="were proficient in mathematics",
    would="would have been proficient in mathematics",
    table="assessments",
    better="higher",
    dimension="achievement",
    topic="tests",
    why_it_matters="Mathematics opens much of work and study. What a group was taught shows here, not what it can learn.",
    limits="One test a year, in tested grades. Students without a result are left out. Just below the line counts like far "
    "below.",
    source="ESSA academic achievement, mathematics; EDFacts file 175",
    reviewed_on="2026-11-23",
    nasem=5,
    education_to_workforce=(7, 10, 14),
    example=Example(
        rows="""student_id | mathematics_proficient
                Ana        | 1
                Ben        | 0
                Chi        | 1
                Dee        |""",
        n_students=3,
        n_counted=2,
    ),
)
def proficient_in_mathematics(assessments: ibis.Table) -> ibis.Table:
    """Keep students with a result; count those at the state's level of proficiency or above."""
    return assessments.mutate(counted=assessments.mathematics_proficient == 1)
