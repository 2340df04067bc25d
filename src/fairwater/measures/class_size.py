"""How large the classes are in which students sit."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure


@mean_measure(
    id="class-size",
    label="Class size as students meet it",
    did="sat in classes of",
    unit_said="students on average",
    unit="students",
    digits=1,
    table="resources",
    better="lower",
    dimension="access",
    topic="means-to-learn",
    why_it_matters="In a smaller class a teacher has more time for each student. Who sits in the larger ones follows "
    "from schedules and budgets.",
    limits="The mean over students, which is larger than the mean over classes: more students sit in large ones. "
    "Small classes for support or special education count alike.",
    source="Feld and Grofman 1977, Variation in Class Size; Civil Rights Data Collection",
    reviewed_on="2026-11-26",
    nasem=None,
    education_to_workforce=(),
    example=MeanExample(
        rows="""student_id | class_size
                Ana        | 24.5
                Ben        | 18
                Chi        | 30.25
                Dee        | 0
                Eli        |""",
        n_students=3,
        mean=Fraction(7275, 300),
    ),
)
def class_size(resources: ibis.Table) -> ibis.Table:
    """Keep students whose classes have a known size; the value is the mean size of the student's classes."""
    known = resources.filter(resources.class_size >= 1)
    return known.mutate(value=known.class_size)
