"""Ed-Fi enrollment and classes: files written by hand, and Grand Bend's real teachers beside its rosters."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.errors import BadInput
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.oneroster import read_oneroster
from tests.core.readers.test_edfi import element, interchange, sample, school, student, written
from tests.core.readers.test_edfi_layout import archive, beside, refused, rows, said
from tests.core.readers.test_oneroster import NOT_SHIPPED

FALL, SPRING = "2025-2026 Fall", "2025-2026 Spring"


def entry(
    who: str,
    where: str = "0101",
    entered: str = "2025-08-20",
    left: str = "",
    year: str = "",
    grade: str = "Ninth grade",
    more: str = "",
) -> str:
    level = f"<EntryGradeLevel>uri://ed-fi.org/GradeLevelDescriptor#{grade}</EntryGradeLevel>"
    dates = element("EntryDate", entered) + element("ExitWithdrawDate", left) + element("SchoolYear", year)
    return f"<StudentSchoolAssociation>{student(who)}{school(where)}{dates}{level}{more}</StudentSchoolAssociation>"


def of_student(who: str, *characteristics: str, race: str = "") -> str:
    named = f"<Race>uri://x#{race}</Race><HispanicLatinoEthnicity>false</HispanicLatinoEthnicity>" if race else ""
    marks = "".join(
        f"<StudentCharacteristic><StudentCharacteristic>uri://x#{each}</StudentCharacteristic></StudentCharacteristic>"
        for each in characteristics
    )
    name = "StudentEducationOrganizationAssociation"
    return f"<{name}>{student(who)}{named}{marks}</{name}>"


def offering(section: str, where: str, session: str, course: str, year: str) -> str:
    named = element("SessionName", session) + element("SchoolYear", year)
    of_session = f"<SessionReference><SessionIdentity>{named}</SessionIdentity></SessionReference>"
    identity = f"<CourseOfferingIdentity>{element('LocalCourseCode', course)}{school(where)}{of_session}</CourseOfferingIdentity>"
    return f"{element('SectionIdentifier', section)}<CourseOfferingReference>{identity}</CourseOfferingReference>"


def in_class(section: str, where: str, session: str, course: str, year: str) -> str:
    told = offering(section, where, session, course, year)
    return f"<SectionReference><SectionIdentity>{told}</SectionIdentity></SectionReference>"


def seat(
    who: str,
    section: str = "A1",
    where: str = "0101",
    session: str = FALL,
    course: str = "ALG",
    year: str = "2025-2026",
) -> str:
    place = in_class(section, where, session, course, year)
    return f"<StudentSectionAssociation>{student(who)}{place}</StudentSectionAssociation>"


def teaches(
    who: str, section: str = "A1", where: str = "0101", session: str = FALL, position: str = "Teacher of Record"
) -> str:
    person = f"<StaffReference><StaffIdentity>{element('StaffUniqueId', who)}</StaffIdentity></StaffReference>"
    taught = in_class(section, where, session, "ALG", "2025-2026")
    as_what = f"<ClassroomPosition>uri://x#{position}</ClassroomPosition>"
    return f"<StaffSectionAssociation>{person}{taught}{as_what}</StaffSectionAssociation>"


def scheduled(section: str, session: str = FALL) -> str:
    return f"<Section>{offering(section, '0101', session, 'ALG', '2025-2026')}</Section>"


def enrolled(folder: Path, *inside: str, year: int | None = None) -> Any:
    return read_raw(written(folder, interchange("StudentEnrollment", *inside)), table="enrollment", beside=beside(year))


# Who was enrolled where


def test_who_was_enrolled_where_needs_no_enrollment_held(tmp_path: Path) -> None:
    raw = enrolled(
        tmp_path,
        entry("007", year="2025-2026"),
        entry("008", "0202", grade="Kindergarten"),
        of_student("007", "Economic Disadvantaged", race="Asian"),
        of_student("008", "Left-handed"),
    )
    found = {row["student_id"]: row for row in rows(raw)}
    assert {id: (row["school_id"], row["school_year"], row["grade"]) for id, row in found.items()} == {
        "007": ("0101", "2026", "09"),
        "008": ("0202", "2026", "KG"),
    }
    assert [found[id]["economic_disadvantage"] for id in ("007", "008")] == ["yes", "no"]
    assert found["007"]["race_ethnicity"] == "asian" and found["008"]["race_ethnicity"] == ""
    assert "homeless" not in found["007"]  # nobody in the file has it, so it is not told that nobody is
    assert said(raw) == {"note-edfi-value": 1}


def test_the_last_school_is_the_first_by_name_or_the_one_entered_last(tmp_path: Path) -> None:
    primary = "<PrimarySchool>true</PrimarySchool>"
    raw = enrolled(
        tmp_path,
        entry("007", "0101", left="2025-12-19"),
        entry("007", "0202", entered="2026-01-07"),
        entry("008", "0101", more=primary),
        entry("008", "0202", entered="2026-01-07"),
        entry("009", "0101", left="2025-10-01"),
        entry("009", "0101", entered="2026-02-01", grade="Tenth grade"),
    )
    last = {row["student_id"]: row["school_id"] for row in rows(raw) if row["last_school"] == "1"}
    assert last == {"007": "0202", "008": "0101", "009": "0101"}
    assert Counter(row["student_id"] for row in rows(raw)) == {"007": 2, "008": 2, "009": 1}
    assert [row["grade"] for row in rows(raw) if row["student_id"] == "009"] == ["10"]
    assert said(raw) == {"note-edfi-later": 1}


@pytest.mark.parametrize(
    ("told", "asked", "year"),
    [
        ({"year": "2024-2025"}, None, "2025"),
        ({"year": "2024-2025"}, 2026, None),
        ({"entered": "2023-08-20"}, None, "2024"),
        ({"entered": "2023-08-20"}, 2026, "2026"),
        ({"entered": "2023-08-20", "left": "2025-06-30"}, 2026, None),
        ({"entered": "2023-08-20", "left": "2025-07-01"}, 2026, "2026"),
        ({"entered": "2026-07-01"}, 2026, None),
        ({"entered": "2026-06-30"}, 2026, "2026"),
    ],
)
def test_the_year_of_an_entry(tmp_path: Path, told: dict[str, str], asked: int | None, year: str | None) -> None:
    raw = enrolled(tmp_path, entry("007", **told), entry("008", year="2025-2026"), year=asked)
    assert [row["school_year"] for row in rows(raw) if row["student_id"] == "007"] == ([year] if year else [])
    assert said(raw).get("note-edfi-other-year", 0) == (year is None)


@pytest.mark.parametrize(
    "broken", [entry(""), entry("009", ""), entry("009", entered="8/20/2025"), entry("009", left="soon")]
)
def test_an_entry_that_does_not_say_is_counted_and_left_out(tmp_path: Path, broken: str) -> None:
    raw = enrolled(tmp_path, broken, entry("008"))
    assert [row["student_id"] for row in rows(raw)] == ["008"]
    assert said(raw) == {"note-edfi-incomplete": 1}


def test_students_of_another_interchange_tell_the_groups_that_this_one_lacks(tmp_path: Path) -> None:
    whole = (
        "<Student><StudentUniqueId>007</StudentUniqueId><Race>uri://x#White</Race><Sex>uri://x#Female</Sex></Student>"
    )
    path = archive(
        tmp_path,
        interchange("StudentEnrollment", entry("007"), of_student("007", race="Asian")),
        interchange("Student", whole),
    )
    (row,) = rows(read_raw(path, table="enrollment", beside=beside()))
    assert (row["race_ethnicity"], row["sex"]) == ("asian", "female")


# Who sat in which class


def test_students_and_teachers_of_a_class(tmp_path: Path) -> None:
    path = archive(
        tmp_path,
        interchange(
            "StudentEnrollment", entry("007"), seat("007"), seat("008"), seat("007", "B1", course=""), seat("", "C1")
        ),
        interchange(
            "StaffAssociation",
            teaches("T1"),
            teaches("T2", position="Co-teacher"),
            teaches("T3", position="Assistant Teacher"),
            teaches("T1", "Z9"),
        ),
        interchange("MasterSchedule", scheduled("A1"), scheduled("B1"), scheduled("Y8")),
    )
    raw = read_raw(path, table="sections", beside=beside())
    assert {(r["student_id"], r["section_id"], r["staff_id"], r["course_id"]) for r in rows(raw)} == {
        ("007", "A1", "T1", "ALG"),
        ("007", "A1", "T2", "ALG"),
        ("008", "A1", "T1", "ALG"),
        ("008", "A1", "T2", "ALG"),
        ("007", "B1", "", ""),
    }
    assert said(raw) == {
        "note-edfi-incomplete": 1,
        "note-edfi-value": 1,
        "note-edfi-taught-empty": 1,
        "note-edfi-empty-class": 1,
        "note-edfi-no-teacher": 1,
    }


def test_one_identifier_in_two_sessions_is_two_classes(tmp_path: Path) -> None:
    path = written(
        tmp_path, interchange("StudentEnrollment", seat("007"), seat("008", session=SPRING), seat("009", "B1"))
    )
    found = {row["student_id"]: row["section_id"] for row in rows(read_raw(path, table="sections", beside=beside()))}
    assert found == {"007": f"A1 {FALL}", "008": f"A1 {SPRING}", "009": "B1"}


def test_a_schedule_alone_says_who_is_missing(tmp_path: Path) -> None:
    path = written(tmp_path, interchange("MasterSchedule", scheduled("A1")))
    assert refused(path, "sections") == "input-edfi-schedule"


def test_grand_bend_classes_are_those_of_its_rosters(tmp_path: Path) -> None:
    """The rosters' seats as an interchange, beside the real interchange of staff: teachers come from the latter alone."""
    bundle = NOT_SHIPPED / "grandbend_oneroster_v1p2.zip"
    if not bundle.is_file():
        pytest.skip("The rosters of Grand Bend are not beside this repository under shared/data.")
    staff = gzip.decompress(sample("StaffAssociation").read_bytes()).decode()
    sessions = dict(re.findall(r"<SectionIdentifier>([^<]+)<.*?<SessionName>([^<]+)<", staff, re.DOTALL))
    seats, expected = [], set()
    for section in read_oneroster(bundle).sections.to_pylist():
        id, where = section["section_id"].removeprefix("cls-"), section["school_id"].removeprefix("org-")
        teachers = [teacher.removeprefix("stf-") for teacher in section["teacher_ids"]] or [""]
        for who in (each.removeprefix("stu-") for each in section["student_ids"]):
            seats.append(seat(who, id, where, sessions.get(id, ""), "", "2021-2022"))
            expected |= {(who, id, teacher) for teacher in teachers}
    raw = read_raw(
        archive(tmp_path, interchange("StudentEnrollment", *seats), staff), table="sections", beside=beside()
    )
    assert {(row["student_id"], row["section_id"], row["staff_id"]) for row in rows(raw)} == expected
    assert len({section for _, section, _ in expected}) > 400


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_mutated_enrollments_and_classes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = interchange(
        "StudentEnrollment",
        entry("007", year="2025-2026", more="<PrimarySchool>true</PrimarySchool>"),
        entry("008", left="2025-12-19"),
        of_student("007", "Homeless", race="Asian"),
        seat("007"),
        seat("008", session=SPRING),
    )
    content = bytearray(whole.encode())
    edits = st.tuples(st.integers(0, len(content) - 1), st.sampled_from(b"<>&/#-.0e\0\xff") | st.integers(0, 255))
    for place, value in data.draw(st.lists(edits, max_size=6)):
        content[place] = value
    path = written(tmp_path_factory.mktemp("any"), bytes(content))
    year = data.draw(st.none() | st.just(2026))
    for table in ("enrollment", "sections"):
        try:
            raw = read_raw(path, table=table, beside=beside(year))
        except BadInput as fault:
            assert fault.sentence() and fault.sentence("es")
        else:
            said(raw)
            keys = [(row["student_id"], row["school_id"], row["school_year"]) for row in rows(raw)]
            assert all(all(key) for key in keys)
            if table == "enrollment":
                last = Counter(
                    (row["student_id"], row["school_year"]) for row in rows(raw) if row["last_school"] == "1"
                )
                assert len(set(keys)) == len(keys) and set(last.values()) <= {1}


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_mutated_schedule_or_file_of_staff_beside_the_seats_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Who sits where stays what it was, whatever the file beside it says."""
    files = [
        interchange("StudentEnrollment", seat("007"), seat("008", session=SPRING), seat("009", "B1")).encode(),
        interchange("MasterSchedule", scheduled("A1"), scheduled("A1", SPRING), scheduled("C1")).encode(),
        interchange("StaffAssociation", teaches("t1"), teaches("t2", "B1")).encode(),
    ]
    mutated = data.draw(st.sampled_from((1, 2)))
    content = bytearray(files[mutated])
    edits = st.tuples(st.integers(0, len(content) - 1), st.sampled_from(b"<>&/#-.0e\0\xff") | st.integers(0, 255))
    for place, value in data.draw(st.lists(edits, max_size=6)):
        content[place] = value
    files[mutated] = bytes(content)
    path = archive(tmp_path_factory.mktemp("any"), *files)
    try:
        raw = read_raw(path, table="sections", beside=beside())
    except BadInput as fault:
        assert fault.sentence() and fault.sentence("es")
    else:
        said(raw)
        seats = {(row["student_id"], row["section_id"].partition(" ")[0]) for row in rows(raw)}
        assert seats == {("007", "A1"), ("008", "A1"), ("009", "B1")}
