"""Students with at least one teacher of their own race or ethnicity."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="same-race-teacher",
    label="A teacher of one's own race or ethnicity",
    did="had a teacher of their own race or ethnicity",
    would="would have had a teacher of their own race or ethnicity",
    table="resources",
    better="higher",
    dimension="identity",
    topic="teachers",
    why_it_matters="To meet oneself among those who teach says who belongs. Students who do are expected "
    "more of, and more of them finish school.",
    limits="One teacher in the year is enough, whatever they teach. Where the race of a student, or of all their teachers, is "
    "not reported, it is not known. It says nothing of any teacher, and is no quota.",
    source="National Academies 2019, access to effective teaching: racial and ethnic diversity of teachers; Gershenson et al. "
    "2022, The Long-Run Impacts of Same-Race Teachers",
    reviewed_on="2026-11-26",
    nasem=10,
    education_to_workforce=(86,),
    leads=True,
    example=Example(
        rows="""student_id | teacher_of_own_group
                Ana        | 1
                Ben        | 0
                Chi        | 0
                Dee        |""",
        n_students=3,
        n_counted=1,
    ),
)
def same_race_teacher(resources: ibis.Table) -> ibis.Table:
    """Keep students of whom it is known; count those with at least one such teacher."""
    return resources.mutate(counted=resources.teacher_of_own_group == 1)
