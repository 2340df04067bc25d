"""How money, teachers and classes lie over the schools of a district. For staff alone: no student group is small in it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from fairwater.disaggregate.cells import Integers
from fairwater.errors import NotForThisAudience
from fairwater.statistics import resources as spread
from fairwater.statistics.resources import high_need_ratio
from fairwater.statistics.separation import group_entropy, nested_separation
from fairwater.tables.over_schools import money_by_school, people_by_group, seats_by_group
from fairwater.tables.snapshot import Snapshot
from fairwater.tables.staff import TEACHER
from fairwater.vocabulary import NOT_REPORTED, Audience

FEWEST = 10
"""Groups of students, and of teachers, of fewer than this many are not compared."""
DRAWS = 20
QUARTER = 0.25


@dataclass(frozen=True)
class MoneyOverSchools:
    """Dollars for each student over schools, each school weighing its students; what cannot be calculated is None.

    `gini`, `variation` (coefficient of variation), `mcloone` and `range_ratio` (federal) are of `for_each`. `high_need` is the
    spending for each student where most families have a low income (the quarter of students in such schools) over that where
    fewest have.
    """

    school_year: int
    weighed: bool
    n_schools: int
    n_students: int
    left_out: int
    """Schools whose spending is not known."""
    mean: float
    lowest: float
    highest: float
    variation: float | None
    gini: float | None
    mcloone: float | None
    range_ratio: float | None
    high_need: float | None


@dataclass(frozen=True)
class Beside:
    """A group among students and among teachers. Shares are of those whose race and ethnicity is reported."""

    group: str
    n_students: int
    n_teachers: int
    share_of_students: float
    share_of_teachers: float


@dataclass(frozen=True)
class TeachersBesideStudents:
    """Who teaches, beside who learns. Nothing is said where fewer than `FEWEST` teachers are known."""

    school_year: int
    groups: tuple[Beside, ...]
    teachers_not_reported: int


@dataclass(frozen=True)
class ClassesApart:
    """Theil's H over classes by race and ethnicity, in two parts: between schools, and within schools between classes.

    `by_chance` is what the part within schools would be were each school's students dealt to its classes at random.
    """

    school_year: int
    n_classes: int
    n_seats: int
    between: float
    within: float
    by_chance: float


def _staff_only(audience: Audience) -> None:
    if audience is not Audience.STAFF:
        raise NotForThisAudience("separation-for-staff", audience=audience.value)


def money_over_schools(
    snapshot: Snapshot, *, schools: Sequence[str] | None = None, audience: Audience
) -> tuple[MoneyOverSchools, ...]:
    """Return how money lies over schools in the last year: for each student, and weighed by need; nothing where it is not known.

    Raises NotForThisAudience for anyone but staff.
    """
    _staff_only(audience)
    if not snapshot.has("spending") or not snapshot.has("resources"):
        return ()
    year = snapshot.manifest.school_years["spending"][-1]
    found = money_by_school(snapshot, schools, int(year))
    parts = (_money(found, name, int(year)) for name in ("each", "weighed"))
    return tuple(part for part in parts if part is not None)


def _money(found: pa.Table, name: str, year: int) -> MoneyOverSchools | None:
    known = found.filter(found[name].is_valid())
    if known.num_rows < 2:
        return None
    amount, n = (known[column].to_numpy().astype(float) for column in (name, "n"))
    poor = known["poor"].fill_null(0).to_numpy().astype(float)
    high, low = _quarters(poor / n, n)
    return MoneyOverSchools(
        school_year=year,
        weighed=name == "weighed",
        n_schools=known.num_rows,
        n_students=int(n.sum()),
        left_out=found.num_rows - known.num_rows,
        mean=float(np.average(amount, weights=n)),
        lowest=float(amount.min()),
        highest=float(amount.max()),
        variation=_number(spread.coefficient_of_variation(amount, n)),
        gini=_number(spread.gini(amount, n)),
        mcloone=_number(spread.mcloone(amount, n)),
        range_ratio=_number(spread.federal_range_ratio(amount, n)),
        high_need=_number(high_need_ratio(amount * n, n, high, low)) if poor.any() else None,
    )


def _quarters(need: np.ndarray, n: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the schools with the highest need that hold a quarter of the students, and those with the lowest."""
    order = np.argsort(need, kind="stable")
    before = np.cumsum(n[order]) - n[order]
    low = np.zeros(len(n), dtype=bool)
    low[order[before < QUARTER * n.sum()]] = True
    down = order[::-1]
    before = np.cumsum(n[down]) - n[down]
    high = np.zeros(len(n), dtype=bool)
    high[down[before < QUARTER * n.sum()]] = True
    return high & ~low, low & ~high


def _number(value: object) -> float | None:
    found = float(np.asarray(value, dtype=float))
    return None if np.isnan(found) else found


def teachers_beside_students(
    snapshot: Snapshot, *, schools: Sequence[str] | None = None, audience: Audience
) -> TeachersBesideStudents | None:
    """Return who teaches beside who learns, in the last year of staff; None where it is not known, or of too few.

    Raises NotForThisAudience for anyone but staff.
    """
    _staff_only(audience)
    if not snapshot.has("staff") or "staff_race_ethnicity" not in snapshot.columns("staff"):
        return None
    year = snapshot.manifest.school_years["staff"][-1]
    teachers = people_by_group(
        snapshot, "staff", schools, int(year), who="staff_id", group="staff_race_ethnicity", role=TEACHER
    )
    students = people_by_group(snapshot, "enrollment", schools, int(year), who="student_id", group="race_ethnicity")
    not_reported = teachers.pop(NOT_REPORTED, 0)
    students.pop(NOT_REPORTED, 0)
    n_teachers, n_students = sum(teachers.values()), sum(students.values())
    if n_teachers < FEWEST or n_students < FEWEST:
        return None
    groups = tuple(
        Beside(
            group, students.get(group, 0), teachers.get(group, 0), students.get(group, 0) / n_students, n / n_teachers
        )
        for group, n in sorted({**dict.fromkeys(students, 0), **teachers}.items())
    )
    return TeachersBesideStudents(int(year), groups, not_reported)


def classes_apart(
    snapshot: Snapshot, *, schools: Sequence[str] | None = None, audience: Audience
) -> ClassesApart | None:
    """Return how far students are apart over classes, between schools and within them; None where classes are not known.

    The draws are fixed by the snapshot. Raises NotForThisAudience for anyone but staff.
    """
    _staff_only(audience)
    if not snapshot.has("sections") or "race_ethnicity" not in snapshot.columns("enrollment"):
        return None
    year = snapshot.manifest.school_years["sections"][-1]
    found = seats_by_group(snapshot, schools, int(year), group="race_ethnicity")
    if found.num_rows < FEWEST:
        return None
    section, school, group = _codes(found)
    n_sections, n_groups = int(section.max()) + 1, int(group.max()) + 1
    of_section = np.zeros(n_sections, dtype=np.int64)
    of_section[section] = school

    def counts(groups: Integers) -> Integers:
        return np.bincount(section * n_groups + groups, minlength=n_sections * n_groups).reshape(n_sections, n_groups)

    seen = counts(group)
    entropy = float(group_entropy(seen))
    if not entropy > 0:
        return None
    nested = nested_separation(seen, of_section)
    rng = np.random.default_rng(int.from_bytes(hashlib.sha256(f"{snapshot.id}/classes".encode()).digest()[:16]))
    dealt = [float(nested_separation(counts(_dealt(group, school, rng)), of_section).within) for _ in range(DRAWS)]
    return ClassesApart(
        school_year=int(year),
        n_classes=n_sections,
        n_seats=found.num_rows,
        between=float(nested.between) / entropy,
        within=float(nested.within) / entropy,
        by_chance=float(np.mean(dealt)) / entropy,
    )


def _codes(found: pa.Table) -> tuple[Integers, Integers, Integers]:
    def of(column: pa.ChunkedArray) -> Integers:
        return np.asarray(column.combine_chunks().dictionary_encode().indices, dtype=np.int64)

    school = of(found["school_id"])
    section = of(found["section_id"])
    _, both = np.unique(school * (int(section.max()) + 1) + section, return_inverse=True)
    return both.astype(np.int64), school, of(found["race_ethnicity"])


def _dealt(group: Integers, school: Integers, rng: np.random.Generator) -> Integers:
    """Return the groups dealt anew to the seats of each school; `school` is sorted."""
    return np.asarray(group[np.lexsort((rng.random(len(group)), school))], dtype=np.int64)
