"""The ledger: nothing in it can be changed unseen, nothing is half written, and what was shown bears on what comes later."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from fairwater.disclosure import DamagedLedger, Ledger, NotProven, ReleasedTables
from fairwater.disclosure.ledger import Entry
from fairwater.disclosure.shown import Interval
from fairwater.releases import release_file

ROOT = Path(__file__).resolve().parents[3]
LINE_ENDS_OF_UNICODE = "\x85\u2028\u2029"


# Entries that come back as they were


words = st.text(st.characters(exclude_categories=("Cs",), exclude_characters=LINE_ENDS_OF_UNICODE), max_size=8)
columns = st.lists(words, unique=True, max_size=3).map(tuple)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    names = draw(columns)
    low, wider = draw(st.integers(0, 10**9)), draw(st.sampled_from([0, 0, 7, 40]))
    values = tuple(draw(words) for _ in names)
    return Interval(names, values, draw(st.sampled_from(["students", "counted"])), low, low + wider)


entries = st.builds(
    Entry,
    population=words,
    snapshot=words,
    outcome=words,
    students=words,
    audience=words,
    policy=words,
    time=words,
    group_bys=st.lists(columns, max_size=3).map(tuple),
    intervals=st.lists(intervals(), max_size=4).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(releases=st.lists(entries, max_size=4))
def test_what_goes_in_comes_out(releases: list[Entry], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("round") / "ledger.jsonl"
    before = b""
    for n, entry in enumerate(releases, start=1):
        Ledger(path).append(entry)
        now = path.read_bytes()
        assert now.startswith(before) and len(now) > len(before)  # lines are added, and none is changed
        before = now
        assert Ledger(path).entries() == tuple(releases[:n])
    assert len(Ledger(path)) == sum(len(entry.intervals) for entry in releases)


@pytest.mark.parametrize("end", LINE_ENDS_OF_UNICODE)
def test_a_value_with_a_line_end_of_unicode(end: str, tmp_path: Path) -> None:
    entry = example(("school",), ("N" + end + "S",))
    Ledger(tmp_path / "ledger.jsonl").append(entry)
    assert Ledger(tmp_path / "ledger.jsonl").entries() == (entry,)


def test_a_ledger_need_not_exist_nor_its_folder(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "deep" / "down" / "ledger.jsonl")
    assert (ledger.entries(), len(ledger)) == ((), 0)
    with ledger.locked():
        ledger.append(example())
    assert ledger.entries() == (example(),)


# Nothing can be changed unseen


def example(names: tuple[str, ...] = ("school", "race"), values: tuple[str, ...] = ("Nordé", "A")) -> Entry:
    shown = (
        Interval((), (), "students", 160, 160),
        Interval((), (), "counted", 52, 52),
        Interval(names, values, "students", 40, 40),
        Interval(names, values, "counted", 8, 15),
    )
    return Entry("2026", "ab12", "out", "cd34", "public", "strict-1", "2026-11-22T12:00:00+00:00", ((), names), shown)


def of_three_releases(path: Path) -> Ledger:
    """A ledger of 15 lines."""
    for names, values in (("school", "Nordé"), ("race", "Ålesund"), ("school", "S")):
        Ledger(path).append(example((names,), (values,)))
    return Ledger(path)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("good") / "ledger.jsonl"
    assert len(of_three_releases(path).entries()) == 3
    return path.read_bytes()


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes], int | None]:
    """Read a ledger of these bytes; return the line that was named as damaged, or None where it was taken."""
    path = tmp_path_factory.mktemp("checked") / "ledger.jsonl"

    def read(content: bytes) -> int | None:
        path.write_bytes(content)
        try:
            Ledger(path).entries()
        except DamagedLedger as damage:
            sentence = damage.sentence()
            assert "ledger.jsonl" in sentence and sentence.endswith(".")
            assert f"Line {damage.values['line']} " in sentence
            return int(str(damage.values["line"]))
        return None

    return read


Check = Callable[[bytes], "int | None"]
BLANKS = b" \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f"


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_any_byte_that_is_changed(data: st.DataObject, good: bytes, check: Check) -> None:
    """Any byte for any other of ASCII; the line is named in which it stands."""
    place = data.draw(st.integers(0, len(good) - 1))
    byte = data.draw(st.integers(0, 127))
    assume(byte != good[place])
    assume(not (byte in BLANKS and good[place] in BLANKS))
    changed = good[:place] + bytes([byte]) + good[place + 1 :]
    try:
        changed.decode()
    except UnicodeDecodeError:
        assume(False)
    assert check(changed) == good[:place].count(b"\n") + 1


@pytest.mark.parametrize(
    ("old", "new"), [(b"-1", b"-2"), (b"160", b"161"), (b"public", b"Public"), ("é".encode(), "ê".encode())]
)
def test_a_word_that_is_changed(old: bytes, new: bytes, good: bytes, check: Check) -> None:
    assert check(good.replace(old, new, 1)) == good[: good.index(old)].count(b"\n") + 1


@pytest.mark.parametrize("byte", [0x80, 0xC3, 0xFF])
def test_a_byte_that_is_no_letter(byte: int, good: bytes, check: Check) -> None:
    place = good.index(b"school")
    assert check(good[:place] + bytes([byte]) + good[place + 1 :]) == 1


@pytest.mark.parametrize(("old", "new"), [(b": ", b":\t"), (b"\n", b"\r"), (b"\n", b"\x0b"), (b"\n", b"\r\n")])
def test_white_space_for_white_space(old: bytes, new: bytes, good: bytes, check: Check) -> None:
    assert check(good.replace(old, new, 1)) is not None


@pytest.mark.parametrize("line", range(2, 15))
def test_a_line_in_the_middle_that_is_gone(line: int, good: bytes, check: Check) -> None:
    """What follows it no longer follows: the line that stands in its place is named."""
    lines = good.splitlines(keepends=True)
    assert check(b"".join(lines[: line - 1] + lines[line:])) == line


def test_the_first_line_gone(good: bytes, check: Check) -> None:
    assert check(b"".join(good.splitlines(keepends=True)[1:])) == 1


@pytest.mark.parametrize("gone", [1, 2, 3, 4])
def test_the_last_lines_gone(gone: int, good: bytes, check: Check) -> None:
    """The release says how many numbers it shows: the last line that is left is named."""
    lines = good.splitlines(keepends=True)
    assert check(b"".join(lines[:-gone])) == 15 - gone


@settings(max_examples=60, deadline=None)
@given(two=st.lists(st.integers(0, 14), min_size=2, max_size=2, unique=True))
def test_two_lines_that_changed_places(two: list[int], good: bytes, check: Check) -> None:
    one, other = sorted(two)
    lines = good.splitlines(keepends=True)
    lines[one], lines[other] = lines[other], lines[one]
    assert check(b"".join(lines)) == one + 1


@settings(max_examples=60, deadline=None)
@given(line=st.integers(1, 15))
def test_a_line_that_is_doubled(line: int, good: bytes, check: Check) -> None:
    lines = good.splitlines(keepends=True)
    assert check(b"".join(lines[:line] + lines[line - 1 :])) == line + 1


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_file_that_is_cut_in_mid_line(data: st.DataObject, good: bytes, check: Check) -> None:
    place = data.draw(st.integers(1, len(good) - 2))
    assume(good[place - 1 : place] != b"\n" and good[place : place + 1] != b"\n")
    cut = good[:place]
    try:
        cut.decode()
    except UnicodeDecodeError:
        assume(False)
    assert check(cut) == cut.count(b"\n") + 1


def test_a_file_that_is_cut_within_a_letter(good: bytes, check: Check) -> None:
    place = good.rindex("Å".encode()) + 1
    assert check(good[:place]) == good[:place].count(b"\n") + 1


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"1",
        b"null",
        b'"hash"',
        b"{}",
        b'{"hash": ""}',
        b"not a line",
        b"[]",
    ],
)
@pytest.mark.parametrize("before", [0, 7, 15])
def test_a_line_of_something_else(line: bytes, before: int, good: bytes, check: Check) -> None:
    lines = good.splitlines(keepends=True)
    assert check(b"".join([*lines[:before], line + b"\n", *lines[before:]])) == before + 1


def test_a_last_line_without_its_end(good: bytes, tmp_path: Path) -> None:
    """It is refused, or what comes after it stands on a line of its own."""
    path = tmp_path / "ledger.jsonl"
    path.write_bytes(good[:-1])
    ledger = Ledger(path)
    try:
        ledger.entries()
    except DamagedLedger:
        return
    ledger.append(example())
    assert len(ledger.entries()) == 4


# Whole or not at all


@pytest.mark.parametrize("failing", ["replace", "fsync", "write"])
def test_an_append_that_fails_leaves_the_old_file(
    failing: str, good: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ledger.jsonl"
    path.write_bytes(good)

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        if failing == "replace":
            broken.setattr(Path, "replace", fail)
            broken.setattr(os, "replace", fail)
        elif failing == "fsync":
            broken.setattr(os, "fsync", fail)
        else:
            broken.setattr(os, "fdopen", fail)
        with pytest.raises(OSError, match="No space"):
            Ledger(path).append(example())
    assert path.read_bytes() == good
    Ledger(path).append(example())
    assert path.read_bytes().startswith(good)
    assert len(Ledger(path).entries()) == 4


# What was shown bears on what comes later


Blocks = Sequence[tuple[str, int, int]]
DISTRICT: Blocks = (
    ("N,A", 40, 15),
    ("N,B", 30, 4),
    ("N,C", 3, 1),
    ("S,A", 50, 20),
    ("S,B", 25, 12),
    ("S,C", 12, 0),
)
"""160 students: 73 in N, 87 in S; 90, 55 and 15 by race; the three in N,C are few."""
EVERY = ((), ("school",), ("race",), ("school", "race"))

Cell = tuple[tuple[tuple[str, str], ...], str]


def students(blocks: Blocks, header: str = "school,race,out") -> str:
    """A CSV text: so many students of each kind, the first of them counted."""
    lines = [f"{kind},{int(i < counted)}" for kind, size, counted in blocks for i in range(size)]
    return "\n".join([header, *lines]) + "\n"


class District:
    """A folder with a ledger, and releases from it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ledger = Ledger(folder / "ledger.jsonl")

    def plan(self, content: str, group_bys: Sequence[Sequence[str]] = EVERY, **fields: Any) -> Path:
        """Write the students and the plan; without a ledger when `ledger` is None."""
        name = f"students-{len(list(self.folder.glob('*.csv')))}.csv"
        (self.folder / name).write_text(content, encoding="utf-8")
        asked = {"file": name, "outcome": "out", "better": "lower", "group_bys": [list(by) for by in group_bys]}
        asked |= {"ledger": "ledger.jsonl"} | fields
        path = self.folder / f"{name}.toml"
        lines = (f"{key} = {json.dumps(value)}\n" for key, value in asked.items() if value is not None)
        path.write_text("".join(lines), encoding="utf-8")
        return path

    def release(self, content: str, group_bys: Sequence[Sequence[str]] = EVERY, **fields: Any) -> ReleasedTables:
        return release_file(self.plan(content, group_bys, **fields))


@pytest.fixture
def district(tmp_path: Path) -> District:
    return District(tmp_path)


def exact(tables: ReleasedTables) -> dict[Cell, int]:
    """Every count that was given exactly."""
    return {
        (tuple(sorted(number.where)), number.stat): int(number.value)
        for number in tables.numbers
        if number.value is not None and number.stat != "share"
    }


def held_back(tables: ReleasedTables, stat: str = "students") -> set[tuple[tuple[str, str], ...]]:
    return {tuple(sorted(n.where)) for n in tables.numbers if n.stat == stat and n.value is None}


def cell(**values: str) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(values.items()))


def test_an_entry_holds_what_was_shown_and_what_was_asked(district: District) -> None:
    tables = district.release(students(DISTRICT))
    (entry,) = district.ledger.entries()
    assert entry.group_bys == EVERY
    assert (entry.outcome, entry.audience, entry.policy, entry.population) == ("out", "public", "strict-1", "")
    noted = {
        (tuple(sorted(zip(each.names, each.values, strict=True))), each.stat): each.low
        for each in entry.intervals
        if each.low == each.high
    }
    assert noted == exact(tables)
    classes = [each for each in entry.intervals if each.low < each.high]
    assert len(classes) == sum(number.low is not None for number in tables.numbers) > 0
    assert tables.proof.ledger_entries == len(entry.intervals) == len(district.ledger)
    assert '"N", "race": "C"' not in district.ledger.path.read_text(encoding="utf-8")  # never what was withheld


TOTALS, PARTS = ((), ("school",)), (("race",), ("school", "race"))


def test_alone_the_crossing_withholds_only_the_few(district: District) -> None:
    alone = district.release(students(DISTRICT), [["school", "race"]])
    assert held_back(alone) == {cell(school="N", race="C")}


@pytest.mark.parametrize("turns", [(TOTALS, PARTS), (PARTS, TOTALS), (TOTALS, PARTS[1:]), (PARTS[1:], TOTALS)])
def test_one_axis_after_another(turns: Sequence[Sequence[Sequence[str]]], district: District) -> None:
    """Whatever is shown of both together, no line of the whole table tells the three students by subtraction."""
    shown: dict[Cell, int] = {}
    done = 0
    for group_bys in turns:
        try:
            shown |= exact(district.release(students(DISTRICT), group_bys))
        except NotProven as refusal:
            assert refusal.sentence().endswith(".")
            continue
        done += 1
    assert done >= 1 and len(district.ledger.entries()) == done
    assert (cell(school="N", race="C"), "students") not in shown
    for stat, few in (("students", 3), ("counted", 1)):
        for wholes, parts in (
            (cell(school="N"), [cell(school="N", race=race) for race in "ABC"]),
            (cell(race="C"), [cell(school=school, race="C") for school in "NS"]),
        ):
            told = [shown[part, stat] for part in parts if (part, stat) in shown]
            if (wholes, stat) in shown and len(told) == len(parts) - 1:
                assert shown[wholes, stat] - sum(told) != few


@pytest.mark.parametrize("later", [PARTS, PARTS[:1], PARTS[1:]])
def test_parts_can_still_be_released_after_their_totals(later: Sequence[Sequence[str]], district: District) -> None:
    district.release(students(DISTRICT), TOTALS)
    assert exact(district.release(students(DISTRICT), later))


def test_the_same_release_again_shows_the_same(district: District) -> None:
    first, second = (district.release(students(DISTRICT)) for _ in range(2))
    assert first.numbers == second.numbers
    assert second.proof.ledger_entries == 2 * first.proof.ledger_entries == len(district.ledger)


def test_one_student_more(district: District) -> None:
    """What was shown with the student and without would tell the student."""
    before = exact(district.release(students(DISTRICT)))
    joined = students(DISTRICT) + "N,A,1\n"
    after = exact(district.release(joined))
    alone = exact(district.release(joined, ledger=None))
    changed = {cell(), cell(school="N"), cell(race="A"), cell(school="N", race="A")}
    assert {(place, "students") for place in changed} <= set(before)
    for place in changed:
        assert (place, "students") not in after and (place, "counted") not in after
    assert after.items() <= (before | alone).items()
    assert (cell(race="B"), "students") in after  # nobody joined there


def test_ten_students_more_are_told(district: District) -> None:
    """Ten who are counted and ten who are not: no number changes by less than ten, or tells less than ten."""
    before = exact(district.release(students(DISTRICT)))
    after = exact(district.release(students(DISTRICT) + "N,A,1\n" * 10 + "N,A,0\n" * 10))
    assert (before[cell(), "students"], after[cell(), "students"]) == (160, 180)
    assert after[cell(school="N", race="A"), "students"] == 60


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    joining=st.lists(
        st.tuples(st.sampled_from(["N,A", "N,B", "N,C", "S,A", "S,C", "W,A", "N,D"]), st.integers(0, 1)),
        min_size=1,
        max_size=12,
    )
)
def test_whoever_joins(joining: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nothing that was shown is shown again with less than ten of a change; what was withheld stays withheld."""
    district = District(tmp_path_factory.mktemp("joining"))
    first = district.release(students(DISTRICT))
    more = [(kind, 1, out) for kind, out in joining]
    try:
        second = district.release(students([*DISTRICT, *more]))
    except NotProven:
        return
    before, after = exact(first), exact(second)
    for number in set(before) & set(after):
        assert after[number] == before[number] or abs(after[number] - before[number]) >= 10
    for stat in ("students", "counted"):
        assert not {(place, stat) for place in held_back(first, stat)} & set(after)


def test_a_student_fewer_and_the_file_of_before_again(district: District) -> None:
    first = exact(district.release(students(DISTRICT)))
    second = exact(district.release(students(DISTRICT).replace("S,B,0\n", "", 1)))
    third = exact(district.release(students(DISTRICT)))
    for place in (cell(), cell(school="S"), cell(race="B")):
        assert (place, "students") in first and (place, "students") not in second
    assert third.items() <= first.items()


def test_another_population_is_another_matter(district: District) -> None:
    district.release(students(DISTRICT), population="2025")
    joined = students(DISTRICT) + "N,A,1\n"
    other = district.release(joined, population="2026")
    assert other.numbers == district.release(joined, ledger=None).numbers
    assert [entry.population for entry in district.ledger.entries()] == ["2025", "2026"]
    same = district.release(students(DISTRICT) + "N,A,0\n" * 2, population="2026")
    assert (cell(), "students") not in exact(same)  # one more than in the second


def two_outcomes(blank: bool = False) -> str:
    lines = students(DISTRICT, "school,race,out").splitlines()
    absent = [f"{line},{int(i % 3 == 0)}" for i, line in enumerate(lines[1:])]
    if blank:
        absent[0] = absent[0][:-1]
    return "\n".join([lines[0] + ",absent", *absent]) + "\n"


@pytest.mark.parametrize("blank", [False, True])
def test_what_is_withheld_under_one_outcome_stays_so_under_another(blank: bool, district: District) -> None:
    """The crossing alone would show all but the three students; under the first outcome more was withheld."""
    file = two_outcomes(blank)
    first = district.release(file)
    alone = district.release(file, [["school", "race"]], outcome="absent", ledger=None)
    second = district.release(file, [["school", "race"]], outcome="absent")
    kept = {place for place in held_back(first) if len(place) == 2}
    assert len(kept) == 4 and len(held_back(alone)) == 1
    assert kept <= held_back(second)
    assert [entry.outcome for entry in district.ledger.entries()] == ["out", "absent"]


def test_a_policy_that_became_stricter_does_not_take_back(district: District) -> None:
    """What is public stays in the ledger; the later release shows less."""
    first = exact(district.release(students(DISTRICT)))
    later = exact(district.release(students(DISTRICT), min_n=45))
    assert later.items() <= first.items()
    assert min(later.values()) >= 45
    assert exact(district.release(students(DISTRICT))) == first


# Two at once


def started(plans: Sequence[Path]) -> Iterator[subprocess.Popen[str]]:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    for plan in plans:
        line = [sys.executable, "-m", "fairwater.cli", "release", str(plan), "--out", str(plan.with_suffix(".out"))]
        yield subprocess.Popen(line, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_two_processes_that_release_at_once(district: District) -> None:
    """Both are noted, one after the other: the files differ by a student, so only the first may tell how many there are."""
    files = [students(DISTRICT), students(DISTRICT) + "N,A,1\n"]
    plans = [district.plan(content, TOTALS) for content in files]
    for process in list(started(plans)):
        out, said = process.communicate(timeout=100)
        assert (process.returncode, out) == (0, ""), said
    assert all(plan.with_suffix(".out").joinpath("cells.csv").exists() for plan in plans)
    both = district.ledger.entries()
    assert len({entry.snapshot for entry in both}) == len(both) == 2
    told = Counter((interval.values, interval.low) for entry in both for interval in entry.intervals)
    everyone = [(values, n) for values, n in told if not values and n in (160, 161)]
    assert len(everyone) == 1


def filtered(mirrored: bool, either: bool) -> str:
    """Two outcomes that are one, but for three students whom the second leaves out; two of them are counted.

    With `either` the first leaves out two others.
    """
    lines = ["school,race,out,filtered"]
    for school in "NS":
        for race, size, counted in (("A", 60, 20), ("B", 50, 15), ("C", 40, 14)):
            for i in range(size):
                left_out = (school, race) == ("N", "A") and i in (0, 1, size - 1)
                out = int(i < counted)
                here = "" if either and (school, race) == ("S", "B") and i in (0, size - 1) else out
                lines.append(f"{school},{race},{here},{'' if left_out else out}")
    if mirrored:
        lines[0] = "school,race,filtered,out"
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("mirrored", "either"), [(False, False), (True, False), (False, True)])
def test_a_filter_tells_nothing_of_those_whom_it_leaves_out(mirrored: bool, either: bool, district: District) -> None:
    """No number of the one differs from the same number of the other by one to nine."""
    content = filtered(mirrored, either)
    first = district.release(content, outcome="out")
    second = district.release(content, outcome="filtered")
    shown = [
        {
            (each.where, each.stat): each.value
            for each in tables.numbers
            if each.value is not None and each.stat != "share"
        }
        for tables in (first, second)
    ]
    both = shown[0].keys() & shown[1].keys()
    assert [key for key in both if 0 < abs(shown[0][key] - shown[1][key]) < 10] == []
    assert len(shown[0]) > len(shown[1]) > 0
