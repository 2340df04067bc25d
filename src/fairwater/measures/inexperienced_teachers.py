"""How many of a student's classes have a teacher who is new to teaching."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure


@mean_measure(
    id="inexperienced-teachers",
    label="Classes with a teacher new to teaching",
    did="had",
    unit_said="percent of their classes with a teacher new to teaching on average",
    unit="percent",
    digits=1,
    table="resources",
    better="lower",
    dimension="access",
    topic="teachers",
    why_it_matters="Teachers grow most in their first years. Where new teachers are placed, and how long the "
    "others stay, is decided by adults.",
    limits="First and second year of teaching. New teachers can be very good ones, and the number says nothing of "
    "any of them. Classes whose teacher is not known are left out.",
    source="Civil Rights Data Collection; ESSA 1111(g)(1)(B); National Academies 2019, access to effective teaching",
    reviewed_on="2026-11-26",
    nasem=10,
    education_to_workforce=(40,),
    example=MeanExample(
        rows="""student_id | with_new_teachers
                Ana        | 50
                Ben        | 0
                Chi        | 25
                Dee        |""",
        n_students=3,
        mean=Fraction(75, 3),
    ),
)
def inexperienced_teachers(resources: ibis.Table) -> ibis.Table:
    """Keep students of whom it is known; the value is the percent of their classes whose teacher is new to teaching."""
    return resources.mutate(value=resources.with_new_teachers)
