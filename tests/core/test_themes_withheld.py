"""Shares that add up: what is withheld of one is not found from the others, by whoever adds and subtracts what is shown."""

from __future__ import annotations

from itertools import product

import numpy as np
import pyarrow as pa
import pytest

from fairwater.comparison import compare_table
from fairwater.disclosure import NotProven
from fairwater.instruments.tabling import EVERYBODY
from fairwater.instruments.together import withheld_in_sums, withheld_together

SMALLEST = 10


def released(table: np.ndarray, in_sums: bool = True):
    """Return the shares of a table of people, groups x themes, each person of one theme, as they are told.

    in_sums: False for what each share alone would tell, without the rule.
    """
    n_groups, n_themes = table.shape
    rows = [(f"g{g}", t) for g, t in product(range(n_groups), range(n_themes)) for _ in range(table[g, t])]
    told = {}
    for theme in range(n_themes):
        if table[:, theme].sum() < SMALLEST:
            told[theme] = None
            continue
        columns = {
            EVERYBODY: [EVERYBODY] * len(rows),
            "g": [group for group, _ in rows],
            "outcome": pa.array([int(each == theme) for _, each in rows], pa.int8()),
        }
        asked = {"outcome": "outcome", "better": "higher", "compared_with": "rest", "audience": "families"}
        try:
            found = compare_table(pa.table(columns), by=[[EVERYBODY], ["g"]], min_n=SMALLEST, file="f", **asked)
            told[theme] = found.released
        except NotProven:
            told[theme] = None
    shown = [theme for theme, each in told.items() if each is not None]
    held = told | dict(zip(shown, withheld_together([told[theme] for theme in shown]), strict=True))
    if not in_sums:
        return {theme: each for theme, each in held.items() if each is not None}
    counts = {t: {("g", f"g{g}"): int(table[g, t]) for g in range(n_groups)} for t in range(n_themes)}
    return withheld_in_sums(held, counts, ["g"], SMALLEST)


def cells(told, by="g"):
    return {(t, row.group[0]): row for t, each in told.items() for row in each.rows if row.by == by}


def small_and_found(table: np.ndarray, told) -> list[tuple[int, int]]:
    """Return the small cells that linear algebra finds from all that is shown: a second way, which knows no rule of ours."""
    n_groups, n_themes = table.shape
    where = {each: place for place, each in enumerate(product(range(n_groups), range(n_themes)))}
    known = []

    def knows(places):
        row = np.zeros(len(where))
        row[[where[each] for each in places]] = 1
        known.append(row)

    knows(where)
    rows, whole = cells(told), cells(told, EVERYBODY)
    for theme in range(n_themes):
        if (theme, EVERYBODY) in whole and whole[theme, EVERYBODY].n_counted is not None:
            knows([(g, theme) for g in range(n_groups)])
        for g in range(n_groups):
            row = rows.get((theme, f"g{g}"))
            if row is not None and row.n_counted is not None:
                knows([(g, theme)])
            if row is not None and row.n_students is not None:
                knows([(g, t) for t in range(n_themes)])
    matrix = np.array(known)
    rank = np.linalg.matrix_rank(matrix)
    found = []
    for place, column in where.items():
        alone = np.zeros(len(where))
        alone[column] = 1
        if 0 < table[place] < SMALLEST and np.linalg.matrix_rank(np.vstack([matrix, alone])) == rank:
            found.append(place)
    return found


def test_one_more_theme_is_withheld_where_the_others_would_tell_of_one_person():
    table = np.array([[18, 12, 1], [14, 16, 0], [20, 15, 3]])
    told = cells(released(table))
    assert [told[0, f"g{g}"].n_counted for g in range(3)] == [18, 14, 20]
    assert [told[1, f"g{g}"].n_counted for g in range(3)] == [None] * 3
    whole = cells(released(table), EVERYBODY)
    assert [whole[t, EVERYBODY].n_counted for t in (0, 1)] == [52, 43], "everybody stays told"


def test_nothing_more_is_withheld_where_all_is_large():
    table = np.array([[18, 12], [14, 16], [20, 15]])
    told = cells(released(table))
    assert {key: row.n_counted for key, row in told.items()} == {
        (t, f"g{g}"): int(table[g, t]) for g, t in product(range(3), range(2))
    }


def test_the_second_way_finds_what_would_be_found_without_the_rule():
    """Else the next test could not fail."""
    table = np.array([[18, 12, 1], [14, 16, 0], [20, 15, 3]])
    assert small_and_found(table, released(table, in_sums=False)) == [(0, 2), (2, 2)]


@pytest.mark.parametrize("seed", range(40))
def test_no_small_number_follows_from_what_is_shown(seed):
    chance = np.random.default_rng(seed)
    n_groups, n_themes = int(chance.integers(2, 5)), int(chance.integers(2, 5))
    means = chance.choice([1, 4, 12, 25], size=(n_groups, n_themes), p=[0.2, 0.2, 0.3, 0.3])
    table = chance.poisson(means)
    assert small_and_found(table, released(table)) == []
