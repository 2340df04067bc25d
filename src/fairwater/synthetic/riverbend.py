"""Riverbend Unified: the invented district of the tutorials, the demonstration and the acceptance tests.

18,400 students in 24 schools, five school years, and the gaps of `GAPS`. Nothing in it is of a real place or person.
"""

from __future__ import annotations

from fairwater.synthetic.district import District, generate
from fairwater.synthetic.plan import Absence, Classes, Factor, Gap, Plan, Removals, School, SchoolPlan, Shared
from fairwater.synthetic.riverbend_chances import CHANCES, SERVICES
from fairwater.tables.groups import GRADES

SEED = 20260614
SCHOOL_YEARS = (2022, 2023, 2024, 2025, 2026)
LAST = SCHOOL_YEARS[-1]
EASTSIDE, HARBOR, MILLRACE = "0201", "0301", "0202"
PILOTS = (EASTSIDE, HARBOR)
PILOT_PLACE = "Eastside Middle and Harbor High"

EVEN = {
    "american-indian": 0.007, "asian": 0.08, "black": 0.15, "hispanic": 0.29, "native-hawaiian": 0.004,
    "two-or-more": 0.059, "white": 0.41,
}  # fmt: skip
RIVERSIDE = EVEN | {"black": 0.21, "hispanic": 0.35, "white": 0.29}
HILLS = EVEN | {"black": 0.09, "hispanic": 0.21, "asian": 0.1, "white": 0.53}
PILOT_MIX = {
    "american-indian": 9, "asian": 160, "black": 400, "hispanic": 580, "native-hawaiian": 6, "two-or-more": 105,
    "white": 740,
}  # fmt: skip
"""Distinct students of the two pilot schools in 2026: 2,000."""
PILOT_SUSPENDED = {
    "american-indian": 1, "asian": 5, "black": 60, "hispanic": 40, "native-hawaiian": 1, "two-or-more": 8, "white": 35,
}  # fmt: skip
"""Of these, suspended out of school at least once in 2026."""


BEST_SERVED = {"class_size": 22.5, "new_teachers": 0.08, "out_of_field": 0.05, "absent_teachers": 0.12,
    "students_to_a_counselor": 290.0, "dollars": 11_400.0}  # fmt: skip
LEAST_SERVED = {"class_size": 26.0, "new_teachers": 0.3, "out_of_field": 0.18, "absent_teachers": 0.24,
    "students_to_a_counselor": 450.0, "dollars": 10_500.0}  # fmt: skip
"""What schools have, by who goes there: planted between schools, not within."""
PROFILES = {EASTSIDE: "pilot", HARBOR: "pilot", MILLRACE: "millrace"}
FEEDERS = {
    "0201": {"0101": 0.41, "0102": 0.4, "0103": 0.19},
    "0202": {"0103": 0.24, "0104": 0.42, "0105": 0.34},
    "0203": {"0105": 0.1, "0106": 0.42, "0107": 0.4, "0108": 0.08},
    "0204": {"0108": 0.35, "0109": 0.41, "0110": 0.24},
    "0205": {"0110": 0.2, "0111": 0.41, "0112": 0.39},
    "0206": {"0112": 0.05, "0113": 0.48, "0114": 0.47},
    "0301": {"0201": 0.85, "0202": 0.15},
    "0302": {"0202": 0.47, "0203": 0.53},
    "0303": {"0203": 0.1, "0204": 0.62, "0205": 0.28},
    "0304": {"0205": 0.375, "0206": 0.625},
}


def _school(id: str, name: str, size: int, mix: dict[str, float], low_income: float = 0.0) -> SchoolPlan:
    level, grades = {
        "1": ("elementary", GRADES[:6]),
        "2": ("middle", GRADES[6:9]),
        "3": ("high", GRADES[9:]),
    }[id[1]]
    feeders = FEEDERS.get(id, {})
    profile = PROFILES.get(id, "")
    has = LEAST_SERVED if mix is RIVERSIDE else BEST_SERVED if mix is HILLS else {}
    return SchoolPlan(School(id, name, level, grades, id in PILOTS), size, mix, feeders, profile, low_income, **has)


SCHOOLS = (
    _school("0101", "Alder Landing Elementary", 640, RIVERSIDE, 0.12),
    _school("0102", "Cottonwood Elementary", 620, RIVERSIDE, 0.1),
    _school("0103", "Mill Pond Elementary", 630, RIVERSIDE, 0.12),
    _school("0104", "Sandbar Elementary", 590, RIVERSIDE, 0.08),
    _school("0105", "Willow Bank Elementary", 600, EVEN),
    _school("0106", "Oxbow Elementary", 610, EVEN),
    _school("0107", "Heron Elementary", 580, EVEN),
    _school("0108", "Kingfisher Elementary", 600, EVEN),
    _school("0109", "Stone Bridge Elementary", 570, EVEN),
    _school("0110", "Meadowlark Elementary", 620, EVEN, -0.04),
    _school("0111", "Juniper Elementary", 590, HILLS, -0.08),
    _school("0112", "Upper Bluff Elementary", 610, HILLS, -0.1),
    _school("0113", "Quarry Hill Elementary", 580, HILLS, -0.1),
    _school("0114", "Larkspur Elementary", 570, HILLS, -0.12),
    _school("0201", "Eastside Middle", 778, RIVERSIDE, 0.08),
    _school("0202", "Millrace Middle", 690, RIVERSIDE, 0.14),
    _school("0203", "Ferry Road Middle", 720, EVEN),
    _school("0204", "Lockkeeper Middle", 700, EVEN),
    _school("0205", "Cedar Flats Middle", 710, EVEN, -0.04),
    _school("0206", "High Bluff Middle", 690, HILLS, -0.1),
    _school("0301", "Harbor High", 1222, RIVERSIDE, 0.08),
    _school("0302", "Confluence High", 1560, EVEN, 0.06),
    _school("0303", "Ridgeline High", 1480, EVEN),
    _school("0304", "Overlook High", 1440, HILLS, -0.08),
)

BLACK_BOYS_WITH_DISABILITIES = (("race_ethnicity", "black"), ("sex", "male"), ("disability", "yes"))
LIKELIER_REMOVED = (
    Factor((("sex", "male"),), 1.6),
    Factor((("disability", "yes"),), 1.6),
    Factor((("economic_disadvantage", "yes"),), 1.2),
    Factor(BLACK_BOYS_WITH_DISABILITIES, 2.0),
)
SUSPENSION = Removals(
    shares={
        "elementary": {
            "black": (0.023,),
            "hispanic": (0.012,),
            "asian": (0.004,),
            "two-or-more": (0.014,),
            "other": (0.01,),
        },
        "middle": {
            "black": (0.104,),
            "hispanic": (0.062,),
            "asian": (0.02,),
            "two-or-more": (0.062,),
            "other": (0.048,),
        },
        "high": {
            "black": (0.088, 0.091, 0.094, 0.097, 0.1),
            "hispanic": (0.058,),
            "asian": (0.018,),
            "other": (0.046,),
        },
        "millrace": {"other": (0.036,)},
        "pilot": {
            "black": (0.12, 0.126, 0.134, 0.142, 0.15),
            "hispanic": (0.069,),
            "asian": (0.03,),
            "two-or-more": (0.075,),
            "other": (0.047,),
        },
    },
    factors=LIKELIER_REMOVED,
    exactly={("pilot", race, LAST): n for race, n in PILOT_SUSPENDED.items()},
)
IN_SCHOOL = Removals(
    shares={
        "elementary": {"black": (0.024,), "hispanic": (0.016,), "asian": (0.006,), "other": (0.014,)},
        "middle": {"black": (0.115,), "hispanic": (0.08,), "asian": (0.03,), "other": (0.062,)},
        "high": {"black": (0.1,), "hispanic": (0.07,), "asian": (0.025,), "other": (0.054,)},
        "millrace": {"other": (0.05,)},
        "pilot": {"black": (0.13,), "hispanic": (0.08,), "asian": (0.03,), "other": (0.06,)},
    },
    factors=(Factor((("sex", "male"),), 1.4), Factor((("disability", "yes"),), 2.4)),
)
ABSENCE = Absence(
    base={"elementary": 0.1, "middle": 0.115, "high": 0.155, "pilot": 0.16, "millrace": 0.1},
    by_year=(2.0, 1.55, 1.3, 1.12, 1.0),
    factors=(
        Factor((("economic_disadvantage", "yes"),), 1.9),
        Factor((("homeless", "yes"),), 2.2),
        Factor((("foster_care", "yes"),), 2.0),
        Factor((("disability", "yes"),), 1.3),
        Factor((("race_ethnicity", "american-indian"),), 1.5),
    ),
    unmoved=("millrace",),
)
CLASSES = Classes(
    diploma={
        "hispanic": (0.8, 0.825, 0.855, 0.88, 0.905),
        "black": (0.87,),
        "american-indian": (0.84,),
        "native-hawaiian": (0.86,),
        "asian": (0.955,),
        "other": (0.92,),
    },
    english_learner_diploma=(0.7, 0.715, 0.73, 0.745, 0.757),
    english_learners={LAST: 103},
    english_learners_with_diploma={LAST: 78},
)

BLACK = (("race_ethnicity", "black"),)
OUT, IN, ABSENT, GRADUATED = "suspended-out-of-school", "suspended-in-school", "chronic-absence", "on-time-graduation"
LOW_INCOME, LEARNER, DISABILITY = (
    ((column, "yes"),) for column in ("economic_disadvantage", "english_learner", "disability")
)
HISPANIC = (("race_ethnicity", "hispanic"),)


def _gap(measure: str, group: tuple[tuple[str, str], ...], what: str, years: tuple[int, ...] = SCHOOL_YEARS) -> Gap:
    return Gap(measure, group, "the district", (), years, what)


GAPS = (
    Gap(OUT, BLACK, PILOT_PLACE, PILOTS, SCHOOL_YEARS, "The gap of the story: it widens gently, year by year."),
    _gap(OUT, BLACK, "The same direction, weaker; it widens too."),
    _gap(OUT, BLACK_BOYS_WITH_DISABILITIES, "A crossing above both groups that it crosses.", (LAST,)),
    _gap(IN, BLACK, "A second kind of removal, the same direction.", (LAST,)),
    _gap(IN, (("disability", "yes"),), "The same removal, seen by another group.", (LAST,)),
    _gap(ABSENT, (("economic_disadvantage", "yes"),), "High for everyone in 2022, lower each year; the gap remains."),
    _gap(ABSENT, (("homeless", "yes"),), "The widest gap in attendance, in a small group."),
    _gap(ABSENT, (("foster_care", "yes"),), "The same in a very small group: wide intervals."),
    _gap(GRADUATED, (("english_learner", "yes"),), "English learners in any of grades 9-12; leavers are left out."),
    _gap(GRADUATED, (("race_ethnicity", "hispanic"),), "A gap that narrows over the five classes."),
    Gap(ABSENT, (("economic_disadvantage", "yes"),), "Millrace Middle", (MILLRACE,), (LAST,),
        "A bright spot: many families with a low income, and hardly a gap."),
    Gap(OUT, BLACK, "Millrace Middle", (MILLRACE,), (LAST,), "The same school: hardly a gap in suspension."),
    _gap("satisfactory-attendance", LOW_INCOME, "Chronic absence from its other end.", (LAST,)),
    _gap("referred-for-subjective-reasons", BLACK, "Where adults must judge, twice as often."),
    _gap("referred", BLACK, "All referrals together: a narrower gap.", (LAST,)),
    _gap("expelled", BLACK, "Few students: the range is wide.", (LAST,)),
    _gap("advanced-course-taking", LOW_INCOME, "A wide gap in who sits in advanced courses."),
    Gap("advanced-course-taking", BLACK, "Harbor High", (HARBOR,), (LAST,), "Fewer of anyone there, fewest of these."),
    _gap("algebra-1-by-grade-8", BLACK, "A gap of placement, years before the courses that need it."),
    _gap("gifted-participation", LEARNER, "Nearly nobody is found among English learners.", (LAST,)),
    _gap("device-and-home-internet", LOW_INCOME, "A gap that narrows: devices and hot spots were lent."),
    _gap("course-failure", LEARNER, "Higher in every year.", (LAST,)),
    _gap("on-track-in-grade-9", LEARNER, "What comes years before the gap in graduation."),
    _gap("proficient-in-reading", LOW_INCOME, "Lower for everyone in 2022; the gap stays as the results come back."),
    _gap("proficient-in-mathematics", (("sex", "female"),), "Hardly a gap: not every grouping has one.", (LAST,)),
    _gap("proficient-in-mathematics", DISABILITY, "A wide gap.", (LAST,)),
    _gap("english-learner-progress", DISABILITY, "Among English learners, those served under IDEA.", (LAST,)),
    _gap("college-and-career-ready", HISPANIC, "A gap among students who mostly graduate.", (LAST,)),
    _gap("same-race-teacher", BLACK, "Few teachers in the district are Black."),
    _gap("postsecondary-enrollment", LOW_INCOME, "Known a year later, so not of the last class.", SCHOOL_YEARS[:-1]),
)  # fmt: skip

PLAN = Plan(
    name="Riverbend Unified",
    school_years=SCHOOL_YEARS,
    schools=SCHOOLS,
    suspension=SUSPENSION,
    in_school=IN_SCHOOL,
    absence=ABSENCE,
    classes=CLASSES,
    chances=CHANCES,
    services=SERVICES,
    gaps=GAPS,
    exact_mix=PILOT_MIX,
    shared=(Shared("black", EASTSIDE, HARBOR, (1, 1)), Shared("white", EASTSIDE, HARBOR, (1, 0))),
    sizes=(0.97, 0.975, 0.98, 0.99, 1.0),
)


def riverbend(seed: int = SEED) -> District:
    """Return Riverbend Unified. Every exact figure holds for every seed; the rest varies a little."""
    return generate(PLAN, seed)
