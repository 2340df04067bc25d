"""An attack on released cells, written apart from the gate: what can a reader of all the files still work out?

The reader's unknowns are atoms: how many students stand in each finest crossing of all dimensions, with each outcome.
Every released number is a row over the atoms; the least and the largest value of any cell are two linear programs
(HiGHS), or two integer programs. It knows the file contract of `fairwater release` and nothing of the gate's insides.
"""

from __future__ import annotations

import csv
import itertools
import math
import time
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.optimize import Bounds, LinearConstraint, milp

NOT_REPORTED = "(not reported)"
COUNTS = ("students", "counted")
STATS = (*COUNTS, "complement")
FIELDS = ("stat", "value", "low", "high", "status")
NO, YES, BLANK = 0, 1, 2
TOLERANCE = 1e-6

Row = Mapping[str, str | None]
Crossing = tuple[tuple[str, str], ...]
"""Dimension and value, in the order of the dimensions; empty = everyone."""


class OutOfTime(Exception):
    """The attack could neither find nor rule out a leak in its time: never to be read as safety."""


class NotTheTruth(Exception):
    """A released number does not hold of the students: the release is wrong before it is unsafe."""


@dataclass(frozen=True)
class Release:
    """One cells.csv; the outcome that it counts and the students it is about, where these are not the attack's own."""

    path: Path
    outcome: str = ""
    rows: Sequence[Row] | None = None


@dataclass(frozen=True)
class Leak:
    """A small cell, its true count, and the range that it is known to lie in."""

    crossing: Crossing
    stat: str
    truth: int
    low: int
    high: float
    outcome: str = ""
    population: int = 0


# The file


@dataclass(frozen=True)
class Line:
    """One line of a cells.csv."""

    crossing: Crossing
    stat: str
    value: Fraction | None
    low: Fraction | None
    high: Fraction | None
    status: str
    decimals: int = 0

    @property
    def dims(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.crossing)

    def interval(self, top: float) -> tuple[Fraction, Fraction | float]:
        """What a released line says: its value, or its class, which is open where an end is blank."""
        if self.value is not None:
            return self.value, self.value
        return self.low or Fraction(0), top if self.high is None else self.high


def number(text: str) -> Fraction | None:
    return Fraction(text.strip()) if text.strip() else None


def read(path: Path, dims: Sequence[str]) -> list[Line]:
    """The lines of a cells.csv; a dimension that the file has no column for is `all`."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            Line(
                tuple((name, row[name]) for name in dims if row.get(name)),
                row["stat"],
                number(row["value"]),
                number(row["low"]),
                number(row["high"]),
                row["status"],
                len(row["value"].partition(".")[2]) if "e" not in row["value"].lower() else 99,
            )
            for row in csv.DictReader(file)
        ]


@dataclass(frozen=True)
class Together:
    """One line of a rolled_up.csv: several values of a dimension within a crossing, and the sum of their cells."""

    crossing: Crossing
    dim: str
    values: frozenset[str]
    sums: tuple[tuple[str, int], ...]

    @property
    def dims(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.crossing)


def read_together(path: Path, dims: Sequence[str], rows: Sequence[Row]) -> list[Together]:
    """The lines of the rolled_up.csv beside a cells.csv, where there is one."""
    beside = path.with_name("rolled_up.csv")
    if not beside.exists():
        return []
    found = []
    with beside.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            values = {named(each, row["together_by"]) for each in rows}
            found.append(
                Together(
                    tuple((name, row[name]) for name in dims if row.get(name)),
                    row["together_by"],
                    frozenset(parted(row["together"], values)),
                    tuple((stat, int(row[stat])) for stat in COUNTS if row[stat].strip()),
                )
            )
    return found


def parted(text: str, values: Collection[str]) -> list[str]:
    """The values that a text joins by semicolons; a value may have a semicolon in it."""
    if text in values or not text:
        return [text] if text else []
    for value in sorted(values, key=len, reverse=True):
        if text.startswith(f"{value}; "):
            return [value, *parted(text[len(value) + 2 :], values)]
    raise ValueError(f"no values of this dimension: {text}")


# The truth, by a naive loop


@dataclass
class Tally:
    students: int = 0
    counted: int = 0

    @property
    def complement(self) -> int:
        return self.students - self.counted


def named(row: Row, name: str) -> str:
    return (row[name] or "").strip() or NOT_REPORTED


def answer(row: Row, outcome: str) -> str:
    return (row[outcome] or "").strip()


def tally(rows: Iterable[Row], by: Sequence[str], outcome: str) -> dict[Crossing, Tally]:
    """Students with an outcome, and of these the counted, in every crossing that has a student at all."""
    found: dict[Crossing, Tally] = {}
    for row in rows:
        cell = found.setdefault(tuple((name, named(row, name)) for name in by), Tally())
        if answer(row, outcome) != "":
            cell.students += 1
            cell.counted += answer(row, outcome) == "1"
    return found


def small_stats(cell: Tally, n: int) -> list[str]:
    """Which numbers of a crossing are small: students 1..n-1, counted and complement 0..n-1 where there is a student."""
    if cell.students == 0:
        return []
    return [stat for stat in STATS if getattr(cell, stat) < n]


def subsets(dims: Sequence[str], depth: int | None = None) -> list[tuple[str, ...]]:
    deepest = len(dims) if depth is None else depth
    return [by for ways in range(deepest + 1) for by in itertools.combinations(dims, ways)]


# What a file may not say


def asked_for(rows: Sequence[Row], by: Sequence[str], nested: Sequence[tuple[str, str]] = ()) -> list[Crossing]:
    """Every crossing of the values that occur; of nested dimensions (school, zone) only the pairs that occur."""
    values = {name: sorted({named(row, name) for row in rows}) for name in by}
    pairs = [
        (inner, outer, {(named(row, inner), named(row, outer)) for row in rows})
        for inner, outer in nested
        if inner in by and outer in by
    ]
    found = []
    for choice in itertools.product(*(values[name] for name in by)):
        crossing = dict(zip(by, choice, strict=True))
        if all((crossing[inner], crossing[outer]) in known for inner, outer, known in pairs):
            found.append(tuple(crossing.items()))
    return found


def defects(
    path: Path,
    rows: Sequence[Row],
    dims: Sequence[str],
    outcome: str,
    group_bys: Sequence[Sequence[str]],
    *,
    rates: bool = False,
    nested: Sequence[tuple[str, str]] = (),
) -> list[str]:
    """Where a cells.csv is false, incomplete, or says by its form what it withholds by its numbers."""
    found = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        columns = next(csv.reader(file))
    if sorted(columns) != sorted([*{name for by in group_bys for name in by}, *FIELDS]):
        found.append(f"columns: {columns}")
    lines = read(path, dims)
    known = {by: tally(rows, by, outcome) for by in {line.dims for line in lines}}
    for line in lines:
        found += line_defects(line, known[line.dims].get(line.crossing, Tally()))
    times = Counter((line.crossing, line.stat) for line in lines)
    found += [f"listed {often} times: {cell}" for cell, often in times.items() if often > 1]
    found += together_defects(read_together(path, dims, rows), rows, dims, outcome)
    found += listing_defects(times, rows, dims, group_bys, rates=rates, nested=nested)
    return found


def line_defects(line: Line, cell: Tally) -> Iterator[str]:
    says = [field for field in ("value", "low", "high") if getattr(line, field) is not None]
    if line.status == "withheld":
        if says:
            yield f"withheld, yet tells {says}: {line}"
        return
    if line.status != "released" or line.stat not in (*COUNTS, "share"):
        yield f"unknown status or stat: {line}"
    elif says not in (["value"], ["low", "high"]):
        yield f"released, yet gives {says}: {line}"
    elif line.stat == "share" and cell.students == 0:
        yield f"a share of nobody: {line}"
    else:
        truth = Fraction(cell.counted, cell.students) if line.stat == "share" else Fraction(getattr(cell, line.stat))
        same = line.value in (None, truth) or (line.stat == "share" and float(line.value or 0) == float(truth))
        if not same:
            yield f"value is not the truth, {truth}: {line}"
        if line.low is not None and line.high is not None and not line.low <= truth <= line.high:
            yield f"the truth, {truth}, is not within: {line}"


def together_defects(
    lines: Iterable[Together], rows: Sequence[Row], dims: Sequence[str], outcome: str
) -> Iterator[str]:
    """Sums of the rolled_up.csv that are not the truth."""
    for line in lines:
        cells = tally(rows, [name for name in dims if name in (*line.dims, line.dim)], outcome)
        inside = [cell for crossing, cell in cells.items() if part_of(crossing, line)]
        for stat, value in line.sums:
            if sum(getattr(cell, stat) for cell in inside) != value:
                yield f"the sum is not the truth: {stat} of {line}"


def part_of(crossing: Crossing, line: Together) -> bool:
    place = dict(crossing)
    return place[line.dim] in line.values and all(place[name] == value for name, value in line.crossing)


def listing_defects(
    times: Mapping[tuple[Crossing, str], int],
    rows: Sequence[Row],
    dims: Sequence[str],
    group_bys: Sequence[Sequence[str]],
    *,
    rates: bool,
    nested: Sequence[tuple[str, str]],
) -> Iterator[str]:
    """Every crossing asked for is listed, with the same statistics; nothing is listed that nobody asked for."""
    stats = (*COUNTS, "share") if rates else COUNTS
    asked = set()
    for by in group_bys:
        ordered = [name for name in dims if name in by]
        for crossing in asked_for(rows, ordered, nested):
            asked.add(crossing)
            for stat in stats:
                if (crossing, stat) not in times:
                    yield f"not listed: {stat} of {crossing}"
    with_share = {crossing for crossing, stat in times if stat == "share"}
    for by in {tuple(name for name, _ in crossing) for crossing, _ in times}:
        of_by = {crossing for crossing, _ in times if tuple(name for name, _ in crossing) == by}
        if with_share & of_by and not of_by <= with_share:
            yield f"a share is listed of some crossings of {by}, and of others not"
    for crossing, _ in times:
        if crossing not in asked and not possible(crossing, rows, group_bys):
            yield f"listed and not asked for: {crossing}"


def possible(crossing: Crossing, rows: Sequence[Row], group_bys: Sequence[Sequence[str]]) -> bool:
    """A crossing of a group-by asked for, of values that occur: nesting may be known or not, so both listings are fine."""
    by = {name for name, _ in crossing}
    return any(set(group_by) == by for group_by in group_bys) and all(
        any(named(row, name) == value for row in rows) for name, value in crossing
    )


# Atoms


@dataclass(frozen=True)
class Cells:
    """The crossings of a group-by, and for each which atoms are its students and which of them are counted."""

    crossings: dict[Crossing, int]
    students: sparse.csr_array
    counted: sparse.csr_array


class Population:
    """The atoms: every crossing of the values of all dimensions, by membership and by outcome, and the true counts.

    Of several lists of students (one file a term later), membership says in which of them an atom's students are;
    how many are in some and not in others, who joined and who left, is known to the reader.
    """

    def __init__(
        self,
        populations: Sequence[Sequence[Row]],
        dims: Sequence[str],
        outcomes: Sequence[str],
        *,
        nested: Sequence[tuple[str, str]] = (),
        student: str = "id",
    ) -> None:
        self.populations, self.dims, self.outcomes = populations, tuple(dims), tuple(outcomes)
        everyone = [row for rows in populations for row in rows]
        self.values = {name: sorted({named(row, name) for row in everyone}) for name in self.dims}
        self.place = {name: {value: i for i, value in enumerate(self.values[name])} for name in self.dims}
        states = [
            (NO, YES, BLANK) if any(answer(row, outcome) == "" for row in everyone) else (NO, YES)
            for outcome in self.outcomes
        ]
        self.states = [state for state in itertools.product(*states) if set(state) != {BLANK}]
        whose = range(1, 2 ** len(populations))
        self.members = [tuple(bool(mask >> i & 1) for i in range(len(populations))) for mask in whose]
        crossings = self._crossings(everyone, nested)
        kinds = list(itertools.product(range(len(self.members)), range(len(self.states))))
        self.code = {name: np.repeat(crossings[:, i], len(kinds)) for i, name in enumerate(self.dims)}
        self.size = len(crossings) * len(kinds)
        self.member = np.tile(np.array([kind[0] for kind in kinds]), len(crossings))
        self.state = np.tile(np.array([kind[1] for kind in kinds]), len(crossings))
        self.truth = self._truth(crossings, len(kinds), student)
        self._cells: dict[tuple[tuple[str, ...], int, str], Cells] = {}

    def _crossings(self, everyone: Sequence[Row], nested: Sequence[tuple[str, str]]) -> np.ndarray:
        shape = [len(self.values[name]) for name in self.dims]
        grid = np.indices(shape).reshape(len(shape), -1).T if shape else np.zeros((1, 0), int)
        for inner, outer in nested:
            one, two = self.dims.index(inner), self.dims.index(outer)
            possible = np.zeros((shape[one], shape[two]), bool)
            for row in everyone:
                possible[self.place[inner][named(row, inner)], self.place[outer][named(row, outer)]] = True
            grid = grid[possible[grid[:, one], grid[:, two]]]
        return grid

    def _truth(self, crossings: np.ndarray, kinds: int, student: str) -> np.ndarray:
        """How many students each atom has. A student whose row changed has left and joined."""
        where: dict[tuple[object, ...], list[bool]] = {}
        for i, rows in enumerate(self.populations):
            times: Counter[tuple[object, ...]] = Counter()
            for row in rows:
                state = tuple({"1": YES, "0": NO, "": BLANK}[answer(row, outcome)] for outcome in self.outcomes)
                if set(state) == {BLANK}:
                    continue
                kind = (*(self.place[name][named(row, name)] for name in self.dims), state, row.get(student) or "")
                times[kind] += 1
                where.setdefault((*kind, times[kind]), [False] * len(self.populations))[i] = True
        crossing_place = {tuple(crossing): i for i, crossing in enumerate(crossings.tolist())}
        state_place = {state: i for i, state in enumerate(self.states)}
        member_place = {member: i for i, member in enumerate(self.members)}
        truth = np.zeros(len(crossings) * kinds, np.int64)
        for (*crossing, state, _, _), member in where.items():
            kind = member_place[tuple(member)] * len(self.states) + state_place[state]
            truth[crossing_place[tuple(crossing)] * kinds + kind] += 1
        return truth

    def cells(self, by: Sequence[str], population: int, outcome: str) -> Cells:
        """Of each crossing of `by`, the atoms of its students and of its counted students."""
        key = (tuple(by), population, outcome)
        if key not in self._cells:
            shape = [len(self.values[name]) for name in by]
            which = np.ravel_multi_index([self.code[name] for name in by], shape) if by else np.zeros(self.size, int)
            found, row = np.unique(which, return_inverse=True)
            names = [
                tuple((name, self.values[name][code]) for name, code in zip(by, codes, strict=True))
                for codes in (zip(*np.unravel_index(found, shape), strict=True) if by else [()])
            ]
            state = np.array([state[self.outcomes.index(outcome)] for state in self.states])[self.state]
            here = np.array([member[population] for member in self.members])[self.member]
            self._cells[key] = Cells(
                {name: i for i, name in enumerate(names)},
                self._indicator(row, here & (state != BLANK), len(names)),
                self._indicator(row, here & (state == YES), len(names)),
            )
        return self._cells[key]

    def _indicator(self, row: np.ndarray, chosen: np.ndarray, rows: int) -> sparse.csr_array:
        (atoms,) = np.nonzero(chosen)
        return sparse.csr_array((np.ones(len(atoms)), (row[atoms], atoms)), shape=(rows, self.size))


# What the files say, as rows over the atoms


@dataclass
class Said:
    """What all files together say of one crossing: intervals of its counts, and bounds of its share."""

    students: tuple[int, float] = (0, math.inf)
    counted: tuple[int, float] = (0, math.inf)
    share: tuple[Fraction, Fraction] = (Fraction(0), Fraction(1))

    def narrow(self, stat: str, low: int, high: float) -> None:
        old_low, old_high = getattr(self, stat)
        setattr(self, stat, (max(old_low, low), min(old_high, high)))


Key = tuple[int, str, Crossing]


def share_bounds(line: Line, *, exact: bool, decimals: int) -> tuple[Fraction, Fraction]:
    """A class as it stands; an exact share as its fraction; a rounded one as all that rounds to it."""
    if line.value is None:
        low, high = line.interval(1)
        return low, Fraction(min(high, 1))
    if exact:
        close = line.value.limit_denominator(100_000)
        return (close, close) if abs(close - line.value) < Fraction(1, 10**12) else (line.value, line.value)
    half = Fraction(1, 2 * 10**decimals)
    return max(line.value - half, Fraction(0)), min(line.value + half, Fraction(1))


def heard(
    files: Sequence[Release], population: Population, nested: Sequence[tuple[str, str]], shares_from: int = 1
) -> dict[Key, Said]:
    """All that the files say, cell by cell, tightened where several speak of one cell.

    `shares_from` is the rule, known to the reader, that no share is shown of fewer students; where it is kept.
    """
    said: dict[Key, Said] = {}
    of_rows = {id(rows): i for i, rows in enumerate(population.populations)}
    everyone = [row for rows in population.populations for row in rows]
    for file in files:
        who, rows = of_rows[id(file.rows)], file.rows or ()
        lines = read(file.path, population.dims)
        known = {by: tally(rows, by, file.outcome) for by in {line.dims for line in lines}}
        shares = [line for line in lines if line.stat == "share" and line.value is not None]
        exact = all(
            cell.students and float(line.value or 0) == cell.counted / cell.students
            for line in shares
            for cell in [known[line.dims].get(line.crossing, Tally())]
        )
        told = [line for line in lines if line.stat == "share" and line.status == "released"]
        kept = all(known[line.dims].get(line.crossing, Tally()).students >= shares_from for line in told)
        decimals = max((line.decimals for line in shares), default=0)
        for line in lines:
            cell = said.setdefault((who, file.outcome, line.crossing), Said())
            if line.status != "released":
                continue
            if line.stat == "share":
                low, high = share_bounds(line, exact=exact, decimals=decimals)
                cell.share = max(cell.share[0], low), min(cell.share[1], high)
                cell.narrow("students", shares_from if kept else 1, math.inf)
            else:
                least, most = line.interval(math.inf)
                cell.narrow(line.stat, math.ceil(least), most if most == math.inf else math.floor(most))
        for by, cells in known.items():
            listed = {line.crossing for line in lines if line.dims == by}
            unlisted = set(asked_for(everyone, by, nested)) - listed
            if all(cells.get(crossing, Tally()).students == 0 for crossing in unlisted):  # what is not listed is nobody
                for crossing in unlisted:
                    said.setdefault((who, file.outcome, crossing), Said()).narrow("students", 0, 0)
    for cell in said.values():
        least, most = cell.students
        if least == most:
            cell.narrow("counted", math.ceil(cell.share[0] * least), math.floor(cell.share[1] * least))
    return said


@dataclass(frozen=True)
class Rows:
    """low <= matrix @ atoms <= high."""

    matrix: sparse.csr_array
    low: np.ndarray
    high: np.ndarray


def constraints(
    said: Mapping[Key, Said],
    together: Iterable[tuple[int, str, Together]],
    population: Population,
    knows: Iterable[tuple[Key, str]],
) -> Rows:
    """The rows; `knows` are cells and statistics that this reader knows besides (a student knows her own cell)."""
    parts: list[sparse.csr_array] = []
    lows: list[float] = []
    highs: list[float] = []

    def add(row: sparse.csr_array, low: float, high: float) -> None:
        parts.append(row)
        lows.append(low)
        highs.append(high)

    for (who, outcome, crossing), cell in said.items():
        cells = population.cells([name for name, _ in crossing], who, outcome)
        if crossing not in cells.crossings:  # a pair that the nesting rules out
            continue
        at = slice(cells.crossings[crossing], cells.crossings[crossing] + 1)
        students, counted = cells.students[at], cells.counted[at]
        for row, (low, high) in ((students, cell.students), (counted, cell.counted)):
            if low > 0 or high < math.inf:
                add(row, low, high)
        low_share, high_share = cell.share
        if cell.students[0] == cell.students[1]:
            continue  # the counted are between whole numbers then, and that says more
        if low_share == high_share:
            p, q = low_share.numerator, low_share.denominator
            add(q * counted - p * students if q <= 10**6 else counted - float(low_share) * students, 0, 0)
        else:
            if low_share > 0:
                add(counted - float(low_share) * students, 0, math.inf)
            if high_share < 1:
                add(counted - float(high_share) * students, -math.inf, 0)
    for who, outcome, line in together:
        cells = population.cells([name for name in population.dims if name in (*line.dims, line.dim)], who, outcome)
        inside = [i for crossing, i in cells.crossings.items() if part_of(crossing, line)]
        for stat, value in line.sums:
            add(sparse.csr_array(indicator(cells, stat)[inside].sum(axis=0)[np.newaxis]), value, value)
    for (who, outcome, crossing), stat in knows:
        cells = population.cells([name for name, _ in crossing], who, outcome)
        at = slice(cells.crossings[crossing], cells.crossings[crossing] + 1)
        row = indicator(cells, stat)[at]
        known = float((row @ population.truth)[0])
        add(row, known, known)
    for i, member in enumerate(population.members):
        if not all(member):
            row = sparse.csr_array((population.member == i)[np.newaxis].astype(float))
            known = float((row @ population.truth)[0])
            add(row, known, known)
    matrix = sparse.csr_array(sparse.vstack(parts, format="csr")) if parts else sparse.csr_array((0, population.size))
    matrix.eliminate_zeros()
    rows = Rows(matrix, np.array(lows), np.array(highs))
    true = matrix @ population.truth
    false = np.nonzero((true < rows.low - TOLERANCE) | (true > rows.high + TOLERANCE))[0]
    if len(false):
        raise NotTheTruth(f"{len(false)} released numbers do not hold of the students")
    return rows


def indicator(cells: Cells, stat: str) -> sparse.csr_array:
    if stat == "complement":
        return sparse.csr_array(cells.students - cells.counted)
    return cells.students if stat == "students" else cells.counted


# The least and the largest


class Programs:
    """The linear programs over classes of atoms: atoms in the same rows are one unknown, atoms under a zero none.

    A cell that holds a part of a class can have all of it (its most) or nothing of it (its least), so a cell is
    two sets of classes: those with any atom in it, and those with all atoms in it.
    """

    def __init__(self, rows: Rows, truth: np.ndarray, *, most: float) -> None:
        matrix = rows.matrix.tocsc()
        self.atoms = truth.shape[0]
        gone = np.zeros(self.atoms, bool)
        while True:  # a published zero empties its atoms
            left = rows.matrix[:, ~gone]
            never_negative = np.ones(left.shape[0], bool)
            never_negative[np.repeat(np.arange(left.shape[0]), np.diff(left.indptr))[left.data < 0]] = False
            zero = never_negative & (rows.high == 0)
            under = np.zeros(self.atoms, bool)
            under[~gone] = abs(left[zero]).sum(axis=0) > 0
            if not under.any():
                break
            gone |= under
        kinds: dict[tuple[bytes, bytes], int] = {}
        self.kind = np.full(self.atoms, -1)
        first = []
        for atom in np.nonzero(~gone)[0]:
            part = slice(matrix.indptr[atom], matrix.indptr[atom + 1])
            key = matrix.indices[part].tobytes(), matrix.data[part].tobytes()
            if key not in kinds:
                kinds[key] = len(kinds)
                first.append(atom)
            self.kind[atom] = kinds[key]
        alive = np.nonzero(self.kind >= 0)[0]
        self.size = len(first)
        self.membership = sparse.csr_array(
            (np.ones(len(alive)), (alive, self.kind[alive])), shape=(self.atoms, self.size)
        )
        self.weight = np.asarray(self.membership.sum(axis=0)).ravel()
        self.truth = self.membership.T @ truth
        reduced = sparse.csr_array(matrix[:, first])
        reduced.sort_indices()
        keep = self._distinct(reduced, rows)
        self.matrix, self.low, self.high = sparse.csc_array(reduced[keep]), rows.low[keep], rows.high[keep]
        self.most = most
        self.solved = 0

    @staticmethod
    def _distinct(matrix: sparse.csr_array, rows: Rows) -> list[int]:
        seen: set[tuple[bytes, bytes, float, float]] = set()
        keep = []
        for i in range(matrix.shape[0]):
            part = slice(matrix.indptr[i], matrix.indptr[i + 1])
            key = matrix.indices[part].tobytes(), matrix.data[part].tobytes(), rows.low[i], rows.high[i]
            if part.stop > part.start and key not in seen:
                seen.add(key)
                keep.append(i)
        return keep

    def sides(self, targets: sparse.csr_array) -> tuple[sparse.csr_array, sparse.csr_array]:
        """For each target the classes with any atom in it, and those with all atoms in it."""
        inside = sparse.csr_array(targets @ self.membership)
        inside.sort_indices()
        whole = inside.copy()
        whole.data = (inside.data > self.weight[inside.indices] - 0.5).astype(float)
        whole.eliminate_zeros()
        inside.data = np.ones_like(inside.data)
        return inside, whole

    def most_of(
        self, objective: np.ndarray, *, integer: bool = False, seconds: float = 60.0, gap: float = 0.0
    ) -> tuple[np.ndarray | None, float]:
        """Classes at which the objective is largest, and an upper bound of it; no classes when time ran out."""
        self.solved += 1
        if self.size == 0:
            return np.zeros(0), 0.0
        result = milp(
            -objective,
            integrality=np.full(self.size, int(integer)),
            bounds=Bounds(0, self.most),
            constraints=[LinearConstraint(self.matrix, self.low, self.high)] if len(self.low) else (),
            options={"time_limit": max(seconds, 0.1)} | ({"mip_rel_gap": gap} if integer else {}),
        )
        if result.status == 0:
            return result.x, float(-result.fun)
        if result.status == 1:
            bound = result.mip_dual_bound
            return result.x if integer else None, math.inf if bound is None else float(-bound)
        raise RuntimeError(f"HiGHS: {result.message}")

    def any_with(self, objective: np.ndarray, least: float, *, seconds: float) -> np.ndarray | None:
        """Classes in whole students that give the objective at least so much; None where there are none, or no time."""
        self.solved += 1
        result = milp(
            np.zeros(self.size),
            integrality=np.ones(self.size),
            bounds=Bounds(0, self.most),
            constraints=[
                LinearConstraint(sparse.csc_array(objective[np.newaxis]), least - TOLERANCE, math.inf),
                *([LinearConstraint(self.matrix, self.low, self.high)] if len(self.low) else ()),
            ],
            options={"time_limit": max(seconds, 0.1)},
        )
        return result.x


def inward(low: float, high: float, step: int = 1) -> tuple[int, float]:
    """The least and the largest multiple of `step` within a range."""
    bottom = 0 if low == -math.inf else step * math.ceil((low - TOLERANCE) / step)
    return bottom, math.inf if high == math.inf else step * math.floor((high + TOLERANCE) / step)


class Attack:
    """A reader of all the files, who looks for small cells of which the range is too narrow."""

    def __init__(
        self,
        files: Sequence[Path | Release],
        truth_rows: Sequence[Row],
        dims: Sequence[str],
        outcome: str,
        *,
        nested: Sequence[tuple[str, str]] = (),
        student: str = "id",
        knows: Iterable[tuple[Crossing, str]] = (),
        shares_from: int = 1,
        seed: int = 0,
    ) -> None:
        releases = [file if isinstance(file, Release) else Release(file) for file in files]
        self.files = [
            Release(file.path, file.outcome or outcome, truth_rows if file.rows is None else file.rows)
            for file in releases
        ]
        populations = list({id(file.rows): file.rows or () for file in self.files}.values()) or [truth_rows]
        outcomes = list(dict.fromkeys(file.outcome for file in self.files)) or [outcome]
        self.population = Population(populations, dims, outcomes, nested=nested, student=student)
        self.said = heard(self.files, self.population, nested, shares_from)
        of_rows = {id(each): i for i, each in enumerate(populations)}
        together = [
            (of_rows[id(file.rows)], file.outcome, line)
            for file in self.files
            for line in read_together(file.path, self.population.dims, file.rows or ())
        ]
        known = [((0, outcome, crossing), stat) for crossing, stat in knows]
        rows = constraints(self.said, together, self.population, known)
        self.programs = Programs(rows, self.population.truth, most=1000.0 + 20.0 * float(self.population.truth.sum()))
        self.random = np.random.default_rng(seed)

    @cached_property
    def lists(self) -> list[tuple[int, str]]:
        """The lists of students and the outcomes that the files are about."""
        of_rows = {id(rows): i for i, rows in enumerate(self.population.populations)}
        return list(dict.fromkeys((of_rows[id(file.rows)], file.outcome) for file in self.files))

    def range(
        self, crossing: Crossing, stat: str, *, outcome: str = "", population: int = 0, integer: bool = False
    ) -> tuple[int, float]:
        """The least and the largest that a cell can be; an upper end at the cap of the programs is infinite."""
        outcome = outcome or self.population.outcomes[0]
        by = [name for name, _ in crossing]
        cells = self.population.cells(by, population, outcome)
        at = slice(cells.crossings[crossing], cells.crossings[crossing] + 1)
        inside, whole = self.programs.sides(indicator(cells, stat)[at])
        _, top = self.programs.most_of(inside.toarray()[0], integer=integer)
        _, bottom = self.programs.most_of(-whole.toarray()[0], integer=integer)
        top = math.inf if top > self.programs.most - 0.5 else top
        return inward(-bottom, top, self.step((population, outcome, crossing), stat))

    def step(self, key: Key, stat: str) -> int:
        """A share told exactly, 3/7, says that the students come in sevens and the counted in threes."""
        cell = self.said.get(key)
        if cell is None or cell.share[0] != cell.share[1]:
            return 1
        p, q = cell.share[0].numerator, cell.share[0].denominator
        return max(1, {"students": q, "counted": p, "complement": q - p}[stat])

    def targets(self, crossings: Sequence[Sequence[str]], n: int) -> tuple[list[Leak], sparse.csr_array]:
        """Every small true cell, as a leak still to be shown, and its atoms."""
        found: list[Leak] = []
        rows: list[sparse.csr_array] = []
        for who, outcome in self.lists:
            for by in crossings:
                ordered = [name for name in self.population.dims if name in by]
                cells = self.population.cells(ordered, who, outcome)
                true = tally(self.population.populations[who], ordered, outcome)
                for stat in STATS:
                    small = [crossing for crossing, cell in true.items() if stat in small_stats(cell, n)]
                    found += [
                        Leak(crossing, stat, getattr(true[crossing], stat), 0, math.inf, outcome, who)
                        for crossing in small
                    ]
                    rows.append(indicator(cells, stat)[[cells.crossings[crossing] for crossing in small]])
        return found, sparse.csr_array(sparse.vstack(rows, format="csr"))

    def leaks(
        self,
        crossings: Sequence[Sequence[str]],
        *,
        n: int = 10,
        width: int = 5,
        integer: bool = False,
        doubt: int | None = None,
        time_limit: float = 120.0,
        enough: int | None = None,
    ) -> list[Leak]:
        """The small cells that lie in a range narrower than the width: all, or `enough` of them, or those found in time."""
        deadline = time.process_time() + time_limit
        cells, matrix = self.targets(crossings, n)
        whole = (2 * width if doubt is None else doubt) if integer else width
        hunt = Hunt(self, cells, matrix, whole, deadline)
        found, doubtful = [], []
        for i, low, high in hunt.narrow():
            if high - low < width:
                found += hunt.leaks_of(i, low, high)
            else:
                doubtful.append(i)
            if enough is not None and len(found) >= enough:
                return found
        undecided = hunt.undecided
        if doubtful and undecided == 0:
            chosen = np.nonzero(np.isin(hunt.same, doubtful))[0]
            closer = Hunt(self, [cells[i] for i in chosen], matrix[chosen], width, deadline, integer=True)
            for i, low, high in closer.narrow():
                found += closer.leaks_of(i, low, high)
                if enough is not None and len(found) >= enough:
                    return found
            undecided = closer.undecided
        if undecided and not found:
            raise OutOfTime(f"{undecided} kinds of small cells are neither narrow nor shown to be wide")
        return found

    def turnover(self, n: int = 10) -> list[Leak]:
        """Of the few students who are in one list and not in another: do the lists together tell their outcomes?"""
        found = []
        everyone = [True] * len(self.population.populations)
        for i, member in enumerate(self.population.members):
            for j, outcome in enumerate(self.population.outcomes):
                if list(member) == everyone:
                    continue
                state = np.array([state[j] for state in self.population.states])[self.population.state]
                row = sparse.csr_array(((self.population.member == i) & (state == YES))[np.newaxis].astype(float))
                truth = int((row @ self.population.truth)[0])
                if int(self.population.truth[self.population.member == i].sum()) not in range(1, n):
                    continue
                inside, whole = self.programs.sides(row)
                low, high = inward(
                    -self.programs.most_of(-whole.toarray()[0])[1], self.programs.most_of(inside.toarray()[0])[1]
                )
                if low == high:
                    found.append(Leak((), "counted", truth, low, high, outcome, i))
        return found


class Hunt:
    """Ranges of many cells at once: every solution shows a value of every cell, so that few need programs of their own."""

    def __init__(
        self,
        attack: Attack,
        cells: Sequence[Leak],
        matrix: sparse.csr_array,
        width: int,
        deadline: float,
        *,
        integer: bool = False,
    ) -> None:
        self.attack, self.programs, self.cells = attack, attack.programs, cells
        self.width, self.integer, self.deadline, self.undecided = width, integer, deadline, 0
        inside, whole = self.programs.sides(matrix)
        steps = [attack.step((cell.population, cell.outcome, cell.crossing), cell.stat) for cell in cells]
        kinds: dict[tuple[bytes, bytes, int], int] = {}
        self.same = np.zeros(len(cells), int)
        first = []
        for i in range(len(cells)):
            key = (*(side.indices[side.indptr[i] : side.indptr[i + 1]].tobytes() for side in (inside, whole)), steps[i])
            if key not in kinds:
                kinds[key] = len(kinds)
                first.append(i)
            self.same[i] = kinds[key]
        self.step = np.array(steps)[first]
        self.inside, self.whole = sparse.csr_array(inside[first]), sparse.csr_array(whole[first])
        self.least, self.largest = np.full(len(first), np.inf), np.full(len(first), -np.inf)
        self.see(self.programs.truth.astype(float))

    def see(self, classes: np.ndarray | None) -> None:
        """Take in a solution: what it gives each cell at the least and at the most."""
        if classes is None:
            return
        if self.integer:
            if np.abs(classes - np.rint(classes)).max(initial=0.0) > TOLERANCE:
                return
            classes = np.rint(classes)
        self.least = np.minimum(self.least, self.whole @ classes)
        self.largest = np.maximum(self.largest, self.inside @ classes)

    @property
    def open(self) -> np.ndarray:
        """The cells whose range seen so far is too narrow."""
        top, bottom = (self.largest + TOLERANCE) / self.step, (self.least - TOLERANCE) / self.step
        return np.nonzero((np.floor(top) - np.ceil(bottom)) * self.step < self.width)[0]

    def left(self) -> float:
        return self.deadline - time.process_time()

    def objective(self, up: np.ndarray, down: np.ndarray) -> np.ndarray:
        return np.asarray(self.inside[up].sum(axis=0)).ravel() - np.asarray(self.whole[down].sum(axis=0)).ravel()

    def throw(self) -> None:
        """Random objectives, as long as each settles more cells than a cell's own programs would."""
        nothing = np.zeros(0, int)
        without = 0
        for turn in itertools.count():
            open_cells = self.open
            if len(open_cells) < 4 or without >= 4 or self.left() < 0:
                return
            if turn < 2:
                up, down = (open_cells, nothing) if turn == 0 else (nothing, open_cells)
            else:
                side = self.attack.random.integers(-1, 2, len(open_cells))
                up, down = open_cells[side > 0], open_cells[side < 0]
            objective = self.objective(up, down)
            seconds = min(self.left(), 5.0) if self.integer else self.left()
            self.see(self.programs.most_of(objective, integer=self.integer, seconds=seconds, gap=0.1)[0])
            without = without + 1 if len(open_cells) - len(self.open) < 2 else 0

    def narrow(self) -> Iterator[tuple[int, int, float]]:
        """The cells (by their kind) that are narrower than the width, and their ranges; the rest is wide, or undecided."""
        self.throw()
        waiting = self.open.tolist()
        for turn, i in enumerate(waiting):
            if self.left() < 0:
                still = set(self.open.tolist())
                self.undecided += sum(each in still for each in waiting[turn:])
                return
            if i not in self.open:
                continue
            if self.integer:
                self.reach(i)
            if i in self.open:
                low, high = self.ends(i, integer=self.integer)
                if high - low < self.width:
                    yield i, low, high
                elif i in self.open:
                    self.undecided += 1

    def leaks_of(self, i: int, low: int, high: float) -> list[Leak]:
        """The small cells of one kind, with their range."""
        return [
            replace(cell, low=low, high=high)
            for cell, same in zip(self.cells, self.same.tolist(), strict=True)
            if same == i
        ]

    def reach(self, i: int) -> None:
        """Look for whole students as far from those seen as the width; far easier than the farthest there are."""
        for side, far in ((self.inside, self.least[i] + self.width), (self.whole, self.largest[i] - self.width)):
            sign = 1.0 if side is self.inside else -1.0
            if i in self.open and far >= 0:
                self.see(self.programs.any_with(sign * side[[i]].toarray()[0], sign * far, seconds=self.left() / 2))

    def ends(self, i: int, *, integer: bool) -> tuple[int, float]:
        found = []
        for side in (self.whole, self.inside):
            sign = 1.0 if side is self.inside else -1.0
            objective = sign * side[[i]].toarray()[0]
            classes, end = self.programs.most_of(objective, integer=integer, seconds=self.left())
            self.see(classes)
            found.append(sign * end)
        return inward(found[0], found[1], int(self.step[i]))


def attack(
    files: Sequence[Path | Release],
    truth_rows: Sequence[Row],
    dims: Sequence[str],
    outcome: str,
    n: int = 10,
    width: int = 5,
    crossings: int | Sequence[Sequence[str]] | None = None,
    time_limit: float = 120.0,
    *,
    integer: bool = False,
    doubt: int | None = None,
    nested: Sequence[tuple[str, str]] = (),
    knows: Iterable[tuple[Crossing, str]] = (),
    shares_from: int = 1,
    enough: int | None = None,
) -> list[Leak]:
    """The small cells that a reader of all the files can place in a range narrower than the width.

    `crossings` is how many ways deep to look, or the group-bys themselves; without it, every depth. What is returned
    is a leak for certain. An empty list is safety in linear programs; with `integer`, the cells of which the linear range
    is narrower than `doubt` (twice the width) are also safe in whole students.
    """
    by = subsets(dims, crossings) if crossings is None or isinstance(crossings, int) else crossings
    reader = Attack(files, truth_rows, dims, outcome, nested=nested, knows=knows, shares_from=shares_from)
    return reader.leaks(by, n=n, width=width, integer=integer, doubt=doubt, time_limit=time_limit, enough=enough)
