"""A share weighted to several characteristics at once: by hand, beside a second way, and which groups are joined for it."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.comparison import compare_table
from fairwater.instruments.raking import crossing_cells, joined_groups, raked
from fairwater.instruments.representing import REMAINDER

ALONE = {"race": {"white": "white", "black": "black"}, "level": {"low": "low", "high": "high"}}


def naive(cells, population, rounds=3000):
    """Scale the rows, then the columns, of the table of answers until both are as they should be; return the share."""
    weight = dict.fromkeys(cells, 1.0)
    whole = sum(n for n, _ in cells.values())
    for _ in range(rounds):
        for at, people in enumerate(population):
            for group, wanted in people.items():
                held = sum(n * weight[cell] for cell, (n, _) in cells.items() if cell[at] == group)
                for cell in cells:
                    if cell[at] == group:
                        weight[cell] *= wanted / sum(people.values()) * whole / held
    return sum(counted * weight[cell] for cell, (_, counted) in cells.items()) / whole, weight


def test_two_characteristics_that_do_not_hang_together_by_hand() -> None:
    # 80 and 20, half of each in either level: the weights are the products of (.5/.8, .5/.2) and (.6/.5, .4/.5).
    cells = {
        ("white", "low"): (40, 30),
        ("white", "high"): (40, 20),
        ("black", "low"): (10, 4),
        ("black", "high"): (10, 2),
    }
    found = raked(cells, ALONE, {"race": {"white": 500, "black": 500}, "level": {"low": 600, "high": 400}})
    assert found.share == pytest.approx(0.3 * 0.75 + 0.2 * 0.5 + 0.3 * 0.4 + 0.2 * 0.2)
    assert (found.raw, found.n, found.by, found.unheard) == (0.56, 100, ("race", "level"), ())
    weights = {
        cell: r * c
        for (cell, r), c in zip(zip(cells, (0.625, 0.625, 2.5, 2.5), strict=True), (1.2, 0.8) * 2, strict=True)
    }
    assert found.largest == pytest.approx(3.0)
    assert found.n_effective == pytest.approx(100**2 / sum(n * weights[cell] ** 2 for cell, (n, _) in cells.items()))
    assert found.low < found.share < found.high


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(st.integers(20, 300), st.floats(0.05, 0.95)), min_size=6, max_size=6),
    st.lists(st.integers(100, 9_000), min_size=3, max_size=3),
    st.lists(st.integers(100, 9_000), min_size=2, max_size=2),
)
def test_the_same_by_scaling_the_table_by_turns(drawn, by_race, by_level) -> None:
    races, levels = ("a", "b", "c"), ("low", "high")
    cells = {cell: (n, round(n * share)) for cell, (n, share) in zip(product(races, levels), drawn, strict=True)}
    enrolled = {"race": dict(zip(races, by_race, strict=True)), "level": dict(zip(levels, by_level, strict=True))}
    found = raked(cells, {"race": {r: r for r in races}, "level": {each: each for each in levels}}, enrolled)
    share, weight = naive(cells, list(enrolled.values()))
    assert found.share == pytest.approx(share, abs=1e-8)
    assert found.largest == pytest.approx(max(weight.values()), rel=1e-6)


def test_who_did_not_answer_stands_in_the_remainder_or_is_named() -> None:
    cells = {
        ("white", "low"): (40, 30),
        ("white", "high"): (40, 20),
        (REMAINDER, "low"): (20, 8),
        (REMAINDER, "high"): (20, 4),
    }
    joined = {"race": {"white": "white", "black": REMAINDER, "asian": REMAINDER}, "level": ALONE["level"]}
    level = {"low": 500, "high": 500}
    one = raked(cells, joined, {"race": {"white": 600, "black": 200, "asian": 100, "nobody": 100}, "level": level})
    other = raked(cells, joined, {"race": {"white": 600, "black": 400}, "level": level})
    assert one == other and one.unheard == ()
    named = raked(
        {(race if race == "white" else "black", at): n for (race, at), n in cells.items()},
        ALONE,
        {"race": {"white": 600, "black": 300, "nobody": 100}, "level": level},
    )
    assert named.unheard == ("nobody",)


# Which groups are joined


def people(*cells) -> tuple[dict[str, list], list[list[int]]]:
    rows = [(race, level, answer) for race, level, *n in cells for answer in (0, 1) for _ in range(n[answer])]
    return {"race": [r for r, _, _ in rows], "level": [each for _, each, _ in rows]}, [[a for _, _, a in rows]]


def test_the_smallest_group_of_a_thin_crossing_joins_first() -> None:
    columns, outcomes = people(
        ("white", "low", 50, 50), ("white", "high", 50, 50), ("black", "low", 20, 20), ("black", "high", 20, 20),
        ("asian", "low", 15, 9), ("asian", "high", 15, 15), ("two", "low", 6, 6), ("two", "high", 3, 3),
    )  # fmt: skip
    joined = joined_groups(columns, outcomes, {})
    assert joined["race"] == {"white": "white", "black": "black", "asian": REMAINDER, "two": REMAINDER}
    assert joined["level"] == {"low": "low", "high": "high"}


def test_nothing_is_joined_where_every_crossing_has_room_and_nothing_found_where_none_can_have() -> None:
    wide = people(*((r, at, 10, 10) for r in ("white", "black") for at in ("low", "high")))
    assert joined_groups(*wide, {}) == ALONE
    thin = people(
        ("white", "low", 40, 40), ("white", "high", 40, 40), ("black", "low", 9, 40), ("black", "high", 40, 40)
    )
    assert joined_groups(*thin, {}) is None


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from("abcde"), st.sampled_from("xyz"), st.integers(0, 40), st.integers(0, 40)), max_size=20
    ),
    st.sets(st.sampled_from("abcde")),
    st.integers(0, 30),
)
def test_whatever_is_joined_every_crossing_has_ten_of_both(cells, withheld, n_unsaid) -> None:
    columns, outcomes = people(*cells)
    for name in columns:
        columns[name] += [None] * n_unsaid
    outcomes = [outcomes[0] + [1] * n_unsaid, [1 - each for each in outcomes[0]] + [None] * n_unsaid]
    joined = joined_groups(columns, outcomes, {"race": withheld})
    if joined is None:
        return
    assert all(joined["race"][group] == REMAINDER for group in withheld & set(columns["race"]))
    for outcome in outcomes:
        counted = Counter(
            (joined["race"][r], joined["level"][at], answer)
            for r, at, answer in zip(columns["race"], columns["level"], outcome, strict=True)
            if r is not None and at is not None
        )
        for race, level in product(set(joined["race"].values()), set(joined["level"].values())):
            assert counted[race, level, 0] >= 10 <= counted[race, level, 1]


# From released cells alone


@pytest.mark.parametrize("n_small,released", [(25, True), (6, False)])
def test_a_crossing_is_taken_whole_or_not_at_all(n_small, released) -> None:
    import pyarrow as pa

    columns, (outcome,) = people(
        ("white", "low", 40, 50),
        ("white", "high", 45, 50),
        ("black", "low", 30, 35),
        ("black", "high", n_small, n_small),
    )
    table = pa.table({**columns, "outcome": outcome})
    found = compare_table(
        table, outcome="outcome", better="higher", by=[["race"], ["level"], ["race", "level"]], compared_with="rest",
        audience="families",
    ).released  # fmt: skip
    cells = crossing_cells(found, "race,level")
    assert (cells is not None) is released
    if cells:
        assert cells["black", "high"] == (50, 25) and cells["white", "low"] == (90, 50)
