"""All marginals at once, against `Cells.margin` and against a loop that counts students one by one."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.disaggregate import cube
from fairwater.disaggregate.cells import Cells, add_up, join_digits
from fairwater.disaggregate.comparisons import compare_with_counts
from fairwater.disaggregate.cube import marginals
from fairwater.disaggregate.everywhere import compare_all
from fairwater.vocabulary import Better, Dimension

DIMENSIONS = (
    Dimension("school_id", ("0101", "0102", "0103", "0104")),
    Dimension("race", ("Asian", "Black", "White")),
    Dimension("school_year", ("2025", "2026")),
    Dimension("disability", ("no", "yes")),
    Dimension("home", ("housed", "unhoused")),
)
GROUPS = ("race", "disability", "home")
GROUPINGS = [names for size in (1, 2, 3) for names in combinations(GROUPS, size)]
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


def counted_by_loop(codes: np.ndarray, outcomes: np.ndarray, names: tuple[str, ...]) -> tuple[Counter, Counter]:
    known, counted = Counter(), Counter()
    for student, answers in zip(codes, outcomes, strict=True):
        values = tuple(DIMENSIONS[i].values[student[i]] for i in place_of(names))
        for outcome, answer in enumerate(answers):
            known[values, outcome] += int(answer >= 0)
            counted[values, outcome] += int(answer == 1)
    return +known, +counted


def counts_by_name(found: cube.Marginals, grouping: tuple[str, ...]) -> tuple[Counter, Counter]:
    part = found.slices[found.groupings.index(grouping)]
    crossed = list(product(*(d.values for d in found.places)))
    known, counted = Counter(), Counter()
    for place, code in enumerate(found.place_codes):
        for group in range(part.start, part.stop):
            for outcome in range(len(found.outcomes)):
                key = (*crossed[code], *found.names[group]), outcome
                known[key] = int(found.students[place, outcome, group])
                counted[key] = int(found.counted[place, outcome, group])
    return +known, +counted


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
        for grouping in GROUPINGS:
            assert counts_by_name(found, grouping) == counted_by_loop(codes, outcomes, (*places, *grouping))

    @pytest.mark.parametrize("places", PLACES)
    @pytest.mark.parametrize("never_blank", [True, False])
    def test_equal_to_margin(self, places, never_blank):
        cells = cells_of(*students(5, 400, never_blank), never_blank)
        found = marginals(cells, places, GROUPINGS)
        for grouping, part in zip(GROUPINGS, found.slices, strict=True):
            margin = cells.margin((*places, *grouping))
            place, group = np.divmod(margin.codes, part.stop - part.start)
            at = np.searchsorted(found.place_codes, place), slice(None), part.start + group
            assert (found.students[at] == margin.students).all()
            assert (found.counted[at] == margin.counted).all()
            assert found.students[:, :, part].sum() == margin.students.sum()

    def test_the_rest_and_the_group_are_everyone_of_the_place(self):
        cells = cells_of(*students(6, 300, False), False)
        found = marginals(cells, ("school_id",), GROUPINGS)
        everyone = cells.margin(("school_id",))
        counted, n = found.rest()
        assert (found.all_students == everyone.students).all()
        assert (found.all_counted == everyone.counted).all()
        assert (n + found.students == everyone.students[:, :, None]).all()
        assert (counted + found.counted == everyone.counted[:, :, None]).all()

    def test_large_counts_stay_exact(self):
        """2^24 + 1 is the first whole number that a single-precision float cannot hold."""
        dimensions = (Dimension("race", ("a", "b")), Dimension("home", ("c", "d")))
        counts = np.array([[2**24], [1], [2**40], [3]])
        found = marginals(Cells(dimensions, ("x",), np.arange(4), counts, counts), (), [("race",), ("home",)])
        assert found.students[0, 0].tolist() == [2**24 + 1, 2**40 + 3, 2**24 + 2**40, 4]

    def test_no_cells(self):
        cells = cells_of(*students(1, 0, False), False)
        assert marginals(cells, ("school_id",), GROUPINGS).students.shape == (0, 3, 35)

    @pytest.mark.parametrize("grouping", [("school_id",), ("race", "race"), ("unheard of",)])
    def test_refuses_a_grouping_it_cannot_cross(self, grouping):
        with pytest.raises(ValueError):
            marginals(cells_of(*students(1, 9, False), False), ("school_id",), [grouping])


FIELDS = ("share", "share_low", "share_high", "compared_share", "gap", "gap_low", "gap_high", "ratio")
FIELDS += ("ratio_low", "ratio_high", "to_parity", "p_value", "calculated")


class TestCompareAll:
    @pytest.mark.parametrize("never_blank", [True, False])
    def test_equal_to_one_comparison_after_the_other(self, never_blank, monkeypatch):
        monkeypatch.setattr("fairwater.disaggregate.everywhere.COMPARISONS_PER_BLOCK", 150)
        found = marginals(
            cells_of(*students(9, 400, never_blank), never_blank), ("school_id", "school_year"), GROUPINGS
        )
        rules = {"better": Better.LOWER, "min_n": 10}
        seen = []
        for places, compared in compare_all(found, **rules):
            rest, rest_n = found.rest(places)
            for at in np.ndindex(rest.shape):
                counts = (found.counted[places][at], found.students[places][at], rest[at], rest_n[at])
                no = np.zeros(1, dtype=bool)
                alone = compare_with_counts(*(np.array([n]) for n in counts), absent=no, own=no, **rules)
                assert alone.reason[0] is compared.reason[at]
                for field in FIELDS:
                    wanted, got = getattr(alone, field)[0], getattr(compared, field)[at]
                    # Koopman's limits are searched for all rows together: the steps taken, and the 12th digit, depend on them.
                    close = 1e-11 if field in ("ratio_low", "ratio_high") else 0
                    np.testing.assert_allclose(got, wanted, rtol=close, err_msg=field)
            seen.extend(range(len(found.place_codes))[places])
        assert seen == list(range(len(found.place_codes)))
        assert len(seen) == 8
