"""What a release is good for: no group disappears from it, and no number hangs on a name, an order, or who else is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import pytest

from tests.attack import tables
from tests.attack.attack import Attack, Crossing, Leak, Release, Together, read, read_together
from tests.attack.tables import Asked, Case, Row
from tests.attack.test_release_holds import N, Run, leaks, release, releases

DIMS = ("school", "race", "sex")
BOTH = tables.up_to(DIMS, 2)
SEEDS = (2, 3, 6)

Group = tuple[str, str]
Names = Mapping[str, Mapping[str, str]]
"""For each column another name for each of its values."""


def district(seed: int) -> list[Row]:
    return tables.district(8, seed=seed, students_per_school=400)


def released(folder: Path, rows: list[Row], turn: int = 0, min_n: int | None = None) -> Run:
    """A release of all crossings of one and two columns; another of the same folder goes on with its ledger."""
    folder.mkdir(exist_ok=True)
    run = release(folder, Asked(rows, BOTH, min_n=min_n, rates=True), turn)
    assert run.status == 0, run.said
    return run


def told(run: Run, names: Names | None = None) -> dict[tuple[Crossing, str], tuple[object, ...]]:
    """Every number that is told, exactly or as a class, by crossing and statistic; groups by other names if given."""
    found = {}
    for line in read(run.cells, DIMS):
        where = tuple((name, names[name][value] if names else value) for name, value in line.crossing)
        if line.status == "released":
            found[where, line.stat] = (line.value, line.low, line.high)
    return found


# Who is visible


@dataclass(frozen=True)
class Seen:
    """Where one group can be seen in a release.

    `itself` and `together` are the students of the largest crossing in which it stands by itself, and of the largest line
    in which it is named beside others of its column (0 = in none). The shares are of its students, whose group is
    shown by itself at their school, and by itself or named beside others at their school.
    """

    students: int
    itself: int
    together: int
    alone_at_school: float
    named_at_school: float

    def __str__(self) -> str:
        return (
            f"{self.students} students; by itself {self.itself}, with others {self.together}; at their school "
            f"{self.alone_at_school:.0%} by itself, {self.named_at_school:.0%} at all"
        )


class Visible:
    """One release, searched for every group of every column."""

    def __init__(self, run: Run) -> None:
        self.run, self.rows = run, run.asked.rows

    @cached_property
    def groups(self) -> dict[Group, Seen]:
        found = {(name, str(row[name])) for row in self.rows for name in DIMS}
        return {group: self.seen(group) for group in sorted(found)}

    @cached_property
    def sizes(self) -> dict[Crossing, int]:
        """The crossings of which the students are told."""
        lines = read(self.run.cells, DIMS)
        return {line.crossing: int(line.value) for line in lines if line.stat == "students" and line.value is not None}

    @cached_property
    def lines(self) -> list[Together]:
        return read_together(self.run.cells, DIMS, self.rows)

    def seen(self, group: Group) -> Seen:
        name, value = group
        at = Counter(str(row["school"]) for row in self.rows if row[name] == value)
        alone = {dict(where).get("school") for where in self.sizes if group in where}
        lines = [line for line in self.lines if line.dim == name and value in line.values]
        named = alone | {dict(line.crossing).get("school") for line in lines}
        return Seen(
            students=at.total(),
            itself=max((size for where, size in self.sizes.items() if group in where), default=0),
            together=max((dict(line.sums)["students"] for line in lines), default=0),
            alone_at_school=sum(at[school] for school in at if school in alone) / at.total(),
            named_at_school=sum(at[school] for school in at if school in named) / at.total(),
        )

    def __str__(self) -> str:
        return "\n".join(f"{name} {value}: {seen}" for (name, value), seen in self.groups.items())


LARGE = 100
"""So many students of a district of about 3,400 are shown by themselves."""
AT_MOST_SCHOOLS = 0.75
NAMED = 0.6
AT_SCHOOL = 40
"""So many students at an average school are shown by themselves at most schools."""


def lost(groups: Mapping[Group, Seen]) -> list[Group]:
    """Groups of enough students that are nowhere shown, neither by themselves district-wide nor beside others."""
    return [
        group
        for group, seen in groups.items()
        if seen.students >= N and seen.itself < seen.students and not seen.together
    ]


def below(groups: Mapping[Group, Seen]) -> list[Group]:
    """Groups that fall short of what the gate is known to reach."""
    schools = sum(name == "school" for name, _ in groups)
    return [
        group
        for group, seen in groups.items()
        if (seen.students >= LARGE and seen.itself < seen.students)
        or (seen.students >= AT_SCHOOL * schools and seen.alone_at_school < AT_MOST_SCHOOLS)
        or (seen.students >= N and seen.named_at_school < NAMED)
    ]


@pytest.fixture(scope="module", params=SEEDS)
def visible(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Visible:
    return Visible(released(tmp_path_factory.mktemp("district"), district(request.param)))


def test_no_group_disappears(visible: Visible) -> None:
    assert lost(visible.groups) == [], f"\n{visible}"


def test_groups_are_visible_at_their_schools(visible: Visible) -> None:
    """The largest groups by themselves district-wide and at most schools, the others at least beside others."""
    assert below(visible.groups) == [], f"\n{visible}"


def test_the_largest_crossing_of_a_large_group_is_the_district(visible: Visible) -> None:
    large = {group: seen for group, seen in visible.groups.items() if seen.students >= LARGE}
    assert {group: seen.itself for group, seen in large.items()} == {
        group: seen.students for group, seen in large.items()
    }
    assert len(large) >= 8 + 2 + 4, f"schools, sexes and at least four races:\n{visible}"


def test_a_release_that_withholds_everything_would_be_noticed(tmp_path: Path) -> None:
    groups = Visible(released(tmp_path, district(SEEDS[0]), min_n=100_000)).groups
    assert lost(groups) == [group for group, seen in groups.items() if seen.students >= N]
    assert below(groups) == lost(groups)


# What no number hangs on


def test_the_same_file_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """With a ledger of its own each time, and once more with the ledger in which it stands already."""
    rows = district(2)
    runs = [released(tmp_path / name, rows, turn) for name, turn in (("one", 0), ("two", 0), ("two", 1))]
    files = [{name: run.cells.with_name(name).read_bytes() for name in ("cells.csv", "rolled_up.csv")} for run in runs]
    assert files[1:] == files[:1] * 2


def other_names(rows: Sequence[Row], seed: int | None) -> Names:
    """Other names for all groups: in the order of the old ones, or, with a seed, the old names dealt anew."""
    names = {}
    for name in DIMS:
        values = sorted({str(row[name]) for row in rows})
        dealt = values if seed is None else np.random.default_rng(seed).permutation(values).tolist()
        names[name] = {old: f"{name} {place:03}" if seed is None else dealt[place] for place, old in enumerate(values)}
    return names


def renamed(rows: Sequence[Row], names: Names) -> list[Row]:
    return [row | {name: names[name][str(row[name])] for name in DIMS} for row in rows]


@pytest.mark.parametrize("seed", SEEDS)
def test_other_names_in_the_same_order_change_nothing(seed: int, tmp_path: Path) -> None:
    rows = district(seed)
    names = other_names(rows, None)
    before, after = released(tmp_path / "before", rows), released(tmp_path / "after", renamed(rows, names))
    assert told(after) == told(before, names)


@pytest.mark.parametrize("seed", [0, 2])
def test_names_dealt_anew_change_no_number(seed: int, tmp_path: Path) -> None:
    """Of partners that would do equally well, the first by name is withheld: hardly more or fewer numbers are told,
    none is another, and nothing leaks."""
    rows = district(5)
    names = other_names(rows, seed)
    before, after = released(tmp_path / "before", rows), released(tmp_path / "after", renamed(rows, names))
    old, new = told(before, names), told(after)
    both = old.keys() & new.keys()
    assert {number: new[number] for number in both} == {number: old[number] for number in both}
    assert len(both) > 0.95 * max(len(old), len(new))
    assert leaks(Case("dealt anew", DIMS, (after.asked,)), [after]) == []


# Who else is there


def new_school(seed: int) -> list[Row]:
    """The students of a large school that was not there before."""
    rows = tables.district(1, seed=seed + 50, students_per_school=900)
    return [row | {"id": f"new {row['id']}", "school": "school new"} for row in rows]


def wide(numbers: Mapping[tuple[Crossing, str], tuple[object, ...]]) -> set[tuple[Crossing, str]]:
    """The numbers that are told of the whole district, by race, by sex and by both."""
    return {(where, stat) for where, stat in numbers if "school" not in dict(where)}


@pytest.mark.parametrize("seed", [2, 6])
def test_a_large_school_more_hides_nothing_of_the_whole_district(seed: int, tmp_path: Path) -> None:
    rows = district(seed)
    before = told(released(tmp_path / "before", rows))
    after = told(released(tmp_path / "after", [*rows, *new_school(seed)]))
    assert wide(before) <= wide(after)
    everyone = ((), "students")
    assert after[everyone][0] == len(rows) + len(new_school(seed))


def found_in_both(runs: Sequence[Run], dims: Sequence[str]) -> list[Leak]:
    """What a reader finds who sees the files of two lists of students, and knows how many are in both."""
    files = [Release(run.cells, run.asked.outcome, run.asked.rows) for run in runs if run.status == 0]
    reader = Attack(files, runs[0].asked.rows, dims, runs[0].asked.outcome)
    return [*reader.leaks(tables.up_to(dims, len(dims)), enough=5), *reader.turnover()]


@pytest.mark.parametrize("seed", [3, 6])
def test_a_large_school_more_makes_nothing_unsafe_that_was_shown(seed: int, tmp_path: Path) -> None:
    """Released before the school was there and after, with one ledger."""
    rows = district(seed)
    runs = [released(tmp_path, rows), released(tmp_path, [*rows, *new_school(seed)], 1)]
    assert found_in_both(runs, DIMS) == []


@pytest.mark.parametrize("seed", [3, 4])
@pytest.mark.parametrize("turns", [(0, 1), (1, 0)], ids=["merged, then split", "split, then merged"])
def test_races_merged_and_split(seed: int, turns: Sequence[int], tmp_path: Path) -> None:
    """The four smaller races as one and each by itself, in two releases of the same students."""
    large = ("White", "Black", "Hispanic")
    rows = tables.district(3, seed=seed, students_per_school=300)
    rows = [row | {"wider": row["race"] if row["race"] in large else "another"} for row in rows]
    asked = [Asked(rows, tables.up_to(("school", name), 2), rates=True) for name in ("wider", "race")]
    case = Case("merged", ("school", "wider", "race"), tuple(asked[turn] for turn in turns), (("race", "wider"),))
    runs = releases(tmp_path, case)
    assert [run.status for run in runs] == [0, 0]
    assert leaks(case, runs) == []


def at(school: str, **races: tuple[int, int]) -> list[tuple[dict[str, str], int, int]]:
    """The students and the counted of a school by race."""
    return [({"school": school, "race": race}, *size) for race, size in races.items()]


def more_of(rows: list[Row], new: Sequence[tuple[dict[str, str], int, int]]) -> tuple[list[Row], list[Row]]:
    """A list of students, and the same with some more."""
    return rows, [*rows, *(row | {"id": f"new {row['id']}"} for row in tables.students(new))]


def two_schools() -> list[Row]:
    """Of two races in either school most numbers of the counted are withheld: they are shown together."""
    return tables.students(
        [
            *at("North", White=(100, 40), Black=(60, 25), Pacific=(12, 1), Tongan=(30, 14)),
            *at("South", White=(90, 30), Black=(70, 30), Pacific=(9, 4), Tongan=(40, 14)),
        ]
    )


SCHOOLS_AND_RACES = ((), ("race",), ("school",))


def test_three_in_a_new_school_are_not_told_by_what_is_left_of_the_district(tmp_path: Path) -> None:
    """Of the 83 new students 40 and 40 are of races that are shown: that leaves three, and how many are counted."""
    lists = more_of(two_schools(), at("New", White=(40, 15), Black=(40, 15), Tongan=(3, 1)))
    case = Case("a new school", ("school", "race"), tuple(Asked(rows, SCHOOLS_AND_RACES) for rows in lists))
    runs = releases(tmp_path, case)
    assert found_in_both(runs, case.dims) == []


def sums(run: Run, dims: Sequence[str]) -> dict[tuple[Crossing, frozenset[str], str], int]:
    """The numbers of those that are shown together; none where the release was refused."""
    lines = read_together(run.cells, dims, run.asked.rows)
    return {(line.crossing, line.values, stat): value for line in lines for stat, value in line.sums}


def test_what_is_shown_together_changes_by_nobody_or_by_ten(tmp_path: Path) -> None:
    """One of the 51 new students is of a race that is shown together with another."""
    lists = more_of(two_schools(), at("North", White=(25, 12), Black=(25, 12), Tongan=(1, 1)))
    case = Case("one of a race", ("race",), tuple(Asked(rows, ((), ("race",))) for rows in lists))
    runs = releases(tmp_path, case)
    first, second = (sums(run, case.dims) for run in runs)
    both = first.keys() & second.keys()
    assert [(first[each], second[each]) for each in both if 0 < abs(second[each] - first[each]) < N] == []


def test_a_class_after_an_exact_number_does_not_tell_the_change(tmp_path: Path) -> None:
    """Of 165 students 50 are counted; of 182 it is 20 to 30 %, at most 54: of the 17 new ones at most four."""
    rows = tables.students(
        [*at("North", White=(160, 60), Tongan=(85, 25)), *at("South", White=(140, 50), Tongan=(80, 25))]
    )
    lists = more_of(rows, at("New", White=(40, 15), Tongan=(17, 4)))
    steps = tuple(Asked(rows, SCHOOLS_AND_RACES, rates=True) for rows in lists)
    case = Case("a class later", ("school", "race"), steps)
    runs = releases(tmp_path, case)
    assert found_in_both(runs, case.dims) == []
