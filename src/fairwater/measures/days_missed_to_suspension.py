"""School days that students miss because they are sent home."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure


@mean_measure(
    id="days-missed-to-suspension",
    label="Days missed to suspension",
    did="missed",
    unit_said="days to suspension on average",
    unit="days",
    digits=2,
    table="discipline",
    better="lower",
    dimension="access",
    topic="discipline",
    why_it_matters="A day at home is a day without teaching, on top of what led to it. How long a student is sent home "
    "is for adults to decide.",
    limits="The mean is over all students, also those who were never suspended, so a few long suspensions can "
    "move it. Days of suspension in school are not in it.",
    source="Civil Rights Data Collection, school days missed due to out-of-school suspension",
    reviewed_on="2026-11-26",
    nasem=15,
    education_to_workforce=(36,),
    example=MeanExample(
        rows="""student_id | out_of_school_days
                Ana        | 0
                Ben        | 5
                Chi        | 0
                Dee        | 2
                Eli        |""",
        n_students=4,
        mean=Fraction(7, 4),
    ),
)
def days_missed_to_suspension(discipline: ibis.Table) -> ibis.Table:
    """Keep every enrolled student whose days of suspension are reported; the value is those days, 0 for most."""
    return discipline.mutate(value=discipline.out_of_school_days)
