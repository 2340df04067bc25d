"""The scale score of the state's test in reading."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure


@mean_measure(
    id="mean-reading-score",
    label="Mean score in reading",
    did="scored",
    unit_said="points in reading on average",
    unit="points",
    digits=1,
    table="assessments",
    better="higher",
    dimension="achievement",
    topic="tests",
    why_it_matters="A share over a line says nothing of those far below or above it. The mean sees all of them, and what "
    "they were taught.",
    limits="Scores of all tested grades are taken together, and older students mostly score higher, so look by "
    "grade too. A gap in points means something only on this test's scale.",
    source="National Academies 2019, performance on tests; CEDS Assessment Result Score Value",
    reviewed_on="2026-11-26",
    nasem=5,
    education_to_workforce=(),
    example=MeanExample(
        rows="""student_id | reading_score
                Ana        | 2510
                Ben        | 2431
                Chi        | 2495
                Dee        |""",
        n_students=3,
        mean=Fraction(7436, 3),
    ),
)
def mean_reading_score(assessments: ibis.Table) -> ibis.Table:
    """Keep students with a valid score in reading; the value is the scale score."""
    return assessments.mutate(value=assessments.reading_score)
