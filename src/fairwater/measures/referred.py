"""Students sent to the office at least once in the year."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="referred",
    label="Referred to the office at least once",
    did="were referred to the office",
    would="would have been sent to the office",
    table="discipline",
    better="lower",
    dimension="access",
    topic="discipline",
    why_it_matters="A referral takes a student out of class, and most suspensions begin with one. Here a school can still choose "
    "otherwise.",
    limits="Not why. One referral and ten count alike. Schools differ in what they write down.",
    source="Office discipline referrals; Skiba, Michael, Nardo and Peterson 2002",
    reviewed_on="2026-11-23",
    nasem=15,
    education_to_workforce=(36,),
    example=Example(
        rows="""student_id | referrals
                Ana        | 1
                Ben        | 0
                Chi        | 7""",
        n_students=3,
        n_counted=2,
    ),
)
def referred(discipline: ibis.Table) -> ibis.Table:
    """Keep every enrolled student whose referrals are reported; count those with one or more."""
    return discipline.mutate(counted=discipline.referrals >= 1)
