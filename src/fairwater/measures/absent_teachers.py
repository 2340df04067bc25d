"""How many of a student's classes have a teacher who missed more than 10 school days."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure


@mean_measure(
    id="absent-teachers",
    label="Classes whose teacher was often absent",
    did="had",
    unit_said="percent of their classes with a teacher who missed more than 10 days, on average",
    unit="percent",
    digits=1,
    table="resources",
    better="lower",
    dimension="access",
    topic="teachers",
    why_it_matters="On a day without the teacher little new is taught. Illness is nobody's fault; whether a good "
    "substitute stands ready is the system's part.",
    limits="More than 10 school days in the year, for any reason, professional development left out. It judges no "
    "teacher: leave is a right.",
    source="Civil Rights Data Collection, teachers absent more than 10 school days; National Academies 2019",
    reviewed_on="2026-11-26",
    nasem=10,
    education_to_workforce=(),
    example=MeanExample(
        rows="""student_id | with_absent_teachers
                Ana        | 100
                Ben        | 0
                Chi        | 20
                Dee        |""",
        n_students=3,
        mean=Fraction(40),
    ),
)
def absent_teachers(resources: ibis.Table) -> ibis.Table:
    """Keep students of whom it is known; the value is the percent of their classes whose teacher missed more than 10 days."""
    return resources.mutate(value=resources.with_absent_teachers)
