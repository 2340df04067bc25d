"""What students with disabilities are served for, where and at what age, and what removals from class took of their time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fairwater.synthetic.flow import Flags, Integers
from fairwater.synthetic.learning import RENEWED, Columns, Lived
from fairwater.synthetic.people import Coded, multiplied, stands_in
from fairwater.synthetic.plan import Services
from fairwater.tables.special_education import DISABILITY_CATEGORIES, ENVIRONMENTS

AGE_IN_KINDERGARTEN = 5
OLDER = 0.2
"""The share of students who are a year older than their grade."""
DELAY, LAST_AGE_OF_DELAY, AFTER_DELAY = "developmental-delay", 9, "specific-learning-disabilities"
SERVED = (("disability", "yes"),)
TO_INTERIM = 0.03


@dataclass(frozen=True)
class Served:
    """For each enrollment row: who is served under IDEA, the kind of disability and the setting, and the age."""

    some: Flags
    groups: dict[str, Coded]
    numbers: Columns


def served(services: Services, lived: Lived, rng: np.random.Generator) -> Served:
    """Return the services of every enrollment row; of a student without a disability they say nothing."""
    age = _age(lived, rng)
    kind = _kind(services, lived, age, rng)
    setting = _setting(services, lived, kind, rng)
    of = np.concatenate([np.arange(len(age)), lived.second.row])
    groups = {
        "disability_category": Coded(DISABILITY_CATEGORIES, kind[of]),
        "educational_environment": Coded(ENVIRONMENTS, setting[of]),
    }
    return Served(stands_in(lived.groups, SERVED)[of], groups, {"age": age[of].astype(np.float64)})


def removal_days(lived: Lived, rng: np.random.Generator) -> Columns:
    """Return days missed to suspension in school, and removals to interim settings, on each enrollment row."""
    whole, second = lived.whole, lived.second
    more = rng.binomial(2 * whole.in_school, 0.4)
    first_times = second.happened.in_school
    first = first_times + rng.binomial(more[second.row], 0.5) * (first_times > 0)
    first = np.where(first_times == whole.in_school[second.row], (whole.in_school + more)[second.row], first)
    last = whole.in_school + more
    last[second.row] -= first
    out = whole.suspensions.copy()
    out[second.row] -= second.happened.suspensions
    interim = (out > 0) & stands_in(lived.groups, SERVED) & (rng.random(len(out)) < TO_INTERIM)
    return {
        "in_school_days": np.concatenate([last, first]).astype(np.float64),
        "removals_to_interim_settings": np.concatenate([interim, np.zeros(len(first))]).astype(np.float64),
    }


def _age(lived: Lived, rng: np.random.Generator) -> Integers:
    """Return the age in each student year: that of the first grade we know of, and a year more each year."""
    rows = lived.rows
    _, first, student = np.unique(rows.student, return_index=True, return_inverse=True)
    older = rng.random(len(first)) < OLDER
    began: Integers = rows.grade[first] + AGE_IN_KINDERGARTEN + older - rows.year[first]
    return began[student] + rows.year


def _kind(services: Services, lived: Lived, age: Integers, rng: np.random.Generator) -> Integers:
    """Return the kind of disability: it lasts, but for a delay that is named anew when the student is older."""
    n = len(age)
    shares = np.tile([services.categories.get(name, 0.0) for name in DISABILITY_CATEGORIES], (n, 1))
    for name, factors in services.likelier.items():
        shares[:, DISABILITY_CATEGORIES.index(name)] *= multiplied(lived.groups, factors, n)
    luck = rng.random(int(lived.rows.student.max(initial=-1)) + 1)[lived.rows.student]
    cumulative = np.cumsum(shares, axis=1)
    kind: Integers = (luck[:, None] * cumulative[:, -1:] >= cumulative[:, :-1]).sum(axis=1)
    outgrown = (kind == DISABILITY_CATEGORIES.index(DELAY)) & (age > LAST_AGE_OF_DELAY)
    return np.where(outgrown, DISABILITY_CATEGORIES.index(AFTER_DELAY), kind)


def _setting(services: Services, lived: Lived, kind: Integers, rng: np.random.Generator) -> Integers:
    """Return the setting by the kind of disability: mostly that of the year before."""
    other = services.environments["other"]
    shares = np.array([services.environments.get(name, other) for name in DISABILITY_CATEGORIES])
    cumulative = np.cumsum(shares, axis=1)
    lasting = rng.random(int(lived.rows.student.max(initial=-1)) + 1)[lived.rows.student]
    luck = np.where(rng.random(len(kind)) < RENEWED, rng.random(len(kind)), lasting)
    setting: Integers = (luck[:, None] * cumulative[kind][:, -1:] >= cumulative[kind][:, :-1]).sum(axis=1)
    return setting
