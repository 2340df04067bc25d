"""What an invented district is made from, as data: its schools, its groups, and the gaps to plant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fairwater.tables.groups import FEDERAL_RACE_ETHNICITY

RACES = FEDERAL_RACE_ETHNICITY
Group = tuple[tuple[str, str], ...]
"""Columns and their values: (("race_ethnicity", "black"), ("sex", "male")) is the crossing of the two."""
ByRace = Mapping[str, float]
"""A share for each of `RACES`; "other" stands for each that is not named."""


def for_each_race(shares: ByRace) -> list[float]:
    """Return the shares in the order of `RACES`."""
    return [shares.get(race, shares.get("other", 0.0)) for race in RACES]


def in_each_year(shares: Mapping[str, tuple[float, ...]], race: str, n_years: int) -> tuple[float, ...]:
    """Return the shares of a race year by year; one share alone holds for all years."""
    found = shares.get(race, shares.get("other", (0.0,)))
    return found * n_years if len(found) == 1 else found


@dataclass(frozen=True)
class School:
    """A school; `level` is elementary, middle, high or secondary; `pilot` schools try a change first."""

    id: str
    name: str
    level: str
    grades: tuple[str, ...]
    pilot: bool


@dataclass(frozen=True)
class SchoolPlan:
    """A school, its size in the last year, and who goes there."""

    school: School
    size: int
    mix: ByRace
    """Shares of the students by race and ethnicity, about."""
    feeders: Mapping[str, float] = field(default_factory=dict)
    """Where students of the lowest grade come from: school id to share."""
    profile: str = ""
    """Which rates of suspension and absence hold; the school's level where it is empty."""
    low_income: float = 0.0
    """Added to the share of families with a low income."""
    class_size: float = 24.0
    new_teachers: float = 0.16
    """The share of teachers in their first or second year; who leaves is replaced, so it is also how many leave."""
    out_of_field: float = 0.1
    absent_teachers: float = 0.16
    """The share of teachers with a hard year: of these most miss more than 10 days."""
    students_to_a_counselor: float = 360.0
    dollars: float = 10_900.0
    """State and local dollars for each student in the last year."""


@dataclass(frozen=True)
class Factor:
    """What multiplies the odds of a student who stands in `group`."""

    group: Group
    times: float


@dataclass(frozen=True)
class Odds:
    """The chance of something that happens to a student: a base, and what multiplies its odds."""

    base: float
    factors: tuple[Factor, ...] = ()
    by_year: tuple[float, ...] = ()
    """For each school year; none means that all are alike."""
    by_school: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Removals:
    """Shares of students suspended: profile to race to a share for each year (or one for all)."""

    shares: Mapping[str, Mapping[str, tuple[float, ...]]]
    factors: tuple[Factor, ...] = ()
    """Who within a profile and race is more likely drawn; they do not change how many are."""
    exactly: Mapping[tuple[str, str, int], int] = field(default_factory=dict)
    """Students suspended by (profile, race, school year), in place of the share."""


@dataclass(frozen=True)
class Absence:
    """Chances of missing a tenth of the days: a base for each profile, and what multiplies the odds."""

    base: Mapping[str, float]
    by_year: tuple[float, ...]
    factors: tuple[Factor, ...]
    unmoved: tuple[str, ...] = ()
    """Profiles in which `factors` do nothing: schools that make up for what keeps students away."""


@dataclass(frozen=True)
class Classes:
    """Shares of each graduating class with an on-time diploma, and how many of its English learners."""

    diploma: Mapping[str, tuple[float, ...]]
    """Race to a share for each year, of students who are not English learners."""
    english_learner_diploma: tuple[float, ...]
    english_learners: Mapping[int, int] = field(default_factory=dict)
    """Exact number of English learners in the class of a year, leavers not counted."""
    english_learners_with_diploma: Mapping[int, int] = field(default_factory=dict)
    left_share: float = 0.72
    """Of students who are gone before grade 12, the share that documentedly left the class."""


@dataclass(frozen=True)
class Services:
    """What students with disabilities are served for, as shares, and where: category to the shares of the settings."""

    categories: Mapping[str, float]
    environments: Mapping[str, tuple[float, ...]]
    """In the order of `ENVIRONMENTS`; "other" stands for each category that is not named."""
    likelier: Mapping[str, tuple[Factor, ...]] = field(default_factory=dict)
    """What multiplies the share of a category among students who stand in a group."""


@dataclass(frozen=True)
class Shared:
    """A student of the last year in two pilot schools, who began it in the upper grade of the first once more."""

    race: str
    first: str
    last: str
    suspended: tuple[int, int]
    """Times suspended out of school in the first and in the last school."""


@dataclass(frozen=True)
class Gap:
    """A gap planted on purpose: its measure, the group, where and when, and what a reader should find."""

    measure: str
    group: Group
    place: str
    schools: tuple[str, ...]
    """The identifiers of the schools; none means the whole district."""
    school_years: tuple[int, ...]
    what: str


@dataclass(frozen=True)
class Plan:
    """An invented district as data. `exact_mix` gives the students by race of all pilot schools together."""

    name: str
    school_years: tuple[int, ...]
    schools: tuple[SchoolPlan, ...]
    suspension: Removals
    in_school: Removals
    absence: Absence
    classes: Classes
    chances: Mapping[str, Odds]
    """What else happens to students, by the names that `learning` asks for."""
    services: Services
    gaps: tuple[Gap, ...]
    exact_mix: Mapping[str, int] = field(default_factory=dict)
    shared: tuple[Shared, ...] = ()
    sizes: tuple[float, ...] = ()
    """Each year's size as a share of the last year's; about, since students flow."""
    entry_share: float = 0.045
    repeat_share: float = 0.008
    transfer_share: float = 0.015
    n_two_schools: int = 40
    n_blank_race: int = 13
    n_blank_sex: int = 12
    n_blank_language: int = 60
