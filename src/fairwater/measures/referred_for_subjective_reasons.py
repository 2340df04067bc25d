"""Students sent to the office for a reason that an adult had to judge."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="referred-for-subjective-reasons",
    label="Referred to the office for subjective reasons",
    did="were referred for a reason that an adult had to judge",
    would="would have been sent to the office for it",
    table="discipline",
    splits=("referred",),
    better="lower",
    dimension="access",
    topic="discipline",
    why_it_matters="Disrespect, defiance and disruption are what the adult who sees them takes them for. A gap here is one of "
    "judging.",
    limits="What counts as subjective is the district's list. One referral and ten count alike.",
    source="Skiba, Michael, Nardo and Peterson 2002; Girvan, Gion, McIntosh and Smolkowski 2017",
    reviewed_on="2026-11-23",
    nasem=15,
    education_to_workforce=(36,),
    example=Example(
        rows="""student_id | referrals_subjective
                Ana        | 1
                Ben        | 0
                Chi        | 0""",
        n_students=3,
        n_counted=1,
    ),
)
def referred_for_subjective_reasons(discipline: ibis.Table) -> ibis.Table:
    """Keep every enrolled student of whom it is reported; count those with one such referral or more."""
    return discipline.mutate(counted=discipline.referrals_subjective >= 1)
