"""What is spent in the student's school for each student, those who are owed more counting more."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure


@mean_measure(
    id="need-weighted-spending",
    label="Spending weighed by need",
    did="were in schools that spent",
    unit_said="dollars per student weighed by need, on average",
    unit="dollars",
    digits=0,
    table="resources",
    better="higher",
    dimension="access",
    topic="means-to-learn",
    why_it_matters="Equal dollars are not equal means: a student with a disability, or who learns English, is owed "
    "more. Weighed so, schools can be compared.",
    limits="It is only as good as the weights: 2.3 for disability, 1.2 for English learners and for family income, "
    "unless the district sets others. The same for all students of a school. "
    "The range is that of schools: each of them is one number.",
    source="Parrish, Matsumoto and Fowler 1995 (NCES 95-300) for the weights; ESSA 1111(h)(1)(C)(x)",
    reviewed_on="2026-11-26",
    nasem=None,
    education_to_workforce=(51,),
    of_schools=True,
    example=MeanExample(
        rows="""student_id | spending_per_weighted_pupil
                Ana        | 8000
                Ben        | 9000.25
                Chi        | 7000.75
                Dee        |""",
        n_students=3,
        mean=Fraction(24001, 3),
    ),
)
def need_weighted_spending(resources: ibis.Table) -> ibis.Table:
    """Keep students of whom it is known; the value is what their school spent for each, weighed by need."""
    return resources.mutate(value=resources.spending_per_weighted_pupil)
