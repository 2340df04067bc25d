"""OneRoster bundles: a real district of both versions against a second count, small invented ones for every bad case."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater import words
from fairwater.errors import BadInput
from fairwater.tables import TABLES
from fairwater.tables.intake import take
from fairwater.tables.mapping import suggest
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.oneroster import Roster, read_oneroster, read_staff_list
from fairwater.tables.readers.oneroster_bundle import is_bundle
from fairwater.tables.readers.places import School
from fairwater.tables.snapshot import write_snapshot

NOT_SHIPPED = Path(__file__).resolve().parents[4] / "shared" / "data" / "oneroster_grandbend"
Rows = list[dict[str, str]]
Files = dict[str, Rows]


def remarks(roster: Roster) -> dict[str, dict[str, Any]]:
    """The remarks by message id (the last of each), every one said in every language."""
    for message, values in roster.remarks:
        for language in words.LANGUAGES:
            assert words.text(message, language, **dict(values)).strip()
    return {message: dict(values) for message, values in roster.remarks}


# Grand Bend, both versions


@pytest.fixture(scope="module", params=["1.1", "1.2"])
def grand_bend(request: pytest.FixtureRequest) -> tuple[Roster, Files]:
    path = NOT_SHIPPED / f"grandbend_oneroster_v{request.param.replace('.', 'p')}.zip"
    if not path.is_file():
        pytest.skip("The OneRoster bundles of Grand Bend are not beside this repository under shared/data.")
    with zipfile.ZipFile(path) as archive:
        files = {
            name: list(csv.DictReader(io.StringIO(archive.read(name).decode(), newline="")))
            for name in archive.namelist()
        }
    roster = read_oneroster(path)
    assert roster.version == request.param
    return roster, files


def test_the_list_of_staff_of_grand_bend_is_that_of_its_users(grand_bend: tuple[Roster, Files]) -> None:
    roster, files = grand_bend
    path = NOT_SHIPPED / f"grandbend_oneroster_v{roster.version.replace('.', 'p')}.zip"
    listed = read_staff_list(path).to_pylist()
    users = {row["email"]: f"{row['givenName']} {row['familyName']}" for row in files["users.csv"]}
    assert len(listed) == roster.staff.num_rows == 68
    assert all(users[row["email"]] == row["name"] for row in listed)
    assert [(row["role"], row["school"] or None) for row in listed] == [
        (row["role"], row["school_id"]) for row in roster.staff.to_pylist()
    ]
    assert not {"givenName", "familyName", "email"} & set(roster.enrollment.column_names + roster.staff.column_names)


def test_grand_bend_has_the_counts_that_its_readme_says(grand_bend: tuple[Roster, Files]) -> None:
    roster, files = grand_bend
    assert roster.enrollment.num_rows == len(set(roster.enrollment["student_id"].to_pylist())) == 960
    assert (len(roster.schools), roster.staff.num_rows, roster.sections.num_rows) == (3, 68, 520)
    attended = sum(
        len(section[who]) for section in roster.sections.to_pylist() for who in ("teacher_ids", "student_ids")
    )
    assert attended == len(files["enrollments.csv"]) == 13_628
    assert set(roster.enrollment["school_year"].to_pylist()) == {2022}
    assert set(roster.enrollment["last_school"].to_pylist()) == {1}
    assert all(roster.numbers[id] == id[4:] for id in roster.enrollment["student_id"].to_pylist())
    assert roster.numbers["org-255901001"] == "255901001"
    assert roster.schools[0] == School("org-255901001", "Grand Bend High School", "255901001", ("09", "10", "11"))


def naive_category(row: dict[str, str]) -> str | None:
    names = {
        "americanIndianOrAlaskaNative": "american-indian",
        "asian": "asian",
        "blackOrAfricanAmerican": "black",
        "nativeHawaiianOrOtherPacificIslander": "native-hawaiian",
        "white": "white",
    }
    marked = [name for flag, name in names.items() if row[flag] == "true"]
    if row["hispanicOrLatinoEthnicity"] == "true":
        return "hispanic"
    if row["demographicRaceTwoOrMoreRaces"] == "true" or len(marked) > 1:
        return "two-or-more"
    return marked[0] if marked else None


def test_grand_bend_against_a_second_count(grand_bend: tuple[Roster, Files]) -> None:
    roster, files = grand_bend
    users = {row["sourcedId"]: row for row in files["users.csv"]}
    expected = Counter(
        (row["sourcedId"], naive_category(row), row["sex"], users[row["sourcedId"]]["grades"])
        for row in files["demographics.csv"]
    )
    rows = roster.enrollment.to_pylist()
    assert Counter((r["student_id"], r["race_ethnicity"], r["sex"], r["grade"]) for r in rows) == expected
    schools = {(r["userSourcedId"], r["schoolSourcedId"]) for r in files["enrollments.csv"] if r["role"] == "student"}
    assert {(r["student_id"], r["school_id"]) for r in rows} == schools
    white = {r["sourcedId"] for r in files["demographics.csv"] if r["white"] == "true"}
    assert {r["student_id"] for r in rows if r["race_white"] == "yes"} == white


def test_grand_bend_remarks(grand_bend: tuple[Roster, Files]) -> None:
    noted = remarks(grand_bend[0])
    assert {message: values["n"] for message, values in noted.items() if message != "note-roster-extension"} == {
        "note-roster-no-race": 19,
        "note-roster-hispanic-no-race": 8,
        "note-roster-several-races": 49,
        "note-roster-classes-without-teacher": 6,
    }


def test_grand_bend_makes_a_snapshot(grand_bend: tuple[Roster, Files], tmp_path: Path) -> None:
    roster, _ = grand_bend
    assert set(roster.enrollment.column_names) <= set(TABLES["enrollment"].names())
    tables = {"enrollment": roster.enrollment}
    snapshot = write_snapshot(tmp_path, tables, as_of="2022-05-27", source=roster.source, licence="Apache-2.0")
    assert snapshot.manifest.n_rows == {"enrollment": 960}


# A small bundle

RACES = (
    "americanIndianOrAlaskaNative",
    "asian",
    "blackOrAfricanAmerican",
    "nativeHawaiianOrOtherPacificIslander",
    "white",
)


def demographics(
    user: str, hispanic: str = "false", several: str = "false", sex: str = "female", **races: str
) -> dict[str, str]:
    flags = dict.fromkeys(RACES, "false") | races
    return (
        {"sourcedId": user, "sex": sex}
        | flags
        | {
            "demographicRaceTwoOrMoreRaces": several,
            "hispanicOrLatinoEthnicity": hispanic,
        }
    )


def enrolled(
    user: str, section: str, school: str, role: str = "student", begin: str = "", end: str = ""
) -> dict[str, str]:
    return {
        "sourcedId": f"e-{user}-{section}",
        "userSourcedId": user,
        "classSourcedId": section,
        "schoolSourcedId": school,
        "role": role,
        "beginDate": begin,
        "endDate": end,
    }


def user(id: str, role: str, orgs: str, grades: str = "") -> dict[str, str]:
    return {"sourcedId": id, "status": "", "role": role, "orgSourcedIds": orgs, "grades": grades, "identifier": id[2:]}


def small() -> Files:
    """Two schools, three students (one moved from north to south in January), a teacher, and an aide of the district."""
    return {
        "orgs": [
            {"sourcedId": "d", "name": "District", "type": "district"},
            {"sourcedId": "north", "name": "North, Elementary", "type": "school"},
            {"sourcedId": "south", "name": "South", "type": "school"},
        ],
        "academicSessions": [
            {"sourcedId": "y", "type": "schoolYear", "endDate": "2026-06-10", "schoolYear": "2026"},
            {"sourcedId": "fall", "type": "term", "endDate": "2025-12-19", "schoolYear": "2026"},
        ],
        "users": [
            user("s-001", "student", "north,south", "KG"),
            user("s-002", "student", "north", "9"),
            user("s-003", "student", "south", "12"),
            user("t-001", "teacher", "north"),
            user("a-001", "aide", "d"),
            user("g-001", "guardian", "north"),
        ],
        "classes": [
            {"sourcedId": "math", "schoolSourcedId": "north", "termSourcedIds": "fall", "courseSourcedId": "c"},
            {"sourcedId": "art", "schoolSourcedId": "south", "termSourcedIds": "fall,y", "courseSourcedId": "c"},
        ],
        "courses": [{"sourcedId": "c", "schoolYearSourcedId": "y"}],
        "enrollments": [
            enrolled("s-001", "math", "north", begin="2025-08-20", end="2025-12-19"),
            enrolled("s-001", "art", "south", begin="2026-01-07"),
            enrolled("s-002", "math", "north", begin="2025-08-20", end="2025-12-19"),
            enrolled("s-003", "art", "south"),
            enrolled("t-001", "math", "north", role="teacher"),
        ],
        "demographics": [
            demographics("s-001", hispanic="true", white="true"),
            demographics("s-002", asian="true", sex="male"),
            demographics("s-003", several="true"),
        ],
    }


def as_version_2(files: Files) -> Files:
    """The same bundle as OneRoster 1.2 writes it: roles in a file of their own, secondary ones first."""
    roles = [
        {"userSourcedId": row["sourcedId"], "role": row["role"], "orgSourcedId": org, "roleType": kind}
        for row in files["users"]
        for org, kind in reversed(list(zip(row["orgSourcedIds"].split(","), ("primary", "secondary"), strict=False)))
    ]
    users = [{k: v for k, v in row.items() if k not in ("role", "orgSourcedIds")} for row in files["users"]]
    return files | {"users": users, "roles": roles}


def manifest(files: Files, version: str = "1.1", **changed: str) -> Rows:
    entries = {"manifest.version": "1.0", "oneroster.version": version, "source.systemName": "Invented"}
    entries |= {f"file.{name}": "bulk" for name in files} | {k.replace("_", "."): v for k, v in changed.items()}
    return [{"propertyName": name, "value": value} for name, value in entries.items()]


def text(rows: Rows) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def bundled(path: Path, texts: dict[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in texts.items():
            archive.writestr(f"{name}.csv", content)
    return path


def read(folder: Path, files: Files, version: str = "1.1", **options: bool) -> Roster:
    texts = {name: text(rows) for name, rows in (files | {"manifest": manifest(files, version)}).items()}
    return read_oneroster(bundled(folder / "small.zip", dict(texts)), **options)


def by_student(roster: Roster) -> dict[tuple[str, str], dict[str, Any]]:
    return {(row["student_id"], row["school_id"]): row for row in roster.enrollment.to_pylist()}


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_a_small_bundle(tmp_path: Path, version: str) -> None:
    files = small() if version == "1.1" else as_version_2(small())
    roster = read(tmp_path, files, version)
    assert is_bundle(tmp_path / "small.zip")
    rows = by_student(roster)
    assert {key: row["last_school"] for key, row in rows.items()} == {
        ("s-001", "north"): 0,
        ("s-001", "south"): 1,
        ("s-002", "north"): 1,
        ("s-003", "south"): 1,
    }
    assert {(row["race_ethnicity"], row["sex"], row["grade"]) for row in rows.values()} == {
        ("hispanic", "female", "KG"),
        ("asian", "male", "09"),
        ("two-or-more", "female", "12"),
    }
    assert {row["school_year"] for row in rows.values()} == {2026}
    assert [rows["s-001", "south"][name] for name in ("race_white", "race_asian", "ethnicity_hispanic")] == [
        "yes",
        "no",
        "yes",
    ]
    assert rows["s-003", "south"]["race_white"] is None, "several races, and none of them is told"
    assert [school.grades for school in roster.schools] == [("KG", "09"), ("KG", "12")]
    assert {tuple(row.values()) for row in roster.staff.to_pylist()} == {
        ("t-001", "teacher", "north"),
        ("a-001", "aide", None),
    }
    assert roster.sections.to_pylist()[0] == {
        "section_id": "math",
        "course_id": "c",
        "school_id": "north",
        "school_year": 2026,
        "teacher_ids": ["t-001"],
        "student_ids": ["s-001", "s-002"],
    }
    assert roster.source == "Invented"
    assert set(remarks(roster)) == {"note-roster-several-races", "note-roster-classes-without-teacher"}


def test_a_bundle_in_a_folder_with_a_byte_order_mark_reads_the_same(tmp_path: Path) -> None:
    files = small()
    texts = {name: text(rows) for name, rows in (files | {"manifest": manifest(files)}).items()}
    marked = bundled(tmp_path / "b.zip", {f"export/{name}": "\ufeff" + content for name, content in texts.items()})
    assert read_oneroster(marked) == read(tmp_path, small())


# What the files do not say


def test_last_school_without_dates_is_the_users_own(tmp_path: Path) -> None:
    files = small()
    for row in files["enrollments"]:
        row["beginDate"] = row["endDate"] = ""
    assert by_student(read(tmp_path, files))["s-001", "north"]["last_school"] == 1
    assert by_student(read(tmp_path, as_version_2(files), "1.2"))["s-001", "north"]["last_school"] == 1


def test_last_school_that_cannot_be_told_is_noted(tmp_path: Path) -> None:
    files = small()
    files["users"][0]["orgSourcedIds"] = "d"
    for row in files["enrollments"]:
        row["beginDate"] = row["endDate"] = ""
    roster = read(tmp_path, files)
    assert remarks(roster)["note-roster-last-unclear"] == {"n": 1}
    assert sum(row["last_school"] for row in roster.enrollment.to_pylist()) == 3


@pytest.mark.parametrize(
    ("given", "category", "white", "note"),
    [
        ({"white": "true"}, "white", "yes", None),
        ({"white": "true", "asian": "true"}, "two-or-more", "yes", "note-roster-several-races"),
        ({"white": "true", "several": "true"}, "two-or-more", "yes", "note-roster-several-races"),
        ({"asian": "true", "white": ""}, "asian", None, None),
        ({"hispanic": "true", "white": "true", "asian": "true"}, "hispanic", "yes", "note-roster-several-races"),
        ({"hispanic": "true"}, "hispanic", None, "note-roster-hispanic-no-race"),
        ({}, None, None, "note-roster-no-race"),
        ({"hispanic": "", "white": "true"}, None, "yes", "note-roster-no-ethnicity"),
        ({"hispanic": ""}, None, None, "note-roster-no-race"),
        ({"white": "yes"}, None, None, "note-roster-value"),
    ],
)
def test_race_and_ethnicity(tmp_path: Path, given: dict[str, str], category: str, white: str, note: str | None) -> None:
    files = small()
    files["demographics"][1:] = [demographics("s-002", **given), demographics("s-003", white="true")]
    roster = read(tmp_path, files)
    row = by_student(roster)["s-002", "north"]
    assert (row["race_ethnicity"], row["race_white"]) == (category, white)
    found = {message for message in remarks(roster) if message not in ("note-roster-classes-without-teacher",)}
    assert found >= ({note} if note else set())


def test_blank_means_no_where_the_district_says_so(tmp_path: Path) -> None:
    files = small()
    files["demographics"] = [
        {name: "" if value == "false" else value for name, value in row.items()} for row in files["demographics"]
    ]
    assert by_student(read(tmp_path, files))["s-002", "north"]["race_ethnicity"] is None
    row = by_student(read(tmp_path, files, blank_means_no=True))["s-002", "north"]
    assert (row["race_ethnicity"], row["race_white"]) == ("asian", "no")


Change = Callable[[Files], Any]


@pytest.mark.parametrize(
    ("change", "note", "n", "n_rows"),
    [
        (lambda f: f["enrollments"].append(enrolled("s-999", "math", "north")), "note-roster-dangling", 1, 4),
        (lambda f: f["enrollments"].append(enrolled("s-002", "music", "north")), "note-roster-dangling", 1, 4),
        (lambda f: f["enrollments"][0].update(schoolSourcedId="west"), None, 0, 4),
        (lambda f: f["classes"][0].update(schoolSourcedId="west"), "note-roster-dangling", 1, 4),
        (lambda f: f["demographics"].append(demographics("s-999")), "note-roster-dangling", 1, 4),
        (lambda f: f["users"][1].update(orgSourcedIds="west"), "note-roster-dangling", 1, 4),
        (lambda f: f["users"][1].update(orgSourcedIds=""), "note-roster-no-org", 1, 4),
        (lambda f: f["users"].append(user("s-004", "student", "")), "note-roster-no-school", 1, 4),
        (lambda f: f["users"].append(user("s-004", "student", "d")), "note-roster-no-school", 1, 4),
        (lambda f: f["users"].append(user("s-004", "student", "south")), "note-roster-students-without-class", 1, 5),
        (lambda f: f["users"].append(user("s-004", "student", "south")), "note-roster-no-demographics", 1, 5),
        (lambda f: f["users"].append(dict(f["users"][0])), "note-roster-repeated", 1, 4),
        (lambda f: f["users"].append(user("", "student", "south")), "note-roster-no-id", 1, 4),
        (lambda f: f["users"][1].update(status="tobedeleted"), "note-roster-removed", 1, 3),
        (lambda f: f["users"][1].update(grades="9,10"), "note-roster-several-grades", 1, 4),
        (lambda f: f["users"][1].update(grades="PK"), "note-roster-grade", 1, 4),
        (lambda f: f["demographics"][1].update(sex="other"), "note-roster-value", 1, 4),
        (lambda f: f["classes"][0].update(termSourcedIds="", courseSourcedId=""), "note-roster-no-term", 1, 4),
        (lambda f: f["enrollments"][2].update(role="proctor"), "note-roster-other-role", 1, 4),
        (lambda f: f["enrollments"][4].update(role="student"), "note-roster-other-role", 1, 4),
        (lambda f: f["enrollments"].pop(3) and f["enrollments"].pop(1), "note-roster-classes-without-student", 1, 4),
        (lambda f: f["enrollments"][0].update(beginDate="8/20/2025"), "note-roster-date", 1, 4),
        (lambda f: f["academicSessions"][0].update(schoolYear="2025"), "note-roster-year-differs", 1, 6),
        (lambda f: f.pop("demographics"), "note-roster-absent", 1, 4),
        (lambda f: [row.update({"metadata.x": "1"}) for row in f["users"]], "note-roster-extension", 1, 4),
    ],
)
def test_what_is_noted_and_not_dropped_in_silence(
    tmp_path: Path, change: Change, note: str | None, n: int, n_rows: int
) -> None:
    files = small()
    change(files)
    roster = read(tmp_path, files)
    noted = remarks(roster)
    assert roster.enrollment.num_rows == n_rows
    if note:
        assert noted[note]["n"] == n
    else:
        assert "note-roster-dangling" not in noted


def test_a_class_in_two_school_years_gives_a_row_for_each(tmp_path: Path) -> None:
    files = small()
    files["academicSessions"][0]["schoolYear"] = "2025"
    years = [row["school_year"] for row in read(tmp_path, files).enrollment.to_pylist() if row["student_id"] == "s-003"]
    assert years == [2025, 2026]


# What is refused


def refusal(folder: Path, files: Files, listed: Rows | None = None, **texts: str | bytes) -> BadInput:
    content: dict[str, str | bytes] = {name: text(rows) for name, rows in files.items()}
    content["manifest"] = text(listed or manifest(files))
    with pytest.raises(BadInput) as caught:
        read_oneroster(bundled(folder / "small.zip", content | texts))
    for language in words.LANGUAGES:
        assert caught.value.sentence(language)
    return caught.value


def test_a_bundle_without_a_manifest_is_refused(tmp_path: Path) -> None:
    path = bundled(tmp_path / "b.zip", {"users": text(small()["users"])})
    assert not is_bundle(path)
    with pytest.raises(BadInput, match=r"manifest\.csv"):
        read_oneroster(path)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"oneroster_version": "1.0"}, "input-roster-version"),
        ({"oneroster_version": ""}, "input-roster-version"),
        ({"oneroster_version": "1.2"}, "input-roster-absent"),
        ({"file_users": "delta"}, "input-roster-delta"),
        ({"file_courses": "delta"}, "input-roster-delta"),
        ({"file_classes": "absent"}, "input-roster-absent"),
    ],
)
def test_a_manifest_that_is_refused(tmp_path: Path, changed: dict[str, str], message: str) -> None:
    assert refusal(tmp_path, small(), manifest(small(), **changed)).message_id == message


@pytest.mark.parametrize("file", ["orgs", "users", "academicSessions", "classes", "enrollments", "demographics"])
def test_a_file_that_the_manifest_names_and_the_bundle_lacks(tmp_path: Path, file: str) -> None:
    files = {name: rows for name, rows in small().items() if name != file}
    fault = refusal(tmp_path, files, manifest(small()))
    assert (fault.message_id, fault.values["member"]) == ("input-roster-missing-file", f"{file}.csv")


@pytest.mark.parametrize(
    ("file", "column"),
    [
        ("users", "role"),
        ("users", "orgSourcedIds"),
        ("orgs", "type"),
        ("demographics", "asian"),
        ("classes", "sourcedId"),
    ],
)
def test_a_missing_column_is_named(tmp_path: Path, file: str, column: str) -> None:
    files = small()
    for row in files[file]:
        del row[column]
    fault = refusal(tmp_path, files)
    assert (fault.message_id, fault.values["column"]) == ("input-missing-column", column)


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("users", "", "input-empty-file"),
        ("users", "sourcedId,grades,role,orgSourcedIds\r\n", "input-roster-no-students"),
        ("users", "sourcedId,grades,role,orgSourcedIds\r\ng-1,,guardian,north\r\n", "input-roster-no-students"),
        ("users", "sourcedId,grades,role,orgSourcedIds\r\ns-1,KG,student\r\n", "input-odd-row"),
        ("users", "sourcedId,grades,grades,orgSourcedIds\r\n", "input-doubled-column"),
        ("users", b"sourcedId,grades,role,orgSourcedIds\r\ns-1,\xff,student,north\r\n", "input-other-letters"),
        ("users", "sourcedId,grades,role,orgSourcedIds\r\n" + "x" * 200_000 + ",,,\r\n", "input-not-a-table"),
        ("academicSessions", "sourcedId,type,endDate,schoolYear\r\n", "input-only-header"),
        ("academicSessions", "sourcedId,type,endDate,schoolYear\r\ny,term,,2025-26\r\n", "input-roster-year"),
        ("orgs", "sourcedId,name,type\r\na,A,school\r\na,B,school\r\n", "input-roster-doubled"),
    ],
)
def test_content_that_is_refused(tmp_path: Path, file: str, content: str | bytes, message: str) -> None:
    fault = refusal(tmp_path, small(), **{file: content})
    assert fault.message_id == message
    assert f"{file}.csv" in str(fault)


def test_a_refusal_names_rows_and_no_student(tmp_path: Path) -> None:
    files = small()
    files["users"].append(user("s-002", "student", "south"))
    fault = refusal(tmp_path, files)
    assert (fault.values["row"], fault.values["first"]) == (8, 3)
    assert "s-002" not in str(fault)


# Any bytes


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_mutated_bundles_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    version = data.draw(st.sampled_from(["1.1", "1.2"]))
    files = small() if version == "1.1" else as_version_2(small())
    texts: dict[str, str | bytes] = {
        name: text(rows).encode() for name, rows in (files | {"manifest": manifest(files, version)}).items()
    }
    name = data.draw(st.sampled_from(sorted(texts)))
    content = bytearray(texts[name])
    edits = st.tuples(st.integers(0, len(content) - 1), st.sampled_from(b',"\r\n\0\xff;0a') | st.integers(0, 255))
    for place, value in data.draw(st.lists(edits, min_size=1, max_size=8)):
        content[place] = value
    texts[name] = bytes(content[: data.draw(st.just(len(content)) | st.integers(0, len(content)))])
    try:
        roster = read_oneroster(bundled(tmp_path_factory.mktemp("any") / "b.zip", texts))
    except BadInput as refused:
        assert str(refused)
    else:
        remarks(roster)
        years: Counter[tuple[str, int]] = Counter()
        for row in roster.enrollment.to_pylist():
            years[row["student_id"], row["school_year"]] += row["last_school"]
        assert set(years.values()) <= {1}


def test_the_numbers_of_other_files_may_be_taken_instead_of_a_bundles_own(tmp_path: Path) -> None:
    files = small()
    files["orgs"] = [row | {"identifier": {"north": "0010"}.get(row["sourcedId"], "")} for row in files["orgs"]]
    texts = {name: text(rows) for name, rows in (files | {"manifest": manifest(files)}).items()}
    path = bundled(tmp_path / "small.zip", dict(texts))
    raw = read_raw(path, table="enrollment")
    said = {words.text(message, "en", **dict(values)) for message, values in raw.remarks}
    assert any("s-001 in “student_id”, 001 in “student_number”" in each for each in said)
    assert suggest(raw, "enrollment").by_our_names()  # nothing has to be said before it can be taken
    suggested = suggest(raw, "enrollment").mapping
    mapping = replace(suggested, columns=suggested.columns | {"student_id": "student_number"})
    assert set(take(raw, mapping).rows["student_id"].to_pylist()) == {"001", "002", "003"}
    by_school = replace(suggested, columns=suggested.columns | {"school_id": "school_number"})
    assert take(raw, by_school).n_waiting == sum(row["school_id"] == "south" for row in raw.columns.to_pylist()) > 0
    staff = read_raw(path, table="staff")
    assert staff.columns["staff_number"].to_pylist() == ["001"] and "student_number" not in staff.header


@pytest.mark.parametrize("table", ["attendance", "discipline", "supports", "counts"])
def test_a_bundle_says_which_tables_it_leads_to(tmp_path: Path, table: str) -> None:
    texts = {name: text(rows) for name, rows in (small() | {"manifest": manifest(small())}).items()}
    with pytest.raises(BadInput) as refusal:
        read_raw(bundled(tmp_path / "small.zip", dict(texts)), table=table)
    assert refusal.value.message_id == "input-roster-other-table"
    assert "enrollment, sections, staff" in refusal.value.sentence()
