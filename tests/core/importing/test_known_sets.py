"""Figures of real public files, known by other means, through mapping, command, snapshot, measure and gate."""

from __future__ import annotations

import gzip
import re
import zipfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
import typer
from typer.testing import CliRunner

import fairwater.cli.import_
from fairwater.allocation.needs import Need
from fairwater.allocation.reading import Asked, read_counts, read_schools
from fairwater.disclosure import Released, ReleasedRow, release, separation
from fairwater.measures.applied import source_of
from fairwater.measures.registry import measure_named
from fairwater.store import Store
from fairwater.tables.intake import Intake, take
from fairwater.tables.mapping import mapping_of
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.published_shares import read_published_shares
from fairwater.tables.readers.two_files import read_beside
from fairwater.tables.snapshot import Snapshot, write_snapshot
from fairwater.vocabulary import Audience, Better, Grouping, Question, Reference, ReferenceKind, Status

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT.parent / "shared" / "data"
KENTUCKY = "ky_report_card_2012_2018"
OUT = "suspended-out-of-school"
OVERALL = Reference(ReferenceKind.OVERALL)
WHITE = Reference(ReferenceKind.GROUP, group="white")

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
fairwater.cli.import_.add_to(app)


def shared(*parts: str) -> Path:
    path = DATA.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"{path.name} is not shipped with the code; it is not beside this repository under shared/data.")
    return path


def imported(file: Path, into: Path, table: str, mapping: Path | str, *options: str) -> str:
    """What the command says. A mapping that is text is written beside the district's folder first."""
    if isinstance(mapping, str):
        mapping, content = into.with_name(f"{into.name}-{table}.toml"), mapping
        mapping.write_text(content, encoding="utf-8")
    arguments = ("import", file, "--into", into, "--table", table, "--mapping", mapping, *options)
    return CliRunner().invoke(app, [str(each) for each in arguments]).output


def taken_in(file: Path, into: Path, table: str, mapping: Path | str, as_of: str) -> tuple[str, Snapshot]:
    said = imported(file, into, table, mapping, "--as-of", as_of, "--take-in")
    found = Store(into).current()
    assert "Taken in: " in said and found is not None, said
    return said, found


def asked(snapshot: Snapshot, measure_id: str, column: str, reference: Reference = OVERALL, year: str = "") -> Released:
    measure = measure_named(measure_id)
    where = (("school_year", (year,)),) if year else ()
    question = Question(measure_id, measure.better, (Grouping(column, (column,)),), reference, where=where)
    return release(question, source_of(measure, snapshot), audience=Audience.STAFF)


def by_group(released: Released) -> dict[str, ReleasedRow]:
    return {row.group_name: row for row in released.rows}


def everyone(released: Released) -> tuple[int | None, int | None]:
    (found,) = {(row.reference_counted, row.reference_n) for row in released.rows}
    return found


def percent(share: float | None, digits: int) -> str:
    assert share is not None
    return f"{100 * share:.{digits}f}"


def filled_in(mapping: Path, codes: Mapping[str, str]) -> None:
    """Say what the values mean that the suggested mapping asks about."""
    content = mapping.read_text(encoding="utf-8")
    for theirs, ours in codes.items():
        assert f'# "{theirs}" = ?' in content
        content = content.replace(f'# "{theirs}" = ?', f'"{theirs}" = "{ours}"')
    mapping.write_text(content, encoding="utf-8")


# High School Longitudinal Study of 2009: who ever attended college, unweighted; negative values are reserve codes

HSLS = ("student_level", "hsls09_public_extract.csv.gz")
ATTENDED = """table = "after_graduation"
columns = { student_id = "stu_id", race_ethnicity = "x1race", enrolled_postsecondary = "x4evratndclg" }
given = { school_id = "the nation", school_year = "2013" }
[codes]
enrolled_postsecondary = { 1 = "yes", 0 = "no" }
[codes.race_ethnicity]
1 = "american-indian"
2 = "asian"
3 = "black"
4 = ""
5 = "hispanic"
6 = "two-or-more"
7 = "native-hawaiian"
8 = "white"
"""
COLLEGE = {
    "asian": (1_503, ".8896"),
    "white": (9_072, ".7669"),
    "black": (1_780, ".6910"),
    "hispanic": (2_390, ".7000"),
    "american-indian": (118, ".5847"),
}


def test_who_attended_college_by_race(tmp_path: Path) -> None:
    said, held = taken_in(shared(*HSLS), tmp_path / "hsls", "after_graduation", ATTENDED, "2016-06-30")
    assert "“x4evratndclg”: 6,168 values stand for “not reported” and are taken as blank, never as 0." in said
    assert "Taken in: 23,503 rows of after_graduation" in said
    released = asked(held, "postsecondary-enrollment", "race_ethnicity")
    rows = by_group(released)
    assert {name: (rows[name].n_students, f"{rows[name].share:.4f}"[1:]) for name in COLLEGE} == COLLEGE
    assert {row.status for row in rows.values()} == {Status.RELEASED}
    assert everyone(released) == (13_054, 23_503 - 6_168)


# Grade 7 of a fictional state: absence as percent of days, students told apart by school and number

MONTUCKY = ("student_level", "opensdp_montucky_current.csv.gz")
MONTUCKY_CODES = {"Hispan...": "hispanic", "Demogr...": "two-or-more", "Americ...": "american-indian"}
MONTUCKY_CODES |= {"Native...": "native-hawaiian", "2.0": "yes", "9.0": "yes"}
PERCENT_ABSENT = """table = "attendance"
student_key = "id-with-school"
given = { days_enrolled = "100" }
columns.student_id = "sid"
columns.school_id = "sch_g7_code"
columns.school_year = "year"
columns.days_absent = "pct_days_absent_7"
"""
ABOVE_ALL = '"140.0" = "100"\n'
UNDER_A_TENTH = '"9.999999999999998" = "9"\n'
"""18 of 180 days, put just under a tenth by a division in floating point; the known figures leave them out."""


@pytest.fixture(scope="module")
def montucky(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("montucky")
    into, mapping = folder / "district", folder / "enrollment.toml"
    assert "This mapping is a suggestion" in imported(shared(*MONTUCKY), into, "enrollment", mapping)
    filled_in(mapping, MONTUCKY_CODES)
    said = imported(shared(*MONTUCKY), into, "enrollment", mapping, "--as-of", "2018-06-30", "--take-in")
    assert "Odd: Of 4,899 student numbers 4,582 stand in several schools of one year" in said
    assert Store(into).current() is None
    content = mapping.read_text(encoding="utf-8")
    mapping.write_text(content.replace('student_key = "id"', 'student_key = "id-with-school"'), encoding="utf-8")
    said, _ = taken_in(shared(*MONTUCKY), into, "enrollment", mapping, "2018-06-30")
    assert "34,321 rows: 34,321 can be taken." in said
    return into


def test_more_days_absent_than_there_are_wait(montucky: Path) -> None:
    said = imported(shared(*MONTUCKY), montucky, "attendance", PERCENT_ABSENT)
    assert "34,321 rows: 34,279 can be taken, 42 wait." in said


@pytest.mark.parametrize(
    ("codes", "counted", "students", "share"),
    [
        (ABOVE_ALL + UNDER_A_TENTH, 2_981, 34_156, "0.0873"),
        (ABOVE_ALL + UNDER_A_TENTH + '"" = "0"\n', 2_981, 34_321, "0.0869"),
        (ABOVE_ALL, 2_981 + 405, 34_156, "0.0991"),
    ],
    ids=["blanks left out", "blanks as present", "18 of 180 days are a tenth"],
)
def test_absent_a_tenth_of_the_days(montucky: Path, codes: str, counted: int, students: int, share: str) -> None:
    mapping = f"{PERCENT_ABSENT}[codes.days_absent]\n{codes}"
    _, held = taken_in(shared(*MONTUCKY), montucky, "attendance", mapping, "2018-06-30")
    released = asked(held, "chronic-absence", "sex")
    assert everyone(released) == (counted, students)
    assert {f"{row.compared_share:.4f}" for row in released.rows} == {share}


# Grades 3 to 8 over thirteen years: one number a student throughout


def test_years_like_those_of_texas(tmp_path: Path) -> None:
    file = shared("student_level", "opensdp_synth_texas.csv.gz")
    into, mapping = tmp_path / "texas", tmp_path / "texas.toml"
    imported(file, into, "enrollment", mapping)
    races = {"W": "white", "H": "hispanic", "B": "black", "A": "asian", "N": "american-indian", "D": "two-or-more"}
    filled_in(mapping, races | {"2": "yes", "9": "yes"})
    said, held = taken_in(file, into, "enrollment", mapping, "2014-06-30")
    assert "30,134 rows: 30,134 can be taken." in said and "Odd" not in said
    assert list(held.manifest.school_years["enrollment"]) == list(range(2002, 2015))
    assert pc.count_distinct(held.decoded("enrollment")["student_id"]).as_py() == 5_000


# Kentucky: events of suspension in the state's own rows, by the mapping of the manual, and students who had any

EVENTS_NOTE = ("note-counted-events", (("measure", OUT),))
RACES = ("white", "black", "hispanic", "asian", "aian", "hawaiian", "other")


def documented() -> str:
    """The mapping that the manual shows, for the files of the whole state."""
    text = (ROOT / "docs" / "reference" / "import.md").read_text(encoding="utf-8")
    (found,) = (block for block in re.findall(r"```toml\n(.*?)```", text, re.DOTALL) if "students_from" in block)
    return found.replace("race_sch.parquet", "race_state.parquet")


def of_people() -> str:
    """The same for the rows that count each student once, beside the enrollment of everybody."""
    head = documented().replace('counted = "events"\n', "").split("[codes.race_ethnicity]")[0]
    others = (*RACES, "male", "female", "total_unique_event")
    codes = ['total_stdnt = ""', *(f'{name} = "leave-out"' for name in others)]
    students = '[students_from]\nfile = "profile_state.parquet"\n[students_from.columns]\n'
    columns = 'school_id = "sch_id"\nschool_year = "year"\nstudents = "enroll"\n'
    return "\n".join([head, "[codes.race_ethnicity]", *codes, students + columns])


@pytest.fixture(scope="module")
def events(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    into = tmp_path_factory.mktemp("events") / "state"
    return taken_in(shared(KENTUCKY, "discipline_state.parquet"), into, "counts", documented(), "2018-06-30")[1]


@pytest.mark.parametrize(
    ("year", "black", "white", "ratio"),
    [
        ("2012", ("24.85", 69_222), ("7.48", 528_601), "3.322"),
        ("2017", ("30.98", 69_416), ("6.76", 507_768), "4.580"),
    ],
)
def test_events_of_suspension_for_each_hundred_students(
    events: Snapshot, year: str, black: tuple[str, int], white: tuple[str, int], ratio: str
) -> None:
    released = asked(events, OUT, "race_ethnicity", WHITE, year)
    rows = by_group(released)
    found = {name: (percent(rows[name].share, 2), rows[name].n_students) for name in ("black", "white")}
    assert (found, f"{rows['black'].ratio:.3f}") == ({"black": black, "white": white}, ratio)
    assert EVENTS_NOTE in released.notes


def test_all_events_and_the_black_students_among_all(events: Snapshot) -> None:
    released = asked(events, OUT, "race_ethnicity", OVERALL, "2017")
    black = by_group(released)["black"]
    assert black.n_counted == 21_505
    counted, students = everyone(released)
    assert counted == 62_167
    assert students is not None and black.n_students is not None
    assert percent(black.n_students / students, 2) == "10.58"


def test_students_who_had_any_suspension_are_fewer_than_the_events(tmp_path: Path) -> None:
    file = shared(KENTUCKY, "discipline_state.parquet")
    _, held = taken_in(file, tmp_path / "state", "counts", of_people(), "2018-06-30")
    released = asked(held, OUT, "race_ethnicity", OVERALL, "2017")
    assert everyone(released) == (34_230, 656_588)
    assert EVENTS_NOTE not in released.notes


# Kentucky: shares without counts, and who is apart from whom over schools


@pytest.mark.parametrize(("year", "published"), [("2014-2015", "88.0"), ("2015-2016", "88.6")])
def test_graduation_of_everybody_as_the_press_had_it(year: str, published: str) -> None:
    table = pq.read_table(shared(KENTUCKY, "grad_state.parquet"), filters=[("year", "=", year)])
    named = {"group": "student_group", "share": "grad_rate", "everyone": "All Students", "source": "Kentucky"}
    question = Question("on-time-graduation", Better.HIGHER, (Grouping("student_group", ("student_group",)),), OVERALL)
    rows = release(question, read_published_shares(table, **named), audience=Audience.STAFF).rows
    assert {percent(row.compared_share, 1) for row in rows} == {published}


def test_black_and_white_students_over_schools(tmp_path: Path) -> None:
    """Each school has as many students as it reports, without the groups that are not compared."""
    school = pq.read_table(shared(KENTUCKY, "race_sch.parquet"), filters=[("year", "=", "2016-2017")])
    compared = pc.is_in(school["race"], pa.array(["Black", "White"]))
    school = school.filter(pc.and_(compared, pc.is_finite(school["s_count"])))
    of = np.repeat(np.arange(school.num_rows), school["s_count"].to_numpy().astype(int))
    key = {"student_id": pa.array(np.arange(len(of)).astype(str)), "school_id": school["sch_id"].take(of)}
    key["school_year"] = pa.array(np.full(len(of), 2017, np.int32))
    race = pc.utf8_lower(school["race"]).take(of)
    enrollment = pa.table(key | {"race_ethnicity": race, "last_school": pa.array(np.ones(len(of), np.int8))})
    none = {name: [0] for name in measure_named(OUT).columns}
    discipline = pa.table({name: column[:1] for name, column in key.items()} | none)
    tables = {"enrollment": enrollment, "discipline": discipline}
    snapshot = write_snapshot(tmp_path, tables, as_of="2017-06-30", source="Kentucky", licence="CC0")
    source = source_of(measure_named(OUT), snapshot)
    found = separation(source, column="race_ethnicity", outcome=OUT, where=(), audience=Audience.STAFF)
    assert (found.n_schools, [each.group for each in found.groups]) == (1_420, ["black", "white"])
    assert {f"{each.dissimilarity:.3f}" for each in found.groups} == {"0.640"}


# Need over schools and districts: what an allocation and the needs of schools are read from

CHICAGO = {
    "School_ID": "school",
    "Student_Count_Total": "students",
    "Student_Count_Low_Income": "economic_disadvantage",
    "Student_Count_Special_Ed": "disability",
    "Student_Count_English_Learners": "english_learner",
}


def sums(schools: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    return dict(sum(map(Counter, schools.values()), Counter()))


def test_students_and_needs_of_chicago(tmp_path: Path) -> None:
    with gzip.open(shared("chicago_cps", "School_Profile_Information_SY1819.csv.gz"), "rt", encoding="utf-8") as lines:
        header, rest = lines.readline(), lines.read()
    for theirs, ours in CHICAGO.items():
        header = re.sub(rf"(?<![^,]){theirs}(?=,)", ours, header)
    (tmp_path / "schools.csv").write_text(header + rest, encoding="utf-8")
    found = read_counts(tmp_path / "schools.csv")
    needs = {"economic_disadvantage": 281_721, "disability": 51_007, "english_learner": 67_949}
    assert (len(found), sums(found)) == (660, {"students": 358_875} | needs)


def test_a_district_of_kentucky_that_does_not_tell_its_meals_is_asked(tmp_path: Path) -> None:
    """The state's sums; students of its technical schools (district 777) stand in their home districts too."""
    found = pq.read_table(shared(KENTUCKY, "frpl_dist.parquet"), filters=[("year", "=", "2016-2017")])
    found = found.filter(pc.not_equal(found["sch_id"], "777")).select(["sch_id", "enroll", "frpl_total"])
    districts = tmp_path / "districts.parquet"
    pq.write_table(found.rename_columns(["school", "students", "economic_disadvantage"]), districts)
    assert sums(read_counts(districts)) == {"students": 656_588, "economic_disadvantage": 399_235}
    with pytest.raises(Asked) as asks:
        read_schools(districts, [Need.ECONOMIC_DISADVANTAGE])
    assert [(hole.school, hole.column) for hole in asks.value.holes] == [("610", "economic_disadvantage")]


# Federal collections of districts and schools: reserve codes are never summed, and days stand beside their students

GED = {"BL": 13_520, "WH": 28_160, "HI": 13_622}
FEDERAL_RACES = ("HI", "AM", "AS", "HP", "BL", "WH", "TR")
DISTRICTS = """table = "counts"
given = {{ school_year = "2018", measure = "{stem}", breakdown = "sex" }}
columns = {{ school_id = "LEAID", students = "TOT_{stem}_{sex}", counted = "LEA_{stem}_{group}_{sex}" }}
"""


def not_reported(intake: Intake) -> dict[str, int]:
    said = [dict(values) for message, values in intake.remarks if message == "remark-not-reported"]
    return {str(values["column"]): int(str(values["n"])) for values in said}


@pytest.mark.parametrize(
    ("file", "stem", "districts", "cells", "totals", "groups"),
    [
        ("High School Equivalency (GED).csv.gz", "HSEPART", 1_435, 323_380, {"M": 34_616, "F": 25_888}, GED),
        ("Distance Education.csv.gz", "DISTEDENR", 6_220, 227_680, {"M": 499_456, "F": 525_912}, {}),
    ],
)
def test_districts_that_do_not_report_are_left_out(
    file: str, stem: str, districts: int, cells: int, totals: Mapping[str, int], groups: Mapping[str, int]
) -> None:
    raw = read_raw(shared("crdc", "2017-18_US_LEA", file))
    assert raw.columns.num_rows == 17_604
    reserved: dict[str, int] = {}
    counted = dict.fromkeys(FEDERAL_RACES, 0)
    for sex, total in totals.items():
        for group in (*FEDERAL_RACES, "LEP", "IDEA"):
            intake = take(raw, mapping_of(DISTRICTS.format(stem=stem, sex=sex, group=group), "m.toml"))
            assert (intake.rows.num_rows, pc.sum(intake.rows["students"]).as_py()) == (districts, total)
            reserved |= not_reported(intake)
            if group in counted:
                counted[group] += pc.sum(intake.rows["counted"]).as_py()
    assert (len(reserved), sum(reserved.values())) == (20, cells)
    assert sum(counted.values()) == sum(totals.values())
    assert {group: counted[group] for group in groups} == groups


DAYS = """table = "counts"
counted = "events"
given = {{ school_year = "2022", measure = "days-missed-to-suspension", breakdown = "race_ethnicity+sex" }}
columns = {{ school_id = "COMBOKEY", counted = "SCH_DAYSMISSED_{race}_{sex}" }}
[students_from]
file = "Enrollment.csv.gz"
columns = {{ school_id = "COMBOKEY", students = "SCH_ENR_{race}_{sex}" }}
"""


@pytest.mark.parametrize(("race", "students", "days"), [("BL", 261_589, "93.3"), ("WH", 560_589, "21.5")])
def test_days_missed_in_virginia_beside_the_students_of_another_file(race: str, students: int, days: str) -> None:
    file = shared("crdc", "2021-22_VA", "Suspensions.csv.gz")
    raw = read_beside(read_raw(file), file, "Enrollment.csv.gz")
    pairs = [take(raw, mapping_of(DAYS.format(race=race, sex=sex), "m.toml")).rows for sex in "MF"]
    found = {name: sum(pc.sum(rows[name]).as_py() for rows in pairs) for name in ("counted", "students")}
    assert (found["students"], percent(found["counted"] / found["students"], 1)) == (students, days)


# Grand Bend: a roster as OneRoster, what happened as Ed-Fi


def test_a_roster_and_interchanges_of_one_district_find_each_other(tmp_path: Path) -> None:
    roster = shared("oneroster_grandbend", "grandbend_oneroster_v1p2.zip")
    discipline = shared("edfi_grandbend_xml", "StudentDiscipline.xml.gz")
    events, days = (
        discipline.with_name("StudentSchoolAttendance.xml.gz"),
        discipline.with_name("EducationOrgCalendar.xml.gz"),
    )
    district, mapping = tmp_path / "district", tmp_path / "mapping.toml"
    day = ("--take-in", "--as-of", "2022-05-30")

    imported(roster, district, "enrollment", mapping)
    imported(roster, district, "enrollment", mapping, *day)
    lost = imported(discipline, district, "discipline", tmp_path / "discipline.toml")
    lost = imported(discipline, district, "discipline", tmp_path / "discipline.toml")
    assert "20 of 20 rows belong to nobody" in lost and "no enrollment at all (for example 6" in lost

    own = mapping.read_text(encoding="utf-8")
    own = own.replace('= "student_id"', '= "student_number"').replace('= "school_id"', '= "school_number"')
    imported(roster, tmp_path / "found", "enrollment", own, *day)
    found = imported(discipline, tmp_path / "found", "discipline", tmp_path / "discipline.toml")
    assert "4 of 20 rows belong to nobody" in found and "enrolled, but elsewhere or in another year" in found

    both = tmp_path / "attendance.zip"
    with zipfile.ZipFile(both, "w") as archive:
        for path in (events, days):
            archive.writestr(path.name.removesuffix(".gz"), gzip.decompress(path.read_bytes()))
    imported(both, tmp_path / "found", "attendance", tmp_path / "attendance.toml")
    said = imported(both, tmp_path / "found", "attendance", tmp_path / "attendance.toml", *day)
    assert "733 students are enrolled in a school of the file without an absence in it" in said
    assert "Taken in: 960 rows of attendance" in said
