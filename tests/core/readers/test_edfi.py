"""Ed-Fi interchanges: the standard's own sample against a second count, invented records for every bad case."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater import words
from fairwater.errors import BadInput
from fairwater.tables import TABLES
from fairwater.tables.readers.edfi import Extract, Schools, read_absences, read_discipline, read_schools, read_students
from fairwater.tables.readers.edfi_file import interchange_kind, school_year, school_year_of
from fairwater.tables.readers.edfi_programs import PROGRAM_GROUPS, read_programs
from fairwater.tables.readers.places import School

NOT_SHIPPED = Path(__file__).resolve().parents[4] / "shared" / "data" / "edfi_grandbend_xml"


def remarks(found: Extract | Schools) -> dict[tuple[str, str], int]:
    """The counts of remarks by message and what they name; every one said in every language."""
    for message, values in found.remarks:
        for language in words.LANGUAGES:
            assert words.text(message, language, **dict(values)).strip()
    counts = {}
    for message, values in found.remarks:
        given = dict(values)
        named = given.get("value") or given.get("missing") or given.get("record") or ""
        counts[message, str(named)] = int(str(given.get("n", 1)))
    return counts


# Grand Bend


def sample(name: str) -> Path:
    path = NOT_SHIPPED / f"{name}.xml.gz"
    if not path.is_file():
        pytest.skip("The Ed-Fi interchanges of Grand Bend are not beside this repository under shared/data.")
    return path


def blocks(name: str, record: str) -> list[str]:
    """The records of a kind as plain text: a second way to read them."""
    whole = gzip.decompress(sample(name).read_bytes()).decode()
    return re.findall(rf"^\t<{record}>.*?^\t</{record}>", whole, re.DOTALL | re.MULTILINE)


def one(pattern: str, block: str) -> str:
    found = re.search(pattern, block)
    assert found
    return found[1]


def test_grand_bend_discipline() -> None:
    found = read_discipline(sample("StudentDiscipline"))
    expected = Counter(
        (one(r"StudentUniqueId>(\d+)", block), one(r"SchoolId>(\d+)", block))
        for block in blocks("StudentDiscipline", "DisciplineAction")
        if "In School Suspension" in block
    )
    rows = found.table.to_pylist()
    assert {(r["student_id"], r["school_id"]): r["in_school_suspensions"] for r in rows} == dict(expected)
    assert sum(expected.values()) == 24
    assert {(r["school_year"], r["out_of_school_suspensions"], r["out_of_school_days"]) for r in rows} == {(2022, 0, 0)}
    assert remarks(found)["note-edfi-value", "Expulsion"] == 1
    assert found.table.column_names == list(TABLES["discipline"].names())[:6]


def test_grand_bend_absences() -> None:
    found = read_absences(sample("StudentSchoolAttendance"))
    days = {
        (one(r"StudentUniqueId>(\d+)", block), one(r"SchoolId>(\d+)", block), one(r"EventDate>([\d-]+)", block))
        for block in blocks("StudentSchoolAttendance", "StudentSchoolAttendanceEvent")
        if "cused Absence" in block or "Unexcused" in block
    }
    expected = Counter((student, school, 2022) for student, school, _ in days)
    rows = found.table.to_pylist()
    assert {(r["student_id"], r["school_id"], r["school_year"]): r["days_absent"] for r in rows} == dict(expected)
    noted = remarks(found)
    assert (noted["note-edfi-not-absent", "Tardy"], noted["note-edfi-value", "Partial"]) == (66, 1)
    assert ("note-edfi-no-days-enrolled", "") in noted


def test_grand_bend_programs() -> None:
    found = read_programs(sample("StudentProgram"), 2022)
    whole = gzip.decompress(sample("StudentProgram").read_bytes()).decode()
    taking_part = re.findall(r"StudentUniqueId>(\d+)<.*?ProgramTypeDescriptor#([^<]+)<", whole, re.DOTALL)
    assert len(taking_part) == 706
    rows = found.table.to_pylist()
    served = {s for s, program in taking_part if program == "Special Education"}
    for program, group in PROGRAM_GROUPS.items():
        expected = {student for student, given in taking_part if given == program}
        expected -= served if group == "section_504" else set()
        assert {row["student_id"] for row in rows if row[group] == "yes"} == expected, group
    noted = remarks(found)
    assert noted["note-edfi-value", "Bilingual"] == 40
    assert noted["note-edfi-both-plans", ""] == 3
    earlier = read_programs(sample("StudentProgram"), 2021)
    assert {row[name] for row in earlier.table.to_pylist() for name in PROGRAM_GROUPS.values()} == {"no"}


def test_grand_bend_takes_a_districts_own_programs() -> None:
    own = {**PROGRAM_GROUPS, "Compensatory Services for Disadvantaged Students": "economic_disadvantage"}
    found = read_programs(sample("StudentProgram"), 2022, groups=own)
    assert found.table["economic_disadvantage"].to_pylist().count("yes") == 82


def test_grand_bend_schools_and_students() -> None:
    schools = read_schools(sample("EducationOrganization")).schools
    assert [len(school.grades) for school in schools] == [4, 3, 5]
    assert schools[1] == School("255901044", "Grand Bend Middle School", "255901044", ("06", "07", "08"))
    students = read_students(sample("Student"))
    assert (students.table.num_rows, students.table.column_names) == (960, ["student_id"])
    noted = remarks(students)
    assert (noted["note-edfi-no-groups", ""], noted["note-edfi-sex-at-birth", ""]) == (960, 3)


# Invented interchanges


def interchange(kind: str, *inside: str) -> str:
    return f'<?xml version="1.0"?>\n<Interchange{kind} xmlns="http://ed-fi.org/5.2.0">{"".join(inside)}</Interchange{kind}>'


def written(folder: Path, content: str | bytes, name: str = "sample.xml") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def element(name: str, value: str) -> str:
    return f"<{name}>{value}</{name}>" if value else ""


def student(id: str) -> str:
    return f"<StudentReference><StudentIdentity>{element('StudentUniqueId', id)}</StudentIdentity></StudentReference>"


def school(id: str, of: str = "") -> str:
    return f"<{of}SchoolReference><SchoolIdentity>{element('SchoolId', id)}</SchoolIdentity></{of}SchoolReference>"


def action(
    *kinds: str, id: str = "1", date: str = "2025-10-01", length: str = "", who: str = "007", where: str = "0101"
) -> str:
    said = "".join(element("Discipline", f"uri://ed-fi.org/DisciplineDescriptor#{kind}") for kind in kinds)
    head = element("DisciplineActionIdentifier", id) + said + element("DisciplineDate", date)
    tail = student(who) + school(where, "Responsibility")
    return f"<DisciplineAction>{head}{element('DisciplineActionLength', length)}{tail}</DisciplineAction>"


def discipline(folder: Path, *actions: str, **options: int) -> Extract:
    return read_discipline(written(folder, interchange("StudentDiscipline", *actions)), **options)


OUT, IN = "Out of School Suspension", "In School Suspension"


def values(found: Extract) -> list[tuple[Any, ...]]:
    return [tuple(row.values()) for row in found.table.to_pylist()]


def test_suspensions_are_counted_by_student_school_and_year(tmp_path: Path) -> None:
    found = discipline(
        tmp_path,
        action(OUT, id="1", length="2"),
        action("Out-of-School Suspension", id="2", length="0.5"),
        action(IN, id="3"),
        action(IN, id="4", date="2026-07-01"),
        action(OUT, id="5", who="008"),
        action(IN, id="6", where="0202"),
    )
    assert values(found) == [
        ("007", "0101", 2026, 2, 2.5, 1),
        ("007", "0101", 2027, 0, 0.0, 1),
        ("007", "0202", 2026, 0, 0.0, 1),
        ("008", "0101", 2026, 1, None, 0),
    ]
    assert remarks(found) == {("note-edfi-no-length", ""): 1}


def test_a_school_year_may_begin_in_another_month(tmp_path: Path) -> None:
    assert values(discipline(tmp_path, action(IN, date="2025-07-20"), first_month=8))[0][2] == 2025
    assert values(discipline(tmp_path, action(IN, date="2025-07-20"), first_month=1))[0][2] == 2025
    assert values(discipline(tmp_path, action(IN, date="2025-07-20")))[0][2] == 2026


@pytest.mark.parametrize(
    ("record", "note", "named"),
    [
        (action("Expulsion"), "note-edfi-value", "Expulsion"),
        (action(), "note-edfi-incomplete", "Discipline"),
        (action(IN, who=""), "note-edfi-incomplete", "StudentUniqueId"),
        (action(IN, where=""), "note-edfi-incomplete", "SchoolId"),
        (action(IN, date=""), "note-edfi-incomplete", "DisciplineDate"),
        (action(IN, date="10/1/2025"), "note-edfi-incomplete", "DisciplineDate"),
        ("<Crossing/>", "note-edfi-not-used", "Crossing"),
    ],
)
def test_what_cannot_be_counted_is_noted(tmp_path: Path, record: str, note: str, named: str) -> None:
    found = discipline(tmp_path, record)
    assert (found.table.num_rows, remarks(found)) == (0, {(note, named): 1})


def test_the_same_action_counts_once_and_both_kinds_have_no_days_of_their_own(tmp_path: Path) -> None:
    found = discipline(tmp_path, action(IN), action(IN), action(OUT, IN, id="2", length="3"))
    assert values(found) == [("007", "0101", 2026, 1, None, 2)]
    assert remarks(found) == {("note-edfi-doubled", "DisciplineAction"): 1, ("note-edfi-no-length", ""): 1}


def event(category: str, date: str = "2025-10-01", length: str = "", year: str = "2025-2026", who: str = "007") -> str:
    said = element("EventDate", date) + element("AttendanceEventCategory", f"uri://x#{category}")
    session = f"<SessionReference><SessionIdentity>{element('SchoolYear', year)}</SessionIdentity></SessionReference>"
    inner = f"<AttendanceEvent>{said}{element('EventDuration', length)}</AttendanceEvent>"
    return (
        f"<StudentSchoolAttendanceEvent>{inner}{student(who)}{school('0101')}{session}</StudentSchoolAttendanceEvent>"
    )


def test_a_day_counts_once_where_half_of_it_was_missed(tmp_path: Path) -> None:
    found = read_absences(
        written(
            tmp_path,
            interchange(
                "StudentAttendance",
                event("Excused Absence", length="1"),
                event("Unexcused Absence", length="1"),
                event("Excused Absence", "2025-10-02", length="0.25"),
                event("Partial", "2025-10-02", length="0.25"),
                event("Unexcused Absence", "2025-10-03", length="0.25"),
                event("Unexcused Absence", "2025-10-06"),
                event("Tardy", "2025-10-07"),
                event("Snow Day", "2025-10-07"),
                event("Excused Absence", "2025-10-08", year="2025-2027"),
                event("Excused Absence", "October"),
                event("Excused Absence", who="008", year="2026", length="0.1"),
            ),
        )
    )
    assert values(found) == [("007", "0101", 2026, 3)]
    assert remarks(found) == {
        ("note-edfi-no-duration", ""): 3,
        ("note-edfi-part-of-a-day", ""): 2,
        ("note-edfi-not-absent", "Tardy"): 1,
        ("note-edfi-value", "Snow Day"): 1,
        ("note-edfi-incomplete", "SchoolYear"): 1,
        ("note-edfi-incomplete", "EventDate"): 1,
        ("note-edfi-no-days-enrolled", ""): 1,
    }


def program(kind: str, who: str = "007", begin: str = "2025-08-30", end: str = "", more: str = "") -> str:
    said = element("ProgramType", f"uri://ed-fi.org/ProgramTypeDescriptor#{kind}" if kind else "")
    reference = f"<ProgramReference><ProgramIdentity>{said}</ProgramIdentity></ProgramReference>"
    dates = element("BeginDate", begin) + element("EndDate", end)
    return f"<StudentProgramAssociation>{student(who)}{reference}{dates}{more}</StudentProgramAssociation>"


def test_programs_of_a_year(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        interchange(
            "StudentProgram",
            program("Homeless"),
            program("Homeless", "008", begin="2020-08-30", end="2025-06-30"),
            program("Homeless", "009", begin="2026-07-01"),
            program("Special Education", "010", more="<IdeaEligibility>false</IdeaEligibility>"),
            program("Special Education", "011", begin="2020-08-30", end="2025-07-01"),
            program("Section 504 Placement", "011"),
            program("Section 504 Placement", "012"),
            program("Bilingual", "013"),
            program("", "014"),
            program("Homeless", ""),
            program("Homeless", "015", begin="soon"),
        ),
    )
    found = read_programs(path, 2026)
    assert found.table.column_names == ["student_id", "school_year", "disability", "section_504", "homeless"]
    flags = {row[0]: row[2:] for row in values(found)}
    assert flags == {
        "007": ("no", "no", "yes"),
        "008": ("no", "no", "no"),
        "009": ("no", "no", "no"),
        "010": ("no", "no", "no"),
        "011": ("yes", "no", "no"),
        "012": ("no", "yes", "no"),
        "015": ("no", "no", "no"),
    }
    assert remarks(found) == {
        ("note-edfi-other-year", "StudentProgramAssociation"): 2,
        ("note-edfi-not-eligible", "StudentProgramAssociation"): 1,
        ("note-edfi-both-plans", ""): 1,
        ("note-edfi-value", "Bilingual"): 1,
        ("note-edfi-incomplete", "ProgramType"): 1,
        ("note-edfi-incomplete", "StudentUniqueId"): 1,
        ("note-edfi-incomplete", "BeginDate"): 1,
    }


def test_students_with_groups_of_either_version(tmp_path: Path) -> None:
    def race(value: str) -> str:
        return f"<Race><Race>uri://ed-fi.org/RaceDescriptor#{value}</Race></Race>"

    def association(who: str, *said: str) -> str:
        name = "StudentEducationOrganizationAssociation"
        return f"<{name}>{student(who)}{''.join(said)}</{name}>"

    ethnicity, female = "<HispanicLatinoEthnicity>{}</HispanicLatinoEthnicity>", "<Sex>uri://x#Female</Sex>"
    path = written(
        tmp_path,
        interchange(
            "StudentEnrollment",
            association("001", female, ethnicity.format("false"), race("White"), race("Asian")),
            association("002", ethnicity.format("true"), race("White")),
            association("003", ethnicity.format("false"), race("Choose Not to Respond")),
            association("004", "<Sex>uri://x#Not Selected</Sex>", race("Black - African American")),
            f"<Student><StudentUniqueId>005</StudentUniqueId>{female}{ethnicity.format('0')}<Race>x#White</Race></Student>",
            association("006", "<Sex>uri://x#Unlisted</Sex>", ethnicity.format("false"), race("Other")),
            association("", ethnicity.format("true")),
        ),
    )
    found = read_students(path)
    rows = {row["student_id"]: row for row in found.table.to_pylist()}
    assert {id: (row["race_ethnicity"], row["sex"]) for id, row in rows.items()} == {
        "001": ("two-or-more", "female"),
        "002": ("hispanic", None),
        "003": (None, None),
        "004": (None, None),
        "005": ("white", "female"),
        "006": (None, None),
    }
    assert (rows["001"]["race_asian"], rows["001"]["race_black"], rows["004"]["race_black"]) == ("yes", "no", "yes")
    assert remarks(found) == {
        ("note-edfi-value", "Other"): 1,
        ("note-edfi-value", "Unlisted"): 1,
        ("note-edfi-incomplete", "StudentUniqueId"): 1,
    }


def test_schools_with_grades_by_word_and_by_code(tmp_path: Path) -> None:
    grades = "".join(element("GradeLevel", f"x#{g}") for g in ("Twelfth grade", "Kindergarten", "Preschool", "01"))
    record = f"<School><NameOfInstitution>Oak</NameOfInstitution><SchoolId>0101</SchoolId>{grades}</School>"
    found = read_schools(written(tmp_path, interchange("EducationOrganization", record, "<School/>")))
    assert found.schools == (School("0101", "Oak", "0101", ("KG", "01", "12")),)
    assert remarks(found) == {("note-edfi-value", "Preschool"): 1, ("note-edfi-incomplete", "SchoolId"): 1}


@pytest.mark.parametrize(
    ("given", "year"), [("2025-2026", 2026), ("2026", 2026), ("2025-2027", None), ("2025-26", None), ("", None)]
)
def test_school_years(given: str, year: int | None) -> None:
    assert school_year(given) == year
    assert school_year_of(given, 7) is None


# What is refused

BOMB = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><InterchangeStudentDiscipline>&c;</InterchangeStudentDiscipline>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<InterchangeStudentDiscipline>&a;</InterchangeStudentDiscipline>"""
BY_DTD = """<?xml version="1.0"?><!DOCTYPE x SYSTEM "http://example.org/x.dtd">
<InterchangeStudentDiscipline/>"""
DEEP = interchange("StudentDiscipline", "<a>" * 60, "</a>" * 60)
WIDE = interchange("StudentDiscipline", "<a>", "<b/>" * 100_001, "</a>")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (BOMB, "input-xml-entities"),
        (OUTSIDE, "input-xml-entities"),
        (BY_DTD, "input-xml-entities"),
        ("", "input-xml-damaged"),
        ("student,school\r\n1,2\r\n", "input-xml-damaged"),
        (interchange("StudentDiscipline", action(IN))[:-40], "input-xml-damaged"),
        (interchange("StudentDiscipline", "&unknown;"), "input-xml-damaged"),
        ('<?xml version="1.0" encoding="klingon"?><InterchangeStudentDiscipline/>', "input-xml-letters"),
        ('<?xml version="1.0" encoding="utf-7"?><InterchangeStudentDiscipline/>', "input-xml-letters"),
        (b"<Interchange\xff/>", "input-xml-damaged"),
        ("<html/>", "input-edfi-none"),
        ("<Interchange/>", "input-edfi-none"),
        (DEEP, "input-edfi-none"),
        (WIDE, "input-edfi-none"),
        (interchange("StudentAttendance"), "input-edfi-other-kind"),
        (gzip.compress(interchange("StudentDiscipline", action(IN)).encode())[:-9], "input-zip-damaged-member"),
    ],
)
def test_what_is_refused(tmp_path: Path, content: str | bytes, message: str) -> None:
    path = written(tmp_path, content)
    with pytest.raises(BadInput) as caught:
        read_discipline(path)
    for language in words.LANGUAGES:
        assert "sample.xml" in caught.value.sentence(language)
    assert caught.value.message_id == message


def test_the_kind_of_an_interchange_is_told_by_its_content(tmp_path: Path) -> None:
    assert interchange_kind(written(tmp_path, interchange("StudentProgram"))) == "StudentProgram"
    packed = gzip.compress(interchange("Student").encode())
    assert interchange_kind(written(tmp_path, packed, "any.name")) == "Student"
    with pytest.raises(BadInput):
        interchange_kind(written(tmp_path, "<x/>"))


def test_memory_is_that_of_one_record(tmp_path: Path) -> None:
    import tracemalloc

    path = written(tmp_path, gzip.compress(interchange("StudentDiscipline", action(IN) * 20_000).encode()), "a.xml.gz")
    tracemalloc.start()
    found = read_discipline(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert values(found) == [("007", "0101", 2026, 0, 0.0, 1)]
    assert peak < 3_000_000


# Any bytes

WHOLE = {
    "StudentDiscipline": interchange("StudentDiscipline", action(OUT, length="2"), action(IN, id="2")),
    "StudentAttendance": interchange("StudentAttendance", event("Excused Absence", length="1"), event("Tardy")),
    "StudentProgram": interchange("StudentProgram", program("Homeless"), program("Special Education", "8")),
}


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_mutated_interchanges_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    kind = data.draw(st.sampled_from(sorted(WHOLE)))
    content = bytearray(WHOLE[kind].encode())
    edits = st.tuples(st.integers(0, len(content) - 1), st.sampled_from(b"<>&/#-.0e\0\xff") | st.integers(0, 255))
    for place, value in data.draw(st.lists(edits, max_size=6)):
        content[place] = value
    cut = data.draw(st.just(len(content)) | st.integers(0, len(content)))
    path = written(tmp_path_factory.mktemp("any"), bytes(content[:cut]))
    try:
        found = (
            read_discipline(path)
            if kind == "StudentDiscipline"
            else read_absences(path)
            if kind == "StudentAttendance"
            else read_programs(path, 2026)
        )
    except BadInput as refused:
        assert str(refused)
    else:
        remarks(found)
