"""Ed-Fi interchanges as tables of ours: the standard's own sample against a second count, and files that lead to none."""

from __future__ import annotations

import gzip
import re
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater import words
from fairwater.errors import BadInput
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.edfi_layout import Beside
from fairwater.tables.readers.raw import RawTable
from tests.core.readers.test_edfi import blocks, element, event, interchange, one, program, sample, student, written

HIGH, MIDDLE, ELEMENTARY = "255901001", "255901044", "255901107"


def said(raw: RawTable) -> dict[str, int]:
    """The remarks by message with their counts added up; every one said in every language."""
    counts: Counter[str] = Counter()
    for message, values in raw.remarks:
        for language in words.LANGUAGES:
            assert words.text(message, language, **dict(values)).strip()
        counts[message] += int(str(dict(values).get("n", 1)))
    return dict(counts)


def rows(raw: RawTable) -> list[dict[str, Any]]:
    return raw.columns.to_pylist()


def enrollment(*students: tuple[str, str, int], **columns: list[str | None]) -> pa.Table:
    """Students, schools and years as they are held."""
    ids, schools, years = zip(*students, strict=True)
    return pa.table({"student_id": ids, "school_id": schools, "school_year": pa.array(years, pa.int32()), **columns})


def beside(year: int | None = None, **held: pa.Table) -> Beside:
    return Beside(year, held.get)


def archive(folder: Path, *interchanges: str | bytes, names: tuple[str, ...] = ()) -> Path:
    path = folder / "district.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for number, content in enumerate(interchanges):
            made.writestr(names[number] if names else f"{number}/a.xml", content)
    return path


def sampled(folder: Path, *names: str) -> Path:
    return archive(folder, *(gzip.decompress(sample(name).read_bytes()).decode() for name in names))


def grand_bend(year: int) -> pa.Table:
    """Enrollment of all students of the sample: in the high school where it is not told better."""
    ids = re.findall(r"StudentUniqueId>(\d+)<", gzip.decompress(sample("Student").read_bytes()).decode())
    return enrollment(*((id, HIGH, year) for id in sorted(set(ids))))


def refused(path: Path, table: str, known: Beside | None = None) -> str:
    """The message of a refusal that has its sentence in every language."""
    with pytest.raises(BadInput) as caught:
        read_raw(path, table=table, beside=known or Beside())
    for language in words.LANGUAGES:
        assert path.name in caught.value.sentence(language)
    return caught.value.message_id


# Grand Bend


def test_grand_bend_staff() -> None:
    raw = read_raw(sample("StaffAssociation"), table="staff")
    told = [
        (one(r"StaffUniqueId>(\d+)", block), one(r"OrganizationId>(\d+)", block), one(r"Descriptor#([^<]+)", block))
        for block in blocks("StaffAssociation", "StaffEducationOrganizationAssignmentAssociation")
    ]
    assert len(told) == 69
    by_school = Counter(place for _, place, said_role in told)
    assert (by_school["255901"], raw.columns.num_rows) == (3, 65)
    roles = Counter(row["role"] for row in rows(raw))
    counted = Counter(said_role for _, place, said_role in told if place != "255901")
    assert roles["teacher"] == counted["Teacher"] - said(raw).get("note-edfi-other-year", 0)
    assert (roles["counselor"], roles["administrator"], roles["other"]) == (2, 6, 3)
    shares = {(r["staff_id"], r["school_id"]): r["full_time_equivalent"] for r in rows(raw) if r["role"] == "counselor"}
    assert {key: float(value) for key, value in shares.items()} == {("207283", HIGH): 0.5, ("207283", MIDDLE): 0.5}
    assert {row["school_year"] for row in rows(raw)} == {"2022"}
    assert said(raw)["note-edfi-no-school"] == by_school["255901"]


def test_grand_bend_staff_groups_and_years() -> None:
    people = {one(r"StaffUniqueId>(\d+)", block): block for block in blocks("StaffAssociation", "Staff")}
    for row in rows(read_raw(sample("StaffAssociation"), table="staff")):
        block = people[row["staff_id"]]
        years = re.search(r"YearsOfPriorTeachingExperience>([\d.]+)", block)
        assert row["years_before"] == "" if years is None else float(row["years_before"]) == float(years[1])
        hispanic = ">1</HispanicLatinoEthnicity" in block or "RaceDescriptor#Hispanic" in block
        assert (row["staff_race_ethnicity"] == "hispanic") == hispanic
        if not hispanic:
            assert (row["staff_race_ethnicity"] == "asian") == ("RaceDescriptor#Asian" in block)


def test_grand_bend_staff_in_an_archive_with_the_schools(tmp_path: Path) -> None:
    raw = read_raw(sampled(tmp_path, "StaffAssociation", "EducationOrganization"), table="staff")
    assert rows(raw) == rows(read_raw(sample("StaffAssociation"), table="staff"))


def test_grand_bend_assessments() -> None:
    raw = read_raw(
        sample("StudentAssessment-StateAssessment"),
        table="assessments",
        beside=beside(enrollment=grand_bend(2022)),
    )
    expected: dict[tuple[str, str], tuple[str, str]] = {}
    for block in blocks("StudentAssessment-StateAssessment", "StudentAssessment"):
        subject = "reading" if "SA-2011-Reading" in block else "mathematics"
        whole = block.split("<StudentObjectiveAssessment>")[0]
        score = re.search(
            r"<Result>(\d+)</Result>\s*<ResultDatatypeType>[^<]+<[^<]+<AssessmentReportingMethod>[^<]+Vertical", whole
        )
        level = re.search(r"PerformanceLevelDescriptor#([^<]+)", whole)
        if score and level:
            expected[one(r"StudentUniqueId>(\d+)", block), subject] = (level[1], score[1])
    found = {
        (row["student_id"], subject): (row[f"{subject}_proficient"], row[f"{subject}_score"])
        for row in rows(raw)
        for subject in ("reading", "mathematics")
        if row[f"{subject}_score"]
    }
    assert found == expected
    assert len(found) == 32
    assert {(row["school_id"], row["school_year"]) for row in rows(raw)} == {(HIGH, "2022")}
    assert (said(raw)["note-edfi-no-result"], said(raw)["note-edfi-method"]) == (2, 48)


def test_grand_bend_groups_fill_in_the_enrollment_and_all_else_stays() -> None:
    held = grand_bend(2022).append_column("grade", pa.array(["09"] * 960))
    other = enrollment(("604821", HIGH, 2021), grade=["08"])
    known = beside(2022, enrollment=pa.concat_tables([other, held]))
    raw = read_raw(sample("StudentProgram"), table="enrollment", beside=known)
    whole = gzip.decompress(sample("StudentProgram").read_bytes()).decode()
    taking_part = re.findall(r"StudentUniqueId>(\d+)<.*?ProgramTypeDescriptor#([^<]+)<", whole, re.DOTALL)
    migrant = {who for who, what in taking_part if what == "Migrant Education"}
    assert {row["student_id"] for row in rows(raw) if row["migrant"] == "yes"} == migrant
    assert Counter(row["migrant"] for row in rows(raw)) == {"yes": 275, "no": 685}
    assert {(row["grade"], row["school_year"]) for row in rows(raw)} == {("09", "2022")}


def test_grand_bend_special_education() -> None:
    known = beside(2022, enrollment=grand_bend(2022))
    raw = read_raw(sample("StudentProgram"), table="special_education", beside=known)
    served = blocks("StudentProgram", "StudentSpecialEducationProgramAssociation")
    told = Counter(one(r"[^4]DisabilityDescriptor#([^<]+)", block) for block in served if "<Disability>" in block)
    found = Counter(row["disability_category"] for row in rows(raw))
    assert (len(rows(raw)), found[""]) == (97, 97 - sum(told.values()))
    assert found["autism"] == told["Autism Spectrum Disorders"] + told["Autism Spectrum Disorder"]
    places = Counter(row["educational_environment"] for row in rows(raw))
    assert (places["regular-class-under-40"], places["regular-class-40-to-79"]) == (4, 3)
    assert said(raw)["note-edfi-no-disability"] == found[""]


def test_grand_bend_gifted_stands_beside_what_is_held() -> None:
    students = grand_bend(2022)
    device = students.select(["student_id", "school_id", "school_year"]).append_column(
        "device", pa.array([1] * 960, pa.int8())
    )
    raw = read_raw(
        sample("StudentProgram"), table="supports", beside=beside(2022, enrollment=students, supports=device)
    )
    assert Counter(row["gifted"] for row in rows(raw)) == {"yes": 86, "no": 874}
    assert {row["device"] for row in rows(raw)} == {"1"}


def test_grand_bend_attendance_with_its_calendar(tmp_path: Path) -> None:
    path = sampled(tmp_path, "StudentSchoolAttendance", "EducationOrgCalendar")
    absences = read_raw(sample("StudentSchoolAttendance"), table="attendance")
    expected = {(row["student_id"], row["school_id"]): row["days_absent"] for row in rows(absences)}
    alone = read_raw(path, table="attendance")
    assert said(alone)["note-edfi-absent-alone"] == len(rows(alone))
    present = enrollment(("1", ELEMENTARY, 2022), ("2", ELEMENTARY, 2021), ("3", "another", 2022))
    raw = read_raw(path, table="attendance", beside=beside(enrollment=present))
    found = {(row["student_id"], row["school_id"]): row["days_absent"] for row in rows(raw)}
    assert {key: days for key, days in found.items() if days != "0"} == expected
    assert (found["1", ELEMENTARY], len(found)) == ("0", len(rows(alone)) + 1)
    days = [
        int(one(r"TotalInstructionalDays>(\d+)", block))
        for block in blocks("EducationOrgCalendar", "Session")
        if HIGH in block
    ]
    assert sum(days) == 81 + 88
    assert {row["days_enrolled"] for row in rows(raw)} == {"169"}


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Survey", "input-edfi-survey"),
        ("StudentIntervention", "input-edfi-intervention"),
        ("EducationOrganization", "input-edfi-organizations"),
        ("EducationOrgCalendar", "input-edfi-calendar"),
    ],
)
def test_kinds_without_a_table_say_what_they_are(name: str, message: str) -> None:
    assert refused(sample(name), "enrollment") == message


# Invented interchanges


def test_what_a_file_needs_beside_it_is_asked_in_a_sentence(tmp_path: Path) -> None:
    path = written(tmp_path, interchange("StudentProgram", program("Homeless")))
    held = enrollment(("007", "01", 2026))
    assert refused(path, "enrollment", beside(enrollment=held)) == "input-edfi-no-year"
    assert refused(path, "enrollment", beside(2026)) == "input-edfi-no-enrollment"
    assert refused(path, "enrollment", beside(2025, enrollment=held)) == "input-edfi-not-of-year"
    assert refused(path, "discipline", beside(2026, enrollment=held)) == "input-edfi-other-table"
    assert refused(written(tmp_path, interchange("MasterSchedule")), "sections") == "input-edfi-schedule"
    assert refused(written(tmp_path, interchange("Parent")), "sections") == "input-other-interchange"


def test_an_archive_with_one_kind_twice_or_a_damaged_member_is_refused(tmp_path: Path) -> None:
    again = interchange("StudentAttendance", event("Excused Absence"))
    assert refused(archive(tmp_path, again, again), "attendance") == "input-edfi-twice"
    with pytest.raises(BadInput) as caught:
        read_raw(archive(tmp_path, again, interchange("EducationOrgCalendar")[:-9]), table="attendance")
    assert caught.value.message_id == "input-xml-damaged"
    assert refused(archive(tmp_path, again, names=("../a.xml",)), "attendance") == "input-zip-name"


def test_a_student_who_is_not_enrolled_waits_or_is_counted(tmp_path: Path) -> None:
    path = written(tmp_path, interchange("StudentProgram", program("Homeless"), program("Homeless", "008")))
    held = enrollment(("007", "01", 2026), ("009", "01", 2026), homeless=["no", "yes"])
    raw = read_raw(path, table="enrollment", beside=beside(2026, enrollment=held))
    assert [(row["student_id"], row["homeless"]) for row in rows(raw)] == [("007", "yes"), ("009", "no")]
    assert said(raw)["note-edfi-not-enrolled"] == 1


def assessment(who: str, called: str, day: str, level: str = "", **scores: str) -> str:
    told = "".join(
        f"<ScoreResult><Result>{value}</Result><AssessmentReportingMethod>u#{name.replace('_', ' ')}"
        "</AssessmentReportingMethod></ScoreResult>"
        for name, value in scores.items()
    )
    performance = (
        f"<PerformanceLevel><PerformanceLevel>u#{level}</PerformanceLevel></PerformanceLevel>" if level else ""
    )
    identity = f"<AssessmentIdentity>{element('AssessmentIdentifier', called)}</AssessmentIdentity>"
    which = f"<AssessmentReference>{identity}</AssessmentReference>"
    inside = f"{element('AdministrationDate', day)}{told}{performance}{student(who)}{which}"
    return f"<StudentAssessment>{inside}</StudentAssessment>"


def test_the_last_result_holds_and_the_school_is_that_of_the_year(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        interchange(
            "StudentAssessment",
            assessment("1", "ELA-5", "2026-04-01", "Low", Scale_score="300", Vertical_score="9"),
            assessment("1", "ELA-5", "2026-05-01", "High", Vertical_score="410"),
            assessment("1", "Math-5", "2025-10-01T08:00", Raw_score="7"),
            assessment("2", "Math and Reading", "2026-05-01", "High"),
            assessment("2", "Science", "2026-05-01", "High"),
            assessment("2", "MATH 5", "2026-05-01", "", Scale_score="-9"),
            assessment("3", "MATH 5", "May", "High"),
            assessment("", "MATH 5", "2026-05-01", "High"),
        ),
    )
    held = enrollment(("1", "0101", 2026), ("1", "0202", 2026), ("1", "0303", 2025), last_school=[0, 1, 1])
    raw = read_raw(path, table="assessments", beside=beside(enrollment=held))
    found = {row["student_id"]: row for row in rows(raw)}
    assert (found["1"]["school_id"], found["1"]["reading_proficient"], found["1"]["reading_score"]) == (
        "0202",
        "High",
        "410",
    )
    assert (found["1"]["mathematics_score"], found["2"]["school_id"], found["2"]["mathematics_score"]) == ("", "", "-9")
    noted = said(raw)
    assert (noted["note-edfi-later"], noted["note-edfi-value"], noted["note-edfi-incomplete"]) == (1, 2, 2)
    assert (noted["note-edfi-no-result"], noted["note-edfi-method"]) == (1, 1)
    without = read_raw(path, table="assessments", beside=beside(enrollment=enrollment(("1", "0101", 2020))))
    assert "school_id" not in without.header
    assert "note-edfi-school-unknown" in said(without)


def session(begin: str, end: str, days: str, where: str = "0101", year: str = "2025-2026") -> str:
    place = f"<SchoolReference><SchoolIdentity>{element('SchoolId', where)}</SchoolIdentity></SchoolReference>"
    dates = element("BeginDate", begin) + element("EndDate", end)
    return f"<Session>{element('SchoolYear', year)}{dates}{element('TotalInstructionalDays', days)}{place}</Session>"


def test_days_of_sessions_within_another_are_not_added_twice(tmp_path: Path) -> None:
    calendar = interchange(
        "EducationOrgCalendar",
        session("2025-08-20", "2025-12-19", "80"),
        session("2026-01-05", "2026-05-29", "90"),
        session("2025-08-20", "2026-05-29", "170"),
        session("2025-08-20", "2026-05-29", "", where="0202"),
    )
    there = event("Excused Absence"), event("Tardy", who="008"), event("Excused Absence").replace("0101", "0202")
    path = archive(tmp_path, interchange("StudentAttendance", *there), calendar)
    raw = read_raw(path, table="attendance")
    assert [tuple(row.values()) for row in rows(raw)] == [
        ("007", "0101", "2026", "170", "1"),
        ("007", "0202", "2026", "", "1"),
        ("008", "0101", "2026", "170", "0"),
    ]
    assert (said(raw)["note-edfi-overlap"], said(raw)["note-edfi-no-calendar"]) == (2, 1)


def assignment(who: str, where: str, role: str, share: str = "", begins: str = "2020-08-01", ends: str = "") -> str:
    name = "StaffEducationOrganizationAssignmentAssociation"
    staff = f"<StaffReference><StaffIdentity>{element('StaffUniqueId', who)}</StaffIdentity></StaffReference>"
    of = "EducationOrganization"
    identity = f"<{of}Identity>{element(f'{of}Id', where)}</{of}Identity>"
    place = f"<{of}Reference>{identity}</{of}Reference>"
    dates = element("BeginDate", begins) + element("EndDate", ends) + element("FullTimeEquivalency", share)
    return f"<{name}>{staff}{place}{element('StaffClassification', f'u#{role}')}{dates}</{name}>"


def test_staff_of_a_year_in_schools_that_are_known_from_enrollment(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        interchange(
            "StaffAssociation",
            assignment("1", "01", "Teacher", "0.4"),
            assignment("1", "01", "Teacher", "0.3"),
            assignment("2", "01", "Band Parent"),
            assignment("3", "99", "Superintendent"),
            assignment("4", "01", "School Counselor", ends="2024-06-30"),
            assignment("5", "01", "Teacher", begins="soon"),
            assignment("6", "01", ""),
        ),
    )
    held = enrollment(("007", "01", 2026))
    raw = read_raw(path, table="staff", beside=beside(2026, enrollment=held))
    assert [(row["staff_id"], row["role"], row["full_time_equivalent"]) for row in rows(raw)] == [
        ("1", "teacher", "0.7"),
        ("2", "Band Parent", ""),
    ]
    noted = said(raw)
    assert (noted["note-edfi-added"], noted["note-edfi-no-share"], noted["note-edfi-no-school"]) == (1, 1, 1)
    assert (noted["note-edfi-other-year"], noted["note-edfi-incomplete"]) == (1, 2)
    assert "school_year" not in read_raw(path, table="staff", beside=beside(enrollment=held)).header


WHOLE = {
    "staff": interchange("StaffAssociation", assignment("1", "01", "Teacher", "0.4"), assignment("2", "01", "x")),
    "assessments": interchange("StudentAssessment", assessment("1", "ELA", "2026-04-01", "Low", Scale_score="3")),
    "supports": interchange("StudentProgram", program("Gifted and Talented"), program("Homeless", "8")),
    "special_education": interchange("StudentProgram", program("Special Education")),
}


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_mutated_interchanges_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    table = data.draw(st.sampled_from(sorted(WHOLE)))
    content = bytearray(WHOLE[table].encode())
    edits = st.tuples(st.integers(0, len(content) - 1), st.sampled_from(b"<>&/#-.0e\0\xff") | st.integers(0, 255))
    for place, value in data.draw(st.lists(edits, max_size=6)):
        content[place] = value
    path = written(tmp_path_factory.mktemp("any"), bytes(content))
    try:
        said(read_raw(path, table=table, beside=beside(2026, enrollment=enrollment(("007", "01", 2026)))))
    except BadInput as fault:
        assert str(fault)
