"""What is spent in the student's school for each student."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure


@mean_measure(
    id="per-pupil-spending",
    label="Spending per pupil",
    did="were in schools that spent",
    unit_said="dollars per student on average",
    unit="dollars",
    digits=0,
    table="resources",
    better="higher",
    dimension="access",
    topic="means-to-learn",
    why_it_matters="Money is time with adults, and time with adults is learning. Where it goes is a decision that "
    "can be taken again.",
    limits="The same for all students of a school, so it shows what lies between schools, not within. Small "
    "schools cost more each. It does not say what students need: see the spending weighed by need. "
    "The range is that of schools: each of them is one number.",
    source="ESSA 1111(h)(1)(C)(x), per-pupil expenditures by school",
    reviewed_on="2026-11-26",
    nasem=None,
    education_to_workforce=(51,),
    of_schools=True,
    example=MeanExample(
        rows="""student_id | spending_per_pupil
                Ana        | 9800.5
                Ben        | 12000
                Chi        | 11199.5
                Dee        |""",
        n_students=3,
        mean=Fraction(11000),
    ),
)
def per_pupil_spending(resources: ibis.Table) -> ibis.Table:
    """Keep students of whom it is known; the value is the dollars that their school spent for each of its students."""
    return resources.mutate(value=resources.spending_per_pupil)
