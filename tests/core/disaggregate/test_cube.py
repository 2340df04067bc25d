"""All marginals at once, against `Cells.margin` and against a loop that counts students one by one."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.disaggregate import cube
from fairwater.disaggregate.cells import Cells, add_up, join_digits
from fairwater.disaggregate.comparisons import compare_with_counts
from fairwater.disaggregate.cube import marginals
from fairwater.disaggregate.everywhere import Rules, compare_all
from fairwater.vocabulary import Better, Dimension, Grouping, Reference, ReferenceKind

DIMENSIONS = (
    Dimension("school_id", ("0101", "0102", "0103", "0104")),
    Dimension("race", ("Asian", "Black", "White")),
    Dimension("school_year", ("2025", "2026")),
    Dimension("disability", ("no", "yes")),
    Dimension("home", ("housed", "unhoused")),
)
GROUPS = ("race", "disability", "home")
GROUPINGS = [Grouping(",".join(names), names) for size in (1, 2, 3) for names in combinations(GROUPS, size)]
PLACES = [(), ("school_id",), ("school_year", "school_id")]


def students(seed: int, length: int, never_blank: bool) -> tuple[np.ndarray, np.ndarray]:
    """Return the codes (students, dimensions) and the outcomes (students, 3) of each student, -1 where blank."""
    generator = np.random.default_rng(seed)
    codes = np.array([generator.integers(0, len(d), length) for d in DIMENSIONS]).T
    return codes, generator.integers(0 if never_blank else -1, 2, (length, 3))


def cells_of(codes: np.ndarray, outcomes: np.ndarray, never_blank: bool) -> Cells:
    joined = join_digits(list(codes.T), [len(d) for d in DIMENSIONS])
    known = (
        np.broadcast_to(np.ones((1, len(codes)), dtype=np.int64), (3, len(codes))).T if never_blank else outcomes >= 0
    )
    return add_up(DIMENSIONS, ("a", "b", "c"), joined, known, outcomes == 1)


def place_of(names: tuple[str, ...]) -> list[int]:
    return [next(i for i, d in enumerate(DIMENSIONS) if d.name == name) for name in names]


def counted_by_loop(codes: np.ndarray, outcomes: np.ndarray, names: tuple[str, ...]) -> dict:
    """Return (known, counted) by the values of `names` and by outcome, for every crossing that occurs."""
    found: dict = {}
    for student, answers in zip(codes, outcomes, strict=True):
        values = tuple(DIMENSIONS[i].values[student[i]] for i in place_of(names))
        for outcome, answer in enumerate(answers):
            known, counted = found.get((values, outcome), (0, 0))
            found[values, outcome] = (known + int(answer >= 0), counted + int(answer == 1))
    return found


def counts_by_name(found: cube.Marginals, position: int) -> dict:
    part, counts = found.slices[position], {}
    for entry in np.flatnonzero((found.group >= part.start) & (found.group < part.stop)):
        place = tuple(value for _, value in found.place_name(found.place[entry]))
        name = (*place, *found.group_name(position, int(found.group[entry])))
        for outcome in range(len(found.outcomes)):
            counts[name, outcome] = (int(found.students[outcome, entry]), int(found.counted[outcome, entry]))
    return counts


CASES = st.tuples(st.integers(0, 2**32), st.integers(0, 120), st.booleans())


class TestMarginals:
    @given(case=CASES, places=st.sampled_from(PLACES), most_dense=st.sampled_from([1, 10_000]))
    def test_equal_to_a_loop_over_students(self, case, places, most_dense):
        seed, length, never_blank = case
        codes, outcomes = students(seed, length, never_blank)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(cube, "MOST_DENSE_CELLS", most_dense)
            patch.setattr(cube, "BLOCK_BYTES", 1_000)
            found = marginals(cells_of(codes, outcomes, never_blank), places, GROUPINGS)
        for position, grouping in enumerate(GROUPINGS):
            wanted = counted_by_loop(codes, outcomes, (*places, *grouping.dimensions))
            assert counts_by_name(found, position) == wanted
        assert (np.diff(found.place) >= 0).all()

    @pytest.mark.parametrize("most_dense", [1, 10_000])
    def test_flags_side_by_side(self, most_dense, monkeypatch):
        monkeypatch.setattr(cube, "MOST_DENSE_CELLS", most_dense)
        flags = (Dimension("asian", ("no", "yes")), Dimension("black", ("yes",)), Dimension("white", ("no",)))
        counts = np.array([[5, 5, 5], [7, 7, 7]])
        cells = Cells(flags, ("a", "b", "c"), np.array([0, 1]), counts, counts - 4)
        found = marginals(cells, (), [Grouping("race", ("asian", "black", "white"), overlapping=True)])
        names = [found.group_name(0, int(group)) for group in found.group]
        assert names == [("asian",), ("black",)], "nobody answered yes to white"
        assert (found.students[0].tolist(), found.counted[2].tolist()) == ([7, 12], [3, 4])

    def test_a_place_may_be_a_group_too(self):
        codes, outcomes = students(3, 200, False)
        found = marginals(cells_of(codes, outcomes, False), ("race",), [Grouping("race", ("race",))])
        assert counts_by_name(found, 0) == counted_by_loop(codes, outcomes, ("race", "race"))

    def test_the_rest_and_the_group_are_everyone_of_the_place(self):
        cells = cells_of(*students(6, 300, False), False)
        found = marginals(cells, ("school_id",), GROUPINGS)
        everyone = cells.margin(("school_id",))
        counted, n = found.rest()
        assert (everyone.students == found.all_students.T).all()
        assert (everyone.counted == found.all_counted.T).all()
        assert (n + found.students == everyone.students.T[:, found.place]).all()
        assert (counted + found.counted == everyone.counted.T[:, found.place]).all()

    def test_large_counts_stay_exact(self):
        """2^24 + 1 is the first whole number that a single-precision float cannot hold."""
        dimensions = (Dimension("race", ("a", "b")), Dimension("home", ("c", "d")))
        counts = np.array([[2**24], [1], [2**40], [3]])
        singles = [Grouping("race", ("race",)), Grouping("home", ("home",))]
        found = marginals(Cells(dimensions, ("x",), np.arange(4), counts, counts), (), singles)
        assert found.students[0].tolist() == [2**24 + 1, 2**40 + 3, 2**24 + 2**40, 4]

    def test_no_cells(self):
        found = marginals(cells_of(*students(1, 0, False), False), ("school_id",), GROUPINGS)
        assert (found.students.shape, found.counted.shape, len(found.place_codes)) == ((3, 0), (3, 0), 0)

    def test_refuses_a_dimension_that_the_cells_lack(self):
        with pytest.raises(ValueError):
            marginals(cells_of(*students(1, 9, False), False), ("school_id",), [Grouping("x", ("unheard of",))])


FIELDS = ("share", "share_low", "share_high", "compared_share", "gap", "gap_low", "gap_high", "ratio")
FIELDS += ("ratio_low", "ratio_high", "to_parity", "p_value", "calculated")


class TestCompareAll:
    @pytest.mark.parametrize("never_blank", [True, False])
    @pytest.mark.parametrize(
        "kind", [ReferenceKind.REST, ReferenceKind.OVERALL, ReferenceKind.BEST, ReferenceKind.GROUP]
    )
    def test_equal_to_one_comparison_after_the_other(self, kind, never_blank, monkeypatch):
        monkeypatch.setattr("fairwater.disaggregate.everywhere.COMPARISONS_PER_BLOCK", 150)
        cells = cells_of(*students(9, 400, never_blank), never_blank)
        found = marginals(cells, ("school_id", "school_year"), GROUPINGS)
        seen = []
        for entries, compared, counted, n in compare_all(found, Rules(Better.LOWER, Reference(kind, "Black"), 10)):
            for outcome, column in np.ndindex(counted.shape):
                entry = entries.start + column
                wanted, wanted_n, own = self.reference(found, outcome, entry, kind)
                overall = kind is ReferenceKind.OVERALL
                mine = found.counted[outcome, entry], found.students[outcome, entry]
                others = (wanted - mine[0], wanted_n - mine[1]) if overall else (max(wanted, 0), max(wanted_n, 0))
                alone = compare_with_counts(
                    *(np.array([value]) for value in (*mine, *others)),
                    better=Better.LOWER,
                    min_n=10,
                    absent=np.array([wanted_n < 0]),
                    own=np.array([own]),
                    overall=overall,
                )
                if wanted_n >= 0:
                    assert (counted[outcome, column], n[outcome, column]) == (wanted, wanted_n)
                assert alone.reason[0] is compared.reason[outcome, column]
                for field in FIELDS:
                    got = getattr(compared, field)[outcome, column]
                    # Koopman's limits are searched for all rows together: the 12th digit depends on the steps taken.
                    close = 1e-11 if field in ("ratio_low", "ratio_high") else 0
                    np.testing.assert_allclose(got, getattr(alone, field)[0], rtol=close, err_msg=field)
            seen.extend(range(entries.start, entries.stop))
        assert seen == list(range(len(found.group))) != []

    @staticmethod
    def reference(found: cube.Marginals, outcome: int, entry: int, kind: ReferenceKind) -> tuple[int, int, bool]:
        """Return counted and students of the reference by a search through the entries, -1 for none."""
        everyone = [int(each[outcome, found.place[entry]]) for each in (found.all_counted, found.all_students)]
        counts = found.counted[outcome].tolist(), found.students[outcome].tolist()
        if kind is ReferenceKind.REST:
            return everyone[0] - counts[0][entry], everyone[1] - counts[1][entry], False
        if kind is ReferenceKind.OVERALL:
            return everyone[0], everyone[1], everyone[1] == counts[1][entry]
        position = next(i for i, part in enumerate(found.slices) if found.group[entry] < part.stop)
        part = found.slices[position]
        near = [
            i for i in np.flatnonzero(found.place == found.place[entry]) if part.start <= found.group[i] < part.stop
        ]
        if kind is ReferenceKind.GROUP:
            chosen = [i for i in near if found.group_name(position, int(found.group[i])) == ("Black",)]
        else:
            large = [i for i in near if counts[1][i] >= 10]
            chosen = sorted(large, key=lambda i: (Fraction(counts[0][i], counts[1][i]), -counts[1][i], i))
        if not chosen:
            return -1, -1, False
        return counts[0][chosen[0]], counts[1][chosen[0]], chosen[0] == entry
