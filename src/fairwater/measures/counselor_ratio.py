"""How many counselors the student's school has for its students."""

from fractions import Fraction

import ibis

from fairwater.measures.registry import MeanExample, mean_measure


@mean_measure(
    id="counselor-ratio",
    label="Counselors for every 250 students",
    did="were in schools with",
    unit_said="full-time counselors for every 250 students on average",
    unit="counselors",
    digits=2,
    table="resources",
    better="higher",
    dimension="access",
    topic="teachers",
    why_it_matters="A counselor is often the one adult who knows the way to college, work or help. One for 250 "
    "students is what their association calls for.",
    limits="Counselors of the whole school, shared out evenly: not who saw one. Social workers and psychologists "
    "are not in it. "
    "The range is that of schools: each of them is one number.",
    source="American School Counselor Association, 250 students to a counselor; Civil Rights Data Collection; "
    "National Academies 2019",
    reviewed_on="2026-11-26",
    nasem=16,
    education_to_workforce=(64,),
    of_schools=True,
    example=MeanExample(
        rows="""student_id | counselors_for_250
                Ana        | 0
                Ben        | 1.25
                Chi        | 0.5
                Dee        |""",
        n_students=3,
        mean=Fraction(175, 300),
    ),
)
def counselor_ratio(resources: ibis.Table) -> ibis.Table:
    """Keep students of whom it is known; the value is the counselors of their school for every 250 of its students."""
    return resources.mutate(value=resources.counselors_for_250)
