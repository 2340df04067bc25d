"""An attack on raw, parity and raked figures together, by a reader who solves for what was withheld."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pyarrow as pa
import pytest

pytest.importorskip("django", reason="the web part is not installed")

from scipy.optimize import Bounds, LinearConstraint, milp

from fairwater.disclosure import preset
from fairwater.instruments import shipped_instruments
from fairwater.instruments.raking import raked
from fairwater.instruments.representing import REMAINDER
from fairwater.instruments.tabling import EVERYBODY, JOINED, LEVEL, scale_column
from fairwater.instruments.telling import cells_of, tell_weighted
from fairwater.instruments.together import withheld_together
from fairwater_web.listening import results

pytestmark = pytest.mark.web
FAMILIES = shipped_instruments()["families"]
RACE = "race-ethnicity"
LOW, HIGH = "elementary", "high"
SCALE = "engagement"
ENROLLED = {RACE: {"white": 5200, "black": 2900, "asian": 1300, "two-or-more": 600}, LEVEL: {LOW: 5500, HIGH: 4500}}
"""Everybody knows them."""
TRUTH = {
    ("white", LOW): (100, 58), ("white", HIGH): (90, 41), ("black", LOW): (64, 24), ("black", HIGH): (52, 30),
    ("asian", LOW): (4, 1), ("asian", HIGH): (2, 1), ("two-or-more", LOW): (26, 14), ("two-or-more", HIGH): (31, 15),
}  # fmt: skip
"""Six who answer as Asian, the smallest group: people and favourable answers, by race and level."""
SMALL = ("asian", "two-or-more")
WIDTH = preset("strict").width


def other_worlds():
    """Yield tables that differ from the truth in who of the two joined groups answered what, and in no joined crossing."""
    for n_low, n_high in ((0, 1), (1, 1), (2, 1), (3, 2), (4, 2), (4, 3), (5, 3), (4, 5)):
        world = dict(TRUTH)
        for level, n in ((LOW, n_low), (HIGH, n_high)):
            people = sum(TRUTH[group, level][0] for group in SMALL)
            counted = sum(TRUTH[group, level][1] for group in SMALL)
            world["asian", level] = (n, n // 2)
            world["two-or-more", level] = (people - n, counted - n // 2)
        yield world


def table_of(world) -> pa.Table:
    rows = [(race, level, at < counted) for (race, level), (n, counted) in world.items() for at in range(n)]
    columns = {EVERYBODY: [EVERYBODY] * len(rows), RACE: [r for r, _, _ in rows], LEVEL: [each for _, each, _ in rows]}
    columns |= {scale_column(each): [int(answer) for _, _, answer in rows] for each in FAMILIES.scales}
    return pa.table(columns)


def page(world, monkeypatch):
    """Return what is on the page of one scale: all released rows, the share by every split, and the raked figures."""
    table, released = table_of(world), []
    real = results.released_share

    def watched(*given, **named):
        released.append(real(*given, **named))
        return released[-1]

    monkeypatch.setattr(results, "released_share", watched)
    shown = {each.id: watched(table, scale_column(each), [EVERYBODY, RACE, LEVEL]) for each in FAMILIES.scales[:1]}
    held = dict(zip(shown, withheld_together(list(shown.values())), strict=True))
    found = results.raked_scales(table, FAMILIES, shown, held, ENROLLED)
    monkeypatch.setattr(results, "released_share", real)
    on_the_page = released if found else released[:1]
    return [row for each in on_the_page for row in each.rows], held[SCALE], found.get(SCALE)


def unguarded(world):
    """Rake by every group as it is, as a page without the guard would."""
    groups = {RACE: {race: race for race in ENROLLED[RACE]}, LEVEL: {level: level for level in ENROLLED[LEVEL]}}
    return raked({cell: n for cell, n in world.items() if n[0]}, groups, ENROLLED)


def said(found) -> str:
    return tell_weighted(FAMILIES, found, "en")


# Solving for the atoms

ATOMS = [(race, level, answer) for race, level in TRUTH for answer in (0, 1)]


def members(by: str, group: tuple[str, ...], joined) -> list[int]:
    """Return the places of the atoms that a released row counts."""
    wanted = dict(zip(by.split(","), group, strict=True))

    def belongs(race: str, level: str) -> bool:
        own = {EVERYBODY: EVERYBODY, RACE: race, LEVEL: level}
        own |= {f"{name} {JOINED}": joined[name][own[name]] for name in (RACE, LEVEL)}
        return all(own[name] == value for name, value in wanted.items())

    return [at for at, (race, level, _) in enumerate(ATOMS) if belongs(race, level)]


def ranges(rows, joined) -> dict[tuple[str, ...], tuple[int, int]]:
    """Return from where to where each small number can lie, by all released rows: people of a race, and of a race at a level."""
    lines, ends = [], []
    for row in rows:
        at = members(row.by, row.group, joined)
        for value, of in ((row.n_students, at), (row.n_counted, [each for each in at if ATOMS[each][2]])):
            if value is not None:
                lines.append(np.isin(np.arange(len(ATOMS)), of).astype(float))
                ends.append(value)
    known = LinearConstraint(np.array(lines), ends, ends)
    wanted = {("asian",): members(RACE, ("asian",), joined)}
    wanted |= {
        (race, level): members(f"{RACE},{LEVEL}", (race, level), joined) for race, level in product(SMALL, (LOW, HIGH))
    }
    wanted |= {(*name, "favourable"): [at for at in of if ATOMS[at][2]] for name, of in list(wanted.items())}
    found = {}
    for name, of in wanted.items():
        aim = np.isin(np.arange(len(ATOMS)), of).astype(float)
        both = [
            milp(sign * aim, constraints=known, integrality=np.ones(len(ATOMS)), bounds=Bounds(0, np.inf))
            for sign in (1, -1)
        ]
        assert all(each.success for each in both), "the released rows are true of some table"
        found[name] = (round(both[0].fun), round(-both[1].fun))
    return found


JOINED_SO = {
    RACE: {race: REMAINDER if race in SMALL else race for race in ENROLLED[RACE]},
    LEVEL: {level: level for level in ENROLLED[LEVEL]},
}


def test_what_is_released_with_the_crossing_keeps_every_small_number_open(monkeypatch):
    rows, held, found = page(TRUTH, monkeypatch)
    assert found is not None and found.by == (RACE, LEVEL), "there is a raked figure to attack"
    assert {cell.group for cell in cells_of(held, RACE) if cell.n is None} == set(SMALL)
    assert any(JOINED in row.by for row in rows)
    for name, (low, high) in ranges(rows, JOINED_SO).items():
        assert high - low >= WIDTH, (name, low, high)


def test_the_raked_figures_are_the_same_in_every_table_that_agrees_with_the_release(monkeypatch):
    """Whoever tries every table on the raked share, its interval, its worth and its heaviest answer excludes none."""
    rows, _, found = page(TRUTH, monkeypatch)
    left = set()
    for world in other_worlds():
        theirs, _, again = page(world, monkeypatch)
        if [(row.by, row.group, row.n_students, row.n_counted) for row in theirs] == [
            (row.by, row.group, row.n_students, row.n_counted) for row in rows
        ]:
            assert again == found and said(again) == said(found)
            left.add(sum(world["asian", level][0] for level in (LOW, HIGH)))
    assert max(left) - min(left) >= WIDTH, left


def test_without_the_guard_the_same_attack_finds_the_small_group():
    """The heaviest weight and what the weights are worth give the number of a withheld group away, as they are printed."""
    printed = said(unguarded(TRUTH))
    left = {
        sum(world["asian", level][0] for level in (LOW, HIGH))
        for world in [TRUTH, *other_worlds()]
        if said(unguarded(world)).partition("So weighted")[2] == printed.partition("So weighted")[2]
    }
    assert left == {6}


def test_a_crossing_that_the_gate_does_not_let_through_is_not_raked(monkeypatch):
    """A proposal that joins nothing is refused by the gate, whatever proposed it."""
    alone = {name: {group: group for group in groups} for name, groups in ENROLLED.items()}
    monkeypatch.setattr(results, "joined_groups", lambda *_: alone)
    rows, _, found = page(TRUTH, monkeypatch)
    assert found is None
    for name, (low, high) in ranges(rows, alone).items():
        assert high - low >= WIDTH, (name, low, high)


def test_a_planted_crossing_is_found_by_solving(monkeypatch):
    rows, _, _ = page(TRUTH, monkeypatch)
    row = next(row for row in rows if row.by == RACE and row.group == ("white",))
    leak = replace(row, by=f"{RACE},{LEVEL}", group=("two-or-more", LOW), n_students=26, n_counted=None)
    found = ranges([*rows, leak], JOINED_SO)
    assert found["asian", LOW] == (4, 4)


def test_where_a_scale_withholds_more_with_the_crossing_nothing_is_raked(monkeypatch):
    """The page shows the release without the crossing; what it shows must be what the release with it shows."""
    real = results.released_share

    def losing(table, outcome, by, crossings=(), **named):
        found = real(table, outcome, by, crossings, **named)
        if not crossings:
            return found
        kept = tuple(replace(r, n_counted=None) if r.group == ("white",) else r for r in found.rows)
        return replace(found, rows=kept)

    monkeypatch.setattr(results, "released_share", losing)
    table = table_of(TRUTH)
    shown = {each.id: losing(table, scale_column(each), [EVERYBODY, RACE, LEVEL]) for each in FAMILIES.scales[:2]}
    assert results.raked_scales(table, FAMILIES, shown, shown, ENROLLED) == {}
