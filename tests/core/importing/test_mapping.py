"""What is suggested for the headers and codes of a file, what is asked, and mappings that are kept or refused."""

from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.errors import BadInput
from fairwater.tables import TABLES
from fairwater.tables.mapping import (
    LEAVE_OUT,
    ColumnMapping,
    Repeated,
    StudentKey,
    Suggestion,
    YearNames,
    codes_of,
    mapping_of,
    meaning_of,
    missing,
    read_mapping,
    suggest,
    unknown_values,
)
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import RawTable

ROOT = Path(__file__).resolve().parents[3]
SYNONYMS = ROOT / "src" / "fairwater" / "tables" / "synonyms.toml"
STUDENT_LEVEL = ROOT.parent / "shared" / "data" / "student_level"


def raw_of(header: str, *lines: str) -> RawTable:
    """A table whose header and rows are given as texts with values between `|`."""
    names, values = header.split("|"), [line.split("|") for line in lines or ("|" * header.count("|"),)]
    columns = {name: pa.array([line[at] for line in values], pa.string()) for at, name in enumerate(names)}
    return RawTable("students.csv", pa.table(columns), np.arange(2, 2 + len(values)))


def shared(name: str) -> RawTable:
    path = STUDENT_LEVEL / name
    if not path.is_file():
        pytest.skip(f"{name} is not shipped with the code; it stands in the shared data of those who develop it")
    return read_raw(path)


def of_columns(suggestion: Suggestion) -> tuple[dict[str, str], set[str], tuple[str, ...]]:
    return dict(suggestion.mapping.columns), {*suggestion.unsure}, suggestion.not_taken


# Headers of real and made-up exports


def test_a_fictional_state() -> None:
    raw = shared("opensdp_montucky_current.csv.gz")
    found = suggest(raw, "enrollment")
    columns, unsure, not_taken = of_columns(found)
    assert columns == {
        "student_id": "sid",
        "school_id": "sch_g7_code",
        "school_year": "year",
        "race_ethnicity": "race_ethnicity",
        "sex": "male",
        "english_learner": "ell_7",
        "disability": "iep_7",
        "economic_disadvantage": "frpl_7",
        "grade": "grade",
    }
    assert unsure == {"school_id", "english_learner", "disability", "economic_disadvantage"}
    assert set(not_taken) == set(raw.header) - set(columns.values())
    assert found.mapping.codes["sex"] == {"1.0": "male", "0.0": "female"}
    assert found.mapping.codes["grade"] == {"7": "07"}
    assert {name: set(values) for name, values in found.unknown.items()} == {
        "race_ethnicity": {"Hispan...", "Demogr...", "Americ...", "Native..."},
        "economic_disadvantage": {"2.0", "9.0"},
    }


def test_grades_3_to_8_like_texas() -> None:
    found = suggest(shared("opensdp_synth_texas.csv.gz"), "enrollment")
    columns, unsure, not_taken = of_columns(found)
    assert columns == {
        "student_id": "sid",
        "school_id": "school_code",
        "school_year": "year",
        "race_ethnicity": "race_ethnicity",
        "sex": "male",
        "english_learner": "lep",
        "disability": "iep",
        "economic_disadvantage": "eco_dis",
        "migrant": "migrant",
        "grade": "grade_level",
    }
    assert (unsure, not_taken) == (set(), ("title_1", "rdg_ss", "math_ss", "wrtg_ss", "composition"))
    assert found.mapping.codes["sex"] == {"M": "male", "F": "female"}
    assert {name: set(values) for name, values in found.unknown.items()} == {
        "race_ethnicity": {"W", "H", "B", "A", "N", "D"},
        "economic_disadvantage": {"2", "9"},
    }


def test_a_study_whose_codes_nobody_can_know() -> None:
    found = suggest(shared("hsls09_public_extract.csv.gz"), "enrollment")
    assert of_columns(found)[:2] == ({"student_id": "stu_id"}, set())
    assert found.mapping.codes == {}
    assert missing(found.mapping) == ("school_id", "school_year")


def test_college_students() -> None:
    found = suggest(shared("disimpact_student_equity.csv.gz"), "enrollment")
    assert of_columns(found)[0] == {
        "student_id": "Student_ID",
        "race_ethnicity": "Ethnicity",
        "ethnicity_hispanic": "EthnicityFlag_Hispanic",
        "sex": "Gender",
    }
    assert found.unknown == {"race_ethnicity": ("Multi-Ethnicity",), "sex": ("Other",)}


def test_an_export_like_powerschool() -> None:
    found = suggest(
        raw_of(
            "STUDENTS.Student_Number|STUDENTS.SchoolID|SchoolYear|STUDENTS.Grade_Level|STUDENTS.Gender|LunchStatus|IEP_Flag",
            "100234|12|2025-26|0|F|F|Y",
            "100235|12|2025-26|11|X|R|N",
            "100236|12|2025-26|-1|M|P|",
        ),
        "enrollment",
    )
    columns, unsure, _ = of_columns(found)
    assert columns == {
        "student_id": "STUDENTS.Student_Number",
        "school_id": "STUDENTS.SchoolID",
        "school_year": "SchoolYear",
        "sex": "STUDENTS.Gender",
        "disability": "IEP_Flag",
        "economic_disadvantage": "LunchStatus",
        "grade": "STUDENTS.Grade_Level",
    }
    assert unsure == {"student_id", "school_id", "sex", "grade"}
    assert found.mapping.codes["sex"] == {"F": "female", "X": "nonbinary", "M": "male"}
    assert found.mapping.codes["disability"] == {"Y": "yes", "N": "no"}
    # F is free lunch and not false; grade -1 is before kindergarten and not grade 1.
    assert found.unknown == {"economic_disadvantage": ("F", "R", "P"), "grade": ("0", "-1")}


def test_an_export_like_infinite_campus() -> None:
    header = "student.stateID|personID|calendar.schoolNumber|endYear|grade|gender|raceEthnicityFed"
    header += "|specialEdStatus|lepStatus|mealStatus"
    columns, unsure, not_taken = of_columns(suggest(raw_of(header), "enrollment"))
    assert columns == {
        "student_id": "personID",
        "school_id": "calendar.schoolNumber",
        "school_year": "endYear",
        "race_ethnicity": "raceEthnicityFed",
        "sex": "gender",
        "english_learner": "lepStatus",
        "disability": "specialEdStatus",
        "economic_disadvantage": "mealStatus",
        "grade": "grade",
    }
    assert (unsure, not_taken) == ({"school_id", "race_ethnicity"}, ("student.stateID",))


def test_an_export_like_aspen() -> None:
    header = "SASID|School > Name|School Year|Days Present|Days in Membership|Days Absent|EL Status|SPED Status"
    raw = raw_of(header)
    columns, unsure, not_taken = of_columns(suggest(raw, "attendance"))
    assert columns == {
        "student_id": "SASID",
        "school_year": "School Year",
        "days_enrolled": "Days in Membership",
        "days_absent": "Days Absent",
    }
    assert (unsure, not_taken) == (set(), ("School > Name", "Days Present", "EL Status", "SPED Status"))
    assert missing(suggest(raw, "attendance").mapping) == ("school_id",)
    assert of_columns(suggest(raw, "enrollment"))[0]["disability"] == "SPED Status"


def test_an_export_of_special_education() -> None:
    raw = raw_of(
        "Student ID|School|School Year|Primary Disability|LRE|Age on Child Count Date|IEP Manager",
        "1|2|2025-26|SLD|RC80|9|A",
        "2|2|2025-26|Emotional Disturbance|Inside Regular Class less than 40% of the day|10|B",
        "3|2|2025-26|Deafness|Separate School|11|C",
        "4|2|2025-26|Dyslexia|HH||D",
    )
    found = suggest(raw, "special_education")
    columns, unsure, not_taken = of_columns(found)
    assert columns == {
        "student_id": "Student ID",
        "school_id": "School",
        "school_year": "School Year",
        "disability_category": "Primary Disability",
        "educational_environment": "LRE",
        "age": "Age on Child Count Date",
    }
    assert (unsure, not_taken) == (set(), ("IEP Manager",))
    assert found.mapping.codes["disability_category"] == {
        "SLD": "specific-learning-disabilities",
        "Emotional Disturbance": "emotional-disturbance",
        "Deafness": "hearing-impairments",
    }
    assert found.mapping.codes["educational_environment"] == {
        "RC80": "regular-class-80-or-more",
        "Inside Regular Class less than 40% of the day": "regular-class-under-40",
        "Separate School": "separate-school",
        "HH": "homebound-or-hospital",
    }
    assert found.unknown == {"disability_category": ("Dyslexia",)}


@pytest.mark.parametrize("column", ["disability_category", "educational_environment"])
def test_what_special_education_is_called_in_federal_files_is_told_apart(column: str) -> None:
    """No name or code stands for two values, and every value has one."""
    values = tomllib.loads(SYNONYMS.read_text(encoding="utf-8"))["values"][column]
    words = [meaning_of(column, word) for names in values.values() for word in names]
    assert words == [ours for ours, names in values.items() for _ in names]
    assert set(values) == set(next(c.values for c in TABLES["special_education"].columns if c.name == column))


def test_a_spanish_export() -> None:
    found = suggest(
        raw_of("ID Estudiante|Escuela|Año Escolar|Género|Grado|Raza", "1|02|2025-26|Femenino|Kinder|Hispano"),
        "enrollment",
    )
    assert of_columns(found)[0] == {
        "student_id": "ID Estudiante",
        "school_id": "Escuela",
        "school_year": "Año Escolar",
        "race_ethnicity": "Raza",
        "sex": "Género",
        "grade": "Grado",
    }
    assert found.mapping.codes == {
        "race_ethnicity": {"Hispano": "hispanic"},
        "sex": {"Femenino": "female"},
        "grade": {"Kinder": "KG"},
    }


def test_a_suggestion_is_of_columns_that_are_there_and_of_values_that_ours_has() -> None:
    words = [word for table in TABLES.values() for word in table.names()]
    raw = raw_of("|".join(dict.fromkeys(words)), "|".join("Y" for _ in dict.fromkeys(words)))
    for name, table in TABLES.items():
        found = suggest(raw, name)
        assert dict(found.mapping.columns) == {column: column for column in table.names()}
        for column, codes in found.mapping.codes.items():
            assert set(codes.values()) <= {*codes_of(found.mapping.column(column))}


# What is asked


@pytest.mark.parametrize("value", ["1", "2", "3", "A", "B", "W", "N", "H", "6", "Other", "Declined"])
def test_a_race_code_that_differs_from_system_to_system_is_asked(value: str) -> None:
    assert suggest(raw_of("race", value), "enrollment").unknown == {"race_ethnicity": (value,)}


def test_a_number_for_sex_is_asked_unless_the_column_is_named_after_a_value() -> None:
    assert suggest(raw_of("sex", "1", "2"), "enrollment").unknown == {"sex": ("1", "2")}
    for name, codes in (("male", {"1": "male", "0": "female"}), ("Female", {"1": "female", "0": "male"})):
        found = suggest(raw_of(name, "1", "0", "2"), "enrollment")
        assert (found.mapping.codes["sex"], found.unknown) == (codes, {"sex": ("2",)})


def test_numbers_that_are_not_whole_or_less_than_none_are_other_numbers() -> None:
    found = suggest(raw_of("grade|iep", "-1|-1", "1.1|0.1", "1.0|1.0", "-1.0|-1.0"), "enrollment")
    assert found.mapping.codes == {"grade": {"1.0": "01"}, "disability": {"1.0": "yes"}}
    assert found.unknown == {"grade": ("-1", "1.1", "-1.0"), "disability": ("-1", "0.1", "-1.0")}


def test_what_is_blank_or_stands_for_nothing_is_not_asked() -> None:
    raw = raw_of("sex|iep", "|-9", " | N/A ", "*|<5", "F|Y")
    assert suggest(raw, "enrollment").unknown == {}


def test_unknown_values_of_a_mapping_that_was_confirmed() -> None:
    raw = raw_of("g|iep", "F|Y", "Q|maybe", " F |Y")
    mapping = ColumnMapping("enrollment", {"sex": "g", "disability": "iep"}, {"sex": {"F": "female"}})
    assert unknown_values(raw, mapping) == {"sex": ("Q",), "disability": ("Y", "maybe")}


# A mapping that is kept


def test_a_mapping_for_the_same_header_and_table_is_used_again() -> None:
    raw, other = raw_of("sid|sex", "1|F"), raw_of("sex|sid", "F|1")
    kept = ColumnMapping("enrollment", {"student_id": "sex"}, header=raw.header)
    assert suggest(raw, "enrollment", [kept]) == Suggestion(kept, {}, ("sid",))
    assert suggest(other, "enrollment", [kept]).mapping.columns == {"student_id": "sid", "sex": "sex"}
    assert suggest(raw, "graduation", [kept]).mapping.columns == {"student_id": "sid", "sex": "sex"}


ANY = st.text(st.characters(exclude_categories=("Cs",)), max_size=12)
IDENTIFIERS = ("student_id", "school_id", "school_year")
MAPPINGS = st.builds(
    ColumnMapping,
    table=st.sampled_from(["enrollment", "graduation"]),
    columns=st.dictionaries(st.sampled_from([*IDENTIFIERS, "sex", "grade", "home_language"]), ANY),
    codes=st.fixed_dictionaries(
        {},
        optional={
            "sex": st.dictionaries(ANY, st.sampled_from(["female", "male", "nonbinary", "", LEAVE_OUT]), min_size=1),
            "home_language": st.dictionaries(ANY, ANY, min_size=1),
        },
    ),
    given=st.dictionaries(st.sampled_from(IDENTIFIERS), ANY),
    holds_on=st.dictionaries(st.sampled_from(["sex", "grade"]), ANY),
    header=st.lists(ANY, max_size=4).map(tuple),
    student_key=st.sampled_from(StudentKey),
    year_names=st.sampled_from(YearNames),
    repeated=st.sampled_from(Repeated),
)


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@given(MAPPINGS, st.dictionaries(st.sampled_from(["sex", "grade"]), st.lists(ANY, max_size=3)))
def test_a_mapping_of_any_text_is_kept_as_it_is(mapping: ColumnMapping, unknown: dict[str, list[str]]) -> None:
    assert mapping_of(mapping.to_toml(), "m.toml") == mapping
    asked = mapping_of(mapping.to_toml(unknown), "m.toml")
    assert {name: codes for name, codes in asked.codes.items() if codes} == mapping.codes
    assert asked.columns == mapping.columns


def test_values_that_nobody_knows_stand_in_the_mapping_as_lines_to_fill_in() -> None:
    mapping = ColumnMapping("enrollment", {"sex": "g"}, {"sex": {"F": "female"}})
    lines = mapping.to_toml({"sex": ("Q", 'a "b"'), "grade": ("?",)}).splitlines()
    at = lines.index('[codes."sex"]')
    assert lines[at : at + 7] == [
        '[codes."sex"]',
        '"F" = "female"',
        '# "Q" = ?',
        '# "a \\"b\\"" = ?',
        "",
        '[codes."grade"]',
        '# "?" = ?',
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "mapping-unreadable"),
        ("table = ", "mapping-broken"),
        ("columns = {}", "mapping-unreadable"),
        ('table = "enrollment"\ncolumns = ["sid"]', "mapping-unreadable"),
        ('table = "enrollment"\ncodes = { sex = "f" }', "mapping-unreadable"),
        ('table = "enrollment"\nheader = 3', "mapping-unreadable"),
        ('table = "enrollment"\nstudent_key = "name"', "mapping-unreadable"),
        ('table = "enrollment"\nyear_names = []', "mapping-unreadable"),
        ('table = "enrollment"\nrepeated = "sum"', "mapping-unreadable"),
        ('table = "enrollment"\n[codes."sex"]\n"Q" = ?', "mapping-broken"),
        ("table = []", "mapping-unknown-table"),
        ('table = "students"', "mapping-unknown-table"),
        ('table = "enrollment"\n[columns]\nname = "Name"', "mapping-unknown-column"),
        ('table = "enrollment"\n[given]\nyear = "2026"', "mapping-unknown-column"),
        ('table = "enrollment"\n[holds_on]\nrace = "2025-10-01"', "mapping-unknown-column"),
        ('table = "attendance"\n[codes.sex]\nF = "female"', "mapping-unknown-column"),
        ('table = "enrollment"\n[codes.sex]\nF = "girl"', "mapping-unknown-code"),
        ('table = "enrollment"\n[codes.disability]\nY = "1"', "mapping-unknown-code"),
        ('table = "graduation"\n[codes.left_class]\nY = "true"', "mapping-unknown-code"),
    ],
)
def test_what_is_no_mapping_is_refused(content: str, message: str) -> None:
    with pytest.raises(BadInput) as found:
        mapping_of(content, "m.toml")
    assert found.value.message_id == message
    assert "m.toml" in found.value.sentence("en") and "m.toml" in found.value.sentence("es")


def test_a_mapping_saved_by_an_editor_of_windows(tmp_path: Path) -> None:
    content = 'table = "enrollment"\r\n[columns]\r\nsex = "Género"\r\n'
    for encoding in ("utf-8", "utf-8-sig"):
        (tmp_path / "m.toml").write_bytes(content.encode(encoding))
        assert read_mapping(tmp_path / "m.toml").columns == {"sex": "Género"}
    (tmp_path / "m.toml").write_bytes(content.encode("cp1252"))
    with pytest.raises(BadInput) as found:
        read_mapping(tmp_path / "m.toml")
    assert found.value.message_id == "mapping-unreadable"


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(st.text(st.sampled_from('table="enrolmn\n[codes.sx]{}?#,1'), max_size=60))
def test_any_text_is_a_mapping_or_a_sentence(content: str) -> None:
    for start in ("", 'table = "enrollment"\n'):
        try:
            assert mapping_of(start + content, "m.toml").table in TABLES
        except BadInput as fault:
            assert fault.sentence("en") and fault.sentence("es")
