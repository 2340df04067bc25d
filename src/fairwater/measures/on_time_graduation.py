"""Students of a graduating class who earn a regular diploma in four years."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="on-time-graduation",
    label="On-time graduation",
    did="graduated on time",
    would="would have graduated on time",
    table="graduation",
    better="higher",
    dimension="achievement",
    topic="graduation",
    why_it_matters="A diploma opens work and further study. A class loses students by what it offers them, not by who they are.",
    limits="Four years only: a diploma in the fifth year is not in it. It says nothing of what was learned.",
    source="34 CFR 200.34, four-year adjusted cohort graduation rate",
    reviewed_on="2026-11-01",
    nasem=6,
    education_to_workforce=(20,),
    leads=True,
    not_by=("grade",),
    example=Example(
        rows="""student_id | left_class | on_time_diploma
                Ana        | 0          | 1
                Ben        | 0          | 0
                Chi        | 1          | 0
                Dee        | 0          | 1""",
        n_students=3,
        n_counted=2,
    ),
)
def on_time_graduation(graduation: ibis.Table) -> ibis.Table:
    """Keep the adjusted class: who started or moved in, without those documented to have left; count on-time diplomas."""
    adjusted = graduation.filter(graduation.left_class == 0)
    return adjusted.mutate(counted=adjusted.on_time_diploma == 1)
