"""Every row of a file is taken, waits with its reason, is left out or repeats another: counted a second time row by row."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairwater.errors import BadInput
from fairwater.importing import dry_run
from fairwater.tables import TABLES
from fairwater.tables.intake import Asked, Intake, take
from fairwater.tables.mapping import LEAVE_OUT, ColumnMapping, Repeated, StudentKey, YearNames, suggest
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import OddRow, RawTable
from fairwater.tables.schema import Kind
from fairwater.words import text

ROOT = Path(__file__).resolve().parents[3]
MONTUCKY = ROOT.parent / "shared" / "data" / "student_level" / "opensdp_montucky_current.csv.gz"
WITHHELD = ("*", "**", "s", "S", "DS", "-11", "<5", "<10", "< 10", "n<10", "suppressed", "Redacted", "#")
NOT_REPORTED = (
    "-9",
    "-8",
    "-7",
    "-6",
    "-5",
    "-3",
    "N/A",
    "n/a",
    "NA",
    "NaN",
    "NULL",
    "None",
    "Missing",
    "-",
    "--",
    ".",
)
PROPERTY = {"deadline": None, "derandomize": True, "database": None}


def raw_of(header: Sequence[str], lines: Sequence[Sequence[str]], odd: Sequence[OddRow] = ()) -> RawTable:
    columns = {name: pa.array([line[at] for line in lines], pa.string()) for at, name in enumerate(header)}
    return RawTable("students.csv", pa.table(columns), np.arange(2, 2 + len(lines)), tuple(odd))


def as_named(table: str, header: Sequence[str], **more: object) -> ColumnMapping:
    return ColumnMapping(table, {name: name for name in header}, header=tuple(header), **more)  # type: ignore[arg-type]


def waiting(intake: Intake) -> list[tuple[int, str, str, str]]:
    """Row, column, value and reason; each can be said in a sentence."""
    for each in intake.waiting():
        words = {"column": each.column, "value": each.value or "blank"} | dict(each.values)
        assert text(each.message, "en", **words).endswith(".") and text(each.message, "es", **words).endswith(".")
    return [(each.row, each.column, each.value, each.message) for each in intake.waiting()]


def said(intake: Intake) -> dict[tuple[str, object], object]:
    return {(message, dict(values).get("column")): dict(values)["n"] for message, values in intake.remarks}


ATTENDANCE = ("student_id", "school_id", "school_year", "days_enrolled", "days_absent")


def attended(*lines: str, **more: object) -> Intake:
    """Take lines of attendance, values between `|`."""
    return take(raw_of(ATTENDANCE, [line.split("|") for line in lines]), as_named("attendance", ATTENDANCE, **more))


# A second computation, row by row


IDS = {"007": "007", "7": "7", " 007 ": "007", "12.0": "12", "": "intake-no-identifier", "N/A": "intake-no-identifier"}
IDS |= {"Total": "intake-total-row", "1.00023E+11": "intake-scientific"}
SCHOOLS = {"01": "01", "1": "1", "99": LEAVE_OUT, "*": "intake-no-identifier"}
YEARS = {"2025-26": 2026, "2026": 2026, "SY2425": 2025, "": "intake-no-year", "soon": "intake-not-a-year"}
DAYS = {"180": 180, "180.0": 180, "90": 90, "0": 0, "12.5": 12.5, "1,0": "intake-not-a-number", "-1": "intake-negative"}
DAYS |= {"": None, "-9": None, "*": None, "<5": None, "N/A": None, "s": None, "nil": 0, "adult": LEAVE_OUT}
DAYS |= {"5-Mar": "intake-date-for-number", "12 days": "intake-not-a-number", "99999999999999999999": "intake-too-many"}
ENROLLED = {**DAYS, "366": 366, "367": "intake-too-many"}
CODES = {"school_id": {"99": LEAVE_OUT}}
CODES |= {name: {"nil": "0", "adult": LEAVE_OUT} for name in ("days_enrolled", "days_absent")}
VALUES: Sequence[Mapping[str, object]] = (IDS, SCHOOLS, YEARS, ENROLLED, DAYS)


@dataclass
class Naive:
    """What happens to each row, told by hand."""

    taken: dict[int, dict[str, object]] = field(default_factory=dict)
    waits: list[tuple[int, str, str, str]] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)


def naive(lines: Sequence[Sequence[str]], what: Repeated, key: StudentKey) -> Naive:
    found, first = Naive(), {}
    for number, line in enumerate(lines, 2):
        values = [known[value] for known, value in zip(VALUES, line, strict=True)]
        if LEAVE_OUT in values:
            found.left_out.append(number)
            continue
        wrong = [
            (number, name, each, str(value))
            for name, each, value in zip(ATTENDANCE, line, values, strict=True)
            if isinstance(value, str) and value.startswith("intake-")
        ]
        days, absent = values[3], values[4]
        if not isinstance(days, str) and not isinstance(absent, str) and None not in (days, absent) and absent > days:
            wrong.append((number, "days_absent", line[4], "intake-more-than"))
        if wrong:
            found.waits += wrong
            continue
        parts = [values[0]]
        if key in (StudentKey.WITH_SCHOOL, StudentKey.WITH_BOTH):
            parts.insert(0, values[1])
        if key in (StudentKey.WITH_YEAR, StudentKey.WITH_BOTH):
            parts.insert(0, values[2])
        row = dict(zip(ATTENDANCE, ["/".join(map(str, parts)), *values[1:]], strict=True))
        who = (row["student_id"], row["school_id"], row["school_year"])
        if who not in first:
            first[who] = number
            found.taken[number] = row
        elif what is Repeated.COMBINE:
            found.repeated.append(number)
            kept = found.taken[first[who]]
            for name in ("days_enrolled", "days_absent"):
                both = [each for each in (kept[name], row[name]) if each is not None]
                kept[name] = sum(both) if both else None
        elif row == found.taken[first[who]]:
            found.repeated.append(number)
        else:
            found.waits.append((number, "student_id", line[0], "intake-repeated-student"))
    return found


LINES = st.lists(
    st.tuples(
        *(
            st.sampled_from([value for value in known if isinstance(known[value], int | float)] or list(known))
            | st.sampled_from(list(known))
            for known in VALUES
        )
    ),
    max_size=25,
)


@settings(max_examples=400, **PROPERTY)
@given(LINES, st.sampled_from(Repeated), st.sampled_from(StudentKey))
def test_a_second_computation_agrees(lines: list[tuple[str, ...]], what: Repeated, key: StudentKey) -> None:
    mapping = as_named("attendance", ATTENDANCE, codes=CODES, repeated=what, student_key=key)
    odd = OddRow(len(lines) + 2, "1,2", 2, 5)
    intake, expected = take(raw_of(ATTENDANCE, lines, [odd]), mapping), naive(lines, what, key)
    assert dict(zip(intake.numbers.tolist(), intake.rows.to_pylist(), strict=True)) == expected.taken
    assert sorted(waiting(intake)) == sorted([*expected.waits, (odd.number, "", "1,2", "intake-odd-row")])
    assert (intake.left_out, intake.repeated) == (len(expected.left_out), len(expected.repeated))
    assert intake.n_waiting == len({row for row, *_ in expected.waits}) + 1
    assert intake.rows.num_rows + intake.n_waiting + intake.left_out + intake.repeated == len(lines) + 1


ENROLLMENT = (
    "student_id",
    "school_id",
    "school_year",
    "last_school",
    "sex",
    "grade",
    "english_learner",
    "home_language",
)
WORDS = st.sampled_from(["", "1", "2026", "yes", "no", "F", "female", "07", "AD", "es", "-9", "*", "3-May", "Total"])


@settings(max_examples=300, **PROPERTY)
@given(
    st.lists(st.tuples(*((WORDS | st.text(max_size=4)) for _ in ENROLLMENT)), max_size=12), st.sampled_from(Repeated)
)
def test_every_row_of_any_text_is_one_of_four(lines: list[tuple[str, ...]], what: Repeated) -> None:
    codes = {"sex": {"F": "female"}, "grade": {"AD": LEAVE_OUT}, "last_school": {"1": "yes"}}
    intake = take(raw_of(ENROLLMENT, lines), as_named("enrollment", ENROLLMENT, codes=codes, repeated=what))
    taken, waits = set(intake.numbers.tolist()), {row for row, *_ in waiting(intake)}
    assert len(taken) == intake.rows.num_rows and len(waits) == intake.n_waiting and not taken & waits
    assert len(taken) + len(waits) + intake.left_out + intake.repeated == len(lines)
    assert intake.left_out == sum(line[5].strip() == "AD" for line in lines)
    asked = {(each.theirs, each.value): each.n_rows for each in intake.asked}
    unknown = [
        (row, column, value.strip()) for row, column, value, why in waiting(intake) if why == "intake-unknown-code"
    ]
    assert asked == {pair: sum(pair == each[1:] for each in unknown) for pair in {each[1:] for each in unknown}}
    for name, known in (
        ("sex", {"female", "male", "nonbinary"}),
        ("english_learner", {"yes", "no"}),
        ("last_school", {0, 1}),
    ):
        assert set(intake.rows[name].to_pylist()) <= {None, *known}


# Left out, whatever else is wrong


def test_a_row_that_is_left_out_does_not_wait_whichever_column_says_so() -> None:
    header = ("student_id", "school_id", "school_year", "sex", "grade")
    lines = [("", "01", "2026", "?", "AD"), ("1", "01", "2026", "?", "07"), ("2", "01", "2026", "male", "07")]
    intake = take(raw_of(header, lines), as_named("enrollment", header, codes={"grade": {"AD": LEAVE_OUT}}))
    assert (intake.rows.num_rows, intake.n_waiting, intake.left_out) == (1, 1, 1)
    assert waiting(intake) == [(3, "sex", "?", "intake-unknown-code")]
    assert intake.asked == (Asked("sex", "sex", "?", 1),)


# Reserve codes


@pytest.mark.parametrize("code", [*WITHHELD, *NOT_REPORTED])
def test_a_reserve_code_is_blank_and_counted_and_never_0(code: str) -> None:
    meaning = "withheld-by-source" if code in WITHHELD else "not-reported"
    lines = [("1", "01", "2026", "180", code), ("2", "01", "2026", f" {code} ", "3"), ("3", "01", "2026", "180", "0")]
    intake = take(raw_of(ATTENDANCE, lines), as_named("attendance", ATTENDANCE))
    assert intake.rows.select(["days_enrolled", "days_absent"]).to_pylist() == [
        {"days_enrolled": 180, "days_absent": None},
        {"days_enrolled": None, "days_absent": 3},
        {"days_enrolled": 180, "days_absent": 0},
    ]
    assert said(intake) == {(f"remark-{meaning}", "days_absent"): 1, (f"remark-{meaning}", "days_enrolled"): 1}
    groups = ("student_id", "school_id", "school_year", "last_school", "sex", "english_learner", "home_language")
    lines = [("1", "01", "2026", code, code, code, code)]
    intake = take(raw_of(groups, lines), as_named("enrollment", groups))
    assert intake.rows.to_pylist() == [
        dict.fromkeys(groups, None) | {"student_id": "1", "school_id": "01", "school_year": 2026}
    ]
    lines = [(code, "01", "2026", "180", "0"), ("1", code, "2026", "180", "0"), ("1", "01", code, "180", "0")]
    intake = take(raw_of(ATTENDANCE, lines), as_named("attendance", ATTENDANCE))
    assert waiting(intake) == [
        (2, "student_id", code, "intake-no-identifier"),
        (3, "school_id", code, "intake-no-identifier"),
        (4, "school_year", code, "intake-not-a-year"),
    ]


def test_a_code_that_the_mapping_knows_is_no_reserve_code() -> None:
    header = ("student_id", "school_id", "school_year", "race_ethnicity")
    codes = {"race_ethnicity": {"NA": "american-indian", "-3": "", "W": "white"}}
    lines = [("1", "01", "2026", "NA"), ("2", "01", "2026", "-3"), ("3", "01", "2026", "W"), ("4", "01", "2026", "-9")]
    intake = take(raw_of(header, lines), as_named("enrollment", header, codes=codes))
    assert intake.rows["race_ethnicity"].to_pylist() == ["american-indian", None, "white", None]
    assert said(intake) == {("remark-not-reported", "race_ethnicity"): 2}


# Values


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        *(("0", 0), ("1", 1), ("3.0", 3), ("2.5", 2.5), ("0.33333", 0.3333), ("1,234", 1234), (" 7 ", 7), ("1e2", 100)),
        *(("12 days", "intake-not-a-number"), ("1_0", "intake-not-a-number"), ("²", "intake-not-a-number")),
        *(("1,23", "intake-not-a-number"), ("0x10", "intake-not-a-number"), ("one", "intake-not-a-number")),
        *(("-1", "intake-negative"), ("-0.5", "intake-negative"), ("1e400", "intake-too-many")),
        *(("12345678901234567890", "intake-too-many"), ("1e999999999", "intake-too-many")),
        *(("5-Mar", "intake-date-for-number"), ("1/2/2026", "intake-date-for-number"), ("nan", None), ("inf", None)),
    ],
)
def test_numbers(value: str, kept: object) -> None:
    header = ("student_id", "school_id", "school_year", "out_of_school_suspensions", "in_school_suspensions")
    intake = take(raw_of(header, [("1", "01", "2026", value, "0")]), as_named("discipline", header))
    found = [why for *_, why in waiting(intake)] or intake.rows["out_of_school_suspensions"].to_pylist()
    assert found == [kept]


@pytest.mark.parametrize(
    ("value", "end", "start"),
    [
        *(("2025-26", 2026, 2026), ("2025-2026", 2026, 2026), ("2025/26", 2026, 2026), ("2025–26", 2026, 2026)),
        *(("SY2526", 2026, 2026), ("25-26", 2026, 2026), ("1999-00", 2000, 2000), ("99-00", 2000, 2000)),
        *(("2026", 2026, 2027), ("2026.0", 2026, 2027), ("SY2026", 2026, 2027), ("2021", 2021, 2022)),
        *(("2025-27", None, None), ("2026-25", None, None), ("1920", 2020, 2020), ("1979", None, 1980)),
        *(("2026-06-14", None, None), ("6/14/2026", None, None), ("26", None, None), ("9999", None, None)),
    ],
)
def test_years(value: str, end: int | None, start: int | None) -> None:
    for names, year in ((YearNames.END, end), (YearNames.START, start)):
        intake = attended(f"1|01|{value}|180|3", year_names=names)
        found = intake.rows["school_year"].to_pylist() or [why for *_, why in waiting(intake)]
        assert found == ["intake-not-a-year" if year is None else year]


def test_identifiers_keep_their_zeros_and_letters() -> None:
    ids = ["007", "7", "0", "A-07", "1E", "00012345678901234567890", "12.50"]
    intake = attended(*(f"{each}|{each}|2026|180|0" for each in ids))
    assert intake.rows["student_id"].to_pylist() == intake.rows["school_id"].to_pylist() == ids


def test_codes_turned_into_dates_by_a_spreadsheet() -> None:
    header = ("student_id", "school_id", "school_year", "grade")
    values = ["3-May", "5-Mar", "Mar-05", "2026-05-03", "5/3/2026", "3-5"]
    lines = [(str(at), "01", "2026", value) for at, value in enumerate(values)]
    intake = take(raw_of(header, lines), as_named("enrollment", header))
    assert [why for *_, why in waiting(intake)] == ["intake-date-for-code"] * 5 + ["intake-unknown-code"]
    assert intake.asked == (Asked("grade", "grade", "3-5", 1),)


def test_more_absent_than_enrolled_waits_and_as_many_do_not() -> None:
    intake = attended("1|01|2026|10|11", "2|01|2026|10|10", "3|01|2026|10|10.5", "4|01|2026||11", "5|01|2026|*|400")
    assert intake.rows["student_id"].to_pylist() == ["2", "4", "5"]
    assert waiting(intake) == [
        (2, "days_absent", "11", "intake-more-than"),
        (4, "days_absent", "10.5", "intake-more-than"),
    ]


def test_a_bound_that_the_mapping_gives_is_named_as_what_it_is() -> None:
    header = ("student_id", "school_id", "school_year", "absent_percent")
    columns = {"student_id": "student_id", "school_id": "school_id", "school_year": "school_year"}
    mapping = ColumnMapping("attendance", columns | {"days_absent": "absent_percent"}, given={"days_enrolled": "100"})
    (found,) = take(raw_of(header, [("1", "01", "2026", "140"), ("2", "01", "2026", "100")]), mapping).waiting()
    said = text(found.message, "en", **found.values, column=found.column, value=found.value)
    assert "“absent_percent” holds 140, which is more than the 100 that the mapping gives as days_enrolled" in said


@pytest.mark.parametrize("without", ["measure", "breakdown"])
def test_counts_say_what_they_count_and_by_what(without: str) -> None:
    """Without a measure they would have replaced those of every measure of the year."""
    header = ("measure", "breakdown", "school_id", "school_year", "sex", "students", "counted")
    values = ("suspended-out-of-school", "sex", "01", "2018", "female", "50", "5")
    rest = tuple(name for name in header if name != without)
    line = tuple(value for name, value in zip(header, values, strict=True) if name != without)
    with pytest.raises(BadInput) as found:
        take(raw_of(rest, [line]), as_named("counts", rest))
    assert (found.value.message_id, found.value.values["columns"]) == ("intake-missing-columns", without)
    assert (
        take(
            raw_of(rest, [line]),
            as_named("counts", rest, given={without: dict(zip(header, values, strict=True))[without]}),
        ).rows.num_rows
        == 1
    )


# What the file does not say


def test_a_year_and_a_school_given_for_the_whole_file() -> None:
    header = ("student_id", "days_enrolled", "days_absent")
    given_ = {"school_year": "2025-26", "school_id": "007"}
    intake = take(raw_of(header, [("1", "180", "3")]), as_named("attendance", header, given=given_))
    assert intake.rows.to_pylist() == [
        {"student_id": "1", "school_id": "007", "school_year": 2026, "days_enrolled": 180, "days_absent": 3}
    ]
    for wrong in ({"school_year": "next"}, {"school_id": ""}, {"school_year": ""}):
        with pytest.raises(BadInput) as found:
            take(raw_of(header, [("1", "180", "3")]), as_named("attendance", header, given=given_ | wrong))
        assert found.value.message_id == "intake-given"


def test_what_a_table_needs_is_asked() -> None:
    header = ("student_id", "days_absent")
    with pytest.raises(BadInput) as found:
        take(raw_of(header, [("1", "3")]), as_named("attendance", header))
    assert found.value.message_id == "intake-missing-columns"
    assert found.value.values["columns"] == "school_id, school_year, days_enrolled"
    with pytest.raises(BadInput) as found:
        take(raw_of(header, [("1", "3")]), as_named("attendance", ATTENDANCE))
    assert found.value.message_id == "input-missing-column"


def test_a_file_with_odd_rows_only() -> None:
    intake = take(raw_of(ATTENDANCE, [], [OddRow(2, "1,2", 2, 5)]), as_named("attendance", ATTENDANCE))
    assert (intake.rows.num_rows, intake.n_waiting, waiting(intake)) == (0, 1, [(2, "", "1,2", "intake-odd-row")])


# Several rows of one student


def test_the_same_row_twice_is_one_and_another_waits() -> None:
    intake = attended("1|01|2026|180|3", "1|01|2026|180.0|3", "1|01|2026|180|4", "1|02|2026|180|4", "1|01|2025|180|4")
    assert (intake.numbers.tolist(), intake.repeated) == ([2, 5, 6], 1)
    (found,) = intake.waiting()
    assert (found.row, found.message, dict(found.values)["first"]) == (4, "intake-repeated-student", 2)


def test_events_add_up_flags_hold_and_the_last_group_stays() -> None:
    header = ("student_id", "school_id", "school_year", "left_class", "on_time_diploma", "sex", "grade")
    lines = [
        ("1", "01", "2026", "no", "no", "female", "11"),
        ("2", "01", "2026", "no", "", "male", "12"),
        ("1", "01", "2026", "yes", "", "", "12"),
        ("1", "01", "2026", "no", "no", "female", ""),
    ]
    intake = take(raw_of(header, lines), as_named("graduation", header, repeated=Repeated.COMBINE))
    assert intake.rows.to_pylist() == [
        {"student_id": "1", "school_id": "01", "school_year": 2026, "left_class": 1, "on_time_diploma": 0}
        | {"sex": "female", "grade": None},
        {"student_id": "2", "school_id": "01", "school_year": 2026, "left_class": 0, "on_time_diploma": None}
        | {"sex": "male", "grade": "12"},
    ]
    assert (intake.repeated, intake.n_waiting) == (2, 0)


def test_the_last_school_is_the_later_row_and_is_said() -> None:
    header = ("student_id", "school_id", "school_year", "sex")
    lines = [
        ("1", "02", "2026", "male"),
        ("1", "01", "2026", "male"),
        ("1", "03", "2026", "?"),
        ("2", "02", "2026", "male"),
    ]
    intake = take(raw_of(header, lines), as_named("enrollment", header))
    assert intake.rows["last_school"].to_pylist() == [0, 1, 1]
    assert intake.remarks == (("remark-last-school", (("n", 1),)),)


# Who is who


def test_the_key_of_a_fictional_state_is_proposed_from_its_data() -> None:
    if not MONTUCKY.is_file():
        pytest.skip(
            f"{MONTUCKY.name} is not shipped with the code; it stands in the shared data of those who develop it"
        )
    with gzip.open(MONTUCKY, "rt", encoding="utf-8", newline="") as lines:
        students = [(row["sid"], row["sch_g7_code"]) for row in csv.DictReader(lines)]
    assert (len(students), len({*students})) == (34_321, 34_321)
    raw = read_raw(MONTUCKY)
    mapping = suggest(raw, "enrollment").mapping
    first = dry_run(raw, mapping, None)
    assert first.key is not None and first.key.proposed is StudentKey.WITH_SCHOOL
    assert first.key.n_ids == 4_732  # of the rows that can be taken before every code is mapped
    assert {message for message, _ in first.alarms} == {"alarm-much-waiting", "alarm-key-id-with-school"}
    race = {"Hispan...": "hispanic", "Demogr...": "two-or-more", "Americ...": "american-indian"}
    race["Native..."] = "native-hawaiian"
    codes = {name: dict(known) for name, known in mapping.codes.items()}
    codes["race_ethnicity"] |= race
    codes["economic_disadvantage"] |= {"2.0": "yes", "9.0": "yes"}
    second = dry_run(raw, replace(mapping, codes=codes), None)
    assert second.key is not None and second.key.proposed is StudentKey.WITH_SCHOOL
    assert second.key.n_ids == len({sid for sid, _ in students})
    third = dry_run(raw, replace(mapping, codes=codes, student_key=StudentKey.WITH_SCHOOL), None)
    assert (third.intake.rows.num_rows, third.intake.n_waiting, third.alarms) == (34_321, 0, ())
    assert third.intake.rows["student_id"].to_pylist() == [f"{school}/{sid}" for sid, school in students]
    assert set(third.intake.rows["last_school"].to_pylist()) == {1}


def students(n: int, several: int, changing: int) -> RawTable:
    """So many students over two years, some in several schools of a year, some with another sex the year after."""
    lines = []
    for at in range(n):
        lines.append((f"{at:04d}", "01", "2025", "male"))
        lines.append((f"{at:04d}", "01", "2026", "female" if at >= n - changing else "male"))
        if at < several:
            lines.append((f"{at:04d}", "02", "2026", "male"))
    return raw_of(("student_id", "school_id", "school_year", "sex"), lines)


@pytest.mark.parametrize(
    ("several", "changing", "proposed"),
    [
        (0, 0, StudentKey.ID),
        (10, 10, StudentKey.ID),
        (11, 0, StudentKey.WITH_SCHOOL),
        (0, 11, StudentKey.WITH_YEAR),
        (50, 50, StudentKey.WITH_SCHOOL),
    ],
)
def test_more_than_a_tenth_proposes_another_key(several: int, changing: int, proposed: StudentKey) -> None:
    raw = students(100, several, changing)
    run = dry_run(raw, as_named("enrollment", raw.header), None)
    assert run.key is not None and run.key.proposed is proposed
    assert (run.key.n_ids, run.key.n_in_several_schools, run.key.n_changing) == (100, several, changing)
    assert [message for message, _ in run.alarms] == (
        [] if proposed is StudentKey.ID else [f"alarm-key-{proposed.value}"]
    )


def test_every_table_is_taken_by_its_own_names() -> None:
    for name, table in TABLES.items():
        header = table.names()
        words = {"measure": "m", "breakdown": "sex", "school_year": "2026", "grade": "07"} | {
            column.name: column.values[0] for column in table.columns if column.values
        }
        intake = take(raw_of(header, [[words.get(each, "1") for each in header]]), as_named(name, header))
        flags = {column.name for column in table.columns if column.kind is Kind.FLAG}
        assert {column for _, column, *_ in waiting(intake)} == flags & {*header}, name


def test_of_several_rows_of_special_education_the_last_that_says_something_holds() -> None:
    header = ("student_id", "school_id", "school_year", "disability_category", "age")
    lines = [
        ("1", "5", "2026", "autism", "9"),
        ("1", "5", "2026", "", "10"),
        ("2", "5", "2026", "", ""),
        ("2", "5", "2026", "", ""),
    ]
    intake = take(raw_of(header, lines), as_named("special_education", header, repeated=Repeated.COMBINE))
    assert [(row["disability_category"], row["age"]) for row in intake.rows.to_pylist()] == [
        ("autism", 10),
        (None, None),
    ]
