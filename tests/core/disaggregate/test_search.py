"""The search over crossings against a loop over the students; what is planted is found, and chance is not."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations
from time import process_time

import ibis
import numpy as np
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

from fairwater.disaggregate import search as module
from fairwater.disaggregate.cells import Cells
from fairwater.disaggregate.search import ENOUGH_CROSSINGS, Searched, search
from fairwater.disclosure.counting import count_students
from fairwater.statistics.shrinkage import fit_beta_binomial
from fairwater.tables.coding import code_column
from fairwater.tables.sources import Records
from fairwater.vocabulary import NOT_REPORTED, Better, Status

Student = dict[str, str | int | None]
Key = tuple[tuple[str, str], ...]
OUTCOME = "counted"


def records(students: Sequence[Student], columns: Sequence[str]) -> Records:
    coded = {name: code_column(name, pa.chunked_array([[s[name] for s in students]], pa.string())) for name in columns}
    table = pa.table(
        {name: codes for name, (codes, _) in coded.items()}
        | {OUTCOME: pa.array([s[OUTCOME] for s in students], pa.int8())}
    )
    return Records(lambda: ibis.memtable(table), {name: dimension for name, (_, dimension) in coded.items()})


def cells(students: Sequence[Student], columns: Sequence[str]) -> Cells:
    return count_students(records(students, columns), columns)


def key_of(searched: Searched, entry: int) -> Key:
    return tuple(zip(searched.held.columns(entry), searched.held.group(entry), strict=True))


def told(searched: Searched) -> list[Key]:
    return [key_of(searched, entry) for entry in searched.found]


# The naive loop


@dataclass
class Seen:
    """One crossing as the loop finds it."""

    n: int
    counted: int
    shrunken: tuple[float, float, float] = (0.0, 0.0, 0.0)
    p: float | None = None
    q: float | None = None
    parity: int = 0
    behind: bool = False
    repeats: bool = False


def naive(
    students: Sequence[Student], columns: Sequence[str], better: Better, min_n: int, most: int
) -> dict[Key, Seen]:
    known = [s for s in students if s[OUTCOME] is not None]
    everyone, all_counted = len(known), sum(int(s[OUTCOME] or 0) for s in known)
    found = {
        key: Seen(len(group), sum(group))
        for size in range(1, most + 1)
        for key, group in tallies(known, columns, size).items()
        if len(group) >= min_n
    }
    for seen in found.values():
        judge(seen, everyone, all_counted, better, min_n)
    tested = [seen for seen in found.values() if seen.p is not None]
    if tested:
        for seen, q in zip(tested, multipletests([s.p for s in tested], method="fdr_by")[1], strict=True):
            seen.q = float(q)
    for size in range(1, most + 1):
        draw_in([seen for key, seen in found.items() if len(key) == size], everyone, all_counted)
    for key, seen in found.items():
        parents = [found[tuple(part for part in key if part != away)] for away in key] if len(key) > 1 else []
        seen.repeats = any(repeats(seen, parent, better) for parent in parents)
    return found


def repeats(seen: Seen, parent: Seen, better: Better) -> bool:
    share, low, high = seen.shrunken
    further = share > parent.shrunken[2] if better is Better.LOWER else share < parent.shrunken[1]
    return not further or low <= parent.shrunken[0] <= high or parent.n == seen.n


def tallies(students: Sequence[Student], columns: Sequence[str], size: int) -> dict[Key, list[int]]:
    found: dict[Key, list[int]] = {}
    for chosen in combinations(columns, size):
        for student in students:
            if all(student[name] is not None for name in chosen):
                key = tuple((name, str(student[name])) for name in chosen)
                found.setdefault(key, []).append(int(student[OUTCOME] or 0))
    return found


def judge(seen: Seen, everyone: int, all_counted: int, better: Better, min_n: int) -> None:
    """The score test by scipy's chi-square, and students counted one by one until parity."""
    others, others_counted = everyone - seen.n, all_counted - seen.counted
    if others < min_n:
        return
    if all_counted in (0, everyone):
        seen.p = 1.0
    else:
        table = [[seen.counted, seen.n - seen.counted], [others_counted, others - others_counted]]
        seen.p = float(stats.chi2_contingency(table, correction=False)[1])
    share = Fraction(others_counted, others)
    step = 1 if better is Better.HIGHER else -1
    seen.behind = step * Fraction(seen.counted, seen.n) < step * share
    while step * Fraction(seen.counted + step * seen.parity, seen.n) < step * share:
        seen.parity += 1


def draw_in(alike: list[Seen], everyone: int, all_counted: int) -> None:
    total, counted = sum(s.n for s in alike), sum(s.counted for s in alike)
    if len(alike) < ENOUGH_CROSSINGS or counted in (0, total):
        for seen in alike:
            seen.shrunken = (seen.counted / seen.n, *proportion_confint(seen.counted, seen.n, method="wilson"))
        return
    prior = fit_beta_binomial([s.counted for s in alike], [s.n for s in alike])
    low_all, high_all = proportion_confint(all_counted, everyone, method="wilson")
    for seen in alike:
        a, b = prior.a + seen.counted, prior.b + seen.n - seen.counted
        mean, (low, high) = a / (a + b), stats.beta.interval(0.95, a, b)
        drawn = (prior.a + prior.b) / (a + b)
        below = math.hypot(mean - low, drawn * (all_counted / everyone - low_all))
        above = math.hypot(high - mean, drawn * (high_all - all_counted / everyone))
        seen.shrunken = (mean, max(mean - below, 0.0), min(mean + above, 1.0))


def same_as_naive(
    students: Sequence[Student], columns: Sequence[str], better: Better, min_n: int, most: int
) -> Searched:
    searched = search(cells(students, columns), better=better, min_n=min_n, most_columns=most)
    expected = naive(students, columns, better, min_n, most)
    found = {key_of(searched, entry): entry for entry in range(len(searched.held.n))}
    assert set(found) == set(expected)
    for key, seen in expected.items():
        entry = found[key]
        assert (searched.held.n[entry], searched.held.counted[entry]) == (seen.n, seen.counted), key
        shrunken = (searched.shrunken[entry], searched.shrunken_low[entry], searched.shrunken_high[entry])
        assert shrunken == pytest.approx(seen.shrunken, abs=1e-4), key
        assert bool(searched.looked_at[entry]) == (seen.p is not None), key
        if seen.q is not None:
            assert searched.q_value[entry] == pytest.approx(seen.q, rel=1e-6, abs=1e-12), key
            assert (searched.compared.to_parity[entry], bool(searched.behind[entry])) == (seen.parity, seen.behind), key
        if not near_an_end(seen, key, expected):
            assert bool(searched.repeats[entry]) == seen.repeats, key
    parities = [int(searched.compared.to_parity[entry]) for entry in searched.found]
    assert parities == sorted(parities, reverse=True)
    wanted = {k for k, s in expected.items() if s.q is not None and s.q <= 0.05 and s.behind and not s.repeats}
    unclear = {k for k, s in expected.items() if near_an_end(s, k, expected)}
    assert set(told(searched)) - unclear == wanted - unclear
    return searched


def near_an_end(seen: Seen, key: Key, expected: dict[Key, Seen]) -> bool:
    """Where a share meets the end of an interval, the last digits of the fitted prior decide."""
    parents = [expected[tuple(part for part in key if part != away)] for away in key] if len(key) > 1 else []
    ends = [abs(end - seen.shrunken[0]) for parent in parents for end in parent.shrunken[1:]]
    ends += [abs(end - parent.shrunken[0]) for parent in parents for end in seen.shrunken[1:]]
    return min(ends, default=1.0) < 1e-4


VALUES: dict[str, tuple[str | None, ...]] = {
    "race": ("A", "B b", "ç", None),
    "sex": ("f", "m"),
    "learner": ("yes", "no", None),
    "grade": ("01", "02", "03"),
}


@st.composite
def blocks(draw: st.DrawFn) -> list[Student]:
    kinds = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in VALUES.items()})
    parts = st.tuples(kinds, st.sampled_from([1, 4, 9, 10, 25, 60]), st.integers(0, 60), st.integers(0, 8))
    students: list[Student] = []
    for kind, size, counted, blank in draw(st.lists(parts, min_size=1, max_size=14)):
        outcomes = ([None] * blank + [1] * counted + [0] * size)[:size]
        students += [{**kind, OUTCOME: outcome} for outcome in outcomes]
    return students


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    students=blocks(),
    better=st.sampled_from(list(Better)),
    min_n=st.sampled_from([1, 5, 10, 30]),
    most=st.integers(1, 4),
)
def test_every_crossing_of_random_tables(students: list[Student], better: Better, min_n: int, most: int) -> None:
    same_as_naive(students, list(VALUES), better, min_n, most)


@pytest.mark.parametrize("better", list(Better))
@pytest.mark.parametrize("dense", [True, False])
def test_a_district_with_several_gaps(better: Better, dense: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not dense:
        monkeypatch.setattr(module, "MOST_DENSE", 3)
    rng = np.random.default_rng(7)
    students = [{name: values[rng.integers(len(values))] for name, values in VALUES.items()} for _ in range(4_000)]
    for student in students:
        share = 0.1 + 0.25 * (student["race"] == "A" and student["sex"] == "m") - 0.08 * (student["grade"] == "03")
        student[OUTCOME] = None if rng.random() < 0.03 else int(rng.random() < share)
    searched = same_as_naive(students, list(VALUES), better, 30, 3)
    assert len(searched.found) >= 2


# What is planted


def district(
    seed: int, n: int = 6_000, base: float = 0.2, shares: dict[tuple[str, str], float] | None = None
) -> list[Student]:
    """Students of five columns; `shares` are those by race and learner, everything else is chance."""
    rng = np.random.default_rng(seed)
    columns = {"race": "ABCD", "learner": "yn", "sex": "fm", "grade": "1234567", "plan": "yn"}
    drawn = {name: rng.choice(list(values), n).tolist() for name, values in columns.items()}
    students: list[Student] = [dict(zip(drawn, row, strict=True)) for row in zip(*drawn.values(), strict=True)]
    for student in students:
        share = (shares or {}).get((str(student["race"]), str(student["learner"])), base)
        student[OUTCOME] = int(rng.random() < share)
    return students


COLUMNS = ("race", "learner", "sex", "grade", "plan")
PLANTED = (("race", "B"), ("learner", "y"))


@pytest.mark.parametrize("seed", range(6))
def test_a_crossing_that_no_single_column_shows_is_found_first(seed: int) -> None:
    """Of group B those who learn English are behind and the others ahead by as much: neither column alone says so."""
    shares = {("B", "y"): 0.36, ("B", "n"): 0.04}
    shares |= {(race, learner): share for race in "ACD" for learner, share in (("y", 0.1467), ("n", 0.2533))}
    searched = search(cells(district(seed, shares=shares), COLUMNS), better=Better.LOWER)
    assert told(searched)[0] == PLANTED
    assert all(len(key) > 1 for key in told(searched))


@pytest.mark.parametrize("seed", range(6))
def test_a_crossing_behind_where_more_is_better_is_found_first(seed: int) -> None:
    shares = {("B", "y"): 0.64, ("B", "n"): 0.96}
    shares |= {(race, learner): share for race in "ACD" for learner, share in (("y", 0.8533), ("n", 0.7467))}
    searched = search(cells(district(seed, base=0.8, shares=shares), COLUMNS), better=Better.HIGHER)
    assert told(searched)[0] == PLANTED


@pytest.mark.parametrize("seed", range(6))
def test_of_a_gap_by_one_column_its_crossings_say_nothing_new(seed: int) -> None:
    shares = {("B", learner): 0.32 for learner in "yn"}
    searched = search(cells(district(seed, shares=shares), COLUMNS), better=Better.LOWER)
    assert told(searched)[0] == (("race", "B"),)
    assert len(told(searched)) == 1
    apart = [key_of(searched, e) for e in np.flatnonzero(searched.told_apart & searched.behind)]
    assert len([key for key in apart if ("race", "B") in key]) > 5


def test_the_same_students_once_more_are_not_told() -> None:
    """Everyone in group B is also in programme x: the crossing is the group, whatever the priors of the two sizes are."""
    students = [{**s, "programme": "x" if s["race"] == "B" else "o"} for s in district(3, shares={("B", "y"): 0.5})]
    searched = search(cells(students, (*COLUMNS, "programme")), better=Better.LOWER)
    assert PLANTED in told(searched)
    for entry in range(len(searched.held.n)):
        key = dict(key_of(searched, entry))
        if key.get("race") == "B" and "programme" in key:
            assert searched.repeats[entry]


def test_in_pure_noise_almost_nothing_is_told() -> None:
    """At a q value of .05 a search of noise tells something in at most one of twenty: of 40, 7 or more is a fault."""
    searches = [search(cells(district(1_000 + seed, n=2_500), COLUMNS), better=Better.LOWER) for seed in range(40)]
    assert min(int(s.looked_at.sum()) for s in searches) > 200
    assert sum(bool(s.told_apart.any()) for s in searches) < 7
    unadjusted = [int((s.compared.p_value <= 0.05).sum()) for s in searches]
    assert float(np.mean(unadjusted)) > 5


@pytest.mark.parametrize("seed", range(4))
def test_a_crossing_that_its_columns_show_too_is_told_beside_them(seed: int) -> None:
    """Its students make the gap of both columns, so the three have about as many students to parity, in whatever order."""
    searched = search(cells(district(seed, shares={("B", "y"): 0.4}), COLUMNS), better=Better.LOWER)
    assert PLANTED in told(searched)[:3]
    parities = {key_of(searched, entry): int(searched.compared.to_parity[entry]) for entry in searched.found}
    assert parities[PLANTED] > 0.7 * max(parities.values())


# Who is not looked at


def test_students_without_a_group_are_compared_with_but_no_group() -> None:
    students: list[Student] = [{"race": None, OUTCOME: 1}] * 50 + [{"race": "A", OUTCOME: 0}] * 50
    searched = search(cells(students, ["race"]), better=Better.HIGHER)
    assert [key_of(searched, entry) for entry in range(len(searched.held.n))] == [(("race", "A"),)]
    row = searched.answer(0, "out")
    assert (row["reference_n"], row["reference_counted"], row["students_to_parity"]) == (50, 50, 50)
    assert (row["share"], row["gap"], row["status"], row["by"]) == (0.0, -1.0, Status.RELEASED, "race")


def test_nobody_is_a_group_by_a_race_that_was_not_named() -> None:
    students: list[Student] = [{"race_asian": name, "migrant": name, OUTCOME: 1} for name in ("yes", "no") * 40]
    searched = search(cells(students, ["race_asian", "migrant"]), better=Better.LOWER, most_columns=1)
    keys = [key_of(searched, entry)[0] for entry in range(len(searched.held.n))]
    assert keys == [("race_asian", "yes"), ("migrant", "no"), ("migrant", "yes")]


def test_small_groups_and_small_rests_are_not_looked_at() -> None:
    students: list[Student] = [{"race": "A", OUTCOME: 1}] * 30 + [{"race": "B", OUTCOME: 0}] * 29
    searched = search(cells(students, ["race"]), better=Better.LOWER)
    assert searched.held.n.tolist() == [30] and searched.looked_at.tolist() == [False]
    students.append({"race": "B", OUTCOME: 0})
    searched = search(cells(students, ["race"]), better=Better.LOWER)
    assert searched.looked_at.tolist() == [True, True] and told(searched) == [(("race", "A"),)]


def test_nobody_at_all() -> None:
    some = cells([{"race": "A", OUTCOME: 1}], ["race"])
    none = replace(some, codes=some.codes[:0], students=some.students[:0], counted=some.counted[:0])
    for each in (some, none):
        searched = search(each, better=Better.LOWER)
        assert (len(searched.held.n), searched.found, int(searched.looked_at.sum())) == (0, (), 0)


def test_eight_columns_of_twenty_thousand_students_take_well_under_a_second() -> None:
    rng = np.random.default_rng(5)
    sizes = {"race": 7, "sex": 3, "learner": 2, "disability": 2, "plan": 2, "income": 2, "grade": 13, "school": 30}
    students: list[Student] = [{name: str(rng.integers(size)) for name, size in sizes.items()} for _ in range(20_000)]
    for student in students:
        student[OUTCOME] = int(rng.random() < 0.15)
    found = cells(students, list(sizes))
    start = process_time()
    searched = search(found, better=Better.LOWER)
    assert process_time() - start < 0.9
    assert int(searched.looked_at.sum()) > 3_000 and NOT_REPORTED not in found.dimension("race").values
