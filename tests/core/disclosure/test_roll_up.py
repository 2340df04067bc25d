"""Small categories joined before the proof: what comes out, that nothing small can be told from it, and what is refused."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fairwater.disaggregate.cells import Cells
from fairwater.disclosure import Ledger
from fairwater.disclosure.atoms import atoms_of
from fairwater.disclosure.counting import with_joined
from fairwater.quotes import quote_file
from fairwater.tables.joined import Joined, smallest
from fairwater.vocabulary import Dimension
from tests.attack import tables
from tests.attack.attack import Leak, Release, attack, defects
from tests.core.disclosure.test_release_command import Run, invoke, students

Sets = Sequence[Sequence[str]]
GROUP_BYS = ((), ("school",), ("race_joined",), ("school", "race_joined"))
WITH_RACE = (*GROUP_BYS, ("race",))


def roll_up(name: str = "race_joined", of: str = "race", **fields: object) -> str:
    """A table of a plan; lists, words and numbers are written as in JSON, which TOML reads."""
    lines = {"of": of} | fields
    return f"\n[roll_up.{name}]\n" + "".join(f"{field} = {json.dumps(value)}\n" for field, value in lines.items())


def run(
    folder: Path,
    content: str | None,
    *roll_ups: str,
    by: Sequence[Sequence[str]] = GROUP_BYS,
    out: str = "out",
    **given: object,
) -> Run:
    """Write the students and the plan, and release."""
    if content is not None:
        (folder / "students.csv").write_text(content, encoding="utf-8")
    fields = {"file": "students.csv", "outcome": "out", "better": "lower", "group_bys": [list(each) for each in by]}
    text = "".join(f"{name} = {json.dumps(value)}\n" for name, value in (fields | given).items())
    (folder / "plan.toml").write_text(text + "".join(roll_ups), encoding="utf-8")
    return invoke(folder / "plan.toml", folder / out)


NATIVE_PACIFIC = roll_up(together=[["Pacific", "Native"]])
DISTRICT = students(
    ("N,White", 60, 25),
    ("N,Black", 30, 12),
    ("N,Native", 6, 5),
    ("N,Pacific", 17, 7),
    ("S,White", 70, 30),
    ("S,Black", 40, 16),
    ("S,Native", 2, 1),
    ("S,Pacific", 22, 11),
)
"""247 students, 107 counted; Native and Pacific are 8 and 39, of which 6 and 18 counted."""


# What comes out


def test_joined_categories_worked_out_by_hand(tmp_path: Path) -> None:
    """23 and 24 students of Native or Pacific, of which 12 and 12 are counted: all can be shown."""
    found = run(tmp_path, DISTRICT, NATIVE_PACIFIC)
    assert found.text.splitlines()[0] == "school,race_joined,stat,value,low,high,status"
    race = lambda name: (("race_joined", name),)  # noqa: E731
    both = lambda name, school: (("race_joined", name), ("school", school))  # noqa: E731
    assert found.values() == {
        (): 247,
        (("school", "N"),): 113,
        (("school", "S"),): 134,
        race("White"): 130,
        race("Black"): 70,
        race("Native or Pacific"): 47,
        both("White", "N"): 60,
        both("White", "S"): 70,
        both("Black", "N"): 30,
        both("Black", "S"): 40,
        both("Native or Pacific", "N"): 23,
        both("Native or Pacific", "S"): 24,
    }
    assert found.values("counted")[both("Native or Pacific", "N")] == 12
    assert found.values("counted")[race("Native or Pacific")] == 24
    assert (found.proof["cells"], found.proof["withheld"], found.rolled_up) == (12, 0, [])


def test_the_column_that_it_is_made_from_may_stand_beside_it(tmp_path: Path) -> None:
    """Eight students of Native are small: their number is withheld, and that of Pacific; together they are told."""
    found = run(tmp_path, DISTRICT, NATIVE_PACIFIC, by=WITH_RACE)
    told = {dict(place).get("race") for place in found.values() if dict(place).get("race")}
    assert told == {"White", "Black"}
    assert found.values()[("race_joined", "Native or Pacific"),] == 47


def test_crossed_with_its_own_column_it_lists_what_goes_together(tmp_path: Path) -> None:
    found = run(tmp_path, DISTRICT, NATIVE_PACIFIC, by=[["race", "race_joined"]])
    listed = {(row["race"], row["race_joined"]) for row in found.rows}
    stay = {("White", "White"), ("Black", "Black")}
    assert listed == stay | {("Native", "Native or Pacific"), ("Pacific", "Native or Pacific")}


def test_two_columns_that_join_the_same_race_otherwise(tmp_path: Path) -> None:
    """The column that both are made from is not in the plan, and yet only what it allows is listed."""
    more = roll_up("fewer", together=[["Black", "Native", "Pacific"]])
    found = run(tmp_path, DISTRICT, NATIVE_PACIFIC, more, by=[["race_joined", "fewer"]])
    listed = {(row["race_joined"], row["fewer"]) for row in found.rows}
    all_three = "Black or Native or Pacific"
    assert listed == {("White", "White"), ("Black", all_three), ("Native or Pacific", all_three)}


def test_a_category_of_which_no_outcome_is_reported_stays_listed(tmp_path: Path) -> None:
    """That nobody of Islander has an outcome is not told by leaving it out."""
    content = DISTRICT + "N,Islander,\n" * 20
    joined = roll_up(together=[["Native", "Pacific", "Islander"]])
    found = run(tmp_path, content, joined, by=[*WITH_RACE, ("school", "race")])
    assert {row["race"] for row in found.rows} == {"", "White", "Black", "Native", "Pacific", "Islander"}
    assert {row["status"] for row in found.rows if row["race"] == "Islander"} == {"withheld"}
    assert found.values()[("race_joined", "Islander or Native or Pacific"),] == 47


def test_a_table_that_the_plan_does_not_use_changes_nothing(tmp_path: Path) -> None:
    by = [[], ["school"]]
    plain = run(tmp_path, DISTRICT, by=by).text
    assert run(tmp_path, None, NATIVE_PACIFIC, roll_up("few", smaller_than=20), by=by).text == plain


@pytest.mark.parametrize("sets", [[["Native", "Pacific"]], [["Pacific", "Native"]]])
def test_the_order_in_a_plan_does_not_matter(sets: Sets, tmp_path: Path) -> None:
    assert run(tmp_path, DISTRICT, roll_up(together=sets)).text == run(tmp_path, DISTRICT, NATIVE_PACIFIC).text


BLANKS = DISTRICT + students(("N,", 12, 6), ("S,", 3, 2)).partition("\n")[2]


def test_blank_is_joined_where_it_is_named(tmp_path: Path) -> None:
    found = run(tmp_path, BLANKS, roll_up(together=[["(not reported)", "Native"]]))
    assert found.values()[("race_joined", "Native or (not reported)"),] == 8 + 15
    assert found.values()[("race_joined", "Pacific"),] == 39


def test_blank_is_not_joined_by_a_threshold(tmp_path: Path) -> None:
    found = run(tmp_path, BLANKS, roll_up(smaller_than=40))
    assert {row["race_joined"] for row in found.rows} == {"", "White", "Black", "Native or Pacific", "(not reported)"}
    assert found.values()[("race_joined", "Native or Pacific"),] == 47


def test_an_empty_crossing_with_a_joined_column_that_everyone_knows(tmp_path: Path) -> None:
    content = DISTRICT + students(("E,White", 40, 15), ("E,Black", 30, 12)).partition("\n")[2]
    by = [["school", "race_joined"]]
    listed = {(row["school"], row["race_joined"]) for row in run(tmp_path, content, NATIVE_PACIFIC, by=by).rows}
    known = run(tmp_path, content, NATIVE_PACIFIC, by=by, known_empty=[["school", "race_joined"]])
    assert listed - {(row["school"], row["race_joined"]) for row in known.rows} == {("E", "Native or Pacific")}


# By a threshold


@pytest.mark.parametrize(
    ("sizes", "smaller_than", "joined"),
    [
        ({"A": 5, "B": 9, "C": 400, "D": 30}, 10, ("A", "B")),
        ({"A": 5, "B": 9, "C": 400, "D": 30}, 31, ("A", "B", "D")),
        ({"A": 5, "B": 90, "C": 400, "D": 30}, 10, ("A", "D")),  # never one alone
        ({"A": 5, "B": 30, "C": 400, "D": 30}, 10, ("A", "B")),
        ({"A": 5, "B": 30, "(not reported)": 1}, 10, ("A", "B")),
        ({"A": 5, "B": 3}, 10, ("A", "B")),
        ({"B": 10, "A": 12, "(not reported)": 1}, 10, None),
        ({"A": 5, "(not reported)": 1}, 10, None),
        ({}, 10, None),
    ],
)
def test_which_are_smallest(sizes: Mapping[str, int], smaller_than: int, joined: tuple[str, ...] | None) -> None:
    assert smallest(sizes, smaller_than) == (() if joined is None else (joined,))


def test_a_threshold_counts_students_and_not_rows_or_outcomes(tmp_path: Path) -> None:
    """All of Pacific have two rows, 12 more no outcome, and 43 of Native neither: 51 students of either race."""
    rows = [f"{i},{line}" for i, line in enumerate(DISTRICT.splitlines()[1:])]
    twice = [row for row in rows if "Pacific" in row]
    without = [f"p{i},N,Pacific," for i in range(12)] + [f"n{i},N,Native," for i in range(43)]
    content = "\n".join(["id,school,race,out", *rows, *twice, *without]) + "\n"
    names = []
    for least in (51, 52):
        found = run(tmp_path, content, roll_up(smaller_than=least), student=["id"], by=[["race_joined"]])
        names.append({row["race_joined"] for row in found.rows})
    assert names == [{"White", "Black", "Native", "Pacific"}, {"White", "Black", "Native or Pacific"}]


def test_what_a_threshold_tells_by_itself_is_reckoned_with(tmp_path: Path) -> None:
    """Two categories under 10 that are 18 together are 9 each. Named by a person, they may be anything."""
    content = students(("N,White", 60, 30), ("N,Black", 60, 25), ("N,Native", 9, 5), ("N,Pacific", 9, 6))
    by = [["race_joined"]]
    named = run(tmp_path, content, NATIVE_PACIFIC, by=by)
    assert named.values()[("race_joined", "Native or Pacific"),] == 18
    under = run(tmp_path, content, roll_up(smaller_than=10), by=by)
    assert ("race_joined", "Native or Pacific") not in {place[0] for place in under.values()}
    wide = run(tmp_path, content, roll_up(smaller_than=20), by=by)
    assert wide.values()[("race_joined", "Native or Pacific"),] == 18


def test_what_a_threshold_told_is_reckoned_with_later(tmp_path: Path) -> None:
    """The ledger knows by which rule they were joined: a later plan that names the same tells no more."""
    content = students(("N,White", 60, 30), ("N,Black", 60, 25), ("N,Native", 9, 5), ("N,Pacific", 9, 6))
    run(tmp_path, content, roll_up(smaller_than=10), by=[["race_joined"]], ledger="ledger.jsonl")
    later = run(tmp_path, None, NATIVE_PACIFIC, by=[["race_joined"]], ledger="ledger.jsonl")
    assert later.status == 0
    assert ("race_joined", "Native or Pacific") not in {place[0] for place in later.values()}
    other = run(tmp_path, None, roll_up("pair", together=[["Native", "Pacific"]]), by=[["pair"]], ledger="ledger.jsonl")
    assert ("pair", "Native or Pacific") not in {place[0] for place in other.values()}


def test_the_partner_of_one_alone_is_known_to_be_the_smallest_of_the_others(tmp_path: Path) -> None:
    """Native is under 200 and Pacific is not, and Black is 203: of 205 together at most 5 are Native, at least 2."""
    content = students(("N,White", 300, 100), ("N,Black", 203, 100), ("N,Native", 5, 2), ("N,Pacific", 200, 90))
    found = run(tmp_path, content, roll_up(smaller_than=200), by=[["race_joined"]])
    assert not {"Native or Pacific", "Black"} <= {dict(place)["race_joined"] for place in found.values()}
    named = run(tmp_path, content, NATIVE_PACIFIC, by=[["race_joined"]])
    assert {"Native or Pacific", "Black"} <= {dict(place)["race_joined"] for place in named.values()}


# Exactly known nesting


def test_what_goes_together_is_known_and_not_found_in_the_data() -> None:
    """Nobody of `c` has an outcome, nobody is in both; all four pairs that the joined column allows can hold a student."""
    race = Dimension("race", ("a", "b", "c", "d"))
    counts = np.array([[12], [14], [0], [15]])
    cells = Cells((race,), ("out",), np.arange(4), counts, counts // 2)
    joined = Joined("pair", "race", (("b", "c"),))
    atoms = atoms_of(with_joined(cells, (joined,)))
    assert atoms.dimensions[1].values == ("a", "b or c", "d")
    assert list(zip(*atoms.digits.tolist(), strict=True)) == [(0, 0), (1, 1), (2, 1), (3, 2)]


# Under attack


JOINED: tuple[dict[str, Sets], ...] = (
    {"race_joined": [["Native", "Pacific"], ["Asian", "Two or more"]]},
    {"race_joined": [["Native", "Pacific"]], "few": [["Native", "Pacific", "Asian"]]},
    {"race_joined": [["Native", "Pacific"]], "other": [["Pacific", "Asian"], ["Native", "Black"]]},
)


def made(rows: Sequence[tables.Row], joined: Mapping[str, Sets]) -> list[tables.Row]:
    """The rows with the joined columns written out, by a naive loop."""
    found = []
    for row in rows:
        more = {}
        for name, sets in joined.items():
            race = row["race"] or "(not reported)"
            more[name] = next((" or ".join(sorted(each)) for each in sets if race in each), race)
        found.append(row | more)
    return found


Step = tuple[Sequence[Sequence[str]], Mapping[str, Sets]]


def leaks(
    folder: Path, rows: list[tables.Row], steps: Sequence[Step], *, rates: bool = True, integer: bool = True
) -> list[Leak]:
    """Release one after another with one ledger, and attack what came out by all columns that were shown."""
    tables.write(rows, folder / "students.csv")
    written = made(rows, {name: sets for _, each in steps for name, sets in each.items()})
    came_out: list[tuple[Run, Step]] = []
    for turn, (by, sets) in enumerate(steps):
        plan = [roll_up(name, together=each) for name, each in sets.items()]
        found = run(folder, None, *plan, by=by, out=f"out-{turn}", outcome="suspended", rates=rates, ledger="l.jsonl")
        assert "could be worked out" in found.said or found.status == 0, found.said
        if found.status == 0:
            came_out.append((found, (by, sets)))
    assert came_out
    columns = dict.fromkeys(name for _, (by, _) in came_out for names in by for name in names)
    joined = [name for _, (_, sets) in came_out for name in sets]
    dims, nested = tuple(dict.fromkeys(("race", *columns))), [("race", name) for name in joined]
    for found, (by, _) in came_out:
        cells = found.folder / "cells.csv"
        assert defects(cells, written, dims, "suspended", by, rates=rates, nested=nested) == []
    files = [Release(found.folder / "cells.csv", "suspended", written) for found, _ in came_out]
    return attack(files, written, dims, "suspended", nested=nested, integer=integer, enough=3)


def tiny(seed: int, sizes: Mapping[str, int], schools: int = 5) -> list[tables.Row]:
    """A made-up district in which so few students are of these races, in whatever schools."""
    rows = [row for row in tables.district(schools, seed=seed, students_per_school=300) if row["race"] not in sizes]
    few = [race for race, size in sizes.items() for _ in range(size)]
    chosen = np.random.default_rng(seed).choice(len(rows), len(few), replace=False).tolist()
    races = dict(zip(chosen, few, strict=True))
    return [row | {"race": races.get(i, row["race"])} for i, row in enumerate(rows)]


@pytest.mark.parametrize("joined", JOINED, ids=lambda joined: "+".join(joined))
@pytest.mark.parametrize(("native", "pacific"), [(4, 8), (5, 5), (1, 12)])
def test_both_columns_in_one_plan(joined: Mapping[str, Sets], native: int, pacific: int, tmp_path: Path) -> None:
    by = [(), ("school",), ("race",), *((name,) for name in joined), *(("school", name) for name in joined)]
    assert leaks(tmp_path, tiny(native, {"Native": native, "Pacific": pacific}), [(by, joined)]) == []


def one_after_another() -> Iterator[tuple[str, list[Step]]]:
    """Plans of which each is harmless alone."""
    (joined, _, two) = JOINED
    plain: Step = ([(), ("school",), ("race",), ("school", "race")], {})
    by: Step = ([(), ("school",), ("race_joined",), ("school", "race_joined")], joined)
    yield "race, then joined", [plain, by]
    yield "joined, then race", [by, plain]
    yield "totals, then parts", [([("race_joined",)], joined), ([("race",)], {})]
    yield "crossed with the school alone", [([("school", "race_joined")], joined), ([("school", "race")], {})]
    yield "joined twice", [([("school", name)], {name: sets}) for name, sets in two.items()]
    yield "joined twice, then race", [*([([(), (name,)], {name: s}) for name, s in two.items()]), ([("race",)], {})]
    yield "by sex", [([("race_joined", "sex")], joined), ([("race",), ("sex",)], {}), ([("race", "sex")], {})]


@pytest.mark.parametrize(("steps"), [pytest.param(steps, id=name) for name, steps in one_after_another()])
@pytest.mark.parametrize("rates", [False, True])
def test_one_after_another_with_one_ledger(steps: list[Step], rates: bool, tmp_path: Path) -> None:
    assert leaks(tmp_path, tiny(3, {"Native": 4, "Pacific": 9}), steps, rates=rates) == []


RACES = ("Asian", "Black", "Native", "Pacific", "White")


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(seed=st.integers(0, 10_000))
def test_random_joins_of_random_tables(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    random = np.random.default_rng(seed)
    blocks = [
        ({"school": school, "race": race}, size, int(random.binomial(size, random.choice([0.03, 0.3, 0.7]))))
        for school, race in itertools.product("ABC", RACES)
        for size in [int(random.choice([0, 1, 3, 8, 12, 30, 70]))]
    ]
    rows = tables.students([*blocks, ({"school": "A", "race": "White"}, 40, 15)])
    present = sorted({row["race"] or "" for row in rows})
    steps: list[Step] = []
    for turn in range(int(random.integers(1, 4))):
        name = f"j{turn}"
        chosen = random.permutation(present).tolist()
        sets = [chosen[:2], chosen[2:4]] if len(chosen) > 3 and random.random() < 0.5 else [chosen[:3]]
        if min(len(each) for each in sets) < 2:
            continue
        every = [(), ("school",), ("race",), (name,), ("school", "race"), ("school", name)]
        by = [every[i] for i in sorted(random.choice(len(every), 3, replace=False).tolist())]
        steps.append((by, {name: sets} if any(name in names for names in by) else {}))
    if steps:
        assert leaks(tmp_path_factory.mktemp("random"), rows, steps, rates=bool(random.random() < 0.5)) == []


# The ledger


def test_the_ledger_says_how_a_column_was_made(tmp_path: Path) -> None:
    run(tmp_path, DISTRICT, NATIVE_PACIFIC, ledger="ledger.jsonl")
    run(tmp_path, None, roll_up("few", smaller_than=50), by=[["few"]], ledger="ledger.jsonl")
    one, two = Ledger(tmp_path / "ledger.jsonl").entries()
    assert one.joined == (Joined("race_joined", "race", (("Native", "Pacific"),)),)
    assert two.joined == (Joined("few", "race", (("Native", "Pacific"),), 50),)
    run(tmp_path, None, by=[[]], ledger="ledger.jsonl")
    assert Ledger(tmp_path / "ledger.jsonl").entries()[2].joined == ()
    head = json.loads((tmp_path / "ledger.jsonl").read_text(encoding="utf-8").splitlines()[-2])
    assert "joined" not in head  # a ledger of plans without joined columns is what it always was


def test_a_later_plan_need_not_say_again_how_it_was_made(tmp_path: Path) -> None:
    """47 of both were shown: 39 of Pacific would tell the 8 of Native, and stay withheld, whoever asks."""
    run(tmp_path, DISTRICT, NATIVE_PACIFIC, by=[["race_joined"]], ledger="ledger.jsonl")
    later = run(tmp_path, None, by=[["race"]], ledger="ledger.jsonl")
    assert {dict(place)["race"] for place in later.values()} == {"White", "Black"}
    alone = run(tmp_path, None, by=[["race"]])
    assert {dict(place)["race"] for place in alone.values()} == {"White", "Black", "Pacific"}


def test_what_others_published_by_joined_categories(tmp_path: Path) -> None:
    """The state tells 47 of both: 39 of Pacific would tell the 8 of Native."""
    (tmp_path / "state.csv").write_text("race_joined,stat,value\nNative or Pacific,students,47\n", encoding="utf-8")
    quote_file(tmp_path / "state.csv", ledger=Ledger(tmp_path / "ledger.jsonl"), source="The state")
    found = run(tmp_path, DISTRICT, NATIVE_PACIFIC, by=[["race"], ["school", "race_joined"]], ledger="ledger.jsonl")
    assert {dict(place)["race"] for place in found.values() if len(place) == 1} == {"White", "Black"}


def test_the_same_plan_twice_with_one_ledger(tmp_path: Path) -> None:
    one = run(tmp_path, DISTRICT, roll_up(smaller_than=50), by=WITH_RACE, ledger="ledger.jsonl").text
    assert run(tmp_path, None, roll_up(smaller_than=50), by=WITH_RACE, ledger="ledger.jsonl").text == one


def test_a_larger_smallest_group_later(tmp_path: Path) -> None:
    """What is public of a category that stays is public by whatever column it is asked for: nothing is left to keep."""
    content = DISTRICT + students(("S,Asian", 12, 0)).partition("\n")[2]
    run(tmp_path, content, by=[["race"]], ledger="ledger.jsonl", rates=False)
    later = run(tmp_path, None, NATIVE_PACIFIC, by=[["race_joined"]], ledger="ledger.jsonl", rates=False, min_n=15)
    assert later.status == 0, later.said


def test_one_joiner_between_two_files(tmp_path: Path) -> None:
    """Another snapshot: what was withheld by race stays withheld where the category is the same in the joined column."""
    run(tmp_path, DISTRICT, by=[["school", "race"]], ledger="ledger.jsonl")
    before = run(tmp_path, None, by=[["school", "race"]]).values()
    content = DISTRICT + "N,White,1\n"
    later = run(tmp_path, content, NATIVE_PACIFIC, by=[["school", "race_joined"]], ledger="ledger.jsonl")
    assert later.status == 0, later.said
    stay = [place for place in later.values() if dict(place)["race_joined"] in ("White", "Black")]
    for place in stay:
        assert (("race", dict(place)["race_joined"]), ("school", dict(place)["school"])) in before
    assert (("race_joined", "White"), ("school", "N")) not in stay  # 60 and 61 would tell of the joiner


# Utility


def shown(found: Run, by: str) -> Counter[str]:
    return Counter({dict(place)[by]: n for place, n in found.values().items() if set(dict(place)) == {by}})


FEW = {"Aleut": 6, "Chamorro": 8, "Native": 7, "Pacific": 9}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_more_is_shown_where_the_tiny_categories_are_joined(seed: int, tmp_path: Path) -> None:
    rows = tiny(seed, FEW, schools=8)
    tables.write(rows, tmp_path / "students.csv")
    plain = run(tmp_path, None, by=[(), ("school",), ("race",), ("school", "race")], out="plain", outcome="suspended")
    assert not set(FEW) & set(shown(plain, "race"))
    for table in (roll_up(together=[list(FEW)]), roll_up(smaller_than=30)):
        joined = run(tmp_path, None, table, outcome="suspended")
        assert shown(joined, "race_joined")["Aleut or Chamorro or Native or Pacific"] == 30
        assert joined.proof["withheld"] < plain.proof["withheld"]
        hidden = [each.proof["withheld"] / each.proof["cells"] for each in (plain, joined)]
        assert hidden[1] < hidden[0]


# Bad input, each with its sentence


def refused(
    folder: Path, *words: str, roll_ups: str = NATIVE_PACIFIC, content: str = DISTRICT, **given: object
) -> None:
    """A plan is refused in one sentence, and nothing is written."""
    found = run(folder, content, roll_ups, **({"ledger": "ledger.jsonl"} | given))
    assert (found.status, found.printed) == (1, "")
    assert not found.folder.exists() and not (folder / "ledger.jsonl").exists()
    said = found.said.strip()
    assert said.endswith(".") and len(said.splitlines()) == 1 and "Traceback" not in said
    assert [word for word in words if word not in said] == []


TWO = [["Native", "Pacific"]]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"together": [["Native", "Islander"]]}, ("“Islander”", "“race”", "students.csv", "Black, Native, Pacific")),
        ({"together": [["Native", " Pacific"]]}, ("“ Pacific”",)),
        ({"together": [["Native", "(not reported)"]]}, ("“(not reported)”",)),
        ({"together": [["Native", "Native"]]}, ("“Native”", "twice")),
        ({"together": [["Native", "Pacific"], ["Black", "Native"]]}, ("“Native”", "twice")),
        ({"together": TWO, "smaller_than": 20}, ("together", "smaller_than", "not both")),
        ({}, ("together", "smaller_than", "not both")),
        ({"together": [["Native"]]}, ("fewer than two",)),
        ({"together": [["Native", "Pacific"], []]}, ("fewer than two",)),
        ({"together": []}, ("fewer than two",)),
        ({"together": "Native"}, ("wrong kind",)),
        ({"together": ["Native", "Pacific"]}, ("wrong kind",)),
        ({"together": [["Native", 3]]}, ("wrong kind",)),
        ({"together": 3}, ("wrong kind",)),
        ({"smaller_than": "20"}, ("wrong kind",)),
        ({"smaller_than": 20.5}, ("wrong kind",)),
        ({"smaller_than": True}, ("wrong kind",)),
        ({"together": TWO, "of": 3}, ("wrong kind",)),
        ({"together": TWO, "by": "race"}, ("wrong kind",)),
        ({"smaller_than": 9}, ("9", "10", "“strict”")),
        ({"smaller_than": 0}, ("0", "10", "“strict”")),
        ({"smaller_than": -5}, ("-5", "10")),
        ({"of": "rase", "together": TWO}, ("rase", "school, race")),
        ({"of": "out", "together": [["0", "1"]]}, ("out", "school, race")),
        ({"of": "race_joined", "together": TWO}, ("“race_joined”",)),
    ],
)
def test_a_table_that_cannot_be(fields: Mapping[str, object], words: Sequence[str], tmp_path: Path) -> None:
    refused(tmp_path, *words, roll_ups=roll_up(**dict(fields)))  # type: ignore[arg-type]


def test_a_threshold_below_a_raised_smallest_group(tmp_path: Path) -> None:
    refused(tmp_path, "14", "15", roll_ups=roll_up(smaller_than=14), min_n=15)


@pytest.mark.parametrize("name", ["race", "school", "out"])
def test_a_name_that_the_file_has(name: str, tmp_path: Path) -> None:
    of = "race" if name != "race" else "school"
    sets = TWO if of == "race" else [["N", "S"]]
    refused(tmp_path, f"“{name}”", "students.csv", roll_ups=roll_up(name, of, together=sets))


def test_a_name_that_is_blank(tmp_path: Path) -> None:
    refused(tmp_path, "wrong kind", roll_ups=roll_up('""', together=TWO))


def test_a_column_made_of_a_made_one(tmp_path: Path) -> None:
    more = roll_up("twice", "race_joined", together=[["White", "Black"]])
    refused(tmp_path, "[roll_up.twice]", "“race_joined”", roll_ups=NATIVE_PACIFIC + more)


def test_a_table_that_is_none(tmp_path: Path) -> None:
    refused(tmp_path, "“roll_up”", "kind", roll_ups="", roll_up=3)
    refused(tmp_path, "[roll_up.race_joined]", "kind", roll_ups='\n[roll_up]\nrace_joined = "race"\n')
    refused(tmp_path, "“roll_up”", "kind", roll_ups='\n[[roll_up]]\nof = "race"\n')


def test_a_joined_name_that_is_a_category(tmp_path: Path) -> None:
    """Students of another category “Native or Pacific” would be taken for them."""
    content = DISTRICT + students(("N,Native or Pacific", 60, 22)).partition("\n")[2]
    refused(tmp_path, "“Native or Pacific”", "“race”", content=content)
    refused(tmp_path, "“Native or Pacific”", "“race”", content=content, roll_ups=roll_up(smaller_than=50))
    content = (
        DISTRICT
        + students(("N,A", 30, 12), ("N,B or C", 30, 12), ("N,A or B", 30, 12), ("N,C", 30, 9)).partition("\n")[2]
    )
    refused(tmp_path, "“A or B or C”", content=content, roll_ups=roll_up(together=[["A", "B or C"], ["A or B", "C"]]))


def test_a_column_of_a_plan_that_no_table_makes(tmp_path: Path) -> None:
    refused(tmp_path, "joined", "school, race", by=[["joined"]])


@pytest.mark.parametrize(
    "later",
    [
        roll_up(together=[["Black", "Pacific"]]),
        roll_up(together=[["Black", "Native", "Pacific"]]),
        roll_up(smaller_than=90),
        roll_up(of="school", together=[["N", "S"]]),
    ],
)
def test_a_name_that_meant_something_else_before(later: str, tmp_path: Path) -> None:
    run(tmp_path, DISTRICT, NATIVE_PACIFIC, by=[["race_joined"]], ledger="kept.jsonl")
    before = (tmp_path / "kept.jsonl").read_bytes()
    found = run(tmp_path, None, later, by=[["race_joined"]], ledger="kept.jsonl", out="later")
    assert found.status == 1 and not found.folder.exists()
    assert "“race_joined”" in found.said and "Native or Pacific" in found.said and "another name" in found.said
    assert (tmp_path / "kept.jsonl").read_bytes() == before
    other = run(tmp_path, None, later, by=[["race_joined"]], ledger="kept.jsonl", out="later", population="2027")
    assert other.status == 0, other.said


def test_a_name_that_was_a_column_of_the_file_and_the_other_way_round(tmp_path: Path) -> None:
    real = "\n".join(f"{line},{'joined' if not i else 'x'}" for i, line in enumerate(DISTRICT.splitlines())) + "\n"
    for first, then in (((real, ""), (DISTRICT, "made")), ((DISTRICT, "made"), (real, ""))):
        (tmp_path / "kept.jsonl").unlink(missing_ok=True)
        runs = []
        for content, makes in (first, then):
            table = roll_up("joined", together=TWO) if makes else ""
            runs.append(run(tmp_path, content, table, by=[["joined"]], ledger="kept.jsonl", out=f"out-{len(runs)}"))
        assert [each.status for each in runs] == [0, 1]
        assert "“joined”" in runs[1].said and "another name" in runs[1].said and runs[1].said.strip().endswith(".")


def test_a_ledger_with_a_column_made_of_one_that_the_file_lacks(tmp_path: Path) -> None:
    run(tmp_path, DISTRICT, NATIVE_PACIFIC, by=[["race_joined"]], ledger="kept.jsonl")
    content = "".join(f"{line.split(',')[0]},{line.split(',')[2]}\n" for line in DISTRICT.splitlines())
    found = run(tmp_path, content, by=[["school"]], ledger="kept.jsonl")
    assert found.status == 1 and "by race," in found.said
