"""The judge of a release: can anyone who sees all of it, and all that was shown before, tell a small number?

Unknown whole numbers stand on the finest crossing, counted and not counted. Everything shown is an interval on a sum of
them. A small number is safe when the tables that agree with all of it give it values at least `width` apart. Tables are
sought by linear programmes towards random corners, whose solutions serve every number at once; what is left is sought one
by one. A range found among tables of fractions must be a whole number wider. Two cells without such a range are unsafe,
and so is everything that was not reached in time. (Source of the method: Fréchet bounds by linear programming, as in
disclosure auditing; see docs/explanation/disclosure.md.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from fairwater.disaggregate.cells import Integers
from fairwater.disclosure.atoms import Atoms, Names
from fairwater.disclosure.policy import Policy, Scope
from fairwater.disclosure.search import Search
from fairwater.disclosure.shown import Interval, Shown
from fairwater.disclosure.view import Circle, Seen, Unknowns, Watch


@dataclass(frozen=True)
class Cell:
    """A number of a crossing: students, counted or others (not counted)."""

    names: Names
    code: int
    stat: str


@dataclass(frozen=True)
class Proof:
    """What was found: how many small numbers there are, which are unsafe, and how many tables it took."""

    small: int
    unsafe: tuple[Cell, ...]
    undecided: tuple[Cell, ...]
    """Those that were not judged, because enough was found unsafe to repair first."""
    programmes: int
    by_whole_tables: int
    seen: Seen | None = None
    """How far apart the tables found so far put those that are open."""

    @property
    def open(self) -> tuple[Cell, ...]:
        """Return the numbers that are unsafe and those that were not judged."""
        return (*self.unsafe, *self.undecided)

    def seen_of(self, cells: Sequence[Cell]) -> Seen | None:
        """Return what was seen of some of the open numbers."""
        places = [place for place, cell in enumerate(self.open) if cell in set(cells)]
        return self.seen.part(np.array(places, dtype=np.intp)) if self.seen is not None else None

    @property
    def clean(self) -> bool:
        """Say whether everything was judged and nothing is unsafe."""
        return not self.unsafe and not self.undecided


def prove(
    atoms: Atoms,
    shown: Sequence[Shown],
    policy: Policy,
    *,
    known: Sequence[Interval] = (),
    also_small: Sequence[Cell] = (),
    only: Sequence[Cell] | None = None,
    own: Sequence[tuple[Names, int]] = (),
    seen: Seen | None = None,
    watch: Watch,
) -> Proof:
    """Return the proof for a release; OutOfTime when the watch runs out.

    `known` was shown before, of the same students. `also_small` are further numbers to keep; `only` names the
    numbers to judge, where all others were judged safe when no less was withheld, and `seen` what was seen of them then.
    `own` are cells that their students know, taken together: numbers inside them are not judged.
    """
    targets = [*_small(atoms, policy), *also_small] if only is None else list(only)
    if own:
        outside = (_matrix_of(atoms, targets) @ (~_inside(_own_rows(atoms, own))).astype(float)) > 0
        targets = [target for target, kept in zip(targets, outside, strict=True) if kept]
    search = Search(_unknowns(atoms, targets, shown, known, own), policy.width, watch)
    unsafe, undecided = search.run(seen)
    left = search.seen.part(np.array([*unsafe, *undecided], dtype=np.intp))
    by_whole = int(search.seen.by_whole.sum())
    first, rest = (tuple(targets[place] for place in places) for places in (unsafe, undecided))
    return Proof(len(targets), first, rest, search.programmes, by_whole, left)


@dataclass(frozen=True)
class Insiders:
    """Cells whose students know them, and the small numbers that are kept from them: of those who know none of these."""

    own: Sequence[tuple[Names, int]]
    kept: Sequence[Cell]


def prove_each(
    atoms: Atoms,
    shown: Sequence[Shown],
    policy: Policy,
    circles: Sequence[Insiders],
    *,
    known: Sequence[Interval] = (),
    watch: Watch,
) -> Proof:
    """Return the proof of what is kept from each circle of insiders; they are judged apart. Raises as `prove` does."""
    own = list(dict.fromkeys(cell for circle in circles for cell in circle.own))
    targets = [cell for circle in circles for cell in circle.kept]
    unknowns = _unknowns(atoms, targets, shown, known, own)
    first, place, asked = unknowns.rows.shape[0] - 2 * len(own), 0, []
    for circle in circles:
        missing = [first + 2 * at + stat for at, cell in enumerate(own) if cell not in circle.own for stat in (0, 1)]
        asked.append(Circle(range(place, place + len(circle.kept)), np.array(missing, dtype=np.intp)))
        place += len(circle.kept)
    search = Search(unknowns, policy.width, watch)
    unsafe = tuple(targets[place] for place in search.run_each(asked))
    return Proof(len(targets), unsafe, (), search.programmes, int(search.seen.by_whole.sum()))


def _unknowns(
    atoms: Atoms,
    targets: Sequence[Cell],
    shown: Sequence[Shown],
    known: Sequence[Interval],
    own: Sequence[tuple[Names, int]],
) -> Unknowns:
    """Return what is sought: everything told, and last the students and the counted of each cell that is known."""
    truth = np.concatenate([atoms.yes, atoms.no])
    rows, low, high = _rows(atoms, shown, known)
    if own:
        exact = sparse.vstack(_own_rows(atoms, own))
        rows = sparse.vstack([rows, exact]).tocsr()
        low, high = (np.concatenate([bound, (exact @ truth).astype(np.int64)]) for bound in (low, high))
    ceiling = np.full(len(truth), np.iinfo(np.int64).max // 2)
    if not atoms.with_outcome:
        ceiling[: len(atoms)] = 0
    return Unknowns(rows, low, high, _matrix_of(atoms, targets).tocsr(), truth, ceiling, *_parted(atoms))


def _own_rows(atoms: Atoms, own: Sequence[tuple[Names, int]]) -> list[sparse.csr_matrix]:
    return [_sum_of(atoms, names, code, stat) for names, code in own for stat in ("students", "counted")]


def _parted(atoms: Atoms) -> tuple[Integers, Integers]:
    """Return for each atom its value of the dimension that has most of them, and which it is of all others together."""
    if not len(atoms.dimensions):
        return np.zeros(2 * len(atoms), dtype=np.int64), np.arange(2 * len(atoms)) // max(1, len(atoms))
    names = [dimension.name for dimension in atoms.dimensions]
    widest = max(range(len(names)), key=lambda place: len(atoms.dimensions[place]))
    kind = atoms.label([*names[:widest], *names[widest + 1 :]])
    return np.tile(atoms.digits[widest], 2), np.concatenate([kind, kind + kind.max(initial=0) + 1])


def _inside(rows: Sequence[sparse.csr_matrix]) -> NDArray[np.bool_]:
    """Return which atoms are part of any of the rows."""
    return np.asarray(sparse.vstack(list(rows)).max(axis=0).toarray()[0] > 0)


def small_inside(atoms: Atoms, policy: Policy, groups: Sequence[tuple[Names, int]]) -> list[Insiders]:
    """Return the small numbers wholly inside the groups, with those of the groups that hold none of a number's students."""
    targets = list(_small(atoms, policy))
    rows = [_sum_of(atoms, names, code, "students") for names, code in groups]
    matrix, inside = _matrix_of(atoms, targets), _inside(rows)
    within = np.flatnonzero((matrix @ (~inside).astype(float)) == 0)
    held = np.tile(atoms.yes + atoms.no, 2) > 0
    # A number of the counted is about all students of its group: both halves of an atom stand for its students.
    half = len(atoms)
    found: dict[tuple[int, ...], list[Cell]] = {}
    members = sparse.vstack(rows).tocsr()
    for place in within:
        touched = np.zeros(2 * half, dtype=bool)
        touched[matrix[place].indices % half] = touched[matrix[place].indices % half + half] = True
        shared = members @ (touched & held).astype(float)
        found.setdefault(tuple(np.flatnonzero(shared == 0).tolist()), []).append(targets[place])
    return [Insiders([groups[place] for place in others], cells) for others, cells in found.items()]


def _small(atoms: Atoms, policy: Policy) -> Iterator[Cell]:
    """Yield every small number of every crossing of the columns."""
    every = [dimension.name for dimension in atoms.dimensions]
    for size in range(len(every) + 1):
        for names in combinations(every, size):
            students, counted, _ = atoms.table(names)
            few = (students > 0) & (students < policy.n)
            yield from (Cell(names, int(code), "students") for code in np.flatnonzero(few))
            if atoms.with_outcome:
                for stat, values in (("counted", counted), ("others", students - counted)):
                    if policy.scope is Scope.ALL:
                        few = (students > 0) & (values < policy.n)
                    yield from (Cell(names, int(code), stat) for code in np.flatnonzero(few))


def _members(atoms: Atoms, names: Names, stat: str) -> sparse.csr_matrix:
    """Return (cells, 2 x atoms) of 0 and 1."""
    label, n = atoms.label(names), len(atoms)
    halves = {"students": (True, True), "counted": (True, False), "others": (False, True)}[stat]
    atom = np.concatenate([np.arange(n) + half * n for half in (0, 1) if halves[half]])
    cell = np.concatenate([label] * sum(halves))
    size = int(np.prod(atoms.sizes(names), dtype=np.int64))
    return sparse.csr_matrix((np.ones(len(atom)), (cell, atom)), shape=(size, 2 * n))


def _sum_of(atoms: Atoms, names: Names, code: int, stat: str) -> sparse.csr_matrix:
    return _members(atoms, names, stat)[[code]]


def _matrix_of(atoms: Atoms, cells: Sequence[Cell]) -> sparse.csr_matrix:
    """Return one row for each cell, in order."""
    if not cells:
        return sparse.csr_matrix((0, 2 * len(atoms)))
    groups: dict[tuple[Names, str], list[int]] = {}
    for place, cell in enumerate(cells):
        groups.setdefault((cell.names, cell.stat), []).append(place)
    parts = [_members(atoms, *key)[[cells[place].code for place in places]] for key, places in groups.items()]
    order = np.argsort(np.concatenate([np.asarray(places) for places in groups.values()]))
    return sparse.vstack(parts).tocsr()[order]


def _rows(
    atoms: Atoms, shown: Sequence[Shown], known: Sequence[Interval]
) -> tuple[sparse.csr_matrix, Integers, Integers]:
    """Return (sums, low, high): everything that is told, now and before."""
    parts, lows, highs = [sparse.csr_matrix((0, 2 * len(atoms)))], [], []
    for table in shown:
        for stat, low, high in (
            ("students", table.students_low, table.students_high),
            ("counted", table.counted_low, table.counted_high),
        ):
            told = np.flatnonzero(low >= 0)
            if len(told):
                parts.append(_members(atoms, table.names, stat)[told])
                lows.append(low[told])
                highs.append(high[told])
    for interval in known:
        parts.append(_known_row(atoms, interval))
        lows.append(np.array([interval.low]))
        highs.append(np.array([interval.high]))
    nothing = np.empty(0, dtype=np.int64)
    return sparse.vstack(parts).tocsr(), np.concatenate([nothing, *lows]), np.concatenate([nothing, *highs])


def _known_row(atoms: Atoms, interval: Interval) -> sparse.csr_matrix:
    inside = np.ones(len(atoms), dtype=bool)
    for name, value in zip(interval.names, interval.values, strict=True):
        place = atoms.place(name)
        values = atoms.dimensions[place].values
        inside &= atoms.digits[place] == (values.index(value) if value in values else -1)
    yes = inside if interval.stat in ("students", "counted") else np.zeros_like(inside)
    no = inside if interval.stat == "students" else np.zeros_like(inside)
    return sparse.csr_matrix(np.concatenate([yes, no]).astype(float))
