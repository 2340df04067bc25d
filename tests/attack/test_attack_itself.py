"""The attack on files made by hand: it finds each planted leak, finds nothing where nothing is, and never guesses."""

from __future__ import annotations

import ast
import csv
import itertools
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.attack import tables
from tests.attack.attack import (
    Attack,
    Crossing,
    Leak,
    NotTheTruth,
    OutOfTime,
    Release,
    Row,
    Tally,
    asked_for,
    attack,
    defects,
    small_stats,
    tally,
)

OUT = "suspended"
Told = dict[tuple[Crossing, str], tuple[str, str, str]]
"""Value, low and high of a cell and statistic; all that is not in it is withheld."""


def write(path: Path, rows: Sequence[Row], dims: Sequence[str], by: Sequence[Sequence[str]], told: Told) -> Path:
    """A cells.csv that lists every crossing of the group-bys, and tells what `told` says."""
    share = any(stat == "share" for _, stat in told)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*dims, "stat", "value", "low", "high", "status"])
        for columns in by:
            for crossing in asked_for(rows, columns):
                for stat in ("students", "counted", "share")[: 2 + share]:
                    fields = told.get((crossing, stat))
                    status = "withheld" if fields is None else "released"
                    place = [dict(crossing).get(name, "") for name in dims]
                    writer.writerow([*place, stat, *(fields or ("", "", "")), status])
    return path


def counts(
    rows: Sequence[Row], by: Sequence[Sequence[str]], hide: Callable[[Crossing, str, Tally], bool], outcome: str = OUT
) -> Told:
    """Every exact count except those to hide."""
    told: Told = {}
    for columns in by:
        cells = tally(rows, columns, outcome)
        for crossing in asked_for(rows, columns):
            cell = cells.get(crossing, Tally())
            for stat in ("students", "counted"):
                if not hide(crossing, stat, cell):
                    told[crossing, stat] = (str(getattr(cell, stat)), "", "")
    return told


def primary(crossing: Crossing, stat: str, cell: Tally) -> bool:
    """The rule of many states: hide what is small itself, and the counted also where its complement is."""
    small = small_stats(cell, 10)
    return stat in small or (stat == "counted" and "complement" in small)


def places(leaks: Collection[Leak]) -> set[tuple[Crossing, str]]:
    return {(leak.crossing, leak.stat) for leak in leaks}


DIMS = ("school", "race")
BOTH = tables.up_to(DIMS, 2)


def cell(school: int | None = None, race: int | None = None) -> Crossing:
    named = (("school", f"school {school}" if school else ""), ("race", f"race {race}" if race else ""))
    return tuple((name, value) for name, value in named if value)


def half(i: int, j: int, size: int) -> int:
    return size // 2


def test_the_attack_shares_nothing_with_the_gate() -> None:
    """Neither it nor its tables import anything of fairwater."""
    for name in ("attack.py", "tables.py"):
        tree = ast.parse((Path(__file__).parent / name).read_text(encoding="utf-8"))
        modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        modules += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
        assert modules
        assert not [module for module in modules if module.startswith("fairwater")]


# Against every table that could be


KINDS = [(a, b, out) for a in "pq" for b in "xy" for out in "01"]


def all_tables(total: int) -> Iterator[tuple[int, ...]]:
    """Every way of placing so many students in the atoms of two dimensions of two values, and an outcome."""
    for bars in itertools.combinations(range(total + len(KINDS) - 1), len(KINDS) - 1):
        edges = (-1, *bars, total + len(KINDS) - 1)
        yield tuple(b - a - 1 for a, b in itertools.pairwise(edges))


TABLES = {total: list(all_tables(total)) for total in range(2, 6)}


def rows_of(table: Sequence[int]) -> list[Row]:
    return [{"a": a, "b": b, "out": out} for (a, b, out), size in zip(KINDS, table, strict=True) for _ in range(size)]


def holds(table: Sequence[int], told: Told) -> bool:
    """Whether a table agrees with all that was told."""
    for (crossing, stat), (value, low, high) in told.items():
        students, counted = sizes(table, crossing)
        if stat == "share":
            if students == 0 or not float(low) * students <= counted <= float(high) * students:
                return False
        elif int(value) != (students if stat == "students" else counted):
            return False
    return True


def sizes(table: Sequence[int], crossing: Crossing) -> tuple[int, int]:
    wanted = dict(crossing)
    inside = [
        (out, size)
        for (a, b, out), size in zip(KINDS, table, strict=True)
        if wanted.get("a", a) == a and wanted.get("b", b) == b
    ]
    return sum(size for _, size in inside), sum(size for out, size in inside if out == "1")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(data=st.data())
def test_ranges_are_those_of_every_possible_table(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """In whole students the range is that of all tables which agree with the file; in linear programs no narrower."""
    total = data.draw(st.integers(3, 5))
    table = data.draw(
        st.sampled_from(TABLES[total]).filter(
            lambda t: all(sizes(t, ((name, value),))[0] for name in "ab" for value in {"a": "pq", "b": "xy"}[name])
        )
    )
    rows = rows_of(table)
    by = ((), ("a",), ("b",), ("a", "b"))
    everything = counts(rows, by, lambda *_: False, outcome="out")
    told = {key: fields for key, fields in everything.items() if data.draw(st.booleans())}
    told[(), "students"] = everything[(), "students"]
    for crossing in [crossing for crossing, stat in everything if stat == "counted"]:
        students, counted = sizes(table, crossing)
        if students and data.draw(st.integers(0, 3)) == 0:
            low, high = counted * 4 // students / 4, -(-counted * 4 // students) / 4
            told[crossing, "share"] = ("", str(low), str(high))
    path = write(tmp_path_factory.mktemp("tiny") / "cells.csv", rows, ("a", "b"), by, told)
    assert defects(path, rows, ("a", "b"), "out", by) == []
    reader = Attack([path], rows, ("a", "b"), "out")
    possible = [t for t in TABLES[total] if holds(t, told)]
    for crossing in [crossing for crossing, stat in everything if stat == "students"]:
        pairs = [sizes(t, crossing) for t in possible]
        found = {
            "students": [n for n, _ in pairs],
            "counted": [k for _, k in pairs],
            "complement": [n - k for n, k in pairs],
        }
        for stat, values in found.items():
            true = min(values), max(values)
            assert reader.range(crossing, stat, integer=True) == true, (crossing, stat)
            low, high = reader.range(crossing, stat)
            assert low <= true[0] and true[1] <= high
    width = data.draw(st.integers(1, 4))
    narrow = {
        (crossing, stat)
        for crossing in [crossing for crossing, stat in everything if stat == "students"]
        for stat in small_stats(Tally(*sizes(table, crossing)), 10)
        for spread in [[Tally(*sizes(t, crossing)) for t in possible]]
        if max(getattr(t, stat) for t in spread) - min(getattr(t, stat) for t in spread) < width
    }
    assert places(attack([path], rows, ("a", "b"), "out", width=width, integer=True, doubt=1000)) == narrow


# Planted leaks


def test_primary_suppression_leaks(tmp_path: Path) -> None:
    """One small cell in its row and its column: both totals give it away, exactly."""
    rows = tables.two_way([[3, 30, 40], [25, 35, 45]], half)
    told = counts(rows, BOTH, lambda crossing, stat, found: crossing == cell(1, 1))
    found = attack([write(tmp_path / "cells.csv", rows, DIMS, BOTH, told)], rows, DIMS, OUT)
    assert places(found) == {(cell(1, 1), stat) for stat in ("students", "counted", "complement")}
    assert {leak.stat: (leak.low, leak.high) for leak in found} == {
        "students": (3, 3),
        "counted": (1, 1),
        "complement": (2, 2),
    }


def test_primary_suppression_leaks_in_a_district(tmp_path: Path) -> None:
    """The rule of many states, on ten schools: dozens of small cells can be worked out."""
    rows = tables.district(10, seed=3, students_per_school=150)
    dims = ("school", "race", "sex")
    by = tables.up_to(dims, 2)
    path = write(tmp_path / "cells.csv", rows, dims, by, counts(rows, by, primary))
    assert defects(path, rows, dims, OUT, by) == []
    assert len(attack([path], rows, dims, OUT, crossings=2)) > 30


@pytest.mark.parametrize("stat", ["students", "counted"])
def test_a_total_with_one_hidden_child(tmp_path: Path, stat: str) -> None:
    rows = tables.students([({"school": "A"}, 60, 30), ({"school": "B"}, 60, 4), ({"school": "C"}, 60, 20)])
    by = ((), ("school",))
    told = counts(rows, by, lambda crossing, which, found: crossing == (("school", "B"),) and which == "counted")
    found = attack([write(tmp_path / "cells.csv", rows, ("school",), by, told)], rows, ("school",), OUT)
    assert places(found) == {((("school", "B"),), "counted")}


def test_two_ones_behind_a_total(tmp_path: Path) -> None:
    """Two hidden cells that together make 2: neither is known, and both are 0, 1 or 2."""
    rows = tables.two_way([[1, 1, 30], [25, 35, 45]], half)
    hidden = {cell(i, j) for i in (1, 2) for j in (1, 2)}
    told = counts(rows, BOTH, lambda crossing, stat, found: crossing in hidden)
    found = attack([write(tmp_path / "cells.csv", rows, DIMS, BOTH, told)], rows, DIMS, OUT)
    assert {(cell(1, 1), "students"), (cell(1, 2), "students")} <= places(found)
    assert {(leak.low, leak.high) for leak in found if leak.stat == "students"} == {(0, 2)}


def test_the_complement_of_a_released_pair(tmp_path: Path) -> None:
    """52 students and 49 of them counted are both large; the 3 others are not."""
    rows = tables.students([({"school": "A"}, 52, 49)])
    by = ((), ("school",))
    path = write(tmp_path / "cells.csv", rows, ("school",), by, counts(rows, by, lambda *_: False))
    assert {leak.stat for leak in attack([path], rows, ("school",), OUT)} == {"complement"}


def test_a_rate_to_one_decimal_is_a_count(tmp_path: Path) -> None:
    """Exact students and a share of three decimals (a percentage of one) give the counted."""
    rows = tables.students([({"school": "A"}, 47, 4), ({"school": "B"}, 230, 57)])
    by = (("school",),)
    told: Told = {((("school", name),), "students"): (size, "", "") for name, size in (("A", "47"), ("B", "230"))}
    told |= {((("school", "A"),), "share"): ("0.085", "", ""), ((("school", "B"),), "share"): ("0.248", "", "")}
    path = write(tmp_path / "cells.csv", rows, ("school",), by, told)
    (found,) = attack([path], rows, ("school",), OUT)
    assert found == Leak((("school", "A"),), "counted", 4, 4, 4, OUT)
    assert defects(path, rows, ("school",), OUT, by, rates=True)[0].startswith("value is not the truth")


def test_a_narrow_class_leaks_and_a_wide_one_does_not(tmp_path: Path) -> None:
    rows = tables.students([({"school": "A"}, 50, 4), ({"school": "B"}, 80, 30)])
    by = (("school",),)
    told: Told = {((("school", name),), "students"): (size, "", "") for name, size in (("A", "50"), ("B", "80"))}
    for low, high, leaks in (
        ("0.05", "0.1", True),
        ("0", "0.1", False),
        ("0.02", "0.109", True),
        ("0.02", "0.12", False),
    ):
        told[(("school", "A"),), "share"] = ("", low, high)
        path = write(tmp_path / "cells.csv", rows, ("school",), by, told)
        assert bool(attack([path], rows, ("school",), OUT)) is leaks, (low, high)


def test_a_class_without_its_students_still_tells_with_a_total(tmp_path: Path) -> None:
    """The students of A are hidden, but a total and a neighbour give them; A's class is then 1 to 3 of 40."""
    rows = tables.students([({"school": "A"}, 40, 2), ({"school": "B"}, 80, 30)])
    by = ((), ("school",))
    told: Told = {((), "students"): ("120", "", ""), ((("school", "B"),), "students"): ("80", "", "")}
    told[(("school", "A"),), "share"] = ("", "0.02", "0.09")
    found = attack([write(tmp_path / "cells.csv", rows, ("school",), by, told)], rows, ("school",), OUT)
    assert [(leak.stat, leak.low, leak.high) for leak in found] == [("counted", 1, 3)]


def test_an_exact_share_alone_says_what_the_students_come_in(tmp_path: Path) -> None:
    """3/14 of more than 9 and fewer than 28 students is 3 of 14, though no count of it is released."""
    rows = tables.students([({"school": "A"}, 14, 3), ({"school": "B"}, 13, 6), ({"school": "C"}, 60, 20)])
    by = ((), ("school",))
    told: Told = {((), "students"): ("87", "", ""), ((("school", "C"),), "students"): ("60", "", "")}
    told[(("school", "A"),), "share"] = (repr(3 / 14), "", "")
    path = write(tmp_path / "cells.csv", rows, ("school",), by, told)
    assert defects(path, rows, ("school",), OUT, by) == []
    assert ((("school", "A"),), "counted") in places(attack([path], rows, ("school",), OUT))
    del told[(("school", "A"),), "share"]
    assert attack([write(path, rows, ("school",), by, told)], rows, ("school",), OUT) == []


def test_two_releases_of_which_the_difference_leaks(tmp_path: Path) -> None:
    """All but one school, then all together: the one school is what is between. Each file alone is safe."""
    rows = tables.two_way([[4, 3, 20], [30, 35, 45]], half)
    one = write(
        tmp_path / "one.csv",
        rows,
        DIMS,
        BOTH,
        counts(rows, BOTH, lambda c, stat, found: c in (cell(1), ()) or len(c) == 2),
    )
    two = write(
        tmp_path / "two.csv",
        rows,
        DIMS,
        BOTH,
        counts(rows, BOTH, lambda c, stat, found: len(c) != 2 or c[0] == ("school", "school 1")),
    )
    assert attack([one], rows, DIMS, OUT) == [] == attack([two], rows, DIMS, OUT)
    assert (cell(1, 1), "students") in places(attack([one, two], rows, DIMS, OUT))


def test_the_file_of_one_term_later_leaks_by_what_is_between(tmp_path: Path) -> None:
    """9 students are hidden, one joins, 10 are released: the 9 were 9 or 10."""
    rows = tables.students([({"school": "A"}, 9, 4), ({"school": "B"}, 90, 30)])
    later = [*rows, {"id": "new", "school": "A", OUT: "1"}]
    by = (("school",),)
    one = write(tmp_path / "one.csv", rows, ("school",), by, counts(rows, by, lambda c, *_: c == (("school", "A"),)))
    two = write(
        tmp_path / "two.csv",
        later,
        ("school",),
        by,
        counts(later, by, lambda c, stat, _: c == (("school", "A"),) and stat != "students"),
    )
    files = [Release(one), Release(two, rows=later)]
    assert attack(files[:1], rows, ("school",), OUT) == []
    assert ((("school", "A"),), "students") in places(attack(files, rows, ("school",), OUT))


def test_a_file_without_one_school_is_that_school(tmp_path: Path) -> None:
    """All students by race, then all but one school by race: what is between is the school, by race."""
    rows = tables.two_way([[30, 40, 9], [50, 60, 70]], half)
    fewer = [row for row in rows if row["school"] != "school 1"]
    by = (("school",), ("race",))
    one = write(tmp_path / "one.csv", rows, DIMS, by, counts(rows, by, lambda *_: False))
    two = write(tmp_path / "two.csv", fewer, DIMS, by, counts(fewer, by, lambda *_: False))
    assert attack([one], rows, DIMS, OUT) == []
    assert (cell(1, 3), "students") in places(attack([one, Release(two, rows=fewer)], rows, DIMS, OUT))


def test_a_joiner_between_two_files_tells_an_outcome(tmp_path: Path) -> None:
    """60 of 200 were counted, then 61 of 201: who joined was counted."""
    rows = tables.students([({"school": "A"}, 100, 30), ({"school": "B"}, 100, 30)])
    later = [*rows, {"id": "new", "school": "A", OUT: "1"}]
    by = ((),)
    one = write(tmp_path / "one.csv", rows, ("school",), by, counts(rows, by, lambda *_: False))
    two = write(tmp_path / "two.csv", later, ("school",), by, counts(later, by, lambda *_: False))
    (found,) = Attack([Release(one), Release(two, rows=later)], rows, ("school",), OUT).turnover()
    assert (found.truth, found.low, found.high) == (1, 1, 1)


def test_two_outcomes_of_the_same_students_share_their_denominators(tmp_path: Path) -> None:
    """Students hidden in the file of one outcome and told in that of the other are told."""
    rows = [row | {"absent": "1" if i % 2 else "0"} for i, row in enumerate(tables.two_way([[4, 40], [30, 35]], half))]
    told = counts(rows, BOTH, lambda c, stat, found: len(c) > 0 or stat == "counted")
    one = write(tmp_path / "one.csv", rows, DIMS, BOTH, told)
    two = write(
        tmp_path / "two.csv",
        rows,
        DIMS,
        BOTH,
        counts(rows, BOTH, lambda c, stat, found: stat == "counted" or c == cell(1, 1), "absent"),
    )
    assert attack([one], rows, DIMS, OUT) == []
    found = attack([one, Release(two, outcome="absent")], rows, DIMS, OUT)
    assert {
        (leak.outcome, leak.low, leak.high) for leak in found if leak.crossing == cell(1, 1) and leak.stat == "students"
    } == {
        (OUT, 4, 4),
        ("absent", 4, 4),
    }


def test_nesting_known_to_the_reader(tmp_path: Path) -> None:
    """A zone of one school is that school: hiding the school and telling the zone tells it."""
    rows = tables.students(
        [
            ({"zone": "n", "school": "A"}, 7, 3),
            ({"zone": "s", "school": "B"}, 40, 15),
            ({"zone": "s", "school": "C"}, 60, 20),
        ]
    )
    dims, by = ("zone", "school"), (("zone",), ("school",))
    told = counts(rows, by, lambda c, stat, found: c[0][0] == "school")
    path = write(tmp_path / "cells.csv", rows, dims, by, told)
    assert places(attack([path], rows, dims, OUT, nested=(("school", "zone"),))) >= {((("school", "A"),), "students")}
    assert ((("school", "A"),), "students") not in places(attack([path], rows, dims, OUT))


def test_atoms_tell_what_no_line_of_the_table_does(tmp_path: Path) -> None:
    """13 in the school, 12 of race A, 12 learners: at least 11 are both, at most 2 are neither."""
    kinds = [("A", "yes", 11), ("A", "no", 1), ("B", "yes", 1)]
    rows = tables.students(
        [({"race": race, "learner": learner}, size, 6 if size > 1 else 1) for race, learner, size in kinds]
    )
    by = ((), ("race",), ("learner",))
    told = counts(rows, by, lambda c, stat, found: stat == "counted")
    found = attack([write(tmp_path / "cells.csv", rows, ("race", "learner"), by, told)], rows, ("race", "learner"), OUT)
    assert ((("race", "A"), ("learner", "no")), "students") in places(found)


def test_what_is_missing_from_the_file_is_nobody(tmp_path: Path) -> None:
    """A file that lists withheld crossings and leaves out empty ones tells the empty ones; with them, their neighbours."""
    rows = tables.two_way([[0, 6, 30], [20, 30, 40]], half)
    told = counts(rows, BOTH, lambda c, stat, found: c in {cell(i, j) for i in (1, 2) for j in (1, 2)})
    path = write(tmp_path / "cells.csv", rows, DIMS, BOTH, told)
    assert (cell(1, 2), "students") not in places(attack([path], rows, DIMS, OUT))
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("school 1,race 1,")))
    assert (cell(1, 2), "students") in places(attack([path], rows, DIMS, OUT))
    assert len(defects(path, rows, DIMS, OUT, BOTH)) == 2


def test_who_is_alone_in_a_cell_knows_it(tmp_path: Path) -> None:
    """Two hidden neighbours in a row of 8: wide to everybody, but not to the student who is one of them."""
    rows = tables.students([({"race": "A"}, 1, 0), ({"race": "B"}, 7, 3), ({"race": "C"}, 40, 20)])
    by = ((), ("race",))
    told = counts(rows, by, lambda c, stat, found: c in ((("race", "A"),), (("race", "B"),)))
    path = write(tmp_path / "cells.csv", rows, ("race",), by, told)
    assert attack([path], rows, ("race",), OUT, n=10, width=3) == []
    found = attack(
        [path], rows, ("race",), OUT, width=3, knows=[((("race", "A"),), stat) for stat in ("students", "counted")]
    )
    assert ((("race", "B"),), "students") in places(found)


def test_whole_students_are_narrower_than_parts_of_students(tmp_path: Path) -> None:
    """Hidden A and B are 11 together, and between 0.166 and 0.17 of A are counted: only 1 of 6 is that."""
    rows = tables.students([({"race": "A"}, 6, 1), ({"race": "B"}, 5, 3), ({"race": "C"}, 40, 20)])
    by = ((), ("race",))
    told = counts(rows, by, lambda c, stat, found: c in ((("race", "A"),), (("race", "B"),)))
    told[(("race", "A"),), "share"] = ("", "0.166", "0.17")
    path = write(tmp_path / "cells.csv", rows, ("race",), by, told)
    reader = Attack([path], rows, ("race",), OUT)
    low, high = reader.range((("race", "A"),), "students")
    assert high - low >= 5
    assert reader.range((("race", "A"),), "students", integer=True) == (6, 6)
    assert ((("race", "A"),), "students") not in places(attack([path], rows, ("race",), OUT))
    assert ((("race", "A"),), "students") in places(attack([path], rows, ("race",), OUT, integer=True))


def test_a_share_says_that_there_are_enough_students_for_one(tmp_path: Path) -> None:
    """A and B are 19 together. A reader of the rule knows that A, which has a share, are 10 or more: B are 9 or fewer."""
    rows = tables.students([({"race": "A"}, 13, 6), ({"race": "B"}, 6, 3), ({"race": "C"}, 40, 20)])
    by = ((), ("race",))
    told = counts(rows, by, lambda c, stat, found: c in ((("race", "A"),), (("race", "B"),)))
    told[(("race", "A"),), "share"] = ("", "0.2", "0.8")
    path = write(tmp_path / "cells.csv", rows, ("race",), by, told)
    b = (("race", "B"),)
    assert Attack([path], rows, ("race",), OUT).range(b, "students") == (0, 18)
    assert Attack([path], rows, ("race",), OUT, shares_from=10).range(b, "students") == (0, 9)


# Nothing to find


def test_a_safe_release(tmp_path: Path) -> None:
    """Four hidden cells in a rectangle with room in each row and column, and nothing else hidden."""
    rows = tables.two_way([[8, 30, 40], [25, 35, 45], [50, 60, 70]], half)
    square = {cell(i, j) for i in (1, 2) for j in (1, 2)}
    told = counts(rows, BOTH, lambda crossing, stat, found: crossing in square)
    path = write(tmp_path / "cells.csv", rows, DIMS, BOTH, told)
    assert defects(path, rows, DIMS, OUT, BOTH) == []
    assert attack([path], rows, DIMS, OUT, integer=True) == []


def test_nothing_told_is_safe(tmp_path: Path) -> None:
    rows = tables.two_way(tables.SINGLETONS, half)
    path = write(tmp_path / "cells.csv", rows, DIMS, BOTH, {})
    assert attack([path], rows, DIMS, OUT, integer=True) == []
    assert Attack([path], rows, DIMS, OUT).range(cell(1, 1), "students") == (0, float("inf"))


def test_sdctable_issue_135(tmp_path: Path) -> None:
    """A pattern with two hidden cells in every line is not enough for 1, 1, 7, 1, 0 and 1, 0, 0, 2, 8."""
    rows = tables.two_way(tables.SINGLETONS, lambda i, j, size: 0)
    hidden = {cell(1, 1), cell(1, 2), cell(1, 4), cell(2, 1), cell(2, 2), cell(2, 4)}
    told = counts(rows, BOTH, lambda c, stat, found: c in hidden or stat == "counted")
    found = attack([write(tmp_path / "cells.csv", rows, DIMS, BOTH, told)], rows, DIMS, OUT)
    assert {(cell(1, 1), "students"), (cell(1, 4), "students"), (cell(2, 4), "students")} <= places(found)


# What a file may not say


def one_fault(tmp_path: Path, change: Callable[[str], str]) -> list[str]:
    rows = tables.two_way([[0, 6, 30], [20, 30, 40]], half)
    told = counts(rows, BOTH, primary)
    told[cell(2, 3), "share"] = ("", "0.4", "0.6")
    path = write(tmp_path / "cells.csv", rows, DIMS, BOTH, told)
    assert defects(path, rows, DIMS, OUT, BOTH, rates=True) == []
    text = path.read_text()
    assert change(text) != text
    path.write_text(change(text))
    return defects(path, rows, DIMS, OUT, BOTH, rates=True)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("school 2,race 3,students,40", "school 2,race 3,students,41", "value is not the truth"),
        ("share,,0.4,0.6", "share,,0.51,0.6", "is not within"),
        ("share,,0.4,0.6", "share,0.5,0.4,0.6", "released, yet gives"),
        ("school 1,race 2,students,,,,withheld", "school 1,race 2,students,,0,9,withheld", "withheld, yet tells"),
        ("school 1,race 2,students,,,,withheld\n", "", "not listed"),
        ("school 1,race 2,students,,,,withheld", "school 1,race 2,students,,,,small", "unknown status"),
        ("school 1,race 1,share,,,,withheld", "school 1,race 1,share,,0,1,released", "a share of nobody"),
        ("school 1,race 1,share,,,,withheld\n", "", "a share is listed of some"),
        ("school 1,race 1,counted", "school 1,race 7,counted", "listed and not asked for"),
        ("school 1,race 2,students,,,,withheld\n", "school 1,race 2,students,,,,withheld\n" * 2, "listed 2 times"),
        ("high,status", "high,status,primary", "columns"),
    ],
)
def test_faults_of_a_file(tmp_path: Path, old: str, new: str, fault: str) -> None:
    found = one_fault(tmp_path, lambda text: text.replace("\r\n", "\n").replace(old, new))
    assert any(fault in line for line in found), found


def test_a_false_release_is_not_attacked(tmp_path: Path) -> None:
    rows = tables.two_way([[20, 30], [40, 50]], half)
    told: Told = {(cell(1, 1), "students"): ("21", "", "")}
    with pytest.raises(NotTheTruth):
        attack([write(tmp_path / "cells.csv", rows, DIMS, BOTH, told)], rows, DIMS, OUT)


# Time


def test_out_of_time_is_not_safety(tmp_path: Path) -> None:
    rows = tables.two_way([[8, 30, 40], [25, 35, 45]], half)
    square = {cell(i, j) for i in (1, 2) for j in (1, 2)}
    path = write(tmp_path / "cells.csv", rows, DIMS, BOTH, counts(rows, BOTH, lambda c, *_: c in square))
    with pytest.raises(OutOfTime):
        attack([path], rows, DIMS, OUT, time_limit=-1.0)


def test_a_district_of_60_schools_in_its_time(tmp_path: Path) -> None:
    """Everything to two ways, of 60 schools, 7 races and two yes/no dimensions: in tens of seconds."""
    rows = tables.district(60, students_per_school=250)
    dims = ("school", "race", "sex", "learner")
    by = tables.up_to(dims, 2)
    path = write(
        tmp_path / "cells.csv",
        rows,
        dims,
        by,
        counts(rows, by, lambda c, stat, found: found.students < 40 or stat == "counted"),
    )
    start = time.monotonic()
    found = attack([path], rows, dims, OUT, crossings=2, time_limit=100.0)
    assert time.monotonic() - start < 60
    assert found
