"""How far students grew in mathematics, beside others who had scored alike."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure


@mean_measure(
    id="growth-in-mathematics",
    label="Growth in mathematics",
    did="grew to",
    unit_said="points on average, where 50 is the middle of students who had scored alike",
    unit="points",
    digits=1,
    table="assessments",
    better="higher",
    dimension="achievement",
    topic="tests",
    why_it_matters="A score says where a student stands, growth what the year of teaching added. Students far "
    "behind can grow most.",
    limits="Only students with scores in two years. A percentile among students alike, by the state's own method: "
    "it is not growth toward the standard, and half of all are always below 50.",
    source="Betebenner 2009, student growth percentiles; Castellano and Ho 2013 for their mean; National Academies "
    "2019, performance on tests",
    reviewed_on="2026-11-26",
    nasem=5,
    education_to_workforce=(),
    example=MeanExample(
        rows="""student_id | mathematics_growth
                Ana        | 71
                Ben        | 20
                Chi        | 41
                Dee        |""",
        n_students=3,
        mean=Fraction(44),
    ),
)
def growth_in_mathematics(assessments: ibis.Table) -> ibis.Table:
    """Keep students of whom it is known; the value is the student growth percentile in mathematics."""
    return assessments.mutate(value=assessments.mathematics_growth)
