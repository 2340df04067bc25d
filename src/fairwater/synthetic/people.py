"""The student groups that invented students stand in. Shares are plausible, correlated, and of no real place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from fairwater.synthetic.classes import Members
from fairwater.synthetic.flow import GRADE_9, NOWHERE, Flags, Flow, Integers, draw
from fairwater.synthetic.picking import pick
from fairwater.synthetic.plan import RACES, Factor, Group, Plan, for_each_race
from fairwater.tables.groups import GRADES, RACE_FLAGS, YES_NO

SEX = {"female": 0.486, "male": 0.51, "nonbinary": 0.004}
LANGUAGES = (
    "English", "Spanish", "Somali", "Vietnamese", "Arabic", "Amharic", "Hmong", "Russian", "Swahili", "Tagalog",
    "Ukrainian",
)  # fmt: skip
SPOKEN: dict[str, dict[str, float]] = {
    "hispanic": {"Spanish": 0.62},
    "black": {"Somali": 0.1, "Amharic": 0.02, "Swahili": 0.012, "Arabic": 0.01},
    "asian": {"Vietnamese": 0.3, "Hmong": 0.08, "Tagalog": 0.07, "Arabic": 0.03},
    "white": {"Arabic": 0.05, "Russian": 0.01, "Ukrainian": 0.01},
    "two-or-more": {"Spanish": 0.02, "Tagalog": 0.02},
    "native-hawaiian": {"Tagalog": 0.1},
}
TWO_RACES = {
    ("black", "white"): 0.36, ("asian", "white"): 0.27, ("american-indian", "white"): 0.16, ("asian", "black"): 0.05,
    ("american-indian", "black"): 0.06, ("native-hawaiian", "white"): 0.04, ("asian", "native-hawaiian"): 0.02,
    ("american-indian", "black", "white"): 0.04,
}  # fmt: skip
HISPANIC_RACES = {
    (): 0.42, ("white",): 0.42, ("american-indian",): 0.06, ("black",): 0.05, ("black", "white"): 0.02,
    ("american-indian", "white"): 0.02, ("asian",): 0.01,
}  # fmt: skip
LOW_INCOME = {
    "black": 0.6, "hispanic": 0.6, "american-indian": 0.6, "native-hawaiian": 0.55, "two-or-more": 0.44, "asian": 0.34,
    "white": 0.33,
}  # fmt: skip
EXIT_SHARES = (0.26, 0.02, 0.04, 0.08, 0.12, 0.16, 0.13, 0.09, 0.06, 0.04)
"""Of students with another home language: the grade, from KG to 09, in which English services end (KG: never began)."""
LATE_EXIT_SHARES = (0.14, 0.14, 0.12, 0.6)
LATE_SHARE = 0.26


@dataclass(frozen=True)
class Coded:
    """A group column: values, and for each student the position of the value; NOWHERE when not reported."""

    values: tuple[str, ...]
    codes: Integers


Groups = Mapping[str, Coded]


@dataclass(frozen=True)
class People:
    """What holds of each student: groups for all years, the grade in which English services end, groups by year."""

    lasting: dict[str, Coded]
    services_end: Integers
    low_income: Flags
    homeless: Flags


def yes_no(holds: Flags) -> Coded:
    """Return a yes/no group column."""
    return Coded(YES_NO, np.where(holds, 0, 1))


def stands_in(groups: Groups, group: Group) -> Flags:
    """Return who stands in every one of the values of `group`."""
    masks = [groups[column].codes == groups[column].values.index(value) for column, value in group]
    holds: Flags = np.logical_and.reduce(masks)
    return holds


def multiplied(groups: Groups, factors: tuple[Factor, ...], n: int) -> NDArray[np.float64]:
    """Return the product of the factors that hold for each row."""
    times = np.ones(n)
    for factor in factors:
        times[stands_in(groups, factor.group)] *= factor.times
    return times


def _race_flags(race: Integers, rng: np.random.Generator) -> dict[str, Coded]:
    """Return a flag for each category, consistent with `race`: alone or in combination."""
    named = np.zeros((len(race), len(RACES)), dtype=np.bool_)
    named[np.arange(len(race)), race] = True
    for of, combinations in (("two-or-more", TWO_RACES), ("hispanic", HISPANIC_RACES)):
        rows = np.flatnonzero(race == RACES.index(of))
        members = np.array([[name in races for name in RACES] for races in combinations])
        shares = np.array([list(combinations.values())])
        named[rows] |= members[draw(shares, np.zeros(len(rows), dtype=np.int64), rng)]
    return {flag: yes_no(named[:, RACES.index(name)]) for name, flag in RACE_FLAGS.items()}


def _language(race: Integers, rng: np.random.Generator) -> Coded:
    shares = np.array([[SPOKEN.get(name, {}).get(language, 0.0) for language in LANGUAGES] for name in RACES])
    shares[:, 0] = 1 - shares.sum(axis=1)
    return Coded(LANGUAGES, draw(shares, race, rng))


def _lasting(race: Integers, rng: np.random.Generator) -> dict[str, Coded]:
    n = len(race)
    sex = Coded(tuple(SEX), draw(np.array([list(SEX.values())]), np.zeros(n, dtype=np.int64), rng))
    language = _language(race, rng)
    black, male = race == RACES.index("black"), sex.codes == sex.values.index("male")
    disability = rng.random(n) < np.where(male, 0.17, 0.105) * np.where(black, 1.15, 1.0)
    spanish = language.codes == LANGUAGES.index("Spanish")
    return {
        "race_ethnicity": Coded(RACES, race),
        **_race_flags(race, rng),
        "sex": sex,
        "disability": yes_no(disability),
        "section_504": yes_no(~disability & (rng.random(n) < 0.035)),
        "foster_care": yes_no(rng.random(n) < 0.006),
        "migrant": yes_no(rng.random(n) < np.where(spanish, 0.035, 0.001)),
        "military_connected": yes_no(rng.random(n) < 0.02),
        "home_language": language,
    }


def _late_leavers_of_services(plan: Plan, members: Members, other: Flags, rng: np.random.Generator) -> Flags:
    """Return who still is an English learner in grade 9 or later; exact in the classes for which the plan says so."""
    late = other & (rng.random(len(other)) < LATE_SHARE)
    stayed = ~members.left
    student, year = members.student[stayed], members.year[stayed]
    can_be = other[student]
    quota = np.rint(np.bincount(year[can_be], minlength=len(plan.school_years)) * LATE_SHARE).astype(np.int64)
    for school_year, exactly in plan.classes.english_learners.items():
        quota[plan.school_years.index(school_year)] = exactly
    late[student] = pick(year, quota, can_be.astype(np.float64), rng)
    return late


def _services_end(plan: Plan, members: Members, language: Coded, rng: np.random.Generator) -> Integers:
    none = np.zeros(len(language.codes), dtype=np.int64)
    other = language.codes != LANGUAGES.index("English")
    late = _late_leavers_of_services(plan, members, other, rng)
    early_end = draw(np.array([EXIT_SHARES]), none, rng)
    late_end = GRADE_9 + 1 + draw(np.array([LATE_EXIT_SHARES]), none, rng)
    return np.where(late, late_end, np.where(other, early_end, 0))


def _low_income(plan: Plan, flow: Flow, rng: np.random.Generator) -> Flags:
    """Return students x years; most families' standing lasts, one in twenty changes in a year."""
    shift = np.array([*(school.low_income for school in plan.schools), 0.0])[flow.school]
    share = np.array(for_each_race(LOW_INCOME))[flow.race][:, None] + shift
    lasting = np.broadcast_to(rng.random(len(flow.race))[:, None], share.shape)
    changed = rng.random(share.shape) < 0.05
    holds: Flags = np.where(changed, rng.random(share.shape), lasting) < share
    return holds


def people(plan: Plan, flow: Flow, members: Members, rng: np.random.Generator) -> People:
    """Return the groups of every student."""
    lasting = _lasting(flow.race, rng)
    low_income = _low_income(plan, flow, rng)
    homeless = rng.random(low_income.shape) < np.where(low_income, 0.046, 0.004)
    return People(lasting, _services_end(plan, members, lasting["home_language"], rng), low_income, homeless)


def groups_of(who: People, student: Integers, year: Integers, grade: Integers, learner: Flags) -> dict[str, Coded]:
    """Return every group column for rows of `student` in `year` and `grade`."""
    lasting = {name: Coded(coded.values, coded.codes[student]) for name, coded in who.lasting.items()}
    return lasting | {
        "english_learner": yes_no(learner),
        "economic_disadvantage": yes_no(who.low_income[student, year]),
        "homeless": yes_no(who.homeless[student, year]),
        "grade": Coded(GRADES, grade),
    }


def blanked(coded: Coded, rows: NDArray[np.int64]) -> Coded:
    """Return the column with `rows` not reported."""
    codes = coded.codes.copy()
    codes[rows] = NOWHERE
    return Coded(coded.values, codes)
