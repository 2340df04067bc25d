"""Counts whose students stand in another file: Kentucky's report card against a second count, and what cannot be paired."""

from __future__ import annotations

import re
import zipfile
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
import typer
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import fairwater.cli.import_
from fairwater import words
from fairwater.disclosure import release
from fairwater.errors import BadInput
from fairwater.measures.applied import source_of
from fairwater.measures.registry import measure_named
from fairwater.store import Store
from fairwater.tables.intake import take
from fairwater.tables.mapping import ColumnMapping, mapping_of
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.two_files import read_beside, read_two
from fairwater.tables.snapshot import Snapshot
from fairwater.vocabulary import Audience, Grouping, Question, Reference, ReferenceKind

ROOT = Path(__file__).resolve().parents[3]
KENTUCKY = ROOT.parent / "shared" / "data" / "ky_report_card_2012_2018"
OUT = "suspended-out-of-school"


def documented() -> str:
    """The mapping that the manual shows."""
    text = (ROOT / "docs" / "reference" / "import.md").read_text(encoding="utf-8")
    (found,) = (block for block in re.findall(r"```toml\n(.*?)```", text, re.DOTALL) if "students_from" in block)
    return found


app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
fairwater.cli.import_.add_to(app)


def run(*arguments: object) -> str:
    done = CliRunner().invoke(app, [str(each) for each in ("import", *arguments)])
    return done.output


def holding(folder: Path) -> Snapshot:
    found = Store(folder).current()
    assert found is not None
    return found


# Kentucky


@pytest.fixture(scope="module")
def kentucky(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    if not KENTUCKY.is_dir():
        pytest.skip("Kentucky's School Report Card is not beside this repository under shared/data.")
    folder = tmp_path_factory.mktemp("kentucky")
    mapping = folder / "kentucky.toml"
    mapping.write_text(documented(), encoding="utf-8")
    archive = folder / "kentucky.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for name in ("discipline_sch.parquet", "race_sch.parquet"):
            made.write(KENTUCKY / name, name)
    into = folder / "district"
    said = run(archive, "--into", into, "--table", "counts", "--mapping", mapping, "--as-of", "2018-06-30", "--take-in")
    assert "what is not reported is not 0" in said
    assert "Taken in: 41,157 rows of counts" in said
    return holding(into)


RACES = {"Black": "black", "White": "white", "Hispanic": "hispanic", "Asian": "asian"}


def naive(year: str, category: str) -> dict[str, tuple[int, int]]:
    """Counted and students of each race, from two passes over the files: schools that report both."""
    enrolled = {
        (row["sch_id"], RACES[row["race"]]): row["s_count"]
        for row in pq.read_table(KENTUCKY / "race_sch.parquet", filters=[("year", "=", year)]).to_pylist()
        if row["race"] in RACES and row["s_count"] is not None and row["s_count"] == row["s_count"]
    }
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    counts = pq.read_table(
        KENTUCKY / "discipline_sch.parquet", filters=[("year", "=", year), ("category", "=", category)]
    )
    for row in counts.to_pylist():
        n, key = row["n_students"], (row["sch_id"], row["student_group"])
        if n is not None and n == n and key in enrolled:
            sums[row["student_group"]][0] += int(n)
            sums[row["student_group"]][1] += int(enrolled[key])
    return {race: (counted, students) for race, (counted, students) in sums.items()}


@pytest.mark.parametrize(
    ("year", "measure", "category"),
    [(2017, OUT, "Out-of-School Suspensions"), (2015, "suspended-in-school", "In-School Removal")],
)
def test_kentucky_through_the_whole_path(kentucky: Snapshot, year: int, measure: str, category: str) -> None:
    grouping = Grouping("race_ethnicity", ("race_ethnicity",))
    asked = measure_named(measure)
    where = (("school_year", (str(year),)),)
    question = Question(measure, asked.better, (grouping,), Reference(ReferenceKind.REST), where=where)
    released = release(question, source_of(asked, kentucky), audience=Audience.STAFF)
    rows = {row.group_name: (row.n_counted, row.n_students) for row in released.rows}
    expected = naive(f"{year - 1}-{year}", category)
    assert {race: rows[race] for race in expected} == expected
    assert len(expected) == 4
    assert ("note-counted-events", (("measure", measure),)) in released.notes


def test_kentucky_known_answers(kentucky: Snapshot) -> None:
    """21,094 events of Black students in the rows of schools (KNOWN.md); those with both numbers are a part of them."""
    rows = pq.read_table(KENTUCKY / "discipline_sch.parquet", filters=[("year", "=", "2016-2017")])
    black = rows.filter(
        pc.and_(pc.equal(rows["category"], "Out-of-School Suspensions"), pc.equal(rows["student_group"], "black"))
    )
    assert sum(int(n) for n in black["n_students"].to_pylist() if n is not None and n == n) == 21_094
    counted, students = naive("2016-2017", "Out-of-School Suspensions")["black"]
    assert counted <= 21_094
    assert students <= 69_416
    assert counted / students == pytest.approx(0.31, abs=0.03)


# Invented

COUNTS = """sch,sy,group,n
01,2025-26,B,5
01,2025-26,W,*
02,2025-26,B,0
02,2025-26,W,-9
03,2025-26,B,4
04,2025-26,B,2
"""
ENROLLED = """school,year,race,students
01,2026,Black,50
01,2026,White,60
02,2026,Black,<10
02,2026,White,70
03,2026,Black,
03,2026,Purple,9
04,2026,Black,8
"""
MAPPING = """table = "counts"
[columns]
school_id = "sch"
school_year = "sy"
race_ethnicity = "group"
counted = "n"
[given]
measure = "suspended-out-of-school"
breakdown = "race_ethnicity"
[codes.race_ethnicity]
B = "black"
W = "white"
[students_from]
file = "enrolled.csv"
[students_from.columns]
school_id = "school"
school_year = "year"
race_ethnicity = "race"
students = "students"
[students_from.codes.race_ethnicity]
Black = "black"
White = "white"
"""


def paired(
    folder: Path, counts: str = COUNTS, enrolled: str = ENROLLED, mapping: str = MAPPING
) -> tuple[list[tuple[object, ...]], dict[str, int]]:
    """The rows that are taken, and the remarks with their counts; every one said in every language."""
    (folder / "counts.csv").write_text(counts, encoding="utf-8")
    (folder / "enrolled.csv").write_text(enrolled, encoding="utf-8")
    raw = read_beside(read_raw(folder / "counts.csv"), folder / "counts.csv", "enrolled.csv")
    intake = take(raw, mapping_of(mapping, "m.toml"))
    said: dict[str, int] = {}
    for message, values in intake.remarks:
        assert all(words.text(message, language, **dict(values)).strip() for language in words.LANGUAGES)
        said[message] = said.get(message, 0) + int(str(dict(values).get("n", 1)))
    columns = ("school_id", "race_ethnicity", "counted", "students")
    return [tuple(row[name] for name in columns) for row in intake.rows.to_pylist()], said


def test_what_is_not_reported_is_left_out_on_both_sides(tmp_path: Path) -> None:
    rows, said = paired(tmp_path)
    assert rows == [("01", "black", 5, 50), ("04", "black", 2, 8)]
    assert (said["remark-half-a-count"], said["remark-not-understood-beside"]) == (4, 1)


def test_rows_of_the_other_file_differ_or_add_up(tmp_path: Path) -> None:
    twice = "school,year,race,students\n01,2026,Black,50\n01,2026,Black,7\n04,2026,Black,8\n04,2026,Black,*\n"
    rows, said = paired(tmp_path, enrolled=twice)
    assert (rows, said["remark-enrollment-differs"]) == ([], 2)
    added = MAPPING.replace('file = "enrolled.csv"', 'file = "enrolled.csv"\nrepeated = "combine"')
    assert paired(tmp_path, enrolled=twice, mapping=added)[0] == [("01", "black", 5, 57)]


def test_enrollment_of_whole_schools_goes_with_every_group_left_out(tmp_path: Path) -> None:
    whole = MAPPING.replace('race_ethnicity = "race"\n', "").split("[students_from.codes")[0]
    rows, said = paired(tmp_path, enrolled="school,year,students\n01,2026,100\n", mapping=whole)
    assert rows == [("01", "black", 5, 100)]
    assert said["remark-no-enrollment-beside"] == 4


def test_a_mapping_with_two_files_is_kept_as_it_was() -> None:
    mapping = mapping_of(MAPPING, "m.toml")
    assert mapping_of(mapping.to_toml(), "m.toml") == mapping
    events = mapping_of(documented(), "m.toml")
    assert mapping_of(events.to_toml(), "m.toml") == events


@pytest.mark.parametrize(
    ("wrong", "right", "message"),
    [
        ('table = "counts"', 'table = "attendance"', "mapping-students-from"),
        ('students = "students"\n', "", "mapping-students-from"),
        ('[students_from]\nfile = "enrolled.csv"', "[students_from]", "mapping-unreadable"),
        ('race_ethnicity = "race"', 'race = "race"', "mapping-unknown-column"),
        ('Black = "black"', 'Black = "bleck"', "mapping-unknown-code"),
        ("[given]", 'counted = "people"\n[given]', "mapping-unreadable"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused(wrong: str, right: str, message: str) -> None:
    content = MAPPING.replace(wrong, right)
    if message == "mapping-unreadable" and "people" in right:
        content = 'counted = "people"\n' + MAPPING
    with pytest.raises(BadInput) as caught:
        mapping_of(content, "m.toml")
    assert caught.value.message_id == message
    assert all("m.toml" in caught.value.sentence(language) for language in words.LANGUAGES)


def test_the_other_file_must_be_there_and_hold_its_columns(tmp_path: Path) -> None:
    (tmp_path / "counts.csv").write_text(COUNTS, encoding="utf-8")
    raw = read_raw(tmp_path / "counts.csv")
    mapping = mapping_of(MAPPING, "m.toml")
    with pytest.raises(BadInput) as alone:
        take(raw, mapping)
    with pytest.raises(BadInput) as absent:
        read_beside(raw, tmp_path / "counts.csv", "../../enrolled.csv")
    assert {alone.value.message_id, absent.value.message_id} == {"input-no-students-file"}
    with pytest.raises(BadInput) as lacking:
        paired(tmp_path, enrolled="school,year,race\n01,2026,Black\n")
    assert lacking.value.message_id == "input-missing-column"
    keyless = ColumnMapping("counts", {"counted": "n"}, students_from=mapping.students_from)
    with pytest.raises(BadInput) as unsaid:
        take(replace(raw, beside=raw), replace(keyless, given={}))
    assert unsaid.value.message_id == "input-students-key"


def test_the_command_keeps_the_mapping_and_knows_the_archive_again(tmp_path: Path) -> None:
    for name, content in (("counts.csv", COUNTS), ("enrolled.csv", ENROLLED), ("m.toml", MAPPING)):
        (tmp_path / name).write_text(content, encoding="utf-8")
    into = tmp_path / "d"
    said = run(
        tmp_path / "counts.csv",
        "--into",
        into,
        "--table",
        "counts",
        "--mapping",
        tmp_path / "m.toml",
        "--as-of",
        "2026-06-30",
        "--take-in",
    )
    assert "Taken in: 2 rows of counts" in said
    archive = tmp_path / "both.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("a/counts.csv", COUNTS.replace("01,2025-26,B,5", "01,2025-26,B,6"))
        made.writestr("b/enrolled.csv", ENROLLED)
    again = run(archive, "--into", into, "--table", "counts", "--as-of", "2026-06-30", "--take-in")
    assert "used again" in again
    assert holding(into).decoded("counts")["counted"].to_pylist() == [6, 2]
    assert read_two(archive, ["elsewhere.csv"]) is None


def test_counts_of_other_measures_stay_and_events_are_said(tmp_path: Path) -> None:
    (tmp_path / "counts.csv").write_text(COUNTS, encoding="utf-8")
    (tmp_path / "enrolled.csv").write_text(ENROLLED, encoding="utf-8")
    into = tmp_path / "d"

    def taken(mapping: str) -> str:
        (tmp_path / "m.toml").write_text(mapping, encoding="utf-8")
        arguments = ("--table", "counts", "--mapping", tmp_path / "m.toml", "--as-of", "2026-06-30")
        return run(tmp_path / "counts.csv", "--into", into, *arguments, "--take-in")

    taken('counted = "events"\n' + MAPPING)
    assert holding(into).notes == (("note-counted-events", (("measure", OUT),)),)
    said = taken(MAPPING.replace(OUT, "suspended-in-school"))
    assert "0 gone" in said
    assert sorted(holding(into).decoded("counts")["measure"].to_pylist()) == ["suspended-in-school"] * 2 + [OUT] * 2
    assert len(holding(into).notes) == 1
    assert "which no measure here is called" in taken(MAPPING.replace(OUT, "detention"))
    taken(MAPPING)
    assert holding(into).notes == ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from("12"), st.sampled_from("BWX"), st.sampled_from(["0", "3", "*", "-9", ""])), max_size=6
    ),
    st.lists(
        st.tuples(st.sampled_from("12"), st.sampled_from("BW"), st.sampled_from(["5", "7", "<5", ""])), max_size=6
    ),
)
def test_pairs_are_those_of_a_naive_loop(
    tmp_path_factory: pytest.TempPathFactory, counts: list[tuple[str, str, str]], enrolled: list[tuple[str, str, str]]
) -> None:
    names = {"B": "black", "W": "white"}
    expected = []
    for school, group, n in counts:
        beside = {students for s, g, students in enrolled if (s, g) == (school, group)}
        (students,) = beside if len(beside) == 1 else ("",)
        if group in names and n in ("0", "3") and students in ("5", "7"):
            expected.append((school, names[group], int(n), int(students)))
    written = "sch,sy,group,n\n9,2026,B,1\n" + "".join(f"{s},2026,{g},{n}\n" for s, g, n in counts)
    others = "school,year,race,students\n8,2026,B,1\n" + "".join(f"{s},2026,{g},{n}\n" for s, g, n in enrolled)
    mapping = MAPPING.replace('Black = "black"', 'B = "black"').replace('White = "white"', 'W = "white"')
    assert paired(tmp_path_factory.mktemp("pair"), written, others, mapping)[0] == expected
