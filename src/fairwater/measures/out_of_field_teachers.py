"""How many of a student's classes have a teacher without a certificate for what they teach."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure


@mean_measure(
    id="out-of-field-teachers",
    label="Classes with a teacher outside their field",
    did="had",
    unit_said="percent of their classes with a teacher outside their field on average",
    unit="percent",
    digits=1,
    table="resources",
    better="lower",
    dimension="access",
    topic="teachers",
    why_it_matters="Somebody who was prepared for a subject teaches it with more ease. Which classes go without is "
    "a matter of hiring and schedules.",
    limits="By the state's certificates, which differ and say little of how well somebody teaches. Classes whose "
    "teacher is not known are left out.",
    source="ESSA 1111(g)(1)(B), out-of-field teachers; National Academies 2019, access to effective teaching",
    reviewed_on="2026-11-26",
    nasem=10,
    education_to_workforce=(39,),
    example=MeanExample(
        rows="""student_id | with_out_of_field_teachers
                Ana        | 0
                Ben        | 16.5
                Chi        | 50
                Dee        |""",
        n_students=3,
        mean=Fraction(665, 30),
    ),
)
def out_of_field_teachers(resources: ibis.Table) -> ibis.Table:
    """Keep students of whom it is known; the value is the percent of their classes whose teacher has no certificate for them."""
    return resources.mutate(value=resources.with_out_of_field_teachers)
