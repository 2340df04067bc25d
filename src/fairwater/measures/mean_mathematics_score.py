"""The scale score of the state's test in mathematics."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure


@mean_measure(
    id="mean-mathematics-score",
    label="Mean score in mathematics",
    did="scored",
    unit_said="points in mathematics on average",
    unit="points",
    digits=1,
    table="assessments",
    better="higher",
    dimension="achievement",
    topic="tests",
    why_it_matters="The mean sees every student, also those far from the line of proficiency. It shows what a group was "
    "taught, not what it can learn.",
    limits="Scores of all tested grades are taken together, so look by grade too. One test a year; students "
    "without a result are left out. Scales of two states cannot be compared.",
    source="National Academies 2019, performance on tests; CEDS Assessment Result Score Value",
    reviewed_on="2026-11-26",
    nasem=5,
    education_to_workforce=(),
    example=MeanExample(
        rows="""student_id | mathematics_score
                Ana        | 2480
                Ben        | 2533
                Chi        |
                Dee        | 2499.5""",
        n_students=3,
        mean=Fraction(15025, 6),
    ),
)
def mean_mathematics_score(assessments: ibis.Table) -> ibis.Table:
    """Keep students with a valid score in mathematics; the value is the scale score."""
    return assessments.mutate(value=assessments.mathematics_score)
