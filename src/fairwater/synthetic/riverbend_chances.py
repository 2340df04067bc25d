"""What else happens to students in Riverbend Unified: chances by student group, school year and school. All invented."""

from __future__ import annotations

from fairwater.synthetic.plan import Factor, Group, Odds, Services

LOW_INCOME: Group = (("economic_disadvantage", "yes"),)
BLACK: Group = (("race_ethnicity", "black"),)
HISPANIC: Group = (("race_ethnicity", "hispanic"),)
NATIVE: Group = (("race_ethnicity", "american-indian"),)
ASIAN: Group = (("race_ethnicity", "asian"),)
LEARNER: Group = (("english_learner", "yes"),)
DISABILITY: Group = (("disability", "yes"),)
HOMELESS: Group = (("homeless", "yes"),)
BOYS: Group = (("sex", "male"),)


def _odds(
    base: float,
    *factors: tuple[Group, float],
    by_year: tuple[float, ...] = (),
    by_school: dict[str, float] | None = None,
) -> Odds:
    return Odds(base, tuple(Factor(group, times) for group, times in factors), by_year, by_school or {})


RECOVERING = (0.8, 0.87, 0.93, 0.97, 1.0)
"""Results fell in 2022 and come back, not all the way."""

CHANCES = {
    "referred-for-subjective-reasons": _odds(0.04, (BLACK, 2.6), (BOYS, 1.5), (DISABILITY, 1.7), (NATIVE, 1.6)),
    "referred-for-objective-reasons": _odds(0.03, (BOYS, 1.5), (DISABILITY, 1.3), (BLACK, 1.1)),
    "expelled-once-suspended": _odds(0.03, (BLACK, 2.5), (DISABILITY, 1.3)),
    "taking-an-advanced-course": _odds(
        0.42, (LOW_INCOME, 0.42), (BLACK, 0.7), (HISPANIC, 0.75), (ASIAN, 1.5), (LEARNER, 0.25), (DISABILITY, 0.25),
        by_year=(0.9, 0.93, 0.96, 1.0, 1.0), by_school={"0301": 0.7, "0304": 1.3},
    ),
    "algebra-1-in-grade-8": _odds(
        0.4, (LOW_INCOME, 0.42), (BLACK, 0.6), (HISPANIC, 0.75), (ASIAN, 1.8), (LEARNER, 0.3), (DISABILITY, 0.25),
        by_school={"0201": 0.6, "0206": 1.4},
    ),
    "failing-a-course": _odds(
        0.11, (LOW_INCOME, 1.6), (LEARNER, 2.2), (HOMELESS, 1.9), (DISABILITY, 1.4), (BOYS, 1.3), (ASIAN, 0.6),
        by_year=(1.3, 1.2, 1.1, 1.0, 1.0),
    ),
    "proficient-in-reading": _odds(
        0.62, (LOW_INCOME, 0.45), (BLACK, 0.75), (HISPANIC, 0.8), (ASIAN, 1.3), (LEARNER, 0.22), (DISABILITY, 0.25),
        (BOYS, 0.8), by_year=RECOVERING,
    ),
    "proficient-in-mathematics": _odds(
        0.5, (LOW_INCOME, 0.5), (BLACK, 0.7), (HISPANIC, 0.8), (ASIAN, 1.6), (LEARNER, 0.4), (DISABILITY, 0.3),
        (BOYS, 1.2), by_year=RECOVERING,
    ),
    "english-learner-progress": _odds(0.5, (DISABILITY, 0.4), by_year=(0.75, 0.85, 0.92, 1.0, 1.0)),
    "gifted-participation": _odds(
        0.13, (LOW_INCOME, 0.4), (BLACK, 0.55), (HISPANIC, 0.65), (ASIAN, 1.7), (LEARNER, 0.12), (DISABILITY, 0.4),
    ),
    "having-a-device": _odds(0.97, (LOW_INCOME, 0.4), by_year=(0.7, 1.0, 1.3, 1.6, 2.0)),
    "having-home-internet": _odds(0.96, (LOW_INCOME, 0.22), (HOMELESS, 0.3), by_year=(0.6, 0.8, 1.1, 1.5, 2.0)),
    "college-ready": _odds(
        0.48, (LOW_INCOME, 0.5), (BLACK, 0.6), (HISPANIC, 0.7), (ASIAN, 1.5), (LEARNER, 0.3), (DISABILITY, 0.3),
    ),
    "career-ready": _odds(0.26, (DISABILITY, 0.8), by_year=(0.7, 0.8, 0.9, 1.0, 1.1)),
    "postsecondary-enrollment": _odds(
        0.72, (LOW_INCOME, 0.42), (HISPANIC, 0.85), (ASIAN, 1.4), (LEARNER, 0.6), (DISABILITY, 0.5), (BOYS, 0.75),
    ),
}  # fmt: skip

SERVICES = Services(
    categories={
        "specific-learning-disabilities": 0.33, "speech-or-language-impairments": 0.18, "other-health-impairments": 0.17,
        "autism": 0.12, "developmental-delay": 0.05, "intellectual-disabilities": 0.05, "emotional-disturbance": 0.045,
        "multiple-disabilities": 0.015, "hearing-impairments": 0.01, "orthopedic-impairments": 0.005,
        "traumatic-brain-injury": 0.004, "visual-impairments": 0.004, "deaf-blindness": 0.0005,
    },
    environments={
        "other": (0.71, 0.16, 0.08, 0.02, 0.003, 0.004, 0.002, 0.02),
        "speech-or-language-impairments": (0.89, 0.05, 0.03, 0.0, 0.0, 0.0, 0.0, 0.03),
        "autism": (0.42, 0.18, 0.31, 0.07, 0.005, 0.004, 0.001, 0.01),
        "intellectual-disabilities": (0.17, 0.27, 0.48, 0.06, 0.005, 0.007, 0.003, 0.005),
        "multiple-disabilities": (0.15, 0.18, 0.43, 0.19, 0.02, 0.025, 0.0, 0.005),
        "emotional-disturbance": (0.51, 0.17, 0.16, 0.11, 0.015, 0.01, 0.015, 0.01),
    },
    likelier={"emotional-disturbance": (Factor(BLACK, 4.0),)},
)  # fmt: skip
"""What is planted in special education: emotional disturbance is found far more often among Black students."""
