"""English learners whose growth in English met the state's target."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="english-learner-progress",
    label="English learners' progress in English",
    did="met their target in English",
    would="would have met their target in English",
    table="assessments",
    not_by=("english_learner",),
    better="higher",
    dimension="achievement",
    topic="tests",
    why_it_matters="Learning English on time opens every other course. It depends on the teaching and the hours that a student "
    "is given.",
    limits="English learners with a result only. States set targets differently. Not how well students know their other "
    "languages.",
    source="ESSA, progress in achieving English language proficiency: 20 USC 6311(c)(4)(B)(iv)",
    reviewed_on="2026-11-23",
    nasem=None,
    education_to_workforce=(38,),
    example=Example(
        rows="""student_id | english_progress
                Ana        | 1
                Ben        | 0
                Chi        | 0
                Dee        |""",
        n_students=3,
        n_counted=1,
    ),
)
def english_learner_progress(assessments: ibis.Table) -> ibis.Table:
    """Keep English learners with a result; count those whose growth met the target."""
    return assessments.mutate(counted=assessments.english_progress == 1)
