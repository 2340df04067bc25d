"""Students for the attack: made-up tables of every awkward shape, and the releases that are known to have broken others.

A case is one or more releases of the same district, one after another with one ledger. Everything is seeded.
"""

from __future__ import annotations

import csv
import itertools
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

RACES = ("Asian", "Black", "Hispanic", "Native", "Pacific", "Two or more", "White")
RACE_SHARES = (0.06, 0.15, 0.27, 0.01, 0.004, 0.05, 0.456)

Row = dict[str, str | None]
GroupBys = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Asked:
    """One release: of which students, which outcome, which group-bys, and by which rule."""

    rows: list[Row]
    group_bys: GroupBys
    outcome: str = "suspended"
    min_n: int | None = None
    rates: bool = False


@dataclass(frozen=True)
class Case:
    """A district and its releases."""

    name: str
    dims: tuple[str, ...]
    steps: tuple[Asked, ...]
    nested: tuple[tuple[str, str], ...] = field(default=())

    def __str__(self) -> str:
        return self.name


def write(rows: Sequence[Mapping[str, str | None]], path: Path) -> Path:
    """The rows as the CSV file that the command reads."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({name: value or "" for name, value in row.items()} for row in rows)
    return path


def up_to(dims: Sequence[str], ways: int) -> GroupBys:
    return tuple(by for depth in range(ways + 1) for by in itertools.combinations(dims, depth))


def once(
    name: str,
    rows: list[Row],
    dims: Sequence[str],
    *,
    ways: int = 2,
    rates: bool = False,
    nested: tuple[tuple[str, str], ...] = (),
) -> Case:
    return Case(name, tuple(dims), (Asked(rows, up_to(dims, ways), rates=rates),), nested)


def students(blocks: Sequence[tuple[Mapping[str, str | None], int, int]], outcome: str = "suspended") -> list[Row]:
    """So many students of each kind, so many of them counted."""
    rows: list[Row] = []
    for kind, size, counted in blocks:
        rows += [dict(kind) | {outcome: "1" if i < counted else "0"} for i in range(size)]
    return numbered(rows)


def numbered(rows: Sequence[Row]) -> list[Row]:
    return [{"id": f"s{i:06}"} | row for i, row in enumerate(rows)]


def two_way(
    counts: Sequence[Sequence[int]],
    counted: Callable[[int, int, int], int],
    rows: str = "school",
    columns: str = "race",
) -> list[Row]:
    """A table of two dimensions: students by cell, and by position and size how many of them are counted."""
    return students(
        [
            ({rows: f"{rows} {i + 1}", columns: f"{columns} {j + 1}"}, size, counted(i, j, size))
            for i, line in enumerate(counts)
            for j, size in enumerate(line)
        ]
    )


# Random tables


def random_table(seed: int, *, ways: int | None = None, deep: int = 2, rates: bool = False) -> Case:
    """2 to 5 dimensions of 2 to 5 values, cells of 0 to some dozens, a share per cell; some blanks of every kind."""
    random = np.random.default_rng(seed)
    ways = int(random.integers(2, 6)) if ways is None else ways
    dims = [f"d{i}" for i in range(ways)]
    sizes = random.integers(2, 6 if ways < 4 else 4, ways)
    typical = float(random.choice([3.0, 9.0, 15.0, 40.0])) * (1.0 if ways < 4 else 0.4)
    rows: list[Row] = []
    for values in itertools.product(*(range(size) for size in sizes)):
        kind: Row = {name: f"v{value}" for name, value in zip(dims, values, strict=True)}
        share = random.beta(0.7, 2.5)
        for _ in range(int(random.poisson(random.gamma(1.2, typical / 1.2)))):
            row = kind | {"suspended": str(int(random.random() < share))}
            blank = random.random()
            if blank < 0.02:
                row[dims[int(random.integers(ways))]] = None
            elif blank < 0.04:
                row["suspended"] = None
            rows.append(row)
    if len(rows) < 2:
        return random_table(seed + 100_000, ways=ways, deep=deep, rates=rates)
    return once(f"random {ways}-way, seed {seed}", numbered(rows), dims, ways=min(deep, ways), rates=rates)


def zero_heavy(seed: int, *, rates: bool = False) -> Case:
    """Most crossings have no student, and of most of the others nobody is counted."""
    random = np.random.default_rng(seed)
    blocks = []
    for school, race, sex in itertools.product("ABCDE", RACES[:4], ("girl", "boy")):
        if random.random() < 0.4:
            size = int(random.choice([1, 2, 9, 10, 11, 30, 80]))
            counted = int(random.integers(0, size + 1)) if random.random() < 0.3 else 0
            blocks.append(({"school": school, "race": race, "sex": sex}, size, counted))
    blocks.append(({"school": "A", "race": "White", "sex": "girl"}, 25, 0))
    return once(f"zero-heavy, seed {seed}", students(blocks), ("school", "race", "sex"), rates=rates)


def skewed(seed: int, *, rates: bool = False) -> Case:
    """One school and one race have nearly everybody."""
    random = np.random.default_rng(seed)
    blocks = []
    for i, school in enumerate("ABCDEF"):
        for j, race in enumerate(RACES[:5]):
            size = int(400 / (1 + i) ** 1.8 / (1 + j) ** 2.2) + int(random.integers(0, 3))
            blocks.append(({"school": school, "race": race}, size, int(random.binomial(size, 0.04 + 0.1 * (j == 4)))))
    return once(f"skewed, seed {seed}", students(blocks), ("school", "race"), rates=rates)


def nested(seed: int, *, zones: int = 3, rates: bool = False) -> Case:
    """Schools in zones; the last zone has one school, so that the zone's numbers are the school's."""
    random = np.random.default_rng(seed)
    blocks = []
    for zone in range(zones):
        for school in range(1 if zone == zones - 1 else int(random.integers(2, 4))):
            for race in RACES[:4]:
                size = int(random.poisson(random.choice([1, 6, 12, 40])))
                kind = {"zone": f"zone {zone}", "school": f"school {zone}{school}", "race": race}
                blocks.append((kind, size, int(random.binomial(size, random.choice([0.03, 0.2, 0.6])))))
    blocks.append(({"zone": f"zone {zones - 1}", "school": f"school {zones - 1}0", "race": "White"}, 30, 4))
    case = once(
        f"nested, seed {seed}", students(blocks), ("zone", "school", "race"), rates=rates, nested=(("school", "zone"),)
    )
    return case


def one_school(seed: int, *, rates: bool = False) -> Case:
    """A district of one school: every number of the school is the district's."""
    random = np.random.default_rng(seed)
    blocks = [
        ({"school": "Only", "race": race}, size, int(random.binomial(size, 0.2)))
        for race, size in zip(RACES, random.integers(1, 60, len(RACES)).tolist(), strict=True)
    ]
    return once(f"one school, seed {seed}", students(blocks), ("school", "race"), rates=rates)


def alike(seed: int, counted: bool, *, rates: bool = False) -> Case:
    """Everyone is counted, or nobody: the complement, or the counted, is zero everywhere."""
    random = np.random.default_rng(seed)
    blocks = []
    for school, race in itertools.product("ABCD", RACES[:4]):
        size = int(random.choice([0, 2, 8, 12, 35, 70]))
        blocks.append(({"school": school, "race": race}, size, size if counted else 0))
    blocks.append(({"school": "A", "race": "White"}, 20, 20 if counted else 0))
    return once(
        f"{'everyone' if counted else 'nobody'} counted, seed {seed}", students(blocks), ("school", "race"), rates=rates
    )


def one_whole_group(seed: int, *, rates: bool = False) -> Case:
    """In an ordinary district, one group of one school is suspended as a whole."""
    random = np.random.default_rng(seed)
    blocks = []
    for school, race in itertools.product("ABCD", RACES[:4]):
        size = int(random.integers(15, 70))
        whole = school == "B" and race == "Black"
        blocks.append(({"school": school, "race": race}, size, size if whole else int(random.binomial(size, 0.3))))
    return once(f"one whole group, seed {seed}", students(blocks), ("school", "race"), rates=rates)


def category_in_one_school(seed: int, *, rates: bool = False) -> Case:
    """All students of one race are in one school: the race's numbers are the crossing's."""
    random = np.random.default_rng(seed)
    blocks = []
    for school, race in itertools.product("ABCD", RACES[:5]):
        if race == "Native" and school != "C":
            continue
        size = int(random.choice([4, 14, 25, 60]))
        blocks.append(({"school": school, "race": race}, size, int(random.binomial(size, 0.15))))
    return once(f"category in one school, seed {seed}", students(blocks), ("school", "race"), rates=rates)


def district(schools: int, seed: int = 0, students_per_school: int = 535) -> list[Row]:
    """Schools by race, sex and two more yes/no dimensions, as in a district of the size that the design measured."""
    random = np.random.default_rng(seed)
    rows: list[Row] = []
    for school in range(schools):
        races = random.dirichlet(np.array(RACE_SHARES) * 12 + 0.05)
        size = int(random.lognormal(math.log(students_per_school), 0.45))
        learner, plan = random.beta(1.2, 8), 0.14
        for race in random.choice(len(RACES), size, p=races).tolist():
            share = (0.03, 0.12, 0.07, 0.12, 0.07, 0.07, 0.045)[race]
            rows.append(
                {
                    "school": f"school {school + 1:03}",
                    "race": RACES[race],
                    "sex": "girl" if random.random() < 0.49 else "boy",
                    "learner": "yes" if random.random() < learner * (2.5 if race == 2 else 0.5) else "no",
                    "plan": "yes" if random.random() < plan else "no",
                    "suspended": str(int(random.random() < share)),
                }
            )
    return numbered(rows)


SHAPES: tuple[Callable[[int], Case], ...] = (
    random_table,
    zero_heavy,
    skewed,
    nested,
    one_school,
    lambda seed: alike(seed, counted=True),
    lambda seed: alike(seed, counted=False),
    one_whole_group,
    category_in_one_school,
)


# What has broken others

SINGLETONS = ((1, 1, 7, 1, 0), (1, 0, 0, 2, 8))
"""sdcTable's issue 135: three singletons that its patterns did not protect."""


def known_breakers() -> list[Case]:
    """Each shape by which published tables were undone; disclosure.md, section 5."""
    dims = ("school", "race")
    both = up_to(dims, 2)
    third = lambda i, j, size: size // 3  # noqa: E731
    wide = [[40, 40, 40, 40, 40], [40, 40, 40, 40, 40]]
    values = [
        once("singletons as students", two_way(SINGLETONS, lambda i, j, size: size // 2), dims),
        once("singletons as students of a larger table", two_way([*SINGLETONS, (30, 40, 50, 60, 70)], third), dims),
        once("singletons as counted", two_way(wide, lambda i, j, size: SINGLETONS[i][j]), dims),
        once("singletons as complement", two_way(wide, lambda i, j, size: size - SINGLETONS[i][j]), dims),
        once("1 + 1 behind a total", two_way([[1, 1, 30, 40], [25, 35, 45, 55]], third), dims),
        once(
            "1 + 1 counted behind a total",
            two_way([[20, 20], [30, 50]], lambda i, j, size: (1, 1, 15, 20)[2 * i + j]),
            dims,
        ),
        once("one hidden child", two_way([[3, 30, 40], [25, 35, 45]], third), dims),
        once("2 x 2 with zeros across", two_way([[0, 20], [20, 0]], third), dims),
        once("2 x 2 with a small cell and zeros across", two_way([[3, 0], [0, 40]], third), dims),
        once("2 x 2 with one zero", two_way([[12, 0], [6, 25]], third), dims),
        once("2 x 2 with zeros counted", two_way([[30, 30], [30, 30]], lambda i, j, size: 15 * (i == j)), dims),
        once("complement", two_way([[50, 60], [70, 80]], lambda i, j, size: size - 3 if i == j else size // 2), dims),
        once("rest of a pair", students([({"school": "A"}, 52, 20), ({"school": "B"}, 4, 2)]), ("school",)),
    ]
    rates = [
        Case("rate and denominator", dims, (Asked(two_way([[50, 64], [120, 400]], small_counted), both, rates=True),)),
        Case("rate and denominator, one way", ("school",), (Asked(small_rates(), up_to(("school",), 1), rates=True),)),
        Case("0 % and 100 %", dims, (Asked(two_way([[50, 64], [90, 70]], ends), both, rates=True),)),
    ]
    return [*values, *rates, *in_turn()]


def small_counted(i: int, j: int, size: int) -> int:
    return (3, 7, 9, 41)[2 * i + j]


def ends(i: int, j: int, size: int) -> int:
    return (0, size, size // 2, size // 3)[2 * i + j]


def small_rates() -> list[Row]:
    sizes = (31, 47, 88, 150, 260, 333, 500)
    return students([({"school": f"school {i}"}, size, 2 + i) for i, size in enumerate(sizes)])


def saved_again(rows: Sequence[Row], seed: int = 0) -> list[Row]:
    """The same students in a file that was saved anew: in another order, with one more column."""
    order = np.random.default_rng(seed).permutation(len(rows)).tolist()
    return [rows[i] | {"note": f"row {turn}"} for turn, i in enumerate(order)]


def random_series(seed: int) -> Case:
    """Two to four releases of one random district, with other group-bys, rules and outcomes each time."""
    random = np.random.default_rng(seed)
    (first,) = random_table(seed, ways=3, deep=2).steps
    dims = ("d0", "d1", "d2")
    blank = float(random.choice([0.0, 0.0, 0.05]))
    rows = [
        row | {"suspended": row["suspended"] or "0", "absent": str(int(random.random() < 0.3))} for row in first.rows
    ]
    rows = [row | {"absent": None} if random.random() < blank else row for row in rows]
    every = up_to(dims, 3)
    steps = []
    for _ in range(int(random.integers(2, 5))):
        chosen = random.choice(len(every), int(random.integers(1, 5)), replace=False).tolist()
        turned = random.random() < 0.3
        steps.append(
            Asked(
                saved_again(rows, seed) if random.random() < 0.2 else rows,
                tuple(every[i][::-1] if turned else every[i] for i in sorted(chosen)),
                outcome="absent" if random.random() < 0.3 else "suspended",
                min_n=int(random.choice([15, 30])) if random.random() < 0.3 else None,
                rates=random.random() < 0.5,
            )
        )
    return Case(f"random series, seed {seed}", dims, tuple(steps))


def in_turn() -> list[Case]:
    """Several releases of one district, each harmless alone."""
    dims = ("school", "race")
    both = up_to(dims, 2)
    counts = [[14, 25, 40], [16, 12, 33], [60, 18, 9]]
    rows = two_way(counts, lambda i, j, size: size // 2)
    grown = two_way([[9, 25, 40], [16, 12, 33], [60, 18, 29]], lambda i, j, size: size // 2)
    fewer = [row for row in rows if row["school"] != "school 3"]
    joiner: Row = {"id": "s999999", "school": "school 1", "race": "race 1", "suspended": "1"}
    other = [row | {"absent": str(int(i % 3 == 0))} for i, row in enumerate(rows)]
    same = [row | {"absent": row["suspended"] if i % 50 else "1"} for i, row in enumerate(rows)]
    deep = district(4, seed=5, students_per_school=90)
    return [
        Case("again under a lower n", dims, (Asked(rows, both, min_n=30), Asked(rows, both))),
        Case(
            "again under a lower n, with shares",
            dims,
            (Asked(rows, both, min_n=20, rates=True), Asked(rows, both, rates=True)),
        ),
        Case("counts, then shares", dims, (Asked(rows, both), Asked(rows, both, rates=True))),
        Case("one joiner", dims, (Asked(rows, both), Asked([*rows, joiner], both))),
        Case("one joiner makes ten", dims, (Asked(grown, both), Asked([*grown, joiner], both))),
        Case(
            "one axis after another",
            dims,
            (Asked(rows, ((), ("school",))), Asked(rows, (("race",),)), Asked(rows, (dims,))),
        ),
        Case(
            "all, then all but one school",
            dims,
            (Asked(rows, ((), ("school",), ("race",))), Asked(fewer, ((), ("school",), ("race",)))),
        ),
        Case(
            "deeper and deeper",
            ("school", "race", "sex"),
            tuple(Asked(deep, up_to(("school", "race", "sex"), ways)) for ways in (1, 2, 3)),
        ),
        Case(
            "pairs one after another",
            ("school", "race", "sex"),
            tuple(Asked(deep, (by,)) for by in (("school", "race"), ("school", "sex"), ("race", "sex"))),
        ),
        Case(
            "counts, then shares of the file saved again",
            dims,
            (Asked(rows, both), Asked(saved_again(rows), both, rates=True)),
        ),
        Case(
            "one axis after another, the file saved again",
            dims,
            (
                Asked(rows, ((), ("school",))),
                Asked(saved_again(rows, 1), (("race",),)),
                Asked(saved_again(rows, 2), (dims,)),
            ),
        ),
        Case(
            "two outcomes, one blank",
            dims,
            (Asked(other, both), Asked([other[0] | {"absent": None}, *other[1:]], both, outcome="absent")),
        ),
        Case(
            "two outcomes, one blank, all numbers of the one",
            dims,
            (
                Asked(other, ((), ("school",), ("race",))),
                Asked([*other[:-1], other[-1] | {"absent": None}], (dims,), outcome="absent"),
            ),
        ),
        Case("two outcomes", dims, (Asked(other, both), Asked(other, both, outcome="absent"))),
        Case(
            "two outcomes nearly alike",
            dims,
            (Asked(same, both, rates=True), Asked(same, both, outcome="absent", rates=True)),
        ),
    ]
