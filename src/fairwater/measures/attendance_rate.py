"""The share of the days they were enrolled on which students were there."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure

DAYS_TO_BE_ASKED = 10


@mean_measure(
    id="attendance-rate",
    label="Attendance rate",
    did="were there on",
    unit_said="percent of their school days on average",
    unit="percent",
    digits=1,
    table="attendance",
    better="higher",
    dimension="achievement",
    topic="attendance",
    why_it_matters="Every day in school is a day of teaching. The rate moves with every day, where a line at a tenth sees only "
    "who crosses it.",
    limits="A high mean can hide many students who miss far too much: see chronic absence beside it. Excused and unexcused days "
    "count alike. Students enrolled under ten days are left out.",
    source="CEDS Attendance Rate; National Academies 2019, engagement in schooling",
    reviewed_on="2026-11-26",
    nasem=3,
    education_to_workforce=(5,),
    example=MeanExample(
        rows="""student_id | days_enrolled | days_absent
                Ana        | 180           | 18
                Ben        | 100           | 5
                Chi        | 20            | 0
                Dee        | 9             | 9""",
        n_students=3,
        mean=Fraction(95),
    ),
)
def attendance_rate(attendance: ibis.Table) -> ibis.Table:
    """Keep students enrolled ten days or more; the value is the percent of these days on which they were there."""
    asked = attendance.filter((attendance.days_enrolled >= DAYS_TO_BE_ASKED) & attendance.days_absent.notnull())
    return asked.mutate(value=100.0 * (asked.days_enrolled - asked.days_absent) / asked.days_enrolled)
