"""Credits toward a diploma that students earn in a year of high school."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure


@mean_measure(
    id="credits-earned",
    label="Credits earned in the year",
    did="earned",
    unit_said="credits in the year on average",
    unit="credits",
    digits=2,
    table="coursework",
    better="higher",
    dimension="achievement",
    topic="courses",
    why_it_matters="A diploma is made of credits. Who falls behind by a few each year was mostly not given the schedule, "
    "the help or the second chance.",
    limits="Grades 9-12. Students who came late in the year earn fewer. It does not say in which courses; "
    "districts differ in what a credit is.",
    source="National Academies 2019, performance in coursework; CEDS Number of Credits Earned",
    reviewed_on="2026-11-26",
    nasem=4,
    education_to_workforce=(),
    in_grades=("09", "10", "11", "12"),
    example=MeanExample(
        rows="""student_id | credits_earned
                Ana        | 7
                Ben        | 5.5
                Chi        | 6.25
                Dee        |""",
        n_students=3,
        mean=Fraction(25, 4),
    ),
)
def credits_earned(coursework: ibis.Table) -> ibis.Table:
    """Keep students in grades 9-12 whose credits of the year are reported; the value is those credits."""
    return coursework.mutate(value=coursework.credits_earned)
