"""Students in grade 9 who are on track to graduate by their credits and core courses."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="on-track-in-grade-9",
    label="On track in grade 9",
    did="ended grade 9 on track",
    would="would have ended grade 9 on track",
    table="coursework",
    better="higher",
    dimension="achievement",
    topic="courses",
    why_it_matters="Who ends grade 9 on track mostly graduates, whatever came before. It is early enough to act, and help works.",
    limits="Grade 9 only: five credits or more, and at most one failed semester of a core course. A state's own rule may differ.",
    source="University of Chicago Consortium on School Research, Allensworth and Easton 2005",
    reviewed_on="2026-11-23",
    nasem=4,
    education_to_workforce=(12,),
    leads=True,
    in_grades=("09",),
    not_by=("grade",),
    example=Example(
        rows="""student_id | credits_earned | core_courses_failed
                Ana        | 6              | 0
                Ben        | 5              | 1
                Chi        | 5              | 2
                Dee        | 4.5            | 0""",
        n_students=4,
        n_counted=2,
    ),
)
def on_track_in_grade_9(coursework: ibis.Table) -> ibis.Table:
    """Keep students in grade 9 with both reported; count those with five credits or more and at most one failed core semester."""
    return coursework.mutate(counted=(coursework.credits_earned >= 5) & (coursework.core_courses_failed <= 1))
