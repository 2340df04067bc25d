"""The grades of the year, as a point average."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure


@mean_measure(
    id="grade-point-average",
    label="Mean grade point average",
    did="had grades of",
    unit_said="points on average",
    unit="points",
    digits=2,
    table="coursework",
    better="higher",
    dimension="achievement",
    topic="courses",
    why_it_matters="Grades open or close courses, teams and colleges. They say as much of how a school teaches and "
    "grades as of what students know.",
    limits="Teachers and schools differ in how they grade, and harder courses may be weighted or not. An average "
    "hides a failed course beside a good one.",
    source="National Academies 2019, performance in coursework",
    reviewed_on="2026-11-26",
    nasem=4,
    education_to_workforce=(13,),
    example=MeanExample(
        rows="""student_id | gpa
                Ana        | 3.25
                Ben        | 2.5
                Chi        | 4.0
                Dee        |""",
        n_students=3,
        mean=Fraction(975, 300),
    ),
)
def grade_point_average(coursework: ibis.Table) -> ibis.Table:
    """Keep students with a grade point average of the year; the value is that average."""
    return coursework.mutate(value=coursework.gpa)
